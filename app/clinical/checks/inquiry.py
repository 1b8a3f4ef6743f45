"""What a check is asked about, and how it complains."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.clinical.checks.codes import Code
from app.clinical.dictionary import Dictionary
from app.clinical.records import Case, ClinicalEvent, Day, IcuStay, Problem, Sheet
from app.model import Clinical


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One case under examination. *Identified*.

    Attributes:
        clinical: the project's lists.
        studies: true days of the patient's imaging studies; None if nobody looked.
        today: nothing may be later.
    """

    case: Case
    clinical: Clinical
    dictionary: Dictionary
    studies: tuple[Day, ...] | None
    today: date

    def of_case(self, code: Code, field: str, value: object = "", written: str = "") -> Problem:
        """A problem in the case's own row."""
        return self._problem(code, (Sheet.CASES, self.case.row, field), value, written)

    def of_event(
        self,
        code: Code,
        event: ClinicalEvent | IcuStay,
        field: str,
        value: object = "",
        written: str = "",
    ) -> Problem:
        """A problem in an event's row."""
        return self._problem(code, (Sheet.EVENTS, event.row, field), value, written)

    def _problem(
        self, code: Code, where: tuple[Sheet, int, str], value: object, written: str
    ) -> Problem:
        sheet, row, field = where
        if isinstance(value, datetime):
            shown = value.isoformat(" ", "minutes")
        else:
            shown = value.isoformat() if isinstance(value, date) else str(value)
        return Problem(
            patient_id=self.case.patient_id,
            sheet=sheet,
            row=row,
            field=field,
            code=code.value,
            sentence=code.sentence,
            severity=code.severity,
            value=shown,
            written=written,
        )
