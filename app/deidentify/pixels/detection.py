"""Where text stands in a picture: PP-OCRv6's detection network and what follows it, in numpy.

The network gives every pixel a probability of being text (Liao et al., Real-time Scene Text
Detection with Differentiable Binarization, 2020). What is probable and connected is one text; as
the network is trained on shrunken texts, each is then grown back to its size.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from app.deidentify.pixels.weights import session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Grey = np.ndarray[Any, np.dtype[np.uint8]]
_Map = np.ndarray[Any, np.dtype[np.float32]]

STRIDE = 32  # the network takes multiples of it
_MEAN = np.array([0.485, 0.456, 0.406], np.float32) * 255  # ImageNet's: with 0.5, which RapidOCR
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32) * 255  # sets, it sees text everywhere
_PROBABLE = 0.3  # of a pixel
_SURE = 0.5  # of a text, on average
_SMALLEST = 3  # pixels on either side, before growing
_GROWTH = 1.6  # of area by circumference


class Found(NamedTuple):
    """A rectangle in a picture: columns `left` to `right - 1`, rows `top` to `bottom - 1`."""

    left: int
    top: int
    right: int
    bottom: int
    score: float


class TextDetector:
    """Finds text in pictures of up to a few megapixels. The weights are read at the first."""

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    @cached_property
    def _session(self) -> InferenceSession:
        return session("PP-OCRv6_det_small.onnx", self._threads)

    def boxes(self, grey: Grey, sure: float = _SURE) -> list[Found]:
        """Upright rectangles around what looks like text in `grey`, (rows, columns)."""
        rows, columns = grey.shape
        padded = np.pad(grey, ((0, -rows % STRIDE), (0, -columns % STRIDE)), mode="edge")
        batch = np.empty((1, 3, *padded.shape), np.float32)
        for channel in range(3):
            np.subtract(padded, _MEAN[channel], out=batch[0, channel])
            batch[0, channel] /= _DEVIATION[channel]
        (output,) = self._session.run(None, {"x": batch})
        return texts(output[0, 0, :rows, :columns], sure)


def texts(probability: _Map, sure: float = _SURE) -> list[Found]:
    """The connected texts of a map of probabilities, grown to their full size."""
    rows, columns = probability.shape
    found = []
    for left, top, right, bottom, count, total in _components(probability):
        if min(right - left, bottom - top) < _SMALLEST or total < sure * count:
            continue
        grow = count * _GROWTH / (2 * (right - left + bottom - top))
        found.append(
            Found(
                max(0, int(left - grow)),
                max(0, int(top - grow)),
                min(columns, int(right + grow) + 1),
                min(rows, int(bottom + grow) + 1),
                total / count,
            )
        )
    return found


def _components(probability: _Map) -> list[tuple[int, int, int, int, int, float]]:
    """Connected regions (eight neighbours) of probable pixels: bounds, size, sum.

    Works on runs of pixels along the rows, of which there are few.
    """
    rows, columns = probability.shape
    framed = np.zeros((rows, columns + 2), np.int8)
    framed[:, 1:-1] = probability > _PROBABLE
    edges = np.diff(framed.ravel())
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    if not starts.size:
        return []
    row = starts // (columns + 2)
    left, right = starts - row * (columns + 2), ends - row * (columns + 2)
    sums = np.concatenate(([0.0], np.cumsum(probability, dtype=np.float64)))
    total = sums[row * columns + right] - sums[row * columns + left]
    owner = _joined(row, left, right)
    order = np.argsort(owner, kind="stable")
    first = np.flatnonzero(np.diff(owner[order], prepend=-1))
    columns_of = [
        np.minimum.reduceat(left[order], first),
        np.minimum.reduceat(row[order], first),
        np.maximum.reduceat(right[order], first),
        np.maximum.reduceat(row[order], first) + 1,
        np.add.reduceat((right - left)[order], first),
        np.add.reduceat(total[order], first),
    ]
    return list(zip(*(values.tolist() for values in columns_of), strict=True))


def _joined(row: Any, left: Any, right: Any) -> Any:
    """For each run the number of a run that stands for all those it touches."""
    owner = list(range(len(row)))

    def root(run: int) -> int:
        while owner[run] != run:
            owner[run] = owner[owner[run]]
            run = owner[run]
        return run

    rows, lefts, rights = row.tolist(), left.tolist(), right.tolist()
    above = 0
    for run in range(len(rows)):
        # runs are in reading order: go on from the first of the row above that may still touch
        while rows[above] < rows[run] - 1 or (
            rows[above] == rows[run] - 1 and rights[above] < lefts[run]
        ):
            above += 1
        other = above
        while rows[other] == rows[run] - 1 and lefts[other] <= rights[run]:
            owner[root(other)] = root(run)
            other += 1
    return np.array([root(run) for run in range(len(rows))])
