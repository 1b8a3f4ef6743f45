"""Which stay in intensive care belongs to which stay in hospital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.clinical.offsets import calendar_day
from app.clinical.records import Day, HospitalStay, IcuStay, told


def nested(stays: Sequence[HospitalStay], icu_stays: Sequence[IcuStay]) -> tuple[HospitalStay, ...]:
    """Stays in hospital with the stays in intensive care inside them.

    One that begins in no stay is inside the one it overlaps, or the only one there is; otherwise
    inside one without days, since nobody gave the stay around it.
    """
    inside: dict[int | None, list[IcuStay]] = {}
    for icu in icu_stays:
        inside.setdefault(_around(icu, stays), []).append(icu)
    found = [
        replace(stay, icu_stays=tuple(inside.get(number, ()))) for number, stay in enumerate(stays)
    ]
    if lone := inside.get(None):
        found.append(HospitalStay(icu_stays=tuple(lone)))
    return tuple(found)


def _around(icu: IcuStay, stays: Sequence[HospitalStay]) -> int | None:
    first, last = told(icu.start) or told(icu.end), told(icu.end) or told(icu.start)
    for begin, end in ((first, first), (first, last)):
        for number, stay in enumerate(stays):
            if begin and end and _meet(stay, begin, end):
                return number
    return 0 if len(stays) == 1 else None


def _meet(stay: HospitalStay, begin: Day, end: Day) -> bool:
    start, stop = told(stay.start), told(stay.end)
    if start is None and stop is None:
        return False
    return (start is None or calendar_day(start) <= calendar_day(end)) and (
        stop is None or calendar_day(begin) <= calendar_day(stop)
    )
