"""Reports, key objects, presentation states, segmentations and structure sets: what they say of a
person goes, what they say of a picture stays, and the audit agrees."""

from __future__ import annotations

import io
from pathlib import Path

import pydicom
import pytest
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

from app.deidentify.audit import Auditor, Expected
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.model import DEFAULT_OPTIONS, Option, Patient, Project, Token
from app.package.staging import blocks
from app.part10 import read_part10
from app.study.identifiers import collect

STORAGE = "1.2.840.10008.5.1.4.1.1."
UID = "1.2.276.0.7230010.3.1.2.4711."
PROJECT = Project(site_id="000471", options=DEFAULT_OPTIONS | {Option.CLEAN_STRUCTURED_CONTENT})
SECRETS = ("quillbrandt", "jürgen", "pearwood", "hollyoak", "sn-99-8231", "0471-22",
           "st. elsewhere", "room 14", "login7", "20200410", "10.04.2020", "19300304",
           "mrn-0012", UID)  # fmt: skip


def of(**values: object) -> Dataset:
    ds = Dataset()
    for keyword, value in values.items():
        setattr(ds, keyword, value)
    return ds


def code(value: str, meaning: str, scheme: str = "DCM") -> Dataset:
    return of(CodeValue=value, CodingSchemeDesignator=scheme, CodeMeaning=meaning)


def content(kind: str, concept: tuple[str, ...], **value: object) -> Dataset:
    item = of(RelationshipType="CONTAINS", ValueType=kind, **value)
    item.ConceptNameCodeSequence = [code(*concept)]
    return item


def text(number: str, meaning: str, value: str, scheme: str = "DCM") -> Dataset:
    return content("TEXT", (number, meaning, scheme), TextValue=value)


def number(concept: tuple[str, ...], value: str, unit: str) -> Dataset:
    units = [code(unit, unit, "UCUM")]
    measured = of(NumericValue=value, MeasurementUnitsCodeSequence=units)
    return content("NUM", concept, MeasuredValueSequence=[measured])


def reference(kind: str, number: int) -> Dataset:
    return of(ReferencedSOPClassUID=STORAGE + kind, ReferencedSOPInstanceUID=f"{UID}{number}")


def an_object(kind: str, modality: str, **more: object) -> Dataset:
    ds = of(
        SpecificCharacterSet="ISO_IR 192",
        SOPClassUID=STORAGE + kind,
        SOPInstanceUID=UID + "1",
        StudyInstanceUID=UID + "2",
        SeriesInstanceUID=UID + "3",
        PatientName="Quillbrandt^Jürgen",
        PatientID="MRN-001234",
        PatientBirthDate="19300304",
        PatientSex="M",
        StudyDate="20200410",
        ContentDate="20200410",
        ContentTime="101500",
        StudyTime="101000",
        AccessionNumber="0471-22-AB",
        ReferringPhysicianName="Pearwood^Ann",
        Modality=modality,
        Manufacturer="ACME",
        SeriesNumber=1,
        InstanceNumber=1,
        **more,
    )
    ds.file_meta = pydicom.dataset.FileMetaDataset()
    ds.preamble = bytes(128)
    return ds


