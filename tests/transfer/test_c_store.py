"""Delivery by C-STORE over TLS to real DICOM nodes (dcmtk, Orthanc), through a broken network."""

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
    ClientCertificateRefused,
    NameNotFound,
    NotAsSent,
    PackageError,
    RemoteRefused,
    Unreachable,
)
from app.model import Endpoint, Progress, Token
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from servers.certificates import Authority
from servers.dcmtk import OddNode, StoreScp
from servers.deliveries import QUICK, deliver, size_of
from servers.fault_proxy import FaultProxy
from servers.image_packages import MakeImages, data_set_of, images_of
from servers.orthanc import Orthanc

pytestmark = pytest.mark.server

PATIENT = replace(QUICK, silence=20)  # nodes may be slow where everybody works
STALLED = replace(QUICK, attempts=20, silence=2)

SIZES = [2000 + 997 * number for number in range(24)] + [1_500_000]


@pytest.fixture
def package(make_images: MakeImages) -> Path:
    """Images in four transfer syntaxes, one of them of 1.5 MB."""
    return make_images(SIZES)


@pytest.fixture
def proxy(storescp: StoreScp, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(storescp.port)


@pytest.fixture
def at_node(storescp: StoreScp) -> Callable[..., Destination]:
    def at(
        port: int | None = None, login: Credentials | None = None, retry: Retry = PATIENT
    ) -> Destination:
        address = storescp.address(port)
        return open_destination(address, login or storescp.login, retry, storescp.endpoint)

    return at


@pytest.fixture
def at_orthanc(orthanc: Orthanc) -> Callable[..., Destination]:
    def at(port: int | None = None, *, listening: bool = False) -> Destination:
        listen = orthanc.commitment_port if listening else 0
        endpoint = replace(orthanc.endpoint, commitment_port=listen)
        return open_destination(orthanc.node(port), orthanc.login, PATIENT, endpoint)

    return at


@pytest.fixture
def few(make_images: MakeImages) -> Path:
    """Images that Orthanc keeps as they come: it inflates what is deflated."""
    return make_images([2000] * 6, mixed=False)


def arrived(node: StoreScp, package: Path) -> bool:
    """Every data set is there, bit for bit."""
    return set(map(data_set_of, images_of(package))) <= set(map(data_set_of, node.stored()))


def kept(archive: Orthanc, package: Path) -> bool:
    have = sorted(c[144 + int.from_bytes(c[140:144], "little") :] for c in archive.files())
    return have == sorted(map(data_set_of, images_of(package)))


def test_every_image_arrives_bit_for_bit_in_the_syntax_it_has(storescp, at_node, package, journal):
    receipt = deliver(at_node(), package, journal)
    assert arrived(storescp, package)
    assert receipt.files == len(SIZES) == storescp.received()
    assert receipt.size == sum(path.stat().st_size for path in images_of(package))
    assert "C-STORE status alone" in receipt.confirmed_by
    assert "5 other files" in receipt.confirmed_by


def test_a_connection_test_stores_nothing(storescp, at_node):
    at_node().test()
    assert storescp.stored() == []


def test_delivering_again_yields_a_receipt_and_sends_nothing(storescp, at_node, package, journal):
    deliver(at_node(), package, journal)
    deliver(at_node(), package, journal)
    assert storescp.received() == len(SIZES)


@pytest.mark.parametrize("listening", [False, True])
def test_an_archive_that_can_be_asked_is_asked(orthanc, at_orthanc, few, journal, listening):
    receipt = deliver(at_orthanc(listening=listening), few, journal)
    assert kept(orthanc, few)
    proof = "storage commitment" if listening else "its C-FIND list"
    assert receipt.confirmed_by.startswith(proof)


@pytest.mark.parametrize("cuts", [[100], [60_000], [300_000, 200_000]])
def test_a_cut_delivery_continues_where_it_stopped(
    storescp, at_node, package, journal, proxy, cuts
):
    proxy.cuts = list(cuts)
    deliver(at_node(proxy.port), package, journal)
    assert proxy.cuts == []
    assert arrived(storescp, package)


def test_what_the_archive_has_is_not_sent_again_after_a_lost_reply(
    orthanc, at_orthanc, few, journal, fault_proxy
):
    proxy = fault_proxy(orthanc.dicom_port)
    proxy.lose_reply_when = lambda: len(orthanc.ask("/instances")) >= 3
    before = orthanc.log.count("Already stored")
    deliver(at_orthanc(proxy.port), few, journal)
    assert proxy.lose_reply_when is None
    assert kept(orthanc, few)
    assert orthanc.log.count("Already stored") == before


def test_a_stall_counts_as_a_cut(storescp, at_node, package, journal, proxy):
    proxy.stall_at = 300_000
    deliver(at_node(proxy.port, retry=STALLED), package, journal)
    assert proxy.stall_at is None
    assert arrived(storescp, package)


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_node, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_node(proxy.port), package, journal)
    assert proxy.connections == QUICK.attempts


