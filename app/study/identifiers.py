"""Which attributes tell who the patient is, and where in a header they stand.

What is collected here is later searched in free text and in every byte of the written files, so
the table holds what is peculiar to one patient, exam or site, and leaves out what would match by
chance: countries, issuers, ranks, free text. By kind:

    NAME         the patient's own names
    PERSON       every other person name: any attribute of VR PN, in whatever sequence or block
    PATIENT_ID   record, insurance and trial subject numbers, in Other Patient IDs Sequence too
    ACCESSION    numbers by which a RIS finds the exam: accession, order, admission, procedure; a
                 Study ID only from four characters on, for many scanners count 1, 2, 3
    BIRTH_DATE   the patient's birth date
    PHONE, EMAIL of patients, physicians and call-back persons; told apart by the @
    ADDRESS      of patients and persons
    INSTITUTION  names, departments and addresses of where the exam was made
    DEVICE       serial numbers and station names: they lead to one room of one hospital
    UID          UIDs of real objects that PS3.15 Table E.1-1 replaces; a UID under DICOM's own root
                 1.2.840.10008 names a concept, not an object
    DATE         when something of this patient happened: every date but the birth date
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from app.dictionary import tag_of
from app.errors import DamagedFile, Reason
from app.model import Identifier, IdentifierKind
from app.part10 import (
    Encoding,
    Part10,
    Raw,
    Stretch,
    decode_text,
    implicit_vr,
    item_encoding,
    items,
)

_KEYWORDS: dict[IdentifierKind, str] = {
    IdentifierKind.NAME: """PatientName OtherPatientNames PatientBirthName
        PatientMotherBirthName""",
    IdentifierKind.PATIENT_ID: """PatientID OtherPatientIDs MedicalRecordLocator
        InsurancePlanIdentification ClinicalTrialSubjectID ClinicalTrialSubjectReadingID""",
    IdentifierKind.ACCESSION: """AccessionNumber StudyID AdmissionID ServiceEpisodeID
        RequestedProcedureID ScheduledProcedureStepID PerformedProcedureStepID
        PlacerOrderNumberImagingServiceRequest FillerOrderNumberImagingServiceRequest
        PlacerOrderNumberProcedure FillerOrderNumberProcedure""",
    IdentifierKind.BIRTH_DATE: "PatientBirthDate PatientBirthDateInAlternativeCalendar",
    IdentifierKind.PHONE: """PatientTelephoneNumbers PatientTelecomInformation
        ReferringPhysicianTelephoneNumbers PersonTelephoneNumbers PersonTelecomInformation
        OrderCallbackPhoneNumber OrderCallbackTelecomInformation""",
    IdentifierKind.ADDRESS: "PatientAddress ReferringPhysicianAddress PersonAddress",
    IdentifierKind.INSTITUTION: """InstitutionName InstitutionAddress InstitutionalDepartmentName
        PatientInstitutionResidence ClinicalTrialSiteName""",
    IdentifierKind.DEVICE: """DeviceSerialNumber StationName ScheduledStationName
        PerformedStationName GantryID DetectorID PlateID CassetteID""",
    IdentifierKind.UID: """StudyInstanceUID SeriesInstanceUID SOPInstanceUID FrameOfReferenceUID
        ReferencedSOPInstanceUID ReferencedFrameOfReferenceUID RelatedFrameOfReferenceUID
        SourceFrameOfReferenceUID SynchronizationFrameOfReferenceUID AcquisitionUID ConcatenationUID
        IrradiationEventUID TransactionUID TrackingUID ObservationUID SpecimenUID PyramidUID
        MultiplexGroupUID StorageMediaFileSetUID""",
}


def _tag(keyword: str) -> int:
    tag = tag_of(keyword)
    if tag is None:
        raise LookupError(keyword)
    return tag


KINDS: dict[int, IdentifierKind] = {
    _tag(keyword): kind for kind, keywords in _KEYWORDS.items() for keyword in keywords.split()
}

# whatever attribute it is in
_KINDS_BY_VR = {
    b"PN": IdentifierKind.PERSON,
    b"DA": IdentifierKind.DATE,
    b"DT": IdentifierKind.DATE,
}

_NO_DIGIT = re.compile(r"[-./]")  # older files write 2001.02.03 (PS3.5 section 6.2)
_STUDY_ID, _CHARACTER_SET = 0x00200010, 0x00080005
_SHORTEST_STUDY_ID = 4
_MAX_DEPTH = 24
_REPEATED = 4096  # bytes; longer sequences are seldom the same in two files
_STANDARD_ROOT = "1.2.840.10008."
_FIRST_ITEM = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")
# one value may hold backslashes (PS3.5 section 6.2)
_SINGLE_VALUED = frozenset((b"LT", b"ST", b"UT"))


def collect(part10: Part10) -> tuple[Identifier, ...]:
    """Every known identifier in a header, once each, in the order of the file.

    Raises:
        DamagedFile: MALFORMED if a sequence cannot be read or nests too deep.
    """
    found: list[Identifier] = []
    charset = b""
    for stretch in part10.stretches:
        read = _in_stretch if stretch.shared else _in_stretch.__wrapped__
        inside, charset = read(stretch, part10.encoding, charset)
        found += inside
    return tuple(dict.fromkeys(found))


# a series repeats its patient, order and protocol in each file: what was read once is remembered


@lru_cache(maxsize=256)
def _in_stretch(
    stretch: Stretch, encoding: Encoding, charset: bytes
) -> tuple[list[Identifier], bytes]:
    """Of a stretch of the data set itself, and the character set in force behind it."""
    return _in_items(stretch.buffer, stretch.elements, encoding, charset, 0)


def _in_items(
    buffer: bytes, elements: Iterable[Raw], encoding: Encoding, charset: bytes, depth: int
) -> tuple[list[Identifier], bytes]:
    """Of one data set or item, and its character set; an item without one has its parent's."""
    found: list[Identifier] = []
    for tag, vr, _, value, end in elements:
        known = implicit_vr(tag) if vr == b"UN" else vr  # UN: it passed through an older program
        if known in (b"SQ", b"UN"):
            if buffer[value : value + 4] in _FIRST_ITEM:
                raw = buffer[value:end]
                read = _in_sequence if end - value < _REPEATED else _in_sequence.__wrapped__
                found += read((tag, vr), raw, encoding, charset, depth + 1)
            continue
        if tag == _CHARACTER_SET:
            charset = buffer[value:end]
        if end > value and (tag in KINDS or known in _KINDS_BY_VR):
            found += _in_value(tag, known, buffer[value:end], charset)
    return found, charset


