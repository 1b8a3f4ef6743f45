"""An SSH session to a server whose key is known: dial, check the host key, only then log in.

libssh (by ssh-python) does the protocol. It asks nobody's agent, reads no configuration and no key
that is not named here.
"""

from __future__ import annotations

import base64
import math
import socket
import struct
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from ssh import options
from ssh.channel import Channel
from ssh.exceptions import AuthenticationDenied, AuthenticationPartial, BaseSSHError, KeyImportError
from ssh.key import SSHKey, import_privkey_base64
from ssh.session import SSH_AUTH_DENIED, SSH_AUTH_INFO, SSH_AUTH_SUCCESS, Session

from app.errors import (
    AddressError,
    LoginRefused,
    NameNotFound,
    RemoteRefused,
    UnknownHost,
    Unreachable,
)
from app.model import Token
from app.transfer.bandwidth import Pace
from app.transfer.destination import Credentials
from app.transfer.known_hosts import Known, known_keys
from app.transfer.patience import Patience
from app.transfer.sftp_wire import Wire

_KEEPALIVE = 15  # seconds; routers forget connections that say nothing
if sys.platform == "darwin":
    _KEEP_IDLE = socket.TCP_KEEPALIVE
else:
    _KEEP_IDLE = socket.TCP_KEEPIDLE
# nothing older than SHA-2 and counter mode; AEAD first
_KEY_EXCHANGE = (
    "curve25519-sha256",
    "curve25519-sha256@libssh.org",
    "ecdh-sha2-nistp256",
    "ecdh-sha2-nistp384",
    "ecdh-sha2-nistp521",
    "diffie-hellman-group18-sha512",
    "diffie-hellman-group16-sha512",
    "diffie-hellman-group-exchange-sha256",
    "diffie-hellman-group14-sha256",
)
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
_NOTHING_IN_COMMON = "no match for method"  # as libssh says it
_LARGEST_KEY = 1 << 20  # bytes of a file
_ASKS = 0x10  # SSH_AUTH_METHOD_INTERACTIVE of libssh.h: the server asks questions
_ROUNDS = 8  # of questions; who asks on does not mean to let us in


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
    """A logged-in SFTP session; closed, with its thread, at the end.

    Args:
        silence: seconds without an answer after which the server counts as gone.

    Raises:
        AddressError: the user's name.
        NameNotFound, Unreachable: worth trying again.
        UnknownHost: carries the fingerprint met; nothing of the login was sent.
        LoginRefused: the server, or the key file, refused.
        RemoteRefused: the server offers no SFTP, or only encryption that is too weak.
        Cancelled: the person asked to stop.
    """
    key = _private_key(credentials)
    token.check()
    with _met(server, credentials, token, silence) as (session, patience):
        with patience.waiting():
            _log_in(session, server.user, key, credentials.password)
        with patience.waiting():
            channel = _sftp_channel(session)
        yield Wire(channel, patience, pace)


@contextmanager
def _met(
    server: Server, credentials: Credentials, token: Token, silence: float
) -> Iterator[tuple[Session, Patience]]:
    """A session with the known server, before the login."""
    known = _known(credentials, server)
    strangers = []
    for kinds in known.orders():
        with ExitStack() as stack:
            try:
                met = stack.enter_context(_introduced(server, known, kinds, token, silence))
            except UnknownHost as error:
                strangers.append(error)
                continue
            yield met
            return
    raise strangers[0]


@contextmanager
def _introduced(
    server: Server, known: Known, kinds: Sequence[str], token: Token, silence: float
) -> Iterator[tuple[Session, Patience]]:
    with _dial(server, silence) as line:
        patience = Patience(line, token, silence)
        try:
            session = _session(server.user, kinds, silence)
            with patience.waiting():
                _connect(session, line)
                known.require(
                    base64.b64decode(session.get_server_publickey().export_pubkey_base64())
                )
            yield session, patience
        finally:
            patience.close()
            patience.cut()  # first: libssh says goodbye when it is let go, and would wait for it


