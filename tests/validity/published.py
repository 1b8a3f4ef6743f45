"""What PS3.15 publishes, and what follows from it: the actions it allows for an attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydicom.datadict import dictionary_has_tag, dictionary_VR

from app.deidentify.conformance import Need
from app.model import Action, Option

HERE = Path(__file__).parent
PIXELS = {Option.CLEAN_PIXEL_DATA, Option.CLEAN_RECOGNIZABLE_VISUAL_FEATURES}
HEADER_OPTIONS = tuple(
    option for option in Option if option != Option.BASIC and option not in PIXELS
)
DATES = frozenset({Option.RETAIN_FULL_DATES, Option.RETAIN_MODIFIED_DATES})
# of PS3.6 2025b; pydicom's dictionary is older
LATER = {
    **dict.fromkeys((0x00081301, 0x00081302, 0x00081303, 0x00081304, 0x00100011), "SQ"),
    **dict.fromkeys((0x00100014, 0x00100015, 0x00100041, 0x00100043), "SQ"),
    **dict.fromkeys((0x00100044, 0x00100046), "SQ"),
    **dict.fromkeys((0x00100012, 0x00100013, 0x00100016, 0x00100042, 0x00100045), "UT"),
    **dict.fromkeys((0x0040A034, 0x0040A035, 0x0040B034, 0x0040B036), "DT"),
    **dict.fromkeys((0x0040B03B, 0x0040B03F), "LO"),
    0x00100047: "UR",
    0x00102162: "UC",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of Table E.1-1: the Basic Profile's action, and K or C for options."""

    tag: int
    basic: str
    options: tuple[tuple[Option, str], ...]

    @property
    def vr(self) -> str:
        return dictionary_VR(self.tag) if dictionary_has_tag(self.tag) else LATER[self.tag]


@cache
def table() -> tuple[Row, ...]:
    """Every row but repeating groups, private attributes, and what stands in no data set."""
    return tuple(row for row in _rows() if row.tag >> 16 >= 0x0008)


def _rows() -> Iterator[Row]:
    for line in (HERE / "table_e1_1.txt").read_text("utf-8").splitlines()[1:]:
        key, _, tags = line.partition(": ")
        basic, *cells = key.split()
        options = tuple((Option(cell[:6]), cell[7:]) for cell in cells)
        yield from (Row(int(tag, 16), basic, options) for tag in tags.split())


@cache
def safe_private() -> tuple[tuple[int, int, str, str], ...]:
    """Table E.3.10-1: group, element in the block, VR, creator."""
    found = []
    for line in (HERE / "safe_private.txt").read_text("utf-8").splitlines()[1:]:
        key, _, numbers = line.rpartition(": ")
        group, vr, creator = key.split(" ", 2)
        found += [(int(group, 16), int(number, 16), vr, creator) for number in numbers.split()]
    return tuple(found)


R, E, D, K = Action.REMOVE, Action.EMPTY, Action.DUMMY, Action.KEEP
# by Basic Profile and by what the object needs: nothing (type 3), presence (2), a value (1);
# where a value may be empty, one that says nothing is allowed too (PS3.15 E.1.1, code Z)
_BASIC: dict[str, tuple[set[Action], set[Action], set[Action]]] = {
    "X": ({R}, {R}, {R}),
    "Z": ({E, D}, {E, D}, {E, D}),
    "D": ({D}, {D}, {D}),
    "U": ({Action.UID}, {Action.UID}, {Action.UID}),
    "X/Z": ({R, E}, {E, D}, {E, D}),
    "X/D": ({R, D}, {D}, {D}),
    "Z/D": ({E, D}, {E, D}, {D}),
    "X/Z/D": ({R, E, D}, {E, D}, {D}),
    "X/Z/U*": ({K}, {K}, {K}),  # the references inside are mapped
}
_TEXTS = {"LO", "SH", "ST", "LT", "UT", "UC", "CS"}


def allowed_basic(row: Row, need: Need) -> set[Action]:
    """What the Basic Profile allows; a pseudonym is a dummy value."""
    found = set(_BASIC[row.basic][need])
    return found | {Action.PSEUDONYM} if D in found else found


def allowed(row: Row, options: frozenset[Option], need: Need) -> set[Action]:
    """What PS3.15 allows under these options, as this program reads it:

    a date stays or moves only as one of the two date options says, whatever other option names it;
    an age is kept or, above 89, emptied; the address of a network place never stays.
    """
    vr = row.vr
    asked = [(option, code) for option, code in row.options if option in options]
    if vr in {"DA", "DT", "TM"}:
        asked = [(option, code) for option, code in asked if option in DATES]
    if not asked or vr == "UR":
        return allowed_basic(row, need)
    found: set[Action] = set()
    for option, code in asked:
        if vr == "AS":
            found |= {Action.CLEAN}
        elif code == "K" or vr == "SQ":
            found |= {K}
        elif option is Option.RETAIN_MODIFIED_DATES:
            moved = {"DA": {Action.SHIFT}, "DT": {Action.SHIFT}, "OB": allowed_basic(row, need)}
            found |= moved.get(vr, {K})
        else:
            found |= {Action.CLEAN} if vr in _TEXTS else allowed_basic(row, need)
    return found
