"""Text in a volume: slices laid over each other and searched together, then told apart again.

Of each few slices the brightest value of every pixel, the one that is `_rare`, and the darkest
become the red, green and blue of one picture. Writing keeps its full contrast in two of them,
whether it is bright or dark, and on all of the slices or on one; and one look costs a twelfth of
twelve.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from app.deidentify.pixels.carriers import Seen, Volume, VolumeText, around, part
from app.deidentify.pixels.detection import Found, TextDetector
from app.deidentify.pixels.passes import LARGEST, find_in_projection, in_parts, reduction
from app.deidentify.pixels.pictures import Tones, evened, resized
from app.model import Box, Token
from app.stored_pixels import Pixels

_TOGETHER = 12  # slices of one block
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
    for block in _blocks(slices):
        bright, mean, dark = _projections(block)
        pixels = block[0].size
        means.add(mean.astype(block[0].dtype))
        projection = np.stack((bright, _rare(bright, mean, dark), dark), axis=2)
        found = find_in_projection(projection, detector, token)
        doubtful |= found.doubtful
        for box in found.boxes:
            place = around(box, *block[0].shape)
            parts = tuple(part(values, place).copy() for values in block if kept < _KEPT)
            kept += sum(part.nbytes for part in parts)
            seen.append(Seen(box, place, blocks, first, len(block), parts))
        first, blocks = first + len(block), blocks + 1
    everywhere: tuple[Box, ...] = ()
    if blocks > 2:  # of two, the median would show what is on one slice
        everywhere = find_in_projection(means.steady(), detector, token).boxes

    def look(tones: Tones) -> Iterable[Found]:
        return in_parts(evened(tones), detector, token)

    volume = Volume(first, blocks, LARGEST * pixels, look)
    return list(volume.texts(seen, everywhere)), doubtful


def _blocks(slices: Iterable[Pixels]) -> Iterator[list[Pixels]]:
    block: list[Pixels] = []
    for values in slices:
        grey = values.max(axis=2) if values.ndim == 3 else values
        smaller = resized(grey, reduction(*grey.shape))
        block.append(smaller.astype(grey.dtype, copy=False))
        if len(block) == _TOGETHER:
            yield block
            block = []
    if block:
        yield block


def _projections(block: list[Pixels]) -> tuple[Tones, Tones, Tones]:
    """The brightest, the mean and the darkest value of every pixel on any slice."""
    bright, mean, dark = (block[0].astype(np.float32) for _ in range(3))
    for values in block[1:]:
        np.maximum(bright, values, out=bright)
        mean += values
        np.minimum(dark, values, out=dark)
    mean /= len(block)
    return bright, mean, dark


def _rare(bright: Tones, mean: Tones, dark: Tones) -> Tones:
    """What one slice of twelve has, bright or dark, nearly in full: the mean lacks just that. Where
    all slices are alike, it is what they are."""
    return bright + dark - mean


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
