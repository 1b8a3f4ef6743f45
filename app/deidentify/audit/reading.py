"""The audit's own reader of DICOM bytes: strict, by offsets, and shared with nobody.

A lenient reader guesses where a file is not as PS3.5 and PS3.10 want it, and two readers guess
differently: what one skips, another shows. This one refuses instead, so that every byte before the
pixel data belongs to exactly one value that was looked at. Only the dictionary is pydicom's.

Values are handed out as offsets into the bytes; pixel data is stepped over, never read.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from struct import Struct
from typing import BinaryIO, NamedTuple

from app import dictionary

UNDEFINED = 0xFFFFFFFF
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
PIXEL_TAGS = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})
DEEPEST = 24  # sequences within sequences; the deepest real structured reports need about ten
BLOCK = 1 << 20
HEAD_SIZES = (1 << 16, 1 << 20, 1 << 23, 1 << 25)  # a header over 32 MiB is refused

# by the size of their length field (PS3.5 section 7.1.2)
_SHORT_VRS = {
    vr.encode(): vr
    for vr in "AE AS AT CS DA DS DT FL FD IS LO LT PN SH SL SS ST TM UI UL US".split()
}
_LONG_VRS = {vr.encode(): vr for vr in "OB OD OF OL OV OW SQ SV UC UN UR UT UV".split()}


class Malformed(Exception):
    """The bytes at `position` are not strict DICOM."""

    def __init__(self, position: int) -> None:
        self.position = position
        super().__init__(position)


class OutOfBytes(Malformed):
    """A value reaches beyond the bytes at hand."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """How elements are encoded (PS3.5 section 7.1)."""

    implicit: bool
    big: bool = False
    word: Struct = field(init=False)
    tagged: Struct = field(init=False)  # group, element, 32-bit length
    named: Struct = field(init=False)  # group, element, VR, 16-bit length

    def __post_init__(self) -> None:
        order = ">" if self.big else "<"
        object.__setattr__(self, "word", Struct(order + "L"))
        object.__setattr__(self, "tagged", Struct(order + "HHL"))
        object.__setattr__(self, "named", Struct(order + "HH2sH"))


IMPLICIT = Syntax(implicit=True)
EXPLICIT = Syntax(implicit=False)
EXPLICIT_BIG = Syntax(implicit=False, big=True)


class Element(NamedTuple):
    """One element: `value` to `stop` are its bytes, `following` is where the next one starts."""

    tag: int
    vr: str
    start: int
    value: int
    stop: int
    following: int
    undefined: bool


@cache
def dictionary_vr(tag: int) -> str:
    """The dictionary's VR, the first where it knows several; "" for an unknown tag."""
    return dictionary.representation(tag)[:2]


def header_at(data: bytes, position: int, limit: int, syntax: Syntax) -> tuple[int, str, int, int]:
    """Tag, VR, length and the value's offset of the element at `position`."""
    if limit - position < 8:
        raise OutOfBytes(position)
    if syntax.implicit:
        group, element, length = syntax.tagged.unpack_from(data, position)
        tag = group << 16 | element
        if group == 0xFFFE:
            raise Malformed(position)
        return tag, dictionary_vr(tag) or "UN", length, position + 8
    group, element, vr, length = syntax.named.unpack_from(data, position)
    name = _SHORT_VRS.get(vr)
    if name:
        return group << 16 | element, name, length, position + 8
    name = _LONG_VRS.get(vr)
    if name is None or length:  # the two bytes after a long VR are reserved and zero
        raise Malformed(position)
    if limit - position < 12:
        raise OutOfBytes(position)
    (length,) = syntax.word.unpack_from(data, position + 8)
    return group << 16 | element, name, length, position + 12


def element_at(data: bytes, position: int, limit: int, syntax: Syntax, depth: int = 0) -> Element:
    """The whole element at `position`, which has to end at or before `limit`."""
    tag, vr, length, value = header_at(data, position, limit, syntax)
    if length != UNDEFINED:
        stop = value + length
        if stop > limit:
            raise OutOfBytes(position)
        return Element(tag, vr, position, value, stop, stop, undefined=False)
    if vr not in {"SQ", "UN"}:
        raise Malformed(position)
    # UN of undefined length is always implicit little endian inside (PS3.5 section 6.2.2)
    inner = IMPLICIT if vr == "UN" else syntax
    stop = value
    while not _at_delimiter(data, stop, limit, inner, SEQUENCE_END):
        stop = item_at(data, stop, limit, inner, depth + 1)[2]
    return Element(tag, vr, position, value, stop, stop + 8, undefined=True)


