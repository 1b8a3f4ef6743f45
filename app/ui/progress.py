"""How far a long act is: one bar, a count, the time left, pause and cancel."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from app.model import Progress, Stage
from app.ui import wording
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, label, row

_STEPS = 1000  # resolution of the bar: Qt counts in 32 bits, bytes do not fit
_SOONEST = 2.0  # seconds before a guess of the time left is worth anything


class Bar(QProgressBar):
    """A bar without words, drawn together with whatever else changed. Qt's own is drawn the moment
    it changes, and all that waits to be drawn with it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(name)

    def reach(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        self.setValue(value)
        self.setUpdatesEnabled(True)


class Pace:
    """Guesses the time left from the rate of the stage under way. Knows nothing of Qt."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage: Stage | None = None
        self._began = 0.0
        self._first = 0
        self.rate: float | None = None  # bytes a second, where bytes are counted

    def left(self, progress: Progress) -> float | None:
        """Seconds the stage still takes, or None while nobody can tell."""
        done, total = amount(progress)
        now = self._clock()
        if progress.stage is not self._stage:
            self._stage, self._began, self._first = progress.stage, now, done
            self.rate = None
        spent, worked = now - self._began, done - self._first
        if spent < _SOONEST or worked <= 0 or total <= done:
            return None
        self.rate = worked / spent if progress.bytes_total else None
        return spent / worked * (total - done)


def amount(progress: Progress) -> tuple[int, int]:
    """Done and total, in bytes where they are known, else in files."""
    if progress.bytes_total:
        return progress.bytes_done, progress.bytes_total
    return progress.done, progress.total


class ProgressCard(Card):
    """Shows `Progress` events; asks to pause and to cancel."""

    pause_asked = Signal(bool)
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margin=3 * SPACE)
        self._stage = label("", factor=1.4, bold=True)
        self._glyph = Glyph("package", "accent", 28)
        self._bar = Bar(self.tr("Progress"))
        self._count = label("", tone="muted")
        self._left = label("", tone="muted")
        self._pause = Button(self.tr("Pa&use"), "pause")
        self._cancel = Button(self.tr("&Cancel"), "close")
        self._paused = False
        self._pause.clicked.connect(self._toggle)
        self._cancel.clicked.connect(self._stop)
        self.column.setSpacing(SPACE + 4)
        self.column.addLayout(row(self._glyph, self._stage, None, spacing=SPACE + 4))
        self.column.addWidget(self._bar)
        self.column.addLayout(row(self._count, None, self._left))
        self.column.addLayout(row(None, self._pause, self._cancel))

    def begin(self) -> None:
        self._show_paused(False)
        self._cancel.setEnabled(True)
        self._pause.setEnabled(True)
        self._stage.setText(self.tr("Getting ready"))
        self._count.setText("")
        self._left.setText("")
        self._bar.setRange(0, 0)

    def show_progress(
        self, progress: Progress, left: float | None, rate: float | None = None
    ) -> None:
        done, total = amount(progress)
        self._stage.setText(wording.stage(progress.stage))
        glyph = "send" if progress.stage in (Stage.SEND, Stage.VERIFY) else "package"
        self._glyph.show_as(glyph, "accent")
        self._bar.setRange(0, _STEPS if total else 0)
        self._bar.reach(done * _STEPS // total if total else 0)
        self._count.setText(self._counted(progress, rate))
        self._left.setText("" if left is None or self._paused else wording.duration(left))

    def _counted(self, progress: Progress, rate: float | None) -> str:
        text = wording.number(progress.done)
        if progress.total:
            text = self.tr("{done} of {total} files").format(
                done=text, total=wording.number(progress.total)
            )
        if progress.bytes_total:
            done, total = wording.size(progress.bytes_done), wording.size(progress.bytes_total)
            text += f"  \N{MIDDLE DOT}  {done} / {total}"
        if rate is not None and not self._paused:
            speed = self.tr("{size} a second").format(size=wording.size(round(rate)))
            text += f"  \N{MIDDLE DOT}  {speed}"
        return text

    def _toggle(self) -> None:
        self._show_paused(not self._paused)
        self.pause_asked.emit(self._paused)

    def _show_paused(self, paused: bool) -> None:
        self._paused = paused
        if paused:
            self._pause.say(self.tr("&Go on"), "play")
            self._left.setText(self.tr("Paused"))
        else:
            self._pause.say(self.tr("Pa&use"), "pause")

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._pause.setEnabled(False)
        self._stage.setText(self.tr("Stopping…"))
        self.cancel_asked.emit()
