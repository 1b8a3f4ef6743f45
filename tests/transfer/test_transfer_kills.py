"""kill -9 at random moments, at real servers: what arrived stays, the rest follows, once.

Five moments; COURIER_KILLS=50 asks for more. The seed is in the name of each test, so that a
moment can be tried again: COURIER_KILL_SEED=... COURIER_KILLS=1.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.transfer.journal import Journal
from servers.deliveries import is_whole, size_of
from servers.fault_proxy import FaultProxy
from servers.sshd import Sshd
from servers.swift import ACCESS_KEY, SECRET_KEY, Swift

pytestmark = pytest.mark.server

KILLS = int(os.environ.get("COURIER_KILLS", "5"))
FIRST = int(os.environ.get("COURIER_KILL_SEED", "0"))  # xdist wants the same names everywhere
SEEDS = range(FIRST, FIRST + KILLS)

_SENDER = """
import json, sys
from dataclasses import replace
from pathlib import Path
from app.model import Endpoint, Token
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal

given = json.loads(sys.stdin.read())
login = given["login"]
if "key_file" in login:
    login["key_file"] = Path(login["key_file"])
destination = open_destination(
    given["address"], Credentials(**login), endpoint=Endpoint(**given["endpoint"])
)
destination = replace(destination, **given["changed"])
for _ in destination.deliver(Path(given["package"]), Journal(Path(given["journal"])), Token()):
    pass
"""


@dataclass(slots=True)
class Sender:
    """Delivers in a process of its own."""

    package: Path
    journal: Journal
    place: Callable[[int], dict[str, object]]

    def start(self, port: int) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _SENDER],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            text=True,
        )
        given = self.place(port) | {
            "package": str(self.package),
            "journal": str(self.journal.folder),
        }
        assert process.stdin is not None
        with process.stdin as pipe:
            pipe.write(json.dumps(given))
        return process

    def kill_at(self, port: int, moment: threading.Event) -> None:
        """Killed at that moment, or done before it came."""
        process = self.start(port)
        while not moment.wait(0.005) and process.poll() is None:
            pass
        process.kill()
        process.wait()

    def finish(self, port: int) -> None:
        assert self.start(port).wait() == 0


def moments(seed: int, package: Path, proxy: FaultProxy) -> Iterator[threading.Event]:
    """Two in a row: somewhere on the way there, then somewhere on the way there or back."""
    draw, size = random.Random(seed), size_of(package)
    yield proxy.mark(int(draw.random() * size))
    proxy.marks.clear()
    if draw.random() < 0.5:
        yield proxy.mark(proxy.sent + int(draw.random() * size))
    else:
        yield proxy.mark_back(proxy.received + int(draw.random() * size))


@pytest.fixture
def package(make_package: Callable[..., Path]) -> Path:
    return make_package([1000 + 997 * number for number in range(12)] + [0, 1_500_000, 900_000])


@pytest.mark.parametrize("seed", SEEDS)
def test_over_sftp_every_byte_arrives_once(
    seed: int,
    sshd: Sshd,
    package: Path,
    journal: Journal,
    fault_proxy: Callable[[int], FaultProxy],
) -> None:
    def place(port: int) -> dict[str, object]:
        login = {"key_file": str(sshd.key_file), "host_key": sshd.fingerprint}
        changed = {"share": 500_000}
        return {"address": sshd.address(port), "login": login, "endpoint": {}, "changed": changed}

    proxy, sender = fault_proxy(sshd.port), Sender(package, journal, place)
    for moment in moments(seed, package, proxy):
        # the address names a delivery in the journal, so it stays the same
        sender.kill_at(proxy.port, moment)
    there = _size(sshd.folder)
    before = proxy.sent
    sender.finish(proxy.port)
    assert is_whole(sshd.folder / package.name)
    assert sorted(path.name for path in sshd.folder.iterdir()) == [package.name]
    # SSH's own words: four logins, a header for each packet, the requests to read back
    assert proxy.sent - before <= (size_of(package) - there) * 1.02 + 100_000


@pytest.mark.parametrize("seed", SEEDS)
def test_over_s3_nothing_is_put_again_that_the_store_has_and_no_upload_stays(
    seed: int,
    swift: Swift,
    package: Path,
    journal: Journal,
    fault_proxy: Callable[[int], FaultProxy],
    tmp_path: Path,
) -> None:
    def place(port: int) -> dict[str, object]:
        endpoint = swift.endpoint(port)
        return {
            "address": swift.address,
            "login": {"access_key": ACCESS_KEY, "secret_key": SECRET_KEY},
            "endpoint": {
                "authority": endpoint.authority,
                "service": endpoint.service,
                "path_style": True,
            },
            "changed": {"part": 1 << 18},
        }

    proxy, sender = fault_proxy(swift.port), Sender(package, journal, place)
    for moment in moments(seed, package, proxy):
        had, put = _has_now(swift)
        sender.kill_at(proxy.port, moment)
        assert had.isdisjoint(swift.puts()[put:])
    had, put = _has_now(swift)
    sender.finish(proxy.port)
    assert had.isdisjoint(swift.puts()[put:])
    assert is_whole(swift.fetch(tmp_path / "fetched") / package.name)
    assert swift.uploads() == []


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _has_now(swift: Swift) -> tuple[set[str], int]:
    """What the store says that it has, and how many lines its log has then: all of these among
    them, for the log may come after the listing."""
    while not (had := _has(swift)) <= set(swift.puts()):
        time.sleep(0.01)
    return had, len(swift.puts())


def _has(swift: Swift) -> set[str]:
    """What the store says that it has, as its log names what is put: objects, and parts."""
    objects = set(swift.objects())
    parts = {
        f"{one['Key']}/{one['UploadId']}/{part['PartNumber']}"
        for one in swift.uploads()
        for part in swift.judge()
        .list_parts(Bucket=swift.bucket, Key=one["Key"], UploadId=one["UploadId"])
        .get("Parts", ())
    }
    return objects | parts
