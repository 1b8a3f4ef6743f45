"""Private blocks and their creators (PS3.5 section 7.8.1).

A private element means nothing without the creator of its block; the same number under another
creator is another attribute. So decisions go by creator, and a creator is written again only where
something of its block stays.
"""

from __future__ import annotations

from collections.abc import Iterable

from app import dictionary
from app.deidentify.datum import Datum
from app.deidentify.values import pad
from app.part10 import Encoding, Raw, encode_element


def private_creators(buffer: bytes, elements: Iterable[Raw]) -> dict[int, str]:
    """Creators by `group << 8 | block`, which is the tag of the block's elements >> 8."""
    return {
        tag >> 16 << 8 | tag & 0xFF: buffer[value:end].decode("latin-1").strip(" \0")
        for tag, _, _, value, end in elements
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
    """The VR of a private element written as UN, where a dictionary knows it; else "UN"."""
    return dictionary.private_representation(datum.tag, datum.creator)[:2] or "UN"
