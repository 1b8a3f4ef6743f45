"""The left side of the Clinical page: every patient, and how things stand with their facts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView

from app.ui import clinical_wording, theme, wording
from app.ui.clinical_book import Book, Person
from app.ui.models import VALUE_ROLE, Index
from app.ui.series_model import NOTE_ROLE
from app.ui.series_rows import SeriesRows
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, label, row

_ROOT = QModelIndex()


class Patients(QAbstractListModel):
    """Those of a book whose name or number holds what somebody looks for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._people: tuple[Person, ...] = ()
        self._places: dict[str, int] = {}

    def show(self, book: Book, wanted: str = "") -> None:
        self.beginResetModel()
        low = " ".join(wanted.casefold().split())
        self._book = book
        self._people = book.people
        if low:
            listed = zip(book.people, book.words, strict=True)
            self._people = tuple(one for one, said in listed if low in said)
        self._places = {one.patient_id: place for place, one in enumerate(self._people)}
        self.endResetModel()

    def find(self, patient_id: str) -> QModelIndex:
        """Invalid if the patient is not shown."""
        place = self._places.get(patient_id, -1)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._book is None or not index.isValid():
            return None
        one = self._people[index.row()]
        if role == VALUE_ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.person(one.name) or one.patient_id
        stands = self._book.standing(one.patient_id)
        if role == NOTE_ROLE:
            said = clinical_wording.standing(stands)
            return f"{one.patient_id} \N{MIDDLE DOT} {said}" if one.name else said
        if role == Qt.ItemDataRole.DecorationRole:
            return theme.icon(*clinical_wording.standing_icon(stands))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{_known_as(one)}: {clinical_wording.standing(stands)}"
        return None


def _known_as(one: Person) -> str:
    return f"{wording.person(one.name)} {one.patient_id}".strip()


class PatientsList(Card):
    """`chosen` carries the Person somebody went to; `import_asked` when tables shall be read, and
    `grid_asked` when all patients shall be seen at once."""

    chosen = Signal(object)
    import_asked = Signal()
    grid_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margin=SPACE)
        self.model = Patients(self)
        self._book: Book | None = None
        self._heading = label("", bold=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a patient"))
        self.search.setAccessibleName(self.tr("Find a patient by name or number"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look_for)
        self.view = QTreeView()  # a list would lay out all rows again after each change
        self.view.setModel(self.model)
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setItemDelegate(SeriesRows(self.view))
        self.view.setAccessibleName(self.tr("Patients"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setIconSize(QSize(18, 18))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.selectionModel().currentChanged.connect(self._select)
        self.importing = Button(self.tr("&Import tables…"), "open")
        self.importing.setToolTip(self.tr("Read CSV or Excel tables, or FHIR files"))
        self.importing.clicked.connect(self.import_asked)
        self.grid = Button(self.tr("All in one &grid"), "layers")
        self.grid.setToolTip(self.tr("Type or paste for many patients at once (Ctrl+G)"))
        self.grid.clicked.connect(self.grid_asked)
        heading = row(self._heading)
        heading.setContentsMargins(SPACE, SPACE // 2, 0, 0)
        self.column.addLayout(heading)
        self.column.addWidget(self.search)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.grid)
        self.column.addWidget(self.importing)

    def show_book(self, book: Book) -> None:
        """Show these patients; the one that was shown stays so, if there still is one."""
        current = self.view.currentIndex().data(VALUE_ROLE)
        self._book = book
        self.model.show(book, self.search.text())
        self.count()
        kept = self.model.find(current.patient_id) if isinstance(current, Person) else None
        first = self.model.index(0, 0)
        self.view.setCurrentIndex(kept if kept is not None and kept.isValid() else first)

    def mark(self, patient_id: str) -> None:
        """How things stand with this patient changed."""
        # the view would lay all rows out anew if the model told of it
        self.view.update(self.model.find(patient_id))
        self.count()

    def count(self) -> None:
        """How many have facts."""
        if self._book is not None:
            every = len(self._book.people)
            done = every - self._book.tally.missing
            self._heading.setText(
                self.tr("{done} of {every} entered").format(
                    done=wording.number(done), every=wording.number(every)
                )
            )

    def choose(self, patient_id: str) -> None:
        """Go to this patient, also if the search had hidden them."""
        if not self.model.find(patient_id).isValid():
            self.search.clear()
        index = self.model.find(patient_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _look_for(self, wanted: str) -> None:
        if self._book is not None:
            current = self.view.currentIndex().data(VALUE_ROLE)
            self.model.show(self._book, wanted)
            if isinstance(current, Person):
                self.view.setCurrentIndex(self.model.find(current.patient_id))

    def _select(self, index: QModelIndex) -> None:
        one = index.data(VALUE_ROLE)
        if isinstance(one, Person):
            self.chosen.emit(one)
