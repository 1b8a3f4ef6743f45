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
    QFont,
    QFontMetrics,
    QIcon,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_CHOSEN = QStyle.StateFlag.State_Selected
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_PADDING = 8
_ICON = 18  # device-independent pixels
_MOST = 4000  # texts whose letters are kept in their places
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
        # not index.data(): asked through Qt, each answer takes the way to C++ and back
        ask = index.model().data
        self.draw_ground(painter, option, index)
        text = ask(index, _ROLE.DisplayRole)
        if not text:
            return
        inner = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        inner.setLeft(inner.left() + draw_icon(painter, inner, ask(index, _ROLE.DecorationRole)))
        ink = None if self._plain else ask(index, _ROLE.ForegroundRole)
        if isinstance(ink, QColor):
            painter.setPen(ink)
        else:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_text(painter, option, inner, text, ask(index, _ROLE.TextAlignmentRole) or _MIDDLE)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & _CHOSEN:
            painter.fillRect(option.rect, option.palette.highlight())
        elif self._plain:
            return
        elif isinstance(ground := index.model().data(index, _ROLE.BackgroundRole), QColor | QBrush):
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
        model = index.model()
        self.draw_ground(painter, option, index)
        inner = option.rect.adjusted(_PADDING // 2, 0, -_PADDING, 0)
        tick = _tick_place(option)
        if model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            _draw_tick(painter, tick, Qt.CheckState(model.data(index, _ROLE.CheckStateRole)))
        inner.setLeft(tick.right() + _PADDING)
        picture = model.data(index, _ROLE.DecorationRole)
        if isinstance(picture, QImage | QPixmap):
            middle = inner.center().y() - self._side // 2
            square = QRect(inner.left(), middle, self._side, self._side)
            if isinstance(picture, QImage):
                painter.drawImage(square, picture)
            else:
                painter.drawPixmap(square, picture)
            inner.setLeft(square.right() + _PADDING)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        draw_text(painter, option, inner, model.data(index, _ROLE.DisplayRole))

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
    """One line in the middle of a place, cut with an ellipsis where there is no room."""
    if text and place.width() > 0:
        laid_out = _laid_out(text, place.width(), option.font)
        size = laid_out.size()
        right = alignment & int(Qt.AlignmentFlag.AlignRight)
        left = place.right() + 1 - size.width() if right else place.left()
        top = place.top() + (place.height() - size.height()) / 2
        painter.setFont(option.font)
        painter.drawStaticText(round(left), round(top), laid_out)


_texts: dict[tuple[str, int, str], QStaticText] = {}


def _laid_out(text: str, width: int, font: QFont) -> QStaticText:
    """The letters in their places. To find those costs more than to draw them, and a cell is drawn
    again and again."""
    key = (text, width, font.key())
    known = _texts.get(key)
    if known is None:
        if len(_texts) >= _MOST:
            _texts.clear()
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        known = _texts[key] = QStaticText(shown)
        known.setTextFormat(Qt.TextFormat.PlainText)
        known.prepare(QTransform(), font)
    return known


def _tick_place(option: QStyleOptionViewItem) -> QRect:
    middle = option.rect.center().y() - _ICON // 2
    return QRect(option.rect.left() + _PADDING // 2, middle, _ICON, _ICON)


def _draw_tick(painter: QPainter, place: QRect, state: Qt.CheckState) -> None:
    painter.drawPixmap(place.topLeft(), theme.tick(state, painter.device().devicePixelRatioF()))


def draw_icon(painter: QPainter, place: QRect, icon: object) -> int:
    """Draw it at the left; how much room it takes."""
    if not isinstance(icon, QIcon | QPixmap):
        return 0
    corner = QPoint(place.left(), place.center().y() - _ICON // 2 + _DOWN)
    if isinstance(icon, QIcon):
        icon.paint(painter, QRect(corner, QSize(_ICON, _ICON)))
    else:
        painter.drawPixmap(QRect(corner, QSize(_ICON, _ICON)), icon)
    return _ICON + _PADDING
