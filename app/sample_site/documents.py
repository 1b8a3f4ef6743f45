"""What a hospital export holds besides clean images: reports, PDF, screens.

Their text gives the patient away: in content items, which can be cleaned; in a document or burned
into the pixels, which must be held back.
"""

from __future__ import annotations

import unicodedata

import numpy as np
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    BasicTextSRStorage,
    EncapsulatedPDFStorage,
    SecondaryCaptureImageStorage,
    UltrasoundImageStorage,
)

from app.sample_site.attributes import Exam, Series, common
from app.sample_site.elements import code, fill, items, references
from app.sample_site.images import Colours, Pixels, text_mask, ultrasound_fan
from app.sample_site.patients import READING

SCREEN = (512, 640)  # rows, columns


def text_report(series: Series, *, image_class: str, image: str) -> Dataset:
    """A Basic Text SR on one image (PS3.3 A.35.1)."""
    exam, patient = series.exam, series.exam.patient
    made = common(series, 1, BasicTextSRStorage)
    fill(
        made,
        {
            "ValueType": "CONTAINER",
            "ConceptNameCodeSequence": code("18748-4", "LN", "Diagnostic Imaging Report"),
            "ContinuityOfContent": "SEPARATE",
            "CompletionFlag": "COMPLETE",
            "VerificationFlag": "UNVERIFIED",
            "PerformedProcedureCodeSequence": [],
            "CurrentRequestedProcedureEvidenceSequence": _evidence(exam, image_class, image),
            "ContentSequence": [
                _content("PNAME", "121008", "Person Observer Name", PersonName=READING),
                _content("DATETIME", "121125", "DateTime", DateTime=f"{exam.date}{exam.time}"),
                _content(
                    "TEXT",
                    "121071",
                    "Finding",
                    TextValue=f"{patient.family}: no infiltrate. {patient.history}",
                ),
                _content(
                    "IMAGE",
                    "121080",
                    "Best illustration of finding",
                    ReferencedSOPSequence=references(image_class, image),
                ),
            ],
        },
    )
    return made


def _content(value_type: str, number: str, meaning: str, **value: object) -> Dataset:
    item = Dataset()
    fill(
        item,
        {
            "RelationshipType": "CONTAINS",
            "ValueType": value_type,
            "ConceptNameCodeSequence": code(number, "DCM", meaning),
            **value,
        },
    )
    return item


def _evidence(exam: Exam, image_class: str, image: str) -> Sequence:
    series = {
        "SeriesInstanceUID": exam.mint.uid("series", exam.label, 2),
        "ReferencedSOPSequence": references(image_class, image),
    }
    return items({"StudyInstanceUID": exam.uid, "ReferencedSeriesSequence": items(series)})


def encapsulated_pdf(series: Series) -> Dataset:
    """A letter as PDF inside DICOM (PS3.3 A.45.1)."""
    patient = series.exam.patient
    made = common(series, 1, EncapsulatedPDFStorage)
    document = _pdf(f"Letter about patient {patient.patient_id}, phone {patient.phone}")
    fill(
        made,
        {
            "ConversionType": "WSD",
            "DocumentTitle": f"Letter {patient.family}",
            "BurnedInAnnotation": "YES",
            "MIMETypeOfEncapsulatedDocument": "application/pdf",
            "ConceptNameCodeSequence": code("11488-4", "LN", "Consultation note"),
            "EncapsulatedDocument": document + b"\0" * (len(document) % 2),
            "EncapsulatedDocumentLength": len(document),
        },
    )
    return made


def _pdf(line: str) -> bytes:
    """The smallest PDF of one page with one line."""
    drawing = (
        b"BT /F1 14 Tf 72 720 Td (" + line.replace("(", "").replace(")", "").encode() + b") Tj ET"
    )
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
    )
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + b"xref\n0 5\n0000000000 65535 f \n" + table + trailer


def dose_screen(series: Series) -> Dataset:
    """The dose page a CT saves as a picture: the name stands in its pixels."""
    lines = [
        *banner(series),
        "",
        "Total DLP 310.5 mGy*cm",
        "CTDIvol 7.1 mGy",
        "Spiral 120 kV 210 mA",
    ]
    made = common(series, 1, SecondaryCaptureImageStorage)
    fill(made, {"ConversionType": "WSD", "ImageType": ["DERIVED", "SECONDARY", "SCREEN SAVE"]})
    _set_screen(made, np.where(text_mask(*SCREEN, lines), 230, 15).astype(np.uint8))
    return made


def secondary_capture(series: Series) -> Dataset:
    """A workstation screen kept as a picture."""
    made = common(series, 1, SecondaryCaptureImageStorage)
    fill(made, {"ConversionType": "WSD", "ImageType": ["DERIVED", "SECONDARY"]})
    lines = [*banner(series), "3D lung volume 4.1 l"]
    _set_screen(made, np.where(text_mask(*SCREEN, lines), 255, 60).astype(np.uint8))
    return made


def ultrasound(series: Series) -> Dataset:
    """An ultrasound frame with the patient's banner above the sector."""
    made = common(series, 1, UltrasoundImageStorage)
    fill(made, {"ImageType": ["ORIGINAL", "PRIMARY", "ABDOMINAL"], "TransducerData": "C5-1"})
    fan = ultrasound_fan(*SCREEN, seed=series.exam.mint.seed)
    _set_screen(made, np.where(text_mask(*SCREEN, banner(series)), 255, fan).astype(np.uint8))
    return made


def burn(pixels: Pixels, series: Series) -> Pixels:
    """A radiograph with the patient's banner burned in."""
    return np.where(
        text_mask(pixels.shape[0], pixels.shape[1], banner(series)), pixels.max(), pixels
    )


def banner(series: Series) -> list[str]:
    """What machines print into pictures: who and when, in plain capitals."""
    exam = series.exam
    family = unicodedata.normalize("NFKD", exam.patient.family).encode("ascii", "ignore").decode()
    return [family.upper(), exam.patient.patient_id, f"{exam.date} {exam.time}"]


def _set_screen(made: Dataset, grey: Colours) -> None:
    fill(
        made,
        {
            "SamplesPerPixel": 3,
            "PhotometricInterpretation": "RGB",
            "PlanarConfiguration": 0,
            "Rows": grey.shape[0],
            "Columns": grey.shape[1],
            "BitsAllocated": 8,
            "BitsStored": 8,
            "HighBit": 7,
            "PixelRepresentation": 0,
        },
    )
    made.add_new(0x7FE00010, "OB", np.repeat(grey[:, :, None], 3, axis=2).tobytes())
