"""What a compressed frame holds beside its picture: comments, application data, what is behind it.

Each function takes the bytes of one whole frame and says which must be overwritten, and with what.
Nothing changes its length, so that every length and offset in the stream and in the offset tables
stays right, and no decoder sees a difference: JPEG (ISO 10918-1), JPEG-LS (ISO 14495-1), JPEG 2000
and its file format (ISO 15444-1), HTJ2K (ISO 15444-15), RLE (PS3.5 annex G).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

from app.errors import DamagedFile, Reason

Patch = tuple[int, bytes]
"""An offset in the frame, and the bytes that go there."""

JPEG_START, J2K_START, JP2_START = b"\xff\xd8", b"\xff\x4f\xff\x51", b"\0\0\0\x0cjP  "

_SHORT, _LONG = struct.Struct(">H").unpack_from, struct.Struct(">L").unpack_from
# in coded data a marker begins with FF and a set bit (JPEG-LS); FF00 and restarts are coded data
_JPEG_MARKER = re.compile(rb"\xff[\x80-\xcf\xd8-\xfe]")
_J2K_END = re.compile(rb"\xff\xd9")
# every stream of these encoders says so, and no more
_ENCODER = re.compile(
    rb"\x00\x01(?:Created by (?:GDCM/)?OpenJPEG version |Creator: JasPer Version |Kakadu-v?)"
    rb"\d{1,2}(?:\.\d{1,3}){1,2}"
)
_BOXES = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_HEADER_BOXES = frozenset({b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef", b"res "})


def jpeg_patches(frame: bytes) -> Iterator[Patch]:
    """What goes from a JPEG or JPEG-LS frame."""
    position = 0
    while True:
        while frame[position : position + 2] == b"\xff\xff":  # fill bytes
            position += 1
        lead, marker = frame[position : position + 2] if position + 2 <= len(frame) else (0, 0)
        if lead != 0xFF or marker < 0xC0:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        position += 2
        if marker == 0xD9:
            break
        if marker & 0xF8 == 0xD0 or marker == 0xD8:
            continue
        start, stop = _segment(frame, position)
        if marker >= 0xE0 and marker not in {0xF7, 0xF8}:  # all but JPEG-LS's own two
            yield _erased(frame, start + _needed(marker, frame[start:stop]), stop)
        position = stop
        if marker == 0xDA:
            found = _JPEG_MARKER.search(frame, position)
            position = found.start() if found else len(frame)
    yield _erased(frame, position, len(frame))


def _segment(frame: bytes, position: int) -> tuple[int, int]:
    """Where a marker segment's content lies; its length stands at `position`."""
    if position + 2 > len(frame):
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    (length,) = _SHORT(frame, position)
    if length < 2 or position + length > len(frame):
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    return position + 2, position + length


def _needed(marker: int, content: bytes) -> int:
    """How many bytes of application data a decoder needs: what tells the colours, no thumbnail."""
    if marker == 0xE0 and content.startswith(b"JFIF\0"):
        return min(len(content), 12)
    if marker == 0xE8 and content.startswith(b"SPIFF\0"):
        return min(len(content), 30)
    if marker == 0xE8 and content.startswith(b"mrfx"):  # colour transform of JPEG-LS
        return min(len(content), 5)
    if marker == 0xE8 and content == b"\0\0\0\1\xff\xd8":  # end of the SPIFF directory
        return 6
    if marker == 0xEE and content.startswith(b"Adobe"):
        return min(len(content), 12)
    return 0


def jpeg2000_patches(frame: bytes) -> Iterator[Patch]:
    """What goes from a JPEG 2000 or HTJ2K frame, in the file format or without."""
    if not frame.startswith(JP2_START):
        yield from _codestream(frame, 0, len(frame))
        return
    yield from _boxes(frame, 0, len(frame), _BOXES)


