"""Boxes over burned-in text, as a person edits them: choose, draw, move, copy, take back.

What is edited is a `PixelDecision`, through the pure operations of `deidentify.pixels.decisions`;
each step is a command on one undo stack.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.deidentify.pixels import decisions
from app.model import Box, BoxReason, Instance, PixelDecision, Redaction, SeriesPixels
from app.ui.box_marks import Findings, Marked

SMALLEST = 4  # pixels of a side; less is a slip of the hand

Decisions = dict[str, PixelDecision]  # by SeriesInstanceUID


class BoxEditor(QObject):
    """The boxes of one series, and the one that is chosen.

    Signals:
        changed(): what is shown changed, or what is chosen.
        decided(object): the new `PixelDecision`s of all series that a step touched.
        wanted(str): a step was taken back or again in another series than the one shown.
    """

    changed = Signal()
    decided = Signal(object)
    wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps = QUndoStack(self)
        self._found = Findings()
        self._decision = PixelDecision("")
        self._images: tuple[Instance, ...] = ()
        self._image: Instance | None = None
        self._frame = 0
        self._chosen: Redaction | None = None

    # ------------------------------------------------------------ what is shown

    def open(
        self, found: SeriesPixels, decision: PixelDecision, images: Iterable[Instance]
    ) -> None:
        """Another series, or another state of it."""
        same = decision.series_uid == self._decision.series_uid
        self._found = Findings(found)
        self._decision, self._images = decision, tuple(images)
        if not same or self._chosen not in decision.redactions:
            self._chosen = None
        self.changed.emit()

    def close(self) -> None:
        """Another contribution: nothing of this one is remembered."""
        self.steps.clear()
        self._images, self._decision = (), PixelDecision("")
        self._found = Findings()
        self.leave()

    def leave(self) -> None:
        """No image is looked at: nothing can be decided until one is."""
        self._image = self._chosen = None
        self.changed.emit()

    def turn(self, image: Instance, frame: int) -> None:
        """Another image is looked at."""
        if (image, frame) != (self._image, self._frame):
            self._image, self._frame = image, frame
            if self._chosen is not None and not self._stands_here(self._chosen):
                self._chosen = None
            self.changed.emit()

    @property
    def marks(self) -> tuple[Marked, ...]:
        """The boxes of the image that is looked at, from top to bottom; allowed text last."""
        if self._image is None:
            return ()
        here = [self._marked(one) for one in self._decision.redactions if self._stands_here(one)]
        here.sort(key=lambda mark: (mark.box.top, mark.box.left))
        taken = {mark.box for mark in here}
        allowed = self._found.allowed(self._image.sop_instance_uid, self._frame)
        return (*here, *(mark for mark in allowed if mark.box not in taken))

    @property
    def every_mark(self) -> tuple[Marked, ...]:
        """The boxes of all images of the series."""
        return tuple(map(self._marked, self._decision.redactions))

    @property
    def decision(self) -> PixelDecision:
        return self._decision

    @property
    def image(self) -> Instance | None:
        return self._image

    @property
    def chosen(self) -> Marked | None:
        return None if self._chosen is None else self._marked(self._chosen)

    @property
    def may_copy(self) -> bool:
        """Whether the series has other images of this size."""
        here = self._image
        return here is not None and any(
            (one.rows, one.columns) == (here.rows, here.columns) and one != here
            for one in self._images
        )

    def _stands_here(self, one: Redaction) -> bool:
        here = self._image is not None and one.sop_instance_uid == self._image.sop_instance_uid
        return here and (not one.frames or self._frame in one.frames)

    def _marked(self, one: Redaction) -> Marked:
        known = self._found.by_place.get((one.sop_instance_uid, one.box))
        if known is None or known.why is BoxReason.ALLOWED:  # a person wants it gone even so
            return Marked(one.box, one, BoxReason.DRAWN)
        return Marked(one.box, one, known.why, known.text)

    # ------------------------------------------------------------ choosing

    def choose(self, redaction: Redaction | None) -> None:
        if redaction != self._chosen:
            self._chosen = redaction
            self.changed.emit()

    def choose_next(self, step: int) -> bool:
        """The next box of this image, or the one before; False at the end, and none is chosen."""
        boxes = [mark.redaction for mark in self.marks if mark.redaction is not None]
        if self._chosen in boxes:
            place = boxes.index(self._chosen) + step
        else:
            place = 0 if step > 0 else len(boxes) - 1
        inside = 0 <= place < len(boxes)
        self.choose(boxes[place] if inside else None)
        return inside

    # ------------------------------------------------------------ steps

    def add(self, box: Box) -> None:
        """A box in the image that is looked at, in all of its frames."""
        if self._image is not None:
            fitted = self._fitted(box)
            if fitted is not None:
                drawn = Redaction(self._image.sop_instance_uid, fitted)
                self._push(self.tr("add box"), decisions.with_box(self._decision, drawn), drawn)

    def place(self, box: Box, *, small: bool = False) -> None:
        """The chosen box stands elsewhere, or is larger or smaller; small steps become one."""
        fitted = self._fitted(box)
        if self._chosen is not None and fitted is not None and fitted != self._chosen.box:
            moved = decisions.moved(self._decision, self._chosen, fitted)
            after = replace(self._chosen, box=fitted)
            self._push(self.tr("move box"), moved, after, small=small)

    def nudge(self, x: int, y: int, *, grow: bool) -> None:
        """Move the chosen box by so many pixels, or its lower right corner."""
        if self._chosen is not None and self._image is not None:
            at = self._chosen.box
            if grow:
                right = max(at.left + SMALLEST, at.right + x)
                to = replace(at, right=right, bottom=max(at.top + SMALLEST, at.bottom + y))
            else:
                x = min(max(x, -at.left), self._image.columns - at.right)
                y = min(max(y, -at.top), self._image.rows - at.bottom)
                to = Box(at.left + x, at.top + y, at.right + x, at.bottom + y)
            self.place(to, small=True)

    def delete(self) -> None:
        if self._chosen is not None:
            less = decisions.without_box(self._decision, self._chosen)
            self._push(self.tr("remove box"), less, None)

    def copy_to_series(self) -> None:
        """The chosen box also in the other images of the series that are as large."""
        if self._chosen is not None and self._image is not None:
            more = decisions.copied_to(self._decision, self._chosen, self._images, self._image)
            self._push(self.tr("copy box"), more, self._chosen)

    def copy_to_others(self, others: Iterable[PixelDecision], images: Iterable[Instance]) -> None:
        """The chosen box in every series that is given, in the images that are as large."""
        if self._chosen is None or self._image is None:
            return
        images = tuple(images)
        before = {one.series_uid: one for one in others}
        before[self._decision.series_uid] = self._decision
        after = {
            uid: decisions.copied_to(one, self._chosen, images, self._image)
            for uid, one in before.items()
        }
        self.steps.push(_Step(self.tr("copy box"), self, before, after, (self._chosen,) * 2))

    def add_to_series(self, box: Box, like: Instance) -> None:
        """A box in every image of the series that is as large as `like`."""
        drawn = Redaction(like.sop_instance_uid, box)
        more = decisions.with_box(self._decision, drawn)
        more = decisions.copied_to(more, drawn, self._images, like)
        self._push(self.tr("add box"), more, drawn)

    def _fitted(self, box: Box) -> Box | None:
        if self._image is None:
            return None
        fitted = decisions.fitted(box, self._image.rows, self._image.columns)
        if fitted is None or min(_sides(fitted)) < SMALLEST:
            return None
        return fitted

    def _push(
        self, text: str, after: PixelDecision, chosen: Redaction | None, *, small: bool = False
    ) -> None:
        uid = self._decision.series_uid
        chosens = (self._chosen, chosen)
        if after != self._decision:
            step = _Step(text, self, {uid: self._decision}, {uid: after}, chosens, small=small)
            self.steps.push(step)

    def take(self, made: Decisions, at: str, chosen: Redaction | None) -> None:
        """A step was made, or taken back. For the steps alone."""
        if at == self._decision.series_uid:
            self._decision = made[at]
            self._chosen = chosen
        self.decided.emit(tuple(made.values()))
        if at != self._decision.series_uid:
            self.wanted.emit(at)
        self.changed.emit()


def _sides(box: Box) -> tuple[int, int]:
    return box.right - box.left, box.bottom - box.top


class _Step(QUndoCommand):
    """From some decisions to others."""

    def __init__(
        self,
        text: str,
        editor: BoxEditor,
        before: Decisions,
        after: Decisions,
        chosen: tuple[Redaction | None, Redaction | None],
        *,
        small: bool = False,
    ) -> None:
        super().__init__(text)
        self._editor, self._before, self._after = editor, before, after
        self._at = editor.decision.series_uid
        self._chosen, self._small = chosen, small

    def redo(self) -> None:
        self._editor.take(self._after, self._at, self._chosen[1])

    def undo(self) -> None:
        self._editor.take(self._before, self._at, self._chosen[0])

    def id(self) -> int:
        return 1 if self._small else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._chosen[0] != self._chosen[1]:
            return False
        self._after, self._chosen = other._after, (self._chosen[0], other._chosen[1])
        return True
