"""Changed at random, a file is damaged, held, or comes out so that pydicom reads it."""

from __future__ import annotations

import io
import os
import random
import warnings
from contextlib import suppress
from pathlib import Path

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import DamagedFile
from app.model import Token
from app.part10 import read_part10
from app.study.scan import scan
from hostile.broken_archives import pack
from hostile.crafting import PLANTED, Image
from hostile.mutations import Line, mutate, seeds

pytestmark = pytest.mark.timeout(300)
EXAMPLES = int(os.environ.get("STUDY_COURIER_FUZZ", "100"))
generous = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Line:
    return Line(tmp_path_factory.mktemp("line"))


@generous
@given(st.integers(0, 1 << 40))
def test_only_damage_is_raised_and_what_comes_out_is_dicom(line: Line, number: int) -> None:
    draw = random.Random(number)
    admitted = line.take(mutate(draw.choice(seeds()), draw))
    if admitted:
        read(admitted)
        admitted.unlink()


@generous
@given(st.integers(0, 1 << 40))
def test_nobody_planted_is_seen_in_what_comes_out(line: Line, number: int) -> None:
    draw = random.Random(number)
    whole = Image(7).text(0x00204000, "LT", "CHEST, seen by Quarzstein").file()
    admitted = line.take(mutate(whole, draw))
    if admitted:
        shown = read(admitted).lower()
        still = [word for word in PLANTED if word in shown]
        admitted.unlink()
        assert still == []


def read(path: Path) -> str:
    with warnings.catch_warnings(action="ignore"):
        return str(pydicom.dcmread(path))


@generous
@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_read_or_damaged(data: bytes, prefixed: bool) -> None:
    with suppress(DamagedFile):
        read_part10(io.BytesIO(bytes(128) + b"DICM" + data if prefixed else data))


@generous
@given(number=st.integers(0, 1 << 40))
def test_a_changed_zip_is_scanned_to_its_end(tmp_path: Path, number: int) -> None:
    draw = random.Random(number)
    whole = pack(("a/1", Image(1).file()), ("a/2", Image(2).file()), method=draw.choice((0, 8)))
    path = tmp_path / "changed.zip"
    path.write_bytes(mutate(whole[-700:] if draw.random() < 0.3 else whole, draw))
    list(scan([path], Token()))
