"""Blacks out boxes in a file's pictures, and says which attributes are no longer right.

Pixels outside of the boxes stay what they were, in every frame; inside, all have the darkest value
there is. Native pixel data is not decoded at all, compressed frames one at a time; frames without a
box keep their bytes as far as the transfer syntax stays.
"""

from __future__ import annotations

import io
import struct
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO, cast

from pydicom import Dataset
from pydicom.filereader import read_dataset

from app.deidentify.encapsulated import (
    ITEM,
    Frame,
    Pixels,
    enclosed,
    patched,
    read_frames,
    stream_patches,
)
from app.deidentify.explaining import explain_correction
from app.deidentify.image import Image
from app.deidentify.pixel_bytes import check_kind, is_swapped
from app.deidentify.pixels.boxes import Boxes
from app.deidentify.pixels.encoding import Coder
from app.deidentify.pixels.fill import darkest
from app.deidentify.pixels.native import Native
from app.deidentify.values import pad
from app.errors import DamagedFile, Reason
from app.model import Action, Box, Change, Piece, Redaction, Run
from app.part10 import Encoding, Part10, PixelExtent, encode_element

BLACKED_OUT = "Text burned into the picture was blacked out"
_IN_MEMORY = 1 << 20  # bytes of newly compressed frames; more are kept in a file
_PLAIN_PIXELS = 0x7FE00010
_PHOTOMETRIC, _PLANAR = 0x00280004, 0x00280006
_IS_LOSSY, _RATIO, _METHOD = 0x00282110, 0x00282112, 0x00282114
# what the smallest and largest values are, nobody knows any more: of the image, of its series, and
# of a plane (PS3.3 C.7.6.3); all of type 3
_EXTREMES = (0x00280106, 0x00280107, 0x00280108, 0x00280109, 0x00280110, 0x00280111)

Correction = tuple[str, str | int] | None
"""An attribute's VR and new value; None if it goes."""


@dataclass(frozen=True, slots=True)
class Redacted:
    """A file's pixel data with its boxes blacked out.

    Attributes:
        transfer_syntax: of the new file.
        corrections: attributes that describe the pictures, where they are not as before.
        remarks: what was done, for De-identification Method (0012,0063).
    """

    pixels: Pixels
    transfer_syntax: str
    corrections: dict[int, Correction] = field(default_factory=dict)
    remarks: tuple[str, ...] = (BLACKED_OUT,)

    def correct(
        self, written: dict[int, bytes], target: Encoding, trace: list[Change] | None
    ) -> list[Action]:
        """Make the corrections in a data set, and tell the trace."""
        taken = []
        for tag, new in self.corrections.items():
            old = written.pop(tag, None)
            if new is None and old is None:
                continue
            content = None if new is None else _element(tag, *new, target)
            if content is not None:
                written[tag] = content
            taken.append(Action.REMOVE if content is None else Action.CLEAN)
            if trace is not None:
                before = next((change for change in trace if change.path == (tag,)), None)
                trace[:] = [change for change in trace if change is not before]
                trace.append(explain_correction(tag, content, target, before))
        return taken


def redact(
    stream: BinaryIO, part10: Part10, image: Image, redactions: Sequence[Redaction]
) -> Redacted | None:
    """The pixel data of the file in `stream`, blacked out; None if no box touches a picture.

    Args:
        redactions: all of this file; parts that lie beside the picture do no harm.

    Raises:
        DamagedFile: CORRUPT_PIXELS if the pictures are not what they should be, TRUNCATED if there
            are too few, UNSUPPORTED_OBJECT if they are of a kind that cannot be redacted.
    """
    extent = part10.pixels
    assert extent is not None  # noqa: S101 - the caller looked
    if not Boxes(redactions, image):
        return None
    if extent.tag != _PLAIN_PIXELS:
        raise DamagedFile(reason=Reason.UNSUPPORTED_OBJECT)
    check_kind(extent, part10.transfer_syntax)
    try:
        header = _header(part10)
        if extent.encapsulated:
            return _Compressed(stream, part10, image, header).redacted(redactions)
        return _native(stream, part10, image, header, redactions)
    except (DamagedFile, OSError):
        raise
    except Exception as error:  # a header of which pydicom cannot make sense
        raise DamagedFile(reason=Reason.CORRUPT_PIXELS) from error


def _element(tag: int, vr: str, value: str | int, target: Encoding) -> bytes:
    if isinstance(value, int):
        content = value.to_bytes(2, "big" if target.big else "little")
    else:
        content = pad(value.encode("ascii"), vr)
    return encode_element(tag, vr.encode(), content, target)


def _header(part10: Part10) -> Dataset:
    """The data set up to the pixel data, which says how its pictures are shown."""
    first, last = part10.elements[0], part10.elements[-1]
    implicit, big = part10.encoding
    header = read_dataset(io.BytesIO(part10.buffer[first[2] : last[4]]), implicit, not big)
    header.set_original_encoding(implicit, not big)  # in which order lookup tables have their bytes
    return header


