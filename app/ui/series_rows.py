"""How the tree of the review draws a series: its title, and under it how things stand with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui import theme
from app.ui.cells import Cells, Index, draw_icon, draw_text
from app.ui.series_model import NOTE_ROLE

_INSET = 6  # around the two lines
_PADDING = 4  # left and right
_ROLE = Qt.ItemDataRole
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class SeriesRows(Cells):
    """Two lines for a series, one for a heading. A screen reader hears both (accessible text)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, plain=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # asked of every row of a large contribution: the model is asked only once
        lines = 1 if index.model().data(index, NOTE_ROLE) is None else 2
        return QSize(option.rect.width(), lines * option.fontMetrics.lineSpacing() + 2 * _INSET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ask = index.model().data
        self.draw_ground(painter, option, index)
        place = option.rect.adjusted(_PADDING, _INSET, -_PADDING, -_INSET)
        place.setLeft(place.left() + draw_icon(painter, place, ask(index, _ROLE.DecorationRole)))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title, note = ask(index, _ROLE.DisplayRole), ask(index, NOTE_ROLE)
        if not note:
            font = ask(index, _ROLE.FontRole)
            if isinstance(font, QFont):
                option.font = font
            draw_text(painter, option, place, title, ask(index, _ROLE.TextAlignmentRole) or _MIDDLE)
            return
        upper, lower = QRect(place), QRect(place)
        upper.setHeight(place.height() // 2)
        lower.setTop(upper.bottom() + 1)
        draw_text(painter, option, upper, title)
        painter.setPen(theme.colour("muted"))
        draw_text(painter, option, lower, note)
