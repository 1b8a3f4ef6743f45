"""The state behind the Clinical page, without a widget."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.entry import Entry, to_text
from app.clinical.importer.importing import Files
from app.clinical.importer.mapping import Decisions
from app.clinical.importer.questions import Doubt, Question
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Case, EventKind, HospitalStay, Sheet
from app.errors import TableError
from app.model import Clinical, Draft, Project
from app.site.drafts import FactsTally, SavedDraft
from app.ui.clinical_book import Book, Person, Standing, StudyDay
from app.ui.clinical_desk import About
from app.ui.clinical_importing import LEAVE_OUT, choices, decided, files_of
from app.ui.flow import Flow, Obstacle, Page
from app.ui.keeper import resumed
from app.ui.timeline import Lane, timeline

DAY = date(2021, 3, 4)
PEOPLE = tuple(Person(f"P{n}", f"Invented^{n}", (StudyDay(DAY, "CT"),)) for n in range(4))
ABOUT = tuple(About(one.patient_id, frozenset({"19500501"}), frozenset({"F"})) for one in PEOPLE)


def book(**texts: str) -> Book:
    return Book(Clinical(), PEOPLE, ABOUT, texts)


def good(patient_id: str) -> Entry:
    entry = book().entry(patient_id).put("index_event", "First Imaging Study")
    return entry.put("index_date", DAY.isoformat())


def test_an_entry_begins_with_what_the_images_say_and_that_alone_is_nothing() -> None:
    made = book()
    entry = made.entry("P0")
    assert entry.case == {"birth_date": "1950-05-01", "sex": "Female"}
    assert made.is_empty(entry)
    assert made.put(entry) == ""
    assert made.tally == FactsTally(missing=4)


def test_how_things_stand_is_counted_from_what_is_kept() -> None:
    wrong = good("P1").put("index_date", "2051-03-04")
    made = book(P0=to_text(good("P0")), P1=to_text(wrong))
    made.put(replace(good("P2").put("index_date", "2051-03-04"), left_out="no chart"))
    assert made.tally == FactsTally(entered=1, wrong=1, held=1, missing=1)
    assert made.standing("P1") is Standing.WRONG
    assert made.next_empty("P3") == "P3"
    assert made.before("P1") == good("P0")
    assert made.before("P0") is None


def test_facts_of_another_person_than_the_images_show_are_an_error() -> None:
    made = book(P0=to_text(good("P0").put("birth_date", "1961-01-01")))
    assert made.standing("P0") is Standing.WRONG


def test_what_differs_from_what_was_sent_is_an_error() -> None:
    about = (replace(ABOUT[0], sent={"index_date": "2020-01-01"}), *ABOUT[1:])
    made = Book(Clinical(), PEOPLE, about, {"P0": to_text(good("P0"))})
    assert made.standing("P0") is Standing.WRONG


def test_errors_close_the_way_and_missing_facts_only_where_they_are_asked_for() -> None:
    flow = Flow(Draft((Path("a"),), Path("/p"), Project()), page=Page.CLINICAL)

    def codes(one: Flow) -> set[Obstacle]:
        return {check.obstacle for check in one.checks if not check.passed}

    assert not codes(flow) & {Obstacle.FACTS_WRONG, Obstacle.FACTS_MISSING}
    assert Obstacle.FACTS_WRONG in codes(flow.know_facts(FactsTally(wrong=1)))
    asking = replace(flow.draft.project, clinical=Clinical(required=True))
    asked = replace(flow, draft=replace(flow.draft, project=asking))
    assert Obstacle.FACTS_MISSING in codes(asked)
    assert Obstacle.FACTS_MISSING not in codes(asked.know_facts(FactsTally(entered=3)))


def test_a_contribution_goes_on_with_what_was_known_of_its_facts() -> None:
    facts = FactsTally(entered=1, wrong=2)
    saved = SavedDraft("x", Draft((Path("a"),), Path("p"), Project()), "clinical", facts=facts)
    assert resumed(saved).facts == facts
    assert resumed(saved).heading is Page.CLINICAL


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(days, st.lists(days, max_size=5), st.lists(st.tuples(days, days), max_size=5))
def test_every_day_has_its_place_in_the_picture(
    index: date, studies: list[date], stays: list[tuple[date, date]]
) -> None:
    listed = tuple(HospitalStay(start=a, end=b, row=n) for n, (a, b) in enumerate(stays, 2))
    made = timeline(Case(patient_id="P", index_date=index, hospital_stays=listed), studies)
    assert made.base == index
    assert len(made.marks) == len(studies) + len(stays)
    for mark in made.marks:
        assert made.first < mark.start < made.last
        assert mark.end is None or made.first < mark.end < made.last
    assert made.first < 0 < made.last
    assert 0 in made.ticks(8)
    assert len(made.ticks(8)) <= 10


def test_without_an_index_date_days_are_counted_from_the_first() -> None:
    made = timeline(Case(patient_id="P"), [date(2021, 3, 9), DAY])
    assert (made.base, made.has_index) == (DAY, False)
    assert [(one.lane, one.start) for one in made.marks] == [(Lane.STUDIES, 5), (Lane.STUDIES, 0)]
    assert timeline(Case(patient_id="P"), []).base is None


def question(doubt: Doubt, place: tuple[str, ...], key: str, *answers: str) -> Question:
    return Question(doubt, Sheet.CASES, place, key, answers)


def test_an_answer_becomes_the_decision_the_mapping_keeps() -> None:
    asked = question(Doubt.COLUMN, ("cases", "columns"), "Geb. Datum", "birth_date")
    assert choices(asked, ())[:2] == (LEAVE_OUT, "birth_date")
    made = decided(Decisions(), asked, "birth_date")
    made = decided(made, question(Doubt.DAYS, ("cases", "days"), "birth_date"), "day-month-year")
    made = decided(made, question(Doubt.VALUE, ("values", "sex"), "Weibl."), "Female")
    made = decided(made, question(Doubt.LEADING_ZEROS, (), "id_digits"), "8")
    whose = question(Doubt.WHOSE, ("cases", "columns"), "")
    assert choices(whose, ("Fall", "Ward")) == ("Fall", "Ward")
    made = decided(made, whose, "Fall")
    assert made.cases.columns == {"geb datum": "birth_date", "fall": "patient_id"}
    assert made.cases.days == {"birth_date": DayForm.DAY_FIRST}
    assert made.values == {"sex": {"weibl": "Female"}}
    assert made.id_digits == 8


def test_two_tables_are_told_apart_by_their_names(tmp_path: Path) -> None:
    paths = [tmp_path / "ward events.csv", tmp_path / "all cases.csv"]
    for one in paths:
        one.write_text("a,b\n")
    assert files_of(paths).cases == paths[1]
    assert files_of(paths).events == paths[0]
    with pytest.raises(TableError, match="together"):
        files_of(paths[:1])
    bundles = [tmp_path / name for name in ("Patient.json", "Observation.json", "Condition.json")]
    for one in bundles:
        one.write_text("{}")
    assert files_of(bundles) == Files(bundles[0], more=tuple(bundles[1:]))


def test_the_kinds_of_event_each_have_a_section() -> None:
    from app.ui.clinical_form import SECTIONS  # noqa: PLC0415 - Qt loads with it

    assert {kind for kinds in SECTIONS for kind in kinds} == set(EventKind)
