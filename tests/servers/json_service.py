"""A web service over TLS that answers in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from servers.certificates import Issued
from servers.http_service import Handler, running_service
from servers.tls_server import server_context

Answer = Callable[[BaseHTTPRequestHandler, bytes], tuple[int, Any] | None]
"""Of a request and its content: status and body; None breaks the connection instead."""


class _Handler(Handler):
    server: _Server

    def handle(self) -> None:
        with suppress(OSError):
            self.connection.do_handshake()
            super().handle()

    def _serve(self) -> None:
        told = self.server.answer(self, self.content())
        if told is None:
            self.close_connection = True
            return
        status, answer = told
        body = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815  names of http.server


class _Server(ThreadingHTTPServer):
    def __init__(self, issued: Issued, answer: Answer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.socket = server_context(issued).wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )


@contextmanager
def json_service(issued: Issued, answer: Answer) -> Iterator[int]:
    """Serve until the end of the context; gives the port."""
    with running_service(_Server(issued, answer)) as port:
        yield port