def a_report() -> Dataset:
    """A verified report with everything that names somebody (PS3.16 TID 2000, 1002-1008)."""
    verifier = of(
        VerifyingObserverName="Pearwood^Ann",
        VerifyingOrganization="St. Elsewhere",
        VerificationDateTime="20200410120000",
        VerifyingObserverIdentificationCodeSequence=[code("P7", "Pearwood", "99ELSE")],
    )
    author = of(ObserverType="PSN", PersonName="Hollyoak^Bea", InstitutionName="St. Elsewhere")
    author.PersonIdentificationCodeSequence = [code("H1", "Hollyoak", "99ELSE")]
    finding = text("121071", "Finding", "Dr. Pearwood saw Jürgen Quillbrandt on 10.04.2020: nodule "
                   "of 8 mm in the right upper lobe")  # fmt: skip
    finding.ContentSequence = [
        number(("121206", "Distance"), "8.25", "mm"),
        content("IMAGE", ("121080", "Best illustration"),
                ReferencedSOPSequence=[reference("2", 9)]),
        content("UIDREF", ("121012", "Device Observer UID"), UID=UID + "8"),
        content("DATE", ("121125", "Date of finding"), Date="20200410"),
        content("TIME", ("121126", "Time of finding"), Time="101112"),
        content("DATETIME", ("121125", "Time of finding"), DateTime="20200410101112"),
        content("CODE", ("121071", "Finding"),
                ConceptCodeSequence=[code("N1", "Nodule, asked by Quillbrandt", "99ELSE")]),
    ]  # fmt: skip
    return an_object(
        "88.33",
        "SR",
        ValueType="CONTAINER",
        ConceptNameCodeSequence=[code("18748-4", "Diagnostic Imaging Report", "LN")],
        ContinuityOfContent="SEPARATE",
        CompletionFlag="COMPLETE",
        VerificationFlag="VERIFIED",
        VerifyingObserverSequence=[verifier],
        AuthorObserverSequence=[author],
        PerformedProcedureCodeSequence=[],
        ContentSequence=[
            content("PNAME", ("121008", "Person Observer Name"), PersonName="Hollyoak^Bea"),
            text("121009", "Person Observer's Organization Name", "St. Elsewhere"),
            text("128774", "Person Observer's Login Name", "login7"),
            text("121016", "Device Observer Serial Number", "SN-99-8231"),
            text("121017", "Device Observer Physical Location", "Room 14"),
            text("121014", "Device Observer Manufacturer", "ACME"),
            text("121015", "Device Observer Model Name", "Ringo 5"),
            text("X1", "Referring physician", "Theodora Hollyoak", "99ELSE"),
            text("X2", "Physician's impression", "no sign of tuberculosis in either lung, and the "
                 "heart is of ordinary size", "99ELSE"),
            content("PNAME", ("121029", "Subject Name"), PersonName="Quillbrandt^Jürgen"),
            text("121030", "Subject ID", "0012-34"),
            content("DATE", ("121031", "Subject Birth Date"), Date="19300304"),
            number(("121033", "Subject Age"), "90", "a"),
            finding,
        ],
    )  # fmt: skip


def delivered(ds: Dataset, folder: Path, syntax: str = ExplicitVRLittleEndian) -> Dataset:
    """The new object, which the audit let pass."""
    ds.file_meta.TransferSyntaxUID = syntax
    buffer = io.BytesIO()
    ds.save_as(buffer, enforce_file_format=True)
    new, findings = passed(buffer, folder)
    assert findings == ()
    return new


def passed(stream: io.BytesIO, folder: Path) -> tuple[Dataset, tuple[object, ...]]:
    stream.seek(0)
    known = frozenset(collect(read_part10(stream)))
    patient = Patient("000471-000815", -100, known)
    engine = Deidentifier(Plan(load_profile(PROJECT)), patient, Pseudonyms(b"s" * 32), PROJECT)
    splice = engine.deidentify(stream)
    path = folder / "new.dcm"
    path.write_bytes(b"".join(map(bytes, blocks(splice, stream, Token()))))
    expected = Expected(
        splice.size, splice.sop_instance_uid, splice.series_uid, splice.study_uid, "000471-000815"
    )
    return pydicom.dcmread(path), Auditor(patient, PROJECT).examine(path, expected)


def words(ds: Dataset) -> str:
    return "\n".join(str(e.value) for e in ds.iterall() if e.VR not in {"SQ", "OB", "OW"}).lower()


def values(ds: Dataset) -> dict[str, Dataset]:
    """Content items by the meaning of their concept."""
    found = {}
    for item in ds.get("ContentSequence", []):
        found[item.ConceptNameCodeSequence[0].CodeMeaning] = item
        found |= values(item)
    return found


SYNTAXES = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian]


