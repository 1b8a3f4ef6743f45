"""Encrypted SQLite (SQLCipher): the connection, its schema, and its transactions."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import NewerStore, SecretError, TargetFull, TargetUnwritable, WrongPassphrase

if TYPE_CHECKING:
    from sqlite3 import dbapi2  # what sqlcipher3 follows to the letter, but has no types for
else:
    from sqlcipher3 import dbapi2

Connection = dbapi2.Connection
IntegrityError = dbapi2.IntegrityError

_BUSY_SECONDS = 30.0


def connect(path: Path, key: bytes, *, durable: bool = True) -> Connection:
    """Open the database at `path`, or make it (mode 0600).

    The connection is in WAL mode with foreign keys, waits for other processes, may be used by
    several threads in turn, and commits each statement by itself: use `transaction` for more.
    Processes that may make the same database at once must do it inside `alone`.

    Args:
        key: 32 bytes, used as SQLCipher's raw key.
        durable: whether a commit must survive a power cut; without it bulk writing is faster.

    Raises:
        WrongPassphrase: the key does not open it (or its first page is damaged).
        TargetUnwritable: the file cannot be opened or made.
        RuntimeError: the program was built with an SQLite that does not encrypt.
    """
    if len(key) != 32:
        raise ValueError("a raw key has 32 bytes")
    try:
        # SQLite gives a new file, and its journals, the rights it finds
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = dbapi2.connect(
            str(path), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    except (OSError, dbapi2.OperationalError) as error:
        raise TargetUnwritable(path=path) from error
    try:
        if connection.execute("PRAGMA cipher_version").fetchone() is None:
            # built wrongly: a plain SQLite takes any key, and writes what it is given
            connection.close()
            raise RuntimeError("this SQLite cannot encrypt")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
    except dbapi2.OperationalError as error:
        connection.close()
        raise TargetUnwritable(path=path) from error
    except dbapi2.DatabaseError as error:
        connection.close()
        raise WrongPassphrase(path=path) from error
    return connection


def open_store(
    path: Path, key: bytes, versions: Sequence[Sequence[str]], *, others_aside: bool = False
) -> Connection:
    """Open the site's database at `path` with its newest schema, or make it; in one process at a
    time, for two that make a database at once would each give it another salt.

    Args:
        versions: as for `migrate`.
        others_aside: one that another key wrote is set aside, not deleted, and a new one made.

    Raises:
        WrongPassphrase: `key` does not open it.
        NewerStore, TargetUnwritable
    """
    with alone(path.with_name(f"{path.name}.lock")):
        try:
            connection = connect(path, key)
        except WrongPassphrase:
            if not others_aside:
                raise
            set_aside(path)
            connection = connect(path, key)
        try:
            migrate(connection, versions)
        except BaseException:
            connection.close()
            raise
    return connection


def opens(path: Path, key: bytes) -> bool:
    """Whether `key` is the key of the database at `path`, which must exist."""
    try:
        connect(path, key).close()
    except WrongPassphrase:
        return False
    return True


def exists(path: Path) -> bool:
    """Whether something was ever written there (a file just made is empty until then)."""
    return path.is_file() and path.stat().st_size > 0


def set_aside(path: Path) -> Path:
    """Rename a database that cannot be opened, with its journal, and say what it is called now.

    Raises:
        TargetUnwritable: it cannot be renamed; on Windows, because a process has it open.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.aside-{number}")).exists():
        number += 1
    try:
        path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
        for suffix in ("-wal", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise TargetUnwritable(path=path) from error
    return aside


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing, and alone: other processes wait from the start, so what is read inside
    is still true when it is written.

    Raises:
        TargetFull, TargetUnwritable: the drive will not take it; nothing was changed.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except dbapi2.OperationalError as error:
        if "disk is full" in str(error):
            raise TargetFull from error
        if "readonly" in str(error) or "I/O error" in str(error):
            raise TargetUnwritable from error
        raise
    finally:
        # SQLite itself may have rolled back already, after a full disk for one
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def migrate(connection: Connection, versions: Sequence[Sequence[str]]) -> None:
    """Bring the schema up to the newest version.

    Args:
        versions: for each version, from 1 on, the statements that make it from the one before.

    Raises:
        NewerStore: the database is newer than this program.
    """
    if _version(connection) == len(versions):
        return
    with transaction(connection):
        version = _version(connection)
        if version > len(versions):
            raise NewerStore
        for statements in versions[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(versions)}")


def _version(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """One process at a time has the lock file `path`, which stays (empty) for the next.

    SQLite's lock works on every system and dies with its holder.

    Raises:
        SecretError: another process holds it and does not let go, or it cannot be made.
    """
    with ExitStack() as stack:
        try:
            connection = dbapi2.connect(str(path), timeout=_BUSY_SECONDS, isolation_level=None)
            stack.callback(connection.close)
            connection.execute("BEGIN EXCLUSIVE")
        except dbapi2.OperationalError as error:
            raise SecretError(path=path) from error
        yield
