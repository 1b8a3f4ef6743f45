"""The Start page of a site that is set up: who it is, what is unfinished, what was sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.site.drafts import Contribution, SavedDraft
from app.site.paths import Home
from app.ui import site_wording, wording
from app.ui.desk import OnDesk
from app.ui.dialogs import may_lose
from app.ui.exporting import Exporting
from app.ui.flow import Flow
from app.ui.models import VALUE_ROLE
from app.ui.row_model import Row, Rows
from app.ui.tables import Table
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, breakable, label, paragraph, row


class DeskView(QWidget):
    """`resume_asked` and `discard_asked` carry a `SavedDraft`, `deliver_asked` a `Contribution`."""

    deliver_asked = Signal(object)
    resume_asked = Signal(object)
    discard_asked = Signal(object)
    change_asked = Signal()
    recovery_asked = Signal()

    def __init__(self, home: Home) -> None:
        super().__init__()
        self.exporting = Exporting(home, self)
        self.drafts = Rows(
            (self.tr("Contribution"), self.tr("Where it stands"), self.tr("Last changed")), self
        )
        self.history = Rows(
            (self.tr("Contribution"), self.tr("Where it went"), self.tr("Finished")), self
        )
        self._site = label("", bold=True)
        self._kept = paragraph("")
        self.draft_list = _List(
            self.tr("Unfinished"), self.drafts, self.tr("Nothing is waiting for you."), "done"
        )
        self.history_list = _List(
            self.tr("History"), self.history, self.tr("Nothing was sent yet."), "history"
        )
        self.resume = Button(self.tr("&Continue"), "play")
        self.discard = Button(self.tr("&Discard…"), "remove")
        self.deliver = Button(self.tr("Deli&ver…"), "send")
        self.deliver.setToolTip(self.tr("Deliver this package, again or somewhere else"))
        self.folder = Button(self.tr("Open &folder"), "folder")
        self.report = Button(self.tr("Open &report"), "report")
        self.export = Button(self.tr("E&xport receipts…"), "report")
        self.receipt = paragraph("")
        self.receipt.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.receipt.setAccessibleName(self.tr("Receipt"))
        self.receipt.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        self.history_list.column.addWidget(self.receipt)
        self.history_list.table.selectionModel().currentRowChanged.connect(self._show_receipt)
        self.draft_list.offer(self.resume, self.discard)
        self.history_list.offer(self.deliver, self.folder, self.report, self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._site_card())
        column.addWidget(self.draft_list, 1)
        column.addWidget(self.history_list, 1)
        self.resume.clicked.connect(self._resume)
        self.draft_list.table.activated.connect(self._resume)
        self.discard.clicked.connect(self._discard)
        self.deliver.clicked.connect(self._deliver)
        self.folder.clicked.connect(self._open_folder)
        self.report.clicked.connect(self._open_report)
        self.export.clicked.connect(self.exporting.ask)
        self.exporting.saved.connect(self._exported)
        self.exporting.failed.connect(self._not_exported)

    def _site_card(self) -> Card:
        card = Card()
        change = Button(self.tr("C&hange…"), "settings", "quiet")
        change.setAccessibleName(self.tr("Change the site's settings"))
        change.clicked.connect(self.change_asked)
        recovery = Button(self.tr("Save recover&y file…"), "key", "quiet")
        recovery.clicked.connect(self.recovery_asked)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._site)
        words.addWidget(self._kept)
        line = row(Glyph("held", "accent", 28), spacing=2 * SPACE)
        line.addLayout(words, 1)
        line.addWidget(recovery)
        line.addWidget(change)
        card.column.addLayout(line)
        return card

    def show_desk(self, desk: OnDesk, flow: Flow) -> None:
        dot = "  \N{MIDDLE DOT}  "
        project = flow.draft.project
        site_id = self.tr("Site {number}").format(number=project.site_id)
        self._site.setText(
            dot.join(part for part in (desk.settings.site_name, site_id, project.name) if part)
        )
        secrets = (
            self.tr("Secrets in {store}").format(store=desk.store)
            if desk.store
            else self.tr("Secrets under your passphrase")
        )
        folder = breakable(flow.draft.package.parent)
        where = self.tr("Work in {folder}").format(folder=folder)
        self._kept.setText(f"{where}{dot}{secrets}")
        self.drafts.show([_draft_row(one) for one in desk.drafts])
        self.history.show([self._history_row(one) for one in desk.history])
        self.draft_list.count()
        self.history_list.count()

    def begin(self) -> None:
        """The person came here: what waits gets the focus."""
        if self.drafts.rowCount():
            self.draft_list.table.setFocus()

    def _exported(self, path: Path) -> None:
        self.receipt.setText(self.tr("Saved: {path}").format(path=path))

    def _not_exported(self, problem: Exception) -> None:
        self.receipt.setText(wording.error(problem))

    def _history_row(self, done: Contribution) -> Row:
        where = done.receipt.destination if done.receipt else self.tr("kept on this computer")
        texts = (site_wording.contribution(done), where, site_wording.moment(done.finished))
        return Row(done, texts, "send" if done.receipt else "package", "good")

    def _show_receipt(self, index: QModelIndex) -> None:
        done = index.data(VALUE_ROLE)
        given = done.receipt if isinstance(done, Contribution) else None
        self.receipt.setText(site_wording.receipt(given) if given else "")
        self.receipt.setVisible(given is not None)

    def _resume(self) -> None:
        chosen = self.draft_list.chosen
        if isinstance(chosen, SavedDraft):
            self.resume_asked.emit(chosen)

    def _discard(self) -> None:
        chosen = self.draft_list.chosen
        if not isinstance(chosen, SavedDraft):
            return
        if may_lose(
            self,
            self.tr("Discard this contribution?"),
            self.tr("Your decisions about it are forgotten. The exams themselves are not touched."),
            act=self.tr("&Discard"),
            stay=self.tr("&Keep it"),
        ):
            self.discard_asked.emit(chosen)

    def _deliver(self) -> None:
        chosen = self.history_list.chosen
        if isinstance(chosen, Contribution):
            self.deliver_asked.emit(chosen)

    def _open_folder(self) -> None:
        chosen = self.history_list.chosen
        if isinstance(chosen, Contribution):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(chosen.summary.path)))

    def _open_report(self) -> None:
        chosen = self.history_list.chosen
        if isinstance(chosen, Contribution):
            report = chosen.summary.path / "report.html"
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(report)))


def _draft_row(saved: SavedDraft) -> Row:
    state = site_wording.draft_state(saved)
    decided = site_wording.decided(saved) if saved.series and saved.summary is None else ""
    stands = f"{state}, {decided}" if decided else state
    texts = (site_wording.draft_title(saved), stands, site_wording.moment(saved.changed))
    return Row(saved, texts, "inbox", "accent")


class _List(Card):
    """A heading, a table or a line that it is empty, and buttons for the chosen row."""

    def __init__(self, title: str, model: Rows, none: str, icon: str) -> None:
        super().__init__(margin=SPACE)
        self._model, self._title = model, title
        self._heading = label(title, bold=True)
        self._buttons: tuple[Button, ...] = ()
        self._line = row(self._heading, None)
        self._line.setContentsMargins(SPACE, SPACE // 2, SPACE, 0)
        self.table = Table(title)
        self.table.setModel(model)
        self.table.share(40, 40, 24, stretch=1)
        self.table.selectionModel().currentRowChanged.connect(self._chose)
        empty = QWidget()
        empty.setLayout(row(None, Glyph(icon, "muted", 24), label(none, tone="muted"), None))
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        self.column.addLayout(self._line)
        self.column.addLayout(self._stack, 1)

    def offer(self, *buttons: Button) -> None:
        self._buttons = buttons
        for button in buttons:
            self._line.addWidget(button)
        self.count()

    def count(self) -> None:
        """The rows changed."""
        rows = self._model.rowCount()
        self._stack.setCurrentIndex(1 if rows else 0)
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        for button in self._buttons:
            button.setVisible(bool(rows))
            button.setEnabled(self.chosen is not None)

    @property
    def chosen(self) -> object:
        return self.table.currentIndex().data(VALUE_ROLE)

    def _chose(self, index: QModelIndex) -> None:
        for button in self._buttons:
            button.setEnabled(index.isValid())
