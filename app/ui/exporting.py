"""The receipts of all deliveries, into a file for the site's own records."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.site.paths import Home
from app.site.receipts import export_receipts
from app.ui.form_parts import choose_new
from app.ui.jobs import Answer, Lane


class Exporting(QObject):
    """Asks where to.

    Signals:
        saved(Path): the file is there.
        failed(Exception): it is not.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, home: Home, window: QWidget) -> None:
        super().__init__(window)
        self._home, self._window = home, window
        self._lane = Lane(self)
        self._lane.answered.connect(self._answered)

    def ask(self) -> None:
        title = self.tr("Where to save the receipts")
        choose_new(self._window, title, "study-courier-receipts.json", self.save_to)

    def save_to(self, name: str) -> None:
        self._lane.ask("export", partial(_export, self._home, Path(name)))

    def stop(self) -> None:
        """A file that is being written is written whole."""
        self._lane.finish()

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer.error, Exception):
            self.failed.emit(answer.error)
        else:
            self.saved.emit(answer.value)


def _export(home: Home, path: Path) -> Path:
    export_receipts(home, path)
    return path
