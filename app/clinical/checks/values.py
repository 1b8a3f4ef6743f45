"""Checks of single values: the archive's terms, codes, numbers, and text that may give away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.clinical.checks.codes import Code
from app.clinical.checks.coding import System, is_code, system_of
from app.clinical.checks.inquiry import Inquiry
from app.clinical.offsets import zip3
from app.clinical.plain import plain
from app.clinical.records import (
    Absent,
    Condition,
    EventKind,
    Medication,
    Problem,
    Vaccination,
    told,
)

_CODED = {
    "sex": "sex",
    "race": "race",
    "ethnicity": "ethnicity",
    "index_event": "index_event",
    "covid19_positive": "covid19_positive",
    "long_covid": "long_covid_diagnosis",
}
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,6})?")
_TELLING = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{6,}|\b\d{3}[-. ]\d{4}\b|@|://"
    r"|\b(?:(?i:dr|mr|mrs|prof)\.?\s+[A-Z]|(?i:mrn|ssn|dob)\b)"
)
_LONGEST = 100  # characters of a term
_MOST_DOSES = 20
# what a curator has to ask for again if nobody says anything
_ASKED = {
    EventKind.COVID_TEST: "covid_tests",
    EventKind.HOSPITAL_STAY: "hospital_stays",
    EventKind.ICU_STAY: "icu_stays",
    EventKind.BREATHING_SUPPORT: "breathing_support",
}


def values(inquiry: Inquiry) -> Iterator[Problem]:
    """Everything wrong with a value by itself."""
    yield from _case(inquiry)
    yield from _asked(inquiry)
    yield from _stays(inquiry)
    yield from _tests(inquiry)
    yield from _terms(inquiry)
    yield from _doses(inquiry)
    yield from _observations(inquiry)


def _case(inquiry: Inquiry) -> Iterator[Problem]:
    case = inquiry.case
    if not case.patient_id.strip():
        yield inquiry.of_case(Code.MISSING_PATIENT_ID, "patient_id")
    if told(case.index_date) is None:
        yield inquiry.of_case(Code.MISSING_INDEX_DATE, "index_date")
    if told(case.index_event) is None:
        yield inquiry.of_case(Code.MISSING_INDEX_EVENT, "index_event")
    if told(case.birth_date) is None:
        yield inquiry.of_case(Code.MISSING_BIRTH_DATE, "birth_date")
    for field, name in _CODED.items():
        value = told(getattr(case, field))
        if value is not None and value not in inquiry.dictionary.values("case", name):
            yield inquiry.of_case(Code.NOT_IN_LIST, field, value)
    for value in case.race_ethnicity:
        if value not in inquiry.dictionary.values("case", "race_ethnicity"):
            yield inquiry.of_case(Code.NOT_IN_LIST, "race_ethnicity", value)
    if (outcome := told(case.outcome)) and outcome not in inquiry.clinical.outcomes:
        yield inquiry.of_case(Code.NOT_IN_LIST, "outcome", outcome)
    try:
        zip3(told(case.zip), told(case.country))
    except ValueError:
        yield inquiry.of_case(Code.NOT_A_ZIP, "zip", case.zip)
    if country := told(case.country):
        found = _text(country)
        if found is not None:
            yield inquiry.of_case(found, "country", country, _instead(found, country))


def _asked(inquiry: Inquiry) -> Iterator[Problem]:
    """The questions whose answers MIDRC misses most: each is answered, if only by "unknown"."""
    case = inquiry.case
    answered = case.without | case.unknown
    if EventKind.HOSPITAL_STAY in answered:
        answered |= {EventKind.ICU_STAY}  # which is inside of it
    for kind, listed in _ASKED.items():
        if not getattr(case, listed) and kind not in answered:
            yield inquiry.of_case(Code.NOT_ASKED, kind.value)
    for field in ("sex", "race", "ethnicity", "zip"):
        if getattr(case, field) is Absent.NOT_ASKED and not (
            field in {"race", "ethnicity"} and case.race_ethnicity
        ):
            yield inquiry.of_case(Code.NOT_ASKED, field)


def _stays(inquiry: Inquiry) -> Iterator[Problem]:
    for stay in inquiry.case.hospital_stays:
        kind = told(stay.discharge_type)
        if kind is not None and kind not in inquiry.clinical.discharge_types:
            yield inquiry.of_event(Code.NOT_IN_LIST, stay, "discharge_type", kind)
    for support in inquiry.case.breathing_support:
        name = told(support.name)
        if name is None:
            yield inquiry.of_event(Code.MISSING_VALUE, support, "name")
        elif name not in inquiry.clinical.breathing_support:
            yield inquiry.of_event(Code.NOT_IN_LIST, support, "name", name)


def _tests(inquiry: Inquiry) -> Iterator[Problem]:
    for test in inquiry.case.covid_tests:
        for field, name in (("result", "test_result_text"), ("method", "test_method")):
            value = told(getattr(test, field))
            if value is not None and value not in inquiry.dictionary.values("measurement", name):
                yield inquiry.of_event(Code.NOT_IN_LIST, test, field, value)


def _terms(inquiry: Inquiry) -> Iterator[Problem]:
    """Names and codes of conditions, medications and vaccines: terms, not sentences."""
    case = inquiry.case
    named: tuple[Condition | Medication | Vaccination, ...]
    named = (*case.conditions, *case.medications, *case.vaccinations)
    for event in named:
        kind = told(event.kind) if isinstance(event, Medication) else None
        if not (told(event.name) or told(event.code) or kind) and not isinstance(
            event, Vaccination
        ):
            yield inquiry.of_event(Code.MISSING_VALUE, event, "name")
        for field in ("name", "code", "code_system", "manufacturer"):
            value = told(getattr(event, field, Absent.NOT_ASKED))
            found = _text(value) if value else None
            if field == "code" and value and is_code(system_of(event), value):
                found = None  # however long its number is
            if found is not None:
                yield inquiry.of_event(found, event, field, value, _instead(found, value or ""))
        yield from _code(inquiry, event)
    for medication in case.medications:
        kind = told(medication.kind)
        if kind and kind not in inquiry.dictionary.values("medication", "medication_type"):
            yield inquiry.of_event(Code.NOT_IN_LIST, medication, "method", kind)


def _code(inquiry: Inquiry, event: Condition | Medication | Vaccination) -> Iterator[Problem]:
    code, system = told(event.code), system_of(event)
    if not code:
        return
    fits = is_code(system, code)
    if fits is None:
        yield inquiry.of_event(Code.OTHER_CODE_SYSTEM, event, "code_system", system)
    elif not fits:
        is_icd = system == System.ICD_10_CM
        found = Code.NOT_ICD_10_CM if is_icd else Code.NOT_A_CODE
        yield inquiry.of_event(found, event, "code", code)


def _text(text: str) -> Code | None:
    if _TELLING.search(text) or len(text) > _LONGEST:
        return Code.MAY_IDENTIFY
    return Code.WRITTEN_PLAIN if plain(text) != text else None


def _instead(found: Code, text: str) -> str:
    """What is written; nothing, where it is an error."""
    return plain(text) if found is Code.WRITTEN_PLAIN else ""


def _doses(inquiry: Inquiry) -> Iterator[Problem]:
    doses: tuple[Medication | Vaccination, ...]
    doses = (*inquiry.case.medications, *inquiry.case.vaccinations)
    for event in doses:
        dose = told(event.dose)
        if dose is not None and not 1 <= dose <= _MOST_DOSES:
            yield inquiry.of_event(Code.NOT_A_DOSE, event, "dose", dose)


def _observations(inquiry: Inquiry) -> Iterator[Problem]:
    answers = {question.name: question.answers for question in inquiry.clinical.observations}
    for observation in inquiry.case.observations:
        name, result = told(observation.name), told(observation.result)
        if name is None or name not in answers:
            yield inquiry.of_event(Code.NOT_IN_LIST, observation, "name", name or "")
        elif result is None:
            continue
        elif answers[name] and result not in answers[name]:
            yield inquiry.of_event(Code.NOT_IN_LIST, observation, "result", result)
        elif not answers[name] and not _NUMBER.fullmatch(result):
            yield inquiry.of_event(Code.NOT_A_NUMBER, observation, "result", result)
