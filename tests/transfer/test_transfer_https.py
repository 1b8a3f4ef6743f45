"""Delivery by HTTPS PUT to a real nginx, through a network that breaks."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import (
    AddressError,
    Cancelled,
    CertificateRefused,
    LoginRefused,
    NotAsSent,
    PackageError,
    RemoteRefused,
    Unreachable,
)
from app.model import Endpoint, Progress, Stage, Token
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from servers.deliveries import QUICK, at_the_end, deliver, is_whole, size_of
from servers.fault_proxy import FaultProxy
from servers.nginx import BEARER, PASSWORD, Nginx

pytestmark = pytest.mark.server


@pytest.fixture
def proxy(nginx: Nginx, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(nginx.port)


@pytest.fixture
def at_nginx(nginx: Nginx) -> Callable[..., Destination]:
    def at(
        port: int | None = None,
        room: str = "open",
        login: Credentials | None = None,
        retry: Retry = QUICK,
    ) -> Destination:
        return open_destination(nginx.address(port, room), login, retry, nginx.endpoint)

    return at


def test_a_package_arrives_whole_and_every_file_is_put_once(nginx, at_nginx, package, journal):
    receipt = deliver(at_nginx(), package, journal)
    assert is_whole(nginx.folder / package.name)
    assert (receipt.size, receipt.confirmed_by) == (size_of(package), "read back")
    put = nginx.access_log.requests("PUT", 201)
    assert len(put) == len(set(put)) == receipt.files
    assert put[-1].endswith("tagmanifest-sha256.txt")


def test_delivering_again_yields_a_receipt_and_reads_only_what_names_the_package(
    nginx, at_nginx, package, journal
):
    deliver(at_nginx(), package, journal)
    put, read = nginx.access_log.requests("PUT", 201), nginx.access_log.requests("GET", 200)
    deliver(at_nginx(), package, journal)
    assert nginx.access_log.requests("PUT", 201) == put
    assert len(nginx.access_log.requests("GET", 200)) == len(read) + 1


@pytest.mark.parametrize("cuts", [[3_000], [300_000, 200_000], [900_000] * 3])
def test_a_cut_delivery_continues_where_it_stopped(nginx, at_nginx, package, journal, proxy, cuts):
    proxy.cuts = list(cuts)
    deliver(at_nginx(proxy.port), package, journal)
    assert is_whole(nginx.folder / package.name)
    assert proxy.cuts == []
    put = nginx.access_log.requests("PUT", 201)
    assert len(put) == len(set(put))


def test_a_stall_counts_as_a_cut(nginx, at_nginx, package, journal, proxy):
    proxy.stall_at = 400_000
    deliver(at_nginx(proxy.port), package, journal)
    assert proxy.stall_at is None
    assert is_whole(nginx.folder / package.name)


def test_a_lost_reply_does_not_send_the_file_twice(nginx, at_nginx, package, journal, proxy):
    last = nginx.folder / package.name / "tagmanifest-sha256.txt"
    proxy.lose_reply_when = last.exists
    deliver(at_nginx(proxy.port), package, journal)
    assert proxy.lose_reply_when is None
    assert is_whole(nginx.folder / package.name)
    assert len(nginx.access_log.requests("PUT", 201)) + len(
        nginx.access_log.requests("PUT", 499)
    ) == sum(path.is_file() for path in package.rglob("*"))


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_nginx, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_nginx(proxy.port), package, journal)
    assert proxy.connections == QUICK.attempts


def test_a_byte_flipped_under_tls_does_not_arrive(nginx, at_nginx, package, journal, proxy):
    proxy.flip_at = 400_000
    deliver(at_nginx(proxy.port), package, journal)
    assert proxy.flip_at is None
    assert is_whole(nginx.folder / package.name)


def test_a_byte_flipped_without_tls_is_found_and_the_file_sent_again(
    nginx, package, journal, fault_proxy
):
    proxy = fault_proxy(nginx.plain_port)
    proxy.flip_at = 400_000
    address = f"http://127.0.0.1:{proxy.port}/open"
    plain = open_destination(address, None, QUICK, Endpoint(plain_http=True))
    deliver(plain, package, journal)
    assert proxy.flip_at is None
    assert is_whole(nginx.folder / package.name)


@pytest.mark.parametrize("room", ["basic", "bearer", "certificate"])
def test_each_kind_of_login_delivers_and_a_wrong_one_is_refused_at_once(
    nginx, package, journal, proxy, room
):
    right = Credentials(
        password=PASSWORD,
        bearer=BEARER if room == "bearer" else "",
        certificate=nginx.client.certificate if room == "certificate" else None,
        key_file=nginx.client.key,
    )
    address = nginx.address(proxy.port, room)
    if room == "basic":
        address = address.replace("://", "://site@")
    stranger = nginx.stranger if room == "certificate" else None
    wrongs = [
        Credentials(),
        replace(
            right,
            password="not-the-one",
            bearer="not-the-one" if room == "bearer" else "",
            certificate=stranger.certificate if stranger else None,
            key_file=stranger.key if stranger else None,
        ),
    ]
    for wrong in wrongs:
        refused = open_destination(address, wrong, QUICK, nginx.endpoint)
        before = proxy.connections
        with pytest.raises(LoginRefused):
            refused.test()
        with pytest.raises(LoginRefused):
            deliver(refused, package, journal)
        assert proxy.connections <= before + 3  # nginx closes after a certificate it does not know
    destination = open_destination(address, right, QUICK, nginx.endpoint)
    destination.test()
    deliver(destination, package, journal)
    assert is_whole(nginx.home / "root" / room / package.name)


@pytest.mark.parametrize(
    ("room", "problem"),
    [("closed", "no right"), ("never", "no files this way"), ("elsewhere", "another address")],
)
def test_a_server_that_takes_nothing_is_named_at_once(at_nginx, package, journal, room, problem):
    with pytest.raises(RemoteRefused, match=problem):
        at_nginx(room=room).test()
    with pytest.raises(RemoteRefused, match=problem):
        deliver(at_nginx(room=room), package, journal)


def test_what_cannot_be_read_back_is_not_called_delivered(at_nginx, package, journal):
    with pytest.raises(RemoteRefused):
        deliver(at_nginx(room="blind"), package, journal)


def test_a_file_too_large_for_the_server_is_named(at_nginx, make_package, journal):
    with pytest.raises(RemoteRefused, match="too large"):
        deliver(at_nginx(), make_package([65 << 20]), journal)


def test_testing_leaves_nothing_behind(nginx, at_nginx):
    at_nginx().test()
    assert list(nginx.folder.iterdir()) == []


def test_a_server_nobody_vouches_for_gets_nothing(nginx, package, journal):
    destination = open_destination(nginx.address(), Credentials(bearer=BEARER), QUICK)
    for act in (destination.test, lambda: deliver(destination, package, journal)):
        with pytest.raises(CertificateRefused):
            act()
    assert not nginx.access_log.text()


def test_another_package_of_that_name_is_left_alone(nginx, at_nginx, package, journal):
    theirs = nginx.folder / package.name / "tagmanifest-sha256.txt"
    theirs.parent.mkdir()
    theirs.write_text("theirs")
    with pytest.raises(RemoteRefused, match="another package"):
        deliver(at_nginx(), package, journal)
    assert [path.name for path in theirs.parent.iterdir()] == [theirs.name]
    assert theirs.read_text() == "theirs"


def test_a_server_that_does_not_keep_what_it_took_is_found_out(nginx, at_nginx, package, journal):
    lies = 0
    with pytest.raises(NotAsSent):
        for event in at_nginx().deliver(package, journal, Token()):
            if isinstance(event, Progress) and event.stage is Stage.VERIFY and not event.done:
                continue
            if isinstance(event, Progress) and event.stage is Stage.SEND:
                for file in (nginx.folder / package.name).rglob("*.dcm"):
                    if file.stat().st_size > 1_000_000:
                        file.unlink()
                        lies += 1
    assert lies
    assert not (nginx.folder / package.name / "tagmanifest-sha256.txt").exists()


def test_a_file_changed_since_packaging_never_arrives_whole(nginx, at_nginx, package, journal):
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_nginx(), package, journal)
    assert not (nginx.folder / package.name / file.relative_to(package)).exists()


def test_stopping_keeps_what_arrived_and_going_on_sends_the_rest(nginx, at_nginx, package, journal):
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_nginx().deliver(package, journal, token):
            if isinstance(event, Progress) and event.done > 10:
                token.cancel()
    deliver(at_nginx(), package, journal)
    assert is_whole(nginx.folder / package.name)
    put = nginx.access_log.requests("PUT", 201)
    assert len(put) == len(set(put))


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(
    at_nginx, package, journal, proxy
):
    proxy.stall_at = 400_000
    token = Token()
    stopping = threading.Thread(target=lambda: (proxy.mark(200_000).wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        deliver(
            at_nginx(proxy.port, retry=Retry(attempts=1, silence=3600)), package, journal, token
        )
    stopping.join()


_SENDER = """
import sys
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.destination import open_destination
from app.transfer.journal import Journal

