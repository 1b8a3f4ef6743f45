"""All images of a series laid over each other, so that text shows at a glance. Without Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model import Instance, Token
from app.ui.looking import Picture, decode_source

if TYPE_CHECKING:
    from app.study.frames import Frame


@dataclass(frozen=True, slots=True)
class Laid:
    """How far it is: a projection of the first `done` pictures.

    Attributes:
        frames: the darkest and the brightest of each pixel; None while there is none.
        left_out: pictures that cannot be decoded.
    """

    done: int
    total: int
    frames: tuple[Frame, Frame] | None = None
    left_out: int = 0


def project(stops: Sequence[tuple[Instance, int]], token: Token) -> Iterator[Laid]:
    """Lay pictures over each other, all as large as the first.

    Yields how far it is for each, and at the end the whole.

    Raises:
        Cancelled
    """
    from app.study.rendering import Projection  # noqa: PLC0415  numpy loads with the first image

    over, left_out = Projection(), 0
    for done, (instance, number) in enumerate(stops, 1):
        token.check()
        picture: Picture = decode_source(instance, number)
        if picture.frame is None or not over.add(picture.frame):
            left_out += 1
        yield Laid(done, len(stops))
    yield Laid(len(stops), len(stops), over.frames, left_out)


def as_large(
    stops: Sequence[tuple[Instance, int]], like: Instance
) -> tuple[tuple[Instance, int], ...]:
    """The frames that are as large as an image."""
    return tuple(
        (one, number)
        for one, number in stops
        if (one.rows, one.columns) == (like.rows, like.columns)
    )
