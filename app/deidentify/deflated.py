"""Data sets that are written deflated (PS3.5 A.5)."""

from __future__ import annotations

import zlib

from app.model import Piece, Run
from app.part10 import clear_unused


def deflate(data: bytes, body: tuple[Piece, ...], buffer: bytes) -> bytes:
    """PS3.5 A.5: RFC 1951 without a header, padded to even length."""
    squeezer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    squeezed = [squeezer.compress(data)]
    for piece in body:
        if isinstance(piece, Run):
            content = bytearray(memoryview(buffer)[piece.offset : piece.offset + piece.length])
            if piece.bits is not None:
                clear_unused(memoryview(content), piece.bits)
            squeezed.append(squeezer.compress(content))
        else:
            squeezed.append(squeezer.compress(piece))
    whole = b"".join((*squeezed, squeezer.flush()))
    return whole + b"\0" if len(whole) % 2 else whole
