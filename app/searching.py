"""The search for burned-in text in the pictures of a series, or of a part; runs in any process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Self, TypeVar

from app import __version__
from app.deidentify.image import read_image
from app.deidentify.pixel_bytes import pixel_bytes
from app.deidentify.pseudonyms import Pseudonyms
from app.errors import CourierError, DamagedFile, Reason
from app.model import Held, Identifier, Instance, PixelStatus, SeriesPixels, Token
from app.part10 import open_source, read_part10
from app.worker import has_changed, token_of_process

if TYPE_CHECKING:
    from app.deidentify.pixels.looking import Opened

_VOLUMES = frozenset({"CT", "MR", "NM", "PT"})  # searched as a whole, by projections
_TOGETHER = 8  # other images
_LARGEST = 64 << 20  # values of a frame; the search takes no larger ones
_ATTEMPTS = 5  # to search what is left when some images cannot be looked at

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
        status = PixelStatus.NEEDS_EYES if held else PixelStatus.CLEAN
        found = SeriesPixels(piece.series_uid, status)
    return Searched(piece, found, tuple(held))


def search_in_process(piece: Piece) -> list[Searched]:
    """As `search_piece`, for a prepared worker process."""
    return [search_piece(piece, token_of_process())]


def _of_the_sound(
    images: Sequence[Instance], act: Callable[[Sequence[Instance], Opened], _Outcome]
) -> tuple[_Outcome | None, list[Held]]:
    """What `act` gives for the images that it can be done with, None if that are none; and those
    that are held because it cannot. Where there is no picture, there is nothing to hold."""
    left, held = list(images), list[Held]()
    last: Instance | None = None

    def opened(image: Instance) -> BinaryIO:
        nonlocal last
        last = image
        return open_source(image.source)

    for attempt in range(_ATTEMPTS):
        if not left:
            break
        try:
            return act(left, opened), held
        except DamagedFile as damage:
            reason = damage.reason
        except CourierError:
            raise
        except Exception:  # noqa: BLE001 - a fault of ours costs one series, never the run
            return None, [*held, *(Held(image.source, Reason.UNFORESEEN) for image in left)]
        found = {image: why for image in left if (why := _damage(image)) is not None}
        if not found:  # only `act` minds; which image, only it knows
            guilty = left if attempt == _ATTEMPTS - 1 else [last or left[0]]
            found = dict.fromkeys(guilty, reason)
        left = [image for image in left if image not in found]
        shown = ((image, why) for image, why in found.items() if why is not Reason.NO_PICTURE)
        held += [Held(image.source, why) for image, why in shown]
    return None, held


def _damage(image: Instance) -> Reason | None:
    """Why the image's pictures cannot be looked at; None if they can."""
    from app.stored_pixels import open_pixels  # noqa: PLC0415 - numpy, as above

    if has_changed(image.source):
        return Reason.SOURCE_CHANGED
    try:
        with open_source(image.source) as stream:
            part10 = read_part10(stream)
            if part10.pixels is not None:  # says what is wrong more exactly than a decoder
                pixel_bytes(stream, part10.pixels, part10.transfer_syntax, read_image(part10))
            pixels = open_pixels(stream)
            if pixels.rows * pixels.columns * pixels.samples > _LARGEST:
                return Reason.TOO_LARGE
            for number in range(pixels.frames):
                pixels.frame(number)
    except DamagedFile as damage:
        return damage.reason
    except Exception:  # noqa: BLE001 - as above
        return Reason.UNFORESEEN
    return None
