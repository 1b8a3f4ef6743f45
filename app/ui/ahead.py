"""What the window does while nobody waits: small steps, a few at a time, between two events."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_PAUSE = 4  # milliseconds between two goes: a person's own events come in between
_GO = 0.002  # seconds; the step that is under way then is finished


class Ahead(QObject):
    """Goes through an iterator, whose steps are of some milliseconds at most."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self.is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._go)

    def begin(self) -> None:
        """Start, or go on; at the end it stops of itself."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _go(self) -> None:
        end = time.perf_counter() + _GO
        while not self.is_over and time.perf_counter() < end:
            self.is_over = next(self._steps, self) is self
        if self.is_over:
            self._timer.stop()
