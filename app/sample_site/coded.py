"""One small picture in every transfer syntax: does this computer read them all?

The compressed streams lie in `resources/sample_site/frames.txt`; for some there is no encoder here.
"""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from app.resources import resource

ROWS, COLUMNS = 40, 36
_PLAIN = (
    ImplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
)


@dataclass(frozen=True, slots=True)
class CodedImage:
    """A file that was written."""

    path: Path
    syntax: UID
    series_uid: str
    instance_uid: str


def write_coded(folder: Path, like: Path) -> list[CodedImage]:
    """One file per transfer syntax, each a series of its own.

    Args:
        like: an image whose header they get.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ramp = (np.add.outer(np.arange(ROWS), np.arange(COLUMNS)) * 3 % 256).astype(np.uint8).tobytes()
    frames = dict(_streams())
    written = []
    for number, syntax in enumerate((*_PLAIN, *frames), 1):
        made = _described(like, number)
        if syntax in frames:
            made.add_new(0x7FE00010, "OB", encapsulate([frames[syntax]]))
            made["PixelData"].is_undefined_length = True
        else:
            made.add_new(
                0x7FE00010, "OW", _swapped(ramp) if syntax == ExplicitVRBigEndian else ramp
            )
        made.file_meta.TransferSyntaxUID = syntax
        path = folder / f"{number:02}.dcm"
        made.save_as(path, enforce_file_format=True)
        written.append(CodedImage(path, syntax, made.SeriesInstanceUID, made.SOPInstanceUID))
    return written


def _streams() -> list[tuple[UID, bytes]]:
    lines = resource("sample_site/frames.txt").read_text("ascii").splitlines()
    return [(UID(uid), b64decode(code)) for uid, code in map(str.split, lines)]


def _swapped(cells: bytes) -> bytes:
    """OW in big endian: the bytes of each word change places."""
    return np.frombuffer(cells, "<u2").astype(">u2").tobytes()


def _described(like: Path, number: int) -> Dataset:
    source = dcmread(like)
    made = Dataset()  # one that was read keeps to its byte order
    made.update(source)
    made.file_meta = source.file_meta
    made.SeriesInstanceUID = f"{made.SeriesInstanceUID}.{number}"
    made.SOPInstanceUID = f"{made.SOPInstanceUID}.{number}"
    made.file_meta.MediaStorageSOPInstanceUID = made.SOPInstanceUID
    made.SamplesPerPixel, made.PhotometricInterpretation = 1, "MONOCHROME2"
    made.Rows, made.Columns = ROWS, COLUMNS
    made.BitsAllocated, made.BitsStored, made.HighBit, made.PixelRepresentation = 8, 8, 7, 0
    for name in ("SmallestImagePixelValue", "LargestImagePixelValue", "LossyImageCompression"):
        if name in made:
            delattr(made, name)
    return made
