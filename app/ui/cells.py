"""How a cell of a table or tree is drawn: at once, without the style sheet's many rules.

The sheet's own way asks the model ten questions for each cell, and each is a wait for Python's lock
while a job runs; a table has a hundred cells to be seen, and the window has 20 ms.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QIcon,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_CHOSEN = QStyle.StateFlag.State_Selected
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_PADDING = 8
_ICON = 18  # device-independent pixels
_DOWN = 1  # letters look centred a little below the middle, and icons beside them too


class Cells(QStyledItemDelegate):
    """Text, an icon before it, a ground behind it; no tick, no editor.

    Args:
        plain: the model gives neither grounds nor inks, and need not be asked.
    """

    def __init__(self, parent: QObject, *, plain: bool = False) -> None:
        super().__init__(parent)
        self._plain = plain

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = option.rect
        self.draw_ground(painter, option, index)
        text = index.data(_ROLE.DisplayRole)
        if not text:
            return
        inner = place.adjusted(_PADDING, 0, -_PADDING, 0)
        inner.setLeft(inner.left() + _draw_icon(painter, inner, index.data(_ROLE.DecorationRole)))
        ink = None if self._plain else index.data(_ROLE.ForegroundRole)
        if isinstance(ink, QColor):
            painter.setPen(ink)
        else:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_text(painter, option, inner, text, index.data(_ROLE.TextAlignmentRole) or _MIDDLE)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & _CHOSEN:
            painter.fillRect(option.rect, option.palette.highlight())
        elif self._plain:
            return
        elif isinstance(ground := index.data(_ROLE.BackgroundRole), QColor | QBrush):
            painter.fillRect(option.rect, ground)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, option.fontMetrics.height() + 14)


class TickCells(Cells):
    """A tick, a picture and text; the mouse and the space bar change the tick.

    Args:
        side: of the picture, device-independent pixels.
    """

    def __init__(self, parent: QObject, side: int) -> None:
        super().__init__(parent, plain=True)
        self._side = side

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.draw_ground(painter, option, index)
        inner = option.rect.adjusted(_PADDING // 2, 0, -_PADDING, 0)
        tick = _tick_place(option)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            _draw_tick(painter, tick, Qt.CheckState(index.data(_ROLE.CheckStateRole)))
        inner.setLeft(tick.right() + _PADDING)
        picture = index.data(_ROLE.DecorationRole)
        if isinstance(picture, QImage | QPixmap):
            middle = inner.center().y() - self._side // 2
            square = QRect(inner.left(), middle, self._side, self._side)
            if isinstance(picture, QImage):
                painter.drawImage(square, picture)
            else:
                painter.drawPixmap(square, picture)
            inner.setLeft(square.right() + _PADDING)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_text(painter, option, inner, index.data(_ROLE.DisplayRole))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        picture = index.data(_ROLE.DecorationRole) is not None
        text = option.fontMetrics.height()
        return QSize(0, max(self._side, text) + 12 if picture else text + 14)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if isinstance(event, QMouseEvent):
            # a double click is two: the tick is back where it was
            kind = event.type()
            if not _tick_place(option).adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
                return False
            if kind != QEvent.Type.MouseButtonRelease:
                return True
        elif not (isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space):
            return False
        checked = Qt.CheckState(index.data(_ROLE.CheckStateRole)) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        return model.setData(index, turned, _ROLE.CheckStateRole)


def draw_text(
    painter: QPainter,
    option: QStyleOptionViewItem,
    place: QRect,
    text: str | None,
    alignment: int = _MIDDLE,
) -> None:
    if text:
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, alignment, shown)


def _tick_place(option: QStyleOptionViewItem) -> QRect:
    middle = option.rect.center().y() - _ICON // 2
    return QRect(option.rect.left() + _PADDING // 2, middle, _ICON, _ICON)


def _draw_tick(painter: QPainter, place: QRect, state: Qt.CheckState) -> None:
    painter.drawPixmap(place.topLeft(), theme.tick(state, painter.device().devicePixelRatioF()))


def _draw_icon(painter: QPainter, place: QRect, icon: object) -> int:
    """Draw it at the left; how much room it takes."""
    if not isinstance(icon, QIcon | QPixmap):
        return 0
    corner = QPoint(place.left(), place.center().y() - _ICON // 2 + _DOWN)
    if isinstance(icon, QIcon):
        icon.paint(painter, QRect(corner, QSize(_ICON, _ICON)))
    else:
        painter.drawPixmap(QRect(corner, QSize(_ICON, _ICON)), icon)
    return _ICON + _PADDING
