"""Data sets as extents of raw elements (PS3.5 section 7): offsets, nothing converted.

A raw element is the tuple `(tag, vr, start, value, end)` of its tag, its two-letter VR, and byte
offsets into a buffer: where the element starts, where its value starts, where the element ends.
Copying `buffer[start:end]` keeps an element bit for bit; nobody pays for what nobody changes.

Untrusted input: a length is checked against the buffer before it is believed, nesting is limited,
and each fault is a `DamagedFile` with a reason.
"""

from __future__ import annotations

import struct
from collections.abc import Container, Iterator
from typing import NamedTuple

from app import dictionary
from app.errors import DamagedFile, Reason

Raw = tuple[int, bytes, int, int, int]

UNDEFINED = 0xFFFFFFFF
MAX_DEPTH = 24  # no real object nests deeper than about ten
MAX_COUNT = 1 << 18  # elements of one data set, items of one sequence
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
PIXEL_DATA = 0x7FE00008  # the first of Float, Double Float and plain Pixel Data

SHORT_VRS = frozenset(b"AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split())
LONG_VRS = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())

_LE, _BE = struct.Struct("<HH2sH").unpack_from, struct.Struct(">HH2sH").unpack_from
_LE_IMPLICIT = struct.Struct("<HHL").unpack_from
_BE_IMPLICIT = struct.Struct(">HHL").unpack_from
_LE_LONG, _BE_LONG = struct.Struct("<L").unpack_from, struct.Struct(">L").unpack_from

# where the dictionary allows one VR only
IMPLICIT_VRS: dict[int, bytes] = {
    tag: vr.encode()
    for tag in dictionary.STANDARD_TAGS
    if len(vr := dictionary.representation(tag)) == 2
}


class Encoding(NamedTuple):
    """How a data set is written (PS3.5 section 7.1 and 7.3)."""

    implicit: bool
    big: bool


class BufferEndsError(Exception):
    """The element at `position` does not end inside the buffer."""

    def __init__(self, position: int, wanted: int, elements: list[Raw]) -> None:
        self.position, self.wanted, self.elements = position, wanted, elements


def implicit_vr(tag: int) -> bytes:
    """The VR of an element written without one (PS3.6); b"UN" where the dictionary is silent.

    Where the dictionary allows two ("US or SS", "OB or OW") the first that needs no other
    attribute to be told is taken; raw bytes are the same either way.
    """
    known = IMPLICIT_VRS.get(tag)
    if known:
        return known
    if not tag & 0xFFFF:
        return b"UL"
    if tag & 0x10000:
        return b"LO" if 0x10 <= tag & 0xFFFF <= 0xFF else b"UN"
    allowed = dictionary.representation(tag)
    if not allowed:
        return b"UN"
    return b"OW" if "OW" in allowed else allowed[:2].encode()


def sniff(buffer: bytes, position: int, size: int) -> Encoding | None:
    """How the data set at `position` is written, told from its first element; None if it is none.

    Data sets begin with a low group, so the byte order shows in the group number.
    """
    first = buffer[position : position + 8]
    if len(first) < 8 or (first[0] and first[1]):
        return None
    big = not first[0]
    if first[4:6] in SHORT_VRS or first[4:6] in LONG_VRS:
        return Encoding(False, big)
    group, element, length = (_BE_IMPLICIT if big else _LE_IMPLICIT)(first)
    plausible = length == UNDEFINED or position + 8 + length <= size
    return Encoding(True, False) if plausible and not big and group + element else None