@pytest.mark.parametrize("syntax", SYNTAXES)
def test_nothing_in_a_report_names_anybody(tmp_path: Path, syntax: str) -> None:
    new = delivered(a_report(), tmp_path, syntax)
    assert [secret for secret in SECRETS if secret in words(new)] == []


def test_what_a_report_says_of_the_picture_stays(tmp_path: Path) -> None:
    new = delivered(a_report(), tmp_path)
    found = values(new)
    assert "nodule of 8 mm in the right upper lobe" in words(new)
    assert found["Distance"].MeasuredValueSequence[0].NumericValue == 8.25
    assert found["Device Observer Manufacturer"].TextValue == "ACME"
    assert found["Device Observer Model Name"].TextValue == "Ringo 5"
    assert "no sign of tuberculosis" in found["Physician's impression"].TextValue
    assert new.ConceptNameCodeSequence[0].CodeMeaning == "Diagnostic Imaging Report"


def test_every_content_item_stays_in_its_place_with_a_value_of_its_type(tmp_path: Path) -> None:
    source, new = a_report(), delivered(a_report(), tmp_path)
    kinds = [item.ValueType for item in source.ContentSequence]
    assert [item.ValueType for item in new.ContentSequence] == kinds
    attributes = {"TEXT": "TextValue", "PNAME": "PersonName", "DATE": "Date", "UIDREF": "UID"}
    for item in values(new).values():
        if keyword := attributes.get(item.ValueType):
            assert item[keyword].value not in ("", None)


def test_dates_move_times_stay_references_are_mapped(tmp_path: Path) -> None:
    new = delivered(a_report(), tmp_path)
    found = values(new)
    assert found["Date of finding"].Date == "20200101"
    assert found["Time of finding"].DateTime.startswith("20200101101112")
    assert found["Device Observer UID"].UID.startswith("2.25.")
    image = found["Best illustration"].ReferencedSOPSequence[0]
    assert image.ReferencedSOPClassUID == STORAGE + "2"
    assert image.ReferencedSOPInstanceUID == Pseudonyms(b"s" * 32).uid(UID + "9")
    assert found["Subject Birth Date"].Date == "19000101"


@pytest.mark.parametrize(
    ("age", "unit", "stays"),
    [
        ("89", "a", True),
        ("90", "a", False),
        ("1080", "mo", False),
        ("40", "mo", True),
        ("7", "km", False),
    ],
)
def test_an_age_over_89_goes_from_a_report_too(
    tmp_path: Path, age: str, unit: str, stays: bool
) -> None:
    ds = a_report()
    ds.ContentSequence = [number(("121033", "Subject Age"), age, unit)]
    assert bool(values(delivered(ds, tmp_path))["Subject Age"].MeasuredValueSequence) is stays


def test_who_verified_and_wrote_a_report_is_not_told(tmp_path: Path) -> None:
    new = delivered(a_report(), tmp_path)
    assert new.VerificationFlag == "VERIFIED"
    (verifier,) = new.VerifyingObserverSequence
    assert verifier.VerifyingObserverName not in ("", "Pearwood^Ann")
    assert verifier.VerificationDateTime.startswith("20200101")
    assert not verifier.VerifyingObserverIdentificationCodeSequence
    assert "AuthorObserverSequence" not in new


def test_an_item_s_own_character_set_is_respected(tmp_path: Path) -> None:
    ds = a_report()
    item = text("121071", "Finding", "Größe unverändert. Jürgen Quillbrandt")
    item.SpecificCharacterSet = "ISO_IR 100"
    ds.ContentSequence = [item]
    stays = values(delivered(ds, tmp_path))["Finding"]
    assert stays.TextValue.startswith("Größe unverändert")
    assert "Quillbrandt" not in stays.TextValue
    assert stays.SpecificCharacterSet == "ISO_IR 100"


