"""One file's way, from source bytes to an audited file in the package; runs in any process."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from app.deidentify.audit import Auditor
from app.deidentify.header import Deidentifier
from app.deidentify.pixels.decisions import blacked_out
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.pseudonyms import Pseudonyms
from app.deidentify.removals import TagPath, in_words
from app.deidentify.screening import has_picture
from app.errors import CourierError, DamagedFile, Reason
from app.model import (
    Held,
    Instance,
    Packaged,
    Patient,
    PixelReview,
    Project,
    Redaction,
    Rejected,
    Source,
    Splice,
    Token,
)
from app.package.contents import (
    PIXEL_REVIEW,
    REDACTED_BOXES,
    REDACTED_SHARE,
    REMOVED_IN_REVIEW,
)
from app.package.staging import Staged, admit, withdraw, write
from app.part10 import open_source

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

Result = Packaged | Held | Rejected

_COPIERS = 2  # threads; copying and hashing release the interpreter lock
# a real instance even so, which may leave once somebody has looked at it
_WHOLE = frozenset({Reason.BURNED_IN_TEXT, Reason.UNSUPPORTED_OBJECT, Reason.CORRUPT_PIXELS})
_TOGETHER = 16  # files that are worked on at once
_HELD_BYTES = 32 << 20  # of them in memory; a deflated file is held whole


@dataclass(frozen=True, slots=True)
class Task:
    """One file to be worked on.

    Attributes:
        fingerprint: stands for the source's state and all that decides what it becomes.
        redactions: what is blacked out in it.
        removed: attributes that a person does not let leave.
        review: who answers for its pixels; None if the project does not have them looked at.
    """

    instance: Instance
    fingerprint: str
    redactions: tuple[Redaction, ...] = ()
    removed: frozenset[TagPath] = frozenset()
    review: PixelReview | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Files of one patient, to be put into the package under construction at `building`.

    Attributes:
        finished: done by an earlier run.
    """

    patient: Patient
    building: Path
    tasks: tuple[Task, ...] = ()
    finished: tuple[tuple[Task, Packaged], ...] = ()

    @property
    def count(self) -> int:
        return len(self.tasks) + len(self.finished)

    @property
    def size(self) -> int:
        """Bytes to be worked on."""
        return sum(task.instance.source.size for task in self.tasks)


