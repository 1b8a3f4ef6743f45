"""The same run on a Dask cluster, for an archive's back-catalogue (`study-courier[cluster]`).

Tasks and results cross the cluster sealed: its scheduler, its logs, its dashboard and what a worker
spills to disk show no patient and no secret. Worker processes get the project, the site's secret
and the key of the run in a plugin, in memory, over TLS or within this computer, and lose them when
the run ends. They must see the source files and the package's folder under the same paths.
"""

from __future__ import annotations

import pickle
import secrets
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.errors import ClusterRefused
from app.model import Project
from app.worker import Worker, use

if TYPE_CHECKING:
    from distributed import Client
    from distributed.diagnostics.plugin import WorkerPlugin

_PRIVATE = ("tls://", "inproc://", "tcp://127.0.0.1:", "tcp://[::1]:")
_NONCE = 12  # bytes

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sealed:
    """A Python object that only the processes of one run can read (RFC 8439)."""

    run: str
    content: bytes = field(repr=False)


def _seal(run: str, key: bytes, content: object) -> Sealed:
    nonce = secrets.token_bytes(_NONCE)
    box = ChaCha20Poly1305(key).encrypt(nonce, pickle.dumps(content), run.encode())
    return Sealed(run, nonce + box)


def _open(key: bytes, sealed: Sealed) -> Any:
    nonce, box = sealed.content[:_NONCE], sealed.content[_NONCE:]
    opened = ChaCha20Poly1305(key).decrypt(nonce, box, sealed.run.encode())
    return pickle.loads(opened)  # noqa: S301 - authenticated: this run's processes made it


# ---------------------------------------------------------------- in the person's process


@contextmanager
def connect(address: str, project: Project, site_secret: bytes) -> Iterator[ClusterExecutor]:
    """An executor on the cluster whose scheduler is at `address`; see `borrow`.

    Raises:
        ClusterRefused: there is none, or it would not be safe.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise ClusterRefused(problem="study-courier[cluster] is not installed") from error
    try:
        client = Client(address, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterRefused(problem="its scheduler does not answer") from error
    with client, borrow(client, project, site_secret) as executor:
        yield executor


@contextmanager
def borrow(client: Client, project: Project, site_secret: bytes) -> Iterator[ClusterExecutor]:
    """An executor for `submission.run` on a cluster that a client is connected to.

    Workers that join later are prepared, too. At the end they forget all they were told.

    Raises:
        ClusterRefused: the way to it is open, or it has no worker.
    """
    if not client.scheduler_info(n_workers=0)["address"].startswith(_PRIVATE):
        raise ClusterRefused(problem="the connection is not encrypted; use tls://")
    workers = len(client.scheduler_info(n_workers=-1)["workers"])
    if not workers:
        raise ClusterRefused(problem="it has no worker")
    run, key = secrets.token_hex(8), secrets.token_bytes(32)
    name = f"study-courier-{run}"
    inner = client.get_executor(pure=False)
    try:
        client.register_plugin(_preparation(_Run(run, key, project, site_secret)), name)
        yield ClusterExecutor(inner, run, key, workers)
    finally:
        inner.shutdown(wait=False)
        with suppress(KeyError, OSError):  # a worker that is leaving has forgotten already
            client.unregister_worker_plugin(name)


class ClusterExecutor(Executor):
    """Seals what it sends to the cluster, and opens what comes back.

    Attributes:
        workers: how many processes there are.
    """

    def __init__(self, inner: Executor, run: str, key: bytes, workers: int) -> None:
        self._inner, self._run, self._key = inner, run, key
        self.workers = workers

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        sealed = _seal(self._run, self._key, partial(fn, *args, **kwargs))
        opened: Future[_T] = Future()
        self._inner.submit(_serve, sealed).add_done_callback(partial(self._pass_on, opened))
        return opened

    def _pass_on(self, opened: Future[_T], sealed: Future[Sealed]) -> None:
        if sealed.cancelled():
            opened.cancel()
            opened.set_running_or_notify_cancel()
        elif failure := sealed.exception():
            opened.set_exception(failure)
        else:
            outcome = _open(self._key, sealed.result())
            if isinstance(outcome, BaseException):
                opened.set_exception(outcome)
            else:
                opened.set_result(outcome)


# ---------------------------------------------------------------- in a worker's process


@dataclass(frozen=True, slots=True, repr=False)
class _Run:
    """What a worker process has to know."""

    name: str
    key: bytes
    project: Project
    site_secret: bytes


_runs: dict[str, tuple[bytes, Worker]] = {}
_at_work = threading.Lock()  # a process does one thing at a time, however many threads it has


def _begin(run: _Run) -> None:
    _runs[run.name] = run.key, Worker(run.project, run.site_secret)


def _end(run: _Run) -> None:
    """Forget the run, when nothing of it is written any more."""
    with _at_work:
        told = _runs.pop(run.name, None)
        if told is not None:
            told[1].close()


def _serve(sealed: Sealed) -> Sealed:
    key, worker = _runs[sealed.run]
    with _at_work:
        use(worker)
        try:
            outcome = _open(key, sealed)()
        except Exception as error:  # noqa: BLE001 - the cluster would write it into its logs
            outcome = error
    return _seal(sealed.run, key, outcome)


def _preparation(run: _Run) -> WorkerPlugin:
    """Tells each worker process what it has to know."""
    import asyncio  # noqa: PLC0415 - no other command waits for it

    from distributed import WorkerPlugin  # noqa: PLC0415 - an optional extra

    class Preparation(WorkerPlugin):
        async def setup(self, worker: object) -> None:  # noqa: ARG002 - Dask's signature
            await asyncio.to_thread(_begin, run)

        async def teardown(self, worker: object) -> None:  # noqa: ARG002
            await asyncio.to_thread(_end, run)

    return Preparation()
