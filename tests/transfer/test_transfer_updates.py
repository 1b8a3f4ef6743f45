"""The newest version's number, and nothing else, asked of a server over TLS."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.errors import AddressError, CertificateRefused, RemoteRefused, TrialFailed
from app.model import Endpoint
from app.transfer import tls_trial
from app.transfer.updates import newest_version


@dataclass
class Site:
    """A server of versions: what it says, and what it was told."""

    port: int = 0
    authority: str = ""
    status: int = 200
    says: bytes = b"1.4.0\n"
    told: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}/version.txt"

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint(authority=self.authority)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.told.append(f"{self.requestline}\n{self.headers}")
            self.send_response(made.status)
            if made.status == 302:
                self.send_header("Location", "https://127.0.0.1:1/elsewhere")
            self.send_header("Content-Length", str(len(made.says)))
            self.end_headers()
            self.wfile.write(made.says)

        def log_message(self, *_: object) -> None:
            pass

    certificate, key = tls_trial.self_signed()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    (tmp_path / "server.pem").write_bytes(certificate + key)
    context.load_cert_chain(tmp_path / "server.pem")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    made.port, made.authority = server.server_address[1], certificate.decode()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_number_is_asked_for_and_nothing_is_told(site: Site) -> None:
    assert newest_version(site.url, site.endpoint) == "1.4.0"
    (told,) = site.told
    names = {line.split(":")[0].lower() for line in told.splitlines()[1:] if line}
    assert told.startswith("GET /version.txt HTTP/1.1")
    assert names <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert "User-Agent: study-courier\n" in told.replace("\r", "")


@pytest.mark.parametrize(
    "says", [b"", b"<html>1.4.0</html>", b"1", b"1.4.0-beta", b"1.4.0 " + b" " * 100, b"9" * 9999]
)
def test_what_is_no_number_is_refused(site: Site, says: bytes) -> None:
    site.says = says
    with pytest.raises(RemoteRefused):
        newest_version(site.url, site.endpoint)


@pytest.mark.parametrize("status", [302, 404])
def test_nobody_else_is_asked(site: Site, status: int) -> None:
    site.status = status
    with pytest.raises(RemoteRefused):
        newest_version(site.url, site.endpoint)
    assert len(site.told) == 1


def test_a_stranger_is_not_believed(site: Site) -> None:
    with pytest.raises(CertificateRefused):
        newest_version(site.url)
    assert site.told == []


def test_it_is_never_asked_in_the_open() -> None:
    with pytest.raises(AddressError):
        newest_version("http://127.0.0.1/version.txt")


def test_the_self_test_finds_trust_as_it_must_be() -> None:
    tls_trial.try_tls()


def test_the_self_test_notices_when_anybody_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tls_trial, "_greet", lambda *_: None)
    with pytest.raises(TrialFailed):
        tls_trial.try_tls()
