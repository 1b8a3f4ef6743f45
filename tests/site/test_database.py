from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import NewerStore, TargetFull, TargetUnwritable, WrongPassphrase
from app.site import database
from app.site.paths import Home

KEY = bytes(range(32))
MARK = "Invented^Patient^Name"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "site.sqlite"


def fill(path: Path) -> None:
    connection = database.connect(path, KEY)
    database.migrate(connection, [["CREATE TABLE word (value TEXT)"]])
    with database.transaction(connection):
        connection.executemany("INSERT INTO word VALUES (?)", [(MARK,)] * 500)
    connection.close()


def test_what_is_written_can_be_read_again_and_not_without_the_key(path: Path) -> None:
    fill(path)
    for part in path.parent.iterdir():
        content = part.read_bytes()
        assert MARK.encode() not in content
        assert not content.startswith(b"SQLite format 3")
    connection = database.connect(path, KEY)
    assert connection.execute("SELECT count(*) FROM word WHERE value = ?", (MARK,)).fetchone()[0]
    connection.close()


def test_the_journal_is_encrypted_as_well(path: Path) -> None:
    connection = database.connect(path, KEY)
    connection.execute("CREATE TABLE word (value TEXT)")
    connection.execute("INSERT INTO word VALUES (?)", (MARK,))
    journal = path.with_name(path.name + "-wal").read_bytes()
    assert journal
    assert MARK.encode() not in journal
    connection.close()


def test_another_key_is_refused_and_changes_nothing(path: Path) -> None:
    fill(path)
    before = path.read_bytes()
    with pytest.raises(WrongPassphrase):
        database.connect(path, bytes(32))
    assert not database.opens(path, bytes(32))
    assert database.opens(path, KEY)
    assert path.read_bytes() == before


def test_another_key_does_not_spoil_what_a_killed_process_left_in_the_journal(path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from app.site import database
connection = database.connect(Path(sys.argv[1]), bytes(range(32)))
connection.execute("CREATE TABLE word (value TEXT)")
connection.execute("INSERT INTO word VALUES ('kept')")
os._exit(0)
"""
    root = Path(database.__file__).parent.parent.parent
    subprocess.run([sys.executable, "-c", script, str(path)], cwd=root, check=True)
    assert path.with_name(path.name + "-wal").stat().st_size
    assert not database.opens(path, bytes(32))
    aside = database.set_aside(path)
    connection = database.connect(aside, KEY)
    assert connection.execute("SELECT value FROM word").fetchall() == [("kept",)]
    connection.close()


@pytest.mark.skipif(os.name != "posix", reason="rights in numbers are POSIX")
def test_the_database_and_its_journal_are_for_their_owner_only(path: Path) -> None:
    connection = database.connect(path, KEY)
    connection.execute("CREATE TABLE word (value TEXT)")
    modes = {part.name: part.stat().st_mode & 0o777 for part in path.parent.iterdir()}
    connection.close()
    assert set(modes.values()) == {0o600}
    assert f"{path.name}-wal" in modes


def test_a_place_that_cannot_hold_a_database_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        database.connect(tmp_path, KEY)
    with pytest.raises(TargetUnwritable):
        database.connect(tmp_path / "none" / "site.sqlite", KEY)


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    fill(path)
    connection = database.connect(path, KEY)

    def fail_halfway() -> None:
        with database.transaction(connection):
            connection.execute("DELETE FROM word")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_halfway()
    assert connection.execute("SELECT count(*) FROM word").fetchone()[0] == 500
    connection.close()


def test_a_full_drive_is_a_clear_error_and_changes_nothing(path: Path) -> None:
    fill(path)
    connection = database.connect(path, KEY)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def add() -> None:
        with database.transaction(connection):
            connection.executemany("INSERT INTO word VALUES (?)", [("x" * 5000,)] * 20)

    with pytest.raises(TargetFull):
        add()
    assert connection.execute("SELECT count(*) FROM word").fetchone()[0] == 500
    connection.close()


def test_a_schema_grows_step_by_step_and_never_back(path: Path) -> None:
    first = ["CREATE TABLE word (value TEXT)"]
    second = ["ALTER TABLE word ADD COLUMN length INTEGER"]
    connection = database.connect(path, KEY)
    database.migrate(connection, [first])
    connection.execute("INSERT INTO word VALUES ('one')")
    database.migrate(connection, [first, second])
    database.migrate(connection, [first, second])
    assert connection.execute("SELECT * FROM word").fetchall() == [("one", None)]
    with pytest.raises(NewerStore):
        database.migrate(connection, [first])
    connection.close()


def test_a_database_set_aside_is_kept_under_a_new_name(path: Path) -> None:
    fill(path)
    first = database.set_aside(path)
    fill(path)
    second = database.set_aside(path)
    assert not path.exists()
    assert first != second
    assert database.opens(first, KEY)
    assert database.opens(second, KEY)


def test_only_one_process_at_a_time_has_the_lock(
    home: Home, together: Callable[..., list[str]]
) -> None:
    script = """
import sys
from pathlib import Path
from app.site import database
lock, tally = map(Path, sys.argv[1:])
print("ready")
input()
for _ in range(20):
    with database.alone(lock):
        tally.write_text(str(int(tally.read_text()) + 1))
"""
    tally = home.work / "tally"
    tally.write_text("0")
    together(script, home.lock, tally)
    assert tally.read_text() == "80"


def test_a_sqlite_that_cannot_encrypt_writes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "dbapi2", sqlite3.dbapi2)  # as a wrong build would have it
    with pytest.raises(RuntimeError):
        database.connect(path, KEY)
    assert path.read_bytes() == b""