def test_a_byte_flipped_under_tls_does_not_arrive(storescp, at_node, package, journal, proxy):
    proxy.flip_at = 300_000
    deliver(at_node(proxy.port), package, journal)
    assert proxy.flip_at is None
    assert arrived(storescp, package)


@pytest.mark.parametrize("always", [False, True])
def test_an_archive_that_loses_what_it_took_is_found_out(orthanc, at_orthanc, few, journal, always):
    uid = images_of(few)[0].stem
    losses = 0

    def run() -> None:
        nonlocal losses
        for event in at_orthanc().deliver(few, journal, Token()):
            if isinstance(event, Progress) and event.done == 6 and (always or not losses):
                orthanc.lose(uid)
                losses += 1

    if always:
        with pytest.raises(NotAsSent):
            run()
    else:
        run()
        assert kept(orthanc, few)
    assert losses


def test_an_image_of_the_same_uid_that_was_not_sent_is_not_taken_for_ours(
    orthanc, at_orthanc, journal, make_images
):
    deliver(at_orthanc(), make_images([2000] * 3, mixed=False), journal)
    other = make_images([4000] * 3, name="another", mixed=False)
    before = orthanc.log.count("Already stored")
    deliver(at_orthanc(), other, journal)
    assert orthanc.log.count("Already stored") == before + 3  # it was sent, and its answer believed


def test_a_node_with_room_for_one_association_gets_one(start_storescp, package, journal):
    node = start_storescp("--single-process")
    patient = STALLED
    deliver(open_destination(node.address(), node.login, patient, node.endpoint), package, journal)
    assert arrived(node, package)


def at_odd(node: OddNode) -> Destination:
    return open_destination(node.address, None, PATIENT, Endpoint(plain_http=True))


def test_a_promise_on_the_association_that_asked_is_heard(start_odd_node, few, journal):
    node = start_odd_node("commits")
    receipt = deliver(at_odd(node), few, journal)
    assert receipt.confirmed_by.startswith("storage commitment")
    assert node.stored() == sorted(map(data_set_of, images_of(few)))


def test_an_image_the_node_does_not_promise_to_keep_is_sent_again(start_odd_node, few, journal):
    node = start_odd_node("forgets")
    deliver(at_odd(node), few, journal)
    assert node.stored() == sorted(map(data_set_of, images_of(few)))


def test_a_node_that_promises_nothing_is_not_believed(start_odd_node, few, journal):
    with pytest.raises(NotAsSent):
        deliver(at_odd(start_odd_node("declines")), few, journal)


def test_a_node_without_room_is_named_at_once(start_odd_node, few, journal):
    with pytest.raises(RemoteRefused, match="quota is full"):
        deliver(at_odd(start_odd_node("full")), few, journal)


def test_a_node_that_changes_images_is_in_the_receipt(start_odd_node, few, journal):
    receipt = deliver(at_odd(start_odd_node("changes")), few, journal)
    assert "with a warning (B000H)" in receipt.confirmed_by


