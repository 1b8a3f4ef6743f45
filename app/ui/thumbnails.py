"""Small pictures of series, made when a view first asks for one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from app.ui.courtesy import step_aside
from app.ui.jobs import Answer, Lane
from app.ui.session import Session

SIDE = 40  # device-independent pixels
_DRAWN = 2 * SIDE  # sharp at 200 %
_MOST = 2000  # kept in memory: some 30 MB


class Thumbnails(QObject):
    """`made` carries a series' UID once its picture is there."""

    made = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._pictures: dict[str, QImage | None] = {}  # None: asked for, or there is none
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)

    def picture(self, series_uid: str) -> QImage | None:
        """The picture, or None: then `made` tells when there is one."""
        if series_uid not in self._pictures and len(self._pictures) < _MOST:
            self._pictures[series_uid] = None
            self._lane.ask(series_uid, partial(_draw, self._session, series_uid))
        return self._pictures.get(series_uid)

    def forget(self) -> None:
        """Other exams are read."""
        self._pictures.clear()

    def stop(self) -> None:
        self._lane.stop()

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer.value, QImage) and answer.topic in self._pictures:
            self._pictures[answer.topic] = answer.value
            self.made.emit(answer.topic)


def _draw(session: Session, series_uid: str) -> QImage | None:
    """The middle image of the series, on a dark square. Runs in a lane."""
    from app.part10 import open_source  # noqa: PLC0415
    from app.study import frames  # noqa: PLC0415
    from app.ui.viewer import drawn  # noqa: PLC0415

    step_aside()
    middle = session.middle(series_uid)
    if middle is None:
        return None
    with open_source(middle.source) as stream:
        frame = frames.load(stream, max(1, middle.frames) // 2)
    picture = drawn(frame, None, QSize(_DRAWN, _DRAWN))
    square = QImage(_DRAWN, _DRAWN, QImage.Format.Format_RGB32)
    square.fill(Qt.GlobalColor.black)
    painter = QPainter(square)
    painter.drawImage(
        QPoint((_DRAWN - picture.width()) // 2, (_DRAWN - picture.height()) // 2), picture
    )
    painter.end()
    square.setDevicePixelRatio(_DRAWN / SIDE)
    return square
