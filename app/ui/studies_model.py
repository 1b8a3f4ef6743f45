"""The tree of what was found: patient, study, series, each with a tick."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from app.model import SeriesSummary
from app.ui import theme, wording
from app.ui.exam_tree import ExamTree, Key, Node
from app.ui.models import VALUE_ROLE, Index
from app.ui.thumbnails import SIDE, Thumbnails

_CHECK = Qt.CheckState
_MANY = 10  # series that change at once
_ROW = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LEAF = _ROW | Qt.ItemFlag.ItemNeverHasChildren
_TICK = _ROW | Qt.ItemFlag.ItemIsUserCheckable
_LEAF_TICK = _LEAF | Qt.ItemFlag.ItemIsUserCheckable
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class StudiesTree(ExamTree):
    """`ticked` carries the series' UIDs and whether they shall leave."""

    EXAM, KIND, DATE, IMAGES, STATUS = range(5)
    ticked = Signal(tuple, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(5, parent)
        self._thumbnails = thumbnails
        self._thumbnails.made.connect(self._picture_made)
        self._nodes: dict[tuple[str, ...], Node] = {}  # by patient, study and series
        self._places: dict[str, Node] = {}
        self._excluded: frozenset[str] = frozenset()
        self._outside: frozenset[str] = frozenset()

    def show(self, series: Iterable[SeriesSummary]) -> None:
        """Show these series, and no others."""
        wanted = list(series)
        if not self._places.keys() <= {one.series_uid for one in wanted}:
            self.beginResetModel()
            self._top = Node("")
            self._nodes.clear()
            self._places.clear()
            self.endResetModel()
        self.grow(wanted)

    @property
    def count(self) -> int:
        """Of series."""
        return len(self._places)

    def grow(self, series: Iterable[SeriesSummary]) -> None:
        """Show these too, each where a clinician looks for it; of known ones, what is new."""
        changed = []
        for one in series:
            node = self._nodes.get((one.patient_id, one.study_uid, one.series_uid))
            if node is None:
                self._insert(one)
            elif node.series != one:
                node.series = one
                changed.append(one.series_uid)
        self._redraw(changed)

    def _insert(self, one: SeriesSummary) -> None:
        patient = self._below(
            self._top,
            (one.patient_id,),
            self._patient_title(one),
            (wording.person(one.patient_name).casefold(), one.patient_id),
        )
        study = self._below(
            patient,
            (one.patient_id, one.study_uid),
            one.study_description or self.tr("Study"),
            (one.study_date, one.study_uid),
            date=one.study_date,
        )
        self._places[one.series_uid] = self._below(
            study,
            (one.patient_id, one.study_uid, one.series_uid),
            one.series_description or self.tr("Series"),
            (one.series_number, one.series_uid),
            series=one,
            date=one.study_date,
        )

    def _below(
        self,
        above: Node,
        known_as: tuple[str, ...],
        title: str,
        key: Key,
        *,
        series: SeriesSummary | None = None,
        date: str = "",
    ) -> Node:
        """The row known so, made if it is new."""
        known = self._nodes.get(known_as)
        if known is not None:
            return known
        place = above.place(key)
        self.beginInsertRows(self._place(above), place, place)
        made = self._nodes[known_as] = above.add(title, key, series, date)
        self.endInsertRows()
        return made

    def mark(self, excluded: frozenset[str], outside: frozenset[str]) -> None:
        """Show what is left out, and what of it the project does not ask for."""
        changed = (excluded ^ self._excluded) | (outside ^ self._outside)
        self._excluded, self._outside = excluded, outside
        self._redraw(changed)

    def _redraw(self, series_uids: Collection[str]) -> None:
        """These look different, and the rows above them."""
        if len(series_uids) > _MANY:
            self.many_changed.emit()
            return
        rows = {id(node): node for uid in series_uids for node in self._path(uid)}
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
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == self.IMAGES:
            return _RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Exam"), self.tr("Kind"), self.tr("Date"), self.tr("Images"),
                self.tr("What happens"),
            )[section]  # fmt: skip
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self._node(index)
        if index.column() == self.EXAM and _has_what_may_leave(node):
            return _LEAF_TICK if node.series is not None else _TICK
        return _ROW if node.series is None else _LEAF

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
            shown = _RIGHT
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
            return theme.icon("held", "warning")
        if one.series_uid in self._excluded:
            return theme.icon("remove", "muted")
        return theme.icon("done", "good")

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


def _has_what_may_leave(node: Node) -> bool:
    """Asked of every row whenever rows come in: nothing is made for the answer."""
    if node.series is not None:
        return node.series.hold is None
    return any(map(_has_what_may_leave, node.children))


def _blank() -> QPixmap:
    """The place of a thumbnail that is not made yet, or cannot be."""
    return _blank_in(theme.colours().muted)


@lru_cache(maxsize=2)
def _blank_in(value: str) -> QPixmap:
    made = QPixmap(SIDE, SIDE)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    inset = SIDE // 4
    painter.drawPixmap(inset, inset, theme.pixmap("image", value, SIDE - 2 * inset))
    painter.end()
    return made
