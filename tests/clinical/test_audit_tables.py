"""The audit of tables: sound ones pass, and whatever is planted in one is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clinical.batch import Batch, Subject
from app.clinical.dictionary import pinned
from app.clinical.identifying import identifiers
from app.clinical.records import (
    BreathingSupport,
    Case,
    Condition,
    CovidTest,
    HospitalStay,
    IcuStay,
    Medication,
    Observation,
)
from app.clinical.tables import write
from app.deidentify.audit import TableAuditor, TableFinding
from app.model import FindingCode, Identifier, IdentifierKind, Option, Packaged, Patient, Project
from app.site.ledger import Ledger

INDEX = date(2021, 1, 4)
SHIFT = -1000
PSEUDONYMS = ("900001-000042", "900001-000077")
CASE = Case(
    patient_id="MRN-4711023",
    birth_date=date(1953, 5, 17),
    sex="Male",
    race="White",
    zip="60601",
    country="United States",
    index_event="COVID-19 Test",
    index_date=INDEX,
    covid_tests=(CovidTest(start=INDEX, result="Positive", method="RT-PCR"),),
    hospital_stays=(
        HospitalStay(
            start=date(2021, 1, 6),
            end=date(2021, 1, 27),
            discharge_type="Home or Self Care",
            icu_stays=(IcuStay(start=date(2021, 1, 8), end=date(2021, 1, 19)),),
        ),
    ),
    breathing_support=(BreathingSupport(name="Low-flow oxygen", start=INDEX),),
    conditions=(Condition(name="COVID-19", code="U07.1", start=INDEX),),
    medications=(Medication(name="Dexamethasone", code="3264", start=INDEX),),
    observations=(Observation(name="Smoking status", result="Never smoker", start=INDEX),),
)
# names that are also terms, anatomy or drugs: a race, a discharge to home
KNOWN = frozenset(
    {
        Identifier(IdentifierKind.NAME, "WHITE^HOME"),
        Identifier(IdentifierKind.PERSON, "Quackenbush^Ottilie"),
        Identifier(IdentifierKind.ACCESSION, "ACC0098123"),
        Identifier(IdentifierKind.INSTITUTION, "Hillcrest Infirmary"),
        Identifier(IdentifierKind.PHONE, "+1 312 555 0147"),
        Identifier(IdentifierKind.UID, "1.2.840.99999.7.1234567890.55"),
    }
)

Auditing = Callable[..., tuple[TableFinding, ...]]


def image(pseudonym: str) -> Packaged:
    facts = {
        "Modality": "CT",
        "StudyDate": "20180412",
        "StudyDescription": "CT CHEST",
        "SeriesDescription": "LUNG 1.25",
        "Manufacturer": "ACME",
        "SliceThickness": "1.25",
        "PixelSpacing": "0.703125\\0.703125",
    }
    target = f"{pseudonym}/2.25.{pseudonym[-2:]}1/2.25.{pseudonym[-2:]}2/2.25.3.dcm"
    return Packaged(target, 100, "0" * 64, "0" * 32, facts=tuple(facts.items()))


def patient_of(pseudonym: str) -> Patient | None:
    if pseudonym not in PSEUDONYMS:
        return None
    return Patient(pseudonym, SHIFT, KNOWN | identifiers(CASE))


@pytest.fixture
def tables(tmp_path: Path, batch: Batch, ledger: Ledger) -> tuple[Path, ...]:
    folder = tmp_path / "tables"
    folder.mkdir()
    packaged = [image(pseudonym) for pseudonym in PSEUDONYMS]
    return write(packaged, lambda name: Subject(name, SHIFT, CASE), batch, ledger, folder)


@pytest.fixture
def auditor(batch: Batch) -> TableAuditor:
    project = Project(site_id="900001", options=Project().options | {Option.RETAIN_FULL_DATES})
    return TableAuditor(project, patient_of, batch.name, pinned().terms())


def table(tables: tuple[Path, ...], node: str) -> Path:
    return next(path for path in tables if path.name.startswith(f"{node}_"))


def plant(path: Path, column: str, value: str, row: int = 1) -> None:
    lines = path.read_text("ascii").splitlines(keepends=True)
    cells = lines[row].rstrip("\n").split("\t")
    cells[lines[0].rstrip("\n").split("\t").index(column)] = value
    lines[row] = "\t".join(cells) + "\n"
    path.write_bytes("".join(lines).encode("utf-8"))


def test_sound_tables_pass(tables: tuple[Path, ...], auditor: TableAuditor) -> None:
    assert len(tables) == 11
    assert auditor.examine(tables) == ()


PLANTED = [
    ("case", "country_of_residence", "2021-01-04", FindingCode.REAL_DATE),
    ("visit", "discharge_type", "home on 27 Jan 2021", FindingCode.REAL_DATE),
    ("visit", "days_to_hospital_admission", "20210106", FindingCode.FORBIDDEN_VALUE),
    ("condition", "days_to_condition_start", "-33000", FindingCode.FORBIDDEN_VALUE),
    ("measurement", "test_days_from_index", "4.0", FindingCode.FORBIDDEN_VALUE),
    ("condition", "condition_name", "since 05/17/1953", FindingCode.REAL_DATE),
    ("condition", "condition_name", "seen 3.2.1999 first", FindingCode.REAL_DATE),
    ("condition", "condition_name", "January 2020", FindingCode.REAL_DATE),
    ("condition", "condition_name", "at 12:15:02", FindingCode.REAL_DATE),
    ("condition", "condition_name", "COVID (Mr. White, Home)", FindingCode.KNOWN_IDENTIFIER),
    ("condition", "condition_name", "told by O. Quackenbush", FindingCode.KNOWN_IDENTIFIER),
    ("condition", "condition_code", "4711023", FindingCode.KNOWN_IDENTIFIER),
    ("medication", "medication_code", "acc-0098123", FindingCode.KNOWN_IDENTIFIER),
    ("medication", "medication_name", "call 312-555-0147", FindingCode.KNOWN_IDENTIFIER),
    ("observation", "observation_answer", "3125550147", FindingCode.KNOWN_IDENTIFIER),
    ("observation", "observation_answer", "Hillcrest Infirmary", FindingCode.KNOWN_IDENTIFIER),
    ("imaging_study", "study_uid", "1.2.840.99999.7.1234567890.55", FindingCode.ORIGINAL_UID),
    ("imaging_study", "study_year", "2021", FindingCode.FORBIDDEN_VALUE),
    ("imaging_study", "age_at_imaging", "91", FindingCode.FORBIDDEN_VALUE),
    ("case", "age_at_index", "67.5", FindingCode.FORBIDDEN_VALUE),
    ("case", "zip", "60601", FindingCode.FORBIDDEN_VALUE),
    ("case", "race_ethnicity_write_in", "x", FindingCode.FORBIDDEN_VALUE),
    ("case", "country_of_residence", "C\u00f4te", FindingCode.NOT_AS_WRITTEN),
    ("visit", "discharge_type", "a\tb", FindingCode.NOT_AS_WRITTEN),
    ("visit", "cases.submitter_id", "900001-000077", FindingCode.WRONG_IDENTITY),
    ("visit", "case_ids", "900001-000099", FindingCode.WRONG_IDENTITY),
    ("case", "submitter_id", "900001-000099", FindingCode.WRONG_IDENTITY),
]


@pytest.mark.parametrize(("node", "column", "value", "code"), PLANTED)
def test_what_is_planted_is_found(
    node: str,
    column: str,
    value: str,
    code: FindingCode,
    tables: tuple[Path, ...],
    auditor: TableAuditor,
) -> None:
    plant(table(tables, node), column, value)
    found = auditor.examine(tables)
    assert code in {one.finding.code for one in found}
    assert all(value not in one.finding.where for one in found)


@pytest.mark.parametrize(
    "name",
    ["COVID-19 mRNA 2023-2024 formula", "Marketed 2019", "30 mcg/0.3 mL dose", "Vitamin B 12 2000"],
)
def test_a_term_is_no_day(name: str, tables: tuple[Path, ...], auditor: TableAuditor) -> None:
    plant(table(tables, "medication"), "medication_name", name)
    assert auditor.examine(tables) == ()


def test_a_uid_is_no_day(tables: tuple[Path, ...], auditor: TableAuditor) -> None:
    plant(table(tables, "imaging_study"), "study_uid", "2.25.1904")
    assert auditor.examine(tables) == ()


def test_a_finding_says_whose_row_it_is(tables: tuple[Path, ...], auditor: TableAuditor) -> None:
    plant(table(tables, "condition"), "condition_name", "Quackenbush", row=2)
    (found,) = auditor.examine(tables)
    assert found.pseudonym == PSEUDONYMS[1]
    assert found.finding.where == "condition_900001_20250131.tsv row 3 condition_name"
    assert found.finding.kind is IdentifierKind.PERSON


def test_a_patient_missing_among_the_cases_is_found(
    tables: tuple[Path, ...], auditor: TableAuditor
) -> None:
    cases = table(tables, "case")
    cases.write_text("".join(cases.read_text("ascii").splitlines(keepends=True)[:2]), "ascii")
    found = auditor.examine(tables)
    assert {one.finding.code for one in found} == {FindingCode.WRONG_IDENTITY}
    assert {one.pseudonym for one in found} == {PSEUDONYMS[1]}


def test_a_patient_of_another_package_is_found(tables: tuple[Path, ...], batch: Batch) -> None:
    nobody = TableAuditor(Project(), lambda _: None, batch.name, pinned().terms())
    found = nobody.examine(tables)
    assert {one.finding.code for one in found} == {FindingCode.WRONG_IDENTITY}


def test_a_table_that_cannot_be_read_is_a_finding(
    tables: tuple[Path, ...], auditor: TableAuditor, tmp_path: Path
) -> None:
    found = auditor.examine((*tables, tmp_path / "gone.tsv"))
    assert [one.finding.code for one in found] == [FindingCode.NOT_AS_WRITTEN]


DAY_FORMS = ("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%Y%m%d", "%d %b %Y", "%B %d, %Y", "%m-%d-%y")
COLUMNS = (
    ("condition", "condition_name"),
    ("medication", "medication_name"),
    ("observation", "observation_answer"),
    ("visit", "discharge_type"),
    ("procedure", "breathing_support_type"),
    ("imaging_study", "study_description"),
    ("ct_series", "series_description"),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    day=st.sampled_from(
        sorted(one.value for one in identifiers(CASE) if one.kind is not IdentifierKind.PATIENT_ID)
    ),
    form=st.sampled_from(DAY_FORMS),
    place=st.sampled_from(COLUMNS),
)
def test_no_true_day_of_the_facts_passes_in_any_form(
    day: str, form: str, place: tuple[str, str], tables: tuple[Path, ...], auditor: TableAuditor
) -> None:
    path = table(tables, place[0])
    before = path.read_bytes()
    written = date(int(day[:4]), int(day[4:6]), int(day[6:])).strftime(form)
    plant(path, place[1], f"x {written} y")
    assert auditor.examine(tables) != ()
    path.write_bytes(before)
