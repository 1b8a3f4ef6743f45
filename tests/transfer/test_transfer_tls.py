"""Who is believed over TLS, and the sentence for each way in which a server is not."""

from __future__ import annotations

import ssl
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import (
    AddressError,
    CertificateRefused,
    LoginRefused,
    NameNotFound,
    ProxyRefused,
    RemoteRefused,
    TransferError,
    Unreachable,
    WeakEncryption,
)
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.tls import require_secure, tls_context
from app.transfer.web import failures, open_client
from servers.certificates import Authority
from servers.tls_server import old_context, server_context

pytestmark = pytest.mark.server


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def trusting(authority: Authority) -> Endpoint:
    return Endpoint(authority=authority.pem)


def status(address: str, endpoint: Endpoint, login: Credentials | None = None) -> int:
    context = tls_context(endpoint, login or Credentials())
    with open_client(context, "127.0.0.1", silence=5, hands=1) as client, failures():
        return client.get(address).status_code


def refused(address: str, endpoint: Endpoint, login: Credentials | None = None) -> TransferError:
    with pytest.raises(TransferError) as caught:
        status(address, endpoint, login)
    return caught.value


def test_a_server_the_projects_authority_vouches_for_is_believed(tls_server, authority, trusting):
    server = tls_server(server_context(authority.issue()))
    assert status(server.address, trusting) == 204


@pytest.mark.parametrize(
    ("issued", "problem"),
    [
        ({"name": "elsewhere.example"}, "another server's name"),
        ({"days": (-9, -3)}, "has expired"),
        ({"days": (3, 9)}, "not valid yet, or this computer's clock is wrong"),
        ({"self_signed": True}, "vouches for itself only"),
    ],
)
def test_a_certificate_that_is_not_right_is_refused(
    tls_server, authority, trusting, issued, problem
):
    server = tls_server(server_context(authority.issue(**issued)))
    error = refused(server.address, trusting)
    assert type(error) is CertificateRefused
    assert problem in str(error)
    assert server.received == []


def test_an_authority_nobody_named_is_refused(tls_server, authority, tmp_path):
    server = tls_server(server_context(authority.issue()))
    for endpoint in (Endpoint(), Endpoint(authority=Authority(tmp_path).pem)):
        error = refused(server.address, endpoint)
        assert "nobody this computer or the project trusts" in str(error)
    assert server.received == []


@pytest.mark.parametrize("kind", ["the named", "another"])
def test_only_the_named_certificate_will_do(tls_server, authority, trusting, kind):
    named, other = authority.issue(), authority.issue()
    server = tls_server(server_context(named))
    pinned = replace(trusting, certificate=(named if kind == "the named" else other).fingerprint)
    if kind == "the named":
        assert status(server.address, pinned) == 204
    else:
        assert "not the one the project file names" in str(refused(server.address, pinned))
        assert server.received == []


def test_a_named_certificate_is_verified_all_the_same(tls_server, authority):
    issued = authority.issue()
    server = tls_server(server_context(issued))
    error = refused(server.address, Endpoint(certificate=issued.fingerprint))
    assert type(error) is CertificateRefused


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_server_that_speaks_only_old_tls_is_refused(tls_server, authority, trusting):
    server = tls_server(old_context(authority.issue()))
    assert type(refused(server.address, trusting)) is WeakEncryption
    assert server.received == []


def test_a_server_that_speaks_no_tls_gets_nothing(tls_server, trusting):
    server = tls_server(None)
    error = refused(server.address, trusting)
    assert type(error) is RemoteRefused
    assert "does not speak TLS" in str(error)


def test_a_server_that_wants_a_certificate_of_ours_is_a_refused_login(
    tls_server, authority, trusting, tmp_path
):
    (tmp_path / "ca.pem").write_text(authority.pem)
    server = tls_server(server_context(authority.issue(), tmp_path / "ca.pem"))
    client, foreign = authority.issue("site"), Authority(tmp_path, "Foreign").issue("site")
    ours = Credentials(certificate=client.certificate, key_file=client.key)
    assert status(server.address, trusting, ours) == 204
    theirs = Credentials(certificate=foreign.certificate, key_file=foreign.key)
    for login in (Credentials(), theirs):
        assert isinstance(refused(server.address, trusting, login), LoginRefused)


def test_a_key_that_does_not_fit_its_certificate_is_a_refused_login(authority, trusting):
    one, other = authority.issue("site"), authority.issue("site")
    with pytest.raises(LoginRefused) as caught:
        tls_context(trusting, Credentials(certificate=one.certificate, key_file=other.key))
    assert caught.value.path == other.key


def test_an_authority_that_is_no_certificate_is_named():
    with pytest.raises(AddressError):
        tls_context(Endpoint(authority="not a certificate"), Credentials())


def test_verification_is_on_and_old_versions_are_off(trusting):
    context = tls_context(trusting, Credentials())
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize(
    ("scheme", "host", "named", "allowed"),
    [
        ("https", "archive.example", False, True),
        ("http", "archive.example", True, False),
        ("http", "127.0.0.1", False, False),
        ("http", "127.0.0.1", True, True),
        ("http", "localhost", True, True),
        ("http", "localhost.archive.example", True, False),
        ("ftp", "127.0.0.1", True, False),
    ],
)
def test_plain_http_goes_to_this_computer_only_and_only_if_the_project_says_so(
    scheme, host, named, allowed
):
    endpoint = Endpoint(plain_http=named)
    if allowed:
        require_secure(scheme, host, endpoint)
    else:
        with pytest.raises(AddressError):
            require_secure(scheme, host, endpoint)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "asks for a login"),
        (b"HTTP/1.1 403 Forbidden\r\n\r\n", "refuses the way"),
    ],
)
def test_a_proxy_that_refuses_is_named_and_its_login_is_not_shown(
    tls_server, monkeypatch, answer, problem
):
    proxy = tls_server(None, answer)
    monkeypatch.setenv("https_proxy", f"http://site:brass-anchor-5@127.0.0.1:{proxy.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    context = tls_context(Endpoint(), Credentials())
    with (
        open_client(context, "archive.example", 5, 1) as client,
        pytest.raises(ProxyRefused, match=problem) as caught,
        failures(),
    ):
        client.get("https://archive.example/")
    assert proxy.received[0].startswith(b"CONNECT archive.example:443 ")
    assert "brass-anchor-5" not in f"{caught.value!r}{caught.value.__cause__!r}"


def test_no_proxy_stands_before_this_computer_itself(tls_server, authority, trusting, monkeypatch):
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    server = tls_server(server_context(authority.issue()))
    assert status(server.address, trusting) == 204


def test_nobody_there_and_no_such_name_are_worth_trying_again(trusting):
    with open_client(tls_context(trusting, Credentials()), "nobody.invalid", 5, 1) as client:
        with pytest.raises(NameNotFound), failures():
            client.get("https://nobody.invalid/")
        with pytest.raises(Unreachable), failures():
            client.get("https://127.0.0.1:1/")
