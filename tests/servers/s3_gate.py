"""A gate before an S3 store, on loopback without TLS: some requests it answers itself, as a store
does whose login lacks a right; the others it passes on as they are."""

from __future__ import annotations

import http
import http.client
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from servers.http_service import Handler, running_service

DENIED, GONE = (403, "AccessDenied"), (404, "NoSuchUpload")

_ERROR = '<?xml version="1.0" encoding="UTF-8"?><Error><Code>{}</Code></Error>'


@dataclass(frozen=True, slots=True)
class Asked:
    """A request.

    Attributes:
        act: "list parts", "list uploads", "begin", "part", "complete", "abort", or the method.
        upload: its number; "" if it is about none.
        part: its number; 0 if it is about none.
    """

    act: str
    upload: str = ""
    part: int = 0


@dataclass(slots=True)
class Gate:
    """Attributes:
    refuse: status and code for what it answers itself; None for what it passes on.
    asked: all that came.
    taken: what the store itself took.
    """

    target: int
    refuse: Callable[[Asked], tuple[int, str] | None] = lambda _: None
    asked: list[Asked] = field(default_factory=list)
    taken: list[Asked] = field(default_factory=list)
    port: int = 0

    def count(self, act: str) -> int:
        """How often the store took it."""
        return sum(one.act == act for one in self.taken)


def _asked(method: str, path: str) -> Asked:
    query = parse_qs(urlsplit(path).query, keep_blank_values=True)
    upload = query.get("uploadId", [""])[0]
    acts = {
        ("GET", True): "list parts",
        ("PUT", True): "part",
        ("POST", True): "complete",
        ("DELETE", True): "abort",
    }
    if "uploads" in query:
        return Asked("begin" if method == "POST" else "list uploads")
    part = int(query.get("partNumber", ["0"])[0])
    return Asked(acts.get((method, bool(upload)), method), upload, part)


class _Handler(Handler):
    server: _Server

    def _serve(self) -> None:
        content = self.content()
        asked = _asked(self.command, self.path)
        self.server.gate.asked.append(asked)
        refusal = self.server.gate.refuse(asked)
        if refusal is not None:
            status, code = refusal
            self._answer(status, [("Content-Type", "application/xml")], _ERROR.format(code))
            return
        connection = http.client.HTTPConnection("127.0.0.1", self.server.gate.target)
        try:
            connection.putrequest(
                self.command, self.path, skip_host=True, skip_accept_encoding=True
            )
            for name, value in self.headers.items():  # what was signed stays as it was
                connection.putheader(name, value)
            connection.endheaders(content)
            response = connection.getresponse()
            body = response.read()
        finally:
            connection.close()
        if response.status < http.HTTPStatus.BAD_REQUEST:
            self.server.gate.taken.append(asked)
        left_out = {"content-length", "transfer-encoding", "connection"}
        headers = [one for one in response.getheaders() if one[0].lower() not in left_out]
        self._answer(response.status, headers, body, response.getheader("Content-Length"))

    def _answer(
        self,
        status: int,
        headers: list[tuple[str, str]],
        body: bytes | str,
        length: str | None = None,
    ) -> None:
        content = body.encode() if isinstance(body, str) else body
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", (not content and length) or str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815  names of http.server


class _Server(ThreadingHTTPServer):
    def __init__(self, gate: Gate) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.gate = gate


@contextmanager
def _open(target: int) -> Iterator[Gate]:
    gate = Gate(target)
    with running_service(_Server(gate)) as gate.port:
        yield gate


@pytest.fixture
def s3_gate() -> Iterator[Callable[[int], Gate]]:
    """Starts gates: `s3_gate(port)` stands before the store that listens there without TLS."""
    with ExitStack() as stack:
        yield lambda target: stack.enter_context(_open(target))
