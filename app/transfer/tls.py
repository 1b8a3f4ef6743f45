"""TLS to a server that proves who it is, and a sentence for each way in which that can fail.

Verification cannot be switched off. What the computer trusts counts (hospitals re-sign TLS with an
authority of their own), and the authority or certificate that the project file names.
"""

from __future__ import annotations

import hashlib
import socket
import ssl
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address
from typing import Any
from weakref import WeakSet

import truststore

from app.errors import (
    AddressError,
    CertificateRefused,
    ClientCertificateRefused,
    LoginRefused,
    NameNotFound,
    RemoteRefused,
    TransferError,
    Unreachable,
    WeakEncryption,
)
from app.model import Endpoint
from app.transfer.bandwidth import Pace, paced
from app.transfer.destination import Credentials

_EXPIRED = "it has expired, or this computer's clock is wrong"
_NOT_YET = "it is not valid yet, or this computer's clock is wrong"
_OTHER_NAME = "it was issued for another server's name"
_SELF_SIGNED = "it vouches for itself only"
_UNKNOWN = "nobody this computer or the project trusts vouches for it"
_OTHER_CERTIFICATE = "it is not the one the project file names"

# OpenSSL (x509_vfy.h), Windows (winerror.h), macOS (SecBase.h)
_VERIFICATION = {
    9: _NOT_YET,
    10: _EXPIRED,
    18: _SELF_SIGNED,
    19: _UNKNOWN,
    20: _UNKNOWN,
    21: _UNKNOWN,
    62: _OTHER_NAME,
    64: _OTHER_NAME,
    0x800B0101: _EXPIRED,
    0x800B0109: _UNKNOWN,
    0x800B010A: _UNKNOWN,
    0x800B010F: _OTHER_NAME,
    -67818: _EXPIRED,
    -67819: _NOT_YET,
    -67843: _UNKNOWN,
    -67602: _OTHER_NAME,
}
# what OpenSSL calls it -> who is to blame
_TOO_WEAK = ("PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "HANDSHAKE_FAILURE", "NO_PROTOCOLS")
NOT_OURS = "it does not accept the one given"
"""Of our certificate."""
_OUR_CERTIFICATE = {
    "CERTIFICATE_REQUIRED": "it asks for a certificate, and none was given",
    "ALERT_CERTIFICATE_EXPIRED": "the one given has expired, or a clock is wrong",
    "ALERT_CERTIFICATE_REVOKED": "the one given was revoked",
    "ALERT_UNKNOWN_CA": "it does not trust who issued the one given",
    "ALERT_CERTIFICATE": NOT_OURS,
    "ALERT_BAD_CERTIFICATE": NOT_OURS,
    "ALERT_UNSUPPORTED_CERTIFICATE": NOT_OURS,
    "ALERT_ACCESS_DENIED": NOT_OURS,
}


class _OtherCertificate(ssl.SSLError):
    """The server has a certificate that is right, and not the one it must have."""


class TlsContext(truststore.SSLContext):
    """Takes one certificate only, if one is named; knows its connections, to break them; and none
    is faster than the pace."""

    certificate = ""
    pace = Pace()

    def __init__(self, protocol: int) -> None:
        super().__init__(protocol)
        self._connections: WeakSet[ssl.SSLSocket] = WeakSet()

    def wrap_socket(self, *arguments: Any, **named: Any) -> ssl.SSLSocket:
        wrapped = super().wrap_socket(*arguments, **named)
        met = hashlib.sha256(wrapped.getpeercert(binary_form=True) or b"").hexdigest()
        if self.certificate not in {"", met}:
            wrapped.close()
            raise _OtherCertificate
        self._connections.add(wrapped)
        paced(wrapped, self.pace)
        return wrapped

    def cut(self) -> None:
        """Break every connection, from whatever thread; who waits for one stops waiting."""
        for connection in list(self._connections):
            with suppress(OSError):
                # not SSLSocket's own: it takes away what the waiting thread works with
                socket.socket.shutdown(connection, socket.SHUT_RDWR)


def tls_context(endpoint: Endpoint, credentials: Credentials) -> TlsContext:
    """TLS 1.2 or newer, verified, with the client certificate if there is one.

    Raises:
        AddressError: the authority the project file names is no certificate.
        LoginRefused: the client certificate or its key cannot be used; carries its path.
    """
    context = TlsContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.certificate = endpoint.certificate
    context.pace = Pace(endpoint.bytes_per_second)
    if endpoint.authority:
        try:
            context.load_verify_locations(cadata=endpoint.authority)
        except (ssl.SSLError, ValueError):
            raise AddressError(problem="the authority beside it is no PEM certificate") from None
    if credentials.certificate is not None:
        key, passphrase = credentials.key_file, credentials.key_passphrase
        try:
            # never None: OpenSSL would ask on the terminal
            context.load_cert_chain(credentials.certificate, key, password=passphrase)
        except (OSError, ValueError):  # what these say may quote the file
            raise LoginRefused(path=key or credentials.certificate) from None
    return context


def is_loopback(host: str) -> bool:
    """Whether a host's name or address means this computer, whatever a name server says."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def require_secure(scheme: str, host: str, endpoint: Endpoint) -> None:
    """Refuse what is not HTTPS, save to this computer itself if the project says so.

    Raises:
        AddressError
    """
    if scheme == "https" or (scheme == "http" and endpoint.plain_http and is_loopback(host)):
        return
    raise AddressError(problem="it must begin with https://; anything else can be read on the way")


def why(error: BaseException) -> TransferError:
    """What a failure to talk with a server means. Its own text is not repeated."""
    for cause in _causes(error):
        if isinstance(cause, _OtherCertificate):
            return CertificateRefused(problem=_OTHER_CERTIFICATE)
        if isinstance(cause, ssl.SSLCertVerificationError):
            code = getattr(cause, "verify_code", None)
            return CertificateRefused(problem=_VERIFICATION.get(code or 0, _UNKNOWN))
        if isinstance(cause, ssl.SSLError):
            return _broken(cause.reason or "")
        if isinstance(cause, (socket.gaierror, UnicodeError)):
            return NameNotFound()
    return Unreachable()


def _broken(reason: str) -> TransferError:
    for part in _OUR_CERTIFICATE:
        if part in reason:
            problem = _OUR_CERTIFICATE.get(part, NOT_OURS)
            return ClientCertificateRefused(problem=problem)
    if any(one in reason for one in _TOO_WEAK):
        return WeakEncryption()
    if reason in {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"}:
        return RemoteRefused(problem="it does not speak TLS")
    return Unreachable()  # cut, or damaged on the way


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
