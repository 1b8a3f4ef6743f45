"""Clean Descriptors: free text without what identifies anybody (PS3.15 E.3.6, option 113105).

Text loses this patient's identifiers in every spelling (`names`, `spellings`) and what gives a
person away in any text (`patterns`, `titles`, `written_dates`); everything else stays.
Deterministic and offline; each cut has a reason that the review shows.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.deidentify.names import Cut, Names
from app.deidentify.patterns import find_patterns
from app.deidentify.spellings import (
    NUMBERS,
    ORDINARY_PLACE_WORDS,
    PEOPLE,
    PLACES,
    WORD,
    Numbers,
    fold,
    folded,
    known_days,
    vocabulary,
)
from app.deidentify.written_dates import find_dates
from app.model import Identifier, IdentifierKind

_UID = re.compile(r"(?<![\d.])[0-2](?:\.(?:0|[1-9]\d*)){4,}(?![\d.])")

_REMEMBERED = 4096  # texts; the slices of a series say the same
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
        self._names = Names(known)
        self._places = [
            [w[0] for w in WORD.finditer(folded(i.value))] for i in known if i.kind in PLACES
        ]
        self._numbers = Numbers(known)
        self._days = known_days(known)
        self._uids = frozenset(i.value for i in known if i.kind is IdentifierKind.UID)
        self._cleaned: dict[str, CleanText] = {}
        self._judged: dict[str, bool] = {}
        self._whole = frozenset(
            folded(i.value).strip() for i in known if i.kind in NUMBERS | PEOPLE and i.value.strip()
        )

    def clean(self, text: str) -> CleanText:
        """`text` without identifiers; values separated by backslashes stay as many."""
        known = self._cleaned.get(text)
        if known is None:
            if len(self._cleaned) >= _REMEMBERED:
                self._cleaned.clear()
            known = self._cleaned[text] = self._clean(text)
        return known

    def _clean(self, text: str) -> CleanText:
        uids = [match.span() for match in _UID.finditer(text) if self._is_instance(match[0])]
        cuts = _merge(self._cuts(text)) if any(map(str.isalnum, text)) else []
        # a UID is mapped as a whole, whatever its numbers look like
        cuts = [cut for cut in cuts if not any(a <= cut[0] and cut[1] <= b for a, b in uids)]
        if not cuts and not uids:
            return CleanText(text, ())
        pieces, removed, position = [], [], 0
        for start, end, why in cuts:
            pieces.append(text[position:start])
            removed.append((text[start:end], why))
            position = end
        pieces.append(text[position:])
        removed += [(text[a:b], "UID mapped") for a, b in uids]
        joined = _tidy(pieces) if cuts else text
        return CleanText(_UID.sub(self._replace_uid, joined), tuple(removed))

    def knows(self, text: str) -> bool:
        """Whether `text` holds an identifier of this patient, general patterns aside."""
        found = self._judged.get(text)
        if found is None:
            if len(self._judged) >= _REMEMBERED:
                self._judged.clear()
            found = len(text) > _LONGEST or any(True for _ in self._known(text))
            self._judged[text] = found
        return found

    def _is_instance(self, uid: str) -> bool:
        # a version number such as 1.2.3.4.5 is no UID of an instance
        return (len(uid) > 17 or uid in self._uids) and self._map_uid(uid) != uid

    def _replace_uid(self, match: re.Match[str]) -> str:
        return self._map_uid(match[0]) if self._is_instance(match[0]) else match[0]

    def _cuts(self, text: str) -> Iterator[Cut]:
        if len(text) > _LONGEST:
            yield 0, len(text), "too long to judge"
            return
        yield from self._known(text)
        low, origin = fold(text)
        yield from _unfolded(find_dates(low, self._days), text, origin)
        yield from find_patterns(text)

    def _known(self, text: str) -> Iterator[Cut]:
        low, origin = fold(text)
        found = [*self._names.find(low), *self._find_places(low)]
        found += [(start, end, "patient number") for start, end in self._numbers.find(low)]
        position = 0
        for value in low.split("\\"):
            if value.strip() in self._whole and value.strip() not in vocabulary():
                found.append((position, position + len(value), "known identifier"))
            position += len(value) + 1
        yield from _unfolded(found, text, origin)

    def _find_places(self, low: str) -> Iterator[Cut]:
        tokens = list(WORD.finditer(low))
        for place in self._places:
            for first, last in _runs([t[0] for t in tokens], place):
                yield tokens[first].start(), tokens[last].end(), "place"


def _unfolded(cuts: Iterable[Cut], text: str, origin: list[int] | None) -> Iterator[Cut]:
    """Cuts in folded text as cuts in `text`."""
    for start, end, why in cuts:
        if origin is None:
            yield start, end, why
        else:
            stop = origin[end - 1] + 1
            while stop < len(text) and not folded(text[stop]):
                stop += 1  # a mark that belongs to the letter before
            yield origin[start], stop, why


def _runs(words: list[str], place: list[str]) -> Iterator[tuple[int, int]]:
    """Where `words` repeat the place: runs of two or more words in its order of which one is
    telling, or one telling word of five letters or more."""
    telling = {
        w
        for w in place
        if w not in vocabulary() and w not in ORDINARY_PLACE_WORDS and not w.isdigit()
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
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|\{\s*\}")
_LEADING = re.compile(r"^(?:'s\b)?[\s,;:^/_.'-]+")
_SEPARATORS = string.whitespace + "\u00a0\u3000,;:^/_'-"


def _tidy(pieces: list[str]) -> str:
    """The pieces joined by single blanks, without the separators that stood beside a cut."""
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        trimmed = _LEADING.sub("", piece) if index else piece
        pieces[index] = trimmed.rstrip(_SEPARATORS) if index < last else trimmed
    text = " ".join(pieces)
    text = _EMPTY.sub(" ", text)
    values = [_GAP.sub(" ", value).strip(" ") for value in text.split("\\")]
    return "\\".join(value if any(map(str.isalnum, value)) else "" for value in values)
