"""Which bytes of the pixel data go into the new file: those of the picture, and no others.

Nothing is decoded. Native pixel data (PS3.5 section 8) has as many bytes as rows, columns and
frames need; what is behind them is cut off. Encapsulated pixel data (PS3.5 annex A.4) is read frame
by frame: what a stream holds beside its picture is overwritten with zeros (`codestreams`), so that
lengths stay; items behind the last frame are cut off; the offset tables are checked against the
fragments. The rest stays bit for bit, and is copied straight from the source.

Pictures in which something has to be blacked out go through `pixels.redaction` instead.
"""

from __future__ import annotations

from typing import BinaryIO

from app.compressed import RLE
from app.deidentify.codestreams import PATCHES, Patch
from app.deidentify.encapsulated import Pixels, enclosed, patched, read_frames
from app.deidentify.image import Image
from app.errors import DamagedFile, Reason
from app.model import Run
from app.part10 import DEFLATED_LE, EXPLICIT_BE, EXPLICIT_LE, IMPLICIT_LE, PixelExtent

_NATIVE = frozenset({IMPLICIT_LE, EXPLICIT_LE, EXPLICIT_BE, DEFLATED_LE})


def pixel_bytes(stream: BinaryIO, extent: PixelExtent, syntax: str, image: Image) -> Pixels:
    """What of the pixel data at `extent` of `stream` goes into the new file.

    Raises:
        DamagedFile: TRUNCATED if there is less than the header needs, CORRUPT_PIXELS if a stream is
            not what it should be, UNSUPPORTED_OBJECT if it is of a kind that cannot be looked into.
    """
    check_kind(extent, syntax)
    if not extent.encapsulated:
        return _native(extent, image, swapped=is_swapped(extent, syntax))
    return _encapsulated(stream, extent, syntax, image)


def check_kind(extent: PixelExtent, syntax: str) -> None:
    """Raises DamagedFile as `pixel_bytes` does, for what is wrong at first sight."""
    if extent.encapsulated is (syntax in _NATIVE):
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
    if extent.encapsulated and syntax not in PATCHES and syntax != RLE:
        raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)


def is_swapped(extent: PixelExtent, syntax: str) -> bool:
    """Whether bytes stand in big endian words of two (PS3.5 section 8.1.1)."""
    return syntax == EXPLICIT_BE and extent.vr == b"OW"


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


def _encapsulated(stream: BinaryIO, extent: PixelExtent, syntax: str, image: Image) -> Pixels:
    table, frames = read_frames(stream, extent, syntax, image.frames)
    patches: list[Patch] = []
    for frame in frames:
        patches += frame.patches(frame.content(stream), syntax, image)
    start, last = frames[0].run.offset, frames[-1].run
    run = Run(start, last.offset + last.length - start)
    places = [(frame.run.offset - start, frame[0].length) for frame in frames]
    single = all(len(frame) == 1 for frame in frames)
    return enclosed(table, places, patched(run, patches), single=single)
