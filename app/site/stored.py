"""Values as JSON text and back, for what the site keeps between two starts of the program.

A value is rebuilt from its own type hints, so a field that a newer version added takes its default,
and one that an older version had is left out.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_Value = TypeVar("_Value")


def to_text(value: object) -> str:
    """The JSON text of a frozen dataclass made of paths, enums, sets, tuples and plain values."""
    return json.dumps(_plain(value), ensure_ascii=True, separators=(",", ":"))


def from_text(text: str, kind: type[_Value]) -> _Value:
    """The value again.

    Raises:
        ValueError: the text is not that of such a value.
    """
    try:
        return cast("_Value", _built(json.loads(text), kind))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("not a stored value") from error


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, frozenset):
        return sorted(map(_plain, value))  # type: ignore[type-var]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _built(value: Any, kind: Any) -> object:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        (kind,) = (one for one in inner if one is not type(None))
        return _built(value, kind)
    if origin is frozenset:
        return frozenset(_built(one, inner[0]) for one in value)
    if origin is tuple:
        return tuple(_built(one, inner[0]) for one in value)
    if is_dataclass(kind):
        return _rebuilt(value, cast("type", kind))
    if not isinstance(value, kind):
        return kind(value)  # an enum or a path
    return value


def _rebuilt(value: Mapping[str, Any], kind: type) -> object:
    hints = _hints(kind)
    return kind(**{name: _built(one, hints[name]) for name, one in value.items() if name in hints})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
