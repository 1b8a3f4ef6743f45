"""The form of the Send page: what is sent, by whom, into which folder, and where it goes.

A line at each field says what is missing.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import wording
from app.ui.errand import Login
from app.ui.flow import Flow, Obstacle, Way
from app.ui.site_card import SiteCard
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Figure, Notice, label, row


class Questions(QWidget):
    """Sends the next `Flow` with `answered` whenever an answer changes."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._flow: Flow | None = None
        self.package = _field(self.tr("Package folder"), "")
        self.folder = _field(self.tr("Folder or drive"), self.tr("Choose a folder"))
        self.address = _field(self.tr("Server address"), "sftp://user@server.example.org/incoming")
        self.password = _field(self.tr("Password"), self.tr("only if the server asks for one"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.key_file = _field(self.tr("Key file"), self.tr("given to you by the coordinator"))
        self.host_key = _field(self.tr("Server fingerprint"), "SHA256:…")
        self.site = SiteCard()
        self.site.answered.connect(self._changed)
        self._way_line, self._place_line = Notice(), Notice()
        self._figures = (
            Figure(self.tr("patients will be sent")),
            Figure(self.tr("series will be sent")),
            Figure(self.tr("images will be sent")),
            Figure(self.tr("series stay here")),
        )
        self._ways = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._what())
        column.addWidget(self.site)
        column.addWidget(self._place())
        column.addWidget(self._delivery())
        for field in (self.package, self.folder, self.address, self.host_key):
            field.textEdited.connect(self._changed)
        self._ways.idToggled.connect(self._changed)

    # ------------------------------------------------------------ parts

    def _what(self) -> Card:
        card = Card()
        figures = row(*self._figures)
        for place in range(len(self._figures)):
            figures.setStretch(place, 1)
        card.column.addLayout(figures)
        return card

    def _place(self) -> Card:
        card = Card()
        browse = Button(self.tr("Brows&e…"), "folder")
        browse.setAccessibleName(self.tr("Choose where the package is kept"))
        browse.clicked.connect(self._browse_package)
        grid = _grid()
        _add(grid, self.tr("&Package folder"), self.package, browse)
        grid.addWidget(self._place_line, grid.rowCount(), 1, 1, 2)
        card.column.addLayout(grid)
        return card

    def _delivery(self) -> Card:
        card = Card()
        names = (
            self.tr("&Keep the package on this computer"),
            self.tr("Copy it to a &folder or drive"),
            self.tr("Send it to a ser&ver (SFTP)"),
        )
        forms = (None, self._folder_form(), self._server_form())
        card.column.addWidget(label(self.tr("Where does it go?"), bold=True))
        for place, (name, form) in enumerate(zip(names, forms, strict=True)):
            button = QRadioButton(name)
            button.setChecked(place == 0)
            self._ways.addButton(button, place)
            card.column.addWidget(button)
            if form is not None:
                form.hide()
                button.toggled.connect(form.setVisible)
                card.column.addWidget(form)
        card.column.addWidget(self._way_line)
        return card

    def _folder_form(self) -> QWidget:
        form, grid = _indented()
        browse = Button(self.tr("Br&owse…"), "folder")
        browse.setAccessibleName(self.tr("Choose the folder or drive"))
        browse.clicked.connect(self._browse_folder)
        _add(grid, self.tr("Fol&der"), self.folder, browse)
        return form

    def _server_form(self) -> QWidget:
        form, grid = _indented()
        browse = Button(self.tr("B&rowse…"), "folder")
        browse.setAccessibleName(self.tr("Choose the key file"))
        browse.clicked.connect(self._browse_key)
        _add(grid, self.tr("&Address"), self.address)
        _add(grid, self.tr("Server fin&gerprint"), self.host_key)
        _add(grid, self.tr("Key fi&le"), self.key_file, browse)
        _add(grid, self.tr("Pass&word"), self.password)
        return form

    # ------------------------------------------------------------ the state

    def begin(self) -> None:
        """The person came here: the first choice gets the focus."""
        (self._ways.button(0) if self.site.isHidden() else self.site.field).setFocus()

    def show_flow(self, flow: Flow) -> None:
        self._flow = flow
        project = flow.draft.project
        self.site.show_flow(flow)
        if Path(self.package.text()) != flow.draft.package:  # a slash just typed is no change
            self.package.setText(str(flow.draft.package))
        if flow.way is Way.KEEP and project.destination:
            self._offer(project.destination, project.host_key)
        self.package.setEnabled(flow.summary is None)
        leaving = [one for one in flow.series or () if flow.leaves(one)]
        staying = len(flow.series or ()) - len(leaving)
        counts = (
            len({one.patient_id for one in leaving}),
            len(leaving),
            sum(one.instances for one in leaving),
            staying,
        )
        for figure, count in zip(self._figures, counts, strict=True):
            figure.count(wording.number(count))
        self._say(flow.obstacle)

    def _offer(self, destination: str, host_key: str) -> None:
        """The coordinator's project file already says where packages go."""
        server = destination.startswith("sftp://")
        self._put(self.address if server else self.folder, destination)
        self._put(self.host_key, host_key)

    def _say(self, obstacle: Obstacle | None) -> None:
        for line, code in (
            (self._way_line, Obstacle.NO_DESTINATION),
            (self._place_line, Obstacle.NO_PACKAGE),
        ):
            line.say(wording.obstacle(code) if obstacle is code else "")
            line.setVisible(obstacle is code)

    @staticmethod
    def _put(field: QLineEdit, text: str) -> None:
        if field.text() != text:
            field.setText(text)

    def _changed(self) -> None:
        if self._flow is None:
            return
        way = tuple(Way)[self._ways.checkedId()]
        address = {Way.FOLDER: self.folder.text(), Way.SFTP: self.address.text()}.get(way, "")
        flow = self._flow
        if not flow.site_is_locked:
            flow = flow.name_site(self.site.field.text())
        flow = flow.send_by(way, address.strip(), self.host_key.text())
        if Path(self.package.text()) != flow.draft.package:
            flow = flow.pack_into(Path(self.package.text()))
        self.answered.emit(flow)

    def choose_way(self, place: int) -> None:
        """0: it stays here. 1: to a folder or drive. 2: to a server."""
        self._ways.button(place).setChecked(True)

    def login(self) -> Login:
        """What the server asks for; kept nowhere."""
        key_file = self.key_file.text().strip()
        return Login(Path(key_file) if key_file else None, self.password.text())

    def forget_secrets(self) -> None:
        self.password.clear()

    # ------------------------------------------------------------ choosing paths

    def _browse_package(self) -> None:
        self._browse(self.tr("Choose where the package is kept"), self._package_parent)

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


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnMinimumWidth(0, 120)
    grid.setColumnStretch(1, 1)
    return grid


def _indented() -> tuple[QWidget, QGridLayout]:
    form, grid = QWidget(), _grid()
    grid.setContentsMargins(4 * SPACE, 0, 0, SPACE)
    form.setLayout(grid)
    return form, grid


def _add(grid: QGridLayout, caption: str, field: QLineEdit, button: Button | None = None) -> None:
    line = grid.rowCount()
    named = label(caption)
    named.setBuddy(field)
    grid.addWidget(named, line, 0)
    grid.addWidget(field, line, 1, 1, 1 if button else 2)
    if button is not None:
        button.setIconSize(QSize(16, 16))
        grid.addWidget(button, line, 2)
