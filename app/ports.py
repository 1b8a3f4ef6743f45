"""The open stores that a contribution works with."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.deidentify.pseudonyms import Pseudonyms
from app.model import Patient
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.seal import Secrets
from app.site.vault import open_secrets
from app.study.index import StudyIndex

_ABANDONED = 7 * 24 * 3600  # seconds; longer than any contribution is open


@dataclass(frozen=True, slots=True)
class Ports:
    """See the module. *Identified*."""

    home: Home
    secrets: Secrets
    crosswalk: Crosswalk
    index: StudyIndex

    @property
    def pseudonyms(self) -> Pseudonyms:
        return Pseudonyms(self.secrets.site_secret)

    def patient(self, patient_id: str, pseudonym: str = "") -> Patient:
        """What is known of a patient.

        Args:
            pseudonym: instead of the one in the crosswalk, where a number would be drawn.
        """
        return Patient(
            pseudonym or self.crosswalk.patient(patient_id),
            self.pseudonyms.shift_days(patient_id),
            self.index.identifiers(patient_id),
        )


@contextmanager
def open_ports(home: Home, ask_passphrase: Callable[[bool], str] | None = None) -> Iterator[Ports]:
    """Open the site's stores and a fresh study index, which is removed at the end.

    Raises:
        SecretError: the secrets cannot be reached.
    """
    opened = open_secrets(home, ask_passphrase)
    _remove_abandoned(home.work)
    with ExitStack() as stack:
        crosswalk = stack.enter_context(Crosswalk(home.database, opened.data_key))
        index = StudyIndex(home.work / f"{secrets.token_hex(8)}.index", opened.data_key)
        stack.callback(index.close)
        yield Ports(home, opened, crosswalk, index)


def _remove_abandoned(work: Path) -> None:
    """Indexes that a killed run left behind: encrypted, but no use to anybody."""
    for path in work.glob("*.index*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()
