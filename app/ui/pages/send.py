"""The last questions, and then the work: clean, check, pack, deliver."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from app.errors import Cancelled
from app.model import Delivered, Held, PackageReady, Progress, Rejected
from app.ui import wording
from app.ui.errand import Errand
from app.ui.flow import Flow
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.pages.questions import Questions
from app.ui.progress import Pace, ProgressCard
from app.ui.session import Session
from app.ui.tables import KeptBackTable
from app.ui.theme import SPACE
from app.ui.widgets import Notice


class SendPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.kept_back = KeptBack(self)
        self.questions = Questions()
        self.failure = Notice()
        self.progress = ProgressCard()
        self._pace = Pace()
        self._table = KeptBackTable(
            self.kept_back, self.tr("Held back"), self.tr("Nothing has been held back so far.")
        )
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.failure)
        column.addWidget(self.questions)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(asking)
        scroll.viewport().setAutoFillBackground(False)
        asking.setAutoFillBackground(False)
        working = QWidget()
        column = QVBoxLayout(working)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.progress)
        column.addWidget(self._table, 1)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(scroll)
        self._stack.addWidget(working)
        self.questions.answered.connect(self._answered)
        self.progress.pause_asked.connect(self._pause)
        self.progress.cancel_asked.connect(self.cancel)

    def load(self, flow: Flow) -> None:
        super().load(flow)
        self.questions.show_flow(flow)
        self._stack.setCurrentIndex(1 if flow.working else 0)
        self.failure.setVisible(bool(self.failure.text))

    def entered(self) -> None:
        self.failure.say("")
        self.failure.hide()
        self.questions.begin()

    def primary(self) -> tuple[str, str]:
        if self.flow.way.value == "keep":
            return self.tr("&Make package"), "package"
        return self.tr("&Send"), "send"

    def go_on(self) -> None:
        if self.flow.obstacle is not None:
            return
        self.kept_back.clear()
        self.failure.say("")
        self._pace = Pace()
        self.progress.begin()
        login = self.questions.login()
        self.start(Errand(self.session, self.flow, login))

    def _answered(self, flow: Flow) -> None:
        self.flowed.emit(flow)

    def _pause(self, paused: bool) -> None:
        if self.job is None:
            return
        if paused:
            self.job.token.pause()
        else:
            self.job.token.resume()
            self._pace = Pace()  # the break does not count as slowness

    def arrived(self, events: tuple[object, ...]) -> None:
        self.kept_back.append(one for one in events if isinstance(one, Held | Rejected))
        for event in events:
            if isinstance(event, Progress):
                self.progress.show_progress(event, self._pace.left(event))
            elif isinstance(event, PackageReady):
                self.flowed.emit(self.flow.packaged(event.summary))
            elif isinstance(event, Delivered):
                self.flowed.emit(self.flow.delivered(event.receipt))

    def ended(self, problem: Exception | None) -> None:
        if problem is None:
            self.questions.forget_secrets()
            self.flowed.emit(self.flow.finished())
            return
        if isinstance(problem, Cancelled):
            sentence = self.tr("Stopped. Nothing was lost: you can go on from here at any time.")
            self.failure.say(sentence, "pause", "warning")
        else:
            self.failure.say(self._sentence(problem), "alert", "bad")
        self.failure.show()

    def _sentence(self, problem: Exception) -> str:
        if self.flow.summary is None:
            return wording.error(problem)
        kept = self.tr("The package is finished and safe on this computer, but not delivered.")
        return f"{wording.error(problem)} {kept}"