def _native(
    stream: BinaryIO,
    part10: Part10,
    image: Image,
    header: Dataset,
    redactions: Sequence[Redaction],
) -> Redacted:
    extent = cast("PixelExtent", part10.pixels)
    native = Native(
        extent,
        image,
        darkest(header, image, image.photometric),
        by_plane=header.get("PlanarConfiguration") == 1,
        swapped=is_swapped(extent, part10.transfer_syntax),
        big=part10.encoding.big,
    )
    boxes = Boxes(redactions, image, pairs=native.shared)
    source = io.BytesIO(part10.buffer) if part10.deflated else stream
    pixels = native.redacted(source, boxes)
    return Redacted(pixels, part10.transfer_syntax, dict.fromkeys(_EXTREMES))


class _NewFrames(tempfile.SpooledTemporaryFile[bytes]):
    """Frames that were compressed anew; no other program finds them, and they go with the last
    piece that uses them."""

    def __del__(self) -> None:
        self.close()


class _Compressed:
    """Encapsulated pixel data on its way."""

    def __init__(self, stream: BinaryIO, part10: Part10, image: Image, header: Dataset) -> None:
        self._stream, self._image, self._header = stream, image, header
        self._extent = cast("PixelExtent", part10.pixels)
        self._syntax = part10.transfer_syntax
        self._coder = Coder(self._syntax, image)
        self._new = cast("BinaryIO", _NewFrames(_IN_MEMORY))
        self._pieces: list[Piece] = []
        self._places: list[tuple[int, int]] = []
        self._length = 0
        self._lossy = ""

    def redacted(self, redactions: Sequence[Redaction]) -> Redacted:
        table, frames = read_frames(self._stream, self._extent, self._syntax, self._image.frames)
        boxes = Boxes(redactions, self._image)
        single = True
        for number, frame in enumerate(frames):
            if frame.run.length > self._coder.longest:
                raise DamagedFile(reason=Reason.CORRUPT_PIXELS)
            if self._coder.stays and not boxes.of(number):
                self._keep(frame)
                single &= len(frame) == 1
            else:
                self._recode(frame, boxes.of(number))
        pixels = enclosed(table, self._places, self._pieces, single=single)
        old = sum(fragment.length for frame in frames for fragment in frame)
        return Redacted(pixels, self._coder.target, self._corrections(old), self._remarks())

    def _keep(self, frame: Frame) -> None:
        """The frame's own fragments, but for what stands in them beside the picture."""
        patches = frame.patches(frame.content(self._stream), self._syntax, self._image)
        self._add(patched(frame.run, patches), frame.run.length, frame[0].length)

    def _recode(self, frame: Frame, boxes: Sequence[Box]) -> None:
        """A new fragment; nothing of the old one's bytes comes into it."""
        content = self._cleaned(frame.content(self._stream))
        self._lossy = self._lossy or self._coder.lossy_method(self._coder.look(content))
        picture = self._coder.decode(content)
        fill = darkest(self._header, self._image, self._coder.decoded)
        for box in boxes:
            picture[box.top : box.bottom, box.left : box.right] = fill
        coded = self._coder.encode(picture)
        start = self._new.seek(0, 2)
        size = self._new.write(ITEM + struct.pack("<L", len(coded)) + coded)
        self._add([Run(start, size, file=self._new)], size, len(coded))

    def _cleaned(self, content: bytes) -> bytes:
        """The frame without what stands in it beside the picture, so that no decoder meets that.
        Unused bits do not matter, they are not written again."""
        cleaned = bytearray(content)
        for start, new in stream_patches(content, self._syntax, replace(self._image, bits=None)):
            cleaned[start : start + len(new)] = new
        return bytes(cleaned)

    def _add(self, pieces: Iterable[Piece], size: int, content: int) -> None:
        self._pieces += pieces
        self._places.append((self._length, content))
        self._length += size

    def _corrections(self, old: int) -> dict[int, Correction]:
        """What has to be said otherwise; `old` are the bytes of the source's frames."""
        corrections: dict[int, Correction] = dict.fromkeys(_EXTREMES)
        if self._coder.stays:
            return corrections
        corrections[_PHOTOMETRIC] = "CS", self._coder.decoded
        if self._image.samples > 1:
            corrections[_PLANAR] = "US", 0
        header = self._header
        if self._lossy and header.get("LossyImageCompression") != "01":
            corrections[_IS_LOSSY] = "CS", "01"
        if self._lossy and not header.get("LossyImageCompressionRatio"):
            image = self._image
            pixels = image.rows * image.columns * image.samples * image.frames
            corrections[_RATIO] = "DS", f"{pixels * image.allocated / 8 / max(old, 1):.2f}"
        if self._lossy and not header.get("LossyImageCompressionMethod"):
            corrections[_METHOD] = "CS", self._lossy
        return corrections

    def _remarks(self) -> tuple[str, ...]:
        if self._coder.stays:
            return (BLACKED_OUT,)
        return BLACKED_OUT, f"Decoded from {self._syntax}, kept as JPEG-LS lossless"