def elements(
    data: bytes, start: int, stop: int, syntax: Syntax, depth: int = 0
) -> Iterator[Element]:
    """The elements that fill `start` to `stop`."""
    while start < stop:
        element = element_at(data, start, stop, syntax, depth)
        yield element
        start = element.following


def items(
    data: bytes, start: int, stop: int, syntax: Syntax, depth: int = 0
) -> Iterator[tuple[int, int]]:
    """Content offsets of the items that fill `start` to `stop`."""
    while start < stop:
        first, last, start = item_at(data, start, stop, syntax, depth)
        yield first, last


def item_at(
    data: bytes, position: int, limit: int, syntax: Syntax, depth: int
) -> tuple[int, int, int]:
    """Start and end of the content of the item at `position`, and where the next one starts."""
    if depth > DEEPEST:
        raise Malformed(position)
    if limit - position < 8:
        raise OutOfBytes(position)
    group, element, length = syntax.tagged.unpack_from(data, position)
    if group << 16 | element != ITEM:
        raise Malformed(position)
    start = position + 8
    if length != UNDEFINED:
        if start + length > limit:
            raise OutOfBytes(position)
        return start, start + length, start + length
    stop = start
    while not _at_delimiter(data, stop, limit, syntax, ITEM_END):
        stop = element_at(data, stop, limit, syntax, depth).following
    return start, stop, stop + 8


def _at_delimiter(data: bytes, position: int, limit: int, syntax: Syntax, tag: int) -> bool:
    if limit - position < 8:
        raise OutOfBytes(position)
    group, element, length = syntax.tagged.unpack_from(data, position)
    if group << 16 | element != tag:
        return False
    if length:
        raise Malformed(position)
    return True


class Body:
    """The data set of an open file, from behind the file meta; inflated where it is deflated.

    Holds at most the head that was asked for; deflated data is inflated block by block. Offsets
    count from `start`, the data set's place in the file, and in inflated bytes.
    """

    def __init__(self, file: BinaryIO, start: int, *, deflated: bool) -> None:
        self._file = file
        self.start = start
        self._deflated = deflated

    def head(self, most: int) -> tuple[bytes, int]:
        """The first `most` bytes, and how many there are altogether.

        Raises:
            Malformed: the deflated stream is damaged or something follows it.
        """
        self._file.seek(self.start)
        if not self._deflated:
            data = self._file.read(most)
            return data, self._file.seek(0, 2) - self.start
        head, total, waiting = bytearray(), 0, b""
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            while not inflater.eof:
                given = waiting or self._file.read(BLOCK)
                block = inflater.decompress(given, BLOCK)
                if not given and not block:
                    break
                waiting = inflater.unconsumed_tail
                total += len(block)
                head += block[: most - len(head)]
        except zlib.error as error:
            raise Malformed(0) from error
        rest = inflater.unused_data + self._file.read(2)
        if not inflater.eof or rest not in {b"", b"\0"}:  # one NUL pads to even length
            raise Malformed(self._file.tell() - self.start)
        return bytes(head), total

    def pixels_end(self, value: int, length: int) -> int:
        """Offset behind the pixel data whose value starts at `value`: fragments are stepped over.

        Raises:
            Malformed: the fragments are not items closed by a delimiter (PS3.5 section A.4).
        """
        if length != UNDEFINED:
            return value + length
        while True:
            self._file.seek(self.start + value)
            header = self._file.read(8)
            if len(header) < 8:
                raise OutOfBytes(value)
            group, element, length = EXPLICIT.tagged.unpack(header)
            tag = group << 16 | element
            if tag == SEQUENCE_END and not length:
                return value + 8
            if tag != ITEM or length == UNDEFINED:
                raise Malformed(value)
            value += 8 + length
