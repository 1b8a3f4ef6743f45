"""The coordinator's two dialogs: by the keyboard alone, and with nothing cut off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.errors import ForeignSignature, ReceivedBefore, SealedCut
from app.site.paths import Home
from app.ui import languages, theme
from app.ui.form_parts import FormScroll
from app.ui.new_project_dialog import NewProjectDialog
from app.ui.open_package_dialog import OpenPackageDialog
from app.ui.package_opening import Package
from ui.fitting import cut_off
from ui.mnemonics import letter, shown, twice
from ui.other_words import german, longest

ALT = Qt.KeyboardModifier.AltModifier
KINDS = (NewProjectDialog, OpenPackageDialog)
FINGERPRINT = "139E 3940 E64B 5491 7220 88D9 A0D7 4162"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.wear(qapp, dark=False)
    made = QWidget()
    theme.dress(made)
    qtbot.addWidget(made)
    return made


def opened(kind: type[QDialog], window: QWidget, qtbot: QtBot, folder: Path) -> QDialog:
    if kind is OpenPackageDialog:
        made: QDialog = OpenPackageDialog(window, Home(folder / "home"))
    else:
        made = NewProjectDialog(window)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    QApplication.processEvents()  # what is laid out when it is shown
    return made


def settle() -> None:
    for _ in range(5):  # a layout that asks another for its height takes more than one turn
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_button_has_a_letter_of_its_own(
    window: QWidget, qtbot: QtBot, tmp_path: Path, kind: type[QDialog]
) -> None:
    dialog = opened(kind, window, qtbot, tmp_path)
    assert twice(*(part.text() for part in shown(dialog))) == {}
    for part in shown(dialog):
        is_option = isinstance(part, QCheckBox)  # many, and all in one column: Tab and Space
        assert letter(part.text()) or is_option or part.text() == "Choose…", part.text()
    dialog.reject()


@pytest.mark.parametrize("language", languages.NAMES)
def test_the_answer_that_is_asked_for_has_a_letter_of_its_own_in_every_language(
    window: QWidget, qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str
) -> None:
    installed = languages.speak(qapp, language)
    try:
        dialog = opened(OpenPackageDialog, window, qtbot, tmp_path)
        assert isinstance(dialog, OpenPackageDialog)
        dialog._ended(ReceivedBefore(site="004711", day="2031-05-04"))
        assert dialog.again.isVisible()
        assert letter(dialog.again.text())
        assert twice(*(part.text() for part in shown(dialog))) == {}
        dialog.reject()
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)


@pytest.mark.parametrize("kind", KINDS)
def test_tab_comes_by_every_control_and_none_keeps_it(
    window: QWidget, qtbot: QtBot, tmp_path: Path, kind: type[QDialog]
) -> None:
    dialog = opened(kind, window, qtbot, tmp_path)
    met: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in met:
        met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    named = {one.buddy() for one in dialog.findChildren(QLabel) if one.isVisible() and one.buddy()}
    buttons = {
        one for one in dialog.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
    }
    assert named | buttons <= set(met)
    nameless = [
        one
        for one in met
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == []
    dialog.reject()


def test_a_letter_leads_to_a_field_that_is_below_what_is_seen(
    window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(NewProjectDialog, window, qtbot, tmp_path)
    assert isinstance(dialog, NewProjectDialog)
    key, scroll = dialog.fields["key"], dialog.findChild(FormScroll)
    QTest.keyClick(dialog, Qt.Key.Key_G, ALT)
    assert key.hasFocus()
    place = QRect(key.mapTo(scroll.viewport(), QPoint()), key.size())
    assert scroll.viewport().rect().contains(place)
    dialog.reject()


@pytest.mark.parametrize("words", [None, german, longest])
def test_nothing_of_them_is_cut_off(
    window: QWidget,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    words: Callable[[], QTranslator] | None,
) -> None:
    translator = words() if words else None
    if translator is not None:
        qapp.installTranslator(translator)
    try:
        making = opened(NewProjectDialog, window, qtbot, tmp_path)
        receiving = opened(OpenPackageDialog, window, qtbot, tmp_path)
        assert isinstance(receiving, OpenPackageDialog)
        found = [*cut_off(making), *cut_off(receiving)]
        receiving._ended(SealedCut(file="part-0003"))
        found += cut_off(receiving)
        for problem in (
            ReceivedBefore(site="004711", day="2031-05-04"),
            ForeignSignature(site="004711", fingerprint=FINGERPRINT),
        ):
            receiving._ended(problem)
            settle()
            found += cut_off(receiving)
        receiving.site_key.setText(FINGERPRINT)
        receiving._ended(problem)
        settle()
        found += cut_off(receiving)
        place = Path("/srv/coordinator/received/004711-2031-05-04T101112Z")
        receiving._show(Package(place, FINGERPRINT, first=True, receipt="site 004711\n" * 9))
        settle()
        found += cut_off(receiving)
        assert found == []
        making.reject()
        receiving.reject()
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