def test_a_congested_node_is_tried_with_fewer_associations(start_odd_node, few, journal):
    node = start_odd_node("congested")
    patient = Retry(attempts=40, first_wait=0.2, longest_wait=2, silence=10)
    deliver(open_destination(node.address, None, patient, Endpoint(plain_http=True)), few, journal)
    assert node.stored() == sorted(map(data_set_of, images_of(few)))


def test_our_certificate_missing_or_foreign_or_expired_is_refused_at_once(
    storescp, package, journal
):
    expired = storescp.authority.issue("site", days=(-20, -1))
    once = replace(PATIENT, attempts=1)
    for wrong, problem in (
        (None, "none was given"),
        (storescp.stranger, "does not trust who issued"),
        (expired, "has expired"),
    ):
        login = Credentials()
        if wrong is not None:
            login = Credentials(certificate=wrong.certificate, key_file=wrong.key)
        refused = open_destination(storescp.address(), login, once, storescp.endpoint)
        for act in (refused.test, lambda to=refused: deliver(to, package, journal)):
            with pytest.raises(ClientCertificateRefused, match=problem):
                act()
    assert storescp.stored() == []


@pytest.mark.parametrize(
    ("days", "name", "self_signed", "problem"),
    [
        ((-1, 30), "elsewhere.example", False, "another server's name"),
        ((-20, -1), "127.0.0.1", False, "expired"),
        ((1, 30), "127.0.0.1", False, "not valid yet"),
        ((-1, 30), "127.0.0.1", True, "vouches for it"),
    ],
)
def test_a_node_that_cannot_prove_who_it_is_gets_nothing(
    start_storescp, tmp_path, package, journal, days, name, self_signed, problem
):
    authority = Authority(tmp_path)
    node = start_storescp(issued=authority.issue(name, days=days, self_signed=self_signed))
    destination = open_destination(
        node.address(), node.login, PATIENT, Endpoint(authority=authority.pem)
    )
    for act in (destination.test, lambda: deliver(destination, package, journal)):
        with pytest.raises(CertificateRefused, match=problem):
            act()
    assert node.stored() == []


def test_a_wrong_ae_title_is_named(orthanc, few, journal):
    wrong = open_destination(orthanc.node(title="NOBODY"), orthanc.login, PATIENT, orthanc.endpoint)
    for act in (wrong.test, lambda: deliver(wrong, few, journal)):
        with pytest.raises(RemoteRefused, match="AE title"):
            act()


def test_a_node_that_takes_no_association_is_named(start_storescp):
    node = start_storescp("--refuse")
    with pytest.raises(RemoteRefused, match="no association"):
        open_destination(node.address(), node.login, PATIENT, node.endpoint).test()


def test_a_kind_of_image_the_node_does_not_take_is_named(start_storescp, package, journal):
    node = start_storescp("--implicit")
    with pytest.raises(RemoteRefused, match="kind or encoding"):
        deliver(
            open_destination(node.address(), node.login, PATIENT, node.endpoint), package, journal
        )


def test_a_name_nobody_has_is_named():
    with pytest.raises(NameNotFound):
        open_destination("dicoms://ARCHIVE@no-such-host.invalid", retry=PATIENT).test()


def test_a_server_that_does_not_speak_tls_or_dicom_is_named(start_storescp, nginx):
    plain = start_storescp(secure=False)
    port = plain.port
    secure = open_destination(f"dicoms://ARCHIVE@127.0.0.1:{port}", None, PATIENT, Endpoint())
    with pytest.raises((RemoteRefused, Unreachable)):
        secure.test()
    web = open_destination(
        f"dicoms://ARCHIVE@127.0.0.1:{nginx.port}", Credentials(), PATIENT, nginx.endpoint
    )
    with pytest.raises(RemoteRefused, match="does not speak DICOM"):
        web.test()


