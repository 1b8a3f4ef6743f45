"""What the trees of exams share: rows of patients, studies and series, and the way between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Signal

from app.model import SeriesSummary
from app.ui.models import Index

ROOT = QModelIndex()
Key = tuple[object, ...]


@dataclass(slots=True, eq=False)
class Node:
    """One row: a patient or a study, which have rows below them, or a series.

    The rows below stand in the order of their keys, so that where a row is need not be written
    down, and nothing is counted anew when rows come between.
    """

    title: str
    parent: Node | None = None
    series: SeriesSummary | None = None
    date: str = ""
    key: Key = ()
    children: list[Node] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)

    @property
    def row(self) -> int:
        return 0 if self.parent is None else self.parent.place(self.key)

    def place(self, key: Key) -> int:
        """Where a row with this key stands, or would stand."""
        return bisect_left(self.keys, key)

    def add(
        self, title: str, key: Key, series: SeriesSummary | None = None, date: str = ""
    ) -> Node:
        child = Node(title, self, series, date, key)
        place = self.place(key)
        self.keys.insert(place, key)
        self.children.insert(place, child)
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

    Signals:
        many_changed: so many rows look different that views shall draw anew what is seen; told of
            each row, a view would ask each for its size.
    """

    many_changed = Signal()

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._top = Node("")

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        children = self._node(parent).children
        if 0 <= row < len(children) and 0 <= column < self._columns:
            return self.createIndex(row, column, children[row])
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

    def _place(self, node: Node) -> QModelIndex:
        return ROOT if node is self._top else self.createIndex(node.row, 0, node)
