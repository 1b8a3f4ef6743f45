"""The tree of the review: patient, study, series."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont

from app.model import SeriesSummary
from app.ui import theme, wording
from app.ui.exam_tree import ROOT, ExamTree, Node
from app.ui.flow import Flow, SeriesStatus
from app.ui.models import VALUE_ROLE, Index
from app.ui.review_wording import series_status, status_mark, why_excluded

UID_ROLE = VALUE_ROLE + 1
NOTE_ROLE = VALUE_ROLE + 2  # the second line of a series: how things stand with it
_MANY = 10  # series that change at once


class SeriesTree(ExamTree):
    """Patient > study > series; a series says how things stand with it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(2, parent)
        self._leaves: dict[str, Node] = {}  # by SeriesInstanceUID, in the order shown
        self._notes: dict[str, tuple[SeriesStatus, str]] = {}

    def show(self, flow: Flow) -> None:
        """Show the series of a survey, sorted as a clinician looks for them."""
        self.beginResetModel()
        self._top, self._leaves = Node(""), {}
        self._notes = self._notes_of(flow)
        patients: dict[str, Node] = {}
        studies: dict[str, Node] = {}
        for one in sorted(flow.series or (), key=_order):
            patient = patients.get(one.patient_id)
            if patient is None:
                title = wording.person(one.patient_name) or one.patient_id
                patient = patients[one.patient_id] = self._top.add(title, (one.patient_id,))
            study = studies.get(one.study_uid)
            if study is None:
                study = studies[one.study_uid] = patient.add(
                    one.study_description, (one.study_date, one.study_uid), date=one.study_date
                )
            self._leaves[one.series_uid] = study.add(
                one.series_description, (one.series_number, one.series_uid), one
            )
        self.endResetModel()

    def mark(self, flow: Flow) -> None:
        """Show what the person decided since."""
        before, self._notes = self._notes, self._notes_of(flow)
        changed = [uid for uid, note in self._notes.items() if before.get(uid) != note]
        if len(changed) > _MANY:
            self.many_changed.emit()
            return
        for uid in changed:
            node = self._leaves[uid]
            index = self.createIndex(node.row, 0, node)
            self.dataChanged.emit(index, index)

    def next_to_review(self, series_uid: str) -> str:
        """The series after this one that waits for a decision, from the top again at the end;
        "" if there is none."""
        order = list(self._leaves)
        start = order.index(series_uid) + 1 if series_uid in self._leaves else 0
        waits = (uid for uid in order[start:] + order[:start] if self._waits(uid))
        return next(waits, "")

    def _waits(self, series_uid: str) -> bool:
        return self._notes[series_uid][0] is SeriesStatus.TO_REVIEW

    def _notes_of(self, flow: Flow) -> dict[str, tuple[SeriesStatus, str]]:
        words = {status: series_status(status) for status in SeriesStatus}
        whys = {one.series_uid: one.why for one in flow.draft.exclusions}
        notes = {}
        for one in flow.series or ():
            status = flow.status(one)
            note = words[status]
            if one.hold is not None:
                note += f": {wording.reason(one.hold)}"
            elif status is SeriesStatus.EXCLUDED and one.series_uid in whys:
                note += f": {why_excluded(whys[one.series_uid])}"
            notes[one.series_uid] = (status, note)
        return notes

    def first_series(self) -> QModelIndex:
        """The first row a person can look at; invalid if there is none."""
        index = ROOT
        while self.rowCount(index):
            index = self.index(0, 0, index)
        return index

    def find(self, series_uid: str) -> QModelIndex:
        """Where a series stands; invalid if it is not here."""
        node = self._leaves.get(series_uid)
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    def _title(self, node: Node) -> str:
        """Made when somebody sees it, not for thousands of rows at once."""
        if node.series is not None:
            return f"{node.series.modality}  {node.title or self.tr('Series')}"
        if node.parent is self._top:
            return node.title
        parts = (wording.date(node.date), node.title)
        return " \N{MIDDLE DOT} ".join(part for part in parts if part) or self.tr("Study")

    # ------------------------------------------------------------ what Qt asks

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Exam"), self.tr("Images"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node, first = self._node(index), index.column() == 0
        if role == Qt.ItemDataRole.TextAlignmentRole and not first:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if node.series is not None:
            return self._series_data(self._title(node), node.series, role, first=first)
        if role == Qt.ItemDataRole.DisplayRole and first:
            return self._title(node)
        if role == Qt.ItemDataRole.FontRole and first:
            return _heading_font(bold=node.parent is self._top)
        return None

    def _series_data(self, title: str, one: SeriesSummary, role: int, *, first: bool) -> object:
        shown: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            shown = title if first else wording.number(one.instances)
        elif role == Qt.ItemDataRole.DecorationRole and first:
            mark = status_mark(self._notes[one.series_uid][0])
            shown = theme.icon(mark.icon, mark.tone)
        elif role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            shown = f"{title}: {self.status(one)}"
        elif role == NOTE_ROLE:
            shown = self.status(one) if first else ""
        elif role == VALUE_ROLE:
            shown = one
        elif role == UID_ROLE:
            shown = one.series_uid
        return shown

    def status(self, series: SeriesSummary) -> str:
        """How things stand with it, in words."""
        return self._notes[series.series_uid][1]


def _order(one: SeriesSummary) -> tuple[str, str, str, int, str]:
    return (one.patient_id, one.study_date, one.study_uid, one.series_number, one.series_uid)


def _heading_font(*, bold: bool) -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
