"""The search for burned-in text in the pictures of a series, or of a part; runs in any process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Self, TypeVar

from app import __version__
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import CourierError, DamagedFile, Reason
from app.model import Held, Identifier, Instance, PixelStatus, SeriesPixels, Token
from app.part10 import open_source
from app.worker import has_changed, token_of_process

if TYPE_CHECKING:
    from app.deidentify.pixels.looking import Opened

_VOLUMES = frozenset({"CT", "MR", "NM", "PT"})  # searched as a whole, by projections
_TOGETHER = 8  # other images
_MOST_DAMAGED = 8  # of them; the search begins anew after each, so then all others are held, too

_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True)
class Piece:
    """Images of one series, to be searched. *Identified*.

    Attributes:
        images: at least one.
        whole: how many images the series has.
        identifiers: of the patient.
        allowed_words: the project's own.
        fingerprint: stands for the whole series' files and for all that is asked.
    """

    images: tuple[Instance, ...]
    whole: int
    identifiers: frozenset[Identifier]
    allowed_words: frozenset[str]
    fingerprint: str

    @classmethod
    def of(
        cls,
        images: tuple[Instance, ...],
        identifiers: frozenset[Identifier],
        allowed_words: frozenset[str],
        pseudonyms: Pseudonyms,
    ) -> Self:
        """All of a series."""
        files = [(one.source.shown, one.source.size, one.source.modified_ns) for one in images]
        state = (__version__, files, sorted(identifiers), sorted(allowed_words))
        fingerprint = pseudonyms.fingerprint(repr(state))
        return cls(images, len(images), identifiers, allowed_words, fingerprint)

    def parts(self) -> Iterator[Self]:
        """As they are searched together."""
        volume = self.images and self.images[0].modality in _VOLUMES
        size = self.whole if volume else _TOGETHER
        for start in range(0, self.whole, size):
            yield replace(self, images=self.images[start : start + size])

    @property
    def series_uid(self) -> str:
        return self.images[0].series_uid


@dataclass(frozen=True, slots=True)
class Searched:
    """What was found in a piece, and which of its images cannot be looked at. *Identified*."""

    piece: Piece
    found: SeriesPixels
    held: tuple[Held, ...] = ()


def search_piece(piece: Piece, token: Token) -> Searched:
    """Look at all pictures of the piece.

    Raises:
        Cancelled
    """
    # numpy and onnxruntime: no other command waits for them
    from app.deidentify.pixels.looking import look_at  # noqa: PLC0415
    from app.deidentify.pixels.search import search  # noqa: PLC0415
    from app.deidentify.pixels.words import allowed_words  # noqa: PLC0415

    words = allowed_words() | piece.allowed_words

    def act(images: Sequence[Instance], opened: Opened) -> SeriesPixels:
        look = look_at(images, opened)
        return search(images, opened, look, piece.identifiers, words, token)

    found, held = _of_the_sound(piece.images, act)
    if found is None:
        found = SeriesPixels(piece.series_uid, PixelStatus.NEEDS_EYES)
    return Searched(piece, found, tuple(held))


def search_in_process(piece: Piece) -> list[Searched]:
    """As `search_piece`, for a prepared worker process."""
    return [search_piece(piece, token_of_process())]


def _of_the_sound(
    images: Sequence[Instance], act: Callable[[Sequence[Instance], Opened], _Outcome]
) -> tuple[_Outcome | None, list[Held]]:
    """What `act` gives for the images that it can be done with, None if that are none; and those
    that are held because it cannot. `act` opens one after the other, and the last is to blame."""
    left, held = list(images), list[Held]()
    last: Instance | None = None

    def opened(image: Instance) -> BinaryIO:
        nonlocal last
        last = image
        if has_changed(image.source):
            raise DamagedFile(reason=Reason.SOURCE_CHANGED)
        return open_source(image.source)

    while left:
        last = None
        try:
            return act(left, opened), held
        except DamagedFile as damage:
            reason = damage.reason
        except CourierError:
            raise
        except Exception:  # noqa: BLE001 - a fault of ours costs one series, never the run
            return None, [*held, *(Held(image.source, Reason.UNFORESEEN) for image in left)]
        guilty = [last or left[0]] if len(held) < _MOST_DAMAGED else left
        for image in guilty:
            changed = has_changed(image.source)
            held.append(Held(image.source, Reason.SOURCE_CHANGED if changed else reason))
        left = [image for image in left if image not in guilty]
    return None, held
