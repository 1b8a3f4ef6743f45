"""Import events at POSDA: its documented routes, behind a real nginx, through a broken network."""

from __future__ import annotations

import threading
from collections import Counter
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
from app.model import Endpoint, Progress, Token
from app.transfer.delivery import ROUNDS
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from servers.deliveries import QUICK, deliver, is_whole
from servers.fault_proxy import FaultProxy
from servers.posda import KEY, PosdaServer

pytestmark = pytest.mark.server


PATIENT = replace(QUICK, silence=20)  # servers may be slow where everybody works


@pytest.fixture
def proxy(posda: PosdaServer, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(posda.port)


@pytest.fixture
def at_posda(posda: PosdaServer) -> Callable[..., Destination]:
    def at(
        port: int | None = None,
        room: str = "papi",
        login: Credentials | None = None,
        retry: Retry = PATIENT,
    ) -> Destination:
        return open_destination(posda.address(port, room), login, retry, posda.endpoint)

    return at


def arrived(posda: PosdaServer, package: Path, tmp_path: Path) -> bool:
    return is_whole(posda.fetch(tmp_path / "fetched") / package.name)


def imported_twice(posda: PosdaServer) -> list[str]:
    times = Counter(fact["path"] for fact in posda.facts("path"))
    return [path for path, number in times.items() if number > 1]


def test_a_package_arrives_whole_in_one_event_that_is_closed(
    posda, at_posda, package, journal, tmp_path
):
    receipt = deliver(at_posda(), package, journal)
    assert arrived(posda, package, tmp_path)
    (event,) = posda.facts("event")
    assert (event["source"], event["expected_count"]) == (package.name, str(receipt.files))
    assert posda.facts("closed") == [{"closed": event["event"]}]
    assert receipt.confirmed_by == f"the server's MD5 and size, import event {event['event']}"
    assert imported_twice(posda) == []
    assert posda.facts("path")[-1]["path"].endswith("/tagmanifest-sha256.txt")


def test_delivering_again_yields_a_receipt_and_sends_nothing(posda, at_posda, package, journal):
    deliver(at_posda(), package, journal)
    before = posda.facts("path")
    deliver(at_posda(), package, journal)
    assert posda.facts("path") == before
    assert len(posda.facts("event")) == 1


@pytest.mark.parametrize("cuts", [[3_000], [300_000, 200_000], [900_000] * 3])
def test_a_cut_delivery_continues_in_the_event_that_was_begun(
    posda, at_posda, package, journal, proxy, tmp_path, cuts
):
    proxy.cuts = list(cuts)
    deliver(at_posda(proxy.port), package, journal)
    assert proxy.cuts == []
    assert arrived(posda, package, tmp_path)
    assert len({fact["import_event_id"] for fact in posda.facts("path")}) == 1


def test_a_lost_reply_costs_one_round_of_files_at_most(
    posda, at_posda, package, journal, proxy, tmp_path
):
    proxy.lose_reply_when = lambda: len(posda.facts("path")) > 20
    deliver(at_posda(proxy.port), package, journal)
    assert proxy.lose_reply_when is None
    assert arrived(posda, package, tmp_path)
    assert len(imported_twice(posda)) <= 4


def test_a_stall_counts_as_a_cut(posda, at_posda, package, journal, proxy, tmp_path):
    proxy.stall_at = 400_000
    stalled = replace(QUICK, attempts=20, silence=2)
    deliver(at_posda(proxy.port, retry=stalled), package, journal)
    assert proxy.stall_at is None
    assert arrived(posda, package, tmp_path)


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_posda, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_posda(proxy.port), package, journal)
    assert proxy.connections <= 4 * QUICK.attempts


def test_a_byte_flipped_under_tls_does_not_arrive(
    posda, at_posda, package, journal, proxy, tmp_path
):
    proxy.flip_at = 400_000
    deliver(at_posda(proxy.port), package, journal)
    assert proxy.flip_at is None
    assert arrived(posda, package, tmp_path)


