"""The rows of both tables, patient by patient, in an encrypted scratch file: 10,000 patients need
no memory. Beside them the exams, so that rows find theirs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.clinical.records import Sheet
from app.site.database import connect, transaction

_BATCH = 1000
_SCHEMA = """
CREATE TABLE fact (patient TEXT, sheet TEXT, row INTEGER, fields TEXT);
CREATE INDEX fact_patient ON fact (patient, sheet);
CREATE TABLE exam (patient TEXT, bare TEXT, accession TEXT, study TEXT, day TEXT);
CREATE INDEX exam_patient ON exam (patient);
CREATE INDEX exam_bare ON exam (bare);
CREATE INDEX exam_accession ON exam (accession);
CREATE INDEX exam_study ON exam (study);
"""


@dataclass(frozen=True, slots=True)
class Exam:
    """One study of the images, as they name it. *Identified*.

    Attributes:
        day: YYYYMMDD; "" if the images do not say.
    """

    patient_id: str
    accession: str
    study_uid: str
    day: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a table, by field of the plain form. *Identified*."""

    sheet: Sheet
    row: int
    fields: dict[str, str]


class Gathering:
    """Rows and exams of one import. *Identified*: encrypted on disk, removed by `close`.

    Args:
        path: must not exist; its folder must.
        data_key: 32 bytes.
    """

    def __init__(self, path: Path, data_key: bytes) -> None:
        self._path = path
        self._db = connect(path, data_key, durable=False)
        self._db.executescript(_SCHEMA)
        self._facts: list[tuple[Any, ...]] = []
        self.has_exams = False

    def add_exams(self, exams: Iterable[Exam]) -> None:
        """What the images have; from then on rows must find their exam."""
        self.has_exams = True
        with transaction(self._db):
            self._db.executemany(
                "INSERT INTO exam VALUES (?, ?, ?, ?, ?)",
                (
                    (one.patient_id, _bare(one.patient_id), one.accession, one.study_uid, one.day)
                    for one in exams
                ),
            )

    def add(self, patient_id: str, fact: Fact) -> None:
        """Take in a row of a patient; written in batches."""
        fields = json.dumps(fact.fields, ensure_ascii=False)
        self._facts.append((patient_id, fact.sheet, fact.row, fields))
        if len(self._facts) >= _BATCH:
            self._flush()

    def patients(self) -> Iterator[str]:
        """Who has a row, sorted."""
        rows = self._stream("SELECT DISTINCT patient FROM fact ORDER BY patient")
        return (patient for (patient,) in rows)

    def facts(self, patient_id: str) -> list[Fact]:
        """A patient's rows: cases, then events, in the tables' order."""
        rows = self._stream(
            "SELECT sheet, row, fields FROM fact WHERE patient = ? ORDER BY sheet, rowid",
            patient_id,
        )
        return [Fact(Sheet(sheet), row, json.loads(fields)) for sheet, row, fields in rows]

    def whose(self, patient_id: str, accession: str, study_uid: str) -> set[str]:
        """PatientIDs of the images that these name, each by itself; several contradict."""
        found: set[str] = set()
        for column, value in (
            ("patient", patient_id),
            ("accession", accession),
            ("study", study_uid),
        ):
            if value:
                rows = self._db.execute(
                    f"SELECT DISTINCT patient FROM exam WHERE {column} = ? LIMIT 2",  # noqa: S608
                    (value,),
                )
                found.update(patient for (patient,) in rows)
        return found

    def alike(self, patient_id: str) -> list[str]:
        """PatientIDs of the images that differ from this one in leading zeros alone."""
        rows = self._db.execute(
            "SELECT DISTINCT patient FROM exam WHERE bare = ?", (_bare(patient_id),)
        )
        return [patient for (patient,) in rows]

    def days(self, patient_id: str) -> list[str]:
        """Days of a patient's studies, YYYYMMDD."""
        rows = self._stream(
            "SELECT DISTINCT day FROM exam WHERE patient = ? AND day <> '' ORDER BY day", patient_id
        )
        return [day for (day,) in rows]

    def without_rows(self) -> Iterator[str]:
        """Patients of the images who have no row in either table."""
        rows = self._stream(
            "SELECT DISTINCT patient FROM exam WHERE patient NOT IN"
            " (SELECT patient FROM fact) ORDER BY patient"
        )
        return (patient for (patient,) in rows)

    def close(self) -> None:
        """Close and remove the file with its journals."""
        self._db.close()
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def _stream(self, sql: str, *values: str) -> Iterator[tuple[Any, ...]]:
        self._flush()
        return iter(self._db.execute(sql, values))

    def _flush(self) -> None:
        if self._facts:
            with transaction(self._db):
                self._db.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", self._facts)
            self._facts.clear()


def _bare(patient_id: str) -> str:
    return patient_id.lstrip("0")
