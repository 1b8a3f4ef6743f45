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
_ENTRIES: dict[int, tuple[str, str, str, str, str]] = _STANDARD.DicomDictionary
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
