"""The left side of the review: every series, and how many still wait for a decision."""

from __future__ import annotations

import time

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.model import SeriesSummary
from app.ui import wording
from app.ui.flow import Flow, SeriesStatus
from app.ui.models import VALUE_ROLE
from app.ui.progress import Bar
from app.ui.series_model import UID_ROLE, SeriesTree
from app.ui.series_rows import SeriesRows
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, label, paragraph, row

_AT_ONCE = 0.003  # seconds for which headings are opened in one go


class ReviewList(Card):
    """Patients, studies and series. `chosen` carries the series the person went to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(margin=SPACE)
        self.tree = SeriesTree(self)
        self._unfolded = 0  # patients
        self._unfolding = QTimer(self)
        self._unfolding.setSingleShot(True)
        self._unfolding.timeout.connect(self._unfold)
        self.view = self._tree_view()
        self._heading = label("", bold=True)
        self._bar = Bar(self.tr("Series decided"))
        self._bar.setMinimumWidth(40)
        self._shown: object = None  # the survey the tree was built from
        self.next = Button(self.tr("N&ext to review"), "down", "quiet")
        self.next.setToolTip(self.tr("Go to the next series that waits for a decision (N)"))
        self.next.clicked.connect(self._onward)
        heading = row(self._heading, self._bar, spacing=SPACE)
        heading.setStretch(1, 1)
        heading.setContentsMargins(SPACE, SPACE // 2, SPACE, 0)
        passing = paragraph(self.tr("Held series stay here and need no decision; all others do."))
        foot = row(passing)
        foot.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        self.column.addLayout(heading)
        self.column.addLayout(row(self.next, None))
        self.column.addWidget(self.view, 1)
        self.column.addLayout(foot)

    def _tree_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.tree)
        self.tree.many_changed.connect(view.viewport().update)
        view.setItemDelegate(SeriesRows(view))
        view.setAccessibleName(self.tr("Exams"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setIconSize(QSize(18, 18))
        view.setIndentation(12)
        view.setHeaderHidden(True)
        across = view.header()
        across.setStretchLastSection(False)
        across.setSectionResizeMode(0, across.ResizeMode.Stretch)
        across.setSectionResizeMode(1, across.ResizeMode.Fixed)
        across.setMinimumSectionSize(24)
        view.setColumnWidth(1, 5 * view.fontMetrics().horizontalAdvance("0"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._select)
        return view

    def listen(self, page: QWidget) -> None:
        """N works wherever the focus is on the page, but where one types."""
        shortcut = QShortcut(QKeySequence("N"), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.next.click)

    def show_flow(self, flow: Flow) -> bool:
        """Show how things stand; whether it is another survey than before."""
        statuses = [flow.status(one) for one in flow.series or ()]
        every = len(statuses) - statuses.count(SeriesStatus.HELD)
        done = every - statuses.count(SeriesStatus.TO_REVIEW)
        self._heading.setText(
            self.tr("{done} of {every} decided").format(
                done=wording.number(done), every=wording.number(every)
            )
        )
        self.next.setEnabled(done < every)
        self._bar.setRange(0, max(1, every))
        self._bar.reach(done)
        if flow.series is self._shown:
            self.tree.mark(flow)
            return False
        self._shown = flow.series
        self.tree.show(flow)
        self._unfolded = 0
        self._unfold()
        return True

    def _unfold(self) -> None:
        """Open the next patients. All at once would stop the window, where there are many."""
        end = time.perf_counter() + _AT_ONCE
        while self._unfolded < self.tree.rowCount() and time.perf_counter() < end:
            self._open(self._unfolded, QModelIndex())
            self._unfolded += 1
        if self._unfolded < self.tree.rowCount():
            self._unfolding.start()

    def _open(self, line: int, parent: QModelIndex) -> None:
        """Open a heading and what is below it. Headings have the whole width: a patient's name is
        long."""
        index = self.tree.index(line, 0, parent)
        below = self.tree.rowCount(index)
        if below:
            self.view.setFirstColumnSpanned(line, parent, True)
            self.view.expand(index)
        for one in range(below):
            self._open(one, index)

    def begin(self) -> None:
        """The first series that waits for a decision, or the first of all."""
        if not self.choose(self.tree.next_to_review("")):
            self.view.setCurrentIndex(self.tree.first_series())

    def choose(self, series_uid: str) -> bool:
        """Go to this series; whether it is here."""
        index = self.tree.find(series_uid)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        return index.isValid()

    def _onward(self) -> None:
        current = self.view.currentIndex().data(UID_ROLE)
        self.choose(self.tree.next_to_review(current or ""))

    def _select(self, index: QModelIndex) -> None:
        series = index.data(VALUE_ROLE)
        if isinstance(series, SeriesSummary):
            self.chosen.emit(series)
