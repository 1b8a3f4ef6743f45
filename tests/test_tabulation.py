"""From a study folder and facts to tables in the package: nothing true of a patient is in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app import dispatch
from app.clinical.dictionary import pinned
from app.clinical.frozen import differences
from app.clinical.records import Case, Condition, CovidTest, Observation
from app.errors import Reason
from app.model import Clinical, Draft, Held, Option, Packaged, Project, Token
from app.package.building import Building
from app.package.report import ReportFacts
from app.ports import Ports, open_ports
from app.resources import resource
from app.sample_site import ct_series, xrays
from app.site.ledger import Ledger
from app.site.paths import Home
from app.submission import survey
from app.tabulation import Tabulation
from clinical_reception import errors, node_of, read

FINISHED = datetime(2025, 1, 31, 12, 0, tzinfo=UTC)
# looking at pixels is another matter, and takes its time
PROJECT = Project(site_id="000471", options=Project().options - {Option.CLEAN_PIXEL_DATA})


@pytest.fixture
def ports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ports]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    with open_ports(Home(tmp_path / "home")) as opened:
        yield opened


@pytest.fixture
def draft(tmp_path: Path, ports: Ports) -> Draft:
    sources = (
        ct_series(tmp_path / "ct", slices=3),
        xrays(tmp_path / "xr", count=1),
    )
    draft = Draft(sources, tmp_path / "package", PROJECT)
    for _ in survey(draft, ports, Token()):
        pass
    ports.crosswalk.lock_site_id(PROJECT.site_id)
    return draft


def package(draft: Draft, ports: Ports, cases: Mapping[str, Case]) -> list[Held]:
    """A whole run with clinical facts; what the tables kept back."""
    with Building.open(draft.package, "configuration") as building:
        for task, result in dispatch.results(draft, ports, building, Token(), None):
            assert isinstance(result, Packaged), result
            building.admit(task.fingerprint, result)
        tabulation = Tabulation(draft, ports, cases)
        held = list(tabulation.admit(building, FINISHED))
        building.finish(ReportFacts(draft.project, "ab" * 32, 1, {}, {}, False, FINISHED, FINISHED))
        tabulation.remember(draft.package)
    return held


def rows(draft: Draft) -> dict[str, list[dict[str, object]]]:
    schemas = {name: dict(node.schema) for name, node in pinned().nodes.items()}
    found = {}
    for path in sorted((draft.package / "data/clinical").iterdir()):
        node = node_of(path, schemas)
        found[node] = read(path, schemas)
        assert [errors(row, schemas[node]) for row in found[node]] == [[]] * len(found[node])
    return found


def studied(ports: Ports) -> dict[str, date]:
    """Each patient's first study day, as the site's files say."""
    days = {}
    for patient_id in ports.index.patients():
        written = min(one.study_date for one in ports.index.instances(patient_id))
        days[patient_id] = datetime.strptime(written, "%Y%m%d").date()  # noqa: DTZ007
    return days


def facts(patient_id: str, index: date) -> Case:
    return Case(
        patient_id=patient_id,
        birth_date=date(1950, 2, 3),
        sex="Female",
        index_event="COVID-19 Test",
        index_date=index,
        covid_tests=(CovidTest(start=index, result="Positive", method="RT-PCR"),),
        observations=(Observation(name="Cough", result="Yes", start=index),),
    )


def test_days_in_the_tables_fit_the_days_in_the_moved_images(draft: Draft, ports: Ports) -> None:
    days = studied(ports)
    cases = {
        patient_id: facts(patient_id, day - timedelta(days=4 + number))
        for number, (patient_id, day) in enumerate(sorted(days.items()))
    }
    assert len(cases) == 2
    assert package(draft, ports, cases) == []
    tables = rows(draft)
    assert {"case", "imaging_study", "ct_series_file", "measurement", "observation"} <= set(tables)
    by_case = {
        ports.crosswalk.patient(patient_id): number
        for number, patient_id in enumerate(sorted(days))
    }
    for study in tables["imaging_study"]:
        (case,) = study["case_ids"]  # type: ignore[misc]
        assert study["days_to_study"] == 4 + by_case[case]
        assert study["days_from_study_to_pos_covid_test"] == [-4 - by_case[case]]
    folders = {path.name for path in (draft.package / "data").iterdir()} - {"clinical"}
    assert folders == {row["submitter_id"] for row in tables["case"]}
    whole = b"".join(path.read_bytes() for path in (draft.package / "data/clinical").iterdir())
    for patient_id, case_facts in cases.items():
        assert patient_id.encode() not in whole
        assert str(case_facts.index_date).encode() not in whole


@pytest.mark.parametrize("option", [None, Option.RETAIN_FULL_DATES, Option.RETAIN_UIDS])
def test_offsets_do_not_depend_on_what_becomes_of_the_dates_in_the_images(
    draft: Draft, ports: Ports, option: Option | None
) -> None:
    options = PROJECT.options - {Option.RETAIN_MODIFIED_DATES} | ({option} if option else set())
    project = replace(PROJECT, options=options)
    days = studied(ports)
    cases = {
        patient_id: facts(patient_id, day - timedelta(days=7)) for patient_id, day in days.items()
    }
    assert package(replace(draft, project=project), ports, cases) == []
    assert [study["days_to_study"] for study in rows(draft)["imaging_study"]] == [7, 7]


def test_a_name_in_a_term_keeps_that_patient_back_and_nobody_else(
    draft: Draft, ports: Ports
) -> None:
    days = studied(ports)
    one, other = sorted(days)
    family = next(iter(ports.index.instances(one))).patient_name.split("^")[0]
    leaky = Condition(name=f"cough of {family.title()}", start=days[one])
    cases = {
        one: replace(facts(one, days[one]), conditions=(leaky,)),
        other: facts(other, days[other]),
    }
    held = package(draft, ports, cases)
    assert {kept.reason for kept in held} == {Reason.AUDIT_FINDING}
    assert {kept.source for kept in held} == {i.source for i in ports.index.instances(one)}
    assert family.lower() not in str(held[0].findings).lower()
    (case,) = rows(draft)["case"]
    assert case["submitter_id"] == ports.crosswalk.patient(other)
    assert "condition" not in rows(draft)
    assert not (draft.package / "data" / ports.crosswalk.patient(one)).exists()


def test_a_fault_of_ours_costs_one_patient(draft: Draft, ports: Ports) -> None:
    days = studied(ports)
    one, other = sorted(days)
    wrong = replace(facts(one, days[one]), sex="F")  # what no check lets through
    held = package(draft, ports, {one: wrong, other: facts(other, days[other])})
    assert {kept.reason for kept in held} == {Reason.UNFORESEEN}
    assert len(rows(draft)["case"]) == 1


def test_a_second_package_repeats_ids_and_names_what_differs(draft: Draft, ports: Ports) -> None:
    days = studied(ports)
    cases = {patient_id: facts(patient_id, day) for patient_id, day in days.items()}
    package(draft, ports, cases)
    first = rows(draft)["observation"]
    again = replace(draft, package=draft.package.with_name("again"))
    more = {
        patient_id: replace(
            case,
            observations=(
                Observation(name="Cough", result="No", start=case.index_date - timedelta(days=9)),  # type: ignore[operator]
                *case.observations,
            ),
        )
        for patient_id, case in cases.items()
    }
    package(again, ports, more)
    second = rows(again)["observation"]
    assert {row["submitter_id"] for row in first} < {row["submitter_id"] for row in second}
    known = {row["submitter_id"]: row for row in second}
    assert all(known[row["submitter_id"]] == row for row in first)
    one = min(cases)
    moved = cases | {one: replace(cases[one], sex="Male")}
    with Ledger(ports.home.database, ports.secrets.data_key) as ledger:
        found = {
            patient_id: differences(case, ports.crosswalk.patient(patient_id), ledger)
            for patient_id, case in moved.items()
        }
    assert {patient_id for patient_id in found if found[patient_id]} == {one}
    assert [problem.field for problem in found[one]] == ["sex"]


def test_tables_follow_the_dictionary_that_the_project_names(
    draft: Draft, ports: Ports, tmp_path: Path
) -> None:
    newer = json.loads(resource("clinical/midrc_dictionary.json").read_text("utf-8"))
    newer["case"]["properties"]["pregnancy"] = {"type": "boolean"}
    del newer["case"]["properties"]["treatment_info"]
    path = tmp_path / "newer.json"
    path.write_text(json.dumps(newer), encoding="utf-8")
    project = replace(PROJECT, clinical=Clinical(dictionary=str(path)))
    package(replace(draft, project=project), ports, {})
    (table,) = (draft.package / "data/clinical").glob("case_*")
    columns = table.read_text("ascii").splitlines()[0].split("\t")
    assert "pregnancy" in columns
    assert "treatment_info" not in columns


def test_images_without_facts_have_tables_all_the_same(draft: Draft, ports: Ports) -> None:
    assert package(draft, ports, {}) == []
    tables = rows(draft)
    assert len(tables["case"]) == 2
    assert "measurement" not in tables


def test_a_study_that_says_something_else_than_before_is_held_unless_it_is_a_correction(
    draft: Draft, ports: Ports
) -> None:
    package(draft, ports, {})
    (pseudonym, *_) = sorted(row["submitter_id"] for row in rows(draft)["case"])
    (study, *_) = (row for row in rows(draft)["imaging_study"] if row["case_ids"] == [pseudonym])
    with Ledger(ports.home.database, ports.secrets.data_key) as ledger:
        before = ledger.said(str(pseudonym))[f"study {study['submitter_id']}"]
        older = "41; No; ABDOMEN; CT"
        assert before != older
        ledger.freeze([(str(pseudonym), {f"study {study['submitter_id']}": older})])
    again = replace(draft, package=draft.package.with_name("again"))
    assert {kept.reason for kept in package(again, ports, {})} == {Reason.SENT_OTHERWISE}
    assert pseudonym not in {row["submitter_id"] for row in rows(again)["case"]}
    corrected = replace(draft, package=draft.package.with_name("corrected"), correction=True)
    assert package(corrected, ports, {}) == []
    last = replace(draft, package=draft.package.with_name("last"))
    assert package(last, ports, {}) == []  # the correction is what holds now
