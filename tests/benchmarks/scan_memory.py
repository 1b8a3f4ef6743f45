"""How much memory and time a scan takes for few and for many files.

Makes a folder of hard links to one CT slice, and a ZIP of as many small headers; scans each into a
study index in a process of its own (this file, with --scan), which gives files a second and the
highest resident memory. That ought not to grow with the number of files.
"""

from __future__ import annotations

import os
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import psutil
from measuring import environment, quiet, row, timed

from app.model import Token
from app.sample_site import ct_series
from app.study.index import StudyIndex
from app.study.scan import scan

_PIXELS = 512 * 512 * 2


def rows(work: Path, counts: tuple[int, int]) -> None:
    """A folder and a ZIP of few and of many files."""
    (work / "one").mkdir()
    (image,) = ct_series(work / "one", slices=1).iterdir()
    for kind, make in (("folder", _folder), ("ZIP", _zip)):
        few, many = (_scanned(make(work / f"{kind}{n}", image, n), work) for n in counts)
        row(
            f"scan of a {kind}, {counts[1]:,} files",
            f"{many.files_a_second:.0f} files/s",
            "1500 files/s" if kind == "folder" else "",
            f"warm; {counts[1] / many.cpu:.0f} a second of processor time{quiet()}",
        )
        row(
            f"scan of a {kind}, memory",
            f"{many.most:.0f} MB at most",
            "flat",
            f"{few.most:.0f} MB for {counts[0]:,}",
        )


def _folder(folder: Path, image: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        # a file takes at most 65,000 links on ext4
        origin = image if number % 50_000 == 0 else folder / f"{number // 50_000 * 50_000:06}"
        if origin is image:
            (folder / f"{number:06}").write_bytes(image.read_bytes())
        else:
            os.link(origin, folder / f"{number:06}")
    return folder


def _zip(path: Path, image: Path, count: int) -> Path:
    header = _without_pixels(image.read_bytes())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        for number in range(count):
            made.writestr(f"{number:06}", header)
    return path


def _without_pixels(data: bytes) -> bytes:
    return data[: len(data) - _PIXELS - 12]


@dataclass(frozen=True, slots=True)
class _Scanned:
    files_a_second: float
    most: float  # resident memory, MB
    cpu: float  # seconds


def _scanned(source: Path, work: Path) -> _Scanned:
    """The files were just written, so the system has them at hand."""
    command = [sys.executable, __file__, "--scan", source, work / "index"]
    cost = timed(command, environment(work))
    (work / "index").unlink(missing_ok=True)
    return _Scanned(*map(float, cost.output.split()), cost.cpu)


def _scan(source: Path, database: Path) -> None:
    index = StudyIndex(database, bytes(32))
    most = _resident()
    started = time.perf_counter()
    for number, item in enumerate(scan([source], Token())):
        index.add(item)
        if number % 100 == 0:
            most = max(most, _resident())
    seconds = time.perf_counter() - started
    counts = index.counts
    index.close()
    print((counts.instances + counts.rejected) / seconds, most)


def _resident() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20


if __name__ == "__main__":
    _scan(Path(sys.argv[2]), Path(sys.argv[3]))
