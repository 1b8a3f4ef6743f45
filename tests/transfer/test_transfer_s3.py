"""Delivery to a real S3 store (OpenStack Swift) through a network that breaks."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import bagit
import botocore.auth
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import (
    AddressError,
    Cancelled,
    CertificateRefused,
    ClockWrong,
    LoginRefused,
    NotAsSent,
    PackageError,
    RemoteRefused,
    Unreachable,
)
from app.model import Endpoint, Progress, Stage, Token
from app.transfer.delivery import ROUNDS
from app.transfer.destination import Credentials, Destination, Retry, open_destination
from app.transfer.journal import Journal
from app.transfer.s3 import PART as USUAL_PART
from app.transfer.s3 import S3
from app.transfer.s3_store import part_size
from servers.deliveries import QUICK, at_the_end, deliver, is_whole, size_of
from servers.fault_proxy import FaultProxy
from servers.swift import SECRET_KEY, Swift

pytestmark = pytest.mark.server

PART = 1 << 18


@pytest.fixture
def package(make_package: Callable[..., Path]) -> Path:
    """A few small files, an empty one, and one of six parts."""
    return make_package([1000 + 997 * number for number in range(4)] + [0, 1_500_000])


@pytest.fixture
def proxy(swift: Swift, fault_proxy: Callable[[int], FaultProxy]) -> FaultProxy:
    return fault_proxy(swift.port)


@pytest.fixture
def at_swift(swift: Swift) -> Callable[..., Destination]:
    def at(
        port: int | None = None, login: Credentials | None = None, retry: Retry = QUICK
    ) -> Destination:
        endpoint = swift.endpoint(port)
        return parted(open_destination(swift.address, login or swift.login, retry, endpoint))

    return at


def parted(destination: Destination) -> Destination:
    assert isinstance(destination, S3)
    return replace(destination, part=PART)


def arrived(swift: Swift, package: Path, tmp_path: Path) -> bool:
    return is_whole(swift.fetch(tmp_path / "fetched") / package.name) and not swift.uploads()


def twice(swift: Swift) -> list[str]:
    """What was put more than once."""
    return [key for key, times in Counter(swift.puts()).items() if times > 1]


@pytest.mark.parametrize("checksums", ["when_required", "when_supported"])
def test_a_package_arrives_whole_and_its_keys_are_the_bags_paths(
    swift, at_swift, package, journal, tmp_path, checksums
):
    destination = at_swift()
    destination = replace(destination, endpoint=replace(swift.endpoint(), checksums=checksums))
    receipt = deliver(destination, package, journal)
    assert arrived(swift, package, tmp_path)
    paths = [path for path in package.rglob("*") if path.is_file()]
    assert sorted(swift.objects()) == sorted(
        f"incoming/{package.name}/{path.relative_to(package).as_posix()}" for path in paths
    )
    assert (receipt.size, receipt.confirmed_by) == (size_of(package), "the store's MD5")
    assert twice(swift) == []


def test_in_rsnas_layout_images_stand_by_case_and_the_rest_by_package(
    swift, at_swift, make_package, journal
):
    destination = at_swift()
    destination = replace(destination, endpoint=replace(swift.endpoint(), layout="rsna"))
    first = make_package([1000, 0, 700_000, 3000], name="first")
    deliver(destination, first, journal)
    second = make_package([1000, 2000, 0, 700_000, 500], name="second", seed=2)
    for path in second.rglob("*.dcm"):
        path.rename(path.with_name(f"9{path.name}"))
    bagit.Bag(str(second)).save(manifests=True)
    before = swift.puts()
    deliver(destination, second, journal)
    images = [path for root in (first, second) for path in root.rglob("*.dcm")]
    keys = swift.objects()
    for path in images:
        assert f"incoming/{'/'.join(path.parts[-4:])}" in keys
    rest = [path for root in (first, second) for path in root.rglob("*") if path.is_file()]
    assert len(keys) == len(rest)
    assert not set(swift.puts()[: len(before)]) & set(swift.puts()[len(before) :])
    deliver(destination, first, journal)
    assert twice(swift) == []


def test_delivering_again_yields_a_receipt_and_puts_nothing(swift, at_swift, package, journal):
    deliver(at_swift(), package, journal)
    before = swift.puts()
    deliver(at_swift(), package, journal)
    assert swift.puts() == before


@pytest.mark.parametrize("cuts", [[100_000], [300_000, 200_000]])
def test_a_cut_delivery_continues_where_it_stopped(
    swift, at_swift, package, journal, proxy, tmp_path, cuts
):
    proxy.cuts = list(cuts)
    deliver(at_swift(proxy.port), package, journal)
    assert proxy.cuts == []
    assert arrived(swift, package, tmp_path)
    assert twice(swift) == []


def test_a_stall_counts_as_a_cut(swift, at_swift, package, journal, proxy, tmp_path):
    proxy.stall_at = 200_000
    deliver(at_swift(proxy.port), package, journal)
    assert proxy.stall_at is None
    assert arrived(swift, package, tmp_path)


def test_a_lost_reply_sends_no_part_twice(swift, at_swift, package, journal, proxy, tmp_path):
    proxy.lose_reply_when = lambda: any(key.endswith("/3") for key in swift.puts())
    deliver(at_swift(proxy.port), package, journal)
    assert proxy.lose_reply_when is None
    assert arrived(swift, package, tmp_path)
    assert twice(swift) == []


def test_a_server_that_stays_away_is_given_up_after_the_set_attempts(
    at_swift, package, journal, proxy
):
    proxy.refuse = True
    with pytest.raises(Unreachable):
        deliver(at_swift(proxy.port), package, journal)
    assert proxy.connections == QUICK.attempts


def test_a_byte_flipped_under_tls_does_not_arrive(
    swift, at_swift, package, journal, proxy, tmp_path
):
    proxy.flip_at = 200_000
    deliver(at_swift(proxy.port), package, journal)
    assert proxy.flip_at is None
    assert arrived(swift, package, tmp_path)


def test_a_byte_flipped_without_tls_is_found_and_the_part_sent_again(
    swift, package, journal, fault_proxy, tmp_path
):
    proxy = fault_proxy(swift.plain_port)
    proxy.flip_at = 150_000
    plain = swift.plain_endpoint(proxy.port)
    deliver(parted(open_destination(swift.address, swift.login, QUICK, plain)), package, journal)
    assert proxy.flip_at is None
    assert arrived(swift, package, tmp_path)


def test_an_upload_that_expired_is_begun_again(swift, at_swift, package, journal, tmp_path):
    expired = 0
    for event in at_swift().deliver(package, journal, Token()):
        if not expired and isinstance(event, Progress) and event.bytes_done > 500_000:
            for upload in swift.uploads():
                swift.judge().abort_multipart_upload(
                    Bucket=swift.bucket, Key=upload["Key"], UploadId=upload["UploadId"]
                )
                expired += 1
    assert expired
    assert arrived(swift, package, tmp_path)


def test_an_upload_nobody_remembers_is_ended(swift, at_swift, package, journal, tmp_path):
    with pytest.raises(Cancelled):
        _stop_in_the_large_file(at_swift(), package, journal)
    assert len(swift.uploads()) == 1
    deliver(at_swift(), package, Journal(tmp_path / "another journal"))
    assert arrived(swift, package, tmp_path)


def test_stopping_keeps_the_parts_and_going_on_sends_the_rest(
    swift, at_swift, package, journal, tmp_path
):
    with pytest.raises(Cancelled):
        _stop_in_the_large_file(at_swift(), package, journal)
    deliver(at_swift(), package, journal)
    assert arrived(swift, package, tmp_path)
    assert twice(swift) == []


def _stop_in_the_large_file(destination, package, journal):
    token = Token()
    for event in destination.deliver(package, journal, token):
        if isinstance(event, Progress) and event.bytes_done > 500_000:
            token.cancel()


def test_stopping_while_the_server_is_silent_does_not_wait_for_it(
    at_swift, package, journal, proxy
):
    proxy.stall_at = 200_000
    token = Token()
    stopping = threading.Thread(target=lambda: (proxy.mark(200_000).wait(), token.cancel()))
    stopping.start()
    with pytest.raises(Cancelled):
        patient = Retry(attempts=1, silence=3600)
        deliver(at_swift(proxy.port, retry=patient), package, journal, token)
    stopping.join()


def test_a_wrong_secret_or_key_is_refused_at_once(swift, at_swift, package, journal, proxy):
    for wrong in (
        replace(swift.login, secret_key="not-the-one"),
        replace(swift.login, access_key="test:nobody"),
        Credentials(),
    ):
        before = proxy.connections
        destination = at_swift(proxy.port, wrong)
        for act in (destination.test, lambda to=destination: deliver(to, package, journal)):
            with pytest.raises(LoginRefused):
                act()
        assert proxy.connections <= before + 2


def test_a_clock_that_is_wrong_is_named(at_swift, monkeypatch):
    wrong = datetime.now(UTC) - timedelta(hours=2)
    monkeypatch.setattr(botocore.auth, "get_current_datetime", lambda *_, **__: wrong)
    with pytest.raises(ClockWrong):
        at_swift().test()


def test_a_bucket_that_is_not_there_is_named(swift, package, journal):
    absent = open_destination("s3://no-such-bucket/in", swift.login, QUICK, swift.endpoint())
    for act in (absent.test, lambda: deliver(absent, package, journal)):
        with pytest.raises(RemoteRefused, match="no such bucket"):
            act()


def test_a_server_nobody_vouches_for_gets_nothing(swift, package, journal):
    stranger = replace(swift.endpoint(), authority="")
    with pytest.raises(CertificateRefused):
        deliver(open_destination(swift.address, swift.login, QUICK, stranger), package, journal)


def test_testing_leaves_nothing_behind(swift, at_swift):
    at_swift().test()
    assert swift.objects() == []


def test_another_package_of_that_name_is_left_alone(swift, at_swift, package, journal):
    key = f"incoming/{package.name}/theirs.txt"
    swift.judge().put_object(Bucket=swift.bucket, Key=key, Body=b"theirs")
    with pytest.raises(RemoteRefused, match="another package"):
        deliver(at_swift(), package, journal)
    assert swift.objects() == [key]


@pytest.mark.parametrize("always", [False, True])
def test_a_store_that_loses_what_it_confirmed_is_found_out(
    swift, at_swift, package, journal, tmp_path, always
):
    losses = 0

    def run() -> None:
        nonlocal losses
        for event in at_swift().deliver(package, journal, Token()):
            if at_the_end(event, Stage.SEND) or not isinstance(event, Progress):
                continue
            last_sent = event.stage is Stage.SEND and event.done == event.total - 1
            if last_sent and (always or not losses):
                key = min(key for key in swift.objects() if key.endswith(".dcm"))
                swift.judge().delete_object(Bucket=swift.bucket, Key=key)
                losses += 1

    if always:
        with pytest.raises(NotAsSent):
            run()
        assert losses == ROUNDS
        assert not any(key.endswith("tagmanifest-sha256.txt") for key in swift.objects())
    else:
        run()
        assert arrived(swift, package, tmp_path)
        assert losses


def test_an_object_changed_at_the_store_is_found_and_sent_again(
    swift, at_swift, package, journal, tmp_path
):
    deliver(at_swift(), package, journal)
    key = max(key for key in swift.objects() if key.endswith(".dcm"))
    size = swift.judge().head_object(Bucket=swift.bucket, Key=key)["ContentLength"]
    swift.judge().put_object(Bucket=swift.bucket, Key=key, Body=b"x" * size)
    deliver(at_swift(), package, journal)
    assert arrived(swift, package, tmp_path)


def test_a_file_changed_since_packaging_is_refused_and_its_upload_ended(
    swift, at_swift, package, journal
):
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_swift(), package, journal)
    assert swift.uploads() == []
    assert not any(key.endswith(file.name) for key in swift.objects())


_SENDER = """
import sys
from dataclasses import replace
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.delivery import ROUNDS
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

