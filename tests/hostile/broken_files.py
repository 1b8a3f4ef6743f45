"""Files broken in every way we could think of, each with what has to become of it.

An outcome is the reasons that fit; `DELIVERED` among them means that it may go out, cleaned.
"""

# ruff: noqa: ARG005 - makers and callbacks of one shape
from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from app.errors import Reason
from hostile.crafting import (
    BIG,
    BIRTH_DATE,
    DEFLATED,
    EXPLICIT,
    GIVEN,
    IMPLICIT,
    ITEM_END,
    JPEG,
    JPEG_2000,
    JPEG_LS,
    RLE,
    SEQUENCE_END,
    SURNAME,
    UNDEFINED,
    Image,
    element,
    fragments,
    item,
)

DELIVERED = None
Outcome = Reason | None
SEQUENCE = 0x00400275  # Request Attributes Sequence
NAME = f"{SURNAME}^{GIVEN}".encode()


@dataclass(frozen=True, slots=True)
class Case:
    """One broken file: `make` gets a whole image and returns the file's bytes."""

    name: str
    make: Callable[[Image], bytes]
    outcomes: frozenset[Outcome]
    syntax: str = EXPLICIT


CASES: list[Case] = []


def case(
    name: str, *outcomes: Outcome, syntax: str = EXPLICIT
) -> Callable[[Callable[[Image], bytes]], Callable[[Image], bytes]]:
    def keep(make: Callable[[Image], bytes]) -> Callable[[Image], bytes]:
        CASES.append(Case(name, make, frozenset(outcomes), syntax))
        return make

    return keep


def add(name: str, make: Callable[[Image], bytes], *outcomes: Outcome, syntax: str = EXPLICIT):
    case(name, *outcomes, syntax=syntax)(make)


def deflated(data: bytes) -> bytes:
    squeezer = zlib.compressobj(wbits=-15)
    return squeezer.compress(data) + squeezer.flush()


def bomb(data: bytes, megabytes: int) -> bytes:
    """Deflated: `data`, and then zeros."""
    squeezer = zlib.compressobj(wbits=-15)
    packed = squeezer.compress(data)
    for _ in range(megabytes):
        packed += squeezer.compress(bytes(1 << 20))
    return packed + squeezer.flush()


def nested(depth: int, *, undefined: bool) -> bytes:
    content = element(0x00400007, "LO", b"CHEST ")
    for _ in range(depth):
        if undefined:
            inside = item(content, length=UNDEFINED) + ITEM_END + SEQUENCE_END
            content = element(SEQUENCE, "SQ", inside, length=UNDEFINED)
        else:
            content = element(SEQUENCE, "SQ", item(content))
    return content


R = Reason
CUT = (R.TRUNCATED,)
BAD = (R.MALFORMED,)
EITHER = (R.TRUNCATED, R.MALFORMED)

# ---------------------------------------------------------------- cut short
add("nothing", lambda i: b"", R.EMPTY_FILE)
add("one byte", lambda i: b"\0", R.NOT_DICOM)
add("half a preamble", lambda i: i.file()[:64], R.NOT_DICOM)
add("preamble without prefix", lambda i: i.file()[:128], R.NOT_DICOM)
add("half a prefix", lambda i: i.file()[:130], R.NOT_DICOM)
add("prefix and nothing", lambda i: i.file()[:132], *EITHER)
add("cut in a meta header", lambda i: i.file()[:137], *EITHER)
add("cut in a meta value", lambda i: i.file()[:200], *CUT)
add("cut behind the meta", lambda i: i.file(b""), R.MISSING_PATIENT_ID, *EITHER)
add("cut in an element header", lambda i: i.file(i.data()[:5]), *EITHER)
add("cut in a value", lambda i: i.file(i.data()[:14]), *CUT)
add("cut in the pixel header", lambda i: i.file(i.data()[: -len(i.pixels) + 6]), *EITHER)
add("cut before the pixel value", lambda i: i.file(i.data()[:-32]), *CUT)
add("cut in the pixel value", lambda i: i.file(i.data()[:-1]), *CUT)


