"""Seeing what will be sent beside the original: header and images, series by series."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QSlider,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.model import Instance, SeriesSummary, WhyExcluded
from app.ui import wording
from app.ui.decision_bar import DecisionBar
from app.ui.flow import Flow
from app.ui.jobs import Answer, Lane
from app.ui.looking import Look
from app.ui.pages.page import WizardPage
from app.ui.review_list import ReviewList
from app.ui.session import Session
from app.ui.tables import HeaderTable
from app.ui.theme import SPACE
from app.ui.viewer import Viewer
from app.ui.widgets import Button, Card, label, row

_LOOK, _INSTANCES = "look", "instances"


class ReviewPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.list = ReviewList()
        self.header = HeaderTable()
        self.viewer = Viewer()
        self.decision = DecisionBar()
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self._chosen: SeriesSummary | None = None
        self._stops: list[tuple[Instance, int]] = []  # every frame of the series, in order
        self.list.chosen.connect(self._select)
        self.decision.approved.connect(self._approve)
        self.decision.left_out.connect(self._leave_out)
        self.decision.listen(self)
        self.list.listen(self)
        self._title = label("", factor=1.25, bold=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Image of the series"))
        self._slider.valueChanged.connect(self._look)
        self._position = label("", tone="muted")
        self.viewer.turned.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split())

    # ------------------------------------------------------------ parts

    def _split(self) -> QSplitter:
        right = Card()
        self._faces = QStackedLayout()
        self._faces.addWidget(self.header)
        self._faces.addWidget(self.viewer)
        right.column.addLayout(row(self._title, None, *self._tabs(), spacing=4))
        right.column.addWidget(self.decision)
        right.column.addLayout(self._faces, 1)
        right.column.addLayout(row(self._slider, self._position, spacing=2 * SPACE))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(2 * SPACE)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([280, 750])
        self.list.setMinimumWidth(200)
        return split

    def _tabs(self) -> tuple[QWidget, ...]:
        self._kinds = QButtonGroup(self)
        tabs = (
            Button(self.tr("Hea&der"), "header", "tab"),
            Button(self.tr("&Images"), "image", "tab"),
        )
        for face, tab in enumerate(tabs):
            tab.setCheckable(True)
            tab.setChecked(face == 0)
            self._kinds.addButton(tab, face)
        self._kinds.idClicked.connect(self.show_face)
        return tabs

    def show_face(self, face: int) -> None:
        """0: the header. 1: the images."""
        self._faces.setCurrentIndex(face)
        self._kinds.button(face).setChecked(True)

    # ------------------------------------------------------------ the state

    def load(self, flow: Flow) -> None:
        super().load(flow)
        if self.list.show_flow(flow):
            self._chosen, self._stops = None, []
        self.decision.show_series(flow, self._chosen)

    def entered(self) -> None:
        if self._chosen is None:
            self.list.begin()
        self.list.view.setFocus()

    def stop(self) -> None:
        super().stop()
        self._lane.stop()
        self.viewer.stop()

    # ------------------------------------------------------------ the person

    @property
    def chosen(self) -> SeriesSummary | None:
        """The series that is shown."""
        return self._chosen

    def choose(self, series_uid: str) -> None:
        """Show this series."""
        self.list.choose(series_uid)

    def _select(self, series: SeriesSummary) -> None:
        if series == self._chosen:
            return
        self._chosen, self._stops = series, []
        self.viewer.reset()
        self.viewer.blank(self.tr("Opening…"))
        self._title.setText(f"{series.modality}  {series.series_description}")
        self.decision.show_series(self.flow, series)
        self._lane.ask(_INSTANCES, partial(self.session.instances, series.series_uid))

    def _approve(self, good: bool) -> None:
        if self._chosen is not None:
            decide = self.flow.approve if good else self.flow.withdraw
            self.flowed.emit(decide(self._chosen.series_uid))

    def _leave_out(self, why: WhyExcluded | None) -> None:
        if self._chosen is not None:
            uid = self._chosen.series_uid
            out = why is not None
            self.flowed.emit(self.flow.leave_out(uid, out, why or WhyExcluded.OTHER))

    def _turn(self, steps: int) -> None:
        self._slider.setValue(self._slider.value() + steps)

    # ------------------------------------------------------------ what comes back

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            self.viewer.blank(wording.error(answer.error))
        elif answer.topic == _INSTANCES and isinstance(answer.value, tuple):
            self._opened(answer.value)
        elif isinstance(answer.value, Look) and self._is_current(answer.value.instance):
            self.header.show_changes(answer.value.changes)
            self.viewer.show_look(answer.value)

    def _is_current(self, instance: Instance) -> bool:
        return self._chosen is not None and instance.series_uid == self._chosen.series_uid

    def _opened(self, instances: tuple[Instance, ...]) -> None:
        if not instances:
            self._show_nothing()
            return
        if not self._is_current(instances[0]):
            return
        self._stops = [(one, frame) for one in instances for frame in range(max(1, one.frames))]
        self._slider.blockSignals(True)
        self._slider.setRange(0, len(self._stops) - 1)
        self._slider.setValue(0)
        self._slider.blockSignals(False)
        self._slider.setEnabled(len(self._stops) > 1)
        self._look(0)

    def _show_nothing(self) -> None:
        """All of the series is held: there is nothing that would be sent."""
        held = self._chosen.hold if self._chosen else None
        self.header.show_changes(())
        self._slider.setEnabled(False)
        self._position.setText("")
        if held is not None:
            self.viewer.blank(self.tr("Nothing is sent. ") + wording.reason_sentence(held))

    def _look(self, position: int) -> None:
        if not self._stops:
            return
        instance, frame = self._stops[position]
        self._position.setText(
            self.tr("Image {number} of {total}").format(
                number=wording.number(position + 1), total=wording.number(len(self._stops))
            )
        )
        hold = self._chosen.hold if self._chosen else None
        self._lane.ask(_LOOK, partial(self.session.look, self.flow.draft, instance, frame, hold))
