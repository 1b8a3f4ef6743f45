"""What the search for burned-in text found, as the study index keeps it: encrypted, one row a
series."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, NamedTuple

from app.model import Box, BoxReason, PixelFinding, PixelStatus, SeriesPixels

SCHEMA = """
CREATE TABLE pixels (
    series_uid TEXT PRIMARY KEY, settings TEXT, images INTEGER, found TEXT) WITHOUT ROWID;
"""

Execute = Callable[[str, Iterable[Any]], list[tuple[Any, ...]]]


class Waiting(NamedTuple):
    """A series that is to be searched, and how many usable images it has. *Identified*."""

    patient_id: str
    series_uid: str
    images: int


class PixelFindings:
    """Findings by series. *Identified*.

    Everywhere, `settings` stands for all that was asked of the search; what was found under others
    does not count.

    Args:
        execute: runs one statement on the index and gives its rows.
    """

    def __init__(self, execute: Execute) -> None:
        self._execute = execute

    def keep(self, found: SeriesPixels, images: int, settings: str) -> None:
        """Note what was found in so many images of a series."""
        self._execute(
            "INSERT OR REPLACE INTO pixels VALUES (?, ?, ?, ?)",
            (found.series_uid, settings, images, to_text(found)),
        )

    def of(self, series_uid: str, settings: str) -> SeriesPixels | None:
        """What was found in a series; None if it was not searched."""
        rows = self._execute(
            "SELECT found FROM pixels WHERE series_uid = ? AND settings = ?", (series_uid, settings)
        )
        return from_text(rows[0][0]) if rows else None

    def waiting(self, settings: str) -> list[Waiting]:
        """The series with a usable image that was not searched, by patient."""
        rows = self._execute(
            "SELECT patient_id, series_uid, count(*) FROM instance"
            " LEFT JOIN pixels USING (series_uid) WHERE hold IS NULL"
            " GROUP BY patient_id, series_uid"
            " HAVING coalesce(max(images), 0) < count(*) OR max(settings) != ?"
            " ORDER BY patient_id, series_uid",
            (settings,),
        )
        return [Waiting(*row) for row in rows]


def to_text(found: SeriesPixels) -> str:
    """As JSON."""
    return json.dumps(asdict(found))


def from_text(text: str) -> SeriesPixels:
    """What `to_text` was given."""
    given = json.loads(text)
    return SeriesPixels(
        given["series_uid"],
        PixelStatus(given["status"]),
        tuple(_finding(**one) for one in given["findings"]),
        tuple(given["because"]),
    )


def _finding(
    sop_instance_uid: str, box: dict[str, int], why: str, frames: list[int], text: str
) -> PixelFinding:
    return PixelFinding(sop_instance_uid, Box(**box), BoxReason(why), tuple(frames), text)
