"""The clinical facts of one patient, as the site knows them. All of it is *identified*.

True dates and times stand here and nowhere else: in memory and in the encrypted store. What leaves
is made of them by `tables`. A name such as `Case.sex` is the column of the plain form (two tables,
`cases` and `events`), where there is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias, TypeVar

_Value = TypeVar("_Value")


class Absent(StrEnum):
    """Why there is no value."""

    NOT_ASKED = ""  # nobody said anything
    UNKNOWN = "unknown"  # somebody looked, and could not find out
    NOT_DONE = "not done"  # somebody looked, and there was none


Answer: TypeAlias = _Value | Absent
"""A value, or why there is none."""

Day: TypeAlias = date
"""A day, or a `datetime` (a subclass of `date`), in the site's local time."""


def told(answer: Answer[_Value]) -> _Value | None:
    """The value, if there is one."""
    return None if isinstance(answer, Absent) else answer


class EventKind(StrEnum):
    """The events of the plain form's second table; the value is what its column `event` holds."""

    COVID_TEST = "covid_test"
    HOSPITAL_STAY = "hospital_stay"
    ICU_STAY = "icu_stay"
    BREATHING_SUPPORT = "breathing_support"
    CONDITION = "condition"
    MEDICATION = "medication"
    VACCINATION = "vaccination"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True, kw_only=True)
