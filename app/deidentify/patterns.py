"""What gives a person away in any text, known or not: dates, numbers with a label, titled names.

Patterns run on the original text. Words of the radiology vocabulary are never taken for a name, so
that "DR CHEST PA" stays while "DR CARTWRIGHT" goes.

A text may be made to be slow to search: repetitions that can begin anywhere are bounded, and no two
that match the same character stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.deidentify.spellings import WORD, folded, vocabulary

Cut = tuple[int, int, str]

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
_YEAR = r"(?:18|19|20)\d\d"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"

_SIMPLE: tuple[tuple[str, str], ...] = (
    ("email", r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+"),
    ("url", r"(?:https?://|ftp://|www\.)[^\s\\,;]+"),
    (
        "date",
        rf"(?<!\d)(?:{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{{6}})?"
        rf"|{_YEAR}[-/.\s]{_M}[-/.\s]{_D}|{_D}[-/.]{_M}[-/.](?:{_YEAR}|\d\d)"
        rf"|{_M}[-/.]{_D}[-/.](?:{_YEAR}|\d\d))(?!\d)(?:[T\s]\d\d:\d\d(?::\d\d)?)?",
    ),
    (
        "date",
        rf"\b{_D}(?:st|nd|rd|th)?[-\s.]*{_MONTH}[-\s.,]*(?:{_YEAR}|\d\d)\b"
        rf"|\b{_MONTH}[-\s.]*{_D}(?:st|nd|rd|th)?[-\s.,]+(?:{_YEAR}|'?\d\d)\b",
    ),
    ("ssn", r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"),
    (
        "phone",
        r"(?<![\w.])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)"
        r"|\+\d{1,3}[\d\s().-]{6,16}\d|(?<![\w.-])\d{3}-\d{4}(?![\w-])",
    ),
    (
        "labelled number",
        r"\b(?:mrn|pid|pat(?:ient)?\s*(?:id|no|number)|acc(?:ession)?(?:\s*(?:no|number|nr))?|dob"
        r"|ssn|tel|phone|fax|pager|beeper|case\s*(?:no|number)|visit\s*(?:no|number)"
        r"|room)\b[\s.:#=]*[A-Za-z]{0,4}[-\s]?\d+(?:[/.-]\d+)*"
        r"(?:[A-Za-z]{1,2}(?![A-Za-z]))?",
    ),
    (
        "address",
        r"\b\d{1,5}\s+(?:[^\W\d_][\w'.-]*\s+){1,4}"
        r"(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|way|court|ct|square|sq"
        r"|terrace|highway|hwy)\b\.?|\bp\.?\s?o\.?\s?box\s+\d+",
    ),
    ("zip", r"\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b"),
)
_EXPRESSIONS = tuple((why, re.compile(rule, re.IGNORECASE)) for why, rule in _SIMPLE)

_NAME_WORD = r"[^\W\d_](?:[\w'\u2019-]{0,62}[^\W\d_])?\.?"
_NAME_RUN = rf"((?:{_NAME_WORD}[\s,]{{0,2}}){{1,4}})"
_TITLED = re.compile(
    r"\b(?:dr|drs|doctor|prof|professor|mr|mrs|ms|miss|mister|nurse|rev)\b\.?[\s:,]*"
    rf"{_NAME_RUN}",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:(?:read|dictated|signed|interpreted|reported|reviewed|performed|ordered|requested"
    r"|referred|verified|approved|transcribed|scanned|done|seen|entered|taken|acquired|called"
    r"|notified|discussed)\s+(?:by|with|to)"
    r"|(?:tech|technologist|technician|operator|radiologist|physician|referring|attending|nurse"
    r"|reader|rad|name|attn|attention|signed|contact)\s*[:=])[\s:=]*"
    rf"{_NAME_RUN}",
    re.IGNORECASE,
)
_SUFFIXED = re.compile(
    rf"((?:{_NAME_WORD}\s+)?{_NAME_WORD}),?\s+(?:M\.?D\.?|D\.O\.|R\.?N\.?|Ph\.?D\.?|FRCR|RT\(R\)"
    r"|PA-C)(?![\w])"
)
# LAST^FIRST; scanners write protocols so, too: Thorax^Routine
_WITH_CARET = re.compile(r"(?<![\w^])[^\W\d_][^\W\d_'-]*(?:\^[^\W\d_][^\W\d_'-]*)+(?![\w^])")
_INSTITUTION = re.compile(
    r"((?:[^\W\d_][\w'.-]{0,62}\s+){1,4})"
    r"(?:hospital|hosp|clinic|infirmary|klinik|klinikum|medical\s+cent(?:er|re)|health\s+system"
    r"|university|sanatorium)\b",
    re.IGNORECASE,
)


def find_patterns(text: str) -> Iterator[Cut]:
    """Cuts in `text` as (start, end, reason); they may overlap."""
    for why, expression in _EXPRESSIONS:
        for match in expression.finditer(text):
            yield match.start(), match.end(), why
    for expression in (_TITLED, _BY):
        for match in expression.finditer(text):
            end = _names_end(text, match.start(1), match.end(1))
            if end > match.start(1):
                yield match.start(), end, "titled name"
    for match in _WITH_CARET.finditer(text):
        if all(_is_name(word) for word in WORD.findall(match[0])):
            yield match.start(), match.end(), "person name"
    for match in _SUFFIXED.finditer(text):
        words = [w for w in WORD.finditer(text, match.start(1), match.end(1)) if _is_name(w[0])]
        if words:
            yield words[0].start(), match.end(), "titled name"
    for match in _INSTITUTION.finditer(text):
        words = [w for w in WORD.finditer(text, match.start(1), match.end(1)) if _is_name(w[0])]
        if words:
            yield words[0].start(), match.end(), "institution"


def _names_end(text: str, start: int, end: int) -> int:
    """Where the run of words that may be names ends: before the first word of the vocabulary, or
    the first in lower case after one with a capital."""
    last, capital = start, False
    for word in WORD.finditer(text, start, end):
        if not _is_name(word[0]) or (capital and word[0].islower()):
            break
        capital = capital or word[0][0].isupper()
        last = word.end()
    return last


def _is_name(word: str) -> bool:
    return folded(word) not in vocabulary()
