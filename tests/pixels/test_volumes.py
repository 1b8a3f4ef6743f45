"""Text in volumes: on one slice, on all, dark or bright, and on which."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from app.deidentify.pixels.carriers import VolumeText
from app.deidentify.pixels.detection import TextDetector
from app.deidentify.pixels.volumes import find_in_volume
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
    ink = write(text, PILLOW, 18)
    top, left = PLACE
    for number in on:
        place = volume[number, top : top + ink.shape[0], left : left + ink.shape[1]]
        place[:] = (place * (1 - ink) + value * ink).astype(np.int16)
    return volume


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
