"""Delivery by STOW-RS to a real archive (Orthanc behind nginx), through a network that breaks."""

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
from app.model import Endpoint, Progress, Token
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from servers.deliveries import QUICK, deliver, size_of
from servers.fault_proxy import FaultProxy
from servers.image_packages import MakeImages, images_of
from servers.orthanc import BEARER, PASSWORD, Orthanc

pytestmark = pytest.mark.server

PATIENT = replace(QUICK, silence=20)  # the archive may be slow where everybody works

SIZES = [2000 + 997 * number for number in range(12)] + [1_500_000]


@pytest.fixture
def package(make_images: MakeImages) -> Path:
    """Images in four transfer syntaxes, one of them of 1.5 MB."""
    return make_images(SIZES)


@pytest.fixture
def proxy(orthanc: Orthanc, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(orthanc.port)


@pytest.fixture
def at_archive(orthanc: Orthanc) -> Callable[..., Destination]:
    def at(
        port: int | None = None,
        room: str = "open",
        login: Credentials | None = None,
        retry: Retry = PATIENT,
    ) -> Destination:
        return open_destination(orthanc.web(port, room), login, retry, orthanc.endpoint)

    return at


def arrived(archive: Orthanc, package: Path) -> bool:
    """Every file is there, bit for bit."""
    return sorted(archive.files()) == sorted(path.read_bytes() for path in images_of(package))


def stored_twice(archive: Orthanc) -> int:
    return archive.log.count("Already stored")


def test_every_image_arrives_bit_for_bit_and_many_in_one_request(
    orthanc, at_archive, package, journal
):
    receipt = deliver(at_archive(), package, journal)
    assert arrived(orthanc, package)
    assert receipt.files == len(SIZES)
    assert receipt.size == sum(path.stat().st_size for path in images_of(package))
    assert receipt.confirmed_by.startswith("read back; images only, 5 other files")
    assert len(orthanc.access_log.requests("POST", 200)) == 1


def test_delivering_again_yields_a_receipt_and_sends_nothing(orthanc, at_archive, package, journal):
    deliver(at_archive(), package, journal)
    posted, read = orthanc.access_log.requests("POST", 200), orthanc.access_log.requests("GET", 200)
    deliver(at_archive(), package, journal)
    assert orthanc.access_log.requests("POST", 200) == posted
    assert not any(
        "/instances/" in path for path in orthanc.access_log.requests("GET", 200)[len(read) :]
    )


def test_what_is_there_already_is_read_back_and_not_sent_again(
    orthanc, at_archive, package, journal, tmp_path
):
    deliver(at_archive(), package, journal)
    posted = orthanc.access_log.requests("POST", 200)
    deliver(at_archive(), package, replace(journal, folder=tmp_path / "another journal"))
    assert orthanc.access_log.requests("POST", 200) == posted


@pytest.mark.parametrize("cuts", [[2_000], [300_000, 200_000], [900_000] * 3])
def test_a_cut_delivery_continues_where_it_stopped(
    orthanc, at_archive, package, journal, proxy, cuts
):
    before = stored_twice(orthanc)
    proxy.cuts = list(cuts)
    deliver(at_archive(proxy.port), package, journal)
    assert proxy.cuts == []
    assert arrived(orthanc, package)
    assert stored_twice(orthanc) == before


def test_a_lost_reply_sends_no_image_twice(orthanc, at_archive, package, journal, proxy):
    before = stored_twice(orthanc)
    proxy.lose_reply_when = lambda: len(orthanc.ask("/instances")) == len(SIZES)
    deliver(at_archive(proxy.port), package, journal)
    assert proxy.lose_reply_when is None
    assert arrived(orthanc, package)
    assert stored_twice(orthanc) == before


def test_a_stall_counts_as_a_cut(orthanc, at_archive, package, journal, proxy):
    proxy.stall_at = 400_000
    deliver(at_archive(proxy.port, retry=replace(QUICK, attempts=20, silence=2)), package, journal)
    assert proxy.stall_at is None
    assert arrived(orthanc, package)


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_archive, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_archive(proxy.port), package, journal)
    assert proxy.connections <= 4 * QUICK.attempts


def test_a_byte_flipped_under_tls_does_not_arrive(orthanc, at_archive, package, journal, proxy):
    proxy.flip_at = 400_000
    deliver(at_archive(proxy.port), package, journal)
    assert proxy.flip_at is None
    assert arrived(orthanc, package)


