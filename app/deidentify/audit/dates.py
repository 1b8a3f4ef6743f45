"""Which dates of a patient may stand in a file.

A shifted date can fall on another real date of the same patient, so being equal to a real date
proves nothing by itself. The audit takes every DA and DT back by the patient's shift and decides:

1. taken back it is a known real date: it is a correct shift, let it pass;
2. else it is itself a known real date, or the birth date, or the shifted birth date: REAL_DATE;
3. else taken back it lies after today and after every known real date: nobody can have shifted it,
   so it was left as it was: REAL_DATE;
4. else it is unknown, as a calibration date can be, and passes.

A leak that happens to lie a whole shift from another real date is the one that 1 cannot tell.
With a shift of 0 nothing was shifted and 1 does not apply. Without Modified Dates, 2 alone decides;
with Full Dates only the birth date is looked for. In free text no real date may stand at all.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.deidentify.audit.text import fold
from app.model import IdentifierKind, Option, Patient

_NOBODY = frozenset({date(1900, 1, 1), date(1800, 1, 1)})  # dates that stand for "unknown"

_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "janner februar maerz apr mai jun jul aug sept okt nov dez",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre",
    )
    for number, name in enumerate(names.split(), start=1)
}

_COMPACT = re.compile(r"(?<!\d)(\d{8})(?=\D|$|\d{4}(?!\d)|\d{6}(?!\d))")
_SEPARATED = re.compile(r"(?<![\d.])(\d{1,4})([-/._ ]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?!\d)(?!\.\d)")
_NAMED = (
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?[ .\-/_]*(?:of |de )?(?P<m>[^\W\d_]{3,10})"
        r"[ .\-/,_]*(?:de )?(?P<y>\d{4}|\d{2})(?!\d)"
    ),
    re.compile(
        r"(?P<m>[^\W\d_]{3,10})[ .\-/_]*(?P<d>\d{1,2})(?:st|nd|rd|th)?[ ,.\-/_]+"
        r"(?P<y>\d{4}|\d{2})(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<y>\d{4})[ .\-/,_]*(?P<m>[^\W\d_]{3,10})[ .\-/_]*(?P<d>\d{1,2})(?!\d)"),
)


def day_of(digits: str) -> date | None:
    """The day of a DA, or of the date part of a DT (PS3.5 section 6.2); None if there is none."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


class Calendar:
    """The real dates of one patient, and what a date in a file is to them."""

    def __init__(self, patient: Patient, options: frozenset[Option]) -> None:
        days: dict[IdentifierKind, set[date]] = {
            IdentifierKind.DATE: set(),
            IdentifierKind.BIRTH_DATE: set(),
        }
        for identifier in patient.identifiers:
            day = day_of("".join(c for c in identifier.value if c.isdigit()))
            if identifier.kind in days and day and day not in _NOBODY:
                days[identifier.kind].add(day)
        self._births = days[IdentifierKind.BIRTH_DATE]
        self._real = days[IdentifierKind.DATE]
        # one day of grace for sites west of the clock that wrote the date
        self._latest = max({*self._real, date.today() + timedelta(days=1)})  # noqa: DTZ011
        self._full = Option.RETAIN_FULL_DATES in options
        self._shifts = Option.RETAIN_MODIFIED_DATES in options and not self._full
        self._shift = timedelta(days=patient.shift_days)
        in_text = self._births if self._full else self._births | self._real
        self._days = {(d.year, d.month, d.day): self._kind(d) for d in in_text}
        self._short = {(y % 100, m, d): kind for (y, m, d), kind in self._days.items()}

    def _kind(self, day: date) -> IdentifierKind:
        return IdentifierKind.BIRTH_DATE if day in self._births else IdentifierKind.DATE

    def leaks(self, day: date) -> IdentifierKind | None:
        """What a DA or DT of this day would give away; None if it may stand."""
        known = self._births - self._real if self._full else self._births | self._real
        if not self._shifts:
            return self._kind(day) if day in known else None
        try:
            before = day - self._shift
        except OverflowError:
            return IdentifierKind.DATE
        if self._shift and before in self._real:
            return None
        if day in known or before in self._births:
            return IdentifierKind.BIRTH_DATE if day not in self._real else IdentifierKind.DATE
        return IdentifierKind.DATE if before > self._latest else None

    def in_number(self, digits: str) -> IdentifierKind | None:
        """A real date as the whole of a number, year first."""
        day = day_of(digits) if len(digits) == 8 else None
        return self._days.get((day.year, day.month, day.day)) if day else None

    def in_text(self, text: str, *, short_years: bool = True) -> IdentifierKind | None:
        """A real date in any common layout inside folded text."""
        if not self._days or not any(c.isdigit() for c in text):
            return None
        for digits in _COMPACT.findall(text):
            a, b, c, d = (int(digits[i : i + 2]) for i in (0, 2, 4, 6))
            for day in ((a * 100 + b, c, d), (c * 100 + d, b, a), (c * 100 + d, a, b)):
                if day in self._days:
                    return self._days[day]
        for first, _, second, third in _SEPARATED.findall(text):
            if found := self._separated(first, second, third, short_years=short_years):
                return found
        for pattern in _NAMED:
            for match in pattern.finditer(text):
                month = _MONTHS.get(fold(match["m"]), 0)
                known = self._days if len(match["y"]) == 4 else self._short
                if found := known.get((int(match["y"]), month, int(match["d"]))):
                    return found
        return None

    def _separated(
        self, first: str, second: str, third: str, *, short_years: bool
    ) -> IdentifierKind | None:
        a, b, c = int(first), int(second), int(third)
        if len(first) == 4:
            return self._days.get((a, b, c))
        if len(third) == 4:
            return self._days.get((c, b, a)) or self._days.get((c, a, b))
        if not short_years:
            return None
        ends = self._short.get((c, b, a)) or self._short.get((c, a, b))
        starts = self._short.get((a, b, c))
        return (ends if len(third) == 2 else None) or (starts if len(first) == 2 else None)
