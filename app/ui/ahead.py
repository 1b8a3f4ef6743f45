"""What the window does while nobody waits: small steps, one at a time, between two events."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_PAUSE = 4  # milliseconds between two steps: a person's own events come in between


class Ahead(QObject):
    """Goes through an iterator, whose steps are of a millisecond or so."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Start, or go on; at the end it stops of itself."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _step(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()
