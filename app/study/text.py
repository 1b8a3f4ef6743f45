"""Bytes of a header to text, by its Specific Character Set (PS3.5 section 6.1, PS3.3 C.12.1.1.2).

pydicom's tables and its decoder for ISO 2022 do the work; this adds the shortcut that nearly every
value is plain ASCII, and remembers the few that are not, since a series repeats them in each file.
"""

from __future__ import annotations

import warnings
from functools import lru_cache

from pydicom.charset import convert_encodings, decode_bytes, default_encoding

_ESCAPE = b"\x1b"
# what brings ISO 2022 text back to its first character set (PS3.5 section 6.1.2.5.3)
_TEXT_DELIMITERS = frozenset(b"\\\t\n\f\r")
_NAME_DELIMITERS = _TEXT_DELIMITERS | frozenset(b"^=")


def decode(value: bytes, charset: bytes, *, name: bool = False) -> str:
    """`value` as text without its padding; bytes that fit no character become U+FFFD.

    Args:
        charset: the raw value of (0008,0005) that is in force; b"" for none.
        name: the value is a person name (VR PN), whose ^ and = are delimiters too.
    """
    if value.isascii() and _ESCAPE not in value:
        return value.decode("ascii").strip(" \0")
    return _decode(value, charset, name).strip(" \0")


@lru_cache(maxsize=4096)
def _decode(value: bytes, charset: bytes, name: bool) -> str:
    encodings = _encodings(charset)
    try:
        if _ESCAPE not in value:
            text = value.decode(encodings[0], "replace")
        else:
            delimiters = set(_NAME_DELIMITERS if name else _TEXT_DELIMITERS)
            with warnings.catch_warnings(action="ignore"):
                text = decode_bytes(value, encodings, delimiters)
    except (LookupError, UnicodeError):
        # a character set that Python knows as no text encoding, such as "hex"
        return value.decode("latin-1")
    # a few of Python's encodings can spell half characters, which no store takes
    return text.encode("utf-8", "replace").decode("utf-8")


@lru_cache(maxsize=256)
def _encodings(charset: bytes) -> tuple[str, ...]:
    """Python's names of the character sets; ISO 8859-1 where the file names one nobody knows."""
    terms = [term.strip(" \0") for term in charset.decode("ascii", "replace").split("\\")]
    try:
        with warnings.catch_warnings(action="ignore"):
            return tuple(convert_encodings(terms))
    except ValueError:  # a name that cannot even be looked up
        return (default_encoding,)
