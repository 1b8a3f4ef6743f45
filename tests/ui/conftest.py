"""Qt draws into memory, and no test leaves a thread behind."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.model import Draft, Project
from app.site.paths import Home
from app.ui import jobs
from app.ui.ahead import whole
from app.ui.destination_form import DestinationForm
from app.ui.flow import Flow
from app.ui.session import Session


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


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A site without a password store."""
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    return Session(Home(tmp_path / "home"))


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> DestinationForm:
    """Where it goes, of which nothing is decided yet; each answer comes back as the next flow."""
    made = whole(DestinationForm())
    qtbot.addWidget(made)
    made.answered.connect(made.show_flow)
    made.show_flow(Flow(Draft((), tmp_path / "package", Project())))
    made.show()
    return made
