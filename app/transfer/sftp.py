"""An SFTP account as destination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from app.errors import AddressError, TransferError
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.bandwidth import Pace
from app.transfer.consignment import read_consignment
from app.transfer.crew import HANDS
from app.transfer.delivery import Delivery
from app.transfer.destination import Credentials, Retry
from app.transfer.journal import Journal
from app.transfer.persistence import persistently
from app.transfer.sftp_folder import SftpFolder
from app.transfer.sftp_store import SftpStore
from app.transfer.ssh import Server, sftp_session


@dataclass(frozen=True, slots=True)
class SftpAddress:
    """A folder at a server.

    Attributes:
        folder: absolute; `/~/...` starts at the login's own folder, as curl has it.
    """

    user: str
    host: str
    port: int
    folder: str

    def __post_init__(self) -> None:
        if not self.user:
            raise AddressError(problem="the user name is missing (sftp://user@host/folder)")
        if not self.host:
            raise AddressError(problem="the server's name is missing")
        if not self.port:
            raise AddressError(problem="its host or port is not valid")
        if ".." in self.folder.split("/") or not (self.user + self.folder).isprintable():
            raise AddressError(problem="its folder is not valid")

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == 22 else f":{self.port}"
        return f"sftp://{quote(self.user, safe='')}@{host}{port}{quote(self.folder)}"

    @property
    def remote_folder(self) -> str:
        """The folder as the server takes it: absolute, or relative to the login's own."""
        if self.folder == "/~" or self.folder.startswith("/~/"):
            return self.folder[3:].strip("/") or "."
        return "/" + self.folder.strip("/")


@dataclass(frozen=True, slots=True)
class Sftp:
    """Packages are laid into this folder of the server, which must exist.

    Attributes:
        share: bytes of a package that are worth a session of their own; there are up to `HANDS`.
    """

    where: SftpAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)
    share: int = 16 << 20

    @property
    def address(self) -> str:
        return str(self.where)

    def test(self) -> None:
        """See `Destination.test`."""
        with self._session(Token(), Pace()) as session:
            session.test()

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. A lost connection is made anew, as `retry` says."""
        consignment = read_consignment(package)
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._sessions(token, 1 + consignment.size // self.share) as sessions:
                    store = SftpStore(sessions, token)
                    yield from Delivery(self.address, consignment, store, record).run()

            yield from persistently(attempt, self.retry, token)

    @contextmanager
    def _sessions(self, token: Token, wanted: int) -> Iterator[Sequence[SftpFolder]]:
        """As many as the server lets us have; one at least."""
        pace = Pace(self.endpoint.bytes_per_second)
        with ExitStack() as stack:
            sessions = [stack.enter_context(self._session(token, pace))]
            while len(sessions) < min(wanted, HANDS):
                try:
                    sessions.append(stack.enter_context(self._session(token, pace)))
                except TransferError:  # the login is right, so the server has a limit
                    break
            yield sessions

    @contextmanager
    def _session(self, token: Token, pace: Pace) -> Iterator[SftpFolder]:
        server = Server(self.where.host, self.where.port, self.where.user)
        silence = self.retry.silence
        with sftp_session(server, self.credentials, token, silence, pace) as wire:
            yield SftpFolder(wire, self.where.remote_folder)
