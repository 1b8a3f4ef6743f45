"""Checks of facts against each other: index event, COVID-19, outcome, race, and what is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.clinical.checks.codes import Code
from app.clinical.checks.days import FARTHEST
from app.clinical.checks.inquiry import Inquiry
from app.clinical.offsets import days_between
from app.clinical.records import (
    Case,
    ClinicalEvent,
    Day,
    EventKind,
    IcuStay,
    Problem,
    told,
    unplaced,
)
from app.model import DECEASED

LONG_COVID_CODES = frozenset({"U09.9", "G93.32", "B94.8"})
COVID_CODES = LONG_COVID_CODES | {"U07.1", "J11.8"}
"""ICD-10-CM, as MIDRC's dictionary lists them for `long_covid_diagnosis` and `covid19_positive`."""

HISPANIC = "Hispanic or Latino"
_NOT_REPORTED = "Not Reported"
_SAME_RACE = {"Native Hawaiian or other Pacific Islander": "Native Hawaiian or Pacific Islander"}


def agreement(inquiry: Inquiry) -> Iterator[Problem]:
    """Everything that contradicts something else."""
    yield from _index_event(inquiry)
    yield from _studies(inquiry)
    yield from _covid(inquiry)
    yield from _listed(inquiry)
    yield from _outcome(inquiry)
    yield from _race(inquiry)


def has_code(case: Case, codes: frozenset[str]) -> bool:
    """Whether one of these diagnoses is listed."""
    return any(told(condition.code) in codes for condition in case.conditions)


def has_evidence(case: Case) -> bool:
    """Whether a positive test or a diagnosis of COVID-19 is listed."""
    return any(test.result == "Positive" for test in case.covid_tests) or has_code(
        case, COVID_CODES
    )


def _index_event(inquiry: Inquiry) -> Iterator[Problem]:
    case, index = inquiry.case, told(inquiry.case.index_date)
    if index is None:
        return
    if case.index_event == "COVID-19 Test":
        if not any(_same_day(index, told(test.start)) for test in case.covid_tests):
            yield inquiry.of_case(Code.NO_TEST_ON_INDEX_DAY, "index_date", index)
    elif case.index_event == "Long COVID Diagnosis":
        diagnoses = [one for one in case.conditions if told(one.code) in LONG_COVID_CODES]
        if not any(_same_day(index, told(one.start)) for one in diagnoses):
            yield inquiry.of_case(Code.NO_DIAGNOSIS_ON_INDEX_DAY, "index_date", index)
    elif case.index_event == "First Imaging Study" and inquiry.studies is not None:
        if any(days_between(index, day) < 0 for day in inquiry.studies):
            yield inquiry.of_case(Code.STUDY_BEFORE_INDEX, "index_date", index)
        elif not any(_same_day(index, day) for day in inquiry.studies):
            yield inquiry.of_case(Code.NO_STUDY_ON_INDEX_DAY, "index_date", index)


def _same_day(index: Day, day: Day | None) -> bool:
    return day is not None and days_between(index, day) == 0


def _studies(inquiry: Inquiry) -> Iterator[Problem]:
    index, birth = told(inquiry.case.index_date), told(inquiry.case.birth_date)
    for day in inquiry.studies or ():
        if birth is not None and days_between(birth, day) < 0:
            yield inquiry.of_case(Code.BEFORE_BIRTH, "birth_date", birth)
            break
        if index is not None and abs(days_between(index, day)) > FARTHEST:
            yield inquiry.of_case(Code.STUDY_FAR_FROM_INDEX, "index_date", index)
            break


def _covid(inquiry: Inquiry) -> Iterator[Problem]:
    case = inquiry.case
    if case.covid19_positive == "No" and has_evidence(case):
        yield inquiry.of_case(Code.NEGATIVE_BUT_EVIDENCE, "covid19_positive", "No")
    if case.covid19_positive == "Yes" and not has_evidence(case):
        yield inquiry.of_case(Code.POSITIVE_WITHOUT_EVIDENCE, "covid19_positive", "Yes")
    if case.long_covid == _NOT_REPORTED and has_code(case, LONG_COVID_CODES):
        yield inquiry.of_case(Code.LONG_COVID_BUT_NOT_SAID, "long_covid", case.long_covid)


def _listed(inquiry: Inquiry) -> Iterator[Problem]:
    case = inquiry.case
    denied = case.without | (case.unknown & {EventKind.HOSPITAL_STAY, EventKind.ICU_STAY})
    seen: Counter[tuple[EventKind, ClinicalEvent | IcuStay]] = Counter()
    told_of: set[EventKind] = set()
    for kind, event in case.events():
        if kind in denied and kind not in told_of and not _is_around(event):
            told_of.add(kind)
            yield inquiry.of_event(Code.NONE_BUT_LISTED, event, "event", kind.value)
        same = (kind, unplaced(event))
        seen[same] += 1
        if seen[same] == 2:
            yield inquiry.of_event(Code.LISTED_TWICE, event, "event", kind.value)


def _is_around(event: ClinicalEvent | IcuStay) -> bool:
    """A stay that nobody listed: it only holds stays in intensive care."""
    return bool(getattr(event, "icu_stays", ())) and told(event.start) is None


def _outcome(inquiry: Inquiry) -> Iterator[Problem]:
    case = inquiry.case
    outcome = told(case.outcome)
    died = any(stay.discharge_type == DECEASED for stay in case.hospital_stays)
    if outcome is not None and died and outcome != DECEASED:
        yield inquiry.of_case(Code.ALIVE_BUT_DECEASED, "outcome", outcome)


def _race(inquiry: Inquiry) -> Iterator[Problem]:
    case, listed = inquiry.case, set(inquiry.case.race_ethnicity)
    if not listed:
        return
    race, ethnicity = told(case.race), told(case.ethnicity)
    if race and race not in {"Other", _NOT_REPORTED} and _SAME_RACE.get(race, race) not in listed:
        yield inquiry.of_case(Code.RACE_DISAGREES, "race", race)
    if ethnicity and ethnicity != _NOT_REPORTED and (ethnicity == HISPANIC) != (HISPANIC in listed):
        yield inquiry.of_case(Code.ETHNICITY_DISAGREES, "ethnicity", ethnicity)
