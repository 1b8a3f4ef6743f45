"""How a known identifier may be spelled in free text.

Texts and identifiers are compared *folded*: case, diacritics, width and kana script removed. A fold
keeps track of where each folded character came from, so that cuts hit the original text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache, lru_cache

from app.model import Identifier, IdentifierKind
from app.resources import resource

_SPECIAL = {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
_SPECIAL |= {"\u0131": "i", "\u2019": "'"}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
WORD = re.compile(r"[^\W_]+")

PARTICLES = frozenset(
    "van von der den de del della di da dos do la le el al bin ibn abu st mc mac san ten ter "
    "zu".split()
)
# parts of a name that do not single anybody out
_NOT_A_NAME = PARTICLES | frozenset(
    "dr drs md rn rt phd prof mr mrs ms miss sir jr sr ii iii iv unknown anonymous none null test "
    "patient nil".split()
) - {"mac", "san", "ten", "ter", "zu"}
ORDINARY_PLACE_WORDS = frozenset(
    "hospital clinic center centre medical university general memorial saint st health imaging "
    "radiology department dept of the and street avenue road suite floor building north south east "
    "west institute county city regional community national college school".split()
)


@cache
def vocabulary() -> frozenset[str]:
    """Words that stay even if a person is called so (resources/vocabulary/radiology.txt)."""
    return _words("radiology")


@cache
def terms() -> frozenset[str]:
    """Words that are not taken for the name of somebody unknown: `vocabulary` and DICOM's own."""
    return vocabulary() | _words("abbreviations") | _words("languages") | _words("terms")


@cache
def given_names() -> frozenset[str]:
    """Given names that are hardly ever another word."""
    return _words("given_names") - vocabulary()


def _words(name: str) -> frozenset[str]:
    lines = resource(f"vocabulary/{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if line[:1] != "#" for word in line.split())


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    folded = []
    for part in unicodedata.normalize("NFKD", character).casefold():
        if unicodedata.combining(part) or part in "\u3099\u309a":
            continue
        code = ord(part)
        folded.append(chr(code - 0x60) if 0x30A1 <= code <= 0x30F6 else part)
    return "".join(folded)


def fold(text: str) -> tuple[str, list[int] | None]:
    """`text` folded, and for each folded character its index in `text` (None if unchanged)."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        for part in _fold_character(character.lower()):
            letters.append(part)
            origin.append(index)
    return "".join(letters), origin


def folded(text: str) -> str:
    """`text` folded, alone."""
    return fold(text)[0]


def name_words(value: str) -> frozenset[str]:
    """The folded words of a person's name in all its representations (PS3.5 6.2.1).

    Umlauts count in both transcriptions: Müller gives muller and mueller.
    """
    words: set[str] = set()
    for spelling in (value, "".join(_UMLAUTS.get(c, c) for c in value.lower())):
        words |= set(WORD.findall(folded(spelling)))
    return frozenset(w for w in words if w not in _NOT_A_NAME and not w.isdigit())


def ideographs(value: str) -> frozenset[str]:
    """Substrings that give away a name written without spaces: components of two characters or
    more, and the components joined."""
    found: set[str] = set()
    for group in value.split("="):
        parts = [folded(p) for p in re.split(r"[\s^,\u3000]+", group) if p]
        if not any(_CJK.search(part) for part in parts):
            continue
        found |= {part for part in parts if len(part) > 1}
        if len(parts) > 1:
            found |= {"".join(parts[:2]), "".join(parts[1::-1])}
    return frozenset(found)


def number_core(value: str) -> str:
    """An id without separators and leading zeros, folded; "" if it is too short (under four
    characters) or has no digit: such ids are compared as whole values only."""
    core = "".join(WORD.findall(folded(value))).lstrip("0")
    return core if len(core) > 3 and not core.isalpha() else ""


_DATE_FORMS = ("%Y%m%d", "%d%m%Y", "%m%d%Y", "%y%m%d", "%d%m%y", "%m%d%y")


def date_spellings(value: str) -> frozenset[str]:
    """A known date written without separators; forms with separators are caught as patterns."""
    try:
        date = datetime.strptime(value[:8], "%Y%m%d")  # noqa: DTZ007 - a date, no instant
    except ValueError:
        return frozenset()
    return frozenset(date.strftime(form) for form in _DATE_FORMS)


def known_days(identifiers: Iterable[Identifier]) -> frozenset[tuple[int, int, int]]:
    """The patient's own dates as (year, month, day)."""
    digits = (
        "".join(c for c in i.value if c in "0123456789") for i in identifiers if i.kind in DATES
    )
    return frozenset((int(d[:4]), int(d[4:6]), int(d[6:8])) for d in digits if len(d) >= 8)


NUMBERS = frozenset(
    {
        IdentifierKind.PATIENT_ID,
        IdentifierKind.ACCESSION,
        IdentifierKind.DEVICE,
        IdentifierKind.PHONE,
    }
)
PEOPLE = frozenset({IdentifierKind.NAME, IdentifierKind.PERSON})
PLACES = frozenset({IdentifierKind.ADDRESS, IdentifierKind.INSTITUTION})
DATES = frozenset({IdentifierKind.BIRTH_DATE, IdentifierKind.DATE})


_DIGITS = re.compile(r"\d+")
_LONGEST_GAP = 2  # separators inside an id: "123 - 456" is two numbers


class Numbers:
    """Finds ids, phone numbers and unseparated dates of a patient in folded text, in any layout:
    with separators anywhere, with leading zeros or without, letters before the digits dropped."""

    def __init__(self, identifiers: Iterable[Identifier]) -> None:
        known = list(identifiers)
        cores = {number_core(i.value) for i in known if i.kind in NUMBERS} - {""}
        digits = {"".join(_DIGITS.findall(core)).lstrip("0") for core in cores}
        self._cores = cores
        self._digits = {number for number in digits if len(number) > 5}
        self._dates = {form for i in known if i.kind in DATES for form in date_spellings(i.value)}
        self._parts = max((len(core) for core in cores), default=0)

    def find(self, low: str) -> Iterator[tuple[int, int]]:
        """Extents of what is one of the patient's numbers."""
        tokens = list(WORD.finditer(low))
        for first, token in enumerate(tokens):
            for digits in _DIGITS.finditer(low, token.start(), token.end()):
                if digits[0] in self._dates or digits[0].lstrip("0") in self._digits:
                    yield token.start(), token.end()
            joined, last = "", token
            for other in tokens[first : first + 2 * self._parts + 2]:
                if other.start() - last.end() > _LONGEST_GAP or len(joined) > 2 * self._parts:
                    break
                joined, last = joined + other[0], other
                core = joined.lstrip("0")
                if core in self._cores or core in self._digits:
                    yield token.start(), last.end()
