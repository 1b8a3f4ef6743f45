"""What a header says of its pixel data: how large it is, and which bits of it are picture."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from app.errors import DamagedFile, Reason
from app.model import StoredBits
from app.part10 import Part10

_SAMPLES, _PHOTOMETRIC, _FRAMES = 0x00280002, 0x00280004, 0x00280008
_ROWS, _COLUMNS = 0x00280010, 0x00280011
_ALLOCATED, _STORED, _HIGH, _SIGNED = 0x00280100, 0x00280101, 0x00280102, 0x00280103
_NUMBERS = _SAMPLES, _FRAMES, _ROWS, _COLUMNS, _ALLOCATED, _STORED, _HIGH, _SIGNED
_OVERLAY_POSITION, _OVERLAY_DATA = 0x0102, 0x3000
_FLOAT_BITS = {0x7FE00008: 32, 0x7FE00009: 64}
_SUBSAMPLED = frozenset({"YBR_FULL_422", "YBR_PARTIAL_422"})


@dataclass(frozen=True, slots=True)
class Image:
    """The size of the pixel data (PS3.3 C.7.6.3).

    Attributes:
        bits: which bits of a cell are picture; None if all are.
        signed: values are two's complements.
    """

    rows: int
    columns: int
    samples: int
    allocated: int
    frames: int
    photometric: str = ""
    bits: StoredBits | None = None
    signed: bool = False

    @property
    def stored(self) -> int:
        """Bits of a value."""
        return self.bits.stored if self.bits else self.allocated

    @property
    def shift(self) -> int:
        """Unused bits of a cell below the value."""
        return self.bits.high + 1 - self.bits.stored if self.bits else 0

    def shares_chroma(self, length: int) -> bool:
        """Whether two pixels share their chroma in native pixel data of `length` bytes."""
        shared = self.photometric in _SUBSAMPLED and self.samples == 3
        return shared and length not in {self._full, self._full + 1}

    @property
    def _full(self) -> int:
        pixels = self.rows * self.columns * self.frames
        return (pixels * self.samples * self.allocated + 7) // 8

    def bytes_needed(self, length: int) -> int:
        """Bytes of native pixel data, of which `length` are there.

        Colour of which two pixels share their chroma takes two thirds (PS3.3 C.7.6.3.1.2). Writers
        say so of full colour too, so exactly the full length is taken for that.
        """
        if self.shares_chroma(length):
            return self.rows * self.columns * self.frames * 2 * self.allocated // 8
        return self._full

    @property
    def top_bytes(self) -> bytes:
        """What the most significant byte of a cell may be, if all its picture bits are known."""
        if self.bits is None:
            return b""
        stored = (1 << self.bits.stored) - 1 << self.bits.high + 1 - self.bits.stored
        value = stored >> self.allocated - 8
        below = 1 << max(0, self.bits.high + 9 - self.allocated)  # above the value's highest bit
        above = 0x100 - below if self.bits.signed else 0
        sign = below >> 1
        return bytes(
            byte
            for byte in range(256)
            if not byte & ~value or (above and byte & above == above and byte & sign == sign)
        )


def read_image(part10: Part10) -> Image:
    """The size of the file's pixel data.

    Raises:
        DamagedFile: MALFORMED if the header does not say it; BURNED_IN_TEXT if an overlay is said
            to lie among the bits of the picture, where it cannot be told from it.
    """
    assert part10.pixels is not None  # noqa: S101 - the caller looked
    number = {tag: _number(part10, tag) for tag in _NUMBERS}
    allocated = _FLOAT_BITS.get(part10.pixels.tag) or number[_ALLOCATED]
    if not (number[_ROWS] and number[_COLUMNS] and allocated):
        raise DamagedFile(reason=Reason.MALFORMED)
    bits = None
    if part10.pixels.tag not in _FLOAT_BITS:
        bits = _stored_bits(allocated, number, big=part10.encoding.big)
        _refuse_overlays(part10, bits)
    _, photometric = part10.values.get(_PHOTOMETRIC, (b"", b""))
    samples, frames = number[_SAMPLES] or 1, number[_FRAMES] or 1
    signed = number[_SIGNED] == 1
    return Image(
        number[_ROWS],
        number[_COLUMNS],
        samples,
        allocated,
        frames,
        photometric.decode("latin-1").strip(" \0"),
        bits,
        signed,
    )


def _stored_bits(allocated: int, number: dict[int, int], *, big: bool) -> StoredBits | None:
    stored = number[_STORED] or allocated
    high = number[_HIGH] or stored - 1
    if allocated not in {8, 16, 32, 64} or stored >= allocated:
        return None
    if not stored - 1 <= high < allocated:
        raise DamagedFile(reason=Reason.MALFORMED)
    return StoredBits(allocated, stored, high, number[_SIGNED] == 1, big)


def _refuse_overlays(part10: Part10, bits: StoredBits | None) -> None:
    """Overlays without data of their own lie in the pixel data (PS3.5 8.1.2, retired in 2004)."""
    tags = {tag for tag in part10.values if tag >> 24 == 0x60}
    for group in {tag >> 16 for tag in tags}:
        at = _number(part10, group << 16 | _OVERLAY_POSITION)
        if group << 16 | _OVERLAY_DATA in tags or not at:
            continue
        native = part10.pixels is not None and not part10.pixels.encapsulated
        unused = bits is not None and not bits.high - bits.stored < at <= bits.high
        if not (native and unused):
            raise DamagedFile(reason=Reason.BURNED_IN_TEXT)


def _number(part10: Part10, tag: int) -> int:
    """A value of VR US or IS; 0 if there is none."""
    vr, value = part10.values.get(tag, (b"", b""))
    if not value:
        return 0
    try:
        if tag == _FRAMES:
            return max(0, int(value.strip(b" \0") or b"0"))
        big = part10.encoding.big and vr != b"UN"
        return int(struct.unpack_from(">H" if big else "<H", value)[0])
    except (ValueError, struct.error):
        raise DamagedFile(reason=Reason.MALFORMED) from None
