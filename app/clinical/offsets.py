"""What may be said of a date, an age and a place: day offsets, ages to 89, three digits of a ZIP.

The rules are HIPAA's Safe Harbor, 45 CFR 164.514(b)(2)(i), as MIDRC's dictionary carries them out.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from app.clinical.records import Day
from app.resources import resource

OLDEST = 89
"""Completed years; who is older is counted together."""

FARTHEST_TOLD = OLDEST * 365
"""Days from the index day; more would tell an age above 89, as a day of birth does."""

NOBODY_ELSE = "000"
"""Instead of the three digits where 20,000 people or fewer live."""

_ZIP = re.compile(r"([0-9]{3})(?:[0-9]{2}(?:-?[0-9]{4})?)?")
_UNITED_STATES = frozenset(
    {"", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"}
)


def calendar_day(day: Day) -> date:
    """The day without its time, in the site's local time."""
    return day.date() if isinstance(day, datetime) else day


def written_day(value: str) -> date | None:
    """The day of a DA, or of a DT's first eight digits (PS3.5 section 6.2); None if it is none."""
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:8]))
    except ValueError:
        return None


def days_between(index: Day, day: Day) -> int:
    """Whole days from the index day: 0 on it, negative before. From 23:50 to 00:10 is one day."""
    return (calendar_day(day) - calendar_day(index)).days


def completed_years(birth: Day, day: Day) -> int:
    """Age at a day; negative before birth. Who was born on 29 February is older on 1 March."""
    born, then = calendar_day(birth), calendar_day(day)
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def age_and_over(birth: Day | None, day: Day | None) -> tuple[int | None, str | None]:
    """The age to be written, and whether it is above 89 (`Yes` or `No`); both unknown or neither.

    Above 89 the age itself is not written.
    """
    if birth is None or day is None:
        return None, None
    age = completed_years(birth, day)
    return (None, "Yes") if age > OLDEST else (age, "No")


def zip3(code: str | None, country: str | None = None) -> str | None:
    """The three digits of a ZIP code that may be written; None outside of the United States.

    Raises:
        ValueError: it is no ZIP code.
    """
    if code is None or (country or "").strip().lower() not in _UNITED_STATES:
        return None
    matched = _ZIP.fullmatch(code.strip())
    if matched is None:
        raise ValueError("no ZIP code")
    return NOBODY_ELSE if matched[1] in low_population() else matched[1]


@cache
def low_population() -> frozenset[str]:
    """Three-digit areas with 20,000 people or fewer."""
    lines = resource("clinical/low_population_zip3.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
