"""What gives a person away in any text, known or not: numbers with a label, addresses, places.

Dates are found in `written_dates`, people in `titles`. Patterns run on the original text. Words of
radiology are never taken for a name, so that "DR CHEST PA" stays while "DR CARTWRIGHT" goes.

A text may be made to be slow to search: repetitions that can begin anywhere are bounded, and no two
that match the same character stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.deidentify.spellings import ORDINARY_PLACE_WORDS
from app.deidentify.titles import Cut, find_people, may_be_name

_STATES = (
    "AL|AK|AZ|AR|CA|CO|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY"
    "|NC|ND|OH|OK|OR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|ON|QC|BC|AB"
)
_TITLE_WORD = r"(?<![^\W_])[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff][\w'\u2019-]{1,40}"
_ANY_CASE: tuple[tuple[str, str], ...] = (
    ("email", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+"),
    ("url", r"(?:https?://|ftp://|www\.)[^\s\\,;]+"),
    ("ssn", r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"),
    (
        "phone",
        r"(?<![\w.])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)"
        r"|\+\d{8,15}|\+\d{1,3}[\s().-]{1,2}\d{2,4}(?:[\s().-]{1,2}\d{3,8}(?!\d)"
        r"|(?:[\s().-]{1,2}\d\d\b){2,4})|(?<![\w.-])\d{3}-\d{4}(?![\w-])",
    ),
    (
        "labelled number",
        r"(?<![^\W_])(?:mrn|pid|pat(?:ient)?\s*(?:id|no|number)|acc(?:ession)?(?:\s*(?:no|number|nr))?"
        r"|dob|ssn|tel|phone|fax|pager|beeper|case\s*(?:no|number)|visit\s*(?:no|number)|mobile|cell"
        r"|fin|csn|nhs|chi\s*(?:no|number)|room|bed)\b[\s.:#=]*[A-Za-z]{0,4}[-\s]?\d+"
        # a measurement behind a slash or hyphen is no part of the number
        r"(?:(?![/-]\d+(?:\.\d+)?\s?(?:mm|cm|ml|mg|mas|kvp?|sec|min)\b)[/.-]\d+)*"
        r"(?:[A-Za-z]{1,2}(?![A-Za-z]))?",
    ),
    (
        "address",
        r"\b\d{1,5}\s{1,2}(?:[^\W\d_][\w'.-]{0,40}\s{1,2}){1,4}"
        r"(?:street|avenue|ave|road|rd|boulevard|blvd|highway|hwy)\b\.?|\bp\.?\s?o\.?\s?box\s+\d+"
        r"|(?<![^\W\d_])[^\W\d_]{3,30}(?:strasse|stra\u00dfe|str\.|weg|gasse|allee|platz)\s?\d{1,4}[a-z]?"
        r"(?![^\W_]|\.\d)(?:,?\s\d{4,5}\s[^\W\d_]{2,40})?",
    ),
)
_EXPRESSIONS = tuple((why, re.compile(rule, re.IGNORECASE)) for why, rule in _ANY_CASE)
_CASED = tuple(
    (why, re.compile(rule))
    for why, rule in (
        (
            "address",
            r"(?<![^\W_])(?i:rue|via|viale|piazza|calle|avda|avenida|rua|travessa|plaza|paseo|corso)\s"
            rf"(?:(?:de|du|des|del|della|la|le|los|las|da|do)\s){{0,2}}{_TITLE_WORD}"
            rf"(?:\s{_TITLE_WORD}){{0,2}},?\s\d{{1,4}}(?!\d)",
        ),
        (
            "address",
            rf"(?<![\d.,])\d{{1,4}}(?:\sbis|,)?\s(?:rue|boulevard|chemin|all\u00e9e|impasse|quai)\s"
            rf"(?:(?:de|du|des|la|le)\s){{0,2}}(?:l'|d')?{_TITLE_WORD}(?:[\s-]{_TITLE_WORD}){{0,2}}",
        ),
    )
)
_ZIP = re.compile(rf"(?:,\s(?:CT|PA)|(?<![^\W_])(?:{_STATES}))\s\d{{5}}(?:-\d{{4}})?(?!\w)")
# endings of streets that are also words of radiology: only after a name
_SHORT_STREET = re.compile(
    rf"(?<![\w.,])\d{{1,5}}\s((?:{_TITLE_WORD}\s){{1,3}})(?i:st|lane|ln|drive|dr|way|court|ct|square|sq|terrace"
    r"|place|pl)\b\.?"
)
_KEYWORD = re.compile(
    r"(?<![^\W_])(?:hospitals?|hosp|clinic|clinics|infirmary|klinik|klinikum|sanatorium"
    r"|medical\s(?:cent(?:er|re)|school|group)|health\s(?:system|cent(?:er|re))|university"
    r"|imaging\scent(?:er|re)|krankenhaus|universit(?:a|\u00e4)tsklinikum)(?![^\W_])",
    re.IGNORECASE,
)
# these are followed by their names
_NAMED_AFTER = re.compile(
    r"(?<![^\W_])(?i:klinikum|krankenhaus|spital|h\u00f4pital|hopital|cl\u00ednica|clinica|clinique"
    r"|ospedale|szpital|hospital\s(?:de|do|da|del|of)|university\sof|sykehus)\s"
    rf"(?:(?:de|do|da|del|di|la|le|the|San|Santa|St\.?|Bad)\s){{0,2}}{_TITLE_WORD}"
)
_HAS_DIGIT = re.compile(r"\d").search
_WORD_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_][\w'\u2019.-]{0,62}\s{1,2}$")


def find_patterns(text: str) -> Iterator[Cut]:
    """Cuts in `text` as (start, end, reason); they may overlap."""
    yield from find_people(text)
    if _HAS_DIGIT(text) or "@" in text or "/" in text or "www" in text:
        for why, expression in (*_EXPRESSIONS, *_CASED):
            for match in expression.finditer(text):
                yield match.start(), match.end(), why
        for match in _ZIP.finditer(text):
            yield _town_start(text, match.start()), match.end(), "zip"
        for match in _SHORT_STREET.finditer(text):
            if any(may_be_name(word) for word in match[1].split()) and not _HAS_DIGIT(match[1]):
                yield match.start(), match.end(), "address"
    for match in _KEYWORD.finditer(text):
        start = _place_start(text, match.start())
        if start < match.start():
            yield start, match.end(), "institution"
    for match in _NAMED_AFTER.finditer(text):
        yield match.start(), match.end(), "institution"


def _town_start(text: str, end: int) -> int:
    """Where the town before a state and ZIP code begins; `end` if there is none."""
    start = end
    for _ in range(3):
        word = _WORD_BEFORE.search(text[:start].rstrip(", ") + " ", max(0, start - 65))
        if not word or not word[0][0].isupper() or _HAS_DIGIT(word[0]):
            break
        if not may_be_name(word[0].strip()):
            break
        start = word.start()
    return start


def _place_start(text: str, end: int) -> int:
    """Where the name before an institution's keyword begins; `end` if there is none."""
    start, named = end, end
    for _ in range(4):
        word = _WORD_BEFORE.search(text, max(0, start - 65), start)
        if not word or _HAS_DIGIT(word[0]):
            break
        bare = word[0].strip().rstrip(".").lower()
        if bare in ORDINARY_PLACE_WORDS:
            start = word.start()
        elif may_be_name(bare) and bare not in {"at", "from", "to", "in", "by", "per", "prior"}:
            start = named = word.start()
        else:
            break
    return min(end, named)
