"""The threads of the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.errors import Cancelled
from app.model import Progress, Stage, Token
from app.ui.jobs import Answer, Job, Lane
from app.ui.progress import Pace

THOUSAND = 1000


class Listener(QObject):
    """Collects what arrives, and on which thread.

    Tests wait for what it heard. `qtbot.waitSignal` hears a job's signals with an object that is
    none of Qt's and lets go of it while the job's thread still calls it: that ends the interpreter.
    """

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[tuple[object, ...]] = []
        self.ends: list[Exception | None] = []
        self.answers: list[Answer] = []
        self.threads: set[QThread] = set()

    def listen(self, job: Job) -> Job:
        job.arrived.connect(self.hear)
        job.ended.connect(self.end)
        return job

    def hear(self, events: tuple[object, ...]) -> None:
        self.threads.add(QThread.currentThread())
        self.batches.append(events)

    def end(self, problem: Exception | None) -> None:
        self.threads.add(QThread.currentThread())
        self.ends.append(problem)

    def answer(self, answer: Answer) -> None:
        self.answers.append(answer)


@pytest.fixture
def listener(qapp: object) -> Listener:  # noqa: ARG001
    return Listener()


def count(token: Token) -> Iterator[object]:
    for number in range(THOUSAND):
        token.check()
        yield number
        yield Progress(Stage.SCAN, number + 1, THOUSAND)


def test_a_job_reports_everything_in_order_on_the_main_thread(
    qtbot: QtBot, listener: Listener
) -> None:
    job = listener.listen(Job(count, listener))
    job.start()
    qtbot.waitUntil(lambda: bool(listener.ends))
    numbers = [one for batch in listener.batches for one in batch if isinstance(one, int)]
    assert numbers == list(range(THOUSAND))
    assert listener.threads == {QThread.currentThread()}
    assert listener.ends == [None]
    assert job.isFinished()


def test_of_progress_only_the_newest_is_reported(qtbot: QtBot, listener: Listener) -> None:
    job = listener.listen(Job(count, listener))
    job.start()
    qtbot.waitUntil(lambda: bool(listener.ends))
    for batch in listener.batches:
        assert sum(isinstance(one, Progress) for one in batch) <= 1
    assert listener.batches[-1][-1] == Progress(Stage.SCAN, THOUSAND, THOUSAND)


def test_a_cancelled_job_ends_with_cancelled(qtbot: QtBot, listener: Listener) -> None:
    job = listener.listen(Job(forever, listener))
    job.start()
    qtbot.waitUntil(lambda: bool(listener.batches))
    job.token.cancel()
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert isinstance(listener.ends[0], Cancelled)


def test_a_paused_job_can_be_stopped(qtbot: QtBot, listener: Listener) -> None:
    job = listener.listen(Job(forever, listener))
    job.start()
    qtbot.waitUntil(lambda: bool(listener.batches))
    job.token.pause()
    job.stop()
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert job.isFinished()


def forever(token: Token) -> Iterator[object]:
    while True:
        token.check()
        yield Progress(Stage.SCAN, 1, 0)


def test_a_failure_reaches_the_main_thread(qtbot: QtBot, listener: Listener) -> None:
    job = listener.listen(Job(failing, listener))
    job.start()
    qtbot.waitUntil(lambda: bool(listener.ends))
    assert isinstance(listener.ends[0], ZeroDivisionError)


def failing(token: Token) -> Iterator[object]:
    token.check()
    yield 1 // 0


def test_a_newer_question_replaces_an_older_one_that_waits(
    qtbot: QtBot, listener: Listener
) -> None:
    lane = Lane(listener)
    lane.answered.connect(listener.answer)
    gate = threading.Event()
    lane.ask("slice", lambda: gate.wait(20))
    qtbot.waitUntil(lambda: not lane._questions)
    for number in range(50):
        lane.ask("slice", lambda number=number: number)
    lane.ask("other", lambda: 1 // 0)
    gate.set()
    qtbot.waitUntil(lambda: len(listener.answers) == 3)
    lane.stop()
    assert [one.value for one in listener.answers] == [True, 49, None]
    assert isinstance(listener.answers[2].error, ZeroDivisionError)


def test_the_time_left_follows_the_rate_of_the_stage() -> None:
    now = iter([0.0, 10.0, 10.0, 15.0])
    pace = Pace(lambda: next(now))
    assert pace.left(Progress(Stage.DEIDENTIFY, 0, 100)) is None
    assert pace.left(Progress(Stage.DEIDENTIFY, 50, 100)) == pytest.approx(10)
    assert pace.left(Progress(Stage.SEND, 5, 10, 1000, 4000)) is None
    assert pace.left(Progress(Stage.SEND, 6, 10, 2000, 4000)) == pytest.approx(10)
