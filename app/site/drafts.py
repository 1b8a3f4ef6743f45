"""Unfinished contributions with their clinical facts, and what was delivered: so that a crash costs
nothing.

One encrypted database of its own: it is written after every decision, while a run holds the
crosswalk.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from app.model import Draft, PackageSummary, Receipt, SeriesSummary
from app.site import database, stored

_Value = TypeVar("_Value")

_SCHEMA = (
    (
        "CREATE TABLE draft (id TEXT PRIMARY KEY, changed TEXT NOT NULL, value TEXT NOT NULL)"
        " WITHOUT ROWID",
        "CREATE TABLE delivery (id TEXT PRIMARY KEY, finished TEXT NOT NULL, value TEXT NOT NULL)"
        " WITHOUT ROWID",
    ),
    (
        "CREATE TABLE facts (draft TEXT, patient TEXT, value TEXT NOT NULL,"
        " PRIMARY KEY (draft, patient)) WITHOUT ROWID",
    ),
)


@dataclass(frozen=True, slots=True)
class FactsTally:
    """How many patients have clinical facts.

    Attributes:
        entered: patients with facts that go.
        wrong: patients whose facts have an error that nobody has said a word of.
        held: patients of whom something is left out, with a person's word.
        missing: patients without any.
    """

    entered: int = 0
    wrong: int = 0
    held: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """A contribution as it was left. *Identified*.

    Attributes:
        id: names the draft; nothing of its contents.
        page: where the person was (the window's own word).
        way: how the package travels (the window's own word).
        series: what the last survey found.
        summary: the package, once it is whole.
        facts: how things stood with the clinical facts; None if nobody came to them.
        changed: UTC, ISO 8601.
    """

    id: str
    draft: Draft
    page: str = ""
    way: str = ""
    series: tuple[SeriesSummary, ...] = ()
    summary: PackageSummary | None = None
    facts: FactsTally | None = None
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """A finished contribution: what, when and where. Pseudonymous only.

    Attributes:
        receipt: the destination's confirmation; None if the package stayed here.
        finished: UTC, ISO 8601.
    """

    id: str
    summary: PackageSummary
    receipt: Receipt | None
    project: str
    finished: str


def new_id() -> str:
    """A name for a draft that nobody else has."""
    return secrets.token_hex(8)


class Drafts:
    """The database at `path`. May be shared by threads and by processes."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        """Open it, or make it. One that another secret wrote is set aside, not deleted.

        Raises:
            NewerStore, TargetUnwritable
        """
        self._turn = threading.RLock()
        # another secret: the site took it over with a recovery file
        self._connection = database.open_store(path, data_key, _SCHEMA, others_aside=True)

    def close(self) -> None:
        self._connection.close()

    def save(self, saved: SavedDraft) -> None:
        """Keep a draft as it is now; through a power cut, once this returns.

        Raises:
            TargetFull, TargetUnwritable: it is kept as it was before.
        """
        now = _now()
        with self._turn, database.transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO draft VALUES (?, ?, ?)",
                (saved.id, now, stored.to_text(replace(saved, changed=now))),
            )

    def drafts(self) -> tuple[SavedDraft, ...]:
        """The unfinished ones, the newest first. One that cannot be understood is passed over."""
        return tuple(self._values("draft", "changed", SavedDraft))

    def discard(self, draft_id: str) -> None:
        with self._turn, database.transaction(self._connection):
            self._remove(draft_id)

    def keep_facts(self, draft_id: str, entries: Mapping[str, str]) -> None:
        """Keep clinical facts as they are now, by PatientID; an empty text takes them away.

        Raises:
            TargetFull, TargetUnwritable: they are kept as they were before.
        """
        with self._turn, database.transaction(self._connection):
            for patient_id, text in entries.items():
                if text:
                    self._connection.execute(
                        "INSERT OR REPLACE INTO facts VALUES (?, ?, ?)",
                        (draft_id, patient_id, text),
                    )
                else:
                    self._connection.execute(
                        "DELETE FROM facts WHERE draft = ? AND patient = ?", (draft_id, patient_id)
                    )

    def facts(self, draft_id: str) -> dict[str, str]:
        """The clinical facts of a draft, by PatientID."""
        with self._turn:
            rows = self._connection.execute(
                "SELECT patient, value FROM facts WHERE draft = ?", (draft_id,)
            ).fetchall()
        return dict(rows)

    def finish(self, done: Contribution) -> None:
        """It is over: into the history, and out of the drafts, in one step."""
        with self._turn, database.transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?)",
                (done.id, done.finished, stored.to_text(done)),
            )
            self._remove(done.id)

    def history(self) -> tuple[Contribution, ...]:
        """What was finished, the newest first."""
        return tuple(self._values("delivery", "finished", Contribution))

    def _remove(self, draft_id: str) -> None:
        self._connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))
        self._connection.execute("DELETE FROM facts WHERE draft = ?", (draft_id,))

    def _values(self, table: str, when: str, kind: type[_Value]) -> list[_Value]:
        with self._turn:
            rows = self._connection.execute(
                f"SELECT value FROM {table} ORDER BY {when} DESC, id"  # noqa: S608
            ).fetchall()
        found: list[_Value] = []
        for (text,) in rows:
            try:
                found.append(stored.from_text(text, kind))
            except ValueError:
                continue
        return found


def finished_now(
    draft_id: str, project: str, summary: PackageSummary, receipt: Receipt | None
) -> Contribution:
    """A contribution that ends at this moment."""
    return Contribution(draft_id, summary, receipt, project, _now())


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
