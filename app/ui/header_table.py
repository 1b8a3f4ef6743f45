"""The header before and after, with its filters, the rule of the chosen row, and "remove this"."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.deidentify.removals import may_remove
from app.model import Change, Instance, Reach, Removal
from app.ui import wording
from app.ui.header_model import HeaderChanges, Show, was_removed_by_person
from app.ui.models import VALUE_ROLE
from app.ui.review_wording import reach as reach_words
from app.ui.tables import Table
from app.ui.theme import SPACE
from app.ui.widgets import Button, label, paragraph, row


class HeaderTable(QWidget):
    """See the module.

    Signals:
        removed(object): a `Removal` that the person asks for.
        kept(object): the path of a value that may leave again.
    """

    removed = Signal(object)
    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.changes = HeaderChanges(self)
        self._image: Instance | None = None
        self._may_decide = True
        self.table = Table(self.tr("Header before and after"))
        self.table.setModel(self.changes)
        self.table.share(17, 28, 24, 24, 22, stretch=HeaderChanges.AFTER)
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(HeaderChanges.BEFORE, QHeaderView.ResizeMode.Stretch)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by name, tag or value"))
        self.search.setAccessibleName(self.tr("Filter the header"))
        self.search.setClearButtonEnabled(True)
        self._none = label("", tone="muted")
        self._detail = paragraph("")
        self._detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._kinds = QButtonGroup(self)
        self.remove = Button(self.tr("&Remove value…"), "bin")
        self.remove.setToolTip(self.tr("Do not send this value (Del)"))
        self.reaches = QMenu(self)
        for reach in Reach:
            action = self.reaches.addAction(reach_words(reach))
            action.triggered.connect(partial(self._remove, reach))
        self._build()

    def _build(self) -> None:
        names = {
            Show.ALL: self.tr("All ro&ws"),
            Show.CHANGED: self.tr("C&hanged"),
            Show.KEPT_TEXT: self.tr("&Kept text"),
            Show.PRIVATE: self.tr("Pri&vate"),
        }
        buttons: list[QWidget | None] = []
        for kind, name in names.items():
            button = Button(name, kind="tab")
            button.setCheckable(True)
            button.setChecked(kind is Show.ALL)
            button.setProperty("show", kind.value)
            self._kinds.addButton(button)
            buttons.append(button)
        self._kinds.buttonClicked.connect(self._narrow)
        self.search.textChanged.connect(self._search)
        self.search.setToolTip(self.search.placeholderText())
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(260)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        self.table.verticalScrollBar().rangeChanged.connect(self._keep_in_view)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_at)
        self.remove.clicked.connect(self._offer)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.table, self.remove.click)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        foot = row(self._detail, self.remove)
        foot.setStretch(0, 1)
        foot.setAlignment(self.remove, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        narrowing = row(*buttons, None, *self._finding(), spacing=4)
        narrowing.setStretch(narrowing.count() - 1, 2)
        column.addLayout(narrowing)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._explain(QModelIndex())

    def _finding(self) -> tuple[QWidget, ...]:
        self._none.setContentsMargins(0, 0, SPACE, 0)
        return self._none, self.search

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 92 * self.fontMetrics().horizontalAdvance("0")
        self.table.setColumnHidden(HeaderChanges.TAG, narrow)  # the detail line names it too
        self._none.setHidden(narrow)
        digit = self.fontMetrics().horizontalAdvance("0")
        self.table.setColumnWidth(HeaderChanges.NAME, (22 if narrow else 28) * digit)

    # ------------------------------------------------------------ what is shown

    def show_changes(self, changes: tuple[Change, ...], image: Instance, may_decide: bool) -> None:
        """Another image, or another state of it; the chosen attribute stays chosen.

        Args:
            may_decide: values can be removed: the series may leave.
        """
        chosen = self._chosen()
        at = self.table.verticalScrollBar().value()
        self._image, self._may_decide = image, may_decide
        self.changes.show(changes)
        line = -1 if chosen is None else self.changes.row_of(chosen.path)
        if line >= 0:
            self.table.selectRow(line)
        else:
            self._explain(QModelIndex())
        self.table.verticalScrollBar().setValue(at)
        if line >= 0:
            self.table.scrollTo(self.changes.index(line, HeaderChanges.NAME))
        self._count()

    def clear(self) -> None:
        """Another series: nothing of the one before can be decided any more."""
        self._image = None
        self.changes.show(())
        self._count()
        self._explain(QModelIndex())

    def _narrow(self, button: Button) -> None:
        self.changes.narrow(show=Show(button.property("show")))
        self._count()
        self._explain(QModelIndex())

    def _search(self, word: str) -> None:
        self.changes.narrow(word=word)
        self._count()
        self._explain(QModelIndex())

    def _count(self) -> None:
        self._none.setText(
            self.tr("{shown} of {every} rows").format(
                shown=wording.number(self.changes.rowCount()),
                every=wording.number(self.changes.every),
            )
        )

    def _chosen(self) -> Change | None:
        change = self.table.currentIndex().data(VALUE_ROLE)
        return change if isinstance(change, Change) else None

    def _explain(self, index: QModelIndex) -> None:
        change = index.data(VALUE_ROLE)
        known = change if isinstance(change, Change) else None
        self._detail.setText(
            self.tr("Choose a row to see the rule behind it.")
            if known is None
            else self.changes.detail(known)
        )
        gone = known is not None and was_removed_by_person(known)
        text, icon = (
            (self.tr("&Restore value"), "undo") if gone else (self.tr("&Remove value…"), "bin")
        )
        if self.remove.text() != text:
            self.remove.say(text, icon)
        self.remove.setEnabled(
            known is not None and self._may_decide and (gone or may_remove(known))
        )

    def _keep_in_view(self) -> None:
        """The words below took more lines, and the place of the row they are about."""
        chosen = self.table.currentIndex()
        hidden = self.table.visualRect(chosen).bottom() - self.table.viewport().height()
        if chosen.isValid() and 0 <= hidden <= self._detail.height():
            self.table.scrollTo(chosen)

    # ------------------------------------------------------------ what the person decides

    def _offer_at(self, place: QPoint) -> None:
        if self.remove.isEnabled():
            self._offer_below(self.table.viewport().mapToGlobal(place))

    def _offer(self) -> None:
        self._offer_below(self.remove.mapToGlobal(QPoint(0, self.remove.height() + 4)))

    def _offer_below(self, place: QPoint) -> None:
        change = self._chosen()
        if change is not None and was_removed_by_person(change):
            self.kept.emit(change.path)
        elif change is not None:
            self.reaches.popup(place)

    def _remove(self, reach: Reach) -> None:
        change, image = self._chosen(), self._image
        if change is None or image is None:
            return
        uids = {
            Reach.IMAGE: image.sop_instance_uid,
            Reach.SERIES: image.series_uid,
            Reach.ALL: "",
        }
        self.removed.emit(Removal(change.path, reach, uids[reach]))
