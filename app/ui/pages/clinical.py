"""What the clinicians know: true dates in, days from the index day out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.clinical.dictionary import chosen
from app.clinical.entry import Entry, copied
from app.clinical.importer.judging import Judged
from app.model import Token
from app.ui import wording
from app.ui.ahead import in_one_go
from app.ui.clinical_book import Book, Person, people_of
from app.ui.clinical_form import ClinicalForm
from app.ui.clinical_importing import Tables
from app.ui.errors_line import ErrorsLine
from app.ui.flow import Flow
from app.ui.grid_card import GridCard
from app.ui.jobs import Answer, Lane
from app.ui.keeper import Keeper
from app.ui.pages.page import WizardPage
from app.ui.patient_head import PatientHead
from app.ui.patients_list import PatientsList
from app.ui.sent_before import SentBefore
from app.ui.session import Session
from app.ui.tables_in import TablesIn
from app.ui.widgets import Card, Notice, beside

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
        self.book: Book | None = None
        self.entry = Entry("")
        self._judged: Judged | None = None
        self.tables = TablesIn(self)

    # ------------------------------------------------------------ parts

    def make(self) -> Iterator[None]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.sent = SentBefore()
        self._ways = QStackedWidget()  # one patient, or all of them
        column.addWidget(self.sent)
        column.addWidget(self._ways)
        yield
        self.list, right = PatientsList(), Card()
        self._one = beside(self.list, right, widths=(240, 800), narrowest=200)
        yield
        self._ways.addWidget(self._one)
        yield
        self.head, self.failure, self.errors = PatientHead(), Notice(24), ErrorsLine()
        self._forms = QStackedWidget()
        self._forms.setEnabled(False)  # until the book is open; what is put in begins so
        right.column.addWidget(self.head)
        right.column.addWidget(self.failure)
        right.column.addWidget(self._forms, 1)
        right.column.addWidget(self.errors)
        self.failure.hide()
        yield
        self.grid = GridCard()
        yield
        self._ways.addWidget(self.grid)
        self._connect()
        yield
        chosen(self.flow.draft.project.clinical)  # the dictionary is read
        yield
        yield from self._make_form()

    def _make_form(self) -> Iterator[None]:
        """The inputs follow the project's lists."""
        self.form = ClinicalForm(self.flow.draft.project.clinical)
        self._forms.addWidget(self.form)
        yield
        yield from self.form.make()
        self.form.edited.connect(self.edit)

    def _connect(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.import_asked.connect(self.tables.pick)
        self.tables.picked.connect(self.import_tables)
        self.tables.taken.connect(self._take)
        self.tables.failed.connect(self._say)
        self.list.grid_asked.connect(self.show_grid)
        self.sent.corrects.connect(self._correct)
        self.grid.opened.connect(self.show_form)
        self.grid.kept.connect(self._keep)
        self.head.copy.clicked.connect(self._copy)
        self.head.onward.clicked.connect(self._onward)
        self.errors.look.clicked.connect(self._look)
        self.errors.word.textEdited.connect(self._leave_out)
        for keys, owner, act in (
            ("Ctrl+D", self._one, self.head.copy.click),
            ("Ctrl+E", self._one, self.head.onward.click),
            ("Ctrl+G", self, self._turn),
        ):
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ------------------------------------------------------------ the state

    def entered(self) -> None:
        draft = self.flow.draft
        if self.form.clinical != draft.project.clinical:
            self._forms.removeWidget(self.form)
            self.form.deleteLater()
            in_one_go(self._make_form())
        series, excluded = self.flow.series or (), draft.excluded_series
        made_of = (
            self._keeper.draft_id,
            series,
            excluded,
            draft.project,
            draft.correction,
        )
        if made_of != self._shown:
            self.book, self._shown = None, made_of
            self._draft_id = self._keeper.draft_id
            self.entry = Entry("")
            self._forms.setEnabled(False)
            self._say(self.tr("Opening…"), "person", "accent")
            self._lane.ask(_OPEN, partial(self._read, self.flow))
        self.list.view.setFocus()

    def _read(self, flow: Flow) -> Book:
        people = people_of(one for one in flow.series or () if flow.leaves(one))
        project, correction = flow.draft.project, flow.draft.correction
        about = self.session.people((one.patient_id for one in people), project, Token())
        return Book(project.clinical, people, about, self._keeper.facts(), correction=correction)

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
        self.sent.say(book.sent_before, correction=self.flow.draft.correction)
        self.list.show_book(book)
        if self.is_grid:
            self.show_grid()
        else:
            self.list.view.setFocus()
        self._tell()

    @property
    def is_grid(self) -> bool:
        """Whether all patients are shown at once."""
        return self._ways.currentWidget() is self.grid

    def show_grid(self) -> None:
        """All patients at once."""
        if self.book is not None:
            self.grid.show_book(self.book, self.form.clinical)
            self._ways.setCurrentWidget(self.grid)
            self.grid.go_to(self.entry.patient_id)

    def show_form(self, person: Person | None = None) -> None:
        """One patient: this one, or who was shown before."""
        self._ways.setCurrentIndex(0)
        if self.book is None:
            return
        patient_id = self.entry.patient_id if person is None else person.patient_id
        self.list.show_book(self.book)
        self.list.choose(patient_id)
        if patient_id in self.book.patient_ids:
            self._show(self.book.entry(patient_id))
        self.list.view.setFocus()

    def _turn(self) -> None:
        if self.is_grid:
            self.show_form()
        else:
            self.show_grid()

    def _say(self, text: str, icon: str = "alert", tone: str = "warning") -> None:
        self.failure.setVisible(bool(text))
        self.failure.say(text, icon, tone)

    def stop(self) -> None:
        super().stop()
        self.grid.stop()
        self.tables.stop()
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
        self.errors.say(problems, entry.left_out)

    # ------------------------------------------------------------ the person

    def edit(self, entry: Entry) -> None:
        """Take over what was changed of the patient shown, and keep it."""
        if self.book is None:
            return
        self._show(entry)
        self._keeper.keep_facts({entry.patient_id: self.book.put(entry, self._judged)})
        self.list.mark(entry.patient_id)
        self._tell()

    def _correct(self, correction: bool) -> None:
        """Whether what was sent before may differ; every patient is judged anew."""
        draft = replace(self.flow.draft, correction=correction)
        self.flowed.emit(replace(self.flow, draft=draft))
        self.entered()

    def _keep(self, texts: Mapping[str, str]) -> None:
        """What was changed in the grid."""
        self._keeper.keep_facts(texts)
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

    def import_tables(self, names: Sequence[str]) -> None:
        """Read these files, and ask what is unclear."""
        self.tables.begin(names, self.session, self.flow.draft)

    def _take(self, tables: Tables) -> None:
        """What came from tables replaces what was typed of these patients."""
        known = self.book.patient_ids if self.book else ()
        self._keeper.keep_facts({a: text for a, text in tables.texts.items() if a in known})
        self._shown = None
        self.entered()
