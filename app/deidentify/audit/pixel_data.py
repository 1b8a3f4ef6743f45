"""Looks for what pixel data can hold beside its picture: native values behind the last frame, text
in the marker segments of compressed fragments, bytes behind the end of a stream.

Of each fragment the beginning and the end are read, never the coded data between. What cannot be
understood is left to decoders; text in the places that a stream has for it is what this is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Literal

_ITEM = b"\xfe\xff\x00\xe0"
_LOOKED_AT = 1 << 18  # bytes at the beginning and at the end of a fragment
_JPEG, _JPEG_2000 = b"\xff\xd8", b"\xff\x4f"
_START_OF_SCAN, _START_OF_TILE = 0xDA, 0x90
# what may be said there: how colours are coded, and which program coded them
_JPEG_SAYS = re.compile(
    rb"(?:JFIF\x00.{7}|Adobe.{7}|SPIFF\x00.{24}|mrfx.|\x00\x00\x00\x01\xff\xd8)?\x00*", re.DOTALL
)
_JPEG_2000_SAYS = re.compile(
    rb"(?:\x00\x01(?:Created by |Creator: )?(?:GDCM/|OpenJPEG|JasPer|Kakadu)[\w. /-]{1,24})?\x00*"
)
_RLE = "1.2.840.10008.1.2.5"
_BEHIND = re.compile(rb"\0*|\xff*|(?:.{4}free\0*)+", re.DOTALL)  # nothing, or emptied JP2 boxes
_SAMPLES, _PHOTOMETRIC, _FRAMES = 0x00280002, 0x00280004, 0x00280008
_ROWS, _COLUMNS, _ALLOCATED = 0x00280010, 0x00280011, 0x00280100
SIZES = frozenset({_SAMPLES, _PHOTOMETRIC, _FRAMES, _ROWS, _COLUMNS, _ALLOCATED})
"""Attributes that say how large native pixel data is."""


def is_too_long(length: int, seen: dict[int, bytes], *, big: bool) -> bool:
    """Whether native pixel data has more bytes than its attributes account for (PS3.5 section 8).

    Chroma that pixels share (422) only makes it shorter.
    """
    order: Literal["big", "little"] = "big" if big else "little"
    rows, columns, allocated = (
        int.from_bytes(seen.get(tag, b""), order) for tag in (_ROWS, _COLUMNS, _ALLOCATED)
    )
    samples = int.from_bytes(seen.get(_SAMPLES, b"\1\0"[:: -1 if big else 1]), order)
    frames = seen.get(_FRAMES, b"").strip(b" \0") or b"1"
    if not (rows and columns and allocated and frames.isdigit()):
        return False
    bits = rows * columns * samples * allocated * max(1, int(frames))
    return length > (bits + 15) // 16 * 2


def stray_bytes(file: BinaryIO, position: int, syntax: str) -> Iterator[tuple[int, int]]:
    """Where in the file text stands beside the picture; the first item is at `position`."""
    is_table = True
    while True:
        file.seek(position)
        head = file.read(8)
        if head[:4] != _ITEM:
            return
        length = int.from_bytes(head[4:], "little")
        position += 8
        if not is_table:
            start = file.read(min(length, _LOOKED_AT))
            yield from _beginning(start, position, syntax)
            if syntax != _RLE:
                yield from _end(file, position, length)
        is_table = False
        position += length


def _beginning(start: bytes, offset: int, syntax: str) -> Iterator[tuple[int, int]]:
    if syntax == _RLE:
        unused = start[4 + 4 * min(start[:1] or b"\0", b"\x0f")[0] : 64]
        if unused.strip(b"\0"):
            yield offset, offset + 64
    elif start.startswith(_JPEG):
        yield from _segments(start, offset, _START_OF_SCAN, _JPEG_SAYS)
    elif start.startswith(_JPEG_2000):
        yield from _segments(start, offset, _START_OF_TILE, _JPEG_2000_SAYS)


def _segments(
    start: bytes, offset: int, last: int, may_say: re.Pattern[bytes]
) -> Iterator[tuple[int, int]]:
    """Marker segments up to the coded data: comments and application data."""
    position = 2
    while start[position : position + 1] == b"\xff" and position + 4 <= len(start):
        marker = start[position + 1]
        if marker == last:
            return
        if marker == 0xFF:
            position += 1
            continue
        length = int.from_bytes(start[position + 2 : position + 4], "big")
        says = start[position + 4 : position + 2 + length]
        speaks = (
            marker == 0x64 if last == _START_OF_TILE else marker == 0xFE or 0xE0 <= marker < 0xF0
        )
        if speaks and not may_say.fullmatch(says):
            yield offset + position + 4, offset + position + 2 + length
        position += 2 + length


def _end(file: BinaryIO, position: int, length: int) -> Iterator[tuple[int, int]]:
    """What stands behind the last end-of-image or end-of-codestream marker."""
    size = min(length, _LOOKED_AT)
    file.seek(position + length - size)
    end = file.read(size)
    marker = end.rfind(b"\xff\xd9")
    rest = end[marker + 2 :]
    if marker >= 0 and not _BEHIND.fullmatch(rest):
        yield position + length - len(rest), position + length
