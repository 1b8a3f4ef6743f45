"""Whether facts and images are about one person: nobody would see it later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.clinical.checks.codes import Code
from app.clinical.offsets import calendar_day, written_day
from app.clinical.records import Case, Problem, Sheet, told

SEXES = {"F": "Female", "M": "Male"}
"""Patient's Sex (0010,0040) as the dictionary words it; other values say nothing."""

_NOBODY = frozenset({date(1800, 1, 1), date(1900, 1, 1)})  # stand for "unknown"


def shown(births: Iterable[str], sexes: Iterable[str]) -> tuple[date | None, str | None]:
    """Birth date and sex in the dictionary's words, each if all images say the same.

    Args:
        births: values of Patient's Birth Date in the patient's images (DA).
        sexes: values of Patient's Sex.
    """
    days = {written_day(one) for one in births} - {None} - _NOBODY
    said = {SEXES[one] for one in sexes if one in SEXES}
    return days.pop() if len(days) == 1 else None, said.pop() if len(said) == 1 else None


def same_person(case: Case, births: Iterable[str], sexes: Iterable[str]) -> tuple[Problem, ...]:
    """What the images say otherwise of birth date and sex.

    Args:
        births: values of Patient's Birth Date in the patient's images (DA).
        sexes: values of Patient's Sex.
    """
    born, seen = told(case.birth_date), {written_day(one) for one in births} - {None} - _NOBODY
    sex, shown = told(case.sex), {SEXES[one] for one in sexes if one in SEXES}
    other_day = born is not None and bool(seen) and calendar_day(born) not in seen
    other_sex = sex in SEXES.values() and bool(shown) and sex not in shown
    found = []
    if other_day and born is not None:
        years = {one.year for one in seen if one is not None}
        far = other_sex or calendar_day(born).year not in years
        code = Code.ANOTHER_PERSON if far else Code.BIRTH_DATE_DIFFERS
        found.append(_problem(case, code, "birth_date", calendar_day(born).isoformat()))
    if other_sex and not other_day:
        found.append(_problem(case, Code.SEX_DIFFERS, "sex", sex or ""))
    return tuple(found)


def _problem(case: Case, code: Code, field: str, value: str) -> Problem:
    return Problem(
        patient_id=case.patient_id,
        sheet=Sheet.CASES,
        row=case.row,
        field=field,
        code=code.value,
        sentence=code.sentence,
        severity=code.severity,
        value=value,
    )
