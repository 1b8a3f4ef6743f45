"""Several requests at once, and one end for all of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import Empty, SimpleQueue
from typing import NamedTuple, Protocol

from app.errors import Cancelled
from app.model import Token

HANDS = 4  # requests at a time
_LOOK = 0.1  # seconds


class Step(NamedTuple):
    """What was done since the last step."""

    files: int
    size: int


class Tell(Protocol):
    """How a job says what it has done; raises Cancelled once nobody wants it any more."""

    def __call__(self, size: int, files: int = 0) -> None: ...


Job = Callable[[Tell], None]


def together(
    jobs: Iterable[Job], token: Token, cut: Callable[[], None], hands: int = HANDS
) -> Iterator[Step]:
    """Do the jobs, several at a time; the next is taken from `jobs` only when there is a hand free.

    Whatever ends it, no thread is left.

    Args:
        cut: breaks the connections, so that no job waits for a server nobody asks any more.

    Raises:
        Cancelled, and whatever the first job that failed raised.
    """
    told: SimpleQueue[Step] = SimpleQueue()
    over = threading.Event()

    def tell(size: int, files: int = 0) -> None:
        token.check()
        if over.is_set():
            raise Cancelled
        told.put(Step(files, size))

    with ThreadPoolExecutor(hands, "courier") as pool:
        flying: set[Future[None]] = set()
        try:
            for job in jobs:
                flying.add(pool.submit(job, tell))
                while len(flying) == hands:
                    flying = _landed(flying, token)
                    yield _sum(told)
            while flying:
                flying = _landed(flying, token)
                yield _sum(told)
        except BaseException:
            over.set()
            cut()
            raise


def _landed(flying: set[Future[None]], token: Token) -> set[Future[None]]:
    """Those still at work after a moment."""
    token.check()
    done, rest = wait(flying, _LOOK, FIRST_COMPLETED)
    for future in done:
        future.result()
    return rest


def _sum(told: SimpleQueue[Step]) -> Step:
    files = size = 0
    try:
        while True:
            step = told.get_nowait()
            files, size = files + step.files, size + step.size
    except Empty:
        return Step(files, size)
