from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import ProjectFileError
from app.model import Endpoint
from app.site.project import read_project

PEM = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
FINGERPRINT = ":".join(["AB"] * 32)


def read(tmp_path: Path, destination: str) -> Endpoint:
    path = tmp_path / "project.toml"
    path.write_text(f"version = 1\n[destination]\n{destination}\n")
    return read_project(path).endpoint


def test_everything_about_a_server_over_https_is_read(tmp_path: Path) -> None:
    endpoint = read(
        tmp_path,
        f"""
address = "s3://bucket/in"
authority = '''
{PEM}
'''
certificate = "{FINGERPRINT}"
plain_http = true
service = "https://s3.archive.example:8443/"
region = "eu-central-1"
path_style = true
checksums = "when_supported"
layout = "rsna"
user_pool = "us-east-1_Ab12Cd34E"
user_pool_client = "4h57invented"
identity_pool = "us-east-1:00000000-1111-2222-3333-444444444444"
login_service = "https://login.archive.example"
ae_title = "SITE 12"
commitment_port = 11113
bytes_per_second = 500_000
""",
    )
    assert endpoint == Endpoint(
        authority=PEM,
        certificate="ab" * 32,
        plain_http=True,
        service="https://s3.archive.example:8443",
        region="eu-central-1",
        path_style=True,
        checksums="when_supported",
        layout="rsna",
        user_pool="us-east-1_Ab12Cd34E",
        user_pool_client="4h57invented",
        identity_pool="us-east-1:00000000-1111-2222-3333-444444444444",
        login_service="https://login.archive.example",
        ae_title="SITE 12",
        commitment_port=11113,
        bytes_per_second=500_000,
    )


def test_nothing_said_is_the_default(tmp_path: Path) -> None:
    assert read(tmp_path, 'address = "https://archive.example/in"') == Endpoint()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('authority = "/etc/ssl/ca.pem"', "authority"),
        ('authority = "-----BEGIN CERTIFICATE----- -----BEGIN PRIVATE KEY-----"', "private key"),
        ('certificate = "SHA256:short"', "certificate"),
        ("plain_http = 1", "plain_http"),
        ('service = "https://key:secret@s3.archive.example"', "service"),
        ('service = "s3.archive.example"', "service"),
        ('region = "../elsewhere"', "region"),
        ("path_style = 'yes'", "path_style"),
        ('checksums = "never"', "checksums"),
        ('layout = "flat"', "layout"),
        ('user_pool = "us-east-1/../x"', "user_pool"),
        ('login_service = "http://user:word@login.example"', "login_service"),
        ('ae_title = "A-NAME-OF-TOO-MANY-LETTERS"', "ae_title"),
        ("ae_title = 'A\\B'", "ae_title"),
        ("commitment_port = 104", "commitment_port"),
        ("commitment_port = true", "commitment_port"),
        ("bytes_per_second = 12", "bytes_per_second"),
        ("bytes_per_second = -500_000", "bytes_per_second"),
        ("bytes_per_second = true", "bytes_per_second"),
        ('secret_key = "never here"', "secret_key"),
        ('verify = "no"', "verify"),
    ],
)
def test_what_is_not_understood_is_refused_and_named(tmp_path: Path, line: str, named: str) -> None:
    with pytest.raises(ProjectFileError, match=named):
        read(tmp_path, line)
