"""The steps at the left: where the person is, what is done, what comes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui import theme, wording
from app.ui.flow import Page
from app.ui.theme import SPACE
from app.ui.widgets import Button

_STEP, _DOT, _LEFT, _TOP = 50, 28, 24, 92
_WIDE, _NARROW = 176, 76  # with words, at least, and without


class Rail(QWidget):
    """Draws the steps; a screen reader hears the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(_WIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._page = Page.START
        self._narrow = False
        self.receive = Button("", "inbox", "quiet")
        self.who = Button("", "person", "quiet")
        self.help = Button("", "help", "quiet")
        self.lock = Button("", "lock", "quiet")
        self.about = Button("", "study-courier", "quiet")
        self._words = {
            self.receive: self.tr("Receive"),
            self.who: self.tr("Who is who"),
            self.help: self.tr("Help"),
            self.lock: self.tr("Hide"),
            self.about: self.tr("About"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 4, 0, SPACE + 4, 2 * SPACE)
        column.setSpacing(0)
        column.addStretch(1)
        for button, word in self._words.items():
            button.setAccessibleName(word)
            button.setProperty("rail", "true")
            column.addWidget(button)
        self.receive.setToolTip(self.tr("For coordinators: open a sealed package that a site sent"))
        self.who.setToolTip(self.tr("Find the pseudonym of a patient, or the patient of one"))
        self.help.setToolTip(self.tr("Help for this page (F1)"))
        self.lock.setToolTip(self.tr("Hide everything until you are back (Ctrl+L)"))
        self.about.setToolTip(self.tr("Version, licences, and what is kept where"))
        self.make_room(False)
        self.show_page(self._page)

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(self._words)

    def show_page(self, page: Page) -> None:
        self._page = page
        pages = tuple(Page)
        self.setAccessibleName(
            self.tr("Step {number} of {total}: {name}").format(
                number=pages.index(page) + 1, total=len(pages), name=wording.page_name(page)
            )
        )
        self.setToolTip(self.accessibleName())
        self.update()

    def make_room(self, narrow: bool) -> None:
        """In a small window the steps go without words."""
        self._narrow = narrow
        self.setFixedWidth(_NARROW if narrow else self._wide)
        for button, word in self._words.items():
            button.setText("" if narrow else word)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("rail"))
        self._paint_name(painter)
        here = tuple(Page).index(self._page)
        for place, page in enumerate(Page):
            top = _TOP + place * _STEP
            if place:
                painter.setPen(QPen(theme.colour("accent" if place <= here else "edge"), 2))
                x = _LEFT + _DOT // 2
                painter.drawLine(x, top - _STEP + _DOT + 4, x, top - 4)
            self._paint_step(painter, top, place, here, page)

    @property
    def _wide(self) -> int:
        """Room for the longest word of a step, which is bold when the person is there."""
        bold = QFontMetrics(theme.scaled(self.font(), 1.05, bold=True))
        words = max(bold.horizontalAdvance(wording.page_name(page)) for page in Page)
        return max(_WIDE, _LEFT + _DOT + 12 + words + 2 * SPACE)

    def _paint_name(self, painter: QPainter) -> None:
        theme.icon("study-courier").paint(painter, _LEFT - 2, 28, 32, 32)
        if self._narrow:
            return
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.scaled(self.font(), 1.0, bold=True))
        space = QRectF(_LEFT + 40, 28, self.width() - _LEFT - 40, 32)
        painter.drawText(space, int(Qt.AlignmentFlag.AlignVCenter), "Study Courier")

    def _paint_step(self, painter: QPainter, top: int, place: int, here: int, page: Page) -> None:
        dot = QRectF(_LEFT, top, _DOT, _DOT)
        reached = place <= here
        painter.setPen(QPen(theme.colour("accent" if reached else "edge"), 2))
        painter.setBrush(theme.colour("accent" if place == here else "rail"))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.setFont(theme.scaled(self.font(), 0.95, bold=True))
        if place < here or self._page is Page.DONE:
            role = "on_accent" if place == here else "accent"
            inner = dot.adjusted(6, 6, -6, -6).toRect()
            theme.icon("check", role).paint(painter, inner)
        else:
            painter.setPen(theme.colour("on_accent" if place == here else "muted"))
            painter.drawText(dot, int(Qt.AlignmentFlag.AlignCenter), str(place + 1))
        if self._narrow:
            return
        painter.setPen(theme.colour("text" if reached else "muted"))
        painter.setFont(theme.scaled(self.font(), 1.05, bold=place == here))
        words = QRectF(_LEFT + _DOT + 12, top, self.width() - _LEFT - _DOT - 16, _DOT)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), wording.page_name(page))
