"""Text in a volume: slices laid over each other and searched together, then told apart again.

Of each few slices the brightest, the mean and the darkest value of every pixel become the red,
green and blue of one picture. Writing keeps its full contrast in it, on however many of the slices
it stands and whether it is bright or dark; and one look costs a tenth of ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from app.deidentify.pixels.detection import Found, TextDetector
from app.deidentify.pixels.passes import area, find_in_projection, in_parts, joined, shared
from app.deidentify.pixels.pictures import Picture, Tones, evened, legible, scale_of
from app.model import Box, Token
from app.stored_pixels import Pixels

_TOGETHER = 10  # slices of one block,
_LARGEST = 32 << 20  # or so many bytes
_MEANS = 7  # blocks compared to find what is on all slices
_OFTEN = 0.5  # of all blocks: text found in so many is on every slice
_SAME = 0.5  # of the smaller box inside the larger: the same text
_ALIKE = 0.8  # correlation of two slices' pixels in a box, if both carry the same text
_GAP = 10  # slices between two that carry a text: they carry it, too
_ROOM = 12  # pixels around each slice's part in the picture that tells them apart
_KEPT = 48 << 20  # bytes of such parts; what is beyond is not told apart

Look = Callable[[Tones], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class VolumeText:
    """One text.

    Attributes:
        slices: that carry it, by number from 0.
        crops: it, as some of them show it, to be read; none if it cannot be.
    """

    box: Box
    slices: tuple[int, ...]
    crops: tuple[Picture, ...]


class _Seen(NamedTuple):
    """A box in one block.

    Attributes:
        first: number of the block's first slice.
        parts: pixels inside the box of each slice; none if there was no room.
    """

    box: Box
    block: int
    first: int
    slices: int
    parts: tuple[Pixels, ...]


def find_in_volume(
    slices: Iterable[Pixels], detector: TextDetector, token: Token
) -> tuple[list[VolumeText], bool]:
    """All texts of slices of one size, which are taken one by one; and whether something looks like
    text and is too large to be believed."""
    seen: list[_Seen] = []
    means = _Means()
    doubtful, first, blocks, kept = False, 0, 0, 0
    for block in _blocks(slices):
        projection = _projection(block)
        means.add(projection[..., 1].astype(block[0].dtype))
        found = find_in_projection(projection, detector, token)
        doubtful |= found.doubtful
        for box in found.boxes:
            parts = tuple(_part(values, box).copy() for values in block if kept < _KEPT)
            kept += sum(part.nbytes for part in parts)
            seen.append(_Seen(box, blocks, first, len(block), parts))
        first, blocks = first + len(block), blocks + 1
    everywhere: tuple[Box, ...] = ()
    if blocks > 1:
        everywhere = find_in_projection(means.steady(), detector, token).boxes

    def look(tones: Tones) -> Iterable[Found]:
        return in_parts(evened(tones), detector, token)

    return list(_texts(seen, everywhere, first, blocks, look)), doubtful


def _blocks(slices: Iterable[Pixels]) -> Iterator[list[Pixels]]:
    block: list[Pixels] = []
    for values in slices:
        block.append(values.max(axis=2) if values.ndim == 3 else values)
        if len(block) == _TOGETHER or len(block) * block[0].nbytes > _LARGEST:
            yield block
            block = []
    if block:
        yield block


def _projection(block: list[Pixels]) -> Pixels:
    """What is on any slice: (rows, columns, 3) of float32."""
    result = np.empty((*block[0].shape, 3), np.float32)
    result[..., 0] = result[..., 1] = result[..., 2] = block[0]
    for values in block[1:]:
        np.maximum(result[..., 0], values, out=result[..., 0])
        result[..., 1] += values
        np.minimum(result[..., 2], values, out=result[..., 2])
    result[..., 1] /= len(block)
    return result


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


def _texts(
    seen: list[_Seen], everywhere: tuple[Box, ...], slices: int, blocks: int, look: Look
) -> Iterator[VolumeText]:
    every = tuple(range(slices))
    alone = list(everywhere)
    for group in _groups(seen):
        box = reduce(joined, (one.box for one in group))
        same = [other for other in alone if _is_same(other, box)]
        alone = [other for other in alone if other not in same]
        if same or len({one.block for one in group}) >= max(2, _OFTEN * blocks):
            box = reduce(joined, same, box)
            middle = [part for one in group for part in one.parts[len(one.parts) // 2 :][:1]]
            crops = tuple(map(legible, middle)) if len(middle) == len(group) else ()
            yield VolumeText(box, every, crops)
        else:
            yield _on_some(group, box, look)
    for box in alone:
        yield VolumeText(box, every, ())


def _on_some(group: list[_Seen], box: Box, look: Look) -> VolumeText:
    """A text of a few blocks, told apart slice by slice."""
    numbers: list[int] = []
    crops: list[Picture] = []
    found_in_all = True
    for one in group:
        again = _found_again(one, look)
        found_in_all &= bool(again)
        numbers += (one.first + index for index in _carriers(one, again))
        crops += (legible(one.parts[index]) for index in again)
    return VolumeText(box, _without_gaps(numbers), tuple(crops) if found_in_all else ())


def _without_gaps(numbers: Iterable[int]) -> tuple[int, ...]:
    """A text that is on a slice and again a few later is taken to be on those between as well."""
    ordered = sorted(set(numbers))
    filled = set(ordered)
    for one, following in pairwise(ordered):
        if following - one <= _GAP:
            filled.update(range(one, following))
    return tuple(sorted(filled))


def _groups(seen: Iterable[_Seen]) -> list[list[_Seen]]:
    """Boxes at the same place, in whichever blocks."""
    groups: list[list[_Seen]] = []
    for one in seen:
        for group in groups:
            if _is_same(group[0].box, one.box):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _is_same(one: Box, other: Box) -> bool:
    return shared(one, other) >= _SAME * min(area(one), area(other))


def _found_again(seen: _Seen, look: Look) -> list[int]:
    """In which slices of a block a text is found when each is looked at by itself."""
    if len(seen.parts) < seen.slices:
        return []
    rows, columns = seen.parts[0].shape
    parts = np.stack(seen.parts)
    room = ((0, 0), (_ROOM, _ROOM), (_ROOM, _ROOM))
    tones = np.pad(scale_of(parts).tones(parts), room, mode="edge")
    upright = rows > columns
    page = np.concatenate(tones, axis=1 if upright else 0)
    side = (columns if upright else rows) + 2 * _ROOM
    middles = (one.left + one.right if upright else one.top + one.bottom for one in look(page))
    return sorted({middle // 2 // side for middle in middles})


def _carriers(seen: _Seen, again: list[int]) -> list[int]:
    """Which slices of a block carry a text: those in which it is found again, and those that look
    the same there. All, if it is found again in none."""
    every = list(range(seen.slices))
    if not again:
        return every
    flat = np.stack(seen.parts).reshape(seen.slices, -1).astype(np.float32)
    flat -= flat.mean(axis=1, keepdims=True)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6
    alike = flat @ flat[again].T > _ALIKE
    return sorted({*again, *np.flatnonzero(alike.any(axis=1)).tolist()})


def _part(values: Pixels, box: Box) -> Pixels:
    return values[box.top : box.bottom, box.left : box.right]
