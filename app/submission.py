"""The one use case: from a study folder to a checked package, as an iterator of events.

The window and the command line are two shells over it. A run goes scan -> hold what contradicts
itself or cannot be cleaned -> look for burned-in text, hold what somebody has to see -> patient by
patient: de-identify, write, audit -> manifests -> rename.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__, inspection
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.dispatch import results
from app.errors import Reason, SiteIdError, TargetExists, TargetInsideSource
from app.model import (
    Delivered,
    Draft,
    Event,
    Held,
    Instance,
    Option,
    Packaged,
    PackageReady,
    Progress,
    Project,
    Rejected,
    Stage,
    Token,
)
from app.package.building import Building
from app.package.report import ReportFacts
from app.ports import Ports
from app.previewing import Engines, Preview, preview, whole_hold
from app.processes import processes
from app.site.crosswalk import CrosswalkRow, Kind
from app.site.delivered import delivered
from app.site.paths import Home
from app.site.places import place_at, places_of
from app.site.receipts import keep_receipt, require_new
from app.study.criteria import not_asked_for
from app.study.scan import scan
from app.worker import Result

if TYPE_CHECKING:
    from app.clinical.records import Case
    from app.tabulation import Tabulation
    from app.transfer.destination import Destination

__all__ = ["Engines", "Preview", "inspect", "preview", "run", "send", "survey"]

_CROSSWALK_ROWS = 2000  # written in one transaction


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
            reason = whole_hold(item, draft.project)
        if reason is not None:
            ports.index.mark_held(item.source, reason)
        yield Progress(Stage.SCAN, done, 0)
    yield from ports.index.settle(draft.one_person)
    yield Progress(Stage.SCAN, done, done)


def inspect(
    draft: Draft, ports: Ports, token: Token, executor: Executor | None = None
) -> Iterator[Event]:
    """Look for burned-in text in each series of the index that may leave and was not looked at yet.

    Does nothing if the project does not ask for it. `inspection.found_in` has what was found.
    Yields progress in images, and what is held because its pictures cannot be looked at.

    Args:
        executor: as in `run`.

    Raises:
        Cancelled
    """
    with processes(draft, ports, executor) as workers:
        yield from inspection.inspect(draft, ports, token, workers)


def run(
    draft: Draft,
    ports: Ports,
    token: Token,
    executor: Executor | None = None,
    cases: Mapping[str, Case] | None = None,
) -> Iterator[Event]:
    """De-identify, audit and package everything in the index that may leave.

    Surveys first if the index is empty, and looks at the pixels that were not looked at. A run that
    was stopped continues where it was. `ports.index.held()` has what is held before files are
    worked on; from then on, held and rejected ones are yielded. The last event is `PackageReady`.

    Args:
        executor: where files are worked on; by default this process, or as many new ones as the
            draft asks for. Its workers must have run `worker.start_process`.
        cases: clinical facts that may go, by PatientID; with them, be they none, the package has
            clinical tables.

    Raises:
        SiteIdError: the draft has no site number, or another than before.
        TargetError, ConfigurationError, SecretError, SourceMissing, Cancelled
    """
    _check(draft)
    with processes(draft, ports, executor) as workers:  # they start while this one scans
        yield from _run(draft, ports, token, workers, cases)


def _run(
    draft: Draft,
    ports: Ports,
    token: Token,
    workers: Executor | None,
    cases: Mapping[str, Case] | None,
) -> Iterator[Event]:
    started = datetime.now(UTC)
    profile = load_profile(draft.project)
    if not ports.index.counts.instances + ports.index.counts.rejected:
        yield from survey(draft, ports, token)
        yield from ports.index.held()
    outside = not_asked_for(draft, ports.index.instances(held=True))
    ports.index.exclude(draft.excluded_series | outside)
    ports.crosswalk.lock_site_id(draft.project.site_id)
    ports.index.hold_just(_sent_before(draft, ports), Reason.DELIVERED_BEFORE)
    configuration = _configuration(draft.project, profile.digest)
    with Building.open(draft.package, configuration) as building:
        draft = inspection.as_seen(draft, ports)
        looked_at = inspection.inspect(draft, ports, token, workers)
        yield from (event for event in looked_at if isinstance(event, Progress))
        inspection.hold_unsettled(draft, ports)
        held = Counter(kept.reason for kept in ports.index.held())
        rejected = Counter(bad.reason for bad in ports.index.rejected())
        for event in _files(draft, ports, building, token, workers):
            if isinstance(event, Held):
                held[event.reason] += 1
            elif isinstance(event, Rejected):
                rejected[event.reason] += 1
            yield event
        yield Progress(Stage.PACKAGE, 0, 1)
        finished = datetime.now(UTC)
        tabulation = None if cases is None else _tabulation(draft, ports, cases)
        for kept in () if tabulation is None else tabulation.admit(building, finished):
            held[kept.reason] += 1
            yield kept
        sent = frozenset(ports.index.usable_series())
        facts = ReportFacts(
            project=draft.project,
            recipe_digest=profile.digest,
            rules=profile.rules,
            held=held,
            rejected=rejected,
            reviewed=bool(sent) and sent <= draft.approved_series,
            started=started,
            finished=finished,
            attestation=draft.attestation,
            correction=draft.correction,
            facts_left_out=() if tabulation is None else tabulation.left_out,
        )
        summary = building.finish(facts)
    if tabulation is not None:
        tabulation.remember(summary.path)
    yield Progress(Stage.PACKAGE, 1, 1)
    yield PackageReady(summary)


def _tabulation(draft: Draft, ports: Ports, cases: Mapping[str, Case]) -> Tabulation:
    from app.tabulation import Tabulation  # noqa: PLC0415 - many packages have no tables

    return Tabulation(draft, ports, cases)


def send(
    package: Path, destination: Destination, home: Home, token: Token, *, again: bool = False
) -> Iterator[Progress | Delivered]:
    """Deliver a finished package; continues a delivery that was cut. The receipt is kept.

    Args:
        again: also if the destination has series of it already, out of another package.

    Raises:
        SentBefore: it has, and `again` is not set.
        PackageError, TransferError, TargetError, Cancelled
    """
    # most runs end with the package
    from app.transfer.destination import Placed  # noqa: PLC0415
    from app.transfer.journal import Journal  # noqa: PLC0415

    places = frozenset({place_at(destination.address)})
    if isinstance(destination, Placed):
        places = destination.places
    if not again:
        require_new(home, package, places)
    for event in destination.deliver(package, Journal(home.deliveries), token):
        if isinstance(event, Delivered):
            keep_receipt(home, package, event.receipt, places)
        yield event


def _sent_before(draft: Draft, ports: Ports) -> Iterator[str]:
    """The series that are already where the package shall go, unless they shall go again."""
    known = frozenset() if draft.correction else delivered(ports.home, places_of(draft.project))
    kept = Option.RETAIN_UIDS in draft.project.options
    for one in ports.index.series() if known else ():
        if (one.series_uid if kept else ports.pseudonyms.uid(one.series_uid)) in known:
            yield one.series_uid


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
    for task, result in results(draft, ports, building, token, executor):
        if isinstance(result, Packaged):
            building.admit(task.fingerprint, result)
            rows += _crosswalk_rows(ports.pseudonyms, task.instance, result)
        if len(rows) > _CROSSWALK_ROWS:
            ports.crosswalk.record(rows)
            rows.clear()
        done, read = done + 1, read + task.instance.source.size
        yield result
        yield Progress(Stage.DEIDENTIFY, done, total, read, size)
    ports.crosswalk.record(rows)


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
