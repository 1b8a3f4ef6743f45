"""The window: steps at the left, one page at a time, Back and Next below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.model import Draft
from app.site.drafts import Contribution, SavedDraft
from app.site.paths import Home
from app.site.project import SUFFIXES
from app.ui import dialogs, theme, wording
from app.ui.about import AboutDialog
from app.ui.ahead import Ahead
from app.ui.beside import Beside
from app.ui.crash import write_report
from app.ui.decisions import fresh_draft
from app.ui.desk import Desk, OnDesk
from app.ui.flow import Flow, Page
from app.ui.foot import Foot
from app.ui.keeper import Keeper, delivering
from app.ui.pages.clinical import ClinicalPage
from app.ui.pages.confirm import ConfirmPage
from app.ui.pages.done import DonePage
from app.ui.pages.page import WizardPage
from app.ui.pages.review import ReviewPage
from app.ui.pages.send import SendPage
from app.ui.pages.start import StartPage
from app.ui.pages.studies import StudiesPage
from app.ui.rail import Rail
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.widgets import label, paragraph


class Wizard(QMainWindow):
    """Holds the `Flow`; the pages send it the next one.

    Args:
        home: where the site's state lives.
        fresh: what a new contribution starts from: no sources, the site's project, a new place
            for the package.
    """

    def __init__(self, home: Home, fresh: Draft) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Study Courier"))
        self.setMinimumSize(QSize(960, 640))
        self.resize(1240, 800)
        self._home = home
        self._session = Session(home)
        self._desk = Desk(home, self._session.ask_passphrase)
        self._on_desk: OnDesk | None = None
        self._keeper = Keeper(self._desk, self)
        self._fresh = fresh
        self.flow = Flow(fresh)
        self.start = StartPage(self._session, self.flow, self._desk)
        self.studies = StudiesPage(self._session, self.flow)
        self.review = ReviewPage(self._session, self.flow)
        self.clinical = ClinicalPage(self._session, self.flow, self._keeper)
        self.confirm = ConfirmPage(self._session, self.flow)
        self.send = SendPage(self._session, self.flow)
        self.done = DonePage(self._session, self.flow)
        self._pages: dict[Page, WizardPage] = {
            Page.START: self.start,
            Page.STUDIES: self.studies,
            Page.REVIEW: self.review,
            Page.CLINICAL: self.clinical,
            Page.CONFIRM: self.confirm,
            Page.SEND: self.send,
            Page.DONE: self.done,
        }
        self.send.facts = self._keeper.facts
        self.beside = Beside(self, self._session)
        self._ahead = Ahead(theme.draw_ahead(), self)
        self._build()
        self._connect()
        self._go(self.flow)
        self.start.look()

    def _build(self) -> None:
        self._rail = Rail()
        self._title = label("", factor=1.9, bold=True)
        self._help = paragraph("")
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._foot = Foot()
        self.back_button, self.next_button = self._foot.back, self._foot.next
        content = QVBoxLayout()
        content.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 2 * SPACE)
        content.setSpacing(SPACE // 2)
        content.addWidget(self._title)
        content.addWidget(self._help)
        content.addSpacing(SPACE + 4)
        content.addWidget(self._stack, 1)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addLayout(content, 1)
        main.addWidget(self._foot)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._rail)
        line.addLayout(main, 1)
        self.setCentralWidget(self.beside.covering(whole))

    def _connect(self) -> None:
        before = self._foot.next  # the page comes first, and what is beside the way last
        for button in self._rail.buttons:
            QWidget.setTabOrder(before, button)
            before = button
        for page in self._pages.values():
            page.flowed.connect(self._go)
            page.unforeseen.connect(self._unforeseen)
        self._foot.backed.connect(self._back)
        self._foot.led_on.connect(self._next)
        self.start.looked.connect(self._looked)
        self.start.resume_asked.connect(self._resume)
        self.start.deliver_asked.connect(self._deliver)
        self.studies.project_dropped.connect(self._offer)
        self.confirm.go_asked.connect(self._go_to)
        self.confirm.confirmed.connect(self._confirmed)
        self.done.again.connect(self._start_another)
        self._keeper.failed.connect(self._not_kept)
        self._rail.help.clicked.connect(self.beside.show_help)
        self._rail.receive.clicked.connect(self.beside.receive)
        self._rail.lock.clicked.connect(self.beside.hide_all)
        self._rail.about.clicked.connect(self._about)
        self.beside.unlocked.connect(self._unlocked)
        QShortcut(QKeySequence.StandardKey.HelpContents, self, self.beside.show_help)
        QShortcut(QKeySequence("Ctrl+L"), self, self.beside.hide_all)

    # ------------------------------------------------------------ the way

    def _go(self, flow: Flow) -> None:
        """Show a state; the one place where it changes."""
        moved = flow.page is not self.flow.page
        self.flow = flow
        page = self._pages[flow.page]
        self.studies.flow = flow  # exams may be dropped, or handed over, on any page
        self.clinical.flow = flow  # the facts may be read to their end after the page was left
        page.load(flow)
        self._stack.setCurrentWidget(page)
        self._rail.show_page(flow.page)
        self._title.setText(wording.page_name(flow.page))
        self._help.setText(wording.page_help(flow.page))
        self._foot.show_flow(flow, *page.primary())
        if moved and flow.page is Page.DONE:
            self.done.list_left_behind(self.studies.kept_back.rows, self.send.kept_back.rows)
            self._keeper.finish(flow)
        self._keeper.keep(flow)
        self.beside.show_flow(flow)
        if moved:
            page.entered()

    def _next(self) -> None:
        if self.next_button.isEnabled():
            self._pages[self.flow.page].go_on()

    def _back(self) -> None:
        if self.flow.may_be_put_away:
            self._begin(Page.START)
            return
        self._go_to(tuple(Page)[max(0, tuple(Page).index(self.flow.page) - 1)])

    def _go_to(self, page: Page) -> None:
        if not self.flow.may_go_back:
            return
        if page is Page.START:  # this contribution is put away; it is listed there
            self._begin(Page.START)
        else:
            self._go(self.flow.go_to(page))

    def _confirmed(self) -> None:
        self.send.begin(self.confirm.destination.login())

    def _start_another(self) -> None:
        self.confirm.destination.forget_secrets()
        self._begin(Page.STUDIES)

    def _begin(self, page: Page) -> None:
        """Another contribution, with empty hands."""
        self._go(self._fresh_flow(page))

    def _deliver(self, done: Contribution) -> None:
        """A package out of the history, once more."""
        self._go(delivering(self._fresh_flow(Page.START), done.summary))

    def _fresh_flow(self, page: Page) -> Flow:
        """What was under way is put away."""
        self._keeper.start_over()
        self.studies.start_over()
        self.send.kept_back.clear()
        project = replace(self._fresh.project, site_id=self.flow.draft.project.site_id)
        flow = Flow(
            replace(fresh_draft(self._fresh), project=project),
            page=page,
            site_is_locked=self.flow.site_is_locked,
        )
        return flow.adopt(project)

    # ------------------------------------------------------------ the desk

    def _looked(self, desk: OnDesk) -> None:
        """What the site is was read: a new contribution starts from it."""
        first, self._on_desk = self._on_desk is None, desk
        settings = desk.settings
        if first and settings.window:
            self.restoreGeometry(QByteArray.fromHex(settings.window.encode()))
        self.beside.allow(settings.idle_minutes)
        self._ahead.begin()
        if not desk.known:
            return
        package = self._fresh.package
        if settings.contributions is not None:
            package = settings.contributions / package.name
        project = desk.project or self._fresh.project
        site_id = desk.site_id or settings.site_id or project.site_id
        project = replace(project, site_id=site_id)
        self._fresh = fresh_draft(replace(self._fresh, package=package, project=project))
        if self.flow.page is Page.START:
            flow = Flow(self._fresh, site_is_locked=bool(desk.site_id)).adopt(project)
            self._go(flow)

    def _resume(self, saved: SavedDraft) -> None:
        site = self.flow
        flow = self._keeper.resume(saved).name_site(site.draft.project.site_id)
        self._go(replace(flow, site_is_locked=site.site_is_locked))
        if self.flow.page is Page.STUDIES:
            self.studies.read()

    def _not_kept(self, problem: Exception) -> None:
        kept = self.tr("Your last decision could not be saved.")
        self._foot.say(f"{kept} {wording.error(problem)}")

    def open(self, *paths: Path) -> None:
        """What the program was started with: exams, or a project file."""
        projects = [path for path in paths if path.suffix.lower() in SUFFIXES]
        if projects:
            self._offer(str(projects[0]))
        elif self.flow.page in (Page.START, Page.STUDIES):
            self.studies.take(*paths)

    def _offer(self, name: str) -> None:
        """A project file was dropped among the exams: the contribution is put away first, since it
        may not be one for that project."""
        if self.flow.page is not Page.START:
            self._begin(Page.START)
        self.start.offer(name)

    # ------------------------------------------------------------ the end

    def _unforeseen(self, problem: Exception) -> None:
        """A job met a fault of the program: written down, with details to copy."""
        write_report(self._home, problem)
        dialogs.ErrorDialog(self, problem).open()

    def _about(self) -> None:
        updates = self.flow.draft.project.updates
        AboutDialog(self, self._home.root, self._fresh.package.parent, updates).open()

    def _unlocked(self) -> None:
        self._pages[self.flow.page].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.make_room(self.width() < 1120)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.flow.working and not dialogs.may_stop(self):
            event.ignore()
            return
        self._ahead.stop()
        self.beside.stop()
        for page in self._pages.values():
            page.stop()
        self._keeper.stop()
        if self._on_desk is not None:
            window = bytes(self.saveGeometry().toHex().data()).decode()
            self._desk.remember(replace(self._on_desk.settings, window=window))
        self._desk.close()
        self._session.close()
        event.accept()