@lru_cache(maxsize=1024)
def _in_sequence(
    element: tuple[int, bytes], raw: bytes, encoding: Encoding, charset: bytes, depth: int
) -> list[Identifier]:
    """Of all items of a sequence whose value is `raw`."""
    if depth > _MAX_DEPTH:
        raise DamagedFile(reason=Reason.MALFORMED)
    tag, vr = element
    inner = item_encoding(vr, encoding)
    try:
        each = items(raw, (tag, vr, 0, 0, len(raw)), encoding)
        return [known for item in each for known in _in_items(raw, item, inner, charset, depth)[0]]
    except DamagedFile:
        if vr == b"UN":
            return []  # an unknown element may begin like an item by chance
        raise


@lru_cache(maxsize=8192)
def _in_value(tag: int, vr: bytes, raw: bytes, charset: bytes) -> list[Identifier]:
    """Of one value, which may be several."""
    kind = KINDS.get(tag) or _KINDS_BY_VR[vr]
    text = decode_text(raw, charset, name=vr == b"PN").strip(" \0")
    values = [text] if vr in _SINGLE_VALUED else [value.strip(" \0") for value in text.split("\\")]
    if kind is IdentifierKind.UID:
        values = [value for value in values if not value.startswith(_STANDARD_ROOT)]
    elif kind is IdentifierKind.DATE:
        values = [_NO_DIGIT.sub("", value)[:8] for value in values]  # a DT begins with its date
    elif tag == _STUDY_ID:
        values = [value for value in values if len(value) >= _SHORTEST_STUDY_ID]
    return [
        Identifier(IdentifierKind.EMAIL if kind is IdentifierKind.PHONE and "@" in v else kind, v)
        for v in values
        if any(map(str.isalnum, v))
    ]
