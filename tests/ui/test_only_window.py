"""A second start hands over to the window that is open."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.site.paths import Home
from app.ui.only_window import OnlyWindow

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "state")


def test_only_one_window_is_the_only_one(home: Home) -> None:
    first, second = OnlyWindow(home), OnlyWindow(home)
    assert first.take()
    assert not second.take()


def test_windows_of_two_sites_do_not_know_each_other(tmp_path: Path) -> None:
    first, second = OnlyWindow(Home(tmp_path / "one")), OnlyWindow(Home(tmp_path / "two"))
    assert first.take()
    assert second.take()


def test_what_a_second_start_was_given_reaches_the_first(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    first, second = OnlyWindow(home), OnlyWindow(home)
    heard: list[list[Path]] = []
    assert first.take()
    first.asked.connect(heard.append)
    second.hand_over([tmp_path / "site.studycourier"])
    qtbot.waitUntil(lambda: bool(heard), timeout=30_000)
    assert heard == [[tmp_path / "site.studycourier"]]
    assert list(home.asked.iterdir()) == []


def test_what_somebody_else_laid_down_is_passed_over(qtbot: QtBot, home: Home) -> None:
    first = OnlyWindow(home)
    heard: list[list[Path]] = []
    assert first.take()
    first.asked.connect(heard.append)
    (home.asked / "0.json").write_text("{not json")
    (home.asked / "1.json").write_text(json.dumps([]))
    qtbot.waitUntil(lambda: heard == [[]], timeout=30_000)


def test_a_window_that_crashed_does_not_stand_in_the_way(home: Home) -> None:
    code = """if True:
        import os, sys
        from pathlib import Path
        from PySide6.QtCore import QCoreApplication
        from app.site.paths import Home
        from app.ui.only_window import OnlyWindow
        program = QCoreApplication([])
        only = OnlyWindow(Home(Path(sys.argv[1])))
        assert only.take()
        os._exit(9)
    """
    died = subprocess.run([sys.executable, "-c", code, home.root], check=False)
    assert died.returncode == 9
    assert OnlyWindow(home).take()


def test_a_folder_nobody_can_write_to_stops_no_window(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder would be")
    assert OnlyWindow(Home(tmp_path / "state")).take()
