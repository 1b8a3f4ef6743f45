"""Nothing is cut off at 1024 x 700: with stretched words, in German, in the longest words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.model import Box
from app.ui import theme, wording
from app.ui.clinical_fields import SeveralField
from app.ui.flow import Page
from app.ui.rail import Rail
from ui.contact_sheet import PROJECT, Photographer
from ui.fitting import cut_off
from ui.other_words import german, longest, pseudo

# the search for burned-in text has tests of its own, and takes its time
OPTIONS = ["113100", "113103", "113104", "113105", "113107", "113108", "113109", "113111"]
PLAIN = f"{PROJECT}[deidentify]\noptions = {OPTIONS}\n"


class Tailor(Photographer):
    """Goes the photographer's way, and measures every page instead."""

    def __init__(self, application: QApplication, work: Path) -> None:
        super().__init__(application, work, work, project=PLAIN, slices=4)
        self.found: dict[str, list[str]] = {}
        self.seen: list[str] = []
        self.spoken: set[str] = set()  # by buttons

    def boxes(self) -> None:
        """None were looked for, so one is drawn."""
        review = self.window.review
        review.show_face(1)
        self.wait(lambda: not review.viewer.after.image.isNull())
        review.boxes.add(Box(4, 4, 40, 20))
        assert review.boxes.chosen is not None
        self.shoot("review-boxes")

    def rest(self, seconds: float) -> None:
        del seconds
        for _ in range(5):  # a layout that asks another for its height takes more than one turn
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def shoot(self, name: str) -> None:
        self.measure(self.window, name)

    def shoot_dialog(self, dialog: QWidget, name: str) -> None:
        dialog.show()
        self.measure(dialog, name)

    def measure(self, window: QWidget, name: str) -> None:
        self.rest(0)
        self.seen.append(name)
        if lines := list(cut_off(window)):
            self.found[name] = lines
        for button in window.findChildren(QAbstractButton):
            of_archive = isinstance(button.parentWidget(), SeveralField)  # the dictionary's terms
            if button.isVisible() and re.search(r"\w\w", button.text()) and not of_archive:
                self.spoken.add(button.text())


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[QTranslator], None]]:
    """Installs a translator for one test."""
    installed: list[QTranslator] = []

    def install(translator: QTranslator) -> None:
        assert qapp.installTranslator(translator)
        installed.append(translator)

    theme.wear(qapp, dark=False)
    yield install
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("words", [pseudo, german, longest])
def test_no_word_is_cut_off_on_any_page_of_the_smallest_window(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoken: Callable[[QTranslator], None],
    words: Callable[[], QTranslator],
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    spoken(words())
    tailor = Tailor(qapp, tmp_path)
    tailor.window.resize(1024, 700)
    tailor.window.show()
    try:
        tailor.walk()
    finally:
        tailor.window.close()
    assert tailor.found == {}
    assert len(tailor.seen) > 25
    if words is pseudo:
        assert {text for text in tailor.spoken if "[" not in text} == set()


@pytest.mark.parametrize("words", [pseudo, german, longest])
def test_the_steps_at_the_left_are_as_wide_as_their_words(
    qapp: QApplication,  # noqa: ARG001
    spoken: Callable[[QTranslator], None],
    words: Callable[[], QTranslator],
) -> None:
    spoken(words())
    rail = Rail()
    bold = QFontMetrics(theme.scaled(rail.font(), 1.05, bold=True))
    longest_name = max(bold.horizontalAdvance(wording.page_name(page)) for page in Page)
    assert rail.width() > longest_name + 64  # beside the number's dot
