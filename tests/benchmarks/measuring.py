"""What a command costs, and one line of the table."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]
_HEADINGS = ("what", "measured", "target", "how")


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one command.

    Attributes:
        wall: seconds.
        cpu: seconds of processor time, user and system, of all its processes.
        peak: resident memory of its largest process at most, in bytes.
        output: what it wrote to stdout.
    """

    wall: float
    cpu: float
    peak: int
    output: str


def timed(command: Sequence[str | Path], environment: dict[str, str]) -> Cost:
    """Run a command; its failure ends the benchmark."""
    before = os.times()
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    peaks: list[int] = [0]
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peaks, done))
    watcher.start()
    output, _ = process.communicate()
    done.set()
    after = os.times()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"the command failed: {command}")
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Cost(after.elapsed - before.elapsed, cpu, peaks[0], output)


def _watch(pid: int, peaks: list[int], done: threading.Event) -> None:
    try:
        first = psutil.Process(pid)
        while not done.wait(0.02):
            family = (first, *first.children(recursive=True))
            peaks[0] = max(peaks[0], *(process.memory_info().rss for process in family))
    except psutil.Error:
        return  # it has ended


def environment(work: Path) -> dict[str, str]:
    """A state folder of its own; compiled modules are kept, as in an installed program."""
    chosen = os.environ | {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(work / "compiled"),
        "STUDY_COURIER_HOME": str(work / "home"),
        "STUDY_COURIER_PASSPHRASE": "an invented passphrase",
    }
    chosen.pop("PYTHONDONTWRITEBYTECODE", None)
    return chosen


def ratio(tops: Iterable[float], bottoms: Iterable[float]) -> float:
    """The median of the rounds' ratios."""
    return statistics.median(top / bottom for top, bottom in zip(tops, bottoms, strict=True))


def begin_table() -> None:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(
        f"{os.cpu_count()} cores, load {load:.1f} before it began; Python {sys.version.split()[0]}"
    )
    print("| " + " | ".join(_HEADINGS) + " |\n" + "|---" * len(_HEADINGS) + "|", flush=True)


def row(what: str, measured: str, target: str = "", how: str = "") -> None:
    print(f"| {what} | {measured} | {target} | {how} |", flush=True)


def quiet(seconds: float = 1.0) -> str:
    """A note if others use the processor now: then the figures are too high."""
    used = psutil.cpu_percent(seconds)
    return f"; others use {used:.0f} % of the cores" if used > 15 else ""
