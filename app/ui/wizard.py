"""The window: steps at the left, one page at a time, Back and Next below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.model import Draft, Rejected
from app.site.paths import Home
from app.ui import dialogs, wording
from app.ui.flow import Flow, Obstacle, Page
from app.ui.pages.done import DonePage
from app.ui.pages.page import WizardPage
from app.ui.pages.review import ReviewPage
from app.ui.pages.send import SendPage
from app.ui.pages.studies import StudiesPage
from app.ui.rail import Rail
from app.ui.session import Session
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, label, paragraph, row


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
        self._session = Session(home)
        self._fresh = fresh
        self.flow = Flow(fresh)
        self.studies = StudiesPage(self._session, self.flow)
        self.review = ReviewPage(self._session, self.flow)
        self.send = SendPage(self._session, self.flow)
        self.done = DonePage(self._session, self.flow)
        self._pages: dict[Page, WizardPage] = {
            Page.STUDIES: self.studies,
            Page.REVIEW: self.review,
            Page.SEND: self.send,
            Page.DONE: self.done,
        }
        self._build()
        for page in self._pages.values():
            page.flowed.connect(self._go)
        self.done.again.connect(self._start_another)
        self._go(self.flow)

    def _build(self) -> None:
        self._rail = Rail()
        self._title = label("", factor=1.9, bold=True)
        self._help = paragraph("")
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
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
        main.addWidget(self._foot())
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(main, 1)
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)

    def _foot(self) -> QWidget:
        self.back_button = Button(self.tr("&Back"), "back")
        self.next_button = Button("", kind="primary")
        self._obstacle = Notice()
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        QShortcut(QKeySequence(self.tr("Alt+Left")), self, self._back)
        QShortcut(QKeySequence(self.tr("Alt+Right")), self, self._next)
        foot = QWidget()
        foot.setObjectName("foot")
        line = row(self._obstacle, self.back_button, self.next_button, spacing=SPACE + 4)
        line.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        line.setStretch(0, 1)
        foot.setLayout(line)
        return foot

    # ------------------------------------------------------------ the way

    def _go(self, flow: Flow) -> None:
        """Show a state; the one place where it changes."""
        moved = flow.page is not self.flow.page
        self.flow = flow
        page = self._pages[flow.page]
        page.load(flow)
        self._stack.setCurrentWidget(page)
        self._rail.show_page(flow.page)
        self._title.setText(wording.page_name(flow.page))
        self._help.setText(wording.page_help(flow.page))
        text, icon = page.primary()
        self.next_button.say(text, icon)
        was_open = self.next_button.isEnabled()
        self.next_button.setEnabled(flow.obstacle is None)
        if flow.page is Page.STUDIES and flow.obstacle is None and not was_open:
            self.next_button.setFocus()  # the job is over: Enter leads on
        self.back_button.setVisible(flow.page in (Page.REVIEW, Page.SEND))
        self.back_button.setEnabled(flow.may_go_back)
        self._say_obstacle(flow.obstacle)
        if moved and flow.page is Page.DONE:
            self._list_left_behind()
        if moved:
            page.entered()

    def _list_left_behind(self) -> None:
        """What the survey rejected or held, and what the run held; each file once."""
        rows = (*self.studies.kept_back.rows, *self.send.kept_back.rows)
        self.done.kept_back.clear()
        once = {one.source: one for one in rows}.values()
        # first what a person can do something about
        self.done.kept_back.append(sorted(once, key=lambda one: isinstance(one, Rejected)))

    def _say_obstacle(self, obstacle: Obstacle | None) -> None:
        # the first page says it in its own words while nothing was chosen
        quiet = obstacle in (None, Obstacle.NO_STUDIES, Obstacle.WORKING, Obstacle.NO_SITE_ID)
        self._obstacle.say("" if quiet or obstacle is None else wording.obstacle(obstacle))

    def _next(self) -> None:
        if self.next_button.isEnabled():
            self._pages[self.flow.page].go_on()

    def _back(self) -> None:
        self._go(self.flow.back())

    def _start_another(self) -> None:
        self._session.close()
        self.studies.kept_back.clear()
        self.send.kept_back.clear()
        project = replace(self._fresh.project, site_id=self.flow.draft.project.site_id)
        self._go(Flow(replace(fresh_draft(self._fresh), project=project)))

    # ------------------------------------------------------------ the end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.make_room(self.width() < 1120)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.flow.working and not dialogs.may_stop(self):
            event.ignore()
            return
        for page in self._pages.values():
            page.stop()
        self._session.close()
        event.accept()


def fresh_draft(draft: Draft) -> Draft:
    """The same start with a place for the package that nothing has yet."""
    package, number = draft.package, 1
    while package.exists():
        number += 1
        package = draft.package.with_name(f"{draft.package.name}-{number}")
    return replace(draft, package=package)
