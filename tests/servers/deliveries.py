"""What tests of a delivery ask for and look at."""

from __future__ import annotations

from pathlib import Path

import bagit

from app.model import Delivered, Progress, Receipt, Stage, Token
from app.transfer.destination import Credentials, Destination, Retry
from app.transfer.journal import Journal
from servers.sshd import Sshd

QUICK = Retry(attempts=4, first_wait=0.01, longest_wait=0.02, silence=1.0)


def login(sshd: Sshd) -> Credentials:
    return Credentials(key_file=sshd.key_file, host_key=sshd.fingerprint)


def deliver(
    destination: Destination, package: Path, journal: Journal, token: Token | None = None
) -> Receipt:
    """Deliver to the end."""
    *_, last = destination.deliver(package, journal, token or Token())
    assert isinstance(last, Delivered)
    return last.receipt


def at_the_end(event: Progress | Delivered, stage: Stage) -> bool:
    """Whether the event says that a stage is through."""
    return isinstance(event, Progress) and event.stage is stage and event.done == event.total


def size_of(package: Path) -> int:
    return sum(path.stat().st_size for path in package.rglob("*") if path.is_file())


def is_whole(copy: Path) -> bool:
    """An independent judge: the bagit library."""
    return bool(bagit.Bag(str(copy)).is_valid())
