"""An S3 login that lacks a right, and an upload that expired: what can be mended is, once."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import PackageError, RemoteRefused, Unreachable
from app.transfer.destination import open_destination
from app.transfer.journal import Journal
from app.transfer.s3 import S3
from servers.deliveries import QUICK, deliver, is_whole
from servers.s3_gate import DENIED, GONE, Asked, Gate
from servers.swift import Swift

pytestmark = pytest.mark.server

PART = 1 << 18
PATIENT = replace(QUICK, silence=20.0)  # the store may be slow where everybody works


@pytest.fixture
def package(make_package: Callable[..., Path]) -> Path:
    """A small file, and one of six parts."""
    return make_package([1000, 1_500_000])


@pytest.fixture
def gate(swift: Swift, s3_gate: Callable[[int], Gate]) -> Gate:
    return s3_gate(swift.plain_port)


@pytest.fixture
def destination(swift: Swift, gate: Gate) -> S3:
    """The store behind the gate."""
    endpoint = swift.plain_endpoint(gate.port)
    opened = open_destination(swift.address, swift.login, PATIENT, endpoint)
    assert isinstance(opened, S3)
    return replace(opened, part=PART)


def denies(*acts: str) -> Callable[[Asked], tuple[int, str] | None]:
    return lambda asked: DENIED if asked.act in acts else None


def arrived(swift: Swift, package: Path, tmp_path: Path) -> bool:
    return is_whole(swift.fetch(tmp_path / "fetched") / package.name) and not swift.uploads()


def stop_in_the_large_file(gate: Gate, destination: S3, package: Path, journal: Journal) -> str:
    """Three of six parts are there, and known; gives the upload's number."""
    before = gate.refuse

    def known() -> bool:
        (path,) = journal.folder.iterdir()
        return path.read_text().count('"part"]') >= 3

    def refuse(asked: Asked) -> tuple[int, str] | None:
        if asked.act != "part" or asked.part <= 3:
            return before(asked)
        while not known():
            time.sleep(0.01)
        return DENIED

    gate.refuse = refuse
    with pytest.raises(RemoteRefused):
        deliver(destination, package, journal)
    gate.refuse = before
    (number,) = {one.upload for one in gate.asked if one.act == "part"}
    return number


def expire(swift: Swift) -> None:
    (upload,) = swift.uploads()
    swift.judge().abort_multipart_upload(
        Bucket=swift.bucket, Key=upload["Key"], UploadId=upload["UploadId"]
    )


RIGHTS = ("list parts", "list uploads", "abort")


@pytest.mark.parametrize("lacking", [RIGHTS[:1], RIGHTS])
def test_without_the_right_to_list_parts_a_delivery_goes_on_all_the_same(
    swift, gate, destination, package, journal, tmp_path, lacking
):
    gate.refuse = denies(*lacking)
    stop_in_the_large_file(gate, destination, package, journal)
    deliver(destination, package, journal)
    assert arrived(swift, package, tmp_path)
    assert gate.count("begin") == 1
    parts = [key for key in swift.puts() if "/" in key and key.rpartition("/")[2].isdigit()]
    assert len(parts) == len(set(parts))


@pytest.mark.parametrize("lacking", [RIGHTS[:1], RIGHTS])
def test_an_upload_that_expired_is_begun_anew_once_although_parts_may_not_be_listed(
    swift, gate, destination, package, journal, tmp_path, lacking
):
    gate.refuse = denies(*lacking)
    stop_in_the_large_file(gate, destination, package, journal)
    expire(swift)
    deliver(destination, package, journal)
    assert arrived(swift, package, tmp_path)
    assert gate.count("begin") == 2
    assert len({one.upload for one in gate.asked if one.act == "part"}) == 2


def test_that_it_is_gone_is_known_when_the_computer_dies_before_another_is_begun(
    swift, gate, destination, package, journal, tmp_path
):
    gate.refuse = denies("list parts")
    gone = stop_in_the_large_file(gate, destination, package, journal)
    expire(swift)
    gate.refuse = denies("list parts", "begin")
    with pytest.raises(RemoteRefused):
        deliver(destination, package, journal)
    gate.asked.clear()
    gate.refuse = denies("list parts")
    deliver(destination, package, journal)
    assert arrived(swift, package, tmp_path)
    assert gone not in {one.upload for one in gate.asked}


@pytest.mark.parametrize("act", ["part", "complete"])
def test_an_upload_the_store_denies_to_know_is_ended_and_another_takes_its_place(
    swift, gate, destination, package, journal, tmp_path, act
):
    gate.refuse = denies("list parts")
    lost = stop_in_the_large_file(gate, destination, package, journal)

    def refuse(asked: Asked) -> tuple[int, str] | None:
        if asked.act == act and asked.upload == lost:
            return GONE
        return DENIED if asked.act in {"list parts", "list uploads"} else None

    gate.refuse = refuse
    deliver(destination, package, journal)
    assert arrived(swift, package, tmp_path)
    assert gate.count("begin") == 2


def test_a_store_that_knows_no_upload_it_begins_is_left_at_once_and_nothing_stays(
    swift, gate, destination, package, journal
):
    gate.refuse = lambda asked: GONE if asked.act == "part" else None
    with pytest.raises(RemoteRefused, match="the upload it began"):
        deliver(destination, package, journal)
    assert gate.count("begin") == 1
    assert swift.uploads() == []


def test_another_try_s_upload_that_may_not_be_ended_is_no_reason_to_stop(
    swift, gate, destination, package, journal, tmp_path
):
    stop_in_the_large_file(gate, destination, package, journal)
    gate.refuse = denies("abort")
    deliver(destination, package, Journal(tmp_path / "another journal"))
    assert is_whole(swift.fetch(tmp_path / "fetched") / package.name)
    assert len(swift.uploads()) == 1  # the bucket's own rules end it


def test_a_file_that_changed_is_said_also_when_its_upload_expired(
    gate, destination, package, journal
):
    gate.refuse = denies("list parts")
    stop_in_the_large_file(gate, destination, package, journal)
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    gate.refuse = lambda asked: {"list parts": DENIED, "abort": GONE}.get(asked.act)
    with pytest.raises(PackageError):
        deliver(destination, package, journal)


def test_what_breaks_off_while_an_upload_is_ended_is_tried_again(
    swift, gate, destination, package, journal
):
    gate.refuse = denies("list parts")
    stop_in_the_large_file(gate, destination, package, journal)
    expire(swift)
    gate.refuse = lambda asked: {"list parts": DENIED, "abort": (503, "SlowDown")}.get(asked.act)
    with pytest.raises(Unreachable):
        deliver(destination, package, journal)
    assert gate.count("begin") == 1
