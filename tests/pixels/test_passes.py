"""A picture is searched whole: in all its parts, at its size, and upright and turned."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.deidentify.pixels.detection import Found, TextDetector
from app.deidentify.pixels.passes import (
    _OVERLAP,
    _PART,
    LARGEST,
    Texts,
    _judged,
    _spans,
    _turned_back,
    area,
    find_texts,
    reduction,
    shared,
)
from app.errors import Cancelled
from app.model import Box, Token
from pixels.corpus.lettering import PILLOW, write

LOW, LEFT = 850, 60  # where a text begins


@pytest.fixture(scope="module")
def detector() -> TextDetector:
    return TextDetector()


def film(text: str = "", size: int = 20, turn: int = 0) -> np.ndarray:
    """Grain of 12 bits, brighter in the middle, and a text low on the left."""
    values = np.random.default_rng(3).normal(600, 30, (1050, 1400))
    values[300:900, 500:1200] += 1200
    if text:
        ink = write(text, PILLOW, size, turn)
        place = np.s_[LOW : LOW + ink.shape[0], LEFT : LEFT + ink.shape[1]]
        values[place] += 1500 * ink
    return values.clip(0, 4095).astype(np.uint16)


def covered(
    values: np.ndarray, boxes: tuple[Box, ...], text: str, size: int, turn: int = 0
) -> float:
    ink = write(text, PILLOW, size, turn) > 0.35
    hidden = np.zeros(values.shape[:2], bool)
    for box in boxes:
        hidden[box.top : box.bottom, box.left : box.right] = True
    return float(hidden[LOW : LOW + ink.shape[0], LEFT : LEFT + ink.shape[1]][ink].mean())


@given(st.integers(1, 20_000))
def test_parts_cover_a_picture_and_overlap(length: int) -> None:
    spans = _spans(length)
    assert (spans[0][0], spans[-1][1]) == (0, length)
    assert all(stop - start <= _PART for start, stop in spans)
    for (_, stop), (start, _) in pairwise(spans):
        assert stop - start >= _OVERLAP - 1


@given(st.integers(0, 70), st.integers(0, 50), st.integers(1, 9), st.integers(1, 9))
def test_boxes_of_a_turned_picture_are_turned_back(
    left: int, top: int, width: int, height: int
) -> None:
    picture = np.zeros((60, 80), bool)
    picture[top : top + height, left : left + width] = True
    rows, columns = np.nonzero(np.rot90(picture))
    turned = Found(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1, 1.0)
    found = _turned_back(turned, np.rot90(picture).shape[0])
    assert found[:4] == (left, top, left + width, top + height)


@pytest.mark.parametrize(("size", "turn"), [(10, 0), (11, 90), (56, 0)])
def test_small_and_large_letters_of_a_film_are_found(
    detector: TextDetector, size: int, turn: int
) -> None:
    values = film("QUILLBRANDT 4711", size, turn)
    found = find_texts(values, detector, Token(), tiles=True)
    assert covered(values, found.boxes, "QUILLBRANDT 4711", size, turn) > 0.95
    assert not found.doubtful
    assert sum(map(area, found.boxes)) < 0.04 * values.size


def test_nothing_is_found_in_grain(detector: TextDetector) -> None:
    assert find_texts(film(), detector, Token(), tiles=False).boxes == ()


def test_each_text_is_one_box() -> None:
    twice = [Found(100, 100, 300, 120, 0.9), Found(98, 101, 290, 122, 0.9)]
    (box,) = _judged(twice, 500, 500).boxes
    assert shared(box, Box(98, 100, 300, 122)) == 202 * 22


def test_what_is_too_large_for_a_text_is_for_a_person_to_judge() -> None:
    huge = Found(0, 0, 400, 400, 0.99)
    found = _judged([huge, Found(10, 450, 60, 465, 0.9)], 500, 500)
    assert found.doubtful
    assert len(found.boxes) == 1
    assert area(found.boxes[0]) < LARGEST * 500 * 500


def test_a_box_that_its_margin_would_make_too_large_has_none() -> None:
    nearly = Found(100, 100, 340, 220, 0.99)
    assert LARGEST * 500 * 500 > 240 * 120
    assert _judged([nearly], 500, 500) == Texts((Box(100, 100, 340, 220),))


def test_large_slices_are_reduced_and_others_are_not() -> None:
    assert reduction(512, 512) == 1
    assert reduction(1280, 2560) == 0.5


def test_a_search_can_be_stopped_between_parts(detector: TextDetector) -> None:
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        find_texts(film("L", 20), detector, token, tiles=True)
