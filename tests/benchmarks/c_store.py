"""How fast images are stored by C-STORE, beside dcmtk's storescu and dcmsend.

The same images go to the same node (dcmtk's storescp, which keeps each bit for bit), turn by turn:
over TLS beside storescu, without TLS beside dcmsend, which knows none. Ours reads and checks the
package's digests meanwhile; the others check nothing. Of long images five times as much goes:
they are so quick that opening the associations would be a third of the time.

    python tests/benchmarks/c_store.py [--rounds N] [--megabytes N] [--ignore]

`--ignore`: the node throws away what it received, so that no disk is measured.
"""

# ruff: noqa: E402 - runs as a script: the places to import from are set first

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import bagit
from measuring import begin_table, environment, quiet, row, timed

from servers.dcmtk import TITLE, StoreScp, running_storescp
from servers.image_packages import SYNTAXES, write_image

_SENDER = """
import sys, time
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

address, authority, certificate, key, package, journal = sys.argv[1:]
login = Credentials()
if address.startswith("dicoms"):
    login = Credentials(certificate=Path(certificate), key_file=Path(key))
endpoint = Endpoint(authority=Path(authority).read_text(), plain_http=True)
destination = open_destination(address, login, endpoint=endpoint)
began = time.perf_counter()
for _ in destination.deliver(Path(package), Journal(Path(journal)), Token()):
    pass
print(time.perf_counter() - began)
"""


def make_package(folder: Path, size: int, each: int) -> Path:
    """CT slices, or long images, of random pixels."""
    rng = random.Random(1)
    for number in range(max(1, size // each)):
        uids = ("2.25.11", f"2.25.2{number % 3}", f"2.25.3{number:05}")
        place = folder / "123456-000001" / uids[0] / uids[1] / f"{uids[2]}.dcm"
        write_image(place, uids, rng.randbytes(each // 2000 * 2000), SYNTAXES[0])
    bagit.make_bag(str(folder), checksums=["sha256"])
    return folder


def ours(node: StoreScp, package: Path, work: Path) -> tuple[float, int]:
    """Seconds of the delivery, and resident bytes at most."""
    journal = work / "journal"
    shutil.rmtree(journal, ignore_errors=True)
    login = (node.client.certificate, node.client.key)
    arguments = [node.address(), node.home / "ca.pem", *login, package, journal]
    command = [sys.executable, "-c", _SENDER, *map(str, arguments)]
    cost = timed(command, environment(work))
    return float(cost.output), cost.peak


def storescu(node: StoreScp, package: Path, work: Path) -> tuple[float, int]:
    command = ["storescu", "-R", "-xe", "-aec", TITLE, "+sd", "+r"]
    if node.secure:
        command += ["+tls", str(node.client.key), str(node.client.certificate)]
        command += ["+cf", str(node.home / "ca.pem")]
    command += ["127.0.0.1", str(node.port), str(package / "data")]
    cost = timed(command, environment(work))
    return cost.wall, cost.peak


def dcmsend(node: StoreScp, package: Path, work: Path) -> tuple[float, int]:
    command = ["dcmsend", "-aec", TITLE, "+sd", "+r", "--max-send-pdu", "131072"]
    command += ["127.0.0.1", str(node.port), str(package / "data")]
    cost = timed(command, environment(work))
    return cost.wall, cost.peak


def emptied(node: StoreScp) -> StoreScp:
    for path in node.stored():
        path.unlink()
    subprocess.run(["sync"], check=False)
    return node


def compare(
    name: str,
    node: StoreScp,
    package: Path,
    peer: Callable[[StoreScp, Path, Path], tuple[float, int]],
    rounds: int,
    work: Path,
) -> None:
    size = sum(path.stat().st_size for path in package.rglob("*.dcm"))
    mine, theirs, peaks = [], [], []
    for _ in range(rounds):
        seconds, _ = peer(emptied(node), package, work)
        theirs.append(seconds)
        seconds, peak = ours(emptied(node), package, work)
        mine.append(seconds)
        peaks.append(peak)
    shares = [their / our for their, our in zip(theirs, mine, strict=True)]
    row(
        f"{name}, as a share of {peer.__name__}'s throughput",
        f"{statistics.median(shares):.2f} ({min(shares):.2f} to {max(shares):.2f})",
        ">= 0.90",
        f"{size / 1e6 / statistics.median(mine):.0f} MB/s beside "
        f"{size / 1e6 / statistics.median(theirs):.0f} MB/s; resident at most "
        f"{max(peaks) / 1e6:.0f} MB{quiet()}",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--ignore", action="store_true")
    arguments = parser.parse_args()
    options = ["-q", "--ignore"] if arguments.ignore else ["-q"]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        size = arguments.megabytes << 20
        packages = {
            "CT slices of 0.5 MB": make_package(work / "slices", size, 1 << 19),
            "images of 50 MB": make_package(work / "long", 5 * size, 50 << 20),
        }
        begin_table()
        for kind, package in packages.items():
            with running_storescp(work / f"tls {kind}", *options, "-pdu", "131072") as node:
                compare(f"{kind} over TLS", node, package, storescu, arguments.rounds, work)
            with running_storescp(
                work / f"plain {kind}", *options, "-pdu", "131072", secure=False
            ) as node:
                compare(f"{kind}, no TLS", node, package, dcmsend, arguments.rounds, work)


if __name__ == "__main__":
    main()
