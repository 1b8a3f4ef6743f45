"""Which file of a package came from which source state; pseudonymous facts only.

It lets a killed run continue and, held open, keeps a second run out. It is a database because it
has to find a file by its fingerprint and give all files in order without holding 100,000 of them
in memory, and because a change torn by a kill rolls back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from app.errors import TargetExists
from app.model import Action, Packaged

_OURS = 0x53434A31  # "SCJ1", the application id: nobody else's folder is ever emptied
_BATCH = 32  # changes that a kill may cost; a commit for each would cost more
_COLUMNS = "target, size, sha256, md5, actions, facts"
_SCHEMA = """
CREATE TABLE IF NOT EXISTS configuration (digest TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    target      TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE,
    size        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    md5         TEXT NOT NULL,
    actions     TEXT NOT NULL,
    facts       TEXT NOT NULL,
    wanted      INTEGER NOT NULL  -- this run asked for it
) WITHOUT ROWID;
"""


class Journal:
    """The journal of one package under construction, locked for this process.

    Every method may raise `sqlite3.DatabaseError`, which `target.writing` puts into words.

    Raises:
        TargetExists: the file is a database, but not a journal of this program.
    """

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, timeout=0, isolation_level=None)
        self._uncommitted = 0
        try:
            # EXCLUSIVE before the first access: the lock is the system's and ends with the process
            self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._require_ours(path)
            self._database.executescript(_SCHEMA)
            self._database.execute("BEGIN")
        except BaseException:
            self._database.close()
            raise

    def _require_ours(self, path: Path) -> None:
        (identity,) = self._database.execute("PRAGMA application_id").fetchone()
        (tables,) = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables and identity != _OURS:
            raise TargetExists(path=path.parent)
        self._database.execute(f"PRAGMA application_id = {_OURS}")

    def begin(self, configuration: str) -> None:
        """Start a run: forget all files made under another configuration; none is wanted yet."""
        row = self._database.execute("SELECT digest FROM configuration").fetchone()
        if row != (configuration,):
            self._database.execute("DELETE FROM files")
            self._database.execute("DELETE FROM configuration")
            self._database.execute("INSERT INTO configuration VALUES (?)", (configuration,))
        self._database.execute("UPDATE files SET wanted = 0")
        self.commit()

    def find(self, fingerprint: str) -> Packaged | None:
        """The file that was made of this source state."""
        row = self._database.execute(
            f"SELECT {_COLUMNS} FROM files WHERE fingerprint = ?",  # noqa: S608
            (fingerprint,),
        ).fetchone()
        return _packaged(row) if row else None

    def want(self, fingerprint: str) -> None:
        """This run has a use for the file."""
        self._change("UPDATE files SET wanted = 1 WHERE fingerprint = ?", fingerprint)

    def forget(self, fingerprint: str) -> None:
        """The file is not there any more, or not whole."""
        self._change("DELETE FROM files WHERE fingerprint = ?", fingerprint)

    def forget_unwanted(self) -> None:
        """Files of earlier runs that this one had no use for."""
        self._change("DELETE FROM files WHERE NOT wanted")
        self.commit()

    def leave_out(self, start: str) -> None:
        """This run has no use for the files whose targets start so."""
        self._change("UPDATE files SET wanted = 0 WHERE substr(target, 1, length(?1)) = ?1", start)

    def add(self, fingerprint: str, packaged: Packaged) -> None:
        """Note a new file; one noted before under its fingerprint or target is replaced."""
        self._change(
            f"INSERT OR REPLACE INTO files ({_COLUMNS}, fingerprint, wanted)"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
            packaged.target,
            packaged.size,
            packaged.sha256,
            packaged.md5,
            _text(packaged.actions),
            _text(packaged.facts),
            fingerprint,
        )

    def knows(self, target: str) -> bool:
        row = self._database.execute("SELECT 1 FROM files WHERE target = ?", (target,)).fetchone()
        return row is not None

    def wanted(self) -> Iterator[Packaged]:
        """The files of this run, ordered by target; read as they are asked for."""
        return map(
            _packaged,
            self._database.execute(
                f"SELECT {_COLUMNS} FROM files WHERE wanted ORDER BY target"  # noqa: S608
            ),
        )

    def commit(self) -> None:
        if self._database.in_transaction:  # a full drive may have rolled it back
            self._database.execute("COMMIT")
        self._database.execute("BEGIN")
        self._uncommitted = 0

    def close(self) -> None:
        """Keep what is noted and let go of the lock. Closing twice does no harm."""
        try:
            if self._uncommitted:
                self.commit()
        finally:
            self._database.close()

    def _change(self, statement: str, *values: str | int) -> None:
        self._database.execute(statement, values)
        self._uncommitted += 1
        if self._uncommitted >= _BATCH:
            self.commit()


# the images of a series say nearly the same of themselves: a text is made, and read, once


@lru_cache(maxsize=64)
def _text(pairs: tuple[tuple[str, int | str], ...]) -> str:
    return json.dumps(pairs)


@lru_cache(maxsize=64)
def _actions(text: str) -> tuple[tuple[Action, int], ...]:
    return tuple((Action(action), count) for action, count in json.loads(text))


@lru_cache(maxsize=64)
def _facts(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((keyword, value) for keyword, value in json.loads(text))


def _packaged(row: tuple[str, int, str, str, str, str]) -> Packaged:
    target, size, sha256, md5, actions, facts = row
    return Packaged(target, size, sha256, md5, _actions(actions), _facts(facts))
