"""The person's word: who they are, and that they agree to what is sent."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit

from app.model import Attestation
from app.ui.flow import Flow
from app.ui.theme import SPACE
from app.ui.widgets import Card, label, paragraph


class AttestationCard(Card):
    """`attested` carries an `Attestation`, or None while something is missing."""

    attested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.role = QLineEdit()
        self.agreement = QPlainTextEdit()
        self._shown: Attestation | None = None
        self.name.setAccessibleName(self.tr("Your name"))
        self.role.setAccessibleName(self.tr("Your role"))
        self.role.setPlaceholderText(self.tr("such as study nurse"))
        self.agreement.setReadOnly(True)
        self.agreement.setAccessibleName(self.tr("Agreement"))
        self.agreement.setTabChangesFocus(True)
        self.agreement.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for place, (caption, field) in enumerate(
            ((self.tr("Your na&me"), self.name), (self.tr("Yo&ur role"), self.role))
        ):
            named = label(caption)
            named.setBuddy(field)
            grid.addWidget(named, 0, 2 * place)
            grid.addWidget(field, 0, 2 * place + 1)
            grid.setColumnStretch(2 * place + 1, 1)
        self.column.addWidget(label(self.tr("Your word"), factor=1.15, bold=True))
        self.column.addWidget(self.agreement)
        self.column.addLayout(grid)
        said = self.tr(
            "You give your word with the button below. Your name and role become part of the"
            " report that goes with the package."
        )
        self.column.addWidget(paragraph(said))
        self.name.textEdited.connect(self._changed)
        self.role.textEdited.connect(self._changed)

    def show_flow(self, flow: Flow) -> None:
        text = _unwrapped(flow.draft.project.agreement) or self.tr(
            "I am allowed to send these exams for this project. I looked at what will be sent, and"
            " to the best of my knowledge nothing in it names a patient."
        )
        if self.agreement.toPlainText() != text:
            self.agreement.setPlainText(text)
        given = flow.draft.attestation
        if given == self._shown:
            return
        self._shown = given
        if given is not None:
            self.name.setText(given.name)
            self.role.setText(given.role)

    def given(self) -> Attestation | None:
        """Their word as of now; None while something is missing."""
        name, role = self.name.text().strip(), self.role.text().strip()
        if not (name and role):
            return None
        at = datetime.now(UTC).isoformat(timespec="seconds")
        return Attestation(name, role, self.agreement.toPlainText(), at)

    def _changed(self) -> None:
        self._shown = self.given()
        self.attested.emit(self._shown)


def _unwrapped(text: str) -> str:
    """A text file's short lines as the paragraphs they were meant to be."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
