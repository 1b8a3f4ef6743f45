"""What a report says about somebody, by the concept of each content item (PS3.16 annexes A, D).

No word of a serial number, a login or the name of a ward need be known from elsewhere, so nothing
in `spellings` can find it; but the item says what its text is about. `identifying_concepts.txt`
lists the concepts whose text or date may not stand, by the code's value; a report
that uses another code system is judged by its texts alone.
"""

from __future__ import annotations

from functools import cache

from app.deidentify.audit.reading import Element, Malformed, Syntax, elements, items
from app.deidentify.audit.text import table

CONCEPT_NAME = 0x0040A043
_CODE_VALUE, _SCHEME = 0x00080100, 0x00080102
_TEXT, _DATE_TIME, _DATE = 0x0040A160, 0x0040A120, 0x0040A121
_NEUTRAL = {
    _TEXT: (b"", b"REMOVED"),
    _DATE: (b"", b"19000101"),
    _DATE_TIME: (b"", b"19000101000000"),
}


@cache
def _identifying() -> frozenset[str]:
    return frozenset(line.split()[0] for line in table("identifying_concepts.txt"))


def concept(data: bytes, name: Element, syntax: Syntax) -> str:
    """The DICOM code of a Concept Name Code Sequence; "" for another scheme or none."""
    values: dict[int, bytes] = {}
    try:
        for start, stop in items(data, name.value, name.stop, syntax):
            values = {
                element.tag: data[element.value : element.stop].strip(b" \0")
                for element in elements(data, start, stop, syntax)
            }
            break
    except Malformed:  # named by the walk through the sequence itself
        return ""
    return values.get(_CODE_VALUE, b"").decode("latin_1") if values.get(_SCHEME) == b"DCM" else ""


def tells(about: str, tag: int, value: bytes) -> bool:
    """Whether a value of a content item tells who, where or by which device, by its concept."""
    neutral = _NEUTRAL.get(tag)
    return neutral is not None and about in _identifying() and value.strip(b" \0") not in neutral
