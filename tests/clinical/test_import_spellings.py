"""Each family of spellings that curators repair today means what it must; all else is asked."""

from __future__ import annotations

import tomllib

import pytest

from app.clinical.dictionary import pinned
from app.clinical.importer.columns import How, find_columns, looks_like
from app.clinical.importer.form import FORM, closed_lists
from app.clinical.importer.mapping import TableDecisions
from app.clinical.importer.spellings import Race, Spellings, known_spellings, normal
from app.clinical.records import Absent, Sheet
from app.model import Clinical
from app.resources import resource

LISTS = closed_lists(pinned(), Clinical())
SPELLINGS = Spellings(LISTS, {})
HISPANIC, NOT_HISPANIC = "Hispanic or Latino", "Not Hispanic or Latino"
BLACK, WHITE, ASIAN = "Black or African American", "White", "Asian"
ISLANDER = "Native Hawaiian or other Pacific Islander"
NATIVE = "American Indian or Alaska Native"

RACES = {
    "White": Race(WHITE),
    "W": Race(WHITE),
    "Caucasian": Race(WHITE),
    "White or Caucasian": Race(WHITE),
    "WHITE/CAUCASIAN": Race(WHITE),
    "Black": Race(BLACK),
    "African American": Race(BLACK),
    "African-American": Race(BLACK),
    "Black/African American": Race(BLACK),
    "Black or African-American": Race(BLACK),
    "Asian Indian": Race(ASIAN),
    "Filipino": Race(ASIAN),
    "Other Asian": Race(ASIAN),
    "Alaskan": Race(NATIVE),
    "Alaska Native": Race(NATIVE),
    "American Indian": Race(NATIVE),
    "American Indian or Alaskan Native": Race(NATIVE),
    "Native Hawaiian or Other Pacific Islander": Race(ISLANDER),
    "Other Pacific": Race(ISLANDER),
    "Samoan": Race(ISLANDER),
    "Other": Race("Other"),
    "Multiracial": Race("Other"),
    "Two or more races": Race("Other"),
    "Choose not to disclose": Race("Not Reported"),
    "Unknown/Declined": Race("Not Reported"),
    "Patient Refused": Race("Not Reported"),
    "Unknown": Race(Absent.UNKNOWN),
    "hispanic": Race("Not Reported", HISPANIC),
    "Puerto Rican": Race("Not Reported", HISPANIC),
    "Non-Hispanic White": Race(WHITE, NOT_HISPANIC),
    "White; Asian": Race("Other", "", (ASIAN, WHITE)),
    "Black, White": Race("Other", "", (BLACK, WHITE)),
    "White/Asian": Race("Other", "", (ASIAN, WHITE)),
    "White and Pacific Islander": Race("Other", "", ("Native Hawaiian or Pacific Islander", WHITE)),
    "White; Hispanic": Race(WHITE, HISPANIC),
}


@pytest.mark.parametrize("text", RACES)
def test_each_spelling_of_race_is_read(text: str) -> None:
    assert SPELLINGS.race(text) == RACES[text]


@pytest.mark.parametrize("text", ["Portuguese", "White; Portuguese", "Wite", "brown", "1", "N/K"])
def test_what_is_only_like_a_race_is_asked(text: str) -> None:
    assert SPELLINGS.race(text) is None


TERMS = {
    ("sex", "f"): "Female",
    ("sex", "MALE"): "Male",
    ("sex", "U"): Absent.UNKNOWN,
    ("sex", "X"): None,
    ("ethnicity", "Non-Hispanic"): NOT_HISPANIC,
    ("ethnicity", "Not Hispanic, Latino/a, or Spanish origin"): NOT_HISPANIC,
    ("ethnicity", "Puerto Rican"): HISPANIC,
    ("ethnicity", "Unknown/Declined"): "Not Reported",
    ("ethnicity", "Asian"): None,
    ("index_event", "First COVID test"): "COVID-19 Test",
    ("covid_test.result", "DETECTED"): "Positive",
    ("covid_test.result", "NOT DETECTED"): "Negative",
    ("covid_test.result", "Negative "): "Negative",
    ("covid_test.result", "+"): "Positive",
    ("covid_test.result", "Inconclusive"): "Indeterminate",
    ("covid_test.result", "garbage"): None,
    ("covid_test.result", "not done"): Absent.NOT_DONE,
    ("covid_test.method", "SARS-CoV-2 RT-PCR"): "RT-PCR",
    ("covid_test.method", "SARS CoV-2 (COVID-19) RT PCR"): "RT-PCR",
    ("covid_test.method", "2019 Novel Coronavirus PCR"): "RT-PCR",
    ("covid_test.method", "BinaxNOW COVID-19 Ag"): "Rapid antigen test",
    ("covid_test.method", "IgG"): "Not Reported",
    ("covid_test.method", "EXTERNAL"): "Not Reported",
    ("covid_test.method", "Rapid COVID19 test"): None,  # of antigen, or of RNA?
    ("breathing_support.name", "HighFlowNasalO2"): "High-flow nasal oxygen",
    ("breathing_support.name", "NonInvasiveVentillation"): "Non-invasive ventilation",
    ("breathing_support.name", "intubated"): "Invasive mechanical ventilation",
    ("breathing_support.name", "HFNC"): "High-flow nasal oxygen",
    ("discharge_type", "home/self care"): "Home or Self Care",
    ("discharge_type", "Expired"): "Deceased",
    ("discharge_type", "SNF"): "Subacute Rehab/Skilled Nursing Facility",
    ("discharge_type", "Court/Law Enforcement"): None,
    ("observation.name", "Temperature"): None,  # Celsius or Fahrenheit?
    ("event", "ICU admission"): "icu_stay",
    ("event", "Immunization"): "vaccination",
    ("sex", "N/A"): Absent.NOT_ASKED,
}


