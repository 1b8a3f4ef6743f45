"""What PS3.15 Table E.1-1 and the chosen options ask for, attribute by attribute.

Written from the standard, not from the program's own tables: what these lists and the program
disagree about is for a person to decide.
"""

from __future__ import annotations

# Clean Descriptors (column C): the text stays, what identifies goes
CLEANED = """
StudyDescription SeriesDescription AdmittingDiagnosesDescription MedicalAlerts Allergies
AdditionalPatientHistory PatientComments ContrastBolusAgent ProtocolName ImageComments Occupation
AcquisitionDeviceProcessingDescription RequestedProcedureDescription RequestedContrastAgent
DerivationDescription PatientState ScheduledProcedureStepDescription FrameComments VisitComments
PerformedProcedureStepDescription ReasonForTheRequestedProcedure RequestedProcedureComments
ImagingServiceRequestComments CommentsOnThePerformedProcedureStep CommentsOnRadiationDose
AcquisitionProtocolDescription RespiratoryMotionCompensationTechniqueDescription SpecialNeeds
PreMedication ClinicalTrialSeriesDescription ClinicalTrialTimePointDescription
MultienergyAcquisitionDescription ServiceEpisodeDescription
""".split()

# not in the table: nothing says that these may go, and nothing says that nobody writes names here
UNLISTED = """
SequenceName ConvolutionKernel AcquisitionProtocolName ReconstructionDescription
WindowCenterWidthExplanation InterventionDescription DetectorDescription FilterType
ReceiveCoilName CommentsOnTheScheduledProcedureStep PixelSpacingCalibrationDescription
PulseSequenceName Radiopharmaceutical RadiopharmaceuticalRoute ContrastBolusRoute
ReconstructionMethod AttenuationCorrectionMethod DetectorMode GridAbsorbingMaterial
InterventionDrugName AcquisitionMode PaddleDescription ProcessingFunction FieldOfViewDescription
AlgorithmDescription ImageFilter TransmitCoilName StageName ViewName CollimatorGridName
LUTExplanation PartialViewDescription MaskOperationExplanation ReferenceLocationDescription
""".split()

# no option keeps these: no text of theirs may be left
PEOPLE = """
ReferringPhysicianName ConsultingPhysicianName PhysiciansOfRecord PerformingPhysicianName
NameOfPhysiciansReadingStudy OperatorsName OtherPatientNames PatientBirthName ResponsiblePerson
PatientMotherBirthName RequestingPhysician ScheduledPerformingPhysicianName OrderEnteredBy
NamesOfIntendedRecipientsOfResults HumanPerformerName VerifyingObserverName ContentCreatorName
ReviewerName ROIInterpreter
""".split()
PLACES = """
InstitutionName InstitutionalDepartmentName InstitutionAddress PatientAddress CountryOfResidence
RegionOfResidence ResponsibleOrganization RequestingService OrderEntererLocation
CurrentPatientLocation PatientInstitutionResidence RequestedProcedureLocation PerformedLocation
HumanPerformerOrganization VerifyingOrganization ReferringPhysicianAddress MilitaryRank
BranchOfService PatientReligiousPreference ClinicalTrialSiteName
ClinicalTrialCoordinatingCenterName ClinicalTrialSponsorName PatientTransportArrangements
ConfidentialityConstraintOnPatientDataDescription
""".split()
NUMBERS = """
StudyID AdmissionID ServiceEpisodeID IssuerOfPatientID OtherPatientIDs MedicalRecordLocator
ScheduledProcedureStepID PerformedProcedureStepID RequestedProcedureID
PlacerOrderNumberImagingServiceRequest FillerOrderNumberImagingServiceRequest ContainerIdentifier
SpecimenIdentifier BarcodeValue ClinicalTrialSubjectID ClinicalTrialProtocolID ClinicalTrialSiteID
InsurancePlanIdentification
""".split()
CONTACTS = """
PatientTelephoneNumbers ReferringPhysicianTelephoneNumbers PatientTelecomInformation
PersonTelephoneNumbers OrderCallbackPhoneNumber OrderCallbackTelecomInformation
""".split()
DEVICES = """
StationName DeviceSerialNumber PlateID GeneratorID CassetteID GantryID DetectorID
ScheduledStationName PerformedStationName DeviceDescription DeviceLabel XRayDetectorID
XRaySourceID LensSerialNumber UniqueDeviceIdentifier TreatmentMachineName
ScheduledProcedureStepLocation SourceSerialNumber
""".split()
AE_TITLES = "RetrieveAETitle StationAETitle ScheduledStationAETitle PerformedStationAETitle".split()

# Modified Dates (column C)
DATES = """
StudyDate SeriesDate AcquisitionDate ContentDate InstanceCreationDate DateOfLastCalibration
LastMenstrualDate DateOfSecondaryCapture DateOfManufacture DateOfInstallation AdmittingDate
DateOfLastDetectorCalibration ScheduledProcedureStepStartDate ScheduledProcedureStepEndDate
PerformedProcedureStepStartDate PerformedProcedureStepEndDate IssueDateOfImagingServiceRequest
PresentationCreationDate CalibrationDate StructureSetDate ReviewDate
""".split()
DATE_TIMES = """
AcquisitionDateTime FrameAcquisitionDateTime FrameReferenceDateTime StartAcquisitionDateTime
EndAcquisitionDateTime RadiopharmaceuticalStartDateTime RadiopharmaceuticalStopDateTime
DecayCorrectionDateTime PerformedProcedureStepStartDateTime ScheduledProcedureStepStartDateTime
InstanceCoercionDateTime CalibrationDateTime DateTimeOfLastCalibration ExpectedCompletionDateTime
ContributionDateTime PerformedProcedureStepEndDateTime
""".split()
TIMES = """
StudyTime SeriesTime AcquisitionTime ContentTime InstanceCreationTime ContrastBolusStartTime
RadiopharmaceuticalStartTime PerformedProcedureStepStartTime TimeOfLastCalibration
ScheduledProcedureStepStartTime AdmittingTime
""".split()

