"""About the program: version, licences, and what is kept where on this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app import __version__
from app.ui import wording
from app.ui.jobs import Answer, Lane
from app.ui.theme import SPACE
from app.ui.threats import ThreatsDialog
from app.ui.widgets import Button, Glyph, label, paragraph, row


class AboutDialog(QDialog):
    """See the module."""

    def __init__(
        self, parent: QWidget, state: Path, contributions: Path, updates: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Study Courier"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("About this program"))
        self.text.setOpenExternalLinks(False)
        self.text.setHtml(self._html(state, contributions))
        close = Button(self.tr("Cl&ose"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("Study Courier", factor=1.5, bold=True))
        words.addWidget(paragraph(self.tr("Version {number}").format(number=__version__)))
        self.newest = paragraph("")
        words.addWidget(self.newest)
        if updates:
            self._ask(updates)
        head = row(Glyph("study-courier", "accent", 48), spacing=2 * SPACE)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.security = Button(self.tr("&Security…"), "lock", "quiet")
        self.security.clicked.connect(self._show_threats)
        column.addLayout(row(self.security, None, close))
        self.resize(600, 480)

    def _show_threats(self) -> None:
        ThreatsDialog(self).open()

    def _ask(self, updates: str) -> None:
        """Which version is the newest: asked only now, of whom the project file names."""

        def ask() -> str:
            from app.transfer.updates import newest_version  # noqa: PLC0415 - brings the network

            return newest_version(updates)

        lane = Lane(self)
        lane.answered.connect(self._answered)
        self.finished.connect(lane.stop)
        lane.ask("newest", ask)

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer.error, Exception):
            said = wording.error(answer.error)
            self.newest.setText(self.tr("The newest version is not known.") + f" {said}")
        elif answer.value == __version__:
            self.newest.setText(self.tr("This is the newest version."))
        else:
            said = self.tr("The newest version is {number}. Your coordinator knows where it is.")
            self.newest.setText(said.format(number=answer.value))

    def _html(self, state: Path, contributions: Path) -> str:
        kept = (
            (self.tr("Packages, without names"), str(contributions)),
            (self.tr("Unfinished contributions, encrypted"), str(state / "drafts.sqlite")),
            (self.tr("Who is who, encrypted"), str(state / "site.sqlite")),
            (self.tr("Receipts of deliveries, without names"), str(state / "receipts")),
            (self.tr("Logins you had remembered, sealed"), str(state / "logins")),
            (self.tr("Reports of crashes, without patient data"), str(state / "logs")),
        )
        rows = "".join(f"<tr><td>{what}</td><td>{where}</td></tr>" for what, where in kept)
        licences = self.tr(
            "Study Courier is free software under the Apache Licence 2.0. It is built with Python,"
            " Qt {qt} and PySide (LGPL), libssh (LGPL), pydicom, deid, SQLCipher, cryptography,"
            " NumPy, Pillow, ONNX Runtime and Jinja."
        ).format(qt=qVersion())
        return (
            f"<h3>{self.tr('What is kept where')}</h3><table cellpadding='4'>{rows}</table>"
            f"<h3>{self.tr('Licences')}</h3><p>{licences}</p>"
        )
