"""What a drag does to boxes: draws one, moves one, or takes one by an edge. In image pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt

from app.model import Box, Redaction
from app.ui.box_editor import BoxEditor

_ALL = frozenset({"left", "top", "right", "bottom"})
_CURSORS = {
    frozenset({"left"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"right"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"top"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"bottom"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"left", "top"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "bottom"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "top"}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({"left", "bottom"}): Qt.CursorShape.SizeBDiagCursor,
    _ALL: Qt.CursorShape.SizeAllCursor,
}


@dataclass(frozen=True, slots=True)
class _Drag:
    """A hold on a box. `grip` names the sides that follow the hand; none for a new box."""

    start: QPointF
    box: Box
    grip: frozenset[str]


class BoxHand:
    """One pane's hand on the boxes.

    Attributes:
        ghost: the box as it would be if the hand let go now.
    """

    def __init__(self, editor: BoxEditor) -> None:
        self._editor = editor
        self._drag: _Drag | None = None
        self.ghost: Box | None = None

    def press(self, at: QPointF, reach: float, *, draws: bool) -> bool:
        """Take hold of what is there.

        Args:
            reach: how far from an edge still counts as on it, in image pixels.
            draws: where there is nothing, a new box begins.

        Returns:
            whether the hand holds a box.
        """
        chosen = self._editor.chosen
        grip = frozenset[str]() if chosen is None else _grip(chosen.box, at, reach)
        if chosen is not None and grip:
            self._drag = _Drag(at, chosen.box, grip)
        elif (under := self._under(at)) is not None:
            self._editor.choose(under[0])
            self._drag = _Drag(at, under[1], _ALL)
        else:
            self._editor.choose(None)
            place = Box(round(at.x()), round(at.y()), round(at.x()), round(at.y()))
            self._drag = _Drag(at, place, frozenset()) if draws else None
        return self._drag is not None

    def move(self, at: QPointF) -> None:
        if self._drag is not None:
            self.ghost = _dragged(self._drag, at)

    def release(self) -> None:
        """Let go: what was dragged stands there now."""
        drag, ghost = self._drag, self.ghost
        self._drag = self.ghost = None
        if drag is not None and ghost is not None:
            if drag.grip:
                self._editor.place(ghost)
            else:
                self._editor.add(ghost)

    def take_allowed(self, at: QPointF) -> bool:
        """Black out the text that may stay and is there, too; whether there is any."""
        here = (
            mark.box
            for mark in self._editor.marks
            if mark.redaction is None and _holds(mark.box, at)
        )
        box = min(here, key=_area, default=None)
        if box is not None:
            self._editor.add(box)
        return box is not None

    def cursor(self, at: QPointF, reach: float) -> Qt.CursorShape | None:
        """What the pointer looks like there; None where there is no box."""
        chosen = self._editor.chosen
        grip = frozenset[str]() if chosen is None else _grip(chosen.box, at, reach)
        if grip:
            return _CURSORS[grip]
        return Qt.CursorShape.PointingHandCursor if self._under(at) else None

    def _under(self, at: QPointF) -> tuple[Redaction, Box] | None:
        """The smallest box there."""
        here = [
            (mark.redaction, mark.box)
            for mark in self._editor.marks
            if mark.redaction is not None and _holds(mark.box, at)
        ]
        return min(here, key=lambda one: _area(one[1]), default=None)


def _holds(box: Box, at: QPointF) -> bool:
    return box.left <= at.x() < box.right and box.top <= at.y() < box.bottom


def _area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)


def _grip(box: Box, at: QPointF, reach: float) -> frozenset[str]:
    """The sides of a box that a hand there takes; all of them inside, none outside."""
    x, y = at.x(), at.y()
    if not (box.left - reach <= x <= box.right + reach):
        return frozenset()
    if not (box.top - reach <= y <= box.bottom + reach):
        return frozenset()
    across, down = min(reach, (box.right - box.left) / 4), min(reach, (box.bottom - box.top) / 4)
    sides = {
        "left": x <= box.left + across,
        "right": x >= box.right - across,
        "top": y <= box.top + down,
        "bottom": y >= box.bottom - down,
    }
    return frozenset(name for name, held in sides.items() if held) or _ALL


def _dragged(drag: _Drag, at: QPointF) -> Box:
    x, y = round(at.x() - drag.start.x()), round(at.y() - drag.start.y())
    if not drag.grip:
        return _upright(replace(drag.box, right=drag.box.right + x, bottom=drag.box.bottom + y))
    box = drag.box
    return _upright(
        Box(
            box.left + (x if "left" in drag.grip else 0),
            box.top + (y if "top" in drag.grip else 0),
            box.right + (x if "right" in drag.grip else 0),
            box.bottom + (y if "bottom" in drag.grip else 0),
        )
    )


def _upright(box: Box) -> Box:
    left, right = sorted((box.left, box.right))
    top, bottom = sorted((box.top, box.bottom))
    return Box(left, top, right, bottom)
