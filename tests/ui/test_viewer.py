"""The two image panes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import DamagedFile, Reason
from app.model import Instance, Source
from app.study.frames import Frame
from app.ui.looking import Look, Picture
from app.ui.viewer import Viewer, drawn

GREY = Frame(
    pixels=np.linspace(-1000, 1000, 64 * 48, dtype=np.int16).reshape(64, 48),
    inverted=False,
    window=(0.0, 2000.0),
    rows=64,
    columns=48,
    frames=1,
    pixel_spacing=None,
)
INSTANCE = Instance(Source(Path("a")), "P", "1", "2", "3", "4", "5")


@pytest.fixture
def viewer(qtbot: QtBot) -> Iterator[Viewer]:
    made = Viewer()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    yield made
    made.stop()


def show(viewer: Viewer, qtbot: QtBot, before: Picture, after: Picture) -> None:
    viewer.show_look(Look(INSTANCE, (), before, after))
    for pane, picture in ((viewer.before, before), (viewer.after, after)):
        if picture.frame is not None:
            qtbot.waitUntil(lambda pane=pane: not pane.image.isNull())


def test_an_odd_width_is_drawn_without_slanting() -> None:
    pixels = np.zeros((5, 7), np.uint8)
    pixels[:, 3] = 255
    frame = Frame(pixels, False, (127.5, 255.0), 5, 7, 1, None)
    image = drawn(frame, None, QSize(100, 100))
    assert [QColor(image.pixel(3, line)).red() for line in range(5)] == [255] * 5
    assert QColor(image.pixel(2, 4)).red() == 0


def test_colour_keeps_its_channels() -> None:
    pixels = np.zeros((4, 5, 3), np.uint8)
    pixels[..., 0] = 200
    image = drawn(Frame(pixels, False, None, 4, 5, 1, None), None, QSize(100, 100))
    assert QColor(image.pixel(4, 3)).getRgb()[:3] == (200, 0, 0)  # type: ignore[index]


def test_a_large_image_is_scaled_to_what_can_be_seen() -> None:
    assert drawn(GREY, None, QSize(24, 24)).size() == QSize(18, 24)


def test_both_panes_show_their_image(viewer: Viewer, qtbot: QtBot) -> None:
    show(viewer, qtbot, Picture(GREY), Picture(GREY))
    assert viewer.before.image == viewer.after.image


def test_a_pane_without_an_image_says_why(viewer: Viewer, qtbot: QtBot) -> None:
    damaged = Picture(problem=DamagedFile(reason=Reason.CORRUPT_PIXELS))
    show(viewer, qtbot, damaged, Picture(hold=Reason.ULTRASOUND))
    assert viewer.before.message
    assert Reason.ULTRASOUND.sentence in viewer.after.message


def wheel(viewer: Viewer, *, control: bool) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    at = QPointF(viewer.before.rect().center())
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(viewer.before, event)


def test_the_wheel_turns_slices_and_with_control_zooms(viewer: Viewer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(viewer.turned) as turned:
        wheel(viewer, control=False)
    assert turned.args == [-1]
    wheel(viewer, control=True)
    assert viewer.view.zoom > 1


def test_what_is_under_the_pointer_stays_there_when_zooming(viewer: Viewer, qtbot: QtBot) -> None:
    show(viewer, qtbot, Picture(GREY), Picture(GREY))
    pane, at = viewer.before, QPointF(viewer.before.width() * 0.6, viewer.before.height() * 0.4)
    under = pane.in_image(at)
    middle = QPointF(pane.rect().center())
    off = (at - middle) / pane.width()
    for factor in (1.2, 1.2, 1.2, 1 / 1.2):
        viewer.link.zoom(factor, (off.x(), off.y()))
    moved = pane.in_image(at) - under
    assert abs(moved.x()) + abs(moved.y()) < 1


def test_dragging_one_pane_changes_the_window_of_both(viewer: Viewer, qtbot: QtBot) -> None:
    show(viewer, qtbot, Picture(GREY), Picture(GREY))
    first: QImage = viewer.after.image
    middle = viewer.before.rect().center()
    qtbot.mousePress(viewer.before, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(viewer.before, middle + QPoint(-60, -40))
    qtbot.mouseRelease(viewer.before, Qt.MouseButton.LeftButton)
    assert viewer.view.window is not None
    assert viewer.view.window[1] < 2000
    qtbot.waitUntil(lambda: viewer.after.image != first)
    qtbot.waitUntil(lambda: viewer.before.image == viewer.after.image)


@pytest.mark.parametrize(
    ("key", "steps"),
    [
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Up, -1),
        (Qt.Key.Key_PageDown, 10),
    ],
)
def test_the_keyboard_turns_slices(viewer: Viewer, qtbot: QtBot, key: Qt.Key, steps: int) -> None:
    with qtbot.waitSignal(viewer.turned) as turned:
        qtbot.keyClick(viewer.after, key)
    assert turned.args == [steps]


def test_the_keyboard_zooms_levels_and_resets(viewer: Viewer, qtbot: QtBot) -> None:
    fresh = viewer.view
    qtbot.keyClick(viewer.before, Qt.Key.Key_Plus)
    qtbot.keyClick(viewer.before, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert viewer.view.zoom > 1
    assert viewer.view.window is not None
    qtbot.keyClick(viewer.before, Qt.Key.Key_0)
    assert viewer.view == fresh


def test_the_middle_button_moves_the_image(viewer: Viewer, qtbot: QtBot) -> None:
    middle = viewer.before.rect().center()
    qtbot.mousePress(viewer.before, Qt.MouseButton.MiddleButton, pos=middle)
    qtbot.mouseMove(viewer.before, middle + QPoint(30, 0))
    qtbot.mouseRelease(viewer.before, Qt.MouseButton.MiddleButton)
    assert viewer.view.pan[0] > 0
    assert viewer.view.window is None
