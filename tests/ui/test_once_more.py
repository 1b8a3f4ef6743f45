"""A package that was made before goes again; a site's secret comes back from its recovery file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Attestation, Draft, Option, PackageSummary, Project
from app.sample_site import generate
from app.site.drafts import finished_now
from app.site.paths import Home
from app.site.settings import Settings
from app.site.vault import export_recovery, open_secrets
from app.ui import dialogs
from app.ui.flow import Flow, Obstacle, Page, Way
from app.ui.keeper import delivering
from app.ui.wizard import Wizard

# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
PATIENCE = 60_000  # ms
SAFE = "another invented one"
WORD = Attestation("Ida Invented", "Nurse", "I may", "2031-01-01T00:00:00+00:00")


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    draft = Draft((), tmp_path / "work" / "contribution", Project(site_id="004711", options=PLAIN))
    made = Wizard(Home(tmp_path / "home"), draft)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.start._on_desk is not None, timeout=PATIENCE)
    yield made
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.send.cancel()
    made.studies.cancel()
    made.close()


def press_next(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)


def make_a_package(wizard: Wizard, qtbot: QtBot, exams: Path) -> None:
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)
    wizard.studies.take(exams)
    press_next(wizard, qtbot)
    uids = [one.series_uid for one in wizard.flow.undecided]
    wizard.review.flowed.emit(wizard.flow.approve(*uids))
    press_next(wizard, qtbot)
    press_next(wizard, qtbot)
    wizard.confirm.flowed.emit(wizard.flow.attest(WORD))
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)


def to_history(wizard: Wizard, qtbot: QtBot, rows: int) -> None:
    press_next(wizard, qtbot)
    wizard.back_button.click()
    qtbot.waitUntil(lambda: wizard.start.view.history.rowCount() == rows, timeout=PATIENCE)


def test_a_package_out_of_the_history_is_delivered_and_its_maker_need_not_answer_twice(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    make_a_package(wizard, qtbot, generate(tmp_path / "export", slices=3).folder)
    made = wizard.flow.summary
    assert made is not None
    to_history(wizard, qtbot, 1)
    qtbot.mouseClick(wizard.start.view.deliver, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.CONFIRM, timeout=PATIENCE)
    assert wizard.confirm.word.isHidden()
    assert wizard.flow.obstacle is Obstacle.NO_DESTINATION
    drive = tmp_path / "drive"
    drive.mkdir()
    wizard.confirm.flowed.emit(wizard.flow.send_by(Way.FOLDER, str(drive)))
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    receipt = wizard.flow.receipt
    assert receipt is not None
    assert (drive / receipt.package / "manifest-sha256.txt").is_file()
    assert wizard.flow.summary == made
    to_history(wizard, qtbot, 2)
    shutil.rmtree(made.path)
    wizard.start.view.history_list.table.selectRow(0)
    qtbot.mouseClick(wizard.start.view.deliver, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "not there" in wizard.start.status.text, timeout=PATIENCE)
    assert wizard.flow.page is Page.START


def test_who_delivers_nothing_after_all_is_back_at_the_start(
    wizard: Wizard, tmp_path: Path
) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    summary = PackageSummary(folder, 1, 1, 2, 30, 1000, 0, 0)
    wizard.start._desk.set_up(Settings(site_name="Invented", site_id="004711"), None)
    wizard.start.deliver_asked.emit(finished_now("one", "", summary, None))
    assert wizard.flow.page is Page.CONFIRM
    wizard.confirm.destination._package_parent(str(tmp_path / "elsewhere"))
    assert wizard.flow.summary == summary  # whole as it is, and where it is
    assert wizard.flow.draft.package == folder
    assert wizard.back_button.isEnabled()
    wizard.back_button.click()
    assert wizard.flow.page is Page.START
    assert wizard.flow.summary is None


def test_a_package_that_stayed_here_is_offered_a_way_out() -> None:
    fresh = Flow(Draft((), Path("new").absolute(), Project(site_id="004711")))
    flow = delivering(fresh, PackageSummary(Path("old").absolute(), 1, 1, 2, 30, 1000, 0, 0))
    assert flow.way is Way.FOLDER
    assert flow.draft.package == Path("old").absolute()
    assert not flow.may_go_back  # nothing in it can be decided anew
    assert flow.may_be_put_away


def test_a_lost_computer_costs_no_pseudonym(wizard: Wizard, qtbot: QtBot, tmp_path: Path) -> None:
    before = open_secrets(Home(tmp_path / "lost"), lambda _: "an invented passphrase")
    file = tmp_path / "recovery.txt"
    export_recovery(before, file, SAFE)
    recovering = wizard.start.recovering
    assert wizard.start.setup.restore.isVisible()
    recovering.restore_from(str(file))
    first = recovering.asking
    assert first is not None
    qtbot.keyClicks(first.fields[0], "not this one, surely")
    first.accept()
    qtbot.waitUntil(lambda: recovering.asking is not first, timeout=PATIENCE)
    assert recovering.asking is not None
    qtbot.keyClicks(recovering.asking.fields[0], SAFE)
    recovering.asking.accept()
    qtbot.waitUntil(lambda: "Restored" in wizard.start.status.text, timeout=PATIENCE)
    assert not wizard.start.setup.restore.isVisible()
    after = open_secrets(Home(tmp_path / "home"), lambda _: "an invented passphrase")
    assert after.site_secret == before.site_secret
