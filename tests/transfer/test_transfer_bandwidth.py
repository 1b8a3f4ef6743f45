"""A delivery keeps its pace, to every kind of server, on a clock of the tests' own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Endpoint
from app.transfer import bandwidth
from app.transfer.bandwidth import Pace
from app.transfer.destination import Destination, open_destination
from app.transfer.journal import Journal
from servers.dcmtk import StoreScp
from servers.deliveries import QUICK, deliver, login
from servers.image_packages import MakeImages, images_of
from servers.nginx import Nginx
from servers.orthanc import Orthanc
from servers.sshd import Sshd
from servers.swift import Swift

RATE = 50_000  # bytes a second


@dataclass(slots=True)
class Clock:
    """Stands still but for those who sleep."""

    now: float = 1000.0
    sleeps: list[float] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def monotonic(self) -> float:
        with self._turn:
            return self.now

    def sleep(self, seconds: float) -> None:
        with self._turn:
            self.sleeps.append(seconds)
            self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(bandwidth, "time", made)
    return made


@given(sizes=st.lists(st.integers(1, 100_000), min_size=1, max_size=50), rate=st.integers(1, 10**7))
def test_no_stretch_of_bytes_is_faster_than_the_limit(sizes: list[int], rate: int) -> None:
    clock = Clock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bandwidth, "time", clock)
        pace = Pace(rate)
        for size in sizes:
            pace.take(size)
    assert clock.now - 1000.0 >= sum(sizes[:-1]) / rate * 0.999


@given(size=st.integers(1, 10**8), rate=st.integers(10_000, 10**9))
def test_a_piece_takes_a_moment_so_that_who_waits_can_stop(size: int, rate: int) -> None:
    piece = Pace(rate).piece(size)
    assert 1 <= piece <= size
    assert piece / rate <= 0.11


def test_without_a_limit_nobody_waits(clock: Clock) -> None:
    pace = Pace()
    pace.take(10**12)
    assert pace.piece(10**7) == 10**7
    assert clock.sleeps == []


def at_sftp(sshd: Sshd, limit: int) -> Destination:
    return open_destination(sshd.address(), login(sshd), QUICK, Endpoint(bytes_per_second=limit))


def at_https(nginx: Nginx, limit: int) -> Destination:
    endpoint = replace(nginx.endpoint, bytes_per_second=limit)
    return open_destination(nginx.address(), None, QUICK, endpoint)


def at_s3(swift: Swift, limit: int) -> Destination:
    endpoint = replace(swift.endpoint(), bytes_per_second=limit)
    return open_destination(swift.address, swift.login, QUICK, endpoint)


def at_node(storescp: StoreScp, limit: int) -> Destination:
    endpoint = replace(storescp.endpoint, bytes_per_second=limit)
    return open_destination(storescp.address(), storescp.login, QUICK, endpoint)


def at_archive(orthanc: Orthanc, limit: int) -> Destination:
    endpoint = replace(orthanc.endpoint, bytes_per_second=limit)
    patient = replace(QUICK, silence=10)
    return open_destination(orthanc.web(), orthanc.login, patient, endpoint)


@pytest.mark.server
@pytest.mark.parametrize(
    ("server", "at"),
    [
        ("sshd", at_sftp),
        ("nginx", at_https),
        ("swift", at_s3),
        ("storescp", at_node),
        ("orthanc", at_archive),
    ],
)
def test_every_byte_that_leaves_waits_for_its_time(
    server: str,
    at: Callable[..., Destination],
    request: pytest.FixtureRequest,
    make_images: MakeImages,
    journal: Journal,
    clock: Clock,
) -> None:
    package, running = make_images([1000, 300_000]), request.getfixturevalue(server)
    images = sum(path.stat().st_size for path in images_of(package))
    began = clock.now
    deliver(at(running, RATE), package, journal)
    # the last piece, of a tenth of a second at most, waits for nothing after it
    assert clock.now - began >= images / RATE - 0.1
    waits = len(clock.sleeps)
    assert waits > images / RATE
    assert max(clock.sleeps) < 2  # a handful of connections, a piece each
    deliver(at(running, 0), package, journal)
    assert len(clock.sleeps) == waits
