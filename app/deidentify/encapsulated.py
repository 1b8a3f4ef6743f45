"""Encapsulated pixel data (PS3.5 annex A.4): fragments, the frames they make, offset tables."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from app.compressed import RLE
from app.deidentify.codestreams import (
    J2K_START,
    JP2_START,
    JPEG_START,
    PATCHES,
    Patch,
    rle_patches,
)
from app.deidentify.image import Image
from app.errors import DamagedFile, Reason
from app.model import Piece, Run
from app.part10 import PixelExtent

ITEM = b"\xfe\xff\x00\xe0"
_SEQUENCE_END = b"\xfe\xff\xdd\xe0\0\0\0\0"
_STARTS = (JPEG_START, J2K_START, JP2_START)
_LARGEST_FRAME = 1 << 28  # bytes; a frame is the most that is held in memory


@dataclass(frozen=True, slots=True)
class Pixels:
    """The new pixel data.

    Attributes:
        pieces: of its value.
        offsets: the right Extended Offset Table (PS3.3 C.7.6.3.1.8) and its lengths, for
            encapsulated data with one fragment a frame; else None.
    """

    pieces: tuple[Piece, ...]
    offsets: tuple[bytes, bytes] | None = None

    @property
    def length(self) -> int:
        return sum(map(len, self.pieces))


class Fragment(NamedTuple):
    """A fragment's value in the source."""

    offset: int
    length: int


class Frame(list[Fragment]):
    """The fragments of one frame."""

    @property
    def run(self) -> Run:
        """Its bytes in the source, with the items' headers."""
        start, last = self[0].offset - 8, self[-1]
        return Run(start, last.offset + last.length - start)

    def content(self, stream: BinaryIO) -> bytes:
        """The compressed stream.

        Raises:
            DamagedFile: TOO_LARGE.
        """
        if sum(fragment.length for fragment in self) > _LARGEST_FRAME:
            raise DamagedFile(reason=Reason.TOO_LARGE)
        return b"".join(read_at(stream, *fragment) for fragment in self)

    def patches(self, content: bytes, syntax: str, image: Image) -> Iterator[Patch]:
        """What is overwritten in it, by offset in the source."""
        for start, new in stream_patches(content, syntax, image):
            position = 0
            for offset, length in self:  # a patch can reach over several fragments
                low, high = max(start, position), min(start + len(new), position + length)
                if low < high:
                    yield offset + low - position, new[low - start : high - start]
                position += length


def stream_patches(content: bytes, syntax: str, image: Image) -> Iterator[Patch]:
    """What is overwritten in a frame (`codestreams`), by offset in the frame."""
    if syntax != RLE:
        return PATCHES[syntax](content)
    width = image.allocated // 8 or 1
    size = (image.rows * image.columns * min(8, image.allocated) + 7) // 8
    return rle_patches(content, size, width, image.top_bytes)


def read_frames(
    stream: BinaryIO, extent: PixelExtent, syntax: str, count: int
) -> tuple[bytes, list[Frame]]:
    """The Basic Offset Table as it stands there, and `count` frames.

    Raises:
        DamagedFile: TRUNCATED if there are fewer.
    """
    table, *fragments = _fragments(stream, extent) or [Fragment(0, 0)]
    frames: list[Frame] = []
    for frame in _frames(stream, fragments, syntax):
        if len(frames) == count:
            break
        frames.append(frame)
    if len(frames) < count:
        raise DamagedFile(reason=Reason.TRUNCATED)
    return read_at(stream, *table), frames


def enclosed(
    table: bytes, frames: Iterable[tuple[int, int]], pieces: Iterable[Piece], *, single: bool
) -> Pixels:
    """Frames as the value of the pixel data element, with right offset tables.

    Args:
        table: the source's; if it is empty, so is the new one (PS3.5 A.4).
        frames: where each frame's first item starts, counted from that of the first frame, and the
            length of its content.
        pieces: all their items.
        single: each frame is one fragment, so that the extended table can be told.
    """
    offsets, lengths = zip(*frames, strict=True)
    right = b""
    if table and offsets[-1] <= 0xFFFFFFFF:
        right = struct.pack(f"<{len(offsets)}L", *offsets)
    head = ITEM + struct.pack("<L", len(right)) + right
    extended = None
    if single:
        count = f"<{len(offsets)}Q"
        extended = struct.pack(count, *offsets), struct.pack(count, *lengths)
    return Pixels((head, *pieces, _SEQUENCE_END), extended)


def patched(run: Run, patches: Iterable[Patch]) -> Iterator[Piece]:
    """The run with the patches over it, which are in order."""
    position, end = run.offset, run.offset + run.length
    for offset, new in patches:
        if offset > position:
            yield Run(position, offset - position, run.bits)
        yield new
        position = offset + len(new)
    if position < end:
        yield Run(position, end - position, run.bits)


def read_at(stream: BinaryIO, offset: int, length: int) -> bytes:
    """Bytes of the source.

    Raises:
        DamagedFile: TRUNCATED.
    """
    stream.seek(offset)
    blocks = []
    while length:
        block = stream.read(length)
        if not block:
            raise DamagedFile(reason=Reason.TRUNCATED)
        blocks.append(block)
        length -= len(block)
    return b"".join(blocks)


def _fragments(stream: BinaryIO, extent: PixelExtent) -> list[Fragment]:
    """All items but the delimiter; the first is the Basic Offset Table."""
    found, position = [], extent.value
    while position < extent.end:
        head = read_at(stream, position, 8)
        if head[:4] != ITEM:
            break
        length = int.from_bytes(head[4:], "little")
        found.append(Fragment(position + 8, length))
        position += 8 + length
    return found


def _frames(stream: BinaryIO, fragments: Iterable[Fragment], syntax: str) -> Iterator[Frame]:
    """A frame starts where a stream does (PS3.5 A.4)."""
    frame = Frame()
    for fragment in fragments:
        first = read_at(stream, fragment.offset, min(8, fragment.length))
        if syntax == RLE or first.startswith(_STARTS):
            if frame:
                yield frame
            frame = Frame()
        frame.append(fragment)
    if frame:
        yield frame
