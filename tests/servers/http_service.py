"""What the tests' own web services have in common: Python's http.server, a thread for a connection,
whose other side may break it at any moment."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

THREADS = "http-service"


class Handler(BaseHTTPRequestHandler):
    """Keeps the connection between requests, says nothing of them, and names its thread."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one answer, one write

    def setup(self) -> None:
        threading.current_thread().name = THREADS
        super().setup()

    def handle(self) -> None:
        with suppress(OSError):
            super().handle()

    def log_message(self, *_: object) -> None:
        pass

    def content(self) -> bytes:
        """What came with the request."""
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))


@contextmanager
def running_service(server: ThreadingHTTPServer) -> Iterator[int]:
    """Serve until the end of the context; gives the port."""
    with server:
        thread = threading.Thread(target=server.serve_forever, name=THREADS)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
