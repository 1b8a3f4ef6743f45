"""Files that contradict each other: found over the whole study index, for one file cannot show it.

In this order, the first verdict counts: copies of one instance, identical or not; a series in two
studies, a study of two patients; one Patient ID under two names.
"""

# ruff: noqa: S608 - the SQL is put together from this module's own column names
from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterable
from typing import Any

from app.errors import DamagedFile, Reason
from app.model import Source
from app.part10 import open_source
from app.study.names import may_be_one_person
from app.study.rows import source_of

Execute = Callable[[str, Iterable[Any]], list[tuple[Any, ...]]]

REJECTED = frozenset((Reason.DUPLICATE_COPY, Reason.UNREADABLE))  # the rest is held

_PAGE = 500
_BLOCK = 1 << 20


def judge(execute: Execute, one_person: frozenset[str]) -> None:
    """Set the verdict of each file in the table `file` of the study index.

    Args:
        execute: runs one statement and gives its rows.
        one_person: PatientIDs whose names are not compared.
    """
    execute("UPDATE file SET verdict = NULL WHERE verdict IS NOT NULL", ())
    _judge_entries(execute)
    _judge_copies(execute)
    _judge_hierarchy(execute)
    _judge_names(execute, one_person)


def _judge_entries(execute: Execute) -> None:
    """Two entries of a ZIP under one name: only the last can be opened by it."""
    execute(
        "UPDATE file SET verdict = ? WHERE scanned IS NULL AND (path, member) IN"
        " (SELECT path, member FROM file WHERE member != x'' GROUP BY path, member"
        " HAVING count(*) > 1)",
        (Reason.CONFLICTING_COPY.value,),
    )


def _judge_copies(execute: Execute) -> None:
    last = ""
    while uids := execute(
        "SELECT sop_instance_uid FROM file WHERE sop_instance_uid > ? AND verdict IS NULL"
        " GROUP BY sop_instance_uid HAVING count(*) > 1 ORDER BY sop_instance_uid LIMIT ?",
        (last, _PAGE),
    ):
        for (uid,) in uids:
            _judge_copies_of(uid, execute)
        ((last,),) = uids[-1:]


def _judge_copies_of(sop_instance_uid: str, execute: Execute) -> None:
    """Of identical files the first scanned stays; if different ones remain, none may leave."""
    copies = execute(
        "SELECT id, path, member, digest FROM file WHERE sop_instance_uid = ? AND verdict IS NULL"
        " ORDER BY id",
        (sop_instance_uid,),
    )
    different: dict[bytes, int] = {}
    for number, path, member, known in copies:
        digest = known or _digest(source_of((path, member)))
        verdict = None
        if digest is None:
            verdict = Reason.UNREADABLE.value
        elif different.setdefault(digest, number) != number:
            verdict = Reason.DUPLICATE_COPY.value
        execute("UPDATE file SET digest = ?, verdict = ? WHERE id = ?", (digest, verdict, number))
    if len(different) > 1:
        for number in different.values():
            execute(
                "UPDATE file SET verdict = ? WHERE id = ?",
                (Reason.CONFLICTING_COPY.value, number),
            )


def _digest(source: Source) -> bytes | None:
    """SHA-256 of the whole file, or None if it can no longer be read."""
    digest = hashlib.sha256()
    try:
        with open_source(source) as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    except (DamagedFile, OSError, EOFError, zipfile.BadZipFile, zlib.error):
        return None
    return digest.digest()


def _judge_hierarchy(execute: Execute) -> None:
    """A series belongs to one study and one patient, a study to one patient (PS3.3 A.1.2)."""
    for level, above in (
        ("series_uid", ("study_uid", "patient_id")),
        ("study_uid", ("patient_id",)),
    ):
        several = " OR ".join(f"count(DISTINCT {column}) > 1" for column in above)
        execute(
            f"UPDATE file SET verdict = ? WHERE verdict IS NULL AND {level} IN"
            f" (SELECT {level} FROM file GROUP BY {level} HAVING {several})",
            (Reason.SERIES_CONFLICT.value,),
        )


def _judge_names(execute: Execute, one_person: frozenset[str]) -> None:
    patients = execute(
        "SELECT patient_id FROM file WHERE scanned IS NULL GROUP BY patient_id"
        " HAVING count(DISTINCT patient_name) > 1",
        (),
    )
    for (patient_id,) in patients:
        names = execute(
            "SELECT DISTINCT patient_name FROM file WHERE patient_id = ?", (patient_id,)
        )
        if patient_id not in one_person and not may_be_one_person(name for (name,) in names):
            execute(
                "UPDATE file SET verdict = ? WHERE patient_id = ? AND verdict IS NULL",
                (Reason.TWO_NAMES.value, patient_id),
            )
