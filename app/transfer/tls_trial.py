"""Whether TLS keeps its word on this computer, tried with a server of our own on loopback."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from app.errors import CertificateRefused, TrialFailed
from app.model import Endpoint
from app.transfer.destination import Credentials
from app.transfer.tls import tls_context
from app.transfer.web import failures, open_client

_HOST = "127.0.0.1"
_PATIENCE = 10.0  # seconds
_ANSWER = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"


def try_tls() -> None:
    """Greet a server for which nobody vouches, then the same one as the project's own.

    Raises:
        TrialFailed: the first was not refused.
        CertificateRefused, TransferError: the second was.
    """
    certificate, key = self_signed()
    try:
        _greet(certificate, key, Endpoint())
    except CertificateRefused:
        _greet(certificate, key, Endpoint(authority=certificate.decode()))
    else:
        raise TrialFailed(problem="a server is trusted for which nobody vouches")


def _greet(certificate: bytes, key: bytes, endpoint: Endpoint) -> None:
    context = tls_context(endpoint, Credentials())
    with (
        _server(certificate + key) as port,
        open_client(context, _HOST, _PATIENCE, 1) as client,
        failures(),
    ):
        client.get(f"https://{_HOST}:{port}/")


@contextmanager
def _server(pem: bytes) -> Iterator[int]:
    """Answers one request with 204; gives its port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory(prefix="study-courier-") as folder:
        path = Path(folder, "server.pem")
        path.write_bytes(pem)
        context.load_cert_chain(path)
    with closing(socket.create_server((_HOST, 0))) as listening:
        listening.settimeout(_PATIENCE)
        thread = threading.Thread(target=_answer, args=(listening, context), daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            thread.join(_PATIENCE)


def _answer(listening: socket.socket, context: ssl.SSLContext) -> None:
    with suppress(OSError):  # the client may have left, as it must
        connection, _ = listening.accept()
        connection.settimeout(_PATIENCE)
        with closing(connection), context.wrap_socket(connection, server_side=True) as stream:
            stream.recv(1 << 16)
            stream.sendall(_ANSWER)


def self_signed() -> tuple[bytes, bytes]:
    """One that vouches for itself, and its key, as PEM; forgotten afterwards."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Study Courier self-test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(_HOST))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return made.public_bytes(Encoding.PEM), private
