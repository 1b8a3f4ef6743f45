"""Worker processes, and pieces of work handed to them a few at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from typing import Generic, TypeVar

from app.model import Draft, Token
from app.ports import Ports
from app.worker import start_process

_PATIENCE = 0.2  # seconds between two looks at the token while workers work

_Piece = TypeVar("_Piece")
_Outcome = TypeVar("_Outcome")


@contextmanager
def processes(
    draft: Draft, ports: Ports, given: Executor | None = None
) -> Iterator[Executor | None]:
    """Where files are worked on: the given executor, or as many new processes as the draft asks
    for; None stands for this process."""
    if given is not None or draft.workers == 1:
        yield given
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one worker needs none
    from multiprocessing import get_context  # noqa: PLC0415

    # spawn: a fork would copy the window's threads in whatever state they are
    context = get_context("spawn")
    stop = context.Event()
    start = (draft.project, ports.secrets.site_secret, stop)
    pool = ProcessPoolExecutor(draft.workers, context, start_process, start)
    pool.submit(os.getpid)  # all of them start now, half a second before there is work
    try:
        yield pool
    finally:
        stop.set()  # whatever is still under way, nobody waits for
        pool.shutdown(wait=True, cancel_futures=True)


class Window(Generic[_Outcome]):
    """Pieces of work that an executor was handed, only so many at once.

    Args:
        width: more wait for none.
    """

    def __init__(self, executor: Executor, width: int, token: Token) -> None:
        self._executor, self._width, self._token = executor, width, token
        self._futures: set[Future[list[_Outcome]]] = set()

    def hand(self, work: Callable[[_Piece], list[_Outcome]], piece: _Piece) -> Iterator[_Outcome]:
        """Hand one more over; gives what is done once that are too many."""
        self._futures.add(self._executor.submit(work, piece))
        if len(self._futures) > self._width:
            yield from self._take()

    def rest(self) -> Iterator[_Outcome]:
        """What is done, until nothing is left."""
        while self._futures:
            yield from self._take()

    def _take(self) -> Iterator[_Outcome]:
        """What is done; waits for the first."""
        ready: set[Future[list[_Outcome]]] = set()
        while not ready:
            self._token.check()
            ready, _ = wait(self._futures, _PATIENCE, FIRST_COMPLETED)
        self._futures -= ready
        for future in ready:
            yield from future.result()
