"""The site's signature under a manifest: Ed25519 (RFC 8032), as OpenSSL verifies it.

The key is made from the site's secret (HKDF, RFC 5869), so there is no other secret to keep, and a
recovery file brings it back. A coordinator knows a site by its key's fingerprint.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

from app.site.seal import Secrets
from app.site.signature import fingerprint

_PURPOSE = b"study-courier: the site's signature, 1"


def site_key(secrets: Secrets) -> Ed25519PrivateKey:
    """The key this site signs with: always the same for the same secret."""
    derived = HKDF(SHA256(), 32, salt=None, info=_PURPOSE).derive(secrets.site_secret)
    return Ed25519PrivateKey.from_private_bytes(derived)


def public_pem(key: Ed25519PrivateKey) -> bytes:
    """Its public half, for `openssl pkeyutl -verify -pubin`."""
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def fingerprint_of(key: Ed25519PrivateKey) -> str:
    """How people compare it over the telephone."""
    return fingerprint(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def signed_with(content: bytes, signature: bytes, pem: bytes) -> str:
    """The fingerprint of the key whose signature this is.

    Raises:
        ValueError: it is no such key, or not its signature of this content.
    """
    public = load_pem_public_key(pem)
    if not isinstance(public, Ed25519PublicKey):
        raise ValueError("not an Ed25519 key")  # noqa: TRY004 - of what was read, not of a caller
    try:
        public.verify(signature, content)
    except InvalidSignature as error:
        raise ValueError("not the signature of this") from error
    if public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo) != pem:
        raise ValueError("not the key as it was written")
    return fingerprint(public.public_bytes(Encoding.Raw, PublicFormat.Raw))
