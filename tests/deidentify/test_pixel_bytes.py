"""Pixel data keeps its picture, bit for bit, and nothing beside it."""

from __future__ import annotations

import io

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from app.errors import DamagedFile, Reason
from app.model import Run
from deidentify.test_header import a_data_set, a_stream, an_engine, new_bytes, new_file

SECRET = b"Quillbrandt^Juergen 19610304"
ROWS, COLUMNS = 40, 36
NATIVE = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian,
          DeflatedExplicitVRLittleEndian]  # fmt: skip


def some_pixels(frames: int, bits: int = 12, seed: int = 1) -> np.ndarray:
    ramp = np.add.outer(np.arange(ROWS), np.arange(COLUMNS)) * (2**bits // 128)
    noise = np.random.default_rng(seed).integers(0, 2**bits // 8, (frames, ROWS, COLUMNS))
    return (ramp + noise).astype("<u2" if bits > 8 else "u1")


def an_image(pixels: np.ndarray, syntax: str = ExplicitVRLittleEndian, stored: int = 12) -> Dataset:
    ds = a_data_set(syntax)
    ds.Rows, ds.Columns = pixels.shape[1:3]
    ds.NumberOfFrames = len(pixels)
    ds.BitsAllocated = 8 * pixels.itemsize
    ds.BitsStored = min(stored, ds.BitsAllocated)
    ds.HighBit = ds.BitsStored - 1
    ds.PixelData = pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()
    if syntax == ExplicitVRBigEndian:
        ds.PixelData = pixels.astype(pixels.dtype.newbyteorder(">")).tobytes()
    ds["PixelData"].VR = "OW"
    return ds


# ---------------------------------------------------------------- native


@pytest.mark.parametrize("syntax", NATIVE)
@pytest.mark.parametrize("surplus", [SECRET, b"\0\0", SECRET * 9000])
def test_what_is_behind_the_last_frame_is_cut_off(syntax: str, surplus: bytes) -> None:
    pixels = some_pixels(2)
    ds = an_image(pixels, syntax)
    ds.PixelData += surplus
    data = new_bytes(ds)
    assert SECRET not in data
    new = pydicom.dcmread(io.BytesIO(data))
    assert len(new.PixelData) == pixels.nbytes
    assert np.array_equal(new.pixel_array, pixels)


@pytest.mark.parametrize("syntax", NATIVE)
def test_native_pixels_that_fit_are_one_run_of_the_source(syntax: str) -> None:
    ds = an_image(some_pixels(3), syntax)
    splice = an_engine().deidentify(a_stream(ds))
    runs = [piece for piece in splice.body if isinstance(piece, Run)]
    assert len(runs) == (0 if syntax == DeflatedExplicitVRLittleEndian else 1)
    assert new_file(ds).PixelData == pydicom.dcmread(a_stream(ds)).PixelData


def test_too_few_pixels_are_a_truncated_file() -> None:
    ds = an_image(some_pixels(2))
    ds.PixelData = ds.PixelData[:-2]
    with pytest.raises(DamagedFile) as caught:
        new_bytes(ds)
    assert caught.value.reason is Reason.TRUNCATED


@pytest.mark.parametrize("syntax", NATIVE)
@pytest.mark.parametrize("padding", [b"", b"\xee"])
def test_odd_pixels_end_in_a_zero(syntax: str, padding: bytes) -> None:
    ds = an_image(np.arange(15, dtype="u1").reshape(1, 3, 5), syntax)
    ds.PixelData = ds.PixelData + padding if padding else ds.PixelData + b"\0"
    if syntax == ExplicitVRBigEndian:
        swapped = np.frombuffer(ds.PixelData, "<u2").astype(">u2")
        ds.PixelData = swapped.tobytes()
    new = new_file(ds)
    assert np.array_equal(new.pixel_array, np.arange(15).reshape(3, 5))
    assert b"\xee" not in new.PixelData


@pytest.mark.parametrize("full", [True, False])
def test_shared_chroma_takes_two_thirds_unless_the_file_has_all(full: bool) -> None:
    ds = an_image(np.arange(96, dtype="u1").reshape(1, 4, 24))
    ds.Columns, ds.SamplesPerPixel, ds.PlanarConfiguration = 8, 3, 0
    ds.PhotometricInterpretation = "YBR_FULL_422"
    ds.PixelData = ds.PixelData if full else ds.PixelData[:64] + SECRET[:8]
    assert len(new_file(ds).PixelData) == (96 if full else 64)


@settings(max_examples=40, deadline=None)
@given(
    syntax=st.sampled_from(NATIVE),
    rows=st.integers(1, 9),
    columns=st.integers(1, 9),
    frames=st.integers(1, 3),
    kind=st.sampled_from(["u1", "u2"]),
    surplus=st.binary(max_size=64).map(lambda b: b + b"\1" * (len(b) % 2)),
)
def test_any_native_image_keeps_its_pixels_and_no_more(
    syntax: str, rows: int, columns: int, frames: int, kind: str, surplus: bytes
) -> None:
    size = frames * rows * columns
    pixels = (np.arange(size) * 37 % 251).astype(kind).reshape(frames, rows, columns)
    ds = an_image(pixels, syntax, stored=16)
    if len(ds.PixelData) % 2:
        ds.PixelData += b"\0"
        if syntax == ExplicitVRBigEndian:
            ds.PixelData = np.frombuffer(ds.PixelData, "<u2").astype(">u2").tobytes()
    elif not (syntax == ExplicitVRBigEndian and kind == "u1"):
        ds.PixelData += surplus
    else:
        ds.PixelData = np.frombuffer(ds.PixelData, "<u2").astype(">u2").tobytes()
    new = new_file(ds)
    assert np.array_equal(np.atleast_3d(new.pixel_array).reshape(pixels.shape), pixels)
    assert len(new.PixelData) == pixels.nbytes + pixels.nbytes % 2


# ---------------------------------------------------------------- overlays in unused bits


@pytest.mark.parametrize("syntax", NATIVE)
@pytest.mark.parametrize(("stored", "high"), [(12, 11), (12, 15), (10, 12)])
def test_drawings_in_unused_bits_are_cleared_and_the_values_stay(
    syntax: str, stored: int, high: int
) -> None:
    low = high + 1 - stored
    values = some_pixels(2, bits=stored) << low
    unused = np.uint16(0xFFFF ^ ((1 << stored) - 1) << low)
    drawing = np.random.default_rng(2).integers(0, 2, values.shape).astype("u2") * unused
    ds = an_image((values | drawing).astype("<u2"), syntax)
    ds.BitsStored, ds.HighBit = stored, high
    ds.add_new(0x60000100, "US", 16)
    ds.add_new(0x60000102, "US", 0 if low else 15)
    order = ">u2" if syntax == ExplicitVRBigEndian else "<u2"
    new = np.frombuffer(new_file(ds).PixelData, order).reshape(values.shape)
    assert np.array_equal(new, values)


def test_the_sign_of_signed_pixels_may_fill_the_unused_bits() -> None:
    values = (some_pixels(1).astype("i2") - 2000).astype("<i2")
    ds = an_image(values.view("<u2"))
    ds.PixelRepresentation = 1
    assert new_file(ds).PixelData == values.tobytes()
    ds.PixelData = (values.view("<u2") ^ np.uint16(0x4000)).tobytes()
    assert new_file(ds).PixelData == values.tobytes()


def test_an_overlay_among_the_picture_s_own_bits_stops_the_file() -> None:
    ds = an_image(some_pixels(1), stored=16)
    ds.add_new(0x60000100, "US", 16)
    ds.add_new(0x60000102, "US", 12)
    with pytest.raises(DamagedFile) as caught:
        new_bytes(ds)
    assert caught.value.reason is Reason.BURNED_IN_TEXT