def test_a_byte_flipped_without_tls_is_found_out(orthanc, package, journal, fault_proxy):
    proxy = fault_proxy(orthanc.plain_port)
    proxy.flip_at = 400_000
    address = f"dicomweb+http://127.0.0.1:{proxy.port}/open"
    plain = open_destination(address, None, PATIENT, Endpoint(plain_http=True))
    # this archive keeps what it took first, and says so to whoever sends again
    with pytest.raises(NotAsSent):
        deliver(plain, package, journal)
    assert proxy.flip_at is None


def test_a_byte_flipped_without_tls_is_mended_where_the_archive_takes_another(
    start_orthanc, package, journal, fault_proxy
):
    archive = start_orthanc(OverwriteInstances=True)
    proxy = fault_proxy(archive.plain_port)
    proxy.flip_at = 400_000
    address = f"dicomweb+http://127.0.0.1:{proxy.port}/open"
    deliver(open_destination(address, None, PATIENT, Endpoint(plain_http=True)), package, journal)
    assert proxy.flip_at is None
    assert arrived(archive, package)


@pytest.mark.parametrize("room", ["basic", "bearer", "certificate"])
def test_each_kind_of_login_delivers_and_a_wrong_one_is_refused_at_once(
    orthanc, package, journal, room
):
    right = Credentials(
        password=PASSWORD,
        bearer=BEARER if room == "bearer" else "",
        certificate=orthanc.client.certificate if room == "certificate" else None,
        key_file=orthanc.client.key,
    )
    address = orthanc.web(room=room)
    if room == "basic":
        address = address.replace("://", "://site@")
    stranger = orthanc.stranger if room == "certificate" else None
    wrong = replace(
        right,
        password="not-the-one",
        bearer="not-the-one" if room == "bearer" else "",
        certificate=stranger.certificate if stranger else None,
        key_file=stranger.key if stranger else None,
    )
    for login in (Credentials(), wrong):
        refused = open_destination(address, login, PATIENT, orthanc.endpoint)
        for act in (refused.test, lambda to=refused: deliver(to, package, journal)):
            with pytest.raises(LoginRefused):
                act()
    destination = open_destination(address, right, PATIENT, orthanc.endpoint)
    destination.test()
    deliver(destination, package, journal)
    assert arrived(orthanc, package)


@pytest.mark.parametrize(
    ("room", "problem"),
    [
        ("closed", "no right"),
        ("full", "quota is full"),
        ("elsewhere", "another address"),
        ("nowhere", "no DICOMweb|not there"),
    ],
)
def test_a_server_that_takes_nothing_is_named_at_once(at_archive, package, journal, room, problem):
    for act in (
        at_archive(room=room).test,
        lambda: deliver(at_archive(room=room), package, journal),
    ):
        with pytest.raises(RemoteRefused, match=problem):
            act()


@pytest.mark.parametrize(
    ("room", "problem"), [("roomless", "quota is full"), ("choosy", "no images of this kind")]
)
def test_why_an_image_was_not_stored_is_read_from_the_answer(
    at_archive, package, journal, room, problem
):
    with pytest.raises(RemoteRefused, match=problem):
        deliver(at_archive(room=room), package, journal)


def test_a_server_that_gives_nothing_back_is_believed_and_the_receipt_says_so(
    orthanc, at_archive, package, journal
):
    receipt = deliver(at_archive(room="blind"), package, journal)
    assert receipt.confirmed_by.startswith("its list of what it stored")
    assert arrived(orthanc, package)


def test_what_a_server_said_that_gives_nothing_back_is_remembered_after_a_cut(
    orthanc, at_archive, package, journal, proxy
):
    before = stored_twice(orthanc)
    proxy.lose_reply_when = lambda: any(
        "/instances/" in one for one in orthanc.access_log.requests("GET", 403)
    )
    deliver(at_archive(proxy.port, room="blind"), package, journal)
    assert proxy.lose_reply_when is None
    assert arrived(orthanc, package)
    assert stored_twice(orthanc) == before


def test_a_token_that_can_be_none_is_refused_and_not_repeated(orthanc):
    for token in ("two\nlines", "h\u00e4lf"):
        with pytest.raises(LoginRefused) as caught:
            open_destination(
                orthanc.web(room="bearer"), Credentials(bearer=token), PATIENT, orthanc.endpoint
            ).test()
        assert token not in f"{caught.value!r} {caught.value.__context__!r}"
    pasted = Credentials(bearer=f"{BEARER}\n")
    open_destination(orthanc.web(room="bearer"), pasted, PATIENT, orthanc.endpoint).test()


def test_a_request_too_large_for_the_server_is_halved(orthanc, at_archive, make_images, journal):
    package = make_images([1_500_000] * 8, mixed=False)  # it takes eight megabytes
    deliver(at_archive(), package, journal)
    assert arrived(orthanc, package)


