"""A patient's disc with its table of contents, DICOMDIR (PS3.10 8.6, PS3.3 F)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydicom.dataset import Dataset
from pydicom.fileset import FileSet
from pydicom.uid import UID

from app.errors import Reason
from app.sample_site.export import Export
from app.sample_site.writing import IMPLEMENTATION, set_file_meta

DISC = "disc"


def write_disc(export: Export, images: Iterable[Dataset], lost: Dataset) -> None:
    """Write `images` to the disc in ISO 9660 names; `lost` is listed too but absent."""
    files = FileSet()
    files.ID = "NIMDISC"
    files.UID = UID(IMPLEMENTATION + ".2")
    for made in images:
        set_file_meta(made)
        files.add(made)
        export.clean.add(made.SOPInstanceUID)
    set_file_meta(lost)
    files.add(lost)
    files.write(export.folder / DISC)
    absent = next(Path(file.path) for file in files if file.SOPInstanceUID == lost.SOPInstanceUID)
    absent.unlink()
    files._stage["t"].cleanup()  # pydicom leaves its temporary folder to chance, with a warning
    export.broken[absent.relative_to(export.folder).as_posix()] = Reason.LISTED_BUT_ABSENT
    export.broken[f"{DISC}/DICOMDIR"] = Reason.DICOMDIR
