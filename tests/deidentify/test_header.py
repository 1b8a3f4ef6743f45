"""The engine on whole files: what must go is gone, what is useful stays, and the file says so."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import DamagedFile, Reason
from app.model import (
    DEFAULT_OPTIONS,
    Action,
    Identifier,
    IdentifierKind,
    Option,
    Patient,
    PrivateBlock,
    Project,
    Token,
)
from app.package.staging import blocks

SECRET = b"s" * 32
PATIENT = Patient(
    "000471-000815",
    -100,
    frozenset(
        {
            Identifier(IdentifierKind.NAME, "Quillbrandt^Jürgen"),
            Identifier(IdentifierKind.PATIENT_ID, "MRN-00123456"),
        }
    ),
)
PROJECT = Project(site_id="000471", private_block=PrivateBlock())


def a_data_set(syntax: str = ExplicitVRLittleEndian) -> Dataset:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = syntax
    ds.file_meta.SourceApplicationEntityTitle = "QUILLBRANDT_PC"
    ds.file_meta.PrivateInformationCreatorUID = "1.2.3"
    ds.file_meta.PrivateInformation = b"Quillbrandt."
    ds.preamble = b"Quillbrandt".ljust(128, b"\0")
    ds.SpecificCharacterSet = "ISO_IR 100"
    ds.SOPClassUID, ds.SOPInstanceUID = CTImageStorage, "1.2.3.10"
    ds.StudyInstanceUID, ds.SeriesInstanceUID = "1.2.3.11", "1.2.3.12"
    ds.PatientName, ds.PatientID = "Quillbrandt^Jürgen", "MRN-00123456"
    ds.PatientBirthDate, ds.PatientSex, ds.PatientAge = "19610304", "M", "059Y"
    ds.StudyDate, ds.StudyTime, ds.AccessionNumber = "20200410", "101112", "A77"
    ds.Modality, ds.Manufacturer, ds.ManufacturerModelName = "CT", "ACME", "Ringo"
    ds.DeviceSerialNumber, ds.StationName = "SN-4711", "CT-ROOM-3"
    ds.StudyDescription = "Thorax Quillbrandt nativ"
    ds.SeriesDescription = "Lung 1.25"
    ds.ReferringPhysicianName = "Pearwood^Ann"
    ds.PixelSpacing, ds.Rows, ds.Columns = [0.7, 0.7], 2, 2
    ds.BitsAllocated = ds.BitsStored = 16
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.HighBit, ds.PixelRepresentation = 15, 0
    ds.PixelData = b"\1\2\3\4\5\6\7\x08"
    ds["PixelData"].VR = "OW"
    return ds


def a_stream(ds: Dataset) -> io.BytesIO:
    buffer = io.BytesIO()
    ds.save_as(buffer, enforce_file_format=True)
    buffer.seek(0)
    return buffer


def an_engine(project: Project = PROJECT, patient: Patient = PATIENT) -> Deidentifier:
    return Deidentifier(Plan(load_profile(project)), patient, Pseudonyms(SECRET), project)


def new_bytes(ds: Dataset, project: Project = PROJECT) -> bytes:
    stream = a_stream(ds)
    splice = an_engine(project).deidentify(stream)
    return b"".join(map(bytes, blocks(splice, stream, Token())))


def new_file(ds: Dataset, project: Project = PROJECT) -> Dataset:
    return pydicom.dcmread(io.BytesIO(new_bytes(ds, project)))


@pytest.mark.parametrize(
    "syntax",
    [
        ExplicitVRLittleEndian,
        ImplicitVRLittleEndian,
        ExplicitVRBigEndian,
        DeflatedExplicitVRLittleEndian,
    ],
)
def test_each_syntax_stays_what_it_is_and_its_pixels_stay_bit_for_bit(syntax: str) -> None:
    ds = a_data_set(syntax)
    new = new_file(ds)
    assert new.file_meta.TransferSyntaxUID == syntax
    assert new.PixelData == pydicom.dcmread(a_stream(ds)).PixelData
    assert (new.Rows, new.PixelSpacing) == (2, [0.7, 0.7])
    assert new.PatientID == new.PatientName == "000471-000815"
    assert new.StudyDescription == "Thorax nativ"
    assert new.StudyDate == "20200101"
    assert new.StudyTime == "101112"


def test_no_byte_outside_the_pixels_holds_a_known_identifier() -> None:
    data = new_bytes(a_data_set()).lower()
    for word in (b"quillbrandt", b"00123456", b"pearwood", b"sn-4711", b"ct-room", b"1.2.3.1"):
        assert word not in data
    assert data[:128] == bytes(128)


def test_the_file_says_exactly_what_was_done() -> None:
    new = new_file(a_data_set())
    assert new.PatientIdentityRemoved == "YES"
    assert new.LongitudinalTemporalInformationModified == "MODIFIED"
    codes = [item.CodeValue for item in new.DeidentificationMethodCodeSequence]
    # nobody has answered for the pixels
    assert codes == sorted(DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})
    meta = new.file_meta
    assert {e.keyword for e in meta} == {
        "FileMetaInformationGroupLength",
        "FileMetaInformationVersion",
        "MediaStorageSOPClassUID",
        "MediaStorageSOPInstanceUID",
        "TransferSyntaxUID",
        "ImplementationClassUID",
        "ImplementationVersionName",
    }
    assert meta.MediaStorageSOPInstanceUID == new.SOPInstanceUID


def test_patient_characteristics_and_the_maker_stay_serial_numbers_go() -> None:
    new = new_file(a_data_set())
    assert (new.PatientSex, new.PatientAge) == ("M", "059Y")
    assert (new.Manufacturer, new.ManufacturerModelName) == ("ACME", "Ringo")
    assert new.DeviceSerialNumber == ""
    assert new.PatientBirthDate == ""
    assert "StationName" not in new
    assert new.AccessionNumber not in ("", "A77")


def test_rsnas_private_block_is_written_when_the_project_asks_for_it() -> None:
    block = new_file(a_data_set()).private_block(0x0013, "CTP")
    assert [block[n].value for n in (0x10, 0x11, 0x12, 0x13)] == [
        "MIDRC-RICORD",
        "MIDRC-RICORD",
        "000471",
        "000471",
    ]
    assert (0x0013, 0x0010) not in new_file(a_data_set(), Project(site_id="000471"))


def deep(ds: Dataset) -> Dataset:
    inner = Dataset()
    inner.PatientName = "Quillbrandt^Jürgen"
    inner.StudyDate = "20200410"
    inner.ReferencedSOPClassUID, inner.ReferencedSOPInstanceUID = CTImageStorage, "1.2.3.10"
    inner.CodeMeaning = "Thorax"
    outer = Dataset()
    outer.PurposeOfReferenceCodeSequence = Sequence([inner])
    outer.ReferencedSOPClassUID, outer.ReferencedSOPInstanceUID = CTImageStorage, "1.2.3.10"
    ds.ReferencedImageSequence = Sequence([outer])
    return ds


@pytest.mark.parametrize("undefined", [False, True])
def test_every_depth_is_treated_alike_and_references_resolve(undefined: bool) -> None:
    ds = deep(a_data_set())
    ds["ReferencedImageSequence"].is_undefined_length = undefined
    new = new_file(ds)
    outer = new.ReferencedImageSequence[0]
    inner = outer.PurposeOfReferenceCodeSequence[0]
    assert outer.ReferencedSOPInstanceUID == inner.ReferencedSOPInstanceUID == new.SOPInstanceUID
    assert outer.ReferencedSOPClassUID == CTImageStorage
    assert inner.PatientName in ("", "000471-000815")
    assert inner.StudyDate == "20200101"
    assert inner.CodeMeaning == "Thorax"


def safe_block(ds: Dataset, creator: str) -> None:
    block = ds.private_block(0x0019, creator, create=True)
    block.add_new(0x23, "DS", "5.0")
    block.add_new(0x24, "LO", "Quillbrandt")
    block.add_new(0x99, "LO", "unsafe")


def test_private_elements_stay_by_creator_on_the_standards_list_only() -> None:
    ds = a_data_set()
    safe_block(ds, "GEMS_ACQU_01")
    new = new_file(ds)
    block = new.private_block(0x0019, "GEMS_ACQU_01")
    assert block[0x23].value == 5.0
    assert 0x24 not in block  # safe by the list, but it holds the name
    assert 0x99 not in block


def test_a_look_alike_under_another_creator_goes_with_its_block() -> None:
    ds = a_data_set()
    safe_block(ds, "GEMS_ACQU_1")
    assert not [e for e in new_file(ds) if e.tag.group == 0x0019]


def test_un_is_read_by_the_dictionary_before_it_is_judged() -> None:
    ds = a_data_set()
    ds.add_new(0x00104000, "UN", b"Quillbrandt")  # PatientComments
    ds.add_new(0x00181030, "UN", b"Thorax Quillbrandt ")  # ProtocolName
    new = new_file(ds)
    assert new.ProtocolName == "Thorax"
    assert new.PatientComments == ""


def test_what_no_table_and_no_dictionary_knows_is_removed() -> None:
    ds = a_data_set()
    ds.add_new(0x00189ABC, "LO", "mystery")
    ds.add_new(0x60003000, "OW", b"\1\2")
    ds.add_new(0x50000010, "US", 1)
    ds.add_new(0xFFFCFFFC, "OB", b"Quillbrandt.")
    new = new_file(ds)
    for tag in (0x00189ABC, 0x60003000, 0x50000010, 0xFFFCFFFC):
        assert tag not in new


def test_a_number_that_is_no_number_is_cleaned_as_text() -> None:
    ds = a_data_set()
    stream = a_stream(ds)
    data = stream.getvalue().replace(b"DS\x08\x000.7\\0.7 ", b"DS\x08\x00Jurgen  ")
    splice = an_engine().deidentify(io.BytesIO(data))
    assert b"Jurgen" not in splice.head


@pytest.mark.parametrize("keyword", ["SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"])
def test_a_file_without_identity_is_refused(keyword: str) -> None:
    ds = a_data_set()
    setattr(ds, keyword, "")
    ds.file_meta.MediaStorageSOPInstanceUID = "1.2.3.10"
    with pytest.raises(DamagedFile) as caught:
        an_engine().deidentify(a_stream(ds))
    assert caught.value.reason is Reason.MISSING_UID


def test_two_values_for_one_attribute_are_refused() -> None:
    data = a_stream(a_data_set()).getvalue()
    element = b"\x08\x00\x60\x00CS\x02\x00CT"
    with pytest.raises(DamagedFile) as caught:
        an_engine().deidentify(io.BytesIO(data.replace(element, element * 2)))
    assert caught.value.reason is Reason.MALFORMED


def test_the_same_secret_gives_the_same_file_and_another_another() -> None:
    ds = a_data_set()
    assert new_bytes(ds) == new_bytes(ds)
    other = Deidentifier(Plan(load_profile(PROJECT)), PATIENT, Pseudonyms(b"t" * 32), PROJECT)
    assert other.deidentify(a_stream(ds)).sop_instance_uid != new_file(ds).SOPInstanceUID


def test_the_source_is_never_written() -> None:
    stream = a_stream(a_data_set())
    before = stream.getvalue()
    an_engine().explain(stream)
    assert stream.getvalue() == before


def test_explain_shows_every_attribute_with_its_rule() -> None:
    _, changes = an_engine().explain(a_stream(deep(a_data_set())))
    by_keyword = {change.keyword: change for change in changes if not change.depth}
    assert by_keyword["PatientName"].before == "Quillbrandt^Jürgen"
    assert by_keyword["PatientName"].after == "000471-000815"
    assert by_keyword["StationName"].after is None
    assert by_keyword["Modality"].action is Action.KEEP
    assert by_keyword["StudyDescription"].cuts == (("Quillbrandt", "name"),)
    assert by_keyword["PatientIdentityRemoved"].action is Action.ADD
    assert by_keyword["SOPClassUID"].action is Action.KEEP
    assert by_keyword["Rows"].before == "2"
    assert {change.depth for change in changes} == {0, 1, 2}
    assert all(change.rule for change in changes)


def test_explaining_and_doing_give_the_same_bytes() -> None:
    engine = an_engine()
    stream = a_stream(deep(a_data_set()))
    done = engine.deidentify(stream)
    explained, _ = engine.explain(stream)
    assert done.head == explained.head


def options(*changes: Callable[[set[Option]], None]) -> frozenset[Option]:
    chosen = set(DEFAULT_OPTIONS)
    for change in changes:
        change(chosen)
    return frozenset(chosen)


def test_without_a_date_option_no_date_is_left() -> None:
    chosen = options(lambda o: o.discard(Option.RETAIN_MODIFIED_DATES))
    new = new_file(a_data_set(), Project(site_id="000471", options=chosen))
    assert new.StudyDate == ""
    assert new.LongitudinalTemporalInformationModified == "REMOVED"


def test_full_dates_stay_when_the_project_says_so() -> None:
    chosen = options(
        lambda o: o.discard(Option.RETAIN_MODIFIED_DATES),
        lambda o: o.add(Option.RETAIN_FULL_DATES),
    )
    new = new_file(a_data_set(), Project(site_id="000471", options=chosen))
    assert new.StudyDate == "20200410"
    assert new.LongitudinalTemporalInformationModified == "UNMODIFIED"


def test_full_dates_stay_though_they_are_known_of_the_patient() -> None:
    chosen = options(
        lambda o: o.discard(Option.RETAIN_MODIFIED_DATES),
        lambda o: o.add(Option.RETAIN_FULL_DATES),
    )
    known = Identifier(IdentifierKind.DATE, "20200410")
    patient = replace(PATIENT, identifiers=PATIENT.identifiers | {known})
    ds = a_data_set()
    stream = a_stream(ds)
    engine = an_engine(Project(site_id="000471", options=chosen), patient)
    splice = engine.deidentify(stream)
    new = pydicom.dcmread(io.BytesIO(splice.head), stop_before_pixels=True)
    assert new.StudyDate == "20200410"


def test_without_clean_descriptors_the_table_s_texts_go() -> None:
    chosen = options(lambda o: o.discard(Option.CLEAN_DESCRIPTORS))
    assert "StudyDescription" not in new_file(
        a_data_set(), Project(site_id="000471", options=chosen)
    )


def test_a_site_s_own_recipe_lies_over_the_profile() -> None:
    recipe = "FORMAT dicom\n%header\nREMOVE StudyDescription\nADD ImageComments checked\n"
    new = new_file(a_data_set(), Project(site_id="000471", recipe=recipe))
    assert "StudyDescription" not in new
    assert new.ImageComments == "checked"


def test_a_header_that_belies_its_syntax_is_written_as_it_should_be() -> None:
    ds = a_data_set(ImplicitVRLittleEndian)
    del ds.PixelData
    data = a_stream(ds).getvalue()
    start = data.index(b"\x02\x00\x10\x00UI") + 6
    lying = data[:start] + b"\x16\x00" + b"1.2.840.10008.1.2.4.50" + data[start + 2 + 18 :]
    splice = an_engine().deidentify(io.BytesIO(lying))
    new = pydicom.dcmread(io.BytesIO(splice.head), stop_before_pixels=True)
    assert new.PatientID == "000471-000815"
    assert not new.is_implicit_VR
