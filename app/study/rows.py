"""How the study index stores a file: one row of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from app.model import Instance, Rejected, Source

FIELDS = [f.name for f in fields(Instance) if f.name not in ("source", "identifiers")]
NUMBERS = {f.name for f in fields(Instance) if f.type == "int"}

_LARGEST = (1 << 63) - 1  # SQLite's; a ZIP may claim more


def place(source: Source) -> tuple[bytes, bytes]:
    """Path and member as bytes: a file's name need not be text, and SQLite's text must."""
    return _stored(str(source.path)), _stored(source.member)


def source_of(values: Sequence[Any]) -> Source:
    """From path, member, size and modification time, or the first two alone."""
    path, member, *rest = values
    return Source(Path(_restored(path)), _restored(member), *rest)


def row(item: Instance | Rejected) -> tuple[Any, ...]:
    """Path, member, size, modification time, FIELDS, and the reason if the scan rejected it."""
    source = item.source
    begin = (*place(source), min(source.size, _LARGEST), min(source.modified_ns, _LARGEST))
    if isinstance(item, Rejected):
        return (*begin, *(None for _ in FIELDS), item.reason.value)
    values = (getattr(item, name) for name in FIELDS)
    return (*begin, *("\\".join(v) if isinstance(v, tuple) else v for v in values), None)


def instance_of(values: Sequence[Any]) -> Instance:
    """From path, member, size, modification time and FIELDS."""
    given = dict(zip(FIELDS, values[4:], strict=True))
    image_type = given.pop("image_type")
    return Instance(
        source=source_of(values[:4]),
        image_type=tuple(image_type.split("\\")) if image_type else (),
        **given,
    )


def _stored(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _restored(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")
