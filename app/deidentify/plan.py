"""The plan: one decision for each attribute, compiled once from the profile's recipes.

deid's own engine looks at every field for every line of the recipe; here the lines are indexed
once, and the decision for an attribute is worked out the first time it is met and remembered.

Between recipes the later one wins. Within one recipe deid's order of strength holds, whatever the
order of its lines: KEEP over everything, REPLACE and JITTER over REMOVE; of REPLACE, JITTER and
BLANK the last line wins, but for JITTER, which moves nothing that is blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app import dictionary
from app.deidentify.conformance import ANYWHERE, Need, Place, is_never_blank, need
from app.deidentify.profile import Profile
from app.deidentify.recipe import Recipe, Rule, Verb
from app.model import Action


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with one attribute, and why.

    Attributes:
        action: the action.
        function: for a computed value: "uid", "clean", "dummy", "age", "accession" or
            "patient_id"; "site_id" for that variable.
        literal: the value a recipe gives; None unless it does.
        rule: the recipe's name and line, for people.
        never_blank: if nothing is left of the value, a dummy takes its place.
    """

    action: Action
    rule: str
    function: str = ""
    literal: str | None = None
    never_blank: bool = False


UNKNOWN = Decision(Action.REMOVE, "not in the data dictionary")
UNKNOWN_PRIVATE = Decision(Action.REMOVE, "private and not on the safe list")
OUTSIDE = Decision(Action.REMOVE, "of a message or a file, not of a data set (PS3.7 E, PS3.10 7)")
GROUP_LENGTH = Decision(Action.REMOVE, "group lengths are retired (PS3.5 7.2)")

_FIRST_GROUP = 0x0008  # below are command, file meta and directory (PS3.7, PS3.10)

_FUNCTIONS = {
    "func:uid": (Action.UID, "uid"),
    "func:clean": (Action.CLEAN, "clean"),
    "func:dummy": (Action.DUMMY, "dummy"),
    "func:age": (Action.CLEAN, "age"),
    "func:accession": (Action.PSEUDONYM, "accession"),
    "func:patient_id": (Action.PSEUDONYM, "patient_id"),
    "var:patient_id": (Action.PSEUDONYM, "patient_id"),
    "var:site_id": (Action.PSEUDONYM, "site_id"),
}


