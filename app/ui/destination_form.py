"""Where the package is made and where it goes. A line at each field says what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.model import Project
from app.ui import wording
from app.ui.drive_form import DriveForm
from app.ui.errand import Login
from app.ui.flow import Flow, Obstacle, Way
from app.ui.form_parts import add_line, choose, field, form_grid, put
from app.ui.server_form import ServerForm
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Notice, label


class DestinationForm(Card):
    """`answered` carries the next `Flow` whenever an answer changes; `test_asked` when the
    connection shall be tried, `forget_asked` when the login that is kept shall not be any more."""

    answered = Signal(object)
    test_asked = Signal()
    forget_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow: Flow | None = None
        self._ways = QButtonGroup(self)

    # ------------------------------------------------------------ parts

    def make(self) -> Iterator[None]:
        """Make what is in it, a part at a step."""
        self.package = field(self.tr("Package folder"))
        self.folder = field(self.tr("Folder or drive"), self.tr("Choose a folder"))
        self.column.addWidget(label(self.tr("Where it goes"), factor=1.15, bold=True))
        self._add_way(self.tr("&Keep the package on this computer"))
        self._add_way(self.tr("Copy it to a &folder or drive"), self._folder_form())
        yield
        self.server = ServerForm()
        self._add_way(self.tr("Send it to a ser&ver"), self.server)
        yield from self.server.make()
        yield
        self.drive = DriveForm()
        self._add_way(self.tr("Encr&ypted USB drive"), self.drive)
        yield
        self._way_line, self._place_line = Notice(), Notice()
        self.column.addWidget(self._way_line)
        grid = form_grid()
        browse = _browse(self.tr("Brows&e…"), self.tr("Choose where the package is made"))
        browse.clicked.connect(self._browse_package)
        add_line(grid, self.tr("&Package is made in"), self.package, browse)
        grid.addWidget(self._place_line, grid.rowCount(), 1, 1, 2)
        self.column.addSpacing(SPACE)
        self.column.addLayout(grid)
        self._connect()

    def _add_way(self, name: str, form: QWidget | None = None) -> None:
        button = QRadioButton(name)
        place = len(self._ways.buttons())
        button.setChecked(place == 0)
        self._ways.addButton(button, place)
        self.column.addWidget(button)
        if form is not None:
            form.hide()
            button.toggled.connect(form.setVisible)
            self.column.addWidget(form)

    def _connect(self) -> None:
        for path in (self.package, self.folder):
            path.textEdited.connect(self._changed)
        self.server.changed.connect(self._changed)
        self.drive.changed.connect(self._changed)
        self.server.test_asked.connect(self.test_asked)
        self.server.forget_asked.connect(self.forget_asked)
        self._ways.idToggled.connect(self._changed)

    def _folder_form(self) -> QWidget:
        form, grid = QWidget(), form_grid()
        grid.setContentsMargins(4 * SPACE, 0, 0, SPACE)
        form.setLayout(grid)
        browse = _browse(self.tr("Br&owse…"), self.tr("Choose the folder or drive"))
        browse.clicked.connect(self._browse_folder)
        add_line(grid, self.tr("Fol&der"), self.folder, browse)
        return form

    # ------------------------------------------------------------ the state

    def show_flow(self, flow: Flow) -> None:
        self._flow = flow
        project = flow.draft.project
        if Path(self.package.text()) != flow.draft.package:  # a slash just typed is no change
            self.package.setText(str(flow.draft.package))
        self.package.setEnabled(flow.summary is None)
        if flow.way is Way.FOLDER and project.destination:
            put(self.folder, project.destination)
        elif flow.way is Way.SERVER:
            self.server.show_project(project)
        self.drive.show_project(project, project.destination if flow.way is Way.DRIVE else "")
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
        """0: it stays here. 1: to a folder or drive. 2: to a server. 3: onto a sealed drive."""
        self._ways.button(place).setChecked(True)

    def login(self) -> Login:
        """What the server asks for; kept nowhere, unless the person wants it."""
        sealed = self._ways.checkedId() == tuple(Way).index(Way.DRIVE)
        return self.drive.login() if sealed else self.server.login()

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing that the flow does not know, such as a passphrase."""
        return self._ways.checkedId() != tuple(Way).index(Way.DRIVE) or self.drive.is_ready

    def begin(self) -> None:
        """The person came here: the chosen way gets the focus."""
        self._ways.button(self._ways.checkedId()).setFocus()

    def forget_secrets(self) -> None:
        self.server.fields.forget_secrets()
        self.drive.forget_secrets()

    def _changed(self) -> None:
        if self._flow is None:
            return
        self.server.forget_test()
        way = tuple(Way)[self._ways.checkedId()]
        project = self._flow.draft.project
        flow = self._flow
        if way is Way.SERVER:
            flow = _with(flow, self.server.project(project)).send_by(
                way, self.server.address.text().strip(), self.server.host_key.text()
            )
        else:
            places = {Way.FOLDER: self.folder.text().strip(), Way.DRIVE: self.drive.place}
            address = places.get(way, "")
            if way is Way.DRIVE and not address:
                self.drive.list_asked.emit()
            flow = flow.send_by(way, address, project.host_key)
        if Path(self.package.text()) != flow.draft.package:
            flow = flow.pack_into(Path(self.package.text()))
        self.answered.emit(flow)

    # ------------------------------------------------------------ choosing paths

    def _browse_package(self) -> None:
        choose(self, self.tr("Choose where the package is made"), self._package_parent)

    def _package_parent(self, name: str) -> None:
        self.package.setText(str(Path(name) / Path(self.package.text()).name))
        self._changed()

    def _browse_folder(self) -> None:
        choose(self, self.tr("Choose the folder or drive"), self._folder_chosen)

    def _folder_chosen(self, name: str) -> None:
        self.folder.setText(name)
        self._changed()


def _with(flow: Flow, project: Project) -> Flow:
    return replace(flow, draft=replace(flow.draft, project=project))


def _browse(text: str, name: str) -> Button:
    made = Button(text, "folder")
    made.setAccessibleName(name)
    return made
