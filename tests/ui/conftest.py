"""Qt draws into memory, and no test leaves a thread behind."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QThread

from app.ui import jobs


@pytest.fixture(autouse=True)
def no_thread_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails when a job or lane of a test still runs after it."""
    made: list[QThread] = []
    start = QThread.start

    def started(thread: QThread, *args: object) -> None:
        made.append(thread)
        start(thread, *args)

    for kind in (jobs.Job, jobs.Lane):
        monkeypatch.setattr(kind, "start", started)
    yield
    # windows that nobody holds any more go here, not when some thread of the next test happens to
    # set Python's collector off: Qt's objects may only end on the thread they live on
    gc.collect()
    running = []
    for thread in made:
        try:
            running += [thread] if thread.isRunning() else []
        except RuntimeError:  # Qt's half is gone, and the thread with it
            continue
    for thread in running:
        thread.stop()
    assert not running
