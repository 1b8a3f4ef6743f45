"""Choosing the exams: pick or drop, watch them being read, see what is not usable and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.errors import Cancelled
from app.model import Draft, Held, Progress, Rejected, Token
from app.ui import wording
from app.ui.flow import Flow
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.session import Session, Surveyed
from app.ui.tables import KeptBackTable
from app.ui.tally import Counts
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Figure, Glyph, Notice, label, row


class StudiesPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.setAcceptDrops(True)
        self.kept_back = KeptBack(self)
        self._drop = self._drop_card()
        self._figures = {
            "patients": Figure(self.tr("patients")),
            "studies": Figure(self.tr("studies")),
            "series": Figure(self.tr("series")),
            "images": Figure(self.tr("images")),
            "held": Figure(self.tr("held back")),
            "rejected": Figure(self.tr("not usable")),
        }
        self._sources = label("")
        self._more = Button(self.tr("&Add folder…"), "folder")
        self._over = Button(self.tr("&Start over"), "again", "quiet")
        self.status = Notice()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Reading the exams"))
        self._stop = Button(self.tr("&Cancel"), "close")
        self._table = KeptBackTable(
            self.kept_back, self.tr("Files that are not sent"), self.tr("No such file so far.")
        )
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._drop)
        self._stack.addWidget(self._found())
        self._more.clicked.connect(self.pick_folder)
        self._over.clicked.connect(self.start_over)
        self._stop.clicked.connect(self.cancel)
        QShortcut(QKeySequence.StandardKey.Open, self, self.pick_folder)
        self._count(Counts())

    def _drop_card(self) -> Card:
        card = Card("drop")
        folder = Button(self.tr("Choose &folder…"), "folder", "primary")
        archive = Button(self.tr("Choose &ZIP file…"), "archive")
        folder.clicked.connect(self.pick_folder)
        archive.clicked.connect(self.pick_zip)
        title = label(self.tr("Drop your exams here"), factor=1.7, bold=True)
        lines: list[QWidget] = [
            title,
            label(
                self.tr("A folder, a ZIP file, or a disc from the scanner or PACS"), tone="muted"
            ),
        ]
        card.column.addStretch(2)
        card.column.addWidget(Glyph("inbox", "accent", 64), 0, Qt.AlignmentFlag.AlignHCenter)
        card.column.addSpacing(SPACE)
        for line in lines:
            card.column.addWidget(line, 0, Qt.AlignmentFlag.AlignHCenter)
        card.column.addSpacing(2 * SPACE)
        card.column.addLayout(row(None, folder, archive, None, spacing=SPACE + 4))
        card.column.addStretch(3)
        promise = label(
            self.tr("Your files are only read, never changed. Nothing is sent until you say so."),
            tone="muted",
        )
        card.column.addLayout(row(None, Glyph("held", "good"), promise, None))
        return card

    def _found(self) -> QWidget:
        sources = Card()
        self._sources.setWordWrap(True)
        line = row(Glyph("folder", "accent"), self._sources, self._more, self._over)
        line.setStretch(1, 1)
        sources.column.addLayout(line)
        figures = Card()
        numbers = QHBoxLayout()
        for figure in self._figures.values():
            numbers.addWidget(figure, 1)
        figures.column.addLayout(numbers)
        figures.column.addSpacing(SPACE)
        figures.column.addWidget(self._bar)
        figures.column.addLayout(row(self.status, self._stop))
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(sources)
        column.addWidget(figures)
        column.addWidget(self._table, 1)
        return made

    # ------------------------------------------------------------ the person

    def pick_folder(self) -> None:
        self._pick(QFileDialog.FileMode.Directory, self.tr("Choose the folder with the exams"))

    def pick_zip(self) -> None:
        self._pick(QFileDialog.FileMode.ExistingFiles, self.tr("Choose a ZIP file"))

    def _pick(self, mode: QFileDialog.FileMode, title: str) -> None:
        if self.job is not None:
            return
        dialog = QFileDialog(self, title)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.Directory:
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setNameFilter(self.tr("ZIP files (*.zip)"))
        dialog.filesSelected.connect(self._picked)
        dialog.open()

    def _picked(self, names: list[str]) -> None:
        self.take(*(Path(name) for name in names))

    def take(self, *paths: Path) -> None:
        """Read these, and what was chosen before."""
        if not paths or self.job is not None:
            return
        self.flowed.emit(self.flow.choose(*paths))
        self._read()

    def _read(self) -> None:
        self.kept_back.clear()
        self._count(Counts())
        self._bar.setRange(0, 0)
        self.status.say(self.tr("Reading…"), "search", "accent")
        self.start(partial(survey, self.session, self.flow.draft))

    def start_over(self) -> None:
        self.kept_back.clear()
        self.flowed.emit(self.flow.forget_sources())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.job is None:
            event.acceptProposedAction()
            self._drop.turn("target")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._drop.turn("drop")

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.turn("drop")
        local = (url.toLocalFile() for url in event.mimeData().urls())
        self.take(*(Path(name) for name in local if name))

    # ------------------------------------------------------------ the state

    def load(self, flow: Flow) -> None:
        super().load(flow)
        self._stack.setCurrentIndex(1 if flow.draft.sources else 0)
        self._sources.setText("\n".join(str(path) for path in flow.draft.sources))
        self._stop.setVisible(flow.working)
        self._bar.setVisible(flow.working)
        self._more.setEnabled(not flow.working)
        self._over.setEnabled(not flow.working)

    def primary(self) -> tuple[str, str]:
        return self.tr("&Review"), "next"

    def arrived(self, events: tuple[object, ...]) -> None:
        self.kept_back.append(one for one in events if isinstance(one, Rejected | Held))
        for event in events:
            if isinstance(event, Counts):
                self._count(event)
            elif isinstance(event, Progress):
                self._bar.setRange(0, min(event.total, 1_000_000))
                self._bar.setValue(event.done)
                self.status.say(self._how_far(event), "search", "accent")
            elif isinstance(event, Surveyed):
                self._surveyed(event)

    def _surveyed(self, found: Surveyed) -> None:
        self.flowed.emit(self.flow.surveyed(found.series, found.site_id))

    def ended(self, problem: Exception | None) -> None:
        if problem is None and self.flow.series:
            self.status.say(self.tr("All files were read."), "done", "good")
        elif problem is None:
            self.status.say(
                self.tr("There is no usable image here. Choose the folder the exam was saved in."),
            )
        elif isinstance(problem, Cancelled):
            self.status.say(self.tr("Reading was stopped. Add a folder or start over."))
        else:
            self.status.say(wording.error(problem), "alert", "bad")

    def _how_far(self, progress: Progress) -> str:
        done, total = wording.number(progress.done), wording.number(progress.total)
        if not progress.total:
            return self.tr("Reading… {done} files").format(done=done)
        return self.tr("Reading… {done} of {total} files").format(done=done, total=total)

    def _count(self, counts: Counts) -> None:
        for name, figure in self._figures.items():
            figure.count(wording.number(getattr(counts, name)))


def survey(session: Session, draft: Draft, token: Token) -> Iterator[object]:
    """The job of this page."""
    return session.survey(draft, token)
