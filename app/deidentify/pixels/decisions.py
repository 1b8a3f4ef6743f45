"""Which boxes of a series are blacked out, and who answers for it.

What was found only proposes; a person adds, moves and removes boxes, and the run applies exactly
what was shown. All here are pure functions of values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.deidentify.screening import has_picture
from app.model import (
    Box,
    BoxReason,
    Draft,
    Instance,
    PixelDecision,
    PixelFinding,
    PixelReview,
    PixelStatus,
    Redaction,
    SeriesPixels,
)

LARGEST_GUESS = 0.12
"""Of a picture: text that seems to cover more is mostly none, so a person has to say."""

DOUBTS = frozenset({"too-large-box", "too-many-boxes"})
"""Codes of `SeriesPixels.because` (`search.Doubt`): what was found was not to be believed."""

_GUESSED = frozenset({BoxReason.TEXT, BoxReason.IDENTIFIER})

# ---------------------------------------------------------------- what a person does


def decision_from(found: SeriesPixels) -> PixelDecision:
    """What the search proposes, to begin with: each box but those of allowed text."""
    return PixelDecision(found.series_uid, _each_once(map(_redaction, _to_redact(found))))


def with_box(decision: PixelDecision, box: Redaction) -> PixelDecision:
    """One box more."""
    return replace(decision, redactions=_each_once((*decision.redactions, box)))


def without_box(decision: PixelDecision, box: Redaction) -> PixelDecision:
    """One box less."""
    return replace(decision, redactions=tuple(r for r in decision.redactions if r != box))


def moved(decision: PixelDecision, box: Redaction, to: Box) -> PixelDecision:
    """A box is drawn anew, in the image and the frames it stands in."""
    drawn = (replace(r, box=to) if r == box else r for r in decision.redactions)
    return replace(decision, redactions=_each_once(drawn))


def copied_to(
    decision: PixelDecision, box: Redaction, images: Iterable[Instance], like: Instance
) -> PixelDecision:
    """A box also in every other image of the decision's series that is as large as `like`, in all
    of its frames. For other series, call it with their decisions.

    Args:
        images: may be of several series.
        like: the image in which the box was drawn.
    """
    copies = (
        Redaction(image.sop_instance_uid, box.box)
        for image in images
        if image.series_uid == decision.series_uid
        and image.sop_instance_uid != box.sop_instance_uid
        and (image.rows, image.columns) == (like.rows, like.columns)
    )
    return replace(decision, redactions=_each_once((*decision.redactions, *copies)))


def boxes_of(decision: PixelDecision, sop_instance_uid: str, frame: int = 0) -> tuple[Box, ...]:
    """What is blacked out in one frame of an image."""
    return tuple(
        r.box
        for r in decision.redactions
        if r.sop_instance_uid == sop_instance_uid and (not r.frames or frame in r.frames)
    )


def fitted(box: Box, rows: int, columns: int) -> Box | None:
    """The part of a box that lies in the picture, however it was drawn; None if there is none."""
    left, right = sorted((box.left, box.right))
    top, bottom = sorted((box.top, box.bottom))
    inside = Box(max(0, left), max(0, top), min(columns, right), min(rows, bottom))
    return inside if inside.left < inside.right and inside.top < inside.bottom else None


def blacked_out(redactions: Iterable[Redaction], rows: int, columns: int) -> float:
    """The share of one image's picture that boxes cover, from 0 to 1, as if they did not overlap
    and all were in one frame."""
    inside = (fitted(r.box, rows, columns) for r in redactions)
    return min(1.0, sum(_area(box) for box in inside if box) / max(1, rows * columns))


# ---------------------------------------------------------------- what a run does


@dataclass(frozen=True, slots=True)
class Settled:
    """A series may go, with these boxes blacked out and no others.

    Attributes:
        review: None if the project does not have pixels looked at.
    """

    redactions: tuple[Redaction, ...] = ()
    review: PixelReview | None = None

    @property
    def by_person(self) -> bool:
        """Whether somebody answers for it."""
        return self.review is not None and self.review.by_person

    def of(self, sop_instance_uid: str) -> tuple[Redaction, ...]:
        """Those of one image, in an order of their own."""
        return tuple(
            sorted(
                (r for r in self.redactions if r.sop_instance_uid == sop_instance_uid),
                key=lambda r: (r.box, r.frames),
            )
        )


def settle(found: SeriesPixels, images: Iterable[Instance], draft: Draft) -> Settled | None:
    """What becomes of the pixels of a series; None if somebody has to look at it first.

    A person's decision counts before all else; who approved the series saw what the search proposes
    blacked out. Without a person nothing that was found is left to a search: either there is
    nothing and the series is of a kind that the project lets go, or somebody answers for all boxes.
    Nobody who has not looked can answer for a guess of more than `LARGEST_GUESS`, for what the
    search itself doubts, nor for an image that says it has text and in which none was found.
    """
    images = tuple(filter(has_picture, images))
    for decision in draft.pixel_decisions:
        if decision.series_uid == found.series_uid:
            return Settled(decision.redactions, PixelReview.REVIEWED)
    if found.series_uid in draft.approved_series:
        return Settled(decision_from(found).redactions, PixelReview.REVIEWED)
    modalities = {image.modality for image in images}
    clean = found.status is PixelStatus.CLEAN and not _to_redact(found)
    if not images or (clean and modalities <= draft.project.unattended):
        return Settled((), PixelReview.NOT_NEEDED)
    if draft.accept_redactions and not _is_doubtful(found, images):
        return Settled(decision_from(found).redactions, PixelReview.ACCEPTED)
    return None


def _is_doubtful(found: SeriesPixels, images: tuple[Instance, ...]) -> bool:
    if DOUBTS & set(found.because):
        return True
    area = {image.sop_instance_uid: image.rows * image.columns for image in images}
    boxes = _to_redact(found)
    guessed = (one for one in boxes if one.why in _GUESSED)
    if any(_area(one.box) > LARGEST_GUESS * area.get(one.sop_instance_uid, 0) for one in guessed):
        return True
    redacted = {one.sop_instance_uid for one in boxes}
    return any(
        image.burned_in_annotation.upper() == "YES" and image.sop_instance_uid not in redacted
        for image in images
    )


def _to_redact(found: SeriesPixels) -> tuple[PixelFinding, ...]:
    return tuple(one for one in found.findings if one.why is not BoxReason.ALLOWED)


def _redaction(found: PixelFinding) -> Redaction:
    return Redaction(found.sop_instance_uid, found.box, found.frames)


def _area(box: Box) -> int:
    return (box.right - box.left) * (box.bottom - box.top)


def _each_once(redactions: Iterable[Redaction]) -> tuple[Redaction, ...]:
    return tuple(dict.fromkeys(redactions))
