"""What is said of an image outside of it: in the report, the manifests and the clinical tables.

All values are those of the de-identified output, and all have short VRs.
"""

from __future__ import annotations

FACTS = {
    0x00080008: "ImageType",
    0x00080020: "StudyDate",
    0x00080060: "Modality",
    0x00080070: "Manufacturer",
    0x00081030: "StudyDescription",
    0x0008103E: "SeriesDescription",
    0x00081090: "ManufacturerModelName",
    0x00100040: "PatientSex",
    0x00101010: "PatientAge",
    0x00180010: "ContrastBolusAgent",
    0x00180015: "BodyPartExamined",
    0x00180020: "ScanningSequence",
    0x00180021: "SequenceVariant",
    0x00180022: "ScanOptions",
    0x00180023: "MRAcquisitionType",
    0x00180024: "SequenceName",
    0x00180025: "AngioFlag",
    0x00180050: "SliceThickness",
    0x00180080: "RepetitionTime",
    0x00180081: "EchoTime",
    0x00180085: "ImagedNucleus",
    0x00180086: "EchoNumbers",
    0x00180087: "MagneticFieldStrength",
    0x00180088: "SpacingBetweenSlices",
    0x00180091: "EchoTrainLength",
    0x00181020: "SoftwareVersions",
    0x00181050: "SpatialResolution",
    0x00181164: "ImagerPixelSpacing",
    0x00181210: "ConvolutionKernel",
    0x00185100: "PatientPosition",
    0x00185101: "ViewPosition",
    0x00186031: "TransducerType",
    0x00187004: "DetectorType",
    0x00189302: "AcquisitionType",
    0x00189323: "ExposureModulationType",
    0x00200011: "SeriesNumber",
    0x00200105: "NumberOfTemporalPositions",
    0x00280030: "PixelSpacing",
    0x00282110: "LossyImageCompression",
}
