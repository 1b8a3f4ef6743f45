"""Which slices of a volume carry a text that was seen in several of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from app.deidentify.pixels.detection import Found
from app.deidentify.pixels.passes import area, joined, shared
from app.deidentify.pixels.pictures import Picture, Tones, legible, scale_of
from app.model import Box
from app.stored_pixels import Pixels

_OFTEN = 0.5  # of all blocks: text found in so many is on every slice
_SAME = 0.5  # of the smaller box inside the larger: the same text
_ALIKE = 0.8  # correlation of two slices' pixels in a box, if both carry the same text
_GAP = 10  # slices between two that carry a text: they carry it, too
_BEFORE = 3  # heights of a line that are looked at before and behind a text
_ROOM = 6  # pixels around each slice's part in the picture that tells them apart


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


class Seen(NamedTuple):
    """A box in one block.

    Attributes:
        around: the box and its surroundings.
        first: number of the block's first slice.
        parts: pixels in `around` of each slice; none if there was no room.
    """

    box: Box
    around: Box
    block: int
    first: int
    slices: int
    parts: tuple[Pixels, ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """What was seen in blocks becomes texts of slices.

    Attributes:
        slices, blocks: how many there are.
        largest: pixels of a box.
        look: the network.
    """

    slices: int
    blocks: int
    largest: float
    look: Callable[[Tones], Iterable[Found]]

    def texts(self, seen: list[Seen], everywhere: tuple[Box, ...]) -> Iterator[VolumeText]:
        every = tuple(range(self.slices))
        alone = list(everywhere)
        for group in self._groups(seen):
            box = self._joined(one.box for one in group)
            same = [other for other in alone if _is_same(other, box)]
            alone = [other for other in alone if other not in same]
            if same or len({one.block for one in group}) >= max(2, _OFTEN * self.blocks):
                middle = [crop for one in group for crop in _crops(one, box, len(one.parts) // 2)]
                crops = tuple(middle) if len(middle) == len(group) else ()
                yield VolumeText(self._joined((box, *same)), every, crops)
            else:
                yield self._on_some(group, box)
        for box in alone:
            yield VolumeText(box, every, ())

    def _on_some(self, group: list[Seen], box: Box) -> VolumeText:
        """A text of a few blocks, told apart slice by slice."""
        again = [_found_again(one, self.look) for one in group]
        box = self._joined((box, *(found for one in again for found in one.values())))
        numbers: list[int] = []
        crops: list[Picture] = []
        for one, found in zip(group, again, strict=True):
            numbers += (one.first + index for index in _carriers(one, found))
            crops += _crops(one, box, *found)
        return VolumeText(box, _without_gaps(numbers), tuple(crops) if all(again) else ())

    def _groups(self, seen: Iterable[Seen]) -> list[list[Seen]]:
        """Boxes at the same place, in whichever blocks."""
        groups: list[list[Seen]] = []
        for one in seen:
            for group in groups:
                box = group[0].box
                if _is_same(box, one.box) and area(joined(box, one.box)) <= self.largest:
                    group.append(one)
                    break
            else:
                groups.append([one])
        return groups

    def _joined(self, boxes: Iterable[Box]) -> Box:
        """The first box, with the others as long as it does not get too large."""
        first, *others = boxes
        for other in others:
            both = joined(first, other)
            first = both if area(both) <= self.largest else first
        return first


def _without_gaps(numbers: Iterable[int]) -> tuple[int, ...]:
    """A text that is on a slice and again a few later is taken to be on those between as well."""
    ordered = sorted(set(numbers))
    filled = set(ordered)
    for one, following in pairwise(ordered):
        if following - one <= _GAP:
            filled.update(range(one, following))
    return tuple(sorted(filled))


def _is_same(one: Box, other: Box) -> bool:
    return shared(one, other) >= _SAME * min(area(one), area(other))


def _found_again(seen: Seen, look: Callable[[Tones], Iterable[Found]]) -> dict[int, Box]:
    """In which slices of a block a text is found when each is looked at by itself, and where."""
    if len(seen.parts) < seen.slices:
        return {}
    rows, columns = (side + 2 * _ROOM for side in seen.parts[0].shape)
    parts = np.stack(seen.parts)
    room = ((0, 0), (_ROOM, _ROOM), (_ROOM, _ROOM))
    tones = np.pad(scale_of(parts).tones(parts), room, mode="edge")
    upright = rows > columns
    result: dict[int, Box] = {}
    for one in look(np.concatenate(tones, axis=1 if upright else 0)):
        middle = (one.left + one.right if upright else one.top + one.bottom) // 2
        index = middle // (columns if upright else rows)
        left = seen.around.left - _ROOM - (index * columns if upright else 0)
        top = seen.around.top - _ROOM - (0 if upright else index * rows)
        box = Box(one.left + left, one.top + top, one.right + left, one.bottom + top)
        if _is_same(box, seen.box):
            within = _common(box, seen.around)
            result[index] = joined(result.get(index, within), within)
    return result


def _carriers(seen: Seen, again: Iterable[int]) -> list[int]:
    """Which slices of a block carry a text: those in which it is found again, and those that look
    the same there. All, if it is found again in none."""
    found = list(again)
    if not found:
        return list(range(seen.slices))
    inside = [part(whole, _within(seen.box, seen.around)) for whole in seen.parts]
    flat = np.stack(inside).reshape(seen.slices, -1).astype(np.float32)
    flat -= flat.mean(axis=1, keepdims=True)
    flat /= np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6
    alike = flat @ flat[found].T > _ALIKE
    return sorted({*found, *np.flatnonzero(alike.any(axis=1)).tolist()})


def _crops(seen: Seen, box: Box, *numbers: int) -> Iterator[Picture]:
    """The part of a box that was kept, of some slices of a block."""
    place = _within(_common(box, seen.around), seen.around)
    return (legible(part(seen.parts[number], place)) for number in numbers if seen.parts)


def around(box: Box, rows: int, columns: int) -> Box:
    """A box and so much beside it that a text which it does not hold whole can be found whole."""
    width, height = box.right - box.left, box.bottom - box.top
    thin = min(width, height)
    across = _BEFORE * thin if width >= height else thin // 4
    down = _BEFORE * thin if height > width else thin // 4
    return Box(
        max(0, box.left - across),
        max(0, box.top - down),
        min(columns, box.right + across),
        min(rows, box.bottom + down),
    )


def _common(one: Box, other: Box) -> Box:
    return Box(
        max(one.left, other.left),
        max(one.top, other.top),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def _within(box: Box, place: Box) -> Box:
    """A box in coordinates of the place that it lies in."""
    left, top = place.left, place.top
    return Box(box.left - left, box.top - top, box.right - left, box.bottom - top)


def part(values: Pixels, box: Box) -> Pixels:
    return values[box.top : box.bottom, box.left : box.right]
