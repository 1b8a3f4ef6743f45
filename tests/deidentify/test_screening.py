"""What may show text in its pixels, or is text, is held with its reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.deidentify.screening import hold_reason
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
