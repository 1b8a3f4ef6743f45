"""How the audit reads text: every decoding a value could be meant in, folded to one spelling.

What a character set element declares is not trusted: a name is found in whatever encoding it was
left. Folding takes away case, diacritics, width and invisible characters, so that one folded
identifier meets all its spellings; `expand` is the other tradition, in which ü is written ue.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from app.resources import resource

# the single-byte and multi-byte character sets of PS3.3 C.12.1.1.2, by their Python names
_CODECS = (
    "utf_8",
    *(f"iso8859_{part}" for part in (1, 2, 3, 4, 5, 6, 7, 8, 9, 15)),
    *("tis_620", "shift_jis", "euc_jp", "euc_kr", "gb18030"),
)
_ESCAPE = re.compile(rb"\x1b[\x20-\x2f]+[\x30-\x7e]")  # ISO 2022 announcers
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th"})
_PLAIN |= str.maketrans({"\u0131": "i", "ß": "ss", "ħ": "h"})  # Turkish dotless i
_WRITTEN_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ñ": "ny", "ß": "ss"}
)
_SILENT = dict.fromkeys(map(ord, "'’‘`´ʼ\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # noqa: RUF001
_VOICING = {"\u3099", "\u309a"}  # kana marks that make another letter, not a diacritic


def fold(text: str) -> str:
    """Lower case without diacritics, width, apostrophes and invisible characters."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_SILENT))
    kept = [c for c in letters if not unicodedata.combining(c) or c in _VOICING]
    return unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN)


def expand(text: str) -> str:
    """As `fold`, with umlauts and their like written out: ü as ue, ø as oe, å as aa."""
    return fold(unicodedata.normalize("NFC", text.casefold()).translate(_WRITTEN_OUT))


def foldings(text: str) -> tuple[str, ...]:
    """Both traditions; one entry where they agree."""
    plain = fold(text)
    written_out = plain if text.isascii() else expand(text)
    return (plain,) if plain == written_out else (plain, written_out)


def readings(value: bytes, *, binary: bool = False) -> list[str]:
    """Every text the bytes can stand for; also read without NULs, which end and pad text."""
    plain = value.replace(b"\0", b"")
    texts = [] if b"\0" not in value or binary else _wide(value)
    if plain.isascii() and b"\x1b" not in plain:
        return [plain.decode("ascii"), *texts]
    if binary:
        return [plain.decode("latin_1"), plain.decode("utf_8", "replace")]
    if b"\x1b" in plain:
        texts.append(plain.decode("iso2022_jp_2", "replace"))
        plain = _ESCAPE.sub(b"", plain)
    return [*{plain.decode(codec, "replace") for codec in _CODECS}, *texts]


def _wide(value: bytes) -> list[str]:
    """UTF-16, of which the NUL at one end may have been taken for padding."""
    odd = b"\0" * (len(value) % 2)
    return [
        (value + odd).decode("utf_16_le", "replace"),
        (odd + value).decode("utf_16_be", "replace"),
    ]


def raw_spellings(word: str) -> set[bytes]:
    """Bytes of a word with letters beyond ASCII that `readings` of a value can miss.

    UTF-16 of such letters, the bytes of other scripts in binary values, and Japanese in ISO 2022
    whose escape character was lost.
    """
    forms = {word, word.lower(), word.upper(), word.title()}
    latin = any("a" <= c <= "z" for c in fold(word))
    codecs = ("utf_16_le", "utf_16_be", *(() if latin else _CODECS))
    found = {form.encode(c, "ignore") for form in forms for c in codecs if encodes(form, c)}
    if encodes(word, "iso2022_jp") and not latin:
        found.add(word.encode("iso2022_jp")[1:-3])  # "$B" and the letters, without escapes
    return found


def encodes(text: str, codec: str) -> bool:
    """Whether the codec has all these letters."""
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def vocabulary() -> frozenset[str]:
    """Ordinary words, folded: alone they are no sign of a person."""
    return frozenset(fold(word) for line in table("vocabulary.txt") for word in line.split())


def table(name: str) -> list[str]:
    """Lines of one of the audit's own tables in `resources/audit`, without comments."""
    lines = resource(f"audit/{name}").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
