from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.errors import TargetUnwritable
from app.site.paths import Home, whole_file

posix = pytest.mark.skipif(os.name != "posix", reason="rights in numbers are POSIX")


def test_the_environment_moves_all_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDY_COURIER_HOME", str(tmp_path / "elsewhere"))
    home = Home.default()
    places = [home.database, home.secrets, home.lock, home.work, home.logs]
    assert all(place.is_relative_to(tmp_path / "elsewhere") for place in places)


@pytest.mark.parametrize("value", ["", None])
def test_without_a_wish_state_lives_where_the_system_keeps_a_users_data(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDY_COURIER_HOME", raising=False)
    if value is not None:
        monkeypatch.setenv("STUDY_COURIER_HOME", value)
    home = Home.default()
    assert home.root.is_absolute()
    assert home.root.name == "study-courier"


@posix
def test_folders_are_private_to_the_user(home: Home) -> None:
    home.root.parent.chmod(0o755)
    for folder in (home.work, home.logs, home.root):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_state_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TargetUnwritable):
        _ = Home(tmp_path / "file").work


def test_a_file_is_whole_or_what_it_was_before(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"before")

    def fail_halfway() -> None:
        with whole_file(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_halfway()
    assert path.read_bytes() == b"before"
    with whole_file(path) as file:
        file.write(b"after")
    assert path.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_for_a_folder_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable), whole_file(tmp_path / "none" / "file"):
        pass


@posix
def test_a_whole_file_is_for_its_owner_only(tmp_path: Path) -> None:
    (tmp_path / "file").touch(mode=0o644)
    with whole_file(tmp_path / "file") as file:
        file.write(b"x")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
