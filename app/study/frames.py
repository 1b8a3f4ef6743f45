"""Pixels for the eye: one frame of an instance. `rendering` turns it into grey values.

For display only: what leaves the site is never decoded here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, BinaryIO

import numpy as np
from pydicom import Dataset
from pydicom.pixels.processing import apply_modality_lut

from app.stored_pixels import Pixels, StoredPixels, decoding, open_pixels, to_bytes

_SAMPLE = 1 << 16  # pixels looked at to find a window


class Curve(StrEnum):
    """How a window maps values to grey: VOI LUT Function (0028,1056)."""

    LINEAR = "LINEAR"
    LINEAR_EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One frame, ready to be rendered.

    Attributes:
        pixels: grey: (rows, columns) of int or float32 after the modality transformation (PS3.3
            C.11.1), such as Hounsfield units; colour: (rows, columns, 3) of uint8, RGB.
        inverted: the lowest value is white (MONOCHROME1).
        window: centre and width in units of `pixels`: the file's first, or the range of its VOI
            LUT, or where neither is given the 1st to 99th percentile. None for colour.
        frames: how many the instance has.
        pixel_spacing: mm between rows and between columns, if the file says so.
        curve: what a window means.
        lut: the VOI LUT (PS3.3 C.11.2.1.1), if it stands before a window: the first value that it
            maps, and a grey value of uint8 for each from there on.
    """

    pixels: Pixels
    inverted: bool
    window: tuple[float, float] | None
    rows: int
    columns: int
    frames: int
    pixel_spacing: tuple[float, float] | None
    curve: Curve = Curve.LINEAR_EXACT
    lut: tuple[float, Pixels] | None = None


def load(stream: BinaryIO, frame: int = 0) -> Frame:
    """Decode one frame of the DICOM file in `stream` (seekable).

    Raises:
        DamagedFile: NO_PICTURE if there are no pixels; CORRUPT_PIXELS if there is no such frame or
            it cannot be decoded; another reason if the file is not whole.
    """
    opened = open_pixels(stream)
    stored = opened.frame(frame)
    with decoding():
        return _shown(opened, stored, frame)


def _shown(opened: StoredPixels, stored: Pixels, number: int) -> Frame:
    header, inverted = opened.header, opened.photometric == "MONOCHROME1"
    rows, columns, frames = opened.rows, opened.columns, opened.frames
    spacing = _spacing(header, number)
    if stored.ndim == 3:
        return Frame(to_bytes(stored), False, None, rows, columns, frames, spacing)
    pixels = _modality(stored, _group(header, number, "PixelValueTransformationSequence"))
    voi = _group(header, number, "FrameVOILUTSequence")
    window = _window(voi) or _automatic_window(pixels, stored, header)
    curve, lut = _curve(voi), _lut(voi)
    return Frame(pixels, inverted, window, rows, columns, frames, spacing, curve, lut)


def _curve(voi: Dataset) -> Curve:
    name = str(voi.get("VOILUTFunction") or "").strip()
    return Curve(name) if name in set(Curve) else Curve.LINEAR


def _lut(voi: Dataset) -> tuple[float, Pixels] | None:
    """The table, where there is no window, which we show first."""
    if not voi.get("VOILUTSequence") or _plain_window(voi) is not None:
        return None
    entries, first, bits = voi.VOILUTSequence[0].LUTDescriptor
    data = voi.VOILUTSequence[0].LUTData
    words = np.frombuffer(data, "<u2") if isinstance(data, bytes) else np.asarray(data)
    table = words[: entries or 1 << 16].astype(np.float32)
    return float(first), (table * (255 / max(1, (1 << bits) - 1))).clip(0, 255).astype(np.uint8)


def _group(header: Dataset, number: int, keyword: str) -> Dataset:
    """The functional group macro that holds for a frame of an enhanced object (PS3.3 C.7.6.16);
    the header itself where there are no functional groups."""
    for groups, index in (
        ("PerFrameFunctionalGroupsSequence", number),
        ("SharedFunctionalGroupsSequence", 0),
    ):
        items = header.get(groups) or ()
        if index < len(items) and items[index].get(keyword):
            group: Dataset = items[index][keyword].value[0]
            return group
    return header


def _spacing(header: Dataset, number: int) -> tuple[float, float] | None:
    measures = _group(header, number, "PixelMeasuresSequence")
    try:
        row, column = measures.get("PixelSpacing") or header.get("ImagerPixelSpacing")
        return float(row), float(column)
    except (TypeError, ValueError):
        return None


def _modality(stored: Pixels, header: Dataset) -> Pixels:
    """Stored values to those of the modality; as whole numbers wherever they are whole."""
    if stored.dtype.kind == "f":
        return np.nan_to_num(stored.astype(np.float32))
    if header.get("ModalityLUTSequence"):
        return _smallest(apply_modality_lut(stored, header))
    slope = float(header.get("RescaleSlope") or 1)
    intercept = float(header.get("RescaleIntercept") or 0)
    if (slope, intercept) == (1, 0):
        return _smallest(stored)
    if slope.is_integer() and intercept.is_integer() and abs(slope) + abs(intercept) < 1 << 14:
        return _smallest(stored.astype(np.int32) * int(slope) + int(intercept))
    return stored.astype(np.float32) * np.float32(slope) + np.float32(intercept)


def _smallest(pixels: Pixels) -> Pixels:
    """In two bytes a pixel where the values allow it, which `render` shows fastest."""
    if pixels.dtype.itemsize <= 2:
        return pixels
    low, high = pixels.min(), pixels.max()
    for dtype in (np.int16, np.uint16):
        if np.iinfo(dtype).min <= low and high <= np.iinfo(dtype).max:
            return pixels.astype(dtype)
    return pixels


def _plain_window(header: Dataset) -> tuple[float, float] | None:
    """The first window that can be used."""
    try:
        centre, width = _first(header.get("WindowCenter")), _first(header.get("WindowWidth"))
    except (TypeError, ValueError):
        centre, width = math.nan, 0.0
    if math.isfinite(centre) and math.isfinite(width) and width > 0:
        return centre, width
    return None


def _window(header: Dataset) -> tuple[float, float] | None:
    """The first window, else the range of the VOI LUT (PS3.3 C.11.2)."""
    plain = _plain_window(header)
    if plain is not None:
        return plain
    if header.get("VOILUTSequence"):
        entries, first, _ = header.VOILUTSequence[0].LUTDescriptor
        entries = entries or 1 << 16  # PS3.3 C.11.2.1.1: 0 stands for 65,536
        return first + entries / 2, float(entries)
    return None


def _first(value: Any) -> float:
    return float(value if isinstance(value, (int, float, str)) else value[0])


def _automatic_window(pixels: Pixels, stored: Pixels, header: Dataset) -> tuple[float, float]:
    """The 1st to 99th percentile, without the padding around the image (PS3.3 C.7.5.1.1.2)."""
    step = max(1, pixels.size // _SAMPLE)
    sample = pixels.reshape(-1)[::step]
    padding = header.get("PixelPaddingValue")
    if isinstance(padding, int):
        limit = header.get("PixelPaddingRangeLimit", padding)
        low, high = sorted((padding, limit if isinstance(limit, int) else padding))
        seen = stored.reshape(-1)[::step]
        kept = sample[(seen < low) | (seen > high)]
        sample = kept if kept.size else sample
    low, high = np.percentile(sample, (1, 99))
    return float(low + high) / 2, max(float(high - low), 1e-3 if sample.dtype.kind == "f" else 1.0)