def test_a_byte_flipped_without_tls_is_found_and_the_file_sent_again(
    posda, make_package, journal, fault_proxy, tmp_path
):
    package = make_package([3_000_000])
    proxy = fault_proxy(posda.plain_port)
    proxy.flip_at = 400_000
    address = f"posda+http://127.0.0.1:{proxy.port}/papi"
    deliver(open_destination(address, None, PATIENT, Endpoint(plain_http=True)), package, journal)
    assert proxy.flip_at is None
    assert arrived(posda, package, tmp_path)


def test_a_server_that_received_something_else_is_found_out(start_posda, make_package, journal):
    posda = start_posda("lies")
    destination = open_destination(posda.address(), None, PATIENT, posda.endpoint)
    with pytest.raises(NotAsSent):
        deliver(destination, make_package([1000]), journal)
    times = Counter(fact["path"] for fact in posda.facts("path"))
    assert set(times.values()) == {ROUNDS}
    assert not posda.facts("closed")


def test_the_key_lets_in_and_a_wrong_one_is_refused_at_once(
    posda, at_posda, package, journal, tmp_path
):
    for wrong in (Credentials(), Credentials(bearer="not-the-one")):
        refused = at_posda(room="key", login=wrong)
        for act in (refused.test, lambda to=refused: deliver(to, package, journal)):
            with pytest.raises(LoginRefused):
                act()
    right = at_posda(room="key", login=Credentials(bearer=KEY))
    right.test()
    deliver(right, package, journal)
    assert arrived(posda, package, tmp_path)


def test_the_key_is_in_no_error_value_or_journal(at_posda, package, journal, proxy):
    login = Credentials(bearer=KEY)
    proxy.refuse = True
    broken = at_posda(proxy.port, room="key", login=login)
    with pytest.raises(Unreachable) as caught:
        deliver(broken, package, journal)
    shown = [repr(broken), broken.address]
    error: BaseException | None = caught.value
    while error is not None:
        shown += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    deliver(at_posda(room="key", login=login), package, journal)
    shown += [path.read_text() for path in journal.folder.iterdir()]
    assert not any(KEY in text for text in shown)


@pytest.mark.parametrize(
    ("room", "problem"),
    [
        ("closed", "no right"),
        ("full", "quota is full"),
        ("nowhere", "no POSDA|not there"),
        ("greedy", "does not check"),
    ],
)
def test_a_server_that_takes_nothing_is_named(at_posda, room, problem):
    with pytest.raises(RemoteRefused, match=problem):
        at_posda(room=room).test()


def test_testing_leaves_nothing_behind(posda, at_posda):
    at_posda().test()
    assert not (posda.home / "imported").exists()
    assert list((posda.home / "files").iterdir()) == []


def test_a_server_nobody_vouches_for_gets_nothing(posda, package, journal):
    stranger = open_destination(posda.address(), Credentials(bearer=KEY), PATIENT)
    for act in (stranger.test, lambda: deliver(stranger, package, journal)):
        with pytest.raises(CertificateRefused):
            act()
    assert not posda.access_log.text()


def test_a_file_changed_since_packaging_never_arrives(posda, at_posda, package, journal):
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_posda(), package, journal)
    assert not any(fact["path"].endswith(file.name) for fact in posda.facts("path"))


def test_stopping_keeps_what_arrived_and_going_on_sends_the_rest(
    posda, at_posda, package, journal, tmp_path
):
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_posda().deliver(package, journal, token):
            if isinstance(event, Progress) and event.done > 10:
                token.cancel()
    deliver(at_posda(), package, journal)
    assert arrived(posda, package, tmp_path)
    assert len(posda.facts("event")) == 1


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(
    at_posda, package, journal, proxy
):
    proxy.stall_at = 400_000
    token = Token()
    stopping = threading.Thread(target=lambda: (proxy.mark(200_000).wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        patient = Retry(attempts=1, silence=3600)
        deliver(at_posda(proxy.port, retry=patient), package, journal, token)
    stopping.join()


@pytest.mark.parametrize(
    "address",
    ["posda+http://archive.example/papi", "posda://", "posda://site:secret@archive.example/papi"],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


def test_an_address_is_shown_as_it_was_written():
    address = "posda://archive.example/papi"
    assert open_destination(address).address == address
