"""Choosing the exams: pick or drop, watch them being read, tick what leaves, see what does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedLayout

from app.errors import Cancelled
from app.model import Draft, Held, Progress, Rejected, Token
from app.site.project import SUFFIXES
from app.ui import wording
from app.ui.flow import Flow
from app.ui.left_behind import LeftBehind
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.session import Session, Surveyed
from app.ui.studies_parts import DropCard, Found
from app.ui.tally import Counts, Doubt, Grown, Outside
from app.ui.widgets import Notice


class StudiesPage(WizardPage):
    """`project_dropped` carries the path of a project file that was dropped among the exams."""

    project_dropped = Signal(str)

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.setAcceptDrops(True)
        self.kept_back = KeptBack(self)
        self._outside: tuple[Outside, ...] = ()
        self._doubts: tuple[Doubt, ...] = ()
        self._judged: object = None
        QShortcut(QKeySequence.StandardKey.Open, self, self.pick_folder)

    def make(self) -> Iterator[None]:
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._drop = DropCard()
        self._drop.folder.clicked.connect(self.pick_folder)
        self._drop.archive.clicked.connect(self.pick_zip)
        self._stack.addWidget(self._drop)
        yield
        self.found = found = Found(self.session)  # what is shown once exams were chosen
        self._stack.addWidget(found)
        yield from found.make()
        found.more.clicked.connect(self.pick_folder)
        found.archive.clicked.connect(self.pick_zip)
        found.over.clicked.connect(self.start_over)
        found.cancel.clicked.connect(self.cancel)
        found.tree.ticked.connect(self._ticked)
        found.left_behind.included.connect(self._include)
        found.left_behind.one_person.connect(self._one_person)

    @property
    def status(self) -> Notice:
        return self.found.status

    @property
    def left_behind(self) -> LeftBehind:
        return self.found.left_behind

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
        self.read()

    def read(self) -> None:
        """Read what is chosen, from the beginning."""
        self._forget()
        self.found.begin()
        self.start(partial(survey, self.session, self.flow.draft))

    def start_over(self) -> None:
        self._forget()
        self.flowed.emit(self.flow.forget_sources())

    def _forget(self) -> None:
        self.kept_back.clear()
        self.left_behind.clear()
        self.found.forget()
        self._outside, self._doubts = (), ()

    def _ticked(self, uids: tuple[str, ...], leaves: bool) -> None:
        out = self.flow.draft.excluded_series
        turned = [uid for uid in uids if leaves is (uid in out)]
        self.flowed.emit(self.flow.leave_out(turned, not leaves))

    def _include(self, series_uid: str) -> None:
        self.flowed.emit(self.flow.leave_out(series_uid, False))

    def _one_person(self, patient_id: str) -> None:
        if self.job is not None:
            return
        self.flowed.emit(self.flow.say_one_person(patient_id))
        self.kept_back.clear()
        self.left_behind.clear()
        self.start(partial(judge_again, self.session, self.flow.draft))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.job is None:
            event.acceptProposedAction()
            self._drop.turn("target")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._drop.turn("drop")

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.turn("drop")
        names = [url.toLocalFile() for url in event.mimeData().urls()]
        projects = [name for name in names if name.lower().endswith(SUFFIXES)]
        if projects:
            self.project_dropped.emit(projects[0])
        else:
            self.take(*(Path(name) for name in names if name))

    # ------------------------------------------------------------ the state

    def entered(self) -> None:
        if not self.flow.draft.sources:
            self._drop.folder.setFocus()

    def load(self, flow: Flow) -> None:
        super().load(flow)
        self._stack.setCurrentIndex(1 if flow.draft.sources else 0)
        self.found.show_flow(flow, self._outside)
        judged = (flow.series, flow.draft.excluded_series, self._outside, self._doubts)
        if judged != self._judged:
            self._judged = judged
            self.left_behind.show_survey(flow, self._outside, self._doubts)
            self.found.name_tabs()

    def primary(self) -> tuple[str, str]:
        return self.tr("&Review"), "next"

    def arrived(self, events: tuple[object, ...]) -> None:
        files = [one for one in events if isinstance(one, Rejected | Held)]
        if files:
            self.kept_back.append(files)
            self.left_behind.append(files)
            self.found.name_tabs()
        for event in events:
            if isinstance(event, Counts):
                self.found.count(event)
            elif isinstance(event, Grown):
                self.found.grow(event.series)
            elif isinstance(event, Progress):
                self.found.show_progress(event)
            elif isinstance(event, Surveyed):
                self._surveyed(event)

    def _surveyed(self, found: Surveyed) -> None:
        self._outside, self._doubts = found.outside, found.doubts
        outside = tuple(one.series_uid for one in found.outside)
        self.flowed.emit(self.flow.surveyed(found.series, found.site_id, outside))

    def ended(self, problem: Exception | None) -> None:
        self.found.stop_bar()
        if problem is None and self.flow.series:
            self.status.say(self.tr("All files were read."), "done", "good")
        elif problem is None:
            self.status.say(
                self.tr("There is no usable image here. Choose the folder the exam was saved in."),
            )
            self.found.show_tab(1)
        elif isinstance(problem, Cancelled):
            self.status.say(self.tr("Reading was stopped. Add a folder or start over."))
        else:
            self.status.say(wording.error(problem), "alert", "bad")

    def stop(self) -> None:
        super().stop()
        self.found.thumbnails.stop()


def survey(session: Session, draft: Draft, token: Token) -> Iterator[object]:
    """The job of this page."""
    return session.survey(draft, token)


def judge_again(session: Session, draft: Draft, token: Token) -> Iterator[object]:
    """The job after a person said which names are one patient."""
    return session.judge_again(draft, token)
