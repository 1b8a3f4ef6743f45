"""Days as people and programs write them. What could be two days is never guessed: the column's
other values decide (`DayEvidence`), or a person does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from itertools import chain

from app.clinical.records import Day


class DayForm(StrEnum):
    """What a person may decide of a column; the value is what the mapping file says."""

    DAY_FIRST = "day-month-year"
    MONTH_FIRST = "month-day-year"
    EXCEL_1900 = "excel-1900"  # days since 1899-12-30, as Excel counts them
    EXCEL_1904 = "excel-1904"  # as Excel for Macintosh counted them


class NotRead(StrEnum):
    """Why a text is no day; also the problem's code."""

    AMBIGUOUS = "ambiguous-date"
    SERIAL = "number-for-a-date"
    SHORT_YEAR = "two-digit-year"
    NOT_WHOLE = "not-a-whole-date"
    NO_SUCH_DAY = "no-such-day"
    NOT_A_DAY = "not-a-date"

    @property
    def sentence(self) -> str:
        """What is wrong, and what to do."""
        return _SENTENCES[self]


_SENTENCES = {
    NotRead.AMBIGUOUS: (
        "The date can be read with the day or the month first. Say which in the mapping."
    ),
    NotRead.SERIAL: (
        "A number stands for the date. Write the date, or say how it counts in the mapping."
    ),
    NotRead.SHORT_YEAR: "The year has two digits. Write four.",
    NotRead.NOT_WHOLE: "The date lacks its day or month. Write a whole date, or leave it empty.",
    NotRead.NO_SUCH_DAY: "There is no such day. Correct the date.",
    NotRead.NOT_A_DAY: "This is not a date. Write it as 2021-01-31.",
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FULL = (
    "january february march april may june july august september october november december".split()
)
_NUMBER_OF = {
    name: number % 12 + 1 for number, name in chain(enumerate(_MONTHS), enumerate(_FULL))
} | {"sept": 9}
_SHORT_YEARS = range(70)
_EPOCHS = {
    DayForm.EXCEL_1900: datetime.fromisoformat("1899-12-30"),
    DayForm.EXCEL_1904: datetime.fromisoformat("1904-01-01"),
}

_M = rf"(?P<name>{'|'.join(sorted(_NUMBER_OF, key=len, reverse=True))})\.?"
_Y = r"(?P<year>\d{4}|\d\d)"
_TIME = (
    r"(?:[t ,]{1,3}(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<part>\d{1,9}))?)?"
    r" ?(?P<half>[ap]\.?m\.?)? ?(?P<zone>z|utc|[+-]\d\d:?\d\d)?)?"
)
_NUMBERS = re.compile(rf"(?P<first>\d\d?)(?P<s>[-/.])(?P<other>\d\d?)(?P=s){_Y}{_TIME}")
_FORMS = (
    _NUMBERS,
    re.compile(rf"(?P<year>\d{{4}})(?P<s>[-/.])(?P<month>\d\d?)(?P=s)(?P<day>\d\d?){_TIME}"),
    re.compile(  # DICOM, HL7 version 2
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
        r"(?:(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>[+-]\d{4})?)?"
    ),
    re.compile(rf"(?P<day>\d\d?)(?:st|nd|rd|th)?[ ./-]{{0,2}}{_M}[ ,./-]{{0,2}}{_Y}{_TIME}"),
    re.compile(rf"{_M}[ /-]?(?P<day>\d\d?)(?:st|nd|rd|th)?[ ,/-]{{1,2}}(?P<year>\d{{4}}){_TIME}"),
)
_PART_OF_A_DATE = re.compile(
    rf"\d{{4}}|\d{{4}}[-/]\d\d?|\d\d?[-/.]\d{{4}}|(?:{_M})[ ,/-]{{0,2}}\d{{2,4}}"
)
_SHORT = re.compile(r"\d\d?[-/. ]{1,2}\w{1,9}[-/., ]{1,2}\d\d(?: .*)?")
_SERIAL = re.compile(r"\d{5}(?:\.\d{1,15})?")


def read_day(text: str, form: DayForm | None, *, short_years: bool) -> Day | NotRead:
    """The day, with the time of day where one is given, as the site's clocks showed it.

    A time in UTC becomes this computer's local time; one with another offset stays as written.

    Args:
        text: trimmed, on one line.
        form: what was decided of the column, if anything.
        short_years: whether a year of two digits is one from 2000 to 2069. Not for births.
    """
    low = text.casefold()
    for one in _FORMS:
        if found := one.fullmatch(low):
            return _read(found.groupdict(), form, short_years=short_years)
    if _SERIAL.fullmatch(low):
        if form not in _EPOCHS:
            return NotRead.SERIAL
        seconds = round(float(low) * 86_400)
        return _day_or_moment(_EPOCHS[form] + timedelta(seconds=seconds))
    return NotRead.NOT_WHOLE if _PART_OF_A_DATE.fullmatch(low) else NotRead.NOT_A_DAY


def _read(
    parts: dict[str, str | None], form: DayForm | None, *, short_years: bool
) -> Day | NotRead:
    year, month, day = int(parts["year"] or 0), parts.get("month"), parts.get("day")
    if len(parts["year"] or "") == 2:
        if not short_years or year not in _SHORT_YEARS:
            return NotRead.SHORT_YEAR
        year += 2000
    if first := parts.get("first"):
        month_first = _is_month_first(int(first), int(parts["other"] or 0), form)
        if month_first is None:
            return NotRead.AMBIGUOUS
        month, day = (first, parts["other"]) if month_first else (parts["other"], first)
    number = _NUMBER_OF[name] if (name := parts.get("name")) else int(month or 0)
    try:
        moment = datetime(year, number, int(day or 0), *_clock(parts))  # noqa: DTZ001 - local
        if parts.get("zone") in {"z", "utc"}:
            moment = moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError):
        return NotRead.NO_SUCH_DAY
    return _day_or_moment(moment)


