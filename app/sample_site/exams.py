"""The exams of the invented site: who has which images, in which transfer syntax and place."""

from __future__ import annotations

from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from app.errors import Reason
from app.sample_site import documents
from app.sample_site.attributes import Exam, Series
from app.sample_site.broken import truncate
from app.sample_site.disc import write_disc
from app.sample_site.export import Export
from app.sample_site.identifiers import Mint
from app.sample_site.oddities import ODDITIES
from app.sample_site.patients import SamplePatient
from app.sample_site.series import (
    CANON_CT,
    FUJI_CR,
    GE_CT,
    GE_ULTRASOUND,
    PHILIPS_CT,
    PHILIPS_DX,
    SIEMENS_CT,
    WORKSTATION,
    ct_slices,
    localizer_and_slices,
    plain_pixels,
    radiograph,
    radiographs,
    two_views,
)
from app.sample_site.writing import write, write_bare, write_with_group_length


def latin_patient(export: Export, patient: SamplePatient, mint: Mint, slices: int) -> None:
    """CT with its report and dose page on one date; radiographs, some strange, on another."""
    ct = Exam(patient, "A1", "20240312", "101530", "CT THORAX NATIV 12.03.2024", mint)
    folder = "archive/BRUECKE_J/CT THORAX 2024-03-12"
    for number, made in enumerate(localizer_and_slices(ct, SIEMENS_CT, slices, size=512)):
        export.deliver(made, f"{folder}/IM-0001-{number:04d}.dcm")
    report = Series(ct, WORKSTATION, 80, "SR", "Befund", "REPORT")
    image = ct_slices(ct, SIEMENS_CT).instance_uid(1)
    made = documents.text_report(report, image_class=CTImageStorage, image=image)
    export.deliver(made, f"{folder}/SR/report.dcm")
    dose = Series(ct, SIEMENS_CT, 999, "CT", "Dose Report", "Dose Report")
    export.hold(documents.dose_screen(dose), f"{folder}/IM-0999-0001.dcm", Reason.NEEDS_REVIEW)

    cr = Exam(patient, "A2", "20240402", "084511", _noted("CHEST PA", patient, mint), mint)
    folder = "archive/BRUECKE_J/Röntgen Thorax"
    pair = radiographs(cr, FUJI_CR)
    for made in pair:
        export.deliver(made, f"{folder}/{made.SOPInstanceUID}")
    other = pair[0].SOPInstanceUID
    _strange_images(export, cr, other, f"{folder}/strange")
    series = Series(cr, FUJI_CR, 3, "CR", "CHEST PA annotated", "CHEST")
    pixels = documents.burn(plain_pixels(series, 1), series)
    made = radiograph(series, 1, other=other, pixels=pixels)
    made.BurnedInAnnotation = "YES"
    export.hold(made, f"{folder}/annotated.dcm", Reason.NEEDS_REVIEW)


def _strange_images(export: Export, exam: Exam, other: str, folder: str) -> None:
    """One image for each oddity; its file says which."""
    description = f"CHEST strange {exam.patient.family.upper()}"
    series = Series(exam, FUJI_CR, 2, "CR", description, "CHEST")
    pixels = plain_pixels(series, 1)
    for number, oddity in enumerate(ODDITIES, 1):
        made = radiograph(series, number, other=other, pixels=pixels)
        oddity(made)
        export.deliver(made, f"{folder}/{oddity.__name__}.IMA")
    made = radiograph(series, len(ODDITIES) + 1, other=other, pixels=pixels)
    write_with_group_length(made, export.folder / folder / "group_length.IMA")
    export.clean.add(made.SOPInstanceUID)


def japanese_patient(export: Export, patient: SamplePatient, mint: Mint) -> None:
    """CT in RLE and inverted radiographs in JPEG-LS, in files with no extension."""
    ct = Exam(patient, "B1", "20231120", "143002", f"CHEST CT {patient.family}", mint)
    for number, made in enumerate(localizer_and_slices(ct, CANON_CT, 3)):
        export.deliver(made, f"DICOM/{number:08X}", RLELossless)
    dx = Exam(patient, "B2", "20231121", "090000", "CHEST", mint)
    for number, made in enumerate(radiographs(dx, PHILIPS_DX, inverted=True)):
        made.SpecificCharacterSet = ["", "ISO 2022 IR 87"]  # the other way to name ASCII
        export.deliver(made, f"DICOM/{dx.uid}/{number}", JPEGLSLossless)


