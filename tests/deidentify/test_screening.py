"""What may show text in its pixels, or is text, is held with its reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.deidentify.screening import hold_reason, text_reason
from app.errors import Reason
from app.model import Instance, Option, Source

STORAGE = "1.2.840.10008.5.1.4.1.1."
CT = Instance(
    source=Source(Path("x")),
    patient_id="P",
    study_uid="1.2",
    series_uid="1.3",
    sop_instance_uid="1.4",
    sop_class_uid=STORAGE + "2",
    transfer_syntax_uid="1.2.840.10008.1.2.1",
    modality="CT",
    image_type=("ORIGINAL", "PRIMARY", "AXIAL"),
)


@pytest.mark.parametrize("kind", ["1", "1.1", "1.1.1", "2", "2.1", "4", "128"])
def test_scanner_images_pass(kind: str) -> None:
    assert hold_reason(replace(CT, sop_class_uid=STORAGE + kind)) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"sop_class_uid": STORAGE + "88.11"}, Reason.STRUCTURED_REPORT),
        ({"sop_class_uid": STORAGE + "88.67"}, Reason.STRUCTURED_REPORT),
        ({"sop_class_uid": STORAGE + "104.1"}, Reason.ENCAPSULATED_DOCUMENT),
        ({"sop_class_uid": STORAGE + "6.1"}, Reason.ULTRASOUND),
        ({"modality": "US"}, Reason.ULTRASOUND),
        ({"sop_class_uid": STORAGE + "7"}, Reason.SECONDARY_CAPTURE),
        ({"conversion_type": "WSD"}, Reason.SECONDARY_CAPTURE),
        ({"image_type": ("DERIVED", "SECONDARY")}, Reason.SECONDARY_CAPTURE),
        ({"image_type": ("DERIVED", "SECONDARY", "SCREEN SAVE")}, Reason.DOSE_SCREEN),
        ({"burned_in_annotation": "YES"}, Reason.BURNED_IN_TEXT),
        ({"sop_class_uid": STORAGE + "481.3"}, Reason.UNSUPPORTED_OBJECT),
        ({"sop_class_uid": "1.2.3.4"}, Reason.UNSUPPORTED_OBJECT),
        ({"sop_class_uid": "2"}, Reason.UNSUPPORTED_OBJECT),
    ],
)
def test_what_cannot_be_cleaned_yet_is_held(changes: dict[str, object], reason: Reason) -> None:
    assert hold_reason(replace(CT, **changes)) is reason  # type: ignore[arg-type]


def test_a_reformatted_volume_is_no_capture() -> None:
    image_type = ("DERIVED", "SECONDARY", "REFORMATTED")
    assert hold_reason(replace(CT, image_type=image_type)) is None


STRUCTURED = frozenset({Option.CLEAN_STRUCTURED_CONTENT, Option.CLEAN_GRAPHICS})


@pytest.mark.parametrize("kind", ["88.11", "88.33", "88.59", "88.67", "11.1", "66.4", "481.3"])
def test_structured_content_passes_only_where_the_project_has_it_cleaned(kind: str) -> None:
    instance = replace(CT, sop_class_uid=STORAGE + kind)
    assert hold_reason(instance) is not None
    assert hold_reason(instance, STRUCTURED) is None


@pytest.mark.parametrize("kind", ["88.2", "88.40", "104.1", "104.2", "104.3", "481.5", "11.9"])
def test_what_cannot_be_looked_into_stays_held(kind: str) -> None:
    assert hold_reason(replace(CT, sop_class_uid=STORAGE + kind), STRUCTURED) is not None


PIXELS = frozenset({Option.CLEAN_PIXEL_DATA})


@pytest.mark.parametrize(
    "changes",
    [
        {"sop_class_uid": STORAGE + "6.1", "modality": "US"},
        {"sop_class_uid": STORAGE + "3.1", "modality": "US"},
        {"sop_class_uid": STORAGE + "7", "modality": "OT"},
        {"conversion_type": "WSD"},
        {"burned_in_annotation": "YES"},
        {"image_type": ("DERIVED", "SECONDARY", "SCREEN SAVE")},
    ],
)
def test_where_pixels_are_cleaned_pictures_with_text_are_looked_at(
    changes: dict[str, object],
) -> None:
    instance = replace(CT, **changes)  # type: ignore[arg-type]
    assert hold_reason(instance) is text_reason(instance)
    assert hold_reason(instance) is not None
    assert hold_reason(instance, PIXELS) is None


@pytest.mark.parametrize("kind", ["77.1.4", "77.1.1", "66.4", "104.1", "88.11", "11.1"])
def test_cleaning_pixels_lets_no_other_kind_of_object_go(kind: str) -> None:
    assert hold_reason(replace(CT, sop_class_uid=STORAGE + kind), PIXELS) is not None


@pytest.mark.parametrize("options", [frozenset(), PIXELS, STRUCTURED])
def test_a_head_is_held_unless_the_project_allows_it(options: frozenset[Option]) -> None:
    head = replace(CT, body_part="HEAD")
    assert hold_reason(head, options) is Reason.RECOGNISABLE_FACE
    assert hold_reason(head, options, allow_heads=True) is None


def test_a_report_on_a_head_shows_no_face() -> None:
    report = replace(CT, sop_class_uid=STORAGE + "88.33", series_description="Head CT")
    assert hold_reason(report, STRUCTURED) is None


def test_a_face_can_be_made_of_contours_too() -> None:
    contours = replace(CT, sop_class_uid=STORAGE + "481.3", series_description="Brain")
    assert hold_reason(contours, STRUCTURED) is Reason.RECOGNISABLE_FACE
