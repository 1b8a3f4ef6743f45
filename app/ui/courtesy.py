"""One interpreter, one lock: while the window has something to do, those who compute step aside.

A repaint calls back into Python some hundreds of times. Beside a thread that computes, each call
may wait for the interpreter's lock, and an event of ten milliseconds takes fifty.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_PATIENCE = 0.05  # seconds that a thread waits at most: no work stands still for a dialog
_Kind = QEvent.Type
_DEAR = frozenset(
    (
        _Kind.UpdateRequest, _Kind.LayoutRequest, _Kind.Expose, _Kind.Resize,
        _Kind.MouseButtonPress, _Kind.MouseButtonRelease, _Kind.Wheel, _Kind.KeyPress,
    )
)  # fmt: skip
_free = threading.Event()  # the window has nothing to do
_free.set()


def step_aside() -> None:
    """Let the window finish what it is at. For every thread but the window's own."""
    _free.wait(_PATIENCE)


@contextmanager
def windows_turn() -> Iterator[None]:
    """The main thread is at something that should not be disturbed."""
    was_free = _free.is_set()
    _free.clear()
    try:
        yield
    finally:
        if was_free:
            _free.set()


class Courtesy(QObject):
    """Gives a window its turn for what the person does, and for drawing what came of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(_free.set)
        window.winId()  # makes its handle, which hears of keys and clicks before the widgets do
        for one in (window, window.windowHandle()):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _DEAR:
            _free.clear()
            self._over.start(0)  # when the loop comes round again; so does that of a dialog
        return False
