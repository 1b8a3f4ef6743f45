"""Live counts of a survey, added up in the job's thread so that the window only shows numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.model import Event, Held, Instance, Rejected


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a survey has found so far."""

    patients: int = 0
    studies: int = 0
    series: int = 0
    images: int = 0
    held: int = 0
    rejected: int = 0


def counted(events: Iterator[Event]) -> Iterator[Event | Counts]:
    """Replace each `Instance` by the counts so far; pass everything else on.

    Memory grows with the number of series, not of images.
    """
    patients: set[str] = set()
    studies: set[str] = set()
    series: set[str] = set()
    images = held = rejected = 0
    for event in events:
        if isinstance(event, Instance):
            patients.add(event.patient_id)
            studies.add(event.study_uid)
            series.add(event.series_uid)
            images += 1
        else:
            held += isinstance(event, Held)
            rejected += isinstance(event, Rejected)
            yield event
        yield Counts(len(patients), len(studies), len(series), images, held, rejected)
