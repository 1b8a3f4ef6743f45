"""How well burned-in text is found, and at what cost: a generated test set, searched and scored.

    python tests/benchmarks/burned_in.py --seed N [--only CR CT US SC DOSE] [--count N] [--missed]

A string counts as found when 95 % of its ink is inside the boxes in every image that carries it.
Low contrast is reported apart. The search runs in a process of its own, whose memory is measured.
"""

# ruff: noqa: E402 - runs as a script: the places to import from are set first
from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

import psutil

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from measuring import begin_table, row

from app.model import Instance, SeriesPixels, Source
from pixels.corpus.boxes_score import Score, score
from pixels.corpus.exams import KINDS, Exam, exams

CPU_TARGETS = {"CR": 6.0, "CT": 3.0}  # seconds an image; a hundred slices
RECALL_TARGETS = {"CR": 0.99, "DOSE": 0.99}
MEMORY_TARGET = 500  # MB


@dataclass(slots=True)
class Account:
    """What the search of one kind of series came to."""

    score: Score = field(default_factory=Score)
    cpu: float = 0.0
    images: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--count", type=int, default=12, help="series of each kind")
    parser.add_argument("--missed", action="store_true", help="name what was not found")
    chosen = parser.parse_args()
    begin_table()
    with tempfile.TemporaryDirectory(prefix="burned-in-") as folder:
        rows(chosen.only, chosen.seed, chosen.count, Path(folder), missed=chosen.missed)


def rows(kinds: Sequence[str], seed: int, count: int, work: Path, *, missed: bool = False) -> None:
    """Print the table's lines for these kinds of series.

    Args:
        work: where series are written, one after the other.
        missed: also name what was not found.
    """
    overall = Score()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        worker = pool.submit(os.getpid).result()
        with _peak_memory(worker) as peak:
            for kind in kinds:
                account = _account(pool, work, seed, kind, count)
                overall.add(account.score)
                _report(kind, account, seed)
    row("recall, all", f"{overall.recall():.3f}", ">= 0.98", f"seed {seed}; without low contrast")
    row("recall, low contrast", f"{overall.recall(low=True):.3f}", "", _by_contrast(overall))
    row("worker's memory", f"{peak[0] / 1e6:.0f} MB", f"<= {MEMORY_TARGET} MB", "peak, resident")
    if missed:
        print("\n".join(["", "missed:", *overall.missed]))


def _account(pool: ProcessPoolExecutor, folder: Path, seed: int, kind: str, count: int) -> Account:
    account = Account()
    for exam in exams(folder, seed, kind, count):
        instances, found, cpu = pool.submit(_search, tuple(exam.paths)).result()
        account.score.add(score(exam, instances, found.findings))
        account.cpu += cpu
        account.images += len(instances)
        _forget(exam)
    return account


def _forget(exam: Exam) -> None:
    for path in exam.paths:
        path.unlink()


def _search(paths: tuple[Path, ...]) -> tuple[list[Instance], SeriesPixels, float]:
    """Search one series as the program does; processor seconds without reading the headers."""
    from app.deidentify.pixels.looking import look_at
    from app.deidentify.pixels.search import search
    from app.deidentify.pixels.words import allowed_words
    from app.model import Token
    from app.part10 import open_source
    from app.study.header import read_instance

    instances = []
    for path in paths:
        with path.open("rb") as stream:
            instances.append(read_instance(stream, Source(path, size=path.stat().st_size)))
    identifiers = frozenset(known for one in instances for known in one.identifiers)

    def opened(instance: Instance) -> BinaryIO:
        return open_source(instance.source)

    before = time.process_time()
    look = look_at(instances, opened)
    found = search(instances, opened, look, identifiers, allowed_words(), Token())
    return instances, found, time.process_time() - before


@contextmanager
def _peak_memory(pid: int) -> Iterator[list[int]]:
    """Bytes that a process has resident at most while this is open."""
    peak, done = [0], threading.Event()

    def watch() -> None:
        process = psutil.Process(pid)
        while not done.wait(0.02):
            peak[0] = max(peak[0], process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def _report(kind: str, account: Account, seed: int) -> None:
    found, images = account.score, account.images
    target = RECALL_TARGETS.get(kind, 0.98)
    strings = sum(found.planted.values()) - found.planted["low"]
    row(
        f"{kind}: recall",
        f"{found.recall():.3f}",
        f">= {target}",
        f"{strings} strings, seed {seed}",
    )
    share = 100 * found.masked / max(1, found.clean)
    row(f"{kind}: area masked on clean images", f"{share:.3f} %", "< 0.2 %", f"{images} images")
    if found.markers:
        kept = found.kept / found.markers
        row(f"{kind}: allowed markers kept", f"{kept:.2f}", "", f"of {found.markers}")
    row(f"{kind}: boxes over 12 %", str(found.too_large), "0", "")
    seconds = account.cpu / images * (100 if kind == "CT" else 1)
    what = "100 slices" if kind == "CT" else "an image"
    limit = f"<= {CPU_TARGETS[kind]:.0f} s" if kind in CPU_TARGETS else ""
    row(f"{kind}: processor time, {what}", f"{seconds:.2f} s", limit, "one thread")


def _by_contrast(found: Score) -> str:
    return ", ".join(
        f"{kind} {found.found[kind]}/{every}" for kind, every in sorted(found.planted.items())
    )


if __name__ == "__main__":
    main()
