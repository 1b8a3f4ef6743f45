"""What a case may not change from one batch to the next without being called a correction.

MIDRC refuses a case that comes again with another age, sex, race or ethnicity, and another index
date would move all its days. So the first package freezes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.clinical.batch import Subject
from app.clinical.checks.codes import Code
from app.clinical.offsets import calendar_day
from app.clinical.records import Absent, Case, Problem, Sheet
from app.site.ledger import Ledger

_FROZEN = (
    *("index_event", "index_date", "birth_date"),
    *("sex", "race", "ethnicity", "race_ethnicity", "zip", "country"),
)


def differences(case: Case, pseudonym: str, ledger: Ledger) -> tuple[Problem, ...]:
    """What differs from the last package; empty for a patient who was in none.

    A batch that the person calls a correction is not asked this.
    """
    return differing(case, ledger.said(pseudonym))


def differing(case: Case, before: Mapping[str, str]) -> tuple[Problem, ...]:
    """As `differences`, with what the ledger says of the patient."""
    now = _said(case)
    return tuple(
        Problem(
            patient_id=case.patient_id,
            sheet=Sheet.CASES,
            row=case.row,
            field=field,
            code=Code.DIFFERS_FROM_SENT.value,
            sentence=Code.DIFFERS_FROM_SENT.sentence,
            severity=Code.DIFFERS_FROM_SENT.severity,
            value=now[field],
            written=before[field],
        )
        for field in _FROZEN
        if before.get(field, now[field]) != now[field]
    )


def freeze(subjects: Iterable[Subject], ledger: Ledger) -> None:
    """Write down what a finished package says of its patients.

    Of a patient without facts it says "Not Reported", and that is frozen as well.
    """
    nothing = Case(patient_id="")
    ledger.freeze((subject.pseudonym, _said(subject.case or nothing)) for subject in subjects)


def _said(case: Case) -> dict[str, str]:
    return {field: _text(getattr(case, field)) for field in _FROZEN}


def _text(value: object) -> str:
    if isinstance(value, Absent):
        return ""  # all ways of knowing nothing are written alike
    if isinstance(value, tuple):
        return ";".join(sorted(value))
    return value if isinstance(value, str) else calendar_day(value).isoformat()  # type: ignore[arg-type]
