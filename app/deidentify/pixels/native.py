"""Boxes in native pixel data: bytes written over the source's, nothing decoded (PS3.5 section 8).

A frame's boxes become stretches of pixels, in order and without overlap, and each stretch becomes
bytes, by how pixels lie there: colour by pixel or by plane, two pixels that share their chroma, one
bit a pixel, words of two bytes in big endian order. Of a file of any size only what is written over
is in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import BinaryIO

from app.deidentify.codestreams import Patch
from app.deidentify.encapsulated import Pixels, patched, read_at
from app.deidentify.image import Image
from app.deidentify.pixels.boxes import Boxes
from app.errors import DamagedFile, Reason
from app.model import Box, Run
from app.part10 import PixelExtent

_CELLS = frozenset({8, 16, 32, 64})
Stretch = tuple[int, int]
"""The first pixel, counted from the frame's own, and how many."""


class Native:
    """Native pixel data.

    Args:
        fill: the stored value of each sample of a blacked out pixel.
        by_plane: Planar Configuration is 1.
        swapped: bytes stand in big endian words of two.
        big: cells are big endian.
    """

    def __init__(
        self,
        extent: PixelExtent,
        image: Image,
        fill: tuple[int, ...],
        *,
        by_plane: bool,
        swapped: bool,
        big: bool,
    ) -> None:
        self._extent, self._image, self._swapped = extent, image, swapped
        if image.allocated not in _CELLS and (image.allocated != 1 or swapped):
            raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)
        self._swapped = swapped and image.allocated == 8
        length = extent.end - extent.value
        self._needed = image.bytes_needed(length)
        if length < self._needed:
            raise DamagedFile(reason=Reason.TRUNCATED)
        self.shared = image.shares_chroma(length)
        if self.shared and image.columns % 2:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        cells = [_cell(value, image, big=big) for value in fill]
        self._cell = image.allocated // 8
        self._planes = 1
        self._bit = fill[0] & 1
        if self.shared:
            luma, *chroma = cells
            self._pixels = [b"".join((luma, luma, *chroma))]  # of two
        elif by_plane and image.samples > 1:
            self._pixels, self._planes = cells, image.samples
        else:
            self._pixels = [b"".join(cells)]
        self._made: dict[tuple[bytes, int], bytes] = {}

    def redacted(self, stream: BinaryIO, boxes: Boxes) -> Pixels:
        """The pixel data with all boxes blacked out."""
        start, needed = self._extent.value, self._needed
        length = needed + needed % 2 if self._swapped else needed
        if start + length > self._extent.end:
            raise DamagedFile(reason=Reason.TRUNCATED)
        whole = Run(start, length, self._image.bits)
        if self._image.allocated == 1 or self._swapped:
            patches = self._blended(stream, boxes)
        else:
            patches = self._patches(boxes)
        pieces = patched(whole, patches)
        return Pixels((*pieces, b"\0") if length % 2 else tuple(pieces))

    # ------------------------------------------------------------ whole bytes

    def _patches(self, boxes: Boxes) -> Iterator[Patch]:
        for first, count, pixel in self._places(boxes):
            yield self._extent.value + first, self._filling(pixel, count)

    def _places(self, boxes: Boxes) -> Iterator[tuple[int, int, bytes]]:
        """Offset in the pixel data, how often, and which bytes."""
        image = self._image
        together = 2 if self.shared else 1
        size = len(self._pixels[0])
        plane = image.rows * image.columns // together * size
        for frame, those in boxes.by_frame(image.frames):
            found = list(stretches(those, image.columns))
            for number, pixel in enumerate(self._pixels):
                start = (frame * self._planes + number) * plane
                for first, count in found:
                    yield start + first // together * size, count // together, pixel

    def _filling(self, pixel: bytes, count: int) -> bytes:
        """Rows of a box, and boxes of all frames, share one run of bytes."""
        made = self._made.get((pixel, count))
        if made is None:
            made = self._made[pixel, count] = pixel * count
        return made

    # ------------------------------------------------------------ parts of bytes or words

    def _blended(self, stream: BinaryIO, boxes: Boxes) -> Iterator[Patch]:
        """Patches of whole bytes or words, which the pixels around a box share with it."""
        unit = 2 if self._swapped else 1
        group: list[tuple[int, bytes, bytes]] = []
        end = 0
        for overlay in self._overlays(boxes):
            first, mask, _ = overlay
            if group and first // unit * unit >= end:
                yield self._blend(stream, group, end, unit)
                group = []
            group.append(overlay)
            end = -(-(first + len(mask)) // unit) * unit
        if group:
            yield self._blend(stream, group, end, unit)

    def _overlays(self, boxes: Boxes) -> Iterator[tuple[int, bytes, bytes]]:
        """Offset in the pixel data, which bits are written over, and with what; in order."""
        image = self._image
        if image.allocated == 1:  # the first pixel is the lowest bit (PS3.5 section 8.1.1)
            for frame, those in boxes.by_frame(image.frames):
                start = frame * image.rows * image.columns
                for first, count in stretches(those, image.columns):
                    byte, bit = divmod(start + first, 8)
                    bits = ((1 << count) - 1 << bit).to_bytes((bit + count + 7) // 8, "little")
                    yield byte, bits, bits if self._bit else bytes(len(bits))
            return
        for first, count, pixel in self._places(boxes):
            filling = self._filling(pixel, count)
            yield first, b"\xff" * len(filling), filling
        if self._needed % 2:
            yield self._needed, b"\xff", b"\0"  # padding

    def _blend(
        self, stream: BinaryIO, group: list[tuple[int, bytes, bytes]], end: int, unit: int
    ) -> Patch:
        start = group[0][0] // unit * unit
        old = _swap(read_at(stream, self._extent.value + start, end - start), unit)
        new = bytearray(old)
        for first, mask, filling in group:
            at = first - start
            for index, (bits, value) in enumerate(zip(mask, filling, strict=True), at):
                new[index] = new[index] & ~bits | value
        return self._extent.value + start, _swap(bytes(new), unit)


def stretches(boxes: Iterable[Box], columns: int) -> Iterator[Stretch]:
    """The pixels of a frame that lie in any of the boxes, in order, none twice."""
    boxes = list(boxes)
    edges = sorted({edge for box in boxes for edge in (box.top, box.bottom)})
    for top, bottom in pairwise(edges):
        across: list[list[int]] = []
        for left, right in sorted((b.left, b.right) for b in boxes if b.top <= top < b.bottom):
            if across and left <= across[-1][1]:
                across[-1][1] = max(across[-1][1], right)
            else:
                across.append([left, right])
        if across == [[0, columns]]:
            yield top * columns, (bottom - top) * columns
            continue
        for row in range(top, bottom):
            for left, right in across:
                yield row * columns + left, right - left


def _cell(value: int, image: Image, *, big: bool) -> bytes:
    if image.allocated == 1:
        return b""
    cell = value << image.shift & (1 << image.allocated) - 1
    return cell.to_bytes(image.allocated // 8, "big" if big else "little")


def _swap(data: bytes, unit: int) -> bytes:
    if unit == 1:
        return data
    swapped = bytearray(data)
    swapped[::2], swapped[1::2] = data[1::2], data[::2]
    return bytes(swapped)