def cut_in_sequence(keep: int) -> Callable[[Image], bytes]:
    def make(i: Image) -> bytes:
        i.parts[SEQUENCE], i.pixels = nested(2, undefined=True)[:keep], b""
        return i.file()

    return make


for place, keep in (("header", 9), ("item", 15), ("item value", 24), ("inner item", 45)):
    add(f"cut in a sequence's {place}", cut_in_sequence(keep), *EITHER)
add("cut in an item delimiter", cut_in_sequence(len(nested(2, undefined=True)) - 12), *EITHER)
add("cut in a sequence delimiter", cut_in_sequence(len(nested(2, undefined=True)) - 4), *EITHER)


def cut_fragments(keep: int) -> Callable[[Image], bytes]:
    def make(i: Image) -> bytes:
        i.pixels = fragments(bytes(40), bytes(40))[:keep]
        return i.file()

    return make


for place, keep in (("offset table", 15), ("fragment header", 24), ("fragment", 40), ("end", 120)):
    add(f"cut in the {place}", cut_fragments(keep), *CUT, syntax=RLE)

# ---------------------------------------------------------------- lengths that lie


def put(tag: int, vr: str, value: bytes = b"", length: int | None = None) -> Callable:
    return lambda i: i.put(tag, vr, value, length).file()


def pixels(value: bytes) -> Callable[[Image], bytes]:
    def make(i: Image) -> bytes:
        i.pixels = value
        return i.file()

    return make


add("a value longer than the file", put(0x00081030, "LO", b"CHEST", 0xFFF0), *EITHER)
add("a giant declared length", put(0x00082111, "UT", b"CHEST", 0xFFFFFFF0), *CUT)
add("a giant private length", put(0x00291010, "OB", b"CHEST", 0x7FFFFFF0), *CUT)
add("a length a little too short", put(0x00081030, "LO", b"CT CHEST", 6), *EITHER)
add("a length a little too long", put(0x00081030, "LO", b"CT CHEST", 10), *EITHER)
add("an odd length", put(0x00081030, "LO", b"CHEST"), DELIVERED)
add(
    "odd lengths in a sequence",
    put(SEQUENCE, "SQ", item(element(0x00400007, "LO", b"CHEST"))),
    DELIVERED,
)
add("an item longer than its sequence", put(SEQUENCE, "SQ", item(b"", length=400)), *EITHER)
add(
    "an item shorter than its element",
    put(SEQUENCE, "SQ", item(element(0x00400007, "LO", b"CHEST PA"), length=12)),
    *EITHER,
)
add("a sequence shorter than its item", put(SEQUENCE, "SQ", item(bytes(8)), 4), *EITHER)
add("a giant item", put(SEQUENCE, "SQ", item(b"", length=0xFFFFFFF0)), *EITHER)
add("undefined-length garbage", put(SEQUENCE, "SQ", b"\x5a" * 64, UNDEFINED), *EITHER)
add("undefined-length text", put(0x00082111, "UT", b"CHEST " * 9, UNDEFINED), *EITHER)
add("an undefined length without items", put(SEQUENCE, "SQ", SEQUENCE_END, UNDEFINED), DELIVERED)
add(
    "an item delimiter with a length",
    put(
        SEQUENCE,
        "SQ",
        item(b"", length=UNDEFINED) + ITEM_END[:4] + b"\x08\0\0\0" + SEQUENCE_END,
        UNDEFINED,
    ),
    DELIVERED,
    *EITHER,
)
add("a delimiter without a beginning", put(SEQUENCE, "LO", b"CHEST " + SEQUENCE_END, 6), *EITHER)
add(
    "an item without a sequence",
    lambda i: i.file(item(b"abcdef") + i.data()),
    *EITHER,
    R.MISSING_PATIENT_ID,
)
add("a group length that lies", put(0x00080000, "UL", b"\xff\xff\xff\x7f"), DELIVERED)
add(
    "a meta group length of nothing",
    lambda i: i.file().replace(i.meta()[8:12], bytes(4), 1),
    DELIVERED,
)
add(
    "a giant meta group length",
    lambda i: i.file().replace(i.meta()[8:12], b"\xff\xff\xff\xff", 1),
    DELIVERED,
)
add(
    "a giant meta value",
    lambda i: i.preamble + b"DICM" + element(0x00020001, "OB", b"", length=0xFFFFFFF0) + i.data(),
    *EITHER,
)
add("pixel data shorter than its rows", pixels(element(0x7FE00010, "OW", bytes(8))), *CUT)
add(
    "pixel data longer than its rows",
    pixels(element(0x7FE00010, "OW", bytes(4096))),
    DELIVERED,
    R.CORRUPT_PIXELS,
)
add("pixel data longer than the file", pixels(element(0x7FE00010, "OW", b"", length=1 << 31)), *CUT)

