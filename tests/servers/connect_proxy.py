"""A web proxy on loopback that only tunnels (CONNECT, RFC 9110 9.3.6), as hospitals have."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import Self

import pytest

from servers.loopback import serving


@dataclass(slots=True)
class ConnectProxy:
    """Leads every tunnel to `target`, whatever name is asked for.

    Attributes:
        login: `user:password` that it asks for; "" for none.
        asked: the hosts and ports that tunnels were asked for.
        heads: the requests, word for word.
        carried: all bytes that went through tunnels to the server.
    """

    target: int
    login: str = ""
    asked: list[str] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)
    carried: bytearray = field(default_factory=bytearray)
    port: int = 0
    _running: ExitStack = field(default_factory=ExitStack)

    @property
    def address(self) -> str:
        login = f"{self.login}@" if self.login else ""
        return f"http://{login}127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self.port = self._running.enter_context(serving(self._connected, "connect-proxy"))
        return self

    def __exit__(self, *exception: object) -> None:
        self._running.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            self.heads.append(head)
            method, host, _ = head.split(b"\r\n")[0].decode().split(" ")
            if method != "CONNECT":
                await _say(writer, "405 Method Not Allowed")
            elif not self._admits(head):
                await _say(writer, "407 Proxy Authentication Required")
            else:
                self.asked.append(host)
                await self._tunnel(reader, writer)
        writer.transport.abort()

    def _admits(self, head: bytes) -> bool:
        wanted = b"proxy-authorization: basic " + base64.b64encode(self.login.encode()).lower()
        return not self.login or wanted in head.lower()

    async def _tunnel(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.target)
        await _say(writer, "200 Connection established")
        ways = [
            asyncio.create_task(self._carry(reader, server_writer, self.carried)),
            asyncio.create_task(self._carry(server_reader, writer, bytearray())),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            server_writer.transport.abort()

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seen: bytearray
    ) -> None:
        while data := await reader.read(1 << 16):
            seen += data
            writer.write(data)
            await writer.drain()


async def _say(writer: asyncio.StreamWriter, status: str) -> None:
    writer.write(f"HTTP/1.1 {status}\r\n\r\n".encode())
    await writer.drain()


@pytest.fixture
def connect_proxy() -> Iterator[Callable[..., ConnectProxy]]:
    """Starts proxies: `connect_proxy(port, login="user:password")`."""
    with ExitStack() as stack:
        yield lambda target, login="": stack.enter_context(ConnectProxy(target, login))
