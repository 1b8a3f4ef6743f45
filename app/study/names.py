"""Whether two person names may be one person's (PS3.5 section 6.2, VR PN).

Scanners, the RIS and a typist spell one name in several ways: MÜLLER^ANNA, Muller^Anna^Maria,
"Anna Muller", Müller^A. These count as one. What spelling cannot explain counts as two, and a
person decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import combinations

_SEPARATORS = re.compile(r"[\s^,\-_]+")
_SILENT = re.compile(r"[.'`\u2019]")  # O'Brien, J.
# letters with a stroke, which Unicode does not take apart
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "\u0131": "i"}
)


def may_be_one_person(names: Iterable[str]) -> bool:
    """Whether no two of `names` contradict each other; an empty name contradicts none."""
    spelled = {tuple(map(_words, name.split("=")[:3])) for name in names}
    return all(_agree(one, other) for one, other in combinations(spelled, 2))


def _words(group: str) -> tuple[str, ...]:
    """One component group, folded: case, diacritics and order do not tell persons apart."""
    plain = unicodedata.normalize("NFKD", group.casefold().translate(_STROKES))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _SEPARATORS.split(_SILENT.sub("", plain))
    return tuple(sorted(filter(None, words), key=lambda word: (-len(word), word)))


def _agree(one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]) -> bool:
    """Alphabetic with alphabetic, ideographic with ideographic: only what both have."""
    pairs = zip(one, other, strict=False)
    return all(_same_words(*pair) for pair in pairs if all(pair))


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Each word of the shorter name is a word of its own in the longer one, or an initial matches;
    one word at least is the same in full, for initials alone fit anybody. A longer abbreviation
    does not count: Paul is not Paula."""
    shorter, longer = sorted((one, other), key=len)
    left = list(longer)
    unmatched = []
    for word in shorter:
        if word in left:
            left.remove(word)
        else:
            unmatched.append(word)
    if len(unmatched) == len(shorter):
        return False
    for word in unmatched:
        match = next((w for w in left if w[0] == word[0] and 1 in (len(w), len(word))), None)
        if match is None:
            return False
        left.remove(match)
    return True
