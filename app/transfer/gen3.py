"""A project of a Gen3 data commons, such as MIDRC's, as destination."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.errors import AddressError, RemoteRefused
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.consignment import read_consignment
from app.transfer.crew import HANDS
from app.transfer.destination import Credentials, Retry
from app.transfer.gen3_delivery import Gen3Delivery
from app.transfer.gen3_service import Commons, Project, key_of
from app.transfer.gen3_uploads import Uploads
from app.transfer.journal import Journal
from app.transfer.persistence import persistently
from app.transfer.tls import TlsContext, require_secure, tls_context
from app.transfer.web import open_client

PART = 32 << 20  # bytes; a longer ZIP goes in parts
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WRITE = {"create", "*"}


@dataclass(frozen=True, slots=True)
class CommonsAddress:
    """A project of a commons: `gen3://host[:port]/program/project`."""

    scheme: str
    host: str
    port: int | None
    project: Project

    def __post_init__(self) -> None:
        if not self.host:
            raise AddressError(problem="the server's name is missing")
        if not (_NAME.fullmatch(self.project.program) and _NAME.fullmatch(self.project.code)):
            raise AddressError(problem="it ends with program and project, such as /Open/R1")

    def __str__(self) -> str:
        scheme = "gen3" if self.scheme == "https" else "gen3+http"
        return f"{scheme}://{self._host}/{self.project.program}/{self.project.code}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self._host}"

    @property
    def _host(self) -> str:
        return self.host if self.port is None else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Gen3:
    """Each series goes as one ZIP with a record of its own, then the tables that describe them.

    Attributes:
        part: bytes; a ZIP of more than two parts goes in parts.
        indexing: seconds to wait until the commons has read what was uploaded.
    """

    where: CommonsAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)
    part: int = PART
    indexing: float = 120.0

    def __post_init__(self) -> None:
        require_secure(self.where.scheme, self.where.host, self.endpoint)

    @property
    def address(self) -> str:
        return str(self.where)

    def test(self) -> None:
        """See `Destination.test`: logs in and looks at the rights. Changes nothing."""
        with self._opened() as storage:
            _require_rights(storage.commons().log_in(), self.where.project)

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        consignment = read_consignment(package)
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._opened() as storage:
                    commons = storage.commons()
                    user = commons.log_in()
                    authz = _require_rights(user, self.where.project)
                    uploads = Uploads(
                        commons, consignment, record, storage.client, token, authz, self.part
                    )
                    yield from Gen3Delivery(
                        self.address,
                        self.where.project,
                        consignment,
                        commons,
                        uploads,
                        token,
                        storage.cut,
                        self.indexing,
                    ).run()

            yield from persistently(attempt, self.retry, token)

    @contextmanager
    def _opened(self) -> Iterator[_Storage]:
        with ExitStack() as stack:
            yield _Storage(stack, self)


class _Storage:
    """The clients of one attempt: of the commons, and of the store that its URLs lead to."""

    def __init__(self, stack: ExitStack, gen3: Gen3) -> None:
        self._stack, self._gen3 = stack, gen3
        self._contexts: list[TlsContext] = []
        self._clients: dict[str, httpx.Client] = {}
        self._opening = threading.Lock()

    def commons(self) -> Commons:
        gen3 = self._gen3
        client = self._open(gen3.where.host, gen3.endpoint)
        return Commons(client, gen3.where.url, key_of(gen3.credentials.api_key))

    def client(self, url: str) -> httpx.Client:
        """For a URL that the commons gave; the store knows no login, and no pinned certificate."""
        parts = urlsplit(url)
        endpoint = replace(self._gen3.endpoint, certificate="")
        require_secure(parts.scheme, parts.hostname or "", endpoint)
        with self._opening:  # several series go at once
            if parts.netloc not in self._clients:
                self._clients[parts.netloc] = self._open(parts.hostname or "", endpoint)
            return self._clients[parts.netloc]

    def cut(self) -> None:
        for context in self._contexts:
            context.cut()

    def _open(self, host: str, endpoint: Endpoint) -> httpx.Client:
        context = tls_context(endpoint, Credentials())
        self._contexts.append(context)
        return self._stack.enter_context(
            open_client(context, host, self._gen3.retry.silence, HANDS)
        )


def _require_rights(user: Any, project: Project) -> list[str]:
    """The resources a new record belongs to: the project's, if this user may write files there.

    Raises:
        RemoteRefused: the user may not submit to the project.
    """
    granted = user.get("authz") or {}
    rights = {str(right.get("method")) for right in granted.get(project.resource, ())}
    if not rights & _WRITE:
        raise RemoteRefused(problem=f"you have no right to submit to {project.resource}")
    return [project.resource] if rights & {"write-storage", "*"} else []
