"""What a DICOMweb server is asked (PS3.18 section 10): to store, to list, to give back."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx

from app.errors import RemoteRefused, Unreachable
from app.transfer.consignment import Consignment
from app.transfer.crew import Tell
from app.transfer.https_store import Body
from app.transfer.instances import Instance
from app.transfer.web import failures, refusal

_BLOCK = 1 << 16
_PAGE = 1000  # instances listed at a time
_JSON = {"Accept": "application/dicom+json"}
_FILE = 'multipart/related; type="application/dicom"; transfer-syntax=*'
_PART = b"Content-Type: application/dicom\r\n\r\n"
_LONGEST_HEAD = 1 << 16
_META = 144  # bytes up to the end of the group length's element (PS3.10 section 7.1)
_NOT_OFFERED = frozenset({403, 405, 406, 415, 501})
_ABSENT = frozenset({404, 410})

_REFERENCED, _FAILED, _REASON = "00081199", "00081198", "00081197"
_INSTANCE, _SOP_INSTANCE = "00081155", "00080018"


class TooLarge(Exception):
    """The request was too large for the server; a smaller one may not be."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the server says of a request (PS3.18 table 10.5.3-1).

    Attributes:
        kept: SOP instance UIDs.
        refused: failure reason (PS3.18 table I.2-2), by SOP instance UID.
    """

    kept: frozenset[str]
    refused: dict[str, int]


@dataclass(frozen=True, slots=True)
class Digests:
    """SHA-256 of a file as it came back: whole, and its data set alone."""

    whole: str
    data_set: str


@dataclass(frozen=True, slots=True)
class DicomwebService:
    """One server. Every method raises the TransferError that says what is wrong."""

    client: httpx.Client
    url: str
    consignment: Consignment

    def store(self, instances: Sequence[Instance], tell: Tell) -> Stored:
        """Store images in one request.

        Raises:
            TooLarge
        """
        boundary = secrets.token_hex(16)
        length = sum(one.file.size for one in instances)
        length += len(_around(boundary)) * len(instances) + len(_end(boundary)) - 2
        headers = _JSON | {"Content-Length": str(length), "Content-Type": _kind(boundary)}
        body = Body(self._parts(instances, boundary), tell)
        with failures():
            response = self.client.post(f"{self.url}/studies", content=body, headers=headers)
        if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and len(instances) > 1:
            raise TooLarge
        if not response.is_success and response.status_code != HTTPStatus.CONFLICT:
            raise refusal(response)
        return _stored(response)

    def listed(self, study: str, series: str) -> frozenset[str] | None:
        """The SOP instance UIDs of a series; None if the server lists nothing."""
        url = f"{self.url}/studies/{study}/series/{series}/instances"
        found: set[str] = set()
        while True:
            page: dict[str, int | str] = {
                "limit": _PAGE,
                "offset": len(found),
                "includefield": _SOP_INSTANCE,
            }
            with failures():
                response = self.client.get(url, params=page, headers=_JSON)
            if response.status_code in _NOT_OFFERED:
                return None
            if response.status_code in _ABSENT:
                return frozenset(found)
            if not response.is_success:
                raise refusal(response)
            new = {_text(one, _SOP_INSTANCE) for one in _sequence(_json(response))} - found
            if not new:
                return frozenset(found)
            found |= new

    def fetch(self, one: Instance, tell: Tell) -> Digests | None:
        """An image as the server gives it back; None if it gives nothing back."""
        path = f"studies/{one.study}/series/{one.series}/instances/{one.sop_instance}"
        asked = {"Accept": _FILE, "Cache-Control": "no-cache"}
        with (
            failures(),
            self.client.stream("GET", f"{self.url}/{path}", headers=asked) as response,
        ):
            if response.status_code in _NOT_OFFERED:
                return None
            if response.status_code in _ABSENT:
                return Digests("", "")
            if not response.is_success:
                response.read()
                raise refusal(response)
            return _digests(_first_part(response), one.file.size, tell)

    def data_set_digest(self, one: Instance) -> str:
        """SHA-256 of an image's own data set."""
        digest = hashlib.sha256()
        for block in self.consignment.blocks(one.file, one.data_set, _BLOCK):
            digest.update(block)
        return digest.hexdigest()

    def _parts(self, instances: Sequence[Instance], boundary: str) -> Iterator[bytes]:
        """The request's body; the last bytes come only when every file is known to be right."""
        start = 2  # the first boundary has no line before it
        for one in instances:
            yield _around(boundary)[start:]
            yield from self.consignment.blocks(one.file, 0, _BLOCK)
            start = 0
        yield _end(boundary)


