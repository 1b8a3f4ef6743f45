"""Which column is which: by its name if that can mean one thing only, or as the site decided. What
a column holds is a reason to ask, never to decide.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.clinical.importer.form import FORM, WHOSE, FieldType
from app.clinical.importer.mapping import TableDecisions
from app.clinical.importer.spellings import Spellings, normal
from app.clinical.importer.typed_days import NotRead, read_day
from app.clinical.records import Sheet
from app.resources import resource


class How(StrEnum):
    """Why a column is taken for what it is."""

    NAME = "its name"
    DECIDED = "the mapping"
    LEFT_OUT = "left out"  # as decided
    UNKNOWN = "not known"
    TWICE = "named twice"  # two columns would be the same field


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a site's table.

    Attributes:
        index: from 0.
        field: of the plain form; "" if the column is not read.
    """

    index: int
    heading: str
    field: str
    how: How


@cache
def known_names() -> Mapping[Sheet, Mapping[str, str]]:
    """Fields by normal form of the names that sites give them."""
    content = tomllib.loads(resource("clinical/columns.toml").read_text("utf-8"))
    return {
        sheet: {
            normal(name): field
            for field in FORM[sheet]
            for name in (field, *content[sheet].get(field, ()))
        }
        for sheet in Sheet
    }


def find_columns(
    heading: Sequence[str], sheet: Sheet, decisions: TableDecisions
) -> tuple[Column, ...]:
    """What each column of a table is. Of two that would be one field, the one that has the field's
    own name is it; otherwise neither."""
    columns = [_column(index, text, sheet, decisions) for index, text in enumerate(heading) if text]
    return tuple(_alone(one, columns) for one in columns)


def _column(index: int, heading: str, sheet: Sheet, decisions: TableDecisions) -> Column:
    form = normal(heading)
    if (decided := decisions.columns.get(form)) is not None:
        return Column(index, heading, decided, How.DECIDED if decided else How.LEFT_OUT)
    field = known_names()[sheet].get(form, "")
    return Column(index, heading, field, How.NAME if field else How.UNKNOWN)


def _alone(one: Column, columns: Iterable[Column]) -> Column:
    rivals = [other for other in columns if other.field == one.field]
    if not one.field or len(rivals) == 1:
        return one
    for wins in (
        [other for other in rivals if other.how is How.DECIDED],
        [other for other in rivals if normal(other.heading) == normal(one.field)],
    ):
        if len(wins) == 1:
            return one if wins[0] is one else Column(one.index, one.heading, "", How.TWICE)
    return Column(one.index, one.heading, "", How.TWICE)


def is_heading(cells: Sequence[str], sheet: Sheet, decisions: TableDecisions) -> bool:
    """Whether a row names columns: one that says whose row it is, and another."""
    found = {column.field for column in find_columns(cells, sheet, decisions)} - {""}
    return len(found) > 1 and bool(found & set(WHOSE))


def looks_like(values: Iterable[str], sheet: Sheet, spellings: Spellings) -> tuple[str, ...]:
    """Fields of which every one of these values could be, for the question."""
    given = [value for value in values if spellings.absent(value) is None]
    if not given:
        return ()
    days = all(_may_be_a_day(value) for value in given)
    return tuple(
        field.name
        for field in FORM[sheet].values()
        if (days and field.type is FieldType.DAY)
        or (
            field.type in {FieldType.TERM, FieldType.TERMS}
            and all(spellings.term(field.name, value) is not None for value in given)
        )
    )


def _may_be_a_day(value: str) -> bool:
    found = read_day(value, None, short_years=True)
    return not isinstance(found, NotRead) or found is NotRead.AMBIGUOUS
