"""One node's table as Gen3 reads it: tab-separated, typed, plain ASCII, the dictionary's columns.

The server strips cells, takes an empty one as unset, reads integers by `int()` (so 4.0 fails),
booleans only as true and false, and splits arrays and links to several on commas.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from app.clinical.dictionary import Node, Property, ValueType
from app.clinical.plain import plain, plain_item

Value: TypeAlias = "str | int | float | bool | Sequence[str | int | float] | None"
Row: TypeAlias = Mapping[str, Value]


def header_line(node: Node) -> str:
    """Every column that the dictionary has, also the empty ones: MIDRC's check asks for them."""
    return "\t".join(node.properties) + "\n"


def row_line(node: Node, row: Row) -> str:
    """One row. A column that this dictionary does not know is left out.

    Raises:
        ValueError: a value is not what its property holds, or a required one is missing: a fault of
            the program, since checks came before.
    """
    return "\t".join(_cell(one, row.get(one.name)) for one in node.properties.values()) + "\n"


def _cell(one: Property, value: Value) -> str:
    if value is None or value in ((), ""):
        return ""
    several = isinstance(value, Sequence) and not isinstance(value, str)
    if several is not one.several:
        raise ValueError(f"{one.name} holds {'several values' if one.several else 'one value'}")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(filter(None, (_single(one, item) for item in value)))
    return _single(one, value)


def _single(one: Property, value: str | float) -> str:
    written = _typed(one, value)
    if one.values and written and written not in one.values:
        raise ValueError(f"{one.name} does not hold this value")
    return written


def _typed(one: Property, value: str | float) -> str:
    if one.type is ValueType.BOOLEAN:
        if not isinstance(value, bool):
            raise ValueError(f"{one.name} is true or false")
        return "true" if value else "false"
    if one.type is ValueType.STRING:
        if not isinstance(value, str):
            raise ValueError(f"{one.name} is text")
        return plain_item(value) if one.several else plain(value)
    if isinstance(value, (str, bool)) or not math.isfinite(value):
        raise ValueError(f"{one.name} is a number")
    whole = int(value) == value
    if one.type is ValueType.INTEGER and not whole:
        raise ValueError(f"{one.name} is a whole number")
    if (one.least is not None and value < one.least) or (one.most is not None and value > one.most):
        raise ValueError(f"{one.name} is out of range")
    return str(int(value)) if whole else format(value, ".10f").rstrip("0").rstrip(".")
