"""SFTP over one SSH channel, many requests in flight, in one thread.

libssh's own SFTP client waits a round trip for every step of every file. Here many are under way,
and every request gets its answer, in the order they were asked.
"""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeVar

from ssh.channel import Channel

from app.transfer.bandwidth import Pace
from app.transfer.patience import Patience
from app.transfer.sftp_packets import (
    EXTENDED,
    EXTENDED_REPLY,
    INIT,
    VERSION,
    Answer,
    Request,
    StatusError,
    not_sftp,
    request,
)

BLOCK = 32 * 1024  # the largest read or write every server takes (draft, section 3)
_PIECE = 4 * BLOCK  # what is sent at a time: whole packets of SSH
WINDOW = 64  # requests in flight at most
_RECEIVE_WINDOW = 2 << 20  # as libssh has it; it holds every answer in flight: no side waits

_LIMITS = "limits@openssh.com"  # OpenSSH PROTOCOL, 4.8
_LARGEST_BLOCK = 120 * 1024  # longer ones cost more: each is mapped and unmapped by the allocator
_LONGEST_PACKET = 1 << 20

T = TypeVar("T")


class Wire:
    """The requests and answers of one session.

    Raises (everywhere):
        Unreachable, Cancelled: see `Patience.waiting`.
        RemoteRefused: the other side does not speak SFTP.
    """

    def __init__(self, channel: Channel, patience: Patience, pace: Pace | None = None) -> None:
        self._channel, self._patience = channel, patience
        self._pace = pace or Pace()
        self._asked = 0
        self._out: deque[bytes | memoryview] = deque()
        self._unsent = 0  # bytes
        self._in = bytearray()
        self._arrived: dict[int, Answer] = {}
        self._gone = 0  # the last request of which every byte was sent
        self.extensions = self._greet()
        self.block = self._largest_block()
        self._window = min(WINDOW, _RECEIVE_WINDOW // self.block - 1)

    def cut(self) -> None:
        """End it, from whatever thread."""
        self._patience.cut()

    def ask(self, wanted: Request) -> Answer:
        """One request, one round trip."""
        return self._answer(self._send(wanted))

    def each(self, requests: Iterable[tuple[T, Request]]) -> Iterator[tuple[T, Answer]]:
        """The answers in the order of the requests, each beside what the caller put with it."""
        flying: deque[tuple[T, int]] = deque()
        for beside, wanted in requests:
            if len(flying) == self._window:
                oldest, number = flying.popleft()
                yield oldest, self._answer(number)
            flying.append((beside, self._send(wanted)))
        for oldest, number in flying:
            yield oldest, self._answer(number)

    def _greet(self) -> dict[str, bytes]:
        self._put(struct.pack(">IBI", 5, INIT, 3))
        self._flush()
        while (answer := self._packet()) is None:
            self._receive()
        if answer.kind != VERSION or answer.number() < 3:
            raise not_sftp()
        extensions = {}
        while answer.left:
            name = answer.string().decode("ascii", "replace")
            extensions[name] = answer.string()
        return extensions

    def _largest_block(self) -> int:
        """Bytes of a read or write that this server takes: fewer requests are less work."""
        if _LIMITS not in self.extensions:
            return BLOCK
        answer = self.ask(request(EXTENDED, _LIMITS))
        try:
            answer.expect(EXTENDED_REPLY)
        except StatusError:
            return BLOCK
        _, read, write = (answer.long() for _ in range(3))
        return min(read or BLOCK, write or BLOCK, _LARGEST_BLOCK)

    def _send(self, wanted: Request) -> int:
        self._asked += 1
        length = 5 + len(wanted.body) + len(wanted.data)
        self._put(struct.pack(">IBI", length, wanted.kind, self._asked) + wanted.body)
        self._put(wanted.data)
        self._flush(_PIECE)  # what is left goes with the next: full packets cost least
        return self._asked

    def _answer(self, number: int) -> Answer:
        if number > self._gone:
            self._flush()
        while number not in self._arrived:
            self._receive()
            while (answer := self._packet()) is not None:
                self._arrived[answer.number()] = answer
        return self._arrived.pop(number)

    def _packet(self) -> Answer | None:
        """The next whole packet of what was received, if there is one."""
        if len(self._in) < 5:
            return None
        end = 4 + int.from_bytes(self._in[:4], "big")
        if not 5 <= end <= _LONGEST_PACKET:
            raise not_sftp()
        if len(self._in) < end:
            return None
        with memoryview(self._in) as view:
            answer = Answer(view[4], bytes(view[5:end]))
        del self._in[:end]
        return answer

    def _put(self, some: bytes | memoryview) -> None:
        if some:
            self._out.append(some)
            self._unsent += len(some)

    def _flush(self, least: int = 1) -> None:
        while self._unsent >= least:
            some = self._next(self._pace.piece(_PIECE))
            self._pace.take(len(some))
            with self._patience.waiting():
                _, sent = self._channel.write(some)
            if sent < len(some):
                self._out.appendleft(memoryview(some)[sent:])
            self._unsent -= sent
        if not self._unsent:
            self._gone = self._asked

    def _next(self, size: int) -> bytes:
        """So many bytes of what is to be sent, copied once."""
        pieces, left = [], size
        while self._out and left:
            piece = memoryview(self._out.popleft())
            pieces.append(piece[:left])
            if len(piece) > left:
                self._out.appendleft(piece[left:])
            left -= len(pieces[-1])
        return b"".join(pieces)

    def _receive(self) -> None:
        with self._patience.waiting():
            _, received = self._channel.read(self._pace.piece(_LARGEST_BLOCK))
            if not received:  # closed, or silent
                raise EOFError
        self._pace.take(len(received))
        self._in += received
