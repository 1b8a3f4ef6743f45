"""What a person removes is gone, and nothing else changes."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian

from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.removals import in_words, may_remove, removed_from
from app.model import Action, Change, Instance, Patient, Project, Reach, Removal, Source, Token
from app.package.staging import blocks

SERIES_TEXT, NESTED = (0x0008103E,), (0x00400275, 0, 0x00400007)
MEANING = (0x00081032, 0, 0x00080104)
INSTANCE = Instance(Source(Path("a")), "P", "1", "2", "3", "4", "5")


@pytest.fixture(scope="module")
def engine() -> Deidentifier:
    project = Project(site_id="004711")
    patient = Patient("004711-000001", -30, frozenset())
    return Deidentifier(Plan(load_profile(project)), patient, Pseudonyms(bytes(32)), project)


@pytest.fixture(scope="module")
def source() -> bytes:
    made = Dataset()
    made.SOPClassUID = ComputedRadiographyImageStorage
    made.SOPInstanceUID, made.StudyInstanceUID, made.SeriesInstanceUID = "1.2.3", "1.2", "1.2.9"
    made.PatientID, made.PatientName = "P", "Invented^Ida"
    made.Modality, made.SeriesDescription, made.ProtocolName = "CR", "CHEST PA", "THORAX"
    inner = Dataset()
    inner.ScheduledProcedureStepDescription = "CHEST"
    inner.ScheduledProtocolCodeSequence = []
    made.RequestAttributesSequence = [inner, inner]
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "1", "LN", "Chest"
    made.ProcedureCodeSequence = [code]
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.file_meta.MediaStorageSOPClassUID = made.SOPClassUID
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    stream = io.BytesIO()
    pydicom.dcmwrite(stream, made, enforce_file_format=True)
    return stream.getvalue()


def written(engine: Deidentifier, source: bytes, *paths: tuple[int, ...]) -> Dataset:
    removed = frozenset(path[::2] for path in paths)
    splice = engine.deidentify(io.BytesIO(source), removed=removed)
    made = b"".join(map(bytes, blocks(splice, io.BytesIO(source), Token())))
    return pydicom.dcmread(io.BytesIO(made))


def test_a_removed_value_is_gone_and_the_rest_is_as_before(
    engine: Deidentifier, source: bytes
) -> None:
    before = written(engine, source)
    after = written(engine, source, SERIES_TEXT)
    assert before.SeriesDescription == "CHEST PA"
    assert after.SeriesDescription == ""
    del after.SeriesDescription
    del before.SeriesDescription
    assert after == before


def test_what_is_remembered_of_one_file_is_not_used_for_another(
    engine: Deidentifier, source: bytes
) -> None:
    assert written(engine, source, SERIES_TEXT).SeriesDescription == ""
    assert written(engine, source).SeriesDescription == "CHEST PA"


def test_a_removal_inside_a_sequence_holds_in_every_item(
    engine: Deidentifier, source: bytes
) -> None:
    items = written(engine, source, NESTED).RequestAttributesSequence
    assert len(items) == 2
    assert not any(item.ScheduledProcedureStepDescription for item in items)


def test_what_the_object_requires_is_not_left_without_a_value(
    engine: Deidentifier, source: bytes
) -> None:
    assert written(engine, source).ProcedureCodeSequence[0].CodeMeaning == "Chest"
    meaning = written(engine, source, MEANING).ProcedureCodeSequence[0].CodeMeaning
    assert meaning not in {"", "Chest"}


def test_the_review_shows_who_removed_it(engine: Deidentifier, source: bytes) -> None:
    removed = frozenset({SERIES_TEXT})
    _, changes = engine.explain(io.BytesIO(source), removed=removed)
    change = next(one for one in changes if one.path == SERIES_TEXT)
    assert (change.action, change.after) == (Action.EMPTY, "")
    assert change.rule.startswith("person")


@pytest.mark.parametrize(
    ("removal", "holds"),
    [
        (Removal(NESTED), True),
        (Removal(NESTED, Reach.SERIES, "2"), True),
        (Removal(NESTED, Reach.SERIES, "9"), False),
        (Removal(NESTED, Reach.IMAGE, "3"), True),
        (Removal(NESTED, Reach.IMAGE, "2"), False),
    ],
)
def test_a_removal_reaches_as_far_as_it_says(removal: Removal, holds: bool) -> None:
    assert removed_from(INSTANCE, [removal]) == (
        frozenset({(0x00400275, 0x00400007)}) if holds else frozenset()
    )


def test_only_what_stays_and_carries_no_picture_can_be_removed() -> None:
    kept = Change(SERIES_TEXT, "SeriesDescription", "LO", "a", "a", Action.KEEP, "")
    assert may_remove(kept)
    assert not may_remove(replace(kept, after=None))
    assert not may_remove(replace(kept, path=(0x00280004,), vr="CS"))
    assert not may_remove(replace(kept, path=(0x00080005,), vr="CS"))
    assert not may_remove(replace(kept, path=(0x00080018,), vr="UI"))


def test_the_report_names_attributes_and_no_values() -> None:
    paths = [(0x00400275, 0x00400007), (0x0008103E,)]
    assert in_words(paths) == (
        "SeriesDescription, RequestAttributesSequence > ScheduledProcedureStepDescription"
    )
