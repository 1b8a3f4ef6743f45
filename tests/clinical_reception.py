"""What MIDRC does with a table on receipt: its quality check, and the server's parsing of cells.

Written from the rules of Gen3's sheepdog and of MIDRC's own check, as its documentation and public
source describe them; shares nothing with what writes the tables.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

NODES = re.compile(r"(\w+)_(\w+?_\d{8})\.tsv")
MADE_LATER = {"file_name", "file_size", "md5sum"}  # of the series' package, which MIDRC makes


def node_of(path: Path, schemas: dict[str, Any]) -> str:
    matched = NODES.fullmatch(path.name)
    assert matched, path.name
    name = matched[1]
    return name if name in schemas else f"{name}_file"


def read(path: Path, schemas: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows as the server would store them; asserts what MIDRC's check looks for before."""
    return rows_of(path.read_bytes(), schemas[node_of(path, schemas)])


def rows_of(content: bytes, schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table's bytes; as `read`."""
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.isascii()
    lines = content.decode("ascii").split("\n")
    assert lines.pop() == ""
    header, *rows = (line.split("\t") for line in lines)
    _check_header(header, schema)
    assert all(len(row) == len(header) for row in rows)
    return [_parsed(dict(zip(header, row, strict=True)), schema) for row in rows]


def errors(row: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """What the dictionary's schema says against a row."""
    if schema["id"].endswith("_series_file"):
        row = {"file_name": "a/b/c.zip", "file_size": 1, "md5sum": "0" * 32} | row
    return [error.message for error in Draft4Validator(schema).iter_errors(row)]


def _check_header(header: list[str], schema: dict[str, Any]) -> None:
    assert len(set(header)) == len(header)
    links = {one["name"]: one for link in schema["links"] for one in link.get("subgroup", [link])}
    expected = {
        (f"{name}.{'code' if links[name]['target_type'] == 'project' else 'submitter_id'}")
        if name in links
        else name
        for name in schema["properties"]
        if name not in schema["systemProperties"]
    }
    assert set(header) == expected


def _parsed(cells: dict[str, str], schema: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, cell in cells.items():
        text = cell.strip()
        assert text == cell
        if text in {"", "null"}:
            continue
        if "." in name:
            link, key = name.split(".")
            targets = [{key: one} for one in text.split(",")]
            row[link] = targets if len(targets) > 1 else targets[0]
        else:
            row[name] = _value(text, schema["properties"][name])
    return row


def _value(text: str, schema: dict[str, Any]) -> Any:
    if schema.get("type") == "array":
        return [_value(one, schema.get("items", {})) for one in text.split(",")]
    if schema.get("type") == "integer":
        return int(text)
    if schema.get("type") == "number":
        return float(text)
    if schema.get("type") == "boolean":
        return {"true": True, "false": False}.get(text.lower(), text)
    return text
