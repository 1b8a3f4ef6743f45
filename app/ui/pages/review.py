"""Seeing what will be sent beside the original: header and images, series by series."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout

from app.deidentify.removals import removed_from
from app.model import Instance, PixelDecision, Removal, SeriesSummary, Token, WhyExcluded
from app.ui import wording
from app.ui.box_editor import BoxEditor
from app.ui.decision_bar import DecisionBar
from app.ui.face_tabs import HEADER, SERIES, FaceTabs
from app.ui.flow import Flow
from app.ui.header_table import HeaderTable
from app.ui.images_face import ImagesFace
from app.ui.jobs import Answer, Lane
from app.ui.looking import Look
from app.ui.opening import Alike, OpenedSeries
from app.ui.pages.page import WizardPage
from app.ui.projection import ProjectionFace
from app.ui.review_list import ReviewList
from app.ui.session import Session
from app.ui.slice_bar import SliceBar
from app.ui.viewer import Viewer
from app.ui.widgets import Card, Headline, beside, row

_OPEN, _LOOK, _AHEAD, _ALIKE = "open", "look", "ahead", "alike"


class ReviewPage(WizardPage):
    """See the module."""

    def __init__(self, session: Session, flow: Flow) -> None:
        super().__init__(session, flow)
        self.boxes = BoxEditor(self)
        self._lane = Lane(self)
        self._token = Token()  # of a search that the lane may be in
        self._chosen: SeriesSummary | None = None
        self._opened: OpenedSeries | None = None
        self._stops: list[tuple[Instance, int]] = []  # every frame of the series, in order
        self._ahead: list[int] = []  # places in it where the person is likely to go next
        self._look: Look | None = None

    def make(self) -> Iterator[None]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.list, right = ReviewList(), Card()
        column.addWidget(beside(self.list, right, widths=(280, 750), narrowest=270))
        yield
        self._title, self.tabs = Headline(), FaceTabs()
        head = row(self._title, self.tabs, spacing=4)
        head.setStretch(0, 1)
        right.column.addLayout(head)
        self.decision = DecisionBar()
        right.column.addWidget(self.decision)
        self._faces = QStackedLayout()
        right.column.addLayout(self._faces, 1)
        yield
        self.header = HeaderTable()
        yield
        self._faces.addWidget(self.header)
        yield
        self.images = ImagesFace(self.boxes)
        self._faces.addWidget(self.images)
        yield
        self.whole = ProjectionFace(self.boxes)
        self._faces.addWidget(self.whole)
        self.slices = SliceBar()
        right.column.addWidget(self.slices)
        self._connect()

    @property
    def viewer(self) -> Viewer:
        return self.images.viewer

    # ------------------------------------------------------------ parts

    def _connect(self) -> None:
        self._lane.answered.connect(self._answered)
        self.list.chosen.connect(self._select)
        self.decision.approved.connect(self._approve)
        self.decision.left_out.connect(self._leave_out)
        self.decision.listen(self)
        self.list.listen(self)
        self.images.listen(self)
        self.tabs.chosen.connect(self.show_face)
        self.slices.moved.connect(self._ask_look)
        self.images.viewer.turned.connect(self.slices.turn)
        self.images.viewer.shown.connect(self._look_ahead)
        self.images.went.connect(self.slices.go)
        self.images.tools.step.connect(self.slices.next_or_first)
        self.images.strip.copy_everywhere.connect(self._ask_alike)
        self.header.removed.connect(self._remove)
        self.header.kept.connect(self._keep_again)
        self.boxes.decided.connect(self._boxes_decided)
        self.boxes.wanted.connect(self.choose)

    def show_face(self, face: int) -> None:
        """HEADER, IMAGES or SERIES."""
        self._faces.setCurrentIndex(face)
        self.tabs.show_face(face)
        if face == HEADER:
            self._show_header()
        if face == SERIES:
            self.whole.look(self.boxes.image)
        self.slices.setVisible(face != SERIES)

    # ------------------------------------------------------------ the state

    def load(self, flow: Flow) -> None:
        before = self.flow.draft
        super().load(flow)
        if self.list.show_flow(flow):
            self._forget_series()
            self.boxes.close()
        self._say_decision()
        if self._opened is not None:
            self._open_boxes(self._opened)
        if (before.pixel_decisions, before.removals, before.project) != (
            flow.draft.pixel_decisions,
            flow.draft.removals,
            flow.draft.project,
        ):
            self._ask_look(self.slices.place)

    def entered(self) -> None:
        if self._chosen is None:
            self.list.begin()
        self.list.view.setFocus()

    def stop(self) -> None:
        super().stop()
        self._token.cancel()
        self._lane.stop()
        self.images.stop()
        self.whole.stop()

    def _say_decision(self) -> None:
        opened = self._opened
        found = opened.found.status if opened and opened.was_searched else None
        self.decision.show_series(self.flow, self._chosen, found)

    def _forget_series(self) -> None:
        """Nothing of it can be decided any more."""
        self._chosen = self._opened = self._look = None
        self._stops, self._ahead = [], []
        self.header.clear()
        self.boxes.leave()

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
        self._forget_series()
        self._chosen = series
        self.images.viewer.reset()
        self.images.viewer.blank(self.tr("Opening…"))
        self._title.say(f"{series.modality}  {series.series_description}")
        self._say_decision()
        self.slices.open(0)
        self._ask_open(series.series_uid)

    def _approve(self, good: bool) -> None:
        if self._chosen is None:
            return
        uid = self._chosen.series_uid
        if not good:
            self.flowed.emit(self.flow.withdraw(uid))
        elif self._opened is not None and self._opened.has_pixels_cleaned:
            # what was shown is what is applied, also where nothing was marked
            self.flowed.emit(self.flow.decide_pixels(self.boxes.decision).approve(uid))
        else:
            self.flowed.emit(self.flow.approve(uid))

    def _leave_out(self, why: WhyExcluded | None) -> None:
        if self._chosen is not None:
            uid = self._chosen.series_uid
            self.flowed.emit(self.flow.leave_out(uid, why is not None, why or WhyExcluded.OTHER))
            if why is None and self._opened is not None and not self._opened.was_searched:
                self._ask_open(uid)

    def _boxes_decided(self, decisions: tuple[PixelDecision, ...]) -> None:
        flow = self.flow
        for one in decisions:
            flow = flow.decide_pixels(one).withdraw(one.series_uid)
        self.flowed.emit(flow)

    def _remove(self, removal: Removal) -> None:
        self.flowed.emit(self.flow.remove(removal))

    def _keep_again(self, path: tuple[int, ...]) -> None:
        """Whatever removed it from this image is taken back."""
        here = self.boxes.image
        if here is None:
            return
        flow = self.flow
        for one in flow.draft.removals:
            if path[::2] in removed_from(here, (one,)):
                flow = flow.remove(one, keep=True)
        self.flowed.emit(flow)

    # ------------------------------------------------------------ questions

    def _ask_open(self, series_uid: str) -> None:
        opened = partial(self.session.open_series, self.flow.draft, series_uid, self._token)
        self._lane.ask(_OPEN, opened)

    def _ask_look(self, place: int) -> None:
        if self._stops:
            instance, frame = self._stops[place]
            self._lane.ask(_LOOK, self._question(place))
            self.boxes.turn(instance, frame)

    def _question(self, place: int) -> partial[Look]:
        instance, frame = self._stops[place]
        hold = self._chosen.hold if self._chosen else None
        return partial(self.session.look, self.flow.draft, instance, frame, hold)

    def _look_ahead(self) -> None:
        """The neighbours are made ready while nobody waits, one at a time."""
        self._ahead = self.slices.ahead() if self._stops else []
        self._ask_ahead()

    def _ask_ahead(self) -> None:
        if self._ahead and self._stops:
            self._lane.ask(_AHEAD, self._question(self._ahead.pop(0)))

    def _ask_alike(self) -> None:
        if self.boxes.image is not None:
            self._lane.ask(_ALIKE, partial(self.session.alike, self.flow.draft, self.boxes.image))

    # ------------------------------------------------------------ answers

    def _answered(self, answer: Answer) -> None:
        if answer.topic == _AHEAD:
            self._ask_ahead()
        elif answer.error is not None:
            self.images.viewer.blank(wording.error(answer.error))
        elif answer.topic == _OPEN and isinstance(answer.value, OpenedSeries):
            self._show_series(answer.value)
        elif answer.topic == _LOOK and isinstance(answer.value, Look):
            self._show_look(answer.value)
        elif isinstance(answer.value, Alike):
            self.boxes.copy_to_others(answer.value.decisions, answer.value.images)

    def _is_current(self, series_uid: str) -> bool:
        return self._chosen is not None and series_uid == self._chosen.series_uid

    def _show_series(self, opened: OpenedSeries) -> None:
        if self._chosen is None or not self._is_current(opened.found.series_uid):
            return
        self._opened = opened
        self._say_decision()
        self._stops = opened.stops
        self.slices.open(len(self._stops))
        self.images.show_series(self._chosen, opened)
        self.whole.open(opened, opened.has_pixels_cleaned and self._chosen.hold is None)
        self._open_boxes(opened)
        self._ask_look(0)

    def _open_boxes(self, opened: OpenedSeries) -> None:
        known = {one.series_uid: one for one in self.flow.draft.pixel_decisions}
        decision = known.get(opened.found.series_uid, opened.proposed)
        self.boxes.open(opened.found, decision, opened.instances)

    def _show_look(self, look: Look) -> None:
        if self._is_current(look.instance.series_uid):
            self._look = look
            if self._faces.currentIndex() == SERIES:
                self.whole.look(look.instance)
            self.images.viewer.show_look(look)
            if self._faces.currentIndex() == HEADER:
                self._show_header()

    def _show_header(self) -> None:
        look, one = self._look, self._chosen
        if look is not None and one is not None:
            self.header.show_changes(look.changes, look.instance, one.hold is None)
