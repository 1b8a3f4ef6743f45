"""What is not sent as things stand: why, in plain words, and the way out where there is one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from app.errors import Reason
from app.model import Held, Rejected, SeriesSummary
from app.ui import site_wording, wording
from app.ui.flow import Flow
from app.ui.models import VALUE_ROLE, KeptBack
from app.ui.row_model import Row, Rows
from app.ui.tables import Table
from app.ui.tally import Doubt, Outside
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, label, paragraph, row


@dataclass(frozen=True, slots=True)
class _Unwanted:
    """A series that the project does not ask for."""

    series: SeriesSummary
    why: Outside


@dataclass(slots=True, eq=False)
class _Files:
    """Files that are not sent for one reason."""

    reason: Reason
    files: list[Rejected | Held] = field(default_factory=list)

    @property
    def held(self) -> bool:
        return isinstance(self.files[0], Held)


class LeftBehind(QWidget):
    """One row per question, series or reason; below it what it means, and the files.

    Signals:
        included(str): take this series in all the same.
        one_person(str): this Patient ID is one patient.
    """

    included = Signal(str)
    one_person = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._files: dict[Reason, _Files] = {}
        self._unwanted: tuple[_Unwanted, ...] = ()
        self._doubts: tuple[Doubt, ...] = ()
        self.rows = Rows((self.tr("Why"), self.tr("What"), self.tr("Files")), self)
        self.table = Table(self.tr("Not sent, by reason"))
        self.table.setModel(self.rows)
        self.table.share(34, 40, 12, stretch=1)
        self.files = KeptBack(self)
        self._list = Table(self.tr("Files of the chosen reason"))
        self._list.setModel(self.files)
        self._list.share(40, 24, 40, stretch=0)
        self._list.setColumnHidden(2, True)
        self._meaning = paragraph("", tone="")
        self.way_out = Button(self.tr("&Include anyway"), "add")
        self.way_out.clicked.connect(self._go_out)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.addStretch(1)
        nothing = label(self.tr("Nothing is left out."), tone="muted")
        inner.addLayout(row(None, Glyph("done", "muted", 24), nothing, None))
        inner.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._split())

    def _split(self) -> QSplitter:
        detail = Card()
        line = row(self._meaning, self.way_out, spacing=2 * SPACE)
        line.setStretch(0, 1)
        detail.column.addLayout(line)
        detail.column.addWidget(self._list, 1)
        detail.column.addStretch(0)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(SPACE)
        split.addWidget(self.table)
        split.addWidget(detail)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        return split

    # ------------------------------------------------------------ what is shown

    def clear(self) -> None:
        self._files.clear()
        self._unwanted, self._doubts = (), ()
        self._show()

    def append(self, batch: Iterable[Rejected | Held]) -> None:
        """Add files in one step."""
        chosen = self.table.currentIndex().data(VALUE_ROLE)
        seen = []
        for one in batch:
            group = self._files.setdefault(one.reason, _Files(one.reason))
            group.files.append(one)
            if group is chosen:
                seen.append(one)
        self.files.append(seen)
        self._show()

    def show_survey(
        self, flow: Flow, outside: Iterable[Outside], doubts: tuple[Doubt, ...]
    ) -> None:
        """What the project does not ask for, and what only a person can say."""
        series = {one.series_uid: one for one in flow.series or () if one.hold is None}
        self._unwanted = tuple(
            _Unwanted(series[one.series_uid], one)
            for one in outside
            if one.series_uid in flow.draft.excluded_series and one.series_uid in series
        )
        self._doubts = doubts
        self._show()

    @property
    def count(self) -> int:
        """How many things of it a person may want to look at."""
        return self.rows.rowCount()

    def _show(self) -> None:
        chosen = self.table.currentIndex().row()
        rows = [self._doubt_row(one) for one in self._doubts]
        rows += [self._unwanted_row(one) for one in self._unwanted]
        # first what a person can do something about: the held, then the rejected
        groups = sorted(self._files.values(), key=lambda one: (not one.held, one.reason.value))
        rows += [_reason_row(one) for one in groups]
        self.rows.show(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(min(max(chosen, 0), len(rows) - 1))

    def _doubt_row(self, doubt: Doubt) -> Row:
        names = " / ".join(wording.person(name) for name in doubt.names)
        return Row(doubt, (self.tr("Is it one person?"), names, ""), "help", "accent")

    def _unwanted_row(self, one: _Unwanted) -> Row:
        series = one.series
        what = f"{series.modality} {series.series_description or series.study_description}".strip()
        number = wording.number(series.instances)
        return Row(one, (self.tr("Not asked for"), what, number), "remove", "muted")

    # ------------------------------------------------------------ the way out

    def _explain(self, index: QModelIndex) -> None:
        chosen = index.data(VALUE_ROLE)
        self.files.clear()
        self.way_out.setVisible(isinstance(chosen, Doubt | _Unwanted))
        self._list.setVisible(isinstance(chosen, _Files))
        if isinstance(chosen, Doubt):
            said = self.tr(
                "Patient ID {number} is used with names that differ too much to be one person:"
                " {names}. If the patient changed the name, say so. If these are two patients,"
                " correct the ID in the PACS; until then nothing of it is sent."
            )
            names = ", ".join(wording.person(name) for name in chosen.names)
            self._meaning.setText(said.format(number=chosen.patient_id, names=names))
            self.way_out.say(self.tr("&It is one person"), "person")
        elif isinstance(chosen, _Unwanted):
            said = self.tr("The project does not ask for it: {why}.")
            self._meaning.setText(said.format(why=site_wording.unasked(chosen.why.why)))
            self.way_out.say(self.tr("&Include anyway"), "add")
        elif isinstance(chosen, _Files):
            self._meaning.setText(wording.reason_sentence(chosen.reason))
            self.files.append(chosen.files)

    def _go_out(self) -> None:
        chosen = self.table.currentIndex().data(VALUE_ROLE)
        if isinstance(chosen, Doubt):
            self.one_person.emit(chosen.patient_id)
        elif isinstance(chosen, _Unwanted):
            self.included.emit(chosen.series.series_uid)


def _reason_row(group: _Files) -> Row:
    source = group.files[0].source
    what = wording.reason_sentence(group.reason).split(". ")[0].rstrip(".")
    if len(group.files) == 1:
        what = source.member.rsplit("/", 1)[-1] or source.path.name
    texts = (wording.reason(group.reason), what, wording.number(len(group.files)))
    icon, tone = ("held", "warning") if group.held else ("remove", "muted")
    return Row(group, texts, icon, tone)
