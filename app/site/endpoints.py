"""The project file's `[destination]`, beside the address: how a server over TLS is met."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NoReturn

from app.model import Endpoint

KEYS = (
    "authority certificate plain_http service region path_style checksums bytes_per_second"
    " layout user_pool user_pool_client identity_pool login_service ae_title commitment_port"
)

Refuse = Callable[[str, str], NoReturn]

SLOWEST = 10_000
"""Bytes per second below which a server's patience ends before a request does."""

_DEFAULT = Endpoint()
_LONGEST_AUTHORITY = 64 * 1024  # characters
_SERVICE = re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,255}/?")  # no login, path or query
_POOL = re.compile(r"[A-Za-z0-9_:+-]{1,128}")
_REGION = re.compile(r"[a-z0-9-]{1,40}")
_LONGEST_TITLE = 16
_LOWEST_PORT, _HIGHEST_PORT = 1024, 65535
_CHECKSUMS = ("when_required", "when_supported")
_LAYOUTS = ("bag", "rsna")


def read_endpoint(table: Mapping[str, Any], refuse: Refuse) -> Endpoint:
    """What the table sets; the rest as it is by default.

    Args:
        refuse: called with a key and what is wrong with it.
    """
    return Endpoint(
        authority=_authority(table, refuse),
        certificate=_certificate(table, refuse),
        plain_http=_truth(table, "plain_http", refuse),
        service=_service(table, "service", refuse),
        region=_region(table, refuse),
        path_style=_truth(table, "path_style", refuse),
        checksums=_one_of(table, "checksums", _CHECKSUMS, refuse),
        layout=_one_of(table, "layout", _LAYOUTS, refuse),
        user_pool=_pool(table, "user_pool", refuse),
        user_pool_client=_pool(table, "user_pool_client", refuse),
        identity_pool=_pool(table, "identity_pool", refuse),
        login_service=_service(table, "login_service", refuse),
        ae_title=_title(table, refuse),
        commitment_port=_port(table, refuse),
        bytes_per_second=_rate(table, refuse),
    )


def slowest(endpoint: Endpoint, *limits: int) -> Endpoint:
    """The endpoint with the lowest of all limits on its pace; 0 is none."""
    rates = [rate for rate in (endpoint.bytes_per_second, *limits) if rate]
    return replace(endpoint, bytes_per_second=min(rates, default=0))


def _authority(table: Mapping[str, Any], refuse: Refuse) -> str:
    authority = _text(table, "authority", refuse)
    if authority and "-----BEGIN CERTIFICATE-----" not in authority:
        refuse("authority", "must be certificates as text (-----BEGIN CERTIFICATE-----)")
    if "PRIVATE KEY" in authority:
        refuse("authority", "holds a private key; a project file must not")
    if len(authority) > _LONGEST_AUTHORITY:
        refuse("authority", f"is longer than {_LONGEST_AUTHORITY} characters")
    return authority


def _certificate(table: Mapping[str, Any], refuse: Refuse) -> str:
    """As `openssl x509 -fingerprint -sha256` prints it, with or without colons."""
    fingerprint = _text(table, "certificate", refuse).replace(":", "").lower()
    if fingerprint and not re.fullmatch("[0-9a-f]{64}", fingerprint):
        refuse("certificate", "must be a SHA-256 fingerprint of 64 hexadecimal digits")
    return fingerprint


def _pool(table: Mapping[str, Any], key: str, refuse: Refuse) -> str:
    name = _text(table, key, refuse)
    if name and not _POOL.fullmatch(name):
        refuse(key, "must be a name as Amazon Cognito gives it")
    return name


def _service(table: Mapping[str, Any], key: str, refuse: Refuse) -> str:
    service = _text(table, key, refuse)
    if service and not _SERVICE.fullmatch(service):
        refuse(key, "must be of the form https://host or https://host:port")
    return service.rstrip("/")


def _region(table: Mapping[str, Any], refuse: Refuse) -> str:
    region = _text(table, "region", refuse) or _DEFAULT.region
    if not _REGION.fullmatch(region):
        refuse("region", "must be a name such as us-east-1")
    return region


def _one_of(table: Mapping[str, Any], key: str, known: tuple[str, ...], refuse: Refuse) -> str:
    """The first is the default."""
    value = _text(table, key, refuse) or known[0]
    if value not in known:
        refuse(key, f"must be one of {', '.join(known)}")
    return value


def _rate(table: Mapping[str, Any], refuse: Refuse) -> int:
    rate = table.get("bytes_per_second", 0)
    if type(rate) is not int or rate < 0 or 0 < rate < SLOWEST:
        refuse("bytes_per_second", f"must be a whole number from {SLOWEST}, or 0 for no limit")
    return rate


def _title(table: Mapping[str, Any], refuse: Refuse) -> str:
    """PS3.5 table 6.2-1, AE."""
    title = _text(table, "ae_title", refuse) or _DEFAULT.ae_title
    if len(title) > _LONGEST_TITLE or not title.isascii() or not title.isprintable():
        refuse("ae_title", f"must be at most {_LONGEST_TITLE} plain characters")
    if "\\" in title:
        refuse("ae_title", "must have no backslash")
    return title


def _port(table: Mapping[str, Any], refuse: Refuse) -> int:
    """Never one that only an administrator may open."""
    port = table.get("commitment_port", 0)
    if type(port) is not int or (port and not _LOWEST_PORT <= port <= _HIGHEST_PORT):
        refuse("commitment_port", f"must be from {_LOWEST_PORT} to {_HIGHEST_PORT}, or 0 for none")
    return port


def _text(table: Mapping[str, Any], key: str, refuse: Refuse) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        refuse(key, "must be text in quotes")
    return value.strip()


def _truth(table: Mapping[str, Any], key: str, refuse: Refuse) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        refuse(key, "must be true or false")
    return value
