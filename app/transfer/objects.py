"""One delivery to a place that keeps objects under keys and renames nothing: S3, HTTPS PUT.

The keys are the bag's own paths below the package's name. The tag manifest, which stands for every
byte of the bag, goes last: a package is whole when its tag manifest is there. Each attempt looks at
what is there, so it can be interrupted anywhere and begun again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from app.errors import NotAsSent, RemoteRefused
from app.model import Delivered, Progress, Stage
from app.transfer.consignment import TAG_MANIFEST, BagFile, Consignment
from app.transfer.crew import Step
from app.transfer.delivery import ROUNDS, Tally, now, receipt
from app.transfer.journal import Found, Proof, Record

Confirm = Callable[[BagFile, Found], None]


class ObjectStore(Protocol):
    """A place that keeps the files of one consignment under keys.

    Every method raises the TransferError that says what is wrong, and Cancelled.
    """

    @property
    def confirmed_by(self) -> str:
        """How arrival was proved, for the receipt."""

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        """Which of these files are there, by path, and what they look like."""

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        """Put these files, over what may be there."""

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        """Ask anew what the place has, and confirm what is as sent, and nothing else."""


@dataclass(frozen=True, slots=True)
class ObjectDelivery:
    """Brings one consignment into one store."""

    address: str
    consignment: Consignment
    store: ObjectStore
    record: Record

    def run(self) -> Iterator[Progress | Delivered]:
        """Deliver what is not there yet and prove all of it.

        Raises:
            RemoteRefused: another package of that name is there.
            NotAsSent: what arrived differs, however often it is sent.
            PackageError: the package changed since it was made.
        """
        started = now()
        last = [file for file in self.consignment.files if file.path == TAG_MANIFEST]
        rest = [file for file in self.consignment.files if file.path != TAG_MANIFEST]
        if self.store.look(last) and self._unproved(last):
            raise RemoteRefused(problem="another package of that name is already there")
        yield from self._bring(rest, Step(0, 0))
        yield from self._bring(last, Step(len(rest), sum(file.size for file in rest)))
        yield Delivered(receipt(self.address, self.consignment, self.store.confirmed_by, started))

    def _unproved(self, files: Sequence[BagFile]) -> bool:
        proved: list[BagFile] = []
        for _ in self.store.prove(files, lambda file, _: proved.append(file)):
            pass
        return len(proved) < len(files)

    def _bring(self, files: Sequence[BagFile], before: Step) -> Iterator[Progress]:
        wrong: set[str] = set()
        for _ in range(ROUNDS):
            there = self.store.look(files)
            absent = [file for file in files if not _fits(file, there) or file.path in wrong]
            unsure = {file.path for file in absent} | self._without_proof(files, there)
            doubtful = [file for file in files if file.path in unsure]
            sending = self.store.send(absent)
            yield from self._told(Stage.SEND, before, files, absent, sending)
            wrong = set(unsure)
            proving = self.store.prove(doubtful, partial(self._confirm, wrong))
            yield from self._told(Stage.VERIFY, before, files, doubtful, proving)
            if not wrong:
                return
        raise NotAsSent

    def _confirm(self, wrong: set[str], file: BagFile, found: Found) -> None:
        self.record.confirm(file.path, Proof(file.sha256, found))
        wrong.discard(file.path)

    def _without_proof(self, files: Sequence[BagFile], there: dict[str, Found]) -> set[str]:
        """Paths of what does not look as it did when it was proved."""
        return {
            file.path
            for file in files
            if file.path not in there
            or self.record.proof(file.path) != Proof(file.sha256, there[file.path])
        }

    def _told(
        self,
        stage: Stage,
        before: Step,
        files: Sequence[BagFile],
        left: Sequence[BagFile],
        steps: Iterator[Step],
    ) -> Iterator[Progress]:
        tally = Tally(stage, len(self.consignment.files), self.consignment.size)
        done = sum(file.size for file in files) - sum(file.size for file in left)
        yield tally.add(before.files + len(files) - len(left), before.size + done)
        for step in steps:
            yield tally.add(step.files, step.size)


def _fits(file: BagFile, there: dict[str, Found]) -> bool:
    """By its size, if the place tells it."""
    return file.path in there and there[file.path].size in {file.size, -1}
