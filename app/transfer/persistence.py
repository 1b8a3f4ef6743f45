"""Trying again, for whatever network: after a wait, as long as it helps, and not for ever."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator

from app.errors import Unreachable
from app.model import Delivered, Progress, Stage, Token
from app.transfer.destination import Retry


def persistently(
    attempt: Callable[[], Iterator[Progress | Delivered]], retry: Retry, token: Token
) -> Iterator[Progress | Delivered]:
    """The events of an attempt; a new one follows whenever the server cannot be reached.

    Each attempt finds out for itself what is there already. Failures count only in a row: one
    that came further than all before starts the count anew.

    Raises:
        Unreachable: as often in a row as `retry` says.
        TransferError: what repeating cannot mend, at once.
        Cancelled
    """
    failures, best = 0, (False, -1)
    while True:
        try:
            for event in attempt():
                if isinstance(event, Progress) and _reach(event) > best:
                    failures, best = 0, _reach(event)
                yield event
        except Unreachable:
            failures += 1
            if failures >= retry.attempts:
                raise
        else:
            return
        _wait(failures, retry, token)


def _wait(failures: int, retry: Retry, token: Token) -> None:
    ceiling = min(retry.longest_wait, retry.first_wait * 2 ** (failures - 1))
    until = time.monotonic() + random.uniform(0, ceiling)  # noqa: S311 - spreads load only
    while (left := until - time.monotonic()) > 0:
        token.check()
        time.sleep(min(left, 0.2))


def _reach(progress: Progress) -> tuple[bool, int]:
    """How far a delivery is; proving comes after sending."""
    return progress.stage is Stage.VERIFY, progress.bytes_done
