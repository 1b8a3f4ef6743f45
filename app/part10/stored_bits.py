"""Unused bits of native pixel cells, where old scanners keep overlays (PS3.5 section 8.1.1, 8.1.2).

A value of 12 bits in a cell of 16 leaves four that no viewer shows as grey, but that can hold
drawings and names. Signed values may repeat their sign there, which is left as it is.
"""

from __future__ import annotations

from app.model import StoredBits


def clear_unused(block: memoryview, bits: StoredBits) -> None:
    """Clear, in place, what stands outside of the stored bits of whole cells; the values stay.

    A block whose unused bits are all zero, or all repeat the sign of signed values, stays as it is.
    """
    import numpy as np  # noqa: PLC0415 - a tenth of a second, which not every image needs

    cells = np.frombuffer(block, f"{'>' if bits.big else '<'}u{bits.allocated // 8}")
    below = bits.high + 1 - bits.stored
    value = ((1 << bits.stored) - 1) << below
    unused = ((1 << bits.allocated) - 1) ^ value
    if not int(np.bitwise_or.reduce(cells)) & unused:
        return
    if not bits.signed:
        cells &= cells.dtype.type(value)
        return
    signed = cells.view(cells.dtype.str.replace("u", "i"))
    if not below and -(1 << bits.high) <= signed.min() and signed.max() < 1 << bits.high:
        return
    above = cells.dtype.type(unused >> bits.high + 1 << bits.high + 1)
    negative = (cells & cells.dtype.type(1 << bits.high)) != 0
    cells[:] = cells & cells.dtype.type(value) | negative * above
