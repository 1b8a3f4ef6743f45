"""The lock, help, the recovery file, reports of crashes, and where the window stood."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.model import Draft, Project
from app.site.paths import Home
from app.site.recovery import read_recovery
from app.site.settings import read_settings
from app.ui import application, crash
from app.ui.dialogs import PassphraseDialog
from app.ui.flow import Page
from app.ui.help import paragraphs
from app.ui.wizard import Wizard

PATIENCE = 60_000  # ms
PASSPHRASE = "an invented passphrase"


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", PASSPHRASE)
    made = open_window(qtbot, tmp_path)
    yield made
    made.close()


def open_window(qtbot: QtBot, folder: Path) -> Wizard:
    draft = Draft((), folder / "work" / "contribution", Project(site_id="004711"))
    made = Wizard(Home(folder / "home"), draft)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.start._on_desk is not None, timeout=PATIENCE)
    return made


def set_up(wizard: Wizard, qtbot: QtBot) -> None:
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)


def is_covered(wizard: Wizard) -> bool:
    return wizard.beside.lock.isVisible() and not wizard.studies.isVisible()


def test_the_window_is_covered_after_a_while_without_anybody(wizard: Wizard, qtbot: QtBot) -> None:
    set_up(wizard, qtbot)
    dialog = PassphraseDialog(wizard, new=True)
    dialog.open()
    wizard.beside.allow(0.001)
    qtbot.waitUntil(lambda: is_covered(wizard), timeout=PATIENCE)
    assert not dialog.isVisible()
    wizard.beside.lock.unlock.click()
    assert wizard.studies.isVisible()


def test_whoever_opened_the_store_with_a_passphrase_needs_it_again(
    wizard: Wizard, qtbot: QtBot
) -> None:
    set_up(wizard, qtbot)
    wizard._session.use_passphrase(PASSPHRASE)
    wizard.beside.hide_all()
    qtbot.keyClicks(wizard.beside.lock.passphrase, "something else")
    wizard.beside.lock.unlock.click()
    assert is_covered(wizard)
    wizard.beside.lock.passphrase.clear()
    qtbot.keyClicks(wizard.beside.lock.passphrase, PASSPHRASE)
    qtbot.keyPress(wizard.beside.lock.passphrase, Qt.Key.Key_Return)
    assert wizard.studies.isVisible()


def test_a_covered_window_shows_nothing_to_the_keyboard(wizard: Wizard, qtbot: QtBot) -> None:
    set_up(wizard, qtbot)
    wizard.beside.hide_all()
    page = wizard.flow.page
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(wizard, key, Qt.KeyboardModifier.AltModifier)
    assert wizard.flow.page is page
    assert is_covered(wizard)


def test_every_page_has_help_of_its_own(wizard: Wizard, qtbot: QtBot) -> None:
    texts = {paragraphs(page) for page in Page}
    assert len(texts) == len(tuple(Page))
    assert () not in texts
    QTest.keyClick(wizard, Qt.Key.Key_F1)
    qtbot.waitUntil(wizard.beside.help.isVisible, timeout=PATIENCE)
    assert "project file" in wizard.beside.help.text.toPlainText()
    wizard.beside.help.hide()


def test_the_recovery_file_restores_the_sites_secret(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    set_up(wizard, qtbot)
    wizard.back_button.click()
    wizard.start.recovering.save()
    dialog = wizard.start.recovering.asking
    assert dialog is not None
    for field in dialog.fields:
        qtbot.keyClicks(field, "another invented one")
    file = tmp_path / "recovery.txt"
    wizard.start.recovering.save_to(str(file))
    dialog.reject()
    qtbot.waitUntil(lambda: "Saved" in wizard.start.status.text, timeout=PATIENCE)
    assert read_recovery(file, "another invented one").site_secret


def test_the_window_remembers_where_it_was(wizard: Wizard, qtbot: QtBot, tmp_path: Path) -> None:
    set_up(wizard, qtbot)
    place = bytes(wizard.saveGeometry().toHex().data()).decode()
    wizard.close()
    assert read_settings(Home(tmp_path / "home")).window == place
    again = open_window(qtbot, tmp_path)
    assert again._on_desk is not None
    assert again._on_desk.settings.window == place
    again.close()


def test_a_crash_leaves_a_report_without_values(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    with pytest.raises(ValueError, match="Ida") as raised:
        int("Müller^Ida 1970-01-01")
    path = crash.write_report(home, raised.value)
    assert path is not None
    told = path.read_text("utf-8")
    assert "builtins.ValueError" in told
    assert "test_beside_the_way" in told
    assert "Ida" not in told


def test_an_unforeseen_error_is_shown_and_the_window_stays(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[BaseException] = []

    class Dialog:
        def __init__(self, _: QWidget, problem: BaseException) -> None:
            shown.append(problem)

        def exec(self) -> None:
            return

    monkeypatch.setattr(application, "ErrorDialog", Dialog)
    set_up(wizard, qtbot)
    problem = ZeroDivisionError()
    application._caught(Home(tmp_path / "home"), ZeroDivisionError, problem, None)
    assert shown == [problem]
    assert wizard.isVisible()
    assert list((tmp_path / "home" / "logs").glob("crash-*.txt"))


def test_tab_goes_through_the_questions_in_reading_order(wizard: Wizard, qtbot: QtBot) -> None:
    setup = wizard.start.setup
    wizard.activateWindow()
    setup.site_name.setFocus()
    qtbot.waitUntil(setup.site_name.hasFocus)
    seen: list[QPoint] = []
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        seen.append(focused.mapTo(wizard, QPoint(0, 0)))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda done=focused: QApplication.focusWidget() not in (done, None))
    assert [one.y() for one in seen] == sorted(one.y() for one in seen)