def test_a_file_too_large_for_the_server_is_named(at_archive, make_images, journal):
    with pytest.raises(RemoteRefused, match="too large"):
        deliver(at_archive(), make_images([9_000_000], mixed=False), journal)


_REFUSES_ONE = """
function ReceivedInstanceFilter(dicom, origin, info)
  return not string.find(dicom.SOPInstanceUID, '00003$')
end
"""


def test_an_image_the_archive_leaves_out_is_found_out(start_orthanc, package, journal):
    archive = start_orthanc(_REFUSES_ONE)
    destination = open_destination(archive.web(), None, PATIENT, archive.endpoint)
    with pytest.raises((NotAsSent, RemoteRefused)):
        deliver(destination, package, journal)
    assert len(archive.files()) == len(SIZES) - 1


@pytest.mark.parametrize("always", [False, True])
def test_an_archive_that_loses_what_it_took_is_found_out(
    orthanc, at_archive, package, journal, always
):
    uid = images_of(package)[0].stem
    losses = 0

    def run() -> None:
        nonlocal losses
        for event in at_archive().deliver(package, journal, Token()):
            full = isinstance(event, Progress) and event.done == len(SIZES)
            if full and (always or not losses):
                orthanc.lose(uid)
                losses += 1

    if always:
        with pytest.raises(NotAsSent):
            run()
    else:
        run()
        assert arrived(orthanc, package)
    assert losses


def test_testing_leaves_nothing_behind(orthanc, at_archive):
    at_archive().test()
    assert orthanc.files() == []


def test_a_server_nobody_vouches_for_gets_nothing(orthanc, package, journal):
    destination = open_destination(orthanc.web(), Credentials(bearer=BEARER), PATIENT)
    for act in (destination.test, lambda: deliver(destination, package, journal)):
        with pytest.raises(CertificateRefused):
            act()
    assert orthanc.files() == []


def test_a_file_changed_since_packaging_never_arrives(orthanc, at_archive, package, journal):
    file = max(images_of(package), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_archive(), package, journal)
    assert orthanc.files() == []


def test_stopping_keeps_what_arrived_and_going_on_sends_the_rest(
    orthanc, at_archive, make_images, journal
):
    package = make_images([2000] * 120, mixed=False)
    before = stored_twice(orthanc)
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_archive().deliver(package, journal, token):
            if isinstance(event, Progress) and event.done > 40:
                token.cancel()
    deliver(at_archive(), package, journal)
    assert arrived(orthanc, package)
    assert stored_twice(orthanc) == before


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(
    at_archive, package, journal, proxy
):
    proxy.stall_at = 400_000
    token = Token()
    stopping = threading.Thread(target=lambda: (proxy.mark(200_000).wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        patient = Retry(attempts=1, silence=3600)
        deliver(at_archive(proxy.port, retry=patient), package, journal, token)
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
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def sender(archive: Orthanc, port: int, package: Path, journal: Path) -> subprocess.Popen[bytes]:
    arguments = [archive.web(port), archive.home / "ca.pem", package, journal]
    return subprocess.Popen(
        [sys.executable, "-c", _SENDER, *map(str, arguments)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize("share", [0.05, 0.5, 1.0])
def test_a_killed_sender_continues_when_it_is_started_again(
    orthanc, at_archive, package, journal, proxy, share
):
    moment = proxy.mark(int(size_of(package) * share))
    process = sender(orthanc, proxy.port, package, journal.folder)
    moment.wait()
    process.kill()
    process.communicate()
    deliver(at_archive(proxy.port), package, journal)
    assert arrived(orthanc, package)


def test_memory_does_not_grow_with_the_images(orthanc, make_images, journal):
    package = make_images([7_000_000] * 12, mixed=False)
    process = sender(orthanc, orthanc.port, package, journal.folder)
    output, _ = process.communicate()
    assert process.returncode == 0
    assert int(output) < 150 * 1024  # KiB


@pytest.mark.parametrize(
    "address",
    [
        "dicomweb+http://archive.example/in",
        "dicomweb+http://127.0.0.1/in",
        "dicomweb:///in",
        "dicomweb://archive.example:0/in",
        "dicomweb://site:secret@archive.example/in",
    ],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


@pytest.mark.parametrize(
    "address", ["dicomweb://archive.example/dicom-web", "dicomweb://site@[::1]:8443/in"]
)
def test_an_address_is_shown_as_it_was_written(address):
    assert open_destination(address).address == address
