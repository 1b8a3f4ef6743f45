"""Clean Descriptors: free text without what identifies anybody (PS3.15 E.3.6, option 113105).

Text loses this patient's identifiers in every spelling (`spellings`) and what gives a person away
in any text (`patterns`); everything else stays. Deterministic and offline; each cut has a reason
that the review shows. Ordinary words that happen to be a name (Long, Hand, May) go only where
another part of the same name stands beside them.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.deidentify.patterns import Cut, find_patterns
from app.deidentify.spellings import (
    NUMBERS,
    PEOPLE,
    PLACES,
    WORD,
    Numbers,
    fold,
    folded,
    ideographs,
    name_words,
    vocabulary,
)
from app.model import Identifier

_UID = re.compile(r"(?<![\d.])[0-2](?:\.(?:0|[1-9]\d*)){4,}(?![\d.])")
_ORDINARY_PLACE_WORDS = frozenset(
    "hospital clinic center centre medical university general memorial saint health imaging "
    "radiology department dept of the and street avenue road suite floor building north south east "
    "west institute county city regional community national college school".split()
)

_LONGEST = 1 << 18  # characters; no report is so long, and searching takes a few seconds


@dataclass(frozen=True, slots=True)
class CleanText:
    """A cleaned text and what was cut from it, as (text, reason). The cuts are identified."""

    text: str
    cuts: tuple[tuple[str, str], ...]


class Cleaner:
    """Cleans the texts of one patient.

    Args:
        identifiers: everything known of this patient, from all files.
        map_uid: gives the new UID for one found in text.
    """

    def __init__(self, identifiers: Iterable[Identifier], map_uid: Callable[[str], str]) -> None:
        known = sorted(set(identifiers))
        self._map_uid = map_uid
        self._people = [name_words(i.value) for i in known if i.kind in PEOPLE]
        self._words = _owners(self._people)
        self._glued = _glued(self._people)
        self._long = tuple(w for w in self._words if len(w) > 5 and w not in vocabulary())
        self._ideographs = sorted(
            {part for i in known if i.kind in PEOPLE for part in ideographs(i.value)},
            key=len,
            reverse=True,
        )
        self._places = [
            [w[0] for w in WORD.finditer(folded(i.value))] for i in known if i.kind in PLACES
        ]
        self._numbers = Numbers(known)
        self._whole = frozenset(
            folded(i.value).strip() for i in known if i.kind in NUMBERS | PEOPLE and i.value.strip()
        )

    def clean(self, text: str) -> CleanText:
        """`text` without identifiers; values separated by backslashes stay as many."""
        cuts = _merge(self._cuts(text)) if any(map(str.isalnum, text)) else []
        if not cuts and "." not in text:
            return CleanText(text, ())
        pieces, removed, position = [], [], 0
        for start, end, why in cuts:
            pieces.append(text[position:start])
            removed.append((text[start:end], why))
            position = end
        pieces.append(text[position:])
        joined = _tidy(pieces) if cuts else text
        mapped = _UID.sub(self._replace_uid, joined)
        return CleanText(mapped, tuple(removed))

    def knows(self, text: str) -> bool:
        """Whether `text` holds an identifier of this patient, general patterns aside."""
        return len(text) > _LONGEST or any(True for _ in self._known(text))

    def _replace_uid(self, match: re.Match[str]) -> str:
        # a version number such as 1.2.3.4.5 is no UID of an instance
        return self._map_uid(match[0]) if len(match[0]) > 17 else match[0]

    def _cuts(self, text: str) -> Iterator[Cut]:
        if len(text) > _LONGEST:
            yield 0, len(text), "too long to judge"
            return
        yield from self._known(text)
        yield from find_patterns(text)

    def _known(self, text: str) -> Iterator[Cut]:
        low, origin = fold(text)
        found = [*self._find_names(low), *self._find_places(low), *self._find_ideographs(low)]
        found += [(start, end, "patient number") for start, end in self._numbers.find(low)]
        position = 0
        for value in low.split("\\"):
            if value.strip() in self._whole and value.strip() not in vocabulary():
                found.append((position, position + len(value), "known identifier"))
            position += len(value) + 1
        for start, end, why in found:
            if origin is None:
                yield start, end, why
            else:
                stop = origin[end - 1] + 1
                while stop < len(text) and not folded(text[stop]):
                    stop += 1  # a mark that belongs to the letter before
                yield origin[start], stop, why

    def _find_names(self, low: str) -> Iterator[Cut]:
        tokens = list(WORD.finditer(low))
        owners = [self._words.get(t[0].strip("0123456789") or t[0], _NOBODY) for t in tokens]
        for index, token in enumerate(tokens):
            word = token[0]
            if word in self._glued or any(name in word for name in self._long):
                yield token.start(), token.end(), "name"
            elif owners[index]:
                bare = word.strip("0123456789")
                strong = len(bare) > 2 and bare not in vocabulary()
                if strong or self._beside(low, tokens, owners, index):
                    yield token.start(), token.end(), "name"
            elif len(word) == 1 and self._initial(low, tokens, owners, index):
                yield token.start(), token.end(), "initial"

    def _beside(
        self,
        low: str,
        tokens: list[re.Match[str]],
        owners: list[frozenset[int]],
        index: int,
    ) -> bool:
        """Whether another part of the same person's name stands next to this one."""
        return any(
            owners[index] & owners[other] and tokens[other][0] != tokens[index][0]
            for other in _neighbours(low, tokens, index)
        )

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
            if ordinary and not self._beside(low, tokens, owners, other):
                continue
            if any(w[0] == letter and w != name for p in owners[other] for w in self._people[p]):
                return True
        return False

    def _find_ideographs(self, low: str) -> Iterator[Cut]:
        for part in self._ideographs:
            for match in re.finditer(re.escape(part), low):
                yield match.start(), match.end(), "name"

    def _find_places(self, low: str) -> Iterator[Cut]:
        tokens = list(WORD.finditer(low))
        for place in self._places:
            for first, last in _runs([t[0] for t in tokens], place):
                yield tokens[first].start(), tokens[last].end(), "place"


