"""Tables: the look of them all, and the one of what stays behind."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.cells import Cells
from app.ui.models import KeptBack
from app.ui.theme import SPACE
from app.ui.widgets import Card, Glyph, label, row


class Table(QTableView):
    """A calm table: rows of one height, no grid, the whole row is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._widths: tuple[int, ...] = ()  # of columns that have not been seen yet
        self.setAccessibleName(name)
        self.setItemDelegate(Cells(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 14)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def share(self, *widths: int, stretch: int) -> None:
        """Give each column its width, in digits, or its heading's; `stretch` takes what is left."""
        self._widths = widths
        widen(self, self.horizontalHeader(), enumerate(widths))
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._widths:  # only now the headings are dressed, and take the room they will take
            widen(self, self.horizontalHeader(), enumerate(self._widths))
            self._widths = ()


def widen(view: QWidget, across: QHeaderView, widths: Iterable[tuple[int, int]]) -> None:
    """Give each of these columns its width, in digits, or its heading's."""
    digit = view.fontMetrics().horizontalAdvance("0")
    for column, width in widths:
        across.resizeSection(column, max(width * digit, across.sectionSizeHint(column)))


class KeptBackTable(Card):
    """Files that are not sent, each with its reason, or a line that there is none."""

    def __init__(self, model: KeptBack, title: str, none: str) -> None:
        super().__init__(margin=SPACE)
        self._model, self._title = model, title
        self._heading = label(title, bold=True)
        self.table = Table(title)
        self.table.setModel(model)
        self.table.share(26, 27, 40, stretch=2)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.addStretch(1)
        inner.addWidget(Glyph("done", "muted", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        self._none = label(none, tone="muted")
        inner.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        heading = row(self._heading, None)
        heading.setContentsMargins(SPACE, SPACE, SPACE, 0)
        self.column.addLayout(heading)
        self.column.addLayout(self._stack, 1)
        model.rowsInserted.connect(self._counted)
        model.modelReset.connect(self._counted)
        self._counted()

    def _counted(self) -> None:
        count = self._model.rowCount()
        self._stack.setCurrentIndex(1 if count else 0)
        number = f"  {wording.number(count)}" if count else ""
        self._heading.setText(f"{self._title}{number}")
