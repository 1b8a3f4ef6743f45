"""What every page of the wizard has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import CourierError, KeyringUnavailable, WrongPassphrase
from app.model import Token
from app.ui.dialogs import PassphraseDialog
from app.ui.flow import Flow
from app.ui.jobs import Job
from app.ui.session import Session

Act = Callable[[Token], Iterator[object]]


class WizardPage(QWidget):
    """A thin page: it shows a `Flow` and sends the next one with `flowed`. `unforeseen` carries an
    error that is a fault of the program.

    At most one job runs on a page. A job that needs the site's passphrase asks for it and starts
    over; every other end reaches `ended`.
    """

    flowed = Signal(object)
    unforeseen = Signal(object)

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__()
        self.session = session
        self.flow = flow
        self.job: Job | None = None
        self.asking: PassphraseDialog | None = None
        self._act: Act | None = None

    def make(self) -> Iterator[None]:
        """Make what is in it and put it in, a part at a step of some milliseconds at most. Until
        the last one nobody knows the page."""
        yield from ()

    def load(self, flow: Flow) -> None:
        """Show this state. Called whenever it changed, also by the page itself."""
        self.flow = flow

    def entered(self) -> None:
        """The person came to this page."""

    def primary(self) -> tuple[str, str]:
        """Text (with mnemonic) and icon of the button that leads on."""
        return self.tr("&Next"), "next"

    def go_on(self) -> None:
        """The button that leads on was pressed."""
        self.flowed.emit(self.flow.next())

    # ------------------------------------------------------------ jobs

    def start(self, act: Act) -> None:
        """Run a long act; `arrived` and `ended` tell of it."""
        self._act = act
        self.job = Job(act, self)
        self.job.arrived.connect(self.arrived)
        self.job.ended.connect(self._job_ended)
        self.flowed.emit(self.flow.began())
        self.job.start()

    def cancel(self) -> None:
        if self.job is not None:
            self.job.token.cancel()

    def stop(self) -> None:
        """The window closes: nothing may be left running."""
        if self.job is not None:
            self.job.stop()

    def arrived(self, events: tuple[object, ...]) -> None:
        """Events of the job; at most 20 calls a second."""

    def ended(self, problem: Exception | None) -> None:
        """The job is over."""

    def _job_ended(self, problem: Exception | None) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.flowed.emit(self.flow.stopped())
        if isinstance(problem, KeyringUnavailable | WrongPassphrase):
            self._ask_passphrase(problem)
        else:
            self.ended(problem)
            if problem is not None and not isinstance(problem, CourierError):
                self.unforeseen.emit(problem)

    def _ask_passphrase(self, problem: Exception) -> None:
        new = self.session.passphrase_is_new and isinstance(problem, KeyringUnavailable)
        self.asking = PassphraseDialog(self, new=new, wrong=isinstance(problem, WrongPassphrase))
        self.asking.accepted.connect(self._passphrase_given)
        self.asking.rejected.connect(self._passphrase_refused)
        self.asking.open()

    def _passphrase_given(self) -> None:
        if self.asking is not None and self._act is not None:
            self.session.use_passphrase(self.asking.passphrase)
            self.start(self._act)

    def _passphrase_refused(self) -> None:
        self.ended(KeyringUnavailable())
