"""Stored values as pictures that a network can look at: eight bits, text as plain as can be.

Text of the vendors is mostly the brightest or darkest there is, but not always: what shows all of
it is half the usual window and half the local contrast, in which pale and dark letters stand out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image

from app.stored_pixels import Pixels, StoredPixels, to_bytes

Picture = np.ndarray[Any, np.dtype[np.uint8]]
"""(rows, columns), or (rows, columns, 3) for red, green and blue."""
Tones = np.ndarray[Any, np.dtype[np.float32]]

_WINDOW = (0.5, 99.5)  # percentiles
_TAIL = 0.08  # of the window, on either side, for all the values outside: white on white remains
_SAMPLE = 1 << 17  # values looked at to find the window
_BLOCK = 16  # pixels of a side, whose mean and deviation are taken together
_AROUND = 5  # blocks of a side, around each
_GRAIN = 0.02  # of the window: deviations below are noise, which is not to be blown up
_GAIN = 0.165  # grey for one deviation


@dataclass(frozen=True, slots=True)
class Scale:
    """How values become tones: 0 is the dark end of the window, 1 the bright one.

    Attributes:
        low, high: the window.
        least, most: that occur.
    """

    low: float
    high: float
    least: float
    most: float

    def tones(self, values: Pixels) -> Tones:
        """The values as tones; what is outside the window is squeezed into its tails."""
        tones = values.astype(np.float32)
        tones -= self.low
        tones /= self.high - self.low
        above = max((self.most - self.high) / (self.high - self.low), 1e-6)
        below = max((self.low - self.least) / (self.high - self.low), 1e-6)
        inside = np.clip(tones, 0, 1)
        tones -= inside
        inside += _TAIL * np.clip(tones / np.where(tones > 0, above, below), -1, 1)
        return inside


def scale_of(values: Pixels) -> Scale:
    """The scale for all values of a picture, whichever part of it is shown."""
    sample = values.reshape(-1)[:: max(1, values.size // _SAMPLE)]
    low, high = map(float, np.percentile(sample, _WINDOW))
    least, most = float(values.min()), float(values.max())
    if high <= low:  # a few letters on an empty page
        low, high = least, max(most, least + 1)
    return Scale(low, high, least, most)


def prepared(opened: StoredPixels, number: int) -> Pixels:
    """A frame's values, the higher the brighter; colours in eight bits.

    Raises:
        DamagedFile: CORRUPT_PIXELS.
    """
    stored = opened.frame(number)
    if stored.ndim == 3:
        return to_bytes(stored)
    if stored.dtype.kind == "f":
        stored = np.nan_to_num(stored, posinf=0, neginf=0)
        return -stored if opened.photometric == "MONOCHROME1" else stored
    return np.invert(stored) if opened.photometric == "MONOCHROME1" else stored


def resized(values: Pixels, factor: float) -> Pixels:
    """Larger or smaller, smoothly."""
    if factor == 1:
        return values
    if values.ndim == 3 and values.dtype != np.uint8:
        channels = [resized(values[..., channel], factor) for channel in range(values.shape[2])]
        return np.stack(channels, axis=2)
    rows, columns = (max(1, round(side * factor)) for side in values.shape[:2])
    plain = values if values.dtype == np.uint8 else values.astype(np.float32)
    image = Image.fromarray(np.ascontiguousarray(plain))
    return np.asarray(image.resize((columns, rows), Image.Resampling.BILINEAR))


def windowed(tones: Tones) -> Picture:
    """As it is usually shown."""
    return np.asarray(_grey(tones) * 255, np.uint8)


def evened(tones: Tones) -> Picture:
    """Half as it is usually shown, half its local contrast: pale letters stand out as well."""
    light = tones if tones.ndim == 2 else tones.mean(axis=2)
    mean, deviation = _surroundings(light)
    if tones.ndim == 3:
        mean, deviation = mean[..., None], deviation[..., None]
    local = np.clip(0.5 + (tones - mean) * (_GAIN / deviation), 0, 1)
    local += _grey(tones)
    return np.asarray(local * 127.5, np.uint8)


def legible(part: Pixels) -> Picture:
    """A part of a picture by itself, to be read."""
    return windowed(scale_of(part).tones(part))


def _grey(tones: Tones) -> Tones:
    return np.asarray((tones + _TAIL) / (1 + 2 * _TAIL))


def _surroundings(tones: Tones) -> tuple[Tones, Tones]:
    """Mean and standard deviation around each pixel, from block to block."""
    rows, columns = tones.shape
    room = ((0, -rows % _BLOCK), (0, -columns % _BLOCK))
    padded = np.pad(tones, room, mode="edge")
    shape = (padded.shape[0] // _BLOCK, _BLOCK, padded.shape[1] // _BLOCK, _BLOCK)
    blocks = padded.reshape(shape)
    mean = _smoothed(blocks.mean(axis=(1, 3)))
    square = _smoothed(np.square(blocks).mean(axis=(1, 3)))
    deviation = np.sqrt(np.maximum(square - mean * mean, 0)) + _GRAIN
    size = padded.shape[1], padded.shape[0]
    smooth = (
        np.asarray(Image.fromarray(part).resize(size, Image.Resampling.BILINEAR))[:rows, :columns]
        for part in (mean, deviation)
    )
    return next(smooth), next(smooth)


def _smoothed(blocks: Tones) -> Tones:
    padded = np.pad(blocks, _AROUND // 2, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (_AROUND, _AROUND))
    return np.asarray(windows.mean(axis=(2, 3)), np.float32)
