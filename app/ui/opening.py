"""What the review needs of a whole series before it shows an image of it. Knows nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.deidentify.pixels.decisions import decision_from
from app.model import (
    Draft,
    Instance,
    Option,
    PixelDecision,
    PixelStatus,
    SeriesPixels,
    Token,
)

if TYPE_CHECKING:  # the window's start must not wait for it
    from app.ports import Ports


@dataclass(frozen=True, slots=True)
class OpenedSeries:
    """One series. *Identified*.

    Attributes:
        instances: its images, held ones too, in the order a radiologist scrolls them.
        found: what the search for burned-in text found; nothing where it did not search.
        proposed: what the search would have blacked out.
        was_searched: whether it did.
        has_pixels_cleaned: whether the project asks for it.
    """

    instances: tuple[Instance, ...]
    found: SeriesPixels
    proposed: PixelDecision
    was_searched: bool
    has_pixels_cleaned: bool

    @property
    def stops(self) -> list[tuple[Instance, int]]:
        """Every frame of every image."""
        return [(one, frame) for one in self.instances for frame in range(max(1, one.frames))]


@dataclass(frozen=True, slots=True)
class Alike:
    """Other series with images of one size. *Identified*.

    Attributes:
        decisions: which boxes they have as things stand.
        images: of all these series.
    """

    decisions: tuple[PixelDecision, ...]
    images: tuple[Instance, ...]


def open_series(draft: Draft, ports: Ports, series_uid: str, token: Token) -> OpenedSeries:
    """All that is known of a series. One that was left out before, and is taken in again, is
    searched for text now.

    Raises:
        Cancelled
    """
    found = _found(draft, ports, series_uid)
    if found is None and _cleans_pixels(draft) and series_uid not in draft.excluded_series:
        found = _search(draft, ports, series_uid, token)
    known = found or SeriesPixels(series_uid, PixelStatus.NEEDS_EYES)
    return OpenedSeries(
        instances=tuple(ports.index.instances(series_uid=series_uid, held=True)),
        found=known,
        proposed=decision_from(known),
        was_searched=found is not None,
        has_pixels_cleaned=_cleans_pixels(draft),
    )


def alike(draft: Draft, ports: Ports, like: Instance) -> Alike:
    """The other series that may leave and have images as large as this one."""
    images = tuple(
        one
        for one in ports.index.instances()
        if (one.rows, one.columns) == (like.rows, like.columns)
        and one.series_uid != like.series_uid
        and one.series_uid not in draft.excluded_series
    )
    decided = {one.series_uid: one for one in draft.pixel_decisions}
    uids = dict.fromkeys(one.series_uid for one in images)
    return Alike(tuple(decided.get(uid) or _proposed(draft, ports, uid) for uid in uids), images)


def _proposed(draft: Draft, ports: Ports, series_uid: str) -> PixelDecision:
    found = _found(draft, ports, series_uid)
    return decision_from(found) if found else PixelDecision(series_uid)


def _found(draft: Draft, ports: Ports, series_uid: str) -> SeriesPixels | None:
    from app import inspection  # noqa: PLC0415

    return inspection.found_in(draft, ports, series_uid) if _cleans_pixels(draft) else None


def _search(draft: Draft, ports: Ports, series_uid: str, token: Token) -> SeriesPixels | None:
    from app import submission  # noqa: PLC0415

    others = frozenset(ports.index.usable_series()) - {series_uid}
    for _ in submission.inspect(replace(draft, excluded_series=others), ports, token):
        pass
    return _found(draft, ports, series_uid)


def _cleans_pixels(draft: Draft) -> bool:
    return Option.CLEAN_PIXEL_DATA in draft.project.options
