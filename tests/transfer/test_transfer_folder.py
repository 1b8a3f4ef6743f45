"""Delivery into a folder."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from app.errors import (
    AddressError,
    Cancelled,
    PackageError,
    RemoteRefused,
    TargetFull,
    TargetUnwritable,
)
from app.model import Progress, Stage, Token
from app.transfer.destination import Destination, open_destination
from servers.deliveries import at_the_end, deliver, is_whole, size_of


@pytest.fixture
def target(tmp_path: Path) -> Path:
    target = tmp_path / "drive"
    target.mkdir()
    return target


@pytest.fixture
def folder(target: Path) -> Destination:
    return open_destination(str(target))


def test_a_package_arrives_whole_and_with_a_receipt(folder, target, package, journal):
    receipt = deliver(folder, package, journal)
    assert is_whole(target / package.name)
    tag_manifest = (package / "tagmanifest-sha256.txt").read_bytes()
    assert receipt.digest == hashlib.sha256(tag_manifest).hexdigest()
    assert receipt.size == size_of(package) == size_of(target / package.name)
    assert receipt.confirmed_by == "read back"
    assert receipt.started.endswith("+00:00")
    assert [path.name for path in target.iterdir()] == [package.name]


def test_progress_counts_every_file_and_byte_of_both_stages(folder, package, journal):
    events = [e for e in folder.deliver(package, journal, Token()) if isinstance(e, Progress)]
    for stage in (Stage.SEND, Stage.VERIFY):
        last = [event for event in events if event.stage is stage][-1]
        assert (last.done, last.bytes_done) == (last.total, last.bytes_total)
        assert last.bytes_total == size_of(package)


def test_a_stopped_copy_continues_where_it_stopped(folder, target, package, journal):
    token = Token()
    with pytest.raises(Cancelled):
        for event in folder.deliver(package, journal, token):
            assert isinstance(event, Progress)
            if event.bytes_done > size_of(package) // 2:
                token.cancel()
    partial = target / f"{package.name}.partial"
    assert not (target / package.name).exists()
    untouched = {p: p.stat().st_mtime_ns for p in partial.rglob("*.dcm") if p.stat().st_size}
    half = size_of(partial)
    first = next(e for e in folder.deliver(package, journal, Token()) if isinstance(e, Progress))
    assert 0 < first.bytes_done <= half
    deliver(folder, package, journal)
    assert is_whole(target / package.name)
    kept = [p for p in untouched if (target / package.name / p.relative_to(partial)).exists()]
    times = [(target / package.name / p.relative_to(partial)).stat().st_mtime_ns for p in kept]
    same = sum(time == untouched[p] for p, time in zip(kept, times, strict=True))
    assert same >= len(untouched) - 1  # only the file that was cut was written to again


def test_a_damaged_rest_of_an_earlier_try_is_replaced(folder, target, package, journal):
    partial = target / f"{package.name}.partial"
    relative = next(package.rglob("*.dcm")).relative_to(package)
    (partial / relative).parent.mkdir(parents=True)
    (partial / relative).write_bytes(b"\0" * (package / relative).stat().st_size)
    (partial / "stray.txt").write_text("of another package")
    deliver(folder, package, journal)
    assert is_whole(target / package.name)
    assert not (target / package.name / "stray.txt").exists()


def test_a_copy_changed_before_it_gets_its_name_is_found_and_sent_again(
    folder, target, package, journal
):
    partial = target / f"{package.name}.partial"
    spoiled = False
    for event in folder.deliver(package, journal, Token()):
        # proved already, not yet renamed
        if at_the_end(event, Stage.VERIFY) and not spoiled:
            next(partial.rglob("*.dcm")).write_bytes(b"tampered")
            spoiled = True
    assert spoiled
    assert is_whole(target / package.name)


def test_delivering_again_yields_a_receipt_and_writes_nothing(folder, target, package, journal):
    deliver(folder, package, journal)
    times = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    deliver(folder, package, journal)
    assert times == {path: path.stat().st_mtime_ns for path in target.rglob("*")}


def test_another_package_of_that_name_is_left_alone(folder, target, package, journal):
    other = target / package.name
    other.mkdir()
    (other / "theirs.txt").write_text("theirs")
    with pytest.raises(RemoteRefused):
        deliver(folder, package, journal)
    assert [path.name for path in target.rglob("*")] == [package.name, "theirs.txt"]


def test_a_delivered_copy_that_was_damaged_later_is_not_taken_for_whole(
    folder, target, package, journal
):
    deliver(folder, package, journal)
    next((target / package.name).rglob("*.dcm")).write_bytes(b"damaged")
    with pytest.raises(RemoteRefused):
        deliver(folder, package, journal)


def test_a_file_changed_since_packaging_is_refused(folder, target, package, journal):
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(folder, package, journal)
    assert not (target / package.name).exists()


@pytest.mark.parametrize("spoil", ["missing", "extra", "link", "no manifest", "malformed"])
def test_a_package_that_is_not_whole_is_refused_before_anything_is_sent(
    folder, target, package, journal, spoil
):
    file = next(package.rglob("*.dcm"))
    if spoil == "missing":
        file.unlink()
    elif spoil == "extra":
        file.with_name("extra.dcm").write_bytes(b"extra")
    elif spoil == "link":
        content = file.read_bytes()
        elsewhere = target.parent / "elsewhere"
        elsewhere.write_bytes(content)
        file.unlink()
        file.symlink_to(elsewhere)
    elif spoil == "no manifest":
        (package / "manifest-sha256.txt").unlink()
    else:
        (package / "tagmanifest-sha256.txt").write_text("onlyonefield\n")
    with pytest.raises(PackageError):
        deliver(folder, package, journal)
    assert not list(target.iterdir())


def test_a_full_drive_is_named_and_finished_work_is_kept(small_disk, make_package, journal):
    package = make_package([200_000] * 17)
    filler = small_disk / "filler"
    full = open_destination(str(small_disk))
    with pytest.raises(TargetFull):
        for event in full.deliver(package, journal, Token()):
            if isinstance(event, Progress) and event.bytes_done and not filler.exists():
                filler.write_bytes(b"x" * shutil.disk_usage(small_disk).free)
    filler.unlink()
    deliver(full, package, journal)
    assert is_whole(small_disk / package.name)


def test_too_small_a_drive_is_refused_before_anything_is_written(small_disk, make_package, journal):
    package = make_package([5_000_000])
    with pytest.raises(TargetFull):
        deliver(open_destination(str(small_disk)), package, journal)


@pytest.mark.parametrize("place", ["missing/below", "a-file"])
def test_a_place_that_cannot_be_written_to_is_named(tmp_path, package, journal, place):
    (tmp_path / "a-file").write_text("")
    nowhere = open_destination(str(tmp_path / place))
    with pytest.raises(TargetUnwritable):
        nowhere.test()
    with pytest.raises(TargetUnwritable):
        deliver(nowhere, package, journal)


def test_the_test_of_a_folder_leaves_nothing_behind(folder, target):
    folder.test()
    assert not list(target.iterdir())


@pytest.mark.parametrize("where", ["data", "."])
def test_a_package_is_not_delivered_into_itself_or_onto_itself(package, journal, where):
    target = package / "data" if where == "data" else package.parent
    before = size_of(package)
    with pytest.raises(AddressError):
        deliver(open_destination(str(target)), package, journal)
    assert size_of(package) == before
