"""The whole window, with the real program behind it, on the invented site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Draft, Option, Project
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.ui import dialogs, theme
from app.ui.flow import Page
from app.ui.wizard import Wizard

# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
PROJECT = Project(site_id="004711", options=PLAIN)
NAMED = (
    QLineEdit, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QPlainTextEdit,
    QProgressBar, QTextEdit,
)  # fmt: skip
PATIENCE = 60_000  # ms; two cores are shared by everybody


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=4)


@pytest.fixture
def wizard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Wizard]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    theme.wear(qapp, dark=False)
    made = open_wizard(qtbot, tmp_path)
    yield made
    made.send.cancel()
    made.studies.cancel()
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.close()


def open_wizard(qtbot: QtBot, folder: Path) -> Wizard:
    draft = Draft(sources=(), package=folder / "package", project=PROJECT)
    made = Wizard(Home(folder / "home"), draft)
    qtbot.addWidget(made)
    made.show()
    return made


def press_next(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(wizard.next_button, Qt.MouseButton.LeftButton)


def approve_all(wizard: Wizard) -> None:
    uids = (one.series_uid for one in wizard.flow.undecided)
    wizard.review.flowed.emit(wizard.flow.approve(*uids))


def survey(wizard: Wizard, qtbot: QtBot, *paths: Path) -> None:
    wizard.studies.take(*paths)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)


def to_confirm(wizard: Wizard, qtbot: QtBot, site: SampleSite) -> None:
    survey(wizard, qtbot, site.folder)
    press_next(wizard, qtbot)
    approve_all(wizard)
    press_next(wizard, qtbot)
    assert wizard.flow.page is Page.CLINICAL
    press_next(wizard, qtbot)  # facts may be entered, and need not
    assert wizard.flow.page is Page.CONFIRM


def give_word(wizard: Wizard, qtbot: QtBot) -> None:
    word = wizard.confirm.word
    fill(word.name, "Ida Invented", qtbot)
    fill(word.role, "Study nurse", qtbot)


def fill(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.clear()
    qtbot.keyClicks(field, text)


def test_a_folder_becomes_a_package_delivered_to_a_drive(
    wizard: Wizard, qtbot: QtBot, site: SampleSite, tmp_path: Path
) -> None:
    survey(wizard, qtbot, site.folder)
    assert wizard.studies.kept_back.rowCount() == len(site.broken) + len(site.held)
    press_next(wizard, qtbot)
    review = wizard.review
    qtbot.waitUntil(lambda: review.header.changes.rowCount() > 100, timeout=PATIENCE)
    review.show_face(1)
    qtbot.waitUntil(lambda: not review.viewer.before.image.isNull(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not review.viewer.after.image.isNull(), timeout=PATIENCE)
    # each pane is drawn anew, by itself, when the window finds its size
    qtbot.waitUntil(
        lambda: review.viewer.before.image == review.viewer.after.image, timeout=PATIENCE
    )
    assert not wizard.next_button.isEnabled()
    approve_all(wizard)
    press_next(wizard, qtbot)
    press_next(wizard, qtbot)
    assert not wizard.next_button.isEnabled()
    drive = tmp_path / "drive"
    drive.mkdir()
    wizard.confirm.destination.choose_way(1)
    fill(wizard.confirm.destination.folder, str(drive), qtbot)
    assert not wizard.next_button.isEnabled()
    give_word(wizard, qtbot)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
    summary, receipt = wizard.flow.summary, wizard.flow.receipt
    assert summary is not None
    assert receipt is not None
    assert summary.instances == len(site.clean_instances)
    assert (drive / receipt.package / "manifest-sha256.txt").is_file()
    report = json.loads((drive / receipt.package / "report.json").read_text())
    assert report["attestation"]["name"] == "Ida Invented"
    assert report["deidentification"]["reviewed"]
    left = len(site.broken) + len(site.held)
    qtbot.waitUntil(lambda: wizard.done.kept_back.rowCount() == left, timeout=PATIENCE)
    press_next(wizard, qtbot)
    assert wizard.flow.page is Page.STUDIES
    assert wizard.flow.draft.sources == ()
    assert not wizard.flow.draft.package.exists()


def test_a_run_that_fails_says_why_and_can_be_tried_again(
    wizard: Wizard, qtbot: QtBot, site: SampleSite, tmp_path: Path
) -> None:
    to_confirm(wizard, qtbot, site)
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "letter.txt").write_text("mine")
    package = wizard.confirm.destination.package
    fill(package, str(taken), qtbot)
    give_word(wizard, qtbot)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    assert "already something" in wizard.send.failure.text
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    assert "already something" in wizard.send.failure.text
    qtbot.mouseClick(wizard.back_button, Qt.MouseButton.LeftButton)
    fill(package, str(tmp_path / "free"), qtbot)
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)


def test_a_cancelled_run_goes_on_from_where_it_stopped(
    wizard: Wizard, qtbot: QtBot, site: SampleSite
) -> None:
    to_confirm(wizard, qtbot, site)
    give_word(wizard, qtbot)
    press_next(wizard, qtbot)
    wizard.send.cancel()
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    assert wizard.flow.page is Page.SEND
    assert wizard.send.failure.text
    press_next(wizard, qtbot)
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)


def test_a_folder_that_is_not_there_is_explained(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    survey(wizard, qtbot, tmp_path / "missing")
    assert "no folder" in wizard.studies.status.text
    assert not wizard.next_button.isEnabled()


def test_a_folder_without_images_is_explained(wizard: Wizard, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("no image")
    survey(wizard, qtbot, tmp_path / "letters")
    assert "no usable image" in wizard.studies.status.text
    assert wizard.studies.kept_back.rowCount() == 1


def test_a_dropped_folder_is_read(wizard: Wizard, qtbot: QtBot, site: SampleSite) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(site.folder))])
    event = QDropEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    wizard.studies.dropEvent(event)
    qtbot.waitUntil(lambda: bool(wizard.flow.series), timeout=PATIENCE)


def test_without_a_password_store_the_window_asks_for_a_passphrase(
    qtbot: QtBot, tmp_path: Path, site: SampleSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDY_COURIER_PASSPHRASE", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    wizard = open_wizard(qtbot, tmp_path)
    wizard.studies.take(site.folder)
    qtbot.waitUntil(lambda: wizard.studies.asking is not None, timeout=PATIENCE)
    dialog = wizard.studies.asking
    assert dialog is not None
    for field in dialog.fields:
        qtbot.keyClicks(field, "an invented passphrase")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(wizard.flow.series), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    wizard.close()


def test_closing_while_it_works_asks_first(
    wizard: Wizard, qtbot: QtBot, site: SampleSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(dialogs, "may_stop", lambda parent: asked.append(parent) is not None)
    wizard.studies.take(site.folder)
    assert not wizard.close()
    assert wizard.isVisible()
    assert asked == [wizard]
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)


def test_the_title_never_names_a_patient(wizard: Wizard, qtbot: QtBot, site: SampleSite) -> None:
    to_confirm(wizard, qtbot, site)
    assert wizard.windowTitle() == "Study Courier"


def is_inside_a_field(control: QWidget) -> bool:
    """The line of a number, or the list that a choice unfolds: the field itself is asked."""
    above = control.parentWidget()
    while above is not None and not isinstance(above, QAbstractSpinBox | QComboBox):
        above = above.parentWidget()
    return above is not None


def test_every_control_has_an_accessible_name(wizard: Wizard) -> None:
    nameless = [
        control
        for control in wizard.findChildren(QWidget)
        if isinstance(control, NAMED)
        and not isinstance(control, QScrollBar | QHeaderView)  # parts of what has a name
        and not is_inside_a_field(control)
        and not control.accessibleName()
    ]
    nameless += [
        button
        for button in wizard.findChildren(QAbstractButton)
        if button.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not (button.accessibleName() or button.text())
    ]
    assert nameless == []


def test_every_button_and_field_has_a_mnemonic_of_its_own_on_its_page(wizard: Wizard) -> None:
    """Arrows lead through choices, and Tab through the form that a choice unfolds."""
    pages = (wizard.studies, wizard.review, wizard.confirm, wizard.send, wizard.done)
    for page in (*pages, wizard.start.setup, wizard.start.view):
        buttons = [*page.findChildren(QAbstractButton), wizard.back_button]
        labels = [label for label in page.findChildren(QLabel) if label.buddy()]
        shown = [one for one in (*buttons, *labels) if _is_shown(one, page) and one.text()]
        primary = (page if page in pages else wizard.start).primary()[0]
        texts = [primary, *(one.text() for one in shown if not isinstance(one, QRadioButton))]
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(keys) == len(texts), texts
        keys += [
            one.text()[one.text().index("&") + 1].lower()
            for one in shown
            if isinstance(one, QRadioButton) and "&" in one.text()
        ]
        assert sorted(set(keys)) == sorted(keys), texts


def _is_shown(one: QWidget, page: QWidget) -> bool:
    return one.isVisibleTo(page) or not page.isAncestorOf(one)


def test_the_keyboard_alone_leads_from_the_exams_to_the_package(
    wizard: Wizard, qtbot: QtBot, site: SampleSite
) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    survey(wizard, qtbot, site.folder)
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow, timeout=PATIENCE)
    QTest.keyClick(wizard, Qt.Key.Key_Right, alt)
    assert wizard.flow.page is Page.REVIEW
    while left := len(wizard.flow.undecided):
        QTest.keyClick(wizard, Qt.Key.Key_A)
        qtbot.waitUntil(lambda left=left: len(wizard.flow.undecided) < left, timeout=PATIENCE)
        QTest.keyClick(wizard, Qt.Key.Key_N)
    QTest.keyClick(wizard, Qt.Key.Key_Right, alt)
    assert wizard.flow.page is Page.CLINICAL
    qtbot.waitUntil(lambda: wizard.clinical.book is not None, timeout=PATIENCE)
    QTest.keyClick(wizard, Qt.Key.Key_Right, alt)
    assert wizard.flow.page is Page.CONFIRM
    QTest.keyClick(wizard, Qt.Key.Key_M, alt)
    qtbot.keyClicks(QApplication.focusWidget(), "Ida Invented")
    QTest.keyClick(wizard, Qt.Key.Key_U, alt)
    qtbot.keyClicks(QApplication.focusWidget(), "Nurse")
    QTest.keyClick(wizard, Qt.Key.Key_I, alt)
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)  # Qt shows the click first
    QTest.keyClick(wizard, Qt.Key.Key_Right, alt)
    assert wizard.flow.page is Page.SEND
    qtbot.waitUntil(lambda: wizard.flow.page is Page.DONE, timeout=PATIENCE)
