"""The two tables: what stays behind, and the header before and after."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.model import Change
from app.ui import wording
from app.ui.models import VALUE_ROLE, HeaderChanges, HeaderFilter, KeptBack, Show
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, label, paragraph, row


class Table(QTableView):
    """A calm table: rows of one height, no grid, the whole row is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 14)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def share(self, *widths: int, stretch: int) -> None:
        """Give each column its width, in digits; `stretch` takes what is left."""
        digit = self.fontMetrics().horizontalAdvance("0")
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width * digit)
        self.horizontalHeader().setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)


class KeptBackTable(Card):
    """Files that are not sent, each with its reason, or a line that there is none."""

    def __init__(self, model: KeptBack, title: str, none: str) -> None:
        super().__init__(margin=SPACE)
        self._model, self._title = model, title
        self._heading = label(title, bold=True)
        self.table = Table(title)
        self.table.setModel(model)
        self.table.share(26, 27, 40, stretch=2)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.addStretch(1)
        inner.addWidget(Glyph("done", "muted", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        self._none = label(none, tone="muted")
        inner.addWidget(self._none, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        heading = row(self._heading, None)
        heading.setContentsMargins(SPACE, SPACE, SPACE, 0)
        self.column.addLayout(heading)
        self.column.addLayout(self._stack, 1)
        model.rowsInserted.connect(self._counted)
        model.modelReset.connect(self._counted)
        self._counted()

    def _counted(self) -> None:
        count = self._model.rowCount()
        self._stack.setCurrentIndex(1 if count else 0)
        number = f"  {wording.number(count)}" if count else ""
        self._heading.setText(f"{self._title}{number}")


class HeaderTable(QWidget):
    """The header before and after, with its filters and the rule of the chosen row."""

    def __init__(self) -> None:
        super().__init__()
        self.changes = HeaderChanges(self)
        self.filter = HeaderFilter(self)
        self.filter.setSourceModel(self.changes)
        self.table = Table(self.tr("Header before and after"))
        self.table.setModel(self.filter)
        self.table.share(17, 28, 24, 24, 20, stretch=HeaderChanges.AFTER)
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
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(260)
        self.table.selectionModel().currentRowChanged.connect(self._explain)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(*buttons, None, self._none, self.search, spacing=4))
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 92 * self.fontMetrics().horizontalAdvance("0")
        self.table.setColumnHidden(HeaderChanges.TAG, narrow)  # the detail line names it too
        self._none.setHidden(narrow)
        digit = self.fontMetrics().horizontalAdvance("0")
        self.table.setColumnWidth(HeaderChanges.NAME, (22 if narrow else 28) * digit)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self.changes.show(changes)
        self._detail.setText(self.tr("Choose a row to see the rule behind it."))
        self._count()

    def _narrow(self, button: Button) -> None:
        self.filter.narrow(show=Show(button.property("show")))
        self._count()

    def _search(self, word: str) -> None:
        self.filter.narrow(word=word)
        self._count()

    def _count(self) -> None:
        shown, every = self.filter.rowCount(), self.changes.rowCount()
        self._none.setText(
            self.tr("{shown} of {every} rows").format(
                shown=wording.number(shown), every=wording.number(every)
            )
        )

    def _explain(self, index: QModelIndex) -> None:
        change = index.data(VALUE_ROLE)
        if isinstance(change, Change):
            self._detail.setText(self.changes.detail(change))
