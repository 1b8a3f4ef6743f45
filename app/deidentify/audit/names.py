"""The names of a patient and of the people around, in every order and joining.

A word of three letters or more (two ideographs, kana or hangul) counts wherever it stands as a word
of its own; of seven or more also inside a longer word. Words of two letters, and those of the
vocabulary (May, Long, Hand, Mark), count only next to another word of the same name, in any order
and with anything but letters between them; next to themselves if the name is Long Long. Words run
together (annalena, muellerjan, jmueller) count like one word.
"""

from __future__ import annotations

import re
from itertools import permutations

from app.deidentify.audit.text import foldings, vocabulary
from app.model import IdentifierKind

LETTERS = re.compile(r"[^\W\d_]+")
# Thai, kana, ideographs and hangul stand without spaces between words
_NO_SPACES = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_PARTICLES = frozenset(
    "al bin da de del della der di dos du el la le van vom von zu zum zur dr prof jr sr md phd ii "
    "iii".split(" ")
)


def is_telling(word: str) -> bool:
    """Whether a folded word alone points to a person."""
    shortest = 2 if _NO_SPACES.search(word) else 3
    return len(word) >= shortest and word not in _PARTICLES and word not in vocabulary()


class Names:
    """Known names, ready to be looked for in folded text. Call `settle` after the last `learn`."""

    def __init__(self) -> None:
        self._words: dict[str, IdentifierKind] = {}
        self._persons: dict[str, dict[int, IdentifierKind]] = {}
        self._doubled: set[str] = set()
        self._unspaced: dict[str, IdentifierKind] = {}
        self.settle()

    def settle(self) -> None:
        """Make ready to look."""
        inside = sorted((word for word in self._words if len(word) >= 7), key=len, reverse=True)
        self._inside = re.compile("|".join(inside) or r"(?!)")
        self._anywhere = re.compile("|".join(f"({p})" for p in self._unspaced) or r"(?!)")
        self._kinds = list(self._unspaced.values())

    def learn(self, name: str, kind: IdentifierKind, number: int) -> None:
        """A whole name as the source spells it; `number` tells one name from another."""
        for folded in foldings(name):
            for group in folded.split("="):  # alphabetic, ideographic, phonetic
                self._learn_group(group, kind, number)

    def _learn_group(self, group: str, kind: IdentifierKind, number: int) -> None:
        words = [word for word in LETTERS.findall(group) if word not in _PARTICLES][:8]
        for word in words:
            if is_telling(word):
                self.add(word, kind)
            if len(word) > 1:
                self._persons.setdefault(word, {})[number] = kind
        self._doubled.update(word for word in words if words.count(word) > 1)
        runs = {"".join(LETTERS.findall(part)) for part in group.split("^")}
        runs |= {"".join(words), "".join(reversed(words))}
        for one, other in permutations(words, 2):
            if _NO_SPACES.search(one + other):
                self._unspaced.setdefault(rf"{one}[\s^=]*{other}", kind)
            elif len(one) > 1:
                runs.add(one + other)
                if is_telling(one):  # no initial before Long: "along" is no name
                    runs |= {one + other[0], other[0] + one}
        for run in runs - set(words):
            if len(run) >= 5 and run not in vocabulary():
                self.add(run, kind)

    def add(self, word: str, kind: IdentifierKind) -> None:
        """A folded word that counts by itself."""
        known = self._unspaced if _NO_SPACES.search(word) else self._words
        known.setdefault(word, kind)

    def find(self, text: str, shortest: int, *, alone: bool) -> IdentifierKind | None:
        """The first name in folded text; `alone` if a single word of one is enough."""
        before: dict[int, IdentifierKind] = {}
        last = ""
        for word in LETTERS.findall(text):
            persons = self._persons.get(word, {})
            beside = word != last or word in self._doubled
            near = persons.keys() & before.keys() if beside else None
            if near and len(last) + len(word) >= shortest:
                return persons[near.pop()]
            before, last = persons, word
            if alone and len(word) >= shortest:
                if word in self._words:
                    return self._words[word]
                inside = len(word) > 7 and word not in vocabulary() and self._inside.search(word)
                if inside:
                    return self._words[inside.group()]
        match = self._anywhere.search(text)
        return self._kinds[(match.lastindex or 1) - 1] if match else None
