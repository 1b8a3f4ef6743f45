"""What a project asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.model import Criteria, Instance, Source
from app.study.criteria import Unasked, age, unasked

CHEST = Instance(
    Source(Path("a")), "P", "1", "2", "3", "4", "5",
    patient_birth_date="19800615", study_date="20240101", modality="CT", body_part="CHEST",
)  # fmt: skip
CRITERIA = Criteria(frozenset({"CT", "DX"}), frozenset({"CHEST", "THORAX"}), 18, 89)


def test_without_criteria_everything_is_asked_for() -> None:
    assert unasked(Criteria(), replace(CHEST, modality="", patient_birth_date="")) == ()


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, ()),
        ({"modality": "ct"}, ()),
        ({"body_part": "", "study_description": "CT Thorax nativ"}, ()),
        ({"body_part": "", "protocol_name": "chest_routine"}, ()),
        ({"modality": "MR"}, (Unasked.MODALITY,)),
        ({"body_part": "HEAD"}, (Unasked.BODY_PART,)),
        ({"patient_birth_date": "20060102"}, (Unasked.TOO_YOUNG,)),
        ({"patient_birth_date": "20060101"}, ()),
        ({"patient_birth_date": "19331231"}, (Unasked.TOO_OLD,)),
        ({"patient_birth_date": ""}, (Unasked.AGE_UNKNOWN,)),
        ({"modality": "US", "body_part": "FOOT"}, (Unasked.MODALITY, Unasked.BODY_PART)),
    ],
)
def test_what_is_not_asked_for_is_named(change: dict[str, str], found: tuple[Unasked, ...]) -> None:
    assert unasked(CRITERIA, replace(CHEST, **change)) == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        ("20000229", "20240228", 23),
        ("20000229", "20240229", 24),
        ("2000", "20240101", None),
        ("20250101", "20240101", None),
    ],
)
def test_age_is_in_completed_years(born: str, day: str, years: int | None) -> None:
    assert age(born, day) == years
