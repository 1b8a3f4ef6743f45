"""A DICOM node that takes images by C-STORE over TLS (PS3.4 annex B, PS3.15 annex B.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from app.errors import AddressError, RemoteRefused, Unreachable
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer import dimse
from app.transfer.association import Parties
from app.transfer.c_store_store import Hands, InstanceStore
from app.transfer.commitment import Commitment
from app.transfer.consignment import read_consignment
from app.transfer.destination import Credentials, Retry
from app.transfer.dialer import Dialer
from app.transfer.instances import read_images
from app.transfer.journal import Journal
from app.transfer.objects import ObjectDelivery
from app.transfer.persistence import persistently
from app.transfer.tls import is_loopback, tls_context

SECURE, PLAIN = "dicoms", "dicom"
_PORTS = {SECURE: 2762, PLAIN: 104}  # IANA: dicom-tls, acr-nema
_LONGEST_TITLE = 16


@dataclass(frozen=True, slots=True)
class NodeAddress:
    """A DICOM node.

    Attributes:
        title: the name it is called by (AE title).
    """

    scheme: str
    title: str
    host: str
    port: int | None

    def __post_init__(self) -> None:
        if not self.host:
            raise AddressError(problem="the server's name is missing")
        if self.port == 0:
            raise AddressError(problem="its host or port is not valid")
        require_title(self.title)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port is None else f":{self.port}"
        return f"{self.scheme}://{quote(self.title, safe='')}@{host}{port}"

    @property
    def place(self) -> tuple[str, int]:
        return self.host, self.port or _PORTS[self.scheme]


def require_title(title: str) -> None:
    """Refuse what is no AE title (PS3.5 table 6.2-1).

    Raises:
        AddressError
    """
    plain = title.isascii() and title.isprintable() and "\\" not in title
    if not plain or not 0 < len(title.strip()) == len(title) <= _LONGEST_TITLE:
        raise AddressError(problem="its name (AE title) is missing or not valid")


@dataclass(frozen=True, slots=True)
class CStore:
    """Each image of a package is stored at this node, in the transfer syntax it has."""

    where: NodeAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)

    def __post_init__(self) -> None:
        require_title(self.endpoint.ae_title)
        named = self.endpoint.plain_http and is_loopback(self.where.host)
        if self.where.scheme != SECURE and not named:
            problem = "it must begin with dicoms://; anything else can be read on the way"
            raise AddressError(problem=problem)

    @property
    def address(self) -> str:
        return str(self.where)

    def test(self) -> None:
        """See `Destination.test`. Asks with C-ECHO (PS3.4 annex A); nothing is stored."""
        verification = (dimse.VERIFICATION, dimse.IMPLICIT)
        association = self._dialer().open([verification])
        try:
            if verification not in association.accepted:
                raise RemoteRefused(problem="it answers no C-ECHO")
            command: dimse.Values = {
                dimse.FIELD: dimse.C_ECHO,
                dimse.SOP_CLASS: dimse.VERIFICATION,
            }
            association.request(association.accepted[verification], command)
            if (status := association.answer().status) != dimse.SUCCESS:
                raise RemoteRefused(problem=f"it answers C-ECHO with {status:04X}H")
        finally:
            association.release()

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        images = read_images(read_consignment(package), token)
        consignment = images.consignment
        hands = Hands()
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                dialer = self._dialer()
                commitment = Commitment(dialer, self.endpoint, self.credentials, token)
                store = InstanceStore(dialer, commitment, images, record, token, hands)
                try:
                    yield from ObjectDelivery(self.address, consignment, store, record).run()
                except Unreachable:
                    hands.fewer()  # it may take no more than one association at a time
                    raise

            yield from persistently(attempt, self.retry, token)

    def _dialer(self) -> Dialer:
        context = None
        if self.where.scheme == SECURE:
            context = tls_context(self.endpoint, self.credentials)
        parties = Parties(self.where.title, self.endpoint.ae_title)
        return Dialer(self.where.place, parties, context, self.retry.silence)
