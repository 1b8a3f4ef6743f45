"""Hands the files that may leave to those who work on them, and collects what became of each.

Patient by patient, in pieces that fit a worker; what an earlier run finished is not done again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import replace

from app.deidentify.pixels.decisions import Settled
from app.deidentify.removals import removed_from
from app.inspection import is_asked_for, settled
from app.model import Draft, Patient, Token
from app.package.building import Building
from app.ports import Ports
from app.processes import Window
from app.worker import Batch, Result, Task, Worker, work_in_process

_BATCH_FILES = 64
_BATCH_BYTES = 256 << 20


def results(
    draft: Draft, ports: Ports, building: Building, token: Token, executor: Executor | None
) -> Iterator[tuple[Task, Result]]:
    """Every usable instance with its result, finished by an earlier run or by the workers.

    Args:
        executor: see `processes.processes`.

    Raises:
        TargetError: the package cannot be written.
        Cancelled
    """
    if executor is None:
        with Worker(draft.project, ports.secrets.site_secret) as worker:
            for batch in _batches(draft, ports, building):
                yield from batch.finished
                yield from worker.work(batch, token)
        return
    window = Window[tuple[Task, Result]](executor, 2 * draft.workers, token)
    for batch in _batches(draft, ports, building):
        yield from batch.finished
        if batch.tasks:
            yield from window.hand(work_in_process, batch)
    yield from window.rest()


def _batches(draft: Draft, ports: Ports, building: Building) -> Iterator[Batch]:
    """The usable instances, patient by patient, in pieces that fit a worker."""
    for patient_id in ports.index.patients():
        patient = ports.patient(patient_id)
        empty = batch = Batch(patient, building.folder)
        for task in _tasks(draft, ports, patient_id, _state(patient)):
            done = building.already(task.fingerprint)
            if done is None:
                batch = replace(batch, tasks=(*batch.tasks, task))
            else:
                batch = replace(batch, finished=(*batch.finished, (task, done)))
            if batch.count >= _BATCH_FILES or batch.size > _BATCH_BYTES:
                yield batch
                batch = empty
        if batch.count:
            yield batch


def _tasks(draft: Draft, ports: Ports, patient_id: str, state: str) -> Iterator[Task]:
    """What is to be done with each usable instance of a patient."""
    series_uid, pixels = "", Settled()
    for instance in ports.index.instances(patient_id):
        if is_asked_for(draft.project) and instance.series_uid != series_uid:
            series_uid = instance.series_uid
            decided = settled(draft, ports, series_uid)
            assert decided is not None  # noqa: S101 - all others were held
            pixels = decided
        redactions = pixels.of(instance.sop_instance_uid)
        removed = removed_from(instance, draft.removals)
        source = instance.source
        decided_on = (redactions, sorted(removed), pixels.review)
        seen = (source.shown, source.size, source.modified_ns, state, *decided_on)
        fingerprint = ports.pseudonyms.fingerprint(repr(seen))
        yield Task(instance, fingerprint, redactions, removed, pixels.review)


def _state(patient: Patient) -> str:
    """Digest of all that is known of a patient: a new identifier means cleaning anew."""
    known = sorted((known.kind.value, known.value) for known in patient.identifiers)
    return hashlib.sha256(repr((patient.pseudonym, known)).encode()).hexdigest()
