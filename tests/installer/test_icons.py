"""The program's icon as Windows and macOS want it."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run(
        [sys.executable, ROOT / "installer" / "icons.py", folder],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    return folder


def test_every_size_is_drawn_in_that_size(icons: Path) -> None:
    for size in (16, 32, 256, 512):
        with Image.open(icons / f"study-courier-{size}.png") as drawn:
            assert drawn.size == (size, size)
            assert drawn.getpixel((0, 0))[3] == 0  # round corners
            assert drawn.getpixel((size // 2, size - 2))[3] > 200


def test_windows_finds_every_size(icons: Path) -> None:
    with Image.open(icons / "study-courier.ico") as ico:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= ico.info["sizes"]


def test_macos_finds_every_picture(icons: Path) -> None:
    content = (icons / "study-courier.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)
    place = 8
    while place < len(content):
        (length,) = struct.unpack(">I", content[place + 4 : place + 8])
        Image.open(io.BytesIO(content[place + 8 : place + length])).verify()
        place += length
    assert place == len(content)
