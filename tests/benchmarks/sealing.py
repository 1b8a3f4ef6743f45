"""How fast a package is sealed onto a drive, and in how much memory, against the standard tools.

    python tests/benchmarks/sealing.py [MEGABYTES]

The measure is `tar | age` into a file, and `sha256sum` of it, of the same package in the same
round, both flushed to the drive. Sealing does more: it holds every file against its manifest while
it is read, and reads back every byte from the drive.

The package is made of sparse files, so it takes no room; what is sealed does, in the folder for
temporary files (TMPDIR): for 20,000 MB there must be 20 GB free.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from measuring import ROOT, Cost, begin_table, environment, quiet, ratio, row, timed

ROUNDS = 3
_LARGE = 4000  # MB; one round of more is long enough
_FILE = 2_000_000  # bytes: between a slice and a radiograph
_LIMIT = 150 * 1024 * 1024


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        key = work / "key.txt"
        subprocess.run(["age-keygen", "-o", key], check=True, stderr=subprocess.DEVNULL)
        public = ["age-keygen", "-y", key]
        recipient = subprocess.run(public, check=True, capture_output=True, text=True).stdout
        rounds = ROUNDS if megabytes <= _LARGE else 1
        begin_table()
        small = _package(work / "small", megabytes // 10)
        large = _package(work / "large", megabytes)
        tools = [_tools(small, work, recipient.strip())]
        ours = [_ours(small, work, recipient.strip())]
        for _ in range(rounds):
            tools.append(_tools(large, work, recipient.strip()))
            ours.append(_ours(large, work, recipient.strip()))
        _tell(tools, ours, megabytes)


def _tell(tools: list[Cost], ours: list[Cost], megabytes: int) -> None:
    """The first of each is of the small package."""
    for what, costs in (("tar | age, then sha256sum", tools), ("export", ours)):
        rate = megabytes / min(cost.wall for cost in costs[1:])
        row(what, f"{rate:.0f} MB/s", how=f"{megabytes} MB{quiet()}")
    speed = ratio((cost.wall for cost in tools[1:]), (cost.wall for cost in ours[1:]))
    row("speed of export against them", f"{speed:.2f}", "at least 0.80")
    spent = [costs[-1].cpu - costs[0].cpu for costs in (tools, ours)]
    row(
        "the same by processor time, without the start",
        f"{spent[0] / spent[1]:.2f}",
        how="others who use the computer change it less",
    )
    peak = max(cost.peak for cost in ours[1:])
    row("memory", f"{peak / 1e6:.0f} MB", f"under {_LIMIT / 1e6:.0f} MB")
    row("more than for a tenth", f"{(peak - ours[0].peak) / 1e6:.0f} MB", "hardly any")


def _package(folder: Path, megabytes: int) -> Path:
    """A bag of invented files, all different; their checksums are made here."""
    from app.model import Packaged, Project
    from app.package.bag import write_bag

    packaged = []
    rest = bytes(_FILE - 8)
    for number in range(max(1, megabytes * 1_000_000 // _FILE)):
        target = f"900001-{number // 500:06d}/2.25.1/2.25.2/2.25.{number}.dcm"
        path = folder / "data" / target
        path.parent.mkdir(parents=True, exist_ok=True)
        first = number.to_bytes(8, "big")
        with path.open("wb") as file:
            file.write(first)
            file.truncate(_FILE)
        packaged.append(Packaged(target, _FILE, hashlib.sha256(first + rest).hexdigest(), ""))
    packaged.sort(key=lambda one: one.target)
    write_bag(folder, packaged, Project(site_id="900001"), datetime.now(UTC))
    return folder


def _tools(package: Path, work: Path, recipient: str) -> Cost:
    target = work / "tools.tar.age"
    script = 'tar -C "$1" -cf - . | age -r "$2" > "$3" && sync "$3" && sha256sum "$3"'
    command = ["sh", "-c", script, "sh", str(package), recipient, str(target)]
    cost = timed(command, environment(work))
    target.unlink()
    return cost


def _ours(package: Path, work: Path, recipient: str) -> Cost:
    drive = work / "drive"
    drive.mkdir()
    command = [sys.executable, "-m", "app", "export", package, "--to", drive, "--again"]
    cost = timed([*command, "--recipient", recipient], environment(work))
    shutil.rmtree(drive)
    return cost


if __name__ == "__main__":
    os.sync()
    sys.path.insert(0, str(ROOT))
    main()
