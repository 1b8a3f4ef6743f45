"""What follows the detection network: connected regions, their shape, their size."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from app.deidentify.pixels.detection import TextDetector, _components, texts
from pixels.corpus.lettering import PILLOW, write

SIZE = (200, 400)


def probability(*bars: tuple[int, int, int, int], of: float = 0.95) -> np.ndarray:
    result = np.zeros(SIZE, np.float32)
    for left, top, right, bottom in bars:
        result[top:bottom, left:right] = of
    return result


def flooded(mask: np.ndarray) -> list[tuple[int, int, int, int, int]]:
    """Bounds and sizes of connected regions, the slow and plain way."""
    left = {tuple(place) for place in np.argwhere(mask).tolist()}
    found = []
    while left:
        region, edge = [], [left.pop()]
        while edge:
            row, column = edge.pop()
            region.append((row, column))
            near = {(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} & left
            left -= near
            edge += near
        rows, columns = zip(*region, strict=True)
        bounds = min(columns), min(rows), max(columns) + 1, max(rows) + 1
        found.append((*bounds, len(region)))
    return sorted(found)


@settings(deadline=None)
@given(arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12))))
def test_regions_are_those_of_a_flood_fill(mask: np.ndarray) -> None:
    regions = _components(mask.astype(np.float32), 0.5)
    assert sorted(region[:5] for region in regions) == flooded(mask)
    assert sum(region.total for region in regions) == mask.sum()


def test_a_text_is_grown_back_to_its_size() -> None:
    (found,) = texts(probability((50, 80, 250, 90)))
    assert found.left < 45
    assert found.top < 75
    assert found.right > 255
    assert found.bottom > 95
    assert not found.doubtful


def test_boxes_stay_inside_the_picture() -> None:
    for found in texts(probability((0, 0, 400, 10), (0, 190, 400, 200))):
        assert found[:4] >= (0, 0, 0, 0)
        assert found.right <= SIZE[1]
        assert found.bottom <= SIZE[0]


def test_what_is_thick_is_anatomy() -> None:
    assert not list(texts(probability((50, 40, 150, 140))))


def test_a_line_of_giant_letters_is_doubtful() -> None:
    (found,) = texts(probability((20, 60, 380, 130)))
    assert found.doubtful


def test_a_line_that_stands_out_of_something_thick_is_found() -> None:
    both = np.maximum(probability((20, 20, 380, 180), of=0.5), probability((60, 90, 300, 102)))
    (found,) = (one for one in texts(both) if not one.doubtful)
    assert found.left <= 60
    assert found.right >= 300
    assert found.bottom - found.top < 40


@pytest.mark.parametrize("sure", [0.31, 0.55])
def test_what_is_hardly_probable_is_no_text(sure: float) -> None:
    assert not list(texts(probability((50, 80, 250, 90), of=sure)))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_letters_are_found_whichever_way_up(turn: int) -> None:
    ink = write("QUILLBRANDT 4711", PILLOW, 22, turn)
    picture = np.full((260, 320), 30, np.uint8)
    place = np.s_[20 : 20 + ink.shape[0], 40 : 40 + ink.shape[1]]
    picture[place] = np.maximum(picture[place], (ink * 255).astype(np.uint8))
    covered = np.zeros(picture.shape, bool)
    for found in TextDetector().boxes(picture):
        covered[found.top : found.bottom, found.left : found.right] = True
    assert covered[place][ink > 0.35].mean() > 0.95
    assert covered.mean() < 0.3


def test_an_empty_picture_has_no_text() -> None:
    assert TextDetector().boxes(np.zeros((50, 70), np.uint8)) == []
