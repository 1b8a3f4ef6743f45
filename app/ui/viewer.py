"""Two linked image panes: the original, and what will be sent.

Frames are windowed and scaled in a lane; the main thread only puts finished pictures on the screen.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui import theme, wording
from app.ui.jobs import Answer, Lane
from app.ui.link import Link, View
from app.ui.looking import Look, Picture
from app.ui.widgets import Button, Glyph, label, row

if TYPE_CHECKING:
    from app.study.frames import Frame

_GROUND = QColor("#0b0d0e")  # images are read on black in light and dark alike
_TEXT = QColor("#c9d3d6")


class ImagePane(QWidget):
    """One image, or the sentence that says why there is none."""

    def __init__(self, name: str, link: Link) -> None:
        super().__init__()
        self._name, self._link = name, link
        self._image = QImage()
        self._message = ""
        self._held_at: QPointF | None = None
        self._panning = False
        self._space = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        link.changed.connect(self.update)

    def show_image(self, image: QImage, described: str) -> None:
        self._image, self._message = image, ""
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
        side = self._link.view.zoom * self.devicePixelRatioF()
        return QSize(round(self.width() * side), round(self.height() * side))

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
        elif self._message:
            self._paint_message(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawPath(shape)

    def _place(self) -> QRectF:
        size = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        view = self._link.view
        wide, high = size.width() * view.zoom, size.height() * view.zoom
        x = (self.width() - wide) / 2 + view.pan[0] * self.width()
        y = (self.height() - high) / 2 + view.pan[1] * self.width()
        return QRectF(x, y, wide, high)

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
            self._link.zoom(1.2**steps)
        elif steps:
            self._link.turned.emit(-1 if steps > 0 else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held_at = event.position()
        self._panning = self._space or event.button() is Qt.MouseButton.MiddleButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held_at is None:
            return
        by = (event.position() - self._held_at) / max(1, self.width())
        self._held_at = event.position()
        (self._link.pan if self._panning else self._link.level)(by.x(), by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._held_at = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Space:
            self._space = True
        elif key in _ARROWS and shift:
            self._link.level(*(0.02 * way for way in _ARROWS[key]))
        elif key in _ARROWS:
            self._link.turned.emit(sum(_ARROWS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._link.turned.emit(10 if key == Qt.Key.Key_PageDown else -10)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._link.zoom(1.2)
        elif key == Qt.Key.Key_Minus:
            self._link.zoom(1 / 1.2)
        elif key == Qt.Key.Key_0:
            self._link.fit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = False
        super().keyReleaseEvent(event)


_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Viewer(QWidget):
    """Both panes with their captions. `turned` asks for another slice, by steps."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._link = Link(self)
        self._lane = Lane(self)
        self._pictures = (Picture(), Picture())
        self.before = ImagePane(self.tr("Original image"), self._link)
        self.after = ImagePane(self.tr("Image that will be sent"), self._link)
        self._hint = label(
            self.tr("Wheel: next image. Drag: brightness. Ctrl+wheel: zoom."), tone="muted"
        )
        self._fit = Button(self.tr("&Reset view"), "fit", "quiet")
        self._fit.clicked.connect(self._link.fit)
        self._link.changed.connect(self._draw)
        self._link.turned.connect(self.turned)
        self._lane.answered.connect(self._put_up)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE)
        grid.addLayout(row(Glyph("person"), label(self.tr("Original")), None), 0, 0)
        grid.addLayout(row(Glyph("held"), label(self.tr("Will be sent")), None), 0, 1)
        grid.addWidget(self.before, 1, 0)
        grid.addWidget(self.after, 1, 1)
        grid.addLayout(row(self._hint, None, self._fit), 2, 0, 1, 2)
        grid.setRowStretch(1, 1)

    def show_look(self, look: Look) -> None:
        """Put another image up; the view stays."""
        self._pictures = (look.before, look.after)
        for picture in self._pictures:
            if picture.frame is not None and picture.frame.window is not None:
                self._link.usual = picture.frame.window
        for pane, picture in zip((self.before, self.after), self._pictures, strict=True):
            if picture.frame is None:
                pane.show_message(self._reason(picture))
        self._draw()

    def blank(self, message: str) -> None:
        self._pictures = (Picture(), Picture())
        self.before.show_message(message)
        self.after.show_message(message)

    @property
    def view(self) -> View:
        """How both panes look at their image."""
        return self._link.view

    def reset(self) -> None:
        """Another series: the view starts over."""
        self._link.fit()

    def stop(self) -> None:
        self._lane.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _reason(self, picture: Picture) -> str:
        if picture.hold is not None:
            return self.tr("Nothing is sent. ") + wording.reason_sentence(picture.hold)
        if picture.problem is not None:
            return wording.error(picture.problem)
        return self.tr("There is no picture in this file.")

    def _draw(self) -> None:
        window = self._link.view.window
        for pane, picture in zip((self.before, self.after), self._pictures, strict=True):
            if picture.frame is not None:
                question = partial(drawn, picture.frame, window, pane.wanted())
                self._lane.ask("before" if pane is self.before else "after", question)

    def _put_up(self, answer: Answer) -> None:
        first = answer.topic == "before"
        pane, picture = (self.before if first else self.after), self._pictures[0 if first else 1]
        if picture.frame is None:
            return  # the series changed meanwhile
        if isinstance(answer.value, QImage):
            pane.show_image(answer.value, self.tr("shown"))
        elif answer.error is not None:
            pane.show_message(wording.error(answer.error))


def drawn(frame: Frame, window: tuple[float, float] | None, wanted: QSize) -> QImage:
    """A frame as a picture no larger than can be seen. Runs in a lane."""
    from app.study import rendering  # noqa: PLC0415  numpy and the decoders load with the first image

    pixels = rendering.render(frame, window)
    high, wide = pixels.shape[:2]
    layout = QImage.Format.Format_RGB888 if pixels.ndim == 3 else QImage.Format.Format_Grayscale8
    line = wide * (3 if pixels.ndim == 3 else 1)
    image = QImage(pixels.tobytes(), wide, high, line, layout).copy()  # owns its bytes from here
    if image.width() > wanted.width() or image.height() > wanted.height():
        image = image.scaled(
            wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image
