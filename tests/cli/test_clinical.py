"""`study-courier clinical`: empty tables, and what it says of filled ones."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from app.clinical.importer.form import FORM
from app.clinical.records import Sheet
from command_line import Answer, study_courier

CASES = (
    "MRN;DOB;Gender;Race;Ethnicity;ZIP;Country;index event;index_date;covid status\n"
    "{0};03/13/1955;F;White or Caucasian;Non-Hispanic;2138;USA;first covid test;01/04/2021;Pos\n"
    "{1};01/02/1965;M;Portuguese;Hispanic;60611.0;US;first covid test;01/24/2021;neg\n"
)
EVENTS = (
    "patient_id,event,start,end,name,result,method,discharge_type\n"
    "{0},covid test,1/4/2021,,,DETECTED,COVID-19 PCR,\n"
    "{0},hospital stay,1/6/2021,1/27/2021,,,,Home\n"
    "{0},icu,1/8/2021,1/19/2021,,,,\n"
    "{0},breathing_support,1/8/2021,1/17/2021,intubated,,,\n"
    "{1},covid test,1/24/2021,,,NOT DETECTED,COVID-19 PCR,\n"
    "{1},hospital stay,1/27/2021,1/6/2021,,,,Home\n"
)
DECIDED = 'version = 1\n[values.race]\n"Portuguese" = "White"\n'


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return filled(tmp_path, "A1", "B2")


def filled(folder: Path, first: str, second: str) -> tuple[Path, Path]:
    cases, events = folder / "cases.csv", folder / "events.csv"
    cases.write_text(CASES.format(first, second), "utf-8")
    events.write_text(EVENTS.format(first, second), "utf-8")
    return cases, events


def check(home: Path, *arguments: object) -> Answer:
    return study_courier(home, "clinical", "check", *arguments)


def codes(content: dict[str, Any], severity: str = "error") -> list[tuple[object, ...]]:
    return [
        (one["sheet"], one["row"], one["field"], one["code"])
        for one in content["problems"]
        if one["severity"] == severity
    ]


# ---------------------------------------------------------------- template


def test_the_template_is_empty_explained_and_has_no_fault(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tables"
    answer = study_courier(home, "clinical", "template", "--out", folder)
    assert answer.code == 0
    assert sorted(Path(line).name for line in answer.out.splitlines()) == [
        *("cases.csv", "clinical.xlsx", "columns.csv", "events.csv"),
    ]
    for arguments in ((folder / "cases.csv", folder / "events.csv"), (folder / "clinical.xlsx",)):
        content = check(home, *arguments, "--json").json
        assert (content["exit"], content["problems"], content["questions"]) == (0, [], [])
    with (folder / "columns.csv").open(encoding="utf-8-sig", newline="") as file:
        explained = {(row[0], row[1]) for row in csv.reader(file)}
    assert explained >= {(sheet.value, name) for sheet in Sheet for name in FORM[sheet]}
    assert not home.exists()


def test_the_workbook_keeps_zeros_and_offers_the_terms(home: Path, tmp_path: Path) -> None:
    study_courier(home, "clinical", "template", "--out", tmp_path)
    cases = load_workbook(tmp_path / "clinical.xlsx")["cases"]
    assert cases.column_dimensions["A"].number_format == "@"
    assert len(cases.data_validations.dataValidation) == 7
    assert "sex" in [cell.value for cell in cases[1]]


def test_a_template_writes_over_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("mine")
    answer = study_courier(home, "clinical", "template", "--out", tmp_path, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "target-exists")
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]


# ---------------------------------------------------------------- check


def test_every_problem_comes_with_row_column_value_and_reason(home: Path, files) -> None:
    answer = check(home, *files, "--json")
    assert answer.code == 1
    content = answer.json
    assert codes(content) == [
        ("cases", 3, "race", "not-decided"),
        ("events", 7, "end", "ends-before-it-starts"),
    ]
    race = next(one for one in content["problems"] if one["code"] == "not-decided")
    assert (race["value"], race["patient_id"]) == ("Portuguese", "B2")
    assert race["sentence"]
    assert content["held_cases"] == ["B2"]
    written = {"case": 1, "measurement": 1, "visit": 1, "procedure": 1}
    assert content["would_be_written"] == written
    (question,) = content["questions"]
    assert (question["place"], question["key"]) == (["values", "race"], "Portuguese")


def test_the_lines_say_the_same(home: Path, files) -> None:
    answer = check(home, *files)
    assert answer.code == 1
    errors = [line.split("\t") for line in answer.out.splitlines() if line.startswith("error")]
    assert errors[0][:5] == ["error", "cases", "3", "B2", "race"]
    assert errors[0][5:7] == ["Portuguese", "not-decided"]
    assert "events\tcolumn start" not in answer.out
    assert "cases\tcolumn DOB\tbirth_date (its name)" in answer.out
    assert "cases\tdates of birth_date\tmonth-day-year, proved by 1 row" in answer.out
    assert "cases\trace White or Caucasian\tWhite, 1 row" in answer.out
    assert 'decide\tvalues.race."Portuguese"\t1 row waiting\tvalue-not-known' in answer.out
    assert "2 errors" in answer.out
    assert "would be written: 1 case, 1 measurement, 1 procedure, 1 visit" in answer.out
    assert not home.exists()


def test_a_decision_is_written_answered_and_remembered(home: Path, files, tmp_path: Path) -> None:
    mapping = tmp_path / "mapping.toml"
    check(home, *files, "--write-mapping", mapping)
    text = mapping.read_text("utf-8")
    assert '"Portuguese" = "?"' in text
    assert "A1" not in text
    assert "1955" not in text
    mapping.write_text(text.replace('"Portuguese" = "?"', '"Portuguese" = "White"'), "utf-8")
    decided = check(home, *files, "--mapping", mapping, "--json").json
    assert codes(decided) == [("events", 7, "end", "ends-before-it-starts")]
    assert decided["would_be_written"]["case"] == 2
    assert check(home, *files, "--json").json["questions"] == []  # without naming it again


def test_a_workbook_with_both_sheets_is_one_argument(home: Path, files, tmp_path: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, path, separator in zip(Sheet, files, ";,", strict=True):
        page = book.create_sheet(sheet)
        for line in csv.reader(path.read_text("utf-8").splitlines(), delimiter=separator):
            page.append(line)
    book.save(tmp_path / "both.xlsx")
    assert (
        check(home, tmp_path / "both.xlsx", "--json").json["problems"]
        == (check(home, *files, "--json").json["problems"])
    )


def test_rows_find_the_exams_of_the_studies(small_site, home: Path, tmp_path: Path) -> None:
    known, *others = small_site.patients
    files = filled(tmp_path, known.patient_id, "nobody")
    born = f"{known.birth_date[4:6]}/{known.birth_date[6:]}/{known.birth_date[:4]};{known.sex}"
    files[0].write_text(files[0].read_text("utf-8").replace("03/13/1955;F", born), "utf-8")
    content = check(home, *files, "--source", small_site.folder, "--json").json
    leftover = {one["row"] for one in content["problems"] if one["code"] == "no-exam"}
    assert leftover == {3, 6, 7}
    assert content["exams_without_rows"] == sorted(one.patient_id for one in others)
    assert content["would_be_written"]["case"] == 1


def test_a_fhir_bundle_is_one_argument_too(home: Path, tmp_path: Path) -> None:
    born = {"resourceType": "Patient", "identifier": [{"value": "7"}], "birthDate": "1955-03-13"}
    bundle = {"resourceType": "Bundle", "entry": [{"resource": born}]}
    (tmp_path / "bundle.json").write_text(json.dumps(bundle), "utf-8")
    content = check(home, tmp_path / "bundle.json", "--json").json
    assert {row for _, row, _, _ in codes(content)} == {1}
    assert content["held_cases"] == ["7"]  # nobody said what the index day is


def test_what_cannot_be_read_exits_with_2_and_one_sentence(home: Path, tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_bytes(b"")
    empty = check(home, tmp_path / "cases.csv", "--json")
    assert (empty.code, empty.json["error"]["code"]) == (2, "table")
    missing = check(home, tmp_path / "none.csv")
    assert missing.code == 2
    assert missing.err.count("\n") == 1
    (tmp_path / "mapping.toml").write_text('version = 1\n[values.race]\n"x" = "Green"\n')
    wrong = check(home, tmp_path / "none.csv", "--mapping", tmp_path / "mapping.toml")
    assert (wrong.code, "no term" in wrong.err) == (2, True)
    assert not home.exists()
