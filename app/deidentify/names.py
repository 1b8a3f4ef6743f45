"""The names of a patient and of the people around, found in folded text in every order and joining.

A word counts wherever it stands by itself; names of six letters or more also inside a longer word.
Names of one or two letters, and those that are ordinary words (Long, Hand, May), count only beside
another part of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.deidentify.spellings import PEOPLE, WORD, ideographs, name_words, terms, vocabulary
from app.model import Identifier

Cut = tuple[int, int, str]

_NOBODY: frozenset[int] = frozenset()
_MOST_WORDS = 30  # of one name in three scripts; more is no name, but may be there to take time


class Names:
    """The names among the identifiers of one patient."""

    def __init__(self, identifiers: Iterable[Identifier]) -> None:
        values = [known.value for known in identifiers if known.kind in PEOPLE]
        self._people = [name_words(value) for value in values]
        self._words = _owners(self._people)
        self._glued = _glued(self._people)
        self._long = tuple(w for w in self._words if len(w) > 5 and w not in vocabulary())
        written_together = {part for value in values for part in ideographs(value)}
        self._ideographs = sorted(written_together, key=len, reverse=True)

    def find(self, low: str) -> Iterator[Cut]:
        """Cuts in folded text as (start, end, reason); they may overlap."""
        for part in self._ideographs:
            for match in re.finditer(re.escape(part), low):
                yield match.start(), match.end(), "name"
        tokens = list(WORD.finditer(low))
        owners = [self._words.get(_letters(t[0]), _NOBODY) for t in tokens]
        for index, token in enumerate(tokens):
            word = token[0]
            if word in self._glued or any(name in word for name in self._long):
                yield token.start(), token.end(), "name"
            elif owners[index]:
                bare = _letters(word)
                strong = len(bare) > 2 and bare not in vocabulary()
                if strong or self._beside(low, tokens, owners, index):
                    yield token.start(), token.end(), "name"
            elif (
                len(word) == 1
                and not _is_abbreviation(low, tokens, index)
                and self._initial(low, tokens, owners, index)
            ):
                yield token.start(), token.end(), "initial"

    def _beside(
        self,
        low: str,
        tokens: list[re.Match[str]],
        owners: list[frozenset[int]],
        index: int,
    ) -> frozenset[int]:
        """Whose name this is, because another part of it stands next to this one and has no other
        to belong to: in "Chest, Grace/chest pain" the chest after Grace is none."""
        found: frozenset[int] = frozenset()
        for other in _neighbours(low, tokens, index):
            mirrored = 2 * other - index
            taken = 0 <= mirrored < index and tokens[mirrored][0] == tokens[index][0]
            if not taken and tokens[other][0] != tokens[index][0]:
                found |= owners[index] & owners[other]
        return found

    def _initial(
        self,
        low: str,
        tokens: list[re.Match[str]],
        owners: list[frozenset[int]],
        index: int,
    ) -> bool:
        """Whether a single letter is an initial of the person named beside it."""
        letter = tokens[index][0]
        for other in _neighbours(low, tokens, index):
            name = tokens[other][0]
            ordinary = len(name) < 3 or name in vocabulary()
            people = self._beside(low, tokens, owners, other) if ordinary else owners[other]
            if any(w[0] == letter and w != name for p in people for w in self._people[p]):
                return True
        return False


def _letters(word: str) -> str:
    """A word without numbers at its ends; a letter or two beside a number are no name (2V, T1)."""
    bare = word.strip("0123456789")
    return bare if len(bare) > 2 else word


def _is_abbreviation(low: str, tokens: list[re.Match[str]], index: int) -> bool:
    """Whether a letter belongs to what follows: s/p, C-spine, L hand."""
    letter = tokens[index]
    if low[letter.start() - 1 : letter.start()] == "/" and len(tokens[index - 1][0]) < 3:
        return True
    if index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    gap = low[letter.end() : following.start()]
    if gap == "/":
        return len(following[0]) == 1
    return following[0] in terms() and (gap == "-" or (gap == " " and letter[0] in "lr"))


def _owners(people: list[frozenset[str]]) -> dict[str, frozenset[int]]:
    """For each word the numbers of the people who bear it."""
    owners: dict[str, set[int]] = {}
    for number, words in enumerate(people):
        for word in words:
            owners.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in owners.items()}


def _glued(people: list[frozenset[str]]) -> frozenset[str]:
    """Names written in one: doejohn, johndoe, jdoe, doej."""
    found: set[str] = set()
    for words in people:
        if len(words) > _MOST_WORDS:
            continue
        for one in words:
            for other in words - {one}:
                if len(one) + len(other) > 5:
                    found.add(one + other)
                if len(one) > 2 and one not in vocabulary():
                    found |= {other[0] + one, one + other[0]}
    return frozenset(found - terms())


def _neighbours(low: str, tokens: list[re.Match[str]], index: int) -> Iterator[int]:
    """The words before and after, if nothing but a few separators lies between; one initial is
    skipped, as in JOHN Q PUBLIC."""
    for step in (-1, 1):
        other = index + step
        for _ in range(2):
            if not 0 <= other < len(tokens):
                break
            left, right = sorted((other - step, other))
            if len(low[tokens[left].end() : tokens[right].start()]) > 3:
                break
            yield other
            if len(tokens[other][0]) > 1:
                break
            other += step