# ---------------------------------------------------------------- structure
for depth in (2, 20):
    for undefined in (False, True):
        add(
            f"{depth} deep, undefined {undefined}",
            lambda i, d=depth, u=undefined: (
                i.parts.update({SEQUENCE: nested(d, undefined=u)}) or i.file()
            ),
            DELIVERED,
        )
add("30 deep", lambda i: i.parts.update({SEQUENCE: nested(30, undefined=True)}) or i.file(), *BAD)
add(
    "30 deep with lengths",
    lambda i: i.parts.update({SEQUENCE: nested(30, undefined=False)}) or i.file(),
    *BAD,
)
add(
    "5,000 deep",
    lambda i: i.parts.update({SEQUENCE: nested(5000, undefined=True)}) or i.file(),
    *BAD,
)
add("a tag twice", lambda i: i.file(i.parts[0x00080005] + i.parts[0x00080005] + i.data()), *BAD)
add(
    "a name twice",
    lambda i: (
        i.parts.update({0x00100010: i.parts[0x00100010] + element(0x00100010, "PN", b"OTHER^ONE ")})
        or i.file()
    ),
    *BAD,
)
add(
    "a tag twice in an item",
    put(SEQUENCE, "SQ", item(2 * element(0x00400007, "LO", b"CHEST "))),
    *BAD,
)
add(
    "tags out of order",
    lambda i: i.file(b"".join(i.parts[tag] for tag in sorted(i.parts, reverse=True)) + i.pixels),
    DELIVERED,
    R.NOT_DICOM,
    *EITHER,
)
add(
    "the character set last",
    lambda i: i.file(
        b"".join(i.parts[tag] for tag in sorted(i.parts, key=lambda tag: (tag == 0x00080005, tag)))
        + i.pixels
    ),
    DELIVERED,
)
add(
    "out of order in an item",
    put(
        SEQUENCE,
        "SQ",
        item(element(0x00400009, "SH", b"12") + element(0x00400007, "LO", b"CHEST ")),
    ),
    DELIVERED,
)
add("pixel data twice", lambda i: i.file(i.data() + i.pixels), *BAD, R.AUDIT_FINDING)
add(
    "pixel data first",
    lambda i: i.file(i.pixels + i.data()[: -len(i.pixels)]),
    *BAD,
    R.AUDIT_FINDING,
    R.MISSING_PATIENT_ID,
)
add("pixel data missing", pixels(b""), DELIVERED, R.CORRUPT_PIXELS, R.UNSUPPORTED_OBJECT)
add("pixel data empty", pixels(element(0x7FE00010, "OW")), *CUT)
add(
    "a name behind the pixels",
    lambda i: i.file(i.data() + element(0xFFFC0010, "PN", NAME)),
    DELIVERED,
    *BAD,
    R.AUDIT_FINDING,
)
add(
    "a header behind the pixels",
    lambda i: i.file(i.data() + i.parts[0x00100010]),
    *BAD,
    R.AUDIT_FINDING,
)
add("zeros behind the pixels", lambda i: i.file(i.data() + bytes(1000)), DELIVERED)
add("rubbish behind the pixels", lambda i: i.file(i.data() + NAME * 20), *EITHER, R.AUDIT_FINDING)
add("a file behind the file", lambda i: i.file() + i.file(), *EITHER, R.AUDIT_FINDING)
add("group 2 in the data set", lambda i: i.put(0x00020016, "AE", b"QUARZSTEIN").file(), DELIVERED)
add(
    "a command group",
    lambda i: i.file(element(0x00000002, "UI", b"1.2\0") + i.data()),
    DELIVERED,
    *EITHER,
)
add(
    "100,000 elements",
    lambda i: i.file(
        i.data()[: -len(i.pixels)]
        + b"".join(
            element(0x00410000 + (n // 50000 << 17) + 0x1000 + n % 50000, "LO", b"X ")
            for n in range(100_000)
        )
        + i.pixels
    ),
    DELIVERED,
)
add(
    "100,000 items",
    put(SEQUENCE, "SQ", 100_000 * item(element(0x00400007, "LO", b"CHEST "))),
    DELIVERED,
)
add(
    "2,000 names",
    put(0x00081070, "PN", "\\".join(f"Zett{n}q^Otto{n}" for n in range(2000)).encode()),
    DELIVERED,
)

# ---------------------------------------------------------------- value representations
add("the VR ??", put(0x00081030, "??", b"CT CHEST"), *BAD)
add("a VR nobody knows", put(0x00081030, "ZZ", b"CT CHEST"), *EITHER, R.AUDIT_FINDING)
add("a VR in small letters", put(0x00081030, "lo", b"CT CHEST"), *BAD)
for vr in ("FD", "OB", "UN", "US", "DS", "UI", "SQ", "AT", "OW"):
    add(
        f"a name in a description of VR {vr}",
        put(0x00081030, vr, NAME + b" "),
        DELIVERED,
        *EITHER,
        R.AUDIT_FINDING,
    )
add("a name in a numeric attribute", put(0x00180050, "LO", NAME + b" "), DELIVERED, R.AUDIT_FINDING)
add(
    "a name where rows are",
    put(0x00280010, "LO", NAME + b" "),
    *EITHER,
    R.AUDIT_FINDING,
    R.CORRUPT_PIXELS,
)
add(
    "a name as a sequence",
    put(0x00100010, "SQ", item(element(0x00400007, "LO", NAME + b" "))),
    DELIVERED,
    R.AUDIT_FINDING,
    *BAD,
)
add("a sequence as text", put(SEQUENCE, "LO", NAME + b" "), DELIVERED, R.AUDIT_FINDING, *BAD)
add(
    "a sequence in UN",
    put(SEQUENCE, "UN", item(element(0x00400007, "LO", NAME, syntax=IMPLICIT))),
    DELIVERED,
    R.AUDIT_FINDING,
)
add(
    "an explicit sequence in UN",
    put(SEQUENCE, "UN", item(element(0x00400007, "LO", NAME + b" "))),
    DELIVERED,
    R.AUDIT_FINDING,
)
add(
    "reserved bytes that are not zero",
    lambda i: i.put(0x00082111, "UT", b"CHEST ").file().replace(b"UT\0\0", b"UTQZ"),
    DELIVERED,
    *BAD,
    R.AUDIT_FINDING,
)
add("an empty SOP class", put(0x00080016, "UI"), R.MISSING_UID)
add("a number of 5,000 digits", put(0x00200013, "IS", b"9" * 5000), DELIVERED, R.AUDIT_FINDING)
add(
    "a date of other digits",
    lambda i: (
        i.text(0x00080005, "CS", "ISO_IR 192")
        .text(0x0008002A, "DT", "20240312\u0661\u0662", "utf-8")
        .file()
    ),
    DELIVERED,
)
add("a date beyond all dates", put(0x00080020, "DA", b"99999999"), DELIVERED)
add(
    "a time that takes for ever",
    put(0x00080031, "TM", b"00" * 400 + b"x "),
    DELIVERED,
    R.AUDIT_FINDING,
)
add("a text that takes for ever", put(0x00204000, "LT", b"mrn" + b" " * 60_000 + b"x"), DELIVERED)
add("one word of 60,000 letters", put(0x00204000, "LT", b"a" * 60_000), DELIVERED, R.AUDIT_FINDING)
add("a text of a million words", put(0x00189424, "LT", b"CHEST " * 9000), DELIVERED)
add(
    "a text too long to judge",
    put(0x0040A160, "UT", b"CHEST " * 200_000),
    DELIVERED,
    R.AUDIT_FINDING,
)

# ---------------------------------------------------------------- padding and characters
add("a value of nothing but padding", put(0x00081030, "LO", b"\0" * 64), DELIVERED)
add("padding of another kind", put(0x00100020, "LO", b"\0\0  \0"), R.MISSING_PATIENT_ID)
add("a null in the patient id", put(0x00100020, "LO", b"QS-\x00775\n\x1b[31m"), DELIVERED)
add("a UID with letters", put(0x0020000D, "UI", b"1.2.abc/../.."), R.INVALID_UID)
add("a UID of 2,000 digits", put(0x0020000D, "UI", b"1." + b"2" * 2000), R.INVALID_UID)
add("two values in a UID", put(0x00080018, "UI", b"1.2.3\\1.2.4 "), R.INVALID_UID)
add(
    "two character sets at odds",
    lambda i: (
        i.text(0x00080005, "CS", "ISO_IR 192\\ISO_IR 100")
        .put(0x00100010, "PN", b"M\xfcller^J\xc3\xb6rg")
        .file()
    ),
    DELIVERED,
)
for number, charset in enumerate(
    (
        b"NONSENSE",
        b"hex ",
        b"ISO\0IR 100",
        b"\\\\\\\\",
        b"\xff\xfe",
        b"ISO 2022 IR 999\\ISO 2022 IR 87",
        b"utf_7 ",
        b"A" * 5000,
    )
):
    add(
        f"character set nonsense {number}",
        lambda i, c=charset: (
            i.put(0x00080005, "CS", c).put(0x00081030, "LO", b"CHEST \xe9\x1b$B12" + NAME).file()
        ),
        DELIVERED,
        R.AUDIT_FINDING,
        *BAD,
    )
add(
    "escapes that never end",
    lambda i: (
        i.put(0x00080005, "CS", b"\\ISO 2022 IR 87 ").put(0x00081030, "LO", b"\x1b$B" * 2000).file()
    ),
    DELIVERED,
    R.AUDIT_FINDING,
)
add(
    "a birth date in a private block",
    lambda i: i.put(0x00290010, "LO", b"NOBODY").put(0x00291001, "DA", BIRTH_DATE.encode()).file(),
    DELIVERED,
)
add("a private creator missing", put(0x00291001, "PN", NAME), DELIVERED)
add(
    "a private creator twice",
    lambda i: (
        i.put(0x00290010, "LO", b"SIEMENS CSA HEADER")
        .put(0x00290011, "LO", b"SIEMENS CSA HEADER")
        .put(0x00291108, "CS", NAME[:16])
        .file()
    ),
    DELIVERED,
    R.AUDIT_FINDING,
)
add("a private creator that is a number", put(0x00290010, "US", b"\1\0"), DELIVERED)
add(
    "a private creator that is a name",
    lambda i: i.put(0x00290010, "LO", NAME).put(0x00291001, "LO", NAME).file(),
    DELIVERED,
)
add(
    "a preamble with a name",
    lambda i: setattr(i, "preamble", NAME.ljust(128)) or i.file(),
    DELIVERED,
)

# ---------------------------------------------------------------- transfer syntaxes
SYNTAXES = {"explicit": EXPLICIT, "implicit": IMPLICIT, "big": BIG}
for written, syntax in SYNTAXES.items():
    for label, claimed in (SYNTAXES | {"deflated": DEFLATED, "RLE": RLE}).items():
        if label != written:
            known = (DELIVERED,) if label in SYNTAXES else (DELIVERED, R.UNREADABLE, *EITHER)
            add(
                f"{written} labelled {label}",
                lambda i, c=claimed: i.file(syntax=c),
                *known,
                R.AUDIT_FINDING,
                R.CORRUPT_PIXELS,
                syntax=syntax,
            )
add(
    "a transfer syntax nobody knows",
    lambda i: i.file(syntax="1.2.3.4"),
    DELIVERED,
    R.AUDIT_FINDING,
    R.UNSUPPORTED_OBJECT,
    R.CORRUPT_PIXELS,
    *BAD,
)
add("no preamble and no meta", lambda i: i.data(), DELIVERED, syntax=IMPLICIT)
add("deflated", lambda i: i.file(deflated(i.data())), DELIVERED, syntax=DEFLATED)
add("deflated and cut", lambda i: i.file(deflated(i.data())[:60]), *EITHER, syntax=DEFLATED)
add(
    "deflated and damaged",
    lambda i: i.file(deflated(i.data())[:60] + b"\xff" * 90),
    R.UNREADABLE,
    *EITHER,
    syntax=DEFLATED,
)
add(
    "rubbish behind the deflated",
    lambda i: i.file(deflated(i.data()) + NAME * 9),
    DELIVERED,
    *BAD,
    syntax=DEFLATED,
)
add("a deflate bomb", lambda i: i.file(bomb(i.data(), 600)), R.TOO_LARGE, *BAD, syntax=DEFLATED)

CORRUPT = (DELIVERED, R.CORRUPT_PIXELS, R.AUDIT_FINDING, R.UNSUPPORTED_OBJECT, *EITHER)
for name, value in (
    ("no fragments", fragments()),
    ("empty fragments", fragments(b"", b"", b"")),
    ("a frame of rubbish", fragments(b"\x5a" * 64)),
    ("a frame with a name", fragments(NAME * 3)),
    ("fragments without an end", fragments(bytes(64), end=b"")),
    (
        "a fragment of undefined length",
        element(0x7FE00010, "OB", item() + item(bytes(8), length=UNDEFINED), length=UNDEFINED),
    ),
    (
        "a fragment longer than the file",
        element(0x7FE00010, "OB", item() + item(bytes(8), length=1 << 31), length=UNDEFINED),
    ),
    (
        "an offset table of nonsense",
        element(
            0x7FE00010,
            "OB",
            item(b"\xff" * 4000) + item(bytes(64)) + SEQUENCE_END,
            length=UNDEFINED,
        ),
    ),
    (
        "a tag among the fragments",
        element(
            0x7FE00010,
            "OB",
            item() + element(0x00100010, "PN", NAME) + SEQUENCE_END,
            length=UNDEFINED,
        ),
    ),
    ("native pixels", element(0x7FE00010, "OW", bytes(32))),
):
    for label, syntax in {"RLE": RLE, "JPEG": JPEG, "JPEG-LS": JPEG_LS, "J2K": JPEG_2000}.items():
        add(f"{name}, {label}", pixels(value), *CORRUPT, syntax=syntax)
add("fragments in an uncompressed syntax", pixels(fragments(bytes(32))), *CORRUPT)
add("fragments in big endian", pixels(fragments(bytes(32))), *CORRUPT, syntax=BIG)

# ---------------------------------------------------------------- no DICOM at all
add("text", lambda i: NAME * 100, R.NOT_DICOM)
add("zeros", lambda i: bytes(5000), R.NOT_DICOM)
add("ones", lambda i: b"\xff" * 5000, R.NOT_DICOM)
add("a JPEG", lambda i: b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(500), R.NOT_DICOM)
add(
    "a Mac resource fork",
    lambda i: b"\0\0\1\0\0\0\1\x1e\0\0\0\x1e\0\0\0\x32" + bytes(240),
    R.NOT_DICOM,
)
add("AppleDouble", lambda i: b"\0\5\x16\7\0\2\0\0Mac OS X        \0\2" + bytes(400), R.NOT_DICOM)
for name, head in (
    ("gzip", b"\x1f\x8b\x08"),
    ("7z", b"7z\xbc\xaf\x27\x1c"),
    ("RAR", b"Rar!\x1a\7\0"),
    ("tar", bytes(257) + b"ustar\0"),
    ("xz", b"\xfd7zXZ\0"),
):
    add(f"an archive: {name}", lambda i, h=head: h + bytes(300), R.PACKED)
add("the prefix 100 times", lambda i: (bytes(128) + b"DICM") * 100, R.MISSING_PATIENT_ID, *EITHER)
add(
    "pixel rows of 65535",
    lambda i: (
        i.put(0x00280010, "US", b"\xff\xff")
        .put(0x00280011, "US", b"\xff\xff")
        .put(0x00280008, "IS", b"2000000000")
        .file()
    ),
    *CUT,
)
add(
    "offsets beyond all",
    put(0x7FE00001, "OV", struct.pack("<Q", 1 << 63)),
    DELIVERED,
    R.CORRUPT_PIXELS,
    *BAD,
)
