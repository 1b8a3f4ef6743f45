"""The place a package is written to: which paths are safe there, and what its refusals mean."""

from __future__ import annotations

import errno
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import (
    PackageError,
    TargetBusy,
    TargetError,
    TargetExists,
    TargetFull,
    TargetUnwritable,
)

PAYLOAD = "data"
"""The payload's folder in a bag (RFC 8493, 2.1.2)."""

CLINICAL = "clinical"
"""The clinical tables' folder in the payload."""

_TABLE = re.compile(rf"{CLINICAL}/[0-9A-Za-z_\-]{{1,100}}\.tsv")
_COMPONENT = re.compile(r"[0-9A-Za-z.\-]{1,64}")
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FULL_WINDOWS = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL


def payload_file(bag: Path, target: str) -> Path:
    """The path of `PatientID/Study/Series/SOPInstanceUID.dcm` in the bag's payload.

    Raises:
        PackageError: a part of it is not a plain identifier, so it could lead elsewhere.
    """
    *folders, name = target.split("/")
    stem = name.removesuffix(".dcm")
    safe = all(_COMPONENT.fullmatch(part) and part.strip(".") for part in (*folders, stem))
    if len(folders) != 3 or stem == name or not safe:
        raise PackageError(problem="an identifier cannot be used as a file name")
    return bag.joinpath(PAYLOAD, *folders, name)


def table_file(bag: Path, target: str) -> Path:
    """The path of `clinical/<name>.tsv` in the bag's payload.

    Raises:
        PackageError: it is no such name, so it could lead elsewhere.
    """
    if not _TABLE.fullmatch(target):
        raise PackageError(problem="a table's name cannot be used as a file name")
    return bag.joinpath(PAYLOAD, *target.split("/"))


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Word the system's refusals while writing to `place`.

    Raises:
        TargetFull, TargetUnwritable: as the system's error says.
        TargetBusy, TargetExists: the journal is locked, or no journal of ours.
    """
    try:
        yield
    except OSError as error:
        raise _refusal(error)(path=place) from error
    except sqlite3.DatabaseError as error:
        raise _journal_refusal(error)(path=place) from error


def _refusal(error: OSError) -> type[TargetError]:
    full = error.errno in _FULL or getattr(error, "winerror", None) in _FULL_WINDOWS
    return TargetFull if full else TargetUnwritable


def _journal_refusal(error: sqlite3.DatabaseError) -> type[TargetError]:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    return {
        sqlite3.SQLITE_FULL: TargetFull,
        sqlite3.SQLITE_BUSY: TargetBusy,
        sqlite3.SQLITE_NOTADB: TargetExists,
        sqlite3.SQLITE_CORRUPT: TargetExists,
    }.get(code, TargetUnwritable)
