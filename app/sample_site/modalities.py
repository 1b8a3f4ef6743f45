"""What CT, CR and DX add to the common attributes (PS3.3 A.2, A.3, A.26)."""

from __future__ import annotations

from pydicom.dataset import Dataset
from pydicom.uid import (
    ComputedRadiographyImageStorage,
    CTImageStorage,
    DigitalXRayImageStorageForPresentation,
)

from app.sample_site.attributes import Series, common
from app.sample_site.elements import code, fill, references
from app.sample_site.images import Pixels

SLICE_SPACING = 2.5  # mm
LOCALIZER = "LOCALIZER"


def ct_image(
    series: Series, number: int, pixels: Pixels, *, localizer: str, kind: str = "AXIAL"
) -> Dataset:
    """One slice of a chest CT, or its localizer.

    Args:
        number: instance number from 1; places the slice along the patient.
        pixels: Hounsfield units + 1024.
        localizer: SOP Instance UID of the image on which the slices were planned.
        kind: third value of Image Type.
    """
    exam, size = series.exam, pixels.shape[0]
    spacing = 400 / size
    made = common(series, number, CTImageStorage)
    fill(made, _CT)
    fill(
        made,
        {
            "ImageType": ["ORIGINAL", "PRIMARY", kind],
            "FrameOfReferenceUID": exam.mint.uid("frame of reference", exam.label),
            "ImagePositionPatient": ct_position(number),
            "SliceLocation": ct_position(number)[2],
            "PixelSpacing": [spacing, spacing],
            "WindowCenter": [40, -600],
            "WindowWidth": [400, 1500],
            "WindowCenterWidthExplanation": ["SOFT TISSUE", "LUNG"],
        },
    )
    if kind != LOCALIZER:
        made.ReferencedImageSequence = references(CTImageStorage, localizer)
        made.SourceImageSequence = references(CTImageStorage, localizer)
    set_pixels(made, pixels, bits=12)
    return made


def ct_position(number: int) -> list[float]:
    """Image Position (Patient) of slice `number` from 1, millimetres."""
    return [-200.0, -200.0, SLICE_SPACING * (number - 1)]


_CT: dict[str, object] = {
    "PositionReferenceIndicator": "",
    "PatientPosition": "HFS",
    "ImageOrientationPatient": [1, 0, 0, 0, 1, 0],
    "SliceThickness": SLICE_SPACING,
    "SpacingBetweenSlices": SLICE_SPACING,
    "KVP": 120,
    "DataCollectionDiameter": 500,
    "ReconstructionDiameter": 400,
    "DistanceSourceToDetector": 1085.6,
    "DistanceSourceToPatient": 595,
    "GantryDetectorTilt": 0,
    "TableHeight": 151.5,
    "RotationDirection": "CW",
    "ExposureTime": 500,
    "XRayTubeCurrent": 210,
    "Exposure": 105,
    "FilterType": "WEDGE_3",
    "GeneratorPower": 25,
    "FocalSpots": 1.2,
    "ConvolutionKernel": "I31f",
    "SingleCollimationWidth": 0.6,
    "TotalCollimationWidth": 38.4,
    "TableSpeed": 46,
    "TableFeedPerRotation": 23,
    "SpiralPitchFactor": 0.6,
    "ScanOptions": "HELIX",
    "ContrastBolusAgent": "APPLIED",
    "ContrastBolusRoute": "IV",
    "ContrastBolusVolume": 80,
    "EstimatedDoseSaving": 12.5,
    "CTDIvol": 7.1,
    "CTDIPhantomTypeCodeSequence": code("113691", "DCM", "IEC Body Dosimetry Phantom"),
    "RescaleIntercept": -1024,
    "RescaleSlope": 1,
    "RescaleType": "HU",
    "BurnedInAnnotation": "NO",
}


def cr_image(series: Series, number: int, pixels: Pixels, *, view: str, other: str) -> Dataset:
    """One computed radiograph of the chest; `other` is the other view's SOP Instance UID."""
    exam = series.exam
    made = common(series, number, ComputedRadiographyImageStorage)
    fill(made, _projection(view))
    fill(
        made,
        {
            "ImageType": ["DERIVED", "PRIMARY"],
            "DerivationDescription": "Edge enhancement",
            "PlateID": exam.mint.number("PL", series.device.station),
            "PlateType": "ST-VI",
            "CassetteID": exam.mint.number("CA", series.device.station),
            "CassetteOrientation": "PORTRAIT",
            "CassetteSize": "35CMX43CM",
            "Sensitivity": 210,
            "AcquisitionDeviceProcessingDescription": "CHEST,GENERAL",
            "AcquisitionDeviceProcessingCode": "0101",
            "ReferencedImageSequence": references(ComputedRadiographyImageStorage, other),
        },
    )
    set_pixels(made, pixels, bits=12)
    return made


