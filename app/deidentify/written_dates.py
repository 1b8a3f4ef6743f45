"""Dates and great ages as people write them in text, in the languages of Europe and East Asia.

A year alone stays, as do fractions, ranges and version numbers. Expressions run on folded text
(`spellings.fold`), so that months need no accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from app.deidentify.spellings import folded

Cut = tuple[int, int, str]
Day = tuple[int, int, int]

_MONTHS = (
    # English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish
    "january jan januar janner jan januari janvier janv enero gennaio janeiro stycznia",
    "february feb februar februari fevrier fevr febrero febbraio fevereiro lutego",
    "march mar marz maerz mrz mars marzo marco maart marca",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mayo maggio maio mei maja",
    "june jun juni juin junio giugno junho czerwca",
    "july jul juli juillet juil julio luglio julho lipca",
    "august aug aout agosto augustus augusti sierpnia",
    "september sept sep septembre septiembre setiembre settembre setembro wrzesnia",
    "october oct oktober okt octobre octubre ottobre ott outubro pazdziernika",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez decembre diciembre dicembre dezembro desember grudnia",
)
_ALL = sorted({month for names in _MONTHS for month in names.split()}, key=len, reverse=True)
# months that no other word is written like; these are a date even without a year
_SURE = sorted({month for month in _ALL if len(month) > 5} - {"august"}, key=len, reverse=True)
_M = rf"(?:{'|'.join(_ALL)})"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_N = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:18|19|20)\d\d"
_ORDINAL = r"(?:st|nd|rd|th|er|e|a|o)?"
_GAP = r"[\s./_,-]{0,3}"
_OF = r"(?:(?:of|de|del|the) ){0,2}"
_CLOCK = r"(?:[t\s_]{1,2}\d\d:?\d\d(?::?\d\d)?)?"
_WEEKDAY = (
    r"(?:(?<![^\W_])(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
    r"|[a-z]{4,7}tag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|jueves|viernes)[\s.,]{1,2})?"
)
_START = r"(?<![^\W_])(?<!\d[.,])"
_END = r"(?![^\W_])"

_WRITTEN = tuple(
    re.compile(rule)
    for rule in (
        rf"{_WEEKDAY}{_START}{_D}{_ORDINAL}[\s./_-]{{0,3}}{_OF}{_M}{_GAP}{_OF}'?"
        rf"(?:{_Y}|\d\d(?!,?\s?{_Y})){_CLOCK}{_END}",
        rf"{_WEEKDAY}(?<![^\W_]){_M}{_GAP}{_D}(?:st|nd|rd|th)?[\s./_,-]{{1,3}}'?(?:{_Y}|\d\d){_CLOCK}"
        rf"{_END}",
        rf"(?<!\d){_Y}{_GAP}{_M}{_GAP}{_D}{_END}",
        rf"(?<![^\W_]){_M}{_GAP}{_OF}{_Y}{_END}",
        rf"{_START}(?:{_D}{_ORDINAL} {_OF}(?:{'|'.join(_SURE)})|(?:{'|'.join(_SURE)}) {_D}"
        rf"(?:st|nd|rd|th)?){_END}",
        # 2021-03, 03/2021
        rf"(?<![\d./-]){_Y}[-/.](?:0[1-9]|1[0-2])(?![\d./-]\d|\d|[^\W\d_])",
        rf"(?<![\d./-])(?:{_N}[/-]|(?:0[1-9]|1[0-2])\.){_Y}(?![\d./-]\d|\d|[^\W\d_])",
        # 20210304, 20210304101112
        r"(?<!\d)(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
        rf"(?:\d{{4}}|\d{{6}}(?:\.\d{{1,6}})?)?(?!\d){_CLOCK}",
        # abbreviations that are other words, too: only between a day and a year
        rf"{_START}{_D}[\s./_-]{{1,3}}(?:gen|ene|mag|set|out|ago|dic|maj|giu|lug)[\s./_-]{{1,3}}{_Y}{_END}",
        folded(
            r"(?:(?:明治|大正|昭和|平成|令和)\s?)?(?:\d{1,4}|元)\s?(?:年|년)\s?\d{1,2}\s?(?:月|월)"
            r"(?:\s?\d{1,2}\s?(?:日|일))?"
        ),
    )
)
_SEPARATED = re.compile(
    r"(?<![\d.])(\d{1,4})([-/._ ])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})(?!\d|\.\d|[-/]\d)"
    rf"{_CLOCK}"
)
# HIPAA Safe Harbor: ages over 89. Y-90 is a radionuclide; what is given with it is no age.
_AGED = re.compile(
    r"(?<![\w.,/-])0?(?:9\d|1[0-2]\d)(?:[\s-]{0,2}"
    r"(?:years?|yrs?|yo|y/o|y\.o\.?|jahre|jahrige[rn]?|jahrig|ans|anos|anni)(?:[\s-]old)?"
    r"|y)(?![\w/])(?!\s(?:microspheres?|sirt|resin|glass|dota|ibritumomab|tare|radioembolization))"
    r"|(?<![^\W_])(?:aged?|alter|edad)[\s:=]{1,3}0?(?:9\d|1[0-2]\d)(?![\w.%])"
)


def find_dates(low: str, known: frozenset[Day]) -> Iterator[Cut]:
    """Dates in folded text; `known` are the patient's own, found also with a two-digit year and
    whatever separates its parts."""
    if not any(map(str.isdigit, low)):
        return
    for expression in _WRITTEN:
        for match in expression.finditer(low):
            yield match.start(), match.end(), "date"
    for match in _SEPARATED.finditer(low):
        if _is_date(match[1], match[2], match[3], match[4], known):
            yield match.start(), match.end(), "date"
    for match in _AGED.finditer(low):
        yield match.start(), match.end(), "age over 89"


def _is_date(first: str, separator: str, second: str, third: str, known: frozenset[Day]) -> bool:
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        return _is_day(a, b, c)
    if len(third) == 4:
        return _is_day(c, b, a) or _is_day(c, a, b)
    short = {(year % 100, month, day) for year, month, day in known}
    if short & {(c, b, a), (c, a, b), (a, b, c)}:
        return True
    padded = len(first) == len(second) == len(third) == 2
    if separator in "/-" or (separator == "." and padded):
        return len(third) == 2 and (_is_day(2000 + c, b, a) or _is_day(2000 + c, a, b))
    return False


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1800 < year < 2200
