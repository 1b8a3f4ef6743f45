"""Out onto a drive: what is there at the end, and what is left when it does not come to that."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.errors import (
    Cancelled,
    DriveGone,
    NotAsWritten,
    PackageError,
    RecipientError,
    TargetTooSmall,
    WeakPassphrase,
    WrongKey,
)
from app.model import Delivered, Progress, Stage, Token
from app.sealing import age, sealed
from app.sealing.age import sealed_size
from app.sealing.checking import read_manifest
from app.sealing.drive import Drive, packages_on
from app.sealing.locking import unlock
from app.sealing.medium import Medium
from app.sealing.signing import fingerprint_of
from app.transfer.journal import Journal

FAT32_LARGEST = 2**32 - 1
FAT_NAME = re.compile(r"[A-Za-z0-9 ._-]{1,255}(?<![. ])")
FAT_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
PART = 100_000

Seal = Callable[..., Iterator[Progress | Delivered]]


@pytest.fixture
def seal(
    package: Path,
    drive: Path,
    signer: Ed25519PrivateKey,
    identity: pyrage.x25519.Identity,
    tmp_path: Path,
) -> Seal:
    def start(token: Token | None = None, **how: object) -> Iterator[Progress | Delivered]:
        usual = {"recipients": (str(identity.to_public()),), "part_size": PART, "signer": signer}
        choices = usual | how
        source = choices.pop("package", package)
        return Drive(path=drive, **choices).deliver(
            source, Journal(tmp_path / "journal"), token or Token()
        )

    return start


@pytest.fixture
def key_file(identity: pyrage.x25519.Identity, tmp_path: Path) -> Path:
    path = tmp_path / "archive.txt"
    path.write_text(f"{identity}\n")
    return path


def finish(events: Iterator[Progress | Delivered], drive: Path) -> Path:
    *_, last = events
    assert isinstance(last, Delivered)
    return drive / last.receipt.package


def stop_in(events: Iterator[Progress | Delivered], stage: Stage, done: int) -> Progress:
    """Go on until `done` parts of a stage are through."""
    for event in events:
        if isinstance(event, Progress) and event.stage is stage and event.done >= done:
            return event
    raise AssertionError("it never came there")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """A line as a person types it."""
    done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, (command, done.stderr)
    return done


def advised(folder: Path, system: str) -> list[str]:
    """The lines that README.txt has for a system, in their order."""
    text = (folder / sealed.README_TEXT).read_text()
    _, _, own = text.partition(f"\nOn {system}")
    own = re.split(r"\nOn |\nWHAT IS", own)[0]
    return [line.strip() for line in own.splitlines() if line.startswith(" " * 8)]


def typed(lines: list[str], folder: Path, passphrase: str = "") -> str:
    """What is on a terminal after somebody typed these lines there, and the passphrase once."""
    master, slave = os.openpty()
    # sh leads a session: the first terminal that it opens becomes the one age asks at
    begin = 'exec <"$0" >"$0" 2>&1', "trap 'echo that was all' EXIT", "set -e"
    command = ["sh", "-c", "\n".join((*begin, *lines)), os.ttyname(slave)]
    said = b""
    with subprocess.Popen(command, cwd=folder, start_new_session=True) as process:
        while b"that was all" not in said:
            said += os.read(master, 1 << 12)
            if passphrase and b"assphrase" in said:
                os.write(master, passphrase.encode() + b"\n")
                passphrase = ""
    os.close(slave)
    os.close(master)
    assert process.returncode == 0, said
    return said.decode()


@pytest.fixture
def only_standard_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    scripts = Path(sys.executable).parent
    monkeypatch.setenv("PATH", f"{scripts}:/usr/bin:/bin:/usr/sbin:/sbin")


@pytest.mark.usefixtures("only_standard_tools")
@pytest.mark.parametrize("passphrase", ["", "an invented one"])
def test_standard_tools_open_it_as_the_readme_says(
    seal: Seal,
    drive: Path,
    package: Path,
    key_file: Path,
    signer: Ed25519PrivateKey,
    tmp_path: Path,
    tree: Callable[[Path], dict[str, bytes]],
    passphrase: str,
) -> None:
    how = {"recipients": (), "passphrase": passphrase} if passphrase else {}
    folder = finish(seal(**how), drive)
    assert len(list(folder.glob("part-*"))) > 2
    into = tmp_path / "unpacked"
    into.mkdir()
    places = {"FOLDER": str(into), "KEY": str(key_file)}
    lines = [
        re.sub("FOLDER|KEY", lambda word: places[word[0]], line)
        for line in advised(folder, "Linux")
    ]
    for tool in ("sha256sum", "openssl", "age", "tar", "bagit.py"):
        assert any(tool in line for line in lines)
    said = typed(lines, folder, passphrase)
    assert "FAILED" not in said
    assert "Verified Successfully" in said
    assert fingerprint_of(signer).replace(" ", "").lower() in said
    assert "is valid" in said
    assert tree(into / folder.name) == tree(package)


@pytest.mark.usefixtures("only_standard_tools")
def test_the_readme_has_the_lines_that_differ_on_a_mac_and_on_windows(
    seal: Seal, drive: Path, signer: Ed25519PrivateKey
) -> None:
    folder = finish(seal(), drive)
    said = typed(advised(folder, "macOS"), folder)  # shasum is Perl's, and here too
    assert said.count(": OK") == len(list(folder.iterdir())) - 1
    assert fingerprint_of(signer).replace(" ", "").lower() in said
    # there is no Command Prompt where these tests run
    assert [line.split()[0] for line in advised(folder, "Windows")] == [
        *("for", "for", "tar", "python")
    ]


def test_the_manifest_names_sizes_and_digests_and_nothing_else(seal: Seal, drive: Path) -> None:
    folder = finish(seal(), drive)
    text = (folder / sealed.MANIFEST).read_text()
    words = set(re.findall(r'"(\w*)"', re.sub(r'"[0-9a-f]{64}"', "", text)))
    known = {"form", "package", "plain", "parts", "bytes", "sha256", "key", "readme", "plan"}
    assert words == known
    for file in folder.iterdir():
        assert b"900001" not in file.read_bytes()


def test_a_package_that_was_sealed_before_its_readme_was_listed_is_one_still(
    seal: Seal, drive: Path
) -> None:
    fields = json.loads((finish(seal(), drive) / sealed.MANIFEST).read_bytes())
    del fields["readme"]
    assert not sealed.Manifest.from_bytes(json.dumps(fields).encode()).readme


def test_the_same_package_gives_the_same_tar_and_the_same_name(
    seal: Seal, drive: Path, key_file: Path
) -> None:
    def plain() -> bytes:
        folder = finish(seal(), drive)
        command = f'for p in part-*; do age -d -i "{key_file}" "$p"; done'
        done = shell(command, folder)
        folder.rename(drive / f"other {len(list(drive.iterdir()))}")
        return done.stdout

    assert plain() == plain()


def test_an_export_that_was_cut_goes_on_after_its_last_whole_part(
    seal: Seal,
    drive: Path,
    package: Path,
    key_file: Path,
    tmp_path: Path,
    tree: Callable[[Path], dict[str, bytes]],
) -> None:
    events = seal()
    stop_in(events, Stage.SEND, 2)
    events.close()  # type: ignore[attr-defined]
    unfinished = next(drive.iterdir())
    assert unfinished.name.endswith(sealed.UNFINISHED)
    whole = {path.name: path.read_bytes() for path in unfinished.glob("part-000[12]*")}
    assert len(whole) == 2
    folder = finish(seal(), drive)
    assert {name: (folder / name).read_bytes() for name in whole} == whole  # not made again
    into = tmp_path / "unpacked"
    into.mkdir()
    command = f'for p in part-*; do age -d -i "{key_file}" "$p"; done | tar -xf - -C "{into}"'
    shell(command, folder)
    assert tree(into / folder.name) == tree(package)


def test_cancelling_leaves_nothing_that_can_be_read(seal: Seal, drive: Path) -> None:
    token = Token()
    events = seal(token)
    stop_in(events, Stage.SEND, 1)
    token.cancel()
    with pytest.raises(Cancelled):
        list(events)
    (unfinished,) = drive.iterdir()
    assert unfinished.name.endswith(sealed.UNFINISHED)
    for path in unfinished.iterdir():
        if path.name != sealed.STATE:
            assert path.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert not list(unfinished.glob("README*"))


def test_a_byte_that_the_medium_changes_is_seen_and_the_next_run_mends_it(
    seal: Seal, drive: Path
) -> None:
    events = seal()
    stop_in(events, Stage.VERIFY, 0)
    part = next(drive.iterdir()) / sealed.part_name(1)
    content = bytearray(part.read_bytes())
    content[len(content) // 2] ^= 4
    part.write_bytes(content)
    with pytest.raises(NotAsWritten):
        list(events)
    assert packages_on(drive) == 0
    folder = finish(seal(), drive)
    assert (folder / part.name).read_bytes() != bytes(content)


def test_a_driver_that_loses_a_part_with_the_last_renaming_is_seen(
    seal: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def lose_one(folder: Path, target: Path) -> Path:
        renamed = rename(folder, target)
        (renamed / sealed.part_name(1)).unlink()
        return renamed

    monkeypatch.setattr(Path, "rename", lose_one)
    with pytest.raises(NotAsWritten):
        list(seal())


def test_what_is_there_already_is_read_again_and_made_anew_if_it_is_damaged(
    seal: Seal, drive: Path
) -> None:
    folder = finish(seal(), drive)
    part = folder / sealed.part_name(0)
    before = part.stat().st_mtime_ns
    assert finish(seal(), drive) == folder
    assert part.stat().st_mtime_ns == before
    part.write_bytes(part.read_bytes()[:-1])
    with pytest.raises(NotAsWritten):
        list(seal())
    assert packages_on(drive) == 0
    assert finish(seal(), drive) == folder


@pytest.mark.parametrize(
    "name", [sealed.README_TEXT, sealed.SUMS, sealed.MANIFEST, sealed.SIGNATURE, sealed.SITE_KEY]
)
def test_a_package_is_not_proved_again_when_what_explains_or_signs_it_was_changed(
    seal: Seal, drive: Path, name: str
) -> None:
    folder = finish(seal(), drive)
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(NotAsWritten):
        list(seal())
    assert packages_on(drive) == 0
    assert finish(seal(), drive) == folder


def test_another_package_on_the_drive_is_left_alone(
    seal: Seal,
    drive: Path,
    tmp_path: Path,
    make_bag: Callable[..., Path],
    tree: Callable[[Path], dict[str, bytes]],
) -> None:
    first = finish(seal(), drive)
    before = tree(first)
    other = make_bag(tmp_path / "other", {"900001-000009/2.25.1/2.25.2/2.25.3.dcm": b"other"})
    second = finish(seal(package=other), drive)
    assert second != first
    assert tree(first) == before
    assert packages_on(drive) == 2


def test_a_package_that_changed_is_not_sealed(seal: Seal, drive: Path, package: Path) -> None:
    image = sorted((package / "data").rglob("*.dcm"))[3]
    image.write_bytes(image.read_bytes()[:-1] + b"x")
    with pytest.raises(PackageError):
        list(seal())
    assert packages_on(drive) == 0


def test_what_cannot_fit_is_said_before_anything_is_written(
    seal: Seal, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type("usage", (), {"free": 50_000, "total": 900_000})
    monkeypatch.setattr("app.sealing.medium.shutil.disk_usage", lambda _: full)
    with pytest.raises(TargetTooSmall) as refused:
        list(seal())
    assert "50.0 kB" in str(refused.value)
    assert not list(drive.glob("*/part-*"))
    silent = type("usage", (), {"free": 0, "total": 0})  # a driver that tells nothing
    monkeypatch.setattr("app.sealing.medium.shutil.disk_usage", lambda _: silent)
    finish(seal(), drive)


def test_a_drive_in_whose_place_another_folder_is_counts_as_gone(seal: Seal, drive: Path) -> None:
    with pytest.raises(DriveGone):
        Medium(drive, drive.stat().st_dev + 1).check()
    events = seal()
    stop_in(events, Stage.SEND, 1)
    next(drive.iterdir()).rename(drive / "away")
    with pytest.raises(DriveGone):
        list(events)


def test_nobody_who_could_open_it_is_refused(seal: Seal) -> None:
    with pytest.raises(RecipientError):
        list(seal(recipients=()))
    with pytest.raises(RecipientError):
        list(seal(recipients=("age1nobody",)))


def test_a_passphrase_locks_a_key_that_lies_beside_it(
    seal: Seal, drive: Path, identity: pyrage.x25519.Identity
) -> None:
    with pytest.raises(WeakPassphrase):
        list(seal(recipients=(), passphrase="short"))
    folder = finish(seal(recipients=(), passphrase="an invented one"), drive)
    locked = unlock((folder / sealed.KEY).read_bytes(), "an invented one")
    own = pyrage.x25519.Identity.from_str(locked.decode().splitlines()[1])
    part = (folder / sealed.part_name(0)).read_bytes()
    assert len(pyrage.decrypt(part, [own])) == PART
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(part, [identity])


def opens(folder: Path, passphrase: str) -> bool:
    """Whether a passphrase opens the package's first part, by way of its key."""
    try:
        own = age.read_identity(folder / sealed.KEY, lambda: passphrase)
    except WrongKey:
        return False
    return len(pyrage.decrypt((folder / sealed.part_name(0)).read_bytes(), [own])) == PART


