"""Boxes drawn over an image: by line, by colour and by word."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from app.model import Box, BoxReason
from app.ui.box_marks import Marked
from app.ui.review_wording import box_reason
from app.ui.theme import scaled

# images are read on black in light and dark alike
_COLOURS: dict[BoxReason, tuple[str, Qt.PenStyle]] = {
    BoxReason.IDENTIFIER: ("#ff8a80", Qt.PenStyle.SolidLine),
    BoxReason.TEXT: ("#ffd166", Qt.PenStyle.SolidLine),
    BoxReason.DEVICE_RULE: ("#8ecbff", Qt.PenStyle.DashLine),
    BoxReason.OUTSIDE_REGIONS: ("#8ecbff", Qt.PenStyle.DashLine),
    BoxReason.ALLOWED: ("#9be3a8", Qt.PenStyle.DotLine),
    BoxReason.DRAWN: ("#e6ecee", Qt.PenStyle.SolidLine),
}
_SHADE = QColor(0, 0, 0, 200)
_HANDLE = 7.0


def paint_boxes(
    painter: QPainter,
    marks: Iterable[Marked],
    chosen: Marked | None,
    on_screen: Callable[[Box], QRectF],
) -> None:
    """The boxes of one image; the chosen one with its handles. A word stands at each that has room:
    it hides no other box."""
    places = [(mark, on_screen(mark.box)) for mark in marks]
    for mark, place in places:
        _paint(painter, mark, place, heavy=mark == chosen)
    taken = [place for _, place in places]
    for mark, place in places:
        word = box_reason(mark.why)
        there = _place_of_word(painter, word, place)
        if not any(there.intersects(other) for other in taken if other is not place):
            taken.append(there)
            _paint_word(painter, word, QColor(_COLOURS[mark.why][0]), there)
    if chosen is not None:
        _paint_handles(painter, on_screen(chosen.box))


def paint_ghost(painter: QPainter, place: QRectF) -> None:
    """A box while it is drawn or moved: dark, as what is under it will be."""
    painter.fillRect(place, QColor(0, 0, 0, 150))
    painter.setPen(QPen(QColor("#e6ecee"), 1.5, Qt.PenStyle.DashLine))
    painter.drawRect(place)


def _paint(painter: QPainter, mark: Marked, place: QRectF, *, heavy: bool) -> None:
    value, style = _COLOURS[mark.why]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_SHADE, 4.5 if heavy else 3.5))
    painter.drawRect(place)
    painter.setPen(QPen(QColor(value), 2.5 if heavy else 1.5, style))
    painter.drawRect(place)


def _font(painter: QPainter) -> QFont:
    return scaled(painter.font(), 0.85)


def _place_of_word(painter: QPainter, word: str, place: QRectF) -> QRectF:
    """Above the box, or under it where the image ends."""
    metrics = QFontMetrics(_font(painter))
    wide, high = metrics.horizontalAdvance(word) + 8, metrics.height() + 2
    there = QRectF(max(0.0, place.left()), place.top() - high - 2, wide, high)
    if there.top() < 0:
        there.moveTop(place.bottom() + 2)
    return there


def _paint_word(painter: QPainter, word: str, colour: QColor, there: QRectF) -> None:
    painter.save()
    painter.setFont(_font(painter))
    painter.fillRect(there, _SHADE)
    painter.setPen(colour)
    painter.drawText(there, int(Qt.AlignmentFlag.AlignCenter), word)
    painter.restore()


def _paint_handles(painter: QPainter, place: QRectF) -> None:
    painter.setPen(QPen(QColor("#0b0d0e"), 1))
    painter.setBrush(QColor("#ffffff"))
    middle = place.center()
    for x in (place.left(), middle.x(), place.right()):
        for y in (place.top(), middle.y(), place.bottom()):
            if (x, y) != (middle.x(), middle.y()):
                corner = QPointF(x - _HANDLE / 2, y - _HANDLE / 2)
                painter.drawRect(QRectF(corner.x(), corner.y(), _HANDLE, _HANDLE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
