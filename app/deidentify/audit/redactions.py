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
from pydicom.pixels.utils import iter_pixels, pixel_array
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
            # as they are stored; or as they are shown, for colours that were decoded to RGB
            return any(
                _are_redacted(_pictures(source, raw), _pictures(written, raw), redactions, header)
                for raw in (True, False)
            )
    except Exception:  # noqa: BLE001 - decoders in C raise whatever bytes make them raise
        return False


def _are_redacted(
    source: Iterator[Picture],
    written: Iterator[Picture],
    redactions: Sequence[Redaction],
    header: Dataset,
) -> bool:
    count = 0
    for number, (old, new) in enumerate(zip_longest(source, written)):
        if old is None or new is None or not _holds(old, new, number, redactions, header):
            return False
        count += 1
    return count == max(1, int(header.get("NumberOfFrames") or 1))


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
    value = ((1 << stored) - 1) << high + 1 - stored
    masked: Picture = cells & cells.dtype.type(value & (1 << 8 * cells.itemsize) - 1)
    return masked


def _shares_chroma(header: Dataset) -> bool:
    native = not _syntax(header).is_encapsulated
    return native and "422" in header.PhotometricInterpretation


def _header(file: BinaryIO) -> Dataset:
    file.seek(0)
    return dcmread(file, force=True, stop_before_pixels=True)


def _syntax(header: Dataset) -> UID:
    """As the file says, or shows if it has no group 0002."""
    said: UID | None = header.file_meta.get("TransferSyntaxUID")
    if said:
        return said
    implicit, little = header.original_encoding
    if implicit:
        return ImplicitVRLittleEndian
    return ExplicitVRLittleEndian if little else ExplicitVRBigEndian


def _pictures(file: BinaryIO, raw: bool) -> Iterator[Picture]:
    """The frames, colour by pixel: stored values if `raw`, else all colours as RGB."""
    header = _header(file)
    syntax = _syntax(header)
    options: dict[str, Any] = {"raw": raw, "correct_unused_bits": False}
    options["decoding_plugin"] = _PLUGINS.get(syntax, "")
    file.seek(0)
    source: BinaryIO | Dataset = file
    if syntax == DeflatedExplicitVRLittleEndian or "TransferSyntaxUID" not in header.file_meta:
        source = dcmread(file, force=True)
        source.file_meta.TransferSyntaxUID = syntax
    count = max(1, int(header.get("NumberOfFrames") or 1))
    if header.BitsAllocated == 1 and count > 1:  # a frame may begin in the middle of a byte
        return iter(pixel_array(source, **options))
    if _shares_chroma(header):  # pydicom's iterator loses its way after the first of such frames
        return (pixel_array(source, index=number, **options) for number in range(count))
    return iter_pixels(source, **options)
