"""How much memory and time a scan takes for few and for many files.

    python tests/benchmarks/scan_memory.py [FILES ...]

Makes a folder of hard links to one CT slice, and a ZIP of as many small headers; scans each into a
study index in a process of its own, and prints files a second and the highest resident memory. It
ought not to grow with the number of files.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import psutil

from app.model import Token
from app.sample_site import ct_series
from app.study.index import StudyIndex
from app.study.scan import scan

_PIXELS = 512 * 512 * 2


def main() -> None:
    counts = [int(argument) for argument in sys.argv[1:]] or [1_000, 100_000]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "one").mkdir()
        (image,) = ct_series(work / "one", slices=1).iterdir()
        for count in counts:
            for kind, source in (
                ("folder", _folder(work / f"folder{count}", image, count)),
                ("zip", _zip(work / f"zip{count}", image, count)),
            ):
                _measure(kind, count, source, work)


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


def _measure(kind: str, count: int, source: Path, work: Path) -> None:
    command = [sys.executable, __file__, "--scan", str(source), str(work / "index")]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    sys.stdout.write(f"{count:>7} files, {kind:<6} {result.stdout}")


def _scan(source: Path, database: Path) -> None:
    index = StudyIndex(database, bytes(32))
    most = before = _resident()
    started = time.perf_counter()
    for number, item in enumerate(scan([source], Token())):
        index.add(item)
        if number % 100 == 0:
            most = max(most, _resident())
    seconds = time.perf_counter() - started
    counts = index.counts
    index.close()
    sys.stdout.write(
        f"{(counts.instances + counts.rejected) / seconds:6.0f} files/s"
        f"  {before:5.1f} MB at start  {most:5.1f} MB at most  {counts.rejected} rejected\n"
    )


def _resident() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20


if __name__ == "__main__":
    if sys.argv[1:2] == ["--scan"]:
        _scan(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        main()