def test_a_dose_report_keeps_its_numbers(tmp_path: Path) -> None:
    event = content("CONTAINER", ("113819", "CT Acquisition"), ContinuityOfContent="SEPARATE")
    event.ContentSequence = [
        text("125203", "Acquisition Protocol", "Thorax nativ"),
        content("UIDREF", ("113769", "Irradiation Event UID"), UID=UID + "77"),
        number(("113830", "Mean CTDIvol"), "7.13", "mGy"),
        number(("113838", "DLP"), "310.5", "mGy.cm"),
        content("PNAME", ("113870", "Person Name"), PersonName="Hollyoak^Bea"),
        text("113871", "Person ID", "login7"),
        text("113873", "Organization Name", "St. Elsewhere"),
        text("113880", "Device Serial Number", "SN-99-8231"),
        content("DATETIME", ("113809", "Start of X-Ray Irradiation"), DateTime="20200410101112.5"),
    ]
    ds = a_report()
    ds.SOPClassUID, ds.ContentSequence = STORAGE + "88.67", [event]
    new = delivered(ds, tmp_path)
    found = values(new)
    assert found["DLP"].MeasuredValueSequence[0].NumericValue == 310.5
    assert found["Mean CTDIvol"].MeasuredValueSequence[0].NumericValue == 7.13
    assert found["Acquisition Protocol"].TextValue == "Thorax nativ"
    assert found["Start of X-Ray Irradiation"].DateTime == "20200101101112.5"
    assert [secret for secret in SECRETS if secret in words(new)] == []


def test_a_key_object_selection_still_points_at_its_images(tmp_path: Path) -> None:
    ds = a_report()
    ds.SOPClassUID, ds.Modality = STORAGE + "88.59", "KO"
    series = of(SeriesInstanceUID=UID + "3", ReferencedSOPSequence=[reference("2", 9)])
    study = of(StudyInstanceUID=UID + "2", ReferencedSeriesSequence=[series])
    ds.CurrentRequestedProcedureEvidenceSequence = [study]
    ds.ContentSequence = [
        text("113012", "Key Object Description", "for Mr. Quillbrandt: lesion"),
        content("IMAGE", ("113000", "Of Interest"), ReferencedSOPSequence=[reference("2", 9)]),
    ]
    new = delivered(ds, tmp_path)
    map_uid = Pseudonyms(b"s" * 32).uid
    evidence = new.CurrentRequestedProcedureEvidenceSequence[0].ReferencedSeriesSequence[0]
    assert evidence.ReferencedSOPSequence[0].ReferencedSOPInstanceUID == map_uid(UID + "9")
    assert "lesion" in values(new)["Key Object Description"].TextValue


def test_a_presentation_state_keeps_its_drawings_and_cleans_their_text(tmp_path: Path) -> None:
    drawing = of(GraphicAnnotationUnits="PIXEL", GraphicDimensions=2, NumberOfGraphicPoints=2,
                 GraphicData=[1.5, 2.5, 3.5, 4.5], GraphicType="POLYLINE")  # fmt: skip
    label = of(UnformattedTextValue="Quillbrandt, nodule 8 mm")
    ds = an_object(
        "11.1",
        "PR",
        ContentLabel="MARKED",
        ContentDescription="seen by Dr. Hollyoak",
        ContentCreatorName="Hollyoak^Bea",
        PresentationCreationDate="20200410",
        PresentationCreationTime="101500",
        GraphicAnnotationSequence=[
            of(GraphicLayer="LAYER1", TextObjectSequence=[label], GraphicObjectSequence=[drawing])
        ],
    )
    new = delivered(ds, tmp_path)
    (annotation,) = new.GraphicAnnotationSequence
    assert annotation.TextObjectSequence[0].UnformattedTextValue == "nodule 8 mm"
    assert annotation.GraphicObjectSequence[0].GraphicData == [1.5, 2.5, 3.5, 4.5]
    assert [secret for secret in SECRETS if secret in words(new)] == []


