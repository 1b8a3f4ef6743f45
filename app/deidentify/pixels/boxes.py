"""The boxes of one file, frame by frame, cut to the size of its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.deidentify.image import Image
from app.model import Box, Redaction


class Boxes:
    """What is blacked out in one file.

    Args:
        pairs: columns go two by two, for they share their chroma: boxes are widened to even ones.
    """

    def __init__(
        self, redactions: Iterable[Redaction], image: Image, *, pairs: bool = False
    ) -> None:
        self._everywhere: list[Box] = []
        self._single: dict[int, list[Box]] = {}
        for redaction in redactions:
            box = _cut(redaction.box, image, pairs)
            if box is None:
                continue
            if not redaction.frames:
                self._everywhere.append(box)
            for frame in redaction.frames:
                if 0 <= frame < image.frames:
                    self._single.setdefault(frame, []).append(box)

    def __bool__(self) -> bool:
        return bool(self._everywhere or self._single)

    def of(self, frame: int) -> list[Box]:
        """The boxes of a frame; numbers count from 0."""
        return self._everywhere + self._single.get(frame, [])

    def by_frame(self, frames: int) -> Iterator[tuple[int, list[Box]]]:
        """The frames that have boxes, in order."""
        numbers = range(frames) if self._everywhere else sorted(self._single)
        return ((number, self.of(number)) for number in numbers)


def _cut(box: Box, image: Image, pairs: bool) -> Box | None:
    """The part of a box that lies in the picture; None if there is none."""
    left, right = max(0, box.left), min(image.columns, box.right)
    top, bottom = max(0, box.top), min(image.rows, box.bottom)
    if left >= right or top >= bottom:
        return None
    return (
        Box(left - left % 2, top, right + right % 2, bottom)
        if pairs
        else Box(left, top, right, bottom)
    )
