"""FHIR bundles become the same records as tables do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.importer.fhir import Bundles, is_fhir
from app.clinical.importer.importing import Files
from app.clinical.importer.judging import judge
from app.clinical.records import (
    BreathingSupport,
    Case,
    Condition,
    CovidTest,
    HospitalStay,
    IcuStay,
    Medication,
    Observation,
    Severity,
    Vaccination,
)
from app.errors import SourceMissing, TableError
from app.model import Clinical
from clinical.plain_form import Imported, unnumbered

LOINC, SNOMED = "http://loinc.org", "http://snomed.info/sct"
ICD = "http://hl7.org/fhir/sid/icd-10-cm"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
PATIENT = {"reference": "urn:uuid:p1"}


def concept(code: str, system: str = SNOMED, display: str = "") -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code, "display": display}]}


def omb(kind: str, *displays: str) -> dict[str, Any]:
    parts = [{"url": "ombCategory", "valueCoding": {"display": one}} for one in displays]
    return {"url": US_CORE + kind, "extension": parts}


RESOURCES: list[dict[str, Any]] = [
    {
        "resourceType": "Patient",
        "id": "p1",
        "identifier": [
            {"value": "123-45-6789", "type": concept("SS")},
            {"value": "00815", "type": concept("MR")},
        ],
        "birthDate": "1955-03-13",
        "gender": "female",
        "extension": [omb("race", "White", "Asian"), omb("ethnicity", "Not Hispanic or Latino")],
        "address": [{"use": "home", "postalCode": "60611", "country": "US"}],
        "deceasedBoolean": False,
    },
    {
        "resourceType": "Observation",
        "status": "final",
        "code": concept("94500-6", LOINC),
        "subject": PATIENT,
        "effectiveDateTime": "2021-01-04T09:30:00-06:00",
        "valueCodeableConcept": concept("260373001", display="Detected"),
    },
    {
        "resourceType": "Observation",
        "status": "final",
        "code": concept("94558-4", LOINC),
        "subject": PATIENT,
        "effectiveDateTime": "2021-01-25",
        "interpretation": [concept("NEG")],
    },
    {
        "resourceType": "Observation",
        "status": "final",
        "code": concept("8310-5", LOINC),
        "subject": PATIENT,
        "effectiveDateTime": "2021-01-06",
        "valueQuantity": {"value": 38.5, "code": "Cel"},
    },
    {  # Fahrenheit: another number
        "resourceType": "Observation",
        "status": "final",
        "code": concept("8310-5", LOINC),
        "subject": PATIENT,
        "valueQuantity": {"value": 101.3, "code": "[degF]"},
    },
    {
        "resourceType": "Observation",
        "status": "final",
        "code": concept("72166-2", LOINC),
        "subject": PATIENT,
        "effectiveDateTime": "2021-01-06",
        "valueCodeableConcept": concept("8517006", display="Former smoker (finding)"),
    },
    {  # nobody asks it
        "resourceType": "Observation",
        "status": "final",
        "code": concept("9999-9", LOINC),
        "subject": PATIENT,
    },
    {
        "resourceType": "Encounter",
        "status": "finished",
        "class": {"code": "IMP"},
        "subject": PATIENT,
        "period": {"start": "2021-01-06", "end": "2021-01-27"},
        "location": [
            {
                "location": {"reference": "Location/icu"},
                "period": {"start": "2021-01-08", "end": "2021-01-19"},
            },
            {"location": {"reference": "Location/ward"}, "period": {"start": "2021-01-19"}},
        ],
        "hospitalization": {"dischargeDisposition": concept("home", display="Home")},
    },
    {
        "resourceType": "Encounter",
        "status": "finished",
        "class": {"code": "AMB"},
        "subject": PATIENT,
        "period": {"start": "2021-03-01"},
    },
    {"resourceType": "Location", "id": "icu", "type": [concept("ICU")]},
    {"resourceType": "Location", "id": "ward", "type": [concept("HU")]},
    {
        "resourceType": "Condition",
        "subject": {"reference": "https://example.org/fhir/Patient/p1/_history/2"},
        "verificationStatus": concept("confirmed"),
        "code": {
            "text": "covid",
            "coding": [
                {"system": SNOMED, "code": "840539006", "display": "Disease caused by SARS-CoV-2"},
                {"system": ICD, "code": "U07.1", "display": "COVID-19"},
            ],
        },
        "onsetDateTime": "2021-01-04",
        "abatementDateTime": "2021-02-04",
    },
    {
        "resourceType": "Condition",
        "subject": PATIENT,
        "verificationStatus": concept("entered-in-error"),
        "code": concept("J18.9", ICD, "Pneumonia"),
    },
    {
        "resourceType": "Procedure",
        "status": "completed",
        "subject": PATIENT,
        "code": concept("5A1955Z", "http://www.cms.gov/Medicare/Coding/ICD10"),
        "performedPeriod": {"start": "2021-01-08", "end": "2021-01-17"},
    },
    {
        "resourceType": "Procedure",
        "status": "completed",
        "subject": PATIENT,
        "code": concept("80146002", display="Appendectomy"),
    },
    {
        "resourceType": "MedicationStatement",
        "status": "completed",
        "subject": PATIENT,
        "medicationReference": {"reference": "#dexa"},
        "contained": [
            {
                "resourceType": "Medication",
                "id": "dexa",
                "code": concept("3264", RXNORM, "dexamethasone"),
            }
        ],
        "effectivePeriod": {"start": "2021-01-07", "end": "2021-01-16"},
    },
    {
        "resourceType": "Immunization",
        "status": "completed",
        "patient": PATIENT,
        "vaccineCode": concept("208", "http://hl7.org/fhir/sid/cvx", "COVID-19, mRNA"),
        "occurrenceDateTime": "2021-06-01",
        "manufacturer": {"display": "Pfizer"},
        "protocolApplied": [{"doseNumberPositiveInt": 1}],
    },
    {"resourceType": "Claim", "status": "active"},
]  # fmt: skip


def bundle(path: Path, resources: list[dict[str, Any]]) -> Path:
    entries = [
        {"fullUrl": "urn:uuid:p1" if one["resourceType"] == "Patient" else "", "resource": one}
        for one in resources
    ]
    path.write_text(json.dumps({"resourceType": "Bundle", "entry": entries}), "utf-8")
    return path


def day(number: int) -> date:
    return date(2021, 1, number)


EXPECTED = Case(
    patient_id="00815",
    birth_date=date(1955, 3, 13),
    sex="Female",
    race="Other",
    race_ethnicity=("Asian", "White"),
    ethnicity="Not Hispanic or Latino",
    zip="60611",
    country="United States",
    outcome="Alive",
    index_event="COVID-19 Test",
    index_date=day(4),
    hospital_stays=(
        HospitalStay(
            start=day(6),
            end=day(27),
            discharge_type="Home or Self Care",
            icu_stays=(IcuStay(start=day(8), end=day(19)),),
        ),
    ),
    breathing_support=(
        BreathingSupport(name="Invasive mechanical ventilation", start=day(8), end=day(17)),
    ),
    conditions=(
        Condition(
            name="COVID-19",
            code="U07.1",
            code_system="ICD-10-CM",
            start=day(4),
            end=date(2021, 2, 4),
        ),
    ),
    medications=(
        Medication(
            name="dexamethasone",
            code="3264",
            code_system="RxNorm",
            start=day(7),
            end=day(16),
        ),
    ),
    vaccinations=(
        Vaccination(
            name="COVID-19, mRNA",
            code="208",
            code_system="CVX",
            manufacturer="Pfizer",
            dose=1,
            start=date(2021, 6, 1),
        ),
    ),
    observations=(
        Observation(name="Temperature (C)", result="38.5", start=day(6)),
        Observation(name="Smoking status", result="Former smoker", start=day(6)),
    ),
)


def test_a_bundle_becomes_the_record_of_the_plain_form(tmp_path: Path) -> None:
    imported = Imported(tmp_path, Files(bundle(tmp_path / "b.json", RESOURCES)))
    assert imported.problems == []
    assert imported.questions == ()
    (case,) = map(unnumbered, imported.cases)
    first, second = case.covid_tests
    assert (first.result, first.method) == ("Positive", "RT-PCR")
    assert first.start.isoformat() == "2021-01-04T09:30:00"
    assert second == CovidTest(start=day(25), result="Negative", method="Rapid antigen test")
    tests = {"covid_tests": (first, second)}
    for name in Case.__dataclass_fields__:
        assert getattr(case, name) == tests.get(name, getattr(EXPECTED, name)), name


def test_what_says_nothing_is_counted(tmp_path: Path) -> None:
    imported = Imported(tmp_path, Files(bundle(tmp_path / "b.json", RESOURCES)))
    left_out = {"Observation": 2, "Encounter": 1, "Procedure": 1, "Claim": 1}
    assert imported.by.left_out == left_out


def test_a_folder_of_bundles_is_one_import_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    patient = next(one for one in RESOURCES if one["resourceType"] == "Patient")
    others = [one for one in RESOURCES if one is not patient]
    bundle(tmp_path / "folder" / "a.json", others)
    bundle(tmp_path / "folder" / "b.json", [patient])
    (case,) = Imported(tmp_path, Files(tmp_path / "folder")).cases
    assert len(case.covid_tests) == 2
    assert case.row == len(RESOURCES)  # counted through all bundles


def test_the_files_of_a_bulk_export_are_one_import(tmp_path: Path) -> None:
    """A file for each kind of resource, and a resource in each line."""
    kinds = {one["resourceType"] for one in RESOURCES}
    paths = [tmp_path / f"{kind}.ndjson" for kind in sorted(kinds)]
    for path in paths:
        mine = (one for one in RESOURCES if one["resourceType"] == path.stem)
        text = "\n".join(json.dumps(one).replace("urn:uuid:p1", "Patient/p1") for one in mine)
        path.write_text(f"{text}\n", "utf-8")
    for files in (Files(paths[0], more=tuple(paths[1:])), Files(tmp_path)):
        folder = tmp_path / f"import{len(files.more)}"
        folder.mkdir()
        (case,) = Imported(folder, files).cases
        assert len(case.covid_tests) == 2
        assert case.conditions[0].code == "U07.1"


@pytest.mark.parametrize(
    ("identifiers", "patient_id"),
    [
        ([{"value": "7"}], "7"),
        ([{"value": "7"}, {"value": "8"}], ""),
        ([{"value": "7", "type": concept("MR")}, {"value": "8", "type": concept("MR")}], ""),
        ([], ""),
    ],
)
def test_a_patient_with_no_certain_number_is_asked_for(
    tmp_path: Path, identifiers: list[Mapping[str, Any]], patient_id: str
) -> None:
    patient = {"resourceType": "Patient", "identifier": identifiers, "gender": "male"}
    imported = Imported(tmp_path, Files(bundle(tmp_path / "b.json", [patient])))
    assert [case.patient_id for case in imported.cases] == ([patient_id] if patient_id else [])
    assert [code for *_, code in imported.codes] == ([] if patient_id else ["no-patient"])


def test_a_part_of_a_date_is_an_error_not_a_day(tmp_path: Path) -> None:
    patient = {"resourceType": "Patient", "identifier": [{"value": "7"}], "birthDate": "1955"}
    imported = Imported(tmp_path, Files(bundle(tmp_path / "b.json", [patient])))
    assert imported.codes == [("cases", 1, "birth_date", "not-a-whole-date")]


BAD = {
    "nothing": (b"{", "not JSON"),
    "deep": (b'{"a":' * 100_000, "not JSON"),
    "other": (b'{"a": 1}', "not FHIR"),
    "list": (b"[]", "not FHIR"),
    "encoding": (b'{"a": "\xff"}', "not JSON"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_bundle_ends_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, says = BAD[name]
    (tmp_path / "b.json").write_bytes(content)
    with pytest.raises(TableError, match=says):
        list(Bundles(tmp_path / "b.json").facts())
    with pytest.raises(SourceMissing):
        list(Bundles(tmp_path / "none.json").facts())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(st.sampled_from([one for one in RESOURCES if one["resourceType"] != "Claim"]), st.data())
def test_a_resource_of_any_shape_breaks_nothing(
    tmp_path_factory: pytest.TempPathFactory, resource: dict[str, Any], data: st.DataObject
) -> None:
    broken = {key: data.draw(st.one_of(st.just(value), JSON)) for key, value in resource.items()}
    broken["resourceType"] = resource["resourceType"]
    folder = tmp_path_factory.mktemp("fhir")
    path = bundle(folder / "b.json", [broken])
    assert is_fhir(path)
    Imported(folder, Files(path))


def test_codes_are_checked_as_typed_ones_are(tmp_path: Path) -> None:
    """A number of the hospital's own, called a code, does not leave."""
    given_codes = [
        concept("MRN-00815", ICD),
        concept("38341004", SNOMED, "Hypertension"),  # its check digit is 3
        concept("12345678", "http://hospital.example/numbers", "Hypertension"),
        concept("38341003", SNOMED, "Hypertension"),
    ]
    patient = next(one for one in RESOURCES if one["resourceType"] == "Patient")
    conditions = [
        {
            "resourceType": "Condition",
            "subject": PATIENT,
            "code": one,
            "onsetDateTime": "2021-01-04",
        }
        for one in given_codes
    ]
    path = bundle(tmp_path / "b.json", [patient, *conditions])
    (found,) = Imported(tmp_path, Files(path)).assembled
    judged = judge(found, Clinical(), None)
    codes = {(one.row, one.code) for one in judged.problems if one.severity is Severity.ERROR}
    assert {(2, "not-icd-10-cm"), (3, "not-a-code"), (4, "may-identify")} <= codes
    assert [one.code for one in judged.case.conditions] == ["38341003"]
