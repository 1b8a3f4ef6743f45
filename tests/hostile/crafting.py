"""DICOM bytes made by hand, so that every length and every tag can lie. All data are invented."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

EXPLICIT, IMPLICIT = "1.2.840.10008.1.2.1", "1.2.840.10008.1.2"
BIG, DEFLATED = "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"
RLE, JPEG, JPEG_LS, JPEG_2000 = (
    f"1.2.840.10008.1.2.{rest}" for rest in ("5", "4.50", "4.80", "4.90")
)
CT = "1.2.840.10008.5.1.4.1.1.2"
ROOT = "1.2.826.0.1.3680043.10.999.30"
UNDEFINED = 0xFFFFFFFF
LONG = frozenset("OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())

SURNAME, GIVEN, BIRTH_DATE = "Quarzstein", "Idabella", "19470316"
PLANTED = (SURNAME.lower(), GIVEN.lower(), BIRTH_DATE, "qs-775", "acc-88123")
"""What may never be seen in an output, in lower case."""


def element(
    tag: int, vr: str, value: bytes = b"", *, length: int | None = None, syntax: str = EXPLICIT
) -> bytes:
    """One element; `length` is what it claims, which may be a lie."""
    order = ">" if syntax == BIG else "<"
    claimed = len(value) if length is None else length
    head = struct.pack(order + "HH", tag >> 16, tag & 0xFFFF)
    if syntax == IMPLICIT:
        return head + struct.pack("<L", claimed) + value
    if vr in LONG:
        return head + vr.encode() + struct.pack(order + "HL", 0, claimed) + value
    return head + vr.encode("latin-1") + struct.pack(order + "H", claimed & 0xFFFF) + value


def item(content: bytes = b"", *, length: int | None = None) -> bytes:
    return struct.pack("<HHL", 0xFFFE, 0xE000, len(content) if length is None else length) + content


ITEM_END = struct.pack("<HHL", 0xFFFE, 0xE00D, 0)
SEQUENCE_END = struct.pack("<HHL", 0xFFFE, 0xE0DD, 0)


def fragments(*contents: bytes, end: bytes = SEQUENCE_END) -> bytes:
    """Encapsulated pixel data: an empty offset table, fragments, and the delimiter."""
    value = item() + b"".join(map(item, contents)) + end
    return element(0x7FE00010, "OB", value, length=UNDEFINED)


@dataclass(slots=True)
class Image:
    """A whole small image of a patient of its own, to be broken.

    Attributes:
        number: tells it from the other images.
        parts: encoded elements of the data set by tag, without the pixel data.
        pixels: the encoded pixel data element.
    """

    number: int
    syntax: str = EXPLICIT
    parts: dict[int, bytes] = field(default_factory=dict)
    pixels: bytes = b""
    preamble: bytes = bytes(128)

    def __post_init__(self) -> None:
        uid, number = f"{ROOT}.{self.number}", self.number
        for tag, vr, value in (
            (0x00080005, "CS", "ISO_IR 100"),
            (0x00080008, "CS", "ORIGINAL\\PRIMARY\\AXIAL"),
            (0x00080016, "UI", CT),
            (0x00080018, "UI", f"{uid}.3"),
            (0x00080020, "DA", "20240312"),
            (0x00080030, "TM", "101530"),
            (0x00080050, "SH", f"ACC-88123{number}"),
            (0x00080060, "CS", "CT"),
            (0x00080070, "LO", "INVENTED"),
            (0x00081030, "LO", "CT CHEST"),
            (0x00100010, "PN", f"{SURNAME}^{GIVEN}"),
            (0x00100020, "LO", f"QS-775{number}"),
            (0x00100030, "DA", BIRTH_DATE),
            (0x00100040, "CS", "F"),
            (0x0020000D, "UI", f"{uid}.1"),
            (0x0020000E, "UI", f"{uid}.2"),
            (0x00200011, "IS", "1"),
            (0x00200013, "IS", "1"),
            (0x00280004, "CS", "MONOCHROME2"),
        ):
            self.text(tag, vr, value)
        for tag, count in (
            *((0x00280002, 1), (0x00280010, 4), (0x00280011, 4), (0x00280100, 16)),
            *((0x00280101, 16), (0x00280102, 15), (0x00280103, 0)),
        ):
            self.put(tag, "US", struct.pack(">H" if self.syntax == BIG else "<H", count))
        self.pixels = self.encoded(0x7FE00010, "OW", bytes(range(32)))

    def encoded(self, tag: int, vr: str, value: bytes = b"", length: int | None = None) -> bytes:
        known = {DEFLATED: EXPLICIT, BIG: BIG, IMPLICIT: IMPLICIT}
        return element(tag, vr, value, length=length, syntax=known.get(self.syntax, EXPLICIT))

    def put(self, tag: int, vr: str, value: bytes = b"", length: int | None = None) -> Image:
        self.parts[tag] = self.encoded(tag, vr, value, length)
        return self

    def text(self, tag: int, vr: str, value: str, codec: str = "latin-1") -> Image:
        data = value.encode(codec)
        return self.put(tag, vr, data + (b"\0" if vr == "UI" else b" ") * (len(data) % 2))

    def data(self) -> bytes:
        return b"".join(self.parts[tag] for tag in sorted(self.parts)) + self.pixels

    def meta(self, syntax: str = "") -> bytes:
        values = (0x00020002, CT), (0x00020003, f"{ROOT}.{self.number}.3")
        values += ((0x00020010, syntax or self.syntax),)
        content = element(0x00020001, "OB", b"\0\1")
        for tag, uid in values:
            content += element(tag, "UI", uid.encode() + b"\0" * (len(uid) % 2))
        return element(0x00020000, "UL", struct.pack("<L", len(content))) + content

    def file(self, data: bytes | None = None, *, syntax: str = "") -> bytes:
        """The whole file, with other data or another transfer syntax than its own if given."""
        body = self.data() if data is None else data
        return self.preamble + b"DICM" + self.meta(syntax) + body
