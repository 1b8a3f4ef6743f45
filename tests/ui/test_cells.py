"""Cells are drawn by the program itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import theme
from app.ui.tables import Table


def table(qtbot: QtBot, qapp: QApplication, *texts: str) -> Table:
    theme.wear(qapp, dark=False)
    made = Table("Invented")
    qtbot.addWidget(made)
    model = QStandardItemModel(len(texts), 1, made)
    for line, text in enumerate(texts):
        model.setItem(line, 0, QStandardItem(text))
    made.setModel(model)
    made.resize(240, 200)
    made.show()
    return made


def colours(made: Table, line: int) -> set[str]:
    """All that are seen in a row."""
    image = made.viewport().grab(made.visualRect(made.model().index(line, 0))).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_the_chosen_row_has_a_ground_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    made = table(qtbot, qapp, "one", "two")
    made.selectRow(1)
    assert theme.LIGHT.accent_tint in colours(made, 1)
    assert theme.LIGHT.accent_tint not in colours(made, 0)


def test_a_cell_has_the_ground_and_the_ink_of_its_model(qtbot: QtBot, qapp: QApplication) -> None:
    made = table(qtbot, qapp, "\N{FULL BLOCK}" * 9, "")
    index = made.model().index(0, 0)
    made.model().setData(index, QColor("#fceeec"), Qt.ItemDataRole.BackgroundRole)
    made.model().setData(index, QColor("#a8251d"), Qt.ItemDataRole.ForegroundRole)
    assert {"#fceeec", "#a8251d"} <= colours(made, 0)
    assert colours(made, 1) == {theme.LIGHT.surface}


def test_every_icon_that_a_page_may_ask_for_can_be_drawn_ahead(qapp: QApplication) -> None:
    theme.wear(qapp, dark=False)
    assert len(list(theme.draw_ahead())) > 100
