"""An SSH session to a server whose key is known: dial, check the host key, only then log in."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import paramiko
from paramiko.ssh_exception import IncompatiblePeer

from app.errors import LoginRefused, NameNotFound, RemoteRefused, UnknownHost, Unreachable
from app.model import Token
from app.transfer.bandwidth import Pace
from app.transfer.destination import Credentials
from app.transfer.patience import Patience
from app.transfer.sftp_wire import RECEIVE_WINDOW, Wire

_KEEPALIVE = 15  # seconds; routers forget connections that say nothing
# AEAD first: it is safest, and quickest in paramiko; nothing older than SHA-2 and counter mode
_CIPHERS = (
    "aes256-gcm@openssh.com",
    "aes128-gcm@openssh.com",
    "aes256-ctr",
    "aes192-ctr",
    "aes128-ctr",
)
_DIGESTS = (
    "hmac-sha2-256-etm@openssh.com",
    "hmac-sha2-512-etm@openssh.com",
    "hmac-sha2-256",
    "hmac-sha2-512",
)

# paramiko logs every cut with its traceback; the errors raised here say it once
logging.getLogger("paramiko").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Server:
    """Who logs in where."""

    host: str
    port: int
    user: str

    @property
    def known_as(self) -> str:
        """Its name in a known_hosts file (sshd(8))."""
        return self.host if self.port == 22 else f"[{self.host}]:{self.port}"


@contextmanager
def sftp_session(
    server: Server, credentials: Credentials, token: Token, silence: float, pace: Pace
) -> Iterator[Wire]:
    """A logged-in SFTP session; closed, with its threads, at the end.

    Args:
        silence: seconds without an answer after which the server counts as gone.

    Raises:
        NameNotFound, Unreachable: worth trying again.
        UnknownHost: carries the fingerprint met; nothing of the login was sent.
        LoginRefused: the server, or the key file, refused.
        RemoteRefused: the server offers no SFTP, or only encryption that is too weak.
        Cancelled: the person asked to stop.
    """
    key = _private_key(credentials)
    token.check()
    with (
        closing(_dial(server, silence)) as connection,
        _transport(connection) as transport,
        closing(Patience(transport, token, silence)) as patience,
    ):
        with patience.waiting():
            _meet(transport, server, credentials)
        with patience.waiting():
            _log_in(transport, server.user, key, credentials.password)
        with patience.waiting():
            channel = _sftp_channel(transport)
        yield Wire(channel, patience, pace)


def _private_key(credentials: Credentials) -> paramiko.PKey | None:
    if credentials.key_file is None:
        return None
    passphrase = credentials.key_passphrase.encode() or None
    try:
        # bytes, whatever its type hints say: paramiko hands them on as they are
        return paramiko.PKey.from_path(credentials.key_file, passphrase)  # type: ignore[arg-type]
    except (paramiko.SSHException, paramiko.pkey.UnknownKeyType, ValueError, TypeError, OSError):
        # whatever these say may quote the file
        raise LoginRefused(path=credentials.key_file) from None


def _dial(server: Server, silence: float) -> socket.socket:
    try:
        return socket.create_connection((server.host, server.port), timeout=silence)
    except (socket.gaierror, UnicodeError) as error:
        raise NameNotFound from error
    except OSError as error:
        raise Unreachable from error


@contextmanager
def _transport(connection: socket.socket) -> Iterator[paramiko.Transport]:
    try:
        transport = paramiko.Transport(connection, default_window_size=RECEIVE_WINDOW)
    except (paramiko.SSHException, OSError) as error:
        raise Unreachable from error
    try:
        yield transport
    finally:
        transport.close()
        transport.packetizer.complete_handshake()  # or its timer outlives a broken one
        if transport.is_alive():
            transport.join()  # close() does not wait if the other side was quicker


def _meet(transport: paramiko.Transport, server: Server, credentials: Credentials) -> None:
    """Agree on keys with the server, and see that it is the known one."""
    known = _known_keys(credentials, server)
    options = transport.get_security_options()
    options.ciphers = _CIPHERS
    options.digests = _DIGESTS
    families = {
        name.removeprefix("ssh-").split("-")[0] for name in known
    }  # rsa-sha2-512 is ssh-rsa
    options.key_types = sorted(
        options.key_types, key=lambda kind: kind.removeprefix("ssh-").split("-")[0] not in families
    )
    try:
        transport.start_client()
    except IncompatiblePeer as error:
        raise RemoteRefused(problem="it offers no encryption this program accepts") from error
    transport.set_keepalive(_KEEPALIVE)
    met = transport.get_remote_server_key()
    if met.fingerprint != credentials.host_key and met.asbytes() not in known.values():
        raise UnknownHost(fingerprint=met.fingerprint)


def _known_keys(credentials: Credentials, server: Server) -> dict[str, bytes]:
    """Key type -> key, as the known_hosts file has them; a file we cannot read knows nobody."""
    if credentials.known_hosts is None or credentials.host_key:
        return {}
    try:
        entries = paramiko.HostKeys(str(credentials.known_hosts)).lookup(server.known_as)
    except (OSError, ValueError, paramiko.hostkeys.InvalidHostKey):
        return {}
    return {name: key.asbytes() for name, key in (entries or {}).items()}


def _log_in(
    transport: paramiko.Transport, user: str, key: paramiko.PKey | None, password: str
) -> None:
    """Key first, then password; some servers want both. No agent, no keys lying about."""
    transport.auth_timeout = threading.TIMEOUT_MAX  # Patience decides
    if key is not None and _accepted(transport, lambda: transport.auth_publickey(user, key)):
        return
    if password and _accepted(transport, lambda: transport.auth_password(user, password)):
        return
    raise LoginRefused


def _accepted(transport: paramiko.Transport, attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except paramiko.AuthenticationException as error:
        if not transport.is_active():  # cut, not refused
            raise EOFError from error
    return transport.is_authenticated()


def _sftp_channel(transport: paramiko.Transport) -> paramiko.Channel:
    channel = transport.open_session()
    try:
        channel.invoke_subsystem("sftp")
    except paramiko.SSHException as error:
        if transport.is_active():
            raise RemoteRefused(problem="it offers no SFTP") from error
        raise
    return channel
