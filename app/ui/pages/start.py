"""Where a contribution begins, or goes on; at the first start, the questions about the site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.errors import KeyringUnavailable, SecretsLost, WrongPassphrase
from app.site.drafts import Contribution, SavedDraft
from app.site.project import SUFFIXES, ProjectFile, read_project_file
from app.ui import wording
from app.ui.desk import Desk, OnDesk
from app.ui.desk_view import DeskView
from app.ui.dialogs import PassphraseDialog
from app.ui.flow import Flow
from app.ui.form_parts import FileMode, choose
from app.ui.jobs import Answer, Lane
from app.ui.pages.page import WizardPage
from app.ui.project_dialog import ProjectDialog
from app.ui.recovering import Recovering
from app.ui.session import Session
from app.ui.setup_form import SetupForm
from app.ui.theme import SPACE
from app.ui.widgets import Button, Glyph, Notice, label, row

_LOOK, _SET_UP, _PROJECT, _DISCARD, _WARM, _DELIVER = (
    "look", "set-up", "project", "discard", "warm", "deliver",
)  # fmt: skip
_SETTLED = 1500  # milliseconds after which a window that just opened has been drawn
_WAITING, _SETUP, _DESK = range(3)


class StartPage(WizardPage):
    """`looked` carries the `OnDesk` whenever it was read; `resume_asked` a `SavedDraft`;
    `deliver_asked` a `Contribution` whose package is still there."""

    looked = Signal(object)
    resume_asked = Signal(object)
    deliver_asked = Signal(object)

    def __init__(self, session: Session, flow: Flow, desk: Desk) -> None:
        super().__init__(session, flow)
        self.setAcceptDrops(True)
        self._desk = desk
        self._on_desk: OnDesk | None = None
        self._project_file: ProjectFile | None = None
        self._beginning = False  # saving the first answers leads on
        self.asked_project: ProjectDialog | None = None
        self.status = Notice()
        self.setup = SetupForm()
        self.view = DeskView(session.home)
        self._again = Button(self.tr("&Unlock…"), "lock")
        self._again.clicked.connect(self.look)
        self._restore = Button(self.tr("Restore from recovery fi&le…"), "key")
        self.recovering = Recovering(desk, session, self)
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self._warming = QTimer(self, singleShot=True, interval=_SETTLED)
        self._warming.timeout.connect(self._warm)
        faces = QWidget()
        self._faces = QStackedLayout(faces)
        for face in (self._waiting(), self.setup, self.view):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.status)
        column.addWidget(faces, 1)
        self.setup.answered.connect(self._edited)
        self.setup.project_asked.connect(self.pick_project)
        self.view.change_asked.connect(self._change)
        self.view.resume_asked.connect(self.resume_asked)
        self.view.discard_asked.connect(self._discard)
        self.view.deliver_asked.connect(self._deliver)
        self.view.recovery_asked.connect(self.recovering.save)
        self.setup.restore_asked.connect(self.recovering.restore)
        self._restore.clicked.connect(self.recovering.restore)
        self.recovering.saved.connect(self._saved)
        self.recovering.restored.connect(self._restored)
        self.recovering.failed.connect(self._not_recovered)
        self._say("")

    def _waiting(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.addStretch(1)
        self._waits = label(self.tr("Opening your site's records…"), tone="muted")
        column.addLayout(
            row(None, Glyph("lock", "accent", 32), self._waits, self._again, self._restore, None)
        )
        column.addStretch(2)
        self._again.hide()
        self._restore.hide()
        return made

    # ------------------------------------------------------------ what lies on the desk

    def look(self) -> None:
        """Read what is there."""
        self._again.hide()
        self._restore.hide()
        self._lane.ask(_LOOK, self._desk.look)

    def entered(self) -> None:
        self.look()

    def _warm(self) -> None:
        self._lane.ask(_WARM, self.session.warm)

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            self._failed(answer)
        elif isinstance(answer.value, OnDesk):
            self._warming.start()
            self._show(answer.value)
        elif isinstance(answer.value, ProjectFile):
            self._show_project(answer.value)
        elif isinstance(answer.value, Contribution):
            self.deliver_asked.emit(answer.value)
        elif isinstance(answer.value, Path):
            gone = self.tr("The package is not there any more: {path}")
            self._say(gone.format(path=answer.value))

    def _show(self, desk: OnDesk) -> None:
        self._on_desk = desk
        self.looked.emit(desk)
        if self.isHidden():
            return  # the person went on meanwhile; coming back looks anew
        begin, self._beginning = self._beginning, False
        self._say("")
        self.view.show_desk(desk, self.flow)
        if desk.known and self.flow.obstacle is None:
            self._faces.setCurrentIndex(_DESK)
            self.view.begin()
        else:
            self._change()
        self.flowed.emit(self.flow.next() if begin else self.flow)

    def _failed(self, answer: Answer) -> None:
        problem = answer.error
        self._beginning = False
        if isinstance(problem, KeyringUnavailable | WrongPassphrase):
            again = answer.topic == _SET_UP
            self._ask(wrong=isinstance(problem, WrongPassphrase), setting_up=again)
        elif isinstance(problem, Exception):
            self._say(wording.error(problem))
            self._waits.setText(self.tr("Your site's records are not open."))
            self._again.show()
            self._restore.setVisible(isinstance(problem, SecretsLost))

    def _ask(self, *, wrong: bool, setting_up: bool) -> None:
        if wrong:
            self.session.forget_passphrase()
        new = self.session.passphrase_is_new and not wrong
        self.asking = PassphraseDialog(self, new=new, wrong=wrong)
        self.asking.accepted.connect(self._passphrase_typed)
        self.asking.accepted.connect(self._save if setting_up else self.look)
        self.asking.rejected.connect(self._not_unlocked)
        self.asking.open()

    def _passphrase_typed(self) -> None:
        if self.asking is not None:
            self.session.use_passphrase(self.asking.passphrase)

    def _not_unlocked(self) -> None:
        self._waits.setText(self.tr("Your site's records are locked."))
        self._again.show()

    # ------------------------------------------------------------ the questions

    def _change(self) -> None:
        if self._on_desk is not None:
            self.setup.show_desk(self._on_desk, self.flow)
        self._faces.setCurrentIndex(_SETUP)
        self.flowed.emit(self.flow)
        self.setup.site_name.setFocus()

    def _edited(self) -> None:
        flow = self.flow
        if not flow.site_is_locked:
            flow = flow.name_site(self.setup.site_id.text())
        place = Path(self.setup.place.text().strip())
        if place != flow.draft.package.parent:
            flow = flow.pack_into(place / flow.draft.package.name)
        self.flowed.emit(flow)

    def _save(self) -> None:
        if self._on_desk is None:
            return
        before = self._on_desk.settings
        file = self._project_file
        coordinator = before.coordinator if file is None else file.coordinator
        settings = self.setup.settings(before, coordinator)
        self._beginning = not self._on_desk.known
        self._lane.ask(_SET_UP, partial(self._desk.set_up, settings, file))

    # ------------------------------------------------------------ the recovery file

    def _saved(self, path: Path) -> None:
        saved = self.tr("Saved: {path}. Keep it and its passphrase apart, and not here.")
        self._say(saved.format(path=path), good=True)

    def _restored(self, desk: OnDesk) -> None:
        self._show(desk)
        said = self.tr("Restored. Patients who come again get the pseudonyms they had before.")
        self._say(said, good=True)

    def _not_recovered(self, problem: Exception) -> None:
        self._say(wording.error(problem))

    # ------------------------------------------------------------ a package, once more

    def _deliver(self, done: Contribution) -> None:
        self._lane.ask(_DELIVER, partial(self._desk.still_there, done))

    # ------------------------------------------------------------ the project file

    def pick_project(self) -> None:
        kinds = self.tr("Project files (*.toml)").replace(")", " *.studycourier)")
        choose(self, self.tr("Choose the project file"), self.offer, FileMode.ExistingFile, kinds)

    def offer(self, name: str) -> None:
        """Read a project file and show it, before it is trusted."""
        self._say("")
        self._lane.ask(_PROJECT, partial(read_project_file, Path(name)))

    def _show_project(self, file: ProjectFile) -> None:
        settings = self._on_desk.settings if self._on_desk else None
        self._project_file = file
        self.asked_project = ProjectDialog(
            self,
            file,
            known=settings.coordinator if settings else "",
            site_id=self.flow.draft.project.site_id if self.flow.site_is_locked else "",
        )
        self.asked_project.accepted.connect(self._trusted)
        self.asked_project.rejected.connect(self._distrusted)
        self.asked_project.open()

    def _trusted(self) -> None:
        if self._project_file is None:
            return
        self.flowed.emit(self.flow.adopt(self._project_file.project))
        if self._on_desk is not None and self._on_desk.known and self.flow.obstacle is None:
            self.setup.show_desk(self._on_desk, self.flow)
            self._save()
        else:
            self._change()

    def _distrusted(self) -> None:
        self._project_file = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().lower().endswith(SUFFIXES) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = (url.toLocalFile() for url in event.mimeData().urls())
        name = next((one for one in names if one.lower().endswith(SUFFIXES)), "")
        if name:
            self.offer(name)

    # ------------------------------------------------------------ the way

    def load(self, flow: Flow) -> None:
        super().load(flow)
        if self._faces.currentIndex() == _SETUP:
            self.setup.show_flow(flow)

    def primary(self) -> tuple[str, str]:
        if self._faces.currentIndex() != _SETUP:
            return self.tr("&New contribution"), "add"
        known = self._on_desk is not None and self._on_desk.known
        return (self.tr("&Save"), "check") if known else (self.tr("&Save and begin"), "next")

    def go_on(self) -> None:
        if self._faces.currentIndex() == _SETUP:
            self._save()
        else:
            self.flowed.emit(self.flow.next())

    def stop(self) -> None:
        super().stop()
        self._lane.stop()
        self.recovering.stop()
        self.view.exporting.stop()

    def _discard(self, saved: SavedDraft) -> None:
        self._lane.ask(_DISCARD, partial(self._desk.discard, saved.id))

    def _say(self, text: str, *, good: bool = False) -> None:
        self.status.say(text, "done" if good else "alert", "good" if good else "bad")
        self.status.setVisible(bool(text))
