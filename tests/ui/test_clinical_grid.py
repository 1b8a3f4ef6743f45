"""Many patients with few facts: typed and pasted into one grid, with the checks of the form."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.clinical.records import Problem
from app.model import Clinical
from app.ui import local_days, theme
from app.ui.clinical_book import Book, Person, Standing
from app.ui.clinical_desk import About
from app.ui.grid_card import GridCard
from app.ui.grid_model import FIELDS, PROBLEM_ROLE
from app.ui.pasted import as_text, cells, placed

PATIENCE = 60_000  # ms
SEX, BIRTH, ZIP = (FIELDS.index(name) for name in ("sex", "birth_date", "zip"))


class Grid(GridCard):
    """A grid with a book, and what it said that is to be kept."""

    def __init__(self, patients: int) -> None:
        super().__init__()
        people = [Person(f"P{n:05}", f"Invented^Person {n}", ()) for n in range(patients)]
        self.book = Book(Clinical(), people, (About(one.patient_id) for one in people), {})
        self.saved: dict[str, str] = {}
        self.kept.connect(self.saved.update)
        self.resize(1000, 500)
        self.show()
        self.show_book(self.book, Clinical())

    def go(self, line: int, column: int) -> None:
        self.view.setCurrentIndex(self.model.index(line, column))

    def case(self, number: int) -> dict[str, str]:
        return dict(self.book.entry(f"P{number:05}").case)

    def key(self, key: Qt.Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.view, key, held)


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> Iterator[Grid]:
    theme.wear(qapp, dark=False)
    made = Grid(5)
    qtbot.addWidget(made)
    yield made
    made.stop()


def test_a_cell_takes_a_day_in_the_local_form_and_a_term_in_the_sites_spelling(grid: Grid) -> None:
    grid.model.setData(grid.model.index(0, BIRTH), local_days.shown("1950-02-03"))
    grid.model.setData(grid.model.index(0, SEX), "f")
    grid.model.setData(grid.model.index(0, ZIP), "606")
    assert grid.case(0) == {"birth_date": "1950-02-03", "sex": "Female", "zip": "606"}
    assert grid.model.index(0, SEX).data() == "Female"
    assert set(grid.saved) == {"P00000"}


def test_what_is_wrong_is_said_of_its_cell_as_in_the_form(grid: Grid, qtbot: QtBot) -> None:
    grid.go(1, SEX)
    grid.model.setData(grid.model.index(1, SEX), "xyzzy")
    assert grid.book.standing("P00001") is Standing.WRONG
    qtbot.waitUntil(
        lambda: isinstance(grid.model.index(1, SEX).data(PROBLEM_ROLE), Problem), timeout=PATIENCE
    )
    qtbot.waitUntil(lambda: "xyzzy" not in grid.line.text != "", timeout=PATIENCE)
    said = {one.field for one in grid.book.judged(grid.book.entry("P00001")).problems}
    assert "sex" in said


def test_it_works_from_the_keyboard_alone(grid: Grid, qtbot: QtBot) -> None:
    grid.go(0, BIRTH)
    grid.view.setFocus()
    grid.key(Qt.Key.Key_Return)
    editor = grid.view.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, local_days.shown("1950-02-03"))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.case(0) == {"birth_date": "1950-02-03"}, timeout=PATIENCE)
    qtbot.waitUntil(lambda: grid.view.currentIndex().row() == 1, timeout=PATIENCE)
    opened: list[object] = []
    grid.opened.connect(opened.append)
    grid.key(Qt.Key.Key_Return, control=True)
    assert [getattr(one, "patient_id", "") for one in opened] == ["P00001"]


def test_a_closed_list_is_offered_in_its_cells(grid: Grid) -> None:
    grid.go(0, SEX)
    grid.view.edit(grid.model.index(0, SEX))
    offered = grid.view.findChild(QComboBox)
    assert offered is not None
    assert offered.findText("Female") >= 0
    assert offered.findText("Unknown") >= 0


def test_a_column_out_of_a_spreadsheet_goes_down_from_the_current_cell(
    grid: Grid, qtbot: QtBot
) -> None:
    grid.go(1, SEX)
    QGuiApplication.clipboard().setText("F\nmale\n\nM\nF\nF\n")
    grid.key(Qt.Key.Key_V, control=True)
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert [grid.case(n).get("sex") for n in range(5)] == [None, "Female", "Male", None, "Male"]
    assert "2" in grid.line.text  # of six rows two found no patient


def test_a_block_with_patient_ids_finds_its_patients_by_itself(grid: Grid, qtbot: QtBot) -> None:
    grid.go(0, SEX)
    grid.paste("MRN\tGender\nP00003\tF\nP00001\tM\n")
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert [grid.case(n).get("sex") for n in range(5)] == [None, "Male", None, "Female", None]


def test_an_act_is_taken_back_whole(grid: Grid, qtbot: QtBot) -> None:
    grid.model.setData(grid.model.index(2, SEX), "Female")
    grid.go(0, SEX)
    grid.paste("M\nM\nM\nM\nM\n")
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert grid.case(2) == {"sex": "Male"}
    grid.key(Qt.Key.Key_Z, control=True)
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert [grid.case(n).get("sex") for n in range(5)] == [None, None, "Female", None, None]
    assert grid.saved["P00000"] == ""


def test_chosen_cells_are_emptied_copied_and_filled_down(grid: Grid, qtbot: QtBot) -> None:
    grid.model.setData(grid.model.index(0, SEX), "Female")
    grid.go(0, SEX)
    for _ in range(3):
        QTest.keyClick(grid.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    grid.key(Qt.Key.Key_D, control=True)
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert [grid.case(n).get("sex") for n in range(5)] == ["Female"] * 4 + [None]
    grid.key(Qt.Key.Key_C, control=True)
    assert QGuiApplication.clipboard().text() == "Female\n" * 4
    grid.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not grid.bulk.is_busy, timeout=PATIENCE)
    assert [grid.case(n) for n in range(5)] == [{}] * 5


def test_those_of_one_standing_are_shown(grid: Grid) -> None:
    grid.model.setData(grid.model.index(3, SEX), "xyzzy")
    grid.standing.setCurrentIndex(grid.standing.findData(Standing.WRONG))
    grid.standing.activated.emit(grid.standing.currentIndex())
    assert [one.patient_id for one in grid.model.people] == ["P00003"]


def test_ten_thousand_patients_are_drawn_by_reading_those_in_sight(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.wear(qapp, dark=False)
    read: set[str] = set()
    entry = Book.entry

    def counted(self: Book, patient_id: str) -> object:
        read.add(patient_id)
        return entry(self, patient_id)

    monkeypatch.setattr(Book, "entry", counted)
    large = Grid(10_000)
    qtbot.addWidget(large)
    large.go(9_999, 0)
    large.view.grab()
    assert 0 < len(read) < 200


def test_a_long_paste_lets_the_window_answer_and_can_be_stopped(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.wear(qapp, dark=False)
    large = Grid(2_000)
    qtbot.addWidget(large)
    seen: list[int] = []
    large.bulk.progressed.connect(lambda done, _: seen.append(done))
    large.go(0, SEX)
    large.paste("F\n" * 2_000)
    qtbot.waitUntil(lambda: len(seen) > 2, timeout=PATIENCE)
    assert large.halt.isVisible()
    large.halt.click()
    assert not large.bulk.is_busy
    assert 0 < len(large.saved) < 2_000
    assert large.case(0) == {"sex": "Female"}


text = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\t\0"), max_size=5)


@settings(deadline=None)
@given(st.lists(st.tuples(text, text), min_size=1, max_size=5))
def test_what_is_copied_can_be_pasted(rows: list[tuple[str, str]]) -> None:
    kept = [tuple(" ".join(one.split()) for one in row) for row in rows]
    read = cells(as_text(iter(kept)))
    while kept and not any(kept[-1]):
        kept.pop()
    assert [tuple(row) for row in read] == kept


def test_a_block_is_numbered_only_if_every_row_names_a_patient() -> None:
    everybody = ("1", "2", "3")
    rows = (("1", "a"), ("2", "b"))
    assert placed(rows, ("3",), everybody, 1).by_number
    strange = placed((("1", "a"), ("9", "b")), ("3",), everybody, 2)
    assert strange.rows == [("3", ("1", "a"))]
    assert strange.left_over == 1
    single = placed((("1",), ("2",)), ("3", "1"), everybody, 1)
    assert single.rows == [("3", ("1",)), ("1", ("2",))]
