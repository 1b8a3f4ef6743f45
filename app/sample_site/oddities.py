"""Lawful or merely common strangeness that real exports show; each goes into one image of its own.

The images are whole and are to be delivered: what is strange about them is to be cleaned away.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset

from app.sample_site.elements import items
from app.sample_site.images import text_mask
from app.sample_site.writing import PREAMBLE, encode

Oddity = Callable[[Dataset], None]


def text_preamble(made: Dataset) -> None:
    """A preamble that is not zero (PS3.10 7.1 leaves its use open)."""
    made.preamble = f"Exported for patient {made.PatientID}".encode("ascii").ljust(PREAMBLE, b" ")


def trailing_padding(made: Dataset) -> None:
    """Data Set Trailing Padding behind the pixels (PS3.10 7.2)."""
    made.add_new(0xFFFCFFFC, "OB", f"spare {made.PatientID} ".encode("ascii").ljust(512, b"\0"))


def overlay(made: Dataset) -> None:
    """An overlay plane that spells the patient's number (PS3.3 C.9.2)."""
    bits = text_mask(128, 256, [made.PatientID])
    elements = (
        (0x0010, "US", 128),
        (0x0011, "US", 256),
        (0x0022, "LO", f"drawn for {made.PatientID}"),
        (0x0040, "CS", "G"),
        (0x0050, "SS", [1, 1]),
        (0x0100, "US", 1),
        (0x0102, "US", 0),
        (0x1500, "LO", "ANNOTATION"),
        (0x3000, "OW", np.packbits(bits, bitorder="little").tobytes()),
    )
    for element, vr, value in elements:
        made.add_new((0x6000, element), vr, value)


def curve(made: Dataset) -> None:
    """A curve, retired long ago (PS3.3 2004 C.10.2), with a talkative description."""
    elements = (
        (0x0005, "US", 1),
        (0x0010, "US", 4),
        (0x0020, "CS", "ECG"),
        (0x0022, "LO", f"lead II of {made.PatientID}"),
        (0x0103, "US", 0),
        (0x3000, "OW", bytes(8)),
    )
    for element, vr, value in elements:
        made.add_new((0x5000, element), vr, value)


def unknown_tags(made: Dataset) -> None:
    """A public tag that no dictionary has, and a private element whose creator is missing."""
    made.add_new(0x00109431, "LO", f"unknown {made.PatientID}")
    made.add_new(0x00291201, "LO", f"orphan {made.PatientID}")


def known_as_unknown(made: Dataset) -> None:
    """Well-known attributes written as VR UN by an archive that did not know them (PS3.5 6.2.2)."""
    for keyword in ("DeviceSerialNumber", "PatientBirthName", "StudyDate"):
        element = made[keyword]
        raw = str(element.value).encode("iso8859-1")
        made[element.tag] = _unknown(element.tag, raw + b" " * (len(raw) % 2))


def unknown_sequence(made: Dataset) -> None:
    """A sequence as UN of known length; inside it is implicit VR little endian (PS3.5 6.2.2)."""
    _sequence_as_unknown(made, undefined_length=False)


def endless_unknown_sequence(made: Dataset) -> None:
    """The same with undefined length."""
    _sequence_as_unknown(made, undefined_length=True)


def _sequence_as_unknown(made: Dataset, *, undefined_length: bool) -> None:
    item = encode(made.RequestAttributesSequence[0], implicit=True)
    raw = b"\xfe\xff\x00\xe0" + len(item).to_bytes(4, "little") + item
    made[0x00400275] = _unknown(0x00400275, raw)
    made[0x00400275].is_undefined_length = undefined_length


def _unknown(tag: int, raw: bytes) -> DataElement:
    element = DataElement(tag, "OB", raw)
    element.VR = "UN"  # given to the constructor, it would be resolved by the dictionary
    return element


def icon(made: Dataset) -> None:
    """A thumbnail: a second Pixel Data, nested, before the image's own (PS3.3 F.7)."""
    made.IconImageSequence = items(
        {
            "SamplesPerPixel": 1,
            "PhotometricInterpretation": "MONOCHROME2",
            "Rows": 64,
            "Columns": 64,
            "BitsAllocated": 8,
            "BitsStored": 8,
            "HighBit": 7,
            "PixelRepresentation": 0,
        }
    )
    thumbnail = text_mask(64, 64, [made.PatientID], size=9).astype(np.uint8) * 255
    made.IconImageSequence[0].add_new(0x7FE00010, "OB", thumbnail.tobytes())


ODDITIES: tuple[Oddity, ...] = (
    text_preamble,
    trailing_padding,
    overlay,
    curve,
    unknown_tags,
    known_as_unknown,
    unknown_sequence,
    endless_unknown_sequence,
    icon,
)
