"""Days as the person's own system writes them, typed and shown; kept as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from app.clinical.importer.typed_days import DayForm, NotRead, read_day
from app.clinical.offsets import calendar_day

_TIMED = re.compile(r"(?P<day>.+) (?P<time>\d\d?:\d\d)")


def pattern() -> str:
    """The local short form with a year of four digits, such as dd.MM.yyyy (Qt's letters)."""
    found = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return found if "yyyy" in found else found.replace("yy", "yyyy")


def hint() -> str:
    """An example in the local form."""
    return QLocale().toString(QDate(2021, 12, 31), pattern())


def form() -> DayForm:
    """Whether the day or the month comes first where a date can be read in two ways."""
    letters = pattern()
    first = letters.find("M") < letters.find("d")
    return DayForm.MONTH_FIRST if first else DayForm.DAY_FIRST


def kept(typed: str, *, short_years: bool = True) -> str:
    """The ISO form of what was typed; what is no day stays as it is."""
    text = " ".join(typed.split())
    found = _TIMED.fullmatch(text)
    local = QLocale().toDate(found["day"] if found else text, pattern())
    if local.isValid():  # also forms that no other country has, such as 31. 12. 2021
        iso = local.toString("yyyy-MM-dd")
        text = f"{iso} {found['time'].zfill(5)}" if found else iso
    day = read_day(text, form(), short_years=short_years)
    if isinstance(day, NotRead):
        return text
    return day.isoformat(" ", "minutes") if isinstance(day, datetime) else day.isoformat()


def shown(text: str) -> str:
    """A kept text in the local form; what is no day stays as it is."""
    day = read_day(text, None, short_years=True)
    if isinstance(day, NotRead):
        return text
    time = f" {day:%H:%M}" if isinstance(day, datetime) else ""
    return long_form(calendar_day(day)) + time


def long_form(day: date) -> str:
    """A day in the local form, with its whole year."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern())
