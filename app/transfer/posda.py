"""POSDA, the curation service behind RSNA's archives, as destination: import events over HTTPS.

The routes are those of its own source (UAMS-DBMI/PosdaTools, posda/fastapi, routes/importer.py): an
event is begun, files are put into it with their MD5, which the server computes anew, and the event
is closed. It lists nothing, so what it confirmed stands in the journal alone.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from pathlib import Path

from app.errors import RemoteRefused
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.consignment import read_consignment
from app.transfer.destination import Credentials, Retry
from app.transfer.https_put import HttpsAddress, logged_in
from app.transfer.journal import Journal
from app.transfer.objects import ObjectDelivery
from app.transfer.persistence import persistently
from app.transfer.posda_store import Importer, PosdaStore
from app.transfer.tls import TlsContext, require_secure
from app.transfer.web import refusal

_NOWHERE = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED)


@dataclass(frozen=True, slots=True)
class Posda:
    """Each file of a package is imported, under its path in the bag, in one event.

    Attributes:
        where: the service's base, such as `/papi`, to which `/v1/import/...` is added.
        credentials: `bearer` is the API key, if one is asked for.
    """

    where: HttpsAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)

    def __post_init__(self) -> None:
        require_secure(self.where.scheme, self.where.host, self.endpoint)

    @property
    def address(self) -> str:
        return self.where.of_kind("posda")

    def test(self) -> None:
        """See `Destination.test`. Offers a file with a wrong MD5, which is refused and forgotten:
        an event could not be taken back."""
        with self._importer() as (importer, _):
            response = importer.put("file", {"digest": secrets.token_hex(16)})
        if response.status_code in _NOWHERE:
            raise RemoteRefused(problem="there is no POSDA at that address")
        if response.status_code != HTTPStatus.UNPROCESSABLE_ENTITY:
            if response.is_success:
                raise RemoteRefused(problem="it does not check what it is sent")
            raise refusal(response)

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        consignment = read_consignment(package)
        with journal.open(self.address, consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._importer() as (importer, context):
                    store = PosdaStore(importer, consignment, record, token, context.cut)
                    delivery = ObjectDelivery(self.address, consignment, store, record)
                    for event in delivery.run():
                        if isinstance(event, Delivered):
                            store.close()
                        yield event

            yield from persistently(attempt, self.retry, token)

    @contextmanager
    def _importer(self) -> Iterator[tuple[Importer, TlsContext]]:
        # its only place for the key is the address
        without_key = replace(self.credentials, bearer="")
        with logged_in(self.where, without_key, self.retry, self.endpoint) as (client, context):
            yield Importer(client, self.where.url, self.credentials.bearer), context
