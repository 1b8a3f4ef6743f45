"""Which fields of a login and of an endpoint count at which kind of server.

The window shows these fields and the command line asks for them; both take name and type from the
dataclasses, so a new protocol is one line here and its fields there.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path

from app.model import Endpoint
from app.transfer.destination import Credentials

_CERTIFICATE = ("certificate", "key_file", "key_passphrase")
_KEYS = ("access_key", "secret_key", "session_token")
_S3 = ("service", "region", "path_style")
_NODE = ("ae_title", "commitment_port")


@dataclass(frozen=True, slots=True)
class Needs:
    """Attributes:
    login: fields of `Credentials`, in the order in which a person is asked.
    endpoint: fields of `Endpoint` that a site may set; whom it trusts says the project file alone.
    example: an address as it is written.
    """

    login: tuple[str, ...]
    endpoint: tuple[str, ...]
    example: str


KINDS = {
    "sftp": Needs(
        ("host_key", "key_file", "key_passphrase", "password"),
        (),
        "sftp://user@server.example.org/incoming",
    ),
    "https": Needs(
        ("password", "bearer", *_CERTIFICATE), (), "https://user@server.example.org/incoming"
    ),
    "s3": Needs(("password", *_KEYS), _S3, "s3://bucket/prefix"),
    "dicomweb": Needs(
        ("password", "bearer", *_CERTIFICATE), (), "dicomweb://user@server.example.org/path"
    ),
    "dicoms": Needs(_CERTIFICATE, _NODE, "dicoms://AE-TITLE@server.example.org:2762"),
    "posda": Needs(("password", "bearer", *_CERTIFICATE), (), "posda://server.example.org/papi"),
    "gen3": Needs(("api_key",), (), "gen3://server.example.org/program/project"),
}
"""By scheme, in the order in which a person is offered them."""

_ALSO = {"http": "https", "dicom": "dicoms"}
_NONE = Needs((), (), "")


def kind_of(address: str) -> str:
    """The key of `KINDS`; "" for a folder, or what nobody knows."""
    scheme = address.partition("://")[0].lower().removesuffix("+http") if "://" in address else ""
    scheme = _ALSO.get(scheme, scheme)
    return scheme if scheme in KINDS else ""


def needs(address: str) -> Needs:
    """What counts at this address: with a user's name in it there is a password, and no token or
    key."""
    asked = KINDS.get(kind_of(address), _NONE)
    if "bearer" in asked.login or "access_key" in asked.login:
        without = ("bearer", *_KEYS) if _names_user(address) else ("password",)
        return replace(asked, login=tuple(one for one in asked.login if one not in without))
    return asked


def required(address: str, login: Credentials) -> tuple[str, ...]:
    """The fields of `Credentials` without which no server at this address opens, as far as that
    can be told from here, and which are not there."""
    kind = kind_of(address)
    if kind == "sftp":
        wanted: tuple[str, ...] = () if login.key_file else ("password",)
    elif kind in {"https", "dicomweb", "posda"}:
        wanted = ("password",) if _names_user(address) and not login.bearer else ()
    elif kind == "s3":
        wanted = ("password",) if _names_user(address) else _KEYS[:2]
    else:
        wanted = ("api_key",) if kind == "gen3" else ()
    return tuple(name for name in wanted if not getattr(login, name))


def _names_user(address: str) -> bool:
    return "@" in address.partition("://")[2].partition("/")[0]


SECRETS = tuple(
    one.name for one in fields(Credentials) if one.type == "str" and one.name != "host_key"
)
FILES = tuple(one.name for one in fields(Credentials) if one.type == "Path | None")
ENDPOINT = {one.name: type(one.default) for one in fields(Endpoint)}
"""The type of each field of an endpoint."""


def credentials(given: dict[str, str]) -> Credentials:
    """From texts by the names of fields; what is no field of a login is left out."""
    files = {name: Path(given[name]) for name in FILES if given.get(name)}
    texts = {name: given[name] for name in (*SECRETS, "host_key") if given.get(name)}
    return Credentials(**texts, **files)  # type: ignore[arg-type]
