"""Ctrl-C and a request to end stop the work in order."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from app.errors import Cancelled
from app.model import Token


@contextmanager
def stopping(token: Token) -> Iterator[None]:
    """Cancel `token` at the first signal; at the second, stop wherever the program is.

    The first one may have come while the program waits for something that does not look at the
    token, such as a person at a prompt.
    """

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - signal's own form
        if token.cancelled:
            raise Cancelled
        token.cancel()

    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set handlers
        return
    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def interrupting() -> Iterator[None]:
    """Meanwhile, let the first Ctrl-C stop at once: nothing is under way but a question.

    Raises:
        Cancelled
    """

    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - signal's own form
        raise Cancelled

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
