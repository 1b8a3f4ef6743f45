"""The only threads of the window.

`Job` runs one long act to its end; `Lane` answers small questions, the newest first. Both are made
on the main thread and report only through signals to bound methods of objects that live there.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal

from app.model import Progress, Token
from app.ui.courtesy import step_aside, windows_turn
from app.ui.tally import Counts

_INTERVAL = 0.05  # seconds between two reports: at most 20 a second
_SNAPSHOTS = (Progress, Counts)  # only the newest of each is worth showing


class Job(QThread):
    """One long act: an iterator of events, run in a thread of its own.

    Signals (delivered on the main thread):
        arrived(tuple): events since the last report; of progress and counts only the newest.
        ended(object): None if the act came to its end, otherwise the exception that stopped it.
            The thread is over when it arrives.
    """

    arrived = Signal(tuple)
    ended = Signal(object)
    _told = Signal(tuple)

    def __init__(self, act: Callable[[Token], Iterator[object]], parent: QObject) -> None:
        super().__init__(parent)
        self.token = Token()
        self._act = act
        self._outcome: Exception | None = None
        self._told.connect(self._report)
        self.finished.connect(self._report_end)

    def run(self) -> None:
        """The thread's body; Qt calls it."""
        waiting: list[object] = []
        due = 0.0
        try:
            for event in self._act(self.token):
                waiting.append(event)
                step_aside()
                if time.monotonic() >= due:
                    self._told.emit(_newest(waiting))
                    waiting = []
                    due = time.monotonic() + _INTERVAL
        except Exception as error:  # noqa: BLE001  the thread's edge: the page words it
            self._outcome = error
        if waiting:
            self._told.emit(_newest(waiting))

    def stop(self) -> None:
        """Cancel and wait for the end. The act checks its token often, so this is short."""
        self.token.cancel()
        self.wait()

    def _report(self, events: tuple[object, ...]) -> None:
        with windows_turn():
            self.arrived.emit(events)

    def _report_end(self) -> None:
        self.wait()
        self.ended.emit(self._outcome)


def _newest(events: list[object]) -> tuple[object, ...]:
    """The events in order, without the snapshots that a later one replaces."""
    seen: set[type] = set()
    kept: list[object] = []
    for event in reversed(events):
        if isinstance(event, _SNAPSHOTS):
            if type(event) in seen:
                continue
            seen.add(type(event))
        kept.append(event)
    return tuple(reversed(kept))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question of a lane came to: a value, or the exception in its place."""

    topic: str
    value: object = None
    error: Exception | None = None


class Lane(QThread):
    """A thread that answers one question at a time.

    A question replaces an older one of the same topic that nobody has begun to answer: while a
    person turns the wheel only the newest slice is worth decoding.

    Signals:
        answered(Answer): delivered on the main thread.
    """

    answered = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._questions: dict[str, Callable[[], object]] = {}
        self._changed = threading.Condition()
        self._closed = False
        self._finishing = False

    def ask(self, topic: str, question: Callable[[], object]) -> None:
        with self._changed:
            if self._closed or self._finishing:
                return  # an answer that was on its way asked for more
            self._questions.pop(topic, None)
            self._questions[topic] = question
            self._changed.notify()
        if not self.isRunning():
            self.start()

    def finish(self) -> None:
        """Answer what was asked, and wait for the thread to end."""
        with self._changed:
            self._finishing = True
            self._changed.notify()
        self.wait()

    def stop(self) -> None:
        """Forget what is unanswered and wait for the thread to end."""
        with self._changed:
            self._closed = True
            self._questions.clear()
            self._changed.notify()
        self.wait()

    def run(self) -> None:
        """The thread's body; Qt calls it."""
        while True:
            with self._changed:
                while not self._questions and not (self._closed or self._finishing):
                    self._changed.wait()
                if self._closed or not self._questions:
                    return
                topic = next(iter(self._questions))
                question = self._questions.pop(topic)
            try:
                answer = Answer(topic, question())
            except Exception as error:  # noqa: BLE001  the thread's edge: the page words it
                answer = Answer(topic, error=error)
            del question  # frees the pictures it holds before the next wait
            self.answered.emit(answer)
