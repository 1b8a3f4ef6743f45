"""What the clinical facts themselves tell of who the patient is: nothing of it may leave."""

from __future__ import annotations

from app.clinical.offsets import calendar_day
from app.clinical.records import Absent, Case, Day, told
from app.model import Identifier, IdentifierKind


def identifiers(case: Case) -> frozenset[Identifier]:
    """Patient ID, birth date and every true day, as the audit of the tables looks for them."""
    found = {Identifier(IdentifierKind.PATIENT_ID, case.patient_id)}
    if (birth := told(case.birth_date)) is not None:
        found.add(Identifier(IdentifierKind.BIRTH_DATE, _digits(birth)))
    days = [told(case.index_date)]
    for _, event in case.events():
        days += [told(event.start), told(getattr(event, "end", Absent.NOT_ASKED))]
    return frozenset(found | {_day(day) for day in days if day is not None})


def _day(day: Day) -> Identifier:
    return Identifier(IdentifierKind.DATE, _digits(day))


def _digits(day: Day) -> str:
    return f"{calendar_day(day):%Y%m%d}"
