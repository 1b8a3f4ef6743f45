"""Bytes on their way to the URLs that a Gen3 commons signs: each takes one object, or one part of
one, for an hour at most, and knows no login."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

import httpx

from app.errors import NotAsSent
from app.transfer.delivery import ROUNDS
from app.transfer.web import failures, refusal

# S3 says so of a URL that has expired, or was signed with keys that have; and of a slow line
_EXPIRED = (HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN)
_MD5 = re.compile("[0-9a-f]{32}")


class UploadGone(Exception):
    """The store does not know the upload in parts, or the place, any more."""


@dataclass(frozen=True, slots=True)
class Content:
    """What goes up in one request.

    Attributes:
        blocks: gives all bytes from the beginning, each time.
        size: bytes.
        md5: lower-case hex.
    """

    blocks: Callable[[], Iterable[bytes]]
    size: int
    md5: str


def put(client: Callable[[str], httpx.Client], url: Callable[[], str], content: Content) -> str:
    """Put bytes where the commons says, again if its URL has expired or the store got something
    else; gives the ETag.

    Args:
        client: for a URL; url: a new one each time.

    Raises:
        UploadGone
        NotAsSent: the store says again and again that it has something else.
        TransferError: it refuses, or cannot be reached.
    """
    headers = {"Content-Length": str(content.size)}
    for _ in range(ROUNDS):
        to = url()
        with failures():
            response = client(to).put(to, content=content.blocks(), headers=headers)
        etag = response.headers.get("ETag", "").strip('"')
        if response.is_success and (etag == content.md5 or _is_no_md5(etag, response)):
            return etag or "none"
        if response.status_code == HTTPStatus.NOT_FOUND:
            raise UploadGone
        if not (response.is_success or response.status_code in _EXPIRED):
            break
    raise NotAsSent if response.is_success else refusal(response)


def _is_no_md5(etag: str, response: httpx.Response) -> bool:
    """It may look like one where the store encrypts with keys of its own."""
    encrypted = response.headers.get("x-amz-server-side-encryption", "AES256") != "AES256"
    return encrypted or not _MD5.fullmatch(etag)
