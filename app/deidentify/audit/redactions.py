"""Proves of a redacted file that its boxes show nothing, and that all else shows what it did.

Both files are decoded anew, frame by frame, with pydicom; what the engine knows of codecs and of
where pixels lie is not used.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, BinaryIO

import numpy as np
from pydicom import Dataset, dcmread
from pydicom.pixels.utils import iter_pixels
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
)

from app.model import Redaction

Picture = np.ndarray[Any, np.dtype[Any]]

_JPEG, _JPEG_LOSSLESS, _JPEG_LS, _JPEG_2000 = (50, 51), (57, 70), (80, 81), (90, 91, 201, 202, 203)
# the same for both files: decoders may round lossy streams each in its own way; and none that a
# damaged stream can make end the process
_PLUGINS = {RLELossless: "pydicom"} | {
    f"1.2.840.10008.1.2.4.{number}": plugin
    for plugin, numbers in (
        ("pillow", _JPEG),
        ("gdcm", _JPEG_LOSSLESS),
        ("pyjpegls", _JPEG_LS),
        ("pylibjpeg", _JPEG_2000),
    )
    for number in numbers
}

_alone = threading.Lock()  # pictures of one file in memory; and warnings belong to all threads


def is_blacked_out(written: BinaryIO, source: BinaryIO, redactions: Sequence[Redaction]) -> bool:
    """Whether in each frame of `written` each box holds one value, and all other pixels those of
    `source`. What cannot be decoded is not proved.

    Both files are seekable; of each, one frame at a time is in memory.
    """
    try:
        with _alone, warnings.catch_warnings(action="ignore"):
            header = _header(source)
            frames = zip_longest(_pictures(source), _pictures(written))
            count = 0
            for number, (old, new) in enumerate(frames):
                count += 1
                if old is None or new is None or not _holds(old, new, number, redactions, header):
                    return False
            return count == max(1, int(header.get("NumberOfFrames") or 1))
    except Exception:  # noqa: BLE001 - decoders in C raise whatever bytes make them raise
        return False


def _holds(
    old: Picture, new: Picture, number: int, redactions: Sequence[Redaction], header: Dataset
) -> bool:
    old, new = _values(old, header), _values(new, header)
    if old.shape != new.shape:
        return False
    rest = new.copy()
    for redaction in redactions:
        if redaction.frames and number not in redaction.frames:
            continue
        box = redaction.box
        left, right = max(0, box.left), max(0, box.right)
        if _shares_chroma(header):
            left, right = left - left % 2, right + right % 2
        inside = np.s_[max(0, box.top) : max(0, box.bottom), left:right]
        shown = new[inside]
        if shown.size and (shown != shown[0, 0]).any():
            return False
        rest[inside] = old[inside]
    return np.array_equal(old, rest)


def _values(picture: Picture, header: Dataset) -> Picture:
    """The bits of the values, without those that a cell has besides (PS3.5 section 8.1.1)."""
    stored, high = int(header.BitsStored), int(header.HighBit)
    cells = picture.view(f"u{picture.dtype.itemsize}")
    return cells.astype(np.uint64) & np.uint64(((1 << stored) - 1) << high + 1 - stored)


def _shares_chroma(header: Dataset) -> bool:
    native = not header.file_meta.TransferSyntaxUID.is_encapsulated
    return native and "422" in header.PhotometricInterpretation


def _header(file: BinaryIO) -> Dataset:
    file.seek(0)
    header = dcmread(file, force=True, stop_before_pixels=True)
    if "TransferSyntaxUID" not in header.file_meta:
        header.file_meta.TransferSyntaxUID = _syntax(header)
    return header


def _syntax(header: Dataset) -> UID:
    """What a file without group 0002 is written in."""
    implicit, little = header.original_encoding
    if implicit:
        return ImplicitVRLittleEndian
    return ExplicitVRLittleEndian if little else ExplicitVRBigEndian


def _pictures(file: BinaryIO) -> Iterator[Picture]:
    """The frames' stored values, colour by pixel."""
    file.seek(0)
    said = dcmread(file, force=True, specific_tags=[], stop_before_pixels=True).file_meta
    syntax = said.get("TransferSyntaxUID")
    options: dict[str, Any] = {"raw": True, "correct_unused_bits": False}
    options["decoding_plugin"] = _PLUGINS.get(syntax, "")
    file.seek(0)
    if syntax and syntax != DeflatedExplicitVRLittleEndian:
        return iter_pixels(file, **options)
    whole = dcmread(file, force=True)
    whole.file_meta.TransferSyntaxUID = syntax or _syntax(whole)
    return iter_pixels(whole, **options)
