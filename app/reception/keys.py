"""A coordinator's two keys: one opens what sites seal, the other signs project files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
)

from app.errors import TargetExists
from app.sealing.age import lock_identity
from app.sealing.medium import refusals
from app.sealing.signing import fingerprint_of
from app.site.paths import whole_file

IDENTITY, RECIPIENT = "archive-identity.age", "archive-recipient.txt"
SIGNING, SIGNING_PUBLIC = "project-key", "project-key.pub"


@dataclass(frozen=True, slots=True)
class Keys:
    """What may be shown of the new keys.

    Attributes:
        recipient: public half of the key that opens packages; it goes into project files.
        fingerprint: of the key that signs project files, for the telephone.
    """

    folder: Path
    recipient: str
    fingerprint: str


def make_keys(folder: Path, passphrase: str) -> Keys:
    """Make both and write them into `folder`, the secret halves locked with a passphrase.

    Raises:
        TargetExists: there is a key already, which may be the only one that opens something.
        WeakPassphrase, TargetFull, TargetUnwritable
    """
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name in (IDENTITY, SIGNING):
        if os.path.lexists(folder / name):
            raise TargetExists(path=folder / name)
    identity, signing = pyrage.x25519.Identity.generate(), Ed25519PrivateKey.generate()
    recipient = str(identity.to_public())
    written = {
        IDENTITY: lock_identity(identity, passphrase),
        RECIPIENT: f"{recipient}\n".encode(),
        SIGNING: signing.private_bytes(
            Encoding.PEM, PrivateFormat.OpenSSH, BestAvailableEncryption(passphrase.encode())
        ),
        SIGNING_PUBLIC: signing.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
        + b"\n",
    }
    for name, content in written.items():
        with whole_file(folder / name) as file:
            file.write(content)
    return Keys(folder, recipient, fingerprint_of(signing))
