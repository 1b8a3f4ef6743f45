"""Where the package is made and where it goes. A line at each field says what is missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from app.errors import UnknownHost
from app.ui import wording
from app.ui.errand import Login
from app.ui.flow import Flow, Obstacle, Way
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Notice, label, row


class DestinationForm(Card):
    """`answered` carries the next `Flow` whenever an answer changes; `test_asked` when the
    connection shall be tried."""

    answered = Signal(object)
    test_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow: Flow | None = None
        self._fingerprint = ""
        self.package = _field(self.tr("Package folder"), "")
        self.folder = _field(self.tr("Folder or drive"), self.tr("Choose a folder"))
        self.address = _field(self.tr("Server address"), "sftp://user@server.example.org/incoming")
        self.host_key = _field(self.tr("Server fingerprint"), "SHA256:…")
        self.key_file = _field(self.tr("Key file"), self.tr("given to you by the coordinator"))
        self.key_passphrase = _secret(self.tr("Passphrase of the key"))
        self.password = _secret(self.tr("Password"))
        self._way_line, self._place_line, self.tested = Notice(), Notice(), Notice()
        self._ways = QButtonGroup(self)
        self._build()
        for field in (self.package, self.folder, self.address, self.host_key):
            field.textEdited.connect(self._changed)
        self._ways.idToggled.connect(self._changed)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        self.column.addWidget(label(self.tr("Where it goes"), factor=1.15, bold=True))
        names = (
            self.tr("&Keep the package on this computer"),
            self.tr("Copy it to a &folder or drive"),
            self.tr("Send it to a ser&ver (SFTP)"),
        )
        forms = (None, self._folder_form(), self._server_form())
        for place, (name, form) in enumerate(zip(names, forms, strict=True)):
            button = QRadioButton(name)
            button.setChecked(place == 0)
            self._ways.addButton(button, place)
            self.column.addWidget(button)
            if form is not None:
                form.hide()
                button.toggled.connect(form.setVisible)
                self.column.addWidget(form)
        self.column.addWidget(self._way_line)
        grid = _grid()
        browse = _browse(self.tr("Brows&e…"), self.tr("Choose where the package is made"))
        browse.clicked.connect(self._browse_package)
        _add(grid, self.tr("&Package is made in"), self.package, browse)
        grid.addWidget(self._place_line, grid.rowCount(), 1, 1, 2)
        self.column.addSpacing(SPACE)
        self.column.addLayout(grid)

    def _folder_form(self) -> QWidget:
        form, grid = _indented()
        browse = _browse(self.tr("Br&owse…"), self.tr("Choose the folder or drive"))
        browse.clicked.connect(self._browse_folder)
        _add(grid, self.tr("Fol&der"), self.folder, browse)
        return form

    def _server_form(self) -> QWidget:
        form, grid = _indented()
        browse = _browse(self.tr("B&rowse…"), self.tr("Choose the key file"))
        browse.clicked.connect(self._browse_key)
        self.test = Button(self.tr("&Test the connection"), "check")
        self.test.clicked.connect(self.test_asked)
        _add(grid, self.tr("&Address"), self.address)
        _add(grid, self.tr("Server fin&gerprint"), self.host_key)
        _add(grid, self.tr("Key fi&le"), self.key_file, browse)
        _add(grid, self.tr("Key passp&hrase"), self.key_passphrase)
        _add(grid, self.tr("Pass&word"), self.password)
        self._met = Button(self.tr("E&nter this fingerprint"), "key", "quiet")
        self._met.hide()
        self._met.clicked.connect(self._take_met)
        line = row(self.test, self.tested, self._met, spacing=2 * SPACE)
        line.setStretch(1, 1)
        grid.addLayout(line, grid.rowCount(), 1, 1, 2)
        return form

    # ------------------------------------------------------------ the state

    def show_flow(self, flow: Flow) -> None:
        self._flow = flow
        project = flow.draft.project
        if Path(self.package.text()) != flow.draft.package:  # a slash just typed is no change
            self.package.setText(str(flow.draft.package))
        self.package.setEnabled(flow.summary is None)
        if project.destination:
            server = project.destination.startswith("sftp")
            _put(self.address if server else self.folder, project.destination)
            if server:
                _put(self.host_key, project.host_key)
        self._ways.blockSignals(True)
        self._ways.button(tuple(Way).index(flow.way)).setChecked(True)
        self._ways.blockSignals(False)
        failed = {one.obstacle for one in flow.checks if not one.passed}
        for line, code in (
            (self._way_line, Obstacle.NO_DESTINATION),
            (self._place_line, Obstacle.NO_PACKAGE),
        ):
            line.say(wording.obstacle(code) if code in failed else "")
            line.setVisible(code in failed)

    def choose_way(self, place: int) -> None:
        """0: it stays here. 1: to a folder or drive. 2: to a server."""
        self._ways.button(place).setChecked(True)

    def login(self) -> Login:
        """What the server asks for; kept nowhere."""
        key_file = self.key_file.text().strip()
        return Login(
            Path(key_file) if key_file else None, self.key_passphrase.text(), self.password.text()
        )

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

    def _take_met(self) -> None:
        self.host_key.setText(self._fingerprint)
        self._changed()

    def begin(self) -> None:
        """The person came here: the chosen way gets the focus."""
        self._ways.button(self._ways.checkedId()).setFocus()

    def forget_secrets(self) -> None:
        self.password.clear()
        self.key_passphrase.clear()

    def _changed(self) -> None:
        if self._flow is None:
            return
        self.tested.say("")
        self._met.hide()
        way = tuple(Way)[self._ways.checkedId()]
        address = {Way.FOLDER: self.folder.text(), Way.SFTP: self.address.text()}.get(way, "")
        flow = self._flow.send_by(way, address.strip(), self.host_key.text())
        if Path(self.package.text()) != flow.draft.package:
            flow = flow.pack_into(Path(self.package.text()))
        self.answered.emit(flow)

    # ------------------------------------------------------------ choosing paths

    def _browse_package(self) -> None:
        self._browse(self.tr("Choose where the package is made"), self._package_parent)

    def _package_parent(self, name: str) -> None:
        self.package.setText(str(Path(name) / Path(self.package.text()).name))
        self._changed()

    def _browse_folder(self) -> None:
        self._browse(self.tr("Choose the folder or drive"), self._folder_chosen)

    def _folder_chosen(self, name: str) -> None:
        self.folder.setText(name)
        self._changed()

    def _browse_key(self) -> None:
        self._browse(self.tr("Choose the key file"), self.key_file.setText, folder=False)

    def _browse(self, title: str, taken: object, *, folder: bool = True) -> None:
        dialog = QFileDialog(self, title)
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.Directory if folder else mode.ExistingFile)
        dialog.fileSelected.connect(taken)
        dialog.open()


def _field(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made


def _secret(name: str) -> QLineEdit:
    made = _field(name, "")
    made.setPlaceholderText(QCoreApplication.translate("DestinationForm", "only if there is one"))
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _put(field: QLineEdit, text: str) -> None:
    if field.text().strip() != text:
        field.setText(text)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    return grid


def _indented() -> tuple[QWidget, QGridLayout]:
    form, grid = QWidget(), _grid()
    grid.setContentsMargins(4 * SPACE, 0, 0, SPACE)
    form.setLayout(grid)
    return form, grid


def _browse(text: str, name: str) -> Button:
    made = Button(text, "folder")
    made.setAccessibleName(name)
    return made


def _add(grid: QGridLayout, caption: str, field: QLineEdit, button: Button | None = None) -> None:
    line = grid.rowCount()
    named = label(caption)
    named.setBuddy(field)
    grid.addWidget(named, line, 0)
    grid.addWidget(field, line, 1, 1, 1 if button else 2)
    if button is not None:
        grid.addWidget(button, line, 2)
