"""Text of a header and its bytes, by Specific Character Set (PS3.5 section 6.1, PS3.3 C.12.1.1.2).

Python's own codecs serve the character sets without code extensions, and Japanese. For the rest of
ISO 2022 (PS3.5 6.1.2.5) pydicom's coder does the work; it is imported only then, which takes half a
second. What it gave is remembered, since a series repeats its few values in each file.
"""

from __future__ import annotations

import codecs
import re
import warnings
from contextlib import suppress
from functools import lru_cache

from app.errors import DamagedFile, Reason

_ESCAPE = b"\x1b"
_JIS_ROMAN = b"\x1b(J"
_TERMS = re.compile(rb"[ -~]*\0?")
_FAMILIES = (
    "ascii",
    "iso8859",
    "utf-8",
    "cp",
    "gb",
    "euc",
    "shift",
    "tis",
    "iso2022",
    "big5",
    "koi8",
)
# what brings ISO 2022 text back to its first character set (PS3.5 section 6.1.2.5.3)
_TEXT_DELIMITERS = frozenset(b"\\\t\n\f\r")
_NAME_DELIMITERS = _TEXT_DELIMITERS | frozenset(b"^=")


# the defined terms without code extensions, and Python's codecs
_CODECS = {
    "ISO_IR 6": "ascii",
    "ISO_IR 13": "shift_jis",
    "ISO_IR 100": "latin-1",
    "ISO_IR 101": "iso8859-2",
    "ISO_IR 109": "iso8859-3",
    "ISO_IR 110": "iso8859-4",
    "ISO_IR 126": "iso8859-7",
    "ISO_IR 127": "iso8859-6",
    "ISO_IR 138": "iso8859-8",
    "ISO_IR 144": "iso8859-5",
    "ISO_IR 148": "iso8859-9",
    "ISO_IR 166": "iso8859-11",
    "ISO_IR 192": "utf-8",
    "ISO_IR 203": "iso8859-15",
    "GB18030": "gb18030",
    "GBK": "gbk",
}
# code extensions that one of Python's codecs switches between by itself (PS3.5 Annex H)
_JAPANESE = frozenset({"", "ISO_IR 6", "ISO 2022 IR 6", "ISO 2022 IR 87", "ISO 2022 IR 159"})


def check_declaration(charset: bytes) -> None:
    """Raises DamagedFile (MALFORMED) for a Specific Character Set that readers fail on.

    A term nobody knows does no harm; but pydicom takes Python's names too, such as "hex".
    """
    if not _TERMS.fullmatch(charset):
        raise DamagedFile(reason=Reason.MALFORMED)
    for term in charset.decode("ascii").split("\\"):
        with suppress(LookupError):
            if not codecs.lookup(term.strip(" \0")).name.startswith(_FAMILIES):
                raise DamagedFile(reason=Reason.MALFORMED)


def decode_text(value: bytes, charset: bytes, *, name: bool = False) -> str:
    """`value` as text, padding included; bytes that fit no character become U+FFFD.

    A file that declares nothing but holds more than ASCII is read as UTF-8 if that fits, else as
    ISO 8859-1: writers that forget to declare use one of the two.

    Args:
        charset: the raw value of (0008,0005) that is in force; b"" for none.
        name: the value is a person name (VR PN), whose ^ and = are delimiters too.
    """
    if value.isascii() and _ESCAPE not in value:
        return value.decode("ascii")
    return _decode(value, charset, name)


def encode_text(text: str, charset: bytes) -> bytes:
    """`text` in the file's own character set; what it cannot say becomes "?"."""
    if text.isascii():
        return text.encode("ascii")
    if not charset.strip(b" \0"):
        return text.encode("utf-8" if "\ufffd" in text else "latin-1", "replace")
    codec = _codec(charset)
    if codec:
        return text.encode(codec, "replace")
    if _is_japanese(charset) and b"IR 87" in charset:
        with suppress(UnicodeEncodeError):
            encoded = text.encode("iso2022_jp")
            if _JIS_ROMAN not in encoded:  # which needs ISO 2022 IR 13
                return encoded
    from pydicom.charset import encode_string  # noqa: PLC0415 - half a second

    try:
        with warnings.catch_warnings(action="ignore"):
            return bytes(encode_string(text, _encodings(charset)))
    except (LookupError, ValueError):  # as below
        return text.encode("latin-1", "replace")


@lru_cache(maxsize=4096)
def _decode(value: bytes, charset: bytes, name: bool) -> str:
    try:
        if not charset.strip(b" \0"):
            return _undeclared(value)
        codec = _codec(charset)
        if codec:
            return value.decode(codec, "replace")
        if _is_japanese(charset):
            with suppress(UnicodeDecodeError):
                return value.decode("iso2022_jp_2")
        encodings = _encodings(charset)
        if _ESCAPE not in value:
            text = value.decode(encodings[0], "replace")
        else:
            from pydicom.charset import decode_bytes  # noqa: PLC0415

            delimiters = set(_NAME_DELIMITERS if name else _TEXT_DELIMITERS)
            with warnings.catch_warnings(action="ignore"):
                text = decode_bytes(value, encodings, delimiters)
    except (LookupError, ValueError):
        # a character set that Python knows as no text encoding, such as "hex", or as no name
        return value.decode("latin-1")
    # a few of Python's encodings can spell half characters, which no store takes
    return text.encode("utf-8", "replace").decode("utf-8")


@lru_cache(maxsize=256)
def _codec(charset: bytes) -> str:
    """Python's codec of a single character set; "" for code extensions and strange terms."""
    return _CODECS.get(charset.decode("ascii", "replace").strip(" \0"), "")


@lru_cache(maxsize=256)
def _is_japanese(charset: bytes) -> bool:
    return {term.strip(" \0") for term in charset.decode("latin-1").split("\\")} <= _JAPANESE


def _undeclared(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


@lru_cache(maxsize=256)
def _encodings(charset: bytes) -> tuple[str, ...]:
    """Python's names of the character sets; ISO 8859-1 where the file names one nobody knows."""
    from pydicom.charset import convert_encodings  # noqa: PLC0415

    terms = [term.strip(" \0") for term in charset.decode("ascii", "replace").split("\\")]
    with warnings.catch_warnings(action="ignore"):
        return tuple(convert_encodings(terms))
