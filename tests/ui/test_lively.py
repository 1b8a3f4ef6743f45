"""Who computes beside the window lets it finish first, and nobody else collects its rubbish."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import collector, courtesy


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def collected(window: QWidget) -> Iterator[None]:
    """The window's collector; the interpreter's own comes back."""
    made = collector.Collector(window)
    yield
    made.stop()


def test_a_thread_steps_aside_until_the_windows_turn_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(courtesy, "_PATIENCE", 600)
    stepped = threading.Event()

    def work() -> None:
        courtesy.step_aside()
        stepped.set()

    worker = threading.Thread(target=work)
    with courtesy.windows_turn():
        worker.start()
        with courtesy.windows_turn():
            pass  # a turn within a turn ends nothing
        assert not stepped.is_set()
    worker.join()
    assert stepped.is_set()


def test_nobody_steps_aside_for_ever() -> None:
    with courtesy.windows_turn():
        courtesy.step_aside()


def test_a_window_that_shall_draw_has_its_turn_until_the_loop_comes_round(
    window: QWidget, qtbot: QtBot
) -> None:
    courtesy.Courtesy(window)
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    assert not courtesy._free.is_set()
    qtbot.waitUntil(courtesy._free.is_set)


def test_rubbish_is_collected_on_the_windows_thread_alone(
    collected: None,  # noqa: ARG001
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collector, "_NEW", 0)
    threads: list[QThread] = []
    gone: list[QThread] = []

    class Knot:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            gone.append(QThread.currentThread())

    def note(phase: str, _: object) -> None:
        if phase == "start":
            threads.append(QThread.currentThread())

    gc.callbacks.append(note)
    try:
        worker = threading.Thread(target=lambda: [Knot() for _ in range(5000)])
        worker.start()
        worker.join()
        qtbot.waitUntil(lambda: len(gone) == 5000)
    finally:
        gc.callbacks.remove(note)
    assert {*threads, *gone} == {QThread.currentThread()}
