"""Letters as ink: fonts of the test packages, Pillow's own, and the dots of an old scanner."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

Ink = np.ndarray[Any, np.dtype[np.float32]]

DOTS, PILLOW = "dots", "pillow"
_FOLDER = Path("/usr/share/fonts")  # Debian's, where fonts-dejavu-core and fonts-noto-cjk put them
_INSTALLED = (
    "truetype/dejavu/DejaVuSans.ttf",
    "truetype/dejavu/DejaVuSans-Bold.ttf",
    "truetype/dejavu/DejaVuSansMono.ttf",
    "truetype/dejavu/DejaVuSerif.ttf",
)
_JAPANESE = "opentype/noto/NotoSansCJK-Regular.ttc"

# five bits a row, seven rows, top first
_ROWS = """
A 0E11111F111111 B 1E11111E11111E C 0E11101010110E D 1E11111111111E E 1F10101E10101F
F 1F10101E101010 G 0E11101713110E H 1111111F111111 I 0E04040404040E J 0702020202120C
K 11121418141211 L 1010101010101F M 111B1515111111 N 11191513111111 O 0E11111111110E
P 1E11111E101010 Q 0E11111115120D R 1E11111E141211 S 0F10100E01011E T 1F040404040404
U 1111111111110E V 111111110A0A04 W 1111111515150A X 11110A040A1111 Y 11110A04040404
Z 1F01020408101F 0 0E11131519110E 1 040C040404040E 2 0E11010204081F 3 1F02040201110E
4 02060A121F0202 5 1F101E0101110E 6 0608101E11110E 7 1F010204080808 8 0E11110E11110E
9 0E11110F01020C . 00000000000C0C , 000000000C0408 - 0000001F000000 / 00010204081000
: 000C0C000C0C00 ^ 040A1100000000 # 0A0A1F0A1F0A0A * 04150E1F0E1504 ( 02040808080402
) 08040202020408
""".split()
_GLYPHS = dict(zip(_ROWS[::2], _ROWS[1::2], strict=True))


@cache
def fonts() -> tuple[str, ...]:
    """Names of the fonts for Latin that are here."""
    return (DOTS, PILLOW, *(name for name in _INSTALLED if (_FOLDER / name).exists()))


def japanese_font() -> str | None:
    return _JAPANESE if (_FOLDER / _JAPANESE).exists() else None


def write(text: str, font: str, size: int, turn: float = 0.0) -> Ink:
    """Coverage from 0 to 1 of each pixel, cut to the ink.

    Args:
        size: of the font, in pixels.
        turn: degrees against the clock.
    """
    ink = _dots(text, size) if font == DOTS else _outlines(text, font, size)
    if turn % 90:
        picture = Image.fromarray((ink * 255).astype(np.uint8))
        turned = picture.rotate(turn, resample=Image.Resampling.BICUBIC, expand=True)
        ink = np.asarray(turned, np.float32) / 255
    elif turn:
        ink = np.rot90(ink, round(turn / 90))
    rows, columns = np.flatnonzero(ink.max(1) > 0.1), np.flatnonzero(ink.max(0) > 0.1)
    return np.ascontiguousarray(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1])


def _outlines(text: str, font: str, size: int) -> Ink:
    letters = _font(font, size)
    left, top, right, bottom = letters.getbbox(text)
    canvas = Image.new("L", (int(right - left) + 4, int(bottom - top) + 4))
    ImageDraw.Draw(canvas).text((2 - left, 2 - top), text, fill=255, font=letters)
    return np.asarray(canvas, np.float32) / 255


@cache
def _font(font: str, size: int) -> Any:
    if font == PILLOW:
        return ImageFont.load_default(size)
    return ImageFont.truetype(str(_FOLDER / font), size)


def _dots(text: str, size: int) -> Ink:
    """Capitals without accents, five by seven dots, as consoles of the 1990s wrote them."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("Ł", "L")).upper()
    cells = [_cell(letter) for letter in plain if letter == " " or letter in _GLYPHS]
    dots = np.concatenate(cells or [_cell("-")], axis=1)
    scale = max(1, round(size / 9))
    return np.kron(dots, np.ones((scale, scale), np.float32))


def _cell(letter: str) -> Ink:
    cell = np.zeros((7, 6), np.float32)
    rows = bytes.fromhex(_GLYPHS.get(letter, "00" * 7))
    for number, row in enumerate(rows):
        cell[number, :5] = [row >> bit & 1 for bit in (4, 3, 2, 1, 0)]
    return cell