address, service, authority, key, secret, part, package, journal = sys.argv[1:]
endpoint = Endpoint(authority=Path(authority).read_text(), service=service, path_style=True)
login = Credentials(access_key=key, secret_key=secret)
destination = replace(open_destination(address, login, endpoint=endpoint), part=int(part))
for _ in destination.deliver(Path(package), Journal(Path(journal)), Token()):
    pass
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def sender(swift: Swift, port: int, package: Path, journal: Journal, part: int = PART):
    authority = package.parent / "authority.pem"
    authority.write_text(swift.authority)
    service, login = swift.endpoint(port).service, swift.login
    arguments = [swift.address, service, authority, login.access_key, login.secret_key, part]
    return subprocess.Popen(
        [sys.executable, "-c", _SENDER, *map(str, [*arguments, package, journal.folder])],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize("share", [0.02, 0.4, 0.9])
def test_a_killed_sender_continues_when_it_is_started_again(
    swift, at_swift, package, journal, proxy, tmp_path, share
):
    moment = proxy.mark(int(size_of(package) * share))
    process = sender(swift, proxy.port, package, journal)
    moment.wait()
    process.kill()
    process.communicate()
    deliver(at_swift(proxy.port), package, journal)
    assert arrived(swift, package, tmp_path)


def test_memory_does_not_grow_with_the_package(swift, make_package, journal):
    package = make_package([*[9 << 20] * 8, 100 << 20])
    process = sender(swift, swift.port, package, journal, part=USUAL_PART)
    output, _ = process.communicate()
    assert process.returncode == 0
    assert int(output) < 150 * 1024  # KiB


def test_no_secret_is_shown_by_any_value_error_or_journal(swift, at_swift, package, journal):
    login = replace(swift.login, secret_key="copper-lantern-99", session_token="brass-token-31")
    destination = at_swift(login=login)
    with pytest.raises(LoginRefused) as caught:
        deliver(destination, package, journal)
    shown = [repr(destination), repr(login), destination.address]
    error: BaseException | None = caught.value
    while error is not None:
        shown += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    deliver(at_swift(), package, journal)
    shown += [path.read_text() for path in journal.folder.iterdir()]
    for secret in ("copper-lantern-99", "brass-token-31", SECRET_KEY):
        assert not any(secret in text for text in shown)


@pytest.mark.parametrize(
    "address",
    ["s3://", "s3://b", "s3://Bucket/in", "s3://bucket/../in", "s3://key:secret@bucket/in"],
)
def test_an_address_that_cannot_be_used_is_refused(address):
    with pytest.raises(AddressError):
        open_destination(address)


def test_a_service_without_tls_is_refused_unless_it_is_this_computer_and_named():
    for endpoint in (
        Endpoint(service="http://127.0.0.1:8080"),
        Endpoint(service="http://s3.archive.example", plain_http=True),
    ):
        with pytest.raises(AddressError):
            open_destination("s3://bucket/in", endpoint=endpoint)


@pytest.mark.parametrize("address", ["s3://bucket", "s3://bucket/in%20box/site"])
def test_an_address_is_shown_as_it_was_written(address):
    assert open_destination(address).address == address


@given(size=st.integers(0, 1 << 40))
def test_no_file_has_more_parts_than_the_stores_take(size: int) -> None:
    part = part_size(size, USUAL_PART)
    parts = -(-size // part)
    assert part >= USUAL_PART
    assert parts <= 10_000  # AWS
    assert parts <= 1_000 or size > 16_000 << 20  # OpenStack Swift
    assert part <= 16 << 20 or size > 160_000 << 20  # four of them are in memory
