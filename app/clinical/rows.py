"""What leaves of a patient's clinical facts: rows of the dictionary's nodes, days as offsets.

Here, and only here, a fact of `records` is given its column.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.clinical.batch import Batch, Subject
from app.clinical.checks.agreement import HISPANIC, LONG_COVID_CODES, has_code, has_evidence
from app.clinical.checks.coding import system_of
from app.clinical.offsets import age_and_over, calendar_day, days_between, zip3
from app.clinical.records import (
    Absent,
    Answer,
    Case,
    Condition,
    Day,
    Event,
    EventKind,
    HospitalStay,
    Medication,
    Vaccination,
    told,
    unplaced,
)
from app.clinical.tsv import Row, Value

NOT_REPORTED = "Not Reported"
OUTCOME = "Outcome"

_OLD_RACE = {"Native Hawaiian or Pacific Islander": "Native Hawaiian or other Pacific Islander"}
_NO_OLD_RACE = {"Middle Eastern or North African"}  # it came in 2024


@dataclass(frozen=True, slots=True)
class Fact:
    """One row that waits for its number. *Identified*, because of its key.

    Attributes:
        node: the dictionary's.
        key: tells this fact from the patient's others of the node, also in a later batch that
            corrects the rest of it; made of true dates.
        row: all columns but `submitter_id`.
    """

    node: str
    key: str
    row: Row


def case_row(subject: Subject, batch: Batch, sex: str = NOT_REPORTED) -> Row:
    """The row of the patient.

    Args:
        sex: what the images say, if nobody said more.
    """
    known = subject.case or Case(patient_id="")
    age, over = age_and_over(told(known.birth_date), told(known.index_date))
    return {
        "type": "case",
        "submitter_id": subject.pseudonym,
        "datasets.submitter_id": (batch.name,),
        "case_ids": (subject.pseudonym,),
        "site_id": batch.site_id,
        "age_at_index": age,
        "age_at_index_gt89": over,
        "sex": sex if known.sex is Absent.NOT_ASKED else told(known.sex) or NOT_REPORTED,
        "race": _race(known),
        "ethnicity": _ethnicity(known),
        "race_ethnicity": known.race_ethnicity,
        "zip": zip3(told(known.zip), told(known.country)),
        "country_of_residence": told(known.country),
        "index_event": told(known.index_event),
        "covid19_positive": "Yes"
        if has_evidence(known)
        else told(known.covid19_positive) or NOT_REPORTED,
        "long_covid_diagnosis": "Positive"
        if has_code(known, LONG_COVID_CODES)
        else told(known.long_covid) or NOT_REPORTED,
        "icu_indicator": _ever(known, EventKind.ICU_STAY, bool(known.icu_stays)),
        "ventilator_indicator": _ventilated(known, batch),
        "treatment_info": bool(known.breathing_support or known.medications),
    }


def facts(subject: Subject) -> Iterator[Fact]:
    """The rows of everything that happened to the patient, each once."""
    case = subject.case
    if case is None:
        return
    common = {"cases.submitter_id": subject.pseudonym, "case_ids": (subject.pseudonym,)}
    index = told(case.index_date)
    for node, key, columns in _events(case, index):
        yield Fact(node, key, {"type": node} | common | columns)


def offset(index: Day | None, day: Answer[Day]) -> int | None:
    """Days from the index day; None if one of both is not known."""
    known = told(day)
    return None if index is None or known is None else days_between(index, known)


def _race(case: Case) -> str:
    if (race := told(case.race)) is not None:
        return race
    listed = [one for one in case.race_ethnicity if one not in {HISPANIC, NOT_REPORTED}]
    if not listed:
        return NOT_REPORTED
    if len(listed) > 1 or listed[0] in _NO_OLD_RACE:
        return "Other"
    return _OLD_RACE.get(listed[0], listed[0])


def _ethnicity(case: Case) -> str:
    return told(case.ethnicity) or (HISPANIC if HISPANIC in case.race_ethnicity else NOT_REPORTED)


def _ever(case: Case, kind: EventKind, listed: bool) -> bool | None:
    """Yes, no, or None if nobody knows."""
    none = kind in case.without or (
        kind is EventKind.ICU_STAY and EventKind.HOSPITAL_STAY in case.without
    )
    return True if listed else False if none else None


def _ventilated(case: Case, batch: Batch) -> bool | None:
    kinds = {told(support.name) for support in case.breathing_support}
    if kinds and not kinds & batch.ventilator and EventKind.BREATHING_SUPPORT not in case.unknown:
        return False  # what there was is listed
    return _ever(case, EventKind.BREATHING_SUPPORT, bool(kinds & batch.ventilator))


def _events(case: Case, index: Day | None) -> Iterator[tuple[str, str, dict[str, Value]]]:
    for stay in _once(case.hospital_stays):
        yield from _visits(stay, index)
    for support in _once(case.breathing_support):
        yield (
            "procedure",
            _key(support.start, support.name),
            {
                "procedure_name": "Breathing Support",
                "breathing_support_type": told(support.name),
                "days_to_procedure_start": offset(index, support.start),
                "days_to_procedure_end": offset(index, support.end),
            },
        )
    for test in _once(case.covid_tests):
        yield (
            "measurement",
            _key(test.start, test.method),
            {
                "test_name": "COVID-19",
                "test_method": told(test.method) or NOT_REPORTED,
                "test_result_text": told(test.result) or NOT_REPORTED,
                "test_days_from_index": offset(index, test.start),
            },
        )
    for condition in _once(case.conditions):
        yield _condition(condition, index)
    for medication in _once(case.medications):
        yield _medication(medication, index)
    for vaccination in _once(case.vaccinations):
        yield _vaccination(vaccination, index)
    yield from _observations(case, index)


def _visits(stay: HospitalStay, index: Day | None) -> Iterator[tuple[str, str, dict[str, Value]]]:
    """One row for each stay in intensive care, which repeats the days of the stay around it."""
    hospital: dict[str, Value] = {
        "days_to_hospital_admission": offset(index, stay.start),
        "days_to_hospital_discharge": offset(index, stay.end),
        "discharge_type": told(stay.discharge_type),
    }
    if not stay.icu_stays:
        yield "visit", _key(stay.start), hospital
    for icu in dict.fromkeys(stay.icu_stays):
        days: dict[str, Value] = {
            "days_to_icu_admission": offset(index, icu.start),
            "days_to_icu_discharge": offset(index, icu.end),
        }
        yield "visit", _key(stay.start, _day_key(icu.start)), hospital | days


def _condition(condition: Condition, index: Day | None) -> tuple[str, str, dict[str, Value]]:
    code = told(condition.code)
    return (
        "condition",
        _key(condition.start, code or told(condition.name) or ""),
        {
            "condition_name": told(condition.name),
            "condition_code": code,
            "condition_code_system": system_of(condition) if code else told(condition.code_system),
            "days_to_condition_start": offset(index, condition.start),
            "days_to_condition_end": offset(index, condition.end),
        },
    )


def _medication(drug: Medication, index: Day | None) -> tuple[str, str, dict[str, Value]]:
    columns = _drug(drug, index)
    columns["medication_type"] = told(drug.kind)
    columns["days_to_medication_end"] = offset(index, drug.end)
    return "medication", _drug_key(drug), columns


def _vaccination(dose: Vaccination, index: Day | None) -> tuple[str, str, dict[str, Value]]:
    return "medication", _drug_key(dose), _drug(dose, index) | {"medication_type": "Vaccine"}


def _drug(drug: Medication | Vaccination, index: Day | None) -> dict[str, Value]:
    return {
        "medication_name": told(drug.name),
        "medication_code": told(drug.code),
        "medication_code_system": system_of(drug) if told(drug.code) else told(drug.code_system),
        "medication_manufacturer": told(drug.manufacturer),
        "dose_sequence_number": told(drug.dose),
        "days_to_medication_start": offset(index, drug.start),
    }


def _drug_key(drug: Medication | Vaccination) -> str:
    return _key(drug.start, told(drug.code) or told(drug.name) or "", str(told(drug.dose) or ""))


def _observations(case: Case, index: Day | None) -> Iterator[tuple[str, str, dict[str, Value]]]:
    for observation in _once(case.observations):
        yield (
            "observation",
            _key(observation.start, observation.name),
            {
                "observation_name": told(observation.name),
                "observation_answer": _answer(observation.result),
                "days_to_observation": offset(index, observation.start),
            },
        )
    if case.outcome is not Absent.NOT_ASKED:
        columns: dict[str, Value]
        columns = {"observation_name": OUTCOME, "observation_answer": _answer(case.outcome)}
        yield "observation", _key(Absent.NOT_ASKED, OUTCOME), columns


def _answer(answer: Answer[str]) -> str:
    """ "unknown" and "not done" are answers too."""
    return answer.value.capitalize() if isinstance(answer, Absent) else answer


def _once(events: Iterable[Event]) -> Iterator[Event]:
    """Without those that say the same as one before."""
    return iter(dict.fromkeys(map(unplaced, events)))


def _key(day: Answer[Day], *parts: str) -> str:
    return "|".join((_day_key(day), *parts))


def _day_key(day: Answer[Day]) -> str:
    return day.value if isinstance(day, Absent) else calendar_day(day).isoformat()
