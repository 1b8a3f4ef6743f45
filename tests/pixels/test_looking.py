"""How a series is searched, decided from its headers."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.deidentify.pixels.device_rules import device_rules
from app.deidentify.pixels.looking import How, Look, look_at
from app.deidentify.pixels.regions import outside
from app.model import Box, BoxReason, Instance, Source

STORAGE = "1.2.840.10008.5.1.4.1.1."
CT = Instance(
    source=Source(Path("x")),
    patient_id="P",
    study_uid="1.2",
    series_uid="1.3",
    sop_instance_uid="1.4",
    sop_class_uid=STORAGE + "2",
    transfer_syntax_uid=ExplicitVRLittleEndian,
    modality="CT",
    image_type=("ORIGINAL", "PRIMARY", "AXIAL"),
    rows=512,
    columns=512,
)
XRAY = replace(CT, sop_class_uid=STORAGE + "1.1", modality="DX", rows=2500, columns=2048)
ECHO = replace(CT, sop_class_uid=STORAGE + "6.1", modality="US", rows=480, columns=640)
Files = dict[str, bytes]


def unread(_: Instance) -> BinaryIO:
    raise AssertionError("no header is needed for this")


def reading(dataset: Dataset) -> Callable[[Instance], BinaryIO]:
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return lambda _: io.BytesIO(file.getvalue())


def header(*, syntax: str = ExplicitVRLittleEndian, **values: object) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.SOPClassUID, dataset.SOPInstanceUID = STORAGE + "6.1", "1.4"
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    return dataset


def region(left: int, top: int, right: int, bottom: int) -> Dataset:
    item = Dataset()
    item.RegionLocationMinX0, item.RegionLocationMinY0 = left, top
    item.RegionLocationMaxX1, item.RegionLocationMaxY1 = right, bottom
    return item


def volume(count: int, like: Instance = CT) -> list[Instance]:
    return [replace(like, sop_instance_uid=f"1.4.{number}") for number in range(count)]


def test_slices_are_projected_and_may_go_without_a_person() -> None:
    look = look_at(volume(40), unread)
    assert look == Look(How.PROJECT, because=("volume",))


def test_a_multi_frame_volume_is_projected_too() -> None:
    assert look_at([replace(CT, frames=60)], unread).how is How.PROJECT


def test_two_localizers_are_looked_at_one_by_one() -> None:
    assert look_at(volume(2), unread).how is How.EVERY_IMAGE


def test_views_of_a_chest_are_no_volume_and_are_searched_in_full_resolution() -> None:
    look = look_at(volume(5, XRAY), unread)
    assert (look.how, look.tiles, look.needs_person) == (How.EVERY_IMAGE, True, False)
    assert look.because == ("single-images", "large-pictures")


@pytest.mark.parametrize(
    ("instance", "code"),
    [
        (replace(CT, burned_in_annotation="YES"), "burned-in-text"),
        (replace(CT, image_type=("DERIVED", "SECONDARY", "SCREEN SAVE")), "dose-screen"),
        (replace(CT, sop_class_uid=STORAGE + "7", modality="OT"), "secondary-capture"),
        (replace(CT, sop_class_uid=STORAGE + "7", modality="XC"), "secondary-capture"),
        (replace(CT, conversion_type="WSD"), "secondary-capture"),
    ],
)
def test_where_text_is_to_be_expected_a_person_looks_at_every_image(
    instance: Instance, code: str
) -> None:
    look = look_at(volume(8, instance), unread)
    assert (look.how, look.needs_person, look.because[0]) == (How.EVERY_IMAGE, True, code)


def test_slices_that_were_calculated_are_projected_but_a_person_looks() -> None:
    look = look_at(volume(8, replace(CT, image_type=("DERIVED", "SECONDARY", "AXIAL"))), unread)
    assert (look.how, look.needs_person) == (How.PROJECT, True)


def test_one_screen_in_a_series_of_slices_is_enough() -> None:
    screen = replace(CT, image_type=("DERIVED", "SECONDARY", "SCREEN SAVE"))
    assert look_at([*volume(8), screen], unread).needs_person


def test_a_no_is_a_hint_and_no_proof() -> None:
    capture = replace(CT, sop_class_uid=STORAGE + "7", burned_in_annotation="NO")
    look = look_at([capture], unread)
    assert (look.how, look.needs_person) == (How.EVERY_IMAGE, True)
    assert "says-no-text" in look.because
    assert look_at(volume(8, replace(CT, burned_in_annotation="NO")), unread).how is How.PROJECT


@pytest.mark.parametrize(
    "instance",
    [
        replace(CT, sop_class_uid=STORAGE + "88.67", rows=0, columns=0),
        replace(CT, sop_class_uid=STORAGE + "481.3", rows=0, columns=0),
        replace(CT, sop_class_uid=STORAGE + "66.4"),
    ],
)
def test_what_shows_no_picture_is_not_searched(instance: Instance) -> None:
    assert look_at([instance], unread) == Look(How.SKIP, because=("no-picture",))


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_what_lies_around_an_ultrasounds_regions_is_proposed(syntax: str) -> None:
    dataset = header(
        syntax=syntax, SequenceOfUltrasoundRegions=[region(100, 60, 539, 419), Dataset()]
    )
    look = look_at([ECHO], reading(dataset))
    boxes = {Box(0, 0, 640, 60), Box(0, 60, 100, 420), Box(540, 60, 640, 420)}
    assert {one.box for one in look.boxes} == boxes | {Box(0, 420, 640, 480)}
    assert {(one.sop_instance_uid, one.why) for one in look.boxes} == {
        ("1.4", BoxReason.OUTSIDE_REGIONS)
    }
    assert look.because == ("ultrasound", "single-images", "ultrasound-regions")


def test_an_ultrasound_without_regions_is_not_boxed_as_a_whole() -> None:
    look = look_at([ECHO], reading(header(SequenceOfUltrasoundRegions=[Dataset()])))
    assert look.boxes == ()
    assert look.needs_person
    assert look.because[-1] == "no-ultrasound-regions"


def test_thousands_of_regions_are_not_believed() -> None:
    many = [region(x % 600, x % 400, x % 600 + 9, x % 400 + 9) for x in range(5000)]
    assert look_at([ECHO], reading(header(SequenceOfUltrasoundRegions=many))).boxes == ()


@given(
    st.lists(
        st.tuples(*[st.integers(0, 24)] * 4).map(
            lambda c: Box(min(c[:2]), min(c[2:]), max(c[:2]) + 1, max(c[2:]) + 1)
        )
    )
)
def test_inside_and_outside_are_the_whole_picture_and_do_not_overlap(inside: list[Box]) -> None:
    rows = columns = 25
    count = np.zeros((rows, columns), int)
    for box in outside(inside, rows, columns):
        count[box.top : box.bottom, box.left : box.right] += 1
    expected = np.ones((rows, columns), int)
    for box in inside:
        expected[box.top : box.bottom, box.left : box.right] = 0
    assert (count == expected).all()


def test_deids_own_device_rules_apply() -> None:
    screen = replace(
        CT,
        manufacturer="GE MEDICAL SYSTEMS",
        model_name="LightSpeed VCT",
        image_type=("DERIVED", "SECONDARY", "SCREEN SAVE"),
    )
    look = look_at([screen], reading(header()))
    assert ("1.4", Box(0, 0, 512, 121), BoxReason.DEVICE_RULE) in look.boxes
    assert "device-rule" in look.because


def test_a_rules_box_is_cut_to_the_picture() -> None:
    small = replace(ECHO, manufacturer="GE", model_name="LOGIQ9", columns=600)
    boxes = look_at([small], reading(header())).boxes
    assert [one.box for one in boxes] == [Box(0, 0, 600, 30)]


def test_a_rule_may_ask_for_what_the_scan_did_not_keep() -> None:
    scanner = replace(CT, manufacturer="GE MEDICAL SYSTEMS")
    dose = header(CommentsOnRadiationDose="TOTAL DLP 500")
    assert look_at([scanner], reading(header())).boxes == ()
    boxes = look_at([scanner], reading(dose)).boxes
    assert [one.box for one in boxes] == [Box(0, 0, 512, 110)]


def test_rules_are_tried_once_for_slices_that_are_alike() -> None:
    opened: list[str] = []

    def counting(instance: Instance) -> BinaryIO:
        opened.append(instance.sop_instance_uid)
        return reading(header())(instance)

    look_at(volume(50, replace(CT, manufacturer="GE MEDICAL SYSTEMS")), counting)
    assert len(opened) == 1


def test_every_rule_of_deids_that_has_coordinates_is_there() -> None:
    rules = device_rules()
    assert len(rules) >= 105
    assert all(rule.conditions and rule.boxes for rule in rules)
    assert {"Philips IU22", "LightSpeed Localizers"} <= {rule.label for rule in rules}
