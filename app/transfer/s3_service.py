"""Requests to an S3 service: botocore words and signs them, `web` carries them.

So S3 trusts the same servers, goes through the same proxy and breaks off in the same way as all
else; and botocore looks for no credentials of its own, in no file and at no address.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import botocore.loaders
import botocore.session
import httpx
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from app.errors import (
    AddressError,
    ClockWrong,
    LoginExpired,
    LoginRefused,
    RemoteRefused,
    TransferError,
    Unreachable,
)
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.web import failures

# at its finest it tells headers, a session token among them
logging.getLogger("botocore").setLevel(logging.CRITICAL)

_LOADER = botocore.loaders.create_loader()  # reads what it knows of S3 once
_BLOCK = 1 << 18
_REFUSALS = {
    "NoSuchBucket": "there is no such bucket",
    "InvalidBucketName": "there is no such bucket",
    "PermanentRedirect": "the bucket is in another region",
    "301": "the bucket is in another region",
    "AuthorizationHeaderMalformed": "the bucket is in another region",
    "AccessDenied": "you have no right to do that there",
    "AllAccessDisabled": "you have no right to do that there",
    "EntityTooLarge": "a file is too large for it",
    "QuotaExceeded": "its disk or your quota is full",
    "XMinioStorageFull": "its disk or your quota is full",
}
_LOGINS = frozenset(
    {
        "InvalidAccessKeyId",
        "InvalidToken",
        "SignatureDoesNotMatch",
    }
)
NO_UPLOAD = "NoSuchUpload"
_EXPIRED = frozenset({"ExpiredToken", "TokenRefreshRequired"})
_PASSING = frozenset(
    {
        "BadDigest",  # damaged on the way
        "IncompleteBody",
        "InternalError",
        "OperationAborted",
        "RequestTimeout",
        "ServiceUnavailable",
        "SlowDown",
        "XAmzContentSHA256Mismatch",  # damaged on the way
    }
)


class UploadGone(Unreachable):
    """The store does not know an upload in parts (any more): the next attempt begins another."""


def service_host(endpoint: Endpoint) -> str:
    """The service's host, without the bucket."""
    host = httpx.URL(endpoint.service).host if endpoint.service else ""
    return host or f"s3.{endpoint.region}.amazonaws.com"


def s3_service(endpoint: Endpoint, credentials: Credentials, client: httpx.Client) -> Any:
    """A botocore client for S3, whose requests `client` sends.

    Raises:
        LoginRefused: there is no key.
        AddressError: service or region is not valid.
    """
    if not (credentials.access_key and credentials.secret_key):
        raise LoginRefused
    session = botocore.session.Session()
    session.register_component("data_loader", _LOADER)
    for name, value in (
        ("config_file", os.devnull),
        ("credentials_file", os.devnull),
        ("profile", None),
    ):
        session.set_config_variable(name, value)
    config = Config(
        signature_version="s3v4",
        s3={"addressing_style": "path" if endpoint.path_style else "virtual"},
        retries={"total_max_attempts": 1},
        request_checksum_calculation=endpoint.checksums,
        response_checksum_validation="when_required",
        ignore_configured_endpoint_urls=True,
    )
    try:
        service = session.create_client(
            "s3",
            region_name=endpoint.region,
            endpoint_url=endpoint.service or None,
            aws_access_key_id=credentials.access_key,
            aws_secret_access_key=credentials.secret_key,
            aws_session_token=credentials.session_token or None,
            config=config,
        )
    except (BotoCoreError, ValueError):
        raise AddressError(problem="the S3 service or region beside it is not valid") from None
    service.meta.events.register("before-send.s3", _carrier(client))
    return service


def _carrier(client: httpx.Client) -> Callable[..., AWSResponse]:
    def carry(request: AWSPreparedRequest, **_: object) -> AWSResponse:
        headers = [(k, v) for k, v in request.headers.items() if k.lower() != "expect"]
        with failures():
            sent = client.build_request(
                request.method, request.url, headers=headers, content=request.body
            )
            response = client.send(sent, stream=True)
        return AWSResponse(request.url, response.status_code, response.headers, _Answer(response))

    return carry


class _Answer:
    """A response as botocore reads it, urllib3's way."""

    def __init__(self, response: httpx.Response) -> None:
        self._response, self._blocks = response, response.iter_raw(_BLOCK)

    def stream(self, *_: object, **__: object) -> Iterator[bytes]:
        try:
            while block := self.read():
                yield block
        finally:
            self.close()

    def read(self, _: int | None = None) -> bytes:
        with failures():
            return next(self._blocks, b"")

    def close(self) -> None:
        self._response.close()


@contextmanager
def refusals() -> Iterator[None]:
    """Put around every act of the service.

    Raises:
        TransferError: what the service answered means this; its own words are not repeated.
    """
    try:
        yield
    except ClientError as error:
        meaning = _meaning(error)
        error.response = {}  # it quotes the request, a session token in it
        raise meaning from None
    except BotoCoreError:
        raise Unreachable from None


def code_of(error: ClientError) -> str:
    """S3's word for what went wrong."""
    return str(error.response.get("Error", {}).get("Code", ""))


def _meaning(error: ClientError) -> TransferError:
    code = code_of(error)
    status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    if code in _EXPIRED:
        return LoginExpired()
    if code in _LOGINS:
        return LoginRefused()
    if code == "RequestTimeTooSkewed":
        return ClockWrong()
    if code == NO_UPLOAD:
        return UploadGone()
    if code in _PASSING or status >= 500 or status == 429:
        return Unreachable()
    return RemoteRefused(problem=_REFUSALS.get(code, f"it answers {status}"))
