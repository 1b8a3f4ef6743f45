"""The tab key goes through each page in the order in which a person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model import DEFAULT_OPTIONS, Draft, Option, Project
from app.sample_site import generate
from app.site.paths import Home
from app.ui import dialogs
from app.ui.flow import Page
from app.ui.wizard import Wizard

# the search for burned-in text has tests of its own, and takes its time
PROJECT = Project(site_id="004711", options=DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})
PATIENCE = 60_000  # ms


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    made = Wizard(Home(tmp_path / "home"), Draft((), tmp_path / "package", PROJECT))
    qtbot.addWidget(made)
    made.resize(1240, 800)
    made.show()
    qtbot.waitUntil(lambda: made.start._on_desk is not None, timeout=PATIENCE)
    yield made
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.studies.cancel()
    made.close()


def stops(wizard: Wizard) -> list[QWidget]:
    """Where the tab key stops on the page shown, and at its foot."""
    page = wizard._pages[wizard.flow.page]
    found, one = [], page.nextInFocusChain()
    while one is not page:
        asked = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        here = page.isAncestorOf(one) or wizard._frame.foot.isAncestorOf(one)
        if asked and here and one.isVisible() and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def place(widget: QWidget, wizard: Wizard) -> QRect:
    return QRect(widget.mapTo(wizard, QPoint()), widget.size())


def backwards(wizard: Wizard) -> list[tuple[str, str]]:
    """Pairs of which the second stands before the first: above it and not in a column further on,
    or to the left of it in its line."""
    wrong = []
    for first, second in pairwise(stops(wizard)):
        a, b = place(first, wizard), place(second, wizard)
        above = b.bottom() < a.top() and b.left() <= a.left()
        before = b.right() < a.left() and abs(b.center().y() - a.center().y()) < a.height() // 2
        if above or before:
            wrong.append((first.accessibleName() or str(first), second.accessibleName()))
    return wrong


def test_tab_follows_the_reading_order_on_every_page(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    assert backwards(wizard) == []
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.flow.page is Page.STUDIES, timeout=PATIENCE)
    assert backwards(wizard) == []
    wizard.studies.take(generate(tmp_path / "export", slices=3).folder)
    qtbot.waitUntil(wizard.next_button.isEnabled, timeout=PATIENCE)
    for tab in (0, 1):
        wizard.studies.found.show_tab(tab)
        QApplication.processEvents()
        assert backwards(wizard) == []
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.review.header.changes.rowCount() > 0, timeout=PATIENCE)
    for face in (0, 1, 2):
        wizard.review.show_face(face)
        QApplication.processEvents()
        assert backwards(wizard) == []
    uids = (one.series_uid for one in wizard.flow.undecided)
    wizard.review.flowed.emit(wizard.flow.approve(*uids))
    wizard.next_button.click()
    qtbot.waitUntil(lambda: wizard.clinical.book is not None, timeout=PATIENCE)
    wizard.next_button.click()
    QApplication.processEvents()
    assert wizard.flow.page is Page.CONFIRM
    assert len(stops(wizard)) > 6
    assert backwards(wizard) == []


def test_a_project_file_dropped_on_the_first_page_is_shown(
    wizard: Wizard, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "Chest.TOML"
    file.write_text('version = 1\nname = "Chest pilot"\nsite_id = "004711"\n')
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    wizard.start.dropEvent(
        QDropEvent(QPoint(40, 40), Qt.DropAction.CopyAction, carried, left, none)
    )
    qtbot.waitUntil(lambda: wizard.start.asked_project is not None, timeout=PATIENCE)
    assert wizard.flow.draft.project.name == PROJECT.name  # nothing of it counts yet
    wizard.start.asked_project.accept()
    qtbot.waitUntil(lambda: wizard.flow.draft.project.name == "Chest pilot", timeout=PATIENCE)
