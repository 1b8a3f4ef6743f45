"""Shows what a coordinator's project file sets up, before the site trusts it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.model import Option
from app.site.project import ProjectFile
from app.ui import site_wording
from app.ui.form_parts import grow
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, Notice, label, paragraph, row


class ProjectDialog(QDialog):
    """Accepted when the person trusts the file.

    Args:
        known: fingerprint of the key that signed the site's present project file; "" for none.
        site_id: the number this site is bound to; "" if none yet.
    """

    def __init__(self, parent: QWidget, file: ProjectFile, *, known: str, site_id: str) -> None:
        super().__init__(parent)
        self._file, self._known = file, known
        self.setWindowTitle(self.tr("Project file"))
        self.trust = Button(self.tr("&Use this file"), "check", "primary")
        refuse = Button(self.tr("Do &not use it"))
        self.trust.clicked.connect(self.accept)
        refuse.clicked.connect(self.reject)
        self.signed = Notice()
        self.other_site = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(self.tr("What this project file sets up"), factor=1.3, bold=True))
        column.addWidget(self._lines())
        column.addWidget(self._rules())
        column.addWidget(self.signed)
        self._say_who()
        bound = site_id and file.project.site_id and file.project.site_id != site_id
        if bound:
            column.addWidget(self.other_site)
            self.other_site.say(
                self.tr(
                    "This file is for site {other}, and this computer sends for site {own}."
                ).format(other=file.project.site_id, own=site_id),
                "alert",
                "bad",
            )
            self.trust.setEnabled(False)
        column.addLayout(row(None, refuse, self.trust))
        # nothing is trusted by a stray Enter
        refuse.setDefault(True)
        refuse.setFocus()
        self.setMinimumWidth(600)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow(self)

    def _lines(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for line, (question, answer) in enumerate(site_wording.project_lines(self._file.project)):
            grid.addWidget(label(question, tone="muted"), line, 0)
            answered = paragraph(answer, tone="")
            grid.addWidget(answered, line, 1)
        card.column.addLayout(grid)
        return card

    def _rules(self) -> Card:
        card = Card()
        card.column.setSpacing(SPACE // 2)
        card.column.addWidget(label(self.tr("What happens to the exams"), bold=True))
        chosen = self._file.project.options
        for option in Option:
            if option not in chosen:
                continue
            warns = option in site_wording.REVEALING
            glyph = Glyph("alert" if warns else "check", "warning" if warns else "good", 16)
            said = paragraph(site_wording.option(option), tone="warning" if warns else "")
            line = row(glyph, said)
            line.setStretch(1, 1)
            card.column.addLayout(line)
        return card

    def _say_who(self) -> None:
        """Whether it comes from whom it should."""
        key = self._file.coordinator
        if not key and self._known:
            said = self.tr(
                "Not signed, unlike the file you use now. Ask the coordinator before you use it."
            )
            self.signed.say(said, "alert", "bad")
        elif not key:
            said = self.tr(
                "Not signed. Use it only if you know that it comes from the project's coordinator."
            )
            self.signed.say(said)
        elif key == self._known:
            said = self.tr("Signed with the same coordinator's key as the file you use now.")
            self.signed.say(said, "done", "good")
        elif self._known:
            said = self.tr(
                "Signed with another key than the file you use now. Ask the coordinator to read"
                " this key to you:\n{key}"
            )
            self.signed.say(said.format(key=key), "alert", "bad")
        else:
            said = self.tr("Signed. Ask the coordinator to read this key to you:\n{key}")
            self.signed.say(said.format(key=key), "key", "accent")
