"""Pictures as DICOM files: every photometric interpretation, depth, window and compression."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import numpy as np
from openjpeg.utils import encode_array
from PIL import Image
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.pixels.processing import convert_color_space
from pydicom.uid import (
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from pixels.corpus.anatomy import Picture

_ROOM = 0.58  # of the stored range is anatomy; the rest is left below and above it
_BELOW = 0.1
COMPRESSIONS = (ExplicitVRLittleEndian, RLELossless, JPEGLSLossless, JPEG2000Lossless)
COLOURS = ("RGB", "PALETTE COLOR", "YBR_FULL", "YBR_FULL_422")


@dataclass(frozen=True, slots=True)
class Storage:
    """How pictures are stored.

    Attributes:
        bits: stored; 8 or fewer in one byte, else in two.
        display: "" for none, "window", or "lut" for a VOI LUT (PS3.3 C.11.2).
        lossy: as baseline JPEG, for 8 bits and YBR_FULL_422.
    """

    photometric: str = "MONOCHROME2"
    bits: int = 12
    signed: bool = False
    display: str = ""
    syntax: str = ExplicitVRLittleEndian
    lossy: bool = False


def stored(header: Dataset, frames: list[Picture], storage: Storage) -> bytes:
    """The file; `header` has everything but the pixels.

    Args:
        frames: all of one size; (rows, columns), or with a third axis of red, green, blue.
    """
    dataset = FileDataset("", header, preamble=bytes(128), file_meta=FileMetaDataset())
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.Rows, dataset.Columns = frames[0].shape[:2]
    dataset.PhotometricInterpretation = storage.photometric
    dataset.PixelRepresentation = int(storage.signed)
    if len(frames) > 1:
        dataset.NumberOfFrames = len(frames)
    if storage.photometric.startswith("MONOCHROME"):
        _grey(dataset, np.stack(frames), storage)
    else:
        _colour(dataset, np.stack(frames), storage)
    if storage.syntax == JPEG2000Lossless:
        _wavelets(dataset)
    elif storage.syntax != ExplicitVRLittleEndian:
        dataset.compress(storage.syntax, generate_instance_uid=False)
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _grey(dataset: Dataset, shown: Picture, storage: Storage) -> None:
    whole = (1 << storage.bits) - 1
    values = np.clip((_BELOW + shown * _ROOM) * whole, 0, whole)
    if storage.photometric == "MONOCHROME1":
        values = whole - values
    lowest = -(1 << storage.bits - 1) if storage.signed else 0
    kind = np.dtype(f"<{'i' if storage.signed else 'u'}{1 if storage.bits <= 8 else 2}")
    pixels = np.round(values + lowest).astype(kind)
    dataset.SamplesPerPixel = 1
    dataset.BitsAllocated = 8 * kind.itemsize
    dataset.BitsStored, dataset.HighBit = storage.bits, storage.bits - 1
    centre, width = (_BELOW + _ROOM / 2) * whole, _ROOM * whole
    if storage.photometric == "MONOCHROME1":
        centre = whole - centre
    if storage.display == "window":
        dataset.WindowCenter, dataset.WindowWidth = round(centre + lowest), round(width)
    elif storage.display == "lut":
        _voi_lut(dataset, whole, lowest)
    if storage.lossy and storage.bits == 8:
        _baseline(dataset, [Image.fromarray(frame.view(np.uint8)) for frame in pixels])
    else:
        _native(dataset, pixels)


def _voi_lut(dataset: Dataset, whole: int, lowest: int) -> None:
    entries = min(whole, 4095) + 1
    x = np.linspace(-5, 5, entries)
    table = np.round(4095 / (1 + np.exp(-x))).astype("<u2")
    item = Dataset()
    item.add_new("LUTDescriptor", "SS" if lowest < 0 else "US", [entries, lowest, 12])
    item.add_new("LUTData", "OW", table.tobytes())
    dataset.VOILUTSequence = [item]


def _colour(dataset: Dataset, shown: Picture, storage: Storage) -> None:
    if shown.ndim == 3:
        shown = np.repeat(shown[..., None], 3, axis=3)
    rgb = np.round(np.clip(shown, 0, 1) * 255).astype(np.uint8)
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.HighBit = 7
    if storage.photometric == "PALETTE COLOR":
        _palette(dataset, rgb)
        return
    dataset.SamplesPerPixel, dataset.PlanarConfiguration = 3, 0
    if storage.photometric == "YBR_FULL_422" and storage.lossy:
        _baseline(dataset, [Image.fromarray(frame) for frame in rgb])
        return
    if storage.photometric != "RGB":
        rgb = convert_color_space(rgb, "RGB", "YBR_FULL")
    if storage.photometric == "YBR_FULL_422":
        rgb = _half_chroma(rgb)
    _native(dataset, rgb)


def _palette(dataset: Dataset, rgb: Any) -> None:
    """The darkest entries are last, as some consoles have it: index order says nothing."""
    dataset.SamplesPerPixel = 1
    levels = np.arange(256)[::-1] << 8 | 0xFF
    for name in ("Red", "Green", "Blue"):
        dataset.add_new(f"{name}PaletteColorLookupTableDescriptor", "US", [256, 0, 16])
        table = levels.astype("<u2")
        dataset.add_new(f"{name}PaletteColorLookupTableData", "OW", table.tobytes())
    _native(dataset, (255 - rgb.max(axis=3)).astype(np.uint8))


def _half_chroma(ybr: Any) -> Any:
    """Two brightnesses share one pair of colours (PS3.3 C.7.6.3.1.2)."""
    frames, rows, columns, _ = ybr.shape
    packed = np.empty((frames, rows, columns // 2, 4), np.uint8)
    packed[..., 0], packed[..., 1] = ybr[:, :, ::2, 0], ybr[:, :, 1::2, 0]
    packed[..., 2], packed[..., 3] = ybr[:, :, ::2, 1], ybr[:, :, ::2, 2]
    return packed


def _native(dataset: Dataset, pixels: Any) -> None:
    value = pixels.tobytes()
    dataset.add_new(
        "PixelData", "OB" if pixels.itemsize == 1 else "OW", value + b"\0" * (len(value) % 2)
    )


def _wavelets(dataset: Dataset) -> None:
    """As lossless JPEG 2000; colour goes through the reversible transform (PS3.5 A.4.4)."""
    colour = dataset.SamplesPerPixel == 3
    frames = dataset.pixel_array
    if dataset.get("NumberOfFrames", 1) == 1:
        frames = frames[None]
    streams = [encode_array(frame, dataset.BitsStored, 1 if colour else 2) for frame in frames]
    if colour:
        dataset.PhotometricInterpretation = "YBR_RCT"
    _encapsulated(dataset, streams, JPEG2000Lossless)


def _baseline(dataset: Dataset, frames: list[Image.Image]) -> None:
    streams = []
    for frame in frames:
        file = io.BytesIO()
        frame.save(file, "jpeg", quality=88, subsampling=1)  # 4:2:2
        streams.append(file.getvalue())
    dataset.LossyImageCompression = "01"
    _encapsulated(dataset, streams, JPEGBaseline8Bit)


def _encapsulated(dataset: Dataset, streams: list[bytes], syntax: str) -> None:
    dataset.add_new("PixelData", "OB", encapsulate(streams))
    dataset["PixelData"].is_undefined_length = True
    dataset.file_meta.TransferSyntaxUID = syntax
