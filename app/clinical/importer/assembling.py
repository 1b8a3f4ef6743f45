"""From a patient's rows to the record: what can be read becomes a value, and each cell that cannot
is a problem with its row and column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.clinical.checks.agreement import HISPANIC
from app.clinical.importer.form import FORM, USED, WHOSE, FieldType, list_of
from app.clinical.importer.gathering import Fact
from app.clinical.importer.row_problems import RowCode, problem
from app.clinical.importer.spellings import Race, Spellings
from app.clinical.importer.stays import nested
from app.clinical.importer.table import NOT_CALCULATED
from app.clinical.importer.typed_days import DayForm, NotRead, read_day
from app.clinical.records import (
    Absent,
    Answer,
    BreathingSupport,
    Case,
    Condition,
    CovidTest,
    Day,
    EventKind,
    HospitalStay,
    IcuStay,
    Medication,
    Observation,
    Problem,
    Severity,
    Sheet,
    Vaccination,
    told,
)

_FAILED = frozenset(
    "#n/a #ref! #value! #name? #div/0! #null! #num! #getting_data #spill! #calc!".split()
)
_WHOLE = re.compile(r"([0-9]{1,9})(?:\.0)?")
_NONE = frozenset({"none", "no", "never", "not done"})
_RECORDS: Mapping[EventKind, tuple[str, type]] = {
    EventKind.COVID_TEST: ("covid_tests", CovidTest),
    EventKind.HOSPITAL_STAY: ("hospital_stays", HospitalStay),
    EventKind.ICU_STAY: ("icu_stays", IcuStay),
    EventKind.BREATHING_SUPPORT: ("breathing_support", BreathingSupport),
    EventKind.CONDITION: ("conditions", Condition),
    EventKind.MEDICATION: ("medications", Medication),
    EventKind.VACCINATION: ("vaccinations", Vaccination),
    EventKind.OBSERVATION: ("observations", Observation),
}


@dataclass(frozen=True, slots=True)
class Assembled:
    """One patient's record, and what of the rows could not be read. *Identified*.

    Attributes:
        case: without the events that could not be read; what could not be read of the case itself
            is as if nobody had said it.
    """

    case: Case
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Assembler:
    """Makes records of rows.

    Attributes:
        days: how columns write dates, by table and field.
        zip_digits: of the column's longest ZIP code, since a spreadsheet takes zeros away; 0 for
            what a person types, where three digits are three digits.
    """

    spellings: Spellings
    days: Mapping[tuple[Sheet, str], DayForm]
    zip_digits: int

    def case(self, patient_id: str, facts: Sequence[Fact]) -> Assembled:
        """The record of one patient."""
        rows = [fact for fact in facts if fact.sheet is Sheet.CASES]
        events = [fact for fact in facts if fact.sheet is Sheet.EVENTS]
        problems: list[Problem] = []
        if not rows:
            problems.append(problem(RowCode.NO_CASE, events[0], patient_id))
        for other in rows[1:]:
            same = other.fields == rows[0].fields
            code = RowCode.SAME_ROW if same else RowCode.TWO_CASES
            problems.append(problem(code, other, patient_id))
        case = Case(patient_id=patient_id)
        if rows:
            row = _Row(self, rows[0], patient_id, problems)
            case = replace(case, row=rows[0].row, **row.case())
        return Assembled(self._with_events(case, events, problems), tuple(problems))

    def _with_events(self, case: Case, facts: Sequence[Fact], problems: list[Problem]) -> Case:
        found: dict[str, list[Any]] = {name: [] for name, _ in _RECORDS.values()}
        without, unknown = set(), set()
        for fact in facts:
            row = _Row(self, fact, case.patient_id, problems)
            kind = row.kind()
            if kind is None:
                continue
            none = row.says_none(kind)
            if none is Absent.NOT_DONE:
                without.add(kind)
            elif none is Absent.UNKNOWN:
                unknown.add(kind)
            elif (values := row.event(kind)) is not None:
                name, record = _RECORDS[kind]
                found[name].append(record(row=fact.row, **values))
        found["hospital_stays"] = list(nested(found["hospital_stays"], found.pop("icu_stays")))
        events: dict[str, Any] = {name: tuple(listed) for name, listed in found.items()}
        return replace(case, **events, without=frozenset(without), unknown=frozenset(unknown))


class _Row:
    """The cells of one row as values; what cannot be read is added to the problems."""

    def __init__(
        self, assembler: Assembler, fact: Fact, patient_id: str, problems: list[Problem]
    ) -> None:
        self._by = assembler
        self._fact = fact
        self._patient_id = patient_id
        self._problems = problems
        self._failed = False

    def case(self) -> dict[str, Any]:
        """The values of a row of `cases`."""
        fields = (name for name in FORM[Sheet.CASES] if name not in (*WHOSE, "race", "zip"))
        values = {name: self._value(name, None) for name in fields}
        return values | self._zip(told(values["country"])) | self._race(values)

    def kind(self) -> EventKind | None:
        """What kind of event a row of `events` tells of."""
        said = self._by.spellings.term("event", self._fact.fields.get("event", ""))
        if said is None or isinstance(said, Absent):
            self._complain(RowCode.NO_EVENT, "event")
            return None
        return EventKind(said)

    def says_none(self, kind: EventKind) -> Absent | None:
        """Whether the row says only that there was no such event, or that nobody knows."""
        if set(self._fact.fields) - {"event"} != {"result"}:
            return None
        text = self._fact.fields["result"]
        if text.casefold() in _NONE:
            return Absent.NOT_DONE
        return self._by.spellings.absent(text, list_of("result", kind))

    def event(self, kind: EventKind) -> dict[str, Any] | None:
        """The values of a row of `events`; None if one of them cannot be read."""
        for name in self._fact.fields:
            if name not in (*USED[kind], "event"):
                self._complain(RowCode.NOT_USED, name)
        values = {name: self._value(name, kind) for name in USED[kind]}
        if kind is EventKind.MEDICATION:
            values["kind"] = values.pop("method")
        return None if self._failed else values

    def _complain(self, code: RowCode | NotRead, name: str, written: str = "") -> None:
        value = self._fact.fields.get(name, "")
        found = problem(
            code, self._fact, self._patient_id, field=name, value=value, written=written
        )
        self._problems.append(found)
        self._failed |= found.severity is Severity.ERROR

    def _value(self, name: str, kind: EventKind | None) -> Any:
        text = self._cell(name)
        form, listed = FORM[self._fact.sheet][name].type, list_of(name, kind)
        if form is FieldType.TERMS:
            several = self._by.spellings.terms(name, text)
            if several is None:
                self._complain(RowCode.NOT_DECIDED, name)
            return several or ()
        if (absent := self._by.spellings.absent(text, listed)) is not None:
            return absent
        match form:
            case FieldType.DAY:
                return self._day(name, text)
            case FieldType.WHOLE:
                return self._whole(name, text)
            case _:
                return self._word(name, listed, text)

    def _cell(self, name: str) -> str:
        text = self._fact.fields.get(name, "")
        if text == NOT_CALCULATED or text.casefold() in _FAILED:
            is_new = text == NOT_CALCULATED
            self._complain(RowCode.NOT_CALCULATED if is_new else RowCode.FAILED_CELL, name)
            return ""
        return text

    def _day(self, name: str, text: str) -> Answer[Day]:
        form = self._by.days.get((self._fact.sheet, name))
        found = read_day(text, form, short_years=name != "birth_date")
        if isinstance(found, NotRead):
            self._complain(found, name)
            return Absent.NOT_ASKED
        return found

    def _whole(self, name: str, text: str) -> Answer[int]:
        if found := _WHOLE.fullmatch(text):
            return int(found[1])
        self._complain(RowCode.NOT_WHOLE_NUMBER, name)
        return Absent.NOT_ASKED

    def _word(self, name: str, listed: str, text: str) -> Answer[str]:
        found = self._by.spellings.value(listed, text)
        if found is None and listed in self._by.spellings.lists:
            self._complain(RowCode.NOT_DECIDED, name)
            return Absent.NOT_ASKED
        return text if found is None else found

    def _zip(self, country: str | None) -> dict[str, Any]:
        text = self._cell("zip")
        if (absent := self._by.spellings.absent(text)) is not None:
            return {"zip": absent}
        digits = text.removesuffix(".0")
        if not digits.isdigit() or country not in {None, "United States"}:
            return {"zip": text}
        if self._by.zip_digits > 3 or len(digits) == 4:
            return {"zip": digits.zfill(5)}
        return {"zip": digits.zfill(3) if self._by.zip_digits else digits}

    def _race(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the race says, also of ethnicity, where sites put it too."""
        text = self._cell("race")
        if (absent := self._by.spellings.absent(text, "race")) is not None:
            return {"race": absent}
        said = self._by.spellings.race(text)
        if said is None:
            self._complain(RowCode.NOT_DECIDED, "race")
            return {"race": Absent.NOT_ASKED}
        found = {"race": said.race} | self._ethnicity(said, values)
        return found | self._several(said, dict(values) | found)

    def _ethnicity(self, said: Race, values: Mapping[str, Any]) -> dict[str, Any]:
        if not said.ethnicity or said.ethnicity == values["ethnicity"]:
            return {}
        if told(values["ethnicity"]) is not None:
            self._complain(RowCode.OTHER_ETHNICITY, "race")
            return {}
        self._complain(RowCode.ETHNICITY_FROM_RACE, "race", said.ethnicity)
        return {"ethnicity": said.ethnicity}

    def _several(self, said: Race, values: Mapping[str, Any]) -> dict[str, Any]:
        """All that apply, in the words of SPD 15, which counts ethnicity among them."""
        given = values["race_ethnicity"]
        if not said.several:
            return {}
        if given and not set(said.several) <= set(given):
            self._complain(RowCode.OTHER_RACES, "race")
        hispanic = {HISPANIC} & {values["ethnicity"]}
        return {"race_ethnicity": given or tuple(sorted({*said.several, *hispanic}))}
