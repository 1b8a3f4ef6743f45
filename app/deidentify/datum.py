"""One source element, and what its bytes mean where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from app.deidentify.conformance import ANYWHERE, Place
from app.part10 import Encoding, Raw

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

    @property
    def tag(self) -> int:
        return self.raw[0]

    @property
    def value(self) -> bytes:
        return self.buffer[self.raw[3] : self.raw[4]]
