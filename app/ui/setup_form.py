"""The questions of the first start: who the site is, and where its work is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.site.settings import Settings
from app.ui import languages, site_wording
from app.ui.desk import OnDesk
from app.ui.flow import Flow, Obstacle
from app.ui.form_parts import add_caption, add_line, choose, field, form_grid, number
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Glyph, Notice, label, paragraph, row, set_tone


class SetupForm(QWidget):
    """`answered` when an answer changes; `project_asked` when a project file shall be picked, and
    `restore_asked` a recovery file."""

    answered = Signal()
    project_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.site_name = field(self.tr("Name of your site"), self.tr("such as St. Anna Hospital"))
        self.site_id = field(self.tr("Site ID"), self.tr("six digits"))
        self.site_id.setMaxLength(6)
        self.place = field(self.tr("Folder for your contributions"))
        self.idle = number(self.tr("Hide everything after"), 240)
        self.idle.setSuffix(self.tr(" minutes without you"))
        self.idle.setSpecialValueText(self.tr("never"))
        self.language = self._languages()
        self._id_line, self._place_line, self._language_line = Notice(), Notice(), Notice()
        self._language_line.hide()
        self._secrets = Notice()
        self.restore = Button(self.tr("Restore from recovery fi&le…"), "key")
        self.restore.setToolTip(
            self.tr(
                "If your site sent exams before, from another computer or before this one broke"
            )
        )
        self.restore.clicked.connect(self.restore_asked)
        self._project = paragraph("")
        self._project_glyph = Glyph("report", "accent", 28)
        self._pick = Button(self.tr("Choose pro&ject file…"), "open")
        self._pick.clicked.connect(self.project_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._project_card())
        column.addWidget(self._questions())
        column.addWidget(self._secrets_card())
        column.addStretch(1)
        for line in (self.site_name, self.site_id, self.place):
            line.textEdited.connect(self.answered)

    # ------------------------------------------------------------ parts

    def _languages(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.tr("Language of the window"))
        own = languages.NAMES[languages.system_language()]
        made.addItem(self.tr("as this computer ({language})").format(language=own), "")
        for code, name in languages.NAMES.items():  # in its own words, so that everybody finds it
            made.addItem(name, code)
        made.activated.connect(self._say_language)
        return made

    def _project_card(self) -> Card:
        card = Card()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Did a coordinator send you a project file?"), bold=True))
        words.addWidget(self._project)
        line = row(self._project_glyph, spacing=2 * SPACE)
        line.addLayout(words, 1)
        line.addWidget(self._pick)
        card.column.addLayout(line)
        return card

    def _questions(self) -> Card:
        card = Card()
        grid = form_grid()
        browse = Button(self.tr("B&rowse…"), "folder")
        browse.setAccessibleName(self.tr("Choose the folder for your contributions"))
        browse.clicked.connect(self._browse)
        add_line(grid, self.tr("Site na&me"), self.site_name)
        add_line(grid, self.tr("Si&te ID"), self.site_id)
        grid.addWidget(self._id_line, grid.rowCount(), 1, 1, 2)
        add_line(grid, self.tr("&Keep work in"), self.place, browse)
        grid.addWidget(self._place_line, grid.rowCount(), 1, 1, 2)
        add_caption(grid, self.tr("&Hide everything after"), self.idle)
        grid.addWidget(self.idle, grid.rowCount() - 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        add_caption(grid, self.tr("Lan&guage"), self.language)
        choice = row(self.language, self._language_line, None, spacing=2 * SPACE)
        choice.setStretch(1, 2)
        grid.addLayout(choice, grid.rowCount() - 1, 1, 1, 2)
        card.column.addLayout(grid)
        return card

    def _secrets_card(self) -> Card:
        card = Card()
        card.column.addWidget(label(self.tr("How your site's secrets are kept"), bold=True))
        line = row(self._secrets, self.restore, spacing=2 * SPACE)
        line.setStretch(0, 1)
        card.column.addLayout(line)
        return card

    # ------------------------------------------------------------ the state

    def show_desk(self, desk: OnDesk, flow: Flow) -> None:
        """Begin with what is known already."""
        settings = desk.settings
        self.site_name.setText(settings.site_name)
        self.site_id.setText(flow.draft.project.site_id)
        self.site_id.setEnabled(not flow.site_is_locked)
        self.place.setText(str(settings.contributions or flow.draft.package.parent))
        self.idle.setValue(settings.idle_minutes)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self._say_language()
        self.show_flow(flow)
        self.restore.setVisible(not desk.known)
        if desk.store:
            said = self.tr(
                "In this computer's password store ({store}). Save a recovery file once, and keep"
                " it in a safe place."
            )
            self._secrets.say(said.format(store=desk.store), "done", "good")
        else:
            self._secrets.say(
                self.tr(
                    "This computer has no password store, so a passphrase of your own protects"
                    " them. You are asked for it at each start."
                ),
                "key",
                "accent",
            )

    def show_flow(self, flow: Flow) -> None:
        project = flow.draft.project
        if self.site_id.text() != project.site_id:
            self.site_id.setText(project.site_id)
        asks = site_wording.criteria(project.criteria)
        self._project.setText(
            self.tr("{name}: {asks}").format(name=project.name, asks=asks)
            if asks
            else self.tr(
                "It answers most questions. Drop it here, or choose it. You can do without."
            )
        )
        set_tone(self._project, "muted")
        self._say_id(flow)
        placed = Path(self.place.text()).is_absolute()
        self._place_line.setVisible(not placed)
        self._place_line.say("" if placed else self.tr("Choose a folder."))

    def _say_id(self, flow: Flow) -> None:
        if flow.site_is_locked:
            said = self.tr("Fixed, because exams were sent under it.")
            self._id_line.say(said, "lock", "muted")
        elif flow.obstacle is not Obstacle.NO_SITE_ID:
            self._id_line.say(self.tr("Every pseudonym begins with it."), "done", "good")
        elif flow.draft.project.site_id:
            self._id_line.say(self.tr("The site ID has exactly six digits."))
        else:
            said = self.tr("The archive's coordinator gave it to your site.")
            self._id_line.say(said, "hash", "muted")

    def settings(self, before: Settings, coordinator: str) -> Settings:
        """The answers."""
        return replace(
            before,
            site_name=self.site_name.text().strip(),
            site_id=self.site_id.text().strip(),
            contributions=Path(self.place.text().strip()),
            coordinator=coordinator,
            idle_minutes=self.idle.value(),
            language=self.language.currentData(),
        )

    def _say_language(self) -> None:
        chosen = self.language.currentData() or languages.system_language()
        other = chosen != languages.spoken()
        self._language_line.setVisible(other)
        self._language_line.say(
            self.tr("The window speaks it from its next start on.") if other else "",
            "again",
            "accent",
        )

    def _browse(self) -> None:
        choose(self, self.tr("Choose the folder for your contributions"), self._picked)

    def _picked(self, name: str) -> None:
        self.place.setText(name)
        self.answered.emit()
