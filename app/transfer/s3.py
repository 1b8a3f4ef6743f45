"""An S3 bucket as destination: AWS, or any store that speaks its protocol."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from app.errors import AddressError, LoginExpired, Unreachable
from app.model import Delivered, Endpoint, Progress, Token
from app.site.places import place_at
from app.transfer.cognito import admit
from app.transfer.consignment import read_consignment
from app.transfer.crew import HANDS
from app.transfer.destination import Credentials, Retry
from app.transfer.journal import Journal
from app.transfer.objects import ObjectDelivery
from app.transfer.persistence import persistently
from app.transfer.s3_keys import Keys
from app.transfer.s3_service import refusals, s3_service, service_host
from app.transfer.s3_store import S3Store
from app.transfer.s3_upload import Bucket
from app.transfer.tls import TlsContext, require_secure, tls_context
from app.transfer.web import open_client

PART = 5 << 20  # bytes; AWS's smallest; several are in memory at a time
_IDENTITY = "{identity}"
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")  # AWS's rules for names of buckets


@dataclass(frozen=True, slots=True)
class S3Address:
    """A place in a bucket.

    Attributes:
        prefix: what the keys begin with, without the last slash; "" for the whole bucket. In it
            `{identity}` stands for the user's own name in the identity pool.
        user: logs in by name and password (Amazon Cognito); "" for a login with keys.
    """

    bucket: str
    prefix: str
    user: str = ""

    def __post_init__(self) -> None:
        if not _BUCKET.fullmatch(self.bucket):
            raise AddressError(problem="the bucket's name is not valid (s3://bucket/prefix)")
        if ".." in self.prefix.split("/") or not (self.prefix + self.user).isprintable():
            raise AddressError(problem="its prefix is not valid")
        if _IDENTITY in self.prefix and not self.user:
            raise AddressError(problem="its {identity} needs a user's name (s3://user@bucket/...)")

    def __str__(self) -> str:
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        return f"s3://{user}{self.bucket}" + (f"/{quote(self.prefix)}" if self.prefix else "")

    def key(self, name: str) -> str:
        return f"{self.prefix}/{name}" if self.prefix else name


@dataclass(frozen=True, slots=True)
class S3:
    """Each file of a package becomes an object; where it stands says `endpoint.layout`.

    Attributes:
        part: bytes of a part of a large file.
    """

    where: S3Address
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)
    part: int = PART

    def __post_init__(self) -> None:
        if self.endpoint.service:
            try:
                service = urlsplit(self.endpoint.service)
                host, _ = service.hostname or "", service.port
            except ValueError:
                raise AddressError(problem="the S3 service beside it is not valid") from None
            require_secure(service.scheme, host, self.endpoint)

    @property
    def address(self) -> str:
        return str(self.where)

    @property
    def places(self) -> frozenset[str]:
        """Buckets of two services may have one name."""
        return frozenset({place_at(self.address, self.endpoint.service)})

    def test(self) -> None:
        """See `Destination.test`. Puts an empty object and removes it; where nothing may be
        removed the empty object stays."""
        with self._service() as (service, where, _), refusals():
            probe = where.key(f"study-courier-test-{secrets.token_hex(4)}")
            service.list_objects_v2(Bucket=self.where.bucket, Prefix=probe, MaxKeys=1)
            service.put_object(Bucket=self.where.bucket, Key=probe, Body=b"")
            service.delete_object(Bucket=self.where.bucket, Key=probe)

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        consignment = read_consignment(package)
        place = f"{self.endpoint.service} {self.address}"
        with journal.open(place, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._service() as (service, where, context):
                    paths = (file.path for file in consignment.files)
                    layout = self.endpoint.layout
                    keys = Keys.of(where.prefix, consignment.name, paths, layout)
                    bucket = Bucket(service, where.bucket, keys)
                    store = S3Store(bucket, consignment, record, token, context.cut, self.part)
                    try:
                        yield from ObjectDelivery(self.address, consignment, store, record).run()
                    except LoginExpired:
                        if self.where.user:  # the next attempt logs in anew
                            raise Unreachable from None
                        raise

            yield from persistently(attempt, self.retry, token)

    @contextmanager
    def _service(self) -> Iterator[tuple[Any, S3Address, TlsContext]]:
        """The service, and the place as the one who logged in has it."""
        credentials, where = self.credentials, self.where
        if where.user:
            admission = admit(self.endpoint, where.user, credentials, self.retry.silence)
            credentials = admission.credentials
            where = replace(where, prefix=where.prefix.replace(_IDENTITY, admission.identity))
        context = tls_context(self.endpoint, self.credentials)
        host = service_host(self.endpoint)
        with open_client(context, host, self.retry.silence, HANDS) as client:
            yield s3_service(self.endpoint, credentials, client), where, context
