"""How much of what was planted is inside the boxes, and how much else is.

Only boxes of what was found in the picture count: rules on devices and regions know nothing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from app.model import Box, BoxReason, Instance, PixelFinding
from pixels.corpus.burning import Planted
from pixels.corpus.exams import Exam

COVERED = 0.95  # of a string's ink
LEGIBLE = 0.05  # of a marker's ink may be lost
LARGEST = 0.12  # of the picture is the largest box that may be proposed
_SEEN = frozenset({BoxReason.TEXT, BoxReason.IDENTIFIER})

Mask = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(slots=True)
class Score:
    """Of one kind of series, or of several.

    Attributes:
        planted, found: strings by contrast; a string counts once, however many slices carry it.
        markers, kept: what may stay, and what of it stays legible.
        clean: pixels of clean pictures; `masked`: how many of them are boxed, but for boxes on
            markers.
        too_large: boxes over LARGEST.
        missed: for the reader.
    """

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    markers: int = 0
    kept: int = 0
    clean: int = 0
    masked: int = 0
    too_large: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.planted += other.planted
        self.found += other.found
        self.markers += other.markers
        self.kept += other.kept
        self.clean += other.clean
        self.masked += other.masked
        self.too_large += other.too_large
        self.missed += other.missed

    def recall(self, *, low: bool = False) -> float:
        """Share of strings found; those of low contrast apart from all others."""
        kinds = [kind for kind in self.planted if (kind == "low") is low]
        every = sum(self.planted[kind] for kind in kinds)
        return sum(self.found[kind] for kind in kinds) / every if every else 1.0


def score(exam: Exam, instances: Sequence[Instance], findings: Iterable[PixelFinding]) -> Score:
    """Judge what a search found in one series."""
    result = Score()
    boxes = [finding for finding in findings if finding.why in _SEEN]
    sizes = {i.sop_instance_uid: (i.rows, i.columns, i.frames) for i in instances}
    for finding in boxes:
        rows, columns, _ = sizes[finding.sop_instance_uid]
        result.too_large += _area(finding.box) > LARGEST * rows * columns
    for planted in exam.planted:
        _judge(result, planted, boxes, sizes)
    if exam.clean:
        _judge_clean(result, exam, boxes, sizes)
    return result


def _judge(
    result: Score, planted: Planted, boxes: list[PixelFinding], sizes: dict[str, tuple[int, ...]]
) -> None:
    shares = [
        _share(planted, [f.box for f in boxes if _applies(f, uid, frame)])
        for uid in planted.images
        for frame in planted.frames or range(sizes[uid][2])
    ]
    if planted.kind == "marker":
        result.markers += 1
        result.kept += max(shares) <= LEGIBLE
        return
    result.planted[planted.contrast] += 1
    if min(shares) >= COVERED:
        result.found[planted.contrast] += 1
    else:
        result.missed.append(
            f"{min(shares):.2f} {planted.contrast} {planted.text!r} {planted.size} px, "
            f"{planted.turn:.0f} degrees, {planted.font.rsplit('/')[-1]}, {planted.box}, "
            f"{planted.images[0]}"
        )


def _judge_clean(
    result: Score, exam: Exam, boxes: list[PixelFinding], sizes: dict[str, tuple[int, ...]]
) -> None:
    for uid, (rows, columns, frames) in sizes.items():
        result.clean += rows * columns * frames
        markers = [planted.box for planted in exam.planted if uid in planted.images]
        for frame in range(frames):
            masked = np.zeros((rows, columns), bool)
            for finding in boxes:
                box = finding.box
                if _applies(finding, uid, frame) and not any(_meet(box, m) for m in markers):
                    masked[box.top : box.bottom, box.left : box.right] = True
            result.masked += int(masked.sum())


def _applies(finding: PixelFinding, uid: str, frame: int) -> bool:
    return finding.sop_instance_uid == uid and (not finding.frames or frame in finding.frames)


def _share(planted: Planted, boxes: list[Box]) -> float:
    """The share of the string's ink that these boxes cover together."""
    place, hidden = planted.box, np.zeros(planted.ink.shape, bool)
    for box in boxes:
        if _meet(box, place):
            top, left = max(0, box.top - place.top), max(0, box.left - place.left)
            hidden[top : box.bottom - place.top, left : box.right - place.left] = True
    return float((planted.ink & hidden).sum() / planted.ink.sum())


def _meet(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)
