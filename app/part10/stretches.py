"""Stretches of elements that the headers of a series share, byte for byte.

The slices of a series repeat nine tenths of their headers. Whoever reads many keeps a `Memory`:
what stood just so in the header before is then known by one comparison, not read element by
element. And what somebody makes of a stretch can be kept by it, for it stays the same object.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from app.part10.extents import Encoding, Raw

_LONGEST = 1 << 16  # bytes of a stretch that is kept
_MOST = 256  # that are kept of one encoding; a series has some thirty


@dataclass(slots=True, eq=False)
class Stretch:
    """Neighbouring elements of a data set. *Identified*.

    Attributes:
        buffer: what the elements' offsets point into.
        shared: these very bytes are of several headers, and the buffer holds nothing else; as long
            as the memory knows them they are the same object.
        values: VR and value bytes by tag; of a tag that is there twice the last.
    """

    buffer: bytes
    elements: Sequence[Raw]
    shared: bool = False
    values: dict[int, tuple[bytes, bytes]] = field(init=False)

    def __post_init__(self) -> None:
        buffer = self.buffer
        self.values = {tag: (vr, buffer[value:end]) for tag, vr, _, value, end in self.elements}

    def content(self, raw: Raw) -> bytes:
        return self.buffer[raw[2] : raw[4]]


def moved(elements: Sequence[Raw], by: int) -> Sequence[Raw]:
    """The elements with offsets into a buffer that has them `by` bytes further on."""
    return [(tag, vr, a + by, b + by, c + by) for tag, vr, a, b, c in elements] if by else elements


def _repeated(stretch: Stretch, last: set[bytes]) -> Iterator[Sequence[Raw]]:
    runs = groupby(stretch.elements, lambda raw: stretch.content(raw) in last)
    return (tuple(run) for repeated, run in runs if repeated)


class Memory:
    """What the headers that were read so far have in common; for one thread. *Identified*."""

    def __init__(self) -> None:
        self._shared: dict[Encoding, dict[bytes, Stretch]] = {}
        self._last: set[bytes] = set()  # elements of the header before that were in no stretch

    def shared(self, encoding: Encoding) -> dict[bytes, Stretch]:
        """Known stretches, by the four bytes of the tag that they begin with."""
        return self._shared.setdefault(encoding, {})

    def find(self, buffer: bytes, position: int, encoding: Encoding) -> Stretch | None:
        """The known stretch that stands at `position`. One that holds no longer is cut where it
        differs: what is before and behind that element may hold."""
        shared = self.shared(encoding)
        known = shared.get(buffer[position : position + 4])
        if known is None or buffer.startswith(known.buffer, position):
            return known
        del shared[known.buffer[:4]]
        same = 0
        while buffer.startswith(content := known.content(known.elements[same]), position):
            position += len(content)
            same += 1
        self._keep(known, known.elements[same + 1 :], shared)
        return self._keep(known, known.elements[:same], shared)

    def learn(self, header: Sequence[Stretch], encoding: Encoding) -> None:
        """Take in a header: neighbours that stood in the one before, too, are shared from now."""
        shared, last = self.shared(encoding), self._last
        new = [stretch for stretch in header if not stretch.shared]
        self._last = {stretch.content(raw) for stretch in new for raw in stretch.elements}
        for stretch in new:
            for run in _repeated(stretch, last):
                self._keep(stretch, run, shared)

    @staticmethod
    def _keep(stretch: Stretch, run: Sequence[Raw], shared: dict[bytes, Stretch]) -> Stretch | None:
        """Keep a part of a stretch by itself, if that is something."""
        if not run or run[-1][4] - run[0][2] > _LONGEST:
            return None
        if len(shared) >= _MOST:
            shared.clear()
        start = run[0][2]
        part = Stretch(stretch.buffer[start : run[-1][4]], moved(run, -start), shared=True)
        shared[part.buffer[:4]] = part
        return part
