"""What was scanned, in an encrypted file, so that 100,000 instances need no memory.

The file is scratch: it is made anew for each contribution, not durable, and removed by `close`. It
may be used by several threads; reading goes in batches, so that the window never waits long.
"""

# ruff: noqa: S608 - the SQL is put together from this module's own column names
from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.errors import Reason
from app.model import (
    Held,
    Identifier,
    IdentifierKind,
    Instance,
    Rejected,
    SeriesSummary,
    Source,
)
from app.site.database import connect, transaction
from app.study import conflicts
from app.study.pixel_findings import SCHEMA, PixelFindings
from app.study.rows import FIELDS, NUMBERS, instance_of, place, row, source_of

_BATCH = 500
_SOURCE = "path, member, size, modified_ns"
_REJECTING = ", ".join(f"'{reason}'" for reason in sorted(conflicts.REJECTED))
_ORDER = "patient_id, study_uid, series_uid, instance_number, path, member"

# scanned: why the scan rejected it; verdict: what settle() found; marked: what a later check found
_SCHEMA = f"""
CREATE TABLE file (
    id INTEGER PRIMARY KEY, path BLOB, member BLOB, size INTEGER, modified_ns INTEGER,
    {", ".join(f"{name} {'INTEGER' if name in NUMBERS else 'TEXT'}" for name in FIELDS)},
    scanned TEXT, verdict TEXT, marked TEXT, digest BLOB);
CREATE INDEX file_order ON file ({_ORDER});
CREATE INDEX file_source ON file (path, member);
CREATE INDEX file_sop ON file (sop_instance_uid);
CREATE INDEX file_series ON file (series_uid);
CREATE INDEX file_study ON file (study_uid);
CREATE TABLE identifier (
    patient_id TEXT, kind TEXT, value TEXT, PRIMARY KEY (patient_id, kind, value)) WITHOUT ROWID;
CREATE TABLE series_hold (series_uid TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE VIEW rejected AS
    SELECT {_SOURCE}, id, coalesce(scanned, verdict) AS reason FROM file
    WHERE scanned IS NOT NULL OR verdict IN ({_REJECTING});
CREATE VIEW instance AS
    SELECT file.*, coalesce(verdict, marked, series_hold.reason) AS hold
    FROM file LEFT JOIN series_hold USING (series_uid)
    WHERE scanned IS NULL AND coalesce(verdict, '') NOT IN ({_REJECTING});
"""

