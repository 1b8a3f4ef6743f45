"""Text as the archive takes it: plain ASCII in one line, without what its tables split on."""

from __future__ import annotations

import unicodedata

# what a decomposition does not bring to ASCII; curly quotes and dashes have the byte 0xE2 that
# MIDRC's check refuses
_SPELT = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2022\u00b7\u25cf\u2023", "*"),
        **dict(zip("\u00b5\u03bc\u00d7\u00f7\u00f8\u00d8\u0142\u0141", "uux/oOlL", strict=True)),
        **dict(zip("\u0131\u00f0\u00d0\u0111", "idDd", strict=True)),
    }
    | {"\u00b0": "deg", "\u2264": "<=", "\u2265": ">=", "\u00b1": "+/-", "\u20ac": "EUR"}
    | {"\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u0153": "oe", "\u0152": "OE"}
    | {"\u00fe": "th", "\u00de": "Th"}
)
_UNSET = frozenset({"null", "na", "n/a", "nan", "none", "#n/a", "<na>"})


def plain(text: str) -> str:
    """The text in ASCII, in one line, without what a reader takes for "no value"."""
    spelt = unicodedata.normalize("NFKD", text.translate(_SPELT))
    letters = spelt.encode("ascii", "ignore").decode("ascii")
    line = " ".join("".join(one if one.isprintable() else " " for one in letters).split())
    return "" if line.lower() in _UNSET else line


def plain_item(text: str) -> str:
    """One of several values of a cell, which are joined by commas."""
    return plain(text.replace(",", " "))
