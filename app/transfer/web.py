"""HTTP requests to one server: through the system's proxy, with one limit on silence.

Everything that goes over HTTPS goes through here, S3 too, so that trust is decided in one place.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from urllib.request import getproxies, proxy_bypass

import httpx

from app.errors import (
    ClientCertificateRefused,
    LoginRefused,
    ProxyRefused,
    RemoteRefused,
    TransferError,
    Unreachable,
)
from app.transfer.tls import NOT_OURS, is_loopback, why

# they tell every request, with its address; the errors raised here say what matters
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

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
    """Put around every request.

    Raises:
        Unreachable, NameNotFound: worth trying again.
        CertificateRefused, WeakEncryption, ProxyRefused, LoginRefused, RemoteRefused: not so.
    """
    try:
        yield
    except httpx.ProxyError as error:
        login = "407" in str(error)
        problem = "it asks for a login" if login else "it refuses the way to the server"
        raise ProxyRefused(problem=problem) from None  # its text may name the login
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
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
