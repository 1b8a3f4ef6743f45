"""New values for old ones, by value representation (PS3.5 section 6.2)."""

from __future__ import annotations

import re
from datetime import date, timedelta

TEXT_VRS = frozenset({"LO", "LT", "PN", "SH", "ST", "UC", "UT"})
STRING_VRS = TEXT_VRS | {"AE", "AS", "CS", "DA", "DS", "DT", "IS", "TM", "UI", "UR"}
_LONGEST_NUMBER = 64  # characters, of which 16 are allowed (DS)
OLDEST_AGE = 89  # HIPAA Safe Harbor: all ages over 89 are one group

_DATE = re.compile(r"(\d{4})[-./]?(\d{2})[-./]?(\d{2})", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(\d{2})?", re.ASCII)
_DATETIME = re.compile(r"(\d{4,8})(\d{0,6}(?:\.\d{1,6})?)([+-]\d{4})?", re.ASCII)
_AGE = re.compile(r"(\d{1,3})([DWMY]?)", re.ASCII)
_YEARS = {"D": 365.25, "W": 52.18, "M": 12.0, "Y": 1.0, "": 1.0}

_TIME = rb"(?:\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d{1,6})?)?)?)?"

_UID = rb"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))*"  # PS3.5 section 9.1
# values that can be nothing but numbers, codes and times
PLAIN = {
    "DS": re.compile(rb"[\d+\-.eE\\ ]*\0?"),
    "IS": re.compile(rb"[\d+\-\\ ]*\0?"),
    "TM": re.compile(rb"%(time)s *(?:[\\-]%(time)s *)*\0?" % {b"time": _TIME}),
    "AS": re.compile(rb"(?:\d{3}[DWMY])? ?\0?"),
    "UI": re.compile(rb"(?:%b(?:\\%b)*)?[\0 ]?" % (_UID, _UID)),
}


def shift_dates(value: str, days: int) -> str:
    """Dates (VR DA) moved by whole days: single, several, or a range; "" for what is no date."""
    return "\\".join(
        "-".join(_shift_date(part, days) for part in one.split("-"))
        if one.count("-") == 1
        else _shift_date(one, days)
        for one in value.split("\\")
    )


def _shift_date(value: str, days: int) -> str:
    match = _DATE.fullmatch(value.strip())
    if match:
        try:
            moved = date(int(match[1]), int(match[2]), int(match[3])) + timedelta(days)
        except (ValueError, OverflowError):
            return ""  # the 31st of February, or a year out of range
        return moved.strftime("%Y%m%d").rjust(8, "0")
    return _shift_partial(value.strip(), days)


def _shift_partial(value: str, days: int) -> str:
    """A year or month moved from its middle, as exact as it was."""
    match = _PARTIAL.fullmatch(value)
    if not match:
        return ""
    try:
        middle = date(int(match[1]), int(match[2] or 7), 15 if match[2] else 2)
        return (middle + timedelta(days)).strftime("%Y%m%d").rjust(8, "0")[: len(value)]
    except (ValueError, OverflowError):
        return ""


def shift_datetimes(value: str, days: int) -> str:
    """Date-times (VR DT): the date moves, time of day and UTC offset stay (PS3.5 6.2)."""
    return "\\".join(_shift_datetime(one.strip(), days) for one in value.split("\\"))


def _shift_datetime(value: str, days: int) -> str:
    match = _DATETIME.fullmatch(value)
    if not match:
        return ""
    digits, rest, zone = match[1], match[2], match[3] or ""
    if len(digits) < 8:
        return _shift_partial(digits, days)
    moved = _shift_date(digits, days)
    return moved + rest + zone if moved else ""


def cap_age(value: str) -> str:
    """An age (VR AS) up to 89 years as it is; older, and what is no age, empty."""
    match = _AGE.fullmatch(value.strip())
    if not match or int(match[1]) / _YEARS[match[2]] >= OLDEST_AGE + 1:
        return ""
    return value.strip()


def is_unreadable(value: bytes, vr: str) -> bool:
    """Whether readers fail on a number: it has endless digits (VR DS, IS), or is cut in half."""
    if vr in {"DS", "IS"}:
        return max(map(len, value.split(b"\\"))) > _LONGEST_NUMBER
    return len(value) % _NUMBER_SIZES.get(vr, 1) != 0


_DUMMIES = {
    "AS": b"000D",
    "DA": b"19000101",
    "DS": b"0",
    "DT": b"19000101000000",
    "IS": b"0",
    "TM": b"000000",
    "UR": b"about:blank",
}
_NUMBER_SIZES = {"AT": 4, "FD": 8, "FL": 4, "SL": 4, "SS": 2, "SV": 8, "UL": 4, "US": 2, "UV": 8}


def dummy(vr: str) -> bytes:
    """A legal value of this VR that says nothing (action D)."""
    if vr in _NUMBER_SIZES:
        return b"\0" * _NUMBER_SIZES[vr]
    if vr in _DUMMIES:
        return _DUMMIES[vr]
    return b"REMOVED" if vr in STRING_VRS else b"\0\0"


def pad(value: bytes, vr: str) -> bytes:
    """`value` with even length: UIDs and binary end in a null byte, text in a blank (PS3.5 6.2)."""
    if not len(value) % 2:
        return value
    return value + (b" " if vr in STRING_VRS and vr != "UI" else b"\0")
