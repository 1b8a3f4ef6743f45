"""How the tree of the review draws a series: its title, and under it how things stand with it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.series_model import NOTE_ROLE

Index = QModelIndex | QPersistentModelIndex
_INSET = 6  # around the two lines


class SeriesRows(QStyledItemDelegate):
    """Two lines for a series, one for a heading. A screen reader hears both (accessible text)."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # asked of every row of a large contribution: the model is asked only once
        lines = 1 if index.data(NOTE_ROLE) is None else 2
        return QSize(option.rect.width(), lines * option.fontMetrics.lineSpacing() + 2 * _INSET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note = index.data(NOTE_ROLE)
        if not note:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        title, option.text = option.text, ""
        style = QApplication.style() if option.widget is None else option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        place = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemText, option, option.widget
        ).adjusted(2, 0, 0, 0)
        place.setTop(option.rect.top() + _INSET)  # the sheet's padding is for one line
        place.setBottom(option.rect.bottom() - _INSET)
        upper, lower = QRect(place), QRect(place)
        upper.setHeight(place.height() // 2)
        lower.setTop(upper.bottom() + 1)
        for line, text, colour in (
            (upper, title, option.palette.color(QPalette.ColorRole.Text)),
            (lower, note, theme.colour("muted")),
        ):
            painter.setPen(colour)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
