"""What a site decided of its tables: a TOML file without patient data, kept from one time to the
next. What is not decided yet stands in it as "?".
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

from app.clinical.importer.form import FORM, FieldType
from app.clinical.importer.spellings import normal
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Absent, Sheet
from app.errors import MappingError
from app.site.paths import whole_file

UNDECIDED = "?"
_VERSION = 1
_LARGEST = 1 << 20  # bytes
_MOST_DIGITS = 64
_BOTH = " + "  # between a race and an ethnicity


@dataclass(frozen=True, slots=True)
class TableDecisions:
    """Of one table, by heading in normal form or by field of the plain form.

    Attributes:
        columns: which field a column is; "" leaves it out.
        constants: what holds for every row.
        days: how dates are written.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, DayForm] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything a site decided.

    Attributes:
        values: terms by closed list and spelling in normal form.
        id_digits: PatientIDs of digits alone are filled up with zeros to so many; 0 for never.
    """

    cases: TableDecisions = TableDecisions()
    events: TableDecisions = TableDecisions()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    id_digits: int = 0

    def of(self, sheet: Sheet) -> TableDecisions:
        return self.cases if sheet is Sheet.CASES else self.events


def read_decisions(path: Path, lists: Mapping[str, tuple[str, ...]]) -> Decisions:
    """Read and check a mapping file.

    Args:
        lists: what may be written (`form.closed_lists`).

    Raises:
        MappingError: it cannot be read, or something in it is unknown; the problem names it.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise MappingError(problem="it is larger than 1 MiB", path=path)
        fields = tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise MappingError(problem="it cannot be read", path=path) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError(problem="it is not TOML", path=path) from error
    return _Reader(path, lists).decisions(fields)


class _Reader:
    """Takes decisions out of the file's tables, and refuses with the key's name."""

    def __init__(self, path: Path, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._path = path
        self._lists = lists

    def decisions(self, fields: Mapping[str, Any]) -> Decisions:
        self._only(fields, "", ("version", "id_digits", "cases", "events", "values"))
        if fields.get("version") != _VERSION:
            self._refuse(f"version must be {_VERSION}; this program knows no other")
        digits = fields.get("id_digits", 0)
        digits = 0 if digits == UNDECIDED else digits
        if type(digits) is not int or not 0 <= digits <= _MOST_DIGITS:
            self._refuse(f"id_digits must be a whole number up to {_MOST_DIGITS}")
        values = self._table(fields, "values")
        self._only(values, "values.", tuple(self._lists))
        return Decisions(
            cases=self._decided(self._table(fields, "cases"), Sheet.CASES),
            events=self._decided(self._table(fields, "events"), Sheet.EVENTS),
            values={name: terms for name in values if (terms := self._terms(values, name))},
            id_digits=digits,
        )

    def _decided(self, fields: Mapping[str, Any], sheet: Sheet) -> TableDecisions:
        self._only(fields, f"{sheet}.", ("columns", "constants", "days"))
        form = FORM[sheet]
        days = tuple(name for name, one in form.items() if one.type is FieldType.DAY)
        columns = self._texts(fields, "columns", f"{sheet}.")
        for heading, name in columns.items():
            if name and name not in form:
                self._refuse(f"{sheet}.columns.{heading!r} is {name!r}, which is no column")
        constants = self._texts(fields, "constants", f"{sheet}.")
        self._only(constants, f"{sheet}.constants.", tuple(form))
        forms = self._texts(fields, "days", f"{sheet}.")
        self._only(forms, f"{sheet}.days.", days)
        for name, said in forms.items():
            if said not in set(DayForm):
                known = ", ".join(DayForm)
                self._refuse(f"{sheet}.days.{name} is {said!r}; it can be {known}")
        return TableDecisions(
            {normal(heading): name for heading, name in columns.items()},
            constants,
            {name: DayForm(said) for name, said in forms.items()},
        )

    def _terms(self, values: Mapping[str, Any], name: str) -> dict[str, str]:
        terms = self._texts(values, name, "values.")
        allowed = {*self._lists[name], *Absent}
        if name == "race":
            allowed |= {
                f"{r}{_BOTH}{e}" for r in self._lists[name] for e in self._lists["ethnicity"]
            }
        for spelling, term in terms.items():
            if term not in allowed:
                self._refuse(f"values.{name} has {spelling!r} = {term!r}, which is no term of it")
        return {normal(spelling): term for spelling, term in terms.items()}

    def _texts(self, fields: Mapping[str, Any], key: str, place: str) -> dict[str, str]:
        """What is decided in a table of texts."""
        table = self._table(fields, key)
        for name, value in table.items():
            if not isinstance(value, str):
                self._refuse(f"{place}{key}.{name!r} must be text in quotes")
        return {name: value for name, value in table.items() if value != UNDECIDED}

    def _table(self, fields: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        table = fields.get(key, {})
        if not isinstance(table, dict):
            self._refuse(f"{key} must be a table")
        return table

    def _only(self, fields: Mapping[str, Any], place: str, known: Iterable[str]) -> None:
        for key in fields:
            if key not in known:
                self._refuse(f"{place + key!r} is not a key this program knows")

    def _refuse(self, problem: str) -> NoReturn:
        raise MappingError(problem=problem, path=self._path)


def write_decisions(
    path: Path, decisions: Decisions, asked: Iterable[tuple[tuple[str, ...], str, str]] = ()
) -> None:
    """Write a mapping file, whole or not at all.

    Args:
        asked: what is still to decide: the table's place, such as `("values", "race")`, the key,
            and what can be answered.

    Raises:
        TargetUnwritable, TargetFull
    """
    tables: dict[tuple[str, ...], dict[str, tuple[str, str]]] = {}
    for place, key, value in _decided(decisions):
        tables.setdefault(place, {})[key] = (value, "")
    for place, key, answers in asked:
        tables.setdefault(place, {})[key] = (UNDECIDED, answers)
    lines = [
        "# How this site's tables are read. Replace each ? by an answer.",
        f"version = {_VERSION}",
    ]
    lines += [f"id_digits = {decisions.id_digits}"] if decisions.id_digits else []
    for place, entries in sorted(tables.items()):
        lines += ["", f"[{'.'.join(map(_key, place))}]"] if place else []
        for key, (value, answers) in sorted(entries.items()):
            comment = f"  # {answers}" if answers else ""
            name = _quoted(key) if place else key
            lines.append(f"{name} = {_quoted(value)}{comment}")
    with whole_file(path) as file:
        file.write(("\n".join(lines) + "\n").encode())


def _decided(decisions: Decisions) -> Iterator[tuple[tuple[str, ...], str, str]]:
    for sheet in Sheet:
        table = decisions.of(sheet)
        for kind in ("columns", "constants", "days"):
            for key, value in getattr(table, kind).items():
                yield (sheet, kind), key, str(value)
    for name, terms in decisions.values.items():
        for spelling, term in terms.items():
            yield ("values", name), spelling, term


def _key(name: str) -> str:
    return name if name.replace("_", "").isalnum() and name.isascii() else _quoted(name)


def _quoted(text: str) -> str:
    """A TOML basic string: JSON's, and DEL escaped (TOML 1.0)."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
