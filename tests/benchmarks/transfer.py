"""How fast a delivery is, beside rclone with the same files to the same servers in the same run.

A bag of CT-sized files, mammogram-sized ones and a long one goes to OpenSSH over SFTP and to
OpenStack Swift over S3 (TLS), turn by turn: ours and `rclone copy`; each to an empty place. Ours
proves what arrived before it says so; rclone's equal is `rclone check --download` after its copy
for SFTP, and its MD5 beside each object for S3. So two ratios: sending alone, and sent and proved.

    python tests/benchmarks/transfer.py [--rounds N] [--megabytes N] [--memory MEGABYTES]
        [--only S3|SFTP] [--no-rclone]

`--memory` sends one package of that size besides, and prints the highest resident memory.
"""

# ruff: noqa: E402 - the servers are the tests' own

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import bagit
from measuring import begin_table, environment, quiet, row, timed

from servers.sshd import Sshd, running_sshd
from servers.swift import ACCESS_KEY, SECRET_KEY, Swift, running_swift

_SENDER = """
import resource, sys, time
from dataclasses import replace
from pathlib import Path
from app.model import Endpoint, Progress, Stage, Token
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

address, service, authority, one, two, package, journal = sys.argv[1:]
if service:
    endpoint = Endpoint(authority=Path(authority).read_text(), service=service, path_style=True)
    login = Credentials(access_key=one, secret_key=two)
else:
    endpoint, login = Endpoint(), Credentials(key_file=Path(one), host_key=two)
destination = open_destination(address, login, endpoint=endpoint)
began = sent = time.perf_counter()
for event in destination.deliver(Path(package), Journal(Path(journal)), Token()):
    if isinstance(event, Progress) and event.stage is Stage.SEND:
        sent = time.perf_counter()
print(sent - began, time.perf_counter() - began)
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds until all was sent, and until it was proved; highest resident memory in bytes."""

    sent: float
    proved: float
    peak: int


