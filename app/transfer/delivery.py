"""One delivery to a place that keeps files by path: a folder, a drive, an SFTP account.

The package goes into `<name>.partial`, every file is read back, and only a whole, proved package
gets its name. Each step looks at what is there, so any step can be interrupted and begun again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Protocol

from app.errors import NotAsSent, RemoteRefused
from app.model import Delivered, Progress, Receipt, Stage
from app.transfer.consignment import TAG_MANIFEST, BagFile, Consignment
from app.transfer.crew import Step
from app.transfer.journal import Found, Proof, Record

ROUNDS = 3  # how often what arrived differently is sent again


@dataclass(frozen=True, slots=True)
class Part:
    """The rest of a file that is still to be sent, from `offset` bytes on."""

    file: BagFile
    offset: int


class Store(Protocol):
    """A place that keeps files by path. Paths are POSIX, relative to the destination's folder.

    Every method raises the TransferError (or, for a drive, TargetError) that says what is wrong,
    and Cancelled when the person asked to stop.
    """

    @property
    def confirmed_by(self) -> str:
        """How arrival is proved, for the receipt."""

    def listing(self, folder: str) -> dict[str, Found] | None:
        """Everything below `folder` that is no folder, by path inside it; None: no such folder."""

    def require_space(self, size: int) -> None:
        """Refuse now what would fail for want of room later, where the place says its room."""

    def make_folders(self, folders: Sequence[str]) -> None:
        """Make these folders where they are missing; parents stand before their children."""

    def send(self, consignment: Consignment, folder: str, parts: Sequence[Part]) -> Iterator[Step]:
        """Write the parts."""

    def digests(self, pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[int, str]]:
        """SHA-256 of the first `length` bytes as the place gives them back, of each piece, with
        the piece's number, as they come."""

    def remove(self, path: str) -> None:
        """Remove one file."""

    def rename(self, folder: str, name: str) -> None:
        """Give the finished folder its name, which nothing has yet."""


@dataclass(slots=True)
class Tally:
    """Counts what is done of one stage."""

    stage: Stage
    files_total: int
    bytes_total: int
    files: int = 0
    bytes: int = 0

    def add(self, files: int, size: int) -> Progress:
        self.files += files
        self.bytes += size
        return Progress(self.stage, self.files, self.files_total, self.bytes, self.bytes_total)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Brings one consignment into one store."""

    address: str
    consignment: Consignment
    store: Store
    record: Record

    def run(self) -> Iterator[Progress | Delivered]:
        """Deliver what is not there yet and prove all of it.

        Raises:
            RemoteRefused: something else of that name is there.
            NotAsSent: what arrived differs, however often it is sent.
            PackageError: the package changed since it was made.
        """
        started = now()
        name = self.consignment.name
        if (there := self.store.listing(name)) is None:
            yield from self._bring(name, f"{name}.partial")
        else:
            self._must_be_ours(there)
            yield from self._prove(name)
            if self._unproved(self._there(name)):
                raise RemoteRefused(problem="a damaged copy of the package is already there")
        yield Delivered(receipt(self.address, self.consignment, self.store.confirmed_by, started))

    def _must_be_ours(self, there: dict[str, Found]) -> None:
        """A package of that name and content was delivered before; only its receipt was lost."""
        if (tag_manifest := there.get(TAG_MANIFEST)) is not None:
            piece = (f"{self.consignment.name}/{TAG_MANIFEST}", tag_manifest.size)
            if list(self.store.digests([piece])) == [(0, self.consignment.digest)]:
                return
        raise RemoteRefused(problem="another package of that name is already there")

    def _bring(self, name: str, partial: str) -> Iterator[Progress]:
        for _ in range(ROUNDS):
            yield from self._send(partial)
            yield from self._prove(partial)
            there = self._there(partial)
            wrong = self._unproved(there)
            if not wrong:
                self.store.rename(partial, name)
                return
            for path in wrong & there.keys():
                self.store.remove(f"{partial}/{path}")
        raise NotAsSent

    def _send(self, partial: str) -> Iterator[Progress]:
        there = self._there(partial)
        sizes = {file.path: file.size for file in self.consignment.files}
        for path in [p for p, found in there.items() if not 0 <= found.size <= sizes.get(p, -1)]:
            self.store.remove(f"{partial}/{path}")
            del there[path]
        whole = {p for p, found in there.items() if found.size == sizes[p]}
        missing = [file for file in self.consignment.files if file.path not in whole]
        tally = self._tally(Stage.SEND)
        yield tally.add(len(whole), sum(sizes[path] for path in whole))
        self.store.require_space(tally.bytes_total - sum(f.size for f in there.values()))
        self.store.make_folders(_folders(partial, missing))
        parts = [Part(file, self._offset(partial, file, there)) for file in missing]
        yield tally.add(0, sum(part.offset for part in parts))
        for step in self.store.send(self.consignment, partial, parts):
            yield tally.add(step.files, step.size)

    def _offset(self, partial: str, file: BagFile, there: dict[str, Found]) -> int:
        """Where to go on: after what is there, if that is how the file begins."""
        size = there[file.path].size if file.path in there else 0
        if not size:
            return 0
        ((_, arrived),) = self.store.digests([(f"{partial}/{file.path}", size)])
        return size if arrived == self.consignment.prefix_digest(file, size) else 0

    def _prove(self, folder: str) -> Iterator[Progress]:
        """Read back what no proof covers; what is not as sent gets none."""
        there = self._there(folder)
        wrong = self._unproved(there) & there.keys()
        doubtful = [file for file in self.consignment.files if file.path in wrong]
        tally = self._tally(Stage.VERIFY)
        yield tally.add(
            tally.files_total - len(doubtful), tally.bytes_total - sum(f.size for f in doubtful)
        )
        pieces = [(f"{folder}/{file.path}", file.size) for file in doubtful]
        for number, digest in self.store.digests(pieces):
            file = doubtful[number]
            if digest == file.sha256:
                self.record.confirm(file.path, Proof(digest, there[file.path]))
            yield tally.add(1, file.size)

    def _unproved(self, there: dict[str, Found]) -> set[str]:
        """Paths missing, too many, or not looking as they did when they were proved."""
        wrong = there.keys() - {file.path for file in self.consignment.files}
        for file in self.consignment.files:
            found, proof = there.get(file.path), self.record.proof(file.path)
            if found is None or found.size != file.size or proof != Proof(file.sha256, found):
                wrong.add(file.path)
        return wrong

    def _there(self, folder: str) -> dict[str, Found]:
        return self.store.listing(folder) or {}

    def _tally(self, stage: Stage) -> Tally:
        return Tally(stage, len(self.consignment.files), self.consignment.size)


def _folders(root: str, files: Sequence[BagFile]) -> list[str]:
    """The folders these files need, parents first."""
    parents = {PurePosixPath(root, file.path).parent for file in files} | {PurePosixPath(root)}
    needed = {folder for parent in parents for folder in (parent, *parent.parents)}
    return sorted(str(folder) for folder in needed - {PurePosixPath()})


def receipt(address: str, consignment: Consignment, confirmed_by: str, started: str) -> Receipt:
    """What a destination has confirmed, as of now."""
    return Receipt(
        destination=address,
        package=consignment.name,
        files=len(consignment.files),
        size=consignment.size,
        digest=consignment.digest,
        confirmed_by=confirmed_by,
        started=started,
        finished=now(),
    )


def now() -> str:
    """UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
