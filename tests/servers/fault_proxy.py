"""A TCP proxy on loopback that breaks connections in every way a network can."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Self

import pytest

from servers.loopback import serving


@dataclass(slots=True)
class FaultProxy:
    """Forwards to `target` until a fault strikes; each fault strikes once, save `refuse`.

    Attributes (set before, or during, a connection):
        cuts: cut when a connection has carried this many bytes to the server; one after another.
        stall_at: fall silent there, with the connection open.
        flip_at: change one bit there.
        lose_reply_when: drop the server's next bytes, and the connection, once this is true.
        refuse: close every new connection at once.
        marks, marks_back: an event for each number of bytes, set when so many went to the server,
            or came from it, in all.
        connections, sent, received: what was seen so far.
    """

    target: int
    cuts: list[int] = field(default_factory=list)
    stall_at: int | None = None
    flip_at: int | None = None
    lose_reply_when: Callable[[], bool] | None = None
    refuse: bool = False
    marks: dict[int, threading.Event] = field(default_factory=dict)
    marks_back: dict[int, threading.Event] = field(default_factory=dict)
    connections: int = 0
    sent: int = 0
    received: int = 0
    port: int = 0
    _running: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        self.port = self._running.enter_context(serving(self._connected, "fault-proxy"))
        return self

    def __exit__(self, *exception: object) -> None:
        self._running.close()

    def mark(self, sent: int) -> threading.Event:
        """An event that is set when so many bytes went to the server."""
        return self.marks.setdefault(sent, threading.Event())

    def mark_back(self, received: int) -> threading.Event:
        """An event that is set when so many bytes came from the server."""
        return self.marks_back.setdefault(received, threading.Event())

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        if self.refuse:
            _reset(writer)
            return
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        ways = [
            asyncio.create_task(self._to_server(reader, server_writer)),
            asyncio.create_task(self._to_client(server_reader, writer)),
        ]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        _reset(writer)
        _reset(server_writer)

    async def _to_server(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        carried = 0
        while data := await reader.read(1 << 14):
            carried += len(data)
            if self.cuts and carried >= self.cuts[0]:
                del self.cuts[0]
                return
            if self.stall_at is not None and carried >= self.stall_at:
                self.stall_at = None
                await asyncio.Event().wait()
            if self.flip_at is not None and carried >= self.flip_at:
                self.flip_at = None
                data = data[:-1] + bytes([data[-1] ^ 1])
            writer.write(data)
            await writer.drain()
            self.sent += len(data)
            _set_reached(self.marks, self.sent)

    async def _to_client(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(1 << 16):
            if self.lose_reply_when is not None and self.lose_reply_when():
                self.lose_reply_when = None
                return
            writer.write(data)
            await writer.drain()
            self.received += len(data)
            _set_reached(self.marks_back, self.received)


def _set_reached(marks: dict[int, threading.Event], count: int) -> None:
    for mark, event in marks.items():
        if count >= mark:
            event.set()


def _reset(writer: asyncio.StreamWriter) -> None:
    connection = writer.get_extra_info("socket")
    if connection is not None and connection.fileno() >= 0:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@pytest.fixture
def fault_proxy() -> Iterator[Callable[[int], FaultProxy]]:
    """Starts proxies: `fault_proxy(port)` stands before the server at that port."""
    with ExitStack() as stack:
        yield lambda target: stack.enter_context(FaultProxy(target))
