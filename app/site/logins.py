"""Logins that a person asked to be remembered, each sealed under the key in the site's vault.

A login is bound to the server it was typed for, and to how that server is known: a project file
that names another service, pool of users, authority, certificate or SSH host key beside the same
address does not get it. Format: `SCL1`, a nonce, and JSON under ChaCha20-Poly1305 (RFC 8439) with a
key derived from the data key (HKDF-SHA256, RFC 5869) and the place as associated data. Only that
there is a login for a place is known without the key.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import TargetUnwritable
from app.model import Project
from app.site.paths import Home, whole_file

if TYPE_CHECKING:  # the window's first pages do without
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_FORMAT, _NONCE = b"SCL1", 12
_PURPOSE = b"study-courier login"


def place(project: Project) -> str:
    """What a login at the project's destination is remembered for: all that decides who gets to see
    it. Where no host key is named, those that the computer knows count; no project file can change
    them."""
    endpoint, address = project.endpoint, project.destination
    seen_by = (endpoint.service, endpoint.login_service, endpoint.user_pool)
    known_by = (endpoint.authority, endpoint.certificate)
    is_ssh = address.lower().startswith("sftp://")
    host_key = (project.host_key,) if is_ssh and project.host_key else ()
    return "\n".join((address, *seen_by, *known_by, *host_key))


def is_remembered(home: Home, where: str) -> bool:
    """Whether there is a login; the vault stays closed."""
    return _path(home, where).is_file()


def forget(home: Home, where: str) -> bool:
    """Whether there was one to forget; the vault stays closed.

    Raises:
        TargetUnwritable
    """
    path = _path(home, where)
    try:
        there = path.is_file()
        path.unlink(missing_ok=True)
    except OSError as error:
        raise TargetUnwritable(path=path) from error
    return there


@dataclass(frozen=True, slots=True, repr=False)
class Logins:
    """The logins of a site whose vault is open."""

    home: Home
    data_key: bytes

    def recall(self, where: str) -> dict[str, str]:
        """The fields that were remembered, by name; empty if none were, or if they were under
        another key or are damaged: then they are asked for again."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415

        with suppress(OSError, ValueError, InvalidTag):
            sealed = _path(self.home, where).read_bytes()
            nonce, rest = sealed[len(_FORMAT) :][:_NONCE], sealed[len(_FORMAT) + _NONCE :]
            opened = self._cipher().decrypt(nonce, rest, _FORMAT + where.encode())
            return {str(name): str(value) for name, value in json.loads(opened).items()}
        return {}

    def remember(self, where: str, login: Mapping[str, str]) -> None:
        """Keep these fields instead of what was kept.

        Raises:
            TargetFull, TargetUnwritable
        """
        plain = json.dumps({name: value for name, value in login.items() if value}).encode()
        nonce = secrets.token_bytes(_NONCE)
        sealed = self._cipher().encrypt(nonce, plain, _FORMAT + where.encode())
        with whole_file(_path(self.home, where)) as file:
            file.write(_FORMAT + nonce + sealed)

    def _cipher(self) -> ChaCha20Poly1305:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415
        from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

        return ChaCha20Poly1305(HKDF(SHA256(), 32, None, _PURPOSE).derive(self.data_key))


def _path(home: Home, where: str) -> Path:
    return home.logins / f"{hashlib.sha256(where.encode()).hexdigest()[:32]}.login"
