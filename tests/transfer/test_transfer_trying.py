"""Trying a connection says in a sentence what is wrong: name, certificate, clock, login, rights,
space."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import botocore.auth
import pytest

from app.errors import Cancelled, CourierError, LoginRefused
from app.model import Progress, Token
from app.transfer.destination import Credentials, Destination, open_destination
from app.transfer.journal import Journal
from servers.deliveries import QUICK, deliver, is_whole, login
from servers.nginx import BEARER, Nginx
from servers.sshd import Sshd
from servers.swift import Swift

pytestmark = pytest.mark.server

NOBODY = "nobody.invalid"


def said(address: str, *how: object) -> str:
    """The sentence a person reads."""
    with pytest.raises(CourierError) as caught:
        open_destination(address, *how).test()
    return str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        f"sftp://site@{NOBODY}/in",
        f"https://{NOBODY}/in",
        f"dicomweb://{NOBODY}/in",
        f"dicoms://ARCHIVE@{NOBODY}:2762",
    ],
)
def test_a_name_nobody_has(address: str) -> None:
    assert "no server of that name" in said(address, Credentials(password="x"), QUICK)


def test_at_an_sftp_server(sshd: Sshd, start_sshd: Callable[..., Sshd], small_disk: Path) -> None:
    known = login(sshd)
    stranger = replace(known, host_key="SHA256:" + "A" * 43)
    assert "not the one this site knows" in said(sshd.address(), stranger, QUICK)
    wrong = replace(known, key_file=sshd.home / "other_key")
    assert "does not accept this login" in said(sshd.address(), wrong, QUICK)
    absent = sshd.address(folder=sshd.folder / "none")
    assert "the folder is not there" in said(absent, known, QUICK)
    closed = start_sshd("-R")
    assert "no right" in said(closed.address(), login(closed), QUICK)
    with (small_disk / "full").open("wb") as file, pytest.raises(OSError, match="space"):
        file.write(bytes(8 << 20))
        file.flush()
    assert "full" in said(sshd.address(folder=small_disk), known, QUICK)


def test_at_an_https_server(nginx: Nginx) -> None:
    stranger = replace(nginx.endpoint, authority="")
    assert "certificate is not accepted" in said(nginx.address(), None, QUICK, stranger)
    for room, words in (
        ("bearer", "does not accept this login"),
        ("certificate", "asks for a certificate"),
        ("closed", "no right"),
        ("never", "takes no files this way"),
    ):
        wrong = Credentials(bearer="wrong")
        assert words in said(nginx.address(room=room), wrong, QUICK, nginx.endpoint)


def test_at_an_s3_store(swift: Swift, monkeypatch: pytest.MonkeyPatch) -> None:
    endpoint = swift.endpoint()
    stranger = replace(endpoint, authority="")
    assert "certificate is not accepted" in said(swift.address, swift.login, QUICK, stranger)
    wrong = replace(swift.login, secret_key="wrong")
    assert "does not accept this login" in said(swift.address, wrong, QUICK, endpoint)
    assert "no such bucket" in said("s3://no-such-bucket/in", swift.login, QUICK, endpoint)
    late = datetime.now(UTC) - timedelta(hours=2)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda *_, **__: late)
    assert "clock" in said(swift.address, swift.login, QUICK, endpoint)


def test_a_token_that_expired_stops_at_once_and_a_new_one_goes_on(
    nginx: Nginx, make_package: Callable[..., Path], journal: Journal
) -> None:
    package = make_package([40_000] * 12)

    def at(bearer: str) -> Destination:
        address = nginx.address(room="bearer")
        return open_destination(address, Credentials(bearer=bearer), QUICK, nginx.endpoint)

    token = Token()
    with pytest.raises(Cancelled):
        for event in at(BEARER).deliver(package, journal, token):
            if isinstance(event, Progress) and event.done >= 3:
                token.cancel()
    with pytest.raises(LoginRefused):
        deliver(at("expired"), package, journal)
    assert (
        len(set(nginx.access_log.requests("HEAD", 401)))
        == len(nginx.access_log.requests("HEAD", 401))
        == 1
    )
    deliver(at(BEARER), package, journal)
    put = nginx.access_log.requests("PUT", 201)
    assert len(put) == len(set(put))
    assert is_whole(nginx.home / "root" / "bearer" / package.name)
