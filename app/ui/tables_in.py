"""How a site's tables come to the Clinical page: picked, asked about, and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.clinical.importer.mapping import Decisions
from app.errors import CourierError
from app.model import Draft
from app.site.paths import Home
from app.ui import wording
from app.ui.clinical_importing import Tables, remember, remembered
from app.ui.import_dialog import ImportDialog
from app.ui.session import Session


class TablesIn(QObject):
    """Signals:
    picked(object): paths of files, as texts.
    taken(object): the `Tables` that somebody took over.
    failed(str): why the site's decisions cannot be read or kept.
    """

    picked = Signal(object)
    taken = Signal(object)
    failed = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._home: Home | None = None
        self.dialog: ImportDialog | None = None

    def pick(self) -> None:
        """Ask for the files."""
        dialog = QFileDialog(self._page, self.tr("Choose the tables of clinical facts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        tables = self.tr("Tables and FHIR files")
        dialog.setNameFilters([f"{tables} (*.csv *.tsv *.txt *.xlsx *.json *.ndjson)", "* (*)"])
        dialog.filesSelected.connect(self.picked)
        dialog.open()

    def begin(self, names: Sequence[str], session: Session, draft: Draft) -> None:
        """Read these files, and ask what is unclear."""
        self._home = session.home
        try:
            decisions = remembered(session.home, draft.project.clinical)
        except CourierError as problem:
            self.failed.emit(wording.error(problem))
            return
        read = partial(session.read_tables, draft)
        self.dialog = ImportDialog(self._page, [Path(one) for one in names], decisions, read)
        self.dialog.taken.connect(self._taken)
        self.dialog.open()

    def stop(self) -> None:
        """The window closes: nothing may be left running."""
        if self.dialog is not None:
            self.dialog.stop()

    def _taken(self, tables: Tables, decisions: Decisions) -> None:
        self.taken.emit(tables)
        if self._home is None:
            return
        try:
            remember(self._home, decisions)
        except CourierError as problem:
            self.failed.emit(wording.error(problem))