address, authority, package, journal = sys.argv[1:]
endpoint = Endpoint(authority=Path(authority).read_text())
for _ in open_destination(address, endpoint=endpoint).deliver(
    Path(package), Journal(Path(journal)), Token()
):
    pass
"""


@pytest.mark.parametrize("share", [0.05, 0.5, 1.0])
def test_a_killed_sender_continues_when_it_is_started_again(
    nginx, at_nginx, package, journal, proxy, share
):
    moment = proxy.mark(int(size_of(package) * share))
    arguments = [nginx.address(proxy.port), nginx.home / "ca.pem", package, journal.folder]
    root = Path(__file__).parents[2]
    sender = subprocess.Popen([sys.executable, "-c", _SENDER, *map(str, arguments)], cwd=root)
    moment.wait()
    sender.kill()
    sender.wait()
    deliver(at_nginx(proxy.port), package, journal)
    assert is_whole(nginx.folder / package.name)
    put = nginx.access_log.requests("PUT", 201)
    assert len(put) == len(set(put))


@pytest.mark.parametrize(
    "address",
    [
        "http://archive.example/in",
        "http://127.0.0.1/in",
        "https:///in",
        "https://archive.example:0/in",
        "https://archive.example/in?sig=1",
        "https://site:secret@archive.example/in",
        "https://archive.example/in/../..",
        "ftp://archive.example/in",
    ],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


@pytest.mark.parametrize(
    "address", ["https://archive.example/in%20box", "https://site@[::1]:8443/in"]
)
def test_an_address_is_shown_as_it_was_written(address):
    assert open_destination(address).address == address


def test_every_connection_is_closed_when_the_caller_loses_interest(at_nginx, package, journal):
    events = at_nginx().deliver(package, journal, Token())
    assert not at_the_end(next(events), Stage.VERIFY)
    events.close()
    # the fixture sees that no thread is left