_NOBODY: frozenset[int] = frozenset()
_MOST_WORDS = 30  # of one name in three scripts; more is no name, but may be there to take time


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
                if len(one) > 4 and one not in vocabulary():
                    found |= {other[0] + one, one + other[0]}
    return frozenset(found - vocabulary())


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


def _runs(words: list[str], place: list[str]) -> Iterator[tuple[int, int]]:
    """Where `words` repeat the place: runs of two or more words in its order of which one is
    telling, or one telling word of five letters or more."""
    telling = {
        w
        for w in place
        if w not in vocabulary() and w not in _ORDINARY_PLACE_WORDS and not w.isdigit()
    }
    following = set(pairwise(place))
    start = 0
    while start < len(words):
        end = start
        while end + 1 < len(words) and (words[end], words[end + 1]) in following:
            end += 1
        run = words[start : end + 1]
        alone = words[start] in telling and len(words[start]) > 4
        if (end > start and any(w in telling or w.isdigit() for w in run)) or alone:
            yield start, end
        start = end + 1


def _merge(cuts: Iterable[Cut]) -> list[Cut]:
    """Overlapping cuts as one, with the reason of the first."""
    merged: list[Cut] = []
    for start, end, why in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if merged and start < merged[-1][1]:
            before = merged[-1]
            merged[-1] = (before[0], max(end, before[1]), before[2])
        else:
            merged.append((start, end, why))
    return merged


_GAP = re.compile(r"[ \t]{2,}")
_LEADING = re.compile(r"^[\s,;:^/_.-]+")
_SEPARATORS = string.whitespace + "\u00a0\u3000,;:^/_-"


def _tidy(pieces: list[str]) -> str:
    """The pieces joined by single blanks, without the separators that stood beside a cut."""
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        trimmed = _LEADING.sub("", piece) if index else piece
        pieces[index] = trimmed.rstrip(_SEPARATORS) if index < last else trimmed
    text = " ".join(pieces)
    values = [_GAP.sub(" ", value).strip(" ") for value in text.split("\\")]
    return "\\".join(value if any(map(str.isalnum, value)) else "" for value in values)
