"""A recipe is understood whole or refused, and a profile piles recipes in the standard's order."""

from __future__ import annotations

import pytest
from pydicom.datadict import dictionary_VR, tag_for_keyword

from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.recipe import parse_recipe
from app.errors import ContradictingOptions, OptionNotBuilt, RecipeError
from app.model import DEFAULT_OPTIONS, Action, Option, Project

HEAD = "FORMAT dicom\n%header\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("REMOVE PatientName\n", 1),
        (HEAD + "REMOVE PatientNam\n", 3),
        (HEAD + "DELETE PatientName\n", 3),
        (HEAD + "REMOVE\n", 3),
        (HEAD + "REPLACE PatientName\n", 1),
        (HEAD + "REPLACE PatientName func:nobody\n", 3),
        (HEAD + "JITTER StudyDate var:nothing\n", 3),
        (HEAD + "REMOVE PatientName when convenient\n", 3),
        (HEAD + "REPLACE PatientID deid_func:basic_uuid\n", 3),
        (HEAD + "KEEP contains:[\n", 3),
        (HEAD + "%filter blacklist\nLABEL x\n", 3),
    ],
)
def test_a_mistyped_recipe_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(RecipeError) as caught:
        parse_recipe(text, "tried")
    assert caught.value.params["line"] == line


def test_a_private_creator_may_hold_colons_and_blanks() -> None:
    (rule,) = parse_recipe(HEAD + 'KEEP (0021,"Maker: Thorax/FD 1",15)\n', "tried").rules
    assert rule.private == (0x0021, "Maker: Thorax/FD 1", 0x15)


def decide(keyword: str, options: frozenset[Option] = DEFAULT_OPTIONS) -> Action:
    tag = tag_for_keyword(keyword)
    assert tag is not None
    return Plan(load_profile(Project(options=options))).decide(tag, dictionary_VR(tag)).action


@pytest.mark.parametrize(
    ("keyword", "action"),
    [
        ("PatientName", Action.PSEUDONYM),
        ("PatientBirthDate", Action.EMPTY),
        ("PatientAddress", Action.REMOVE),
        ("StudyInstanceUID", Action.UID),
        ("StudyDate", Action.SHIFT),
        ("DateOfLastCalibration", Action.SHIFT),
        ("StudyTime", Action.KEEP),
        ("PatientSex", Action.KEEP),
        ("SeriesDescription", Action.CLEAN),
        ("InstitutionName", Action.EMPTY),
        ("OperatorsName", Action.EMPTY),
        ("DeviceSerialNumber", Action.EMPTY),
        ("RequestAttributesSequence", Action.KEEP),
        ("ReferencedImageSequence", Action.KEEP),
        ("KVP", Action.KEEP),
        ("EncapsulatedDocument", Action.DUMMY),
        ("PersonIdentificationCodeSequence", Action.DUMMY),
    ],
)
def test_the_default_profile_decides_as_the_design_says(keyword: str, action: Action) -> None:
    assert decide(keyword) is action


def test_every_row_of_the_table_has_a_rule() -> None:
    basic = load_profile(Project(options=frozenset({Option.BASIC}))).recipes[1]
    assert basic.name == "113100-basic-profile"
    assert len(basic.rules) > 645


def test_retaining_uids_reaches_uids_that_no_table_lists() -> None:
    assert decide("ReferencedSOPInstanceUID", DEFAULT_OPTIONS | {Option.RETAIN_UIDS}) is Action.KEEP
    assert decide("SynchronizationFrameOfReferenceUID") is Action.UID


def test_contradicting_options_are_refused() -> None:
    with pytest.raises(ContradictingOptions):
        load_profile(Project(options=DEFAULT_OPTIONS | {Option.RETAIN_FULL_DATES}))


def test_an_option_that_is_not_built_is_refused_rather_than_claimed() -> None:
    with pytest.raises(OptionNotBuilt):
        load_profile(Project(options=DEFAULT_OPTIONS | {Option.CLEAN_RECOGNIZABLE_VISUAL_FEATURES}))


def test_the_digest_stands_for_every_rule() -> None:
    plain = load_profile(Project())
    assert plain.digest == load_profile(Project()).digest
    assert plain.digest != load_profile(Project(recipe=HEAD + "KEEP Modality\n")).digest
