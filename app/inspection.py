"""Looking for burned-in text in all series that may leave, and whether they may once it is known.

What is found is kept in the study index: the review and the run go by the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import replace

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
from app.searching import Piece, Searched, search_in_process, search_piece
from app.study.pixel_findings import Waiting
from app.study.pixel_memory import PixelMemory

_MEMORY = "pixels.sqlite"
_FROM_GOOD_TO_BAD = (PixelStatus.CLEAN, PixelStatus.HAS_TEXT, PixelStatus.NEEDS_EYES)


def is_asked_for(project: Project) -> bool:
    """Whether pixels are looked at; if not, whatever may show text is held by its header."""
    return Option.CLEAN_PIXEL_DATA in project.options


def inspect(
    draft: Draft, ports: Ports, token: Token, executor: Executor | None
) -> Iterator[Held | Progress]:
    """Search each series that may leave and was not searched yet, if the project asks for it.

    Yields progress in images, and what is held because its pictures cannot be looked at. What an
    earlier run found is not searched for again.

    Args:
        executor: see `processes.processes`.

    Raises:
        Cancelled
    """
    if not is_asked_for(draft.project):
        return
    settings, waiting = _settings(draft.project), _waiting(draft, ports)
    total, done = sum(series.images for series in waiting), 0
    yield Progress(Stage.INSPECT, done, total)
    parts: dict[str, list[Searched]] = {}  # of series that are not complete yet
    with closing(PixelMemory(ports.home.work / _MEMORY, ports.secrets.data_key)) as memory:
        for searched in _searched(draft, ports, token, executor, waiting=waiting, memory=memory):
            for held in searched.held:
                ports.index.mark_held(held.source, held.reason)
                yield held
            piece = searched.piece
            parts.setdefault(piece.series_uid, []).append(searched)
            if sum(len(part.piece.images) for part in parts[piece.series_uid]) == piece.whole:
                series = parts.pop(piece.series_uid)
                found = _put_together(series)
                ports.index.pixels.keep(found, piece.whole, settings)
                if not any(part.held for part in series):
                    memory.keep(piece.fingerprint, found)
            done += len(piece.images)
            yield Progress(Stage.INSPECT, done, total)


def _waiting(draft: Draft, ports: Ports) -> list[Waiting]:
    return [
        series
        for series in ports.index.pixels.waiting(_settings(draft.project))
        if series.series_uid not in draft.excluded_series
    ]


def as_seen(draft: Draft, ports: Ports) -> Draft:
    """The draft without the approval of series that were not searched yet: nobody has seen what
    will be found in them. To be asked for before `inspect`."""
    if not is_asked_for(draft.project):
        return draft
    unseen = {series.series_uid for series in _waiting(draft, ports)}
    return replace(draft, approved_series=draft.approved_series - unseen)


def _searched(
    draft: Draft,
    ports: Ports,
    token: Token,
    executor: Executor | None,
    *,
    waiting: Iterable[Waiting],
    memory: PixelMemory,
) -> Iterator[Searched]:
    """Each piece of each series, as it is done."""
    window = Window[Searched](executor, 2 * draft.workers, token) if executor else None
    for series in waiting:
        token.check()
        images = tuple(ports.index.instances(series_uid=series.series_uid))
        identifiers = ports.index.identifiers(series.patient_id)
        whole = Piece.of(images, identifiers, draft.project.allowed_words, ports.pseudonyms)
        if (found := memory.find(whole.fingerprint)) is not None:
            yield Searched(whole, found)
            continue
        for piece in whole.parts():
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


def settled(draft: Draft, ports: Ports, series_uid: str, *, held: bool = False) -> Settled | None:
    """Whether the pixels of a series may leave, and what is blacked out.

    Args:
        held: judge by those of its images, too, that are held now.
    """
    found = found_in(draft, ports, series_uid)
    if found is None:
        return None
    return settle(found, ports.index.instances(series_uid=series_uid, held=held), draft)


def as_shown(draft: Draft, ports: Ports, series_uid: str) -> Settled:
    """What is blacked out in a series as things stand: as long as nobody decided, all that the
    search proposes."""
    if not is_asked_for(draft.project):
        return Settled()
    found = found_in(draft, ports, series_uid)
    proposed = Settled(decision_from(found).redactions) if found else Settled()
    return settled(draft, ports, series_uid, held=True) or proposed


def hold_unsettled(draft: Draft, ports: Ports) -> None:
    """Hold each series at which somebody has to look first, and no other for that reason."""
    ports.index.hold_just((), Reason.NEEDS_REVIEW)
    if is_asked_for(draft.project):
        uids = ports.index.usable_series()
        unsettled = [uid for uid in uids if settled(draft, ports, uid) is None]
        ports.index.hold_just(unsettled, Reason.NEEDS_REVIEW)


def _settings(project: Project) -> str:
    """All that the search goes by, apart from the files and their patients."""
    return repr(sorted(project.allowed_words))
