"""What was found in pixels, kept from one run to the next: a search that was stopped, or killed, is
not done again. Encrypted, in the state folder; forgotten after a week."""

from __future__ import annotations

import time
from pathlib import Path

from app.model import SeriesPixels
from app.site.database import alone, connect, transaction
from app.study.pixel_findings import from_text, to_text

_SCHEMA = """
CREATE TABLE IF NOT EXISTS found (
    fingerprint TEXT PRIMARY KEY, text TEXT NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID
"""
_DAY = 24 * 3600  # seconds
_DAYS = 7  # longer than any contribution is open


class PixelMemory:
    """Findings by fingerprint, which stands for a series' files and for all that was asked.
    *Identified*.

    Args:
        path: need not exist; its folder must.
        data_key: 32 bytes.

    Raises:
        TargetUnwritable, WrongPassphrase
    """

    def __init__(self, path: Path, data_key: bytes) -> None:
        with alone(path.with_name(f"{path.name}.lock")):
            self._db = connect(path, data_key, durable=False)
            with transaction(self._db):
                self._db.execute(_SCHEMA)
                self._db.execute("DELETE FROM found WHERE day < ?", (_today() - _DAYS,))

    def find(self, fingerprint: str) -> SeriesPixels | None:
        """What an earlier search found."""
        rows = self._db.execute("SELECT text FROM found WHERE fingerprint = ?", (fingerprint,))
        row = rows.fetchone()
        return from_text(row[0]) if row else None

    def keep(self, fingerprint: str, found: SeriesPixels) -> None:
        """Note what was found."""
        with transaction(self._db):
            self._db.execute(
                "INSERT OR REPLACE INTO found VALUES (?, ?, ?)",
                (fingerprint, to_text(found), _today()),
            )

    def close(self) -> None:
        self._db.close()


def _today() -> int:
    return int(time.time() // _DAY)
