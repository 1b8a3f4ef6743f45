"""A project of a Gen3 data commons, such as MIDRC's, as destination."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import AddressError, RemoteRefused
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.consignment import read_consignment
from app.transfer.crew import HANDS
from app.transfer.destination import Credentials, Retry
from app.transfer.gen3_delivery import Gen3Delivery
from app.transfer.gen3_key import ApiKey
from app.transfer.gen3_service import Commons, Project, objects
from app.transfer.gen3_uploads import Uploads
from app.transfer.https_put import HttpsAddress
from app.transfer.journal import Journal
from app.transfer.persistence import persistently
from app.transfer.series_zip import Measure
from app.transfer.tls import require_secure, tls_context
from app.transfer.web import OtherHosts, open_client

PART = 5 << 20  # bytes; AWS's smallest; each of several hands has up to three in memory
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LARGEST = 5 << 30  # bytes; what S3 takes in one request
_FILES = "/data_file"  # fence's resource of those who may upload, in parts too


@dataclass(frozen=True, slots=True)
class Gen3:
    """Each series goes as one ZIP with a record of its own, then the tables that describe them.

    Attributes:
        where: the commons; its folder is `/program/project`.
        part: bytes; a ZIP of more than two parts goes in parts.
        indexing: seconds to wait until the commons has read what was uploaded.
    """

    where: HttpsAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)
    part: int = PART
    indexing: float = 120.0

    def __post_init__(self) -> None:
        require_secure(self.where.scheme, self.where.host, self.endpoint)
        if not (_NAME.fullmatch(self.project.program) and _NAME.fullmatch(self.project.code)):
            raise AddressError(problem="it ends with program and project, such as /Open/R1")

    @property
    def address(self) -> str:
        return self.where.of_kind("gen3")

    @property
    def project(self) -> Project:
        program, _, code = self.where.folder.strip("/").partition("/")
        return Project(program, code)

    def test(self) -> None:
        """See `Destination.test`: logs in and looks at the rights. Changes nothing."""
        with self._opened() as (commons, _, _):
            _require_rights(commons.log_in(), self.project)

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        consignment = read_consignment(package)
        measures: dict[str, Measure] = {}
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._opened() as (commons, stores, cut):
                    rights = _require_rights(commons.log_in(), self.project)
                    part = self.part if rights.parts else _LARGEST
                    uploads = Uploads(
                        commons, consignment, record, stores.client, rights.authz, part, measures
                    )
                    yield from Gen3Delivery(
                        self.address,
                        self.project,
                        consignment,
                        commons,
                        uploads,
                        token,
                        cut,
                        self.indexing,
                    ).run()

            yield from persistently(attempt, self.retry, token)

    @contextmanager
    def _opened(self) -> Iterator[tuple[Commons, OtherHosts, Callable[[], None]]]:
        """The commons, the stores that its URLs lead to, and what breaks connections to both."""
        host, silence = self.where.host, self.retry.silence
        brittle, lasting = (tls_context(self.endpoint, Credentials()) for _ in range(2))
        with (
            open_client(brittle, host, silence, HANDS) as client,
            open_client(lasting, host, silence, HANDS) as maker,
            closing(OtherHosts(self.endpoint, silence, HANDS)) as stores,
        ):

            def cut() -> None:
                brittle.cut()
                stores.cut()

            key = ApiKey.of(self.credentials.api_key)
            yield Commons(client, maker, self.where.origin, key), stores, cut


@dataclass(frozen=True, slots=True)
class _Rights:
    """How a login may upload.

    Attributes:
        authz: resources a new record belongs to; none: it belongs to the user at first.
        parts: whether in parts.
    """

    authz: list[str]
    parts: bool


def _require_rights(user: Mapping[str, Any], project: Project) -> _Rights:
    """What this user may do there; "*" stands for every method.

    Raises:
        RemoteRefused: the user may not submit to the project, or not upload.
    """
    granted = user.get("authz")

    def has(resource: str, *methods: str) -> bool:
        rights = objects(granted if isinstance(granted, dict) else {}, resource)
        return any(right.get("method") in {"*", *methods} for right in rights)

    if not has(project.resource, "create"):
        raise RemoteRefused(problem=f"you have no right to submit to {project.resource}")
    authz = [project.resource] if has(project.resource, "write-storage") else []
    parts = has(_FILES, "file_upload")
    if not (authz or parts):
        raise RemoteRefused(problem="you have no right to upload files there")
    return _Rights(authz, parts)
