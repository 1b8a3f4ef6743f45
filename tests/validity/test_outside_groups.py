"""Elements of messages, file meta, directories, curves and overlays inside a data set: gone."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset

from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.model import DEFAULT_OPTIONS, Option, Project, Token
from app.package.staging import STAGED, write
from app.part10 import Encoding, encode_element, encode_item
from validity.one_file import PATIENT, SHARED, a_file

EXPLICIT = Encoding(False, False)
STRANGE = (
    *((0x00040010, b"LO"), (0x00041500, b"CS"), (0x00041511, b"UI"), (0x00060001, b"LO")),
    *((0x00080003, b"UI"), (0x00187777, b"LO"), (0x50003000, b"OW"), (0x501E2500, b"LO")),
    *((0x60000010, b"US"), (0x60003000, b"OW"), (0x60004000, b"LT"), (0x601E3000, b"OB")),
    *((0x7FDF0010, b"LO"), (0x7FDF1001, b"LO")),
)
MARK = b"LEAKED"


def strange_elements(lowest: int) -> bytes:
    tags = (pair for pair in STRANGE if pair[0] >= lowest)
    return b"".join(encode_element(tag, vr, MARK, EXPLICIT) for tag, vr in tags)


@pytest.mark.parametrize("options", [DEFAULT_OPTIONS, frozenset({Option.BASIC})])
def test_they_are_gone_at_the_root_and_inside(options: frozenset[Option], tmp_path: Path) -> None:
    inside = encode_item(
        encode_element(0x00000100, b"US", MARK, EXPLICIT) + strange_elements(0), EXPLICIT
    )
    stream = io.BytesIO()
    a_file(Dataset()).save_as(stream, enforce_file_format=True)
    source = stream.getvalue() + encode_element(SHARED, b"SQ", inside, EXPLICIT)
    source += strange_elements(SHARED)
    project = Project(site_id="000471", options=options)
    engine = Deidentifier(Plan(load_profile(project)), PATIENT, Pseudonyms(b"s" * 32), project)
    (tmp_path / STAGED).mkdir()
    stream = io.BytesIO(source)
    staged = write(engine.deidentify(stream), stream, tmp_path, Token())
    assert MARK in source
    assert MARK not in staged.path.read_bytes()
    assert len(pydicom.dcmread(staged.path)[SHARED].value[0]) == 0
