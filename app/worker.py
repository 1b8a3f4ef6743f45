"""One file's way, from source bytes to an audited file in the package; runs in any process."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.deidentify.audit import Auditor
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import DamagedFile, Reason
from app.model import Held, Instance, Packaged, Patient, Project, Rejected, Source, Token
from app.package.staging import stage, withdraw
from app.part10 import open_source

Result = Packaged | Held | Rejected


@dataclass(frozen=True, slots=True)
class Batch:
    """Files of one patient, to be put into the package under construction at `building`.

    Attributes:
        state: digest of all that is known of the patient.
        instances: to be worked on.
        finished: done by an earlier run.
    """

    patient: Patient
    state: str
    building: Path
    instances: tuple[Instance, ...] = ()
    finished: tuple[tuple[Instance, Packaged], ...] = ()

    @property
    def count(self) -> int:
        return len(self.instances) + len(self.finished)

    @property
    def size(self) -> int:
        """Bytes to be worked on."""
        return sum(instance.source.size for instance in self.instances)


class Worker:
    """De-identifies, stages and audits files. Remembers one patient's engine and auditor."""

    def __init__(self, project: Project, site_secret: bytes) -> None:
        self._project = project
        self._plan = Plan(load_profile(project))
        self._pseudonyms = Pseudonyms(site_secret)
        self._patient: Patient | None = None

    def work(self, batch: Batch, token: Token) -> Iterator[tuple[Instance, Result]]:
        """Each instance of the batch with what became of it.

        Raises:
            TargetError: the package cannot be written; nothing half-written is left.
            Cancelled
        """
        if batch.patient != self._patient:
            self._patient = batch.patient
            self._deidentifier = Deidentifier(
                self._plan, batch.patient, self._pseudonyms, self._project
            )
            self._auditor = Auditor(batch.patient, self._project)
        for instance in batch.instances:
            token.check()
            yield instance, self._one(instance.source, batch.building, token)

    def _one(self, source: Source, building: Path, token: Token) -> Result:
        if has_changed(source):
            return Held(source, Reason.SOURCE_CHANGED)
        try:
            with open_source(source) as stream:
                splice = self._deidentifier.deidentify(stream)
                result = stage(splice, stream, building, self._auditor, token)
        except DamagedFile as damage:
            if has_changed(source):
                return Held(source, Reason.SOURCE_CHANGED)
            return Rejected(source, damage.reason)
        if isinstance(result, tuple):
            return Held(source, Reason.AUDIT_FINDING, result)
        if has_changed(source):
            withdraw(result, building)
            return Held(source, Reason.SOURCE_CHANGED)
        return result


def has_changed(source: Source) -> bool:
    """Whether the file is no longer as the scan saw it."""
    try:
        state = source.path.stat()
    except OSError:
        return True
    same_size = bool(source.member) or state.st_size == source.size
    return not same_size or state.st_mtime_ns != source.modified_ns


_worker: Worker | None = None


def start_process(project: Project, site_secret: bytes) -> None:
    """Prepare this process for `work_in_process` (a pool's initializer)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the first process decides
    global _worker  # noqa: PLW0603 - a process pool offers no other place for what a process keeps
    _worker = Worker(project, site_secret)


def work_in_process(batch: Batch) -> list[tuple[Instance, Result]]:
    """What became of each instance of the batch; for a prepared worker process."""
    assert _worker is not None  # noqa: S101 - start_process ran first
    return list(_worker.work(batch, Token()))
