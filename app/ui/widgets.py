"""The small parts the pages are made of."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.theme import SPACE


class Glyph(QWidget):
    """One icon, always in the colours in force. Says nothing to a screen reader: a word is
    beside it."""

    def __init__(self, name: str, role: str = "muted", size: int = 20) -> None:
        super().__init__()
        self._name, self._role, self._side = name, role, size
        self.setFixedSize(size, size)

    def show_as(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme.icon(self._name, self._role).paint(painter, self.rect())


class Button(QPushButton):
    """A button with one of our icons, in the colours in force.

    Args:
        text: with a mnemonic (`&`).
        kind: "primary", "quiet", "tab", "icon" or "" (window.qss).
    """

    def __init__(self, text: str, icon: str = "", kind: str = "") -> None:
        super().__init__(text)
        self._icon, self._kind = icon, kind
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        # 18 for the icon, the rest keeps the text off it
        self.setIconSize(QSize(18, 18) if kind == "icon" else QSize(24, 18))
        self._dress()

    def say(self, text: str, icon: str) -> None:
        if (text, icon) == (self.text(), self._icon):
            return
        self.setText(text)
        self._icon = icon
        self._dress()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._kind == "tab":  # it turns bold when it is chosen
            bold = QFontMetrics(theme.scaled(self.font(), 1, bold=True))
            plain = self.fontMetrics().horizontalAdvance(self.text())
            more = bold.horizontalAdvance(self.text()) - plain
            hint.setWidth(hint.width() + max(0, more))
        return hint

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._dress()

    def _dress(self) -> None:
        if self._icon:
            role = {"primary": "on_accent", "quiet": "accent"}.get(self._kind, "text")
            room = 1.0 if self._kind == "icon" else theme.ON_BUTTON
            self.setIcon(theme.icon(self._icon, role if self.isEnabled() else "muted", room=room))


def icon_button(name: str, icon: str, keys: str = "") -> Button:
    """A button that shows only its icon; its name is heard, and read in the tool tip."""
    made = Button("", icon, "icon")
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({keys})" if keys else name)
    return made


class Card(QFrame):
    """A ground on which things that belong together lie."""

    def __init__(self, kind: str = "true", *, margin: int = 2 * SPACE) -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(SPACE)

    def turn(self, kind: str) -> None:
        """Change the look, such as when something is dragged over it."""
        self.setProperty("card", kind)
        self.style().unpolish(self)
        self.style().polish(self)


class Notice(QWidget):
    """One line that says how things stand: an icon and a sentence."""

    def __init__(self, size: int = 18) -> None:
        super().__init__()
        self._said = ("", "", "")
        self._glyph = Glyph("alert", "warning", size)
        self._glyph.hide()
        self._label = label("")
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._label, 1)

    def say(self, text: str, icon: str = "alert", tone: str = "warning") -> None:
        """Show a sentence; an empty one leaves the line blank, so that nothing jumps."""
        if (text, icon, tone) == self._said:  # dressing a label anew takes its time
            return
        self._said = (text, icon, tone)
        self._glyph.show_as(icon, tone)
        self._glyph.setVisible(bool(text))
        self._label.setText(text)
        set_tone(self._label, tone)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        return self._label.text()


class Figure(QWidget):
    """A number with what it counts under it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._caption = caption
        self._number = label("0", factor=1.9, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(label(caption, tone="muted"))
        self.count("0")

    def count(self, number: str) -> None:
        self._number.setText(number)
        self.setAccessibleName(f"{self._caption}: {number}")


class Line(QWidget):
    """A hair line between two regions."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour("border")))
        painter.drawLine(0, 0, self.width(), 0)


class Headline(QLabel):
    """One large line, cut with an ellipsis where there is no room; the tool tip has it all."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.scaled(self.font(), 1.25, bold=True))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        self.setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)


def label(text: str, *, factor: float = 1.0, bold: bool = False, tone: str = "") -> QLabel:
    """A text; `tone` is a colour role of window.qss."""
    made = QLabel(text)
    made.setFont(theme.scaled(made.font(), factor, bold=bold))
    made.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        made.setProperty("tone", tone)
    return made


def paragraph(text: str, *, tone: str = "muted") -> QLabel:
    """A text that wraps."""
    made = label(text, tone=tone)
    made.setWordWrap(True)
    return made


def breakable(path: Path) -> str:
    """A path that may go on in the next line after each of its parts."""
    return re.sub(r"([/\\])", "\\1\N{ZERO WIDTH SPACE}", str(path))


def set_tone(text: QLabel, tone: str) -> None:
    if text.property("tone") != tone:
        text.setProperty("tone", tone)
        text.style().unpolish(text)
        text.style().polish(text)


def beside(
    chosen_from: QWidget, shown: QWidget, *, widths: tuple[int, int], narrowest: int
) -> QSplitter:
    """A list, and beside it what is chosen there, which takes what room there is.

    Args:
        widths: of both at first, pixels.
        narrowest: of the list.
    """
    split = QSplitter()
    split.setChildrenCollapsible(False)
    split.setHandleWidth(2 * SPACE)
    split.addWidget(chosen_from)
    split.addWidget(shown)
    split.setStretchFactor(0, 0)
    split.setStretchFactor(1, 1)
    split.setSizes(list(widths))
    chosen_from.setMinimumWidth(narrowest)
    return split


def row(*widgets: QWidget | None, spacing: int = SPACE) -> QHBoxLayout:
    """Widgets beside each other; None is a stretch."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)
    return made
