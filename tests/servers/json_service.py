"""A web service over TLS that answers in JSON (Python's http.server, a thread for a connection)."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from servers.certificates import Issued
from servers.tls_server import server_context

Answer = Callable[[BaseHTTPRequestHandler, bytes], tuple[int, Any] | None]
"""Of a request and its content: status and body; None breaks the connection instead."""

_THREADS = "tls-server"


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one answer, one write

    def handle(self) -> None:
        threading.current_thread().name = _THREADS
        with suppress(OSError):
            self.connection.do_handshake()
            super().handle()

    def log_message(self, *_: object) -> None:
        pass

    def _serve(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        told = self.server.answer(self, content)
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
    server = _Server(issued, answer)
    thread = threading.Thread(target=server.serve_forever, name=_THREADS)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
