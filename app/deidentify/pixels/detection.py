"""Where text stands in a picture: PP-OCRv6's detection network and what follows it, in numpy.

The network gives every pixel a probability of being text (Liao et al., Real-time Scene Text
Detection with Differentiable Binarization, 2020). What is probable and connected is one text; as
the network is trained on shrunken texts, each is then grown back to its size.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from app.deidentify.pixels.weights import Network

if TYPE_CHECKING:
    from app.deidentify.pixels.pictures import Picture

_Map = np.ndarray[Any, np.dtype[np.float32]]

_STRIDE = 32  # the network takes multiples of it
_MEAN = np.array([0.485, 0.456, 0.406], np.float32) * 255  # ImageNet's: with 0.5, which RapidOCR
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32) * 255  # sets, it sees text everywhere
_PROBABLE = 0.3  # of a pixel, to be part of a text
_SURE = 0.7, 0.92  # that it is a text, on average of its pixels: for thin ones, for thick ones
_PLAIN, _PLAIN_SURE = 0.85, 0.92  # of a text that stands out of what is none
_LARGE_SURE, _LARGE_FULL, _LARGE_LONG = 0.85, 0.75, 3  # where only the size speaks against it
_THINNEST, _THICKEST = 3, 40  # pixels across the line before growing; anatomy is thicker
_THIN, _THICK = 12, 26
_GROWTH = 1.6  # of area by circumference


class Found(NamedTuple):
    """A rectangle in a picture: columns `left` to `right - 1`, rows `top` to `bottom - 1`.

    Attributes:
        score: mean probability, 0 to 1.
        doubtful: looks like a text, but for its size.
    """

    left: int
    top: int
    right: int
    bottom: int
    score: float
    doubtful: bool = False


class _Region(NamedTuple):
    left: int
    top: int
    right: int
    bottom: int
    pixels: int
    total: float

    @property
    def sides(self) -> tuple[int, int]:
        first, second = self.right - self.left, self.bottom - self.top
        return (first, second) if first < second else (second, first)

    @property
    def across(self) -> float:
        """Pixels across the line, which may be aslant."""
        return self.pixels / self.sides[1]

    @property
    def score(self) -> float:
        return self.total / self.pixels


class TextDetector:
    """Finds text in pictures of about a megapixel. The weights are read at the first."""

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    @cached_property
    def _network(self) -> Network:
        return Network("PP-OCRv6_det_small.onnx", self._threads)

    def boxes(self, picture: Picture) -> list[Found]:
        """Upright rectangles around what looks like text of 4 to about 90 pixels' height."""
        rows, columns = picture.shape[:2]
        colours = picture if picture.ndim == 3 else picture[..., None]
        room = ((0, -rows % _STRIDE), (0, -columns % _STRIDE), (0, 0))
        padded = np.pad(colours, room, mode="edge")
        batch = np.empty((1, 3, *padded.shape[:2]), np.float32)
        for channel in range(3):
            values = padded[..., channel % padded.shape[2]]
            batch[0, channel] = (values - _MEAN[channel]) / _DEVIATION[channel]
        output = self._network.run(batch)
        return list(texts(output[0, 0, :rows, :columns]))


def texts(probability: _Map) -> Iterator[Found]:
    """The connected texts of a map of probabilities, grown to their full size."""
    for region in _regions(probability):
        thin, long = region.sides
        grow = region.pixels * _GROWTH / (2 * (thin + long))
        yield Found(
            max(0, int(region.left - grow)),
            max(0, int(region.top - grow)),
            min(probability.shape[1], int(region.right + grow) + 1),
            min(probability.shape[0], int(region.bottom + grow) + 1),
            region.score,
            doubtful=region.across > _THICKEST,
        )


def _regions(probability: _Map) -> Iterator[_Region]:
    for region in _components(probability, _PROBABLE):
        if region.across <= _THICKEST:
            sure = np.interp(region.across, (_THIN, _THICK), _SURE)
            if region.sides[0] >= _THINNEST and region.score >= sure:
                yield region
            continue
        if _is_line(region, _LARGE_SURE):
            yield region
        yield from _inside(probability, region)


def _inside(probability: _Map, region: _Region) -> Iterator[_Region]:
    """Lines of text that stand out of a region too large to be one."""
    part = probability[region.top : region.bottom, region.left : region.right]
    for found in _components(part, _PLAIN):
        if found.sides[0] >= _THINNEST and found.across <= _THICK and _is_line(found, _PLAIN_SURE):
            yield found._replace(
                left=found.left + region.left,
                top=found.top + region.top,
                right=found.right + region.left,
                bottom=found.bottom + region.top,
            )


def _is_line(region: _Region, sure: float) -> bool:
    """Whether a region has the shape of a line of text."""
    thin, long = region.sides
    full = region.pixels >= _LARGE_FULL * thin * long
    return full and long >= _LARGE_LONG * thin and region.score >= sure


def _components(probability: _Map, level: float) -> list[_Region]:
    """Connected regions (eight neighbours) of pixels above `level`.

    Works on runs of pixels along the rows, of which there are few.
    """
    rows, columns = probability.shape
    framed = np.zeros((rows, columns + 2), np.int8)
    framed[:, 1:-1] = probability > level
    edges = np.diff(framed.ravel())
    starts, ends = np.flatnonzero(edges == 1) + 1, np.flatnonzero(edges == -1) + 1
    if not starts.size:
        return []
    row = starts // (columns + 2)
    left, right = starts - row * (columns + 2) - 1, ends - row * (columns + 2) - 1
    sums = np.concatenate(([0.0], np.cumsum(probability, dtype=np.float64)))
    total = sums[row * columns + right] - sums[row * columns + left]
    owner = _joined(row.tolist(), left.tolist(), right.tolist())
    order = np.argsort(owner, kind="stable")
    first = np.flatnonzero(np.diff(owner[order], prepend=-1))
    values = (
        np.minimum.reduceat(left[order], first),
        np.minimum.reduceat(row[order], first),
        np.maximum.reduceat(right[order], first),
        np.maximum.reduceat(row[order], first) + 1,
        np.add.reduceat((right - left)[order], first),
        np.add.reduceat(total[order], first),
    )
    return [_Region(*region) for region in zip(*(v.tolist() for v in values), strict=True)]


def _joined(rows: list[int], lefts: list[int], rights: list[int]) -> Any:
    """For each run the number of a run that stands for all those it is connected with."""
    owner = list(range(len(rows)))

    def root(run: int) -> int:
        while owner[run] != run:
            owner[run] = owner[owner[run]]
            run = owner[run]
        return run

    above = 0
    for run, row in enumerate(rows):
        # runs are in reading order: go on from the first of the row above that may still touch
        while rows[above] < row - 1 or (rows[above] == row - 1 and rights[above] < lefts[run]):
            above += 1
        other = above
        while rows[other] == row - 1 and lefts[other] <= rights[run]:
            owner[root(other)] = root(run)
            other += 1
    return np.array([root(run) for run in range(len(rows))])
