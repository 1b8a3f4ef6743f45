"""The rules of a profile in words: what happens to an attribute, and who asked for it.

A change and a decision carry the recipe's name and line ("113100-basic-profile: REMOVE
SeriesDate"); here they become the table, the option or the protocol that a person can look up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app import dictionary
from app.deidentify.plan import Decision, Plan
from app.deidentify.profile import Profile
from app.model import Action, Option

DONE = {
    Action.KEEP: "kept",
    Action.REMOVE: "removed",
    Action.EMPTY: "emptied",
    Action.DUMMY: "replaced by a value that says nothing",
    Action.UID: "replaced by a keyed UID",
    Action.CLEAN: "kept, without what names somebody",
    Action.SHIFT: "moved by the patient's days",
    Action.PSEUDONYM: "replaced by a pseudonym",
    Action.ADD: "added",
}
"""What was done with an attribute, in words."""

_BASIC = "PS3.15 Table E.1-1, Basic Profile"
_AUTHORITIES = {
    "dictionary": "not in PS3.15 Table E.1-1: by its value representation",
    "midrc": "MIDRC's RICORD protocol",
    "project": "the project file's recipe",
    "person": "a person's decision",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """Who asks for what is done.

    Attributes:
        authority: the table, the option, the protocol, or the program's own reason.
        line: the recipe's line; "" where the program decides by itself.
    """

    authority: str
    line: str = ""

    def __str__(self) -> str:
        return f"{self.authority}: {self.line}" if self.line else self.authority


def ground(rule: str) -> Ground:
    """Who asks for the rule of a `Change` or a `Decision`."""
    recipe, colon, line = rule.partition(": ")
    authority = _authority(recipe) if colon else ""
    return Ground(authority, line) if authority else Ground(rule)


def _authority(recipe: str) -> str:
    code = recipe.partition("-")[0]
    if code not in set(Option):
        return _AUTHORITIES.get(recipe, "")
    option = Option(code)
    if option is Option.BASIC:
        return _BASIC
    table = "E.3.10-1" if option is Option.RETAIN_SAFE_PRIVATE else "E.1-1"
    return f"PS3.15 Table {table}, Option {option} {option.meaning.removesuffix(' Option')}"


def done(decision: Decision, profile: Profile) -> str:
    """What a decision does to any value of its attribute."""
    if decision.function == "age":
        return "kept up to 89 years, emptied above"
    if decision.action is Action.SHIFT and decision.literal is None:
        if Option.RETAIN_FULL_DATES in profile.options:
            return DONE[Action.KEEP]
        moves = Option.RETAIN_MODIFIED_DATES in profile.options
        return DONE[Action.SHIFT if moves else Action.EMPTY]
    if decision.action is Action.SHIFT:
        return f"moved by {decision.literal} days"
    if decision.literal is not None:
        return f"set to {decision.literal}"
    return DONE[decision.action]


def named_attributes(profile: Profile) -> Iterator[tuple[int, Decision]]:
    """Every standard attribute that a recipe names, with what becomes of it, ordered by tag."""
    plan = Plan(profile)
    tags = {rule.tag for recipe in profile.recipes for rule in recipe.rules if rule.tag is not None}
    for tag in sorted(tags):
        yield tag, plan.decide(tag, dictionary.representation(tag)[:2] or "UN")


def other_attributes(profile: Profile) -> Iterator[tuple[str, int, Decision]]:
    """What becomes of attributes that no recipe names: for each value representation, how many the
    dictionary has, and the decision for the first of them."""
    plan = Plan(profile)
    named = {tag for tag, _ in named_attributes(profile)}
    others: dict[str, list[int]] = {}
    for tag in sorted(dictionary.STANDARD_TAGS - named):
        vr = dictionary.representation(tag)[:2]
        if tag >> 16 > 0x0006 and vr.isalpha():  # neither file meta, directory nor delimiter
            others.setdefault(vr, []).append(tag)
    for vr, tags in sorted(others.items()):
        yield vr, len(tags), plan.decide(tags[0], vr)


def private_attributes(profile: Profile) -> Iterator[tuple[tuple[int, str, int], Decision]]:
    """Every private attribute that a recipe names as (group, creator, number in the block)."""
    plan = Plan(profile)
    rules = (rule.private for recipe in profile.recipes for rule in recipe.rules)
    for group, creator, number in sorted({private for private in rules if private}):
        tag = group << 16 | 0x1000 | number
        yield (group, creator, number), plan.decide_private(creator, tag)
