"""A server: what kind it is, where, how it is logged in to, how fast; and whether it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import UnknownHost
from app.model import Project
from app.transfer.needs import KINDS, kind_of, needs
from app.ui import destination_wording, wording
from app.ui.destination_fields import DestinationFields
from app.ui.errand import Login
from app.ui.form_parts import add_line, field, form_grid, line_up, number, put
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, row

_FASTEST = 1_000_000  # kB a second
_SLOWEST = 10


class ServerForm(QWidget):
    """Signals: `changed` whenever an answer changes that is no secret; `test_asked` when the
    connection shall be tried; `forget_asked` when the login that is kept shall not be any more.

    Attributes:
        is_remembered: whether a login is kept for a project's server, as it is met.
    """

    changed = Signal()
    test_asked = Signal()
    forget_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_remembered: Callable[[Project], bool] = lambda _: False
        self._fingerprint = ""

    def make(self) -> Iterator[None]:
        """Make what is in it, a part at a step."""
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 0, 0, SPACE)
        column.setSpacing(SPACE)
        top, below = form_grid(), form_grid()
        column.addLayout(top)
        self._put_address(top)
        yield
        self.fields = DestinationFields()
        column.addWidget(self.fields)
        yield from self.fields.make()
        column.addLayout(below)
        self._put_limit(below)
        line_up(top, self.fields.grid, below)
        yield
        self._put_login(below)
        self._show_kind()
        self._connect()

    def _put_address(self, grid: QGridLayout) -> None:
        self.kind = QComboBox()
        for scheme in KINDS:
            self.kind.addItem(destination_wording.kind(scheme), scheme)
        self.kind.setAccessibleName(self.tr("Kind of server"))
        self.address = field(self.tr("Server address"))
        add_line(grid, self.tr("Kin&d"), self.kind)
        add_line(grid, self.tr("&Address"), self.address)

    def _put_limit(self, grid: QGridLayout) -> None:
        self.limit = number(self.tr("Highest speed, kilobytes a second"), _FASTEST)
        self.limit.setSingleStep(100)
        self.limit.setSuffix(self.tr(" kB/s"))
        self.limit.setSpecialValueText(self.tr("as fast as it goes"))
        add_line(grid, self.tr("Speed li&mit"), self.limit)

    def _put_login(self, grid: QGridLayout) -> None:
        self.remember = QCheckBox(self.tr("Remember t&his login on this computer, sealed"))
        self.forget = Button(self.tr("F&orget the login"), "remove", "quiet")
        self.test = Button(self.tr("&Test the connection"), "check")
        self.tested = Notice()
        self._met = Button(self.tr("E&nter this fingerprint"), "key", "quiet")
        self._met.hide()
        self.forget.hide()
        grid.addLayout(row(self.remember, self.forget, None), grid.rowCount(), 1, 1, 2)
        grid.addLayout(row(self.test, None), grid.rowCount(), 1, 1, 2)
        grid.addWidget(self.tested, grid.rowCount(), 1, 1, 2)
        grid.addLayout(row(self._met, None), grid.rowCount(), 1, 1, 2)

    def _connect(self) -> None:
        self.kind.activated.connect(self._chosen)
        self.address.textEdited.connect(self._typed)
        self.fields.edited.connect(self.changed)
        self.limit.valueChanged.connect(self.changed)
        self.test.clicked.connect(self.test_asked)
        self.forget.clicked.connect(self.forget_asked)
        self._met.clicked.connect(self._take_met)

    @property
    def host_key(self) -> QLineEdit:
        return self._line("host_key")

    @property
    def key_file(self) -> QLineEdit:
        return self._line("key_file")

    def _line(self, name: str) -> QLineEdit:
        made = self.fields.inputs[name]
        assert isinstance(made, QLineEdit)  # noqa: S101 - what is text has a line
        return made

    # ------------------------------------------------------------ the state

    @property
    def chosen(self) -> str:
        """The kind, a key of `KINDS`."""
        return str(self.kind.currentData())

    def show_project(self, project: Project) -> None:
        """What the project file, or the person before, said of the server."""
        put(self.address, project.destination)
        put(self.host_key, project.host_key)
        self.fields.show_endpoint(project.endpoint)
        self.limit.blockSignals(True)
        self.limit.setValue(project.endpoint.bytes_per_second // 1000)
        self.limit.blockSignals(False)
        self._follow()
        remembered = self.is_remembered(project)
        self.fields.show_remembered(remembered)
        self.forget.setVisible(remembered)

    def project(self, before: Project) -> Project:
        """The project with how this server is met."""
        endpoint = self.fields.endpoint(before.endpoint)
        limit = self.limit.value()
        rate = max(limit, _SLOWEST) * 1000 if limit else 0
        return replace(before, endpoint=replace(endpoint, bytes_per_second=rate))

    def login(self) -> Login:
        """What was typed of the login, and whether it shall be kept."""
        return Login(self.fields.login(), self.remember.isChecked())

    def show_test(self, problem: Exception | None) -> None:
        """What trying the connection came to."""
        self._fingerprint = ""
        if problem is None:
            said = self.tr("The server is the known one, and takes the login.")
            self.tested.say(said, "done", "good")
        else:
            self.tested.say(wording.error(problem), "alert", "bad")
            if isinstance(problem, UnknownHost):
                self._fingerprint = str(problem.params.get("fingerprint", ""))
        self._met.setVisible(self._fingerprint.startswith("SHA256:"))

    def forget_test(self) -> None:
        """Another answer: what was found out no longer counts."""
        self.tested.say("")
        self._met.hide()

    # ------------------------------------------------------------ the person

    def _take_met(self) -> None:
        self.host_key.setText(self._fingerprint)
        self.changed.emit()

    def _typed(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """The address says what kind it is."""
        kind = kind_of(self.address.text().strip())
        if kind:
            self.kind.setCurrentIndex(self.kind.findData(kind))
        self._show_kind()

    def _chosen(self) -> None:
        if kind_of(self.address.text().strip()) not in {"", self.chosen}:
            self.address.clear()
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        example = KINDS[self.chosen].example
        self.address.setPlaceholderText(example)
        address = self.address.text().strip()
        self.fields.show_needs(needs(address if kind_of(address) else example))
