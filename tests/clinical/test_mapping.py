"""What a site decided is kept in a file, read back the same, and refused where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.importer.mapping import (
    Decisions,
    TableDecisions,
    read_decisions,
    write_decisions,
)
from app.clinical.importer.spellings import normal
from app.clinical.importer.typed_days import DayForm
from app.errors import MappingError
from clinical.plain_form import LISTS

SPELLING = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).map(normal)


@given(
    headings=st.dictionaries(SPELLING, st.sampled_from(["", "sex", "race"])),
    races=st.dictionaries(SPELLING, st.sampled_from(LISTS["race"])),
    results=st.dictionaries(SPELLING, st.sampled_from([*LISTS["covid_test.result"], "unknown"])),
    digits=st.integers(0, 64),
)
def test_decisions_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory,
    headings: dict[str, str],
    races: dict[str, str],
    results: dict[str, str],
    digits: int,
) -> None:
    values = {"race": races, "covid_test.result": results}
    decisions = Decisions(
        cases=TableDecisions(columns=headings, days={"birth_date": DayForm.DAY_FIRST}),
        events=TableDecisions(constants={"event": "covid_test"}),
        values={name: terms for name, terms in values.items() if terms},
        id_digits=digits,
    )
    path = tmp_path_factory.mktemp("mapping") / "mapping.toml"
    write_decisions(path, decisions)
    assert read_decisions(path, LISTS) == decisions


def test_what_is_asked_stands_in_the_file_and_decides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "mapping.toml"
    asked = [
        (("values", "race"), "Portuguese", "White | Other"),
        (("cases", "days"), "birth_date", "day-month-year | month-day-year"),
        ((), "id_digits", "5"),
    ]
    write_decisions(path, Decisions(), asked)
    text = path.read_text("utf-8")
    assert '"Portuguese" = "?"  # White | Other' in text
    assert read_decisions(path, LISTS) == Decisions()
    text = text.replace('"Portuguese" = "?"', '"Portuguese" = "White"')
    text = text.replace('id_digits = "?"', "id_digits = 5")
    path.write_text(text, "utf-8")
    expected = Decisions(values={"race": {"portuguese": "White"}}, id_digits=5)
    assert read_decisions(path, LISTS) == expected


WRONG = {
    "": "version must be 1",
    "version = 2": "version must be 1",
    "version = 1\nid_digits = -1": "id_digits",
    "version = 1\nid_digits = true": "id_digits",
    "version = 1\nsex = 1": "'sex' is not a key",
    "version = 1\n[cases]\ncolumns = 1": "columns must be a table",
    'version = 1\n[cases.columns]\n"a" = "gender"': "no column",
    'version = 1\n[cases.days]\nsex = "day-month-year"': "not a key",
    'version = 1\n[cases.days]\nbirth_date = "american"': "it can be day-month-year",
    'version = 1\n[events.constants]\nbirth_date = "x"': "not a key",
    'version = 1\n[values.race]\n"x" = "Green"': "no term",
    'version = 1\n[values.race]\n"x" = 1': "must be text",
    'version = 1\n[values.colour]\n"x" = "Green"': "not a key",
    'version = 1\n[values.sex]\n"x" = "White + Hispanic or Latino"': "no term",
    "version = ": "not TOML",
    "version = 1\n" + "#" * (1 << 20): "larger than 1 MiB",
}


@pytest.mark.parametrize("content", WRONG)
def test_a_wrong_mapping_is_refused_with_what_is_wrong(tmp_path: Path, content: str) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(MappingError, match=WRONG[content]) as refused:
        read_decisions(path, LISTS)
    assert refused.value.path == path


def test_a_mapping_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match="cannot be read"):
        read_decisions(tmp_path / "none.toml", LISTS)


def test_race_and_ethnicity_may_be_decided_in_one(tmp_path: Path) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text('version = 1\n[values.race]\n"Mestizo" = "Other + Hispanic or Latino"\n')
    decided = read_decisions(path, LISTS).values
    assert decided == {"race": {"mestizo": "Other + Hispanic or Latino"}}
