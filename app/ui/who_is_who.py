"""Who is who: the crosswalk, looked up in the window; a file of it is made only when asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.site.crosswalk import CrosswalkRow, Kind
from app.ui import wording
from app.ui.form_parts import choose_new, field
from app.ui.jobs import Answer, Lane
from app.ui.row_model import Row, Rows
from app.ui.session import Session
from app.ui.tables import Table
from app.ui.theme import SPACE
from app.ui.widgets import Button, Glyph, Notice, label, paragraph, row

_MOST = 500  # rows at a time: more than anybody reads
_FIND, _SAVE = "find", "save"
_KINDS: dict[Kind, object] = {
    Kind.PATIENT: QT_TRANSLATE_NOOP("WhoIsWho", "Patient"),
    Kind.ACCESSION: QT_TRANSLATE_NOOP("WhoIsWho", "Accession number"),
    Kind.STUDY: QT_TRANSLATE_NOOP("WhoIsWho", "Study"),
    Kind.SERIES: QT_TRANSLATE_NOOP("WhoIsWho", "Series"),
    Kind.INSTANCE: QT_TRANSLATE_NOOP("WhoIsWho", "Image"),
}


class WhoIsWho(QDialog):
    """Reads only while it is open; once closed it keeps nothing."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)
        self.setWindowTitle(self.tr("Who is who"))
        self.resize(860, 560)
        self.search = field(self.tr("Find"), self.tr("Find a patient, a study or a pseudonym"))
        self.search.setClearButtonEnabled(True)
        self.rows = Rows(
            (self.tr("What"), self.tr("At your site"), self.tr("In the packages")), self
        )
        self.table = Table(self.tr("Who is who"))
        self.table.setModel(self.rows)
        self.table.share(20, 44, 44, stretch=1)
        self.count = label("", tone="muted")
        self.note = Notice()
        self.save = Button(self.tr("&Save as a table…"), "report")
        close = Button(self.tr("&Close"), "", "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        said = paragraph(
            self.tr(
                "A saved table names your patients, and is not encrypted. Keep it only where"
                " patient records may be kept, and never send it with a package."
            )
        )
        warning = row(Glyph("key", "warning", 16), said)
        warning.setStretch(1, 1)
        column.addLayout(warning)
        column.addWidget(self.note)
        column.addLayout(row(self.save, None, close))
        self.save.setAccessibleDescription(said.text())
        self.search.textChanged.connect(self.look_up)
        self.save.clicked.connect(self._ask_where)
        close.clicked.connect(self.accept)
        self.look_up("")

    def look_up(self, text: str) -> None:
        self._lane.ask(_FIND, partial(self._session.who_is_who, text, _MOST + 1))

    def save_to(self, name: str) -> None:
        self._lane.ask(_SAVE, partial(self._export, Path(name)))

    def done(self, arg__1: int) -> None:
        self._lane.finish()  # a file that is being written is written whole
        super().done(arg__1)

    def _ask_where(self) -> None:
        kinds = self.tr("Tables (*.csv)")
        choose_new(self, self.tr("Save as"), "who-is-who.csv", self.save_to, kinds)

    def _export(self, path: Path) -> Path:
        self._session.export_crosswalk(path)
        return path

    def _answered(self, answer: Answer) -> None:
        if answer.error is not None:
            self.note.say(wording.error(answer.error), "alert", "bad")
        elif answer.topic == _SAVE:
            self.note.say(self.tr("Saved: {path}").format(path=answer.value), "done", "good")
        else:
            self._show(answer.value)  # type: ignore[arg-type]

    def _show(self, found: tuple[CrosswalkRow, ...]) -> None:
        self.rows.show(
            [Row(one, (_word(one.kind), one.id_old, one.id_new)) for one in found[:_MOST]]
        )
        if len(found) > _MOST:
            said = self.tr("The first {count} are shown. Search to see others.")
        elif found:
            said = self.tr("{count} found")
        else:
            said = self.tr("Nothing found.")
        self.count.setText(said.format(count=wording.number(min(len(found), _MOST))))


def _word(kind: Kind) -> str:
    return QCoreApplication.translate("WhoIsWho", str(_KINDS[kind]))
