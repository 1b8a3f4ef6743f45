"""Strings burned into a picture, and what is known of each afterwards: the answer key."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from random import Random
from typing import Any

import numpy as np

from app.model import Box
from pixels.corpus.anatomy import Picture
from pixels.corpus.lettering import DOTS, PILLOW, fonts, japanese_font, write

Mask = np.ndarray[Any, np.dtype[np.bool_]]

CONTRASTS = {"bright": 52, "dark": 14, "outlined": 12, "boxed": 12, "low": 10}
_TURNS = {0.0: 72, 90.0: 8, 270.0: 8, 180.0: 4, math.nan: 8}  # nan: a few degrees
_TRIES = 60
_PAINTS = ((1, 1, 1), (1, 1, 1), (1, 1, 0.2), (0.2, 1, 1), (0.3, 1, 0.3), (1, 0.65, 0.2))


@dataclass(frozen=True, slots=True, eq=False)
class Planted:
    """One string in a series.

    Attributes:
        kind: name, id, date, hospital, physician; or "marker" for what may stay.
        contrast: bright, dark, outlined, boxed or low.
        images: SOP instances that carry it.
        frames: numbers from 0; empty for every frame.
        ink: which pixels of `box` are letters.
    """

    text: str
    kind: str
    contrast: str
    font: str
    size: int
    turn: float
    box: Box
    ink: Mask
    images: tuple[str, ...] = ()
    frames: tuple[int, ...] = ()


@dataclass(slots=True)
class Sheet:
    """A picture that is written on; strings keep clear of each other.

    Attributes:
        taken: where something is written.
        stamps: what is written, to be pressed on other pictures as well.
    """

    picture: Picture
    taken: list[Box] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Stamp:
    """Paint for one string: how much of each pixel it covers, and how bright it is."""

    box: Box
    paint: Picture
    cover: Picture

    def press(self, picture: Picture) -> None:
        place = (slice(self.box.top, self.box.bottom), slice(self.box.left, self.box.right))
        picture[place] = picture[place] * (1 - self.cover) + self.paint * self.cover


def coloured(picture: Picture, stamps: list[Stamp], chance: Random) -> Picture:
    """Red, green and blue of a picture, its letters in the colours of a console."""
    rgb = np.repeat(picture[..., None], 3, axis=2)
    for stamp in stamps:
        box = stamp.box
        paint = np.array(chance.choice(_PAINTS), np.float32)
        place = (slice(box.top, box.bottom), slice(box.left, box.right))
        rgb[place] *= 1 - stamp.cover[..., None] * (1 - paint)
    return rgb


def burn(
    sheet: Sheet,
    chance: Random,
    line: tuple[str, str],
    size: int,
    contrast: str = "",
    turn: float | None = None,
    corner: tuple[int, int] | None = None,
    japanese: bool = False,
) -> Planted | None:
    """Write one string where it is as visible as its contrast says; None if there is no room."""
    kind, text = line
    font = japanese_font() if japanese else chance.choice(_able(text))
    turn = _turn(chance) if turn is None else turn
    contrast = contrast or _weighted(chance, CONTRASTS)
    ink = write(text, font or PILLOW, size, turn)
    margin = 3 if contrast in {"boxed", "outlined"} else 1
    height, width = ink.shape[0] + 2 * margin, ink.shape[1] + 2 * margin
    rows, columns = sheet.picture.shape
    if height + 8 > rows or width + 8 > columns:
        return None
    for _ in range(_TRIES):
        left, top = corner or _somewhere(chance, columns - width, rows - height)
        box = Box(left, top, left + width, top + height)
        if any(_touch(box, other) for other in sheet.taken):
            continue
        under = sheet.picture[top : top + height, left : left + width]
        padded = np.pad(ink, margin)
        stamp = _stamp(chance, box, under, padded, contrast)
        if stamp is None:
            continue
        stamp.press(sheet.picture)
        sheet.taken.append(box)
        sheet.stamps.append(stamp)
        solid = padded > 0.35
        return Planted(text, kind, contrast, font or PILLOW, size, turn, box, solid)
    return None


def _able(text: str) -> tuple[str, ...]:
    """The fonts that have these letters: Pillow's own and the dots have no Latin Extended."""
    if any(ord(letter) > 0x17F for letter in text):
        return (PILLOW,)
    if all(ord(letter) < 0x80 for letter in text):
        return fonts()
    return tuple(name for name in fonts() if name not in {DOTS, PILLOW}) or (DOTS,)


def _turn(chance: Random) -> float:
    turn = _weighted(chance, _TURNS)
    return chance.choice((-1, 1)) * chance.uniform(1, 6) if math.isnan(turn) else turn


def _weighted(chance: Random, choices: dict[Any, int]) -> Any:
    return chance.choices(list(choices), list(choices.values()))[0]


def _somewhere(chance: Random, width: int, height: int) -> tuple[int, int]:
    """Mostly near the edge, as vendors write, else anywhere."""
    if chance.random() < 0.3:
        return chance.randint(2, width - 2), chance.randint(2, height - 2)
    left = chance.choice((chance.random() * 0.12, 1 - chance.random() * 0.12))
    top = chance.choice((chance.random() * 0.18, 1 - chance.random() * 0.18))
    if chance.random() < 0.3:
        left = chance.random()
    return 2 + int(left * (width - 4)), 2 + int(top * (height - 4))


def _touch(one: Box, other: Box, gap: int = 12) -> bool:
    return (
        one.left < other.right + gap
        and other.left < one.right + gap
        and one.top < other.bottom + gap
        and other.top < one.bottom + gap
    )


def _stamp(chance: Random, box: Box, under: Picture, ink: Picture, contrast: str) -> Stamp | None:
    """The paint, or None if writing of this contrast could not be seen here."""
    low, middle, high = np.percentile(under, (8, 50, 92))
    if contrast == "bright" and high < 0.6:
        return Stamp(box, np.full_like(ink, chance.choice((1.0, 1.0, 1.55))), ink)
    if contrast == "dark" and low > 0.4:
        return Stamp(box, np.full_like(ink, chance.choice((0.0, -0.12))), ink)
    if contrast == "low" and high - low < 0.12:
        step = chance.uniform(0.09, 0.17)
        shade = middle + step if middle < 0.5 or chance.random() < 0.5 else middle - step
        return Stamp(box, np.full_like(ink, shade), ink)
    letters = chance.choice((1.0, 1.0, 0.0))
    if contrast == "boxed":
        ground = 1 - letters
        return Stamp(box, letters * ink + ground * (1 - ink), np.ones_like(ink))
    if contrast == "outlined":
        halo = np.max([np.roll(ink, (y, x), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1)], 0)
        return Stamp(box, letters * ink + (1 - letters) * (1 - ink), halo)
    return None
