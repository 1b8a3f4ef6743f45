"""The Clinical page for many patients with few facts: one grid, typed or pasted into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.clinical.dictionary import chosen
from app.clinical.importer.form import closed_lists
from app.model import Clinical
from app.ui import clinical_wording, theme
from app.ui.grid_model import FIELDS, GridModel
from app.ui.models import Index
from app.ui.pasted import as_text
from app.ui.theme import SPACE

_COLUMN, _ROW_NAMES = 17, 34  # digits
_NO_SHIFT = ~Qt.KeyboardModifier.ShiftModifier


class GridView(QTableView):
    """Cells that are typed into; Enter goes down, Tab to the right.

    Signals:
        pasted(str): a block out of a spreadsheet, for the current cell and on.
        emptied(): the chosen cells.
        filled(): the chosen cells, with what the topmost of each column says.
        undone(): the last act.
        opened(int): the row of the patient whose form is wanted.
    """

    pasted = Signal(str)
    emptied = Signal()
    filled = Signal()
    undone = Signal()
    opened = Signal(int)

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self.setModel(model)
        self._terms = Terms(self)
        self.setItemDelegate(self._terms)
        self.setAccessibleName(self.tr("Facts of all patients"))
        self.setWordWrap(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        digit = self.fontMetrics().horizontalAdvance("0")
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.setSectionResizeMode(down.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 14)
        down.setFixedWidth(_ROW_NAMES * digit)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setHighlightSections(False)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.sectionDoubleClicked.connect(self.opened)
        across.setDefaultSectionSize(_COLUMN * digit)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)

    def offer(self, clinical: Clinical) -> None:
        """The terms of this project's lists."""
        self._terms.lists = closed_lists(chosen(clinical), clinical)

    def chosen_cells(self) -> list[QModelIndex]:
        """Row by row; the current cell if nothing is chosen."""
        found = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        return sorted(
            (one for one in found if one.isValid()), key=lambda one: (one.row(), one.column())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == self.State.EditingState:  # what the editor leaves over, such as Enter
            super().keyPressEvent(event)
            return
        clipboard = QGuiApplication.clipboard()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(clipboard.text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            clipboard.setText(self._block())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_D and _is_control(event):
            self.filled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if _is_control(event):
                self.opened.emit(self.currentIndex().row())
            else:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter
            here = self.currentIndex()
            below = here.siblingAtRow(here.row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    def _block(self) -> str:
        rows: dict[int, list[str]] = {}
        for one in self.chosen_cells():
            rows.setdefault(one.row(), []).append(str(one.data()))
        return as_text(iter(rows.values()))


def _is_control(event: QKeyEvent) -> bool:
    return event.modifiers() & _NO_SHIFT == Qt.KeyboardModifier.ControlModifier


class Terms(QStyledItemDelegate):
    """Edits a cell: a line, or the terms of a closed list, of which a few letters find one.

    Attributes:
        lists: terms by field.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.lists: Mapping[str, Sequence[str]] = {}

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's
        index: Index,
    ) -> QWidget:
        name = FIELDS[index.column()]
        terms = self.lists.get(name, ())
        if not terms or name == "race_ethnicity":  # several terms are typed, or pasted
            line = QLineEdit(parent)
            line.setAccessibleName(clinical_wording.field(name))
            return line
        made = QComboBox(parent)
        made.setEditable(True)
        made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        made.addItems([*terms, self.tr("Unknown")])
        finder = QCompleter(made.model(), made)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        made.setCompleter(finder)
        whole = made.view().sizeHintForColumn(0) + 3 * SPACE  # no term is cut
        for listed in (made.view(), finder.popup()):
            if listed is not None:
                listed.setMinimumWidth(whole)
        if (popup := finder.popup()) is not None:
            theme.dress(popup)  # a window of its own, and nobody's child
        made.setAccessibleName(clinical_wording.field(name))
        return made

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the cell, and beyond it where a term needs more room."""
        super().updateEditorGeometry(editor, option, index)
        wish, cell = editor.sizeHint(), option.rect
        wide, high = max(cell.width(), wish.width()), max(cell.height(), wish.height())
        room = self._view.viewport().width()
        left = min(cell.left(), max(0, room - wide))
        editor.setGeometry(left, cell.center().y() - high // 2, wide, high)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(-1)
            editor.setEditText(str(index.data()))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data()))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        typed = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            typed = editor.text()
        if isinstance(model, GridModel):
            model.setData(index, typed)
