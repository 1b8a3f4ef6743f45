"""What a survey adds up to, in the job's thread, so that the window only shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.model import Criteria, Event, Held, Instance, Rejected
from app.study.criteria import Unasked, unasked


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
    _studies: set[str] = field(default_factory=set)
    _series: set[str] = field(default_factory=set)
    _images: int = 0
    _held: int = 0
    _rejected: int = 0

    def counted(self, events: Iterator[Event]) -> Iterator[Event | Counts]:
        """Replace each `Instance` by the counts so far; pass everything else on."""
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

    def _add(self, instance: Instance) -> None:
        self._images += 1
        self.names.setdefault(instance.patient_id, set()).add(instance.patient_name)
        self._studies.add(instance.study_uid)
        self._series.add(instance.series_uid)
        why = unasked(self.criteria, instance)
        if why:
            self.outside.setdefault(instance.series_uid, why)
