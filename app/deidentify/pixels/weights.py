"""The networks that find and read text: PP-OCRv6 (Apache-2.0), from RapidOCR's wheel.

Only its files are used; its code, which brings OpenCV, is not imported. Nothing is downloaded.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


def session(name: str, threads: int) -> InferenceSession:
    """The network in the file `name`, ready to run on the CPU with so many threads.

    Raises:
        FileNotFoundError: the program was built without it.
    """
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - takes 0.3 s

    spec = find_spec("rapidocr")
    places = spec.submodule_search_locations if spec else None
    path = next((p for place in places or () if (p := Path(place, "models", name)).is_file()), None)
    if path is None:
        raise FileNotFoundError(name)
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # doubles the memory, for pictures of many sizes
    options.log_severity_level = 3
    return InferenceSession(path, options, providers=["CPUExecutionProvider"])