def _is_month_first(first: int, other: int, form: DayForm | None) -> bool | None:
    """None if nobody can know."""
    if form in {DayForm.DAY_FIRST, DayForm.MONTH_FIRST}:
        return form is DayForm.MONTH_FIRST
    if first == other:
        return True
    if first > 12 or other > 12:
        return other > 12
    return None


def _clock(parts: dict[str, str | None]) -> tuple[int, int, int, int]:
    hour = int(parts.get("hour") or 0)
    if half := parts.get("half"):
        if not 1 <= hour <= 12:
            raise ValueError(hour)
        hour = hour % 12 + 12 * half.startswith("p")
    micro = int((parts.get("part") or "").ljust(6, "0")[:6])
    return hour, int(parts.get("minute") or 0), int(parts.get("second") or 0), micro


def _day_or_moment(moment: datetime) -> Day:
    """Midnight is how programs write a day without a time."""
    return moment.date() if moment.time() == time() else moment


@dataclass(slots=True)
class DayEvidence:
    """What the values of one column tell of its form: how many rows could only be read so.

    Attributes:
        utc: times in UTC, which become this computer's local time.
        short: years of two digits.
        row: the first row of each kind, to show.
    """

    day_first: int = 0
    month_first: int = 0
    ambiguous: int = 0
    serial: int = 0
    utc: int = 0
    short: int = 0
    row: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, row: int) -> None:
        """Take in one value."""
        low = text.casefold()
        self.utc += low.endswith(("z", "utc"))
        self.short += _SHORT.fullmatch(low) is not None
        if kind := _kind(low):
            setattr(self, kind, getattr(self, kind) + 1)
            self.row.setdefault(kind, row)

    @property
    def form(self) -> DayForm | None:
        """What the column proves: rows that can be read in one way only, and none in the other."""
        if bool(self.day_first) == bool(self.month_first):
            return None
        return DayForm.DAY_FIRST if self.day_first else DayForm.MONTH_FIRST


def _kind(low: str) -> str:
    if _SERIAL.fullmatch(low):
        return "serial"
    found = _NUMBERS.fullmatch(low)
    if found is None or (first := int(found["first"])) == (other := int(found["other"])):
        return ""
    if first > 12 or other > 12:
        return "" if first > 12 and other > 12 else "month_first" if other > 12 else "day_first"
    return "ambiguous"
