"""The images of the review: tools, both panes, and what is said of the boxes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import Instance, SeriesSummary
from app.ui.box_editor import BoxEditor
from app.ui.box_strip import BoxStrip
from app.ui.opening import OpenedSeries
from app.ui.theme import SPACE
from app.ui.viewer import Viewer
from app.ui.viewer_tools import ViewerTools


class ImagesFace(QWidget):
    """See the module. `went` carries the place of another image of the series."""

    went = Signal(int)

    def __init__(self, boxes: BoxEditor) -> None:
        super().__init__()
        self._boxes = boxes
        self._stops: list[tuple[Instance, int]] = []
        self.viewer = Viewer(boxes)
        self.tools = ViewerTools(self.viewer, boxes)
        self.strip = BoxStrip(boxes)
        boxes.changed.connect(self._describe)
        self.strip.onward.connect(self._to_next_marked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.tools)
        column.addWidget(self.viewer, 1)
        column.addWidget(self.strip)

    def listen(self, page: QWidget) -> None:
        """The tools' keys work wherever the focus is on the page."""
        self.tools.listen(page)
        shortcut = QShortcut(QKeySequence("J"), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.strip.next.click)

    def show_series(self, series: SeriesSummary, opened: OpenedSeries) -> None:
        """Another series: which tools make sense for it."""
        self._stops = opened.stops
        self.tools.show_series(series.modality, len(self._stops))
        cleans = opened.has_pixels_cleaned and series.hold is None
        self.tools.allow_boxes(cleans)
        self.strip.setVisible(cleans)

    def _to_next_marked(self) -> None:
        """The next image that has a box, from the first again behind the last."""
        images = {one.sop_instance_uid for one in self._boxes.decision.redactions}
        here = self._boxes.image
        places = [
            place for place, (one, _) in enumerate(self._stops) if one.sop_instance_uid in images
        ]
        now = max((place for place, (one, _) in enumerate(self._stops) if one == here), default=-1)
        ahead = [place for place in places if place > now] or places
        if ahead:
            self.went.emit(ahead[0])

    def _describe(self) -> None:
        """A screen reader on an image hears of its boxes, and of the chosen one."""
        for pane in self.viewer.panes:
            pane.setAccessibleDescription(self.strip.text)

    def stop(self) -> None:
        self.tools.stop()
        self.viewer.stop()
