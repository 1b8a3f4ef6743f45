"""An SFTP account as destination."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from app.errors import AddressError
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.bandwidth import Pace
from app.transfer.consignment import read_consignment
from app.transfer.delivery import Delivery
from app.transfer.destination import Credentials, Retry
from app.transfer.journal import Journal
from app.transfer.persistence import persistently
from app.transfer.sftp_store import SftpStore
from app.transfer.sftp_wire import Wire
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
    """Packages are laid into this folder of the server, which must exist."""

    where: SftpAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)

    @property
    def address(self) -> str:
        return str(self.where)

    def test(self) -> None:
        """See `Destination.test`."""
        token = Token()
        with self._session(token) as wire:
            SftpStore(wire, self.where.remote_folder).test()

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. A lost connection is made anew, as `retry` says."""
        consignment = read_consignment(package)
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._session(token) as wire:
                    store = SftpStore(wire, self.where.remote_folder)
                    yield from Delivery(self.address, consignment, store, record).run()

            yield from persistently(attempt, self.retry, token)

    def _session(self, token: Token) -> AbstractContextManager[Wire]:
        server = Server(self.where.host, self.where.port, self.where.user)
        pace = Pace(self.endpoint.bytes_per_second)
        return sftp_session(server, self.credentials, token, self.retry.silence, pace)
