"""The structure of one DICOM file (PS3.10): preamble, group 0002, data set, pixel data, tail."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO, NamedTuple, cast

from app.errors import DamagedFile, Reason
from app.model import Source
from app.part10.archive import open_member
from app.part10.extents import (
    ITEM,
    LONG_VRS,
    MAX_COUNT,
    PIXEL_DATA,
    SEQUENCE_END,
    SHORT_VRS,
    UNDEFINED,
    BufferEndsError,
    Encoding,
    Raw,
    element_header,
    sniff,
    walk,
)
from app.part10.stretches import Memory, Stretch, moved

MAX_HEADER = 64 << 20  # bytes before the pixel data; whole-slide headers stay below this
MAX_INFLATED = 256 << 20  # a deflated data set is held in memory
MAX_FRAGMENTS = 1 << 20  # of encapsulated pixel data; each costs a look into the file
MAX_TAIL = 1 << 20  # bytes after the pixel data

IMPLICIT_LE = "1.2.840.10008.1.2"
EXPLICIT_LE = "1.2.840.10008.1.2.1"
DEFLATED_LE = "1.2.840.10008.1.2.1.99"
EXPLICIT_BE = "1.2.840.10008.1.2.2"
_UNCOMPRESSED = frozenset({IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE})
_FIRST_BLOCK = 32 << 10
_HEAD = struct.Struct("<HH2sH").unpack_from
_LONG = struct.Struct("<L").unpack_from
_ITEM = struct.Struct("<HHL").unpack_from
_PIXEL_TAGS = frozenset({0x7FE00008, 0x7FE00009, 0x7FE00010})
# what a file without preamble starts with; anything may stand behind a real preamble
_FIRST_TAGS = frozenset(
    {0x00020000, 0x00020001, 0x00020002, 0x00080000, 0x00080001, 0x00080005, 0x00080006}
    | {0x00080008, 0x00080012, 0x00080013, 0x00080014, 0x00080016, 0x00080018}
)


class PixelExtent(NamedTuple):
    """Where the pixel data's value lies *in the file* (in the inflated bytes if deflated).

    `end` is behind the sequence delimiter for encapsulated data (PS3.5 A.4), else behind the value.
    """

    tag: int
    vr: bytes
    value: int
    end: int
    encapsulated: bool


@dataclass(frozen=True)
class Part10:
    """One file's structure.

    Attributes:
        buffer: the file's beginning, at least up to the pixel data; the inflated data set if the
            syntax is deflated.
        start: where the data set begins in it.
        preamble: 128 bytes, or b"" for a file without one.
        meta: group 0002 as {tag: value bytes}.
        transfer_syntax: UID; found by looking at the bytes where the file does not say it.
        encoding: of the data set.
        stretches: top-level elements before the pixel data, in file order, put together as far as
            other headers have them, too.
        pixels: the pixel data, if there is any.
        tail: what follows the pixel data; offsets in `tail_elements` point into it.
        size: bytes of the file.
    """

    buffer: bytes
    start: int
    preamble: bytes
    meta: dict[int, bytes]
    transfer_syntax: str
    encoding: Encoding
    stretches: list[Stretch]
    pixels: PixelExtent | None
    tail: bytes
    tail_elements: list[Raw]
    size: int

    @cached_property
    def values(self) -> dict[int, tuple[bytes, bytes]]:
        """VR and value bytes of the elements before the pixel data, by tag."""
        found: dict[int, tuple[bytes, bytes]] = {}
        for stretch in self.stretches:
            found.update(stretch.values)
        return found

    @cached_property
    def elements(self) -> list[Raw]:
        """The raw elements before the pixel data, with offsets into `buffer`."""
        found: list[Raw] = []
        for stretch in self.stretches:
            end = found[-1][4] if found else self.start
            found += moved(stretch.elements, end) if stretch.shared else stretch.elements
        return found

    @property
    def behind(self) -> Stretch:
        """The elements behind the pixel data."""
        return Stretch(self.tail, self.tail_elements)

    @property
    def deflated(self) -> bool:
        return self.transfer_syntax == DEFLATED_LE


def open_source(source: Source) -> BinaryIO:
    """A seekable binary stream of an instance's bytes.

    Raises:
        DamagedFile: UNREADABLE if the file or member cannot be opened.
    """
    try:
        if source.member:
            return open_member(source.path, source.member)
        return cast("BinaryIO", source.path.open("rb", buffering=0))
    except (OSError, ValueError):  # ValueError: no file has such a name
        raise DamagedFile(reason=Reason.UNREADABLE, path=source.path) from None


def read_part10(stream: BinaryIO, *, tail: bool = True, memory: Memory | None = None) -> Part10:
    """The structure of the DICOM file in `stream`, whose position is at its start.

    Args:
        stream: seekable.
        tail: also read what follows the pixel data; the scan does without.
        memory: of the headers read before, for who reads many.

    Raises:
        DamagedFile: NOT_DICOM, EMPTY_FILE, TRUNCATED, MALFORMED, TOO_LARGE or UNREADABLE.
    """
    try:
        size = stream.seek(0, 2)
        stream.seek(0)
        if not size:
            raise DamagedFile(reason=Reason.EMPTY_FILE)
        return _read(stream, size, tail, memory)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError):
        raise DamagedFile(reason=Reason.UNREADABLE) from None
    except (struct.error, UnicodeDecodeError):
        raise DamagedFile(reason=Reason.MALFORMED) from None


def _read(stream: BinaryIO, size: int, with_tail: bool, memory: Memory | None) -> Part10:
    buffer = _fill(stream, b"", min(size, _FIRST_BLOCK))
    preamble, position = _preamble(buffer)
    buffer, meta, position = _read_meta(stream, buffer, position, size)
    syntax = meta.get(0x00020010, b"").rstrip(b"\0 ").decode("ascii", "replace")
    if syntax == DEFLATED_LE:
        stream.seek(position)
        buffer, position = _inflate(stream), 0
        size_of_data, source = len(buffer), None
    else:
        size_of_data, source = size, stream
    syntax, encoding = _settle_encoding(buffer, position, size_of_data, syntax)
    start = position
    buffer, stretches, position = _read_elements(
        source, buffer, start, size_of_data, encoding, memory=memory
    )
    pixels = _pixels(source, buffer, position, size_of_data, encoding)
    rest, rest_elements = b"", list[Raw]()
    if pixels and with_tail:
        rest = _read_tail(source, buffer, pixels.end, size_of_data)
        rest_elements = _tail_elements(rest, encoding)
    return Part10(
        buffer=buffer,
        start=start,
        preamble=preamble,
        meta=meta,
        transfer_syntax=syntax,
        encoding=encoding,
        stretches=stretches,
        pixels=pixels,
        tail=rest,
        tail_elements=rest_elements,
        size=size,
    )


def _fill(stream: BinaryIO, buffer: bytes, wanted: int) -> bytes:
    """`buffer` grown to `wanted` bytes from the stream; raw streams may give less at a time."""
    blocks = [buffer]
    missing = wanted - len(buffer)
    while missing > 0:
        block = stream.read(missing)
        if not block:
            raise DamagedFile(reason=Reason.TRUNCATED)
        blocks.append(block)
        missing -= len(block)
    return b"".join(blocks)


def _preamble(buffer: bytes) -> tuple[bytes, int]:
    """The preamble and where group 0002 or the data set begins (PS3.10 section 7.1)."""
    if buffer[128:132] == b"DICM":
        return buffer[:128], 132
    seen = sniff(buffer, 0, len(buffer))
    if seen is None or element_header(buffer, 0, seen)[0] not in _FIRST_TAGS:
        raise DamagedFile(reason=Reason.NOT_DICOM)
    return b"", 0


def _read_meta(
    stream: BinaryIO, buffer: bytes, position: int, size: int
) -> tuple[bytes, dict[int, bytes], int]:
    """Group 0002, always explicit little endian; ends where another group begins."""
    meta: dict[int, bytes] = {}
    while position + 8 <= size:
        if position + 12 > len(buffer):
            buffer = _fill(stream, buffer, min(size, position + 4096))
        group, element, vr, length = _HEAD(buffer, position)
        if group != 0x0002:
            break
        value = position + 8
        if vr in LONG_VRS:
            (length,) = _LONG(buffer, value)
            value += 4
        elif vr not in SHORT_VRS:
            raise DamagedFile(reason=Reason.MALFORMED)
        end = value + length
        if end > size:
            raise DamagedFile(reason=Reason.TRUNCATED)
        if end > MAX_HEADER:
            raise DamagedFile(reason=Reason.TOO_LARGE)
        if end > len(buffer):
            buffer = _fill(stream, buffer, end)
        meta[0x00020000 | element] = buffer[value:end]
        position = end
    return buffer, meta, position


def _inflate(stream: BinaryIO) -> bytes:
    """The whole deflated data set (PS3.5 A.5, RFC 1951), refusing what grows without bound."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    inflated = io.BytesIO()
    while block := stream.read(1 << 20):
        while block:
            inflated.write(inflater.decompress(block, 16 << 20))
            if inflated.tell() > MAX_INFLATED:
                raise DamagedFile(reason=Reason.TOO_LARGE)
            block = inflater.unconsumed_tail
    if not inflater.eof:
        raise DamagedFile(reason=Reason.TRUNCATED)
    return inflated.getvalue()


