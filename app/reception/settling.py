"""Where packages say different things of one case, study or fact: settled by a rule, or a person.

Nothing of it is settled silently, and yes against no by nobody but a person: the site knows, the
archive does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.errors import UsageError
from app.reception.contents import Contents

_NOTHING = frozenset({"", "Not Reported"})
_EITHER = frozenset({"treatment_info", "image_data_modified"})
_ALL = frozenset({"days_from_study_to_pos_covid_test", "days_from_study_to_neg_covid_test"})
_DAY = re.compile(r"-?\d+")
_COUNTED_ANEW = "number_of_instances"  # of the batch's images


class Why(StrEnum):
    """By which rule a value was taken."""

    DECIDED = "decided"
    EITHER = "either"
    ALL = "all"
    KNOWN = "known"
    CORRECTED = "corrected"
    LATER = "later"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]


_SENTENCES = {
    Why.DECIDED: "a person decided so",
    Why.EITHER: "the batch has what one of the packages has",
    Why.ALL: "the batch has all that the packages have",
    Why.KNOWN: "nothing else is known",
    Why.CORRECTED: "the site called the later package a correction",
    Why.LATER: "the later package describes the images anew",
}


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What one package says; it is named by its folder."""

    package: str
    value: str


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A property of which packages say different things.

    Attributes:
        where: the row's id, a pseudonym or a new UID perhaps.
        told: by each package that has the row, the oldest first.
        taken: what is in the batch; "" while it is open.
        why: None: a person has to decide.
    """

    where: str
    column: str
    node: str
    told: tuple[Told, ...]
    taken: str = ""
    why: Why | None = None

    @property
    def all_told(self) -> str:
        return "; ".join(f"{one.package}: {one.value or '(nothing)'}" for one in self.told)


Decisions = Mapping[tuple[str, str], str]
"""A person's: the value by a row's id and a column."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A row as one package has it."""

    package: str
    corrects: bool
    row: Mapping[str, str]


def settle(
    packages: Sequence[Contents], decisions: Decisions
) -> tuple[tuple[Contents, ...], list[Difference]]:
    """Let the packages agree, as far as there is a rule.

    Args:
        packages: the oldest first.

    Returns:
        the packages with what was taken in all of them; and every difference, sorted.

    Raises:
        UsageError: of something no package says, or that they say alike, was decided.
    """
    differences = sorted(_differences(packages, decisions))
    if unused := decisions.keys() - {(one.where, one.column) for one in differences}:
        where, column = min(unused)
        raise UsageError(problem=f"The packages do not differ in {column} of {where}.")
    taken: dict[tuple[str, str], dict[str, str]] = {}
    for one in differences:
        if one.why is not None:
            taken.setdefault((one.node, one.where), {})[one.column] = one.taken
    agreeing = (
        replace(
            package,
            tables={
                node: [{**row, **taken.get((node, row["submitter_id"]), {})} for row in table]
                for node, table in package.tables.items()
            },
        )
        for package in packages
    )
    return tuple(agreeing), differences


def _differences(packages: Sequence[Contents], decisions: Decisions) -> Iterator[Difference]:
    names = Counter(package.consignment.name for package in packages)
    versions: dict[tuple[str, str], list[_Version]] = {}
    for package in packages:
        root = package.consignment.root
        name = root.name if names[root.name] == 1 else str(root)
        for node, table in package.tables.items():
            for row in table:
                version = _Version(name, package.corrects, row)
                versions.setdefault((node, row["submitter_id"]), []).append(version)
    for (node, where), rows in versions.items():
        for column in dict.fromkeys(column for one in rows for column in one.row):
            told = tuple(Told(one.package, one.row.get(column, "")) for one in rows)
            if column != _COUNTED_ANEW and len({one.value for one in told}) > 1:
                open_ = Difference(where, column, node, told)
                yield _decided(open_, rows, decisions.get((where, column)))


def _decided(open_: Difference, rows: Sequence[_Version], decision: str | None) -> Difference:
    if decision is None:
        found = _by_rule(open_, rows)
        return open_ if found is None else replace(open_, taken=found[0], why=found[1])
    if decision not in {one.value for one in open_.told}:
        said = f"No package says {decision!r} of {open_.column} of {open_.where}."
        raise UsageError(problem=said)
    return replace(open_, taken=decision, why=Why.DECIDED)


def _by_rule(open_: Difference, rows: Sequence[_Version]) -> tuple[str, Why] | None:
    """The value, and the rule; None if there is none."""
    column = open_.column
    known = [one for one in rows if _is_known(one.row, column)]
    values = [one.row.get(column, "") for one in known]
    if not values or len(set(values)) == 1:
        return values[0] if values else "Not Reported", Why.KNOWN
    if column in _EITHER:
        return ("true" if "true" in values else values[-1]), Why.EITHER
    days = {day for value in values for day in value.split(",")}
    if column in _ALL and all(map(_DAY.fullmatch, days)):
        return ",".join(sorted(days, key=int, reverse=True)), Why.ALL
    last = max((place for place, one in enumerate(known) if one.corrects), default=0)
    if last and len(set(values[last:])) == 1:
        return values[last], Why.CORRECTED
    if open_.node.endswith("_series_file") or column == "study_description":
        return values[-1], Why.LATER
    return None


def _is_known(row: Mapping[str, str], column: str) -> bool:
    """Nobody's years above 89 are told: they are known all the same."""
    return row.get(column, "") not in _NOTHING or row.get(f"{column}_gt89") == "Yes"
