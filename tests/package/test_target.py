"""What a drive's refusal becomes: a full one, one that cannot be written to."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import TargetFull, TargetUnwritable
from app.package.building import Building
from app.package.target import writing

ON_A_SMALL_DRIVE = """
import io, json, sys
from pathlib import Path
sys.path[:0] = [{tests!r}, {tests!r} + "/.."]
from conftest import RecordingAuditor, make_splice
from app.errors import CourierError
from app.model import Token
from app.package.building import Building
from staged import stage

drive = Path({drive!r})
admitted = 0
try:
    with Building.open(drive / "package", "configuration") as building:
        for number in range(100):
            splice = make_splice(number, length=1_000_000)
            source = io.BytesIO(bytes(1_000_000))
            packaged = stage(splice, source, building.folder, RecordingAuditor(), Token())
            building.admit(f"source {{number}}", packaged)
            admitted += 1
except CourierError as error:
    folder = drive / "package.building"
    print(json.dumps({{
        "code": error.code,
        "admitted": admitted,
        "images": len(list((folder / "bag").rglob("*.dcm"))),
        "staged": len(list((folder / "staged").glob("*"))),
        "final": (drive / "package").exists(),
    }}))
"""


def run_on_drive(drive: Path, options: str) -> dict[str, str | int]:
    script = ON_A_SMALL_DRIVE.format(tests=str(Path(__file__).parent), drive=str(drive))
    mount = f'mount -t tmpfs -o {options} tmpfs "$1" || exit 77; exec "$2" -c "$3"'
    result = subprocess.run(
        ["unshare", "-Urm", "sh", "-c", mount, "sh", str(drive), sys.executable, script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode == 77 or "unshare" in result.stderr:
        pytest.skip("this system does not let us mount a small drive")
    return json.loads(result.stdout)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="mounts a drive in a namespace")


@on_linux
def test_a_full_drive_keeps_the_finished_work_and_says_so(tmp_path):
    told = run_on_drive(tmp_path, "size=4m")
    assert told["code"] == "target-full"
    assert told["admitted"] == told["images"] > 0
    assert told["staged"] == 0
    assert not told["final"]


@on_linux
def test_a_read_only_drive_is_named(tmp_path):
    assert run_on_drive(tmp_path, "ro")["code"] == "target-unwritable"


def test_a_place_that_cannot_be_written_to_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(TargetUnwritable):
        Building.open(tmp_path / "file" / "package", "configuration")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, TargetFull),
        (errno.EDQUOT, TargetFull),
        (errno.EACCES, TargetUnwritable),
        (errno.EROFS, TargetUnwritable),
        (errno.EIO, TargetUnwritable),
    ],
)
def test_each_refusal_of_the_system_has_its_own_error(tmp_path, number, expected):
    with pytest.raises(expected) as error, writing(tmp_path):
        raise OSError(number, os.strerror(number), "NAME^OF.dcm")
    assert "NAME" not in str(error.value)
    assert error.value.path == tmp_path
