"""Write the page "What is removed, what stays, and why" from the default profile.

    python resources/docs/generate.py

A test compares the page with what this makes; run it after a recipe was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from app import dictionary
from app.deidentify.profile import Profile, load_profile
from app.deidentify.rules import (
    done,
    ground,
    named_attributes,
    other_attributes,
    private_attributes,
)
from app.errors import OptionNotBuilt, Reason
from app.model import Action, Option, Project

PAGE = Path(__file__).with_name("what-is-removed.md")
_ORDER = (
    (Action.REMOVE, "Removed"),
    (Action.EMPTY, "Emptied"),
    (Action.PSEUDONYM, "Replaced by a pseudonym"),
    (Action.UID, "Replaced by a keyed UID"),
    (Action.DUMMY, "Replaced by a value that says nothing"),
    (Action.SHIFT, "Moved in time"),
    (Action.CLEAN, "Kept, without what names somebody"),
    (Action.KEEP, "Kept"),
    (Action.ADD, "Added"),
)


def page() -> str:
    """The page, as Markdown."""
    profile = load_profile(Project())
    parts = (_opening(), _options(profile), _named(profile), _others(profile), _private(profile))
    return "\n".join(line for part in (*parts, _reasons()) for line in part)


def _opening() -> Iterator[str]:
    yield from (
        "# What is removed, what stays, and why",
        "",
        "This page is made from the rules themselves by `resources/docs/generate.py`; do not edit.",
        "It shows the profile without a project file. `study-courier rules --project FILE` lists",
        "the rules of any project, and `study-courier explain IMAGE` shows them at work: each",
        "attribute of one file before and after, with the rule and who asked for it.",
        "",
        "- Every attribute at every depth has a rule. What no rule knows is removed.",
        "- A patient becomes a case number, `SITEID-nnnnnn`, in Patient's Name and Patient ID.",
        "- All dates of a patient move by one number of whole days; intervals and times stay.",
        "- UIDs are replaced alike wherever they stand, so references still resolve.",
        "- Text that is kept loses this patient's names, numbers, dates and places in any",
        "  spelling, and what gives a person away in any text: titles with names, dates, phone",
        "  numbers, addresses. Anatomy, laterality, view, protocol and technique words stay.",
        "- Pictures are searched for text burned into them. What is found is blacked out once a",
        "  person approved it or answers for it; only then the file declares Clean Pixel Data",
        "  (113101).",
        "- An image in which nothing is blacked out keeps its pixels bit for bit.",
        "- Each written file is read again by an independent audit; what it objects to is held.",
        "",
    )


def _options(profile: Profile) -> Iterator[str]:
    yield from (
        "## Whom the rules come from",
        "",
        "DICOM PS3.15 Annex E: the profile and its options.",
        "",
    )
    rows = [(option.value, option.meaning, _use(option, profile)) for option in Option]
    yield from _table(("Code", "Meaning", "Used"), rows)


def _use(option: Option, profile: Profile) -> str:
    if option in profile.options:
        return "yes"
    try:
        load_profile(Project(options=frozenset({Option.BASIC, option})))
    except OptionNotBuilt:
        return "not yet"
    return "if the project file asks for it"


def _named(profile: Profile) -> Iterator[str]:
    named = list(named_attributes(profile))
    for action, title in _ORDER:
        rows = [
            (
                _tag(tag),
                dictionary.name(tag) or "(not in the dictionary)",
                done(decision, profile),
                ground(decision.rule).authority,
            )
            for tag, decision in named
            if decision.action is action
        ]
        if rows:
            yield from (f"## {title}: {len(rows)} attributes", "")
            yield from _table(("Tag", "Attribute", "What happens", "Who asks for it"), rows)


def _others(profile: Profile) -> Iterator[str]:
    yield from (
        "## All other attributes of the dictionary",
        "",
        "Table E.1-1 does not list them. They go by their value representation (VR).",
        "",
    )
    rows = [
        (vr, str(count), done(decision, profile))
        for vr, count, decision in other_attributes(profile)
    ]
    yield from _table(("VR", "Attributes", "What happens"), rows)


def _private(profile: Profile) -> Iterator[str]:
    yield from (
        "## Vendors' private attributes",
        "",
        "Removed, but for these, which PS3.15 Table E.3.10-1 lists as safe. A safe one goes, too,",
        "if its value holds an identifier; dates and UIDs in it are treated as everywhere.",
        "",
    )
    kept = [entry for entry, d in private_attributes(profile) if d.action is not Action.REMOVE]
    rows = []
    for creator, entries in groupby(sorted(kept, key=_by_creator), key=lambda entry: entry[1]):
        tags = (f"({group:04X},xx{number:02X})" for group, _, number in entries)
        rows.append((f"`{creator}`", " ".join(tags)))
    yield from _table(("Private creator", "Kept"), rows)


def _by_creator(entry: tuple[int, str, int]) -> tuple[str, int, int]:
    group, creator, number = entry
    return creator, group, number


def _reasons() -> Iterator[str]:
    yield from ("## Why a whole file may stay behind", "", "It is named with one of these.", "")
    yield from _table(("Code", "Meaning"), [(one.value, one.sentence) for one in Reason])


def _tag(tag: int) -> str:
    return f"({tag >> 16:04X},{tag & 0xFFFF:04X})"


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
