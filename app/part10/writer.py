"""Elements as bytes (PS3.5 section 7.1, 7.5)."""

from __future__ import annotations

import struct

from app.errors import DamagedFile, Reason
from app.part10.extents import SHORT_VRS, Encoding


def encode_element(tag: int, vr: bytes, value: bytes, encoding: Encoding) -> bytes:
    """One element with a defined length (PS3.5 section 7.1.2, 7.1.3); `value` has even length."""
    group, element, order = tag >> 16, tag & 0xFFFF, ">" if encoding.big else "<"
    if encoding.implicit:
        return struct.pack(order + "HHL", group, element, len(value)) + value
    if vr in SHORT_VRS:
        if len(value) > 0xFFFF:
            raise DamagedFile(reason=Reason.MALFORMED)
        return struct.pack(order + "HH2sH", group, element, vr, len(value)) + value
    return struct.pack(order + "HH2sHL", group, element, vr, 0, len(value)) + value


def encode_item(content: bytes, encoding: Encoding) -> bytes:
    """One sequence item with a defined length (PS3.5 section 7.5.1)."""
    return struct.pack(">HHL" if encoding.big else "<HHL", 0xFFFE, 0xE000, len(content)) + content


def value_offset(vr: bytes, encoding: Encoding) -> int:
    """Where the value begins in an element that `encode_element` made."""
    return 8 if encoding.implicit or vr in SHORT_VRS else 12