def walk(  # noqa: PLR0912, PLR0917 - one flat loop: every station's hottest path
    buffer: bytes,
    position: int,
    end: int,
    encoding: Encoding,
    stop: int = 1 << 32,
    known: Container[bytes] = (),
    depth: int = 0,
) -> tuple[list[Raw], int]:
    """Raw elements from `position`; ends at `end`, at a delimiter, before a tag >= `stop`, and
    before one whose four bytes are `known`.

    Raises:
        BufferEndsError: an element reaches beyond `end`.
        DamagedFile: MALFORMED, or TOO_LARGE if there are more than anybody writes.
    """
    implicit, big = encoding
    unpack, unpack_long = (_BE, _BE_LONG) if big else (_LE, _LE_LONG)
    unpack_implicit = _BE_IMPLICIT if big else _LE_IMPLICIT
    elements: list[Raw] = []
    while position < end:
        if position + 8 > end:
            raise BufferEndsError(position, position + 8, elements)
        if known and buffer[position : position + 4] in known:
            return elements, position
        if implicit:
            group, element, length = unpack_implicit(buffer, position)
            tag, value = group << 16 | element, position + 8
            vr = IMPLICIT_VRS.get(tag) or implicit_vr(tag)
        else:
            group, element, vr, length = unpack(buffer, position)
            tag, value = group << 16 | element, position + 8
            if vr not in SHORT_VRS:
                if group == 0xFFFE:
                    return elements, position
                if vr not in LONG_VRS and not (vr.isalpha() and vr.isupper()):
                    raise DamagedFile(reason=Reason.MALFORMED)
                value += 4
                if value > end:
                    raise BufferEndsError(position, value, elements)
                (length,) = unpack_long(buffer, position + 8)
        if tag >= stop or group == 0xFFFE:
            return elements, position
        if length == UNDEFINED:
            inner = Encoding(True, False) if vr == b"UN" else encoding
            try:
                finish = _sequence_end(buffer, value, end, inner, depth + 1)
            except BufferEndsError as more:
                raise BufferEndsError(position, more.wanted, elements) from None
        else:
            finish = value + length
            if finish > end:
                raise BufferEndsError(position, finish, elements)
        elements.append((tag, vr, position, value, finish))
        position = finish
        if len(elements) > MAX_COUNT:
            raise DamagedFile(reason=Reason.TOO_LARGE)
    return elements, position


def _sequence_end(buffer: bytes, position: int, end: int, encoding: Encoding, depth: int) -> int:
    """Behind the delimiter of the undefined-length sequence whose items start at `position`."""
    if depth > MAX_DEPTH:
        raise DamagedFile(reason=Reason.MALFORMED)
    unpack = _BE_IMPLICIT if encoding.big else _LE_IMPLICIT
    while True:
        if position + 8 > end:
            raise BufferEndsError(position, position + 8, [])
        group, element, length = unpack(buffer, position)
        tag = group << 16 | element
        position += 8
        if tag == SEQUENCE_END:
            return position
        if tag != ITEM:
            raise DamagedFile(reason=Reason.MALFORMED)
        if length != UNDEFINED:
            position += length
            continue
        _, position = walk(buffer, position, end, encoding, depth=depth)
        if position + 8 > end:
            raise BufferEndsError(position, position + 8, [])
        group, element, _ = unpack(buffer, position)
        if group << 16 | element != ITEM_END:
            raise DamagedFile(reason=Reason.MALFORMED)
        position += 8


def items(buffer: bytes, element: Raw, encoding: Encoding) -> Iterator[list[Raw]]:
    """The raw elements of each item of a sequence element (PS3.5 section 7.5).

    A UN element is read as implicit little endian (PS3.5 section 6.2.2); an item's own nested
    encoding is `item_encoding(element, encoding)`.

    Raises:
        DamagedFile: MALFORMED if the value is no sequence of items, TOO_LARGE if it is of too many.
    """
    _, vr, _, position, end = element
    inner = item_encoding(vr, encoding)
    unpack = _BE_IMPLICIT if inner.big else _LE_IMPLICIT
    count = 0
    try:
        while position < end:
            count += 1
            if count > MAX_COUNT:
                raise DamagedFile(reason=Reason.TOO_LARGE)
            group, number, length = unpack(buffer, position)
            tag = group << 16 | number
            position += 8
            if tag == SEQUENCE_END:
                return
            if tag != ITEM:
                raise DamagedFile(reason=Reason.MALFORMED)
            stop = end if length == UNDEFINED else position + length
            if stop > end:
                raise DamagedFile(reason=Reason.MALFORMED)
            found, position = walk(buffer, position, stop, inner)
            yield found
            if length == UNDEFINED:
                position += 8
            elif position != stop:
                raise DamagedFile(reason=Reason.MALFORMED)
    except (BufferEndsError, struct.error):
        raise DamagedFile(reason=Reason.MALFORMED) from None


def item_encoding(vr: bytes, encoding: Encoding) -> Encoding:
    """How the items inside an element of this VR are written."""
    return Encoding(True, False) if vr == b"UN" else encoding


def element_header(buffer: bytes, position: int, encoding: Encoding) -> tuple[int, bytes, int, int]:
    """Tag, VR, value offset and length of the element at `position`."""
    if encoding.implicit:
        unpack = _BE_IMPLICIT if encoding.big else _LE_IMPLICIT
        group, element, length = unpack(buffer, position)
        tag = group << 16 | element
        return tag, implicit_vr(tag), position + 8, length
    group, element, vr, length = (_BE if encoding.big else _LE)(buffer, position)
    if vr in SHORT_VRS:
        return group << 16 | element, vr, position + 8, length
    (length,) = (_BE_LONG if encoding.big else _LE_LONG)(buffer, position + 8)
    return group << 16 | element, vr, position + 12, length
