"""Tables and trees for the views. They hold values and append in batches; tested without a view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import QSortFilterProxyModel as _Proxy

from app.model import Action, Change, Held, Rejected
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
            return (_file_name(row), wording.reason(row.reason), _meaning(row))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.source.shown if column == 0 else _meaning(row)
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return theme.icon("held" if isinstance(row, Held) else "remove", "warning")
        return row if role == VALUE_ROLE else None


def _file_name(row: Rejected | Held) -> str:
    return row.source.member.rsplit("/", 1)[-1] or row.source.path.name


def _meaning(row: Rejected | Held) -> str:
    sentence = wording.reason_sentence(row.reason)
    if isinstance(row, Held) and row.findings:
        found = dict.fromkeys(wording.finding(one.code) for one in row.findings)
        return f"{sentence} ({', '.join(found)})"
    return sentence


class HeaderChanges(QAbstractTableModel):
    """The header before and after: one row per attribute at every depth."""

    TAG, NAME, BEFORE, AFTER, ACTION = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Change] = ()

    def show(self, changes: Sequence[Change]) -> None:
        self.beginResetModel()
        self._rows = changes
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Tag"),
            self.tr("Attribute"),
            self.tr("Original"),
            self.tr("Will be sent"),
            self.tr("What happens"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        change, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(change, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.detail(change)
        if role == Qt.ItemDataRole.DecorationRole and column == self.ACTION:
            tone = "muted" if same(change) else "text"
            return theme.icon(wording.action_icon(_seen_action(change)), tone)
        if role == Qt.ItemDataRole.BackgroundRole and not same(change):
            return theme.colour(wording.action_ground(change.action))
        if role == Qt.ItemDataRole.ForegroundRole and column == self.TAG:
            return theme.colour("muted")
        return change if role == VALUE_ROLE else None

    def _text(self, change: Change, column: int) -> str:
        if column == self.TAG:
            return "  " * change.depth + wording.tag(change.path)
        if column == self.NAME:
            return "    " * change.depth + wording.attribute_name(change.keyword)
        if column == self.BEFORE:
            return _one_line(change.before)
        if column == self.AFTER:
            return "\N{EM DASH}" if change.after is None else _one_line(change.after)
        if change.action is Action.CLEAN and not same(change):
            return self.tr("Text cleaned")
        return wording.action(_seen_action(change))

    def detail(self, change: Change) -> str:
        """The line under the table: what happened, and the rule that asked for it."""
        cuts = ", ".join(text for text, _ in change.cuts)
        cut = self.tr(" Cut out: {cuts}.").format(cuts=cuts) if cuts else ""
        return self.tr("{name} {tag}: {action}.{cut} Rule: {rule}").format(
            name=wording.attribute_name(change.keyword),
            tag=wording.tag(change.path),
            action=self._text(change, self.ACTION).lower(),
            cut=cut,
            rule=wording.rule(change.rule),
        )


def same(change: Change) -> bool:
    """Whether the attribute leaves exactly as it came."""
    return change.after is not None and change.after == change.before


def _seen_action(change: Change) -> Action:
    """What a person sees happen: a rule that left the value as it was has kept it."""
    return Action.KEEP if same(change) and change.action is not Action.CLEAN else change.action


def _one_line(text: str) -> str:
    return " ".join(text.split())


class Show(StrEnum):
    """Which rows of the header are shown."""

    ALL = "all"
    CHANGED = "changed"
    KEPT_TEXT = "kept-text"
    PRIVATE = "private"


_TEXT_VRS = frozenset({"LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"})


class HeaderFilter(_Proxy):
    """Narrows `HeaderChanges` to a kind of row and to a word, in any column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = Show.ALL
        self._word = ""

    def narrow(self, show: Show | None = None, word: str | None = None) -> None:
        self.beginFilterChange()
        self._show = self._show if show is None else show
        self._word = self._word if word is None else word.strip().casefold()
        self.endFilterChange(_Proxy.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        change: Change = self.sourceModel().index(row, 0, parent).data(VALUE_ROLE)
        return self._kind_fits(change) and self._word_fits(change)

    def _kind_fits(self, change: Change) -> bool:
        if self._show is Show.CHANGED:
            return not same(change)
        if self._show is Show.KEPT_TEXT:
            return bool(change.after) and change.vr in _TEXT_VRS and change.action in _LETS_TEXT_BY
        if self._show is Show.PRIVATE:
            return any(step >> 16 & 1 for step in change.path[::2])
        return True

    def _word_fits(self, change: Change) -> bool:
        if not self._word:
            return True
        name = (
            f"{change.keyword} {wording.attribute_name(change.keyword)} {wording.tag(change.path)}"
        )
        return any(
            self._word in text.casefold() for text in (name, change.before, change.after or "")
        )


_LETS_TEXT_BY = frozenset({Action.KEEP, Action.CLEAN})
