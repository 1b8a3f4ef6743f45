"""The header attributes every image of the sample site has, whatever its modality.

Modules and their attributes follow PS3.3 C.7 (patient, study, series, equipment) and C.12.1 (SOP
common), filled the way a busy hospital fills them.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydicom.dataset import Dataset

from app.sample_site.elements import code, fill, items, references
from app.sample_site.identifiers import Mint
from app.sample_site.patients import (
    DEPARTMENT,
    DESK_PHONE,
    INSTITUTION,
    INSTITUTION_ADDRESS,
    OPERATOR,
    PERFORMING,
    READING,
    RECORD,
    REFERRING,
    REQUESTING,
    SamplePatient,
)

STUDY_CLASS = "1.2.840.10008.3.1.2.3.1"  # Detached Study Management, retired
STEP_CLASS = "1.2.840.10008.3.1.2.3.3"  # Modality Performed Procedure Step


@dataclass(frozen=True, slots=True)
class Device:
    """One machine of the hospital."""

    manufacturer: str
    model: str
    software: str
    station: str


@dataclass(frozen=True, slots=True)
class Exam:
    """One study of one patient. `date` is YYYYMMDD, `time` HHMMSS."""

    patient: SamplePatient
    label: str
    date: str
    time: str
    description: str
    mint: Mint

    @property
    def uid(self) -> str:
        return self.mint.uid("study", self.label)

    def number(self, prefix: str) -> str:
        """This exam's own number of a kind, such as its accession number."""
        return self.mint.number(prefix, "exam", self.label)


@dataclass(frozen=True, slots=True)
class Series:
    """One series of an exam, made by one device."""

    exam: Exam
    device: Device
    number: int
    modality: str
    description: str
    protocol: str
    body_part: str = "CHEST"

    @property
    def uid(self) -> str:
        return self.exam.mint.uid("series", self.exam.label, self.number)

    def instance_uid(self, number: int) -> str:
        return self.exam.mint.uid("instance", self.exam.label, self.number, number)


def common(series: Series, instance: int, sop_class: str) -> Dataset:
    """Everything but what the modality and the pixels add, for one instance."""
    patient = series.exam.patient
    made = Dataset()
    if patient.character_set:
        made.SpecificCharacterSet = list(patient.character_set)
    fill(made, _patient(patient))
    fill(made, _study(series.exam))
    fill(made, _order(series.exam))
    fill(made, _series(series))
    fill(made, _equipment(series))
    fill(made, _instance(series, instance, sop_class))
    return made


def _patient(patient: SamplePatient) -> dict[str, object]:
    return {
        "PatientName": patient.name,
        "PatientID": patient.patient_id,
        "IssuerOfPatientID": "NIMMERLEIN-HIS",
        "TypeOfPatientID": "TEXT",
        "PatientBirthDate": patient.birth_date,
        "PatientBirthTime": "031500",
        "PatientSex": patient.sex,
        "OtherPatientIDs": patient.other_id,
        "OtherPatientNames": patient.birth_name,
        "OtherPatientIDsSequence": items(
            {
                "PatientID": patient.insurance,
                "IssuerOfPatientID": "INVENTED-INSURANCE",
                "TypeOfPatientID": "TEXT",
            }
        ),
        "PatientBirthName": patient.birth_name,
        "PatientAge": patient.age,
        "PatientSize": "1.71",
        "PatientWeight": patient.weight,
        "PatientInsurancePlanCodeSequence": code("77", "99INV", "Invented plan"),
        "PatientAddress": patient.address,
        "PatientMotherBirthName": patient.mother,
        "MedicalAlerts": "None known",
        "Allergies": "Contrast medium (mild)",
        "PatientTelephoneNumbers": patient.phone,
        "PatientTelecomInformation": patient.email,
        "EthnicGroup": "Invented",
        "Occupation": "Cartographer",
        "SmokingStatus": "NO",
        "AdditionalPatientHistory": patient.history,
        "PregnancyStatus": 4,
        "PatientReligiousPreference": "None",
        "ResponsiblePerson": patient.relative,
        "ResponsiblePersonRole": "SPOUSE",
        "PatientComments": f"{patient.history} {patient.email}",
        "PatientState": "Stable",
    }


def _study(exam: Exam) -> dict[str, object]:
    return {
        "StudyInstanceUID": exam.uid,
        "StudyID": exam.number("ST"),
        "StudyDate": exam.date,
        "StudyTime": exam.time,
        "AccessionNumber": exam.number("AC"),
        "StudyDescription": exam.description,
        "ReferringPhysicianName": REFERRING,
        "ReferringPhysicianAddress": INSTITUTION_ADDRESS,
        "ReferringPhysicianTelephoneNumbers": DESK_PHONE,
        "PhysiciansOfRecord": RECORD,
        "NameOfPhysiciansReadingStudy": READING,
        "AdmittingDiagnosesDescription": "Cough, fever",
        "ProcedureCodeSequence": code("36643-5", "LN", "XR Chest 2 Views"),
        "ReferencedStudySequence": references(STUDY_CLASS, exam.uid),
        "AdmissionID": exam.number("AD"),
        "AdmittingDate": exam.date,
        "AdmittingTime": "070000",
        "CurrentPatientLocation": "Ward Nimmerlein 3B",
        "TimezoneOffsetFromUTC": "+0100",
        "StudyComments": f"Report to {REFERRING.split('^')[0]}, {DESK_PHONE}",
    }


