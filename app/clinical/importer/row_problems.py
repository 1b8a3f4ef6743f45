"""What can be wrong with a row of a table, before its facts are checked against each other."""

from __future__ import annotations

from enum import StrEnum

from app.clinical.importer.gathering import Fact
from app.clinical.importer.typed_days import NotRead
from app.clinical.records import Problem, Severity


class RowCode(StrEnum):
    """What was found; the value is the code."""

    NO_PATIENT = "no-patient"
    TWO_PATIENTS = "two-patients"
    NO_EXAM = "no-exam"
    NO_CASE = "no-case"
    TWO_CASES = "two-cases"
    SAME_ROW = "same-row-again"
    NO_EVENT = "no-event"
    FAILED_CELL = "failed-cell"
    NOT_CALCULATED = "not-calculated"
    NOT_DECIDED = "not-decided"
    NOT_WHOLE_NUMBER = "not-a-whole-number"
    NOT_USED = "not-used-here"
    OTHER_ETHNICITY = "other-ethnicity"
    OTHER_RACES = "other-races"
    ETHNICITY_FROM_RACE = "ethnicity-from-race"

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in words a clinician understands (English)."""
        return _SENTENCES[self]


_WARNINGS = frozenset(
    {RowCode.NO_EXAM, RowCode.SAME_ROW, RowCode.NOT_USED, RowCode.ETHNICITY_FROM_RACE}
)
_SENTENCES = {
    RowCode.NO_PATIENT: "The row does not say whose it is, or only by an exam that is not here.",
    RowCode.TWO_PATIENTS: "The row names exams of different patients. Correct it.",
    RowCode.NO_EXAM: "None of the images is of this patient, so the row is left out.",
    RowCode.NO_CASE: "The patient has events, but no row in the table of cases. Add it.",
    RowCode.TWO_CASES: "The patient has two rows that differ. Keep the right one.",
    RowCode.SAME_ROW: "The patient has the same row twice; one is taken.",
    RowCode.NO_EVENT: "What kind of event this is, is not said, or nobody has decided it yet.",
    RowCode.FAILED_CELL: "The spreadsheet shows an error here. Correct its formula.",
    RowCode.NOT_CALCULATED: (
        "The formula here was never calculated. Open the file in a spreadsheet program and save it."
    ),
    RowCode.NOT_DECIDED: "Nobody has decided yet what this means. Decide it in the mapping.",
    RowCode.NOT_WHOLE_NUMBER: "A whole number is needed here.",
    RowCode.NOT_USED: "This kind of event has no such value, so it is not used.",
    RowCode.OTHER_ETHNICITY: "The race says another ethnicity than the ethnicity. Correct one.",
    RowCode.OTHER_RACES: "The race lists others than race_ethnicity. Correct one.",
    RowCode.ETHNICITY_FROM_RACE: "The race says an ethnicity that nothing else says.",
}


def problem(
    code: RowCode | NotRead,
    fact: Fact,
    patient_id: str,
    *,
    field: str = "",
    value: str = "",
    written: str = "",
) -> Problem:
    """A problem of one row."""
    return Problem(
        patient_id=patient_id,
        sheet=fact.sheet,
        row=fact.row,
        field=field,
        code=code.value,
        sentence=code.sentence,
        severity=code.severity if isinstance(code, RowCode) else Severity.ERROR,
        value=value,
        written=written,
    )
