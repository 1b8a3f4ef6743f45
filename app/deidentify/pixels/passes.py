"""Searching one picture whole: at what size, which way up and in which parts a network sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import ceil

import numpy as np

from app.deidentify.pixels.detection import Found, TextDetector
from app.deidentify.pixels.pictures import (
    Picture,
    Scale,
    evened,
    resized,
    scale_of,
    windowed,
)
from app.model import Box, Token
from app.stored_pixels import Pixels

_OVERVIEW = 1280  # pixels of the longer side; larger pictures are reduced to it,
_GLANCE = 832  # or to this, when parts are seen as they are: only large text is left to be found
_SMALLEST, _SMALLEST_PROJECTION = 640, 512  # smaller ones are enlarged to it,
_ENLARGED = 3  # but not more than that
_PART = 832  # pixels of a side that the network sees at once; bounds its memory
_OVERLAP = 64  # pixels that parts share: the height of a line
LARGEST = 0.12  # of the picture is the largest box that can be a text
_MARGIN = 2  # pixels around each text,
_BESIDE, _BEFORE = 0.1, 0.4  # and of its height: above and below, and at both ends
_SAME = 0.5  # of a box's area inside another: one text, found twice


@dataclass(frozen=True, slots=True)
class Texts:
    """What was found in one picture.

    Attributes:
        boxes: in pixels of the picture, with a margin.
        doubtful: something looks like text and is too large to be believed.
    """

    boxes: tuple[Box, ...]
    doubtful: bool = False


def find_texts(values: Pixels, detector: TextDetector, token: Token, *, tiles: bool) -> Texts:
    """All texts of a picture.

    Args:
        values: the higher the brighter, or colours.
        tiles: also part by part, as it is stored: for text that is small against the picture.
    """
    rows, columns = values.shape[:2]
    scale, factor = scale_of(values), _overview(rows, columns, _SMALLEST)
    tones = scale.tones(resized(values, factor))
    turned = np.rot90(windowed(tones))
    tiles &= factor < 1
    glance = _GLANCE / max(tones.shape) if tiles else 1.0
    upright = evened(resized(tones, glance))
    del tones
    found = [_scaled(one, factor * glance) for one in in_parts(upright, detector, token)]
    found += [
        _scaled(_turned_back(one, turned.shape[0]), factor)
        for one in in_parts(turned, detector, token)
    ]
    if tiles:
        found += _in_tiles(values, scale, detector, token)
    return _judged(found, rows, columns)


def find_in_projection(projection: Pixels, detector: TextDetector, token: Token) -> Texts:
    """All texts of a projection, whose three channels are shown as colours."""
    rows, columns = projection.shape[:2]
    factor = _overview(rows, columns, _SMALLEST_PROJECTION)
    picture = evened(scale_of(projection).tones(resized(projection, factor)))
    found = [_scaled(one, factor) for one in in_parts(picture, detector, token)]
    return _judged(found, rows, columns)


def reduction(rows: int, columns: int) -> float:
    """By how much a large picture is reduced to be seen whole; 1 for others."""
    return min(1.0, _OVERVIEW / max(rows, columns))


def _overview(rows: int, columns: int, smallest: int) -> float:
    """By how much a picture is enlarged or reduced to be seen whole."""
    longer = max(rows, columns)
    return min(_ENLARGED, max(smallest, min(_OVERVIEW, longer)) / longer)


def _in_tiles(
    values: Pixels, scale: Scale, detector: TextDetector, token: Token
) -> Iterator[Found]:
    for top, bottom, left, right in _parts(*values.shape[:2]):
        token.check()
        tile = evened(scale.tones(values[top:bottom, left:right]))
        yield from (_moved(one, left, top) for one in detector.boxes(tile))


def in_parts(picture: Picture, detector: TextDetector, token: Token) -> Iterator[Found]:
    """What the network finds in a picture of any size."""
    for top, bottom, left, right in _parts(*picture.shape[:2]):
        token.check()
        part = picture[top:bottom, left:right]
        yield from (_moved(one, left, top) for one in detector.boxes(part))


def _parts(rows: int, columns: int) -> Iterator[tuple[int, int, int, int]]:
    """Overlapping parts of equal size, as (top, bottom, left, right)."""
    for (top, bottom), (left, right) in product(_spans(rows), _spans(columns)):
        yield top, bottom, left, right


def _spans(length: int) -> list[tuple[int, int]]:
    count = max(1, -(-(length - _OVERLAP) // (_PART - _OVERLAP)))
    size = -(-(length + (count - 1) * _OVERLAP) // count)
    starts = (round(number * (length - size) / max(1, count - 1)) for number in range(count))
    return [(start, start + size) for start in starts]


def _moved(found: Found, left: int, top: int) -> Found:
    return found._replace(
        left=found.left + left,
        top=found.top + top,
        right=found.right + left,
        bottom=found.bottom + top,
    )


def _turned_back(found: Found, rows: int) -> Found:
    """From a picture of so many rows that was turned by 90 degrees against the clock."""
    return found._replace(
        left=rows - found.bottom, top=found.left, right=rows - found.top, bottom=found.right
    )


def enlarged(box: Box, factor: float) -> Box:
    """A box of a reduced picture in pixels of the picture itself."""
    return Box(
        int(box.left / factor),
        int(box.top / factor),
        ceil(box.right / factor),
        ceil(box.bottom / factor),
    )


def _scaled(found: Found, factor: float) -> Found:
    return found._replace(
        left=int(found.left / factor),
        top=int(found.top / factor),
        right=ceil(found.right / factor),
        bottom=ceil(found.bottom / factor),
    )


def _judged(found: Iterable[Found], rows: int, columns: int) -> Texts:
    """Each text once, with a margin where that fits; what is too large for a text is left out."""
    boxes, doubtful, largest = [], False, LARGEST * rows * columns
    for one in found:
        box = Box(one.left, one.top, one.right, one.bottom)
        if one.doubtful or area(box) > largest:
            doubtful = True
            continue
        wide = _with_margin(box, rows, columns)
        boxes.append(wide if area(wide) <= largest else box)
    return Texts(tuple(_merged(boxes, largest)), doubtful)


def _with_margin(box: Box, rows: int, columns: int) -> Box:
    width, height = box.right - box.left, box.bottom - box.top
    thin = min(width, height)
    across = _MARGIN + round((_BEFORE if width >= height else _BESIDE) * thin)
    down = _MARGIN + round((_BEFORE if height > width else _BESIDE) * thin)
    return Box(
        max(0, box.left - across),
        max(0, box.top - down),
        min(columns, box.right + across),
        min(rows, box.bottom + down),
    )


def _merged(boxes: Iterable[Box], largest: float) -> list[Box]:
    """Boxes that mostly cover each other as one, as long as it does not grow beyond `largest`."""
    kept: list[Box] = []
    for box in sorted(boxes, key=area, reverse=True):
        for index, other in enumerate(kept):
            if shared(box, other) >= _SAME * area(box):
                union = joined(box, other)
                if area(union) <= max(largest, area(other)):
                    kept[index] = union
                    break
        else:
            kept.append(box)
    return kept


def joined(one: Box, other: Box) -> Box:
    """The smallest box around two."""
    return Box(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)


def shared(one: Box, other: Box) -> int:
    """Pixels that are in both."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0, width) * max(0, height)
