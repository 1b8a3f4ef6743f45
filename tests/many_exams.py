"""Thousands of small invented CT images, written in a moment: one file, with other UIDs and ids."""

from __future__ import annotations

from pathlib import Path

import pydicom
from pydicom.dataset import Dataset

from app.sample_site import generate

_ROOT = "1.2.826.0.1.3680043.8.498.73150000000"
_SIDE = 32  # pixels


def write_many(folder: Path, files: int = 2000, per_series: int = 5, per_patient: int = 20) -> Path:
    """Write the files below `folder`, and return the folder they are in."""
    template = _template(folder)
    made = folder / "many"
    made.mkdir()
    for number in range(files):
        content = template
        for mark, value in (
            (_uid(1), _uid(1, number // per_patient)),
            (_uid(2), _uid(2, number // per_series)),
            (_uid(3), _uid(3, number)),
            ("FEIGNED000000", f"FEIGNED{number // per_patient:06d}"),
            ("Invented000000", f"Invented{number // per_patient:06d}"),
        ):
            content = content.replace(mark.encode(), value.encode())
        (made / f"{number:05d}.dcm").write_bytes(content)
    return made


def _uid(kind: int, number: int = 0) -> str:
    return f"{_ROOT}{kind}{number:06d}"


def _template(folder: Path) -> bytes:
    image = next(one for one in map(_read, sorted(_site(folder).rglob("*"))) if one is not None)
    image.Rows = image.Columns = _SIDE
    image.PixelData = bytes(2 * _SIDE * _SIDE)
    image.StudyInstanceUID, image.SeriesInstanceUID, image.SOPInstanceUID = map(_uid, (1, 2, 3))
    image.file_meta.MediaStorageSOPInstanceUID = image.SOPInstanceUID
    image.PatientID, image.PatientName = "FEIGNED000000", "Invented000000^Ida"
    path = folder / "template.dcm"
    image.save_as(path)
    return path.read_bytes()


def _site(folder: Path) -> Path:
    return generate(folder / "seed", slices=2).folder


def _read(path: Path) -> Dataset | None:
    """A plain CT slice, or None."""
    if not path.is_file():
        return None
    try:
        found = pydicom.dcmread(path)
    except (pydicom.errors.InvalidDicomError, OSError, EOFError):
        return None
    wanted = (
        found.get("Modality") == "CT" and "PixelData" in found and (0x6000, 0x0010) not in found
    )
    plain = wanted and not found.file_meta.TransferSyntaxUID.is_compressed
    return found if plain and int(found.get("NumberOfFrames", 1)) == 1 else None
