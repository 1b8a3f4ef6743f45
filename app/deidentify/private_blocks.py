"""Private blocks and their creators (PS3.5 section 7.8.1).

A private element means nothing without the creator of its block; the same number under another
creator is another attribute. So decisions go by creator, and a creator is written again only where
something of its block stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app import dictionary
from app.deidentify.datum import Datum
from app.deidentify.values import PLAIN, pad
from app.part10 import Encoding, encode_element

# PS3.15 Table E.3.10-1, where the vendors' dictionary is silent or differs
_STANDARD = {("ELSCINT1", 0x01F1, 0x26): "DS", ("Philips Imaging DD 001", 0x2001, 0xCB): "IS"}
_NUMBERS = frozenset("DS FD FL IS SL SS SV UL US UV".split())


def private_creators(values: Mapping[int, tuple[bytes, bytes]]) -> dict[int, str]:
    """Creators by `group << 8 | block`, which is the tag of the block's elements >> 8.

    Args:
        values: VR and value bytes of one data set or item, by tag.
    """
    return {
        tag >> 16 << 8 | tag & 0xFF: value.decode("latin-1").strip(" \0")
        for tag, (_, value) in values.items()
        if tag & 0x10000 and 0x10 <= tag & 0xFFFF <= 0xFF
    }


def keep_creators(
    written: dict[int, bytes], owned: Iterable[int], creators: dict[int, str], target: Encoding
) -> None:
    """Write the creator of each block of which something stays."""
    for block in owned:
        tag = block >> 8 << 16 | block & 0xFF
        name = pad(creators[block].encode("latin-1"), "LO")
        written[tag] = encode_element(tag, b"LO", name, target)


def private_representation(datum: Datum) -> str:
    """The VR that a private element should have; "UN" if no dictionary knows it."""
    told = _STANDARD.get((datum.creator, datum.tag >> 16, datum.tag & 0xFF))
    return told or dictionary.private_representation(datum.tag, datum.creator)[:2] or "UN"


def is_as_known(datum: Datum, vr: str) -> bool:
    """Whether a value, read with this VR, can be what the dictionary knows: of its VR, or a number
    where it has a number. Another thing in its place is not what was found to be safe."""
    known = private_representation(datum)
    if known not in {vr, "UN"} and not {vr, known} <= _NUMBERS:
        return False
    form = PLAIN.get(vr)
    return form is None or form.fullmatch(datum.value) is not None