def _settle_encoding(buffer: bytes, position: int, size: int, syntax: str) -> tuple[str, Encoding]:
    """The encoding the bytes show; a file whose header lies about its VRs is read as it is."""
    seen = sniff(buffer, position, size)
    claimed = Encoding(syntax == IMPLICIT_LE, syntax == EXPLICIT_BE)
    if seen is None and not syntax:
        raise DamagedFile(reason=Reason.MALFORMED)
    if seen is None or (seen == claimed and syntax):
        return syntax, claimed
    if syntax and syntax not in _UNCOMPRESSED:
        return syntax, seen  # only the header belies a compressed syntax
    if seen.implicit:
        return IMPLICIT_LE, seen
    return (EXPLICIT_BE if seen.big else EXPLICIT_LE), seen


def _read_elements(
    stream: BinaryIO | None,
    buffer: bytes,
    position: int,
    size: int,
    encoding: Encoding,
    *,
    memory: Memory | None,
) -> tuple[bytes, list[Stretch], int]:
    """Top-level elements up to the pixel data; reads on while an element is cut by the buffer."""
    stretches: list[Stretch] = []
    count = 0
    known = memory.shared(encoding) if memory else {}
    while True:
        wanted = 0
        try:
            found, position = walk(buffer, position, len(buffer), encoding, PIXEL_DATA, known)
        except BufferEndsError as more:
            found, position, wanted = more.elements, more.position, more.wanted
        if found:
            stretches.append(Stretch(buffer, found))
            count += len(found)
        if count > MAX_COUNT:
            raise DamagedFile(reason=Reason.TOO_LARGE)
        if memory and not wanted and buffer[position : position + 4] in known:
            if shared := memory.find(buffer, position, encoding):
                stretches.append(shared)
                position += len(shared.buffer)
            continue
        if not wanted:
            if position < len(buffer) or len(buffer) == size or stream is None:
                break
            wanted = position + 8
        if wanted > size or len(buffer) == size or stream is None:
            raise DamagedFile(reason=Reason.TRUNCATED)
        if wanted > MAX_HEADER:
            raise DamagedFile(reason=Reason.TOO_LARGE)
        buffer = _fill(stream, buffer, min(size, max(wanted, 2 * len(buffer))))
    if memory:
        memory.learn(stretches, encoding)
    return buffer, stretches, position


