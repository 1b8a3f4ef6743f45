"""What a site has to decide before all of its tables can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.clinical.importer.columns import How, looks_like
from app.clinical.importer.form import FORM, WHOSE
from app.clinical.importer.mapping import Decisions
from app.clinical.importer.reading import Reading
from app.clinical.importer.spellings import Spellings
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Absent, Sheet

_MOST_ASKED = 100  # spellings of one list; more are not spellings of it
_LONGEST = 80  # characters of a spelling


class Doubt(StrEnum):
    """Why something is asked; the value is the code."""

    WHOSE = "no-column-says-whose"
    COLUMN = "column-not-known"
    TWICE = "column-named-twice"
    DAYS = "dates-can-be-read-two-ways"
    MIXED_DAYS = "dates-in-both-orders"
    NUMBERS = "numbers-for-dates"
    VALUE = "value-not-known"
    LEADING_ZEROS = "leading-zeros-lost"

    @property
    def is_of_table(self) -> bool:
        """Whether it leaves the table as a whole in doubt, not single rows."""
        return self in {Doubt.WHOSE, Doubt.TWICE, Doubt.LEADING_ZEROS}

    @property
    def sentence(self) -> str:
        """What is asked, for the person."""
        return _SENTENCES[self]


_SENTENCES = {
    Doubt.WHOSE: "No column says whose row it is. Which one is the patient_id?",
    Doubt.COLUMN: "The column is not read. Which is it, if any?",
    Doubt.TWICE: "Two columns would be the same. Which is it? The other is empty.",
    Doubt.DAYS: "Dates such as 03/04/2021 can be read in two ways. What comes first?",
    Doubt.MIXED_DAYS: "Some dates have the day first, some the month. Which have the others?",
    Doubt.NUMBERS: "Numbers stand for dates. How do they count?",
    Doubt.VALUE: "Nobody has decided yet what this means.",
    Doubt.LEADING_ZEROS: "Patient numbers have lost zeros in front. How many digits have they?",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. *Identified*: the key is what the site's table says.

    Attributes:
        place: the table of the mapping file it goes to, such as `("values", "race")`.
        key: the entry in it.
        answers: what can be answered.
        rows: how many rows wait for it.
        row: the first of them; 0 if that means nothing.
        blocks: rows cannot be read before it is decided.
    """

    doubt: Doubt
    sheet: Sheet
    place: tuple[str, ...]
    key: str
    answers: tuple[str, ...]
    rows: int = 0
    row: int = 0
    blocks: bool = True


def questions(reading: Reading, decisions: Decisions, spellings: Spellings) -> Iterator[Question]:
    """What one table leaves open."""
    yield from _columns(reading, spellings)
    yield from _days(reading, decisions)
    yield from _values(reading, spellings.lists)
    if not decisions.id_digits and reading.id_digits:
        (digits, rows), *others = reading.id_digits.most_common()
        known = tuple(str(one) for one, _ in [(digits, rows), *others])
        yield Question(
            Doubt.LEADING_ZEROS, reading.sheet, (), "id_digits", known, reading.id_digits.total()
        )


def _columns(reading: Reading, spellings: Spellings) -> Iterator[Question]:
    sheet = reading.sheet
    place = (sheet.value, "columns")
    if not reading.says_whose and reading.columns:
        yield Question(Doubt.WHOSE, sheet, place, "", WHOSE, reading.rows, reading.heading)
    for column in reading.columns:
        if column.how is How.TWICE:
            answers = tuple(FORM[sheet])
            yield Question(Doubt.TWICE, sheet, place, column.heading, answers, reading.rows)
        elif column.how is How.UNKNOWN:
            values = reading.unknown.get(column.heading, ())
            taken = {one.field for one in reading.columns}
            answers = tuple(
                name for name in looks_like(values, sheet, spellings) if name not in taken
            )
            yield Question(
                Doubt.COLUMN, sheet, place, column.heading, answers, reading.rows, blocks=False
            )


def _days(reading: Reading, decisions: Decisions) -> Iterator[Question]:
    sheet = reading.sheet
    place, decided = (sheet.value, "days"), decisions.of(sheet).days
    for name, seen in reading.days.items():
        if name in decided:
            continue
        if seen.ambiguous and name not in reading.proved:
            mixed = bool(seen.day_first or seen.month_first)
            yield Question(
                Doubt.MIXED_DAYS if mixed else Doubt.DAYS,
                sheet,
                place,
                name,
                (DayForm.DAY_FIRST, DayForm.MONTH_FIRST),
                seen.ambiguous,
                seen.row["ambiguous"],
            )
        elif seen.serial:
            answers = (DayForm.EXCEL_1900, DayForm.EXCEL_1904)
            row = seen.row["serial"]
            yield Question(Doubt.NUMBERS, sheet, place, name, answers, seen.serial, row)


def _values(reading: Reading, lists: Mapping[str, tuple[str, ...]]) -> Iterator[Question]:
    asked: dict[str, int] = {}
    for (name, text), meaning in reading.meanings.items():
        if meaning.term is not None or len(text) > _LONGEST:
            continue
        asked[name] = asked.get(name, 0) + 1
        if asked[name] <= _MOST_ASKED:
            answers = (*lists[name], Absent.UNKNOWN.value)
            yield Question(
                Doubt.VALUE,
                reading.sheet,
                ("values", name),
                text,
                answers,
                meaning.rows,
                meaning.row,
            )
