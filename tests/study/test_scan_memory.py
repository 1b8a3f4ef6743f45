"""A scan holds no list of what it scans; benchmarks/scan_memory.py measures 100,000 files."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

# in a process of its own: what other tests left behind is collected late and counted too
PEAKS = """
import sys, tracemalloc
from pathlib import Path
from app.model import Token
from app.study import folders
from app.study.scan import scan

folders._BATCH = 50

def peak(source):
    tracemalloc.start()
    for _ in scan([source], Token()):
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most

few, many = map(Path, sys.argv[1:])
peak(few)  # what is loaded and remembered once
print(peak(few), peak(many))
"""


def folder(path: Path, count: int) -> Path:
    path.mkdir()
    for number in range(count):
        (path / f"{number:05} not worth reading").touch()
    return path


def archive(path: Path, count: int) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for number in range(count):
            made.writestr(f"{number:05} not worth reading", b"x")
    return path


@pytest.mark.parametrize("make", [folder, archive])
def test_many_files_need_no_more_memory_than_few(tmp_path: Path, make) -> None:
    places = [make(tmp_path / "few", 200), make(tmp_path / "many", 2000)]
    command = [sys.executable, "-c", PEAKS, *map(str, places)]
    shown = subprocess.run(
        command, cwd=Path(__file__).parents[2], check=True, capture_output=True, text=True
    )
    few, many = map(int, shown.stdout.split())
    assert many < few + 50_000
