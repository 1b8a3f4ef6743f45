"""The first start, the site's desk, and going on with what was left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import app
from app.model import (
    DEFAULT_OPTIONS,
    Attestation,
    Draft,
    Option,
    PackageSummary,
    Project,
    Receipt,
)
from app.sample_site import SampleSite, generate
from app.site import signature
from app.site.crosswalk import CrosswalkRow, Kind
from app.site.drafts import finished_now
from app.site.paths import Home
from app.site.settings import read_settings
from app.ui import dialogs
from app.ui.desk_view import DeskView
from app.ui.flow import Obstacle, Page
from app.ui.rail import Rail
from app.ui.who_is_who import WhoIsWho
from app.ui.wizard import Wizard

# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
PATIENCE = 60_000  # ms
KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PROJECT = """version = 1
name = "Chest pilot"
site_id = "004711"
[deidentify]
options = ["113100", "113105", "113107"]
[protocol]
modalities = ["CT"]
[destination]
address = "sftp://site@archive.example/incoming"
"""
WORD = Attestation("Ida Invented", "Nurse", "I may", "2031-01-01T00:00:00+00:00")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=3)


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Wizard]]:
    """Windows of one site, one after the other; closed at the end."""
    opened: list[Wizard] = []
    yield opened
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    for window in opened:
        window.studies.cancel()
        window.send.cancel()
        window.close()


def open_window(qtbot: QtBot, windows: list[Wizard], folder: Path) -> Wizard:
    made = Wizard(
        Home(folder / "home"), Draft((), folder / "work" / "contribution", Project(options=PLAIN))
    )
    qtbot.addWidget(made)
    windows.append(made)
    made.show()
    qtbot.waitUntil(lambda: made.start._on_desk is not None, timeout=PATIENCE)
    return made


def fill(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.clear()
    qtbot.keyClicks(field, text)


def press_next(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)


def set_up(wizard: Wizard, qtbot: QtBot) -> None:
    fill(wizard.start.setup.site_name, "Invented Hospital", qtbot)
    fill(wizard.start.setup.site_id, "004711", qtbot)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)


def offer(wizard: Wizard, qtbot: QtBot, path: Path, text: str) -> None:
    path.write_text(text)
    wizard.start.asked_project = None
    wizard.start.offer(str(path))
    qtbot.waitUntil(lambda: wizard.start.asked_project is not None, timeout=PATIENCE)


def test_the_first_start_asks_who_the_site_is_and_then_never_again(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path
) -> None:
    first = open_window(qtbot, windows, tmp_path)
    assert first.flow.obstacle is Obstacle.NO_SITE_ID
    assert not (tmp_path / "home").exists()  # looking makes nothing
    fill(first.start.setup.place, str(tmp_path / "elsewhere"), qtbot)
    set_up(first, qtbot)
    first.close()
    again = open_window(qtbot, windows, tmp_path)
    qtbot.waitUntil(lambda: again.flow.obstacle is None, timeout=PATIENCE)
    assert again.flow.draft.project.site_id == "004711"
    assert again.flow.draft.package.parent == tmp_path / "elsewhere"
    assert read_settings(Home(tmp_path / "home")).site_name == "Invented Hospital"
    press_next(again, qtbot)
    assert again.flow.page is Page.STUDIES


def test_a_project_file_is_shown_before_it_counts(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    file = tmp_path / "project.toml"
    offer(wizard, qtbot, file, signature.sign(PROJECT, KEY))
    dialog = wizard.start.asked_project
    assert dialog is not None
    assert "read this key" in dialog.signed.text
    dialog.reject()
    assert wizard.flow.draft.project == Project(options=PLAIN)
    offer(wizard, qtbot, file, signature.sign(PROJECT, KEY))
    assert wizard.start.asked_project is not None
    wizard.start.asked_project.accept()
    assert wizard.flow.draft.project.name == "Chest pilot"
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)
    wizard.close()
    again = open_window(qtbot, windows, tmp_path)
    qtbot.waitUntil(lambda: again.flow.draft.project.name == "Chest pilot", timeout=PATIENCE)
    assert again.flow.draft.project.criteria.modalities == {"CT"}


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (signature.sign(PROJECT, KEY), "same coordinator"),
        (signature.sign(PROJECT, OTHER_KEY), "another key"),
        (PROJECT, "Not signed, unlike"),
    ],
)
def test_another_signature_than_before_is_pointed_out(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, text: str, warning: str
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    file = tmp_path / "project.toml"
    offer(wizard, qtbot, file, signature.sign(PROJECT, KEY))
    assert wizard.start.asked_project is not None
    wizard.start.asked_project.accept()
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)
    offer(wizard, qtbot, file, text)
    assert wizard.start.asked_project is not None
    assert warning in wizard.start.asked_project.signed.text
    wizard.start.asked_project.reject()


def test_a_forged_project_file_is_refused_in_words(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    forged = signature.sign(PROJECT, KEY).replace("archive.example", "thief.example")
    (tmp_path / "project.toml").write_text(forged)
    wizard.start.offer(str(tmp_path / "project.toml"))
    qtbot.waitUntil(lambda: bool(wizard.start.status.text), timeout=PATIENCE)
    assert "changed after it was signed" in wizard.start.status.text
    assert wizard.start.asked_project is None


def test_a_contribution_put_away_goes_on_where_it_was_left(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, site: SampleSite
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    set_up(wizard, qtbot)
    wizard.studies.take(site.folder)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    press_next(wizard, qtbot)
    approved, left_out = wizard.flow.undecided[:2]
    flow = wizard.flow.approve(approved.series_uid).leave_out(left_out.series_uid, True)
    wizard.review.flowed.emit(flow)
    before = wizard.flow.draft
    wizard.close()
    again = open_window(qtbot, windows, tmp_path)
    qtbot.waitUntil(lambda: again.start.view.drafts.rowCount() == 1, timeout=PATIENCE)
    qtbot.mouseClick(again.start.view.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: again.flow.page is Page.REVIEW, timeout=PATIENCE)
    assert again.flow.draft == before
    again.close()


def test_starting_over_leaves_no_draft(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, site: SampleSite
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    set_up(wizard, qtbot)
    wizard.studies.take(site.folder)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    wizard.studies.start_over()
    wizard.close()
    again = open_window(qtbot, windows, tmp_path)
    qtbot.waitUntil(lambda: again.flow.obstacle is None, timeout=PATIENCE)
    assert again.start.view.drafts.rowCount() == 0


def test_without_a_password_store_each_start_asks_for_the_passphrase(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDY_COURIER_PASSPHRASE")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    first = open_window(qtbot, windows, tmp_path)
    fill(first.start.setup.site_id, "004711", qtbot)
    press_next(first, qtbot)
    answer(first, qtbot, "an invented passphrase")
    qtbot.waitUntil(lambda: first.flow.page is Page.STUDIES, timeout=PATIENCE)
    first.close()
    again = Wizard(Home(tmp_path / "home"), first._fresh)
    qtbot.addWidget(again)
    windows.append(again)
    again.show()
    answer(again, qtbot, "another passphrase")
    asked = again.start.asking
    qtbot.waitUntil(lambda: again.start.asking is not asked, timeout=PATIENCE)
    answer(again, qtbot, "an invented passphrase")
    qtbot.waitUntil(again.start.view.isVisible, timeout=PATIENCE)
    again.beside.hide_all()
    assert again.beside.lock.passphrase.isVisible()


def answer(wizard: Wizard, qtbot: QtBot, passphrase: str) -> None:
    qtbot.waitUntil(lambda: wizard.start.asking is not None, timeout=PATIENCE)
    dialog = wizard.start.asking
    assert dialog is not None
    for field in dialog.fields:
        qtbot.keyClicks(field, passphrase)
    dialog.accept()


def test_a_draft_can_be_discarded_and_the_exams_stay(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, site: SampleSite
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    set_up(wizard, qtbot)
    wizard.studies.take(site.folder)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    wizard.back_button.click()
    view = wizard.start.view
    qtbot.waitUntil(lambda: view.drafts.rowCount() == 1, timeout=PATIENCE)
    view.discard_asked.emit(view.drafts.rows[0].value)
    qtbot.waitUntil(lambda: view.drafts.rowCount() == 0, timeout=PATIENCE)
    assert any(site.folder.iterdir())
    assert wizard.flow.draft.sources == ()


def test_the_history_shows_receipts(qtbot: QtBot, tmp_path: Path) -> None:
    view = DeskView(Home(tmp_path / "home"))
    qtbot.addWidget(view)
    receipt = Receipt("sftp://a/b", "p", 3, 3000, "f" * 64, "read back", "2031", "2032")
    summary = PackageSummary(Path("p"), 1, 1, 1, 3, 3000, 0, 0)
    view.history.show(
        [
            view._history_row(finished_now("a", "MIDRC", summary, receipt)),
            view._history_row(finished_now("b", "MIDRC", summary, None)),
        ]
    )
    view.history_list.count()
    assert "f" * 64 in view.receipt.text()
    view.history_list.table.selectRow(1)
    assert view.receipt.text() == ""


def look_up(wizard: Wizard, qtbot: QtBot, file: Path) -> None:
    """One press shows who is who; a search finds a patient by the pseudonym; a file is made only
    when asked for; and what was shown goes with the dialog."""
    qtbot.mouseClick(wizard.done.who, Qt.MouseButton.LeftButton)
    (who,) = wizard.findChildren(WhoIsWho)
    qtbot.waitUntil(lambda: who.rows.rowCount() > 5, timeout=PATIENCE)
    first: CrosswalkRow = who.rows.rows[0].value
    assert first.kind is Kind.PATIENT
    who.search.setText(f" {first.id_new.lower()} ")
    qtbot.waitUntil(lambda: [one.value for one in who.rows.rows] == [first], timeout=PATIENCE)
    who.search.setText("nobody of that name")
    qtbot.waitUntil(lambda: who.rows.rowCount() == 0, timeout=PATIENCE)
    assert not file.exists()
    who.save_to(str(file))
    qtbot.waitUntil(lambda: file.name in who.note.text, timeout=PATIENCE)
    assert first.id_old in file.read_text("utf-8")
    wizard.beside.hide_all()  # nobody is there: the computer locks
    qtbot.waitUntil(lambda: not wizard.findChildren(WhoIsWho), timeout=PATIENCE)
    wizard.beside.lock.unlock.click()
    qtbot.mouseClick(wizard.findChild(Rail).who, Qt.MouseButton.LeftButton)  # on every page
    (who,) = wizard.findChildren(WhoIsWho)
    who.reject()


def test_a_finished_contribution_is_history(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, site: SampleSite
) -> None:
    wizard = open_window(qtbot, windows, tmp_path)
    set_up(wizard, qtbot)
    wizard.studies.take(site.folder)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    press_next(wizard, qtbot)
    uids = [one.series_uid for one in wizard.flow.undecided]
    wizard.review.flowed.emit(wizard.flow.approve(*uids))
    press_next(wizard, qtbot)  # the clinical facts, of which there are none
    press_next(wizard, qtbot)
    wizard.confirm.flowed.emit(wizard.flow.attest(WORD))
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    wizard.done.save_pdf(str(tmp_path / "report.pdf"))
    qtbot.waitUntil(lambda: "report.pdf" in wizard.done.note.text, timeout=PATIENCE)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    look_up(wizard, qtbot, tmp_path / "who.csv")
    press_next(wizard, qtbot)
    wizard.back_button.click()
    view = wizard.start.view
    qtbot.waitUntil(lambda: view.history.rowCount() == 1, timeout=PATIENCE)
    assert view.drafts.rowCount() == 0


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_a_killed_window_costs_no_decision(
    qtbot: QtBot, windows: list[Wizard], tmp_path: Path, site: SampleSite
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(site.folder)],
        cwd=Path(app.__file__).parent.parent,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    told = json.loads(killed.stdout)
    wizard = open_window(qtbot, windows, tmp_path)
    qtbot.waitUntil(lambda: wizard.start.view.drafts.rowCount() == 1, timeout=PATIENCE)
    qtbot.mouseClick(wizard.start.view.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.REVIEW, timeout=PATIENCE)
    assert wizard.flow.draft.approved_series == {told}


KILLED = """if True:
    import json, os, signal, sys, time
    from pathlib import Path
    from PySide6.QtWidgets import QApplication
    from app.model import DEFAULT_OPTIONS, Draft, Option, Project
    from app.site.paths import Home
    from app.ui.flow import Page
    from app.ui.wizard import Wizard
    folder, exams = map(Path, sys.argv[1:])
    application = QApplication([])
    project = Project(site_id="004711", options=DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})
    draft = Draft((), folder / "work" / "contribution", project)
    window = Wizard(Home(folder / "home"), draft)
    window.studies.take(exams)
    while window.flow.working or window.flow.series is None:
        application.processEvents()
    window._next()
    uid = window.flow.undecided[0].series_uid
    window.review.flowed.emit(window.flow.approve(uid))
    print(json.dumps(uid), flush=True)
    while not window._keeper.is_at_rest:
        application.processEvents()
    os.kill(os.getpid(), signal.SIGKILL)
"""
