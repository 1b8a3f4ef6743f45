"""The writer: whatever a property may hold comes out as the server reads it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clinical.dictionary import Property, ValueType, pinned
from app.clinical.plain import plain, plain_item
from app.clinical.tsv import header_line, row_line
from app.resources import resource
from clinical_reception import errors, read

SCHEMAS: dict[str, Any] = json.loads(resource("clinical/midrc_dictionary.json").read_text("utf-8"))
NODES = sorted(pinned().nodes.keys() - {"program", "project"})
WHOLE = st.integers(-(10**9), 10**9)
FREE = {
    ValueType.STRING: st.text(min_size=1, max_size=20).filter(lambda text: plain_item(text) != ""),
    ValueType.INTEGER: WHOLE,
    ValueType.NUMBER: st.one_of(WHOLE, st.floats(-1e6, 1e6).map(lambda one: round(one, 6))),
    ValueType.BOOLEAN: st.booleans(),
}


def values(one: Property) -> st.SearchStrategy[Any]:
    single: st.SearchStrategy[Any] = FREE[one.type]
    if one.values:
        single = st.sampled_from(one.values)
    elif one.least is not None and one.most is not None:
        single = st.integers(int(one.least), int(one.most))
    elif one.name == "md5sum":
        single = st.from_regex(r"\A[a-f0-9]{32}\Z")
    elif one.link:
        single = st.from_regex(r"\A[A-Za-z0-9._-]{1,40}\Z")
    return st.lists(single, min_size=1, max_size=3).map(tuple) if one.several else single


@st.composite
def filled(draw: st.DrawFn) -> tuple[str, Mapping[str, Any]]:
    node = pinned().nodes[draw(st.sampled_from(NODES))]
    row = {name: draw(values(one)) for name, one in node.properties.items()}
    return node.name, row | {"type": node.name}


def expected(one: Property, value: Any) -> Any:
    if one.link:
        key = one.name.split(".")[1]
        found = [{key: single} for single in (value if one.several else [value])]
        return found if len(found) > 1 else found[0]
    if one.several:
        return [expected_single(one, single) for single in value]
    return plain(value) if isinstance(value, str) else value


def expected_single(one: Property, value: Any) -> Any:
    if one.values:
        return value
    return plain_item(value) if isinstance(value, str) else value


def is_split(one: Property) -> bool:
    """An enumeration's own term with a comma cannot be one of several in a TSV: it is refused."""
    return one.several and any("," in value for value in one.values)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(filled())
def test_every_property_of_every_node_is_read_back(
    tmp_path: Path, one: tuple[str, Mapping[str, Any]]
) -> None:
    node, row = pinned().nodes[one[0]], one[1]
    row = {name: value for name, value in row.items() if not is_split(node.properties[name])}
    path = tmp_path / f"{node.name}_ORG_20250131.tsv"
    path.write_text(header_line(node) + row_line(node, row), encoding="ascii", newline="\n")
    (parsed,) = read(path, SCHEMAS)
    assert errors(parsed, SCHEMAS[node.name]) == []
    for name, value in row.items():
        known = node.properties[name]
        assert parsed.get(name.split(".")[0]) == expected(known, value)


CASE = pinned().nodes["case"]


@pytest.mark.parametrize(
    ("column", "value", "cell"),
    [
        ("age_at_index", 67.0, "67"),
        ("icu_indicator", True, "true"),
        ("icu_indicator", False, "false"),
        ("zip", "080", "080"),
        ("race_ethnicity", ("White", "Asian"), "White,Asian"),
        ("country_of_residence", "a\tb\nc\u2019s", "a b c's"),
        ("country_of_residence", "null", ""),
        ("age_at_index", None, ""),
    ],
)
def test_cells(column: str, value: Any, cell: str) -> None:
    cells = row_line(CASE, {column: value}).rstrip("\n").split("\t")
    assert cells[list(CASE.properties).index(column)] == cell


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("age_at_index", 90),
        ("age_at_index", "67"),
        ("age_at_index", float("nan")),
        ("icu_indicator", "Yes"),
        ("icu_indicator", 1),
        ("sex", "F"),
        ("race_ethnicity", "White"),
        ("sex", ("Male",)),
        ("race_ethnicity", ("Caucasian",)),
        ("zip", 606),
    ],
)
def test_what_the_dictionary_would_refuse_is_never_written(column: str, value: Any) -> None:
    with pytest.raises(ValueError, match=column):
        row_line(CASE, {column: value})


def test_a_whole_number_never_becomes_a_fraction() -> None:
    visit = pinned().nodes["visit"]
    with pytest.raises(ValueError, match="whole"):
        row_line(visit, {"days_to_icu_admission": 4.5})
    assert "\t4\t" in row_line(visit, {"days_to_icu_admission": 4.0})


def test_a_column_a_newer_dictionary_lacks_is_left_out() -> None:
    assert row_line(CASE, {"country_of_origin": "x"}) == row_line(CASE, {})
