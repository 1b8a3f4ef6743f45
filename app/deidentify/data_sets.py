"""Whole data sets, element by element, and what is remembered of them for the next file.

Slices of one series share nearly all of their elements. So what became of an element is remembered
by its bytes, and of a whole stretch of them by the stretch; both only for one patient, and only
where the bytes mean the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.deidentify.conformance import Place
from app.deidentify.datum import Datum
from app.deidentify.elements import Engine, Written
from app.deidentify.private_blocks import keep_creators, private_creators
from app.errors import DamagedFile, Reason
from app.model import Action, Change
from app.part10 import Encoding, Memory, Stretch

_MAX_ELEMENTS = 20_000  # remembered of one setting
_LARGEST_ELEMENT = 4096  # bytes
_MAX_STRETCHES = 256  # of up to 64 KiB

Trace = list[Change] | None
"""Where an explanation is put; None if nobody asked for one."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the meaning of an element's bytes depends on, besides private creators."""

    charset: bytes
    source: Encoding
    target: Encoding
    place: Place
    removed: frozenset[tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a stretch of elements.

    Attributes:
        written: the new elements, by tag.
        owned: private blocks of which something stays, as `private_creators` has them.
    """

    written: dict[int, bytes]
    actions: tuple[Action, ...]
    owned: frozenset[int]


class DataSets:
    """Applies one patient's engine to data sets.

    Attributes:
        memory: for reading them.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.memory = Memory()
        self._stretches: dict[tuple[Setting, frozenset[tuple[int, str]], Stretch], _Outcome] = {}
        self._elements: dict[Setting, dict[tuple[str, bytes], Written | None]] = {}

    def rewritten(
        self, stretches: list[Stretch], setting: Setting, taken: list[Action], trace: Trace
    ) -> dict[int, bytes]:
        """The new elements of a top-level data set, by tag; `taken` gets the actions.

        Raises:
            DamagedFile: MALFORMED if an attribute is there twice, or as the engine says.
        """
        creators: dict[int, str] = {}
        tags: list[int] = []
        for stretch in stretches:
            creators |= private_creators(stretch.buffer, stretch.elements)
            tags += [raw[0] for raw in stretch.elements]
        if len(set(tags)) != len(tags):
            raise DamagedFile(reason=Reason.MALFORMED)  # which of two values is meant?
        written: dict[int, bytes] = {}
        owned: set[int] = set()
        for stretch in stretches:
            outcome = self._outcome(stretch, setting, creators, trace)
            taken += outcome.actions
            written.update(outcome.written)
            owned |= outcome.owned
        keep_creators(written, owned, creators, setting.target)
        return written

    def _outcome(
        self, stretch: Stretch, setting: Setting, creators: dict[int, str], trace: Trace
    ) -> _Outcome:
        if not stretch.shared:
            return self._made(stretch, setting, creators, trace)
        key = setting, frozenset(creators.items()), stretch
        known = self._stretches.get(key)
        if known is None:
            if len(self._stretches) >= _MAX_STRETCHES:
                self._stretches.clear()
            known = self._stretches[key] = self._made(stretch, setting, creators, trace)
        return known

    def _made(
        self, stretch: Stretch, setting: Setting, creators: dict[int, str], trace: Trace
    ) -> _Outcome:
        remembered = self._elements.setdefault(setting, {})
        if len(remembered) > _MAX_ELEMENTS:
            remembered.clear()
        taken: list[Action] = []
        written: dict[int, bytes] = {}
        owned: set[int] = set()
        for raw in stretch.elements:
            tag = raw[0]
            creator = creators.get(tag >> 8, "") if tag & 0x10000 else ""
            key = creator, stretch.content(raw)
            if trace is None and key in remembered:
                result = remembered[key]
            else:
                datum = Datum(
                    stretch.buffer,
                    raw,
                    setting.charset,
                    setting.source,
                    setting.target,
                    creator,
                    place=setting.place,
                    removed=setting.removed,
                )
                result = self._engine.element(datum, trace)
                if len(key[1]) <= _LARGEST_ELEMENT:
                    remembered[key] = result
            if result is None:
                continue
            taken += result.actions
            if result.content is not None:
                written[tag] = result.content
                if creator:
                    owned.add(tag >> 8)
        return _Outcome(written, tuple(taken), frozenset(owned))