def dx_image(
    series: Series, number: int, pixels: Pixels, *, view: str, other: str, inverted: bool = False
) -> Dataset:
    """One digital radiograph for presentation; `inverted` makes it MONOCHROME1."""
    exam = series.exam
    made = common(series, number, DigitalXRayImageStorageForPresentation)
    fill(made, _projection(view))
    fill(
        made,
        {
            "ImageType": ["DERIVED", "PRIMARY"],
            "PresentationIntentType": "FOR PRESENTATION",
            "ImageLaterality": "U",
            "PositionerType": "NONE",
            "DetectorType": "SCINTILLATOR",
            "DetectorConfiguration": "AREA",
            "DetectorID": exam.mint.number("DT", series.device.station),
            "DetectorDescription": "Flat panel 43x43",
            "DateOfLastDetectorCalibration": exam.date,
            "TimeOfLastDetectorCalibration": "061500",
            "DetectorActiveShape": "RECTANGLE",
            "DetectorTemperature": 31.2,
            "ExposuresOnDetectorSinceLastCalibration": 71,
            "DerivationDescription": "Default processing",
            "AcquisitionContextSequence": [],
            "PixelIntensityRelationship": "LOG",
            "PixelIntensityRelationshipSign": -1 if inverted else 1,
            "RescaleIntercept": 0,
            "RescaleSlope": 1,
            "RescaleType": "US",
            "PresentationLUTShape": "INVERSE" if inverted else "IDENTITY",
            "BurnedInAnnotation": "NO",
            "ReferencedImageSequence": references(DigitalXRayImageStorageForPresentation, other),
        },
    )
    set_pixels(made, pixels.max() - pixels if inverted else pixels, bits=14)
    made.PhotometricInterpretation = "MONOCHROME1" if inverted else "MONOCHROME2"
    return made


def _projection(view: str) -> dict[str, object]:
    meaning = {"PA": "postero-anterior", "LL": "left lateral"}[view]
    return {
        "ViewPosition": view,
        "ViewCodeSequence": code({"PA": "399348003", "LL": "399173006"}[view], "SCT", meaning),
        "PatientOrientationCodeSequence": code("10904000", "SCT", "erect"),
        "KVP": 125,
        "DistanceSourceToDetector": 1800,
        "DistanceSourceToPatient": 1780,
        "ExposureTime": 8,
        "XRayTubeCurrent": 320,
        "Exposure": 3,
        "ExposureInuAs": 2560,
        "FocalSpots": 0.6,
        "Grid": ["FOCUSED", "RECIPROCATING"],
        "FilterMaterial": "ALUMINUM",
        "CollimatorShape": "RECTANGULAR",
        "CollimatorLeftVerticalEdge": 1,
        "CollimatorRightVerticalEdge": 512,
        "CollimatorUpperHorizontalEdge": 1,
        "CollimatorLowerHorizontalEdge": 640,
        "ImagerPixelSpacing": [0.7, 0.7],
        "ImageAndFluoroscopyAreaDoseProduct": 0.9,
        "RelativeXRayExposure": 450,
        "ExposureIndex": 312,
        "TargetExposureIndex": 290,
        "DeviationIndex": 0.3,
        "WindowCenter": 2048,
        "WindowWidth": 3500,
        "WindowCenterWidthExplanation": "NORMAL",
        "QualityControlImage": "NO",
    }


def set_pixels(made: Dataset, pixels: Pixels, *, bits: int) -> None:
    """Image Pixel module (PS3.3 C.7.6.3) of one monochrome frame of 16 bits, little endian."""
    fill(
        made,
        {
            "SamplesPerPixel": 1,
            "PhotometricInterpretation": "MONOCHROME2",
            "Rows": pixels.shape[0],
            "Columns": pixels.shape[1],
            "BitsAllocated": 16,
            "BitsStored": bits,
            "HighBit": bits - 1,
            "PixelRepresentation": 0,
            "SmallestImagePixelValue": int(pixels.min()),
            "LargestImagePixelValue": int(pixels.max()),
        },
    )
    made.add_new(0x7FE00010, "OW", pixels.astype("<u2", copy=False).tobytes())
