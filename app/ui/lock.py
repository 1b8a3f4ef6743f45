"""Covers the window while nobody is there: a shared computer shows no patient to passers-by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import SPACE
from app.ui.widgets import Button, Glyph, Notice, label, row

_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """`idle` after so many minutes without a key or the mouse in any window of the program."""

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)

    def allow(self, minutes: float) -> None:
        """How long it may last; 0 for ever."""
        self._timer.setInterval(round(minutes * 60_000))
        if minutes > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _ACTIVITY and self._timer.isActive():
            self._timer.start()
        return False

    def _watch(self, window: QWindow | None) -> None:
        # windows, not the application: that would pass every paint of every widget through Python
        if window is not None:
            window.removeEventFilter(self)  # once is enough
            window.installEventFilter(self)


class LockPage(QWidget):
    """Shows nothing of anybody. `unlocked` when the person is back."""

    unlocked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fits: Callable[[str], bool] | None = None
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setPlaceholderText(self.tr("Your site's passphrase"))
        self.passphrase.setFixedWidth(300)
        self.passphrase.returnPressed.connect(self._try)
        self.unlock = Button(self.tr("&Unlock"), "lock", "primary")
        self.unlock.clicked.connect(self._try)
        self._working = label("", tone="muted")
        self._line = Notice()
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Glyph("lock", "accent", 56), 0, centre)
        title = label(self.tr("Hidden while you were away"), factor=1.7, bold=True)
        column.addWidget(title, 0, centre)
        said = label(self.tr("Everything is as you left it."), tone="muted")
        column.addWidget(said, 0, centre)
        column.addWidget(self._working, 0, centre)
        column.addLayout(row(None, self.passphrase, self.unlock, None))
        column.addLayout(row(None, self._line, None))
        column.addStretch(3)

    def cover(self, fits: Callable[[str], bool] | None, *, working: bool) -> None:
        """Args:
        fits: whether a passphrase is the site's; None if this computer's sign-in protects it.
        working: a job goes on meanwhile.
        """
        self._fits = fits
        self.passphrase.clear()
        self.passphrase.setVisible(fits is not None)
        self._line.say("")
        self._working.setText(self.tr("The work under way goes on.") if working else "")
        (self.passphrase if fits is not None else self.unlock).setFocus()

    def _try(self) -> None:
        if self._fits is None or self._fits(self.passphrase.text()):
            self.passphrase.clear()
            self.unlocked.emit()
        else:
            self._line.say(self.tr("That is not your site's passphrase."))
