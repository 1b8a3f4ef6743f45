"""Where Table E.1-1 leaves the action to the attribute's type, the object gets what it needs."""

from __future__ import annotations

from pathlib import Path

import pydicom
import pytest
from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset
from pydicom.uid import UID

from app.deidentify.conformance import Need, Place, need, root_place
from app.model import DEFAULT_OPTIONS, Option
from validity.one_file import SHARED, a_file, cleaned

BASIC = frozenset({Option.BASIC})
CT, ENHANCED_CT, ENHANCED_MR = (f"1.2.840.10008.5.1.4.1.1.{n}" for n in ("2", "2.1", "4.1"))
TEXT_SR, PET, RT_PLAN = (f"1.2.840.10008.5.1.4.1.1.{n}" for n in ("88.11", "128", "481.5"))
SEGMENTATION, DX = "1.2.840.10008.5.1.4.1.1.66.4", "1.2.840.10008.5.1.4.1.1.1.1"

# by hand from the attribute tables of PS3.3, with the section each is in
READ_IN_THE_STANDARD = [
    (ENHANCED_CT, "DeviceSerialNumber", Need.VALUE),  # C.7.5.2, type 1
    (SEGMENTATION, "DeviceSerialNumber", Need.VALUE),  # C.7.5.2
    (CT, "DeviceSerialNumber", Need.NOTHING),  # C.7.5.1, type 3
    (ENHANCED_MR, "ContentDate", Need.VALUE),  # C.7.6.16, type 1
    (TEXT_SR, "ContentTime", Need.VALUE),  # C.17.2, type 1
    (CT, "ContentDate", Need.PRESENT),  # C.7.6.1, type 2C
    (TEXT_SR, "ReferencedPerformedProcedureStepSequence", Need.PRESENT),  # C.17.1, type 2
    (CT, "ReferencedPerformedProcedureStepSequence", Need.NOTHING),  # C.7.3.1, type 3
    (DX, "AcquisitionContextSequence", Need.PRESENT),  # C.7.6.14, type 2
    (CT, "ReferencedStudySequence", Need.NOTHING),  # C.7.2.1, type 3
    (PET, "SeriesDate", Need.VALUE),  # C.8.9.1, type 1
    (PET, "AcquisitionTime", Need.PRESENT),  # C.8.9.4, type 2
    (RT_PLAN, "OperatorsName", Need.PRESENT),  # C.8.8.1, type 2
    (RT_PLAN, "RTPlanDate", Need.VALUE),  # C.8.8.9, type 2; X/D leaves only a dummy
    (CT, "InstitutionName", Need.NOTHING),  # C.7.5.1, type 3
]


@pytest.mark.parametrize(("sop_class", "keyword", "wanted"), READ_IN_THE_STANDARD)
def test_needs_are_those_of_the_standard(sop_class: str, keyword: str, wanted: Need) -> None:
    tag = tag_for_keyword(keyword)
    assert tag is not None
    assert need(tag, root_place(sop_class.encode() + b"\0")) is wanted


def test_an_object_of_an_unknown_kind_needs_nothing() -> None:
    assert root_place(b"1.2.3.4") == Place()


def an_object(sop_class: str) -> Dataset:
    made = a_file(Dataset())
    made.SOPClassUID = made.file_meta.MediaStorageSOPClassUID = UID(sop_class)
    made.DeviceSerialNumber, made.ContentDate, made.ContentTime = "SN-4711", "20200410", "101112"
    made.Manufacturer = made.ManufacturerModelName = "Quillbrandt"
    return made


def test_what_an_object_requires_is_a_dummy_and_elsewhere_empty(tmp_path: Path) -> None:
    plain = cleaned(an_object(CT), tmp_path, BASIC)
    enhanced = cleaned(an_object(ENHANCED_CT), tmp_path, BASIC)
    assert (plain.DeviceSerialNumber, enhanced.DeviceSerialNumber) == ("", "REMOVED")
    assert (plain.ContentDate, enhanced.ContentDate) == ("", "19000101")
    assert (plain.ContentTime, enhanced.ContentTime) == ("", "000000")


def test_text_that_cleaning_leaves_empty_is_a_dummy_where_a_value_is_required(
    tmp_path: Path,
) -> None:
    made = an_object(ENHANCED_CT)
    made.ImageComments = "Quillbrandt"
    new = cleaned(made, tmp_path)
    assert new.ManufacturerModelName == "REMOVED"
    assert new.ImageComments == ""


def test_an_impossible_date_is_a_dummy_where_a_value_is_required(tmp_path: Path) -> None:
    made = an_object(ENHANCED_CT)
    made["ContentDate"] = pydicom.DataElement(0x00080023, "DA", "20200231")
    made["StudyDate"] = pydicom.DataElement(0x00080020, "DA", "20200231")
    new = cleaned(made, tmp_path)
    assert (new.ContentDate, new.StudyDate) == ("19000101", "")


def test_an_institutions_code_that_is_required_names_none(tmp_path: Path) -> None:
    made, person, code = an_object(CT), Dataset(), Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = "4711", "L", "Elm Hospital"
    person.InstitutionCodeSequence = [code]
    person.PersonIdentificationCodeSequence = [code]
    person.InstitutionName = "Elm Hospital"
    holder = Dataset()
    holder.ContentCreatorIdentificationCodeSequence = [person]
    made.add_new(SHARED, "SQ", [holder])
    new = cleaned(made, tmp_path)
    assert "Elm" not in str(new)
    assert "4711" not in str(new)


def test_what_says_something_of_a_removed_person_goes_with_it(tmp_path: Path) -> None:
    made = an_object(CT)
    made.ResponsiblePerson, made.ResponsiblePersonRole = "Quillbrandt^Bo", "OWNER"
    new = cleaned(made, tmp_path)
    assert "ResponsiblePerson" not in new
    assert "ResponsiblePersonRole" not in new


def test_a_retained_uid_that_is_none_is_mapped(tmp_path: Path) -> None:
    made = an_object(CT)
    made["FrameOfReferenceUID"] = pydicom.DataElement(0x00200052, "UI", "1.2.03")
    made.SynchronizationFrameOfReferenceUID = "1.2.3"
    new = cleaned(made, tmp_path, DEFAULT_OPTIONS | {Option.RETAIN_UIDS})
    assert new.FrameOfReferenceUID.startswith("2.25.")
    assert new.SynchronizationFrameOfReferenceUID == "1.2.3"
