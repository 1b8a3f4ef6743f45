"""A short list for a table: rows of texts, each standing for a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from app.ui import theme
from app.ui.models import VALUE_ROLE, Index

_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its value, the text of each column, and an icon before the first."""

    value: object
    texts: tuple[str, ...]
    icon: str = ""
    tone: str = "muted"


class Rows(QAbstractTableModel):
    """Replaced as a whole; meant for tens or hundreds of rows."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; where they stand for the same values as before, what is chosen stays so."""
        new, old = tuple(rows), self._rows
        if new == old:
            return
        if [row.value for row in new] == [row.value for row in old]:
            self._rows = new
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(new) - 1, len(self._headings) - 1)
            )
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.texts[column]
        if role == Qt.ItemDataRole.DecorationRole and column == 0 and row.icon:
            return theme.icon(row.icon, row.tone)
        return row.value if role == VALUE_ROLE else None
