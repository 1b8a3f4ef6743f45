"""Synthetic pixels that look like a chest, made of ellipses and noise; no patient was involved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Pixels = NDArray[np.uint16]
Colours = NDArray[np.uint8]
_Plane = NDArray[np.float32]


def chest_radiograph(rows: int, columns: int, *, bits: int, seed: int) -> Pixels:
    """A frontal chest as a detector sees it: denser is higher (MONOCHROME2).

    Args:
        bits: bits stored; the values use most of their range.
    """
    y, x = _grid(rows, columns)
    width = 0.65 + 0.3 * np.tanh(12 * (y + 0.85))  # the neck, then the shoulders
    body = np.sqrt(np.clip(1 - (x / width) ** 2, 0, 1))
    thickness = body * (0.75 + 0.25 * np.clip(y, -0.2, 1))
    for side in (-1, 1):
        lung = _ellipse(x, y, (0.4 * side, -0.05), (0.3, 0.6))
        thickness -= 0.55 * lung
        ribs = np.clip(np.sin(32 * (y + 0.9 * (x - 0.3 * side) ** 2)), 0.5, 1) - 0.5
        thickness += 0.3 * ribs * (lung > 0)
    thickness += 0.35 * _ellipse(x, y, (0.12, 0.25), (0.32, 0.34))  # heart
    thickness += 0.25 * np.exp(-((x / 0.09) ** 4)) * body  # spine
    noise = np.random.default_rng(seed).standard_normal((rows, columns), dtype=np.float32)
    signal = np.clip(thickness, 0, 1.6) / 1.6 + 0.012 * noise
    return np.asarray(np.clip(signal, 0, 1) * (2**bits - 1) * 0.95, dtype=np.uint16)


def chest_slices(count: int, size: int, *, seed: int) -> Iterator[Pixels]:
    """Axial slices through a chest, feet first, as stored values: Hounsfield units + 1024."""
    y, x = _grid(size, size)
    generator = np.random.default_rng(seed)
    noise = (12 * generator.standard_normal((2 * size, size), dtype=np.float32)).astype(np.int16)
    body = _ellipse(x, y, (0, 0), (0.85, 0.62)) > 0
    fixed = np.where(body, 1024 + 40, 24).astype(np.int16)
    wall = body & ~(_ellipse(x, y, (0, 0), (0.78, 0.55)) > 0)
    fixed[wall & (np.sin(14 * np.arctan2(y, x)) > 0.6)] = 1024 + 500  # ribs
    table = (np.abs(y - 0.75 - 0.15 * x * x) < 0.012) & (np.abs(x) < 0.8)
    fixed[table] = 1024 - 300
    spine = _ellipse(x, y, (0, 0.43), (0.12, 0.14))
    for number in range(count):
        level = np.sin(np.pi * (number + 0.5) / count)  # the lungs are widest half way up
        pixels = fixed.copy()
        for side in (-1, 1):
            radii = (0.15 + 0.18 * level, 0.2 + 0.25 * level)
            pixels[_ellipse(x, y, (0.42 * side, 0), radii) > 0] = 1024 - 850
        heart = _ellipse(x, y, (0.1, -0.1), (0.1 + 0.15 * level, 0.1 + 0.13 * level))
        pixels[heart > 0] = 1024 + 55
        pixels[spine > 0] = 1024 + 450
        shift = (number * 37) % size
        pixels += noise[shift : shift + size]
        yield np.clip(pixels, 0, 4095).astype(np.uint16)


def ultrasound_fan(rows: int, columns: int, *, seed: int) -> Colours:
    """An ultrasound sector on black, 8 bits."""
    y, x = _grid(rows, columns)
    depth, angle = np.hypot(x, y + 1.1), np.arctan2(x, y + 1.1)
    speckle = np.random.default_rng(seed).random((rows, columns), dtype=np.float32)
    fan = (depth > 0.25) & (depth < 1.9) & (np.abs(angle) < 0.6)
    return np.asarray(fan * speckle * 190 * np.exp(-0.5 * depth), dtype=np.uint8)


def text_mask(
    rows: int, columns: int, lines: Sequence[str], *, size: int = 18
) -> NDArray[np.bool_]:
    """Where typed lines cover an image of that shape, from its upper left corner."""
    canvas = Image.new("L", (columns, rows))
    font = ImageFont.load_default(size=size)
    for number, line in enumerate(lines):
        ImageDraw.Draw(canvas).text((size, size * (0.5 + 1.4 * number)), line, fill=255, font=font)
    return np.asarray(canvas) > 100


def _grid(rows: int, columns: int) -> tuple[_Plane, _Plane]:
    y = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    return y, x


def _ellipse(
    x: _Plane, y: _Plane, centre: tuple[float, float], radii: tuple[float, float]
) -> _Plane:
    """Height of a half ellipsoid over each point; 0 outside."""
    inside = 1 - ((x - centre[0]) / radii[0]) ** 2 - ((y - centre[1]) / radii[1]) ** 2
    return np.asarray(np.sqrt(np.clip(inside, 0, 1)), dtype=np.float32)