def polish_patient(export: Export, patient: SamplePatient, mint: Mint) -> None:
    """Radiographs in JPEG 2000, deflated and big endian, and a letter as PDF."""
    dx = Exam(patient, "C1", "20240515", "112233", _noted("RTG klatki", patient, mint), mint)
    folder = f"archive/{patient.family} {patient.sex} (kopia)"
    syntaxes = (JPEG2000Lossless, DeflatedExplicitVRLittleEndian)
    for made, syntax in zip(radiographs(dx, PHILIPS_DX), syntaxes, strict=True):
        export.deliver(made, f"{folder}/{made.ViewPosition} zdjęcie.DCM", syntax)
    letter = Series(dx, WORKSTATION, 90, "DOC", "List", "LETTER")
    made = documents.encapsulated_pdf(letter)
    export.hold(made, f"{folder}/list.dcm", Reason.ENCAPSULATED_DOCUMENT)
    cr = Exam(patient, "C2", "20240515", "124455", "Chest PA/LAT, erect", mint)
    for number, made in enumerate(radiographs(cr, FUJI_CR)):
        export.deliver(made, f"{folder}/cr{number}.img", ExplicitVRBigEndian)


def old_patient(export: Export, patient: SamplePatient, mint: Mint) -> None:
    """A patient of over 89 years, on a disc that lists one image more than it has."""
    ct = Exam(patient, "D1", "20240108", "160000", "CT CHEST", mint)
    cr = Exam(patient, "D2", "20240109", "073000", "CHEST PORTABLE, Dr. Fabelhaft", mint)
    pair = radiographs(cr, FUJI_CR)
    lost = radiograph(two_views(cr, FUJI_CR), 3, other=pair[0].SOPInstanceUID)
    write_disc(export, [*localizer_and_slices(ct, PHILIPS_CT, 3), *pair], lost)


def greek_patient(export: Export, patient: SamplePatient, mint: Mint) -> None:
    """Implicit VR, a bare data set, a cut file; ultrasound and a screen capture."""
    ct = Exam(patient, "E1", "20230703", "201500", f"CT thorax ID {patient.patient_id}", mint)
    for number, made in enumerate(localizer_and_slices(ct, GE_CT, 3)):
        export.deliver(made, f"PACS dump/e/{number}.dcm.dcm", ImplicitVRLittleEndian)
    screen = Series(ct, WORKSTATION, 70, "OT", "3D", "SCREEN")
    made = documents.secondary_capture(screen)
    export.hold(made, "PACS dump/e/screen.dcm", Reason.NEEDS_REVIEW)

    dx = Exam(patient, "E2", "20230704", "091500", "THORAX", mint)
    whole, bare = radiographs(dx, PHILIPS_DX)
    export.deliver(whole, "PACS dump/e/thorax")
    write_bare(bare, export.folder / "PACS dump/e/bare.raw")
    export.clean.add(bare.SOPInstanceUID)
    cut = Series(dx, PHILIPS_DX, 2, "DX", "CHEST cut", "CHEST")
    write(radiograph(cut, 1, other=whole.SOPInstanceUID), export.folder / "incoming/IM0003.dcm")
    truncate(export.folder / "incoming/IM0003.dcm")
    export.broken["incoming/IM0003.dcm"] = Reason.TRUNCATED
    sonography = Series(dx, GE_ULTRASOUND, 5, "US", "Thorax US", "THORAX", "CHEST")
    export.hold(documents.ultrasound(sonography), "PACS dump/e/us1", Reason.NEEDS_REVIEW)


def _noted(description: str, patient: SamplePatient, mint: Mint) -> str:
    """A study description into which someone typed a note."""
    return f"{description}, pt {mint.text(patient.family.upper())} called {patient.short_phone}"
