"""The whole series at a glance: what is darkest and what is brightest in any of its images."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import Box, Instance
from app.ui import wording
from app.ui.box_editor import BoxEditor
from app.ui.box_marks import Marked
from app.ui.jobs import Job
from app.ui.looking import Look, Picture
from app.ui.opening import OpenedSeries
from app.ui.progress import Bar
from app.ui.projecting import Laid, as_large, project
from app.ui.theme import SPACE
from app.ui.viewer import Viewer
from app.ui.widgets import Button, label, row


class SeriesBoxes(BoxEditor):
    """The boxes of all images laid over each other; a box drawn here goes to every image."""

    def __init__(self, boxes: BoxEditor) -> None:
        super().__init__(boxes)
        self._boxes = boxes
        boxes.changed.connect(self.changed)

    @property
    def marks(self) -> tuple[Marked, ...]:
        once = {mark.box: replace(mark, redaction=None) for mark in self._boxes.every_mark}
        return tuple(once[box] for box in sorted(once))

    def add(self, box: Box) -> None:
        if self._image is not None and (fitted := self._fitted(box)) is not None:
            self._boxes.add_to_series(fitted, self._image)


class ProjectionFace(QWidget):
    """See the module. Nothing is read before somebody looks."""

    def __init__(self, boxes: BoxEditor) -> None:
        super().__init__()
        self._boxes = SeriesBoxes(boxes)
        self._opened: OpenedSeries | None = None
        self._like: Instance | None = None
        self._job: Job | None = None
        self._is_whole = False
        self.viewer = Viewer(
            self._boxes,
            (self.tr("Darkest of all images"), self.tr("Brightest of all images")),
        )
        self.mark = Button(self.tr("Mark &text"), "mark", "tab")
        self.mark.setCheckable(True)
        self.mark.setToolTip(self.tr("A box drawn here goes to every image of this size"))
        self.mark.toggled.connect(self.viewer.link.draw_boxes)
        self._text = label("", tone="muted")
        self._bar = Bar(self.tr("Images laid over each other"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row(self._text, None, self.mark, spacing=4))
        column.addWidget(self._bar)
        column.addWidget(self.viewer, 1)

    def open(self, opened: OpenedSeries | None, may_mark: bool) -> None:
        """Another series; it is laid over each other when somebody looks."""
        self._cancel()
        self._opened, self._like, self._is_whole = opened, None, False
        self.mark.setVisible(may_mark)
        self.mark.setChecked(False)
        self.viewer.reset()
        self.viewer.blank(self.tr("Opening…"))
        self._bar.hide()

    def look(self, like: Instance | None) -> None:
        """Somebody looks now: the images as large as this one."""
        if self._opened is None or like is None:
            return
        size = (like.rows, like.columns)
        if self._like is not None and (self._like.rows, self._like.columns) == size:
            return
        self._cancel()
        self._like, self._is_whole = like, False
        self._boxes.turn(like, 0)
        stops = as_large(self._opened.stops, like)
        self._job = Job(partial(project, stops), self)
        self._job.arrived.connect(self._arrived)
        self._job.ended.connect(self._ended)
        self._bar.show()
        self._job.start()

    @property
    def is_whole(self) -> bool:
        """Whether all images are laid over each other."""
        return self._is_whole

    def stop(self) -> None:
        if self._job is not None:
            self._job.stop()
        self.viewer.stop()

    def _cancel(self) -> None:
        """What runs is not waited for; what it still says is not heard."""
        if self._job is not None:
            # nothing is disconnected: a thread may be calling just then
            self._job.finished.connect(self._job.deleteLater)
            self._job.token.cancel()
            self._job = None

    def _arrived(self, events: tuple[object, ...]) -> None:
        laid = events[-1]
        if self.sender() is not self._job or not isinstance(laid, Laid) or self._like is None:
            return
        self._bar.setRange(0, laid.total)
        self._bar.reach(laid.done)
        self._text.setText(self._count(laid))
        if laid.frames is not None:
            self._is_whole = True
            darkest, brightest = (Picture(frame) for frame in laid.frames)
            self.viewer.show_look(Look(self._like, (), darkest, brightest))
        elif laid.done == laid.total:
            self.viewer.blank(self.tr("There is no picture in this series."))

    def _ended(self, problem: Exception | None) -> None:
        if self._job is None or self.sender() is not self._job:
            return
        self._bar.hide()
        self._job.deleteLater()
        self._job = None
        if problem is not None:
            self.viewer.blank(wording.error(problem))

    def _count(self, laid: Laid) -> str:
        every = len(self._opened.stops) if self._opened else laid.total
        text = self.tr("{count} of {total} images laid over each other").format(
            count=wording.number(laid.done - laid.left_out), total=wording.number(every)
        )
        return text if every == laid.total else text + self.tr(" (others differ in size)")
