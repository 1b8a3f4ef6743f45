"""Clean Structured Content, item by item (PS3.15 E.3.3, option 113104; PS3.3 C.17.3, PS3.16).

Table E.1-1 says what happens to each kind of value: person names get a dummy, dates move, UIDs are
mapped, texts are cleaned, numbers stay. What it cannot say is what a value is about; that is the
item's concept. A text whose concept is a serial number or somebody's login names one device or
person although no word of it is known from elsewhere, so it goes whole; its item stays, for others
may refer to it by its position.
"""

from __future__ import annotations

import re

from app.deidentify.datum import Datum
from app.deidentify.plan import Decision
from app.deidentify.values import OLDEST_AGE
from app.errors import DamagedFile
from app.model import Action
from app.part10 import Raw, items

_CONCEPT_NAME = 0x0040A043
_CODE, _SCHEME, _MEANING = 0x00080100, 0x00080102, 0x00080104
_TEXT, _DATETIME, _DATE = 0x0040A160, 0x0040A120, 0x0040A121
_MEASURED, _NUMERIC, _UNITS = 0x0040A300, 0x0040A30A, 0x004008EA
_VALUES = frozenset({_TEXT, _DATETIME, _DATE})
_SUBJECT_AGE = "121033"

# concepts of PS3.16 whose value is a person, a place, a number of one device or of one order:
# observer context TID 1002-1004, procedure and subject context TID 1005-1009, dose TID 1020, 1021
_TELLING = frozenset(
    "121009 121013 121016 121017 121020 121021 121022 121030 121031 121040 121041 "
    "113871 113872 113873 113877 113880 128774 112347".split()
)
# of the same templates: a maker and a model stay
_HARMLESS = frozenset("121014 121015 113878 113879".split())
# for concepts of another scheme, or of none: what a short text of this meaning is
_TELLING_MEANING = re.compile(
    r"\b(?:(?:patient|subject|mother)(?:'s)? (?:name|id|identifier|number|address)|serial|accession"
    r"|login|phone|telephone|fax|e-?mail|address|hospital|institution|organi[sz]ation|department"
    r"|physician|doctor|nurse|operator|technologist|technician|radiologist|sonographer|surgeon"
    r"|author|observer|referrer|performer|person)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 64  # characters; a longer text says something, and is cleaned as text
_YEARS = {"a": 1.0, "mo": 12.0, "wk": 52.18, "d": 365.25}


def concept_of(datum: Datum, elements: list[Raw]) -> str:
    """What a content item of `datum`'s data set is about: the code of its concept name, or if that
    is not DICOM's own, its meaning; "" if it is no content item."""
    for raw in elements:
        if raw[0] == _CONCEPT_NAME:
            code = _first_item(datum, raw)
            own = code.get(_SCHEME) == "DCM"
            return code.get(_CODE if own else _MEANING, "")
    return ""


def decide(datum: Datum, decision: Decision) -> Decision:
    """The decision for an element, where its content item's concept says more than the plan."""
    concept, tag = datum.concept, datum.tag
    if not concept:
        return decision
    if concept == _SUBJECT_AGE and tag == _MEASURED and _is_very_old(datum):
        return Decision(Action.EMPTY, "ages over 89 single a person out")
    if tag not in _VALUES or concept in _HARMLESS:
        return decision
    by_meaning = tag == _TEXT and len(datum.value) <= _LONGEST_LABEL
    if concept in _TELLING or (by_meaning and _TELLING_MEANING.search(concept)):
        return Decision(Action.DUMMY, f"content item on {concept}: singles somebody out")
    return decision


def _is_very_old(datum: Datum) -> bool:
    """Whether a Measured Value Sequence holds an age over 89 years, or one that cannot be read."""
    try:
        (elements,) = items(datum.buffer, datum.raw, datum.source)
        found = {raw[0]: raw for raw in elements}
        number = float(_text(datum, found[_NUMERIC]))
        return number / _YEARS[_first_item(datum, found[_UNITS])[_CODE]] >= OLDEST_AGE + 1
    except (DamagedFile, KeyError, ValueError):
        return datum.raw[3] < datum.raw[4]


def _first_item(datum: Datum, raw: Raw) -> dict[int, str]:
    """Texts of the first item of a code sequence."""
    try:
        first = next(items(datum.buffer, raw, datum.source), [])
    except DamagedFile:
        return {}
    return {one[0]: _text(datum, one) for one in first}


def _text(datum: Datum, raw: Raw) -> str:
    return datum.buffer[raw[3] : raw[4]].decode("latin-1").strip(" \0")
