"""How long the main job takes, as a multiple of copying and hashing the same files.

    python tests/benchmarks/main_job.py [--slices 800] [--xrays 40] [--rounds 3]

Each round times the floor and the whole command, one after the other, on the same files; the table
prints the median of the rounds. The floor is what any tool must do that hands files on with a
checksum: copy them and read the copies through SHA-256, in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOOR = """
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
TARGETS = {"CT slices": 2.5, "X-rays": 1.5}


def timed(command: Sequence[str], environment: dict[str, str]) -> tuple[float, int]:
    """Seconds of wall time and peak resident memory in MB of a command."""
    import psutil

    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    peak = 0
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            peak = max(peak, watched.memory_info().rss)
        except psutil.Error:
            break
        time.sleep(0.01)
    if process.wait():
        raise SystemExit(f"the command failed: {command}")
    return time.perf_counter() - started, peak >> 20


def rounds(source: Path, work: Path, count: int) -> Iterator[tuple[float, float, int]]:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "STUDY_COURIER_HOME": str(work / "home"),
        "STUDY_COURIER_PASSPHRASE": "an invented passphrase",
    }
    for number in range(count):
        copies, package = work / "copies", work / f"package {number}"
        copies.mkdir()
        floor, _ = timed([sys.executable, "-c", FLOOR, str(source), str(copies)], environment)
        shutil.rmtree(copies)
        job = ["-m", "app", "deidentify", str(source), "--out", str(package)]
        whole, memory = timed([sys.executable, *job, "--site-id", "000471"], environment)
        shutil.rmtree(package)
        yield floor, whole, memory


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slices", type=int, default=800)
    parser.add_argument("--xrays", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    from app import sample_site

    makers: dict[str, Callable[[Path], Path]] = {
        "CT slices": lambda folder: sample_site.ct_series(folder, slices=chosen.slices),
        "X-rays": lambda folder: sample_site.xrays(folder, count=chosen.xrays),
    }
    print(f"{'':12}{'floor s':>9}{'whole s':>9}{'ratio':>7}{'target':>8}{'peak MB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in makers.items():
            work = Path(folder) / name
            source = make(work / "source")
            found = list(rounds(source, work, chosen.rounds))
            floor = statistics.median(one[0] for one in found)
            whole = statistics.median(one[1] for one in found)
            ratio = statistics.median(one[1] / one[0] for one in found)
            memory = max(one[2] for one in found)
            print(
                f"{name:12}{floor:9.2f}{whole:9.2f}{ratio:7.2f}{TARGETS[name]:8.1f}{memory:9}",
                flush=True,
            )
            shutil.rmtree(source)


if __name__ == "__main__":
    main()
