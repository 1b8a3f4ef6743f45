"""Invented packages, and what every test of a delivery must leave behind: no thread, no socket."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import bagit
import pytest

from app.transfer.destination import Destination, Retry, open_destination
from app.transfer.journal import Journal
from servers import http_service
from servers.deliveries import QUICK, login
from servers.small_disk import small_disk_of
from servers.sshd import Sshd


@pytest.fixture(autouse=True)
def _no_thread_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(threading.enumerate())
    # the servers' own threads live until their fixtures end, after this one
    started_by_fixtures = {
        *("connect-proxy", "fault-proxy", "password-server", "tls-server"),
        http_service.THREADS,
    }
    yield
    ours = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.name not in started_by_fixtures
        if not _serves(request, thread)
    ]
    for thread in ours:
        thread.join(1)  # one that was told to end may need a moment
    assert not [thread for thread in ours if thread.is_alive()]


def _serves(request: pytest.FixtureRequest, thread: threading.Thread) -> bool:
    return "password_server" in request.fixturenames and getattr(thread, "server_mode", False)


@pytest.fixture
def make_package(tmp_path: Path) -> Callable[..., Path]:
    """Makes bags with the `bagit` library: `make_package(sizes, name=...)`, invented bytes."""

    def make(sizes: list[int], name: str = "123456-2031-05-04", seed: int = 1) -> Path:
        package = tmp_path / "out" / name
        random_bytes = random.Random(seed).randbytes
        for number, size in enumerate(sizes):
            series = f"123456-00000{number % 3}/2.25.{number % 5}/2.25.{number % 7}"
            file = package / series / f"2.25.{number}.dcm"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(random_bytes(size))
        bagit.make_bag(str(package), checksums=["sha256"])
        return package

    return make


@pytest.fixture
def package(make_package: Callable[..., Path]) -> Path:
    """Forty small files, an empty one and one of 3 MB."""
    return make_package([1000 + 997 * number for number in range(40)] + [0, 3_000_000])


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal")


@pytest.fixture
def at_sshd(sshd: Sshd) -> Callable[..., Destination]:
    """The destination at the test's sshd; through a proxy if its port is given."""

    def at(port: int | None = None, retry: Retry = QUICK) -> Destination:
        return open_destination(sshd.address(port), login(sshd), retry)

    return at


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of four megabytes."""
    with small_disk_of(4, tmp_path) as disk:
        yield disk
