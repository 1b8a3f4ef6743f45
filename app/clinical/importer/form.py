"""The plain form: two tables, `cases` and `events`, what each column holds, and in what words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.clinical.dictionary import Dictionary
from app.clinical.records import EventKind, Sheet
from app.model import Clinical


class FieldType(StrEnum):
    """What a column holds."""

    ID = "id"  # whose row it is
    DAY = "day"
    TERM = "term"  # one of a closed list
    TERMS = "terms"  # several of a closed list, `;` between
    TEXT = "text"
    WHOLE = "whole"  # a whole number
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    Attributes:
        about: for whoever fills it in.
    """

    name: str
    type: FieldType
    about: str


_WHOSE = (
    Field("patient_id", FieldType.ID, "The PatientID as the images have it."),
    Field("accession", FieldType.ID, "Instead of patient_id: an accession number of the patient."),
    Field("study_uid", FieldType.ID, "Instead of patient_id: a StudyInstanceUID of the patient."),
)
_CASES = (
    *_WHOSE,
    Field("birth_date", FieldType.DAY, "Makes the age; never leaves the site."),
    Field("sex", FieldType.TERM, ""),
    Field("race", FieldType.TERM, "One; for several write Other here and all in race_ethnicity."),
    Field("ethnicity", FieldType.TERM, ""),
    Field("race_ethnicity", FieldType.TERMS, "All that apply, with ; between."),
    Field("zip", FieldType.ZIP, "Of the home; only the area's three digits leave the site."),
    Field("country", FieldType.TEXT, "Of residence, in words."),
    Field("index_event", FieldType.TERM, "What happened on the day that all days count from."),
    Field("index_date", FieldType.DAY, "The day that all days count from; never leaves the site."),
    Field("covid19_positive", FieldType.TERM, "Yes if a test ever was positive, or U07.1 coded."),
    Field("long_covid", FieldType.TERM, "Positive if U09.9, G93.32 or B94.8 was ever coded."),
    Field("outcome", FieldType.TERM, ""),
)
_EVENTS = (
    *_WHOSE,
    Field("event", FieldType.TERM, "What kind of event the row tells of."),
    Field("start", FieldType.DAY, "The day, or the first day; of a test the day of the sample."),
    Field("end", FieldType.DAY, "The last day, where there is one."),
    Field("name", FieldType.TEXT, "What it was: a kind of breathing support, a drug, a question."),
    Field("code", FieldType.TEXT, "Of a condition, medication or vaccination, such as U07.1."),
    Field("code_system", FieldType.TEXT, "ICD-10-CM, RxNorm, CVX."),
    Field("result", FieldType.TEXT, "Of a test, or the answer of an observation."),
    Field("method", FieldType.TEXT, "Of a test; of a medication its type."),
    Field("manufacturer", FieldType.TEXT, "Of a vaccine or medication."),
    Field("dose", FieldType.WHOLE, "Which dose of the series this was: 1, 2, 3."),
    Field("discharge_type", FieldType.TERM, "Where the patient went after a stay in hospital."),
)
FORM: Mapping[Sheet, Mapping[str, Field]] = {
    Sheet.CASES: {field.name: field for field in _CASES},
    Sheet.EVENTS: {field.name: field for field in _EVENTS},
}
WHOSE = tuple(field.name for field in _WHOSE)

USED: Mapping[EventKind, tuple[str, ...]] = {
    EventKind.COVID_TEST: ("start", "result", "method"),
    EventKind.HOSPITAL_STAY: ("start", "end", "discharge_type"),
    EventKind.ICU_STAY: ("start", "end"),
    EventKind.BREATHING_SUPPORT: ("start", "end", "name"),
    EventKind.CONDITION: ("start", "end", "name", "code", "code_system"),
    EventKind.MEDICATION: (
        *("start", "end", "name", "code", "code_system", "method", "manufacturer", "dose"),
    ),
    EventKind.VACCINATION: ("start", "name", "code", "code_system", "manufacturer", "dose"),
    EventKind.OBSERVATION: ("start", "name", "result"),
}
"""Which columns an event's row fills; a value in any other is a mistake."""


def closed_lists(dictionary: Dictionary, clinical: Clinical) -> dict[str, tuple[str, ...]]:
    """All words that may be written, by column; `covid_test.result` is the column `result` of a
    test's row. A column that is not here is open."""
    case = {
        name: dictionary.values("case", name)
        for name in (
            *("sex", "race", "ethnicity", "race_ethnicity", "index_event", "covid19_positive"),
        )
    }
    answers = dict.fromkeys(
        answer for question in clinical.observations for answer in question.answers
    )
    return case | {
        "long_covid": dictionary.values("case", "long_covid_diagnosis"),
        "outcome": clinical.outcomes,
        "event": tuple(EventKind),
        "covid_test.result": dictionary.values("measurement", "test_result_text"),
        "covid_test.method": dictionary.values("measurement", "test_method"),
        "medication.method": dictionary.values("medication", "medication_type"),
        "breathing_support.name": clinical.breathing_support,
        "discharge_type": clinical.discharge_types,
        "observation.name": tuple(question.name for question in clinical.observations),
        "observation.result": tuple(answers),
    }


def list_of(field: str, kind: EventKind | None = None) -> str:
    """The name of the closed list that a column's values are from, if there is one."""
    special = {"result", "method", "name"}
    return f"{kind}.{field}" if kind is not None and field in special else field