@pytest.mark.parametrize(("name", "text"), TERMS)
def test_each_spelling_of_the_other_lists_is_read(name: str, text: str) -> None:
    assert SPELLINGS.term(name, text) == TERMS[name, text]


def test_all_that_apply_are_read_one_by_one() -> None:
    assert SPELLINGS.terms("race_ethnicity", "white; hispanic|White") == (WHITE, HISPANIC)
    assert SPELLINGS.terms("race_ethnicity", "unknown") == ()
    assert SPELLINGS.terms("race_ethnicity", "white; martian") is None


def test_a_decision_counts_more_than_what_is_known() -> None:
    decided = Spellings(LISTS, {"race": {"asian indian": "Other"}, "sex": {"x": "unknown"}})
    assert decided.race("ASIAN-INDIAN") == Race("Other")
    assert decided.term("sex", "X") is Absent.UNKNOWN


def test_a_project_with_a_list_of_its_own_is_asked_what_the_known_spellings_do_not_fit() -> None:
    lists = LISTS | {"discharge_type": ("Home", "Elsewhere")}
    own = Spellings(lists, {})
    assert own.term("discharge_type", "home") == "Home"
    assert own.term("discharge_type", "SNF") is None


def test_every_known_spelling_stands_for_a_term_of_the_dictionary() -> None:
    for name, terms in known_spellings().items():
        allowed = {*LISTS.get(name, terms.values()), *Absent}
        for spelling, term in terms.items():
            parts = term.split(" + ") if name == "race" else [term]
            wanted = allowed | set(LISTS["ethnicity"]) if name == "race" else allowed
            assert set(parts) <= wanted, (name, spelling)


def test_no_spelling_stands_for_two_terms() -> None:
    content = tomllib.loads(resource("clinical/spellings.toml").read_text("utf-8"))
    for name, terms in content.items():
        seen: dict[str, str] = {}
        for term, spellings in terms.items():
            for spelling in spellings:
                assert seen.setdefault(normal(spelling), term) == term, (name, spelling)


def test_every_term_is_its_own_spelling() -> None:
    for name, terms in LISTS.items():
        for term in terms:
            assert SPELLINGS.value(name, term) == term


# ---------------------------------------------------------------- columns


def fields(sheet: Sheet, *heading: str, **decided: str) -> list[str]:
    decisions = TableDecisions({normal(h): f for h, f in decided.items()})
    return [column.field for column in find_columns(heading, sheet, decisions)]


def test_columns_are_known_by_the_names_sites_give_them() -> None:
    heading = ("MRN", "Date of Birth", "GENDER", "Zip Code", "Comment")
    assert fields(Sheet.CASES, *heading) == ["patient_id", "birth_date", "sex", "zip", ""]
    heading = ("Patient-ID", "EventType", "Start Date", "Disposition")
    assert fields(Sheet.EVENTS, *heading) == ["patient_id", "event", "start", "discharge_type"]


def test_of_two_columns_that_would_be_one_the_fields_own_name_wins() -> None:
    assert fields(Sheet.CASES, "patient_id", "mrn") == ["patient_id", ""]
    columns = find_columns(("gender", "birth sex"), Sheet.CASES, TableDecisions())
    assert [column.how for column in columns] == [How.TWICE, How.TWICE]
    assert fields(Sheet.CASES, "gender", "birth sex", gender="") == ["", "sex"]


def test_no_name_of_a_column_means_two() -> None:
    content = tomllib.loads(resource("clinical/columns.toml").read_text("utf-8"))
    for sheet in Sheet:
        names = [normal(name) for field in FORM[sheet] for name in {field, *content[sheet][field]}]
        assert set(content[sheet]) == set(FORM[sheet])
        assert len(names) - len(set(names)) == sum(
            len(ones) - len({normal(one) for one in ones})
            for ones in ({field, *content[sheet][field]} for field in FORM[sheet])
        )


def test_what_a_column_holds_is_told_but_not_decided() -> None:
    assert looks_like(["F", "m", "unknown"], Sheet.CASES, SPELLINGS) == ("sex",)
    assert looks_like(["1/24/2021", ""], Sheet.CASES, SPELLINGS) == ("birth_date", "index_date")
    assert looks_like(["x", "F"], Sheet.CASES, SPELLINGS) == ()
    assert fields(Sheet.CASES, "GNDR") == [""]
