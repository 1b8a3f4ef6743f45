"""Pictures to write on: real anatomy from pydicom's test files, and a chest of our own drawing.

Pictures are float32 in "shown" values: 0 is black, 1 the brightest anatomy; writing may be beyond.
"""

from __future__ import annotations

import warnings
from functools import cache
from typing import Any

import numpy as np
from PIL import Image
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.pixels import pixel_array
from pydicom.pixels.processing import apply_color_lut

Picture = np.ndarray[Any, np.dtype[np.float32]]

CT = ("J2K_pixelrep_mismatch.dcm", "693_J2KI.dcm", "CT_small.dcm")
MR = ("examples_overlay.dcm", "MR_small.dcm")
# the part of each that is anatomy: no letters of the vendor's
ULTRASOUND = {
    "examples_jpeg2k.dcm": (slice(122, 335), slice(90, 548)),
    "examples_palette.dcm": (slice(66, 170), slice(335, 475)),
    "examples_ybr_color.dcm": (slice(24, 200), slice(70, 245)),
}


@cache
def real(name: str) -> Picture:
    """One picture of a file in pydicom's wheel, (rows, columns), 0 to 1."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = get_testdata_file(name, download=False)
        dataset = dcmread(str(path))
        stored = pixel_array(dataset, index=0)
    if dataset.PhotometricInterpretation == "PALETTE COLOR":
        stored = apply_color_lut(stored, dataset) >> 8
    if stored.ndim == 3:
        stored = stored.mean(axis=2)
    stored = stored[ULTRASOUND.get(name, (slice(None), slice(None)))]
    low, high = np.percentile(stored, (1, 99.7))
    return np.clip((stored - low) / (high - low), 0, 1).astype(np.float32)


def fitted(picture: Picture, rows: int, columns: int) -> Picture:
    """Enlarged or reduced to this size."""
    image = Image.fromarray(picture).resize((columns, rows), Image.Resampling.BICUBIC)
    return np.clip(np.asarray(image, np.float32), 0, 1)


def chest(chance: np.random.Generator, rows: int, columns: int) -> Picture:
    """Something like a chest X-ray: lungs, ribs, spine, heart, grain, and the collimator's edge."""
    y, x = np.mgrid[0:1:256j, -0.5:0.5:256j].astype(np.float32)
    body = np.exp(-((np.abs(x) / 0.46) ** 6))
    lungs = sum(
        np.exp(-(((x - side * 0.2) / 0.13) ** 4) - ((y - 0.45) / 0.3) ** 4) for side in (-1, 1)
    )
    waves = np.sin(2 * np.pi * (y * 11 - 6 * (np.abs(x) - 0.2) ** 2 + chance.uniform()))
    ribs = 1 / (1 + np.exp(-8 * (waves - 0.5)))
    spine = np.exp(-((x / 0.05) ** 4))
    heart = np.exp(-(((x - 0.07) / 0.13) ** 2) - ((y - 0.62) / 0.16) ** 2)
    picture = 0.62 * body - 0.38 * lungs + 0.1 * ribs * lungs + 0.2 * spine + 0.25 * heart
    picture = fitted(np.clip(picture, 0, 1).astype(np.float32), rows, columns)
    grain = fitted(chance.random((rows // 4, columns // 4), np.float32), rows, columns)
    picture += 0.05 * (grain - 0.5) + chance.normal(0, 0.012, picture.shape).astype(np.float32)
    edge = int(chance.integers(0, min(rows, columns) // 14))
    if edge:
        for side in (np.s_[:edge], np.s_[-edge:], np.s_[:, :edge], np.s_[:, -edge:]):
            picture[side] = 0.0
    return np.clip(picture, 0, 1)


def slices(
    chance: np.random.Generator, name: str, count: int, rows: int, columns: int
) -> list[Picture]:
    """A volume made of one real slice: it grows, shrinks and wanders from slice to slice."""
    first = Image.fromarray(fitted(real(name), rows, columns))
    pictures = []
    for number in range(count):
        grown = 1 + 0.25 * np.sin(np.pi * number / count)
        shift = 6 * np.sin(number / 7.0)
        frame = (rows * (1 - grown) / 2 + shift, columns * (1 - grown) / 2)
        moved = first.transform(
            (columns, rows),
            Image.Transform.AFFINE,
            (grown, 0, frame[1], 0, grown, frame[0]),
            Image.Resampling.BILINEAR,
        )
        noise = chance.normal(0, 0.015, (rows, columns)).astype(np.float32)
        pictures.append(np.clip(np.asarray(moved, np.float32) + noise, 0, 1))
    return pictures


def ultrasound(
    chance: np.random.Generator, rows: int, columns: int
) -> tuple[Picture, tuple[int, int, int, int]]:
    """A black console with one picture in it, and where that is: left, top, right, bottom."""
    part = real(list(ULTRASOUND)[int(chance.integers(len(ULTRASOUND)))])
    height, width = int(rows * 0.72), int(columns * 0.6)
    left = int(columns * chance.uniform(0.15, 0.25))
    top = int(rows * chance.uniform(0.12, 0.2))
    console = np.zeros((rows, columns), np.float32)
    speckle = chance.normal(1, 0.12, (height, width)).astype(np.float32)
    console[top : top + height, left : left + width] = fitted(part, height, width) * speckle
    return np.clip(console, 0, 1), (left, top, left + width, top + height)


def screen(chance: np.random.Generator, rows: int, columns: int) -> Picture:
    """A workstation's window: a bright or dark surface, bars, and a picture in a frame."""
    surface = float(chance.choice([0.0, 0.2, 0.75, 0.92]))
    picture = np.full((rows, columns), surface, np.float32)
    picture[: rows // 18] = 1 - surface if surface > 0.1 else 0.3
    picture[:, : columns // 5] = abs(surface - 0.12)
    name = str(chance.choice([*CT, MR[0]]))
    top, left = rows // 5, columns // 3
    picture[top : rows - rows // 8, left : columns - columns // 12] = fitted(
        real(name), rows - rows // 8 - top, columns - columns // 12 - left
    )
    return picture
