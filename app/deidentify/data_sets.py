"""Whole data sets, element by element, and what is remembered of them for the next file.

Slices of one series share nearly all of their elements. So what became of an element is remembered
by its bytes, and of a whole stretch of them by the stretch; both only for one patient, and only
where the bytes mean the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.deidentify.conformance import Place
from app.deidentify.datum import Datum
from app.deidentify.elements import Engine, Written
from app.deidentify.private_blocks import keep_creators, private_creators
from app.errors import DamagedFile, Reason
from app.model import Action, Change
from app.part10 import Encoding, Memory, Stretch

_MAX_SIZE = 8 << 20  # bytes of elements that are remembered of one context
_LARGEST_ELEMENT = 4096  # bytes
_MAX_STRETCHES = 256  # of up to 64 KiB
_MAX_CONTEXTS = 4

Trace = list[Change] | None
"""Where an explanation is put; None if nobody asked for one."""

_Element = tuple[Written | None, tuple[Change, ...]]


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


@dataclass(slots=True)
class _Known:
    """What is remembered where bytes mean the same: in one setting, with the same creators.

    Attributes:
        elements: what became of each, and what was explained of it.
    """

    stretches: dict[Stretch, _Outcome] = field(default_factory=dict)
    elements: dict[bytes, _Element] = field(default_factory=dict)
    size: int = 0

    def keep_stretch(self, stretch: Stretch, outcome: _Outcome) -> None:
        if len(self.stretches) >= _MAX_STRETCHES:
            self.stretches.clear()
        self.stretches[stretch] = outcome

    def keep_element(self, content: bytes, result: _Element) -> None:
        if len(content) > _LARGEST_ELEMENT:
            return
        self.size += len(content)
        if self.size > _MAX_SIZE:
            self.elements.clear()
            self.size = len(content)
        self.elements[content] = result


class DataSets:
    """Applies one patient's engine to data sets.

    Attributes:
        memory: for reading them.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.memory = Memory()
        self._known: dict[tuple[Setting, frozenset[tuple[int, str]], bool], _Known] = {}

    def rewritten(
        self, stretches: list[Stretch], setting: Setting, taken: list[Action], trace: Trace
    ) -> dict[int, bytes]:
        """The new elements of a top-level data set, by tag; `taken` gets the actions.

        Raises:
            DamagedFile: MALFORMED if an attribute is there twice, or as the engine says.
        """
        values: dict[int, tuple[bytes, bytes]] = {}
        for stretch in stretches:
            values |= stretch.values
        if len(values) != sum(len(stretch.elements) for stretch in stretches):
            raise DamagedFile(reason=Reason.MALFORMED)  # which of two values is meant?
        creators = private_creators(values)
        known = self._known_in(setting, creators, explained=trace is not None)
        written: dict[int, bytes] = {}
        owned: set[int] = set()
        for stretch in stretches:
            outcome = known.stretches.get(stretch)
            if outcome is None:
                outcome = self._outcome(stretch, setting, creators, known, trace)
                if stretch.shared:
                    known.keep_stretch(stretch, outcome)
            taken += outcome.actions
            written |= outcome.written
            owned |= outcome.owned
        keep_creators(written, owned, creators, setting.target)
        return written

    def _known_in(self, setting: Setting, creators: dict[int, str], *, explained: bool) -> _Known:
        context = setting, frozenset(creators.items()), explained
        if context not in self._known:
            if len(self._known) >= _MAX_CONTEXTS:
                self._known.clear()
            self._known[context] = _Known()
        return self._known[context]

    def _outcome(
        self,
        stretch: Stretch,
        setting: Setting,
        creators: dict[int, str],
        known: _Known,
        trace: Trace,
    ) -> _Outcome:
        """What becomes of each element of a stretch."""
        taken: list[Action] = []
        written: dict[int, bytes] = {}
        owned: set[int] = set()
        for raw in stretch.elements:
            tag, content = raw[0], stretch.content(raw)
            creator = creators.get(tag >> 8, "") if tag & 0x10000 else ""
            found = known.elements.get(content)
            if found is None:
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
                explained: Trace = None if trace is None else []
                found = self._engine.element(datum, explained), tuple(explained or ())
                known.keep_element(content, found)
            result, changes = found
            if trace is not None:
                trace += changes
            if result is None:
                continue
            taken += result.actions
            if result.content is not None:
                written[tag] = result.content
                if creator:
                    owned.add(tag >> 8)
        return _Outcome(written, tuple(taken), frozenset(owned))
