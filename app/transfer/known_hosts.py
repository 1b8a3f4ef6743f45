"""By what a server is known: keys of a known_hosts file (sshd(8)), or a fingerprint."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from app.errors import UnknownHost

_HASHED = "|1|"  # then a salt and the name's HMAC-SHA1, both in Base64
_MARK = "@"  # of a certificate authority, or of a key that is revoked: neither makes a server known


# the kinds of key a server may show (RFC 4253, RFC 8332), best first; nothing older than SHA-2
_KINDS = (
    "ssh-ed25519",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "rsa-sha2-512",
    "rsa-sha2-256",
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a server.

    Attributes:
        keys: key type -> key, as it travels.
        fingerprint: of a key, `SHA256:...` as ssh-keygen prints it.
    """

    keys: Mapping[str, bytes] = field(default_factory=dict)
    fingerprint: str = ""

    def orders(self) -> Iterator[Sequence[str]]:
        """Kinds of key to ask the server for, best first. It shows one of its keys: where nothing
        tells of which kind the known one is, each kind is put first in turn."""
        families = [*map(_family, self.keys)] or [*dict.fromkeys(map(_family, _KINDS))]
        turns = [[family] for family in families] if self.fingerprint else [families]
        for turn in turns:
            yield sorted(_KINDS, key=lambda kind: _family(kind) not in turn)

    def require(self, key: bytes) -> None:
        """Raises UnknownHost if the key that the server showed is not known."""
        digest = base64.b64encode(hashlib.sha256(key).digest()).decode().rstrip("=")
        if self.fingerprint != f"SHA256:{digest}" and key not in self.keys.values():
            raise UnknownHost(fingerprint=f"SHA256:{digest}")


def _family(kind: str) -> str:
    """rsa-sha2-512 is the same key as ssh-rsa."""
    return kind.removeprefix("ssh-").split("-")[0]


def known_keys(file: Path, name: str) -> dict[str, bytes]:
    """Key type -> key, as it travels (RFC 4253, 6.6). A file that cannot be read knows nobody.

    Args:
        name: the server's: `host`, or `[host]:port` where the port is not 22.
    """
    try:
        lines = file.read_text("utf-8", "replace").splitlines()
    except OSError:
        return {}
    revoked = {key for _, key in _of(lines, name, "@revoked")}
    return {kind: key for kind, key in _of(lines, name) if key not in revoked}


def _of(lines: Iterable[str], name: str, mark: str = "") -> Iterator[tuple[str, bytes]]:
    for line in lines:
        fields = line.split()
        marked = fields.pop(0) if fields and fields[0].startswith(_MARK) else ""
        if marked == mark and len(fields) >= 3 and _is_meant(name.lower(), fields[0]):
            try:
                yield fields[1], base64.b64decode(fields[2], validate=True)
            except binascii.Error:
                continue


def _is_meant(name: str, names: str) -> bool:
    if names.startswith(_HASHED):
        return _is_hashed(name, names)
    patterns = names.lower().split(",")
    if any(one.startswith("!") and _matches(name, one[1:]) for one in patterns):
        return False
    return any(_matches(name, one) for one in patterns)


def _matches(name: str, pattern: str) -> bool:
    # only * and ? are special there; [ begins the name of a server at a port of its own
    return fnmatchcase(name, pattern.replace("[", "[[]"))


def _is_hashed(name: str, field: str) -> bool:
    try:
        salt, digest = (base64.b64decode(part) for part in field[len(_HASHED) :].split("|"))
    except (ValueError, binascii.Error):
        return False
    return hmac.compare_digest(hmac.digest(salt, name.encode(), hashlib.sha1), digest)