def make_package(folder: Path, megabytes: int) -> Path:
    """Six tenths in files of 0.5 MB, three tenths of 10 MB, the rest in one."""
    total, draw = megabytes << 20, random.Random(7).randbytes
    plan = [(1 << 19, total * 6 // 10), (10 << 20, total * 3 // 10), (total // 10, total // 10)]
    package = folder / "123456-2031-05-04"
    for kind, (size, share) in enumerate(plan):
        for number in range(share // size):
            file = package / f"123456-{kind:06}" / f"2.25.{number % 4}" / f"2.25.{number}.dcm"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(draw(size))
    bagit.make_bag(str(package), checksums=["sha256"])
    return package


def make_long_package(folder: Path, megabytes: int) -> Path:
    """Long files that take no room here; what arrives does."""
    package = folder / "123456-2031-06-05"
    package.mkdir(parents=True)
    for number in range(4):
        with (package / f"2.25.{number}.dcm").open("wb") as file:
            file.truncate((megabytes // 4 << 20) + number)
    bagit.make_bag(str(package), checksums=["sha256"])
    return package


@dataclass(slots=True)
class AtSftp:
    """OpenSSH, a fresh folder for each delivery."""

    server: Sshd
    name: str = "SFTP"
    turn: int = 0

    def fresh(self) -> Path:
        self.turn += 1
        folder = self.server.folder / str(self.turn)
        folder.mkdir()
        return folder

    def ours(self, package: Path, work: Path) -> Spent:
        address = self.server.address(folder=self.fresh())
        return _ours(work, address, "", "", self.server.key_file, self.server.fingerprint, package)

    def theirs(self, package: Path, work: Path) -> Spent:
        place, host = self.fresh(), self.server
        remote = (
            f":sftp,host=127.0.0.1,port={host.port},user={host.user},key_file={host.key_file},"
            f"known_hosts_file={host.known_hosts},shell_type=none,md5sum_command=none,"
            f"sha1sum_command=none:{place}/{package.name}"
        )
        return _theirs(work, package, remote, {}, "--download")


@dataclass(slots=True)
class AtS3:
    """OpenStack Swift, a fresh bucket for each delivery."""

    server: Swift
    authority: Path
    name: str = "S3"
    turn: int = 0

    def fresh(self) -> str:
        self.turn += 1
        self.server.judge().create_bucket(Bucket=f"fresh-{self.turn}")
        return f"fresh-{self.turn}"

    def ours(self, package: Path, work: Path) -> Spent:
        service = self.server.endpoint().service
        address = f"s3://{self.fresh()}/incoming"
        return _ours(work, address, service, self.authority, ACCESS_KEY, SECRET_KEY, package)

    def theirs(self, package: Path, work: Path) -> Spent:
        login = {"RCLONE_S3_ACCESS_KEY_ID": ACCESS_KEY, "RCLONE_S3_SECRET_ACCESS_KEY": SECRET_KEY}
        login |= {"RCLONE_CA_CERT": str(self.authority), "RCLONE_S3_PROVIDER": "Other"}
        login |= {"RCLONE_S3_ENDPOINT": self.server.endpoint().service}
        login |= {"RCLONE_S3_REGION": "us-east-1", "RCLONE_S3_NO_CHECK_BUCKET": "true"}
        return _theirs(work, package, f":s3:{self.fresh()}/incoming/{package.name}", login)


def _ours(work: Path, *arguments: str | Path) -> Spent:
    with tempfile.TemporaryDirectory(dir=work) as journal:
        command = [sys.executable, "-c", _SENDER, *map(str, arguments), journal]
        cost = timed(command, environment(work))
    sent, proved = map(float, cost.output.split())
    started = cost.wall - proved  # Python's own start counts for the sum
    return Spent(sent + started, proved + started, cost.peak)


def _theirs(work: Path, package: Path, remote: str, more: dict[str, str], *how: str) -> Spent:
    known = environment(work) | {"RCLONE_CONFIG": str(work / "none.conf")} | more
    known.pop("AWS_CA_BUNDLE", None)  # it cannot have both
    known["RCLONE_LOG_LEVEL"] = "ERROR"
    copy = timed(["rclone", "copy", str(package), remote], known)
    check = timed(["rclone", "check", *how, str(package), remote], known)
    return Spent(copy.wall, copy.wall + check.wall, max(copy.peak, check.peak))


def compare(at: AtSftp | AtS3, package: Path, work: Path, rounds: int) -> None:
    """Rows: throughput of ours as a share of rclone's."""
    at.ours(package, work)  # the files are at hand, the modules compiled
    pairs = [(at.ours(package, work), at.theirs(package, work)) for _ in range(rounds)]
    size = sum(file.stat().st_size for file in package.rglob("*") if file.is_file()) / 1e6
    for what, seconds in (
        ("sent", lambda spent: spent.sent),
        ("sent and proved", lambda spent: spent.proved),
    ):
        shares = [seconds(theirs) / seconds(ours) for ours, theirs in pairs]
        speed = [size / statistics.median(map(seconds, one)) for one in zip(*pairs, strict=True)]
        row(
            f"{at.name}, {what}",
            f"{statistics.median(shares):.2f} of rclone",
            "0.90",
            f"ours {speed[0]:.0f} MB/s, rclone {speed[1]:.0f} MB/s, {rounds} rounds{quiet()}",
        )


def memory(at: AtSftp | AtS3, package: Path, work: Path) -> None:
    size = sum(file.stat().st_size for file in package.rglob("*") if file.is_file())
    spent = at.ours(package, work)
    row(
        f"{at.name}, memory",
        f"{spent.peak / 2**20:.0f} MB at most",
        "150 MB",
        f"a package of {size / 1e9:.2f} GB in {spent.proved:.0f} s",
    )


@contextmanager
def servers(work: Path) -> Iterator[tuple[AtSftp | AtS3, ...]]:
    with running_sshd(work / "sshd") as sshd, running_swift(work / "swift") as swift:
        authority = work / "authority.pem"
        authority.write_text(swift.authority)
        yield AtS3(swift, authority), AtSftp(sshd)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=400)
    parser.add_argument("--memory", type=int, default=0)
    parser.add_argument("--only", choices=("S3", "SFTP"))
    parser.add_argument("--no-rclone", action="store_true", help="only what --memory asks for")
    asked = parser.parse_args()
    begin_table()
    with tempfile.TemporaryDirectory(prefix="courier-") as folder:
        work = Path(folder)
        package = make_package(work / "package", asked.megabytes)
        with servers(work) as places:
            for at in places:
                if asked.only in (None, at.name):
                    if not asked.no_rclone:
                        compare(at, package, work, asked.rounds)
                    if asked.memory:
                        memory(at, package, work)
                        memory(at, make_long_package(work / at.name, asked.memory), work)


if __name__ == "__main__":
    main()