def _known(credentials: Credentials, server: Server) -> Known:
    if credentials.known_hosts is None or credentials.host_key:
        return Known(fingerprint=credentials.host_key)
    return Known(known_keys(credentials.known_hosts, server.known_as))


def _private_key(credentials: Credentials) -> SSHKey | None:
    if (path := credentials.key_file) is None:
        return None
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_KEY)
        return import_privkey_base64(text, credentials.key_passphrase.encode())
    except (KeyImportError, OSError):
        raise LoginRefused(path=path) from None


def _dial(server: Server, silence: float) -> socket.socket:
    try:
        line = socket.create_connection((server.host, server.port), timeout=silence)
    except (socket.gaierror, UnicodeError) as error:
        raise NameNotFound from error
    except OSError as error:
        raise Unreachable from error
    try:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.setsockopt(socket.IPPROTO_TCP, _KEEP_IDLE, _KEEPALIVE)
    except OSError as error:  # macOS says so of a connection that was cut meanwhile
        line.close()
        raise Unreachable from error
    return line


def _session(user: str, kinds: Sequence[str], silence: float) -> Session:
    made = Session()
    # what takes no text is handed over as the bytes libssh reads it from: a bool, a long
    made.options_set(options.PROCESS_CONFIG, struct.pack("@?", False))
    _wait_at_most(made, math.ceil(silence))
    try:
        made.options_set(options.USER, user)
    except BaseSSHError as error:
        raise AddressError(problem="a user name like that is not allowed") from error
    made.options_set(options.KEY_EXCHANGE, ",".join(_KEY_EXCHANGE))
    made.options_set(options.HOSTKEYS, ",".join(kinds))
    for option in (options.CIPHERS_C_S, options.CIPHERS_S_C):
        made.options_set(option, ",".join(_CIPHERS))
    for option in (options.HMAC_C_S, options.HMAC_S_C):
        made.options_set(option, ",".join(_DIGESTS))
    return made


def _wait_at_most(session: Session, seconds: int) -> None:
    session.options_set(options.TIMEOUT, struct.pack("@l", seconds))


def _connect(session: Session, line: socket.socket) -> None:
    its_own = line.dup()  # libssh closes what it is given
    session.set_socket(its_own)
    its_own.detach()
    try:
        session.connect()
    except BaseSSHError as error:
        if _NOTHING_IN_COMMON in str(error):
            raise RemoteRefused(problem="it offers no encryption this program accepts") from error
        raise
    _wait_at_most(session, 0)  # without end: Patience decides


def _log_in(session: Session, user: str, key: SSHKey | None, password: str) -> None:
    """Key first, then password; some servers want both. No agent, no keys lying about."""
    if key is not None and _accepted(lambda: session.userauth_publickey(key)):
        return
    if password and _accepted(lambda: session.userauth_password(user, password)):
        return
    if password and _accepted(lambda: _answer(session, user, password)):
        return
    raise LoginRefused


def _accepted(attempt: Callable[[], int]) -> bool:
    try:
        return attempt() == int(SSH_AUTH_SUCCESS)
    except (AuthenticationDenied, AuthenticationPartial):
        return False


def _answer(session: Session, user: str, password: str) -> int:
    """The password, where the server asks for it as a question of its own (RFC 4256)."""
    for _ in range(_ROUNDS if session.userauth_list() & _ASKS else 0):
        if (state := session.userauth_kbdint(user, "")) != SSH_AUTH_INFO:
            return int(state)
        for number in range(session.userauth_kbdint_getnprompts()):
            session.userauth_kbdint_setanswer(number, password.encode())
    return int(SSH_AUTH_DENIED)


def _sftp_channel(session: Session) -> Channel:
    channel = session.channel_new()
    channel.open_session()
    try:
        channel.request_subsystem("sftp")
    except BaseSSHError as error:
        if session.is_connected():
            raise RemoteRefused(problem="it offers no SFTP") from error
        raise
    return channel
