"""The whole command as a multiple of copying and hashing the same files, and by two workers.

The floor is what any tool must do that hands files on with a checksum: copy them and read the
copies through SHA-256, in a process of its own. Each round times the floor and the command one
after the other, on the same files; the table has the median of the rounds.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from measuring import Cost, environment, quiet, ratio, row, timed
from pydicom import dcmread

from app import sample_site
from app.model import DEFAULT_OPTIONS, Option

_FLOOR = """
import hashlib, pathlib, shutil, sys
source, target = map(pathlib.Path, sys.argv[1:])
for number, path in enumerate(p for p in source.rglob("*") if p.is_file()):
    copy = target / str(number)
    shutil.copyfile(path, copy)
    digest = hashlib.sha256()
    with copy.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
"""
# what the package asks of the bytes alone: no DICOM is read, nothing is cleaned, nothing is started
_LEAST = """
import concurrent.futures, hashlib, pathlib, sys
source, target = map(pathlib.Path, sys.argv[1:3])
BLOCK = 1 << 18
def least(path, copy):
    sha256, md5 = hashlib.sha256(), hashlib.md5()
    with path.open("rb", buffering=0) as file, copy.open("wb", buffering=0) as written:
        while block := file.read(BLOCK):
            written.write(block)
            sha256.update(block)
            md5.update(block)
    with path.open("rb", buffering=0) as file, copy.open("rb", buffering=0) as written:
        while block := file.read(BLOCK):
            assert block == written.read(BLOCK)
paths = [path for path in source.rglob("*") if path.is_file()]
with concurrent.futures.ThreadPoolExecutor(int(sys.argv[3])) as threads:
    list(threads.map(least, paths, (target / str(number) for number in range(len(paths)))))
"""
_SMALL_ROWS = 16


def floor(source: Path, work: Path) -> Cost:
    return _copied(source, work, _FLOOR)


def least(source: Path, work: Path, threads: int) -> Cost:
    """Copy, both digests that the package's manifests need, and a comparison of what was written:
    what no program that makes this package can do without."""
    return _copied(source, work, _LEAST, str(threads))


def _copied(source: Path, work: Path, program: str, *more: str) -> Cost:
    copies = work / "copies"
    copies.mkdir()
    cost = timed([sys.executable, "-c", program, source, copies, *more], environment(work))
    shutil.rmtree(copies)
    return cost


def whole(source: Path, work: Path, *more: str) -> Cost:
    """The command `deidentify`: start, scan, de-identify, audit, package. Without the search for
    burned-in text, which `burned_in.py` measures."""
    package, project = work / "package", work / "project.toml"
    options = sorted(option.value for option in DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA})
    project.write_text(f"version = 1\n[deidentify]\noptions = {options}\n", encoding="utf-8")
    command = [sys.executable, "-m", "app", "deidentify", source, "--out", package]
    command += ["--project", project, "--site-id", "000471"]
    cost = timed([*command, *more], environment(work))
    shutil.rmtree(package)
    return cost


def against_the_floor(name: str, target: float, source: Path, work: Path, rounds: int) -> None:
    """Rows for one kind of image. `per file` leaves out what a run of one file takes, too."""
    one = work / "one file"
    one.mkdir()
    shutil.copyfile(min(path for path in source.rglob("*") if path.is_file()), one / "1.dcm")
    whole(one, work)  # the secrets are made, the modules compiled
    start = [whole(one, work) for _ in range(rounds)]
    floors, wholes, alone, together = [], [], [], []
    for _ in range(rounds):
        floors.append(floor(source, work))
        wholes.append(whole(source, work))
        alone.append(least(source, work, threads=1))
        together.append(least(source, work, threads=2))
    wall = ratio((cost.wall for cost in wholes), (cost.wall for cost in floors))
    cpu = ratio((cost.cpu for cost in wholes), (cost.cpu for cost in floors))
    steady = ratio(
        (cost.wall - one.wall for cost, one in zip(wholes, start, strict=True)),
        (cost.wall for cost in floors),
    )
    best = min(cost.wall for cost in wholes)
    row(
        f"{name}, one worker",
        f"{wall:.2f} x the floor",
        f"{target}",
        f"{best:.2f} s at best, floor {min(cost.wall for cost in floors):.2f} s; processor time "
        f"{cpu:.2f} x; without the {min(cost.wall for cost in start):.2f} s of a run of one file "
        f"{steady:.2f} x{quiet()}",
    )
    one_core = ratio((cost.wall for cost in alone), (cost.wall for cost in floors))
    two_cores = ratio((cost.wall for cost in together), (cost.wall for cost in floors))
    row(
        f"{name}, the least",
        f"{one_core:.2f} x the floor",
        "",
        f"copy, SHA-256, MD5, compare, and no DICOM: one core; on two {two_cores:.2f} x{quiet()}",
    )
    row(f"{name}, memory", f"{max(c.peak for c in wholes) >> 20} MB", "150 MB", "largest process")


def two_workers(source: Path, work: Path, rounds: int) -> None:
    by_one, by_two = [], []
    for _ in range(rounds):
        by_one.append(whole(source, work))
        by_two.append(whole(source, work, "--workers", "2"))
    faster = ratio((cost.wall for cost in by_one), (cost.wall for cost in by_two))
    busy = ratio((cost.cpu for cost in by_one), (cost.wall for cost in by_one))
    row(
        "CT slices, two workers",
        f"{faster:.2f} x as fast as one",
        "1.7",
        f"{min(cost.wall for cost in by_two):.2f} s at best; one worker kept {busy:.1f} cores "
        f"busy, for it copies in threads{quiet()}",
    )
    row("CT slices, memory of a worker", f"{max(c.peak for c in by_two) >> 20} MB", "150 MB")


def many_small_files(counts: tuple[int, int], work: Path) -> None:
    """Whether a run's memory grows with the number of files."""
    peaks, seconds = [], []
    for count in counts:
        source = small_images(work / f"small {count}", count)
        cost = whole(source, work)
        peaks.append(cost.peak / 2**20)
        seconds.append(cost.wall)
        shutil.rmtree(source)
    row(
        f"whole run, {counts[1]:,} small images",
        f"{peaks[1]:.0f} MB at most",
        "flat",
        f"{peaks[0]:.0f} MB for {counts[0]:,}; {counts[1] / seconds[1]:.0f} files/s{quiet()}",
    )


def small_images(folder: Path, count: int) -> Path:
    """CT slices of 16 x 16 pixels with all their attributes, one patient, 500 to a series."""
    (folder / "made").mkdir(parents=True)
    template = dcmread(min(sample_site.ct_series(folder / "made", slices=1).iterdir()))
    template.Rows = template.Columns = _SMALL_ROWS
    template.PixelData = template.PixelData[: 2 * _SMALL_ROWS**2]
    uid, series = "1.2.3.4.1000000000", "1.2.3.5.1000000000"
    template.SOPInstanceUID = template.file_meta.MediaStorageSOPInstanceUID = uid
    template.SeriesInstanceUID = series
    template.save_as(folder / "made" / "template")
    data = (folder / "made" / "template").read_bytes()
    shutil.rmtree(folder / "made")
    for number in range(count):
        content = data.replace(uid.encode(), str.encode(f"{uid[:9]}{number:09}"))
        content = content.replace(series.encode(), str.encode(f"{series[:9]}{number // 500:09}"))
        place = folder / f"{number // 500:04}"
        place.mkdir(exist_ok=True)
        (place / f"{number:06}").write_bytes(content)
    return folder