def _order(exam: Exam) -> dict[str, object]:
    order = {
        "RequestedProcedureID": exam.number("RP"),
        "RequestedProcedureDescription": "Chest examination",
        "ScheduledProcedureStepID": exam.number("SP"),
        "ScheduledProcedureStepDescription": "Chest",
        "ScheduledProcedureStepStartDate": exam.date,
        "ScheduledProcedureStepStartTime": exam.time,
        "ScheduledPerformingPhysicianName": PERFORMING,
        "AccessionNumber": exam.number("AC"),
        "ReasonForTheRequestedProcedure": f"Cough. Pt {exam.patient.family}",
        "RequestedProcedureCodeSequence": code("CHEST", "99NIM", "Chest examination"),
        "ScheduledProtocolCodeSequence": code("CHEST-1", "99NIM", "Chest standard"),
    }
    return {
        "RequestAttributesSequence": items(order),
        "RequestingPhysician": REQUESTING,
        "RequestingService": DEPARTMENT,
        "RequestedProcedureDescription": "Chest examination",
        "RequestedProcedureID": exam.number("RP"),
        "FillerOrderNumberImagingServiceRequest": exam.number("FO"),
        "PlacerOrderNumberImagingServiceRequest": exam.number("PO"),
        "PerformedProcedureStepID": exam.number("PP"),
        "PerformedProcedureStepStartDate": exam.date,
        "PerformedProcedureStepStartTime": exam.time,
        "PerformedProcedureStepDescription": "Chest",
        "PerformedProtocolCodeSequence": code("CHEST-1", "99NIM", "Chest standard"),
        "CommentsOnThePerformedProcedureStep": "Patient coughed once",
        "ReferencedPerformedProcedureStepSequence": references(
            STEP_CLASS, exam.mint.uid("step", exam.label)
        ),
    }


def _series(series: Series) -> dict[str, object]:
    return {
        "SeriesInstanceUID": series.uid,
        "SeriesNumber": series.number,
        "SeriesDate": series.exam.date,
        "SeriesTime": series.exam.time,
        "SeriesDescription": series.description,
        "Modality": series.modality,
        "BodyPartExamined": series.body_part,
        "ProtocolName": series.protocol,
        "PerformingPhysicianName": PERFORMING,
        "OperatorsName": OPERATOR,
        "AnatomicRegionSequence": code("51185008", "SCT", "Chest"),
    }


def _equipment(series: Series) -> dict[str, object]:
    device, mint = series.device, series.exam.mint
    return {
        "Manufacturer": device.manufacturer,
        "ManufacturerModelName": device.model,
        "InstitutionName": INSTITUTION,
        "InstitutionAddress": INSTITUTION_ADDRESS,
        "InstitutionalDepartmentName": DEPARTMENT,
        "StationName": mint.text(device.station),
        "DeviceSerialNumber": mint.number("SN", device.station),
        "SoftwareVersions": device.software,
        "DateOfLastCalibration": series.exam.date,
        "TimeOfLastCalibration": "060000",
        "ContributingEquipmentSequence": items(
            {
                "PurposeOfReferenceCodeSequence": code("109103", "DCM", "Modifying Equipment"),
                "Manufacturer": "Invented PACS",
                "InstitutionName": INSTITUTION,
                "StationName": mint.text("NIMPACS01"),
                "ContributionDateTime": f"{series.exam.date}235959.000000+0100",
                "ContributionDescription": "Attribute coercion",
            }
        ),
    }


def _instance(series: Series, number: int, sop_class: str) -> dict[str, object]:
    exam = series.exam
    corrected = {"PatientName": exam.patient.birth_name, "PatientID": exam.patient.other_id}
    return {
        "SOPClassUID": sop_class,
        "SOPInstanceUID": series.instance_uid(number),
        "InstanceNumber": number,
        "InstanceCreationDate": exam.date,
        "InstanceCreationTime": f"{exam.time}.000",
        "InstanceCreatorUID": exam.mint.uid("creator", series.device.station),
        "AcquisitionDate": exam.date,
        "AcquisitionTime": f"{exam.time}.{number:06d}",
        "AcquisitionDateTime": f"{exam.date}{exam.time}.{number:06d}+0100",
        "AcquisitionNumber": 1,
        "ContentDate": exam.date,
        "ContentTime": f"{exam.time}.{number:06d}",
        "IrradiationEventUID": exam.mint.uid("irradiation", exam.label, series.number),
        "PatientOrientation": ["L", "F"],
        "LossyImageCompression": "00",
        "ImageComments": f"Pt {exam.patient.family} called {exam.patient.short_phone}",
        "OriginalAttributesSequence": items(
            {
                "SourceOfPreviousValues": "NIMMERLEIN-HIS",
                "AttributeModificationDateTime": f"{exam.date}235900+0100",
                "ModifyingSystem": "NIMPACS01",
                "ReasonForTheAttributeModification": "CORRECT",
                "ModifiedAttributesSequence": items(corrected),
            }
        ),
    }
