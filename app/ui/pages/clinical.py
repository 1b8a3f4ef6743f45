"""What the clinicians know: true dates in, days from the index day out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
)

from app.clinical.entry import Entry, copied
from app.clinical.importer.judging import Judged
from app.clinical.importer.mapping import Decisions
from app.clinical.records import Severity
from app.errors import CourierError
from app.model import Clinical, Token
from app.ui import wording
from app.ui.clinical_book import Book, Person, people_of
from app.ui.clinical_form import ClinicalForm
from app.ui.clinical_importing import Tables, remember, remembered
from app.ui.flow import Flow
from app.ui.import_dialog import ImportDialog
from app.ui.jobs import Answer, Lane
from app.ui.keeper import Keeper
from app.ui.pages.page import WizardPage
from app.ui.patient_head import PatientHead
from app.ui.patients_list import PatientsList
from app.ui.session import Session
from app.ui.widgets import Button, Card, Notice, beside, row

_OPEN = "open"


class ClinicalPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow, keeper: Keeper) -> None:
        super().__init__(session, flow)
        self._keeper = keeper
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self._shown: object = None  # what the book was made of
        self._draft_id = ""
        self._clinical: Clinical | None = None
        self.book: Book | None = None
        self.entry = Entry("")
        self._judged: Judged | None = None
        self.importing: ImportDialog | None = None
        self.list = PatientsList()
        self.head = PatientHead()
        self.failure = Notice(24)
        self._form: ClinicalForm | None = None
        self._forms = QStackedWidget()
        self._build()
        self._connect()

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        right = Card()
        right.column.addWidget(self.head)
        right.column.addWidget(self.failure)
        right.column.addWidget(self._forms, 1)
        right.column.addLayout(self._word())
        split = beside(self.list, right, widths=(240, 800), narrowest=200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.failure.hide()

    def _word(self) -> QHBoxLayout:
        """Where somebody says why what has an error is left out."""
        self._errors = Notice(18)
        self.look = Button(self.tr("Go to it"), "", "quiet")
        self.look.setAccessibleName(self.tr("Go to the first error"))
        self.word = QLineEdit()
        self.word.setAccessibleName(self.tr("Why what has an error is left out"))
        self.word.setPlaceholderText(self.tr("or say why it is left out"))
        line = row(self._errors, self.look, self.word)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        return line

    def _connect(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.import_asked.connect(self._pick)
        self.head.copy.clicked.connect(self._copy)
        self.head.onward.clicked.connect(self._onward)
        self.look.clicked.connect(self._look)
        self.word.textEdited.connect(self._leave_out)
        for keys, act in (("Ctrl+D", self.head.copy.click), ("Ctrl+E", self.head.onward.click)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ------------------------------------------------------------ the state

    def entered(self) -> None:
        leaving = [one for one in self.flow.series or () if self.flow.leaves(one)]
        people = people_of(leaving)
        clinical = self.flow.draft.project.clinical
        self._take_form(clinical)
        made_of = (self._keeper.draft_id, people, clinical)
        if made_of != self._shown:
            self.book, self._shown = None, made_of
            self._draft_id = self._keeper.draft_id
            self.entry = Entry("")
            self._forms.setEnabled(False)
            self._say(self.tr("Opening…"), "person", "accent")
            self._lane.ask(_OPEN, partial(self._read, people, clinical))
        self.list.view.setFocus()

    def _take_form(self, clinical: Clinical) -> None:
        """The inputs follow the project's lists."""
        if clinical == self._clinical:
            return
        self._clinical = clinical
        if self._form is not None:
            self._forms.removeWidget(self._form)
            self._form.deleteLater()
        self._form = ClinicalForm(clinical)
        self._form.edited.connect(self.edit)
        self._forms.addWidget(self._form)

    @property
    def form(self) -> ClinicalForm:
        assert self._form is not None  # noqa: S101 - made when somebody comes to the page
        return self._form

    def _read(self, people: tuple[Person, ...], clinical: Clinical) -> Book:
        about = self.session.people((one.patient_id for one in people), Token())
        return Book(clinical, people, about, self._keeper.facts())

    def _answered(self, answer: Answer) -> None:
        self._forms.setEnabled(True)
        if isinstance(answer.value, Book):
            self._say("")
            if self._draft_id == self._keeper.draft_id:  # not of a contribution put away
                self.show_book(answer.value)
        elif answer.error is not None:
            self._shown = None  # the next visit tries again
            self._say(wording.error(answer.error), "alert", "bad")

    def show_book(self, book: Book) -> None:
        """Show these patients."""
        self.book = book
        self.list.show_book(book)
        self.list.view.setFocus()
        self._tell()

    def _say(self, text: str, icon: str = "alert", tone: str = "warning") -> None:
        self.failure.setVisible(bool(text))
        self.failure.say(text, icon, tone)

    def stop(self) -> None:
        super().stop()
        if self.importing is not None:
            self.importing.stop()
        self._lane.stop()

    def _tell(self) -> None:
        """The flow learns how things stand, if it does not know."""
        if self.book is not None and self.book.tally != self.flow.facts:
            self.flowed.emit(self.flow.know_facts(self.book.tally))

    # ------------------------------------------------------------ one patient

    def _open(self, person: Person) -> None:
        if self.book is None or person.patient_id == self.entry.patient_id:
            return
        self._show(self.book.entry(person.patient_id))

    def _show(self, entry: Entry) -> None:
        if self.book is None:
            return
        self.entry = entry
        self._judged = found = self.book.judged(entry)
        person = self.book.person(entry.patient_id)
        # also what a check takes out is drawn: a wrong year is to be seen
        self.head.show_person(person, self.book.read(entry), found.problems)
        empty = self.book.is_empty(entry)
        problems = () if empty else found.problems
        self.form.show_entry(entry, problems)
        self.head.copy.setEnabled(self.book.before(entry.patient_id) is not None)
        self.head.onward.setEnabled(self.book.next_empty(entry.patient_id) != "")
        wrong = sum(one.severity is Severity.ERROR for one in problems)
        for part in (self._errors, self.look, self.word):
            part.setVisible(wrong > 0)
        if wrong:
            said = self.tr("To correct: {count}").format(count=wording.number(wrong))
            self._errors.say(said, "alert", "bad")
        if self.word.text() != entry.left_out and not self.word.hasFocus():
            self.word.setText(entry.left_out)

    # ------------------------------------------------------------ the person

    def edit(self, entry: Entry) -> None:
        """Take over what was changed of the patient shown, and keep it."""
        if self.book is None:
            return
        self._show(entry)
        self._keeper.keep_facts({entry.patient_id: self.book.put(entry, self._judged)})
        self.list.mark(entry.patient_id)
        self._tell()

    def _copy(self) -> None:
        before = self.book.before(self.entry.patient_id) if self.book else None
        if before is not None:
            self.edit(copied(before, self.entry))

    def _onward(self) -> None:
        if self.book is not None and (one := self.book.next_empty(self.entry.patient_id)):
            self.list.choose(one)
            self.form.begin()

    def _look(self) -> None:
        if self._judged is not None:
            self.form.show_first_error(self._judged.problems)

    def _leave_out(self, word: str) -> None:
        self.edit(replace(self.entry, left_out=word.strip()))

    # ------------------------------------------------------------ tables

    def _pick(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the tables of clinical facts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        tables = self.tr("Tables and FHIR files")
        dialog.setNameFilters([f"{tables} (*.csv *.tsv *.txt *.xlsx *.json *.ndjson)", "* (*)"])
        dialog.filesSelected.connect(self.import_tables)
        dialog.open()

    def import_tables(self, names: Sequence[str]) -> None:
        """Read these files, and ask what is unclear."""
        try:
            decisions = remembered(self.session.home, self.flow.draft.project.clinical)
        except CourierError as problem:
            self._say(wording.error(problem), "alert", "bad")
            return
        paths = [Path(one) for one in names]
        read = partial(self.session.read_tables, self.flow.draft)
        self.importing = ImportDialog(self, paths, decisions, read)
        self.importing.taken.connect(self._take)
        self.importing.open()

    def _take(self, tables: Tables, decisions: Decisions) -> None:
        """What came from tables replaces what was typed of these patients."""
        known = {one.patient_id for one in self.book.people} if self.book else set()
        self._keeper.keep_facts({a: text for a, text in tables.texts.items() if a in known})
        self._shown = None
        self.entered()
        try:
            remember(self.session.home, decisions)
        except CourierError as problem:
            self._say(wording.error(problem), "alert", "bad")
