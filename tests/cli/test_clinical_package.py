"""`deidentify --clinical`: facts go into the package as tables; what has an error is kept back."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.errors import Reason
from app.sample_site import SampleSite
from command_line import Answer, study_courier

CASES = (
    *("patient_id", "birth_date", "sex", "race", "ethnicity", "zip", "country"),
    *("index_event", "index_date", "covid19_positive"),
)
EVENTS = ("patient_id", "event", "start", "end", "name", "result", "method", "discharge_type")

# pixels are not searched here: that is slow, and tested elsewhere
PROJECT = """\
version = 1
site_id = "900001"
[deidentify]
options = ["113103", "113104", "113105", "113107", "113108", "113109", "113111"]
"""


@dataclass(frozen=True, slots=True)
class Tables:
    """Two tables about all patients of the site, the first of whom was in hospital."""

    folder: Path
    cases: list[list[str]]
    events: list[list[str]]

    def write(self) -> tuple[Path, Path]:
        paths = self.folder / "cases.csv", self.folder / "events.csv"
        for path, heading, lines in zip(
            paths, (CASES, EVENTS), (self.cases, self.events), strict=True
        ):
            with path.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows([heading, *lines])
        return paths


@pytest.fixture
def tables(small_site: SampleSite, home: Path, tmp_path: Path) -> Tables:
    series = study_courier(home, "scan", small_site.folder, "--json").json["series"]
    first_day: dict[str, str] = {}
    for one in series:
        day = one["study_date"]
        first_day[one["patient_id"]] = min(day, first_day.get(one["patient_id"], day))
    cases, events = [], []
    for patient in small_site.patients:
        day = first_day[patient.patient_id]
        whose, born = patient.patient_id, patient.birth_date
        cases.append(
            [
                *(whose, born, patient.sex, "White or Caucasian", "Non-Hispanic", "60611", "USA"),
                *("First Imaging Study", day, "No"),
            ]
        )
        nothing = ("", "", "", "none", "", "")
        events += [[whose, kind, *nothing] for kind in ("hospital_stay", "breathing_support")]
        events.append([whose, "covid test", day, "", "", "NOT DETECTED", "PCR", ""])
    return Tables(tmp_path, cases, events)


def deidentify(
    home: Path,
    site: SampleSite,
    tables: Tables,
    package: Path,
    *more: object,
    project_more: str = "",
) -> Answer:
    project = tables.folder / "project.toml"
    project.write_text(PROJECT + project_more, "utf-8")
    return study_courier(
        *(home, "deidentify", site.folder, "--out", package, "--project", project),
        *("--json", "--clinical", *tables.write(), *more),
    )


def rows(package: Path, node: str) -> list[dict[str, str]]:
    (path,) = (package / "data" / "clinical").glob(f"{node}_900001_*.tsv")
    with path.open(encoding="ascii", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def words(package: Path) -> Iterator[tuple[Path, bytes]]:
    for path in (package / "data" / "clinical").iterdir():
        yield path, path.read_bytes()


def test_the_tables_are_in_the_package_its_manifests_and_agree_with_its_images(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    package = tmp_path / "package"
    answer = deidentify(home, small_site, tables, package)
    assert answer.json["clinical"]["problems"] == [] or all(
        one["severity"] == "warning" for one in answer.json["clinical"]["problems"]
    )
    images = {path.relative_to(package / "data").parts[0] for path in package.rglob("*.dcm")}
    cases = rows(package, "case")
    assert {row["submitter_id"] for row in cases} == images
    assert {row["zip"] for row in cases} == {"606"}
    assert {row["race"] for row in cases} == {"White"}
    assert {row["test_days_from_index"] for row in rows(package, "measurement")} == {"0"}
    assert answer.json["clinical"]["read"]["cases"]["race White or Caucasian"] == (
        f"White, {len(tables.cases)} rows"
    )
    offsets = [int(row["days_to_study"]) for row in rows(package, "imaging_study")]
    assert min(offsets) == 0
    manifest = (package / "manifest-sha256.txt").read_text("utf-8")
    for path, _ in words(package):
        assert f"data/clinical/{path.name}" in manifest
    assert study_courier(home, "verify", package).code == 0


def test_no_table_holds_a_true_date_or_an_identifier(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    deidentify(home, small_site, tables, tmp_path / "package")
    secret = {cell for line in tables.cases for cell in (line[0], line[1], line[8], line[5])}
    for path, content in words(tmp_path / "package"):
        assert not any(one.encode() in content for one in secret), path.name


def test_what_the_tables_do_not_say_of_the_person_the_images_do(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    deidentify(home, small_site, tables, tmp_path / "told", "--correction")
    for line in tables.cases:
        line[1] = line[2] = ""
    answer = deidentify(home, small_site, tables, tmp_path / "silent")
    assert "missing-birth-date" not in {one["code"] for one in answer.json["clinical"]["problems"]}
    told, silent = (
        {row["submitter_id"]: (row["age_at_index"], row["sex"]) for row in rows(package, "case")}
        for package in (tmp_path / "told", tmp_path / "silent")
    )
    assert told == silent
    assert any(age for age, _ in told.values())


def test_a_case_with_an_error_is_held_with_its_images(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    held = tables.cases[0][0]
    tables.cases[0][3] = "Portuguese"
    answer = deidentify(home, small_site, tables, tmp_path / "package")
    assert answer.code == 1
    assert answer.json["clinical"]["held_cases"] == [held]
    assert Reason.CLINICAL_FACTS in {one["code"] for one in answer.json["held"]}
    others = len({path.parts[-4] for path in (tmp_path / "package").rglob("*.dcm")})
    assert others == len(rows(tmp_path / "package", "case")) == len(tables.cases) - 1


def test_a_project_may_let_the_images_of_a_held_case_go(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    tables.cases[0][3] = "Portuguese"
    more = "[clinical]\nhold_images = false\n"
    answer = deidentify(home, small_site, tables, tmp_path / "package", project_more=more)
    assert Reason.CLINICAL_FACTS not in {one["code"] for one in answer.json["held"]}
    cases = rows(tmp_path / "package", "case")
    assert len(cases) == len(tables.cases)
    assert min(row["race"] for row in cases) == "Not Reported"


def test_an_event_with_an_error_is_left_out_alone(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    tables.events[2][5] = "garbage"
    answer = deidentify(home, small_site, tables, tmp_path / "package")
    errors = [
        (one["sheet"], one["row"], one["field"], one["value"])
        for one in answer.json["clinical"]["problems"]
        if one["severity"] == "error"
    ]
    assert errors == [("events", 4, "result", "garbage")]
    assert len(rows(tmp_path / "package", "measurement")) == len(tables.cases) - 1
    assert len(rows(tmp_path / "package", "case")) == len(tables.cases)


def test_facts_that_differ_from_those_sent_before_ask_for_a_correction(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    assert deidentify(home, small_site, tables, tmp_path / "first").code == 1  # as the site is
    tables.cases[0][3] = "Asian"
    second = deidentify(home, small_site, tables, tmp_path / "second").json["clinical"]
    assert second["held_cases"] == [tables.cases[0][0]]
    assert {one["code"] for one in second["problems"] if one["severity"] == "error"} == {
        "differs-from-sent"
    }
    third = deidentify(home, small_site, tables, tmp_path / "third", "--correction")
    assert third.json["clinical"]["held_cases"] == []
    assert "Asian" in {row["race"] for row in rows(tmp_path / "third", "case")}


def test_a_series_that_was_delivered_goes_again_only_as_a_correction(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    deidentify(home, small_site, tables, tmp_path / "first")
    target = tmp_path / "archive"
    target.mkdir()
    again = deidentify(home, small_site, tables, tmp_path / "not-sent-yet").json["package"]
    assert study_courier(home, "send", tmp_path / "first", "--to", target).code == 0
    second = deidentify(home, small_site, tables, tmp_path / "second").json
    assert second["package"]["instances"] == 0
    assert Reason.DELIVERED_BEFORE in {one["code"] for one in second["held"]}
    third = deidentify(home, small_site, tables, tmp_path / "third", "--correction").json["package"]
    assert third["instances"] == again["instances"] > 0
    report = json.loads((tmp_path / "third" / "report.json").read_text("utf-8"))
    assert report["correction"] is True


def test_what_went_to_a_trial_folder_goes_to_the_archive_all_the_same(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    trial, archive = tmp_path / "trial", tmp_path / "archive"
    for place in (trial, archive):
        place.mkdir()
    first = deidentify(home, small_site, tables, tmp_path / "first").json["package"]
    assert study_courier(home, "send", tmp_path / "first", "--to", trial).code == 0
    second = deidentify(home, small_site, tables, tmp_path / "second", "--to", archive).json
    assert second["package"]["instances"] == first["instances"] > 0
    assert study_courier(home, "send", tmp_path / "second", "--to", archive).code == 0
    for place in (trial, archive):
        again = deidentify(home, small_site, tables, tmp_path / f"to {place.name}", "--to", place)
        assert again.json["package"]["instances"] == 0
        assert Reason.DELIVERED_BEFORE in {one["code"] for one in again.json["held"]}


def test_the_report_says_of_whom_which_facts_stay_behind_and_why(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    tables.cases[0][3] = "Portuguese"
    tables.events[-1][5] = "garbage of Ms Invented"
    deidentify(home, small_site, tables, tmp_path / "package")
    text = (tmp_path / "package" / "report.json").read_text("utf-8")
    left_out = json.loads(text)["clinical"]["left_out"]
    (inside,) = (one for one in left_out if one["case_id"])
    assert inside["case_id"] in {row["submitter_id"] for row in rows(tmp_path / "package", "case")}
    assert (inside["table"], inside["column"], inside["facts"]) == ("events", "result", 1)
    assert {(one["table"], one["column"]) for one in left_out if not one["case_id"]} == {
        ("cases", "race")
    }
    for name in ("report.json", "report.html"):
        page = (tmp_path / "package" / name).read_text("utf-8")
        assert inside["sentence"] in page
        for secret in (
            "Portuguese",
            "garbage",
            *(cell for row in tables.cases for cell in row[:2]),
        ):
            assert secret not in page, (name, secret)


def test_tables_that_cannot_be_read_stop_the_run_before_anything_is_written(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    tables.write()
    (tmp_path / "cases.csv").write_bytes(b"\0" * 100)
    arguments = ("deidentify", small_site.folder, "--out", tmp_path / "p", "--site-id", "900001")
    answer = study_courier(home, *arguments, "--json", "--clinical", tmp_path / "cases.csv")
    assert (answer.code, answer.json["error"]["code"]) == (2, "table")
    assert not list(tmp_path.glob("p*"))
    alone = study_courier(home, *arguments, "--mapping", tmp_path / "m.toml")
    assert (alone.code, "--clinical" in alone.err) == (2, True)
    three = study_courier(home, *arguments, "--clinical", "a", "b", "c")
    assert (three.code, "two tables" in three.err) == (2, True)


def test_tables_that_nobody_can_assign_are_refused_not_left_out(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    _, events = tables.write()
    unknown = tmp_path / "unknown.csv"
    unknown.write_text(events.read_text("utf-8").replace("patient_id", "number", 1), "utf-8")
    answer = study_courier(
        *(home, "deidentify", small_site.folder, "--out", tmp_path / "p", "--json"),
        *("--site-id", "900001", "--clinical", tmp_path / "cases.csv", unknown),
    )
    assert (answer.code, answer.json["error"]["code"]) == (2, "table")
    assert "clinical check" in answer.err
    assert not list(tmp_path.glob("p*"))


def test_the_report_counts_what_was_held_for_its_facts(
    small_site: SampleSite, home: Path, tables: Tables, tmp_path: Path
) -> None:
    tables.cases[0][3] = "Portuguese"
    deidentify(home, small_site, tables, tmp_path / "package")
    report = json.loads((tmp_path / "package" / "report.json").read_text("utf-8"))
    assert Reason.CLINICAL_FACTS.value in json.dumps(report)
    tables_in = {
        one["name"].split("_900001")[0]: one["rows"] for one in report["clinical"]["tables"]
    }
    assert tables_in["case"] == len(tables.cases) - 1
    assert f"{tables_in['measurement']}</td>" in (tmp_path / "package" / "report.html").read_text()
    assert not list((home / "work").glob("*.index*"))
