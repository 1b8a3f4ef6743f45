"""One table, row by row, into the gathering; meanwhile everything is counted that tells how its
columns are to be read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from app.clinical.importer.columns import Column, How, find_columns, is_heading
from app.clinical.importer.form import FORM, USED, WHOSE, FieldType, list_of
from app.clinical.importer.gathering import Fact, Gathering
from app.clinical.importer.mapping import Decisions
from app.clinical.importer.row_problems import RowCode, problem
from app.clinical.importer.spellings import Race, Spellings
from app.clinical.importer.table import Row
from app.clinical.importer.typed_days import DayEvidence, DayForm
from app.clinical.records import EventKind, Problem, Sheet

_MOST_ABOVE = 10  # rows that may stand above the heading
_MOST_SPELLINGS = 500  # of one list that are counted
_MOST_SAMPLES = 50  # values of a column that is not known
_FLOAT_ID = re.compile(r"([0-9]+)\.0")


@dataclass(slots=True)
class Meaning:
    """What one spelling was read as, and how often.

    Attributes:
        term: None if nobody has decided.
        row: the first that has it.
    """

    term: str | None
    row: int
    rows: int = 0


@dataclass(slots=True)
class Reading:
    """How one table was read. *Identified*: it holds the table's own spellings.

    Attributes:
        heading: number of the row that names the columns; 0 for FHIR.
        days: what each column of dates tells, by field.
        meanings: by closed list and spelling as typed; of each list the first few hundred.
        counted: how many spellings of each list were met, those too that were not remembered.
        unknown: some values of columns that are not known, by heading.
        zip_digits: of the longest ZIP code of digits alone.
        id_digits: rows whose patient would be found with zeros in front, by number of digits.
    """

    sheet: Sheet
    heading: int = 0
    rows: int = 0
    columns: tuple[Column, ...] = ()
    days: dict[str, DayEvidence] = field(default_factory=dict)
    meanings: dict[tuple[str, str], Meaning] = field(default_factory=dict)
    unknown: dict[str, list[str]] = field(default_factory=dict)
    counted: Counter[str] = field(default_factory=Counter)
    zip_digits: int = 0
    id_digits: Counter[int] = field(default_factory=Counter)

    @property
    def proved(self) -> dict[str, DayForm]:
        """How columns of dates are written, as their own rows prove; nothing if two columns of the
        table prove different orders, for then something is wrong."""
        found = {name: form for name, seen in self.days.items() if (form := seen.form) is not None}
        return found if len(set(found.values())) == 1 else {}

    @property
    def says_whose(self) -> bool:
        """Whether a column says whose row it is."""
        return any(column.field in WHOSE for column in self.columns)


class Reader:
    """Reads tables with what was decided. `rows` gives what is wrong with whose row it is."""

    def __init__(self, decisions: Decisions, spellings: Spellings, gathering: Gathering) -> None:
        self._decisions = decisions
        self._spellings = spellings
        self._gathering = gathering

    def read(self, rows: Iterator[Row], reading: Reading) -> Iterator[Problem]:
        """Take in a whole table, and say of which rows nobody knows whose they are."""
        first = list(islice(rows, _MOST_ABOVE))
        decided = self._decisions.of(reading.sheet)
        headings = [
            n for n, row in enumerate(first) if is_heading(row.cells, reading.sheet, decided)
        ]
        start = headings[0] if headings else 0
        if first:
            reading.heading = first[start].number
            reading.columns = find_columns(first[start].cells, reading.sheet, decided)
        for row in chain(first[start + 1 :], rows):
            fields = {
                column.field: row.cells[column.index]
                for column in reading.columns
                if column.field and column.index < len(row.cells) and row.cells[column.index]
            }
            _sample(row, reading)
            if reading.says_whose:
                yield from self.take(Fact(reading.sheet, row.number, fields), reading)
            else:
                reading.rows += 1

    def take(self, fact: Fact, reading: Reading) -> Iterator[Problem]:
        """Take in one row."""
        reading.rows += 1
        fields = dict(self._decisions.of(reading.sheet).constants) | fact.fields
        self._count(fact.row, fields, reading)
        whose = {name: fields.pop(name, "") for name in WHOSE}
        patient_id, code = self._whose(reading, **whose)
        if code is not None:
            name, said = next(((n, s) for n, s in whose.items() if s), ("patient_id", ""))
            yield problem(code, fact, patient_id, field=name, value=said)
        if patient_id and code is None:
            self._gathering.add(patient_id, Fact(fact.sheet, fact.row, fields))

    def _whose(
        self, reading: Reading, patient_id: str, accession: str, study_uid: str
    ) -> tuple[str, RowCode | None]:
        """Whose row it is, as the images spell it; or why nobody knows."""
        if float_id := _FLOAT_ID.fullmatch(patient_id):  # a number that passed through a program
            patient_id = float_id[1]
        if patient_id.isdigit():
            patient_id = patient_id.zfill(self._decisions.id_digits)
        if not self._gathering.has_exams:
            return patient_id, None if patient_id else RowCode.NO_PATIENT
        found = self._gathering.whose(patient_id, accession, study_uid)
        if len(found) == 1:
            return found.pop(), None
        if found:
            return patient_id, RowCode.TWO_PATIENTS
        if patient_id.isdigit():
            alike = self._gathering.alike(patient_id)
            reading.id_digits.update(len(one) for one in alike if len(alike) == 1)
        return patient_id, RowCode.NO_EXAM if any((patient_id, accession, study_uid)) else (
            RowCode.NO_PATIENT
        )

    def _count(self, row: int, fields: dict[str, str], reading: Reading) -> None:
        kind = None
        if reading.sheet is Sheet.EVENTS:
            said = self._mean("event", fields.get("event", ""), row, reading)
            kind = EventKind(said) if said else None
        for name, text in fields.items():
            form = FORM[reading.sheet][name]
            if form.type is FieldType.DAY:
                reading.days.setdefault(name, DayEvidence()).add(text, row)
            elif form.type is FieldType.ZIP and text.removesuffix(".0").isdigit():
                reading.zip_digits = max(reading.zip_digits, len(text.removesuffix(".0")))
            elif name != "event" and (kind is None or name in USED[kind]):
                self._mean(list_of(name, kind), text, row, reading)

    def _mean(self, name: str, text: str, row: int, reading: Reading) -> str | None:
        if not text or name not in self._spellings.lists:
            return None
        known = reading.meanings.get((name, text))
        if known is None:
            known = Meaning(self._term(name, text), row)
            if reading.counted[name] < _MOST_SPELLINGS:
                reading.meanings[name, text] = known
            reading.counted[name] += 1
        known.rows += 1
        return known.term

    def _term(self, name: str, text: str) -> str | None:
        if name == "race":
            race = self._spellings.race(text)
            return None if race is None else _shown(race)
        if name == "race_ethnicity":
            several = self._spellings.terms(name, text)
            return None if several is None else "; ".join(several)
        return self._spellings.value(name, text)


def _shown(race: Race) -> str:
    return " + ".join(filter(None, (race.race, race.ethnicity, "; ".join(race.several))))


def _sample(row: Row, reading: Reading) -> None:
    for column in reading.columns:
        if column.how is How.UNKNOWN and column.index < len(row.cells):
            values = reading.unknown.setdefault(column.heading, [])
            if len(values) < _MOST_SAMPLES and row.cells[column.index]:
                values.append(row.cells[column.index])
