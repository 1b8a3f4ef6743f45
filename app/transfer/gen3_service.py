"""What a Gen3 data commons is asked: fence (login, uploads), indexd (records), sheepdog (tables).

Routes and replies as in fence, indexd and sheepdog's own source, and as the gen3 client asks them.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx

from app.errors import AddressError, LoginExpired, LoginRefused, RemoteRefused, Unreachable
from app.transfer.gen3_key import ApiKey
from app.transfer.web import failures, refusal

_NO_RIGHT = "you have no right to do that there"
_ODD = "it does not answer as a Gen3 archive does"
_TOO_MUCH = (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.GATEWAY_TIMEOUT)
_JUDGING = 120.0  # seconds for a table; a gateway gives up before and says so
_PAGE = 1000  # records of one name; indexd gives at most 1024


class TooMuchAtOnce(Exception):
    """The table is longer than the commons takes in one request."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A record of indexd.

    Attributes:
        size, md5: -1 and "" until the commons has read what was uploaded.
    """

    guid: str
    file_name: str
    size: int
    md5: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project of the commons, such as R1 of the program Open."""

    program: str
    code: str

    @property
    def resource(self) -> str:
        """Its name in the commons' access rights."""
        return f"/programs/{self.program}/projects/{self.code}"


@dataclass(slots=True)
class Commons:
    """One data commons, as one login sees it.

    Every method raises the TransferError that says what is wrong.

    Attributes:
        client: has no login; the access token goes with each request.
        maker: the same, for requests that make a record. It is not cut when others are: the record
            would be made all the same, and nobody would know its guid.
        base: `https://host[:port]`.
    """

    client: httpx.Client
    maker: httpx.Client
    base: str
    key: ApiKey
    _token: str = field(default="", repr=False)
    _renewing: threading.Lock = field(default_factory=threading.Lock)

    def log_in(self) -> Mapping[str, Any]:
        """Get an access token; gives what the commons knows of the user.

        Raises:
            LoginRefused: the key is none, or was revoked.
            LoginExpired: it has expired.
            AddressError: the key is another commons'.
        """
        if self.key.host != urlsplit(self.base).hostname:
            raise AddressError(problem="the API key is another archive's")
        self._renew("")
        user: dict[str, Any] = self._json("GET", "/user/user")
        return user

    def new_upload(self, name: str, authz: list[str]) -> str:
        """A blank record; gives its guid."""
        body: dict[str, Any] = {"file_name": name} | ({"authz": authz} if authz else {})
        return _of(self._json("POST", "/user/data/upload", json=body, by=self.maker), "guid")

    def upload_url(self, guid: str, name: str) -> str:
        """A URL that takes a record's bytes."""
        path = f"/user/data/upload/{guid}"
        return _of(self._json("GET", path, params={"file_name": name}), "url")

    def begin_parts(self, name: str) -> tuple[str, str]:
        """A blank record, and an upload in parts: guid, upload id."""
        path, body = "/user/data/multipart/init", {"file_name": name}
        answer = self._json("POST", path, json=body, by=self.maker)
        return _of(answer, "guid"), _of(answer, "uploadId")

    def part_url(self, key: str, upload: str, number: int) -> str:
        body = {"key": key, "uploadId": upload, "partNumber": number}
        return _of(self._json("POST", "/user/data/multipart/upload", json=body), "presigned_url")

    def end_parts(self, key: str, upload: str, etags: Mapping[int, str]) -> None:
        parts = [{"PartNumber": n, "ETag": etag} for n, etag in sorted(etags.items())]
        body = {"key": key, "uploadId": upload, "parts": parts}
        self._ask("POST", "/user/data/multipart/complete", json=body)

    def forget(self, guid: str) -> None:
        """Delete a record and what was uploaded for it, as far as that is allowed: who wrote it
        with the project's rights may not, and no table names it."""
        with suppress(RemoteRefused):
            self._ask("DELETE", f"/user/data/{guid}")

    def record(self, guid: str) -> Indexed | None:
        """None if there is no such record."""
        response = self._answer("GET", f"/index/index/{guid}")
        if response.status_code == HTTPStatus.NOT_FOUND:
            return None
        return _indexed(_parsed(response))

    def like(self, md5: str, size: int) -> list[Indexed]:
        """Records of files with these bytes."""
        return self._records({"hash": f"md5:{md5}", "size": size})

    def begun(self, name: str) -> list[str]:
        """The guids of all records of this name whose bytes never came."""
        found = self._records({"file_name": name, "limit": _PAGE})
        return [one.guid for one in found if one.file_name == name and not one.md5]

    def submit(
        self, project: Project, table: bytes, *, dry_run: bool
    ) -> Sequence[Mapping[str, Any]]:
        """Put rows of one node's table, over those of the same submitter_id; a bad row sinks all.

        Gives the entities that were refused, each with its `errors`; none if all were taken.

        Raises:
            TooMuchAtOnce: send fewer rows.
        """
        path = f"/api/v0/submission/{project.program}/{project.code}"
        response = self._answer(
            "PUT",
            path + "/_dry_run" * dry_run,
            content=table,
            headers={"Content-Type": "text/tab-separated-values"},
            timeout=_JUDGING,
        )
        if response.status_code in _TOO_MUCH:
            raise TooMuchAtOnce
        if response.status_code in {HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.BAD_REQUEST}:
            answer = _parsed(response)
            if answer.get("success") is True:  # the status is 200 for a dry run that failed too
                return []
            refused = [one for one in objects(answer, "entities") if objects(one, "errors")]
            return refused or [{"errors": [{"type": "TRANSACTION", "keys": []}]}]
        raise refusal(response)

    def _records(self, asked: Mapping[str, str | int]) -> list[Indexed]:
        answer = self._json("GET", "/index/index", params=asked)
        return [_indexed(one) for one in objects(answer, "records")]

    def _renew(self, old: str) -> None:
        """A new access token, unless another thread got one meanwhile."""
        with self._renewing:
            if self._token != old:
                return
            with failures():
                response = self.client.post(
                    f"{self.base}/user/credentials/api/access_token",
                    json={"api_key": self.key.text},
                )
            if response.status_code in {400, 401, 403}:
                raise LoginExpired if self.key.has_expired else LoginRefused
            self._token = _of(_parsed(response), "access_token")

    def _json(self, method: str, path: str, **named: Any) -> dict[str, Any]:
        return _parsed(self._ask(method, path, **named))

    def _ask(self, method: str, path: str, **named: Any) -> httpx.Response:
        response = self._answer(method, path, **named)
        if not response.is_success:
            raise refusal(response)
        return response

    def _answer(
        self, method: str, path: str, by: httpx.Client | None = None, **named: Any
    ) -> httpx.Response:
        """The answer, whatever it is; with a new token if the old one's hour is over."""
        headers, client = named.pop("headers", {}), by or self.client
        for _ in range(2):
            token = self._token
            login = {"Authorization": f"Bearer {token}"}
            with failures():
                response = client.request(
                    method, self.base + path, headers=headers | login, **named
                )
            if response.status_code != HTTPStatus.UNAUTHORIZED:
                break
            self._renew(token)
        if response.status_code == HTTPStatus.FORBIDDEN:
            raise RemoteRefused(problem=_NO_RIGHT)
        return response


def _parsed(response: httpx.Response) -> dict[str, Any]:
    if not response.is_success and response.status_code != HTTPStatus.BAD_REQUEST:
        raise refusal(response)
    try:
        answer = response.json()
    except ValueError:
        raise Unreachable from None  # a gateway's page instead of the commons' answer
    if not isinstance(answer, dict):
        raise Unreachable
    return answer


def objects(answer: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """A list of objects in an answer; none if it is not there."""
    value = answer.get(key) or []
    if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
        raise RemoteRefused(problem=_ODD)
    return value


def _of(answer: Mapping[str, Any], key: str) -> str:
    value = answer.get(key)
    if not (isinstance(value, str) and value.isascii() and value.isprintable() and value):
        raise RemoteRefused(problem=_ODD)
    return value


def _indexed(record: Mapping[str, Any]) -> Indexed:
    size, hashes = record.get("size"), record.get("hashes")
    return Indexed(
        guid=str(record.get("did", "")),
        file_name=str(record.get("file_name") or ""),
        size=size if isinstance(size, int) else -1,
        md5=str(hashes.get("md5") or "").lower() if isinstance(hashes, dict) else "",
    )