class Worker:
    """De-identifies, stages and audits files; remembers one patient's engine and auditor.

    Files are copied and hashed in threads, which `close` ends.
    """

    def __init__(self, project: Project, site_secret: bytes) -> None:
        self._project = project
        self._plan = Plan(load_profile(project))
        self._pseudonyms = Pseudonyms(site_secret)
        self._patient: Patient | None = None
        self._copiers = ThreadPoolExecutor(_COPIERS, "copier")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._copiers.shutdown()

    def work(self, batch: Batch, token: Token) -> Iterator[tuple[Task, Result]]:
        """Each task of the batch with what became of it.

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
        headers: list[tuple[Task, Splice | Held | Rejected]] = []
        held = 0
        for task in batch.tasks:
            token.check()
            header = self._header(task)
            headers.append((task, header))
            held += header.held_bytes if isinstance(header, Splice) else 0
            if len(headers) == _TOGETHER or held > _HELD_BYTES:
                yield from self._copied(headers, batch.building, token)
                headers, held = [], 0
        yield from self._copied(headers, batch.building, token)

    def _copied(
        self,
        headers: list[tuple[Task, Splice | Held | Rejected]],
        building: Path,
        token: Token,
    ) -> Iterator[tuple[Task, Result]]:
        """All copies on all cores, then all audits. Side by side with the engine, the copiers
        would wait for the interpreter lock at every block."""
        copies = [
            self._copiers.submit(_copy, header, task.instance.source, building, token)
            if isinstance(header, Splice)
            else header
            for task, header in headers
        ]
        wait(copy for copy in copies if isinstance(copy, Future))
        try:
            for task, _ in headers:
                copy = copies.pop(0)
                if isinstance(copy, Future):
                    yield task, self._finish(task.instance.source, copy, building)
                else:
                    yield task, copy
        finally:
            for copy in copies:  # an error or a person ended it early
                if isinstance(copy, Future) and not copy.exception():
                    copy.result().path.unlink(missing_ok=True)

    def _header(self, task: Task) -> Splice | Held | Rejected:
        source, by_person = task.instance.source, bool(task.review and task.review.by_person)
        if has_changed(source):
            return Held(source, Reason.SOURCE_CHANGED)
        try:
            with open_source(source) as stream:
                made = self._deidentifier.deidentify(
                    stream, task.redactions, reviewed=by_person, removed=task.removed
                )
            return replace(made, facts=made.facts + _pixel_facts(task, made) + _removed(task))
        except DamagedFile as damage:
            return left_out(source, damage)
        except Exception:  # noqa: BLE001 - a fault of ours costs one file, never the run
            return Held(source, Reason.UNFORESEEN)

    def _finish(self, source: Source, copy: Future[Staged], building: Path) -> Result:
        """Audit the copied file, and let it into the package."""
        try:
            result = admit(copy.result(), building, self._auditor)
        except DamagedFile as damage:
            return left_out(source, damage)
        except CourierError:
            raise  # the drive, or the person
        except Exception:  # noqa: BLE001 - as above
            return Held(source, Reason.UNFORESEEN)
        if has_changed(source):
            if isinstance(result, Packaged):
                withdraw(result, building)
            return Held(source, Reason.SOURCE_CHANGED)
        if isinstance(result, tuple):
            return Held(source, Reason.AUDIT_FINDING, result)
        return result


def _pixel_facts(task: Task, made: Splice) -> tuple[tuple[str, str], ...]:
    """What the report says of the image's pixels."""
    if task.review is None or not has_picture(task.instance):
        return ()
    review = (PIXEL_REVIEW, task.review.value)
    if not made.redactions:
        return (review,)
    share = blacked_out(made.redactions, task.instance.rows, task.instance.columns)
    boxes = len(made.redactions)
    return review, (REDACTED_BOXES, str(boxes)), (REDACTED_SHARE, f"{share:.4f}")


def _removed(task: Task) -> tuple[tuple[str, str], ...]:
    """What the report says of a person's removals."""
    return ((REMOVED_IN_REVIEW, in_words(task.removed)),) if task.removed else ()


def _copy(splice: Splice, source: Source, building: Path, token: Token) -> Staged:
    with open_source(source) as stream:
        return write(splice, stream, building, token)


def left_out(source: Source, damage: DamagedFile) -> Held | Rejected:
    """What a file is that cannot be read or made; one that changed meanwhile is not to blame."""
    if has_changed(source):
        return Held(source, Reason.SOURCE_CHANGED)
    kind = Held if damage.reason in _WHOLE else Rejected
    return kind(source, damage.reason)


def has_changed(source: Source) -> bool:
    """Whether the file is no longer as the scan saw it."""
    try:
        state = source.path.stat()
    except OSError:
        return True
    same_size = bool(source.member) or state.st_size == source.size
    return not same_size or state.st_mtime_ns != source.modified_ns


_worker: Worker | None = None
_token = Token()


def start_process(project: Project, site_secret: bytes, stop: Event) -> None:
    """Prepare this process for `work_in_process` (a pool's initializer).

    Args:
        stop: set when nobody waits for this process any more.
    """
    global _token  # noqa: PLW0603 - as below
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the first process decides
    _token = Token(stop)  # type: ignore[arg-type]  # the same, across processes
    use(Worker(project, site_secret))


def use(worker: Worker) -> None:
    """From now on, `work_in_process` works with this one."""
    global _worker  # noqa: PLW0603 - a process pool offers no other place for what a process keeps
    _worker = worker


def token_of_process() -> Token:
    """What stops the work of this process."""
    return _token


def work_in_process(batch: Batch) -> list[tuple[Task, Result]]:
    """What became of each task of the batch; for a prepared worker process."""
    assert _worker is not None  # noqa: S101 - start_process ran first
    return list(_worker.work(batch, _token))
