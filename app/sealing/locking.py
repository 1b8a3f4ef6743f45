"""A small text locked with a passphrase, as `age -p` does it (age-encryption.org/v1, scrypt).

Not through pyrage: it chooses the cost by how fast the computer is at that moment, and refuses what
would take a slower or busier one too long; and a large cost takes more memory than an export may.
"""

from __future__ import annotations

import base64
import hmac
import re
import secrets
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

_COST = 16  # log2 of scrypt's N: 64 MiB
_HIGHEST_COST = 20  # 1 GiB: `age -p` takes 18
_LABEL = b"age-encryption.org/v1/scrypt"
_FRAME = 1 << 16  # bytes: what is locked here fits into one
_WRAPPING, _ONLY_FRAME = bytes(12), bytes(11) + b"\x01"
_HEAD = re.compile(
    rb"(?P<signed>age-encryption\.org/v1\n-> scrypt (?P<salt>[A-Za-z0-9+/]{22}) (?P<cost>\d{1,2})\n"
    rb"(?P<body>[A-Za-z0-9+/]{43})\n---) (?P<mac>[A-Za-z0-9+/]{43})\n"
)


def lock(text: bytes, passphrase: str) -> bytes:
    """An age file that the passphrase opens; `text` has at most 64 KiB."""
    if len(text) > _FRAME:
        raise ValueError("too long")
    file_key, salt, nonce = (secrets.token_bytes(16) for _ in range(3))
    wrapped = ChaCha20Poly1305(_stretched(passphrase, salt, _COST)).encrypt(
        _WRAPPING, file_key, None
    )
    signed = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_b64(salt), _COST, _b64(wrapped))
    head = signed + b" " + _b64(_mac(file_key, signed)) + b"\n"
    payload = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    return head + nonce + payload.encrypt(_ONLY_FRAME, text, None)


def unlock(locked: bytes, passphrase: str) -> bytes:
    """Undo `lock`, or `age -p`.

    Raises:
        ValueError: this is no such file, or another passphrase's.
    """
    head = _HEAD.match(locked)
    if head is None or int(head["cost"]) > _HIGHEST_COST:
        raise ValueError("not locked with a passphrase")
    body = locked[head.end() :]
    try:
        wrapping = _stretched(passphrase, _unb64(head["salt"]), int(head["cost"]))
        file_key = ChaCha20Poly1305(wrapping).decrypt(_WRAPPING, _unb64(head["body"]), None)
        if not hmac.compare_digest(_b64(_mac(file_key, head["signed"])), head["mac"]):
            raise ValueError("another head")
        payload = ChaCha20Poly1305(_derived(file_key, body[:16], b"payload"))
        return payload.decrypt(_ONLY_FRAME, body[16:], None)
    except InvalidTag as error:
        raise ValueError("another passphrase") from error


def _stretched(passphrase: str, salt: bytes, cost: int) -> bytes:
    # keyboards differ in whether an accented letter is one character or two
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=_LABEL + salt, length=32, n=2**cost, r=8, p=1).derive(typed)


def _derived(file_key: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=salt, info=purpose).derive(file_key)


def _mac(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), signed, "sha256")


def _b64(content: bytes) -> bytes:
    return base64.b64encode(content).rstrip(b"=")


def _unb64(text: bytes) -> bytes:
    return base64.b64decode(text + b"=" * (-len(text) % 4))
