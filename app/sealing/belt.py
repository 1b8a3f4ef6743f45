"""Blocks of bytes handed from one thread to the next, a few at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator

_ROOM = 4  # blocks that may wait


class Belt:
    """A bounded row of blocks. Either end may break it off; then the other end gets the error."""

    def __init__(self) -> None:
        self._blocks: deque[bytes] = deque()
        self._changed = threading.Condition()
        self._closed = False
        self._error: BaseException | None = None

    def put(self, block: bytes) -> None:
        """Hand a block on; waits while there is no room.

        Raises:
            BaseException: what the belt was broken off with.
        """
        with self._changed:
            while len(self._blocks) >= _ROOM and self._error is None:
                self._changed.wait()
            if self._error is not None:
                raise self._error
            self._blocks.append(block)
            self._changed.notify_all()

    def close(self) -> None:
        """There are no more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def break_off(self, error: BaseException) -> None:
        """Let go of what waits; whoever comes next is told why. The first error counts."""
        with self._changed:
            self._error = self._error or error
            self._blocks.clear()
            self._changed.notify_all()

    def __iter__(self) -> Iterator[bytes]:
        while True:
            with self._changed:
                while not (self._blocks or self._closed or self._error):
                    self._changed.wait()
                if self._error is not None:
                    raise self._error
                if not self._blocks:
                    return
                block = self._blocks.popleft()
                self._changed.notify_all()
            yield block
