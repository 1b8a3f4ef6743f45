"""The work: clean, check, pack, deliver; one bar, and what was held on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QVBoxLayout

from app.errors import Cancelled, SentBefore
from app.model import Delivered, Held, PackageReady, Progress, Rejected
from app.ui import wording
from app.ui.errand import Errand, Login
from app.ui.flow import Flow
from app.ui.models import KeptBack
from app.ui.pages.page import WizardPage
from app.ui.progress import Pace, ProgressCard
from app.ui.session import Session
from app.ui.tables import KeptBackTable
from app.ui.theme import SPACE
from app.ui.widgets import Card, Notice, label, paragraph


class SendPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.kept_back = KeptBack(self)
        self._pace = Pace()
        self._login = Login()
        self._sent_before = False  # the person is asked whether it shall go again
        self.facts: Callable[[], Mapping[str, str]] = dict  # the clinical ones, as they are kept

    def make(self) -> Iterator[None]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        self._stopped, self.progress = self._stopped_card(), ProgressCard()
        column.addWidget(self._stopped)
        column.addWidget(self.progress)
        self.progress.pause_asked.connect(self._pause)
        self.progress.cancel_asked.connect(self.cancel)
        yield
        held, none = self.tr("Held back"), self.tr("Nothing has been held back so far.")
        column.addWidget(KeptBackTable(self.kept_back, held, none), 1)

    def _stopped_card(self) -> Card:
        card = Card(margin=3 * SPACE)
        card.column.addWidget(label(self.tr("It has stopped"), factor=1.4, bold=True))
        self.failure = Notice(24)
        self._how = paragraph(
            self.tr("What is finished is kept. “Try again” goes on from where it stopped.")
        )
        card.column.addWidget(self.failure)
        card.column.addWidget(self._how)
        return card

    def load(self, flow: Flow) -> None:
        super().load(flow)
        self.progress.setVisible(flow.working)
        self._stopped.setVisible(not flow.working)

    def primary(self) -> tuple[str, str]:
        if self._sent_before:
            return self.tr("&Send them again"), "send"
        return self.tr("&Try again"), "again"

    def go_on(self) -> None:
        if self.flow.obstacle is None:
            self.begin(self._login, again=self._sent_before)

    def begin(self, login: Login, *, again: bool = False) -> None:
        """Set it going, or go on with it; `again` as `Errand`."""
        self._sent_before = False
        self._login = login
        self.kept_back.clear()
        self.failure.say("")
        self._pace = Pace()
        self.progress.begin()
        self.start(Errand(self.session, self.flow, login, self.facts, again))

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
                left = self._pace.left(event)
                self.progress.show_progress(event, left, self._pace.rate)
            elif isinstance(event, PackageReady):
                self.flowed.emit(self.flow.packaged(event.summary))
            elif isinstance(event, Delivered):
                self.flowed.emit(self.flow.delivered(event.receipt))

    def ended(self, problem: Exception | None) -> None:
        if problem is None:
            self._login = Login()
            self.flowed.emit(self.flow.finished())
            return
        self._sent_before = isinstance(problem, SentBefore)
        self._how.setVisible(not self._sent_before)
        if isinstance(problem, Cancelled):
            sentence = self.tr("You stopped it. Nothing was lost.")
            self.failure.say(sentence, "pause", "warning")
        else:
            self.failure.say(self._sentence(problem), "alert", "bad")

    def _sentence(self, problem: Exception) -> str:
        if self.flow.summary is None:
            return wording.error(problem)
        kept = self.tr("The package is finished and safe on this computer, but not delivered.")
        return f"{wording.error(problem)} {kept}"
