"""`send` to servers over HTTPS and S3: what the project file says, and where no secret may be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import bagit
import psutil
import pytest

from app.model import Endpoint
from command_line import start, study_courier
from servers.deliveries import is_whole
from servers.nginx import BEARER, PASSWORD, Nginx
from servers.swift import ACCESS_KEY, SECRET_KEY, Swift

pytestmark = pytest.mark.server

WRONG = "copper-lantern-never-right"
SESSION = "brass-session-token-31"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    package = tmp_path / "123456-2031-05-04"
    (package / "series").mkdir(parents=True)
    for number in range(4):
        (package / "series" / f"2.25.{number}.dcm").write_bytes(bytes([number]) * 30_000)
    bagit.make_bag(str(package), checksums=["sha256"])
    return package


def project(folder: Path, address: str, endpoint: Endpoint) -> Path:
    path = folder / "site.toml"
    path.write_text(
        f"""
version = 1
[destination]
address = "{address}"
authority = '''
{endpoint.authority}'''
service = "{endpoint.service}"
path_style = {json.dumps(endpoint.path_style)}
"""
    )
    return path


def said(home: Path, package: Path, project_file: Path, **secrets: str) -> Iterator[str]:
    """All that a run as a process of its own shows: its command line, and what it says."""
    process = start(home, "send", package, "--project", project_file, "--json", **secrets)
    yield " ".join(psutil.Process(process.pid).cmdline())
    for stream in process.communicate():
        yield stream.decode()


def kept(home: Path) -> Iterator[str]:
    """All that stays on the disk, names and contents."""
    for path in home.rglob("*"):
        yield path.name
        if path.is_file():
            yield path.read_bytes().decode("latin-1")


def must_not_show(secrets: list[str], texts: list[str], home: Path) -> None:
    texts += kept(home)
    assert len(texts) > 4
    for secret in secrets:
        assert not any(secret in text for text in texts)


@pytest.mark.parametrize(("room", "user"), [("bearer", ""), ("basic", "site@")])
def test_a_delivery_over_https_leaves_no_secret_anywhere(
    nginx: Nginx, package: Path, home: Path, tmp_path: Path, room: str, user: str
) -> None:
    address = nginx.address(room=room).replace("://", f"://{user}")
    file = project(tmp_path, address, nginx.endpoint)
    name = "STUDY_COURIER_TOKEN" if room == "bearer" else "STUDY_COURIER_PASSWORD"
    right = BEARER if room == "bearer" else PASSWORD
    texts = [*said(home, package, file, **{name: WRONG})]
    assert '"login-refused"' in texts[1]
    texts += said(home, package, file, **{name: right})
    assert json.loads(texts[-2])["receipt"]["destination"] == address
    assert is_whole(nginx.home / "root" / room / package.name)
    must_not_show([right, WRONG], texts, home)


def test_a_delivery_to_s3_leaves_no_secret_anywhere(
    swift: Swift, package: Path, home: Path, tmp_path: Path
) -> None:
    file = project(tmp_path, swift.address, swift.endpoint())
    keys = {"STUDY_COURIER_ACCESS_KEY": ACCESS_KEY, "STUDY_COURIER_SECRET_KEY": SECRET_KEY}
    wrong = {"STUDY_COURIER_SECRET_KEY": WRONG, "STUDY_COURIER_SESSION_TOKEN": SESSION}
    texts = [*said(home, package, file, **keys | wrong)]
    assert '"login-refused"' in texts[1]
    texts += said(home, package, file, **keys)
    assert json.loads(texts[-2])["receipt"]["destination"] == swift.address
    assert is_whole(swift.fetch(tmp_path / "fetched") / package.name)
    must_not_show([SECRET_KEY, ACCESS_KEY, WRONG, SESSION], texts, home)


def test_without_an_address_somebody_is_asked_for_one(package: Path, home: Path) -> None:
    answer = study_courier(home, "send", package)
    assert answer.code == 2
    assert "--to" in answer.err


def test_a_server_the_project_does_not_name_an_authority_for_is_refused(
    nginx: Nginx, package: Path, home: Path
) -> None:
    answer = study_courier(home, "send", package, "--to", nginx.address(), "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "certificate"
