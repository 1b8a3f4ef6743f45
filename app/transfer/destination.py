"""Where a package can be sent: one Protocol, one module per kind of destination.

A destination is its address and nothing secret; credentials travel beside it. To add a protocol,
write a module with a class that has `address`, `test` and `deliver`, and name its scheme in
`open_destination`. Places that keep files by path (a drive, WebDAV) need only a `delivery.Store`;
those that take objects or instances (S3, Gen3, STOW-RS, C-STORE) bring their own `deliver`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from urllib.parse import SplitResult, unquote, urlsplit

from app.errors import AddressError
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.journal import Journal

if TYPE_CHECKING:
    from app.transfer.https_put import HttpsAddress


@dataclass(frozen=True, slots=True, repr=False)
class Credentials:
    """What a login needs. Never shown: neither `repr` nor any error holds a value of it.

    Attributes:
        key_file: private key in OpenSSH or PEM form.
        certificate: the client certificate over TLS, PEM, with those between it and its authority;
            its key is `key_file`, or in the same file.
        key_passphrase: opens `key_file`; "" for none.
        password: the login's password; "" for none.
        host_key: the server's key as `SHA256:...` (RFC 4648 base64 without padding).
        known_hosts: an OpenSSH known_hosts file, the other way to know the server.
        bearer: an access token for HTTPS (RFC 6750).
        api_key: for a Gen3 commons, out of the credentials.json that its portal gives.
        access_key, secret_key, session_token: for S3; the last only with temporary credentials.
    """

    key_file: Path | None = None
    key_passphrase: str = ""
    password: str = ""
    host_key: str = ""
    known_hosts: Path | None = None
    certificate: Path | None = None
    bearer: str = ""
    api_key: str = ""
    access_key: str = ""
    secret_key: str = ""
    session_token: str = ""

    def __repr__(self) -> str:
        return "Credentials(...)"


@dataclass(frozen=True, slots=True)
class Retry:
    """How long a destination is tried that cannot be reached.

    Attributes:
        attempts: failures in a row, without a byte of progress, before giving up.
        first_wait, longest_wait: seconds; the wait doubles, and is drawn from none to all of it.
        silence: seconds without an answer that count as a cut.
    """

    attempts: int = 8
    first_wait: float = 1.0
    longest_wait: float = 60.0
    silence: float = 30.0


class Destination(Protocol):
    """A place that takes packages."""

    @property
    def address(self) -> str:
        """The address as a person would write it, without any secret."""

    def test(self) -> None:
        """Find out whether a package could be delivered now; leaves nothing behind.

        Raises:
            TransferError: says in a sentence what is wrong: name, server, login, rights, space.
            TargetError: the same for a folder or drive.
        """

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """Send a finished package and prove what arrived; going on where a former try stopped.

        Yields `Progress` of Stage.SEND, then of Stage.VERIFY, and one `Delivered` at the end.
        Delivering again what is already there whole proves it and yields a receipt.

        Raises:
            PackageError: the package is not whole, or changed since it was made.
            TransferError, TargetError: why it cannot be delivered.
            Cancelled: the person asked to stop; what arrived is kept for the next try.
        """


@runtime_checkable
class Placed(Protocol):
    """A destination that its address alone does not tell from others."""

    @property
    def places(self) -> frozenset[str]:
        """Where what is delivered comes to be; see `site.places`."""


def open_destination(
    address: str,
    credentials: Credentials | None = None,
    retry: Retry | None = None,
    endpoint: Endpoint | None = None,
) -> Destination:
    """The destination at `address`: a folder's path, `file://...`, `sftp://user@host[:port]/path`,
    `https://[user@]host[:port]/path`, `s3://[user@]bucket/prefix`, `dicomweb://[user@]host[:port]/path`,
    `dicoms://AE-TITLE@host[:port]`, `posda://host[:port]/path` or
    `gen3://host[:port]/program/project`.

    An sftp path is absolute; `/~/path` starts at the login's own folder. `dicomweb` and `posda` go
    over HTTPS, as does `gen3`; without TLS, to this computer itself only, they are `dicomweb+http`,
    `posda+http`, `gen3+http` and `dicom`.

    Raises:
        AddressError: the address cannot be used, or holds a password. Never repeats the address.
    """
    if "://" not in address:
        if not address:
            raise AddressError(problem="it is empty")
        return _folder(Path(address))
    parts = _split(address)
    if (kind := _KINDS.get(parts.scheme)) is None:
        raise AddressError(problem=_UNKNOWN)
    return kind(parts, credentials or Credentials(), retry or Retry(), endpoint or Endpoint())


# the modules are imported where they are used, so that nobody loads the network for a folder


def _file(parts: SplitResult, _: Credentials, __: Retry, ___: Endpoint) -> Destination:
    if parts.netloc not in {"", "localhost"}:
        raise AddressError(problem="a file address names no computer")
    from urllib.request import url2pathname  # noqa: PLC0415

    return _folder(Path(url2pathname(parts.path)))


def _sftp(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.sftp import Sftp, SftpAddress  # noqa: PLC0415

    where = SftpAddress(
        user=unquote(parts.username or ""),
        host=parts.hostname or "",
        port=22 if parts.port is None else parts.port,
        folder=unquote(parts.path),
    )
    return Sftp(where, credentials, retry, endpoint)


def _https(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.https_put import HttpsPut  # noqa: PLC0415

    return HttpsPut(_web_address(parts, parts.scheme), credentials, retry, endpoint)


def _dicomweb(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.dicomweb import Dicomweb  # noqa: PLC0415

    scheme = "http" if parts.scheme.endswith("+http") else "https"
    return Dicomweb(_web_address(parts, scheme), credentials, retry, endpoint)


def _posda(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.posda import Posda  # noqa: PLC0415

    scheme = "http" if parts.scheme.endswith("+http") else "https"
    return Posda(_web_address(parts, scheme), credentials, retry, endpoint)


def _gen3(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.gen3 import Gen3  # noqa: PLC0415

    scheme = "http" if parts.scheme.endswith("+http") else "https"
    where = replace(_web_address(parts, scheme), user="")  # the key says who
    return Gen3(where, credentials, retry, endpoint)


def _s3(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.s3 import S3, S3Address  # noqa: PLC0415

    user, _, name = parts.netloc.rpartition("@")
    bucket = S3Address(name, unquote(parts.path).strip("/"), unquote(user))
    return S3(bucket, credentials, retry, endpoint)


def _c_store(
    parts: SplitResult, credentials: Credentials, retry: Retry, endpoint: Endpoint
) -> Destination:
    from app.transfer.c_store import CStore, NodeAddress  # noqa: PLC0415

    if parts.path.strip("/"):
        raise AddressError(problem="it ends with the host or port")
    title, host = unquote(parts.username or ""), parts.hostname or ""
    node = NodeAddress(parts.scheme, title, host, parts.port)
    return CStore(node, credentials, retry, endpoint)


_KINDS = {
    "file": _file,
    "sftp": _sftp,
    "https": _https,
    "http": _https,
    "s3": _s3,
    "dicomweb": _dicomweb,
    "dicomweb+http": _dicomweb,
    "posda": _posda,
    "posda+http": _posda,
    "gen3": _gen3,
    "gen3+http": _gen3,
    "dicoms": _c_store,
    "dicom": _c_store,
}
_UNKNOWN = (
    "it must be a folder, or begin with sftp://, https://, s3://, dicomweb://, dicoms://, posda://"
    " or gen3://"
)


def _web_address(parts: SplitResult, scheme: str) -> HttpsAddress:
    from app.transfer.https_put import HttpsAddress  # noqa: PLC0415

    return HttpsAddress(
        scheme=scheme,
        user=unquote(parts.username or ""),
        host=parts.hostname or "",
        port=parts.port,
        folder=unquote(parts.path),
    )


def _folder(path: Path) -> Destination:
    from app.transfer.folder import Folder  # noqa: PLC0415

    return Folder(path.absolute())


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise AddressError(problem="its host or port is not valid") from None
    if parts.password is not None:
        raise AddressError(problem="it holds a password; enter the password where it is asked for")
    if parts.query or parts.fragment:
        raise AddressError(problem="it has a part after ? or #")
    return parts
