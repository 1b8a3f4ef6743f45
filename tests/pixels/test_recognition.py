"""Letters are read, whichever way up."""

from __future__ import annotations

import numpy as np
import pytest

from app.deidentify.pixels.recognition import TextReader
from pixels.corpus.lettering import DOTS, PILLOW, write


@pytest.fixture(scope="module")
def reader() -> TextReader:
    return TextReader()


def crop(text: str, turn: int = 0, font: str = PILLOW) -> np.ndarray:
    return np.pad((write(text, font, 24, turn) * 255).astype(np.uint8), 4)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_line_is_read_whichever_way_up(reader: TextReader, turn: int) -> None:
    line = reader.read(crop("QUILLBRANDT 4711", turn))
    assert line.text == "QUILLBRANDT 4711"
    assert line.score > 0.9


@pytest.mark.parametrize("text", ["L", "R", "PA", "SUPINE", "120 kV"])
def test_markers_are_read_letter_for_letter(reader: TextReader, text: str) -> None:
    assert reader.read(crop(text)).text == text


def test_the_dots_of_old_consoles_are_read(reader: TextReader) -> None:
    assert reader.read(crop("MRN 20417", font=DOTS)).text == "MRN 20417"


def test_colours_are_read_like_grey(reader: TextReader) -> None:
    grey = crop("ADELHEID")
    yellow = np.stack([grey, grey, np.zeros_like(grey)], axis=2)
    assert reader.read(yellow).text == "ADELHEID"


def test_nothing_is_read_where_nothing_is_written(reader: TextReader) -> None:
    assert reader.read(np.zeros((20, 60), np.uint8)) == ("", 0.0)
    assert reader.read(np.zeros((1, 1), np.uint8)).text == ""


def test_a_line_far_too_long_is_squeezed(reader: TextReader) -> None:
    assert reader.read(np.zeros((4, 3000), np.uint8)).text == ""
