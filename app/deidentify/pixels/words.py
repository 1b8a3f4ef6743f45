"""Which texts may stay in a picture, and which name the patient.

The allow list is exact: fuzzy ones keep surnames (HART for HEART, PORTER for PORT). Likeness only
ever makes more go: what looks like one of the patient's identifiers is one that was misread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from app.deidentify.spellings import (
    DATES,
    NUMBERS,
    ORDINARY_PLACE_WORDS,
    PEOPLE,
    PLACES,
    WORD,
    date_spellings,
    folded,
    name_words,
    number_core,
    vocabulary,
)
from app.deidentify.text import Cleaner
from app.model import Identifier
from app.resources import resource

_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d{1,3})?(?![\d.,])")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s.,:;/()=+*\u00b7-]|_")  # what is left out says nothing
_LONGEST = 12  # words of a text that may stay

# characters that are taken for each other
_CONFUSED = str.maketrans("01|!i582649$", "ollllsbzgaqs")
_SHORTEST = 4  # letters of a name that is known when it is misread


@cache
def allowed_words() -> frozenset[str]:
    """What may stay in every project (resources/vocabulary/in_pictures.txt)."""
    lines = resource("vocabulary/in_pictures.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and line[:1] != "#")


class AllowList:
    """Texts that may stay.

    Args:
        entries: words, or words that belong together; 0 stands for any number.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self._entries = frozenset(tuple(_tokens(entry)) for entry in entries) - {()}
        self._most = max(map(len, self._entries), default=0)

    def __contains__(self, text: str) -> bool:
        """Whether `text` is made of entries and of nothing else."""
        tokens = _tokens(text)
        if not 0 < len(tokens) <= _LONGEST:
            return False
        reached = {0}
        for end in range(1, len(tokens) + 1):
            starts = range(max(0, end - self._most), end)
            if any(s in reached and tuple(tokens[s:end]) in self._entries for s in starts):
                reached.add(end)
        return len(tokens) in reached


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_NUMBER.sub(" 0 ", text.casefold()))


class Known:
    """Recognises a patient's identifiers in what was read from a picture."""

    def __init__(self, identifiers: Iterable[Identifier]) -> None:
        known = sorted(set(identifiers))
        self._cleaner = Cleaner(known, lambda uid: uid)
        people = (one.value for one in known if one.kind in PEOPLE)
        self._words = {word for name in people for word in name_words(name)}
        names = {_plain(word) for word in _telling(known) if len(word) >= _SHORTEST}
        numbers = {number_core(one.value) for one in known if one.kind in NUMBERS} - {""}
        self._alike = names | {_plain(number) for number in numbers}
        dates = (form for one in known if one.kind in DATES for form in date_spellings(one.value))
        self._dates = set(map(_plain, dates))
        self._judged: dict[str, bool] = {}  # the slices of a series say the same

    def __contains__(self, text: str) -> bool:
        """Whether `text` holds an identifier, or something that looks like one."""
        known = self._judged.get(text)
        if known is None:
            known = self._judged[text] = self._knows(text)
        return known

    def _knows(self, text: str) -> bool:
        words = {match[0] for match in WORD.finditer(folded(text)) if len(match[0]) > 1}
        parts = set(_parts(text))
        return (
            self._cleaner.knows(text)
            or not self._words.isdisjoint(words)
            or not self._dates.isdisjoint(parts)
            or any(self._is_like(part, known) for part in parts for known in self._alike)
        )

    @staticmethod
    def _is_like(part: str, known: str) -> bool:
        allowed = 0 if len(known) < _SHORTEST else 1 if len(known) < 8 else 2
        return abs(len(part) - len(known)) <= allowed and distance(part, known) <= allowed


def _telling(known: Iterable[Identifier]) -> Iterator[str]:
    for one in known:
        if one.kind in PEOPLE:
            yield from name_words(one.value)
        if one.kind in PLACES:
            words = (match[0] for match in WORD.finditer(folded(one.value)))
            yield from (
                w
                for w in words
                if not w.isdigit() and w not in vocabulary() and w not in ORDINARY_PLACE_WORDS
            )


def _parts(text: str) -> Iterator[str]:
    """The words of a text, each and with the next, and all of them in one."""
    words = [match[0] for match in WORD.finditer(folded(text))]
    yield from map(_plain, {*words, *(a + b for a, b in pairwise(words))})
    yield _plain("".join(words))


def _plain(word: str) -> str:
    """A word without leading zeros, in which similar characters are the same."""
    return word.lstrip("0").translate(_CONFUSED)


def distance(one: str, other: str) -> int:
    """How many characters have to be put in, left out or changed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        above, row[0] = row[0], index
        for column, wanted in enumerate(other, 1):
            above, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, above + (letter != wanted)),
            )
    return row[-1]
