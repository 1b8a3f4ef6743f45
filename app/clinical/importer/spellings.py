"""What a spelling means: the archive's own term, a spelling that can mean nothing else
(`resources/clinical/spellings.toml`), or what the site decided. Never a likeness.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from app.clinical.records import Absent
from app.resources import resource

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[;|\\]")
_BETWEEN_RACES = re.compile(r"[;|\\/,&+]|\band\b")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_RACE, _ETHNICITY, _BOTH = "race", "ethnicity", "race_ethnicity"
_WITH = " + "  # between a race and an ethnicity
NOT_REPORTED = "Not Reported"
SEVERAL = "Other"


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Letters and digits alone, in small letters without accents; signs alone stay as they are."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    words = _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    return " ".join(words) or text.strip()


@cache
def known_spellings() -> Mapping[str, Mapping[str, str]]:
    """Terms by list and normal form."""
    content = tomllib.loads(resource("clinical/spellings.toml").read_text("utf-8"))
    return {
        name: {normal(one): term for term, ones in terms.items() for one in ones}
        for name, terms in content.items()
    }


@dataclass(frozen=True, slots=True)
class Spellings:
    """Knows the words of every closed list, and this site's spellings of them.

    Args:
        lists: what may be written, by list (`form.closed_lists`).
        decided: the site's own, by list and spelling.
    """

    lists: Mapping[str, tuple[str, ...]]
    decided: Mapping[str, Mapping[str, str]]

    def absent(self, text: str, name: str = "") -> Absent | None:
        """Why there is no value, if the text says that there is none."""
        if not text:
            return Absent.NOT_ASKED
        said = self._said(name, text) or known_spellings()["absent"].get(normal(text))
        return Absent(said) if said is not None and said in set(Absent) else None

    def term(self, name: str, text: str) -> str | Absent | None:
        """A term of list `name`; None if nobody has decided what the text means."""
        said = self._said(name, text)
        if said is None:
            return self.absent(text)
        return Absent(said) if said in set(Absent) else said

    def value(self, name: str, text: str) -> str | Absent | None:
        """As `term`, but the answer of an observation may be a number."""
        found = self.term(name, text)
        is_number = name == "observation.result" and _NUMBER.fullmatch(text)
        return text if found is None and is_number else found

    def terms(self, name: str, text: str) -> tuple[str, ...] | None:
        """Several terms with `;` between; None if one is not decided."""
        if self.absent(text, name) is not None:
            return ()
        found = [self.term(name, part) for part in filter(str.strip, _BETWEEN.split(text))]
        if any(one is None for one in found):
            return None
        return tuple(dict.fromkeys(one for one in found if one and not isinstance(one, Absent)))

    def race(self, text: str) -> Race | None:
        """A race, or several, or a race and an ethnicity in one; None if it is not decided."""
        if (whole := self._race(text)) is not None:
            return whole
        parts = [part for part in _BETWEEN_RACES.split(text) if part.strip()]
        found = [one for part in parts if (one := self._race(part)) is not None]
        if len(parts) < 2 or len(found) < len(parts):
            return None
        races = {one.race for one in found} - {NOT_REPORTED}
        ethnicities = {one.ethnicity for one in found} - {""}
        if not races or races & set(Absent) or len(ethnicities) > 1:
            return None
        ethnicity = ethnicities.pop() if ethnicities else ""
        if len(races) == 1:
            return Race(races.pop(), ethnicity)
        return Race(SEVERAL, ethnicity, tuple(sorted(map(self._spd15, races))))

    def _race(self, text: str) -> Race | None:
        term = self.term(_RACE, text)
        if term is None or isinstance(term, Absent):
            return None if term is None else Race(term)
        race, _, ethnicity = term.partition(_WITH)
        return Race(race, ethnicity)

    def _spd15(self, race: str) -> str:
        found = self.term(_BOTH, race)
        return found if isinstance(found, str) else race

    def _said(self, name: str, text: str) -> str | None:
        form = normal(text)
        decided = self.decided.get(name, {}).get(form)
        if decided is not None:
            return decided
        for term in self.lists.get(name, ()):
            if normal(term) == form:
                return term
        known = known_spellings().get(name, {}).get(form)
        return known if known is not None and self._is_allowed(name, known) else None

    def _is_allowed(self, name: str, term: str) -> bool:
        """Whether the project's list, which may be its own, has the term."""
        if name not in self.lists or term in set(Absent):
            return True
        race, _, ethnicity = term.partition(_WITH)
        return race in self.lists[name] and ethnicity in {"", *self.lists.get(_ETHNICITY, ())}


@dataclass(frozen=True, slots=True)
class Race:
    """What one cell said of race.

    Attributes:
        ethnicity: "" if it said nothing of that.
        several: all that apply, if there are more than one.
    """

    race: str | Absent
    ethnicity: str = ""
    several: tuple[str, ...] = ()