def _pixels(
    stream: BinaryIO | None, buffer: bytes, position: int, size: int, encoding: Encoding
) -> PixelExtent | None:
    """The pixel data element at `position`, if there is one (PS3.5 section 8, A.4)."""
    if position == size:
        return None
    head = 8 if encoding.implicit else 12
    if position + head > len(buffer):
        if stream is None or position + head > size:
            raise DamagedFile(reason=Reason.TRUNCATED)
        buffer = _fill(stream, buffer, position + head)
    tag, vr, value, length = element_header(buffer, position, encoding)
    if tag not in _PIXEL_TAGS:
        if tag == 0xFFFCFFFC or tag > 0x7FE00010:
            return PixelExtent(0, b"", position, position, False)
        raise DamagedFile(reason=Reason.MALFORMED)
    if length != UNDEFINED:
        if value + length > size:
            raise DamagedFile(reason=Reason.TRUNCATED)
        return PixelExtent(tag, vr, value, value + length, False)
    end = _fragments_end(stream, buffer, value, size)
    return PixelExtent(tag, vr, value, end, True)


def _fragments_end(stream: BinaryIO | None, buffer: bytes, position: int, size: int) -> int:
    """Behind the delimiter of encapsulated pixel data; reads only the fragments' item headers."""
    count = 0
    while position + 8 <= size:
        count += 1
        if count > MAX_FRAGMENTS:
            raise DamagedFile(reason=Reason.TOO_LARGE)
        if position + 8 <= len(buffer) or stream is None:
            head = buffer[position : position + 8]
        else:
            stream.seek(position)
            head = _fill(stream, b"", 8)
        group, element, length = _ITEM(head, 0)
        tag = group << 16 | element
        position += 8
        if tag == SEQUENCE_END:
            return position
        if tag != ITEM or length == UNDEFINED:
            raise DamagedFile(reason=Reason.MALFORMED)
        position += length
    raise DamagedFile(reason=Reason.TRUNCATED)


def _read_tail(stream: BinaryIO | None, buffer: bytes, position: int, size: int) -> bytes:
    if size - position > MAX_TAIL:
        raise DamagedFile(reason=Reason.MALFORMED)
    if stream is None or size <= len(buffer):
        return buffer[position:size]
    stream.seek(position)
    return _fill(stream, b"", size - position)


def _tail_elements(tail: bytes, encoding: Encoding) -> list[Raw]:
    """Elements behind the pixel data; zero bytes that some writers append are no elements."""
    if not tail.strip(b"\0"):
        return []
    try:
        elements, end = walk(tail, 0, len(tail), encoding)
    except BufferEndsError as more:
        elements, end = more.elements, more.position
    if tail[end:].strip(b"\0"):
        raise DamagedFile(reason=Reason.MALFORMED)
    return elements
