"""Compressed streams before a decoder gets them: which decoder, and what they say of their picture.

Decoders believe a stream: one that claims a monstrous picture fills the memory, and for lossless
JPEG there is only a decoder that damaged tables bring down, with the process it runs in. So its
streams are held against all that the standard says of their headers.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_SHORT = struct.Struct(">H").unpack_from
_FRAMES = frozenset({*range(0xC0, 0xD0), 0xF7}) - {0xC4, 0xC8, 0xCC}  # starts of frame
_LOSSLESS_FRAME, _TABLES, _SCAN, _ADOBE = 0xC3, 0xC4, 0xDA, 0xEE
_RESTART = 0xDD
_SPOKEN = frozenset({*range(0xE0, 0xF0), 0xFE})  # application data and comments

RLE = "1.2.840.10008.1.2.5"
DECODERS = {
    **{f"1.2.840.10008.1.2.4.{number}": "pillow" for number in (50, 51)},
    **{f"1.2.840.10008.1.2.4.{number}": "gdcm" for number in (57, 70)},
    **{f"1.2.840.10008.1.2.4.{number}": "pyjpegls" for number in (80, 81)},
    **{f"1.2.840.10008.1.2.4.{number}": "pylibjpeg" for number in (90, 91, 201, 202, 203)},
    RLE: "pydicom",
}
"""pydicom's plugin for each transfer syntax. One each: another may round lossy streams differently;
and damaged streams make gdcm end the whole process, and pylibjpeg's decoder of RLE raise what
nobody catches."""


@dataclass(frozen=True, slots=True)
class Stream:
    """What a compressed stream says of itself.

    Attributes:
        reversible: it can have been compressed without loss.
        is_rgb: it says that its colours were transformed, so that Pillow gives RGB, whatever the
            header says.
    """

    rows: int
    columns: int
    samples: int
    reversible: bool = False
    is_rgb: bool = False


def look(content: bytes, syntax: str) -> Stream:
    """What a stream of this transfer syntax, which is one of DECODERS but for RLE, says of itself.

    Raises:
        ValueError: it is no such stream.
    """
    try:
        return _LOOK[DECODERS[syntax]](content)
    except (struct.error, IndexError):
        raise ValueError from None


def _jpeg(content: bytes) -> Stream:
    """JPEG (ISO 10918-1) or JPEG-LS (ISO 14495-1)."""
    rows, columns, samples, transform = 0, 0, 0, 0
    for marker, segment in _segments(content):
        if marker in _FRAMES:
            _, rows, columns, samples = struct.unpack_from(">BHHB", segment)
        elif marker == _ADOBE and segment.startswith(b"Adobe"):
            transform = segment[11]
        elif marker == _SCAN:
            near = segment[1 + 2 * segment[0]]
            return Stream(rows, columns, samples, not near, transform == 1 and samples == 3)
    raise ValueError


def _jpeg_lossless(content: bytes) -> Stream:
    """Lossless JPEG, process 14 (ISO 10918-1 annex H), of which everything before the coded data
    is as that wants it."""
    stream: Stream | None = None
    tables: set[int] = set()
    for marker, segment in _segments(content):
        if marker == _ADOBE and segment.startswith(b"Adobe"):
            _demand(
                segment[11:] == b"\0"
            )  # colours transformed, and without loss: there is no such
        elif marker in _SPOKEN or (marker == _RESTART and len(segment) == 2):
            continue
        elif marker == _LOSSLESS_FRAME and stream is None:
            bits, rows, columns, samples = struct.unpack_from(">BHHB", segment)
            sampling = segment[7::3]
            _demand(2 <= bits <= 16 and len(segment) == 6 + 3 * samples)
            _demand(len(set(segment[6::3])) == samples and set(sampling) == {0x11})
            stream = Stream(rows, columns, samples, reversible=True)
        elif marker == _TABLES:
            tables |= set(_huffman(segment))
        elif marker == _SCAN and stream is not None:
            _demand(segment[0] == stream.samples and len(segment) == 4 + 2 * segment[0])
            _demand({number >> 4 for number in segment[2:-3:2]} <= tables)
            _demand(1 <= segment[-3] <= 7 and segment[-2:] == b"\0\0")  # predictor; nothing cut off
            return stream
        else:
            raise ValueError
    raise ValueError


def _huffman(segment: bytes) -> Iterator[int]:
    """The numbers of the tables of one segment (ISO 10918-1 B.2.4.2, H.1.2.2)."""
    while segment:
        counts = segment[1:17]
        values = segment[17 : 17 + sum(counts)]
        _demand(segment[0] < 4 and 0 < len(values) == sum(counts) <= 17)
        _demand(max(values) <= 16 and len(set(values)) == len(values))
        # no more codes of a length than there are, and none of ones alone
        _demand(sum(count << 15 - at for at, count in enumerate(counts)) < 1 << 16)
        yield segment[0]
        segment = segment[17 + len(values) :]


def _jpeg2000(content: bytes) -> Stream:
    """JPEG 2000 (ISO 15444-1 A.5), in the file format or without."""
    position = content.index(b"\xff\x4f\xff\x51") + 2
    right, bottom, left, top = struct.unpack_from(">4L", content, position + 6)
    (samples,) = _SHORT(content, position + 38)
    reversible = False
    while content[position + 1] != 0x90:
        marker, (length,) = content[position + 1], _SHORT(content, position + 2)
        if marker == 0x52:
            reversible = content[position + 13] == 1
        position += 2 + length
    return Stream(bottom - top, right - left, samples, reversible)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker segments of JPEG up to the first scan's, which is the last."""
    position, marker = 2, 0
    while marker != _SCAN:
        while content[position : position + 2] == b"\xff\xff":
            position += 1
        _demand(content[position] == 0xFF)
        marker, (length,) = content[position + 1], _SHORT(content, position + 2)
        segment = content[position + 4 : position + 2 + length]
        _demand(len(segment) == length - 2)
        yield marker, segment
        position += 2 + length


def _demand(holds: bool) -> None:
    if not holds:
        raise ValueError


_LOOK = {"pillow": _jpeg, "gdcm": _jpeg_lossless, "pyjpegls": _jpeg, "pylibjpeg": _jpeg2000}
