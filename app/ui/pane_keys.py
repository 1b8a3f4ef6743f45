"""The keyboard over an image: turn, zoom, brightness, and the chosen box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.box_editor import BoxEditor

if TYPE_CHECKING:
    from app.ui.image_pane import ImagePane

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_STEP = 3.0  # screen pixels that an arrow moves a box; with Ctrl one pixel of the image


def press_key(pane: ImagePane, event: QKeyEvent) -> bool:
    """Do what the key stands for; False if it stands for nothing here."""
    boxes = pane.boxes
    if boxes is not None and _press_for_box(pane, boxes, event):
        return True
    key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    if key in _ARROWS and shift:
        pane.link.level(*(0.02 * way for way in _ARROWS[key]))
    elif key in _ARROWS:
        pane.link.turned.emit(sum(_ARROWS[key]))
    elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        pane.link.turned.emit(10 if key == Qt.Key.Key_PageDown else -10)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        pane.link.zoom(1.2)
    elif key == Qt.Key.Key_Minus:
        pane.link.zoom(1 / 1.2)
    elif key == Qt.Key.Key_0:
        pane.link.reset()
    else:
        return False
    return True


def _press_for_box(pane: ImagePane, boxes: BoxEditor, event: QKeyEvent) -> bool:
    key = event.key()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert) and not pane.image.isNull():
        boxes.add(pane.visible_box())
        return True
    if boxes.chosen is None:
        return False
    if key in _ARROWS:
        fine = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = 1 if fine else max(1, round(pane.image_pixels(_STEP)))
        x, y = (step * way for way in _ARROWS[key])
        grow = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        boxes.nudge(x, y, grow=grow)
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        boxes.delete()
    elif key == Qt.Key.Key_Escape:
        boxes.choose(None)
    else:
        return False
    return True