UIDS = """
FrameOfReferenceUID SynchronizationFrameOfReferenceUID ConcatenationUID IrradiationEventUID
DeviceUID AcquisitionUID InstanceCreatorUID DimensionOrganizationUID TransactionUID SpecimenUID
TargetUID TrackingUID RelatedFrameOfReferenceUID DoseReferenceUID StorageMediaFileSetUID
TargetFrameOfReferenceUID SOPInstanceUIDOfConcatenationSource PyramidUID ObservationUID
""".split()

# codes that say how the image was made; each must stay as it is
CODES = {
    "Laterality": ("L", "R"),
    "ImageLaterality": ("L", "R", "B"),
    "PatientPosition": ("HFS", "FFP"),
    "ViewPosition": ("PA", "AP", "LL", "MLO"),
    "BodyPartExamined": ("CHEST", "HAND", "HEADNECK", "FOOT"),
    "ScanOptions": ("HELICAL MODE", "FS", "AXIAL"),
    "RotationDirection": ("CW", "CC"),
    "ExposureModulationType": ("XYZ_EC", "NONE"),
    "FilterMaterial": ("ALUMINUM", "COPPER"),
    "SliceProgressionDirection": ("APEX_TO_BASE",),
    "ScanningSequence": ("SE", "GR", "EP"),
    "SequenceVariant": ("SK", "OSP"),
    "MRAcquisitionType": ("2D", "3D"),
    "AngioFlag": ("N", "Y"),
    "InPlanePhaseEncodingDirection": ("ROW", "COL"),
    "CollimatorType": ("PARA", "FOCUS"),
    "Units": ("BQML", "CNTS"),
    "CountsSource": ("EMISSION",),
    "RandomsCorrectionMethod": ("DLYD",),
    "DecayCorrection": ("START", "ADMIN"),
    "CorrectedImage": ("ATTN", "DECY"),
    "Grid": ("FIXED",),
    "PresentationIntentType": ("FOR PRESENTATION",),
    "PixelIntensityRelationship": ("LOG", "LIN"),
    "DetectorType": ("DIRECT", "SCINTILLATOR"),
    "ExposureControlMode": ("AUTOMATIC",),
    "AnatomicalOrientationType": ("BIPED",),
    "PartialView": ("NO",),
    "LossyImageCompression": ("00",),
    "QualityControlImage": ("NO",),
    "BurnedInAnnotation": ("NO",),
    "SeriesType": ("STATIC", "IMAGE"),
    "ReprojectionMethod": ("SUM",),
}

# safe private attributes of PS3.15 Table E.3.10-1: creator, group, element, VR, value
SAFE_PRIVATE = [
    ("SIEMENS MR HEADER", 0x0019, 0x0C, "IS", "1000"),
    ("SIEMENS MR HEADER", 0x0019, 0x0D, "CS", "DIRECTIONAL"),
    ("SIEMENS MR HEADER", 0x0019, 0x0E, "FD", [0.5, 0.5, 0.7]),
    ("GEMS_PARM_01", 0x0043, 0x39, "IS", [1000, 8, 0, 0]),
    ("GEMS_ACQU_01", 0x0019, 0x27, "DS", "0.5"),
    ("GEMS_ACQU_01", 0x0019, 0x9E, "LO", "EFGRE3D"),
    ("GEMS_ACQU_01", 0x0019, 0x24, "DS", "12.5"),
    ("Philips PET Private Group", 0x7053, 0x00, "DS", "0.000551"),
    ("Philips PET Private Group", 0x7053, 0x09, "DS", "1.25"),
    ("ELSCINT1", 0x00E1, 0x21, "DS", "431.5"),
    ("Philips Imaging DD 001", 0x2001, 0x03, "FL", 800.0),
    ("Philips Imaging DD 001", 0x2001, 0x6E, "SH", "T1 FFE"),
    ("Philips MR Imaging DD 001", 0x2005, 0x0E, "FL", 1.5),
    ("GEMS_HELIOS_01", 0x0045, 0x02, "FL", 0.625),
]
# the same places, where nothing is safe: another creator, or another element
UNSAFE_PRIVATE = [
    ("SIEMENS MEDCOM HEADER", 0x0029, 0x20, "LO"),
    ("GEMS_IDEN_01", 0x0009, 0x30, "SH"),
    ("GEMS_PATI_01", 0x0011, 0x10, "LO"),
    ("Philips Imaging DD 001", 0x2001, 0xC8, "LO"),
    ("SPI-P Release 1", 0x0009, 0x15, "LT"),
    ("SIEMENS MR HEADER ", 0x0051, 0x0B, "LO"),
    ("GEMS ACQU 01", 0x0019, 0x9E, "LO"),
    ("A LOCAL PACS", 0x0077, 0x01, "PN"),
    ("ELSCINT2", 0x01F1, 0x26, "LO"),
    ("AGFA PACS Archive Mirroring 1.0", 0x0031, 0x00, "LO"),
]
