"""Taking clinical facts from a site's tables: what is unclear is asked, what is left over shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.clinical.importer.mapping import Decisions
from app.clinical.importer.questions import Question
from app.errors import Cancelled
from app.model import Progress, Token
from app.ui import import_wording, wording
from app.ui.clinical_fields import Choice
from app.ui.clinical_importing import Tables, choices, decided
from app.ui.form_parts import FormScroll
from app.ui.jobs import Job
from app.ui.row_model import Row, Rows
from app.ui.tables import Table
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, label, paragraph, row

_UNDECIDED = "\0"  # no answer of any question
_HIGH = 620  # pixels, with questions

Read = Callable[[Sequence[Path], Decisions, Token], Iterator[object]]


class ImportDialog(QDialog):
    """`taken` carries the tables and the decisions when they are taken over."""

    taken = Signal(object, object)

    def __init__(
        self, parent: QWidget, paths: Sequence[Path], decisions: Decisions, read: Read
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import clinical facts"))
        self._paths, self._read = tuple(paths), read
        self.decisions = decisions
        self.tables: Tables | None = None
        self.choices: list[tuple[Question, Choice]] = []
        self.job: Job | None = None
        self.state = Notice(20)
        self.left = Rows((self.tr("Left over"), self.tr("Why")), self)
        self._left_table = Table(self.tr("What is left over on either side"))
        self._left_table.setModel(self.left)
        self._left_table.share(30, 60, stretch=1)
        self._left_table.setMaximumHeight(150)
        self._replaced = paragraph(
            self.tr("What was typed of the patients in the tables is replaced.")
        )
        self._asked = QVBoxLayout()
        self.again = Button(self.tr("&Read again with these answers"), "again")
        self.take = Button("", kind="primary")
        self._close = Button(self.tr("&Cancel"))
        self._build()
        self.resize(820, 0)
        self.start()

    def _build(self) -> None:
        inner = QWidget()
        inner.setLayout(self._asked)
        self._asked.setContentsMargins(0, 0, SPACE, 0)
        self._scroll = FormScroll(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        names = ", ".join(one.name for one in self._paths)
        column.addWidget(label(names, factor=1.25, bold=True))
        column.addWidget(self.state)
        column.addWidget(self._replaced)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._left_table)
        column.addLayout(row(self.again, None, self._close, self.take))
        self.again.clicked.connect(self._read_again)
        self.take.clicked.connect(self._take)
        self._close.clicked.connect(self.reject)

    # ------------------------------------------------------------ reading

    def start(self) -> None:
        """Read the tables with what is decided so far."""
        self.tables = None
        for part in (self._replaced, self._scroll, self._left_table, self.again):
            part.hide()
        self.again.setEnabled(False)
        self.take.setEnabled(False)
        self.take.say(self.tr("&Take over"), "check")
        self.state.say(self.tr("Reading…"), "search", "accent")
        self.job = Job(partial(self._read, self._paths, self.decisions), self)
        self.job.arrived.connect(self._arrived)
        self.job.ended.connect(self._ended)
        self.job.start()

    def _arrived(self, events: tuple[object, ...]) -> None:
        for one in events:
            if isinstance(one, Tables):
                self.tables = one
            elif isinstance(one, Progress) and one.done:
                said = self.tr("Reading… {count} patients").format(count=wording.number(one.done))
                self.state.say(said, "search", "accent")

    def _ended(self, problem: Exception | None) -> None:
        self.job = None
        if problem is not None and not isinstance(problem, Cancelled):
            self.state.say(wording.error(problem), "alert", "bad")
            self._fit()
        elif self.tables is not None:
            self._show(self.tables)

    def _show(self, tables: Tables) -> None:
        found = len(tables.texts)
        if found:
            said = self.tr("&Take over {count} patients").format(count=wording.number(found))
            self.take.say(said, "check")
        self.take.setEnabled(found > 0)
        self._replaced.setVisible(found > 0)
        if tables.blocks:
            self.state.say(self.tr("Something has to be decided before the tables can be read."))
        elif tables.questions:
            said = self.tr(
                "Open questions: {count}. What they leave open can also be mended in the form."
            )
            self.state.say(said.format(count=wording.number(len(tables.questions))), "help")
        elif found:
            self.state.say(self.tr("Everything could be read."), "done", "good")
        else:
            self.state.say(self.tr("No row is about a patient of these exams."))
        self._list(tables)
        self._list_left(tables)
        self._scroll.setVisible(bool(tables.asked))
        self.again.setVisible(bool(tables.asked))
        self._fit()
        (self.choices[0][1] if self.choices else self.take).setFocus()

    def _fit(self) -> None:
        """As high as what there is to be seen."""
        self.resize(self.width(), _HIGH if self.choices else self.sizeHint().height())

    def _list(self, tables: Tables) -> None:
        while (old := self._asked.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self.choices = []
        for question in tables.asked:
            made = Choice()
            made.addItem(self.tr("not decided"), _UNDECIDED)
            for answer in choices(question, tables.headings.get(question.sheet, ())):
                made.addItem(import_wording.answer(question, answer), answer)
            sentence = import_wording.question(question)
            made.setAccessibleName(f"{question.key}: {sentence}".removeprefix(": "))
            made.activated.connect(self._answered)
            line = QWidget()
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(import_wording.asked_of(question), bold=True))
            words.addWidget(paragraph(sentence))
            inner = row(spacing=2 * SPACE)
            inner.addLayout(words, 3)
            inner.addWidget(made, 2)
            inner.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
            line.setLayout(inner)
            self._asked.addWidget(line)
            self.choices.append((question, made))
        self._asked.addStretch(1)

    def _list_left(self, tables: Tables) -> None:
        rows = [
            Row(one, (import_wording.place(one), import_wording.problem(one)), "alert", "warning")
            for one in tables.left_over
        ]
        if tables.rows_left_over > len(rows):
            more = wording.number(tables.rows_left_over - len(rows))
            rows.append(Row(None, (self.tr("and {count} more").format(count=more), "")))
        nothing = self.tr("The images are here; no row is about this patient.")
        rows += [Row(one, (one, nothing), "person", "muted") for one in tables.without_rows]
        self.left.show(rows)
        self._left_table.setVisible(bool(rows))

    # ------------------------------------------------------------ the person

    def _answered(self) -> None:
        self.again.setEnabled(any(one.currentData() != _UNDECIDED for _, one in self.choices))

    def _read_again(self) -> None:
        for question, made in self.choices:
            if made.currentData() != _UNDECIDED:
                answer = str(made.currentData())
                self.decisions = decided(self.decisions, question, answer)
        self.start()

    def _take(self) -> None:
        if self.tables is not None:
            self.taken.emit(self.tables, self.decisions)
            self.accept()

    def reject(self) -> None:
        self.stop()
        super().reject()

    def stop(self) -> None:
        """Nothing may be left running."""
        if self.job is not None:
            self.job.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)
