"""Many patients changed by one act: a block pasted, cells emptied, or all of it taken back."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from app.clinical.entry import Entry
from app.ui.clinical_book import Book

_SLICE = 0.008  # seconds; between two slices the window answers
_AT_ONCE = 3  # so few are changed while somebody waits

Change: TypeAlias = tuple[str, Callable[[Entry], Entry]]
"""A PatientID, and what becomes of the entry."""


class Bulk(QObject):
    """Puts changes into a book, slice by slice, on the main thread, where books are changed.

    Signals:
        progressed(int, int): how many patients are done, and how many there are.
        ended(object): the texts to save, by PatientID; also of an act that was stopped.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._left: list[Change] = []
        self._total = 0
        self._before: dict[str, Entry] = {}
        self._texts: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        return bool(self._left)

    @property
    def can_undo(self) -> bool:
        return bool(self._before) and not self.is_busy

    def begin(self, book: Book, changes: Sequence[Change]) -> None:
        """Begin, unless an act is under way."""
        if self.is_busy or not changes:
            return
        self._book, self._left, self._total = book, list(reversed(changes)), len(changes)
        self._before, self._texts = {}, {}
        if self._total <= _AT_ONCE:
            self.stop(finish=True)
        else:
            self.progressed.emit(0, self._total)
            self._timer.start()

    def undo(self) -> None:
        """Take the last act back; another time takes back that."""
        if self._book is not None and self.can_undo:
            before = self._before.items()
            self.begin(self._book, [(one, _to(entry)) for one, entry in before])

    def forget(self) -> None:
        """Another book is shown: nothing of this one can be taken back."""
        self.stop()
        self._book, self._before = None, {}

    def stop(self, *, finish: bool = False) -> None:
        """End the act: what is done stays done, and the rest is left, or done as well."""
        if not self.is_busy:
            return
        while finish and self._left:
            self._change(*self._left.pop())
        self._left.clear()
        self._timer.stop()
        self.ended.emit(self._texts)

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        while self._left and time.perf_counter() < until:
            self._change(*self._left.pop())
        self.progressed.emit(self._total - len(self._left), self._total)
        if not self._left:
            self._timer.stop()
            self.ended.emit(self._texts)

    def _change(self, patient_id: str, change: Callable[[Entry], Entry]) -> None:
        assert self._book is not None  # noqa: S101 - there is one while it is busy
        entry = self._book.entry(patient_id)
        self._before.setdefault(patient_id, entry)
        self._texts[patient_id] = self._book.put(change(entry))


def _to(entry: Entry) -> Callable[[Entry], Entry]:
    return lambda _: entry
