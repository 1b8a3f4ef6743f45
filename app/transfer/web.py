"""HTTP requests to one server: through the system's proxy, with one limit on silence.

Everything that goes over HTTPS goes through here, S3 too, so that trust is decided in one place.
"""

from __future__ import annotations

import logging
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from app.errors import (
    AddressError,
    ClientCertificateRefused,
    LoginRefused,
    ProxyRefused,
    RemoteRefused,
    TransferError,
    Unreachable,
)
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.tls import (
    NOT_OURS,
    TlsContext,
    is_loopback,
    require_secure,
    tls_context,
    why,
)

# they tell every request, with its address; the errors raised here say what matters
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_UNSPOKEN = httpx.Request("GET", "https://")
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_REFUSALS = {
    400: "it did not understand the request",
    403: "you have no right to do that there",
    404: "the folder is not there",
    405: "it takes no files this way",
    409: "the folder is not there",
    411: "it takes no files this way",
    413: "a file is too large for it",
    415: "it takes no files of this kind",
    501: "it takes no files this way",
    507: "its disk or your quota is full",
}


def open_client(context: ssl.SSLContext, host: str, silence: float, hands: int) -> httpx.Client:
    """A client for one host; close it.

    Args:
        silence: seconds without an answer after which the server counts as gone.
        hands: connections at a time.
    """
    return httpx.Client(
        verify=context,
        proxy=system_proxy(host),
        trust_env=False,  # it would take passwords out of ~/.netrc; proxies are asked for above
        timeout=silence,
        limits=httpx.Limits(max_connections=hands, max_keepalive_connections=hands),
        headers={"User-Agent": "study-courier", "Accept-Encoding": "identity"},
    )


class OtherHosts:
    """Clients for services besides the one that the project file names, one for each host: as
    verified as any, but not pinned (the pinned certificate is the other's), and without a login.
    `close` closes them all. Threads may share it.

    Args:
        silence, hands: see `open_client`.
    """

    def __init__(self, endpoint: Endpoint, silence: float, hands: int) -> None:
        self._endpoint = replace(endpoint, certificate="")
        self._silence, self._hands = silence, hands
        self._clients: dict[str, httpx.Client] = {}
        self._contexts: list[TlsContext] = []
        self._opening = threading.Lock()
        self._stack = ExitStack()

    def client(self, url: str) -> httpx.Client:
        """The client for the host of this address.

        Raises:
            AddressError: it is none, or not HTTPS.
        """
        try:
            parts = urlsplit(url)
            host, _ = parts.hostname or "", parts.port
        except ValueError:
            raise AddressError(problem="its host or port is not valid") from None
        require_secure(parts.scheme, host, self._endpoint)
        with self._opening:
            if parts.netloc not in self._clients:
                self._clients[parts.netloc] = self._open(host)
            return self._clients[parts.netloc]

    def cut(self) -> None:
        """Break every connection; see `TlsContext.cut`."""
        for context in self._contexts:
            context.cut()

    def _open(self, host: str) -> httpx.Client:
        context = tls_context(self._endpoint, Credentials())
        self._contexts.append(context)
        return self._stack.enter_context(open_client(context, host, self._silence, self._hands))

    def close(self) -> None:
        self._stack.close()


def system_proxy(host: str) -> str | None:
    """The proxy that this computer is set up with for https, unless the host is meant to do
    without; None for none."""
    if is_loopback(host) or proxy_bypass(host):
        return None
    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"


@contextmanager
def failures() -> Iterator[None]:
    """Put around every request. No error raised here holds the request: a login may stand in its
    headers or in its address.

    Raises:
        Unreachable, NameNotFound: worth trying again.
        CertificateRefused, WeakEncryption, ProxyRefused, LoginRefused, RemoteRefused: not so.
    """
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        if isinstance(error, httpx.RequestError):
            error.request = _UNSPOKEN
        if isinstance(error, httpx.ProxyError):
            login = "407" in str(error)
            problem = "it asks for a login" if login else "it refuses the way to the server"
            raise ProxyRefused(problem=problem) from None  # its text may name the login
        raise why(error) from error


def refusal(response: httpx.Response) -> TransferError:
    """What a status that is no success means (RFC 9110 section 15)."""
    status = response.status_code
    if status == HTTPStatus.UNAUTHORIZED:
        return LoginRefused()
    if _wants_certificate(response):
        none = b"No required" in response.content
        problem = "it asks for a certificate, and none was given" if none else NOT_OURS
        return ClientCertificateRefused(problem=problem)
    if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return ProxyRefused(problem="it asks for a login")
    if status in _PASSING:
        return Unreachable()
    if response.is_redirect:
        return RemoteRefused(problem="it sends us to another address")
    return RemoteRefused(problem=_REFUSALS.get(status, f"it answers {status}"))


def _wants_certificate(response: httpx.Response) -> bool:
    """nginx lets a client without certificate in, to say 400."""
    if response.status_code != HTTPStatus.BAD_REQUEST or not response.is_closed:
        return False
    return b"SSL certificate" in response.content
