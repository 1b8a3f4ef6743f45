"""The page on who could attack what, for whoever answers for the site's computers (English)."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from app.resources import resource
from app.ui.theme import SPACE
from app.ui.widgets import Button, row

PAGE = "docs/threat-model.md"


class ThreatsDialog(QDialog):
    """See the module."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Security"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Who could attack what, and what stops them"))
        self.text.setOpenLinks(False)
        self.text.setMarkdown(resource(PAGE).read_text("utf-8"))
        close = Button(self.tr("Cl&ose"), kind="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.text, 1)
        column.addLayout(row(None, close))
        self.resize(960, 640)
