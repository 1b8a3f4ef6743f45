"""MIDRC's data dictionary: which nodes and properties there are, and what each may hold.

The program carries a pinned one (`resources/clinical`); a newer one is loaded from a file as a Gen3
server gives it (`GET /api/v0/submission/_dictionary/_all`). Forms, checks and tables follow it, so
nothing about a property is written anywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from app.errors import ProjectFileError
from app.model import Clinical
from app.resources import resource


class ValueType(StrEnum):
    """What one value of a property is; enumerations are strings."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Property:
    """One column of a node's table.

    Attributes:
        name: the column's heading; for a link, `cases.submitter_id` or `projects.code`.
        type: of a value, or of each of several.
        several: an array, written with commas between.
        values: all that are allowed; empty if the dictionary leaves it open.
        least, most: inclusive; None for no limit.
        required: a row without it is refused.
        link: the column names rows of another table.
    """

    name: str
    type: ValueType
    several: bool = False
    values: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    required: bool = False
    link: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One table: its properties by name, in the order of the columns.

    Attributes:
        schema: the dictionary's JSON schema (draft 4), references put in place.
    """

    name: str
    properties: Mapping[str, Property]
    schema: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Dictionary:
    """All nodes by name, such as `imaging_study`.

    Attributes:
        version: which dictionary this is; "" if its file does not say.
    """

    version: str
    nodes: Mapping[str, Node]

    def values(self, node: str, name: str) -> tuple[str, ...]:
        """What a property may hold; empty if the dictionary leaves it open or lacks it."""
        known = self.nodes[node].properties.get(name) if node in self.nodes else None
        return known.values if known else ()

    def terms(self) -> frozenset[str]:
        """Everything that some property may hold."""
        return frozenset(
            value
            for node in self.nodes.values()
            for one in node.properties.values()
            for value in one.values
        )


@cache
def pinned() -> Dictionary:
    """The dictionary this program was built with."""
    return load(resource("clinical/midrc_dictionary.json"))


def chosen(clinical: Clinical) -> Dictionary:
    """The dictionary that the project names, otherwise the pinned one.

    Raises:
        ProjectFileError: as `load`.
    """
    return _loaded(clinical.dictionary) if clinical.dictionary else pinned()


@cache
def _loaded(path: str) -> Dictionary:
    return load(Path(path))


def load(path: Path) -> Dictionary:
    """A dictionary from its file.

    Raises:
        ProjectFileError: it cannot be read, or is no dictionary.
    """
    try:
        content = json.loads(path.read_bytes())
        nodes = {
            name: _node(name, schema)
            for name, schema in content.items()
            if not name.startswith("_") and schema.get("properties")
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ProjectFileError(problem="the data dictionary cannot be read", path=path) from error
    if "case" not in nodes:
        raise ProjectFileError(problem="the data dictionary knows no cases", path=path)
    return Dictionary(str(content.get("_version", "")), nodes)


def _node(name: str, schema: Mapping[str, Any]) -> Node:
    links = {link["name"]: link for link in _links(schema.get("links", []))}
    required = set(schema.get("required", []))
    required |= {link for link, one in links.items() if one.get("required")}
    given: dict[str, Property] = {}
    for key, one in schema["properties"].items():
        if key in schema.get("systemProperties", []):
            continue  # the server's own
        if key in links:
            target = "code" if links[key]["target_type"] == "project" else "submitter_id"
            found = _link(f"{key}.{target}", links[key], one, required=key in required)
        else:
            found = _property(key, one, required=key in required)
        given[found.name] = found
    ordered = sorted(given.values(), key=_place)  # sorted keeps the dictionary's order otherwise
    return Node(name, {one.name: one for one in ordered}, schema)


def _place(one: Property) -> int:
    """Identity first, then links, then what is required: so a person finds it."""
    if one.name in {"type", "submitter_id"}:
        return 0
    return 1 if one.link else 2 if one.required else 3


def _links(links: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Groups of links taken apart; of a group one is enough, so none is required by itself."""
    return [one for link in links for one in link.get("subgroup", [link])]


def _link(name: str, link: Mapping[str, Any], schema: Any, *, required: bool) -> Property:
    return Property(
        name=name,
        type=ValueType.STRING,
        several=str(link.get("multiplicity", "")).endswith("to_many"),
        required=required,
        link=True,
        description=schema.get("description", ""),
    )


def _property(name: str, schema: Mapping[str, Any], *, required: bool) -> Property:
    several = schema.get("type") == "array"
    one = schema.get("items", {}) if several else schema
    return Property(
        name=name,
        type=ValueType(one.get("type", "string")),
        several=several,
        values=tuple(one.get("enum", ())),
        least=one.get("minimum"),
        most=one.get("maximum"),
        required=required,
        description=schema.get("description", ""),
    )
