"""One image before and after, as quickly as a person turns the wheel. Knows nothing of Qt.

Decoded frames and previews are remembered. Where the new file has the very pixel bytes of the old
one, its picture is the old one's; where it has not, it is decoded from the new file's bytes.
"""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Generic, TypeVar

from app.errors import CourierError, Reason
from app.model import Change, Draft, Instance, Source

if TYPE_CHECKING:  # the window's start must not wait for these
    from app.study.frames import Frame
    from app.submission import Preview

_FRAME_BYTES = 256 << 20  # of decoded frames that are remembered
_PREVIEW_BYTES = 64 << 20  # of new files whose pixels differ from the original's
_ROUGHLY = 64 << 10  # bytes that a preview takes besides


@dataclass(frozen=True, slots=True)
class Picture:
    """One side of the viewer: a decoded frame, or why there is none."""

    frame: Frame | None = None
    problem: CourierError | None = None
    hold: Reason | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One instance, before and after. *Identified*."""

    instance: Instance
    changes: tuple[Change, ...]
    before: Picture
    after: Picture
    frame: int = 0


@dataclass(frozen=True, slots=True)
class _After:
    """What a preview came to; `data` is None where the pixel bytes are the original's."""

    changes: tuple[Change, ...] = ()
    data: bytes | None = None
    hold: Reason | None = None
    problem: CourierError | None = None


class Looks:
    """Answers "what does this image look like, before and after?" from what it remembers.

    Used by one thread at a time.

    Args:
        preview: makes the new file of one instance.
    """

    def __init__(self, preview: Callable[[Draft, Instance], Preview]) -> None:
        self._preview = preview
        self._frames: _Recent[tuple[Source, int, bool], Picture] = _Recent(_FRAME_BYTES)
        self._afters: _Recent[Source, tuple[Hashable, _After]] = _Recent(_PREVIEW_BYTES)

    def look(self, draft: Draft, instance: Instance, frame: int, hold: Reason | None) -> Look:
        """One frame before and after, with the header.

        Args:
            hold: why the whole series is held; then there is no "after" to be seen.
        """
        before = self.before(instance, frame)
        after = self._after(draft, instance)
        hold = hold or after.hold
        if hold is not None:
            picture = Picture(hold=hold)
        elif after.problem is not None:
            picture = Picture(problem=after.problem)
        elif after.data is None:
            picture = before
        else:
            picture = self._changed(instance, after.data, frame)
        return Look(instance, after.changes, before, picture, frame)

    def before(self, instance: Instance, frame: int) -> Picture:
        """One frame of the original."""
        key = (instance.source, frame, False)
        picture = self._frames.get(key)
        if picture is None:
            picture = decode_source(instance, frame)
            self._frames.put(key, picture, _weight(picture))
        return picture

    def _changed(self, instance: Instance, data: bytes, frame: int) -> Picture:
        key = (instance.source, frame, True)
        picture = self._frames.get(key)
        if picture is None:
            picture = _decode(io.BytesIO(data), frame)
            self._frames.put(key, picture, _weight(picture))
        return picture

    def _after(self, draft: Draft, instance: Instance) -> _After:
        decided = _decided(draft, instance)
        known = self._afters.get(instance.source)
        if known is not None and known[0] == decided:
            return known[1]
        self._frames.drop(lambda key: key[0] == instance.source and key[2])
        after = self._make(draft, instance)
        size = _ROUGHLY + len(after.data or b"")
        self._afters.put(instance.source, (decided, after), size)
        return after

    def _make(self, draft: Draft, instance: Instance) -> _After:
        try:
            made = self._preview(draft, instance)
            same = _pixel_bytes_are_the_same(instance.source, made.after)
        except CourierError as problem:
            return _After(problem=problem)
        return _After(made.changes, None if same else made.after, made.hold)


def _decided(draft: Draft, instance: Instance) -> Hashable:
    """All that a preview of this instance depends on, of what a person decided."""
    boxes = [one for one in draft.pixel_decisions if one.series_uid == instance.series_uid]
    return (draft.project, draft.removals, tuple(boxes), draft.accept_redactions)


def _pixel_bytes_are_the_same(source: Source, after: bytes) -> bool:
    from app.part10 import open_source, read_part10  # noqa: PLC0415

    new = read_part10(io.BytesIO(after), tail=False)
    with open_source(source) as stream:
        old = read_part10(stream, tail=False)
        if old.pixels is None or new.pixels is None:
            return old.pixels is new.pixels
        length = old.pixels.end - old.pixels.value
        if old.deflated or length != new.pixels.end - new.pixels.value:
            return False
        stream.seek(old.pixels.value)
        there = memoryview(after)[new.pixels.value : new.pixels.end]
        return stream.read(length) == there


def decode_source(instance: Instance, frame: int) -> Picture:
    """One frame of the original, decoded anew; for any thread."""
    from app.part10 import open_source  # noqa: PLC0415

    try:
        with open_source(instance.source) as stream:
            return _decode(stream, frame)
    except CourierError as problem:
        return Picture(problem=problem)


def _decode(stream: BinaryIO, frame: int) -> Picture:
    from app.study import frames  # noqa: PLC0415

    try:
        return Picture(frames.load(stream, frame))
    except CourierError as problem:
        return Picture(problem=problem)


def _weight(picture: Picture) -> int:
    return _ROUGHLY + (0 if picture.frame is None else picture.frame.pixels.nbytes)


K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class _Recent(Generic[K, V]):
    """Remembers what was used last, up to a number of bytes; the newest always stays."""

    def __init__(self, most: int) -> None:
        self._most, self._size = most, 0
        self._held: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def get(self, key: K) -> V | None:
        found = self._held.get(key)
        if found is None:
            return None
        self._held.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V, size: int) -> None:
        self._size += size - self._held.pop(key, (None, 0))[1]
        self._held[key] = (value, size)
        while self._size > self._most and len(self._held) > 1:
            self._size -= self._held.popitem(last=False)[1][1]

    def drop(self, unwanted: Callable[[K], bool]) -> None:
        for key in [key for key in self._held if unwanted(key)]:
            self._size -= self._held.pop(key)[1]
