"""Drives that are full, write-protected, or pulled out: real file systems, in a namespace of ours.

Each test runs a script that mounts a small tmpfs. As root a mount of its own is enough; anybody
else gets one in a user namespace. Where neither can be had, the system's refusals are raised at the
border instead, so that no claim goes unchecked.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.errors import (
    CourierError,
    DriveGone,
    DriveReadOnly,
    NotAsWritten,
    TargetFull,
    TargetUnwritable,
)
from app.sealing.medium import refusals

_ROOT = Path(__file__).parents[2]
_SCRIPT = """
import json, os, subprocess, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from conftest import SIGNER, bag_of
from app.errors import CourierError
from app.model import Progress, Stage, Token
from app.sealing.drive import Drive
from app.transfer.journal import Journal

work, act = Path(sys.argv[3]), sys.argv[4]
drive = work / "drive"
key = "age1c2zlklj36r7ella38c0x55fj7dzqxpkglhuzchcfz8y2ucmcjykqdhler7"
files = {f"900001-000001/2.25.1/2.25.2/2.25.{n}.dcm": os.urandom(400_000) for n in range(10)}
package = bag_of(work / "package", files)
way = Drive(path=drive, recipients=(key,), signer=SIGNER, part_size=1_000_000)
said = {"code": "", "unplugged": False}

def once(events):
    for event in events:
        if act == "fill" and event.stage is Stage.SEND and event.done == 1:
            with (drive / "somebody's film").open("wb", buffering=0) as film:
                try:
                    while film.write(bytes(1 << 16)):
                        pass
                except OSError:
                    pass
            yield
        elif act == "pull" and event.stage is Stage.SEND and event.done == 1:
            if not said["unplugged"]:
                subprocess.run(["umount", "-l", drive], check=True)
                said["unplugged"] = True
        elif act == "decay" and event.stage is Stage.VERIFY and "decayed" not in said:
            part = next(drive.glob("*/part-0002*"))
            content, medium = part.read_bytes(), work / "medium"
            place = medium.read_bytes().index(content[300_000:300_064])
            with medium.open("r+b") as below:
                below.seek(place)
                below.write(bytes([content[300_000] ^ 1]))
            said["decayed"] = True

try:
    for _ in once(way.deliver(package, Journal(work / "journal"), Token())):
        pass
except CourierError as error:
    said["code"] = error.code
said["left"] = sorted(path.name for path in drive.glob("*/*"))
said["final"] = [path.name for path in drive.glob("study-courier-*") if path.suffix == ""]
if act == "fill":
    (drive / "somebody's film").unlink()
    act = "again"
    *_, last = way.deliver(package, Journal(work / "journal"), Token())
    said["then"] = type(last).__name__
print(json.dumps(said))
"""


def run_on_drive(work: Path, options: str, act: str) -> dict[str, Any]:
    (work / "drive").mkdir()
    mount = 'mount -t tmpfs -o "$1" tmpfs "$2" || exit 77; shift 2; exec "$@"'
    python = [sys.executable, "-c", _SCRIPT, str(Path(__file__).parent), str(_ROOT), str(work), act]
    if act == "decay":
        mount = f'mount -o loop "{work / "medium"}" "$2" || exit 77; shift 2; exec "$@"'
    command = [*namespace(), "sh", "-c", mount, "sh", options, str(work / "drive"), *python]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if act == "decay" and done.returncode == 77:
        pytest.skip("no image of a file system can be mounted here")
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@cache
def namespace() -> tuple[str, ...]:
    """What puts `mount` before a command without touching this computer; () if nothing does."""
    for how in (("unshare", "-m"), ("unshare", "-Urm")):
        try:
            command = [*how, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
            if subprocess.run(command, capture_output=True, check=False).returncode == 0:
                return how
        except OSError:
            break
    return ()


def can_mount() -> bool:
    return sys.platform == "linux" and bool(namespace())


def raise_at_the_border(number: int) -> str:
    with pytest.raises(CourierError) as refused, refusals(Path("drive")):
        raise OSError(number, os.strerror(number))
    return refused.value.code


def test_a_drive_that_fills_up_keeps_what_is_whole_and_the_next_run_goes_on(tmp_path: Path) -> None:
    if not can_mount():
        assert raise_at_the_border(errno.ENOSPC) == TargetFull.code
        return
    said = run_on_drive(tmp_path, "size=8m", "fill")
    assert said["code"] == TargetFull.code
    assert "part-0001.tar.age" in said["left"]
    assert not said["final"]
    assert said["then"] == "Delivered"


def test_a_drive_that_is_too_small_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    if not can_mount():
        assert raise_at_the_border(errno.ENOSPC) == TargetFull.code
        return
    said = run_on_drive(tmp_path, "size=3m", "nothing")
    assert said["code"] == "target-too-small"
    assert not [name for name in said["left"] if name.startswith("part")]


def test_a_write_protected_drive_is_named(tmp_path: Path) -> None:
    if not can_mount():
        assert raise_at_the_border(errno.EROFS) == DriveReadOnly.code
        return
    assert run_on_drive(tmp_path, "ro", "nothing")["code"] == DriveReadOnly.code


def test_a_drive_that_is_pulled_out_is_named_and_its_place_is_not_written_to(
    tmp_path: Path,
) -> None:
    if not can_mount():
        assert raise_at_the_border(errno.EIO) == DriveGone.code
        return
    said = run_on_drive(tmp_path, "size=16m", "pull")
    assert said["unplugged"]
    assert said["code"] == DriveGone.code
    assert said["left"] == []  # the computer's own folder below


def test_a_byte_that_the_medium_itself_changes_is_seen_behind_the_system_s_memory(
    tmp_path: Path,
) -> None:
    if not can_mount():
        pytest.skip("nothing can be mounted here")
    with (tmp_path / "medium").open("wb") as medium:
        medium.truncate(32 << 20)
    subprocess.run(["/sbin/mkfs.ext4", "-q", tmp_path / "medium"], check=True)
    said = run_on_drive(tmp_path, "", "decay")
    assert said["decayed"]
    assert said["code"] == NotAsWritten.code
    assert not said["final"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, TargetFull),
        (errno.EROFS, DriveReadOnly),
        (errno.EIO, DriveGone),
        (errno.ENODEV, DriveGone),
        (errno.EACCES, TargetUnwritable),
        (errno.EFBIG, TargetUnwritable),
    ],
)
def test_each_refusal_of_a_drive_has_words_of_its_own(
    number: int, expected: type[CourierError]
) -> None:
    assert raise_at_the_border(number) == expected.code
