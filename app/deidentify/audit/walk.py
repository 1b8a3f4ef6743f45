"""Walks the top level of a data set, and remembers what it saw in the patient's earlier files.

The files of a series share almost all of their elements. Two memories make use of that, and both
compare bytes, so that they can only repeat a verdict on what is the same to the last bit:

- the verdict on an element, by its bytes (and its private creator, which decides on it);
- runs: stretches of neighbouring elements that were clean before, taken in one comparison. A run
  starts at a public element, so that it holds the creators of its private ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.deidentify.audit.elements import Creators, Elements, creator_of, shown
from app.deidentify.audit.reading import (
    PIXEL_TAGS,
    UNDEFINED,
    OutOfBytes,
    Syntax,
    element_at,
    header_at,
)
from app.model import Finding, FindingCode

_KEPT = 1 << 14  # bytes up to which an element's verdict is kept
_MOST = 1 << 23  # bytes of kept elements after which memory starts anew


@dataclass(slots=True)
class Walked:
    """What one walk met.

    Attributes:
        seen: values of the watched attributes, by tag.
        found: what is wrong with the elements.
        creators: private creators.
        pixels: the value's offset and length of the pixel data; the walk ends there.
    """

    seen: dict[int, bytes] = field(default_factory=dict)
    found: list[Finding] = field(default_factory=list)
    creators: Creators = field(default_factory=dict)
    pixels: tuple[int, int] | None = None


@dataclass(slots=True)
class _Step:
    """Elements side by side: one, or a run of them."""

    start: int
    stop: int
    first: int
    last: int
    content: bytes = b""
    seen: dict[int, bytes] = field(default_factory=dict)
    creators: Creators = field(default_factory=dict)


@dataclass(slots=True)
class _Memory:
    verdicts: dict[bytes, list[Finding]] = field(default_factory=dict)
    size: int = 0
    runs: dict[bytes, _Step] = field(default_factory=dict)  # by the bytes of the first tag

    def keep(self, key: bytes, verdict: list[Finding]) -> None:
        if len(key) > _KEPT:
            return
        self.size += len(key)
        if self.size > _MOST:
            self.verdicts.clear()
            self.size = len(key)
        self.verdicts[key] = verdict


class Walk:
    """Walks files of one patient."""

    def __init__(self, elements: Elements, watched: frozenset[int]) -> None:
        self._elements = elements
        self._watched = watched
        self._memories: dict[tuple[bool, bool], _Memory] = {}

    def walk(self, data: bytes, total: int, syntax: Syntax) -> Walked:
        """The data set whose first bytes are `data`, of `total` bytes, up to the pixel data.

        Raises:
            OutOfBytes: an element reaches beyond `data`.
            Malformed: the bytes are not strict DICOM.
        """
        memory = self._memories.setdefault((syntax.implicit, syntax.big), _Memory())
        walked, clean = Walked(), list[_Step]()
        position, last = 0, -1
        while position < total:
            run = memory.runs.get(data[position : position + 4])
            if run and run.first > last and data.startswith(run.content, position):
                walked.seen.update(run.seen)
                walked.creators.update(run.creators)
                position, last = position + len(run.content), run.last
                continue
            tag, _, length, value = header_at(data, position, len(data), syntax)
            if tag <= last:  # of two values, readers disagree which one counts
                walked.found.append(Finding(FindingCode.NOT_DICOM, shown(tag)))
            if tag in PIXEL_TAGS:
                walked.pixels = value, length
                break
            stop = value + length
            if length == UNDEFINED:
                stop = element_at(data, position, len(data), syntax).following
            elif stop > len(data):
                raise OutOfBytes(position)
            step = _Step(position, stop, tag, tag)
            if tag in self._watched:
                end = stop if length != UNDEFINED else stop - 8
                step.seen[tag] = walked.seen[tag] = data[value:end]
            if self._look(data, step, syntax, memory, walked) and tag > last:
                clean.append(step)
            position, last = stop, tag
        _learn(memory, clean, data)
        return walked

    def _look(
        self, data: bytes, step: _Step, syntax: Syntax, memory: _Memory, walked: Walked
    ) -> bool:
        """Add what is wrong with the step's element; whether it was known before, and clean."""
        tag, key = step.first, data[step.start : step.stop]
        private = bool(tag >> 16 & 1)
        if private:
            key += b"\0" + creator_of(walked.creators, tag).encode()
        verdict = memory.verdicts.get(key)
        known = verdict is not None
        if verdict is None or (private and tag & 0xFFFF <= 0xFF):
            # a private creator is looked at each time, for the elements that follow
            element = element_at(data, step.start, step.stop, syntax)
            verdict = self._elements.findings(data, element, syntax, walked.creators)
            block = tag >> 16, tag & 0xFFFF
            if block in walked.creators:
                step.creators[block] = walked.creators[block]
            memory.keep(key, verdict)
        walked.found += verdict
        return known and not verdict


def _learn(memory: _Memory, clean: list[_Step], data: bytes) -> None:
    """Join the steps that were known and clean into runs."""
    run: _Step | None = None
    for step in clean:
        if run and step.start == run.stop:
            run.stop, run.last = step.stop, step.last
            run.seen |= step.seen
            run.creators |= step.creators
        elif step.first >> 16 & 1 == 0:
            run = step
        else:
            run = None
            continue
        run.content = data[run.start : run.stop]
        memory.runs[data[run.start : run.start + 4]] = run
