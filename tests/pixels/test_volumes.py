"""Text in volumes: on one slice, on all, dark or bright, and on which."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from app.deidentify.pixels.carriers import VolumeText
from app.deidentify.pixels.detection import TextDetector
from app.deidentify.pixels.volumes import find_in_volume, in_blocks
from app.errors import Cancelled
from app.model import Token
from pixels.corpus.lettering import PILLOW, write

ROWS, COLUMNS = 200, 288
PLACE = 140, 16


@pytest.fixture(scope="module")
def detector() -> TextDetector:
    return TextDetector()


def slices(count: int) -> np.ndarray:
    """A bright ball that wanders on a grey ground, with noise."""
    chance = np.random.default_rng(4)
    y, x = np.mgrid[:ROWS, :COLUMNS]
    volume = chance.normal(900, 12, (count, ROWS, COLUMNS))
    for number, values in enumerate(volume):
        np.add(values, 700 * (np.hypot(x - 120 + number, y - 56) < 34), out=values)
    return volume.astype(np.int16)


def burnt(volume: np.ndarray, text: str, on: range, value: int = 2400) -> np.ndarray:
    for number in on:
        burn_in(volume[number], write(text, PILLOW, 18), PLACE, value)
    return volume


def burn_in(values: np.ndarray, ink: np.ndarray, corner: tuple[int, int], value: int) -> None:
    top, left = corner
    place = values[top : top + ink.shape[0], left : left + ink.shape[1]]
    place[:] = (place * (1 - ink) + value * ink).astype(np.int16)


def covering(texts: list[VolumeText]) -> list[VolumeText]:
    top, left = PLACE
    return [t for t in texts if t.box.top <= top < t.box.bottom and t.box.left <= left + 8]


def test_nothing_is_found_in_anatomy(detector: TextDetector) -> None:
    assert find_in_volume(slices(25), detector, Token()) == ([], False)


@pytest.mark.parametrize("value", [2400, 0])
def test_text_on_all_slices_is_found_on_all(detector: TextDetector, value: int) -> None:
    volume = burnt(slices(25), "QUILLBRANDT 4711", range(25), value)
    (text,) = covering(find_in_volume(volume, detector, Token())[0])
    assert text.slices == tuple(range(25))
    assert text.crops


@pytest.mark.parametrize(("count", "value"), [(1, 0), (8, 2400), (34, 0)])
def test_text_on_one_slice_is_found_there_and_not_on_all(
    detector: TextDetector, count: int, value: int
) -> None:
    carrier = count // 2
    volume = burnt(slices(count), "ADELHEID", range(carrier, carrier + 1), value)
    (text,) = covering(find_in_volume(volume, detector, Token())[0])
    assert text.slices == (carrier,)


@pytest.mark.parametrize(
    ("top", "left", "value"), [(90, 120, 2000), (60, 150, 2000), (100, 30, 2400), (100, 40, 0)]
)
def test_small_letters_across_an_edge_that_moves_are_found(
    detector: TextDetector, top: int, left: int, value: int
) -> None:
    volume = slices(12)
    y, x = np.mgrid[:ROWS, :COLUMNS]
    for number, values in enumerate(volume):
        values[np.hypot(x - 120 + 5 * number, y - 90) < 60] = 1600
    burn_in(volume[5], write("QUILLBRANDT", PILLOW, 11), (top, left), value)
    found = find_in_volume(volume, detector, Token())[0]
    boxes = [text.box for text in found if 5 in text.slices]
    assert any(b.top <= top and b.left <= left and b.right >= left + 70 for b in boxes)


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 14, 15, 24, 27])
def test_each_slice_is_in_one_block_and_knows_its_neighbours(count: int) -> None:
    volume = [np.full((2, 2), number) for number in range(count)]
    blocks = list(in_blocks(volume))
    numbers = [int(values[0, 0]) for block in blocks for values in block.slices]
    assert numbers == list(range(count))
    for block in blocks:
        around = [int(v[0, 0]) for v in (*block.before, *block.slices, *block.behind)]
        first, last = int(block.slices[0][0, 0]), int(block.slices[-1][0, 0])
        assert around == list(range(max(0, first - 2), min(count, last + 3)))


def test_text_on_some_slices_is_found_on_each_of_them(detector: TextDetector) -> None:
    volume = burnt(slices(50), "QUILLBRANDT", range(7, 14))
    found = covering(find_in_volume(volume, detector, Token())[0])
    assert {number for text in found for number in text.slices} == set(range(7, 14))


def test_coloured_slices_are_searched_as_well(detector: TextDetector) -> None:
    grey = burnt(slices(6), "QUILLBRANDT", range(6)) // 10
    coloured = np.stack([grey, grey, np.zeros_like(grey)], axis=3).astype(np.uint8)
    (text,) = covering(find_in_volume(coloured, detector, Token())[0])
    assert text.slices == tuple(range(6))


def test_slices_are_taken_one_by_one_and_the_person_can_stop(detector: TextDetector) -> None:
    token, taken = Token(), []

    def endless() -> Iterator[np.ndarray]:
        while True:
            taken.append(None)
            if len(taken) == 12:
                token.cancel()
            yield slices(1)[0]

    with pytest.raises(Cancelled):
        find_in_volume(endless(), detector, token)
    assert len(taken) <= 20
