"""Invented certificates: an authority, and what it or a stranger issues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate and its key, as PEM files.

    Attributes:
        fingerprint: SHA-256 of the certificate, lower-case hex.
    """

    certificate: Path
    key: Path
    fingerprint: str


class Authority:
    """Issues certificates into a folder; `pem` is its own."""

    def __init__(self, folder: Path, name: str = "Invented Authority") -> None:
        self._folder = folder
        self._name, self._key = _named(name), ec.generate_private_key(ec.SECP256R1())
        builder = _builder(self._name, self._key, (-1, 30)).issuer_name(self._name)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        certificate = builder.sign(self._key, hashes.SHA256())
        self.pem = certificate.public_bytes(serialization.Encoding.PEM).decode()

    def issue(
        self,
        name: str = "127.0.0.1",
        *,
        days: tuple[int, int] = (-1, 30),
        self_signed: bool = False,
    ) -> Issued:
        """A certificate for a host's name or address, valid in these days, counted from now."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = _named(name)
        builder = _builder(subject, key, days).add_extension(_alternative(name), critical=False)
        if self_signed:
            certificate = builder.issuer_name(subject).sign(key, hashes.SHA256())
        else:
            certificate = builder.issuer_name(self._name).sign(self._key, hashes.SHA256())
        fingerprint = certificate.fingerprint(hashes.SHA256()).hex()
        place = self._folder / fingerprint[:16]
        place.with_suffix(".pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        place.with_suffix(".key").write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return Issued(place.with_suffix(".pem"), place.with_suffix(".key"), fingerprint)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _builder(
    subject: x509.Name, key: ec.EllipticCurvePrivateKey, days: tuple[int, int]
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days[0]))
        .not_valid_after(now + timedelta(days[1]))
    )


def _alternative(name: str) -> x509.SubjectAlternativeName:
    try:
        return x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))])
    except ValueError:
        return x509.SubjectAlternativeName([x509.DNSName(name)])
