"""The crosswalk: which pseudonym stands for which original. It never leaves the site by itself.

The one place where both are written down, encrypted with the site's data key. A patient's number
is drawn here; all other pseudonyms are made elsewhere from the site's secret and recorded here.
"""

from __future__ import annotations

import csv
import io
import re
import secrets
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from types import TracebackType

from app.errors import SecretsLost, SiteIdError
from app.site import database
from app.site.paths import whole_file

SITE_ID = re.compile(r"[0-9]{6}")

_PATIENTS = 999_999  # numbers 000001 to 999999
_BATCH = 5000  # rows of one transaction, so that other processes get their turn

SCHEMA = (
    (
        "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE pseudonym ("
        " kind TEXT NOT NULL, id_old TEXT NOT NULL, id_new TEXT NOT NULL,"
        " PRIMARY KEY (kind, id_old)) WITHOUT ROWID",
        # no two patients ever share a number
        "CREATE UNIQUE INDEX patient ON pseudonym (id_new) WHERE kind = 'patient'",
    ),
    (  # the ledger's (site.ledger)
        "CREATE TABLE numbered ("
        " pseudonym TEXT NOT NULL, node TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (pseudonym, node, key), UNIQUE (pseudonym, node, number)) WITHOUT ROWID",
        "CREATE TABLE frozen ("
        " pseudonym TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY (pseudonym, name)) WITHOUT ROWID",
    ),
)
"""Of the site's database, version by version."""


class Kind(StrEnum):
    """What a pseudonym stands for; the value is written to the CSV."""

    PATIENT = "patient"  # PatientID
    STUDY = "study"  # StudyInstanceUID
    SERIES = "series"  # SeriesInstanceUID
    INSTANCE = "instance"  # SOPInstanceUID
    ACCESSION = "accession"  # AccessionNumber


@dataclass(frozen=True, slots=True, order=True)
class CrosswalkRow:
    """One original and its pseudonym. *Identified*."""

    kind: Kind
    id_old: str
    id_new: str


class Crosswalk:
    """The crosswalk in the database at `path`. May be shared by threads and by processes."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        """Open it, or make it.

        Raises:
            WrongPassphrase: `data_key` does not open it.
            NewerStore, TargetUnwritable
        """
        self._turn = threading.RLock()
        self._connection = database.open_store(path, data_key, SCHEMA)

    def __enter__(self) -> Crosswalk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def site_id(self) -> str:
        """Six digits, or "" before `lock_site_id`."""
        return self._value("SELECT value FROM fact WHERE name = 'site_id'") or ""

    def lock_site_id(self, site_id: str) -> None:
        """Set the site's number for good; the same one again changes nothing.

        Raises:
            SiteIdError: it is not six digits, or this site already works under another.
        """
        if not SITE_ID.fullmatch(site_id):
            raise SiteIdError(problem="The site number must be six digits, such as 004711.")
        with self._turn, database.transaction(self._connection):
            locked = self.site_id
            if locked and locked != site_id:
                raise SiteIdError(
                    problem=f"This site already sends under number {locked}, so {site_id} cannot "
                    "be used: patients sent before would get a second pseudonym."
                )
            self._connection.execute("INSERT OR IGNORE INTO fact VALUES ('site_id', ?)", (site_id,))

    def patient(self, patient_id: str) -> str:
        """The patient's pseudonym, `SITEID-nnnnnn`; always the same, and no other patient's.

        The number is drawn at random, so it tells nothing of when the patient came.

        Raises:
            SiteIdError: no site number is locked yet, or all numbers are given away.
        """
        if known := self.lookup(Kind.PATIENT, patient_id):
            return known
        with self._turn, database.transaction(self._connection):
            # another process may have drawn meanwhile
            return self.lookup(Kind.PATIENT, patient_id) or self._draw(patient_id)

    def record(self, rows: Iterable[CrosswalkRow]) -> None:
        """Write down pseudonyms; a row that is there already changes nothing.

        Raises:
            SecretsLost: an original already has another pseudonym, so the site's secret is not
                the one used before. Rows before it may have been recorded.
        """
        left = iter(rows)
        while batch := [(row.kind.value, row.id_old, row.id_new) for row in islice(left, _BATCH)]:
            try:
                with self._turn, database.transaction(self._connection):
                    # NULL breaks the table's rule exactly when the pseudonym differs
                    self._connection.executemany(
                        "INSERT INTO pseudonym VALUES (?, ?, ?) ON CONFLICT (kind, id_old)"
                        " DO UPDATE SET id_new = NULL WHERE id_new <> excluded.id_new",
                        batch,
                    )
            except database.IntegrityError as error:
                raise SecretsLost from error

    def lookup(self, kind: Kind, id_old: str) -> str | None:
        """The pseudonym of an original, if it has one."""
        return self._value(
            "SELECT id_new FROM pseudonym WHERE kind = ? AND id_old = ?", (kind.value, id_old)
        )

    def rows(self) -> Iterator[CrosswalkRow]:
        """All rows, sorted by kind and original."""
        cursor = self._connection.execute(
            "SELECT kind, id_old, id_new FROM pseudonym ORDER BY kind, id_old"
        )
        for kind, id_old, id_new in cursor:
            yield CrosswalkRow(Kind(kind), id_old, id_new)

    def find(self, text: str, most: int) -> tuple[CrosswalkRow, ...]:
        """Rows with this text in the original or in the pseudonym, whether upper or lower case;
        patients first, images last, at most so many."""
        cursor = self._connection.execute(
            "SELECT kind, id_old, id_new FROM pseudonym"
            " WHERE instr(lower(id_old), lower(?1)) OR instr(lower(id_new), lower(?1))"
            " ORDER BY kind = 'patient' DESC, kind = 'instance', kind, id_old LIMIT ?2",
            (text.strip(), most),
        )
        return tuple(CrosswalkRow(Kind(kind), old, new) for kind, old, new in cursor)

    def export_csv(self, path: Path) -> None:
        """Write all rows as CSV (UTF-8, RFC 4180, every field quoted, mode 0600).

        Columns: kind, id_old, id_new. Originals are written exactly, also one that a spreadsheet
        would take for a formula: the file is for looking up, and a changed identifier would be
        wrong. Import the columns as text.

        Raises:
            TargetUnwritable, TargetFull: no file was written.
        """
        with whole_file(path) as file:
            text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
            writer = csv.writer(text, quoting=csv.QUOTE_ALL)
            writer.writerow(("kind", "id_old", "id_new"))
            writer.writerows((row.kind, row.id_old, row.id_new) for row in self.rows())
            text.detach()

    def _draw(self, patient_id: str) -> str:
        site_id = self.site_id
        if not site_id:
            raise SiteIdError(problem="Enter the site number the archive gave you (six digits).")
        given = self._connection.execute(
            "SELECT count(*) FROM pseudonym WHERE kind = 'patient'"
        ).fetchone()[0]
        if given >= _PATIENTS:
            raise SiteIdError(problem="All patient numbers of this site are given away.")
        taken = "SELECT id_new FROM pseudonym WHERE kind = 'patient' AND id_new = ?"
        while True:
            drawn = f"{site_id}-{secrets.randbelow(_PATIENTS) + 1:06d}"
            if self._value(taken, (drawn,)) is None:
                break
        self._connection.execute(
            "INSERT INTO pseudonym VALUES ('patient', ?, ?)", (patient_id, drawn)
        )
        return drawn

    def _value(self, query: str, parameters: tuple[str, ...] = ()) -> str | None:
        with self._turn:
            row = self._connection.execute(query, parameters).fetchone()
        return None if row is None else str(row[0])
