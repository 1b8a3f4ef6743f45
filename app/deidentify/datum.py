"""One source element, what its bytes mean where it stands, and how it is written again."""

from __future__ import annotations

from dataclasses import dataclass

from app.deidentify.conformance import ANYWHERE, Place
from app.deidentify.values import STRING_VRS, pad
from app.part10 import Encoding, Raw, decode_text, encode_element

_LARGEST_SHORT = 0xFFFE
# bytes of one number, for VRs whose byte order matters (PS3.5 section 7.3)
NUMBER_SIZES = {"AT": 2, "FD": 8, "FL": 4, "OD": 8, "OF": 4, "OL": 4, "OV": 8, "OW": 2}
NUMBER_SIZES |= {"SL": 4, "SS": 2, "SV": 8, "UL": 4, "US": 2, "UV": 8}


@dataclass(frozen=True, slots=True)
class Datum:
    """One source element and what its bytes mean.

    Attributes:
        charset: value of the Specific Character Set in force.
        source, target: how it is written, how it shall be written.
        creator: of its private block; "" for a standard element.
        path: tags and item numbers that lead to its data set.
        place: the object and the sequence it is part of.
        concept: what the content item it is part of is about (`structured.concept_of`); else "".
        removed: what a person removed from the object, as `removals.TagPath`s.
    """

    buffer: bytes
    raw: Raw
    charset: bytes
    source: Encoding
    target: Encoding
    creator: str = ""
    path: tuple[int, ...] = ()
    place: Place = ANYWHERE
    concept: str = ""
    removed: frozenset[tuple[int, ...]] = frozenset()

    @property
    def tag(self) -> int:
        return self.raw[0]

    @property
    def is_removed(self) -> bool:
        """Whether a person removed it, here or in every item."""
        return bool(self.removed) and (*self.path[::2], self.tag) in self.removed

    @property
    def value(self) -> bytes:
        return self.buffer[self.raw[3] : self.raw[4]]


def decoded(datum: Datum, vr: str) -> str:
    """The value as text, without its padding."""
    return decode_text(datum.value, datum.charset, name=vr == "PN").rstrip(" \0")


def verbatim(datum: Datum, vr: str) -> bytes | None:
    """The element with the same value, bit for bit where source and target are written alike."""
    _, written_vr, start, _, end = datum.raw
    if datum.source == datum.target and (written_vr != b"UN" or vr == "UN"):
        return datum.buffer[start:end]
    little = written_vr == b"UN" or not datum.source.big
    value = _swapped(datum.value, vr) if little is datum.target.big else datum.value
    return encoded(datum, vr, value)


def encoded(datum: Datum, vr: str, value: bytes) -> bytes | None:
    """The element with another value; None if its VR cannot hold as much."""
    if len(value) % 2:
        value = pad(value, vr)
    if len(value) > _LARGEST_SHORT and vr in STRING_VRS - {"UC", "UR", "UT"}:
        return None
    return encode_element(datum.tag, vr.encode(), value, datum.target)


def _swapped(value: bytes, vr: str) -> bytes:
    """The value in the other byte order; as it is if its VR has none."""
    size = NUMBER_SIZES.get(vr)
    if size is None:
        return value
    return b"".join(value[at : at + size][::-1] for at in range(0, len(value), size))
