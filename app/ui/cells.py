"""How a cell of text is drawn: at once, without the style sheet's many rules.

The sheet's own way of drawing an item takes a third of a millisecond; a table has a hundred cells
to be seen, and the window has 20 ms.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme

_ROLE = Qt.ItemDataRole
_CHOSEN = QStyle.StateFlag.State_Selected
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_PADDING = 8
_ICON = 18  # device-independent pixels


class Cells(QStyledItemDelegate):
    """Text, an icon before it, a ground behind it; no tick, no editor."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = option.rect
        if option.state & _CHOSEN:
            painter.fillRect(place, theme.colour("accent_tint"))
        elif isinstance(ground := index.data(_ROLE.BackgroundRole), QColor | QBrush):
            painter.fillRect(place, ground)
        inner = place.adjusted(_PADDING, 0, -_PADDING, 0)
        inner.setLeft(inner.left() + _draw_icon(painter, inner, index.data(_ROLE.DecorationRole)))
        text = index.data(_ROLE.DisplayRole)
        if text:
            ink = index.data(_ROLE.ForegroundRole)
            painter.setPen(ink if isinstance(ink, QColor) else theme.colour("text"))
            painter.setFont(option.font)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, index.data(_ROLE.TextAlignmentRole) or _MIDDLE, shown)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, option.fontMetrics.height() + 14)


def _draw_icon(painter: QPainter, place: QRect, icon: object) -> int:
    """Draw it at the left; how much room it takes."""
    if not isinstance(icon, QIcon | QPixmap):
        return 0
    square = QRect(place.left(), place.center().y() - _ICON // 2, _ICON, _ICON)
    if isinstance(icon, QIcon):
        icon.paint(painter, square)
    else:
        painter.drawPixmap(square, icon)
    return _ICON + _PADDING
