"""Every broken file beside good ones: named once with a fitting reason, or delivered clean."""

# ruff: noqa: ARG005 - makers and callbacks of one shape
from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pydicom
import pytest

from app.errors import Reason
from command_line import start
from hostile.broken_files import CASES, Case
from hostile.crafting import PLANTED, Image

pytestmark = pytest.mark.timeout(300)
GOOD = 3


@dataclass(frozen=True, slots=True)
class Ward:
    """A folder of good files and of every broken one, and what became of it."""

    folder: Path
    outcome: object

    def path(self, number: int) -> Path:
        return self.folder / f"{number:03d}.dcm"


@pytest.fixture(scope="module")
def ward(run_over: Callable, tmp_path_factory: pytest.TempPathFactory) -> Ward:
    folder = tmp_path_factory.mktemp("ward") / "study"
    folder.mkdir()
    for number, case in enumerate(CASES):
        (folder / f"{number:03d}.dcm").write_bytes(case.make(Image(number, case.syntax)))
    for number in range(len(CASES), len(CASES) + GOOD):
        (folder / f"{number:03d}.dcm").write_bytes(Image(number).file())
    return Ward(folder, run_over(folder))


@pytest.mark.parametrize(("number", "case"), list(enumerate(CASES)), ids=[c.name for c in CASES])
def test_a_broken_file_is_named_once_or_delivered(ward: Ward, number: int, case: Case) -> None:
    reasons = ward.outcome.reasons(ward.path(number))
    assert len(reasons) <= 1
    assert (reasons[0] if reasons else None) in case.outcomes


def test_the_good_files_beside_them_are_delivered(ward: Ward) -> None:
    for number in range(len(CASES), len(CASES) + GOOD):
        assert ward.outcome.reasons(ward.path(number)) == []
    assert len(ward.outcome.packaged) + len(ward.outcome.named) == len(CASES) + GOOD


def test_pydicom_reads_what_is_delivered_and_sees_nobody(ward: Ward) -> None:
    delivered = sorted(ward.outcome.package.rglob("*.dcm"))
    assert len(delivered) == len(ward.outcome.packaged)
    for path in delivered:
        seen_in(path)


def seen_in(path: Path) -> None:
    """Fails if pydicom cannot read the file, or shows anything planted."""
    with warnings.catch_warnings(action="ignore"):
        made = pydicom.dcmread(path)
        made.walk(lambda dataset, element: None)
        shown = str(made).lower()
    raw = path.read_bytes().lower()
    for word in PLANTED:
        assert word not in shown
        assert word.encode() not in raw


CHOSEN = (
    "cut in a value",
    "a deflate bomb",
    "5,000 deep",
    "100,000 items",
    "the VR ??",
    "a time that takes for ever",
    "a name twice",
    "nothing",
    "an archive: tar",
)


def test_the_command_line_ends_with_1_and_no_traceback(tmp_path: Path) -> None:
    study = tmp_path / "study"
    study.mkdir()
    for number, case in enumerate(CASES):
        if case.name in CHOSEN:
            (study / f"{number:03d}.dcm").write_bytes(case.make(Image(number, case.syntax)))
    (study / "good.dcm").write_bytes(Image(len(CASES)).file())
    package = tmp_path / "package"
    running = start(tmp_path / "home", "deidentify", study, "--out", package, "--site-id", "004711")
    out, err = running.communicate(timeout=120)
    assert running.returncode == 1
    assert b"Traceback" not in out + err
    named = [line for line in out.decode().splitlines() if os.fspath(study) in line]
    assert len(named) + len(list(package.rglob("*.dcm"))) == len(CHOSEN) + 1
    assert {path.name for path in tmp_path.iterdir()} == {"study", "home", "package"}
    assert Reason.TOO_LARGE.value in out.decode()
