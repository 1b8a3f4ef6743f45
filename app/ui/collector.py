"""Python's search for rubbish, on the main thread alone, in steps that nobody notices."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 200  # milliseconds
_NEW = 700  # objects that are worth a search: Python's own measure


class Collector(QObject):
    """Takes over from the interpreter, which searches wherever an object happens to be made: in
    the midst of an event, or in a thread that then keeps the interpreter's lock for a tenth of a
    second, and that must not be the one to end a widget.

    Only what is new is searched: what outlived one search may be anything that is still in use,
    and to go through all of it takes longer than an event may. What is missed so, rows of exams
    that were put away, is little.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(_search)
        self._timer.start(_EVERY)

    def stop(self) -> None:
        """The interpreter searches again, wherever it is."""
        self._timer.stop()
        gc.enable()


def _search() -> None:
    if gc.get_count()[0] > _NEW:
        gc.collect(1)
