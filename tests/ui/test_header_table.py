"""The header before and after, as a view."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.model import Action, Change, Instance, Source
from app.ui.header_model import HeaderChanges
from app.ui.header_table import HeaderTable

RULE = "a rule that takes many words to be told, and therefore more than the two lines " * 3
CHANGES = tuple(
    Change((0x00090000 + number,), "Private", "LO", "x", None, Action.REMOVE, RULE)
    for number in range(60)
)
IMAGE = Instance(Source(Path("a")), "P", "0", "1", "a", "c", "t")


def test_the_words_about_a_row_do_not_hide_it(qtbot: QtBot) -> None:
    header = HeaderTable()
    qtbot.addWidget(header)
    header.resize(600, 400)
    header.show_changes(CHANGES, IMAGE, may_decide=True)
    header.show()
    table = header.table
    seen = table.viewport().height()
    last = table.rowAt(seen - 1)
    assert 0 < last < len(CHANGES) - 1
    table.selectRow(last)
    qtbot.waitUntil(lambda: table.viewport().height() < seen)  # the words took their lines
    chosen = header.changes.index(last, HeaderChanges.NAME)

    def is_in_view() -> bool:
        return table.visualRect(chosen).bottom() < table.viewport().height()

    qtbot.waitUntil(is_in_view)
