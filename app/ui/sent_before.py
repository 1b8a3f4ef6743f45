"""Above the patients: who was sent before, and whether this contribution corrects that."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui import wording
from app.ui.theme import SPACE
from app.ui.widgets import Notice, row


class SentBefore(QWidget):
    """`corrects` carries what somebody ticked."""

    corrects = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._line = Notice(20)
        self.box = QCheckBox(self.tr("This contribution is a correc&tion"))
        self.box.setToolTip(
            self.tr("What was delivered goes again, and what is said of a patient may differ.")
        )
        self.box.clicked.connect(self.corrects)
        line = row(self._line, self.box)
        line.setContentsMargins(0, 0, 0, SPACE)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def say(self, patients: int, *, correction: bool) -> None:
        """How many of the patients were sent before, and what somebody said of it."""
        self.setVisible(patients > 0 or correction)
        self.box.setChecked(correction)
        count = self.tr("Patients sent before: {count}.").format(count=wording.number(patients))
        if correction:
            rest = self.tr("What they have here goes again, and replaces it.")
        else:
            rest = self.tr("What was delivered stays here; facts that differ must be corrected.")
        self._line.say(f"{count} {rest}", "history", "accent")
