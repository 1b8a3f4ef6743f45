"""The one use case: from a study folder to a checked package, as an iterator of events.

The window and the command line are two shells over it. A run goes scan -> hold what contradicts
itself or cannot be cleaned -> patient by patient: de-identify, write, audit -> manifests -> rename.
Work on files goes to worker processes when more than one is asked for.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.screening import hold_reason
from app.errors import Reason, SiteIdError, TargetExists, TargetInsideSource
from app.model import (
    Change,
    Delivered,
    Draft,
    Event,
    Held,
    Instance,
    Packaged,
    PackageReady,
    Patient,
    Progress,
    Project,
    Rejected,
    Stage,
    Token,
)
from app.package.building import Building
from app.package.report import ReportFacts
from app.package.staging import blocks
from app.part10 import open_source
from app.site.crosswalk import Crosswalk, CrosswalkRow, Kind
from app.site.paths import Home
from app.site.seal import Secrets
from app.site.vault import open_secrets
from app.study.index import StudyIndex
from app.study.scan import scan
from app.worker import Batch, Result, Worker, start_process, work_in_process

if TYPE_CHECKING:
    from app.transfer.destination import Destination

_BATCH_FILES = 64
_BATCH_BYTES = 256 << 20
_CROSSWALK_ROWS = 2000  # written in one transaction
_NO_NUMBER_YET = "000000-000000"  # in a preview; a number is drawn when the patient is sent
_ABANDONED = 7 * 24 * 3600  # seconds; longer than any contribution is open
_PATIENCE = 0.2  # seconds between two looks at the token while workers work


@dataclass(frozen=True, slots=True)
class Ports:
    """The open stores that a contribution works with. *Identified*."""

    home: Home
    secrets: Secrets
    crosswalk: Crosswalk
    index: StudyIndex

    @property
    def pseudonyms(self) -> Pseudonyms:
        return Pseudonyms(self.secrets.site_secret)


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


def survey(draft: Draft, ports: Ports, token: Token) -> Iterator[Event]:
    """Scan the sources into the index, and hold what cannot leave as things stand.

    Yields every instance and rejected file as it is found, then what is held because files
    contradict each other, with progress between. `ports.index.held()` has all that is held.

    Raises:
        SourceMissing, Cancelled
    """
    done = 0
    for item in scan(draft.sources, token):
        ports.index.add(item)
        done += 1
        yield item
        reason = None
        if isinstance(item, Instance):
            reason = hold_reason(item, draft.project.options)
        if reason is not None:
            ports.index.mark_held(item.source, reason)
        yield Progress(Stage.SCAN, done, 0)
    yield from ports.index.settle(draft.one_person)
    yield Progress(Stage.SCAN, done, done)


@dataclass(frozen=True, slots=True)
class Preview:
    """One instance before and after. *Identified*.

    Attributes:
        changes: every attribute, in the order of the new file.
        after: the whole new file, as it would be staged.
        hold: why its kind is held even so; None if it may go.
    """

    changes: tuple[Change, ...]
    after: bytes
    hold: Reason | None


def preview(draft: Draft, ports: Ports, instance: Instance) -> Preview:
    """What would become of one instance; nothing is written.

    Raises:
        DamagedFile: it cannot be read.
    """
    patient = _patient(ports, instance.patient_id, pseudonym=_NO_NUMBER_YET)
    plan = Plan(load_profile(draft.project))
    engine = Deidentifier(plan, patient, ports.pseudonyms, draft.project)
    with open_source(instance.source) as stream:
        splice, changes = engine.explain(stream)
        after = b"".join(map(bytes, blocks(splice, stream, Token())))
    return Preview(changes, after, hold_reason(instance, draft.project.options))


def run(
    draft: Draft, ports: Ports, token: Token, executor: Executor | None = None
) -> Iterator[Event]:
    """De-identify, audit and package everything in the index that may leave.

    Surveys first if the index is empty. A run that was stopped continues where it was. Held and
    rejected files are yielded as they are found; the last event is `PackageReady`.

    Args:
        executor: where files are worked on; by default this process, or as many new ones as the
            draft asks for. Its workers must have run `worker.start_process`.

    Raises:
        SiteIdError: the draft has no site number, or another than before.
        TargetError, ConfigurationError, SecretError, SourceMissing, Cancelled
    """
    started = datetime.now(UTC)
    _check(draft)
    profile = load_profile(draft.project)
    if not ports.index.counts.instances + ports.index.counts.rejected:
        yield from survey(draft, ports, token)
        yield from ports.index.held()
    ports.index.exclude(draft.excluded_series)
    ports.crosswalk.lock_site_id(draft.project.site_id)
    with Building.open(draft.package, _configuration(draft.project, profile.digest)) as building:
        held = Counter(kept.reason for kept in ports.index.held())
        rejected = Counter(bad.reason for bad in ports.index.rejected())
        for event in _files(draft, ports, building, token, executor):
            if isinstance(event, Held):
                held[event.reason] += 1
            elif isinstance(event, Rejected):
                rejected[event.reason] += 1
            yield event
        yield Progress(Stage.PACKAGE, 0, 1)
        facts = ReportFacts(
            project=draft.project,
            recipe_digest=profile.digest,
            rules=profile.rules,
            held=held,
            rejected=rejected,
            reviewed=False,
            started=started,
            finished=datetime.now(UTC),
        )
        summary = building.finish(facts)
    yield Progress(Stage.PACKAGE, 1, 1)
    yield PackageReady(summary)


def send(
    package: Path, destination: Destination, home: Home, token: Token
) -> Iterator[Progress | Delivered]:
    """Deliver a finished package; continues a delivery that was cut.

    Raises:
        PackageError, TransferError, TargetError, Cancelled
    """
    from app.transfer.journal import Journal  # noqa: PLC0415 - most runs end with the package

    yield from destination.deliver(package, Journal(home.deliveries), token)


def _check(draft: Draft) -> None:
    if not draft.project.site_id:
        raise SiteIdError(
            problem="The site number is missing. It is in the coordinator's project file."
        )
    package = draft.package.resolve()
    for source in draft.sources:
        place = source.resolve()
        if package == place or place in package.parents or package in place.parents:
            raise TargetInsideSource(path=draft.package)
    if os.path.lexists(draft.package):  # better said before the scan than after
        raise TargetExists(path=draft.package)


def _configuration(project: Project, digest: str) -> str:
    """All that decides what a file becomes, apart from the file and its patient."""
    parts = (__version__, digest, project.site_id, repr(project.private_block))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _files(
    draft: Draft, ports: Ports, building: Building, token: Token, executor: Executor | None
) -> Iterator[Progress | Result]:
    """What becomes of each usable file, with progress; admits the good ones."""
    counts = ports.index.counts
    total, size = counts.instances - counts.held, counts.size
    done, read = 0, 0
    yield Progress(Stage.DEIDENTIFY, 0, total, 0, size)
    rows: list[CrosswalkRow] = []
    for batch, instance, result in _results(draft, ports, building, token, executor):
        if isinstance(result, Packaged):
            building.admit(_fingerprint(ports.pseudonyms, batch, instance), result)
            rows += _crosswalk_rows(ports.pseudonyms, instance, result)
        if len(rows) > _CROSSWALK_ROWS:
            ports.crosswalk.record(rows)
            rows.clear()
        done, read = done + 1, read + instance.source.size
        yield result
        yield Progress(Stage.DEIDENTIFY, done, total, read, size)
    ports.crosswalk.record(rows)


def _results(
    draft: Draft, ports: Ports, building: Building, token: Token, executor: Executor | None
) -> Iterator[tuple[Batch, Instance, Result]]:
    """Every usable instance with its result, finished by an earlier run or by the workers."""
    start = (draft.project, ports.secrets.site_secret)
    with ExitStack() as stack:
        if executor is None and draft.workers > 1:
            executor = _processes(draft.workers, start)
            stack.callback(executor.shutdown, wait=True, cancel_futures=True)
        worker = stack.enter_context(Worker(*start)) if executor is None else None
        window: dict[Future[list[tuple[Instance, Result]]], Batch] = {}
        for batch in _batches(ports, building):
            for instance, done in batch.finished:
                yield batch, instance, done
            if worker is not None:
                for instance, result in worker.work(batch, token):
                    yield batch, instance, result
            elif executor is not None and batch.instances:
                window[executor.submit(work_in_process, batch)] = batch
                if len(window) > 2 * draft.workers:
                    yield from _take(window, token)
        while window:
            yield from _take(window, token)


def _processes(workers: int, start: tuple[Project, bytes]) -> Executor:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one worker needs none
    from multiprocessing import get_context  # noqa: PLC0415

    # spawn: a fork would copy the window's threads in whatever state they are
    return ProcessPoolExecutor(workers, get_context("spawn"), start_process, start)


def _take(
    window: dict[Future[list[tuple[Instance, Result]]], Batch], token: Token
) -> Iterator[tuple[Batch, Instance, Result]]:
    """The results of the batches that are done; waits for the first."""
    ready: set[Future[list[tuple[Instance, Result]]]] = set()
    while not ready:
        token.check()
        ready, _ = wait(window, _PATIENCE, FIRST_COMPLETED)
    for future in ready:
        batch = window.pop(future)
        for instance, result in future.result():
            yield batch, instance, result


def _batches(ports: Ports, building: Building) -> Iterator[Batch]:
    """The usable instances, patient by patient, in pieces that fit a worker."""
    for patient_id in ports.index.patients():
        patient = _patient(ports, patient_id)
        empty = batch = Batch(patient, _state(patient), building.folder)
        for instance in ports.index.instances(patient_id):
            done = building.already(_fingerprint(ports.pseudonyms, batch, instance))
            if done is None:
                batch = replace(batch, instances=(*batch.instances, instance))
            else:
                batch = replace(batch, finished=(*batch.finished, (instance, done)))
            if batch.count >= _BATCH_FILES or batch.size > _BATCH_BYTES:
                yield batch
                batch = empty
        if batch.count:
            yield batch


def _patient(ports: Ports, patient_id: str, pseudonym: str = "") -> Patient:
    return Patient(
        pseudonym or ports.crosswalk.patient(patient_id),
        ports.pseudonyms.shift_days(patient_id),
        ports.index.identifiers(patient_id),
    )


def _state(patient: Patient) -> str:
    """Digest of all that is known of a patient: a new identifier means cleaning anew."""
    known = sorted((known.kind.value, known.value) for known in patient.identifiers)
    return hashlib.sha256(repr((patient.pseudonym, known)).encode()).hexdigest()


def _fingerprint(pseudonyms: Pseudonyms, batch: Batch, instance: Instance) -> str:
    source = instance.source
    state = (source.shown, source.size, source.modified_ns, batch.state)
    return pseudonyms.fingerprint(repr(state))


def _crosswalk_rows(
    pseudonyms: Pseudonyms, instance: Instance, packaged: Packaged
) -> Iterator[CrosswalkRow]:
    _, study, series, name = packaged.target.split("/")
    yield CrosswalkRow(Kind.STUDY, instance.study_uid, study)
    yield CrosswalkRow(Kind.SERIES, instance.series_uid, series)
    yield CrosswalkRow(Kind.INSTANCE, instance.sop_instance_uid, name.removesuffix(".dcm"))
    if instance.accession_number:
        accession = pseudonyms.accession(instance.accession_number)
        yield CrosswalkRow(Kind.ACCESSION, instance.accession_number, accession)
