"""Frames as a person looks at them: grey values under a window, smaller, or many laid into one.

For display only, as `frames` is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from app.stored_pixels import Pixels
from app.study.frames import Curve, Frame

_SAMPLE = 1 << 16  # pixels looked at to find a window
_GROUND = 0.05  # of the sample: so many pixels of the lowest value are air or padding


def render(frame: Frame, window: tuple[float, float] | None = None) -> Pixels:
    """Grey values 0-255 of uint8, (rows, columns), or (rows, columns, 3) for colour.

    Args:
        window: centre and width (PS3.3 C.11.2.1.2); None for what the file asks for: its VOI LUT,
            or the frame's own window.
    """
    pixels = frame.pixels
    chosen = window or frame.window
    if chosen is None:
        return pixels
    if pixels.dtype.itemsize > 2 or pixels.dtype.kind == "f":
        return _grey(pixels.astype(np.float32), frame, window, chosen)
    # a table of all values there can be: one look-up a pixel, no arithmetic
    index = pixels.view(f"u{pixels.dtype.itemsize}")
    values = np.arange(1 << 8 * index.itemsize, dtype=index.dtype).view(pixels.dtype)
    return _grey(values.astype(np.float32), frame, window, chosen).take(index)


def _grey(
    values: Pixels,
    frame: Frame,
    asked: tuple[float, float] | None,
    window: tuple[float, float],
) -> Pixels:
    """`values` (float32, overwritten) as 0 to 255."""
    if asked is None and frame.lut is not None:
        first, table = frame.lut
        index = np.clip(values - first, 0, table.size - 1).astype(np.int64)
        grey = table.take(index)
    else:
        grey = _windowed(values, frame.curve, *window)
    return np.subtract(255, grey, dtype=np.uint8) if frame.inverted else grey


def _windowed(values: Pixels, curve: Curve, centre: float, width: float) -> Pixels:
    if curve is Curve.SIGMOID:  # PS3.3 C.11.2.1.3.1
        power = np.clip(values - centre, -8 * width, 8 * width) * (-4 / max(width, 1e-6))
        return (255 / (1 + np.exp(power))).astype(np.uint8)
    if curve is Curve.LINEAR and width >= 1:  # PS3.3 C.11.2.1.2.1
        centre, width = centre - 0.5, width - 1
    values -= centre - width / 2
    values *= 255 / max(width, 1e-6)
    np.clip(values, 0, 255, out=values)
    return values.astype(np.uint8)


def automatic_window(frame: Frame) -> tuple[float, float] | None:
    """The window that shows nearly all of what is there; None for colour."""
    if frame.window is None:
        return None
    step = max(1, frame.pixels.size // _SAMPLE)
    sample = frame.pixels.reshape(-1)[::step]
    above = sample[sample > sample.min()]
    if 0 < above.size < (1 - _GROUND) * sample.size:
        sample = above
    low, high = np.percentile(sample, (1, 99))
    return float(low + high) / 2, max(float(high - low), 1e-3)


def reduced(frame: Frame, factor: int) -> Frame:
    """The frame `factor` times smaller, each pixel the mean of a block; edges that fill no block
    are dropped."""
    if factor < 2:
        return frame
    rows, columns = frame.rows // factor, frame.columns // factor
    pixels = frame.pixels[: rows * factor, : columns * factor]
    total: Any = np.zeros((rows, columns, *pixels.shape[2:]), np.float32)
    for row in range(factor):
        for column in range(factor):
            total += pixels[row::factor, column::factor]
    total /= factor * factor
    return replace(frame, pixels=total.astype(pixels.dtype), rows=rows, columns=columns)


class Projection:
    """Many frames of one size laid over each other: the darkest and the brightest of each pixel.

    Text that stands in every image shows in both; text in one image alone in one of them.
    """

    def __init__(self) -> None:
        self._first: Frame | None = None
        self._darkest = self._brightest = np.zeros(0)

    def add(self, frame: Frame) -> bool:
        """Lay one more frame over; False if it does not fit the first one's size."""
        if self._first is None:
            self._first = frame
            self._darkest, self._brightest = frame.pixels.copy(), frame.pixels.copy()
            return True
        if frame.pixels.shape != self._first.pixels.shape:
            return False
        self._darkest = np.minimum(self._darkest, frame.pixels)
        self._brightest = np.maximum(self._brightest, frame.pixels)
        return True

    @property
    def frames(self) -> tuple[Frame, Frame] | None:
        """The darkest and the brightest; None before the first frame."""
        if self._first is None:
            return None
        return (
            replace(self._first, pixels=self._darkest),
            replace(self._first, pixels=self._brightest),
        )
