"""A DICOMweb server that takes images by STOW-RS (PS3.18 section 10.5), as destination."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

import httpx

from app.errors import RemoteRefused
from app.model import Delivered, Endpoint, Progress, Token
from app.transfer.consignment import read_consignment
from app.transfer.destination import Credentials, Retry
from app.transfer.dicomweb_service import DicomwebService, empty_request
from app.transfer.dicomweb_store import DicomwebStore
from app.transfer.https_put import HttpsAddress, logged_in
from app.transfer.instances import read_images
from app.transfer.journal import Journal
from app.transfer.objects import ObjectDelivery
from app.transfer.persistence import persistently
from app.transfer.tls import TlsContext, require_secure
from app.transfer.web import failures, refusal

# what may be answered to a request without an image, by who would take one
_LET_IN = (HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY)
_NOWHERE = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED)


@dataclass(frozen=True, slots=True)
class Dicomweb:
    """Each image of a package is stored at this server.

    Attributes:
        where: the DICOMweb base, to which `/studies` is added.
    """

    where: HttpsAddress
    credentials: Credentials = field(default_factory=Credentials)
    retry: Retry = field(default_factory=Retry)
    endpoint: Endpoint = field(default_factory=Endpoint)

    def __post_init__(self) -> None:
        require_secure(self.where.scheme, self.where.host, self.endpoint)

    @property
    def address(self) -> str:
        return self.where.of_kind("dicomweb")

    def test(self) -> None:
        """See `Destination.test`. Asks for one study, and sends a request without any image."""
        url = f"{self.where.url}/studies"
        with self._client() as (client, _), failures():
            answers = [
                client.get(url, params={"limit": 1}, headers={"Accept": "application/dicom+json"}),
                client.post(url, **empty_request()),
            ]
        for response in answers:
            if response.status_code in _NOWHERE:
                raise RemoteRefused(problem="there is no DICOMweb that takes images")
            if response.is_success:
                continue
            refused = refusal(response)
            named = isinstance(refused, RemoteRefused)
            if not (named and response.status_code in _LET_IN):
                raise refused

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`. What broke off is tried again, as `retry` says."""
        images = read_images(read_consignment(package), token)
        said: set[str] = set()
        with journal.open(self.address, images.consignment.digest) as record:

            def attempt() -> Iterator[Progress | Delivered]:
                with self._client() as (client, context):
                    service = DicomwebService(client, self.where.url, images.consignment)
                    store = DicomwebStore(service, images, record, token, context.cut, said)
                    yield from ObjectDelivery(self.address, images.consignment, store, record).run()

            yield from persistently(attempt, self.retry, token)

    def _client(self) -> AbstractContextManager[tuple[httpx.Client, TlsContext]]:
        return logged_in(self.where, self.credentials, self.retry, self.endpoint)
