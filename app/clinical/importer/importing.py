"""The whole way from a site's tables to records: all rows are read once, then it is known what is
open, then the records are made, patient by patient.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from app.clinical.dictionary import chosen
from app.clinical.importer.assembling import Assembled, Assembler
from app.clinical.importer.fhir import Bundles, is_fhir
from app.clinical.importer.form import closed_lists
from app.clinical.importer.gathering import Gathering
from app.clinical.importer.mapping import Decisions
from app.clinical.importer.questions import Question, questions
from app.clinical.importer.reading import Reader, Reading
from app.clinical.importer.spellings import Spellings
from app.clinical.importer.table import Row, rows
from app.clinical.importer.typed_days import DayForm, NotRead, read_day
from app.clinical.offsets import calendar_day
from app.clinical.records import Absent, Case, Day, Problem, Sheet, told
from app.model import Clinical, Token

_FIRST_TEST = "COVID-19 Test"


@dataclass(frozen=True, slots=True)
class Files:
    """What a site hands in: two tables, one workbook with both, or FHIR bundles.

    Attributes:
        more: further bundles, beside `cases`.
    """

    cases: Path
    events: Path | None = None
    more: tuple[Path, ...] = ()

    @property
    def is_fhir(self) -> bool:
        return self.events is None and is_fhir(self.cases)

    def of(self, sheet: Sheet) -> Path:
        """Where a table is."""
        return self.cases if sheet is Sheet.CASES or self.events is None else self.events


class Import:
    """One import. `read` must come to its end before anything else is asked for. *Identified*.

    Args:
        gathering: empty; with the exams if rows shall find theirs.
    """

    def __init__(
        self,
        files: Files,
        decisions: Decisions,
        clinical: Clinical,
        gathering: Gathering,
    ) -> None:
        self._files = files
        self._decisions = decisions
        self._gathering = gathering
        self._spellings = Spellings(closed_lists(chosen(clinical), clinical), decisions.values)
        self.readings = {sheet: Reading(sheet) for sheet in Sheet}
        self.left_out: dict[str, int] = {}

    def read(self, token: Token) -> Iterator[Problem]:
        """Read all rows, and say of which nobody knows whose they are.

        Raises:
            SourceMissing, TableError: a file cannot be read.
            Cancelled
        """
        reader = Reader(self._decisions, self._spellings, self._gathering)
        if self._files.is_fhir:
            bundles = Bundles(self._files.cases, *self._files.more)
            for fact in bundles.facts():
                token.check()
                yield from reader.take(fact, self.readings[fact.sheet])
            self.left_out = {kind: n for kind, n in bundles.left_out.items() if n}
            return
        for sheet in Sheet:
            table = _until_stopped(rows(self._files.of(sheet), sheet), token)
            yield from reader.read(table, self.readings[sheet])

    def questions(self) -> tuple[Question, ...]:
        """What is to be decided; rows that wait for it are held."""
        return tuple(
            dict.fromkeys(
                question
                for reading in self.readings.values()
                for question in questions(reading, self._decisions, self._spellings)
            )
        )

    @cached_property
    def days(self) -> dict[tuple[Sheet, str], DayForm]:
        """How each column of dates is read: as decided, or as its own rows prove, all of them."""
        return {
            (sheet, name): form
            for sheet, reading in self.readings.items()
            for name, form in (reading.proved | dict(self._decisions.of(sheet).days)).items()
        }

    def cases(self, token: Token) -> Iterator[Assembled]:
        """The records, patient by patient.

        Raises:
            Cancelled
        """
        for patient_id in self._gathering.patients():
            token.check()
            yield self.case(patient_id)

    def case(self, patient_id: str) -> Assembled:
        """The record of one patient who has a row."""
        zip_digits = self.readings[Sheet.CASES].zip_digits
        assembler = Assembler(self._spellings, self.days, zip_digits)
        found = assembler.case(patient_id, self._gathering.facts(patient_id))
        return replace(found, case=_indexed(found.case)) if self._files.is_fhir else found

    def studies(self, patient_id: str) -> tuple[Day, ...] | None:
        """True days of the patient's studies; None if the exams are not known."""
        if not self._gathering.has_exams:
            return None
        found = (read_day(day, None, short_years=False) for day in self._gathering.days(patient_id))
        return tuple(day for day in found if not isinstance(day, NotRead))

    def without_rows(self) -> Iterator[str]:
        """Patients of the images of whom the tables say nothing."""
        return self._gathering.without_rows()


def _until_stopped(table: Iterator[Row], token: Token) -> Iterator[Row]:
    for row in table:
        token.check()
        yield row


def _indexed(case: Case) -> Case:
    """FHIR knows no index event: it is the first test, as RSNA counts."""
    days = [day for test in case.covid_tests if (day := told(test.start)) is not None]
    if case.index_date is not Absent.NOT_ASKED or not days:
        return case
    return replace(case, index_event=_FIRST_TEST, index_date=min(map(calendar_day, days)))
