"""An import event at POSDA as an `objects.ObjectStore`."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import Any

import httpx

from app.errors import Unreachable
from app.model import Token
from app.transfer.consignment import BagFile, Consignment
from app.transfer.crew import Step, Tell, together
from app.transfer.https_store import Body
from app.transfer.journal import Found, Proof, Record, Upload
from app.transfer.objects import Confirm
from app.transfer.web import failures, refusal

_BLOCK = 1 << 16
_EVENT = "import event"  # no path of a bag: what the journal calls it


@dataclass(frozen=True, slots=True, repr=False)
class Importer:
    """The routes of the import service. Every method raises the TransferError that says what is
    wrong, and none of them shows the key."""

    client: httpx.Client
    url: str
    key: str

    def put(
        self, route: str, values: Mapping[str, str | int], body: Body | bytes = b"", size: int = 0
    ) -> httpx.Response:
        headers = {"Content-Length": str(size), "Content-Type": "application/octet-stream"}
        with failures():
            return self.client.put(
                f"{self.url}/v1/import/{route}",
                params=self._with_key(values),
                content=body,
                headers=headers,
            )

    def post(self, route: str) -> httpx.Response:
        with failures():
            return self.client.post(f"{self.url}/v1/import/{route}", params=self._with_key({}))

    def _with_key(self, values: Mapping[str, str | int]) -> dict[str, str | int]:
        return {**values, "apikey": self.key} if self.key else dict(values)


@dataclass(slots=True)
class PosdaStore:
    """See `objects.ObjectStore`.

    What arrived is proved by size and MD5 as the server computed them from what it received.

    Attributes:
        cut: breaks every connection of the client.
    """

    importer: Importer
    consignment: Consignment
    record: Record
    token: Token
    cut: Callable[[], None]
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def confirmed_by(self) -> str:
        return f"the server's MD5 and size, import event {self._event()}"

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        return {file.path: found for file in files if (found := self._known(file)) is not None}

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        return together((partial(self._put, file) for file in files), self.token, self.cut)

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        for file in files:
            if (found := self._known(file)) is not None:
                confirm(file, found)
                yield Step(1, file.size)

    def close(self) -> None:
        """Say that nothing more comes; an older server knows no such thing."""
        response = self.importer.post(f"event/{self._event()}/close")
        if not response.is_success and response.status_code != HTTPStatus.NOT_FOUND:
            raise refusal(response)

    def _known(self, file: BagFile) -> Found | None:
        proof = self.record.proof(file.path)
        return proof.found if proof is not None and proof.sha256 == file.sha256 else None

    def _put(self, file: BagFile, tell: Tell) -> None:
        tell(0)
        values: dict[str, str | int] = {
            "import_event_id": self._event(),
            "digest": self._md5(file),
            "localpath": f"{self.consignment.name}/{file.path}",
        }
        body = Body(self.consignment.blocks(file, 0, _BLOCK), tell)
        response = self.importer.put("file", values, body, file.size)
        if response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY:
            return  # it received something else: not confirmed, so sent again
        answer = _answer(response)
        if (answer.get("digest"), answer.get("size")) == (values["digest"], file.size):
            self.record.confirm(file.path, Proof(file.sha256, Found(file.size, 1)))
            tell(0, files=1)

    def _md5(self, file: BagFile) -> str:
        digest = hashlib.md5(usedforsecurity=False)
        for block in self.consignment.blocks(file, 0, _BLOCK):
            digest.update(block)
        return digest.hexdigest()

    def _event(self) -> str:
        """The number of the package's event: the one that was begun, or a new one."""
        with self._turn:
            if (begun := self.record.upload(_EVENT)) is not None:
                return begun.number
            values: dict[str, str | int] = {
                "source": self.consignment.name,
                "origin": "Study Courier",
                "expected_count": len(self.consignment.files),
            }
            number = _answer(self.importer.put("event", values)).get("import_event_id")
            if type(number) is not int:
                raise Unreachable
            self.record.begin(Upload(_EVENT, str(number), 0))
            return str(number)


def _answer(response: httpx.Response) -> dict[str, Any]:
    if not response.is_success:
        raise refusal(response)
    try:
        answer = response.json()
    except ValueError:
        raise Unreachable from None
    return answer if isinstance(answer, dict) else {}