class Plan:
    """Decisions by attribute. Cheap to ask again; holds no patient data."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._layers = [_Layer(recipe) for recipe in reversed(profile.recipes)]
        self._known: dict[tuple[int, str, Place], Decision] = {}
        self._anywhere: dict[tuple[int, str], Decision] = {}

    def decide(self, tag: int, vr: str, place: Place = ANYWHERE) -> Decision:
        """The decision for a standard attribute with this tag and VR, in this place."""
        key = (tag, vr, place)
        decision = self._known.get(key)
        if decision is None:
            plain = self._anywhere.get(key[:2])
            if plain is None:
                plain = self._anywhere[key[:2]] = self._decide(tag, vr)
            decision = self._known[key] = conforming(plain, tag, place)
        return decision

    def decide_private(self, creator: str, tag: int) -> Decision:
        """The decision for a private attribute, known by its creator and number in the block.

        Only a rule that names it applies: patterns say nothing about what a vendor stores.
        """
        number = (tag >> 16, creator, tag & 0xFF)
        for layer in self._layers:
            found = layer.settle(layer.private.get(number, []))
            if found is not None:
                return found
        return UNKNOWN_PRIVATE

    def additions(self) -> dict[int, Decision]:
        """Attributes that a recipe adds to the data set itself."""
        added: dict[int, Decision] = {}
        for layer in reversed(self._layers):
            added |= layer.additions
        return added

    def _decide(self, tag: int, vr: str) -> Decision:
        if not tag & 0xFFFF:
            return GROUP_LENGTH
        if tag >> 16 < _FIRST_GROUP:
            return OUTSIDE
        known = tag in dictionary.STANDARD_TAGS
        for layer in self._layers:
            rules = layer.matching(tag, vr, with_patterns=known)
            found = layer.settle(rules)
            if found is not None:
                return found
        return UNKNOWN


def conforming(decision: Decision, tag: int, place: Place) -> Decision:
    """The decision raised to what the object needs: emptied for removed, a dummy for emptied."""
    needed = need(tag, place)
    if needed is Need.VALUE and decision.action in {Action.REMOVE, Action.EMPTY}:
        return replace(decision, action=Action.DUMMY, function="dummy", never_blank=True)
    if needed is Need.PRESENT and decision.action is Action.REMOVE:
        return replace(decision, action=Action.EMPTY)
    if needed is Need.VALUE or is_never_blank(tag, place):
        return replace(decision, never_blank=True)
    return decision


class _Layer:
    """One recipe, indexed."""

    def __init__(self, recipe: Recipe) -> None:
        self.name = recipe.name
        self.exact: dict[int, list[tuple[int, Rule]]] = {}
        self.private: dict[tuple[int, str, int], list[tuple[int, Rule]]] = {}
        self.patterns: list[tuple[int, Rule]] = []
        self.additions: dict[int, Decision] = {}
        for entry in enumerate(recipe.rules):
            rule = entry[1]
            if rule.private is not None:
                self.private.setdefault(rule.private, []).append(entry)
            elif rule.tag is not None:
                self.exact.setdefault(rule.tag, []).append(entry)
                if rule.verb is Verb.ADD:
                    self.additions[rule.tag] = self._decision(rule)
            else:
                self.patterns.append(entry)

    def matching(self, tag: int, vr: str, *, with_patterns: bool) -> list[tuple[int, Rule]]:
        rules = list(self.exact.get(tag, ()))
        if with_patterns:
            rules += [entry for entry in self.patterns if _matches(entry[1], tag, vr)]
            rules.sort(key=lambda entry: entry[0])
        return rules

    def settle(self, entries: list[tuple[int, Rule]]) -> Decision | None:
        """The strongest of the rules that match one attribute; None if there is none."""
        strongest: Rule | None = None
        protected = any(rule.verb in _PROTECTS for _, rule in entries)
        for _, rule in entries:
            if rule.verb is Verb.KEEP:
                return self._decision(rule)
            if rule.verb is Verb.REMOVE and protected:
                continue
            if strongest is None or _replaces(rule, strongest):
                strongest = rule
        return None if strongest is None else self._decision(strongest)

    def _decision(self, rule: Rule) -> Decision:
        why = f"{self.name}: {rule.line}"
        if rule.verb is Verb.KEEP:
            return Decision(Action.KEEP, why)
        if rule.verb is Verb.REMOVE:
            return Decision(Action.REMOVE, why)
        if rule.verb is Verb.BLANK:
            return Decision(Action.EMPTY, why)
        if rule.verb is Verb.JITTER:
            literal = None if rule.value == "var:date_shift" else rule.value
            return Decision(Action.SHIFT, why, literal=literal)
        if rule.value in _FUNCTIONS:
            action, function = _FUNCTIONS[rule.value]
            return Decision(action, why, function)
        action = Action.ADD if rule.verb is Verb.ADD else Action.DUMMY
        return Decision(action, why, literal=rule.value)


def _replaces(later: Rule, earlier: Rule) -> bool:
    # what is gone stays gone, and a date that is blank cannot be moved
    if earlier.verb is Verb.REMOVE:
        return False
    return not (earlier.verb is Verb.BLANK and later.verb is Verb.JITTER)


_PROTECTS = frozenset({Verb.REPLACE, Verb.JITTER})


def _matches(rule: Rule, tag: int, vr: str) -> bool:
    """Whether a pattern rule speaks of this attribute, as deid matches names and properties."""
    assert rule.pattern is not None  # noqa: S101 - only pattern rules get here
    expander, expression = rule.pattern
    if expander == "all":
        return True
    if expander == "select":
        kind, _, wanted = expression.partition(":")
        if kind.upper() == "VR":
            return vr == wanted[:2].upper()
        return kind.lower() == "group" and tag >> 16 == int(wanted, 16)
    if expander == "startswith":
        expression = f"^({expression})"
    elif expander == "endswith":
        expression = f"({expression})$"
    names = (
        f"({tag >> 16:04x},{tag & 0xFFFF:04x})",
        f"{tag:08x}",
        dictionary.name(tag),
        dictionary.keyword(tag),
    )
    found = any(re.search(expression, name, re.IGNORECASE) for name in names)
    return found is not (expander == "except")
