"""What a case may not change from one batch to the next without being called a correction.

MIDRC refuses a case that comes again with another age, sex, race or ethnicity, a study with another
age, body part or modality, and another index date would move all days. So the first package freezes
them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from app.clinical.batch import Subject
from app.clinical.checks.codes import Code
from app.clinical.offsets import calendar_day
from app.clinical.records import Absent, Case, Problem, Sheet
from app.site.ledger import Ledger

_FROZEN = (
    *("index_event", "index_date", "birth_date"),
    *("sex", "race", "ethnicity", "race_ethnicity", "zip", "country"),
)
_OF_STUDIES = ("age_at_imaging", "age_at_imaging_gt89", "body_part_examined", "study_modality")
_STUDY = "study "  # before a StudyInstanceUID, among what is frozen of a case


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


def studies(table: Path) -> Iterator[tuple[str, str, str]]:
    """Of each row of a written `imaging_study` table: the case, the study, and what a study that
    comes again must repeat."""
    with table.open(encoding="ascii", newline="") as file:
        for row in csv.DictReader(file, dialect=csv.excel_tab, quoting=csv.QUOTE_NONE):
            said = "; ".join(row.get(name) or "" for name in _OF_STUDIES)
            yield row["cases.submitter_id"], row["submitter_id"], said


def studies_sent_otherwise(table: Path, ledger: Ledger) -> frozenset[str]:
    """Cases of which a study was sent before and says otherwise now."""
    found = set()
    for case, rows in groupby(studies(table), key=lambda row: row[0]):
        before = ledger.said(case)
        if any(before.get(_STUDY + uid, said) != said for _, uid, said in rows):
            found.add(case)
    return frozenset(found)


def freeze_studies(table: Path, ledger: Ledger) -> None:
    """Write down what the studies of a finished package say."""
    ledger.freeze((case, {_STUDY + uid: said}) for case, uid, said in studies(table))


def _said(case: Case) -> dict[str, str]:
    return {field: _text(getattr(case, field)) for field in _FROZEN}


def _text(value: object) -> str:
    if isinstance(value, Absent):
        return ""  # all ways of knowing nothing are written alike
    if isinstance(value, tuple):
        return ";".join(sorted(value))
    return value if isinstance(value, str) else calendar_day(value).isoformat()  # type: ignore[arg-type]