def test_an_export_that_was_cut_begins_anew_with_another_passphrase(
    seal: Seal, drive: Path
) -> None:
    events = seal(recipients=(), passphrase="a forgotten one")
    stop_in(events, Stage.SEND, 2)
    events.close()  # type: ignore[attr-defined]
    folder = finish(seal(recipients=(), passphrase="an invented one"), drive)
    assert opens(folder, "an invented one")
    assert not opens(folder, "a forgotten one")


def test_what_was_sealed_for_others_is_not_called_sealed_for_these(
    seal: Seal, drive: Path, identity: pyrage.x25519.Identity
) -> None:
    other = pyrage.x25519.Identity.generate()
    folder = finish(seal(recipients=(str(other.to_public()),)), drive)
    assert finish(seal(), drive) == folder
    part = (folder / sealed.part_name(0)).read_bytes()
    assert len(pyrage.decrypt(part, [identity])) == PART
    for passphrase in ("an invented one", "another invented one"):
        assert finish(seal(recipients=(), passphrase=passphrase), drive) == folder
        assert opens(folder, passphrase)
    with pytest.raises(WeakPassphrase):
        list(seal(recipients=(), passphrase="short"))
    assert opens(folder, "another invented one")
    assert packages_on(drive) == 1


def test_what_another_key_signed_is_signed_anew(seal: Seal, drive: Path) -> None:
    strange = Ed25519PrivateKey.generate()
    folder = finish(seal(signer=strange), drive)
    assert read_manifest(folder)[1] == fingerprint_of(strange)
    assert finish(seal(), drive) == folder
    assert read_manifest(folder)[1] != fingerprint_of(strange)


