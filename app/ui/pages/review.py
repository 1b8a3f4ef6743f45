"""Seeing what will be sent beside the original: header and images, series by series."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QSlider,
    QSplitter,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.model import Instance, SeriesSummary
from app.ui import wording
from app.ui.flow import Flow
from app.ui.jobs import Answer, Lane
from app.ui.models import VALUE_ROLE
from app.ui.pages.page import WizardPage
from app.ui.series_model import SeriesTree
from app.ui.session import Look, Session
from app.ui.tables import HeaderTable
from app.ui.theme import SPACE
from app.ui.viewer import Viewer
from app.ui.widgets import Button, Card, Notice, label, row

_LOOK, _INSTANCES = "look", "instances"


class ReviewPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.tree = SeriesTree(self)
        self.header = HeaderTable()
        self.viewer = Viewer()
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self._chosen: SeriesSummary | None = None
        self._stops: list[tuple[Instance, int]] = []  # every frame of the series, in order
        self._shown: object = None  # the series the tree was built from
        self._list = self._tree_view()
        self.leave_out = Button(self.tr("Leave this series &out"), "remove")
        self.leave_out.clicked.connect(self._toggle)
        self._title = label("", factor=1.25, bold=True)
        self._status = Notice()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Image of the series"))
        self._slider.valueChanged.connect(self._look)
        self._position = label("", tone="muted")
        self.viewer.turned.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split())

    # ------------------------------------------------------------ parts

    def _tree_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.tree)
        view.setAccessibleName(self.tr("Exams"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setIconSize(QSize(18, 18))
        view.setIndentation(14)
        view.setUniformRowHeights(True)
        view.setHeaderHidden(True)
        view.header().setStretchLastSection(False)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        view.header().setMinimumSectionSize(24)
        view.setColumnWidth(1, 5 * view.fontMetrics().horizontalAdvance("0"))
        view.selectionModel().currentChanged.connect(self._select)
        return view

    def _split(self) -> QSplitter:
        left = Card(margin=SPACE)
        left.column.addWidget(self._list, 1)
        left.column.addWidget(self.leave_out)
        right = Card()
        self._faces = QStackedLayout()
        self._faces.addWidget(self.header)
        self._faces.addWidget(self.viewer)
        right.column.addLayout(row(self._title, None, *self._tabs(), spacing=4))
        right.column.addWidget(self._status)
        right.column.addSpacing(SPACE // 2)
        right.column.addLayout(self._faces, 1)
        right.column.addLayout(row(self._slider, self._position, spacing=2 * SPACE))
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(2 * SPACE)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 760])
        left.setMinimumWidth(190)
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
        excluded = flow.draft.excluded_series
        if flow.series is not self._shown:
            self._shown = flow.series
            self._chosen, self._stops = None, []
            self.tree.show(flow.series or (), excluded)
            self._list.expandAll()
            self._span(QModelIndex())
        else:
            self.tree.mark(excluded)
        self._say_status()

    def _span(self, parent: QModelIndex) -> None:
        """Headings have the whole width: a patient's name is long."""
        for line in range(self.tree.rowCount(parent)):
            index = self.tree.index(line, 0, parent)
            if self.tree.rowCount(index):
                self._list.setFirstColumnSpanned(line, parent, True)
                self._span(index)

    def entered(self) -> None:
        if self._chosen is None:
            self._list.setCurrentIndex(self.tree.first_series())
        self._list.setFocus()

    def primary(self) -> tuple[str, str]:
        return self.tr("&Next"), "next"

    def stop(self) -> None:
        super().stop()
        self._lane.stop()
        self.viewer.stop()

    # ------------------------------------------------------------ the person

    def choose(self, series_uid: str) -> None:
        """Show this series."""
        index = self.tree.find(series_uid)
        if index.isValid():
            self._list.setCurrentIndex(index)

    def _select(self, index: QModelIndex) -> None:
        series = index.data(VALUE_ROLE)
        if not isinstance(series, SeriesSummary) or series == self._chosen:
            return
        self._chosen, self._stops = series, []
        self.viewer.reset()
        self.viewer.blank(self.tr("Opening…"))
        self._title.setText(str(index.data(Qt.ItemDataRole.DisplayRole)))
        self._say_status()
        self._lane.ask(_INSTANCES, partial(self.session.instances, series.series_uid))

    def _toggle(self) -> None:
        if self._chosen is not None:
            uid = self._chosen.series_uid
            out = uid not in self.flow.draft.excluded_series
            self.flowed.emit(self.flow.leave_out(uid, out))

    def _turn(self, steps: int) -> None:
        self._slider.setValue(self._slider.value() + steps)

    # ------------------------------------------------------------ what comes back

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            self._status.say(wording.error(answer.error), "alert", "bad")
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
        self._lane.ask(_LOOK, partial(self.session.look, self.flow.draft, instance, frame))

    def _say_status(self) -> None:
        one = self._chosen
        self.leave_out.setEnabled(one is not None and one.hold is None)
        if one is None:
            self._status.say("")
            return
        out = one.series_uid in self.flow.draft.excluded_series
        if out:
            self.leave_out.say(self.tr("&Take this series in again"), "add")
        else:
            self.leave_out.say(self.tr("Leave this series &out"), "remove")
        if one.hold is not None:
            held = self.tr("Held, will not be sent. ") + wording.reason_sentence(one.hold)
            self._status.say(held, "held", "warning")
        elif out:
            self._status.say(self.tr("Left out by you."), "remove", "muted")
        else:
            self._status.say(self.tr("Will be sent as shown."), "done", "good")
