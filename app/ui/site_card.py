"""Asks once for the number that the archive gave the site; every pseudonym begins with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.ui.flow import Flow, Obstacle
from app.ui.widgets import Card, Notice, label, row


class SiteCard(Card):
    """One field. Hidden once the site's number is known for good."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Site ID"))
        self.field.setPlaceholderText(self.tr("six digits"))
        self.field.setMaxLength(6)
        self.field.setFixedWidth(130)
        self.field.textEdited.connect(self.answered)
        caption = label(self.tr("Si&te ID"))
        caption.setMinimumWidth(120)
        caption.setBuddy(self.field)
        self._line = Notice()
        line = row(caption, self.field, self._line, spacing=16)
        line.setStretch(2, 1)
        self.column.addLayout(line)

    def show_flow(self, flow: Flow) -> None:
        self.setVisible(not flow.site_is_locked)
        site_id = flow.draft.project.site_id
        if self.field.text() != site_id:
            self.field.setText(site_id)
        if flow.obstacle is not Obstacle.NO_SITE_ID:
            self._line.say(self.tr("Every pseudonym begins with it."), "done", "good")
        elif site_id:
            self._line.say(self.tr("The site ID has exactly six digits."))
        else:
            self._line.say(
                self.tr("The archive's coordinator gave it to your site. It is asked only once."),
                "hash",
                "muted",
            )
