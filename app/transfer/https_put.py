"""A server that takes files by HTTPS PUT (RFC 9110 section 9.3.4), as destination."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx

from app.errors import AddressError, LoginRefused
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.consignment import read_consignment
from app.transfer.crew import HANDS
from app.transfer.destination import Credentials, Retry
from app.transfer.https_store import HttpsStore
from app.transfer.journal import Journal
from app.transfer.objects import ObjectDelivery
from app.transfer.persistence import persistently
from app.transfer.tls import TlsContext, require_secure, tls_context
from app.transfer.web import failures, open_client, refusal


@dataclass(frozen=True, slots=True)
class HttpsAddress:
    """A folder at a server.

    Attributes:
        user: for a login with a password (RFC 7617); "" for any other.
        folder: path of the folder, not quoted.
    """

    scheme: str
    user: str
    host: str
    port: int | None
    folder: str

    def __post_init__(self) -> None:
        if not self.host:
            raise AddressError(problem="the server's name is missing")
        if self.port == 0:
            raise AddressError(problem="its host or port is not valid")
        if ".." in self.folder.split("/") or not (self.user + self.folder).isprintable():
            raise AddressError(problem="its folder is not valid")

    def __str__(self) -> str:
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        return self.url.replace("://", f"://{user}", 1)

    def of_kind(self, kind: str) -> str:
        """The address of a destination that goes over HTTPS under a name of its own: `kind://...`,
        or `kind+http://...` without TLS."""
        scheme = kind if self.scheme == "https" else f"{kind}+http"
        return scheme + str(self).removeprefix(self.scheme)

    @property
    def origin(self) -> str:
        """Without user and folder (RFC 6454)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port is None else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def url(self) -> str:
        """Without the user."""
        return self.origin + quote(self.folder).rstrip("/")


@dataclass(frozen=True, slots=True)
class HttpsPut:
    """Each file of a package is put below this folder, at the package's name."""

    where: HttpsAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)

    def __post_init__(self) -> None:
        require_secure(self.where.scheme, self.where.host, self.endpoint)

    @property
    def address(self) -> str:
        return str(self.where)

    def test(self) -> None:
        """See `Destination.test`. Puts an empty file and removes it; a server that lets nothing be
        removed keeps the empty file."""
        probe = f"{self.where.url}/study-courier-test-{secrets.token_hex(4)}"
        with self._client() as (client, _), failures():
            response = client.put(probe, content=b"")
            if not response.is_success:
                raise refusal(response)
            client.delete(probe)

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        consignment = read_consignment(package)
        url = f"{self.where.url}/{quote(consignment.name, safe='')}"
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._client() as (client, context):
                    store = HttpsStore(client, url, consignment, token, context.cut)
                    yield from ObjectDelivery(self.address, consignment, store, record).run()

            yield from persistently(attempt, self.retry, token)

    def _client(self) -> AbstractContextManager[tuple[httpx.Client, TlsContext]]:
        return logged_in(self.where, self.credentials, self.retry, self.endpoint)


@contextmanager
def logged_in(
    where: HttpsAddress, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Iterator[tuple[httpx.Client, TlsContext]]:
    """A client that shows a bearer token, a name and password, or a certificate.

    Raises:
        LoginRefused: what is given as a token can be none.
    """
    token = credentials.bearer.strip()
    if not (token.isascii() and token.isprintable()):
        raise LoginRefused
    context = tls_context(endpoint, credentials)
    with open_client(context, where.host, retry.silence, HANDS) as client:
        if token:
            client.headers["Authorization"] = f"Bearer {token}"
        elif where.user:
            client.auth = (where.user, credentials.password)
        yield client, context