def test_the_manifest_does_not_let_anybody_try_whom_it_is_for(seal: Seal, drive: Path) -> None:
    plans = set()
    for signer in (Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()):
        plans.add(read_manifest(finish(seal(signer=signer), drive))[0].plan)
    assert len(plans) == 2


def test_names_and_sizes_keep_to_the_limits_of_fat(seal: Seal, drive: Path) -> None:
    # no FAT can be mounted where these tests run: its limits are checked at the border
    assert sealed_size(sealed.PART_SIZE) < FAT32_LARGEST
    folder = finish(seal(passphrase="an invented one"), drive)
    names = [folder.name, *(path.name for path in folder.iterdir())]
    names += [folder.name + sealed.UNFINISHED, sealed.STATE + ".part", sealed.part_name(9998)]
    for name in names:
        assert FAT_NAME.fullmatch(name), name
        assert not FAT_DEVICES.fullmatch(name), name
    assert len({name.upper() for name in names}) == len(names)


def test_progress_comes_to_its_end_and_never_goes_back(seal: Seal) -> None:
    events = [event for event in seal() if isinstance(event, Progress)]
    for stage in (Stage.SEND, Stage.VERIFY):
        own = [event for event in events if event.stage is stage]
        assert all(a.bytes_done <= b.bytes_done for a, b in pairwise(own))
        assert own[-1].bytes_done == own[-1].bytes_total > 0


def test_no_thread_is_left(seal: Seal) -> None:
    events = seal()
    next(events)
    events.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name == "sealing"]
