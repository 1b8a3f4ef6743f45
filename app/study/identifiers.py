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
    DATE         when this patient was examined: study, series, acquisition and content dates
"""

from __future__ import annotations

from collections.abc import Iterable

from pydicom.datadict import tag_for_keyword

from app.errors import DamagedFile, Reason
from app.model import Identifier, IdentifierKind
from app.part10 import Encoding, Part10, Raw, item_encoding, items
from app.study.text import decode

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
    IdentifierKind.DATE: """StudyDate SeriesDate AcquisitionDate ContentDate
        AcquisitionDateTime""",
}


def _tag(keyword: str) -> int:
    tag = tag_for_keyword(keyword)
    if tag is None:
        raise LookupError(keyword)
    return tag


KINDS: dict[int, IdentifierKind] = {
    _tag(keyword): kind for kind, keywords in _KEYWORDS.items() for keyword in keywords.split()
}

_STUDY_ID, _CHARACTER_SET = 0x00200010, 0x00080005
_SHORTEST_STUDY_ID = 4
_MAX_DEPTH = 24
_STANDARD_ROOT = "1.2.840.10008."
_FIRST_ITEM = (b"\xfe\xff\x00\xe0", b"\xff\xfe\xe0\x00")
# one value may hold backslashes (PS3.5 section 6.2)
_SINGLE_VALUED = frozenset((b"LT", b"ST", b"UT"))


def collect(part10: Part10) -> tuple[Identifier, ...]:
    """Every known identifier in a header, once each, in a fixed order.

    Raises:
        DamagedFile: MALFORMED if a sequence cannot be read or nests too deep.
    """
    collector = _Collector(part10.buffer)
    collector.collect(part10.elements, part10.encoding, b"", 0)
    return tuple(sorted(collector.found))


class _Collector:
    def __init__(self, buffer: bytes) -> None:
        self._buffer = buffer
        self.found: set[Identifier] = set()

    def collect(self, elements: list[Raw], encoding: Encoding, charset: bytes, depth: int) -> None:
        """Take in one data set or item; an item without a character set has its parent's."""
        for element in elements:
            tag, vr, _, value, end = element
            if vr in (b"SQ", b"UN"):
                if self._buffer[value : value + 4] in _FIRST_ITEM:
                    self._collect_items(element, encoding, charset, depth + 1)
                continue
            if tag == _CHARACTER_SET:
                charset = self._buffer[value:end]
            kind = KINDS.get(tag) or (IdentifierKind.PERSON if vr == b"PN" else None)
            if kind and end > value:
                text = decode(self._buffer[value:end], charset, name=vr == b"PN")
                values = [text] if vr in _SINGLE_VALUED else text.split("\\")
                self.found.update(_identifiers(tag, kind, values))

    def _collect_items(self, element: Raw, encoding: Encoding, charset: bytes, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise DamagedFile(reason=Reason.MALFORMED)
        vr = element[1]
        try:
            for item in items(self._buffer, element, encoding):
                self.collect(item, item_encoding(vr, encoding), charset, depth)
        except DamagedFile:
            # an unknown element may begin like an item by chance; a sequence may not be broken
            if vr == b"SQ":
                raise


def _identifiers(tag: int, kind: IdentifierKind, values: Iterable[str]) -> Iterable[Identifier]:
    for padded in values:
        value = padded.strip(" \0")
        if not any(map(str.isalnum, value)):
            continue
        if kind is IdentifierKind.UID and value.startswith(_STANDARD_ROOT):
            continue
        if tag == _STUDY_ID and len(value) < _SHORTEST_STUDY_ID:
            continue
        if kind is IdentifierKind.PHONE and "@" in value:
            yield Identifier(IdentifierKind.EMAIL, value)
        elif kind is IdentifierKind.DATE:
            yield Identifier(kind, value[:8])  # AcquisitionDateTime begins with its date
        else:
            yield Identifier(kind, value)