class CovidTest:
    """A test for COVID-19.

    Attributes:
        start: the day of the sample.
        result: measurement.test_result_text of the dictionary.
        method: measurement.test_method of the dictionary.
        row: where it stands in the site's table, counted as a spreadsheet does (1 is the heading);
            0 if it was typed. So in every record.
    """

    start: Answer[Day] = Absent.NOT_ASKED
    result: Answer[str] = Absent.NOT_ASKED
    method: Answer[str] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IcuStay:
    """One stay in intensive care."""

    start: Answer[Day] = Absent.NOT_ASKED
    end: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HospitalStay:
    """One stay in hospital, with the stays in intensive care inside it.

    A stay in intensive care whose hospital stay nobody gave is inside one without days.

    Attributes:
        discharge_type: one of the project's list.
    """

    start: Answer[Day] = Absent.NOT_ASKED
    end: Answer[Day] = Absent.NOT_ASKED
    discharge_type: Answer[str] = Absent.NOT_ASKED
    icu_stays: tuple[IcuStay, ...] = ()
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BreathingSupport:
    """An uninterrupted interval of one kind of breathing support.

    Attributes:
        name: the kind, one of the project's list.
    """

    name: Answer[str] = Absent.NOT_ASKED
    start: Answer[Day] = Absent.NOT_ASKED
    end: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A diagnosis or symptom; `code_system` is ICD-10-CM unless it says otherwise."""

    name: Answer[str] = Absent.NOT_ASKED
    code: Answer[str] = Absent.NOT_ASKED
    code_system: Answer[str] = Absent.NOT_ASKED
    start: Answer[Day] = Absent.NOT_ASKED
    end: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Medication:
    """A medication, other than a vaccine.

    Attributes:
        kind: medication.medication_type of the dictionary; absent where no type fits. In the plain
            form, column `method`.
        code_system: such as RxNorm.
    """

    name: Answer[str] = Absent.NOT_ASKED
    kind: Answer[str] = Absent.NOT_ASKED
    code: Answer[str] = Absent.NOT_ASKED
    code_system: Answer[str] = Absent.NOT_ASKED
    manufacturer: Answer[str] = Absent.NOT_ASKED
    dose: Answer[int] = Absent.NOT_ASKED
    start: Answer[Day] = Absent.NOT_ASKED
    end: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vaccination:
    """One dose of a vaccine.

    Attributes:
        dose: which dose of the series this was, from 1.
        code_system: such as CVX.
    """

    name: Answer[str] = Absent.NOT_ASKED
    code: Answer[str] = Absent.NOT_ASKED
    code_system: Answer[str] = Absent.NOT_ASKED
    manufacturer: Answer[str] = Absent.NOT_ASKED
    dose: Answer[int] = Absent.NOT_ASKED
    start: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """The answer to a closed question.

    Attributes:
        name: the question, one of the project's list.
        result: the answer, one of those the project's list has for this question.
    """

    name: Answer[str] = Absent.NOT_ASKED
    result: Answer[str] = Absent.NOT_ASKED
    start: Answer[Day] = Absent.NOT_ASKED
    row: int = 0


Event = TypeVar("Event", bound="ClinicalEvent | IcuStay")


def unplaced(event: Event) -> Event:
    """The event without where it stood: two of the same are the same fact."""
    if isinstance(event, HospitalStay):
        return replace(event, row=0, icu_stays=tuple(map(unplaced, event.icu_stays)))
    return replace(event, row=0)


ClinicalEvent: TypeAlias = (
    CovidTest | HospitalStay | BreathingSupport | Condition | Medication | Vaccination | Observation
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One patient. Coded values are the dictionary's own terms.

    Attributes:
        patient_id: as the images spell it.
        sex, race, ethnicity, index_event, covid19_positive: properties of the dictionary's case.
        race_ethnicity: all that apply (OMB SPD 15, 2024); `()` was not asked.
        zip: as the site knows it, as text: five digits, three, or nine.
        country: of residence, in words.
        index_date: the day all others are counted from.
        long_covid: long_covid_diagnosis of the dictionary.
        outcome: one of the project's list.
        without: kinds of event that somebody looked for, and there was none.
        unknown: kinds of event that somebody looked for, and could not find out.
    """

    patient_id: str
    birth_date: Answer[Day] = Absent.NOT_ASKED
    sex: Answer[str] = Absent.NOT_ASKED
    race: Answer[str] = Absent.NOT_ASKED
    ethnicity: Answer[str] = Absent.NOT_ASKED
    race_ethnicity: tuple[str, ...] = ()
    zip: Answer[str] = Absent.NOT_ASKED
    country: Answer[str] = Absent.NOT_ASKED
    index_event: Answer[str] = Absent.NOT_ASKED
    index_date: Answer[Day] = Absent.NOT_ASKED
    covid19_positive: Answer[str] = Absent.NOT_ASKED
    long_covid: Answer[str] = Absent.NOT_ASKED
    outcome: Answer[str] = Absent.NOT_ASKED
    covid_tests: tuple[CovidTest, ...] = ()
    hospital_stays: tuple[HospitalStay, ...] = ()
    breathing_support: tuple[BreathingSupport, ...] = ()
    conditions: tuple[Condition, ...] = ()
    medications: tuple[Medication, ...] = ()
    vaccinations: tuple[Vaccination, ...] = ()
    observations: tuple[Observation, ...] = ()
    without: frozenset[EventKind] = frozenset()
    unknown: frozenset[EventKind] = frozenset()
    row: int = 0

    @property
    def icu_stays(self) -> tuple[IcuStay, ...]:
        return tuple(icu for stay in self.hospital_stays for icu in stay.icu_stays)

    def events(self) -> Iterator[tuple[EventKind, ClinicalEvent | IcuStay]]:
        """Everything with a day, kind by kind."""
        yield from ((EventKind.COVID_TEST, test) for test in self.covid_tests)
        yield from ((EventKind.HOSPITAL_STAY, stay) for stay in self.hospital_stays)
        yield from ((EventKind.ICU_STAY, stay) for stay in self.icu_stays)
        yield from ((EventKind.BREATHING_SUPPORT, aid) for aid in self.breathing_support)
        yield from ((EventKind.CONDITION, condition) for condition in self.conditions)
        yield from ((EventKind.MEDICATION, drug) for drug in self.medications)
        yield from ((EventKind.VACCINATION, dose) for dose in self.vaccinations)
        yield from ((EventKind.OBSERVATION, answer) for answer in self.observations)


class Severity(StrEnum):
    """What a problem does: an error holds the record, a warning asks."""

    ERROR = "error"
    WARNING = "warning"


class Sheet(StrEnum):
    """The plain form's two tables."""

    CASES = "cases"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the clinical facts that is wrong, or may be. *Identified*.

    Attributes:
        patient_id: whose record; "" if a row could not be given to anybody.
        sheet, row, field: where it stands; `row` as in the records, `field` a column of the plain
            form, "" for the whole row.
        code: for programs, such as `ends-before-it-starts`.
        sentence: for the person: what is wrong, and what to do. Holds no value.
        value: as the site wrote it.
        written: what goes out instead, if it does.
    """

    patient_id: str
    sheet: Sheet
    row: int
    field: str
    code: str
    sentence: str
    severity: Severity = Severity.ERROR
    value: str = ""
    written: str = ""