def _boxes(frame: bytes, position: int, end: int, known: frozenset[bytes]) -> Iterator[Patch]:
    while position < end:
        if position + 8 > end:
            yield _erased(frame, position, end)
            return
        (length,), kind, content = _LONG(frame, position), frame[position + 4 : position + 8], 8
        if length == 1:
            length, content = int.from_bytes(frame[position + 8 : position + 16], "big"), 16
        stop = position + length if length else end
        if stop > end or stop < position + content:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        if kind == b"jp2h" and kind in known:
            yield from _boxes(frame, position + content, stop, _HEADER_BOXES)
        elif kind == b"jp2c" and kind in known:
            yield from _codestream(frame, position + content, stop)
        elif kind not in known:
            yield position + 4, b"free"
            yield _erased(frame, position + content, stop)
        position = stop


def _codestream(frame: bytes, position: int, end: int) -> Iterator[Patch]:
    if not frame.startswith(J2K_START, position):
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    position += 2
    tile_end = 0
    while True:
        marker = frame[position : position + 2]
        position += 2
        if marker == b"\xff\xd9":
            break
        if marker == b"\xff\x93":  # the tile-part's data
            if not tile_end:
                found = _J2K_END.search(frame, position, end)
                tile_end = found.start() if found else end
            if not position <= tile_end < end:
                raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
            position = tile_end
            continue
        if len(marker) < 2 or marker[0] != 0xFF or marker[1] < 0x50:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        start, stop = _segment(frame, position)
        if marker == b"\xff\x90":  # start of a tile-part; its length may be left open
            if stop - start != 8:
                raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
            (length,) = _LONG(frame, start + 2)
            tile_end = position - 2 + length if length else 0
        elif marker == b"\xff\x64" and not _ENCODER.fullmatch(frame, start, stop):
            yield _erased(frame, start, stop)
        position = stop
    yield _erased(frame, position, end)


def rle_patches(frame: bytes, segment_size: int, width: int, top: bytes) -> Iterator[Patch]:
    """What goes from an RLE frame.

    Args:
        segment_size: bytes that each segment unpacks to.
        width: segments of one sample; the first has its most significant bytes (PS3.5 G.2).
        top: the bytes that may stand there; others are drawings in unused bits (BURNED_IN_TEXT).
    """
    count = int.from_bytes(frame[:4], "little")
    if len(frame) < 64 or not 1 <= count <= 15:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    starts = struct.unpack_from(f"<{count}L", frame, 4)
    yield _erased(frame, 4 + 4 * count, 64)
    position = 64
    for number, start in enumerate(starts):
        limit = starts[number + 1] if number + 1 < count else len(frame)
        if not position <= start <= limit <= len(frame):
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        yield _erased(frame, position, start)
        position = _packed_end(frame, start, limit, segment_size, b"" if number % width else top)
    yield _erased(frame, position, len(frame))


def _packed_end(frame: bytes, position: int, limit: int, size: int, allowed: bytes) -> int:
    """Behind the packed bytes at `position` that unpack to `size` bytes (PS3.5 G.3.1), all of
    which are `allowed`, if any are given."""
    while size > 0:
        if position >= limit:
            raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
        control = frame[position]
        position += 1
        if control == 128:
            continue
        packed = control + 1 if control < 128 else 1
        if allowed and frame[position : position + packed].translate(None, allowed):
            raise DamagedFile(reason=Reason.BURNED_IN_TEXT)
        position += packed
        size -= packed if control < 128 else 257 - control
    if position > limit:
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    return position


def _erased(frame: bytes, start: int, stop: int) -> Patch:
    """Zeros for what stands there; nothing to do for zeros and fill bytes."""
    there = frame[start:stop]
    same = not there.strip(b"\0") or not there.strip(b"\xff")
    return start, b"" if same else bytes(len(there))


PATCHES: dict[str, Callable[[bytes], Iterator[Patch]]] = {
    **{
        f"1.2.840.10008.1.2.4.{number}": jpeg_patches
        for number in (*range(50, 67), 70, 80, 81)  # with the retired processes of PS3.5-2005
    },
    **{f"1.2.840.10008.1.2.4.{number}": jpeg2000_patches for number in (90, 91, 92, 93)},
    **{f"1.2.840.10008.1.2.4.{number}": jpeg2000_patches for number in (201, 202, 203)},
}
"""By transfer syntax; all but RLE, which has to be told its size."""
