"""The tree of what was found: patient, study, series, each with a tick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from app.model import SeriesSummary
from app.ui import theme, wording
from app.ui.exam_tree import ExamTree, Node
from app.ui.models import VALUE_ROLE, Index
from app.ui.thumbnails import SIDE, Thumbnails

_CHECK = Qt.CheckState
_MANY = 100  # rows that change at once
_MARK = 18  # device-independent pixels; an icon would grow to the thumbnails' size


class StudiesTree(ExamTree):
    """`ticked` carries the series' UIDs and whether they shall leave."""

    EXAM, KIND, DATE, IMAGES, STATUS = range(5)
    ticked = Signal(tuple, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(5, parent)
        self._thumbnails = thumbnails
        self._thumbnails.made.connect(self._picture_made)
        self._places: dict[str, Node] = {}
        self._excluded: frozenset[str] = frozenset()
        self._outside: frozenset[str] = frozenset()

    def show(self, series: Iterable[SeriesSummary]) -> None:
        """Show these series, sorted as a clinician looks for them."""
        self.beginResetModel()
        self._top = Node("")
        self._places.clear()
        patients: dict[str, Node] = {}
        studies: dict[str, Node] = {}
        for one in sorted(series, key=_order):
            patient = patients.get(one.patient_id) or patients.setdefault(
                one.patient_id, self._top.add(self._patient_title(one))
            )
            study = studies.get(one.study_uid) or studies.setdefault(
                one.study_uid,
                patient.add(one.study_description or self.tr("Study"), date=one.study_date),
            )
            self._places[one.series_uid] = study.add(
                one.series_description or self.tr("Series"), one, one.study_date
            )
        self.endResetModel()

    def mark(self, excluded: frozenset[str], outside: frozenset[str]) -> None:
        """Show what is left out, and what of it the project does not ask for."""
        changed = (excluded ^ self._excluded) | (outside ^ self._outside)
        self._excluded, self._outside = excluded, outside
        if len(changed) > _MANY:
            self.layoutChanged.emit()
            return
        # a new layout of thousands of rows takes longer than the person should feel
        rows = {id(node): node for uid in changed for node in self._path(uid)}
        for node in rows.values():
            first = self.createIndex(node.row, self.EXAM, node)
            self.dataChanged.emit(first, self.createIndex(node.row, self.STATUS, node))

    def _path(self, series_uid: str) -> Iterator[Node]:
        """The row of a series, and those above it."""
        node = self._places.get(series_uid)
        while node is not None and node is not self._top:
            yield node
            node = node.parent

    def _patient_title(self, one: SeriesSummary) -> str:
        name = wording.person(one.patient_name)
        return f"{name}  ({one.patient_id})" if name else one.patient_id

    def _picture_made(self, series_uid: str) -> None:
        node = self._places.get(series_uid)
        if node is not None:
            index = self.createIndex(node.row, self.EXAM, node)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # ------------------------------------------------------------ what Qt asks

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Exam"), self.tr("Kind"), self.tr("Date"), self.tr("Images"),
                self.tr("What happens"),
            )[section]  # fmt: skip
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == self.EXAM and any(self._may_leave(self._node(index))):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node, column = self._node(index), index.column()
        shown: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            shown = self._text(node, column)
        elif role == Qt.ItemDataRole.CheckStateRole and column == self.EXAM:
            shown = self._tick(node)
        elif role == Qt.ItemDataRole.DecorationRole and node.series is not None:
            if column == self.EXAM:
                shown = self._thumbnails.picture(node.series.series_uid) or _blank()
            elif column == self.STATUS:
                shown = self._mark(node.series)
        elif role == Qt.ItemDataRole.TextAlignmentRole and column == self.IMAGES:
            shown = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            shown = ", ".join(filter(None, (self._text(node, c) for c in range(5))))
        elif role == VALUE_ROLE:
            shown = node.series
        return shown

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        uids = tuple(one.series_uid for one in self._may_leave(self._node(index)))
        self.ticked.emit(uids, _CHECK(value) is not _CHECK.Unchecked)
        return bool(uids)

    # ------------------------------------------------------------ one row

    def _text(self, node: Node, column: int) -> str:
        one = node.series
        if column == self.EXAM:
            return node.title
        if column == self.DATE:
            return wording.date(node.date) if one is None else ""
        if column == self.IMAGES:
            return wording.number(sum(leaf.instances for leaf in node.leaves()))
        if one is None:
            return ""
        return one.modality if column == self.KIND else self.status(one)

    def status(self, one: SeriesSummary) -> str:
        """What happens to a series, in words."""
        if one.hold is not None:
            return self.tr("Held: {reason}").format(reason=wording.reason(one.hold))
        if one.series_uid in self._excluded:
            if one.series_uid in self._outside:
                return self.tr("Not asked for")
            return self.tr("Left out by you")
        return self.tr("To be reviewed")

    def _mark(self, one: SeriesSummary) -> object:
        if one.hold is not None:
            return theme.icon("held", "warning").pixmap(_MARK, _MARK)
        if one.series_uid in self._excluded:
            return theme.icon("remove", "muted").pixmap(_MARK, _MARK)
        return theme.icon("done", "good").pixmap(_MARK, _MARK)

    def _tick(self, node: Node) -> Qt.CheckState:
        leaves = list(self._may_leave(node))
        if not leaves:
            return _CHECK.Unchecked
        out = sum(one.series_uid in self._excluded for one in leaves)
        if not out:
            return _CHECK.Checked
        return _CHECK.Unchecked if out == len(leaves) else _CHECK.PartiallyChecked

    def _may_leave(self, node: Node) -> Iterator[SeriesSummary]:
        return (one for one in node.leaves() if one.hold is None)


def _order(one: SeriesSummary) -> tuple[str, str, str, int, str]:
    return (
        wording.person(one.patient_name).casefold(), one.patient_id, one.study_date + one.study_uid,
        one.series_number, one.series_uid,
    )  # fmt: skip


def _blank() -> QPixmap:
    """The place of a thumbnail that is not made yet, or cannot be."""
    made = QPixmap(SIDE, SIDE)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    inset = SIDE // 4
    theme.icon("image", "muted").paint(painter, made.rect().adjusted(inset, inset, -inset, -inset))
    painter.end()
    return made
