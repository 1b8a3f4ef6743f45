"""The site's two secrets, and how a passphrase seals them.

A sealed secret is 120 bytes: a head (format, cost, salt, nonce), the secrets encrypted with
ChaCha20-Poly1305 (RFC 8439) under a scrypt key (RFC 7914) with the head as associated data, and a
checksum that tells a damaged copy from a wrong passphrase.
"""

from __future__ import annotations

import hashlib
import secrets
import struct
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.errors import RecoveryFileError, WeakPassphrase, WrongPassphrase

SESSION_COST = 15  # log2 of scrypt's N: 32 MiB and about 0.1 s, paid at every start
RECOVERY_COST = 17  # 128 MiB and about 0.4 s: a recovery file travels, and is opened once
LEAST_PASSPHRASE = 8  # characters

_KEY_SIZE = 32
_FORMAT = b"SCS1"
_HEAD = struct.Struct(">4sBB16s12s")  # format, cost, scrypt's r, salt, nonce
_BLOCK_SIZE = 8  # scrypt's r
_COSTS = range(14, 21)  # a forged head must not ask for more memory than a computer has
_SUM_SIZE = 6
SEALED_SIZE = _HEAD.size + 2 * _KEY_SIZE + 16 + _SUM_SIZE


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """The site's two secrets, 32 random bytes each. They show in no `repr`.

    Attributes:
        data_key: opens the encrypted databases.
        site_secret: makes the pseudonyms; whoever has it can link them to originals.
    """

    data_key: bytes
    site_secret: bytes

    def __post_init__(self) -> None:
        if len(self.data_key) != _KEY_SIZE or len(self.site_secret) != _KEY_SIZE:
            raise ValueError("a secret has 32 bytes")

    def __repr__(self) -> str:
        return "Secrets(...)"

    @classmethod
    def new(cls) -> Secrets:
        return cls(secrets.token_bytes(_KEY_SIZE), secrets.token_bytes(_KEY_SIZE))

    @classmethod
    def from_bytes(cls, both: bytes) -> Secrets:
        """Raises ValueError if `both` is not what `to_bytes` gave."""
        return cls(both[:_KEY_SIZE], both[_KEY_SIZE:])

    def to_bytes(self) -> bytes:
        return self.data_key + self.site_secret


def seal(kept: Secrets, passphrase: str, cost: int) -> bytes:
    """Seal with a new passphrase.

    Args:
        cost: log2 of scrypt's N.

    Raises:
        WeakPassphrase: fewer than `LEAST_PASSPHRASE` characters.
    """
    if len(passphrase) < LEAST_PASSPHRASE:
        raise WeakPassphrase(least=LEAST_PASSPHRASE)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    head = _HEAD.pack(_FORMAT, cost, _BLOCK_SIZE, salt, nonce)
    cipher = ChaCha20Poly1305(_stretch(passphrase, salt, cost))
    body = head + cipher.encrypt(nonce, kept.to_bytes(), head)
    return body + _checksum(body)


def unseal(sealed: bytes, passphrase: str) -> Secrets:
    """Undo `seal`.

    Raises:
        RecoveryFileError: these are not the bytes that `seal` made.
        WrongPassphrase: they are, but were sealed with another passphrase.
    """
    body, checksum = sealed[:-_SUM_SIZE], sealed[-_SUM_SIZE:]
    if len(sealed) != SEALED_SIZE or checksum != _checksum(body):
        raise RecoveryFileError
    head, encrypted = body[: _HEAD.size], body[_HEAD.size :]
    form, cost, block_size, salt, nonce = _HEAD.unpack(head)
    if form != _FORMAT or cost not in _COSTS or block_size != _BLOCK_SIZE:
        raise RecoveryFileError
    try:
        opened = ChaCha20Poly1305(_stretch(passphrase, salt, cost)).decrypt(nonce, encrypted, head)
    except InvalidTag as error:
        raise WrongPassphrase from error
    return Secrets.from_bytes(opened)


def _stretch(passphrase: str, salt: bytes, cost: int) -> bytes:
    # keyboards differ in whether an accented letter is one character or two
    normal = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=salt, length=_KEY_SIZE, n=2**cost, r=_BLOCK_SIZE, p=1).derive(normal)


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:_SUM_SIZE]
