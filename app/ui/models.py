"""Tables and trees for the views. They hold values and append in batches; tested without a view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model import Held, Rejected
from app.ui import theme, wording

Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = Qt.ItemDataRole.UserRole  # the row's own value: a Change, a Rejected, a SeriesSummary
_ROOT = QModelIndex()


class KeptBack(QAbstractTableModel):
    """Files that are not sent, each with the reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Rejected | Held] = []

    def append(self, rows: Iterable[Rejected | Held]) -> None:
        """Add a batch in one step."""
        batch = list(rows)
        if not batch:
            return
        first = len(self._rows)
        self.beginInsertRows(_ROOT, first, first + len(batch) - 1)
        self._rows.extend(batch)
        self.endInsertRows()

    @property
    def rows(self) -> tuple[Rejected | Held, ...]:
        return tuple(self._rows)

    def clear(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("Why"), self.tr("What it means"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _SHOWN[column](row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.source.shown if column == 0 else _meaning(row)
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return theme.icon("held" if isinstance(row, Held) else "remove", "warning")
        return row if role == VALUE_ROLE else None


def _why(row: Rejected | Held) -> str:
    return wording.reason(row.reason)


def _file_name(row: Rejected | Held) -> str:
    return row.source.member.rsplit("/", 1)[-1] or row.source.path.name


def _meaning(row: Rejected | Held) -> str:
    sentence = wording.reason_sentence(row.reason)
    if isinstance(row, Held) and row.findings:
        found = dict.fromkeys(wording.finding(one.code) for one in row.findings)
        return f"{sentence} ({', '.join(found)})"
    return sentence


_SHOWN = (_file_name, _why, _meaning)  # by column
