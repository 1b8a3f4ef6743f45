"""Stored values of every kind become pictures in which letters can be seen."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pydicom.dataset import Dataset

from app.deidentify.pixels.pictures import (
    Scale,
    evened,
    legible,
    prepared,
    resized,
    scale_of,
    windowed,
)
from app.stored_pixels import open_pixels
from pixels.corpus.storing import COLOURS, Storage, stored

FINITE = st.floats(-1e6, 1e6, width=32)


def shades() -> np.ndarray:
    """Dark on the left, bright on the right."""
    return np.tile(np.linspace(0, 1, 64, dtype=np.float32), (32, 1))


def from_file(storage: Storage, frames: int = 1) -> np.ndarray:
    header = Dataset()
    header.SOPClassUID, header.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "2.25.1"
    coloured = not storage.photometric.startswith("MONOCHROME")
    picture = np.repeat(shades()[..., None], 3, axis=2) if coloured else shades()
    return prepared(open_pixels(io.BytesIO(stored(header, [picture] * frames, storage))), 0)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize(("bits", "signed"), [(8, False), (10, False), (12, True), (16, True)])
def test_grey_is_bright_where_it_is_shown_bright(photometric: str, bits: int, signed: bool) -> None:
    values = from_file(Storage(photometric=photometric, bits=bits, signed=signed))
    picture = windowed(scale_of(values).tones(values))
    assert (np.diff(picture[0].astype(int)) >= 0).all()
    assert picture[0, -1] - int(picture[0, 0]) > 200


@pytest.mark.parametrize("photometric", COLOURS)
def test_colours_become_red_green_and_blue_of_eight_bits(photometric: str) -> None:
    values = from_file(Storage(photometric=photometric, bits=8))
    assert values.shape == (32, 64, 3)
    assert values.dtype == np.uint8
    assert values[0, -1].mean() > values[0, 0].mean() + 100
    assert evened(scale_of(values).tones(values)).shape == (32, 64, 3)


def test_brightest_letters_stand_out_of_the_brightest_anatomy() -> None:
    values = np.full((100, 100), 3000, np.uint16)
    values[:50] = 100
    values[60:64, 20:24] = 4095
    picture = windowed(scale_of(values).tones(values))
    assert picture[62, 22] > picture[80, 80] + 10


def test_pale_letters_stand_out_by_local_contrast() -> None:
    values = np.full((256, 256), 1000, np.int32)
    values[:, 200:] = 4000
    values[100:110, 50:80] += 150
    tones = scale_of(values).tones(values)
    usual, even = (picture.astype(int) for picture in (windowed(tones), evened(tones)))
    assert even[105, 60] - even[105, 30] > 2 * (usual[105, 60] - usual[105, 30])


def test_a_few_letters_on_an_empty_page_are_seen() -> None:
    values = np.zeros((512, 512), np.uint16)
    values[5:9, 5:9] = 700
    picture = legible(values)
    assert int(picture[6, 6]) - int(picture[100, 100]) > 200


@settings(deadline=None)
@given(arrays(np.float32, st.tuples(st.integers(1, 40), st.integers(1, 40)), elements=FINITE))
def test_any_values_become_a_picture(values: np.ndarray) -> None:
    tones = scale_of(values).tones(values)
    assert np.isfinite(tones).all()
    assert windowed(tones).shape == evened(tones).shape == values.shape


@settings(deadline=None)
@given(arrays(np.int16, (6, 7)))
def test_tones_keep_the_order_of_values(values: np.ndarray) -> None:
    tones = scale_of(values).tones(values)
    order = np.argsort(values, axis=None, kind="stable")
    assert (np.diff(tones.ravel()[order]) >= -1e-6).all()


def test_one_scale_holds_for_every_part() -> None:
    scale = Scale(100, 200, 0, 300)
    values = np.arange(0, 300, dtype=np.uint16).reshape(10, 30)
    assert (scale.tones(values)[3:5] == scale.tones(values[3:5])).all()


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.uint16, np.float32])
@pytest.mark.parametrize("shape", [(30, 50), (30, 50, 3)])
def test_pictures_change_their_size(dtype: type, shape: tuple[int, ...]) -> None:
    values = np.full(shape, 7, dtype)
    assert resized(values, 1) is values
    half = resized(values, 0.5)
    assert half.shape == (15, 25, *shape[2:])
    assert (half == 7).all()
