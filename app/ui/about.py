"""About the program: version, licences, and what is kept where on this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app import __version__
from app.ui.theme import SPACE
from app.ui.widgets import Button, Glyph, label, paragraph, row


class AboutDialog(QDialog):
    """See the module."""

    def __init__(self, parent: QWidget, state: Path, contributions: Path) -> None:
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
        head = row(Glyph("study-courier", "accent", 48), spacing=2 * SPACE)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addLayout(row(None, close))
        self.resize(600, 480)

    def _html(self, state: Path, contributions: Path) -> str:
        kept = (
            (self.tr("Packages, without names"), str(contributions)),
            (self.tr("Unfinished contributions, encrypted"), str(state / "drafts.sqlite")),
            (self.tr("Who is who, encrypted"), str(state / "site.sqlite")),
            (self.tr("Reports of crashes, without patient data"), str(state / "logs")),
        )
        rows = "".join(f"<tr><td>{what}</td><td>{where}</td></tr>" for what, where in kept)
        licences = self.tr(
            "Study Courier is free software under the Apache Licence 2.0. It is built with Python,"
            " Qt {qt} and PySide (LGPL), paramiko (LGPL), pydicom, deid, SQLCipher, cryptography,"
            " NumPy, Pillow, ONNX Runtime and Jinja."
        ).format(qt=qVersion())
        return (
            f"<h3>{self.tr('What is kept where')}</h3><table cellpadding='4'>{rows}</table>"
            f"<h3>{self.tr('Licences')}</h3><p>{licences}</p>"
        )
