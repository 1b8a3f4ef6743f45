"""The line below every page: what stands in the way, Back, and the button that leads on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.ui import wording
from app.ui.flow import Flow, Obstacle, Page
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, row

# said by the page itself, at the place where it is mended
_QUIET = frozenset(
    {Obstacle.NO_STUDIES, Obstacle.WORKING, Obstacle.NO_SITE_ID, Obstacle.NO_PACKAGE}
)


class Foot(QWidget):
    """`backed` and `led_on` when the person asks to go."""

    backed = Signal()
    led_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.back = Button(self.tr("&Back"), "back")
        self.next = Button("", kind="primary")
        self._obstacle = Notice()
        self.back.clicked.connect(self.backed)
        self.next.clicked.connect(self.led_on)
        QShortcut(QKeySequence("Alt+Left"), self, self.backed.emit)
        QShortcut(QKeySequence("Alt+Right"), self, self._forward)
        line = row(self._obstacle, self.back, self.next, spacing=SPACE + 4)
        line.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        line.setStretch(0, 1)
        self.setLayout(line)

    def show_flow(self, flow: Flow, text: str, icon: str) -> None:
        """Args:
        text, icon: of the button that leads on.
        """
        self.next.say(text, icon)
        was_open = self.next.isEnabled()
        obstacle = flow.obstacle
        self.next.setEnabled(obstacle is None)
        if flow.page is Page.STUDIES and obstacle is None and not was_open:
            self.next.setFocus()  # the job is over: Enter leads on
        running = flow.page is Page.SEND and flow.working  # its own buttons are on the page
        self.next.setVisible(not running)
        self.back.setVisible(flow.page not in (Page.START, Page.DONE) and not running)
        self.back.setEnabled(flow.may_go_back or flow.may_be_put_away)
        self.say("" if obstacle is None or obstacle in _QUIET else wording.obstacle(obstacle))

    def say(self, text: str) -> None:
        self._obstacle.say(text)

    def _forward(self) -> None:
        if self.next.isEnabled():
            self.led_on.emit()
