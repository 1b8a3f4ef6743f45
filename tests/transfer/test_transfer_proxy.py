"""Delivery through the network's proxy, which tunnels and sees nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import CertificateRefused, ProxyRefused, Unreachable
from app.transfer.destination import Credentials, Destination, open_destination
from app.transfer.journal import Journal
from servers.connect_proxy import ConnectProxy
from servers.deliveries import QUICK, deliver, is_whole
from servers.nginx import BEARER, Nginx, running_nginx

pytestmark = pytest.mark.server

NAME = "archive.example"
LOGIN = "site:brass-anchor-5"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    with running_nginx(tmp_path_factory.mktemp("proxied") / "nginx", NAME) as running:
        yield running


@pytest.fixture(autouse=True)
def _no_proxy_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def package(make_package: Callable[..., Path], request: pytest.FixtureRequest) -> Path:
    return make_package([70_000, 1000, 0], name=request.node.name[:40])


def at_server(server: Nginx) -> Destination:
    address = f"https://{NAME}/bearer"
    return open_destination(address, Credentials(bearer=BEARER), QUICK, server.endpoint)


@pytest.mark.parametrize("variable", ["https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("login", ["", LOGIN])
def test_a_delivery_goes_through_the_proxy_of_this_computer(
    server: Nginx,
    connect_proxy: Callable[..., ConnectProxy],
    package: Path,
    journal: Journal,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    login: str,
) -> None:
    proxy = connect_proxy(server.port, login)
    monkeypatch.setenv(variable, proxy.address)
    deliver(at_server(server), package, journal)
    assert is_whole(server.home / "root" / "bearer" / package.name)
    assert set(proxy.asked) == {f"{NAME}:443"}


def test_the_proxy_sees_neither_token_nor_files_and_the_server_not_the_proxys_login(
    server: Nginx,
    connect_proxy: Callable[..., ConnectProxy],
    package: Path,
    journal: Journal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = connect_proxy(server.port, LOGIN)
    monkeypatch.setenv("https_proxy", proxy.address)
    deliver(at_server(server), package, journal)
    seen = bytes(proxy.carried) + b"".join(proxy.heads)
    assert len(seen) > 70_000
    assert BEARER.encode() not in seen
    assert b"bagit.txt" not in seen
    assert all(head.startswith(b"CONNECT ") for head in proxy.heads)


def test_a_proxy_that_wants_another_login_is_named(
    server: Nginx,
    connect_proxy: Callable[..., ConnectProxy],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = connect_proxy(server.port, LOGIN)
    monkeypatch.setenv("https_proxy", proxy.address.replace("anchor", "lantern"))
    with pytest.raises(ProxyRefused, match="asks for a login"):
        at_server(server).test()
    assert proxy.asked == []


def test_a_proxy_that_leads_elsewhere_or_signs_anew_is_found_out(
    server: Nginx,
    connect_proxy: Callable[..., ConnectProxy],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    with running_nginx(tmp_path / "other", NAME) as other:  # the same name, another authority
        monkeypatch.setenv("https_proxy", connect_proxy(other.port).address)
        with pytest.raises(CertificateRefused):
            at_server(server).test()
        assert "PUT" not in other.access_log.text()
        # a hospital's proxy may sign anew: what the project or the computer trusts counts, but
        # not where the project names the one certificate
        trusting = replace(server.endpoint, authority=other.endpoint.authority)
        address = f"https://{NAME}/open"
        open_destination(address, None, QUICK, trusting).test()
        pinned = replace(trusting, certificate="ab" * 32)
        with pytest.raises(CertificateRefused):
            open_destination(address, None, QUICK, pinned).test()


def test_a_proxy_that_is_not_there_is_worth_trying_again(
    server: Nginx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with pytest.raises(Unreachable):
        at_server(server).test()


def test_a_host_that_does_without_a_proxy_is_reached_without(
    server: Nginx,
    connect_proxy: Callable[..., ConnectProxy],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy = connect_proxy(server.port)
    monkeypatch.setenv("https_proxy", proxy.address)
    monkeypatch.setenv("no_proxy", ".example")
    with pytest.raises(Unreachable):  # nobody has that name here
        at_server(server).test()
    assert proxy.heads == []
