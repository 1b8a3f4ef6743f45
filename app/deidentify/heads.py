"""Does a series show a head? A face can be made out in a CT or MR of one, and nothing removes it.

Clean Recognizable Visual Features (113102, PS3.15 E.3.2) is not built, so it is never declared:
what shows a head is held, or leaves as it is because the project file says that it may.
"""

from __future__ import annotations

import re
from functools import cache

from app.deidentify.spellings import folded
from app.model import Instance
from app.resources import resource

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "HeadSeq", as protocols are named
_WORD = re.compile(r"[^\W\d_]+")
# bones and organs have heads and necks, too; and in French a chest film is taken "de face"
_OTHER_HEADS = re.compile(
    r"\b(femoral|humeral|radial|fibular|pancreatic|femur|metatarsal|metacarpal) +(head|neck)\b"
    r"|\b(head|neck|tete|col|cabeza|cuello|cabeca|colo|testa|collo)"
    r" +(of +(the +)?|du +|del +|dell? *'? *|do +|da +)?"
    r"(femur|humerus|radius|fibula|talus|pancreas|femore|omero|humero|femorale?|humerale|radiale)\b"
    r"|\bhead +(first|in|out)\b"
    r"|\b(coronary|costophrenic|pilonidal) +sinus\b|\bsinus +(of +)?(valsalva|rhythm)\b"
    r"|\bde +face\b|\bface *(et|\+|/|-) *profil\b"
    r"|子宮頸|子宫颈|宫颈|大腿骨頸|大腿骨頭|上腕骨頭|膵頭|股骨颈|股骨头|肱骨头|胰头|자궁경부|대퇴경부"
)
_CHEST_FILM = re.compile(r"\b(thorax|poumons?|pulmonaire|debout|couche)\b")
_CHEST_FACE = re.compile(r"\bface\b")


def shows_head(instance: Instance) -> bool:
    """Whether the header speaks of a head or neck.

    The study's description counts only where the series names no body part: one study may hold a
    head and a chest.
    """
    told = [instance.body_part, instance.protocol_name, instance.series_description]
    if not instance.body_part:
        told.append(instance.study_description)
    return any(map(_speaks_of_head, told))


def _speaks_of_head(text: str) -> bool:
    words, signs = _vocabulary()
    plain = folded(_HUMP.sub(" ", text).replace("_", " "))
    plain = _OTHER_HEADS.sub(" ", plain)
    if any(sign in plain for sign in signs):
        return True
    if _CHEST_FILM.search(plain):
        plain = _CHEST_FACE.sub(" ", plain)
    return not words.isdisjoint(_WORD.findall(plain))


@cache
def _vocabulary() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words; and signs of scripts that do not separate words."""
    lines = resource("vocabulary/heads.txt").read_text(encoding="utf-8").splitlines()
    words = [folded(word) for line in lines if line[:1] != "#" for word in line.split()]
    signs = tuple(word for word in words if word[0] >= "\u2e80")
    return frozenset(words) - frozenset(signs), signs
