"""Where packages go, told so that one place is one text, however its address is written.

By it is known what a place has already. A login is no place: who sends to `https://anna@host/in`
and to `https://bela@host/in` sends to one archive. But the name in an SFTP address is an account
with folders of its own, the one in a DICOM address is the node's, and `{identity}` stands for it.
"""

from __future__ import annotations

import os
from urllib.parse import unquote, urlsplit

from app.model import Project

_PORTS = {"sftp": 22, "dicoms": 2762, "dicom": 104, "http": 80}
_WEB = 443
_NAMING = ("sftp", "dicoms", "dicom")
_IDENTITY = "{identity}"


def place_at(address: str, service: str = "") -> str:
    """A folder, a server's address, or a bucket of an S3 service.

    Args:
        address: as `transfer.destination.open_destination` takes it.
        service: the S3 service's, as `Endpoint.service`; counts for buckets only.
    """
    if "://" not in address:
        return _folder(address)
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    path = unquote(parts.path)
    if parts.scheme == "file":
        return _folder(path.lstrip("/") if os.name == "nt" else path)  # /C:/...
    path = path.strip("/")
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    if port not in {None, _PORTS.get(parts.scheme.rpartition("+")[2], _WEB)}:
        host = f"{host}:{port}"
    if parts.scheme in _NAMING or _IDENTITY in path:
        host = f"{unquote(parts.username or '')}@{host}"
    there = f"{parts.scheme}://{host}/{path}"
    return f"{place_at(service)} {there}" if parts.scheme == "s3" and service else there


def places_of(project: Project) -> frozenset[str]:
    """Where a package of this project reaches its archive: at the destination, and on drives that
    the archive's keys open. Empty while no destination is chosen."""
    if not project.destination:
        return frozenset()
    at = place_at(project.destination, project.endpoint.service)
    return frozenset({at, *project.recipients})


def _folder(path: str) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - `..` goes, links stay