def test_without_tls_only_this_computer_is_spoken_to_and_only_if_named(
    start_storescp, package, journal
):
    for address, endpoint in (
        ("dicom://ARCHIVE@archive.example", Endpoint(plain_http=True)),
        ("dicom://ARCHIVE@127.0.0.1", Endpoint()),
    ):
        with pytest.raises(AddressError, match="dicoms://"):
            open_destination(address, endpoint=endpoint)
    node = start_storescp(secure=False)
    deliver(open_destination(node.address(), None, PATIENT, node.endpoint), package, journal)
    assert arrived(node, package)


def test_more_kinds_than_an_association_can_agree_on_go_in_several(
    start_storescp, make_images, journal
):
    node = start_storescp("--promiscuous", secure=False)
    package = make_images([2000] * 130, mixed=False, kinds=130)
    deliver(open_destination(node.address(), None, PATIENT, node.endpoint), package, journal)
    assert arrived(node, package)


def test_stopping_keeps_what_arrived_and_going_on_sends_the_rest(
    storescp, at_node, package, journal
):
    token = Token()
    with pytest.raises(Cancelled):
        for event in at_node().deliver(package, journal, token):
            if isinstance(event, Progress) and event.done > 5:
                token.cancel()
    deliver(at_node(), package, journal)
    assert arrived(storescp, package)


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(at_node, package, journal, proxy):
    proxy.stall_at = 300_000
    token = Token()
    stopping = threading.Thread(target=lambda: (proxy.mark(300_000).wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        patient = Retry(attempts=1, silence=3600)
        deliver(at_node(proxy.port, retry=patient), package, journal, token)
    stopping.join()


def test_a_file_changed_since_packaging_never_arrives(storescp, at_node, package, journal):
    file = max(images_of(package), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_node(), package, journal)
    assert data_set_of(file) not in map(data_set_of, storescp.stored())


_SENDER = """
import sys
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

address, authority, certificate, key, package, journal = sys.argv[1:]
login = Credentials(certificate=Path(certificate), key_file=Path(key))
endpoint = Endpoint(authority=Path(authority).read_text())
destination = open_destination(address, login, endpoint=endpoint)
for _ in destination.deliver(Path(package), Journal(Path(journal)), Token()):
    pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def sender(node: StoreScp, port: int, package: Path, journal: Path) -> subprocess.Popen[bytes]:
    login = (node.client.certificate, node.client.key)
    arguments = [node.address(port), node.home / "ca.pem", *login, package, journal]
    return subprocess.Popen(
        [sys.executable, "-c", _SENDER, *map(str, arguments)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize("share", [0.02, 0.4, 0.9])
def test_a_killed_sender_continues_when_it_is_started_again(
    storescp, at_node, package, journal, proxy, share
):
    moment = proxy.mark(int(size_of(package) * share))
    process = sender(storescp, proxy.port, package, journal.folder)
    moment.wait()
    process.kill()
    process.communicate()
    deliver(at_node(proxy.port), package, journal)
    assert arrived(storescp, package)


def test_memory_does_not_grow_with_the_images(storescp, make_images, journal):
    package = make_images([40_000_000] * 3 + [2_000_000] * 40, mixed=False)
    process = sender(storescp, storescp.port, package, journal.folder)
    output, _ = process.communicate()
    assert process.returncode == 0
    assert int(output) < 150 * 1024  # KiB


@pytest.mark.parametrize(
    "address",
    [
        "dicoms://archive.example",
        "dicoms://ARCHIVE@",
        "dicoms://A-TITLE-THAT-IS-TOO-LONG@archive.example",
        "dicoms://ARCHIVE@archive.example:0",
        "dicoms://ARCHIVE@archive.example/in",
        "dicoms://ARCHIVE:secret@archive.example",
        "dicoms://A%5CB@archive.example",
    ],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


@pytest.mark.parametrize(
    "address", ["dicoms://ARCHIVE@archive.example", "dicoms://THE%20ARCHIVE@[::1]:11112"]
)
def test_an_address_is_shown_as_it_was_written(address):
    assert open_destination(address).address == address
