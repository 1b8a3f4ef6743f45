"""The search of one series for burned-in text: what is there, what it says, and what must go.

Networks, and the libraries that run them, are loaded when the first series is searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from app.deidentify.pixels.detection import TextDetector
from app.deidentify.pixels.looking import How, Look, Opened
from app.deidentify.pixels.passes import area, enlarged, find_texts, reduction, shared
from app.deidentify.pixels.pictures import legible, prepared
from app.deidentify.pixels.recognition import Line, TextReader
from app.deidentify.pixels.volumes import find_in_volume
from app.deidentify.pixels.words import AllowList, Known
from app.errors import DamagedFile, Reason
from app.model import (
    Box,
    BoxReason,
    Identifier,
    Instance,
    PixelFinding,
    PixelStatus,
    SeriesPixels,
    Token,
)
from app.stored_pixels import StoredPixels, open_pixels

if TYPE_CHECKING:
    from app.deidentify.pixels.pictures import Picture
    from app.stored_pixels import Pixels

_MOST_BOXES = 300  # in one picture; more are no writing, or are not to be judged by a program
_MOST_READ = 120  # in one picture; what is not read goes
_LARGEST = 64 << 20  # values of a frame: more than any detector has
_COVERED = 0.9  # of a box by another that goes: nothing of it is left
_CERTAIN = 0.8  # that a text was read right, for it to stay
_WIDEST_LETTER, _ENDS = 1.1, 1.5  # in heights of its line; room for more letters: not all was read


class Doubt(StrEnum):
    """Why the search alone cannot settle a series; a code in `SeriesPixels.because`."""

    TOO_MANY = "too-many-boxes"
    TOO_LARGE = "too-large-box"


class _Place(NamedTuple):
    """One frame of one instance."""

    instance: Instance
    frame: int


def search(  # noqa: PLR0917 - a station takes what it needs
    instances: Sequence[Instance],
    opened: Opened,
    look: Look,
    identifiers: Iterable[Identifier],
    allowed_words: Iterable[str],
    token: Token,
) -> SeriesPixels:
    """Look for text in all pictures of one series.

    Args:
        instances: of one series; at least one.
        opened: gives an instance's bytes.
        look: how to go about it (`looking.look_at`).
        identifiers: of the patient; a text that matches one of them goes always.
        allowed_words: what may stay (`words.AllowList`).

    Raises:
        DamagedFile: CORRUPT_PIXELS if a picture cannot be decoded, TOO_LARGE if it is larger than
            any of which text can be told; another reason if a file is not whole. It is the file
            that was opened last.
        Cancelled
    """
    made = _Search(opened, Known(identifiers), AllowList(allowed_words), token)
    pictures = [one for one in instances if one.rows and one.columns]
    findings = [
        PixelFinding(one.sop_instance_uid, proposed.box, proposed.why)
        for proposed in look.boxes
        for one in pictures
        if proposed.sop_instance_uid in {"", one.sop_instance_uid}
    ]
    if look.how is How.PROJECT:
        findings += made.volume(pictures, tiles=look.tiles)
    elif look.how is How.EVERY_IMAGE:
        for one in pictures:
            findings += made.image(one, tiles=look.tiles)
    because = (*look.because, *sorted(made.doubts))
    status = PixelStatus.CLEAN
    if made.doubts or look.needs_person:
        status = PixelStatus.NEEDS_EYES
    elif any(finding.why is not BoxReason.ALLOWED for finding in findings):
        status = PixelStatus.HAS_TEXT
    return SeriesPixels(instances[0].series_uid, status, tuple(findings), because)


@cache
def _networks() -> tuple[TextDetector, TextReader]:
    return TextDetector(), TextReader()


class _Search:
    def __init__(self, opened: Opened, known: Known, allowed: AllowList, token: Token) -> None:
        self._opened = opened
        self._known = known
        self._allowed = allowed
        self._token = token
        self._detector, self._reader = _networks()
        self.doubts: set[Doubt] = set()

    def image(self, instance: Instance, *, tiles: bool) -> list[PixelFinding]:
        """One instance: its first frame by itself, and all together if there are more."""
        with self._opened(instance) as stream:
            pixels = _checked(open_pixels(stream))
            findings = self._first(pixels, [instance], tiles=tiles)
            if pixels.frames > 1:
                places: list[_Place] = []
                findings += self._together(_frames(pixels, instance, places), places, findings)
        return findings

    def volume(self, instances: Sequence[Instance], *, tiles: bool) -> list[PixelFinding]:
        """All frames of all instances, those of one size together; and if they are large, the first
        by itself, for what is too small to be seen in projections."""
        sizes: dict[tuple[int, int], list[Instance]] = {}
        for one in sorted(instances, key=lambda i: (i.instance_number, i.sop_instance_uid)):
            sizes.setdefault((one.rows, one.columns), []).append(one)
        findings: list[PixelFinding] = []
        for alike in sizes.values():
            known: list[PixelFinding] = []
            if tiles:
                with self._opened(alike[0]) as stream:
                    known = self._first(_checked(open_pixels(stream)), alike, tiles=True)
            places: list[_Place] = []
            findings += known
            findings += self._together(self._slices(alike, places), places, known)
        return findings

    def _first(
        self, pixels: StoredPixels, instances: Iterable[Instance], *, tiles: bool
    ) -> list[PixelFinding]:
        """What is found in the first frame of a file, taken to be on all frames of `instances`."""
        values = prepared(pixels, 0)
        found = find_texts(values, self._detector, self._token, tiles=tiles)
        self._doubt(len(found.boxes), doubtful=found.doubtful)
        findings: list[PixelFinding] = []
        for number, box in enumerate(found.boxes):
            crops = [_part(values, box)] if number < _MOST_READ else []
            why, text = self._judged(box, crops)
            findings += (
                PixelFinding(one.sop_instance_uid, box, why, text=text) for one in instances
            )
        return findings

    def _slices(self, instances: Iterable[Instance], places: list[_Place]) -> Iterator[Pixels]:
        for one in instances:
            with self._opened(one) as stream:
                pixels = _checked(open_pixels(stream))
                if (pixels.rows, pixels.columns) != (one.rows, one.columns):
                    raise DamagedFile(reason=Reason.SOURCE_CHANGED)
                yield from _frames(pixels, one, places)

    def _together(
        self,
        slices: Iterable[Pixels],
        places: list[_Place],
        known: Sequence[PixelFinding],
    ) -> list[PixelFinding]:
        """What is found in slices, but for what is known to go in each of them."""
        texts, doubtful = find_in_volume(slices, self._detector, self._token)
        self._doubt(len(texts), doubtful=doubtful)
        whole = {place.instance.sop_instance_uid: place.instance.frames for place in places}
        factor = reduction(places[0].instance.rows, places[0].instance.columns) if places else 1
        gone = {finding.box for finding in known if finding.why is not BoxReason.ALLOWED}
        findings = []
        for number, text in enumerate(texts):
            box = enlarged(text.box, factor)
            if any(shared(box, other) >= _COVERED * area(box) for other in gone):
                continue
            why, read = self._judged(box, text.crops if number < _MOST_READ else ())
            frames: dict[str, list[int]] = {}
            for place in (places[slice_number] for slice_number in text.slices):
                frames.setdefault(place.instance.sop_instance_uid, []).append(place.frame)
            for uid, numbers in frames.items():
                some = tuple(numbers) if len(numbers) < whole[uid] else ()
                findings.append(PixelFinding(uid, box, why, some, read))
        return findings

    def _judged(self, box: Box, crops: Iterable[Picture]) -> tuple[BoxReason, str]:
        """Why the box is there and what it says. It may stay if every crop reads as allowed."""
        why, text = BoxReason.TEXT, ""
        for crop in crops:
            line = self._reader.read(crop)
            text = line.text
            if text in self._known:
                return BoxReason.IDENTIFIER, text
            if not self._may_stay(line, box):
                return BoxReason.TEXT, text
            why = BoxReason.ALLOWED
        return why, text

    def _may_stay(self, line: Line, box: Box) -> bool:
        sides = box.right - box.left, box.bottom - box.top
        letters = len(line.text.replace(" ", ""))
        read_whole = max(sides) <= min(sides) * (_ENDS + _WIDEST_LETTER * letters)
        return line.score >= _CERTAIN and read_whole and line.text in self._allowed

    def _doubt(self, boxes: int, *, doubtful: bool) -> None:
        if boxes > _MOST_BOXES:
            self.doubts.add(Doubt.TOO_MANY)
        if doubtful:
            self.doubts.add(Doubt.TOO_LARGE)


def _checked(pixels: StoredPixels) -> StoredPixels:
    if pixels.rows * pixels.columns * pixels.samples > _LARGEST:
        raise DamagedFile(reason=Reason.TOO_LARGE)
    return pixels


def _frames(pixels: StoredPixels, of: Instance, places: list[_Place]) -> Iterator[Pixels]:
    """All frames, one by one; `places` tells where each came from."""
    for number in range(pixels.frames):
        places.append(_Place(of, number))
        yield prepared(pixels, number)


def _part(values: Pixels, box: Box) -> Picture:
    return legible(values[box.top : box.bottom, box.left : box.right])
