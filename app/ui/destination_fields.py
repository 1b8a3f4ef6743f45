"""A field for each value that a kind of server asks for; kind and name come from the dataclasses of
`transfer.destination` and `model`, so a new protocol brings its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from app.model import Endpoint
from app.transfer.needs import ENDPOINT, FILES, KINDS, SECRETS, Needs
from app.ui import destination_wording
from app.ui.form_parts import FileMode, add_line, chooser, field, form_grid, number, put, secret

_NOT_SECRET = frozenset({"host_key"})
_LAST_PORT = 65535

Input = QLineEdit | QCheckBox | QSpinBox


class DestinationFields(QWidget):
    """Shows what one server asks for. `edited` when a value changed that is no secret."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.grid = form_grid()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.grid)
        self._asked = Needs((), (), "")
        self.inputs: dict[str, Input] = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}

    def make(self) -> Iterator[None]:
        """Make what is in it, a field at a step."""
        for name in dict.fromkeys(
            name for one in KINDS.values() for name in (*one.login, *one.endpoint)
        ):
            self._add(name)
            yield

    def _add(self, name: str) -> None:
        made = self._made(name)
        browse = None
        if name in FILES and isinstance(made, QLineEdit):
            browse = chooser(made, FileMode.ExistingFile)
        caption = add_line(self.grid, destination_wording.caption(name), made, browse)
        parts = (caption, made, browse)
        self.inputs[name] = made
        self._rows[name] = tuple(part for part in parts if part is not None)

    def _made(self, name: str) -> Input:
        said, hint = destination_wording.field(name), destination_wording.hint(name)
        if ENDPOINT.get(name) is bool:
            box = QCheckBox()
            box.clicked.connect(self.edited)
            return box
        if ENDPOINT.get(name) is int:
            port = number(said, _LAST_PORT)
            port.setSpecialValueText(self.tr("none"))
            port.valueChanged.connect(self.edited)
            return port
        if name in SECRETS:
            return secret(said, hint)
        line = field(said, hint)
        if name not in FILES:
            line.textEdited.connect(self.edited)
        return line

    # ------------------------------------------------------------ the state

    def show_needs(self, asked: Needs) -> None:
        """The fields that are asked for, in this order, and no other."""
        if asked == self._asked:
            return
        self._asked = asked
        wanted = (*asked.login, *asked.endpoint)
        for name, parts in self._rows.items():
            for part in parts:
                part.setVisible(name in wanted)
        for line, name in enumerate(wanted):
            caption, *fields = self._rows[name]
            self.grid.addWidget(caption, line, 0)
            self.grid.addWidget(fields[0], line, 1, 1, 3 - len(fields))
            for browse in fields[1:]:
                self.grid.addWidget(browse, line, 2)
        stops = [part for name in wanted for part in self._rows[name][1:]]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

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