def empty_request() -> dict[str, Any]:
    """A request to store that holds no image."""
    boundary = secrets.token_hex(16)
    return {
        "content": _end(boundary)[2:],
        "headers": _JSON | {"Content-Type": _kind(boundary)},
    }


def _kind(boundary: str) -> str:
    return f'multipart/related; type="application/dicom"; boundary={boundary}'


def _around(boundary: str) -> bytes:
    return f"\r\n--{boundary}\r\n".encode() + _PART


def _end(boundary: str) -> bytes:
    return f"\r\n--{boundary}--\r\n".encode()


def _stored(response: httpx.Response) -> Stored:
    """A server that says nothing is believed nothing: what it has is asked for anyway."""
    try:
        (answer, *_) = _sequence(_json(response)) or [{}]
    except Unreachable:
        answer = {}
    kept = frozenset(_text(one, _INSTANCE) for one in _items(answer, _REFERENCED))
    refused = {_text(one, _INSTANCE): _number(one, _REASON) for one in _items(answer, _FAILED)}
    if response.status_code == HTTPStatus.CONFLICT and not refused:
        raise RemoteRefused(problem="it took none of the images")
    return Stored(kept, refused)


def _json(response: httpx.Response) -> Any:
    if response.status_code == HTTPStatus.NO_CONTENT or not response.content:
        return []
    try:
        return response.json()
    except (ValueError, UnicodeDecodeError):
        raise Unreachable from None


def _sequence(answer: Any) -> list[Any]:
    return answer if isinstance(answer, list) else [answer]


def _items(answer: Any, tag: str) -> list[Any]:
    """A sequence's items in DICOM JSON (PS3.18 annex F.2)."""
    element = answer.get(tag) if isinstance(answer, dict) else None
    values = element.get("Value") if isinstance(element, dict) else None
    return values if isinstance(values, list) else []


def _text(item: Any, tag: str) -> str:
    values = _items(item, tag)
    return str(values[0]) if values else ""


def _number(item: Any, tag: str) -> int:
    text = _text(item, tag)
    return int(text) if text.isascii() and text.isdigit() else 0


def _first_part(response: httpx.Response) -> Iterator[bytes]:
    """The content of the first part of a multipart response, or of one that has no parts."""
    kind = response.headers.get("Content-Type", "")
    blocks = response.iter_raw(_BLOCK)
    named = re.search(r'(?i)multipart/.*boundary="?([^";]+)', kind)
    if named is None:
        yield from blocks
        return
    head = b""
    while b"\r\n\r\n" not in head:
        if len(head) > _LONGEST_HEAD or not (block := next(blocks, b"")):
            return
        head += block
    held = head.partition(b"\r\n\r\n")[2]
    end = f"\r\n--{named[1]}".encode()
    for block in blocks:
        if end in held:
            break
        keep = len(end)  # it may stand across two blocks
        yield held[:-keep]
        held = held[-keep:] + block
    yield held.partition(end)[0]


def _digests(blocks: Iterator[bytes], size: int, tell: Tell) -> Digests:
    whole, data_set = hashlib.sha256(), hashlib.sha256()
    head = b""
    skip: int | None = None  # bytes before the data set that are still to come
    for block in blocks:
        whole.update(block)
        tell(min(len(block), size))
        size -= min(len(block), size)
        rest = block
        if skip is None:
            head += block
            if len(head) < _META:
                continue
            rest, skip = head, _META + int.from_bytes(head[_META - 4 : _META], "little")
        data_set.update(rest[skip:])
        skip = max(0, skip - len(rest))
    return Digests(whole.hexdigest(), data_set.hexdigest())
