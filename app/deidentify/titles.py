"""People given away by a word beside their name: a title, a task, a kinship, a credential.

A name is a run of words that are no terms of radiology (`spellings.terms`). It ends where the words
change from Title Case to CAPITALS or to lower case: "Dr. Cartwright DTI", "by Anna Smith today".
Text is bounded wherever a repetition could make the search slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.deidentify.spellings import PARTICLES, WORD, folded, given_names, terms, vocabulary

Cut = tuple[int, int, str]

_APART = r"(?<![^\W_])"  # an underscore separates words here, as scanners use it
_TITLE = (
    r"(?:drs?|dra|doctor|doktor|dott(?:oressa)?|prof|professor|mr|mrs|ms|miss|mister|nurse|rev|herr"
    r"|frau|mme|mlle|sra|senora?|se\u00f1ora?|schwester|pfleger)"
)
_TITLED = re.compile(rf"{_APART}(?:{_TITLE}\b[.\s:,]{{0,3}}(?:med\.\s?)?){{1,3}}", re.IGNORECASE)
# sister, brother, Señor, Frau: only so, for FR and SR are much else
_SHORT_TITLE = re.compile(rf"{_APART}(?:Fr|Sr|Hr|Br|Sig|Fa)\.\s?")
_CREDENTIALS = r"(?:M\.?D\.?|D\.?O\.|R\.?N\.?|N\.P\.|Ph\.?D\.?|FRCR|FACR|RT\(R\)|PA-C|MBBS|BSN)"
_BY = re.compile(
    rf"{_APART}(?:read|dictated|signed|interpreted|reported|reviewed|performed|ordered|requested"
    r"|referred|verified|approved|transcribed|scanned|done|seen|entered|taken|acquired|called"
    r"|prepared|checked|confirmed|authenticated|signed\s{1,2}electronically)\s{1,2}by\b[\s:=]{0,3}"
    rf"|{_APART}(?:tech|technologist|technician|operator|radiologist|radiographer|physician"
    r"|referring|attending|reader|rad|name|attn|attention|signed|contact|ref|req|pt|patient|surgeon"
    r"|resident|fellow|author|observer|kin|nok|guardian|md|cc)\s?[:=][\s:=]{0,3}",
    re.IGNORECASE,
)
_BESIDE = re.compile(  # these need a capital
    rf"{_APART}(?:notified|discussed|spoke|called|contact(?:ed)?|informed|reported)\s{{1,2}}"
    r"(?:with|to|from)\b[\s:=]{0,3}"
    rf"|{_APART}(?:contact|call|page|notify|c/o|attn)\s{{1,2}}"
    rf"|{_APART}(?:ordering|attending|referring|requesting|reading|primary|consulting|family|performing"
    r"|supervising|interpreting|responsible|admitting|treating|covering|on-call)\s{1,2}"
    r"(?:md|physician|provider|doctor|dr|radiologist|surgeon)\b[\s.:=]{0,3}"
    rf"|{_APART}(?:mother|father|wife|husband|son|daughter|spouse|guardian|brother|sister|parent"
    r"|partner|aunt|uncle|cousin|friend|caregiver|next\s+of\s+kin|tech|technologist|operator)\b"
    r"(?:\s(?:is|named|called))?[\s:=,(]{1,3}",
    re.IGNORECASE,
)
_CREDENTIALED = re.compile(rf"{_CREDENTIALS}(?![^\W_])")
_CREDENTIAL = re.compile(rf"(?<=[^\W\d_])(?:,\s?|\s){_CREDENTIALS}(?![^\W_])")
# LAST^FIRST; scanners write protocols so, too: Thorax^Routine
_WITH_CARET = re.compile(
    r"(?<![\w^-])[^\W\d_](?:[^\W\d_]|['\u2019-]){0,62}(?:\^[^\W\d_](?:[^\W\d_]|['\u2019-]){0,62}){1,4}"
    r"(?![\w^])"
)

# E. Smithers; not E. coli
_WITH_INITIAL = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]\.\s?){1,2}(?=[^\W\d_a-z])(?P<name>[^\W\d_][^\W\d_]{2,40})(?![^\W_])"
)
_CAPITALISED = re.compile(
    r"(?<![^\W_])(?=[^\W\d_a-z])[^\W\d_](?:[^\W\d_]|['\u2019-](?=[^\W\d_])){1,40}(?![^\W_]|-\d)"
)
# what diseases, signs and devices that bear a name are called: "Dr. Smithers Baker cyst"
_EPONYM = re.compile(
    r"\s(?:disease|syndrome|cyst|fracture|line|position|nodes?|malformation|tumou?r|injury|deformity"
    r"|sarcoma|lymphoma|scor(?:e|ing)|grade|tube|catheter|sign|maneuver|manoeuvre|tendon|class|stage"
    r"|type|protocol|views?|projection|procedure|criteria|classification|palsy|hernia|lesion|duct"
    r"|angle|index|method|flare|thyroiditis|[A-D]|I{1,3}[A-F]?|IV|\d\+\d)(?![^\W_]|-)"
)
_NAME_WORD = re.compile(
    r"(?<![^\W_])[^\W\d_](?:[^\W\d_]|['\u2019-](?=[^\W\d_])){0,62}(?![^\W_]|-\d)"
)
_JOIN = re.compile(r"\.?[\s,^.]{1,2}")
_MOST = 5  # words of a name


def find_people(text: str) -> Iterator[Cut]:
    """Cuts in `text` as (start, end, reason)."""
    for match in _TITLED.finditer(text):
        title = match[0].strip(" .:,")
        polite = title[:1].isupper() and not title.isupper()  # Dr, not the modality DR
        if not title.islower() or text.islower():
            yield from _after(text, match, sure=polite or folded(title) in {"mrs", "prof"})
    for match in _SHORT_TITLE.finditer(text):
        yield from _after(text, match, sure=True)
    for match in _BY.finditer(text):
        yield from _after(text, match, sure=False)
    for match in _BESIDE.finditer(text):
        if text[match.end() : match.end() + 1].isupper():
            yield from _after(text, match, sure=False)
    for match in _CREDENTIAL.finditer(text):
        start = _name_start(text, match.start())
        if start < match.start():
            yield start, match.end(), "titled name"
    for match in _WITH_INITIAL.finditer(text):
        if may_be_name(match["name"]) and not match[0][0].islower():
            yield match.start(), match.end(), "person name"
    yield from _by_given_names(text)
    for match in _WITH_CARET.finditer(text):
        if all(may_be_name(word) for word in WORD.findall(match[0])):
            yield match.start(), match.end(), "person name"


def _by_given_names(text: str) -> Iterator[Cut]:
    """A known given name beside another capitalised word: John Smithers; SMITHERS, JOHN."""
    words = [w for w in _CAPITALISED.finditer(text) if may_be_name(w[0])]
    for one, other in pairwise(words):
        gap = text[one.end() : other.start()]
        if (
            gap.strip("., ")
            or len(gap) > 3
            or not {folded(one[0]), folded(other[0])} & given_names()
        ):
            continue
        following = _NAME_WORD.match(text, other.end() + 1)
        if "," in gap and following and following[0][0].isupper() and may_be_name(following[0]):
            continue  # "Lunge, John Smithers" begins with no name
        if text[one.start() - 1 : one.start()] == "^" or (
            text[one.start() - 2 : one.start()] == ", " and _EPONYM.match(text, other.end())
        ):
            continue  # "SMITHERS^JOHN Baker cyst": the name is over
        yield one.start(), other.end(), "person name"


def may_be_name(word: str) -> bool:
    """Whether a word is none of radiology's; of a double name, whether one part is none. Ng is a
    name, NG an abbreviation."""
    if len(word) < 4 and word.istitle() and len(word) > 1:
        return folded(word) not in vocabulary()
    parts = [part for part in WORD.findall(folded(word)) if len(part) > 1]
    return any(part not in terms() for part in parts) if parts else folded(word) not in terms()


def _after(text: str, match: re.Match[str], *, sure: bool) -> Iterator[Cut]:
    end = _name_end(text, match.end(), sure=sure)
    if end > match.end():
        yield match.start(), end, "titled name"


def _name_end(text: str, start: int, *, sure: bool) -> int:
    """Where the name that begins at `start` ends; `start` if there is none.

    Args:
        sure: the first word is a name even if it is a term (Dr. White), unless in lower case.
    """
    position = end = start
    before = ""
    for count in range(_MOST):
        word = _NAME_WORD.match(text, position)
        if not word or (before and _TITLED.match(text, position)):
            break
        if before and _CREDENTIALED.match(text, position):
            return word.end()
        if word[0].islower() and count > 1:
            break  # two words in lower case; more may be anything
        initial = (
            len(word[0]) == 1 and word[0].isupper() and text[word.end() : word.end() + 1] == "."
        )
        first = sure and not before and not word[0][0].islower()
        particle = folded(word[0]) in PARTICLES
        if not (initial or particle or first or may_be_name(word[0])):
            break
        if before and not particle and not initial and _is_next_thing(before, word):
            break
        if not initial and not particle:
            before, end = word[0], word.end()
        elif initial and before:
            end = word.end()
        join = _JOIN.match(text, word.end())
        if not join or count == _MOST - 1:
            break
        position = join.end()
    return end


def _name_start(text: str, end: int) -> int:
    """Where the name that ends at `end` begins; `end` if there is none."""
    start, after = end, ""
    for word in reversed(list(_NAME_WORD.finditer(text, max(0, end - 120), end))):
        gap = text[word.end() : start]
        if len(gap) > 2 or gap.strip(" ,.^") or not word[0][0].isupper():
            break
        whole = start < end and any(mark in text[start:end] for mark in ",^")
        if whole and not gap.strip(" ") and len(word[0]) < 4:
            break  # AX T2 SMITHERS, JOHN, MD
        if after and word[0].isupper() != after.isupper() and gap[:1] not in {".", ","}:
            break
        if not (may_be_name(word[0]) or (len(word[0]) == 1 and gap[:1] == ".")):
            break
        start, after = word.start(), word[0]
    return start


def _is_next_thing(before: str, word: re.Match[str]) -> bool:
    """Whether a word after a name is no part of it."""
    return _changes(before, word[0]) or bool(_EPONYM.match(word.string, word.end()))


def _changes(before: str, word: str) -> bool:
    """Whether the letters of two words are of different kinds."""
    if len(before) == 1 or len(word) == 1:
        return word.islower() and not before.islower()
    if word.isupper():
        return not before.isupper() and any(map(str.islower, before))
    return word[0].islower() != before[0].islower()
