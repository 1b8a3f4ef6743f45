"""Stored pixels, decoded one frame at a time: for the eye, and for what searches pictures."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from pydicom import Dataset, dcmread
from pydicom.encaps import get_frame
from pydicom.pixels.processing import apply_color_lut
from pydicom.pixels.utils import pixel_array
from pydicom.uid import DeflatedExplicitVRLittleEndian

from app.compressed import DECODERS, RLE, look
from app.errors import DamagedFile, Reason
from app.part10 import read_part10

Pixels = np.ndarray[Any, np.dtype[Any]]

MAX_FRAME = 512 << 20  # bytes of one frame; the largest real ones measure a tenth of it

_OFFSETS = "ExtendedOffsetTable", "ExtendedOffsetTableLengths"


@dataclass(frozen=True, slots=True, eq=False)
class StoredPixels:
    """The pixel data of one file, opened.

    Attributes:
        header: all elements before the pixel data.
        photometric: Photometric Interpretation (PS3.3 C.7.6.3.1.2) as the file says it.
    """

    header: Dataset
    photometric: str
    rows: int
    columns: int
    samples: int
    frames: int
    _stream: BinaryIO
    _syntax: str
    _value: int

    def frame(self, number: int) -> Pixels:
        """One frame, from 0: (rows, columns), without what old files keep in unused bits, or
        (rows, columns, 3) of red, green and blue.

        Raises:
            DamagedFile: CORRUPT_PIXELS if there is no such frame or it cannot be decoded.
        """
        with decoding():
            if not 0 <= number < self.frames:
                raise IndexError(number)
            stored = self._decoded(number)
            if self.samples == 3:
                return stored
            if self.photometric == "PALETTE COLOR":
                colours: Pixels = apply_color_lut(stored, self.header)[..., :3]
                return colours
            return _without_overlay_bits(stored, self.header)

    def _decoded(self, number: int) -> Pixels:
        if self._syntax == DeflatedExplicitVRLittleEndian:
            return pixel_array(self.header, index=number)
        self._look(number)
        plugin = DECODERS.get(self._syntax, "")
        syntax = self._syntax
        return pixel_array(
            self._stream, index=number, transfer_syntax_uid=syntax, decoding_plugin=plugin
        )

    def _look(self, number: int) -> None:
        """Refuse a stream of another picture than the header describes, which a decoder believes.

        Raises:
            ValueError
        """
        if self._syntax not in DECODERS or self._syntax == RLE:
            return
        tables = (self.header.get(keyword) for keyword in _OFFSETS)
        offsets = tuple(table for table in tables if table)
        self._stream.seek(self._value)
        frame = get_frame(
            self._stream,
            number,
            extended_offsets=offsets if len(offsets) == len(_OFFSETS) else None,
            number_of_frames=self.frames,
        )
        found = look(frame, self._syntax)
        if (found.rows, found.columns, found.samples) != (self.rows, self.columns, self.samples):
            raise ValueError(number)


def open_pixels(stream: BinaryIO) -> StoredPixels:
    """The pixel data of the DICOM file in `stream` (seekable, and open as long as it is used).

    Raises:
        DamagedFile: NO_PICTURE if there are no pixels; CORRUPT_PIXELS if the header does not
            describe them, or one frame is larger than MAX_FRAME; another reason if the file is not
            whole.
    """
    part10 = read_part10(stream, tail=False)
    if part10.pixels is None:
        raise DamagedFile(reason=Reason.NO_PICTURE)
    syntax = part10.transfer_syntax
    with decoding():
        stream.seek(0)
        deflated = syntax == DeflatedExplicitVRLittleEndian
        header = dcmread(stream, stop_before_pixels=not deflated, force=True)
        opened = StoredPixels(
            header,
            str(header.PhotometricInterpretation),
            int(header.Rows),
            int(header.Columns),
            int(header.SamplesPerPixel),
            int(header.get("NumberOfFrames") or 1),
            stream,
            syntax,
            part10.pixels.value,
        )
        bits = opened.rows * opened.columns * opened.samples * int(header.BitsAllocated)
        if bits // 8 > MAX_FRAME:
            raise ValueError(bits)
    return opened


@contextmanager
def decoding() -> Iterator[None]:
    """Whatever goes wrong in here is the picture's fault: decoders in C raise whatever damaged
    bytes make them raise.

    Raises:
        DamagedFile: CORRUPT_PIXELS.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except Exception as error:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS) from error


def to_bytes(colours: Pixels) -> Pixels:
    """Colours of any depth in eight bits."""
    if colours.dtype == np.uint8:
        return colours
    shift = max(0, int(colours.max()).bit_length() - 8)
    return (colours >> shift).astype(np.uint8)


def _without_overlay_bits(stored: Pixels, header: Dataset) -> Pixels:
    """Old files keep overlays in the unused high bits (PS3.5 section 8.1.2, retired)."""
    unused = int(header.BitsAllocated) - int(header.get("BitsStored") or header.BitsAllocated)
    if unused <= 0 or stored.dtype.kind not in "iu":
        return stored
    return (stored << unused) >> unused
