"""Text in a volume: slices laid over each other and searched together, then told apart again.

Of each few slices the brightest value of every pixel, the mean and the darkest become the red,
green and blue of one picture. To the mean comes what only a slice or two have: organs grow and
wander from slice to slice, writing comes and goes. Bright or dark, on all slices or on one, it
keeps its contrast in two of the three; and one look costs a twelfth of twelve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from app.deidentify.pixels.carriers import Seen, Volume, VolumeText, around, part
from app.deidentify.pixels.detection import Found, TextDetector
from app.deidentify.pixels.passes import LARGEST, find_in_projection, in_parts, reduction
from app.deidentify.pixels.pictures import Tones, evened, resized
from app.model import Box, Token
from app.stored_pixels import Pixels

_TOGETHER = 12  # slices of one block
_APART = 2  # slices: what neither the one so far before has nor the one so far behind, is sudden
_MEANS = 7  # blocks compared to find what is on all slices
_KEPT = 48 << 20  # bytes of parts of slices; what is beyond is not told apart


def find_in_volume(
    slices: Iterable[Pixels], detector: TextDetector, token: Token
) -> tuple[list[VolumeText], bool]:
    """All texts of slices of one size, which are taken one by one; and whether something looks like
    text and is too large to be believed. Of large slices (`passes.reduction`) all this is in pixels
    of smaller ones, so that any number fits into memory."""
    seen: list[Seen] = []
    means = _Means()
    doubtful, first, blocks, kept, pixels = False, 0, 0, 0, 0
    for block in in_blocks(slices):
        bright, mean, dark = _projections(block.slices)
        shape, pixels = mean.shape, mean.size
        means.add(mean.astype(block.slices[0].dtype))
        projection = np.stack((bright, mean + _sudden(block), dark), axis=2)
        found = find_in_projection(projection, detector, token)
        doubtful |= found.doubtful
        for box in found.boxes:
            place = around(box, *shape)
            parts = tuple(part(values, place).copy() for values in block.slices if kept < _KEPT)
            kept += sum(part.nbytes for part in parts)
            seen.append(Seen(box, place, blocks, first, len(block.slices), parts))
        first, blocks = first + len(block.slices), blocks + 1
    everywhere: tuple[Box, ...] = ()
    if blocks > 2:  # of two, the median would show what is on one slice
        everywhere = find_in_projection(means.steady(), detector, token).boxes

    def look(tones: Tones) -> Iterable[Found]:
        return in_parts(evened(tones), detector, token)

    volume = Volume(first, blocks, LARGEST * pixels, look)
    return list(volume.texts(seen, everywhere)), doubtful


class Block(NamedTuple):
    """Some slices, and the few before and behind them, of which there are less at the ends."""

    before: list[Pixels]
    slices: list[Pixels]
    behind: list[Pixels]


def in_blocks(slices: Iterable[Pixels]) -> Iterator[Block]:
    """Slices in grey and of a size that can be searched; few are held at a time."""
    held: list[Pixels] = []
    before = 0
    for values in slices:
        grey = values.max(axis=2) if values.ndim == 3 else values
        smaller = resized(grey, reduction(*grey.shape))
        held.append(smaller.astype(grey.dtype, copy=False))
        end = before + _TOGETHER
        if len(held) == end + _APART:
            yield Block(held[:before], held[before:end], held[end:])
            del held[: end - _APART]
            before = _APART
    while len(held) > before:
        end = before + _TOGETHER
        yield Block(held[:before], held[before:end], held[end:])
        del held[: end - _APART]
        before = _APART


def _projections(slices: list[Pixels]) -> tuple[Tones, Tones, Tones]:
    """The brightest, the mean and the darkest value of every pixel on any slice."""
    bright, mean, dark = (slices[0].astype(np.float32) for _ in range(3))
    for values in slices[1:]:
        np.maximum(bright, values, out=bright)
        mean += values
        np.minimum(dark, values, out=dark)
    mean /= len(slices)
    return bright, mean, dark


def _sudden(block: Block) -> Tones:
    """By how much any slice of a block is brighter than its neighbours, less by how much any is
    darker: nothing where an edge moves along, for there each slice lies between its neighbours."""
    values = [*block.before, *block.slices, *block.behind]
    brighter = np.zeros(values[0].shape, np.float32)
    darker = brighter.copy()
    for number in range(len(block.before), len(block.before) + len(block.slices)):
        own = values[number].astype(np.float32)
        beside = [
            values[other]
            for other in (number - _APART, number + _APART)
            if 0 <= other < len(values)
        ]
        if beside:
            np.maximum(brighter, own - np.maximum(beside[0], beside[-1]), out=brighter)
            np.maximum(darker, np.minimum(beside[0], beside[-1]) - own, out=darker)
    return brighter - darker


class _Means:
    """The mean slices of some blocks, spread over the whole volume."""

    def __init__(self) -> None:
        self._kept: list[Pixels] = []
        self._step, self._count = 1, 0

    def add(self, mean: Pixels) -> None:
        if self._count % self._step == 0:
            self._kept.append(mean)
        self._count += 1
        if len(self._kept) > _MEANS:
            self._kept, self._step = self._kept[::2], 2 * self._step

    def steady(self) -> Pixels:
        """What is on most slices: the median, in which single ones leave no trace."""
        return np.asarray(np.median(np.stack(self._kept), axis=0), np.float32)
