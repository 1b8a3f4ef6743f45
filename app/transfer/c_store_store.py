"""The images of a package at a DICOM node, as an `objects.ObjectStore`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from app.errors import RemoteRefused
from app.model import Token
from app.transfer import dimse
from app.transfer.association import MOST_CONTEXTS, Association, Context
from app.transfer.commitment import Commitment
from app.transfer.consignment import BagFile
from app.transfer.crew import HANDS, Step, Tell, together
from app.transfer.dialer import Dialer
from app.transfer.instances import THERE, Images, Instance, by_series
from app.transfer.journal import Found, Record, Upload
from app.transfer.objects import Confirm

_FIND: Context = (dimse.STUDY_ROOT_FIND, dimse.IMPLICIT)
_COMMIT: Context = (dimse.COMMITMENT, dimse.IMPLICIT)
_MOST = 500  # images of one association
_BLOCK = 1 << 18
_LISTED, _TAKEN = "its C-FIND list", "C-STORE status alone"
_LOW = 2  # priority: whoever looks at images now goes first (PS3.7 9.1.1.1.4)

# PS3.4 table B.2-1, PS3.7 annex C
_REFUSALS = {
    0x0122: "it takes no images of this kind",
    0x0124: "you have no right to do that there",
    0xA7: "its disk or your quota is full",
    0xA9: "it says that an image is not of the kind it claims to be",
    0xC: "it does not understand an image",
}
_CHANGED = (0xB000, 0xB006)


@dataclass(slots=True)
class Hands:
    """How many associations at a time; fewer after each failure."""

    number: int = HANDS

    def fewer(self) -> None:
        self.number = max(1, self.number // 2)


@dataclass(slots=True)
class InstanceStore:
    """See `objects.ObjectStore`.

    That an image arrived is proved by storage commitment, where the node offers it, by its answer
    to C-FIND, where it offers that, and by the status with which it took the image.
    """

    dialer: Dialer
    commitment: Commitment
    images: Images
    record: Record
    token: Token
    hands: Hands
    _offers: frozenset[Context] | None = None
    _how: set[str] = field(default_factory=set)

    @property
    def confirmed_by(self) -> str:
        before = _LISTED if _FIND in (self._offers or ()) else _TAKEN
        how = " and ".join(sorted(self._how)) or before
        return f"{how}; {self.images.left_here()}"

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        """What was sent, and is there. An image of the same UID that nobody remembers to have
        sent may be another: it is sent."""
        if files:
            self._offered()  # whoever is not let in learns it here, once
        sent = [
            one for one in self.images.among(files) if self.record.upload(one.file.path) is not None
        ]
        if not sent:
            return {}
        return {one.file.path: THERE for one in self._there(sent)}

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        hands = self.hands.number
        return together(self._jobs(files, hands), self.token, self.dialer.cut, hands)

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        there = list(self._there(self.images.among(files)))
        promised: set[str] | None = None
        if there and _COMMIT in self._offered():
            yield Step(0, 0)
            promised = self.commitment.ask(there)
        if promised is not None:
            self._how.add("storage commitment")
            there = [one for one in there if one.sop_instance in promised]
        elif there:
            self._how.add(_LISTED if _FIND in self._offered() else _TAKEN)
        for one in there:
            confirm(one.file, THERE)
            yield Step(1, one.file.size)

    def _offered(self) -> frozenset[Context]:
        """What the node offers to ask it."""
        if self._offers is None:
            association = self.dialer.open([_FIND, _COMMIT])
            self._offers = frozenset(association.accepted)
            association.release()
        return self._offers

    def _there(self, instances: Sequence[Instance]) -> Iterator[Instance]:
        """Those that the node lists, or has taken if it lists nothing."""
        if _FIND not in self._offered():
            yield from (one for one in instances if self._was_taken(one))
            return
        association = self.dialer.open([_FIND])
        try:
            for (study, series), ours in by_series(instances).items():
                self.token.check()
                listed = set(_listed(association, study, series))
                yield from (one for one in ours if one.sop_instance in listed)
        finally:
            association.release()

    def _was_taken(self, one: Instance) -> bool:
        upload = self.record.upload(one.file.path)
        return upload is not None and bool(self.record.etags(upload))

    def _jobs(self, files: Sequence[BagFile], hands: int) -> Iterator[Callable[[Tell], None]]:
        """Associations of one kind of images, or a hundred, each with its share."""
        alike: dict[Context, list[Instance]] = {}
        for one in self.images.among(files):
            alike.setdefault((one.sop_class, one.transfer_syntax), []).append(one)
        kinds = sorted(alike)
        for start in range(0, len(kinds), MOST_CONTEXTS):
            contexts = kinds[start : start + MOST_CONTEXTS]
            instances = [one for kind in contexts for one in alike[kind]]
            share = max(1, min(_MOST, -(-len(instances) // hands)))
            for first in range(0, len(instances), share):
                yield partial(self._store_all, contexts, instances[first : first + share])

    def _store_all(
        self, contexts: Iterable[Context], instances: Sequence[Instance], tell: Tell
    ) -> None:
        tell(0)
        association = self.dialer.open(contexts)
        try:
            for one in instances:
                self._store(association, one, tell)
            association.release()
        finally:
            association.close()

    def _store(self, association: Association, one: Instance, tell: Tell) -> None:
        context = association.accepted.get((one.sop_class, one.transfer_syntax))
        if context is None:
            raise RemoteRefused(problem="it takes no images of this kind or encoding")
        sent = Upload(one.file.path, one.sop_instance, one.file.size)
        self.record.begin(sent)
        command: dimse.Values = {
            dimse.FIELD: dimse.C_STORE,
            dimse.SOP_CLASS: one.sop_class,
            dimse.SOP_INSTANCE: one.sop_instance,
            dimse.PRIORITY: _LOW,
        }
        association.request(context, command, self._blocks(one, tell))
        status = association.answer().status
        if status != dimse.SUCCESS and status >> 12 != 0xB:
            answered = f"it answers C-STORE with {status:04X}H"
            raise RemoteRefused(problem=_REFUSALS.get(_kind(status), answered))
        if status in _CHANGED:
            self._how.add(f"with a warning ({status:04X}H) that it changed images")
        self.record.part(sent, 1, f"{status:04X}")
        tell(one.data_set, files=1)

    def _blocks(self, one: Instance, tell: Tell) -> Iterator[bytes]:
        for block in self.images.consignment.blocks(one.file, one.data_set, _BLOCK):
            tell(len(block))
            yield block


def _listed(association: Association, study: str, series: str) -> Iterator[str]:
    """The SOP instance UIDs of a series (PS3.4 annex C.4.1)."""
    command: dimse.Values = {
        dimse.FIELD: dimse.C_FIND,
        dimse.SOP_CLASS: dimse.STUDY_ROOT_FIND,
        dimse.PRIORITY: _LOW,
    }
    wanted = {
        dimse.LEVEL: "IMAGE",
        dimse.STUDY_UID: study,
        dimse.SERIES_UID: series,
        dimse.SOP_INSTANCE_UID: "",
    }
    identifier = dimse.encode_identifier(wanted)
    association.request(association.accepted[_FIND], command, [identifier])
    while (answer := association.answer()).status in {dimse.PENDING, dimse.PENDING_TOO}:
        yield dimse.value_of(answer.data, dimse.SOP_INSTANCE_UID)
    if answer.status != dimse.SUCCESS:
        raise RemoteRefused(problem=f"it answers C-FIND with {answer.status:04X}H")


def _kind(status: int) -> int:
    """The entry of `_REFUSALS` that this status belongs to."""
    return next((k for k in (status, status >> 8, status >> 12) if k in _REFUSALS), status)
