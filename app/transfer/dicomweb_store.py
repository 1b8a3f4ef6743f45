"""The images of a package at a DICOMweb server, as an `objects.ObjectStore`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.errors import RemoteRefused
from app.model import Token
from app.transfer.consignment import BagFile
from app.transfer.crew import Step, Tell, together
from app.transfer.dicomweb_service import DicomwebService, TooLarge
from app.transfer.instances import THERE, Images, Instance, by_series
from app.transfer.journal import Found, Record
from app.transfer.objects import Confirm

_MOST, _MOST_BYTES = 50, 32 << 20  # of one request
_DUPLICATE = 0x0111  # it has one of that UID: whether it is ours, it is asked
_FAULT = 0x0110  # it failed to process it: worth another round

# PS3.18 table I.2-2
_REFUSALS = {
    0x0122: "it takes no images of this kind",
    0x0124: "you have no right to do that there",
    0xA7: "its disk or your quota is full",
    0xA9: "it says that an image is not of the kind it claims to be",
    0xC1: "it takes no images of this kind or encoding",
    0xC: "it does not understand an image",
}


@dataclass(slots=True)
class DicomwebStore:
    """See `objects.ObjectStore`.

    That an image arrived is proved by the SHA-256 of what the server gives back: of the file, or of
    its data set where the server writes file meta information of its own. A server that gives
    nothing back, but lists what it has, is believed if it also said that it stored the image.

    Attributes:
        cut: breaks every connection of the client.
        said: UIDs that the server said it stored; kept from one attempt to the next.
    """

    service: DicomwebService
    images: Images
    record: Record
    token: Token
    cut: Callable[[], None]
    said: set[str]
    _how: set[str] = field(default_factory=set)

    @property
    def confirmed_by(self) -> str:
        how = " and ".join(sorted(self._how)) or "its list of images"
        return f"{how}; {self.images.left_here()}"

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        """What is there, as the server lists it; if it lists nothing, what it said it stored."""
        found: dict[str, Found] = {}
        jobs = (
            partial(self._look, found, series, ours)
            for series, ours in by_series(self.images.among(files)).items()
        )
        for _ in together(jobs, self.token, self.cut):
            pass
        return found

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        jobs = (partial(self._store, batch) for batch in _batches(self.images.among(files)))
        return together(jobs, self.token, self.cut)

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        listed = self.look(files)
        jobs = (
            partial(self._prove, confirm, one)
            for one in self.images.among(files)
            if one.file.path in listed
        )
        return together(jobs, self.token, self.cut)

    def _look(
        self,
        found: dict[str, Found],
        series: tuple[str, str],
        ours: Sequence[Instance],
        tell: Tell,
    ) -> None:
        tell(0)
        listed = self.service.listed(*series)
        for one in ours:
            known = one.sop_instance in self.said or self.record.proof(one.file.path) is not None
            if known if listed is None else one.sop_instance in listed:
                found[one.file.path] = THERE

    def _store(self, instances: Sequence[Instance], tell: Tell) -> None:
        tell(0)
        try:
            stored = self.service.store(instances, tell)
        except TooLarge:
            half = len(instances) // 2
            self._store(instances[:half], tell)
            self._store(instances[half:], tell)
            return
        for reason in stored.refused.values():
            if reason not in {_DUPLICATE, _FAULT}:
                answered = f"it stores {len(stored.refused)} of the images not ({reason:04X}H)"
                raise RemoteRefused(problem=_REFUSALS.get(_kind(reason), answered))
        self.said |= stored.kept
        tell(0, files=len(instances))

    def _prove(self, confirm: Confirm, one: Instance, tell: Tell) -> None:
        tell(0)
        came = self.service.fetch(one, tell)
        if came is None:
            if one.sop_instance not in self.said:
                return
            self._how.add("its list of what it stored")
            tell(one.file.size)
        elif came.whole == one.file.sha256:
            self._how.add("read back")
        elif came.data_set == self.service.data_set_digest(one):
            self._how.add("data set read back")
        else:
            return
        confirm(one.file, THERE)
        tell(0, files=1)


def _batches(instances: Sequence[Instance]) -> Iterator[Sequence[Instance]]:
    batch: list[Instance] = []
    for one in instances:
        size = sum(other.file.size for other in batch) + one.file.size
        if batch and (len(batch) == _MOST or size > _MOST_BYTES):
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _kind(reason: int) -> int:
    """The entry of `_REFUSALS` that this reason belongs to."""
    return next((k for k in (reason, reason >> 8, reason >> 12) if k in _REFUSALS), reason)
