"""Values that the rules would keep and a person does not: they leave by nobody's way (PS3.15 E.1.1
asks that whoever releases an object makes sure of what it holds).

A removal names an attribute by the tags that lead to it; it holds in every item of a sequence.
"""

from __future__ import annotations

from collections.abc import Iterable

from app import dictionary
from app.deidentify.conformance import Place
from app.deidentify.plan import Decision, conforming
from app.model import Action, Change, Instance, Reach, Removal

TagPath = tuple[int, ...]

RULE = "person: removed in the review"

_CODES = frozenset({0x00080100, 0x00080102, 0x00080104})  # Type 1 of every code (PS3.3 8.8)
_NEEDED = frozenset({0x00080005, 0x00100010, 0x00100020})  # encoding, and whose it now is
_FORBIDDEN_GROUPS = frozenset({0x0002, 0x0028, 0x5400, 0x7FE0})  # the picture hangs on them
_REMOVABLE = frozenset("AE AS DA DT LO LT PN SH ST TM UC UR UT".split())


def removal(tag: int, place: Place) -> Decision:
    """What becomes of a standard attribute that a person removed."""
    if tag in _CODES:
        return Decision(Action.DUMMY, RULE, "dummy", never_blank=True)
    return conforming(Decision(Action.EMPTY, RULE), tag, place)


def removed_from(instance: Instance, removals: Iterable[Removal]) -> frozenset[TagPath]:
    """What a person removed from this instance, by tags alone."""
    uids = {
        Reach.ALL: "",
        Reach.SERIES: instance.series_uid,
        Reach.IMAGE: instance.sop_instance_uid,
    }
    return frozenset(one.path[::2] for one in removals if one.uid == uids[one.reach])


def may_remove(change: Change) -> bool:
    """Whether a person may have this value removed: it stays, and no reader needs it to show the
    picture. It is emptied, which every Type 2 and 3 attribute may be (PS3.5 7.4), or replaced by a
    value that says nothing where there has to be one."""
    tag = change.path[-1]
    return (
        bool(change.after)
        and change.vr in _REMOVABLE
        and change.action is not Action.ADD
        and tag not in _NEEDED
        and tag >> 16 not in _FORBIDDEN_GROUPS
    )


def in_words(removed: Iterable[TagPath]) -> str:
    """The attributes by their keywords, for the report; nothing of their values."""
    return ", ".join(" > ".join(map(_word, path)) for path in sorted(removed))


def _word(tag: int) -> str:
    return dictionary.keyword(tag) or f"({tag >> 16:04X},{tag & 0xFFFF:04X})"
