"""DICOM files as raw bytes (PS3.10, PS3.5): where each element lies, and how to write one.

De-identification keeps most bytes of a file as they are, so a file is read as extents of a buffer
and the pixel data stays on disk. `reader` finds a file's structure, `extents` walks data sets and
sequences, `stretches` remembers what headers have in common, `writer` makes new elements. The audit
does not use this: it has a reader of its own.
"""

from app.part10.characters import check_declaration, decode_text, encode_text
from app.part10.extents import MAX_DEPTH, Encoding, Raw, implicit_vr, item_encoding, items
from app.part10.reader import (
    DEFLATED_LE,
    EXPLICIT_BE,
    EXPLICIT_LE,
    IMPLICIT_LE,
    Part10,
    PixelExtent,
    open_source,
    read_part10,
)
from app.part10.stored_bits import clear_unused
from app.part10.stretches import Memory, Stretch
from app.part10.writer import encode_element, encode_item, value_offset

__all__ = [
    "DEFLATED_LE",
    "EXPLICIT_BE",
    "EXPLICIT_LE",
    "IMPLICIT_LE",
    "MAX_DEPTH",
    "Encoding",
    "Memory",
    "Part10",
    "PixelExtent",
    "Raw",
    "Stretch",
    "check_declaration",
    "clear_unused",
    "decode_text",
    "encode_element",
    "encode_item",
    "encode_text",
    "implicit_vr",
    "item_encoding",
    "items",
    "open_source",
    "read_part10",
    "value_offset",
]
