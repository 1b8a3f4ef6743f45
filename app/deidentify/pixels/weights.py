"""The networks that find and read text: PP-OCRv6 (Apache-2.0), from RapidOCR's wheel.

Only its files are used; its code, which brings OpenCV, is not imported. Nothing is downloaded.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

Values = np.ndarray[Any, np.dtype[np.float32]]


class Network:
    """One network, ready to run on the CPU.

    Args:
        name: of its file.
        threads: that it may use.

    Raises:
        FileNotFoundError: the program was built without it.
    """

    def __init__(self, name: str, threads: int) -> None:
        import onnxruntime  # noqa: PLC0415 - takes 0.3 s

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False  # doubles the memory, for pictures of many sizes
        options.log_severity_level = 3  # errors
        self._session = onnxruntime.InferenceSession(
            _weights(name), options, providers=["CPUExecutionProvider"]
        )
        self.notes: dict[str, str] = self._session.get_modelmeta().custom_metadata_map

    def run(self, batch: Values) -> Values:
        """What the network makes of pictures, (number, channels, rows, columns)."""
        return np.asarray(self._session.run(None, {"x": batch})[0])


def _weights(name: str) -> Path:
    spec = find_spec("rapidocr")
    for place in (spec and spec.submodule_search_locations) or ():
        if (path := Path(place, "models", name)).is_file():
            return path
    raise FileNotFoundError(name)
