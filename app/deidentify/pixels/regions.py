"""Where an ultrasound picture shows anatomy, and what lies around it (PS3.3 C.8.5.5).

Machines write names, dates and settings around the calibrated regions; inside, they write little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from struct import Struct

from app.model import Box
from app.part10 import Part10, item_encoding, items

_REGIONS = 0x00186011
_MOST = 64  # of one picture; a file with more is not believed
_EDGES = (0x00186018, 0x0018601A, 0x0018601C, 0x0018601E)  # min x0, min y0, max x1, max y1


def regions(part10: Part10, rows: int, columns: int) -> list[Box]:
    """The calibrated regions of a file, cut to the picture; those that cannot be are left out.

    If there are too many to be true, none counts.

    Raises:
        DamagedFile: the sequence is none.
    """
    found = []
    for element in part10.elements:
        if element[0] != _REGIONS:
            continue
        number = Struct(">L" if item_encoding(element[1], part10.encoding).big else "<L")
        for item in items(part10.buffer, element, part10.encoding):
            values = {tag: part10.buffer[value:end] for tag, _, _, value, end in item}
            edges = [values.get(tag, b"") for tag in _EDGES]
            if any(len(edge) != number.size for edge in edges):
                continue
            left, top, right, bottom = (number.unpack(edge)[0] for edge in edges)
            box = Box(left, top, min(right + 1, columns), min(bottom + 1, rows))
            if box.left < box.right and box.top < box.bottom:
                found.append(box)
    return found if len(found) <= _MOST else []


def outside(inside: Iterable[Box], rows: int, columns: int) -> Iterator[Box]:
    """All of a picture but these boxes, as boxes that do not overlap: bands from top to bottom."""
    kept = list(inside)
    heights = sorted({0, rows, *(box.top for box in kept), *(box.bottom for box in kept)})
    for top, bottom in pairwise(heights):
        left = 0
        for box in sorted(box for box in kept if box.top < bottom and top < box.bottom):
            if left < box.left:
                yield Box(left, top, box.left, bottom)
            left = max(left, box.right)
        if left < columns:
            yield Box(left, top, columns, bottom)
