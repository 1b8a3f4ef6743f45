"""Whether an exam is one that the project asks for, judged from a header."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from app.model import Criteria, Draft, Instance

_DATE = re.compile(r"[0-9]{8}")


class Unasked(StrEnum):
    """Why an exam is not one that the project asks for."""

    MODALITY = "modality"
    BODY_PART = "body-part"
    TOO_YOUNG = "too-young"
    TOO_OLD = "too-old"
    AGE_UNKNOWN = "age-unknown"


def unasked(criteria: Criteria, instance: Instance) -> tuple[Unasked, ...]:
    """What of the criteria this instance does not meet; empty if the project asks for it."""
    found = []
    if criteria.modalities and instance.modality.upper() not in criteria.modalities:
        found.append(Unasked.MODALITY)
    if criteria.body_parts and not _shows(instance, criteria.body_parts):
        found.append(Unasked.BODY_PART)
    if criteria.youngest or criteria.oldest:
        years = age(instance.patient_birth_date, instance.study_date)
        if years is None:
            found.append(Unasked.AGE_UNKNOWN)
        elif years < criteria.youngest:
            found.append(Unasked.TOO_YOUNG)
        elif criteria.oldest and years > criteria.oldest:
            found.append(Unasked.TOO_OLD)
    return tuple(found)


def not_asked_for(draft: Draft, instances: Iterable[Instance]) -> frozenset[str]:
    """SeriesInstanceUIDs with an instance that the project does not ask for, without those a person
    takes in all the same. A project without criteria looks at no instance."""
    criteria = draft.project.criteria
    if criteria == Criteria():
        return frozenset()
    found = frozenset(one.series_uid for one in instances if unasked(criteria, one))
    return found - draft.included_series


def age(born: str, day: str) -> int | None:
    """Completed years between two DICOM dates; None if one is missing or no date."""
    if not _DATE.fullmatch(born) or not _DATE.fullmatch(day):
        return None
    had_no_birthday_yet = day[4:] < born[4:]
    years = int(day[:4]) - int(born[:4]) - had_no_birthday_yet
    return years if years >= 0 else None


def _shows(instance: Instance, body_parts: frozenset[str]) -> bool:
    """Body Part Examined is often empty or wrong, so the descriptions count too."""
    told = (
        instance.body_part,
        instance.study_description,
        instance.series_description,
        instance.protocol_name,
    )
    words = " ".join(told).upper()
    return any(part in words for part in body_parts)
