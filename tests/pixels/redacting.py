"""Pictures in every form that DICOM stores them in, and what they become when redacted."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass

import gdcm
import numpy as np
import pydicom
from openjpeg.utils import encode_array
from PIL import Image as Picture
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, encapsulate_extended, generate_frames
from pydicom.pixels.encoders.base import get_encoder
from pydicom.pixels.utils import pixel_array
from pydicom.uid import (
    JPEG2000,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSNearLossless,
    RLELossless,
)

from app.model import Box, Redaction, Splice, Token
from app.package.staging import blocks
from deidentify.test_header import a_data_set, a_stream, an_engine

UID = "1.2.3.10"


@dataclass(frozen=True, slots=True)
class Form:
    """How pictures are stored.

    Attributes:
        samples: colour by pixel in arrays, whatever `planar` says of the file.
        vr: of native pixel data.
        shared: two pixels share their chroma.
    """

    rows: int = 40
    columns: int = 36
    frames: int = 1
    samples: int = 1
    allocated: int = 16
    stored: int = 12
    signed: bool = False
    photometric: str = "MONOCHROME2"
    planar: int = 0
    vr: str = "OW"

    @property
    def shared(self) -> bool:
        return self.photometric == "YBR_FULL_422"


def some_values(form: Form, seed: int = 1) -> np.ndarray:
    """Stored values: (frames, rows, columns), or with a fourth axis of samples."""
    low = -(1 << form.stored - 1) if form.signed else 0
    shape = (form.frames, form.rows, form.columns) + (form.samples,) * (form.samples > 1)
    noise = np.random.default_rng(seed).integers(low, low + (1 << form.stored), shape)
    kind = f"{'i' if form.signed else 'u'}{max(1, form.allocated // 8)}"
    values = noise.astype(kind)
    if form.shared:
        values[..., 1::2, 1:] = values[..., ::2, 1:]
    return values


def a_file(form: Form, syntax: str, values: np.ndarray, **options: object) -> Dataset:
    """The file of these values; `options` as `coded` has them."""
    ds = a_data_set(syntax)
    ds.Rows, ds.Columns, ds.NumberOfFrames = form.rows, form.columns, form.frames
    ds.BitsAllocated, ds.BitsStored, ds.HighBit = form.allocated, form.stored, form.stored - 1
    ds.PixelRepresentation, ds.SamplesPerPixel = int(form.signed), form.samples
    ds.PhotometricInterpretation = form.photometric
    if form.samples > 1:
        ds.PlanarConfiguration = form.planar
    if form.photometric == "PALETTE COLOR":
        add_palette(ds, big=syntax == ExplicitVRBigEndian)
    if ds.file_meta.TransferSyntaxUID.is_encapsulated:
        ds.PixelData = encapsulate(coded(form, syntax, values, **options))
        ds["PixelData"].VR = "OB"
        ds["PixelData"].is_undefined_length = True
    else:
        ds.PixelData = native(form, values, big=syntax == ExplicitVRBigEndian)
        ds["PixelData"].VR = form.vr
    return ds


def add_palette(ds: Dataset, *, big: bool) -> None:
    """256 colours of 16 bits; 0 is white, 7 is black, the others have dark low bytes."""
    for at_, colour in enumerate(("Red", "Green", "Blue")):
        values = np.random.default_rng(at_).integers(40, 250, 256).astype("<u2") << 8
        values[0], values[7] = 65535, 30
        setattr(ds, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        data = values.astype(">u2" if big else "<u2").tobytes()
        setattr(ds, f"{colour}PaletteColorLookupTableData", data)


def native(form: Form, values: np.ndarray, *, big: bool) -> bytes:
    if form.allocated == 1:
        data = np.packbits(values.reshape(-1), bitorder="little").tobytes()
        return data + b"\0" * (len(data) % 2)
    if form.shared:
        pairs = [
            values[..., ::2, 0],
            values[..., 1::2, 0],
            values[..., ::2, 1],
            values[..., ::2, 2],
        ]
        data = np.stack(pairs, axis=-1).tobytes()
    elif form.planar and form.samples > 1:
        data = np.moveaxis(values, -1, 1).tobytes()
    else:
        data = values.tobytes()
    data += b"\0" * (len(data) % 2)
    if not big or (form.allocated == 8 and form.vr == "OB"):
        return data
    size = max(2, form.allocated // 8)
    return np.frombuffer(data, f"<u{size}").astype(f">u{size}").tobytes()


def coded(form: Form, syntax: str, values: np.ndarray, *, transformed: bool = False) -> list[bytes]:
    """The frames, compressed.

    Args:
        transformed: JPEG 2000 has its colours transformed.
    """
    if syntax in {JPEGLossless, JPEGLosslessSV1}:
        return jpeg_lossless(form, values)
    return [_coded(form, syntax, one, transformed) for one in values]


def _coded(form: Form, syntax: str, values: np.ndarray, transformed: bool) -> bytes:
    if syntax in {JPEGBaseline8Bit, JPEGExtended12Bit}:
        buffer = io.BytesIO()
        mode = "YCbCr" if form.samples == 3 else "L"
        Picture.fromarray(values, mode).save(buffer, "JPEG", quality=90)
        frame = buffer.getvalue()
    elif syntax in {JPEG2000Lossless, JPEG2000}:
        lossy = {"compression_ratios": [6]} if syntax == JPEG2000 else {}
        frame = encode_array(values, form.stored, int(transformed), use_mct=transformed, **lossy)
    else:
        bits = 8 * values.itemsize if syntax == RLELossless else form.stored
        cells = values.view(f"u{values.itemsize}")
        if syntax != RLELossless:
            cells = cells & cells.dtype.type((1 << form.stored) - 1)
        frame = get_encoder(syntax).encode(
            cells.tobytes(),
            validate=False,
            encoding_plugin="pylibjpeg" if syntax == RLELossless else "pyjpegls",
            rows=form.rows,
            columns=form.columns,
            samples_per_pixel=form.samples,
            photometric_interpretation=form.photometric,
            planar_configuration=0,
            bits_allocated=8 * values.itemsize,
            bits_stored=bits,
            pixel_representation=0,
            number_of_frames=1,
            **({"jls_error": 3} if syntax == JPEGLSNearLossless else {}),
        )
    return bytes(frame) + b"\0" * (len(frame) % 2)


def jpeg_lossless(form: Form, values: np.ndarray) -> list[bytes]:
    """Frames of JPEG process 14, which only gdcm can make, from a file to a file."""
    with tempfile.TemporaryDirectory() as folder:
        native_file, coded_file = f"{folder}/native", f"{folder}/coded"
        a_file(form, ExplicitVRLittleEndian, values).save_as(native_file, enforce_file_format=True)
        reader = gdcm.ImageReader()
        reader.SetFileName(native_file)
        assert reader.Read()
        change = gdcm.ImageChangeTransferSyntax()
        change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLosslessProcess14_1))
        change.SetInput(reader.GetImage())
        assert change.Change()
        writer = gdcm.ImageWriter()
        writer.SetFileName(coded_file)
        writer.SetFile(reader.GetFile())
        writer.SetImage(change.GetOutput())
        assert writer.Write()
        made = pydicom.dcmread(coded_file)
    return list(generate_frames(made.PixelData, number_of_frames=form.frames))


def with_extended_table(ds: Dataset, frames: list[bytes]) -> Dataset:
    ds.PixelData, ds.ExtendedOffsetTable, ds.ExtendedOffsetTableLengths = encapsulate_extended(
        frames
    )
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    return ds


# ---------------------------------------------------------------- and redacted


def at(*boxes: tuple[int, int, int, int], frames: tuple[int, ...] = ()) -> tuple[Redaction, ...]:
    """Boxes as left, top, right, bottom."""
    return tuple(Redaction(UID, Box(*box), frames) for box in boxes)


def new_bytes(ds: Dataset, redactions: Sequence[Redaction], *, reviewed: bool = False) -> bytes:
    return redacted(ds, redactions, reviewed=reviewed)[0]


def redacted(
    ds: Dataset, redactions: Sequence[Redaction], *, reviewed: bool = False
) -> tuple[bytes, Splice]:
    stream = a_stream(ds)
    splice = an_engine().deidentify(stream, tuple(redactions), reviewed=reviewed)
    data = b"".join(map(bytes, blocks(splice, stream, Token())))
    assert len(data) == splice.size
    return data, splice


def shown(data: bytes, *, raw: bool = True) -> np.ndarray:
    """Stored values of all frames, as pydicom reads them: (frames, rows, columns[, samples]).
    If not `raw`, all colours are RGB."""
    ds = pydicom.dcmread(io.BytesIO(data))
    found = pixel_array(ds, raw=raw)
    return found if int(ds.NumberOfFrames) > 1 else found[None]


def inside(form: Form, redactions: Sequence[Redaction], *, pairs: bool = False) -> np.ndarray:
    """Which pixels of (frames, rows, columns) lie in a box."""
    mask = np.zeros((form.frames, form.rows, form.columns), bool)
    for redaction in redactions:
        box = redaction.box
        left, right = max(0, box.left), max(0, box.right)
        if pairs:
            left, right = left // 2 * 2, (right + 1) // 2 * 2
        for frame in redaction.frames or range(form.frames):
            if frame < form.frames:
                mask[frame, max(0, box.top) : max(0, box.bottom), left:right] = True
    return mask
