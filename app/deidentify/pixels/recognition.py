"""What a text in a picture says: PP-OCRv6's recognition network and its decoding, in numpy."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from PIL import Image

from app.deidentify.pixels.weights import Network

if TYPE_CHECKING:
    from app.deidentify.pixels.pictures import Picture

_HEIGHT = 48  # pixels that a line is scaled to
_NARROWEST, _WIDEST = 64, 960  # pixels; longer lines are squeezed
_STEP = 32  # widths are rounded up, so that the network meets few different ones
_SURE_ENOUGH = 0.9  # not to be read a second time, upside down


class Line(NamedTuple):
    """What was read, and how sure that is: the mean probability of its characters, 0 to 1."""

    text: str
    score: float


class TextReader:
    """Reads lines of text. The weights are read at the first."""

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    @cached_property
    def _network(self) -> Network:
        return Network("PP-OCRv6_rec_small.onnx", self._threads)

    @cached_property
    def _characters(self) -> list[str]:
        """By the network's output: first the blank of CTC, last the space."""
        listed = self._network.notes["character"]
        return ["", *listed.removesuffix("\n").split("\n"), " "]

    def read(self, crop: Picture) -> Line:
        """The one line of text in a picture, along its longer side, either way up."""
        if crop.shape[0] > 1.5 * crop.shape[1]:
            crop = np.rot90(crop)
        line = self._read_line(crop)
        if line.score >= _SURE_ENOUGH:
            return line
        return max(line, self._read_line(np.rot90(crop, 2)), key=lambda one: one.score)

    def _read_line(self, crop: Picture) -> Line:
        rows, columns = crop.shape[:2]
        width = max(1, min(_WIDEST, round(columns * _HEIGHT / rows)))
        scaled = Image.fromarray(np.ascontiguousarray(crop)).convert("RGB")
        line = np.asarray(scaled.resize((width, _HEIGHT), Image.Resampling.BICUBIC), np.float32)
        room = max(_NARROWEST, -(-width // _STEP) * _STEP)
        batch = np.zeros((1, 3, _HEIGHT, room), np.float32)
        batch[0, :, :, :width] = line.transpose(2, 0, 1) / 127.5 - 1
        output = self._network.run(batch)
        return self._decoded(output[0])

    def _decoded(self, steps: Any) -> Line:
        """Connectionist temporal classification: repeats count once, blanks separate."""
        best = steps.argmax(axis=1)
        kept = (best != 0) & (np.diff(best, prepend=-1) != 0)
        if not kept.any():
            return Line("", 0.0)
        text = "".join(self._characters[index] for index in best[kept])
        return Line(text.strip(), float(steps.max(axis=1)[kept].mean()))
