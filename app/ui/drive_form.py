"""An encrypted USB drive: which one, and who will be able to open it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from app.model import Project
from app.site.seal import LEAST_PASSPHRASE
from app.ui import wording
from app.ui.drive_errand import PASSPHRASE, VIEWER_COPY
from app.ui.drives import MountedDrive
from app.ui.errand import Login
from app.ui.form_parts import add_caption, add_line, choose, form_grid, secret
from app.ui.theme import SPACE
from app.ui.widgets import Button, Notice, row


class DriveForm(QWidget):
    """`changed` when another drive is chosen; `list_asked` when the drives shall be looked for."""

    changed = Signal()
    list_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._for_archive = False
        self.drives = QComboBox()
        self.drives.setAccessibleName(self.tr("Drive"))
        self.drives.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.look = Button(self.tr("&Look again"), "search")
        self.other = Button(self.tr("&Another place…"), "folder")
        self.passphrase = secret(self.tr("Passphrase of the drive"))
        self.once_more = secret(self.tr("Passphrase of the drive, once more"))
        self.viewer = QCheckBox(self.tr("Also copy the images unencrypted, for a vie&wer"))
        self.said, self.warning = Notice(), Notice()
        self._captions = self._build()
        self.look.clicked.connect(self.list_asked)
        self.other.clicked.connect(self._browse)
        self.drives.activated.connect(self._chosen)
        self.drives.currentTextChanged.connect(self.drives.setToolTip)
        for field in (self.passphrase, self.once_more):
            field.textEdited.connect(self._say)
        self.viewer.toggled.connect(self._warn)

    def _build(self) -> tuple[QLabel, ...]:
        grid = form_grid()
        grid.setContentsMargins(4 * SPACE, 0, 0, SPACE)
        self.setLayout(grid)
        add_caption(grid, self.tr("&Drive"), self.drives)
        grid.addWidget(self.drives, grid.rowCount() - 1, 1)
        grid.addLayout(row(self.look, self.other), grid.rowCount() - 1, 2)
        captions = (
            add_line(grid, self.tr("Passp&hrase"), self.passphrase),
            add_line(grid, self.tr("O&nce more"), self.once_more),
        )
        for part in (self.said, self.viewer, self.warning):
            grid.addWidget(part, grid.rowCount(), 1, 1, 2)
        return captions

    # ------------------------------------------------------------ the state

    def show_project(self, project: Project, chosen: str) -> None:
        """Who can open it is the project's to say; `chosen` is where it goes."""
        self._for_archive = bool(project.recipients)
        for part in (*self._captions, self.passphrase, self.once_more):
            part.setVisible(not self._for_archive)
        self.viewer.setVisible(project.viewer_copy)
        if chosen and chosen != self.place:
            self._add(Path(chosen))
        self._say()
        self._warn()

    def show_drives(self, drives: Iterable[MountedDrive]) -> None:
        """What is plugged in; the one that was chosen stays so."""
        before = self.place
        self.drives.clear()
        for drive in drives:
            self.drives.addItem(self._shown(drive), str(drive.path))
        if before:
            self._add(Path(before))
        if not self.drives.count():
            self.drives.setPlaceholderText(self.tr("No drive was found. Plug one in."))
            self.drives.setCurrentIndex(-1)
        if self.place != before:
            self.changed.emit()

    @property
    def place(self) -> str:
        """Where it goes; "" if nothing is chosen."""
        return str(self.drives.currentData() or "")

    @property
    def is_ready(self) -> bool:
        """Whether somebody will be able to open the drive."""
        typed = self.passphrase.text()
        return self._for_archive or (
            len(typed) >= LEAST_PASSPHRASE and typed == self.once_more.text()
        )

    def login(self) -> Login:
        """What the export needs besides the drive; kept nowhere."""
        given = {}
        if not self._for_archive:
            given[PASSPHRASE] = self.passphrase.text()
        if self.viewer.isVisibleTo(self) and self.viewer.isChecked():
            given[VIEWER_COPY] = "yes"
        return Login(given)

    def forget_secrets(self) -> None:
        self.passphrase.clear()
        self.once_more.clear()

    # ------------------------------------------------------------ what is said

    def _shown(self, drive: MountedDrive) -> str:
        words = self.tr("{name}: {free} free of {size}, {system}")
        if drive.read_only:
            words = self.tr("{name}: write-protected ({free} free of {size}, {system})")
        free, size = wording.size(drive.free), wording.size(drive.size)
        return words.format(name=drive.name, free=free, size=size, system=drive.system)

    def _say(self) -> None:
        typed, again = self.passphrase.text(), self.once_more.text()
        if self._for_archive:
            said = self.tr("Encrypted for the archive: only the archive can open the drive.")
            self.said.say(said, "lock", "good")
        elif len(typed) < LEAST_PASSPHRASE:
            said = self.tr(
                "Choose a passphrase of at least {count} characters. Tell it to the archive by"
                " telephone; never let it travel with the drive."
            )
            self.said.say(said.format(count=LEAST_PASSPHRASE), "key", "accent")
        elif typed != again:
            self.said.say(self.tr("Type the same passphrase twice."), "alert", "warning")
        else:
            said = self.tr("Encrypted: only who knows the passphrase can open the drive.")
            self.said.say(said, "lock", "good")

    def _warn(self) -> None:
        shown = self.viewer.isVisibleTo(self) and self.viewer.isChecked()
        said = self.tr("Whoever finds the drive can look at these images.") if shown else ""
        self.warning.say(said, "alert", "warning")
        self.warning.setVisible(shown)

    # ------------------------------------------------------------ choosing

    def _chosen(self) -> None:
        self.changed.emit()

    def _add(self, path: Path) -> None:
        place = self.drives.findData(str(path))
        if place < 0:
            self.drives.addItem(str(path), str(path))
            place = self.drives.count() - 1
        self.drives.setCurrentIndex(place)

    def _browse(self) -> None:
        choose(self, self.tr("Choose the drive, or a folder on it"), self.take)

    def take(self, name: str) -> None:
        """A place the person chose."""
        self._add(Path(name))
        self.changed.emit()
