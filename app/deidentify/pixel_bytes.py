"""Which bytes of the pixel data go into the new file: those of the picture, and no others.

Nothing is decoded. Native pixel data (PS3.5 section 8) has as many bytes as rows, columns and
frames need; what is behind them is cut off. Encapsulated pixel data (PS3.5 annex A.4) is read frame
by frame: what a stream holds beside its picture is overwritten with zeros (`codestreams`), so that
lengths stay; items behind the last frame are cut off; the offset tables are checked against the
fragments. The rest stays bit for bit, and is copied straight from the source.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

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
from app.part10 import DEFLATED_LE, EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE, PixelExtent

_NATIVE = frozenset({IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE, DEFLATED_LE})
_RLE = "1.2.840.10008.1.2.5"
_SEQUENCE_END = b"\xfe\xff\xdd\xe0\0\0\0\0"
_ITEM = b"\xfe\xff\x00\xe0"
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


class _Fragment(NamedTuple):
    offset: int
    length: int


def pixel_bytes(stream: BinaryIO, extent: PixelExtent, syntax: str, image: Image) -> Pixels:
    """What of the pixel data at `extent` of `stream` goes into the new file.

    Raises:
        DamagedFile: TRUNCATED if there is less than the header needs, CORRUPT_PIXELS if a stream is
            not what it should be, UNSUPPORTED_OBJECT if it is of a kind that cannot be looked into.
    """
    if extent.encapsulated is (syntax in _NATIVE):
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    if not extent.encapsulated:
        return _native(extent, image, swapped=syntax == EXPLICIT_BE and extent.vr == b"OW")
    if syntax not in PATCHES and syntax != _RLE:
        raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)
    return _encapsulated(stream, extent, syntax, image)


def _native(extent: PixelExtent, image: Image, *, swapped: bool) -> Pixels:
    length = extent.end - extent.value
    needed = image.bytes_needed(length)
    if length < needed:
        raise DamagedFile(reason=Reason.TRUNCATED)
    if not needed % 2:
        return Pixels((Run(extent.value, needed, image.bits),))
    if not swapped or length == needed:
        return Pixels((Run(extent.value, needed, image.bits), b"\0"))
    # in big endian words of two bytes the padding stands before the last byte
    last = Run(extent.value + needed, 1, image.bits)
    return Pixels((Run(extent.value, needed - 1, image.bits), b"\0", last))


# ---------------------------------------------------------------- encapsulated


def _encapsulated(stream: BinaryIO, extent: PixelExtent, syntax: str, image: Image) -> Pixels:
    table, *fragments = _fragments(stream, extent) or [_Fragment(0, 0)]
    starts: list[list[_Fragment]] = []
    patches: list[Patch] = []
    for frame in _frames(stream, fragments, syntax):
        if len(starts) == image.frames:
            break
        starts.append(frame)
        patches += _frame_patches(stream, frame, syntax, image)
    if len(starts) < image.frames:
        raise DamagedFile(reason=Reason.TRUNCATED)
    first, last = starts[0][0], starts[-1][-1]
    offsets = [frame[0].offset - first.offset for frame in starts]
    right = _offset_table(_read(stream, *table), offsets)
    head = _ITEM + struct.pack("<L", len(right)) + right
    run = Run(first.offset - 8, last.offset + last.length - first.offset + 8)
    extended = None
    if all(len(frame) == 1 for frame in starts):
        lengths = [frame[0].length for frame in starts]
        extended = tuple(struct.pack(f"<{len(ns)}Q", *ns) for ns in (offsets, lengths))
    return Pixels((head, *_patched(run, patches), _SEQUENCE_END), extended)  # type: ignore[arg-type]


def _fragments(stream: BinaryIO, extent: PixelExtent) -> list[_Fragment]:
    """All items but the delimiter; the first is the Basic Offset Table."""
    found, position = [], extent.value
    while position < extent.end:
        head = _read(stream, position, 8)
        if head[:4] != _ITEM:
            break
        length = int.from_bytes(head[4:], "little")
        found.append(_Fragment(position + 8, length))
        position += 8 + length
    return found


def _frames(
    stream: BinaryIO, fragments: Iterable[_Fragment], syntax: str
) -> Iterator[list[_Fragment]]:
    """The fragments of each frame: a frame starts where a stream does (PS3.5 A.4)."""
    frame: list[_Fragment] = []
    for fragment in fragments:
        first = _read(stream, fragment.offset, min(8, fragment.length))
        if syntax == _RLE or first.startswith(_STARTS):
            if frame:
                yield frame
            frame = []
        frame.append(fragment)
    if frame:
        yield frame


def _frame_patches(
    stream: BinaryIO, frame: list[_Fragment], syntax: str, image: Image
) -> Iterator[Patch]:
    """What is overwritten in a frame, by offset in the source."""
    if sum(fragment.length for fragment in frame) > _LARGEST_FRAME:
        raise DamagedFile(reason=Reason.TOO_LARGE)
    content = b"".join(_read(stream, *fragment) for fragment in frame)
    if syntax == _RLE:
        width = image.allocated // 8 or 1
        size = (image.rows * image.columns * min(8, image.allocated) + 7) // 8
        patches = rle_patches(content, size, width, image.top_bytes)
    else:
        patches = PATCHES[syntax](content)
    for start, new in patches:
        position = 0
        for offset, length in frame:  # a patch can reach over several fragments
            low, high = max(start, position), min(start + len(new), position + length)
            if low < high:
                yield offset + low - position, new[low - start : high - start]
            position += length


def _patched(run: Run, patches: Iterable[Patch]) -> Iterator[Piece]:
    """The run with the patches over it, which are in order."""
    position, end = run.offset, run.offset + run.length
    for offset, new in patches:
        if offset > position:
            yield Run(position, offset - position)
        yield new
        position = offset + len(new)
    if position < end:
        yield Run(position, end - position)


def _offset_table(table: bytes, offsets: list[int]) -> bytes:
    """The Basic Offset Table, right or empty (PS3.5 A.4)."""
    if not table or offsets[-1] > 0xFFFFFFFF:
        return b""
    return struct.pack(f"<{len(offsets)}L", *offsets)


def _read(stream: BinaryIO, offset: int, length: int) -> bytes:
    stream.seek(offset)
    blocks = []
    while length:
        block = stream.read(length)
        if not block:
            raise DamagedFile(reason=Reason.TRUNCATED)
        blocks.append(block)
        length -= len(block)
    return b"".join(blocks)
