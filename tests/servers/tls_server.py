"""A small server over TLS (Python's ssl); its answer is the same to all."""

from __future__ import annotations

import hashlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Self

import pytest

from servers.certificates import Issued


class TlsServer:
    """Answers one request a connection.

    Attributes:
        received: what each connection sent that came to a request.
    """

    def __init__(self, context: ssl.SSLContext | None, answer: bytes) -> None:
        self.received: list[bytes] = []
        self._context, self._answer = context, answer
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, name="tls-server")
        self._thread.start()

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.port}/"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with suppress(OSError), connection:
                self._talk(connection if self._context is None else self._secured(connection))

    def _secured(self, connection: socket.socket) -> socket.socket:
        assert self._context is not None
        secured = self._context.wrap_socket(
            connection, server_side=True, do_handshake_on_connect=False
        )
        try:
            secured.do_handshake()
        except ssl.SSLError:  # let the other side read why
            with secured:
                socket.socket.shutdown(secured, socket.SHUT_WR)
                while socket.socket.recv(secured, 1 << 16):
                    pass
            raise
        return secured

    def _talk(self, connection: socket.socket) -> None:
        with connection:
            if request := connection.recv(1 << 16):
                self.received.append(request)
                connection.sendall(self._answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()


def server_context(issued: Issued, client_authority: Path | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(issued.certificate, issued.key)
    if client_authority is not None:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(client_authority)
    return context


def fingerprint_at(port: int) -> str:
    """SHA-256 of the certificate that a server shows, in lower-case hex."""
    pem = ssl.get_server_certificate(("127.0.0.1", port))
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()


def old_context(issued: Issued) -> ssl.SSLContext:
    """Nothing newer than TLS 1.1."""
    context = server_context(issued)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    return context


@pytest.fixture
def tls_server() -> Iterator[Callable[..., TlsServer]]:
    """Starts servers: `tls_server(context)`; without a context it speaks plain text."""
    with ExitStack() as stack:

        def start(
            context: ssl.SSLContext | None, answer: bytes = b"HTTP/1.1 204 No Content\r\n\r\n"
        ) -> TlsServer:
            return stack.enter_context(TlsServer(context, answer))

        yield start
