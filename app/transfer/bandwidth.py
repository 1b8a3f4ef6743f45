"""How fast a delivery may be: a site's line has other work to do.

Every byte over TLS passes here (`tls.TlsContext`), whatever the protocol above it, and every byte
over SSH (`sftp_wire.Wire`), in both directions: what is read back fills a line like what is sent.
"""

from __future__ import annotations

import ssl
import threading
import time
from typing import Any

_LARGEST, _SMALLEST = 1 << 16, 1 << 10  # bytes that pass at a time
_MOMENT = 0.1  # seconds that such a piece may take, so that who waits can still be cancelled


class Pace:
    """Lets bytes pass, on average no faster than the limit; shared by the connections of one
    delivery, from whatever thread.

    Args:
        bytes_per_second: 0 for no limit.
    """

    def __init__(self, bytes_per_second: int = 0) -> None:
        self._rate = bytes_per_second
        self._turn = threading.Lock()
        self._free = 0.0  # when all that was let through has had its time

    def piece(self, size: int) -> int:
        """How many of these bytes should pass at a time."""
        if not self._rate:
            return size
        return min(size, max(_SMALLEST, min(_LARGEST, int(self._rate * _MOMENT))))

    def take(self, size: int) -> None:
        """Wait until so many bytes may pass."""
        if not self._rate:
            return
        with self._turn:
            now = time.monotonic()
            start = max(now, self._free)
            self._free = start + size / self._rate
        if start > now:
            time.sleep(start - now)


def paced(connection: ssl.SSLSocket, pace: Pace) -> None:
    """Let a connection keep a pace, for whoever uses it."""
    send, receive = connection.send, connection.recv

    def send_some(data: Any, flags: int = 0) -> int:
        some = memoryview(data)
        some = some[: pace.piece(len(some))]
        pace.take(len(some))
        return send(some, flags)

    def receive_some(buflen: int = 1024, flags: int = 0) -> bytes:
        data = receive(pace.piece(buflen), flags)
        pace.take(len(data))
        return data

    connection.send = send_some  # type: ignore[method-assign]
    connection.recv = receive_some  # type: ignore[method-assign]
