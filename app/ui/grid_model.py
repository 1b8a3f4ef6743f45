"""Many patients with few facts each: a row for each patient, a column for each field of the case.

What a cell shows is read when it is drawn, and what is wrong with it is found a moment later, row
by row, so that 10,000 patients scroll like ten.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer, Signal

from app.clinical.entry import Entry, worded
from app.clinical.importer.form import FORM, WHOSE, FieldType
from app.clinical.records import Absent, Problem, Severity, Sheet
from app.model import Clinical
from app.ui import clinical_wording, local_days, theme, wording
from app.ui.clinical_book import Book, Person, Standing
from app.ui.models import Index

FIELDS = tuple(name for name in FORM[Sheet.CASES] if name not in WHOSE)
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_MOST = 400  # entries and rows of problems that are kept at hand
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class GridModel(QAbstractTableModel):
    """`typed` carries PatientID and new texts by field: whoever keeps the book puts them in, and
    says so with `renew`."""

    typed = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._clinical = Clinical()
        self.people: tuple[Person, ...] = ()
        self._places: dict[str, int] = {}
        self._entries: dict[str, Entry] = {}
        self._found: dict[str, Mapping[str, Problem]] = {}
        self._asked: dict[str, None] = {}  # rows that were drawn before they were judged
        self._judge = QTimer(self)
        self._judge.timeout.connect(self._judge_next)

    def show(
        self, book: Book, clinical: Clinical, wanted: str = "", standing: Standing | None = None
    ) -> None:
        """Show those whose name or number holds `wanted`, of one standing or all."""
        self.beginResetModel()
        low = " ".join(wanted.casefold().split())
        self._book, self._clinical = book, clinical
        self.people = book.people
        if low or standing is not None:
            self.people = tuple(
                one
                for one, said in zip(book.people, book.words, strict=True)
                if low in said and standing in (None, book.standing(one.patient_id))
            )
        self._places = {one.patient_id: place for place, one in enumerate(self.people)}
        self._forget()
        self.endResetModel()

    def renew(self, patient_id: str = "") -> None:
        """What the book says of a patient, or of everybody, changed."""
        if not patient_id:
            self._forget()
            if self.people:
                last = self.index(len(self.people) - 1, len(FIELDS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        elif (place := self._places.get(patient_id)) is not None:
            self._entries.pop(patient_id, None)
            self._found.pop(patient_id, None)
            self._changed(place)

    def find(self, patient_id: str) -> int:
        """The patient's row; -1 if they are not shown."""
        return self._places.get(patient_id, -1)

    def _forget(self) -> None:
        self._entries.clear()
        self._found.clear()
        self._asked.clear()

    def _changed(self, place: int) -> None:
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(FIELDS) - 1))
        self.headerDataChanged.emit(_DOWN, place, place)

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == _ACROSS:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return clinical_wording.field(FIELDS[section]) if shown else None
        if self._book is None or not 0 <= section < len(self.people):
            return None
        one = self.people[section]
        stands = self._book.standing(one.patient_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return known_as(one)
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(*clinical_wording.standing_icon(stands))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{known_as(one)}: {clinical_wording.standing(stands)}"
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._book is None or not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._shown(index)
        if role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.ToolTipRole, PROBLEM_ROLE):
            found = self._problem(index)
            if found is None or role == PROBLEM_ROLE:
                return found
            if role == Qt.ItemDataRole.ToolTipRole:
                return clinical_wording.problem(found)
            wrong = found.severity is Severity.ERROR
            return theme.icon("alert", "bad") if wrong else theme.icon("help", "warning")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = clinical_wording.field(FIELDS[index.column()])
            return f"{known_as(self.people[index.row()])}, {name}: {self._shown(index)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            found = self._problem(index)
            return None if found is None else clinical_wording.problem(found)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or value == self._shown(index):
            return False
        name = FIELDS[index.column()]
        self.typed.emit(self.people[index.row()].patient_id, {name: self.kept(name, str(value))})
        return True

    def kept(self, name: str, typed: str) -> str:
        """What is kept of what was typed: a day in ISO form, a term in the list's own words."""
        text = " ".join(typed.split())
        if text == self.unknown:
            return Absent.UNKNOWN.value
        if FORM[Sheet.CASES][name].type is FieldType.DAY:
            return local_days.kept(text, short_years=name != "birth_date")
        return worded(name, text, self._clinical) if text else ""

    @property
    def unknown(self) -> str:
        return self.tr("Unknown")

    def _shown(self, index: Index) -> str:
        name = FIELDS[index.column()]
        text = self._entry(self.people[index.row()].patient_id).case.get(name, "")
        if text == Absent.UNKNOWN.value:
            return self.unknown
        is_day = FORM[Sheet.CASES][name].type is FieldType.DAY
        return local_days.shown(text) if is_day else text

    def _entry(self, patient_id: str) -> Entry:
        assert self._book is not None  # noqa: S101 - nothing is shown before
        if patient_id not in self._entries:
            if len(self._entries) > _MOST:
                self._entries.clear()
            self._entries[patient_id] = self._book.entry(patient_id)
        return self._entries[patient_id]

    # ------------------------------------------------------------ what is wrong

    def _problem(self, index: Index) -> Problem | None:
        """The worst of a cell, once it is known."""
        patient_id = self.people[index.row()].patient_id
        if patient_id in self._found:
            return self._found[patient_id].get(FIELDS[index.column()])
        if self._book is not None and self._book.standing(patient_id) is not Standing.EMPTY:
            self._asked[patient_id] = None
            self._judge.start()
        return None

    def _judge_next(self) -> None:
        if not self._asked or self._book is None:
            self._judge.stop()
            return
        patient_id, _ = self._asked.popitem()  # what was drawn last is what somebody looks at
        while len(self._asked) > _MOST:  # scrolled past
            del self._asked[next(iter(self._asked))]
        if len(self._found) > _MOST:
            self._found.clear()
        found: dict[str, Problem] = {}
        for one in self._book.judged(self._entry(patient_id)).problems:
            if one.sheet is Sheet.CASES and one.code != "not-asked":
                found.setdefault(one.field, one)
        self._found[patient_id] = found
        if (place := self._places.get(patient_id)) is not None:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(FIELDS) - 1))


def known_as(one: Person) -> str:
    """Name and number of a patient."""
    return " \N{MIDDLE DOT} ".join(filter(None, (wording.person(one.name), one.patient_id)))
