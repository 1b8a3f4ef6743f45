"""What the Studies page is made of: the place to drop exams, and what was found in them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.model import Progress, SeriesSummary
from app.ui import site_wording, wording
from app.ui.cells import Cells, TickCells
from app.ui.flow import Flow
from app.ui.left_behind import LeftBehind
from app.ui.models import VALUE_ROLE
from app.ui.session import Session
from app.ui.studies_model import StudiesTree
from app.ui.tables import widen
from app.ui.tally import Counts, Outside
from app.ui.theme import SPACE
from app.ui.thumbnails import SIDE, Thumbnails
from app.ui.widgets import Button, Card, Figure, Glyph, Notice, label, paragraph, row

_WIDTHS = ((1, 9), (2, 16), (3, 11), (4, 34))  # of columns, in digits
_FEW = 300  # series that are all unfolded at the end
_NOTHING = 2  # the face of neither tab
_OPEN_AT_ONCE = 16  # patients and studies that are unfolded while they are found


class DropCard(Card):
    """Where exams are dropped, while none was chosen."""

    def __init__(self) -> None:
        super().__init__("drop")
        self.folder = Button(self.tr("Choose &folder or disc…"), "folder", "primary")
        self.archive = Button(self.tr("Choose &ZIP file…"), "archive")
        column = self.column
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(Glyph("inbox", "accent", 64), 0, centre)
        column.addSpacing(SPACE)
        column.addWidget(label(self.tr("Drop your exams here"), factor=1.7, bold=True), 0, centre)
        said = self.tr("Folders, ZIP files, or a disc from the scanner or PACS")
        column.addWidget(label(said, tone="muted"), 0, centre)
        column.addSpacing(2 * SPACE)
        column.addLayout(row(None, self.folder, self.archive, None, spacing=SPACE + 4))
        column.addStretch(3)
        promise = label(
            self.tr("Your files are only read, never changed. Nothing is sent until you say so."),
            tone="muted",
        )
        column.addLayout(row(None, Glyph("held", "good"), promise, None))


class Found(QWidget):
    """Sources, counts, the tree of exams, and what is left out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.thumbnails = Thumbnails(session, self)
        self.tree = StudiesTree(self.thumbnails, self)
        self._shown: object = None
        self._open = 0  # headings
        self._reading = False

    def make(self) -> Iterator[None]:
        """Make what is in it, a part at a step."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE + 4)
        column.addWidget(self._counts_card())
        self.count(Counts())
        yield
        column.addWidget(self._lists(), 1)
        yield
        self.view = self._tree_view()
        self._stack.addWidget(self.view)
        yield
        self.left_behind = LeftBehind()
        yield
        self._stack.addWidget(self.left_behind)
        yield
        self._stack.addWidget(_nothing(self.tr("No exam was found there.")))
        self.name_tabs()

    # ------------------------------------------------------------ parts

    def _counts_card(self) -> Card:
        self.more = Button(self.tr("&Add folder…"), "folder")
        self.archive = Button(self.tr("Add ZI&P…"), "archive")
        self.over = Button(self.tr("&Start over"), "again", "quiet")
        self.cancel = Button(self.tr("&Cancel"), "close")
        self.status = Notice()
        self._sources = label("")
        self._sources.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Reading the exams"))
        self._figures = {
            "patients": Figure(self.tr("patients")),
            "studies": Figure(self.tr("studies")),
            "series": Figure(self.tr("series")),
            "images": Figure(self.tr("images")),
            "held": Figure(self.tr("held back")),
            "rejected": Figure(self.tr("not usable")),
        }
        card = Card()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sources)
        words.addWidget(self.status)
        line = row(Glyph("folder", "accent", 28), spacing=2 * SPACE)
        line.addLayout(words, 1)
        for button in (self.more, self.archive, self.over, self.cancel):
            line.addWidget(button)
        numbers = QHBoxLayout()
        for figure in self._figures.values():
            numbers.addWidget(figure, 1)
        card.column.addLayout(line)
        card.column.addWidget(self._bar)
        card.column.addSpacing(SPACE // 2)
        card.column.addLayout(numbers)
        return card

    def _lists(self) -> Card:
        card = Card(margin=SPACE)
        self._asks = paragraph("")
        self._asks.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._tabs = QButtonGroup(self)
        tabs = [Button("", kind="tab"), Button("", kind="tab")]
        for place, tab in enumerate(tabs):
            tab.setCheckable(True)
            tab.setChecked(place == 0)
            self._tabs.addButton(tab, place)
        self._tabs.idClicked.connect(self.show_tab)
        self._stack = QStackedLayout()
        line = row(*tabs, self._asks, spacing=4)
        line.setStretch(len(tabs), 1)
        line.setContentsMargins(0, 0, SPACE, 0)
        card.column.addLayout(line)
        card.column.addLayout(self._stack, 1)
        return card

    def _tree_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.tree)
        self.tree.rowsInserted.connect(self._unfold)
        self.tree.many_changed.connect(view.viewport().update)
        view.setAccessibleName(self.tr("Exams found"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setIconSize(QSize(SIDE, SIDE))
        view.setIndentation(18)
        cells = Cells(view, plain=True)
        view.setItemDelegateForColumn(StudiesTree.EXAM, TickCells(view, SIDE))
        for column in range(StudiesTree.KIND, StudiesTree.STATUS + 1):
            view.setItemDelegateForColumn(column, cells)
        across = view.header()
        across.setStretchLastSection(False)
        across.setSectionsMovable(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(StudiesTree.EXAM, QHeaderView.ResizeMode.Stretch)
        widen(view, across, _WIDTHS)
        return view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        widen(self.view, self.view.header(), _WIDTHS)  # its headings are dressed by now

    # ------------------------------------------------------------ the state

    def begin(self) -> None:
        self.count(Counts())
        self._bar.setRange(0, 0)
        self.status.say(self.tr("Reading…"), "search", "accent")

    def forget(self) -> None:
        """Other exams are read."""
        self.thumbnails.forget()
        self.tree.show(())
        self._open = 0
        self._shown = None
        self.name_tabs()

    def stop_bar(self) -> None:
        self._bar.setRange(0, 1)  # a busy bar keeps painting, even when it cannot be seen

    def show_tab(self, place: int) -> None:
        """0: the exams. 1: what is left out."""
        self._tabs.button(place).setChecked(True)
        self._turn()

    def _turn(self) -> None:
        """The chosen side; instead of an empty tree a line that says so."""
        place = self._tabs.checkedId()
        nothing = place == 0 and not self.tree.count and not self._reading
        self._stack.setCurrentIndex(_NOTHING if nothing else place)

    def name_tabs(self) -> None:
        out = self.left_behind.count
        names = (self.tr("&Exams"), self.tr("Left o&ut"))
        self._tabs.button(0).setText(names[0])
        self._tabs.button(1).setText(f"{names[1]}  {wording.number(out)}" if out else names[1])

    def show_flow(self, flow: Flow, outside: tuple[Outside, ...]) -> None:
        self._sources.setText(_shortened([str(path) for path in flow.draft.sources]))
        self._sources.setToolTip("\n".join(map(str, flow.draft.sources)))
        asks = site_wording.criteria(flow.draft.project.criteria)
        project = flow.draft.project.name
        self._asks.setText(
            self.tr("{project} asks for {asks}").format(project=project, asks=asks) if asks else ""
        )
        self._reading = flow.working
        self.cancel.setVisible(flow.working)
        self._bar.setVisible(flow.working)
        for button in (self.more, self.archive, self.over):
            button.setVisible(not flow.working)
        if flow.series is not self._shown and flow.series is not None:
            self._shown = flow.series
            self.tree.show(flow.series)
            if len(flow.series) <= _FEW:
                self.view.expandAll()
        self.tree.mark(flow.draft.excluded_series, frozenset(one.series_uid for one in outside))
        self._turn()

    def show_progress(self, progress: Progress) -> None:
        if self._bar.maximum() != progress.total:
            self._bar.setRange(0, progress.total)
        if progress.total:  # a busy bar would paint at once, and all that waits with it
            self._bar.setValue(progress.done)
        done, total = wording.number(progress.done), wording.number(progress.total)
        stage = wording.stage(progress.stage)
        if progress.total:
            said = self.tr("{stage}: {done} of {total}").format(stage=stage, done=done, total=total)
        else:
            said = self.tr("{stage}: {done}").format(stage=stage, done=done)
        self.status.say(said, "search", "accent")

    def grow(self, series: tuple[SeriesSummary, ...]) -> None:
        """These were found just now."""
        self.tree.grow(series)

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Rows came; the first headings are open at once. Each one that is open makes the next
        row to come in dearer: Qt asks where it is now."""
        for line in range(first, last + 1):
            index = self.tree.index(line, 0, parent)
            if self._open < _OPEN_AT_ONCE and index.data(VALUE_ROLE) is None:
                self._open += 1
                self.view.expand(index)

    def count(self, counts: Counts) -> None:
        for name, figure in self._figures.items():
            figure.count(wording.number(getattr(counts, name)))


def _nothing(text: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.addStretch(1)
    column.addLayout(row(None, Glyph("inbox", "muted", 24), label(text, tone="muted"), None))
    column.addStretch(1)
    return made


def _shortened(paths: list[str]) -> str:
    """The first two on the screen; the others are in the tool tip."""
    more = len(paths) - 2
    return "\n".join(paths[:2]) + (f"  +{wording.number(more)}" if more > 0 else "")
