"""Whether a package's clinical tables are what MIDRC's dictionary asks for, and fit the images."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.clinical.dictionary import Dictionary, Node, Property, ValueType

_MADE_LATER = frozenset({"file_name", "file_size", "md5sum"})  # of the archive's own ZIPs
_TRUTH = frozenset({"true", "false"})
_WHOLE = re.compile(r"-?\d+")

Table = Sequence[Mapping[str, str]]


def read_table(path: Path) -> Table:
    """The rows by column.

    Raises:
        ValueError: it is no table.
    """
    lines = path.read_text("utf-8").split("\n")
    if lines.pop() or not lines:
        raise ValueError("no heading, or no end")
    header, *rows = (line.split("\t") for line in lines)
    if len(set(header)) != len(header) or any(len(row) != len(header) for row in rows):
        raise ValueError("rows of another length")
    return [dict(zip(header, row, strict=True)) for row in rows]


def problems(
    paths: Sequence[Path], folders: frozenset[str], dictionary: Dictionary
) -> Iterator[str]:
    """What is wrong, each as a table's name, a row's number and a column; never a value.

    Args:
        folders: `case/study/series` of each series of images.
    """
    tables: dict[str, Table] = {}
    for path in paths:
        try:
            table = read_table(path)
            name = table[0]["type"]
            node = dictionary.nodes[name]
        except (OSError, ValueError, KeyError, IndexError):
            yield f"{path.name}: not a table of the dictionary"
            continue
        if name in tables or not path.name.startswith(f"{name.removesuffix('_file')}_"):
            yield f"{path.name}: not the table its name says"
        tables[name] = table
        yield from (f"{path.name} {where}" for where in _wrong(table, node))
    if paths:
        yield from _links(tables)
        yield from _against_images(tables, folders)


def _wrong(table: Table, node: Node) -> Iterator[str]:
    if set(table[0]) != set(node.properties):
        yield "columns: not those of the dictionary"
        return
    for number, row in enumerate(table, start=2):
        for one in node.properties.values():
            if not _fits(row[one.name], one, node.name):
                yield f"row {number} {one.name}"
        if row["type"] != node.name:
            yield f"row {number} type"
    if max(Counter(row["submitter_id"] for row in table).values()) > 1:
        yield "submitter_id: the same twice"


def _fits(cell: str, one: Property, node: str) -> bool:
    if not cell:
        later = node.endswith("_series_file") and one.name in _MADE_LATER
        return not one.required or later
    parts = cell.split(",") if one.several else [cell]
    return all(_is_value(part, one) for part in parts)


def _is_value(text: str, one: Property) -> bool:
    if one.type is ValueType.BOOLEAN:
        return text in _TRUTH
    if one.values:
        return text in one.values
    if one.type is ValueType.STRING:
        return True
    try:
        number = float(text)
    except ValueError:
        return False
    whole = one.type is not ValueType.INTEGER or _WHOLE.fullmatch(text) is not None
    least = -math.inf if one.least is None else one.least
    most = math.inf if one.most is None else one.most
    return whole and math.isfinite(number) and least <= number <= most


_LINKS = {"cases": "case", "imaging_studies": "imaging_study", "datasets": "dataset"}
_LINKS |= {"core_metadata_collections": "core_metadata_collection"}


def _links(tables: Mapping[str, Table]) -> Iterator[str]:
    """Links that lead to no row (midrc.md 4, row 29)."""
    known = {name: {row["submitter_id"] for row in table} for name, table in tables.items()}
    for name, table in tables.items():
        for link, node in _LINKS.items():
            column = f"{link}.submitter_id"
            told = {one for row in table for one in row.get(column, "").split(",") if one}
            if not told <= known.get(node, set()):
                yield f"{name} {column}: leads to no row"


def _against_images(tables: Mapping[str, Table], folders: frozenset[str]) -> Iterator[str]:
    """Images without rows, and rows without images."""
    parts = [folder.split("/") for folder in folders]
    series = {
        row["submitter_id"]
        for name, table in tables.items()
        if name.endswith("_series_file")
        for row in table
    }
    for what, told, there in (
        ("case", _ids(tables, "case"), {one[0] for one in parts}),
        ("imaging_study", _ids(tables, "imaging_study"), {one[1] for one in parts}),
    ):
        if told != there:
            yield f"{what}: not the same as among the images"
    if not series <= {one[2] for one in parts}:
        yield "series: not among the images"


def _ids(tables: Mapping[str, Table], name: str) -> set[str]:
    return {row["submitter_id"] for row in tables.get(name, ())}
