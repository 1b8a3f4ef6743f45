"""Looking for burned-in text in all series that may leave, and whether they may once it is known.

What is found is kept in the study index: the review and the run go by the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor

from app.deidentify.pixels.decisions import Settled, decision_from, settle
from app.errors import Reason
from app.model import (
    Draft,
    Held,
    Option,
    PixelStatus,
    Progress,
    Project,
    SeriesPixels,
    Stage,
    Token,
)
from app.ports import Ports
from app.processes import Window
from app.searching import Searched, pieces, search_in_process, search_piece
from app.study.pixel_findings import Waiting

_FROM_GOOD_TO_BAD = (PixelStatus.CLEAN, PixelStatus.HAS_TEXT, PixelStatus.NEEDS_EYES)


def is_asked_for(project: Project) -> bool:
    """Whether pixels are looked at; if not, whatever may show text is held by its header."""
    return Option.CLEAN_PIXEL_DATA in project.options


def inspect(
    draft: Draft, ports: Ports, token: Token, executor: Executor | None
) -> Iterator[Held | Progress]:
    """Search each series that may leave and was not searched yet.

    Yields progress in images, and what is held because its pictures cannot be looked at.

    Args:
        executor: see `processes.processes`.

    Raises:
        Cancelled
    """
    settings = _settings(draft.project)
    waiting = [
        series
        for series in ports.index.pixels.waiting(settings)
        if series.series_uid not in draft.excluded_series
    ]
    total, done = sum(series.images for series in waiting), 0
    yield Progress(Stage.INSPECT, done, total)
    parts: dict[str, list[Searched]] = {}  # of the series that are not complete yet
    for searched in _searched(draft, ports, token, executor, waiting):
        for held in searched.held:
            ports.index.mark_held(held.source, held.reason)
            yield held
        uid = searched.piece.series_uid
        parts.setdefault(uid, []).append(searched)
        whole = searched.piece.whole
        if sum(len(part.piece.images) for part in parts[uid]) == whole:
            ports.index.pixels.keep(_put_together(parts.pop(uid)), whole, settings)
        done += len(searched.piece.images)
        yield Progress(Stage.INSPECT, done, total)


def _searched(
    draft: Draft,
    ports: Ports,
    token: Token,
    executor: Executor | None,
    waiting: Iterable[Waiting],
) -> Iterator[Searched]:
    window = Window[Searched](executor, 2 * draft.workers, token) if executor else None
    for series in waiting:
        images = tuple(ports.index.instances(series_uid=series.series_uid))
        identifiers = ports.index.identifiers(series.patient_id)
        for piece in pieces(images, identifiers, draft.project.allowed_words):
            if window is None:
                yield search_piece(piece, token)
            else:
                yield from window.hand(search_in_process, piece)
    if window is not None:
        yield from window.rest()


def _put_together(parts: Sequence[Searched]) -> SeriesPixels:
    """What was found in the whole series; the worst status counts."""
    found = [part.found for part in parts]
    return SeriesPixels(
        found[0].series_uid,
        max((one.status for one in found), key=_FROM_GOOD_TO_BAD.index),
        tuple(finding for one in found for finding in one.findings),
        tuple(dict.fromkeys(code for one in found for code in one.because)),
    )


def found_in(draft: Draft, ports: Ports, series_uid: str) -> SeriesPixels | None:
    """What the search found in a series; None if it was not searched."""
    return ports.index.pixels.of(series_uid, _settings(draft.project))


def settled(draft: Draft, ports: Ports, series_uid: str) -> Settled | None:
    """Whether the pixels of a series may leave, and what is blacked out."""
    found = found_in(draft, ports, series_uid)
    if found is None:
        return None
    return settle(found, ports.index.instances(series_uid=series_uid), draft)


def as_shown(draft: Draft, ports: Ports, series_uid: str) -> Settled:
    """What is blacked out in a series as things stand: as long as nobody decided, all that the
    search proposes."""
    if not is_asked_for(draft.project):
        return Settled()
    found = found_in(draft, ports, series_uid)
    proposed = Settled(decision_from(found).redactions) if found else Settled()
    return settled(draft, ports, series_uid) or proposed


def hold_unsettled(draft: Draft, ports: Ports) -> None:
    """Hold each series at which somebody has to look first, and no other for that reason."""
    ports.index.hold_just((), Reason.NEEDS_REVIEW)
    unsettled = [uid for uid in ports.index.usable_series() if not settled(draft, ports, uid)]
    ports.index.hold_just(unsettled, Reason.NEEDS_REVIEW)


def _settings(project: Project) -> str:
    """All that the search goes by, apart from the files and their patients."""
    return repr(sorted(project.allowed_words))
