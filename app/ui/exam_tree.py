"""What the trees of exams share: rows of patients, studies and series, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject

from app.model import SeriesSummary
from app.ui.models import Index

ROOT = QModelIndex()


@dataclass(slots=True, eq=False)
class Node:
    """One row: a patient or a study, which have rows below them, or a series."""

    title: str
    parent: Node | None = None
    series: SeriesSummary | None = None
    date: str = ""
    children: list[Node] = field(default_factory=list)
    row: int = 0

    def add(self, title: str, series: SeriesSummary | None = None, date: str = "") -> Node:
        child = Node(title, self, series, date, row=len(self.children))
        self.children.append(child)
        return child

    def leaves(self) -> Iterator[SeriesSummary]:
        if self.series is not None:
            yield self.series
        for child in self.children:
            yield from child.leaves()


class ExamTree(QAbstractItemModel):
    """Where each row is. A subclass fills `_top` and says what a cell shows.

    Args:
        columns: how many there are; the first has the rows below each row.
    """

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._top = Node("")

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        node = self._node(parent)
        if 0 <= row < len(node.children) and 0 <= column < self._columns:
            return self.createIndex(row, column, node.children[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self._node(index).parent
        if above is None or above is self._top:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002
        return self._columns

    def _node(self, index: Index) -> Node:
        return index.internalPointer() if index.isValid() else self._top
