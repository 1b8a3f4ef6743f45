"""Hands the files that may leave to those who work on them, and collects what became of each.

Patient by patient, in pieces that fit a worker; what an earlier run finished is not done again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import replace
from typing import Generic, TypeVar

from app.model import Draft, Patient, Token
from app.package.building import Building
from app.ports import Ports
from app.worker import Batch, Result, Task, Worker, start_process, work_in_process

_BATCH_FILES = 64
_BATCH_BYTES = 256 << 20
_PATIENCE = 0.2  # seconds between two looks at the token while workers work

_Piece = TypeVar("_Piece")
_Outcome = TypeVar("_Outcome")


def results(
    draft: Draft, ports: Ports, building: Building, token: Token, executor: Executor | None
) -> Iterator[tuple[Task, Result]]:
    """Every usable instance with its result, finished by an earlier run or by the workers.

    Args:
        executor: see `processes`.

    Raises:
        TargetError: the package cannot be written.
        Cancelled
    """
    if executor is None:
        with Worker(draft.project, ports.secrets.site_secret) as worker:
            for batch in _batches(ports, building):
                yield from batch.finished
                yield from worker.work(batch, token)
        return
    window = Window[tuple[Task, Result]](executor, 2 * draft.workers, token)
    for batch in _batches(ports, building):
        yield from batch.finished
        if batch.tasks:
            yield from window.hand(work_in_process, batch)
    yield from window.rest()


@contextmanager
def processes(
    draft: Draft, ports: Ports, given: Executor | None = None
) -> Iterator[Executor | None]:
    """Where files are worked on: the given executor, or as many new processes as the draft asks
    for; None stands for this process."""
    if given is not None or draft.workers == 1:
        yield given
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one worker needs none
    from multiprocessing import get_context  # noqa: PLC0415

    start = (draft.project, ports.secrets.site_secret)
    # spawn: a fork would copy the window's threads in whatever state they are
    pool = ProcessPoolExecutor(draft.workers, get_context("spawn"), start_process, start)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


class Window(Generic[_Outcome]):
    """Pieces of work that an executor was handed, never more than `width` at once."""

    def __init__(self, executor: Executor, width: int, token: Token) -> None:
        self._executor, self._width, self._token = executor, width, token
        self._futures: set[Future[list[_Outcome]]] = set()

    def hand(self, work: Callable[[_Piece], list[_Outcome]], piece: _Piece) -> Iterator[_Outcome]:
        """Hand one more over, and give what is done if that are enough."""
        self._futures.add(self._executor.submit(work, piece))
        if len(self._futures) > self._width:
            yield from self._take()

    def rest(self) -> Iterator[_Outcome]:
        """What is done, until nothing is left."""
        while self._futures:
            yield from self._take()

    def _take(self) -> Iterator[_Outcome]:
        """What is done; waits for the first."""
        ready: set[Future[list[_Outcome]]] = set()
        while not ready:
            self._token.check()
            ready, _ = wait(self._futures, _PATIENCE, FIRST_COMPLETED)
        self._futures -= ready
        for future in ready:
            yield from future.result()


def _batches(ports: Ports, building: Building) -> Iterator[Batch]:
    """The usable instances, patient by patient, in pieces that fit a worker."""
    for patient_id in ports.index.patients():
        patient = ports.patient(patient_id)
        state = _state(patient)
        empty = batch = Batch(patient, building.folder)
        for instance in ports.index.instances(patient_id):
            source = instance.source
            seen = (source.shown, source.size, source.modified_ns, state)
            task = Task(instance, ports.pseudonyms.fingerprint(repr(seen)))
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


def _state(patient: Patient) -> str:
    """Digest of all that is known of a patient: a new identifier means cleaning anew."""
    known = sorted((known.kind.value, known.value) for known in patient.identifiers)
    return hashlib.sha256(repr((patient.pseudonym, known)).encode()).hexdigest()
