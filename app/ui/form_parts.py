"""What the forms are made of: fields, the captions before them, and the choice of a path."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from app.ui.theme import SPACE
from app.ui.widgets import Button, label

FileMode = QFileDialog.FileMode


def form_grid() -> QGridLayout:
    """Captions at the left, fields, and room for a button at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    return grid


def add_caption(grid: QGridLayout, caption: str, part: QWidget) -> QLabel:
    """Begin a line with a caption, with a mnemonic perhaps, of a part that comes beside it. A
    screen reader says the same, if the part has no name of its own yet."""
    named = label(caption)
    named.setBuddy(part)
    if not part.accessibleName():
        part.setAccessibleName(caption.replace("&", ""))
    grid.addWidget(named, grid.rowCount(), 0)
    return named


def add_line(
    grid: QGridLayout, caption: str, part: QWidget, button: QWidget | None = None
) -> QLabel:
    """A line of its own for a caption, a part, and a button that belongs to it."""
    named = add_caption(grid, caption, part)
    line = grid.rowCount() - 1
    grid.addWidget(part, line, 1, 1, 1 if button else 2)
    if button is not None:
        grid.addWidget(button, line, 2)
    return named


def add_path(grid: QGridLayout, caption: str, line: QLineEdit, mode: FileMode) -> QLabel:
    """A line of its own for a path, with a button that chooses it."""
    if not line.accessibleName():
        line.setAccessibleName(caption.replace("&", ""))
    return add_line(grid, caption, line, chooser(line, mode))


def line_up(*grids: QGridLayout) -> None:
    """Let the fields of several grids begin at the same place, whatever of them is shown."""
    cells = [grid.itemAtPosition(line, 0) for grid in grids for line in range(grid.rowCount())]
    firsts = [cell.widget() for cell in cells if cell is not None]
    widest = max(one.sizeHint().width() for one in firsts if isinstance(one, QLabel))
    for grid in grids:
        grid.setColumnMinimumWidth(0, max(widest, grid.columnMinimumWidth(0)))


def grow(dialog: QDialog) -> None:
    """Make a dialog as high as its words need: Qt gives a new one two thirds of the screen at
    most, and one that is open already nothing for a sentence that wraps."""
    if (layout := dialog.layout()) is not None:
        needed = layout.totalHeightForWidth(dialog.width())
        dialog.resize(dialog.width(), max(dialog.height(), needed))


class FormScroll(QScrollArea):
    """A form that is higher than its window: what has the focus is seen, also if a letter, and
    not Tab, led to it."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields lead through it
        self.setWidgetResizable(True)
        self.setWidget(form)
        self._form = form
        form.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focused)

    def _focused(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._form.isAncestorOf(now):
            middle = now.mapTo(self._form, now.rect().center())
            self.ensureVisible(middle.x(), middle.y(), 0, now.height() // 2 + 2 * SPACE)


# ---------------------------------------------------------------- fields


def field(name: str = "", hint: str = "") -> QLineEdit:
    """A line of text; `name` is for a screen reader, if the caption before it says too little;
    `hint` stands in it while it is empty."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def secret(name: str = "", hint: str = "") -> QLineEdit:
    """A line of text that nobody else reads."""
    made = field(name, hint)
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def number(name: str, most: int) -> QSpinBox:
    """A whole number from 0 on; `name` is for a screen reader."""
    made = QSpinBox()
    made.setRange(0, most)
    made.setAccessibleName(name)
    made.lineEdit().setAccessibleName(name)
    made.lineEdit().setTextMargins(SPACE, 0, 0, 0)  # the sheet's padding is not for it
    return made


def put(line: QLineEdit, text: str) -> None:
    """Show a text, without moving the cursor of who just typed it."""
    if line.text().strip() != text:
        line.setText(text)


# ---------------------------------------------------------------- paths


def choose(
    parent: QWidget,
    title: str,
    taken: Callable[[str], object],
    mode: FileMode = FileMode.Directory,
    kinds: str = "",
) -> None:
    """Ask for a folder or a file that is there.

    Args:
        taken: is called with its path.
        kinds: of files, as `QFileDialog.setNameFilter` takes it; "" for all.
    """
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    _open(dialog, taken, kinds)


def choose_new(
    parent: QWidget, title: str, name: str, taken: Callable[[str], object], kinds: str = ""
) -> None:
    """Ask where a file shall be written; `name` is proposed, the rest as `choose`."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _open(dialog, taken, kinds)


def chooser(line: QLineEdit, mode: FileMode) -> Button:
    """A button that fills a line, which has its name already, with a path."""
    translate = QCoreApplication.translate
    title = translate("Form", "Choose: {what}").format(what=line.accessibleName())
    made = Button(translate("Form", "Choose…"), "folder")
    made.setAccessibleName(title)
    made.clicked.connect(lambda: choose(line.window(), title, line.setText, mode))
    return made


def _open(dialog: QFileDialog, taken: Callable[[str], object], kinds: str) -> None:
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(taken)
    dialog.open()
