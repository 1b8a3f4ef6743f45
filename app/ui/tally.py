"""What a survey adds up to, in the job's thread, so that the window only shows it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from app.model import Criteria, Event, Held, Instance, Rejected, SeriesSummary
from app.study.criteria import Unasked, unasked

_INTERVAL = 0.2  # seconds between two reports of series; Counts come with every file
_AT_ONCE = 50  # series in one report: the window puts them in their places in one go


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a survey has found so far."""

    patients: int = 0
    studies: int = 0
    series: int = 0
    images: int = 0
    held: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Grown:
    """Series that are new, or have more images than was said before. *Identified*."""

    series: tuple[SeriesSummary, ...]


@dataclass(slots=True)
class _Sum:
    """One series under way."""

    first: Instance
    images: int = 0
    size: int = 0

    def summary(self) -> SeriesSummary:
        one = self.first
        return SeriesSummary(
            one.patient_id,
            one.patient_name,
            one.study_uid,
            one.study_date,
            one.study_description,
            one.series_uid,
            one.modality,
            one.series_number,
            one.series_description,
            self.images,
            self.size,
        )


@dataclass(frozen=True, slots=True)
class Outside:
    """A series that the project does not ask for, and why."""

    series_uid: str
    why: tuple[Unasked, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One Patient ID with names that cannot be one person's. *Identified*."""

    patient_id: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    """Counts the events of one survey that pass through it.

    Memory grows with the number of series, not of images.
    """

    criteria: Criteria
    outside: dict[str, tuple[Unasked, ...]] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    clock: Callable[[], float] = time.monotonic
    _studies: set[str] = field(default_factory=set)
    _series: dict[str, _Sum] = field(default_factory=dict)
    _grown: dict[str, _Sum] = field(default_factory=dict)  # since the last report
    _due: float = 0.0
    _images: int = 0
    _held: int = 0
    _rejected: int = 0

    def counted(self, events: Iterator[Event]) -> Iterator[Event | Counts | Grown]:
        """Replace each `Instance` by the counts so far, and now and then by the series it belongs
        to; pass everything else on."""
        for event in events:
            if isinstance(event, Instance):
                self._add(event)
            else:
                self._held += isinstance(event, Held)
                self._rejected += isinstance(event, Rejected)
                yield event
            yield Counts(
                len(self.names),
                len(self._studies),
                len(self._series),
                self._images,
                self._held,
                self._rejected,
            )
            if len(self._grown) >= _AT_ONCE or (self._grown and self.clock() >= self._due):
                yield self._report()
        if self._grown:
            yield self._report()

    def _report(self) -> Grown:
        grown = Grown(tuple(one.summary() for one in self._grown.values()))
        self._grown.clear()
        self._due = self.clock() + _INTERVAL
        return grown

    def _add(self, instance: Instance) -> None:
        self._images += 1
        self.names.setdefault(instance.patient_id, set()).add(instance.patient_name)
        self._studies.add(instance.study_uid)
        series = self._series.get(instance.series_uid)
        if series is None:
            series = self._series[instance.series_uid] = _Sum(replace(instance, identifiers=()))
        series.images += 1
        series.size += instance.source.size
        self._grown[instance.series_uid] = series
        why = unasked(self.criteria, instance)
        if why:
            self.outside.setdefault(instance.series_uid, why)
