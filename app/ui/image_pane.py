"""One image with the boxes over it, under hand and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model import Box
from app.ui import theme
from app.ui.box_editor import BoxEditor
from app.ui.box_hand import BoxHand
from app.ui.box_paint import paint_boxes, paint_ghost
from app.ui.link import Link
from app.ui.pane_keys import press_key

_GROUND = QColor("#0b0d0e")  # images are read on black in light and dark alike
_TEXT = QColor("#c9d3d6")
_REACH = 7.0  # screen pixels around an edge that still are on it


class ImagePane(QWidget):
    """One image, or the sentence that says why there is none.

    Args:
        boxes: None where none are drawn.
    """

    def __init__(self, name: str, link: Link, boxes: BoxEditor | None = None) -> None:
        super().__init__()
        self.link, self.boxes = link, boxes
        self._hand = BoxHand(boxes) if boxes is not None else None
        self._image = QImage()
        self._native = QSize()
        self._message = ""
        self._held_at: QPointF | None = None
        self._panning = False
        self._space = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(boxes is not None)
        self._aim(None)
        link.changed.connect(self.update)
        link.tool_changed.connect(lambda: self._aim(None))
        if boxes is not None:
            boxes.changed.connect(self.update)

    def show_image(self, image: QImage, native: QSize, described: str) -> None:
        """Put a picture up.

        Args:
            native: columns and rows of the image it was made of.
        """
        self._image, self._native, self._message = image, native, ""
        self.setAccessibleDescription(described)
        self.update()

    def show_message(self, message: str) -> None:
        self._image, self._message = QImage(), message
        self.setAccessibleDescription(message)
        self.update()

    @property
    def message(self) -> str:
        return self._message

    @property
    def image(self) -> QImage:
        return self._image

    def wanted(self) -> QSize:
        """How many device pixels the image fills at most."""
        side = self.link.view.zoom * self.devicePixelRatioF()
        return QSize(round(self.width() * side), round(self.height() * side))

    # ------------------------------------------------------------ where things are

    def on_screen(self, box: Box) -> QRectF:
        """Where a box of the image is on the pane."""
        place = self._place()
        x = place.width() / max(1, self._native.width())
        y = place.height() / max(1, self._native.height())
        return QRectF(
            place.left() + box.left * x,
            place.top() + box.top * y,
            (box.right - box.left) * x,
            (box.bottom - box.top) * y,
        )

    def in_image(self, at: QPointF) -> QPointF:
        """Which pixel of the image a point of the pane is."""
        place, scale = self._place(), self.image_pixels(1)
        return QPointF((at.x() - place.left()) * scale, (at.y() - place.top()) * scale)

    def image_pixels(self, screen: float) -> float:
        """So many pixels of the screen in those of the image."""
        return screen * self._native.width() / max(1.0, self._place().width())

    def visible_box(self) -> Box:
        """A box for a line of text in the middle of what is seen of the image."""
        middle = self.in_image(QPointF(self.rect().center()))
        wide, high = self.image_pixels(self.width() / 4), self.image_pixels(self.height() / 14)
        left, top = middle.x() - wide / 2, middle.y() - high / 2
        return Box(round(left), round(top), round(left + wide), round(top + high))

    def _place(self) -> QRectF:
        size = self._native if self._native.isValid() else self._image.size()
        fitted = QSize(size).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        view = self.link.view
        wide, high = fitted.width() * view.zoom, fitted.height() * view.zoom
        x = (self.width() - wide) / 2 + view.pan[0] * self.width()
        y = (self.height() - high) / 2 + view.pan[1] * self.width()
        return QRectF(x, y, wide, high)

    # ------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, theme.RADIUS, theme.RADIUS)
        painter.fillPath(shape, _GROUND)
        painter.setClipPath(shape)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._place(), self._image)
            self._paint_boxes(painter)
        elif self._message:
            self._paint_message(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawPath(shape)

    def _paint_boxes(self, painter: QPainter) -> None:
        if self.boxes is None or self._hand is None:
            return
        paint_boxes(painter, self.boxes.marks, self.boxes.chosen, self.on_screen)
        if self._hand.ghost is not None:
            paint_ghost(painter, self.on_screen(self._hand.ghost))

    def _paint_message(self, painter: QPainter) -> None:
        side = 32
        middle = self.rect().center()
        picture = theme.pixmap("image", _TEXT.name(), side * 2)
        painter.drawPixmap(
            QRectF(middle.x() - side / 2, middle.y() - side - 12, side, side).toRect(), picture
        )
        painter.setPen(_TEXT)
        painter.drawText(
            self.rect().adjusted(24, self.height() // 2, -24, -12),
            int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap),
            self._message,
        )

    # ------------------------------------------------------------ hand

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            middle, wide = QPointF(self.rect().center()), max(1, self.width())
            at = (event.position() - middle) / wide
            self.link.zoom(1.2**steps, (at.x(), at.y()))
        elif steps:
            self.link.turned.emit(-1 if steps > 0 else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._panning = self._space or event.button() is Qt.MouseButton.MiddleButton
        if not self._panning and self._takes_box(event.position()):
            return
        self._held_at = event.position()

    def _takes_box(self, at: QPointF) -> bool:
        if self._hand is None or self._image.isNull():
            return False
        reach = self.image_pixels(_REACH)
        return self._hand.press(self.in_image(at), reach, draws=self.link.draws)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._held_at is not None:
            by = (at - self._held_at) / max(1, self.width())
            self._held_at = at
            (self.link.pan if self._panning else self.link.level)(by.x(), by.y())
        elif self._hand is not None and event.buttons():
            self._hand.move(self.in_image(at))
            self.update()
        else:
            self._aim(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._held_at = None
        if self._hand is not None:
            self._hand.release()
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.in_image(event.position())
        if self._hand is None or self._image.isNull() or not self._hand.take_allowed(at):
            self.mousePressEvent(event)

    def _aim(self, at: QPointF | None) -> None:
        """The pointer says what a drag would do."""
        over = None
        if at is not None and self._hand is not None and not self._image.isNull():
            over = self._hand.cursor(self.in_image(at), self.image_pixels(_REACH))
        free = Qt.CursorShape.CrossCursor if self.link.draws else Qt.CursorShape.OpenHandCursor
        self.setCursor(free if over is None else over)

    # ------------------------------------------------------------ keys

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Tab goes through the boxes before it leaves the image."""
        if self.boxes is not None and self.boxes.choose_next(1 if ahead else -1):
            return True
        return super().focusNextPrevChild(ahead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = True
        elif not press_key(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = False
        super().keyReleaseEvent(event)
