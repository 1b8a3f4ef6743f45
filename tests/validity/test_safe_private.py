"""Retain Safe Private (PS3.15 E.3.10): what the standard lists stays, by its creator, wherever the
block lies and however it is written; what only looks like it goes."""

from __future__ import annotations

import struct
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.model import DEFAULT_OPTIONS, Option
from validity.one_file import SHARED, a_file, cleaned
from validity.published import safe_private

VALUES = {"CS": "AXIAL", "DS": "2.5", "IS": "7", "LO": "CHEST", "SH": "CHEST"}
VALUES |= {"FL": 2.5, "FD": 2.5, "SS": 7, "UL": 7, "US": 7}
PACKED = {"FL": "<f", "FD": "<d", "SS": "<h", "UL": "<L", "US": "<H"}

Entry = tuple[int, int, str, str]


def value_of(vr: str) -> object:
    if vr != "SQ":
        return VALUES[vr]
    item = Dataset()
    item.SeriesDescription, item.PatientName = "CHEST", "Quillbrandt^Ada"
    item.StudyDate, item.ReferencedSOPInstanceUID = "20200410", "1.2.3.4"
    return [item]


def bytes_of(vr: str) -> bytes:
    """The value as implicit little endian has it, as it stands in an element of VR UN."""
    value = value_of(vr)
    if vr in PACKED:
        return struct.pack(PACKED[vr], value)
    if vr == "SQ":
        buffer = pydicom.filebase.DicomBytesIO()
        buffer.is_little_endian, buffer.is_implicit_VR = True, True
        pydicom.filewriter.write_sequence(
            buffer, pydicom.DataElement(0x00081140, "SQ", value), ["iso8859"]
        )
        return bytes(buffer.getvalue())
    text = str(value).encode()
    return text + b" " * (len(text) % 2)


def add(
    made: Dataset, entry: Entry, *, block: int, unknown: bool = False, creator: str = ""
) -> int:
    """Reserve the block, if need be, and put the element into it; its tag."""
    group, number, vr, owner = entry
    made.add_new(group << 16 | block, "LO", creator or owner)
    tag = group << 16 | block << 8 | number
    made.add_new(tag, *(("UN", bytes_of(vr)) if unknown else (vr, value_of(vr))))
    return tag


@pytest.mark.parametrize("block", [0x10, 0x11, 0xE1, 0xFF])
@pytest.mark.parametrize("unknown", [False, True], ids=["known", "un"])
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
@pytest.mark.parametrize("nested", [False, True], ids=["root", "nested"])
def test_everything_on_the_standards_list_stays(
    block: int, unknown: bool, syntax: str, nested: bool, tmp_path: Path
) -> None:
    # one creator at a time: several list the same group, and each has the block to itself
    for owner in sorted({(group, creator) for group, _, _, creator in safe_private()}):
        entries = [one for one in safe_private() if (one[0], one[3]) == owner]
        made, inner = Dataset(), Dataset()
        tags = [
            add(inner if nested else made, one, block=block, unknown=unknown) for one in entries
        ]
        if nested:
            made.add_new(SHARED, "SQ", [inner])
        new = cleaned(a_file(made, syntax), tmp_path)
        level = new[SHARED].value[0] if nested else new
        assert [f"{tag:08X}" for tag in tags if tag not in level] == []
        assert level[owner[0] << 16 | block].value == owner[1]
        for tag, (_, _, vr, _) in zip(tags, entries, strict=True):
            if vr != "SQ" and not unknown and syntax == ExplicitVRLittleEndian:
                assert level[tag].value == VALUES[vr]


def test_there_is_something_to_test() -> None:
    assert len(safe_private()) == 87
    assert {vr for _, _, vr, _ in safe_private()} >= {"SQ", "CS", "DS", "FD", "LO"}


SEQUENCE = next(entry for entry in safe_private() if entry[2] == "SQ")
TEXT = next(entry for entry in safe_private() if entry[2] == "LO")
NUMBER = next(entry for entry in safe_private() if entry[2] == "FL")


@pytest.mark.parametrize("unknown", [False, True], ids=["known", "un"])
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_a_safe_sequence_is_cleaned_inside(unknown: bool, syntax: str, tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, SEQUENCE, block=0x10, unknown=unknown)
    (item,) = cleaned(a_file(made, syntax), tmp_path)[tag].value
    assert item.SeriesDescription == "CHEST"
    assert item.PatientName == "000471-000815"
    assert item.StudyDate == "20200101"
    assert item.ReferencedSOPInstanceUID.startswith("2.25.")


@pytest.mark.parametrize(
    "creator", ["ANOTHER VENDOR", "philips imaging dd 001", "Philips Imaging DD 0011"]
)
def test_the_same_number_under_another_creator_goes(creator: str, tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, NUMBER, block=0x10, creator=creator)
    new = cleaned(a_file(made), tmp_path)
    assert tag not in new
    assert tag >> 16 << 16 | 0x10 not in new


def test_a_number_in_a_block_that_nobody_reserved_goes(tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, NUMBER, block=0x10)
    made.add_new(tag + 0x100, "FL", 2.5)
    new = cleaned(a_file(made), tmp_path)
    assert tag in new
    assert tag + 0x100 not in new


def test_two_blocks_of_one_creator_both_stay(tmp_path: Path) -> None:
    made = Dataset()
    tags = [add(made, NUMBER, block=block) for block in (0x10, 0x42)]
    new = cleaned(a_file(made), tmp_path)
    assert all(tag in new for tag in tags)


def test_a_creator_in_a_sequence_reserves_nothing_outside(tmp_path: Path) -> None:
    made, inner = Dataset(), Dataset()
    tag = add(inner, NUMBER, block=0x10)
    made.add_new(tag, "FL", 2.5)
    made.add_new(SHARED, "SQ", [inner])
    new = cleaned(a_file(made), tmp_path)
    assert tag not in new
    assert tag in new[SHARED].value[0]


def test_a_safe_element_whose_value_names_the_patient_goes(tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, TEXT, block=0x10)
    made[tag].value = "study of Quillbrandt"
    assert tag not in cleaned(a_file(made), tmp_path)


def test_text_in_the_place_of_a_safe_number_goes(tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, NUMBER, block=0x10)
    made[tag] = pydicom.DataElement(tag, "LO", "from ward 7")
    assert tag not in cleaned(a_file(made), tmp_path)


def test_a_number_in_another_form_than_the_list_has_stays(tmp_path: Path) -> None:
    made = Dataset()
    tag = add(made, NUMBER, block=0x10)
    made[tag] = pydicom.DataElement(tag, "DS", "2.5")
    assert cleaned(a_file(made), tmp_path)[tag].value == 2.5


def test_without_the_option_nothing_private_stays(tmp_path: Path) -> None:
    made = Dataset()
    for entry in safe_private():
        add(made, entry, block=0x10)
    new = cleaned(a_file(made), tmp_path, DEFAULT_OPTIONS - {Option.RETAIN_SAFE_PRIVATE})
    assert [element for element in new if element.tag.is_private] == []
