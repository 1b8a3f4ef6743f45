"""What a patient went through, as marks on a line of days from the index day. Without Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.clinical.offsets import calendar_day, days_between
from app.clinical.records import Absent, Case, EventKind, Problem, Severity, Sheet, told

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 365, 730, 1825, 3650, 7300, 18250, 36500)
_LEAST = 14  # days that are shown at least
_AROUND = 0.06  # of the whole, free at both ends


class Lane(StrEnum):
    """The lines of the picture, from the top."""

    STUDIES = "studies"
    TESTS = "tests"
    HOSPITAL = "hospital"
    ICU = "icu"
    BREATHING = "breathing"
    OTHER = "other"


_LANES = {
    EventKind.COVID_TEST: Lane.TESTS,
    EventKind.HOSPITAL_STAY: Lane.HOSPITAL,
    EventKind.ICU_STAY: Lane.ICU,
    EventKind.BREATHING_SUPPORT: Lane.BREATHING,
}


_SPANS = frozenset({Lane.HOSPITAL, Lane.ICU, Lane.BREATHING})  # they end, some time


@dataclass(frozen=True, slots=True)
class Mark:
    """Something with a day.

    Attributes:
        start, end: days from the base; `end` is None where it is not over, or nobody said.
        wrong: a check objects to it.
    """

    lane: Lane
    start: int
    end: int | None
    is_span: bool = False
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture. *Identified*.

    Attributes:
        base: the day that is 0; None if no day is known at all.
        has_index: whether that is the index day, otherwise the earliest there is.
        index_is_wrong: a check objects to the index date.
    """

    base: date | None
    has_index: bool = False
    index_is_wrong: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def first(self) -> float:
        """The left edge, in days."""
        return self._least - _AROUND * self._width

    @property
    def last(self) -> float:
        return self._least + (1 + _AROUND) * self._width

    @property
    def _least(self) -> int:
        return min((0, *(min(one.start, _end(one)) for one in self.marks)))

    @property
    def _width(self) -> int:
        most = max((0, *(max(one.start, _end(one)) for one in self.marks)))
        return max(_LEAST, most - self._least)

    def ticks(self, most: int) -> tuple[int, ...]:
        """Days to be written below, as many as have room."""
        whole = self.last - self.first
        step = next((one for one in _STEPS if whole / one <= most), _STEPS[-1])
        low, high = int(self.first // step), int(self.last // step)
        return tuple(n * step for n in range(low, high + 1) if self.first <= n * step <= self.last)


def _end(mark: Mark) -> int:
    return mark.start if mark.end is None else mark.end


def timeline(case: Case, studies: Iterable[date], problems: Iterable[Problem] = ()) -> Timeline:
    """The picture of a case, with its imaging studies."""
    errors = [one for one in problems if one.severity is Severity.ERROR]
    wrong = {one.row for one in errors if one.sheet is Sheet.EVENTS}
    of_index = any(one.field == "index_date" and one.value for one in errors)
    shot, index = tuple(studies), told(case.index_date)
    spans = []
    for kind, event in case.events():
        start, end = told(event.start), told(getattr(event, "end", Absent.NOT_ASKED))
        if (first := start or end) is not None:
            spans.append((kind, calendar_day(first), end, _LANES.get(kind) in _SPANS, event.row))
    base = index or min((*shot, *(one[1] for one in spans)), default=None)
    if base is None:
        return Timeline(None)
    day = calendar_day(base)
    marks = [Mark(Lane.STUDIES, days_between(day, one), None) for one in shot]
    for kind, first, end, is_span, row in spans:
        lane = _LANES.get(kind, Lane.OTHER)
        last = None if end is None else days_between(day, end)
        marks.append(Mark(lane, days_between(day, first), last, is_span, row in wrong))
    return Timeline(day, index is not None, of_index, tuple(marks))
