"""Below the form: how much is to be corrected, and why what has an error is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from app.clinical.records import Problem, Severity
from app.ui import wording
from app.ui.widgets import Button, Notice, row


class ErrorsLine(QWidget):
    """Shown while something has an error."""

    def __init__(self) -> None:
        super().__init__()
        self._count = Notice(18)
        self.look = Button(self.tr("Go to it"), "", "quiet")
        self.look.setAccessibleName(self.tr("Go to the first error"))
        self.word = QLineEdit()
        self.word.setAccessibleName(self.tr("Why what has an error is left out"))
        self.word.setPlaceholderText(self.tr("or say why it is left out"))
        line = row(self._count, self.look, self.word)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        line.setStretch(2, 1)
        self.setLayout(line)

    def say(self, problems: Sequence[Problem], word: str) -> None:
        """Show what is wrong with a patient's facts, and the word said of it."""
        wrong = sum(one.severity is Severity.ERROR for one in problems)
        self.setVisible(wrong > 0)
        if wrong:
            said = self.tr("To correct: {count}").format(count=wording.number(wrong))
            self._count.say(said, "alert", "bad")
        if self.word.text() != word and not self.word.hasFocus():
            self.word.setText(word)
