"""The coordinator's signature under a project file: Ed25519 (RFC 8032), inside the file itself.

The last table of a signed file is

    [signature]
    key = "<public key, base64>"
    value = "<signature, base64>"

and signs all text before it, with LF line ends and nothing after its last line: mail programs
change those, and nothing else. Nothing may follow, for it would not be signed. A key is trusted
because a person compared its fingerprint, once.
"""

from __future__ import annotations

import base64
import hashlib
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_SIGNATURE = re.compile(
    r"\n\[signature\]\s*\n"
    r'key = "(?P<key>[A-Za-z0-9+/=]+)"\s*\n'
    r'value = "(?P<value>[A-Za-z0-9+/=]+)"\s*\Z'
)


def sign(text: str, key: Ed25519PrivateKey) -> str:
    """The same file with the coordinator's signature below; an older one is replaced."""
    body = _SIGNATURE.sub("", _plain(text)).rstrip()
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return (
        f"{body}\n\n[signature]\n"
        f'key = "{base64.b64encode(public).decode()}"\n'
        f'value = "{base64.b64encode(key.sign(body.encode())).decode()}"\n'
    )


def verified(text: str) -> str:
    """The fingerprint of the key that signed this file.

    Raises:
        ValueError: it is not signed, or the signature is not that of this text and key.
    """
    text = _plain(text)
    found = _SIGNATURE.search(text)
    if found is None:
        raise ValueError("no signature at the end")
    public = base64.b64decode(found["key"], validate=True)
    signature = base64.b64decode(found["value"], validate=True)
    body = text[: found.start()].rstrip().encode()
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, body)
    except InvalidSignature as error:
        raise ValueError("not the signature of this file") from error
    return fingerprint(public)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def fingerprint(public_key: bytes) -> str:
    """How people compare a key over the telephone: eight groups of four digits and letters."""
    digest = hashlib.sha256(public_key).hexdigest()[:32].upper()
    return " ".join(digest[place : place + 4] for place in range(0, 32, 4))
