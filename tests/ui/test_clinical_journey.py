"""From typed facts, and from a site's tables, to the tables of the package: the whole window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Attestation, Draft, Option, Project
from app.sample_site import SampleSite, generate
from app.site.ledger import Ledger
from app.site.paths import Home
from app.ui import dialogs, theme
from app.ui.clinical_importing import Tables, choices
from app.ui.flow import Obstacle, Page
from app.ui.import_dialog import ImportDialog
from app.ui.wizard import Wizard

PROJECT = Project(site_id="004711", options=DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})
PATIENCE = 60_000  # ms


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=2)


@pytest.fixture
def wizard(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    site: SampleSite,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Wizard]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    theme.wear(qapp, dark=False)
    made = Wizard(Home(tmp_path / "home"), Draft((), tmp_path / "package", PROJECT))
    qtbot.addWidget(made)
    made.show()
    made.studies.take(site.folder)
    qtbot.waitUntil(made.next_button.isEnabled, timeout=PATIENCE)
    made.next_button.click()
    uids = [one.series_uid for one in made.flow.undecided]
    made.review.flowed.emit(made.flow.approve(*uids))
    made.next_button.click()
    qtbot.waitUntil(lambda: made.clinical.book is not None, timeout=PATIENCE)
    yield made
    made.send.cancel()
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.close()


def to_the_package(wizard: Wizard, qtbot: QtBot, package: Path) -> dict[str, list[dict[str, str]]]:
    """Go to the end, and read the tables as any program would."""
    wizard.next_button.click()
    assert wizard.flow.page is Page.CONFIRM
    word = Attestation("Ida Invented", "Nurse", "agreed", "2031-01-01T00:00:00+00:00")
    wizard.confirm.flowed.emit(wizard.flow.attest(word))
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    found = {}
    for path in (package / "data" / "clinical").glob("*.tsv"):
        heading, *rows = (line.split("\t") for line in path.read_text().splitlines())
        node = path.name.split("_004711")[0]
        found[node] = [dict(zip(heading, row, strict=True)) for row in rows]
    return found


def test_what_was_typed_leaves_as_days_from_the_index_day(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    page = wizard.clinical
    assert page.book is not None
    first = page.book.person(page.entry.patient_id).studies[0].day
    assert page.entry.case["birth_date"]  # the images knew it
    entry = page.entry.put("index_event", "COVID-19 Test")
    entry = entry.put("index_date", (first - timedelta(3)).isoformat())
    kind = {"result": "Positive", "method": "RT-PCR"}
    start = {"start": (first - timedelta(3)).isoformat()}
    page.edit(entry.add(next(k for k in page.form.events if k == "covid_test"), kind | start))
    assert wizard.flow.obstacle is None
    tables = to_the_package(wizard, qtbot, tmp_path / "package")
    assert [row["test_days_from_index"] for row in tables["measurement"]] == ["0"]
    assert len(tables["case"]) == len(page.book.people)
    told = [row for row in tables["case"] if row["index_event"] == "COVID-19 Test"]
    assert len(told) == 1
    days = {row["days_to_study"] for row in tables["imaging_study"]}
    assert "3" in days


def test_without_facts_there_are_no_clinical_tables(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    assert to_the_package(wizard, qtbot, tmp_path / "package") == {}


def answer_all(dialog: ImportDialog, wanted: dict[str, str]) -> None:
    for question, choice in dialog.choices:
        if question.key in wanted:
            choice.setCurrentIndex(choice.findData(wanted[question.key]))
            choice.activated.emit(choice.currentIndex())
    dialog.again.click()


def test_tables_fill_the_forms_once_what_is_unclear_is_decided(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    page = wizard.clinical
    assert page.book is not None
    one, other = (person.patient_id for person in page.book.people[:2])
    cases, events = tmp_path / "cases.csv", tmp_path / "events.csv"
    cases.write_text(
        "patient_id,sex,index_event,index_date\n"
        f"{one},xyzzy,First Imaging Study,2021-03-04\n"
        f"{other},F,First Imaging Study,2021-03-04\n"
        "NOBODY-HERE,F,First Imaging Study,2021-03-04\n"
    )
    events.write_text(f"patient_id,event,start\n{one},hospital_stay,2021-03-05\n")
    page.import_tables([str(events), str(cases)])
    dialog = page.tables.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert isinstance(dialog.tables, Tables)
    assert [asked.key for asked in dialog.tables.questions] == ["xyzzy"]
    assert "Female" in choices(dialog.tables.questions[0], ())
    assert len(dialog.tables.left_over) == 1
    assert len(dialog.tables.without_rows) == len(page.book.people) - 2
    answer_all(dialog, {"xyzzy": "Female"})
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.tables is not None
    assert dialog.tables.questions == ()
    dialog.take.click()
    qtbot.waitUntil(lambda: page.book is not None and page.book.tally.missing < 5, timeout=PATIENCE)
    page.list.choose(one)
    assert page.entry.case["sex"] == "Female"
    assert len(page.entry.of(next(k for k in page.form.events if k == "hospital_stay"))) == 1
    assert "xyzzy" in (tmp_path / "home" / "clinical-mapping.toml").read_text()


def test_facts_that_differ_from_what_was_sent_close_the_way_until_they_are_a_correction(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    page = wizard.clinical
    assert page.book is not None
    one = page.book.people[0].patient_id
    assert not page.sent.isVisible()
    ports = wizard._session._open()
    with Ledger(ports.home.database, ports.secrets.data_key) as ledger:
        ports.crosswalk.lock_site_id(PROJECT.site_id)
        ledger.freeze([(ports.crosswalk.patient(one), {"sex": "Male"})])
    day = page.book.person(one).studies[0].day.isoformat()
    page._shown = None  # as after another contribution
    page.book = None
    page.entered()
    qtbot.waitUntil(lambda: page.book is not None, timeout=PATIENCE)
    assert page.sent.isVisible()
    page.list.choose(one)
    entry = page.entry.put("index_event", "First Imaging Study").put("index_date", day)
    page.edit(entry.put("sex", "Female"))
    assert wizard.flow.obstacle is Obstacle.FACTS_WRONG
    assert "correction" in page.form.fields["sex"].line.text
    page.sent.box.click()
    qtbot.waitUntil(lambda: wizard.flow.obstacle is None, timeout=PATIENCE)
    assert wizard.flow.draft.correction
    cases = {row["sex"] for row in to_the_package(wizard, qtbot, tmp_path / "package")["case"]}
    assert "Female" in cases
    assert json.loads((tmp_path / "package" / "report.json").read_text())["correction"] is True
