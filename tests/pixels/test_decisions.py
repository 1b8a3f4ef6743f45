"""What a person does to the boxes of a series, and what a run makes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.deidentify.pixels.decisions import (
    DOUBTS,
    boxes_of,
    copied_to,
    decision_from,
    fitted,
    moved,
    settle,
    with_box,
    without_box,
)
from app.deidentify.pixels.search import Doubt
from app.model import (
    Box,
    BoxReason,
    Draft,
    Instance,
    Option,
    PixelDecision,
    PixelFinding,
    PixelReview,
    PixelStatus,
    Project,
    Redaction,
    SeriesPixels,
    Source,
)

SERIES = "2.25.1"
SIDE = 100
CT, US = "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.6.1"
BOX = Box(10, 20, 30, 25)
DRAFT = Draft((), Path("package"), Project(options=frozenset({Option.CLEAN_PIXEL_DATA})))


def image(number: int = 1, modality: str = "CT", **changes: object) -> Instance:
    plain = Instance(
        Source(Path(f"{number}.dcm")),
        patient_id="4711",
        study_uid="2.25.9",
        series_uid=SERIES,
        sop_instance_uid=f"{SERIES}.{number}",
        sop_class_uid=US if modality == "US" else CT,
        transfer_syntax_uid="1.2.840.10008.1.2.1",
        modality=modality,
        rows=SIDE,
        columns=SIDE,
    )
    return replace(plain, **changes)


def finding(box: Box = BOX, why: BoxReason = BoxReason.TEXT, number: int = 1) -> PixelFinding:
    return PixelFinding(f"{SERIES}.{number}", box, why)


def found(*findings: PixelFinding, status: PixelStatus = PixelStatus.HAS_TEXT) -> SeriesPixels:
    return SeriesPixels(SERIES, status, findings)


CLEAN = found(status=PixelStatus.CLEAN)

edges = st.integers(-20, SIDE + 20)
drawn = st.builds(Box, edges, edges, edges, edges)
redactions = st.builds(
    Redaction,
    st.sampled_from([f"{SERIES}.{number}" for number in range(1, 5)]),
    drawn,
    st.lists(st.integers(0, 3), max_size=2, unique=True).map(tuple),
)
decisions = st.lists(redactions, max_size=5, unique=True).map(
    lambda made: PixelDecision(SERIES, tuple(made))
)

# ---------------------------------------------------------------- what a person does


@given(decisions, redactions)
def test_a_box_that_was_added_is_shown_and_one_that_was_removed_is_not(decision, box) -> None:
    more = with_box(decision, box)
    frame = box.frames[0] if box.frames else 0
    assert box.box in boxes_of(more, box.sop_instance_uid, frame)
    assert box not in without_box(more, box).redactions
    assert set(more.redactions) - {box} == set(decision.redactions) - {box}


@given(decisions, redactions)
def test_adding_a_box_twice_is_adding_it_once(decision, box) -> None:
    once = with_box(decision, box)
    assert with_box(once, box) == once


@given(decisions, redactions, drawn)
def test_a_moved_box_stays_in_its_image_and_frames_and_leaves_the_others_alone(
    decision, box, to
) -> None:
    after = moved(with_box(decision, box), box, to)
    assert replace(box, box=to) in after.redactions
    assert set(after.redactions) - {replace(box, box=to)} <= set(decision.redactions)


@given(decisions)
def test_what_is_shown_is_what_is_applied(decision: PixelDecision) -> None:
    images = [image(number) for number in range(1, 5)]
    settled = settle(found(finding()), images, replace(DRAFT, pixel_decisions=(decision,)))
    assert settled is not None
    assert settled.review is PixelReview.REVIEWED
    for one in images:
        applied = settled.of(one.sop_instance_uid)
        for frame in range(4):
            shown = boxes_of(decision, one.sop_instance_uid, frame)
            reached = [r.box for r in applied if not r.frames or frame in r.frames]
            assert sorted(shown) == sorted(reached)


@given(drawn)
def test_a_drawn_box_is_cut_to_the_picture_whichever_way_it_was_drawn(box: Box) -> None:
    inside = fitted(box, SIDE, SIDE)
    covered = {
        (x, y)
        for x in range(max(0, min(box.left, box.right)), min(SIDE, max(box.left, box.right)))
        for y in range(max(0, min(box.top, box.bottom)), min(SIDE, max(box.top, box.bottom)))
    }
    if inside is None:
        assert not covered
    else:
        assert 0 <= inside.left < inside.right <= SIDE
        assert 0 <= inside.top < inside.bottom <= SIDE
        assert len(covered) == (inside.right - inside.left) * (inside.bottom - inside.top)
        assert {(inside.left, inside.top), (inside.right - 1, inside.bottom - 1)} <= covered


def test_a_box_is_copied_to_the_images_of_its_series_that_are_as_large() -> None:
    box = Redaction(f"{SERIES}.1", BOX)
    images = [
        image(1),
        image(2),
        image(3, rows=SIDE + 1),
        image(4, series_uid="2.25.2"),
    ]
    copied = copied_to(PixelDecision(SERIES, (box,)), box, images, images[0])
    assert copied.redactions == (box, Redaction(f"{SERIES}.2", BOX))


def test_to_begin_with_each_box_is_proposed_but_those_of_allowed_text() -> None:
    marker = finding(Box(0, 0, 5, 5), BoxReason.ALLOWED)
    assert decision_from(found(marker, finding())).redactions == (Redaction(f"{SERIES}.1", BOX),)


# ---------------------------------------------------------------- what a run does


def test_a_ct_in_which_nothing_was_found_needs_nobody() -> None:
    for draft in (DRAFT, replace(DRAFT, accept_redactions=True)):
        settled = settle(CLEAN, [image()], draft)
        assert settled is not None
        assert (settled.redactions, settled.review) == ((), PixelReview.NOT_NEEDED)


def test_a_marker_that_may_stay_keeps_nothing_back() -> None:
    marker = found(finding(why=BoxReason.ALLOWED), status=PixelStatus.CLEAN)
    assert settle(marker, [image()], DRAFT) is not None


@pytest.mark.parametrize(
    ("result", "modality"),
    [
        (found(finding()), "CT"),
        (found(finding()), "DX"),
        (found(finding(), status=PixelStatus.CLEAN), "CT"),  # never mind the status
        (found(status=PixelStatus.NEEDS_EYES), "CT"),
        (CLEAN, "US"),
        (CLEAN, ""),
    ],
)
def test_without_a_person_nothing_else_goes(result: SeriesPixels, modality: str) -> None:
    assert settle(result, [image(modality=modality)], DRAFT) is None


def test_the_project_says_which_series_go_without_a_person() -> None:
    ct, us = image(), image(modality="US")
    project = replace(DRAFT.project, unattended=frozenset({"US"}))
    draft = replace(DRAFT, project=project)
    assert settle(CLEAN, [us], draft) is not None
    assert settle(CLEAN, [ct], draft) is None
    assert settle(CLEAN, [us, ct], draft) is None
    assert settle(found(finding()), [us], draft) is None


def test_who_answers_for_all_boxes_has_all_of_them_applied() -> None:
    marker = finding(Box(0, 0, 5, 5), BoxReason.ALLOWED)
    result = found(marker, finding(), status=PixelStatus.NEEDS_EYES)
    settled = settle(result, [image(modality="US")], replace(DRAFT, accept_redactions=True))
    assert settled is not None
    assert settled.redactions == (Redaction(f"{SERIES}.1", BOX),)
    assert settled.review is PixelReview.ACCEPTED


def test_who_approved_a_series_saw_what_was_proposed() -> None:
    proposed = found(finding(Box(0, 0, SIDE, SIDE)), status=PixelStatus.NEEDS_EYES)
    approved = replace(DRAFT, approved_series=frozenset({SERIES}))
    settled = settle(proposed, [image(modality="US")], approved)
    assert settled is not None
    assert settled.redactions == decision_from(proposed).redactions
    assert settled.review is PixelReview.REVIEWED
    decided = replace(approved, pixel_decisions=(PixelDecision(SERIES),))
    settled = settle(proposed, [image(modality="US")], decided)
    assert settled is not None
    assert settled.redactions == ()


def test_nobody_answers_for_a_guess_of_a_large_part_without_having_looked() -> None:
    draft = replace(DRAFT, accept_redactions=True)
    large = Box(0, 0, SIDE, 13)
    assert settle(found(finding(large)), [image()], draft) is None
    assert settle(found(finding(Box(0, 0, SIDE, 12))), [image()], draft) is not None
    known = finding(large, BoxReason.DEVICE_RULE)
    assert settle(found(known), [image()], draft) is not None
    decision = PixelDecision(SERIES, (Redaction(f"{SERIES}.1", large),))
    seen = replace(draft, pixel_decisions=(decision,))
    assert settle(found(finding(large)), [image()], seen) is not None


def test_nobody_answers_unseen_for_what_the_search_itself_doubts() -> None:
    assert {doubt.value for doubt in Doubt} == DOUBTS
    draft = replace(DRAFT, accept_redactions=True)
    for doubt in Doubt:
        doubtful = replace(found(finding(), status=PixelStatus.NEEDS_EYES), because=(doubt,))
        assert settle(doubtful, [image()], draft) is None


def test_nobody_answers_unseen_for_text_that_is_said_to_be_there_and_was_not_found() -> None:
    draft = replace(DRAFT, accept_redactions=True)
    said = image(2, burned_in_annotation="YES")
    assert settle(found(finding()), [image(1), said], draft) is None
    assert settle(found(finding(number=2)), [image(1), said], draft) is not None


def test_a_decision_counts_before_what_was_accepted_or_found() -> None:
    nothing = PixelDecision(SERIES)
    draft = replace(DRAFT, accept_redactions=True, pixel_decisions=(nothing,))
    settled = settle(found(finding()), [image()], draft)
    assert settled is not None
    assert (settled.redactions, settled.review) == ((), PixelReview.REVIEWED)


def test_what_has_no_picture_needs_nobody() -> None:
    assert settle(CLEAN, [image(modality="SR", rows=0, columns=0)], DRAFT) is not None
