"""Small steps are taken while nobody waits; who cannot wait has the rest made in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model import Draft, Project
from app.site.paths import Home
from app.ui.ahead import Ahead, InSteps, Making, in_one_go, polish
from app.ui.flow import Page
from app.ui.wizard import Wizard

MUCH = 50  # parts, each of which takes some tenth of a millisecond


class House:
    """Made of three stones."""

    def __init__(self) -> None:
        self.stones = 0

    @InSteps
    def wall(self) -> Making[str]:
        for _ in range(3):
            self.stones += 1
            yield
        return f"a wall of {self.stones}"

    def steps(self) -> Iterator[None]:
        return type(self).wall.steps(self)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    """Of which only the first page is made."""
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    made = Wizard(Home(tmp_path / "home"), Draft((), tmp_path / "package", Project()))
    qtbot.addWidget(made)
    monkeypatch.setattr(made._ahead, "is_over", True)  # nothing is made beside the test
    yield made
    made.close()


def test_small_steps_are_taken_to_their_end(qtbot: QtBot) -> None:
    taken: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            taken.append(number)
            yield

    parent = QObject()
    ahead = Ahead(steps(), parent)
    ahead.begin()
    qtbot.waitUntil(lambda: not ahead._timer.isActive())
    assert taken == [0, 1, 2]


def test_what_was_not_made_ahead_is_made_when_it_is_asked_for() -> None:
    house = House()
    assert house.wall == house.wall == "a wall of 3"
    assert list(house.steps()) == []
    assert house.stones == 3


@pytest.mark.parametrize("ahead", range(5))
def test_a_step_that_was_taken_is_not_taken_again(ahead: int) -> None:
    house = House()
    steps = house.steps()
    for _ in range(ahead):
        next(steps, None)
    assert house.wall == "a wall of 3"
    in_one_go(steps)  # whoever was at it meets the end
    assert house.wall == "a wall of 3"
    assert house.stones == 3


def test_each_owner_has_its_own() -> None:
    first, second = House(), House()
    next(first.steps())
    assert (first.stones, second.stones) == (1, 0)
    assert second.wall == "a wall of 3"
    assert first.stones == 1


def test_what_goes_between_two_steps_is_passed_over(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    first, second = QWidget(whole), QWidget(whole)
    steps = polish(whole)
    next(steps)
    with qtbot.waitSignal(second.destroyed):
        second.deleteLater()
    in_one_go(steps)
    assert first.findChildren(QWidget) == []


def test_the_window_begins_with_its_first_page_alone(window: Wizard) -> None:
    window.open()
    assert set(window._pages) == {Page.START}


def test_who_comes_before_a_page_is_ready_sees_it_whole(window: Wizard) -> None:
    for name in tuple(Page)[1:]:
        steps = getattr(Wizard, name).steps(window)
        next(steps)
        assert name not in window._pages
        page = getattr(window, name)
        assert window._pages[name] is page
        assert list(steps) == []


def test_no_step_makes_much_of_a_page(window: Wizard) -> None:
    before = len(window.findChildren(QWidget))
    for name in tuple(Page)[1:]:
        for _ in getattr(Wizard, name).steps(window):
            now = len(window.findChildren(QWidget))
            assert now - before <= MUCH, name
            before = now
