"""What an object needs to stay valid, where Table E.1-1 leaves the action to the attribute's type.

X/Z, X/D, Z/D and X/Z/D mean: removed, unless the IOD requires the attribute (then it is emptied) or
its value (then it gets a dummy). `resources/recipes/conformance.txt` holds, from PS3.3, which SOP
classes and which sequences require it; and which texts may not be empty, for where nothing is left
of a text once it is cleaned.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import TypeVar

from app import dictionary
from app.resources import resource

_Key = TypeVar("_Key")
_STORAGE = "1.2.840.10008.5.1.4.1.1."  # PS3.4 Annex B; the table leaves it out


class Need(IntEnum):
    """What an object needs of an attribute that is in it (PS3.5 section 7.4)."""

    NOTHING = 0  # type 3
    PRESENT = 1  # type 2
    VALUE = 2  # type 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where an attribute stands.

    Attributes:
        sop_class: of the object, a UID; "" if it is not known.
        sequence: tag of the sequence whose item holds the attribute; 0 for the data set itself.
    """

    sop_class: str = ""
    sequence: int = 0


ANYWHERE = Place()
"""Nothing is known of the place, so nothing is needed there."""


@dataclass(frozen=True, slots=True)
class _Table:
    roots: dict[tuple[int, str], Need]  # by tag and SOP class
    items: dict[tuple[int, int], Need]  # by tag and sequence
    sop_classes: set[str]
    root_texts: set[int]
    item_texts: set[int]


def root_place(sop_class: bytes) -> Place:
    """The data set itself of an object of this SOP class, a UID as it stands in a file."""
    uid = sop_class.rstrip(b"\0 ").decode("latin-1")
    return Place(uid) if uid in _table().sop_classes else ANYWHERE


def need(tag: int, place: Place) -> Need:
    """What the object needs of this attribute in this place."""
    table = _table()
    if place.sequence:
        return table.items.get((tag, place.sequence), Need.NOTHING)
    return table.roots.get((tag, place.sop_class), Need.NOTHING)


def is_never_blank(tag: int, place: Place) -> bool:
    """Whether some object requires a value of this text, date or time in such a place."""
    table = _table()
    return tag in (table.item_texts if place.sequence else table.root_texts)


@cache
def _table() -> _Table:
    table = _Table({}, {}, set(), set(), set())
    for line in resource("recipes/conformance.txt").read_text(encoding="utf-8").splitlines():
        where, what, *words = line.split()
        if what == "text":
            (table.root_texts if where == "root" else table.item_texts).update(map(_tag, words))
        elif where == "root":
            for name in words[1:]:
                uid = name if name.startswith("1.2.840.") else _STORAGE + name
                table.sop_classes.add(uid)
                _raise(table.roots, (_tag(words[0]), uid), what)
        elif where == "in":
            for name in words[1:]:
                _raise(table.items, (_tag(words[0]), _tag(name)), what)
    return table


def _raise(needs: dict[_Key, Need], key: _Key, what: str) -> None:
    # several modules of one IOD may hold the attribute: the strictest counts
    needs[key] = max(Need[what.upper()], needs.get(key, Need.NOTHING))


def _tag(keyword: str) -> int:
    tag = dictionary.tag_of(keyword)
    if tag is None:  # an older dictionary than the table's
        raise LookupError(keyword)
    return tag
