"""A correctly de-identified file of an invented patient, written by pydicom, to plant leaks in."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from pathlib import Path

from pydicom import Dataset, dcmwrite
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian, JPEG2000Lossless

from app.deidentify.audit import Auditor, Expected
from app.model import Finding, Identifier, IdentifierKind, Patient, PrivateBlock, Project

K = IdentifierKind
PSEUDONYM = "482913-000417"
ORIGINAL = "1.2.276.0.7230010.3.1.4.8323329.4711"
PATIENT = Patient(
    pseudonym=PSEUDONYM,
    shift_days=-1000,
    identifiers=frozenset(
        Identifier(kind, value)
        for kind, value in (
            (K.NAME, "Müller-Øst^Anna Lena"),
            (K.NAME, "Yamada^Tarou=山田^太郎=やまだ^たろう"),
            (K.PATIENT_ID, "000812-34567"),
            (K.PATIENT_ID, "77"),
            (K.ACCESSION, "RX20219934"),
            (K.BIRTH_DATE, "19580307"),
            (K.PHONE, "+49 (89) 5550-1234"),
            (K.EMAIL, "anna.mueller@example.org"),
            (K.ADDRESS, "Lindenallee 12\n80331 Musterstadt"),
            (K.PERSON, "LONG^MARK"),
            (K.PERSON, "Okonkwo^Chidi"),
            (K.PERSON, "LI^MAY"),
            (K.INSTITUTION, "Klinikum Nordhausen-Süd"),
            (K.INSTITUTION, "CT"),
            (K.INSTITUTION, "SIEMENS"),
            (K.DEVICE, "SN-778812"),
            (K.UID, ORIGINAL),
            (K.DATE, "20210304"),
            (K.DATE, "20210305"),
        )
    ),
)
PROJECT = Project(site_id="482913", private_block=PrivateBlock())
META_NAME = "STUDYCOURIER0.1"


def item(**values: object) -> Dataset:
    dataset = Dataset()
    for keyword, value in values.items():
        setattr(dataset, keyword, value)
    return dataset


def code(value: str, meaning: str) -> Dataset:
    return item(CodeValue=value, CodingSchemeDesignator="DCM", CodeMeaning=meaning)


def clean() -> Dataset:
    """A CT slice as a correct engine writes it: dates moved by 1000 days, words that are names."""
    dataset = item(
        SpecificCharacterSet="ISO_IR 192",
        ImageType=["ORIGINAL", "PRIMARY", "AXIAL"],
        SOPClassUID=CTImageStorage,
        SOPInstanceUID="2.25.111",
        StudyDate="20180608",
        SeriesDate="20180609",
        AcquisitionDateTime="20180608101500.25+0100",
        StudyTime="101500",
        AccessionNumber="7F3A91C2",
        Modality="CT",
        Manufacturer="SIEMENS",
        ManufacturerModelName="SOMATOM Force",
        SoftwareVersions="VB20.05.21",
        StudyDescription="CT Thorax LONG axial, rechte Hand",
        SeriesDescription="Lunge 1.0 Bl57 für May-Thurner",
        ReferringPhysicianName="",
        PatientName=PSEUDONYM,
        PatientID=PSEUDONYM,
        PatientBirthDate="",
        PatientSex="F",
        PatientAge="062Y",
        PatientIdentityRemoved="YES",
        DeidentificationMethod="Study Courier: Basic Profile, clean descriptors",
        DeidentificationMethodCodeSequence=[
            code("113100", "Basic Application Confidentiality Profile"),
            code("113105", "Clean Descriptors Option"),
            code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        ],
        SliceThickness="1.5",
        KVP="120",
        ProtocolName="Thorax Routine 77",
        StudyInstanceUID="2.25.333",
        SeriesInstanceUID="2.25.222",
        StudyID="",
        SeriesNumber=77,
        InstanceNumber=20,
        FrameOfReferenceUID="2.25.444",
        ImagePositionPatient=["-120.5", "1.0E2", "20"],
        LongitudinalTemporalInformationModified="MODIFIED",
        PixelSpacing=["0.7", "0.7"],
        Rows=4,
        Columns=4,
        ReferencedImageSequence=[
            item(ReferencedSOPClassUID=CTImageStorage, ReferencedSOPInstanceUID="2.25.555")
        ],
        RequestAttributesSequence=[
            item(
                RequestedProcedureDescription="Thorax",
                RequestedProcedureCodeSequence=[code("77", "Chest")],
            )
        ],
    )
    ctp = dataset.private_block(0x0013, "CTP", create=True)
    for number, value in enumerate(("MIDRC-RICORD", "MIDRC-RICORD", "482913", "482913"), 0x10):
        ctp.add_new(number, "LO", value)
    gems = dataset.private_block(0x0019, "GEMS_ACQU_01", create=True)
    gems.add_new(0x23, "DS", "39.37")
    dataset.add_new(0x7FE00010, "OW", bytes(32))
    return dataset


def written(dataset: Dataset, syntax: str = ExplicitVRLittleEndian) -> bytes:
    """The dataset as a file, by pydicom."""
    dataset = deepcopy(dataset)
    meta = dataset.file_meta = FileMetaDataset()
    meta.FileMetaInformationVersion = b"\0\1"
    meta.MediaStorageSOPClassUID = dataset.get("SOPClassUID", CTImageStorage)
    meta.MediaStorageSOPInstanceUID = dataset.get("SOPInstanceUID", "2.25.111")
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID = "2.25.999"
    meta.ImplementationVersionName = META_NAME
    if syntax == JPEG2000Lossless:
        dataset.PixelData = encapsulate([b"\xff\x4f" + bytes(30)])
        dataset["PixelData"].is_undefined_length = True
    buffer = BytesIO()
    dcmwrite(buffer, dataset, enforce_file_format=True)
    return buffer.getvalue()


def expected(content: bytes) -> Expected:
    return Expected(
        size=len(content),
        sop_instance_uid="2.25.111",
        series_uid="2.25.222",
        study_uid="2.25.333",
        patient_id=PSEUDONYM,
    )


def examine(
    folder: Path,
    content: bytes,
    *,
    patient: Patient = PATIENT,
    project: Project = PROJECT,
) -> tuple[Finding, ...]:
    path = folder / "instance.dcm"
    path.write_bytes(content)
    return Auditor(patient, project).examine(path, expected(content))