def test_a_structure_set_keeps_its_regions_and_loses_its_people(tmp_path: Path) -> None:
    roi = of(ROINumber=1, ROIName="Quillbrandt GTV", ROIGenerationAlgorithm="MANUAL",
             ReferencedFrameOfReferenceUID=UID + "5", ROIDescription="by Dr. Hollyoak")  # fmt: skip
    contour = of(ContourGeometricType="POINT", NumberOfContourPoints=1, ContourData=[1, 2, 3.5])
    seen = of(ObservationNumber=1, ReferencedROINumber=1, ROIInterpreter="Hollyoak^Bea",
              RTROIInterpretedType="GTV")  # fmt: skip
    ds = an_object(
        "481.3",
        "RTSTRUCT",
        StructureSetLabel="Quillbrandt",
        StructureSetDate="20200410",
        StructureSetTime="101500",
        OperatorsName="Hollyoak^Bea",
        StructureSetROISequence=[roi],
        ROIContourSequence=[of(ReferencedROINumber=1, ContourSequence=[contour])],
        RTROIObservationsSequence=[seen],
    )
    new = delivered(ds, tmp_path)
    assert new.StructureSetROISequence[0].ROIName == "GTV"
    assert new.ROIContourSequence[0].ContourSequence[0].ContourData == [1, 2, 3.5]
    assert new.StructureSetLabel not in ("", "Quillbrandt")
    assert [secret for secret in SECRETS if secret in words(new)] == []


def test_a_segmentation_keeps_every_bit_of_its_mask(tmp_path: Path) -> None:
    segment = of(SegmentNumber=1, SegmentLabel="Nodule Quillbrandt", TrackingUID=UID + "6",
                 SegmentAlgorithmType="MANUAL", TrackingID="nodule 1")  # fmt: skip
    ds = an_object(
        "66.4",
        "SEG",
        ContentCreatorName="Hollyoak^Bea",
        SegmentSequence=[segment],
        Rows=3,
        Columns=5,
        NumberOfFrames=3,
        SamplesPerPixel=1,
        PhotometricInterpretation="MONOCHROME2",
        BitsAllocated=1,
        BitsStored=1,
        HighBit=0,
        PixelRepresentation=0,
        PixelData=b"\x5a\xa5\x0f\xf0\x33\x1f" + b"Quillbrandt.",
    )
    ds["PixelData"].VR = "OB"
    new = delivered(ds, tmp_path)
    assert new.PixelData == b"\x5a\xa5\x0f\xf0\x33\x1f"
    assert new.SegmentSequence[0].SegmentLabel == "Nodule"
    assert new.SegmentSequence[0].TrackingUID.startswith("2.25.")
    assert [secret for secret in SECRETS if secret in words(new)] == []


@pytest.mark.parametrize("name", ["reportsi.dcm", "test-SR.dcm", "rtstruct.dcm"])
def test_reports_of_other_makers_pass_the_audit(tmp_path: Path, name: str) -> None:
    source = Path(pydicom.data.get_testdata_file(name))
    _, findings = passed(io.BytesIO(source.read_bytes()), tmp_path)
    assert findings == ()


def test_a_code_is_no_date_and_its_scheme_no_instance(tmp_path: Path) -> None:
    finding = code("19101005", "Nodule", "SCT")
    finding.CodingSchemeVersion, finding.CodingSchemeUID = "20020904", "2.16.840.1.113883.6.96"
    ds = a_report()
    ds.ContentSequence = [
        content("CODE", ("121071", "Finding"), ConceptCodeSequence=[finding]),
        content("CODE", ("121072", "X"), ConceptCodeSequence=[code("MRN-001234", "Y", "99ELSE")]),
    ]
    found = values(delivered(ds, tmp_path))
    stays, goes = (found[name].ConceptCodeSequence[0] for name in ("Finding", "X"))
    assert (stays.CodeValue, stays.CodingSchemeVersion) == ("19101005", "20020904")
    assert stays.CodingSchemeUID == "2.16.840.1.113883.6.96"
    assert goes.CodeValue not in ("", "MRN-001234")


def test_what_is_declared_is_what_was_done(tmp_path: Path) -> None:
    new = delivered(a_report(), tmp_path)
    codes = {item.CodeValue for item in new.DeidentificationMethodCodeSequence}
    assert codes == PROJECT.options - {Option.CLEAN_PIXEL_DATA}
