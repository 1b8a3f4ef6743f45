"""Claims about what a person types of a patient, without a window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.entry import (
    Entry,
    assembled,
    begun,
    copied,
    from_text,
    imported,
    judged,
    to_text,
    worded,
)
from app.clinical.importer.form import FORM, USED
from app.clinical.records import Absent, EventKind, Severity, Sheet
from app.model import Clinical
from app.site.drafts import Drafts

CLINICAL = Clinical()
KINDS = st.sampled_from(list(EventKind))


def filled() -> Entry:
    entry = Entry("P1").put("birth_date", "1950-05-01").put("sex", "Female")
    entry = entry.put("index_event", "COVID-19 Test").put("index_date", "2021-03-04")
    entry = entry.add(
        EventKind.COVID_TEST, {"start": "2021-03-04", "result": "Positive", "method": "RT-PCR"}
    )
    entry = entry.add(EventKind.HOSPITAL_STAY, {"start": "2021-03-05", "end": "2021-03-20"})
    entry = entry.add(EventKind.ICU_STAY, {"start": "2021-03-07", "end": "2021-03-11"})
    return entry.deny(EventKind.BREATHING_SUPPORT, Absent.UNKNOWN)


def test_what_is_typed_becomes_a_record() -> None:
    case = assembled(filled(), CLINICAL).case
    assert case.birth_date == date(1950, 5, 1)
    assert case.covid_tests[0].result == "Positive"
    assert case.hospital_stays[0].icu_stays[0].start == date(2021, 3, 7)
    assert case.unknown == {EventKind.BREATHING_SUPPORT}


def test_unknown_not_done_and_not_asked_are_three_answers() -> None:
    entry = Entry("P1").put("zip", "unknown")
    case = assembled(entry.deny(EventKind.COVID_TEST, Absent.NOT_DONE), CLINICAL).case
    assert case.zip is Absent.UNKNOWN
    assert case.country is Absent.NOT_ASKED
    assert case.without == {EventKind.COVID_TEST}
    assert entry.denial(EventKind.COVID_TEST) is Absent.NOT_ASKED


def test_who_lists_an_event_does_not_deny_it_any_more() -> None:
    entry = Entry("P1").deny(EventKind.CONDITION, Absent.NOT_DONE).add(EventKind.CONDITION)
    assert entry.denial(EventKind.CONDITION) is Absent.NOT_ASKED
    assert len(entry.of(EventKind.CONDITION)) == 1


def test_a_half_typed_date_is_a_problem_at_its_field() -> None:
    entry = filled().put("index_date", "2021-03-")
    found = judged(entry, CLINICAL, ())
    bad = [one for one in found.problems if one.field == "index_date"]
    assert bad
    assert bad[0].severity is Severity.ERROR
    assert found.held


def test_the_images_say_how_an_entry_begins() -> None:
    assert begun("P1", {"19500501"}, {"F"}).case == {"birth_date": "1950-05-01", "sex": "Female"}
    assert begun("P1", {"19500501", "19510501"}, {"O", ""}).case == {}


def test_a_copy_takes_no_day_no_result_and_nothing_of_the_person() -> None:
    made = copied(filled().put("country", "Norway"), begun("P2", {"19700101"}, {"M"}))
    assert made.case == {
        "birth_date": "1970-01-01",
        "sex": "Male",
        "country": "Norway",
        "index_event": "COVID-19 Test",
    }
    (test,) = made.of(EventKind.COVID_TEST)
    assert test.fields == {"event": "covid_test", "method": "RT-PCR"}
    assert made.denial(EventKind.BREATHING_SUPPORT) is Absent.NOT_ASKED


def test_a_record_comes_back_into_the_form_as_it_was() -> None:
    found = assembled(filled(), CLINICAL)
    again = assembled(imported(found, filled().events, {}), CLINICAL)
    assert again.case == found.case


def test_what_a_table_spelled_wrongly_stays_in_the_form_to_be_mended() -> None:
    entry = filled().put("sex", "Fmale")
    entry = entry.put_event(entry.of(EventKind.COVID_TEST)[0].row, "result", "perhaps")
    made = imported(assembled(entry, CLINICAL), entry.events, {})
    assert made.case["sex"] == "Fmale"
    assert made.of(EventKind.COVID_TEST)[0].fields["result"] == "perhaps"


texts = st.text(st.characters(codec="utf-8"), max_size=20)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    names = st.sampled_from(sorted(set(FORM[Sheet.CASES])))
    entry = Entry("P1", draw(st.dictionaries(names, texts.filter(bool))))
    for kind in draw(st.lists(KINDS, max_size=5)):
        fields = st.dictionaries(st.sampled_from(USED[kind]), texts.filter(bool))
        entry = entry.add(kind, draw(fields))
    return entry


@given(entries())
def test_an_entry_survives_being_kept_and_being_read(entry: Entry) -> None:
    assert from_text(to_text(entry)) == entry
    judged(entry, CLINICAL, ())  # whatever was typed, it is told and does not fail


def test_facts_stay_with_their_draft_and_go_with_it(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.sqlite", bytes(32))
    drafts.keep_facts("one", {"Patient 1": "a", "Patient 2": "b"})
    drafts.keep_facts("other", {"Patient 1": "c"})
    drafts.keep_facts("one", {"Patient 2": ""})
    assert drafts.facts("one") == {"Patient 1": "a"}
    drafts.discard("one")
    assert drafts.facts("one") == {}
    assert drafts.facts("other") == {"Patient 1": "c"}
    drafts.close()
    assert b"Patient" not in (tmp_path / "drafts.sqlite").read_bytes()


def test_what_is_no_entry_is_refused() -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        from_text("[]")


@pytest.mark.parametrize(
    ("typed", "kept"), [("606", "606"), ("060", "060"), ("2138", "02138"), ("60611.0", "60611")]
)
def test_three_typed_digits_of_a_zip_stay_three(typed: str, kept: str) -> None:
    assert assembled(Entry("P1").put("zip", typed), CLINICAL).case.zip == kept


def test_a_birth_date_that_stands_for_nobodys_is_not_taken_over() -> None:
    assert begun("P1", {"19000101"}, {"F"}).case == {"sex": "Female"}
    assert begun("P1", {"19500501", "19510501"}, {"F", "M"}).case == {}


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("sex", "f", "Female"),
        ("race_ethnicity", "white;asian", "White; Asian"),
        ("index_event", "First COVID test", "COVID-19 Test"),
        ("race", "hispanic", "hispanic"),  # says something of ethnicity too
        ("sex", "xyzzy", "xyzzy"),
    ],
)
def test_a_spelling_becomes_the_term_it_can_only_mean(name: str, typed: str, kept: str) -> None:
    assert worded(name, typed, CLINICAL) == kept
