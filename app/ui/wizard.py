"""The window: steps at the left, one page at a time, Back and Next below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QScrollArea

from app.model import Draft
from app.site.drafts import Contribution, SavedDraft
from app.site.paths import Home
from app.site.project import SUFFIXES
from app.ui import dialogs, pages, theme, wording
from app.ui.about import AboutDialog
from app.ui.ahead import Ahead, InSteps, Making, polish
from app.ui.beside import Beside
from app.ui.crash import write_report
from app.ui.decisions import fresh_draft
from app.ui.desk import Desk, OnDesk
from app.ui.flow import Flow, Page
from app.ui.frame import Frame
from app.ui.jobs import Lane
from app.ui.keeper import Keeper, delivering
from app.ui.pages.page import WizardPage
from app.ui.session import Session

P = TypeVar("P", bound=WizardPage)


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
        self._pages: dict[Page, WizardPage] = {}
        self._frame = Frame()
        self.back_button, self.next_button = self._frame.foot.back, self._frame.foot.next
        self.beside = Beside(self, self._session)
        self._lane = Lane(self)
        self._ahead = Ahead(self.make_pages(), self)
        self._connect()
        self._go(self.flow)
        self.setCentralWidget(self.beside.covering(self._frame))
        theme.dress(self)
        self.start.look()

    def _connect(self) -> None:
        foot = self._frame.foot
        foot.backed.connect(self._back)
        foot.led_on.connect(self._next)
        self._keeper.failed.connect(self._not_kept)
        self._lane.answered.connect(self._ahead.begin)
        self.beside.answer(self._frame.rail)
        self._frame.rail.about.clicked.connect(self._about)
        self.beside.unlocked.connect(self._unlocked)
        QShortcut(QKeySequence.StandardKey.HelpContents, self, self.beside.show_help)
        QShortcut(QKeySequence("Ctrl+L"), self, self.beside.hide_all)

    # ------------------------------------------------------------ the pages, as they are needed

    def _page(self, name: Page) -> WizardPage:
        return cast("WizardPage", getattr(self, name))

    def make_pages(self) -> Iterator[None]:
        """Make what is not there yet, a part at a step."""
        yield from theme.draw_ahead()
        QScrollArea().viewport()  # at the first one PySide goes through all of its classes
        yield
        for name in Page:
            yield from getattr(type(self), name).steps(self)
            yield

    def _placed(self, name: Page, page: P) -> Making[P]:
        """It is held before anything is in it: else all of it would be dressed in one step."""
        page.flowed.connect(self._go)
        page.unforeseen.connect(self._unforeseen)
        self._frame.hold(page)
        yield from page.make()
        if self._pages:  # the first one is dressed with the window
            yield from polish(page)
        self._frame.add(page)
        page.flow = self.flow
        self._pages[name] = page
        return page

    @InSteps
    def start(self) -> Making[pages.StartPage]:
        made = pages.StartPage(self._session, self.flow, self._desk)
        made.looked.connect(self._looked)
        made.resume_asked.connect(self._resume)
        made.deliver_asked.connect(self._deliver)
        return (yield from self._placed(Page.START, made))

    @InSteps
    def studies(self) -> Making[pages.StudiesPage]:
        made = pages.StudiesPage(self._session, self.flow)
        made.project_dropped.connect(self._offer)
        return (yield from self._placed(Page.STUDIES, made))

    @InSteps
    def review(self) -> Making[pages.ReviewPage]:
        return (yield from self._placed(Page.REVIEW, pages.ReviewPage(self._session, self.flow)))

    @InSteps
    def clinical(self) -> Making[pages.ClinicalPage]:
        made = pages.ClinicalPage(self._session, self.flow, self._keeper)
        return (yield from self._placed(Page.CLINICAL, made))

    @InSteps
    def confirm(self) -> Making[pages.ConfirmPage]:
        made = pages.ConfirmPage(self._session, self.flow)
        made.go_asked.connect(self._go_to)
        made.confirmed.connect(self._confirmed)
        return (yield from self._placed(Page.CONFIRM, made))

    @InSteps
    def send(self) -> Making[pages.SendPage]:
        made = pages.SendPage(self._session, self.flow)
        made.facts = self._keeper.facts
        return (yield from self._placed(Page.SEND, made))

    @InSteps
    def done(self) -> Making[pages.DonePage]:
        made = pages.DonePage(self._session, self.flow)
        made.again.connect(self._start_another)
        made.who_asked.connect(self.beside.look_up)
        return (yield from self._placed(Page.DONE, made))

    # ------------------------------------------------------------ the way

    def _go(self, flow: Flow) -> None:
        """Show a state; the one place where it changes."""
        moved = flow.page is not self.flow.page
        self.flow = flow
        page = self._page(flow.page)
        # exams may be dropped, or handed over, on any page, and the facts may be read to their end
        # after the page was left
        for name in {Page.STUDIES, Page.CLINICAL} & self._pages.keys():
            self._pages[name].flow = flow
        page.load(flow)
        self._frame.show_page(page, flow)
        if moved and flow.page is Page.DONE:
            self.done.list_left_behind(self.studies.kept_back.rows, self.send.kept_back.rows)
            self._keeper.finish(flow)
        self._keeper.keep(flow)
        self.beside.show_flow(flow)
        if moved:
            page.entered()

    def _next(self) -> None:
        if self.next_button.isEnabled():
            self._page(self.flow.page).go_on()

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
        if first:
            self._lane.ask("pages", pages.read_ahead)
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
        self._frame.foot.say(f"{kept} {wording.error(problem)}")

    def open(self, *paths: Path) -> None:
        """What the program was started with: exams, or a project file."""
        projects = [path for path in paths if path.suffix.lower() in SUFFIXES]
        if projects:
            self._offer(str(projects[0]))
        elif paths and self.flow.page in (Page.START, Page.STUDIES):
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
        self._page(self.flow.page).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.rail.make_room(self.width() < 1120)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.flow.working and not dialogs.may_stop(self):
            event.ignore()
            return
        self._lane.stop()
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
