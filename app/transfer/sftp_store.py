"""A folder at an SFTP server as a `delivery.Store`: several sessions, each at work of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import TypeVar

from app.model import Token
from app.transfer.consignment import Consignment
from app.transfer.crew import Job, Step, Tell, together
from app.transfer.delivery import Part
from app.transfer.journal import Found
from app.transfer.sftp_folder import SftpFolder

_FILES = 32  # on the way together: round trips, not bytes, are the price of a small file
_BYTES = 16 << 20  # of long ones fewer, so that every session has something to do

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SftpStore:
    """See `delivery.Store`. OpenSSH, like most servers, offers no checksum over SFTP, and one the
    server computes would be its word: what arrived is read back.

    Attributes:
        sessions: with the same folder; the first does what is done once.
    """

    sessions: Sequence[SftpFolder]
    token: Token
    confirmed_by: str = "read back"

    @property
    def _first(self) -> SftpFolder:
        return self.sessions[0]

    def listing(self, folder: str) -> dict[str, Found] | None:
        return self._first.listing(folder)

    def require_space(self, size: int) -> None:
        self._first.require_space(size)

    def make_folders(self, folders: Sequence[str]) -> None:
        self._first.make_folders(folders)

    def remove(self, path: str) -> None:
        self._first.remove(path)

    def rename(self, folder: str, name: str) -> None:
        self._first.rename(folder, name)

    def send(self, consignment: Consignment, folder: str, parts: Sequence[Part]) -> Iterator[Step]:
        def write(batch: Sequence[Part], session: SftpFolder, tell: Tell) -> None:
            for size in session.send(consignment, folder, batch):
                tell(size)
            tell(0, files=len(batch))

        batches = _batches(parts, lambda part: part.file.size - part.offset)
        return self._together(partial(write, batch) for batch in batches)

    def digests(self, pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[int, str]]:
        found: SimpleQueue[tuple[int, str]] = SimpleQueue()

        def read(
            batch: Sequence[tuple[int, tuple[str, int]]], session: SftpFolder, tell: Tell
        ) -> None:
            digests = session.digests([piece for _, piece in batch])
            for (number, _), digest in zip(batch, digests, strict=True):
                found.put((number, digest))
                tell(0)

        batches = _batches(list(enumerate(pieces)), lambda one: one[1][1])
        for _ in self._together(partial(read, batch) for batch in batches):
            while not found.empty():
                yield found.get()
        while not found.empty():
            yield found.get()

    def _together(self, jobs: Iterable[Callable[[SftpFolder, Tell], None]]) -> Iterator[Step]:
        """Do the jobs, each with a session of its own while it lasts."""
        free: SimpleQueue[SftpFolder] = SimpleQueue()
        for session in self.sessions:
            free.put(session)

        def with_a_session(job: Callable[[SftpFolder, Tell], None], tell: Tell) -> None:
            session = free.get()
            try:
                job(session, tell)
            finally:
                free.put(session)

        def cut() -> None:
            for session in self.sessions:
                session.wire.cut()

        ready: Iterator[Job] = (partial(with_a_session, job) for job in jobs)
        return together(ready, self.token, cut, len(self.sessions))


def _batches(items: Sequence[T], size: Callable[[T], int]) -> Iterator[Sequence[T]]:
    batch: list[T] = []
    total = 0
    for item in items:
        batch.append(item)
        total += size(item)
        if len(batch) == _FILES or total >= _BYTES:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch
