"""The DICOM data dictionary (PS3.6), UIDs and vendors' private attributes: pydicom's tables.

The tables are plain modules of pydicom. They are loaded without importing the package itself,
which brings numpy and every pixel decoder and takes half a second: more than de-identifying a
hundred images. Headers need none of that.
"""

from __future__ import annotations

from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def _tables(name: str) -> ModuleType:
    package = find_spec("pydicom")
    assert package is not None  # noqa: S101 - a dependency of ours
    spec = PathFinder.find_spec(f"pydicom.{name}", package.submodule_search_locations)
    if spec is None or spec.loader is None:  # a frozen program keeps its modules elsewhere
        return __import__(f"pydicom.{name}", fromlist=[name])
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_STANDARD = _tables("_dicom_dict")
# of PS3.6 2025b and PS3.15 Table E.1-1, not yet in pydicom's table
_LATER = {
    0x00081301: ("SQ", "1", "Principal Diagnosis Code Sequence"),
    0x00081302: ("SQ", "1", "Primary Diagnosis Code Sequence"),
    0x00081303: ("SQ", "1", "Secondary Diagnoses Code Sequence"),
    0x00081304: ("SQ", "1", "Histological Diagnoses Code Sequence"),
    0x00100011: ("SQ", "1", "Person Names to Use Sequence"),
    0x00100012: ("UT", "1", "Name to Use"),
    0x00100013: ("UT", "1", "Name to Use Comment"),
    0x00100014: ("SQ", "1", "Third Person Pronouns Sequence"),
    0x00100015: ("SQ", "1", "Pronoun Code Sequence"),
    0x00100016: ("UT", "1", "Pronoun Comment"),
    0x00100041: ("SQ", "1", "Gender Identity Sequence"),
    0x00100042: ("UT", "1", "Sex Parameters for Clinical Use Category Comment"),
    0x00100043: ("SQ", "1", "Sex Parameters for Clinical Use Category Sequence"),
    0x00100044: ("SQ", "1", "Gender Identity Code Sequence"),
    0x00100045: ("UT", "1", "Gender Identity Comment"),
    0x00100046: ("SQ", "1", "Sex Parameters for Clinical Use Category Code Sequence"),
    0x00100047: ("UR", "1-n", "Sex Parameters for Clinical Use Category Reference"),
    0x00102162: ("UC", "1-n", "Ethnic Groups"),
    0x0040A034: ("DT", "1", "Effective Start DateTime"),
    0x0040A035: ("DT", "1", "Effective Stop DateTime"),
    0x0040B034: ("DT", "1", "Annotation DateTime"),
    0x0040B036: ("DT", "1", "Segment Definition DateTime"),
    0x0040B03B: ("LO", "1", "Montage Name"),
    0x0040B03F: ("LO", "1", "Montage Channel Label"),
}
_ENTRIES: dict[int, tuple[str, str, str, str, str]] = {
    tag: (*entry, "", "".join(word[0].upper() + word[1:] for word in entry[2].split()))
    for tag, entry in _LATER.items()
} | _STANDARD.DicomDictionary
_REPEATERS: dict[str, tuple[str, str, str, str, str]] = _STANDARD.RepeatersDictionary


@cache
def _uids() -> dict[str, tuple[str, str, str, str, str]]:
    table: dict[str, tuple[str, str, str, str, str]] = _tables("_uid_dict").UID_dictionary
    return table


@cache
def _private() -> dict[str, dict[str, tuple[str, str, str, str]]]:
    table: dict[str, dict[str, tuple[str, str, str, str]]]
    table = _tables("_private_dict").private_dictionaries
    return table


@cache
def _tags() -> dict[str, int]:
    return {entry[4]: tag for tag, entry in _ENTRIES.items()}


STANDARD_TAGS = frozenset(_ENTRIES)
"""Every tag of the data dictionary, repeating groups apart."""


def representation(tag: int) -> str:
    """VR of a standard attribute, "US or SS" where the dictionary allows two; "" if unknown.

    Repeating groups (50xx, 60xx) are known too.
    """
    entry = _ENTRIES.get(tag)
    if entry is None and tag >> 24 in {0x50, 0x60}:
        entry = _REPEATERS.get(f"{tag >> 24:02X}xx{tag & 0xFFFF:04X}")
    return entry[0] if entry else ""


def keyword(tag: int) -> str:
    """The dictionary's keyword, such as "PatientName"; "" if unknown."""
    entry = _ENTRIES.get(tag)
    return entry[4] if entry else ""


def name(tag: int) -> str:
    """The dictionary's name, such as "Patient's Name"; "" if unknown."""
    entry = _ENTRIES.get(tag)
    return entry[2] if entry else ""


def tag_of(attribute: str) -> int | None:
    """The tag of a keyword; None if the dictionary has none."""
    return _tags().get(attribute)


def private_representation(tag: int, creator: str) -> str:
    """VR of a vendor's private attribute; "" if unknown."""
    known = _private().get(creator, {})
    # most vendors' elements stand in any block, some in one only
    entry = known.get(f"{tag:08X}") or known.get(f"{tag >> 16:04X}xx{tag & 0xFF:02X}")
    return entry[0] if entry else ""


def is_transfer_syntax(uid: str) -> bool:
    """Whether PS3.6 Annex A has this UID as a transfer syntax."""
    entry = _uids().get(uid)
    return entry is not None and entry[1] == "Transfer Syntax"
