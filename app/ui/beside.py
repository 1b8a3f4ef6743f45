"""What stands beside the way: help, a coordinator's part, and the cover when nobody is there."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from app.ui.flow import Flow
from app.ui.help import HelpDialog
from app.ui.lock import Idle, LockPage
from app.ui.rail import Rail
from app.ui.session import Session

if TYPE_CHECKING:
    from app.ui.open_package_dialog import OpenPackageDialog


class Beside(QObject):
    """`unlocked` when the person is back."""

    unlocked = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.receiving: OpenPackageDialog | None = None
        self._working = False
        self._minutes = 0.0
        self.lock = LockPage()
        self.help = HelpDialog(window)
        self._idle = Idle(self)
        self._cover = QStackedWidget()
        self._idle.idle.connect(self.hide_all)
        self._idle.idle.connect(self._tidy)
        self.lock.unlocked.connect(self._uncover)

    def covering(self, window: QWidget) -> QWidget:
        """The window's contents, with the cover behind them."""
        self._cover.addWidget(window)
        self._cover.addWidget(self.lock)
        return self._cover

    def answer(self, rail: Rail) -> None:
        """Do what its buttons ask for."""
        rail.help.clicked.connect(self.show_help)
        rail.receive.clicked.connect(self.receive)
        rail.who.clicked.connect(self.look_up)
        rail.lock.clicked.connect(self.hide_all)

    def show_flow(self, flow: Flow) -> None:
        self._working = flow.working
        self.help.show_page(flow.page)

    def allow(self, minutes: float) -> None:
        """How long the window stands open without anybody; 0 for ever."""
        self._minutes = minutes
        self._idle.allow(minutes)

    def show_help(self) -> None:
        self.help.show()
        self.help.activateWindow()

    def receive(self) -> None:
        """A coordinator's part. What is being opened is opened to its end behind the cover too."""
        # a coordinator's part is not needed at any site, and no start waits for it
        from app.ui.open_package_dialog import OpenPackageDialog  # noqa: PLC0415

        self.receiving = self.receiving or OpenPackageDialog(self._window, self._session.home)
        self.receiving.show()
        self.receiving.activateWindow()

    def look_up(self) -> None:
        """Who is who."""
        from app.ui.who_is_who import WhoIsWho  # noqa: PLC0415 - opens the crosswalk's database

        WhoIsWho(self._session, self._window).open()

    def stop(self) -> None:
        """Stop what works beside the way."""
        if self.receiving is not None:
            self.receiving.stop()

    def hide_all(self) -> None:
        """Cover the window, and close whatever dialog stands open."""
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
        self._cover.setCurrentWidget(self.lock)
        fits = self._session.knows_passphrase if self._session.has_passphrase else None
        self.lock.cover(fits, working=self._working)

    def _tidy(self) -> None:
        """Search for all the rubbish that `Collector` leaves: nobody is there to be held up."""
        gc.collect()

    def _uncover(self) -> None:
        self._cover.setCurrentIndex(0)
        self._idle.allow(self._minutes)
        self.unlocked.emit()
