"""A folder at an HTTPS server as an `objects.ObjectStore`."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from urllib.parse import quote

import httpx

from app.errors import RemoteRefused
from app.model import Token
from app.transfer.consignment import BagFile, Consignment
from app.transfer.crew import Step, Tell, together
from app.transfer.journal import Found
from app.transfer.objects import Confirm
from app.transfer.web import failures, refusal

_BLOCK = 1 << 16
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_NOT_READ = (HTTPStatus.FORBIDDEN, HTTPStatus.METHOD_NOT_ALLOWED)
_SHA256 = re.compile(r"(?i)\bsha-256=:?([A-Za-z0-9+/]{43}=)")


class Body:
    """A file as it is sent: a file object, for httpx then says its length instead of sending
    chunks. The last block is given only when all of them are known to be right."""

    def __init__(self, blocks: Iterator[bytes], tell: Tell) -> None:
        self._blocks, self._tell = blocks, tell
        self._next = next(blocks, b"")

    def read(self, _: int = -1) -> bytes:
        block, self._next = self._next, next(self._blocks, b"") if self._next else b""
        self._tell(len(block))
        return block

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.read, b"")


@dataclass(frozen=True, slots=True)
class HttpsStore:
    """See `objects.ObjectStore`.

    What arrived is proved by the server's own SHA-256, if it states one (RFC 9530, RFC 3230), and
    otherwise read back.

    Attributes:
        url: of the package.
        cut: breaks every connection of the client.
    """

    client: httpx.Client
    url: str
    consignment: Consignment
    token: Token
    cut: Callable[[], None]
    _how: set[str] = field(default_factory=set)

    @property
    def confirmed_by(self) -> str:
        return " and ".join(sorted(self._how)) or "read back"

    def look(self, files: Sequence[BagFile]) -> dict[str, Found]:
        found: dict[str, Found] = {}
        for _ in self._each(files, partial(self._look, found)):
            pass
        return found

    def send(self, files: Sequence[BagFile]) -> Iterator[Step]:
        return self._each(files, self._put)

    def prove(self, files: Sequence[BagFile], confirm: Confirm) -> Iterator[Step]:
        return self._each(files, partial(self._prove, confirm))

    def _each(
        self, files: Sequence[BagFile], act: Callable[[BagFile, Tell], None]
    ) -> Iterator[Step]:
        return together((partial(act, file) for file in files), self.token, self.cut)

    def _look(self, found: dict[str, Found], file: BagFile, tell: Tell) -> None:
        tell(0)
        with failures():
            response = self.client.head(self._at(file))
            if response.status_code == HTTPStatus.BAD_REQUEST:  # the reason is in the body
                with self.client.stream("GET", self._at(file)) as response:
                    if not response.is_success:
                        response.read()
        if response.is_success:
            found[file.path] = _found(response)
        elif response.status_code not in _GONE:
            raise refusal(response)

    def _put(self, file: BagFile, tell: Tell) -> None:
        body = Body(self.consignment.blocks(file, 0, _BLOCK), tell)
        headers = {"Content-Length": str(file.size), "Content-Type": "application/octet-stream"}
        with failures():
            response = self.client.put(self._at(file), content=body, headers=headers)
        if not response.is_success:
            raise refusal(response)
        tell(0, files=1)

    def _prove(self, confirm: Confirm, file: BagFile, tell: Tell) -> None:
        asked = {"Want-Repr-Digest": "sha-256=10", "Cache-Control": "no-cache"}
        with failures(), self.client.stream("GET", self._at(file), headers=asked) as response:
            if response.status_code in _NOT_READ:
                raise RemoteRefused(problem="it does not let what arrived be read back")
            if response.status_code in _GONE:
                return  # it said that it had taken the file
            if not response.is_success:
                response.read()
                raise refusal(response)
            if _stated(response) == file.sha256:
                self._how.add("the server's SHA-256")
            elif _digest(response, file.size, tell) == file.sha256:
                self._how.add("read back")
            else:
                return
            confirm(file, _found(response))
        tell(0, files=1)

    def _at(self, file: BagFile) -> str:
        return f"{self.url}/{quote(file.path)}"


def _digest(response: httpx.Response, size: int, tell: Tell) -> str:
    """SHA-256 of what the server gives back, as far as it is not longer than it should be."""
    digest = hashlib.sha256()
    for block in response.iter_raw():
        digest.update(block)
        tell(len(block))
        size -= len(block)
        if size < 0:
            break
    return digest.hexdigest()


def _stated(response: httpx.Response) -> str:
    """SHA-256 of the whole file as the server states it; "" if it does not."""
    stated = response.headers.get("Repr-Digest") or response.headers.get("Digest") or ""
    if (match := _SHA256.search(stated)) is None:
        return ""
    try:
        return base64.b64decode(match[1], validate=True).hex()
    except binascii.Error:
        return ""


def _found(response: httpx.Response) -> Found:
    """What tells whether a file changed: its length, its ETag, its date."""
    length = response.headers.get("Content-Length", "")
    seen = "\n".join(response.headers.get(name, "") for name in ("ETag", "Last-Modified"))
    mark = int.from_bytes(hashlib.sha256(seen.encode()).digest()[:6])
    return Found(int(length) if length.isdigit() else -1, mark)
