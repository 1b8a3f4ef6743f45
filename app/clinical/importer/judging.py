"""Which cases and events may go: those with an error are held, named, and left out."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from typing import Any

from app.clinical.checks import check, same_person
from app.clinical.checks.person import shown
from app.clinical.importer.assembling import Assembled
from app.clinical.importer.stays import nested
from app.clinical.records import Absent, Case, Day, Problem, Severity, Sheet
from app.model import Clinical

_LISTS = (
    *("covid_tests", "breathing_support", "conditions"),
    *("medications", "vaccinations", "observations"),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one patient's facts. *Identified*.

    Attributes:
        case: without the events that are held.
        held: nothing of the case may go.
    """

    case: Case
    held: bool
    problems: tuple[Problem, ...]


def judge(found: Assembled, clinical: Clinical, studies: Iterable[Day] | None) -> Judged:
    """Check a record; events with an error are taken out until none has one."""
    case, problems = found.case, dict.fromkeys(found.problems)
    if not case.row:  # there is nothing to check
        return Judged(case, True, found.problems)
    days = None if studies is None else tuple(studies)
    seen = check(case, clinical, studies=days)
    problems |= dict.fromkeys(seen)
    while bad := _worst(seen):
        left = without(case, bad)
        if left == case:
            return Judged(case, True, tuple(problems))
        case = left
        # what is not asked any more was taken out
        seen = check(case, clinical, studies=days)
        problems |= dict.fromkeys(filter(_is_error, seen))
    held = any(_is_error(one) and one.sheet is Sheet.CASES for one in problems)
    return Judged(case, held, tuple(problems))


def completed(found: Assembled, births: Iterable[str], sexes: Iterable[str]) -> Assembled:
    """With birth date and sex as the images say them, where the tables say nothing of them.

    Args:
        births, sexes: as `checks.person.shown`.
    """
    born, sex = shown(births, sexes)
    case = found.case
    if case.row and born and case.birth_date is Absent.NOT_ASKED:
        case = replace(case, birth_date=born)
    if case.row and sex and case.sex is Absent.NOT_ASKED:
        case = replace(case, sex=sex)
    return replace(found, case=case)


def compared(judged: Judged, births: Iterable[str], sexes: Iterable[str]) -> Judged:
    """Also whether the images, which say these, are of the same person."""
    return found_besides(judged, same_person(judged.case, births, sexes))


def found_besides(judged: Judged, problems: Iterable[Problem]) -> Judged:
    """With more problems of the case, any error of which holds it."""
    more = tuple(problems)
    held = judged.held or any(map(_is_error, more))
    return replace(judged, held=held, problems=(*judged.problems, *more))


def _worst(seen: Iterable[Problem]) -> set[int]:
    """Rows of events with the first kind of error: without them the others may have none."""
    errors = [one for one in seen if _is_error(one) and one.sheet is Sheet.EVENTS]
    return {one.row for one in errors if one.code == errors[0].code}


def without(case: Case, rows: Set[int]) -> Case:
    """The case without the events of these rows; intensive care stays if its stay goes."""
    events: dict[str, Any] = {
        name: tuple(one for one in getattr(case, name) if one.row not in rows) for name in _LISTS
    }
    stays = [replace(one, icu_stays=()) for one in case.hospital_stays if one.row or one.start]
    kept = [stay for stay in stays if stay.row not in rows]
    icu_stays = [icu for icu in case.icu_stays if icu.row not in rows]
    if len(kept) < len(stays) or len(icu_stays) < len(case.icu_stays):
        events["hospital_stays"] = nested(kept, icu_stays)
    return replace(case, **events)


def _is_error(one: Problem) -> bool:
    return one.severity is Severity.ERROR
