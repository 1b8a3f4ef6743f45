"""The header before and after, as rows: one per attribute at every depth."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from app import dictionary
from app.deidentify.removals import RULE
from app.model import Action, Change
from app.ui import theme, wording
from app.ui.models import VALUE_ROLE, Index

_ROOT = QModelIndex()
_TEXT_VRS = frozenset({"LO", "LT", "PN", "SH", "ST", "UC", "UR", "UT"})
_LETS_TEXT_BY = frozenset({Action.KEEP, Action.CLEAN})
# of a code, only the meaning is written by people (PS3.3 8.3)
_CODED = frozenset({0x00080100, 0x00080102, 0x00080103, 0x00080119, 0x00080120})


class Show(StrEnum):
    """Which rows of the header are shown."""

    ALL = "all"
    CHANGED = "changed"
    KEPT_TEXT = "kept-text"
    PRIVATE = "private"


def same(change: Change) -> bool:
    """Whether the attribute leaves exactly as it came."""
    return change.after is not None and change.after == change.before


def is_kept_text(change: Change) -> bool:
    """Whether people wrote it, and it leaves: somebody should read it."""
    return (
        bool(change.after)
        and change.vr in _TEXT_VRS
        and change.action in _LETS_TEXT_BY
        and change.path[-1] not in _CODED
    )


def was_removed_by_person(change: Change) -> bool:
    return change.rule == RULE


def narrowed(changes: Sequence[Change], show: Show, word: str) -> list[Change]:
    """The rows of a kind that hold a word in their name, tag or values; what somebody should read
    comes first."""
    wanted = word.strip().casefold()
    kept = [one for one in changes if _fits(one, show) and _holds(one, wanted)]
    return sorted(kept, key=lambda one: not _comes_first(one)) if show is Show.ALL else kept


def _comes_first(change: Change) -> bool:
    return is_kept_text(change) or was_removed_by_person(change)


def _fits(change: Change, show: Show) -> bool:
    if show is Show.CHANGED:
        return not same(change)
    if show is Show.KEPT_TEXT:
        return is_kept_text(change)
    if show is Show.PRIVATE:
        return any(step >> 16 & 1 for step in change.path[::2])
    return True


def _holds(change: Change, word: str) -> bool:
    if not word:
        return True
    name = f"{change.keyword} {wording.attribute_name(change.keyword)} {wording.tag(change.path)}"
    return any(word in text.casefold() for text in (name, change.before, change.after or ""))


class HeaderChanges(QAbstractTableModel):
    """Rows of the header that are shown."""

    TAG, NAME, BEFORE, AFTER, ACTION = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: Sequence[Change] = ()
        self._rows: list[Change] = []
        self._show, self._word = Show.ALL, ""

    def show(self, changes: Sequence[Change]) -> None:
        self._every = changes
        self.narrow()

    def narrow(self, show: Show | None = None, word: str | None = None) -> None:
        """Show a kind of row, and those that hold a word; None leaves it as it is."""
        self._show = self._show if show is None else show
        self._word = self._word if word is None else word
        self.beginResetModel()
        self._rows = narrowed(self._every, self._show, self._word)
        self.endResetModel()

    @property
    def every(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._every)

    def row_of(self, path: tuple[int, ...]) -> int:
        """Where an attribute is shown; -1 if it is not."""
        rows = (row for row, change in enumerate(self._rows) if change.path == path)
        return next(rows, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}  # a column may be narrow
        if orientation is not Qt.Orientation.Horizontal or role not in shown:
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
            return self._icon(change)
        if role == Qt.ItemDataRole.BackgroundRole and not same(change):
            return theme.colour(wording.action_ground(change.action))
        if role == Qt.ItemDataRole.ForegroundRole and column == self.TAG:
            return theme.colour("muted")
        return change if role == VALUE_ROLE else None

    def _icon(self, change: Change) -> object:
        if was_removed_by_person(change):
            return theme.icon("bin", "text")
        if is_kept_text(change) and same(change):
            return theme.icon("to-review", "accent")
        return theme.icon(
            wording.action_icon(_seen_action(change)), "muted" if same(change) else "text"
        )

    def _text(self, change: Change, column: int) -> str:
        if column == self.TAG:
            return "  " * change.depth + wording.tag(change.path)
        if column == self.NAME:
            return self._name(change)
        if column == self.BEFORE:
            return _one_line(change.before)
        if column == self.AFTER:
            return "\N{EM DASH}" if change.after is None else _one_line(change.after)
        if was_removed_by_person(change):
            return self.tr("Removed by you")
        if change.action is Action.CLEAN and not same(change):
            return self.tr("Text cleaned")
        if is_kept_text(change):
            return self.tr("Please read")
        return wording.action(_seen_action(change))

    def _name(self, change: Change) -> str:
        """Indented under its sequence; away from it, before the sequence's name."""
        name = wording.attribute_name(change.keyword)
        if not change.depth or (self._show is Show.ALL and not _comes_first(change)):
            return "    " * change.depth + name
        above = dictionary.keyword(change.path[-3]) or wording.tag(change.path[:-2])
        return f"{name} ({wording.attribute_name(above)})"

    def detail(self, change: Change) -> str:
        """The line under the table: what happened, and the rule that asked for it."""
        cuts = ", ".join(text for text, _ in change.cuts)
        cut = self.tr(" Cut out: {cuts}.").format(cuts=cuts) if cuts else ""
        return self.tr("{name} {tag}: {action}.{cut} Rule: {rule}").format(
            name=wording.attribute_name(change.keyword),
            tag=wording.tag(change.path),
            action=wording.action(_seen_action(change)).lower(),
            cut=cut,
            rule=wording.rule(change.rule),
        )


def _seen_action(change: Change) -> Action:
    """What a person sees happen: a rule that left the value as it was has kept it."""
    return Action.KEEP if same(change) and change.action is not Action.CLEAN else change.action


def _one_line(text: str) -> str:
    return " ".join(text.split())
