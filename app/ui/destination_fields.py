"""A field for each value that a kind of server asks for; kind and name come from the dataclasses of
`transfer.destination` and `model`, so a new protocol brings its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.model import Endpoint
from app.transfer.needs import ENDPOINT, FILES, KINDS, SECRETS, Needs
from app.ui import destination_wording
from app.ui.theme import SPACE
from app.ui.widgets import Button, label

_NOT_SECRET = frozenset({"host_key"})
_LAST_PORT = 65535

Input = QLineEdit | QCheckBox | QSpinBox


class DestinationFields(QWidget):
    """Shows what one server asks for. `edited` when a value changed that is no secret."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = form_grid()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        self._asked = Needs((), (), "")
        self.inputs: dict[str, Input] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        for name in dict.fromkeys(
            name for one in KINDS.values() for name in (*one.login, *one.endpoint)
        ):
            self._add(name)

    def _add(self, name: str) -> None:
        made = self._made(name)
        caption: QLabel = label(destination_wording.field(name))
        caption.setBuddy(made)
        made.setAccessibleName(destination_wording.field(name))
        line = self._grid.rowCount()
        self._grid.addWidget(caption, line, 0)
        parts: tuple[QWidget, ...] = (caption, made)
        if name in FILES:
            browse = Button(self.tr("Choose…"), "folder")
            browse.setAccessibleName(
                self.tr("Choose: {what}").format(what=destination_wording.field(name))
            )
            browse.clicked.connect(partial(self._browse, name))
            self._grid.addWidget(browse, line, 2)
            parts = (*parts, browse)
        self._grid.addWidget(made, line, 1, 1, 1 if name in FILES else 2)
        self.inputs[name], self._rows[name] = made, parts

    def _made(self, name: str) -> Input:
        if ENDPOINT.get(name) is bool:
            box = QCheckBox()
            box.clicked.connect(self.edited)
            return box
        if ENDPOINT.get(name) is int:
            number = QSpinBox()
            number.setRange(0, _LAST_PORT)
            number.valueChanged.connect(self.edited)
            return number
        line = QLineEdit()
        line.setPlaceholderText(destination_wording.hint(name))
        if name in SECRETS:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        elif name not in FILES:
            line.textEdited.connect(self.edited)
        return line

    # ------------------------------------------------------------ the state

    def show_needs(self, asked: Needs) -> None:
        """The fields that are asked for, and no other."""
        self._asked = asked
        wanted = {*asked.login, *asked.endpoint}
        for name, parts in self._rows.items():
            for part in parts:
                part.setVisible(name in wanted)

    def show_endpoint(self, endpoint: Endpoint) -> None:
        for name in ENDPOINT.keys() & self.inputs.keys() - set(FILES):
            value, made = getattr(endpoint, name), self.inputs[name]
            if isinstance(made, QLineEdit):
                put(made, value)
            elif isinstance(made, QSpinBox):
                made.blockSignals(True)
                made.setValue(value)
                made.blockSignals(False)
            else:
                made.setChecked(value)

    def endpoint(self, before: Endpoint) -> Endpoint:
        """The endpoint with what was entered; an empty text is the usual value."""
        default = Endpoint()
        values: dict[str, Any] = {}
        for name in self._asked.endpoint:
            made = self.inputs[name]
            if isinstance(made, QLineEdit):
                values[name] = made.text().strip() or getattr(default, name)
            else:
                values[name] = made.value() if isinstance(made, QSpinBox) else made.isChecked()
        return replace(before, **values)

    def login(self) -> Mapping[str, str]:
        """What was typed of a login, by the names of the fields; kept nowhere."""
        given = {}
        for name in self._asked.login:
            made = self.inputs[name]
            if name not in _NOT_SECRET and isinstance(made, QLineEdit) and made.text():
                given[name] = made.text() if name in SECRETS else made.text().strip()
        return given

    def show_remembered(self, remembered: bool) -> None:
        """Whether empty fields of the login stand for one that is kept."""
        known = self.tr("remembered")
        for name in SECRETS:
            made = self.inputs.get(name)
            if isinstance(made, QLineEdit):
                usual = destination_wording.hint(name) or self.tr("only if there is one")
                made.setPlaceholderText(known if remembered else usual)

    def forget_secrets(self) -> None:
        for name in SECRETS:
            made = self.inputs.get(name)
            if isinstance(made, QLineEdit):
                made.clear()

    def _browse(self, name: str) -> None:
        made = self.inputs[name]
        dialog = QFileDialog(
            self, self.tr("Choose: {what}").format(what=destination_wording.field(name))
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if isinstance(made, QLineEdit):
            dialog.fileSelected.connect(made.setText)
        dialog.open()


def form_grid() -> QGridLayout:
    """Captions at the left, fields, and room for a button at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    return grid


def put(field: QLineEdit, text: str) -> None:
    """Show a text, without moving the cursor of who just typed it."""
    if field.text().strip() != text:
        field.setText(text)
