"""For coordinators: the questions that make a project file, and its signature."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.model import DEFAULT_OPTIONS, Option
from app.ui import site_wording, wording
from app.ui.form_parts import (
    FileMode,
    FormScroll,
    add_line,
    add_path,
    field,
    form_grid,
    line_up,
    number,
    secret,
)
from app.ui.jobs import Answer, Lane
from app.ui.project_making import Asked, Made, make_project_files
from app.ui.theme import SPACE
from app.ui.widgets import Button, Card, Notice, label, paragraph, row

_OLDEST = 150  # years


class NewProjectDialog(QDialog):
    """Writes one signed file for each site of the range."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project file"))
        self.fields: dict[str, QLineEdit] = {}
        self._inner = QWidget()
        self.agreement = QPlainTextEdit()
        self.agreement.setMaximumHeight(90)
        self.agreement.setTabChangesFocus(True)
        self.youngest = number(self.tr("Youngest patient, in years"), _OLDEST)
        self.oldest = number(self.tr("Oldest patient, in years"), _OLDEST)
        for age in (self.youngest, self.oldest):
            age.setSuffix(self.tr(" years"))
            age.setSpecialValueText(self.tr("any age"))
        self.viewer = QCheckBox(self.tr("A dri&ve may also carry the images unencrypted"))
        self.options = {option: QCheckBox(site_wording.option(option)) for option in Option}
        for option, box in self.options.items():
            box.setChecked(option in DEFAULT_OPTIONS)
        self.options[Option.BASIC].setEnabled(False)  # the others are options of this one
        self.said = Notice()
        self.make = Button(self.tr("&Make and sign"), "sign", "primary")
        self.close_button = Button(self.tr("C&lose"))
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self.finished.connect(self._lane.finish)
        self.make.clicked.connect(self.begin)
        self.close_button.clicked.connect(self.reject)
        self._build()

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        cards = QVBoxLayout(self._inner)
        cards.setContentsMargins(0, 0, SPACE, 0)
        cards.setSpacing(2 * SPACE)
        grids = []
        for title, build in (
            (self.tr("The project"), self._project),
            (self.tr("Which exams, and what happens to them"), self._exams),
            (self.tr("Where packages go"), self._destination),
            (self.tr("The file and its signature"), self._file),
        ):
            card, grid = Card(), form_grid()
            build(grid)
            grids.append(grid)
            card.column.addWidget(label(title, bold=True))
            card.column.addLayout(grid)
            cards.addWidget(card)
        line_up(*grids)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(self.tr("New project file"), factor=1.3, bold=True))
        column.addWidget(
            paragraph(self.tr("Sites take it over at their first start. It holds no secret."))
        )
        column.addWidget(FormScroll(self._inner), 1)
        column.addWidget(self.said)
        column.addLayout(row(None, self.close_button, self.make))
        self.resize(760, 640)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        needed = self._inner.minimumSizeHint().width() + 9 * SPACE  # margins, and the scroll bar
        self.resize(max(self.width(), needed), self.height())

    def _project(self, grid: QGridLayout) -> None:
        self._line(grid, "name", self.tr("&Name"), "MIDRC")
        self._line(grid, "site_ids", self.tr("&Site numbers"), "004711-004720")
        self._line(grid, "contact", self.tr("&Whom sites ask"), "")
        add_line(grid, self.tr("Wha&t a person agrees to"), self.agreement)

    def _exams(self, grid: QGridLayout) -> None:
        self._line(grid, "modalities", self.tr("M&odalities"), "CT, CR, DX")
        self._line(grid, "body_parts", self.tr("&Body parts"), "CHEST, THORAX, LUNG")
        add_line(grid, self.tr("&Youngest"), self.youngest)
        add_line(grid, self.tr("Ol&dest"), self.oldest)
        for box in self.options.values():
            grid.addWidget(box, grid.rowCount(), 0, 1, 3)
        self._path(grid, "recipe", self.tr("&Recipe file"))
        self._path(grid, "clinical", self.tr("&Clinical tables (TOML)"))
        self._line(grid, "private_block", self.tr("&Private block (0013)"), "")

    def _destination(self, grid: QGridLayout) -> None:
        self._line(grid, "destination", self.tr("&Address"), "sftp://site@archive.example/incoming")
        self._line(grid, "host_key", self.tr("Server f&ingerprint"), "SHA256:…")
        self._line(grid, "recipients", self.tr("&Keys that open drives"), "age1…")
        grid.addWidget(self.viewer, grid.rowCount(), 1, 1, 2)

    def _file(self, grid: QGridLayout) -> None:
        self._path(grid, "key", self.tr("Your si&gning key"))
        passphrase = self.fields["passphrase"] = secret()
        add_line(grid, self.tr("Passp&hrase of the key"), passphrase)
        self._path(grid, "folder", self.tr("P&ut the files into"), FileMode.Directory)

    def _line(self, grid: QGridLayout, key: str, caption: str, hint: str) -> None:
        self.fields[key] = field(hint=hint)
        add_line(grid, caption, self.fields[key])

    def _path(
        self, grid: QGridLayout, key: str, caption: str, mode: FileMode = FileMode.ExistingFile
    ) -> None:
        self.fields[key] = field()
        add_path(grid, caption, self.fields[key], mode)

    # ------------------------------------------------------------ the work

    def begin(self) -> None:
        """Make the files with what was answered."""
        asked = Asked(
            texts={key: line.text().strip() for key, line in self.fields.items()},
            agreement=self.agreement.toPlainText(),
            options=frozenset(one for one, box in self.options.items() if box.isChecked()),
            minimum_age=self.youngest.value(),
            maximum_age=self.oldest.value(),
            viewer_copy=self.viewer.isChecked(),
        )
        self.make.setEnabled(False)
        self._lane.ask("make", partial(make_project_files, asked))

    def _answered(self, answer: Answer) -> None:
        self.make.setEnabled(True)
        if isinstance(answer.value, Made):
            self.fields["passphrase"].clear()
            said = self.tr("Made and signed: {count} in {folder}. Your key's fingerprint: {key}")
            count, folder = wording.number(answer.value.count), self.fields["folder"].text().strip()
            said = said.format(count=count, folder=folder, key=answer.value.fingerprint)
            self.said.say(said, "done", "good")
        elif answer.error is not None:
            self.said.say(wording.error(answer.error), "alert", "bad")