_INSERT = (
    f"INSERT INTO file ({_SOURCE}, {', '.join(FIELDS)}, scanned)"
    f" VALUES ({', '.join('?' * (len(FIELDS) + 5))})"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the index holds. `instances` and `size` (bytes) count held ones too, of which there are
    `held`; so do patients, studies and series."""

    instances: int
    rejected: int
    held: int
    patients: int
    studies: int
    series: int
    size: int


class StudyIndex:
    """The scanned files of one contribution. *Identified*: encrypted on disk.

    Args:
        path: must not exist; its folder must.
        data_key: 32 bytes.

    Attributes:
        pixels: what the search for burned-in text found.
    """

    def __init__(self, path: Path, data_key: bytes) -> None:
        self._path = path
        self._db = connect(path, data_key, durable=False)
        self._db.executescript(_SCHEMA + SCHEMA)
        self._lock = threading.RLock()
        self._files: list[tuple[Any, ...]] = []
        self._identifiers: set[tuple[str, str, str]] = set()
        self.pixels = PixelFindings(self._execute)

    def add(self, item: Instance | Rejected) -> None:
        """Take in one result of the scan; written in batches."""
        with self._lock:
            self._files.append(row(item))
            if isinstance(item, Instance):
                self._identifiers.update(
                    (item.patient_id, known.kind.value, known.value) for known in item.identifiers
                )
            if len(self._files) >= _BATCH:
                self._flush()

    def settle(self, one_person: frozenset[str] = frozenset()) -> Iterator[Held | Rejected]:
        """Find what cannot leave because files contradict each other, and mark it.

        Judges anew each time, with the same result for the same files.

        Args:
            one_person: PatientIDs whose different names a person said are one patient.

        Yields:
            all that is held or rejected by this, in the order of the scan: DUPLICATE_COPY,
            UNREADABLE (a copy that could not be compared), CONFLICTING_COPY, SERIES_CONFLICT,
            TWO_NAMES.
        """
        conflicts.judge(self._execute, one_person)
        rows = self._stream(
            f"SELECT {_SOURCE}, verdict FROM file WHERE verdict IS NOT NULL ORDER BY id"
        )
        for *source, verdict in rows:
            kind = Rejected if verdict in conflicts.REJECTED else Held
            yield kind(source_of(source), Reason(verdict))

    def mark_held(self, source: Source, reason: Reason) -> None:
        """Hold one instance for a reason found later."""
        self._execute(
            "UPDATE file SET marked = ? WHERE path = ? AND member = ?",
            (reason.value, *place(source)),
        )

    def set_series_hold(self, series_uid: str, reason: Reason | None) -> None:
        """Hold a whole series, or with None hold it no longer for this reason."""
        self._execute("DELETE FROM series_hold WHERE series_uid = ?", (series_uid,))
        if reason:
            self._execute("INSERT INTO series_hold VALUES (?, ?)", (series_uid, reason.value))

    def exclude(self, series_uids: Iterable[str]) -> None:
        """Leave these series out by choice, and take all others in that were left out so."""
        self.hold_just(series_uids, Reason.EXCLUDED)

    def hold_just(self, series_uids: Iterable[str], reason: Reason) -> None:
        """Hold these series for this reason, if for no other, and all others no longer for it."""
        self._execute("DELETE FROM series_hold WHERE reason = ?", (reason.value,))
        for series_uid in series_uids:
            self._execute(
                "INSERT OR IGNORE INTO series_hold VALUES (?, ?)", (series_uid, reason.value)
            )

    def patients(self) -> Iterator[str]:
        """PatientIDs that have a usable instance, sorted."""
        rows = self._stream(
            "SELECT DISTINCT patient_id FROM instance WHERE hold IS NULL ORDER BY patient_id"
        )
        return (patient_id for (patient_id,) in rows)

    def exams(self) -> Iterator[tuple[str, str, str, str]]:
        """PatientID, accession number, StudyInstanceUID and date of every study, held ones too."""
        rows = self._stream(
            "SELECT DISTINCT patient_id, accession_number, study_uid, study_date FROM instance"
        )
        return ((patient, accession, uid, day) for patient, accession, uid, day in rows)

    def birth_dates(self, patient_id: str) -> set[str]:
        """What a patient's images say of the birth date."""
        return {birth for (birth,) in self._said("patient_birth_date", patient_id)}

    def sexes(self, patient_id: str) -> set[str]:
        """What a patient's images say of the sex."""
        return {sex for (sex,) in self._said("patient_sex", patient_id)}

    def study_days(self, patient_id: str) -> list[tuple[str, str]]:
        """StudyInstanceUID and date of a patient's studies."""
        return [(uid, day) for uid, day in self._said("study_uid, study_date", patient_id)]

    def _said(self, columns: str, patient_id: str) -> list[tuple[str, ...]]:
        return self._execute(
            f"SELECT DISTINCT {columns} FROM instance WHERE patient_id = ?", (patient_id,)
        )

    def usable_series(self) -> list[str]:
        """SeriesInstanceUIDs that have a usable instance, sorted."""
        rows = self._execute(
            "SELECT DISTINCT series_uid FROM instance WHERE hold IS NULL ORDER BY series_uid"
        )
        return [series_uid for (series_uid,) in rows]

    def instances(
        self, patient_id: str | None = None, series_uid: str | None = None, *, held: bool = False
    ) -> Iterator[Instance]:
        """Usable instances by patient, study, series, instance number and path.

        They come without `identifiers`. What is held while this iterates may still come.

        Args:
            held: those that are held, too: a person may look at them.
        """
        asked = {"patient_id": patient_id, "series_uid": series_uid}
        given = {column: value for column, value in asked.items() if value is not None}
        rows = self._stream(
            f"SELECT {_SOURCE}, {', '.join(FIELDS)} FROM instance WHERE"
            f" {'TRUE' if held else 'hold IS NULL'}"
            f"{''.join(f' AND {column} = ?' for column in given)} ORDER BY {_ORDER}",
            given.values(),
        )
        return map(instance_of, rows)

    def identifiers(self, patient_id: str) -> frozenset[Identifier]:
        """All that is known of a patient from all of their files, held ones too."""
        rows = self._stream(
            "SELECT kind, value FROM identifier WHERE patient_id = ?", (patient_id,)
        )
        return frozenset(Identifier(IdentifierKind(kind), value) for kind, value in rows)

    def series(self) -> list[SeriesSummary]:
        """Every series that is not rejected as a whole. `hold` is set if all of it is held."""
        rows = self._execute(
            "SELECT patient_id, max(patient_name), study_uid, max(study_date),"
            " max(study_description), series_uid, max(modality), max(series_number),"
            " max(series_description), count(*), sum(size),"
            " CASE WHEN count(hold) = count(*) THEN min(hold) END"
            " FROM instance GROUP BY patient_id, study_uid, series_uid"
            " ORDER BY patient_id, max(study_date), study_uid, max(series_number), series_uid"
        )
        return [
            replace(SeriesSummary(*row), hold=Reason(hold) if hold else None) for *row, hold in rows
        ]

    def rejected(self) -> Iterator[Rejected]:
        """All that is rejected, in the order of the scan."""
        rows = self._stream(f"SELECT {_SOURCE}, reason FROM rejected ORDER BY id")
        return (Rejected(source_of(source), Reason(reason)) for *source, reason in rows)

    def held(self) -> Iterator[Held]:
        """All that is held, in the order of the scan."""
        rows = self._stream(
            f"SELECT {_SOURCE}, hold FROM instance WHERE hold IS NOT NULL ORDER BY id"
        )
        return (Held(source_of(source), Reason(reason)) for *source, reason in rows)

    @property
    def counts(self) -> Counts:
        ((rejected,),) = self._execute("SELECT count(*) FROM rejected")
        ((instances, held, size, patients, studies, series),) = self._execute(
            "SELECT count(*), count(hold), coalesce(sum(size), 0), count(DISTINCT patient_id),"
            " count(DISTINCT study_uid), count(DISTINCT series_uid) FROM instance"
        )
        return Counts(instances, rejected, held, patients, studies, series, size)

    def close(self) -> None:
        """Close and remove the file with its journals."""
        with self._lock:
            self._db.close()
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def _execute(self, sql: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            self._flush()
            return list(self._db.execute(sql, tuple(values)))

    def _stream(self, sql: str, values: Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Rows in batches; other threads may read and write between them."""
        with self._lock:
            self._flush()
            cursor = self._db.execute(sql, tuple(values))
        while True:
            with self._lock:
                rows = cursor.fetchmany(_BATCH)
            if not rows:
                return
            yield from rows

    def _flush(self) -> None:
        if not self._files:
            return
        with transaction(self._db):
            self._db.executemany(_INSERT, self._files)
            self._db.executemany(
                "INSERT OR IGNORE INTO identifier VALUES (?, ?, ?)", self._identifiers
            )
        self._files.clear()
        self._identifiers.clear()
