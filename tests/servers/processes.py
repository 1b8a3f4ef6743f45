"""Servers that are programs of their own: a free port, a start, and an end with the test."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import sleep

import pytest

_PATIENCE = 60  # seconds
_PAUSE = 0.02
_SYSTEM = "/usr/sbin:/usr/local/sbin:/usr/bin"

Process = subprocess.Popen[bytes]
Ready = Callable[[], bool]


def free_ports(number: int) -> list[int]:
    """Ports on loopback that nobody listens at."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(number)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [int(probe.getsockname()[1]) for probe in probes]


def program(name: str, packages: str) -> str:
    """Where a system's program is; the test fails if it is not there.

    Args:
        packages: of apt, that it comes with.
    """
    found = shutil.which(name) or shutil.which(name, path=_SYSTEM)
    if found is None:
        pytest.fail(f"{name} is missing: apt-get install -y {packages}")
    return found


@contextmanager
def running(command: Sequence[str | Path], log: Path) -> Iterator[Process]:
    """Start a program that says to `log` what it says, and end it."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def wait_until(ready: Ready, log: Path, *processes: Process) -> None:
    """Wait for a server; if it ends, or does not come, the test fails with its log."""
    for _ in range(int(_PATIENCE / _PAUSE)):
        if ready():
            return
        if any(process.poll() is not None for process in processes):
            break
        sleep(_PAUSE)
    pytest.fail(log.read_text("utf-8", "replace"))


def listening(*ports: int) -> Ready:
    """Whether somebody listens at all of these."""

    def ready() -> bool:
        try:
            for port in ports:
                socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            return False
        return True

    return ready
