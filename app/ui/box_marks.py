"""Boxes as they are shown: what is blacked out, what is known of it, and text that may stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.model import Box, BoxReason, Redaction, SeriesPixels


@dataclass(frozen=True, slots=True)
class Marked:
    """One box as it is shown. *Identified*.

    Attributes:
        redaction: what will be blacked out; None for text that is allowed to stay.
        why: what is known of it.
        text: as far as it was read.
    """

    box: Box
    redaction: Redaction | None
    why: BoxReason
    text: str = ""


class Findings:
    """What the search found in a series, by the place it was found at."""

    def __init__(self, found: SeriesPixels | None = None) -> None:
        every = () if found is None else found.findings
        self._allowed = tuple(one for one in every if one.why is BoxReason.ALLOWED)
        self.by_place = {(one.sop_instance_uid, one.box): one for one in every}

    def allowed(self, sop_instance_uid: str, frame: int) -> Iterator[Marked]:
        """Text of one image that may stay."""
        for one in self._allowed:
            here = one.sop_instance_uid == sop_instance_uid
            if here and (not one.frames or frame in one.frames):
                yield Marked(one.box, None, one.why, one.text)
