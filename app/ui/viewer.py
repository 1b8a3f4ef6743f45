"""Two linked image panes: the original, and what will be sent.

Frames are windowed and scaled in a lane; the main thread only puts finished pictures on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.errors import DamagedFile
from app.ui import theme, wording
from app.ui.box_editor import BoxEditor
from app.ui.image_pane import ImagePane
from app.ui.jobs import Answer, Lane
from app.ui.link import Link, View
from app.ui.looking import Look, Picture
from app.ui.widgets import Glyph, label, row

if TYPE_CHECKING:
    from app.study.frames import Frame

_NOTHING = (Picture(), Picture())


@dataclass(frozen=True, slots=True)
class Drawn:
    """Finished pictures of a look, one for each side, or None."""

    look: Look
    sides: tuple[QImage | None, QImage | None]


class Viewer(QWidget):
    """Both panes with their captions.

    Args:
        captions: of the left and the right, if it is not the original and what will be sent.

    Signals:
        turned(int): another image is asked for, so many further.
        shown(object): the `Look` whose pictures are on the screen now.
    """

    turned = Signal(int)
    shown = Signal(object)

    def __init__(
        self, boxes: BoxEditor | None = None, captions: tuple[str, str] | None = None
    ) -> None:
        super().__init__()
        left, right = captions or (self.tr("Original"), self.tr("Will be sent"))
        icons = ("layers", "layers") if captions else ("person", "send")
        self.link = Link(self)
        self._lane = Lane(self)
        self._artist = Artist()
        self._look: Look | None = None
        self.before = ImagePane(left, self.link, boxes)
        self.after = ImagePane(right, self.link, boxes)
        self.link.changed.connect(self._draw)
        self.link.turned.connect(self.turned)
        self._lane.answered.connect(self._put_up)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE)
        grid.addLayout(row(Glyph(icons[0]), label(left), None), 0, 0)
        grid.addLayout(row(Glyph(icons[1]), label(right), None), 0, 1)
        grid.addWidget(self.before, 1, 0)
        grid.addWidget(self.after, 1, 1)
        grid.setRowStretch(1, 1)

    @property
    def panes(self) -> tuple[ImagePane, ImagePane]:
        return self.before, self.after

    def show_look(self, look: Look) -> None:
        """Put another image up; the view stays."""
        self._look = look
        for pane, picture in zip(self.panes, (look.before, look.after), strict=True):
            if picture.frame is None:
                pane.show_message(self._reason(picture))
            elif picture.frame.window is not None:
                self.link.usual = picture.frame.window
        self._draw()

    def blank(self, message: str) -> None:
        self._look = None
        for pane in self.panes:
            pane.show_message(message)

    @property
    def view(self) -> View:
        """How both panes look at their image."""
        return self.link.view

    @property
    def frame(self) -> Frame | None:
        """The frame of the original that is looked at."""
        return None if self._look is None else self._look.before.frame

    def reset(self) -> None:
        """Another series: the view starts over."""
        self.link.reset()

    def stop(self) -> None:
        self._lane.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _reason(self, picture: Picture) -> str:
        if picture.hold is not None:
            return self.tr("Nothing is sent. ") + wording.reason_sentence(picture.hold)
        if isinstance(picture.problem, DamagedFile):
            return wording.reason_sentence(picture.problem.reason)
        if picture.problem is not None:
            return wording.error(picture.problem)
        return self.tr("There is no picture in this file.")

    def _draw(self) -> None:
        if self._look is not None and any(_pictured(self._look)):
            window, wanted = self.link.view.window, self.before.wanted()
            self._lane.ask("draw", partial(self._artist.draw, self._look, window, wanted))

    def _put_up(self, answer: Answer) -> None:
        if self._look is None:
            return  # the series changed meanwhile
        if answer.error is not None:
            self.blank(wording.error(answer.error))
        elif isinstance(answer.value, Drawn) and answer.value.look is self._look:
            for pane, image, frame in zip(
                self.panes, answer.value.sides, _pictured(self._look), strict=True
            ):
                if image is not None and frame is not None:
                    pane.show_image(image, QSize(frame.columns, frame.rows), self.tr("shown"))
            self.shown.emit(self._look)


def _pictured(look: Look) -> tuple[Frame | None, Frame | None]:
    return look.before.frame, look.after.frame


class Artist:
    """Draws looks in a lane. It keeps the frames it made smaller: dragging the brightness draws the
    same frame over and over."""

    def __init__(self) -> None:
        self._small: list[tuple[Frame, int, Frame]] = []

    def draw(self, look: Look, window: tuple[float, float] | None, wanted: QSize) -> Drawn:
        """Both sides, no larger than can be seen; once if they are the same frame."""
        before, after = _pictured(look)
        left = None if before is None else self._drawn(before, window, wanted)
        if after is before:
            return Drawn(look, (left, left))
        return Drawn(look, (left, None if after is None else self._drawn(after, window, wanted)))

    def _drawn(self, frame: Frame, window: tuple[float, float] | None, wanted: QSize) -> QImage:
        from app.study import rendering  # noqa: PLC0415  numpy loads with the first image

        fitted = QSize(frame.columns, frame.rows).scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        factor = min(8, frame.columns // max(1, fitted.width()))
        if factor > 1:
            known = (made for one, by, made in self._small if one is frame and by == factor)
            small = next(known, None)
            if small is None:
                small = rendering.reduced(frame, factor)
                self._small = [*self._small[-1:], (frame, factor, small)]
            frame = small
        return drawn(frame, window, wanted)


def drawn(frame: Frame, window: tuple[float, float] | None, wanted: QSize) -> QImage:
    """A frame as a picture no larger than can be seen. Runs in a lane."""
    from app.study import rendering  # noqa: PLC0415

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
