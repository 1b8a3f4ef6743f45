"""Checks of days: what cannot be when it is said to have been."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Protocol

from app.clinical.checks.codes import Code
from app.clinical.checks.inquiry import Inquiry
from app.clinical.offsets import FARTHEST_TOLD, calendar_day, completed_years, days_between
from app.clinical.records import (
    Absent,
    Answer,
    ClinicalEvent,
    Day,
    EventKind,
    HospitalStay,
    IcuStay,
    Problem,
    told,
    unplaced,
)
from app.model import DECEASED

FARTHEST = 3650
"""Days from the index day; whatever is farther is most likely a wrong year."""

_OLDEST = 120
_LONG_AGO = frozenset({EventKind.CONDITION, EventKind.MEDICATION, EventKind.VACCINATION})


class _Interval(Protocol):
    @property
    def start(self) -> Answer[Day]: ...
    @property
    def end(self) -> Answer[Day]: ...


def days(inquiry: Inquiry) -> Iterator[Problem]:
    """Everything wrong with when things were."""
    yield from _of_case(inquiry)
    for kind, event in inquiry.case.events():
        yield from _of_event(inquiry, kind, event)
    yield from _stays(inquiry)
    yield from _support(inquiry)
    yield from _tests(inquiry)
    yield from _death(inquiry)


def _of_case(inquiry: Inquiry) -> Iterator[Problem]:
    birth, index = told(inquiry.case.birth_date), told(inquiry.case.index_date)
    for field, day in (("birth_date", birth), ("index_date", index)):
        if day is not None and calendar_day(day) > inquiry.today:
            yield inquiry.of_case(Code.IN_THE_FUTURE, field, day)
    if birth is None or index is None:
        return
    if days_between(birth, index) < 0:
        yield inquiry.of_case(Code.BEFORE_BIRTH, "index_date", index)
    elif completed_years(birth, index) > _OLDEST:
        yield inquiry.of_case(Code.TOO_OLD, "birth_date", birth)


def _of_event(
    inquiry: Inquiry, kind: EventKind, event: ClinicalEvent | IcuStay
) -> Iterator[Problem]:
    birth, index = told(inquiry.case.birth_date), told(inquiry.case.index_date)
    start = told(event.start)
    end = told(getattr(event, "end", Absent.NOT_ASKED))
    if event.start is Absent.NOT_ASKED and (kind is not EventKind.HOSPITAL_STAY or event.row):
        yield inquiry.of_event(Code.MISSING_DAY, event, "start")
    for field, day in (("start", start), ("end", end)):
        if day is None:
            continue
        if calendar_day(day) > inquiry.today:
            yield inquiry.of_event(Code.IN_THE_FUTURE, event, field, day)
        elif birth is not None and days_between(birth, day) < 0:
            yield inquiry.of_event(Code.BEFORE_BIRTH, event, field, day)
        elif index is not None and abs(days_between(index, day)) > FARTHEST:
            yield inquiry.of_event(_far(kind, days_between(index, day)), event, field, day)
    if _is_before(end, start):
        yield inquiry.of_event(Code.ENDS_BEFORE_IT_STARTS, event, "end", end or "")


def _far(kind: EventKind, offset: int) -> Code:
    if abs(offset) > FARTHEST_TOLD:
        return Code.TELLS_AGE
    return Code.LONG_BEFORE_INDEX if kind in _LONG_AGO else Code.FAR_FROM_INDEX


def _is_before(one: Day | None, other: Day | None) -> bool:
    """By the clock if both have one, otherwise by the day."""
    if one is None or other is None:
        return False
    if type(one) is type(other):
        return one < other
    return calendar_day(one) < calendar_day(other)


def _stays(inquiry: Inquiry) -> Iterator[Problem]:
    stays = inquiry.case.hospital_stays
    for stay in stays:
        for icu in stay.icu_stays:
            yield from _icu(inquiry, stay, icu)
    for one, other in combinations(stays, 2):
        if _overlap(one, other):
            yield inquiry.of_event(Code.STAYS_OVERLAP, other, "start", other.start)
    for icu, another in combinations(inquiry.case.icu_stays, 2):
        if _overlap(icu, another):
            yield inquiry.of_event(Code.STAYS_OVERLAP, another, "start", another.start)


def _icu(inquiry: Inquiry, stay: HospitalStay, icu: IcuStay) -> Iterator[Problem]:
    admitted, discharged = told(stay.start), told(stay.end)
    if admitted is None and discharged is None:
        yield inquiry.of_event(Code.ICU_WITHOUT_STAY, icu, "start", icu.start)
    for field, day in (("start", told(icu.start)), ("end", told(icu.end))):
        if _is_before(day, admitted) or _is_before(discharged, day):
            yield inquiry.of_event(Code.ICU_OUTSIDE_STAY, icu, field, day or "")


def _overlap(one: _Interval, other: _Interval) -> bool:
    """Whether two intervals share more than the day on which one ends and the other starts."""
    starts, ends = (told(one.start), told(other.start)), (told(one.end), told(other.end))
    if starts[0] is None or starts[1] is None:
        return False
    same = calendar_day(starts[0]) == calendar_day(starts[1])
    return same or (
        (ends[0] is None or _is_before(starts[1], ends[0]))
        and (ends[1] is None or _is_before(starts[0], ends[1]))
    )


def _support(inquiry: Inquiry) -> Iterator[Problem]:
    stays = [stay for stay in inquiry.case.hospital_stays if told(stay.start) is not None]
    for support in inquiry.case.breathing_support:
        start, end = told(support.start), told(support.end)
        inside = any(
            not _is_before(_day(start), _day(told(stay.start)))
            and not _is_before(_day(told(stay.end)), _day(end or start))
            for stay in stays
        )
        if stays and start is not None and not inside:
            yield inquiry.of_event(Code.SUPPORT_OUTSIDE_STAY, support, "start", start)
    for one, other in combinations(inquiry.case.breathing_support, 2):
        if one.name == other.name and _overlap(one, other):
            yield inquiry.of_event(Code.SUPPORT_OVERLAPS, other, "start", other.start)


def _day(day: Day | None) -> Day | None:
    return None if day is None else calendar_day(day)


def _tests(inquiry: Inquiry) -> Iterator[Problem]:
    index = told(inquiry.case.index_date)
    if index is None:
        return
    first = [
        test
        for test in inquiry.case.covid_tests
        if (day := told(test.start)) is not None and days_between(index, day) == 0
    ]
    if len({unplaced(test) for test in first}) > 1:
        yield inquiry.of_event(Code.TESTS_ON_INDEX_DAY, first[-1], "start", index)


def _death(inquiry: Inquiry) -> Iterator[Problem]:
    deaths = [
        calendar_day(day)
        for stay in inquiry.case.hospital_stays
        if stay.discharge_type == DECEASED and (day := told(stay.end)) is not None
    ]
    if not deaths:
        return
    for _, event in inquiry.case.events():
        start = told(event.start)
        if start is not None and calendar_day(start) > min(deaths):
            yield inquiry.of_event(Code.AFTER_DEATH, event, "start", start)
    for day in inquiry.studies or ():
        if calendar_day(day) > min(deaths):
            yield inquiry.of_case(Code.AFTER_DEATH, "index_date", day)
