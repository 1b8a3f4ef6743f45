"""The grid with what is around it: search, standing, how far a paste is, and the line below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.clinical.entry import Entry
from app.clinical.records import Problem, Severity
from app.model import Clinical
from app.ui import clinical_wording, wording
from app.ui.bulk import Bulk
from app.ui.clinical_book import Book, Standing
from app.ui.clinical_grid import GridView
from app.ui.grid_model import FIELDS, PROBLEM_ROLE, GridModel
from app.ui.pasted import cells, is_too_large, placed
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Notice, label, row


class GridCard(Card):
    """Signals:
    kept(object): the texts to save, by PatientID.
    opened(object): the Person whose form is wanted; None for whoever was shown there.
    """

    kept = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.model = GridModel(self)
        self.view = GridView(self.model)
        self.bulk = Bulk(self)
        self._book: Book | None = None
        self._clinical = Clinical()
        self._news, self._left_over = "", 0  # what the last act came to
        self._heading = label("", bold=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a patient"))
        self.search.setAccessibleName(self.tr("Find a patient by name or number"))
        self.search.setClearButtonEnabled(True)
        self.standing = QComboBox()
        self.standing.setAccessibleName(self.tr("Which patients are shown"))
        self.standing.addItem(self.tr("all patients"), None)
        for one in Standing:
            self.standing.addItem(clinical_wording.standing(one), one)
        self.back = Button(self.tr("&One by one"), "person", "quiet")
        self.back.setToolTip(self.tr("The form of one patient (Ctrl+G)"))
        self.undo = Button(self.tr("&Undo"), "undo", "quiet")
        self.halt = Button(self.tr("&Stop"), "close", "quiet")
        self.line = Notice()
        head = row(self._heading, self.search, self.standing, self.undo, self.back)
        head.setStretch(1, 1)
        foot = row(self.line, self.halt)
        foot.setStretch(0, 1)
        self.column.setSpacing(SPACE)
        self.column.addLayout(head)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(foot)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.standing.activated.connect(self._show)
        self.back.clicked.connect(partial(self.opened.emit, None))
        self.undo.clicked.connect(self.bulk.undo)
        self.halt.clicked.connect(partial(self.bulk.stop))
        self.bulk.progressed.connect(self._progressed)
        self.bulk.ended.connect(self._ended)
        self.model.typed.connect(self._typed)
        self.view.pasted.connect(self.paste)
        self.view.emptied.connect(self._empty)
        self.view.filled.connect(self._fill)
        self.view.undone.connect(self.bulk.undo)
        self.view.opened.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.model.dataChanged.connect(self._tell)

    # ------------------------------------------------------------ the state

    def show_book(self, book: Book, clinical: Clinical) -> None:
        """Show these patients, with the project's lists."""
        if book is not self._book:
            self.bulk.forget()
        self._book, self._clinical = book, clinical
        self.view.offer(clinical)
        self._show()

    def go_to(self, patient_id: str) -> None:
        """Make a patient's row the current one, if it is shown."""
        place = self.model.find(patient_id)
        if place >= 0:
            column = max(0, self.view.currentIndex().column())
            self.view.setCurrentIndex(self.model.index(place, column))
        self.view.setFocus()

    def _show(self) -> None:
        if self._book is not None:
            standing = self.standing.currentData()
            self.model.show(self._book, self._clinical, self.search.text(), standing)
            self.view.setCurrentIndex(self.model.index(0, 0))
            self._dress()
            self._tell()

    def _dress(self) -> None:
        shown, every = len(self.model.people), len(self._book.people) if self._book else 0
        count = self.tr("{shown} of {every} patients")
        self._heading.setText(
            count.format(shown=wording.number(shown), every=wording.number(every))
        )
        self.undo.setEnabled(self.bulk.can_undo)
        self.halt.setVisible(self.bulk.is_busy)

    def _tell(self) -> None:
        """What there is to say of the current cell."""
        if self.bulk.is_busy:
            return
        found = self.view.currentIndex().data(PROBLEM_ROLE)
        if self._news:
            self.line.say(
                self._news, "done", "warning" if "\N{MIDDLE DOT}" in self._news else "good"
            )
        elif isinstance(found, Problem):
            wrong = found.severity is Severity.ERROR
            tone, icon = ("bad", "alert") if wrong else ("warning", "help")
            self.line.say(clinical_wording.problem(found), icon, tone)
        else:
            self.line.say(
                self.tr(
                    "Type, or paste from a spreadsheet. If the first column pasted holds Patient"
                    " IDs, each row finds its patient. Ctrl+Enter opens the form."
                ),
                "help",
                "muted",
            )

    # ------------------------------------------------------------ the person

    def paste(self, text: str) -> None:
        """Put a block out of a spreadsheet at the current cell; one value goes to all chosen."""
        here, chosen = self.view.currentIndex(), self.view.chosen_cells()
        if self._book is None or not here.isValid() or self.bulk.is_busy:
            return
        if is_too_large(text):
            self.line.say(self.tr("This is too much for one paste. Import it as a table."))
            return
        block = cells(text)
        if block and len(block) == len(block[0]) == 1:
            self._put([(one, block[0][0]) for one in chosen])
            return
        last = here.row() + len(block)
        shown = [one.patient_id for one in self.model.people[here.row() : last]]
        fields = FIELDS[here.column() :]
        found = placed(block, shown, self._book.patient_ids, len(fields))
        self._left_over = found.left_over
        self.bulk.begin(self._book, found.rows, partial(self._row, fields))

    def _empty(self) -> None:
        self._put([(one, "") for one in self.view.chosen_cells()])

    def _fill(self) -> None:
        """What the topmost chosen cell of each column says, for those below it."""
        chosen = self.view.chosen_cells()
        top = {one.column(): str(one.data()) for one in reversed(chosen)}
        self._put([(one, top[one.column()]) for one in chosen])

    def _typed(self, patient_id: str, values: Mapping[str, str]) -> None:
        self._begin([(patient_id, values)])

    def _put(self, texts: Sequence[tuple[QModelIndex, str]]) -> None:
        values: dict[str, dict[str, str]] = {}
        for cell, text in texts:
            patient_id = self.model.people[cell.row()].patient_id
            values.setdefault(patient_id, {})[FIELDS[cell.column()]] = text
        self._begin(list(values.items()))

    def _begin(self, values: Sequence[tuple[str, Mapping[str, str]]]) -> None:
        if self._book is not None:
            self.bulk.begin(self._book, values, self._changed)

    def _row(self, fields: Sequence[str], entry: Entry, row: Sequence[str]) -> Entry:
        return self._changed(entry, dict(zip(fields, row, strict=False)))

    def _changed(self, entry: Entry, typed: Mapping[str, str]) -> Entry:
        for name, text in typed.items():
            entry = entry.put(name, self.model.kept(name, text))
        return entry

    # ------------------------------------------------------------ the work

    def _progressed(self, done: int, total: int) -> None:
        said = self.tr("{done} of {total} patients")
        self.line.say(
            said.format(done=wording.number(done), total=wording.number(total)), "again", "accent"
        )
        self._dress()

    def _ended(self, texts: Mapping[str, str]) -> None:
        self.kept.emit(texts)
        self._news = self._counted(len(texts)) if len(texts) > 1 or self._left_over else ""
        self._left_over = 0
        one = next(iter(texts)) if len(texts) == 1 else ""
        self.model.renew(one)
        self._dress()
        self._tell()

    def _counted(self, number: int) -> str:
        said = self.tr("Patients changed: {count}").format(count=wording.number(number))
        if not self._left_over:
            return said
        left = self.tr("Rows or columns without a place: {count}")
        count = wording.number(self._left_over)
        return f"{said} \N{MIDDLE DOT} {left.format(count=count)}"

    def _moved(self) -> None:
        self._news = ""
        self._tell()

    def _open(self, place: int) -> None:
        if 0 <= place < len(self.model.people):
            self.opened.emit(self.model.people[place])

    def stop(self) -> None:
        """The window closes: what is done is kept."""
        self.bulk.stop()
