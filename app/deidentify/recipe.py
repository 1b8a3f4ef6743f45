"""Recipes in deid's language, read with deid's own parser and kept as rules.

One line, one rule: `KEEP Modality`, `REMOVE (0008,0024)`, `BLANK PatientBirthDate`,
`REPLACE StudyInstanceUID func:uid`, `JITTER StudyDate var:date_shift`,
`ADD PatientIdentityRemoved YES`, `KEEP (0019,"SIEMENS MR HEADER",0C)`. A field may also be `ALL`,
`select:VR:LO`, `select:group:0018`, or `startswith:`, `endswith:`, `contains:` and `except:` with a
regular expression over the attribute's name.
"""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from app import dictionary
from app.errors import RecipeError


class Verb(StrEnum):
    """deid's header actions."""

    KEEP = "KEEP"
    ADD = "ADD"
    REPLACE = "REPLACE"
    JITTER = "JITTER"
    REMOVE = "REMOVE"
    BLANK = "BLANK"


FUNCTIONS = frozenset({"uid", "clean", "dummy", "age", "accession", "patient_id"})
VARIABLES = frozenset({"date_shift", "patient_id", "site_id"})

_TAG = re.compile(r"\(?([0-9A-Fa-f]{4}),?([0-9A-Fa-f]{4})\)?")
_PRIVATE = re.compile(r"\(([0-9A-Fa-f]{4}),\s*[\"'](.+)[\"'],\s*(?:[xX]{2})?([0-9A-Fa-f]{2})\)")
_QUIET = -6  # below every level of deid's logger
_EXPANDERS = frozenset({"startswith", "endswith", "contains", "except", "select"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a recipe.

    Attributes:
        verb: what to do.
        tag: the attribute, for an exact rule on a standard attribute.
        private: (group, creator, element in the block) for an exact rule on a private one.
        pattern: (expander, expression) for a rule on many; ("all", "") for ALL.
        value: what follows the field: a literal, `func:NAME` or `var:NAME`; "" if nothing does.
        line: the recipe's line, for people.
    """

    verb: Verb
    value: str
    line: str
    tag: int | None = None
    private: tuple[int, str, int] | None = None
    pattern: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """The rules of one text, in its order, and the text itself for the report's digest."""

    name: str
    text: str
    rules: tuple[Rule, ...]


def parse_recipe(text: str, name: str) -> Recipe:
    """Read a recipe with deid's parser.

    Raises:
        RecipeError: the text is no recipe, or names an attribute, function or variable that does
            not exist. It never falls back to "nothing to do": a mistyped line would leak.
    """
    strange = _first_strange_line(text)
    if strange:
        raise RecipeError(problem="this line is no rule", line=strange)
    actions = _parse_with_deid(text)
    written = [line for line in map(str.strip, text.splitlines()) if _is_rule(line)]
    rules = []
    for action, line in zip(actions, written, strict=True):
        try:
            rules.append(_rule(action, line))
        except ValueError as fault:
            number = [row.strip() for row in text.splitlines()].index(line) + 1
            raise RecipeError(problem=str(fault), line=number) from None
    return Recipe(name, text, tuple(rules))


def _parse_with_deid(text: str) -> list[dict[str, str]]:
    # deid takes a path, logs every line and leaves through sys.exit
    from deid.config.utils import load_deid  # noqa: PLC0415 - slow to import
    from deid.logger.message import bot  # noqa: PLC0415

    bot.level = _QUIET
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        path = Path(folder) / "deid.recipe"
        path.write_text(text, encoding="utf-8")
        try:
            parsed = load_deid(str(path))  # type: ignore[no-untyped-call]
        except (SystemExit, ValueError, KeyError, IndexError, AttributeError):
            raise RecipeError(problem="deid cannot read it", line=1) from None
    header: list[dict[str, str]] = parsed.get("header") or []
    return header


def _is_rule(line: str) -> bool:
    return line.split(" ", 1)[0].upper() in Verb.__members__


def _first_strange_line(text: str) -> int:
    """Number of the first line deid would skip or stop at; 0 if there is none."""
    lines = [line.strip() for line in text.splitlines()]
    if "%header" not in lines:
        return 1
    for number, line in enumerate(lines, 1):
        plain = not line or line[0] == "#" or line in {"FORMAT dicom", "%header"}
        if not plain and not (_is_rule(line) and len(line.split()) > 1):
            return number
    return 0


def _rule(action: dict[str, str], line: str) -> Rule:
    """Raises ValueError, worded for the recipe's author."""
    verb = Verb(action["action"].upper())
    field = action["field"].strip()
    value = action.get("value", "").strip()
    _check_value(verb, value)
    if field.upper() == "ALL":
        return Rule(verb, value, line, pattern=("all", ""))
    private = _PRIVATE.fullmatch(field)
    if private:
        group, creator, element = private.groups()
        return Rule(verb, value, line, private=(int(group, 16), creator.strip(), int(element, 16)))
    tag = _TAG.fullmatch(field)
    if tag:
        return Rule(verb, value, line, tag=int(tag[1] + tag[2], 16))
    expander, colon, expression = field.partition(":")
    if colon and expander.lower() in _EXPANDERS:
        try:
            re.compile(expression)
        except re.error:
            raise ValueError(f"{expression} is no regular expression") from None
        return Rule(verb, value, line, pattern=(expander.lower(), expression))
    number = dictionary.tag_of(field)
    if number is None:
        raise ValueError(f"{field} is no attribute of the DICOM dictionary")
    return Rule(verb, value, line, tag=number)


def _check_value(verb: Verb, value: str) -> None:
    if verb in {Verb.ADD, Verb.REPLACE, Verb.JITTER} and not value:
        raise ValueError(f"{verb} needs a value")
    if verb in {Verb.KEEP, Verb.BLANK, Verb.REMOVE} and value:
        # deid takes a condition behind REMOVE; a condition we do not run would remove too little
        raise ValueError(f"{verb} takes no value")
    kind, colon, name = value.partition(":")
    if colon and kind == "func" and name not in FUNCTIONS:
        raise ValueError(f"there is no function {name}")
    if colon and kind == "var" and name not in VARIABLES:
        raise ValueError(f"there is no variable {name}")
    if kind == "deid_func" and colon:
        raise ValueError("deid's own functions are random and are not used")
