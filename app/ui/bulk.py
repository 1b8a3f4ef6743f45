"""Many patients changed by one act: a block pasted, cells emptied, or all of it taken back."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from app.clinical.entry import Entry
from app.ui.clinical_book import Book

_SLICE = 0.008  # seconds; between two slices the window answers
_AT_ONCE = 3  # so few are changed while somebody waits

Change: TypeAlias = Callable[[Entry, Any], Entry]
"""What becomes of an entry with what is said of its patient."""


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
        self._said: Sequence[tuple[str, Any]] = ()
        self._change: Change = _put_back
        self._done = self._total = 0
        self._before: dict[str, Entry] = {}
        self._texts: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        return self._done < self._total

    @property
    def can_undo(self) -> bool:
        return bool(self._before) and not self.is_busy

    def begin(self, book: Book, said: Sequence[tuple[str, Any]], change: Change) -> None:
        """Begin, unless an act is under way.

        Args:
            said: what `change` shall put into an entry, by PatientID.
        """
        if self.is_busy or not said:
            return
        self._book, self._said, self._change = book, said, change
        self._done, self._total = 0, len(said)
        self._before, self._texts = {}, {}
        if self._total <= _AT_ONCE:
            self.stop(finish=True)
        else:
            self.progressed.emit(0, self._total)
            self._timer.start()

    def undo(self) -> None:
        """Take the last act back; another time takes back that."""
        if self._book is not None and self.can_undo:
            self.begin(self._book, list(self._before.items()), _put_back)

    def forget(self) -> None:
        """Another book is shown: nothing of this one can be taken back."""
        self.stop()
        self._book, self._before = None, {}

    def stop(self, *, finish: bool = False) -> None:
        """End the act: what is done stays done, and the rest is left, or done as well."""
        if not self.is_busy:
            return
        while finish and self.is_busy:
            self._next()
        self._end()

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE
        while self.is_busy and time.perf_counter() < until:
            self._next()
        self.progressed.emit(self._done, self._total)
        if not self.is_busy:
            self._end()

    def _end(self) -> None:
        self._said, self._done, self._total = (), 0, 0
        self._timer.stop()
        self.ended.emit(self._texts)

    def _next(self) -> None:
        assert self._book is not None  # noqa: S101 - there is one while it is busy
        patient_id, said = self._said[self._done]
        self._done += 1
        entry = self._book.entry(patient_id)
        self._before.setdefault(patient_id, entry)
        self._texts[patient_id] = self._book.put(self._change(entry, said))


def _put_back(_: Entry, before: Entry) -> Entry:
    return before
