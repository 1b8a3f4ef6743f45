"""The ledger: what was said of a patient in packages before, so that a later one agrees with it.

MIDRC takes a case again only with the same index date and demographics, and replaces a row that
comes again under its old id. So both are written down here, encrypted, beside the crosswalk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from app.site import database
from app.site.crosswalk import SCHEMA

Place: TypeAlias = tuple[str, str, str]
"""A patient's pseudonym, a node of the dictionary, and what tells a fact from others of it."""


class Ledger:
    """The ledger in the site's database at `path`. May be shared by processes."""

    def __init__(self, path: Path, data_key: bytes) -> None:
        """Open it, or make it.

        Raises:
            WrongPassphrase: `data_key` does not open it.
            NewerStore, TargetUnwritable
        """
        self._connection = database.open_store(path, data_key, SCHEMA)

    def __enter__(self) -> Ledger:
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

    def numbers(self, places: Sequence[Place]) -> list[int]:
        """A number for each fact: the one it had before, or the patient's next of that node.

        A number is never given to another fact, also if the package is never sent.
        """
        with database.transaction(self._connection):
            return [self._number(place) for place in places]

    def said(self, pseudonym: str) -> dict[str, str]:
        """What was frozen of a patient; empty before the first package."""
        rows = self._connection.execute(
            "SELECT name, value FROM frozen WHERE pseudonym = ?", (pseudonym,)
        )
        return {str(name): str(value) for name, value in rows}

    def freeze(self, said: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        """Write down what a finished package says of its patients; what was there is replaced."""
        with database.transaction(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO frozen VALUES (?, ?, ?)",
                (
                    (pseudonym, name, value)
                    for pseudonym, values in said
                    for name, value in values.items()
                ),
            )

    def _number(self, place: Place) -> int:
        row = self._connection.execute(
            "SELECT number FROM numbered WHERE pseudonym = ? AND node = ? AND key = ?", place
        ).fetchone()
        if row is None:
            self._connection.execute(
                "INSERT INTO numbered SELECT ?1, ?2, ?3, coalesce(max(number), 0) + 1"
                " FROM numbered WHERE pseudonym = ?1 AND node = ?2",
                place,
            )
            return self._number(place)
        return int(row[0])
