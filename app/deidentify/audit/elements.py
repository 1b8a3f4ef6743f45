"""Looks at every element of a data set, at every depth, and says what is wrong with it."""

from __future__ import annotations

from app.deidentify.audit.attributes import Attributes, Demand, Flaw
from app.deidentify.audit.content_items import CONCEPT_NAME, concept, tells
from app.deidentify.audit.reading import (
    EXPLICIT,
    IMPLICIT,
    Element,
    Malformed,
    Syntax,
    dictionary_vr,
    elements,
    items,
)
from app.model import Finding, FindingCode

_FIRST_ITEM = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")  # little and big endian
_NUMBERS = frozenset("DS FD FL IS SL SS SV UL US UV".split())

Creators = dict[tuple[int, int], str]
"""Private creators of one data set or item, by group and block."""


def shown(tag: int) -> str:
    """A tag as findings name it: `(0010,0020)`."""
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"


def creator_of(creators: Creators, tag: int) -> str:
    """Who reserved the block of a private element; "" if nobody did."""
    return creators.get((tag >> 16, tag >> 8 & 0xFF), "")


class Elements:
    """Verdicts on elements by one patient's rules."""

    def __init__(self, attributes: Attributes) -> None:
        self._attributes = attributes

    def findings(
        self,
        data: bytes,
        element: Element,
        syntax: Syntax,
        creators: Creators,
        *,
        path: str = "",
        depth: int = 0,
    ) -> list[Finding]:
        """Everything wrong with one element and what is inside it.

        `creators` are those of the element's own data set or item; one that is met is added.
        """
        where = path + shown(element.tag)
        vr = dictionary_vr(element.tag)
        if element.tag >> 16 & 1:
            allowed = self._private_vr(data, element, creators)
            if {allowed, element.vr} <= _NUMBERS:
                allowed = element.vr  # some writers store a listed number in another form
            if allowed is None or element.vr not in {allowed, "UN"}:
                return [Finding(FindingCode.PRIVATE_ATTRIBUTE, where)]
            vr = allowed
        elif not vr or self._attributes.demand(element.tag) is Demand.ABSENT:
            return [Finding(FindingCode.UNEXPECTED_ATTRIBUTE, where)]
        inner = self._inside(data, element, vr, syntax)
        if inner is None:
            flaw = self._value_flaw(data[element.value : element.stop], element, vr)
            return [Finding(flaw[0], where, flaw[1])] if flaw else []
        if element.stop > element.value and self._attributes.demand(element.tag) is Demand.EMPTY:
            return [Finding(FindingCode.FORBIDDEN_VALUE, where)]
        try:
            return self._items(data, element, inner, where, depth + 1)
        except Malformed:
            return [Finding(FindingCode.NOT_DICOM, where)]

    def _items(
        self, data: bytes, element: Element, syntax: Syntax, where: str, depth: int
    ) -> list[Finding]:
        found: list[Finding] = []
        spans = items(data, element.value, element.stop, syntax, depth)
        for number, (start, stop) in enumerate(spans):
            creators: Creators = {}
            previous, about = -1, ""
            for inside in elements(data, start, stop, syntax, depth):
                item = f"{where}[{number}]."
                if inside.tag <= previous:  # of two values, readers disagree which one counts
                    found.append(Finding(FindingCode.NOT_DICOM, item + shown(inside.tag)))
                previous = inside.tag
                found += self.findings(data, inside, syntax, creators, path=item, depth=depth)
                if inside.tag == CONCEPT_NAME:
                    about = concept(data, inside, syntax)
                elif about and tells(about, inside.tag, data[inside.value : inside.stop]):
                    found.append(Finding(FindingCode.FORBIDDEN_VALUE, item + shown(inside.tag)))
        return found

    def _private_vr(self, data: bytes, element: Element, creators: Creators) -> str | None:
        group, number = element.tag >> 16, element.tag & 0xFFFF
        if 0x10 <= number <= 0xFF:
            creator = data[element.value : element.stop].decode("latin_1").strip(" \0")
            creators[group, number] = creator
            return "LO" if self._attributes.is_safe_creator(group, creator) else None
        return self._attributes.private_vr(element.tag, creator_of(creators, element.tag))

    def _value_flaw(self, value: bytes, element: Element, vr: str) -> Flaw | None:
        private = element.tag >> 16 & 1
        if private and element.tag & 0xFFFF <= 0xFF:
            return None  # a private creator of the safe list
        if element.tag >> 16 == 0x0013:
            return self._attributes.block_flaw(element.tag, value)
        vrs = (element.vr,) if element.vr == vr else (element.vr, vr)
        return self._attributes.flaw(element.tag, vrs, value)

    def _inside(self, data: bytes, element: Element, vr: str, syntax: Syntax) -> Syntax | None:
        """How the items inside are encoded; None if the element is no sequence."""
        if element.vr == "SQ":
            return syntax
        if element.undefined:
            return IMPLICIT
        if vr == "SQ" or data.startswith(_FIRST_ITEM, element.value, element.stop):
            # UN holds implicit little endian (PS3.5 section 6.2.2), but writers keep what they had
            for guess in (IMPLICIT, EXPLICIT, syntax):
                if _holds(data, element, guess):
                    return guess
            return IMPLICIT if vr == "SQ" else None
        return None


def _holds(data: bytes, element: Element, syntax: Syntax) -> bool:
    try:
        for start, stop in items(data, element.value, element.stop, syntax):
            for _ in elements(data, start, stop, syntax):
                pass
    except Malformed:
        return False
    return True
