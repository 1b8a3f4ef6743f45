"""The site's secret, to a recovery file and back from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import KeyringUnavailable, WrongPassphrase
from app.ui.desk import Desk, OnDesk
from app.ui.dialogs import PassphraseDialog
from app.ui.form_parts import FileMode, choose, choose_new
from app.ui.jobs import Answer, Lane
from app.ui.session import Session

_SAVE, _RESTORE = "save", "restore"


class Recovering(QObject):
    """Asks for the file and its passphrase.

    Signals:
        saved(Path): the recovery file is there.
        restored(OnDesk): the site works with the secret of a recovery file now.
        failed(Exception): neither; nothing was changed.
    """

    saved = Signal(object)
    restored = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._session, self._window = desk, session, window
        self._file: Path | None = None
        self._typed = ""  # the recovery file's passphrase, while that of every day is asked for
        self.asking: PassphraseDialog | None = None
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)

    def stop(self) -> None:
        self._lane.stop()

    # ------------------------------------------------------------ to a file

    def save(self) -> None:
        """Ask for a new passphrase and a place, and write the file."""
        self._ask(new=True, recovery=True).accepted.connect(self._pick_place)

    def _pick_place(self) -> None:
        title, kinds = self.tr("Where to save the recovery file"), self.tr("Text (*.txt)")
        choose_new(self._window, title, "study-courier-recovery.txt", self.save_to, kinds)

    def save_to(self, name: str) -> None:
        if self.asking is not None:
            save = partial(self._desk.save_recovery_file, Path(name), self.asking.passphrase)
            self._lane.ask(_SAVE, save)

    # ------------------------------------------------------------ from a file

    def restore(self) -> None:
        """Ask for the file and its passphrase, and take its secret as the site's own."""
        title, kinds = self.tr("Choose the recovery file"), self.tr("Text (*.txt)")
        choose(self._window, title, self.restore_from, FileMode.ExistingFile, kinds)

    def restore_from(self, name: str) -> None:
        self._file = Path(name)
        self._ask_typed()

    def _ask_typed(self, *, wrong: bool = False) -> None:
        asking = self._ask(new=False, recovery=True, wrong=wrong)
        asking.accepted.connect(self._take_typed)

    def _take_typed(self) -> None:
        if self.asking is not None:
            self._typed = self.asking.passphrase
            self._bring_back()

    def _take_daily(self) -> None:
        if self.asking is not None:
            self._session.use_passphrase(self.asking.passphrase)
            self._bring_back()

    def _bring_back(self) -> None:
        if self._file is not None:
            self._lane.ask(_RESTORE, partial(self._desk.restore, self._file, self._typed))

    # ------------------------------------------------------------ what it came to

    def _answered(self, answer: Answer) -> None:
        problem = answer.error
        if answer.topic == _RESTORE and isinstance(problem, WrongPassphrase):
            self._ask_typed(wrong=True)
        elif answer.topic == _RESTORE and isinstance(problem, KeyringUnavailable):
            self._ask(new=True).accepted.connect(self._take_daily)
        elif problem is not None:
            self._typed = ""
            self.failed.emit(problem)
        elif isinstance(answer.value, OnDesk):
            self._typed = ""
            self.restored.emit(answer.value)
        else:
            self.saved.emit(answer.value)

    def _ask(self, *, new: bool, recovery: bool = False, wrong: bool = False) -> PassphraseDialog:
        self.asking = PassphraseDialog(self._window, new=new, wrong=wrong, recovery=recovery)
        self.asking.open()
        return self.asking
