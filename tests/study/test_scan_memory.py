"""A scan holds no list of what it scans; benchmarks/scan_memory.py measures 100,000 files."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path

import pytest

from app.model import Token
from app.study.scan import scan


def peak(source: Path) -> int:
    tracemalloc.start()
    for _ in scan([source], Token()):
        pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


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
def test_many_files_need_no_more_memory_than_few(tmp_path: Path, monkeypatch, make) -> None:
    monkeypatch.setattr("app.study.folders._BATCH", 50)
    few, many = make(tmp_path / "few", 200), make(tmp_path / "many", 2000)
    peak(few)  # what is loaded and remembered once
    # the least of three: what runs beside it in this process is counted too
    assert min(peak(many) for _ in range(3)) < peak(few) + 50_000
