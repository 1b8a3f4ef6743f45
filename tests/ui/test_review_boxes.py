"""Boxes over burned-in text, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from app.deidentify.pixels.decisions import decision_from
from app.model import (
    Box,
    BoxReason,
    Instance,
    PixelDecision,
    PixelFinding,
    PixelStatus,
    Redaction,
    SeriesPixels,
    Source,
)
from app.ui.box_editor import BoxEditor
from app.ui.box_hand import BoxHand

pytestmark = pytest.mark.usefixtures("qapp")

NAME, WORD = Box(10, 10, 60, 20), Box(10, 40, 40, 50)


def image(name: str, series: str = "1", rows: int = 100) -> Instance:
    return Instance(Source(Path(name)), "P", "0", series, name, "c", "t", rows=rows, columns=200)


A, B, SMALL = image("a"), image("b"), image("small", rows=50)
FOUND = SeriesPixels(
    "1",
    PixelStatus.HAS_TEXT,
    (
        PixelFinding("a", NAME, BoxReason.IDENTIFIER, text="INVENTED"),
        PixelFinding("a", WORD, BoxReason.ALLOWED, text="LEFT"),
        PixelFinding("b", NAME, BoxReason.TEXT),
    ),
)


@pytest.fixture
def boxes() -> BoxEditor:
    made = BoxEditor()
    made.open(FOUND, decision_from(FOUND), (A, B, SMALL))
    made.turn(A, 0)
    return made


def shown(boxes: BoxEditor) -> list[Box]:
    return [mark.box for mark in boxes.marks if mark.redaction is not None]


def test_found_boxes_show_their_reason_and_what_was_read(boxes: BoxEditor) -> None:
    name, word = boxes.marks
    assert (name.box, name.why, name.text) == (NAME, BoxReason.IDENTIFIER, "INVENTED")
    assert (word.why, word.redaction) == (BoxReason.ALLOWED, None)


def test_each_image_shows_its_own_boxes(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    boxes.turn(B, 0)
    assert [mark.why for mark in boxes.marks] == [BoxReason.TEXT]
    assert boxes.chosen is None


def test_a_box_of_some_frames_shows_in_those_alone() -> None:
    boxes = BoxEditor()
    boxes.open(FOUND, PixelDecision("1", (Redaction("a", NAME, (2,)),)), (A,))
    boxes.turn(A, 1)
    assert shown(boxes) == []
    boxes.turn(A, 2)
    assert shown(boxes) == [NAME]


def test_a_drawn_box_is_chosen_and_kept_inside_the_image(boxes: BoxEditor) -> None:
    boxes.add(Box(150, 90, 400, 400))
    assert boxes.chosen is not None
    assert boxes.chosen.box == Box(150, 90, 200, 100)
    assert boxes.chosen.why is BoxReason.DRAWN


def test_a_slip_of_the_hand_is_no_box(boxes: BoxEditor) -> None:
    boxes.add(Box(50, 50, 52, 90))
    assert shown(boxes) == [NAME]
    assert not boxes.steps.canUndo()


def test_every_step_can_be_taken_back_and_made_again(boxes: BoxEditor) -> None:
    start = boxes.decision
    boxes.choose_next(1)
    boxes.nudge(5, 0, grow=False)
    boxes.add(Box(100, 60, 150, 80))
    boxes.delete()
    boxes.choose_next(1)
    boxes.copy_to_series()
    end = boxes.decision
    for _ in range(boxes.steps.count()):
        boxes.steps.undo()
    assert boxes.decision == start
    while boxes.steps.canRedo():
        boxes.steps.redo()
    assert boxes.decision == end


def test_small_steps_of_one_box_are_taken_back_at_once(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    for _ in range(7):
        boxes.nudge(3, 1, grow=False)
    assert shown(boxes) == [Box(31, 17, 81, 27)]
    boxes.steps.undo()
    assert shown(boxes) == [NAME]


def test_a_box_stops_at_the_edge_and_keeps_its_size(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    boxes.nudge(-500, -500, grow=False)
    assert shown(boxes) == [Box(0, 0, 50, 10)]


def test_a_box_grows_and_shrinks_but_not_to_nothing(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    boxes.nudge(10, 5, grow=True)
    assert shown(boxes) == [Box(10, 10, 70, 25)]
    boxes.nudge(-900, -900, grow=True)
    assert shown(boxes) == [Box(10, 10, 14, 14)]


def test_choosing_goes_from_top_to_bottom_and_leaves_at_the_ends(boxes: BoxEditor) -> None:
    boxes.add(Box(0, 0, 30, 8))
    boxes.choose(None)
    chosen = []
    while boxes.choose_next(1):
        assert boxes.chosen is not None
        chosen.append(boxes.chosen.box.top)
    assert chosen == [0, 10]
    assert boxes.chosen is None
    assert boxes.choose_next(-1)
    assert boxes.chosen is not None
    assert boxes.chosen.box == NAME


def test_a_copy_goes_to_images_of_the_same_size(boxes: BoxEditor) -> None:
    boxes.add(Box(100, 60, 150, 80))
    boxes.copy_to_series()
    images = {one.sop_instance_uid for one in boxes.decision.redactions if one.box.left == 100}
    assert images == {"a", "b"}


def test_a_copy_to_other_series_is_one_step(boxes: BoxEditor) -> None:
    told: list[tuple[PixelDecision, ...]] = []
    boxes.decided.connect(told.append)
    boxes.choose_next(1)
    other = image("z", series="2")
    boxes.copy_to_others((PixelDecision("2"),), (other,))
    assert {one.series_uid: len(one.redactions) for one in told[-1]} == {"2": 1, "1": 2}
    boxes.steps.undo()
    assert {one.series_uid: len(one.redactions) for one in told[-1]} == {"2": 0, "1": 2}


def test_undo_in_another_series_asks_to_go_there(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    boxes.delete()
    boxes.open(SeriesPixels("2", PixelStatus.CLEAN), PixelDecision("2"), (image("z", "2"),))
    asked: list[str] = []
    boxes.wanted.connect(asked.append)
    boxes.steps.undo()
    assert asked == ["1"]
    assert boxes.decision == PixelDecision("2")


def drag(boxes: BoxEditor, start: tuple[int, int], end: tuple[int, int], draws: bool) -> bool:
    hand = BoxHand(boxes)
    held = hand.press(QPointF(*start), 3, draws=draws)
    hand.move(QPointF(*end))
    hand.release()
    return held


def test_dragging_draws_from_any_corner(boxes: BoxEditor) -> None:
    assert drag(boxes, (150, 90), (100, 60), draws=True)
    assert Box(100, 60, 150, 90) in shown(boxes)


def test_without_the_tool_dragging_beside_a_box_is_not_the_hands(boxes: BoxEditor) -> None:
    assert not drag(boxes, (150, 90), (100, 60), draws=False)
    assert shown(boxes) == [NAME]


def test_dragging_a_box_moves_it(boxes: BoxEditor) -> None:
    assert drag(boxes, (30, 15), (40, 25), draws=False)
    assert shown(boxes) == [Box(20, 20, 70, 30)]


def test_dragging_an_edge_of_the_chosen_box_resizes_it(boxes: BoxEditor) -> None:
    boxes.choose_next(1)
    assert drag(boxes, (60, 15), (90, 15), draws=False)
    assert shown(boxes) == [replace(NAME, right=90)]
    assert drag(boxes, (10, 10), (4, 2), draws=False)
    assert shown(boxes) == [Box(4, 2, 90, 20)]


def test_a_word_that_may_stay_can_go_even_so(boxes: BoxEditor) -> None:
    hand = BoxHand(boxes)
    assert not hand.take_allowed(QPointF(150, 90))
    assert hand.take_allowed(QPointF(20, 45))
    assert shown(boxes) == [NAME, WORD]
    assert [mark.why for mark in boxes.marks] == [BoxReason.IDENTIFIER, BoxReason.DRAWN]


def test_a_press_without_a_drag_only_chooses(boxes: BoxEditor) -> None:
    hand = BoxHand(boxes)
    hand.press(QPointF(30, 15), 3, draws=True)
    hand.release()
    assert boxes.chosen is not None
    assert not boxes.steps.canUndo()
