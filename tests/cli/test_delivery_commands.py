"""`send`, `login` and `history`: what is remembered of a delivery, and where no secret may be."""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import bagit
import pytest

from app.cli.credentials import gather, remember
from app.model import Project
from app.site.paths import Home
from app.transfer.destination import Credentials
from command_line import ROOT, Answer, environment, study_courier
from servers.deliveries import is_whole
from servers.fault_proxy import FaultProxy
from servers.nginx import BEARER, PASSWORD, Nginx

resource = pytest.importorskip("resource", reason="core files are not Windows's")

WRONG = "copper-lantern-never-right"
STUDY = "2.25.11"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


def package(folder: Path, name: str, *studies: str, size: int = 3000) -> Path:
    """A bag with one invented series in each study."""
    made = folder / "made" / name
    for study in studies:
        series = made / "123456-000001" / study / f"{study}.1"
        series.mkdir(parents=True)
        (series / "2.25.9.dcm").write_bytes(name.encode() * size)
    bagit.make_bag(str(made), checksums=["sha256"])
    return made


def send(home: Path, made: Path, archive: Path, *more: object, **env: str) -> Answer:
    return study_courier(home, "send", made, "--to", archive, "--json", *more, **env)


# ---------------------------------------------------------------- what was sent where


def test_a_receipt_says_what_when_where_and_with_which_hashes(
    home: Path, archive: Path, tmp_path: Path
) -> None:
    made = package(tmp_path, "one", STUDY, "2.25.12")
    receipt = send(home, made, archive).json["receipt"]
    (known,) = study_courier(home, "history", "--json").json["deliveries"]
    assert known == receipt | {"studies": [STUDY, "2.25.12"]}
    out = tmp_path / "receipts.json"
    assert study_courier(home, "history", "--out", out).code == 0
    (exported,) = json.loads(out.read_bytes())
    assert exported["receipt"] == receipt
    assert exported["receipt"]["destination"] == str(archive)
    assert exported["places"] == [os.path.normcase(archive)]
    assert exported["series"] == [f"{STUDY}.1", "2.25.12.1"]
    assert {"manifest-sha256.txt", "tagmanifest-sha256.txt"} <= exported["hashes"].keys()
    assert exported["hashes"]["tagmanifest-sha256.txt"] == receipt["digest"]
    assert study_courier(home, "history", "--out", out, "--json").json["error"]["code"]


def test_a_study_that_was_delivered_there_in_another_package_is_noticed(
    home: Path, archive: Path, tmp_path: Path
) -> None:
    send(home, package(tmp_path, "one", STUDY), archive)
    later = package(tmp_path, "two", STUDY, "2.25.12")
    answer = send(home, later, archive)
    assert answer.json["error"]["code"] == "sent-before"
    assert "1 of the 2 studies" in answer.out
    assert not (archive / "two").exists()
    assert send(home, later, archive, "--again").code == 0
    assert is_whole(archive / "two")
    assert len(study_courier(home, "history", "--json").json["deliveries"]) == 2


def test_a_new_series_of_a_study_that_is_there_is_no_question(
    home: Path, archive: Path, tmp_path: Path
) -> None:
    send(home, package(tmp_path, "one", STUDY), archive)
    later = tmp_path / "made" / "delta"
    series = later / "123456-000001" / STUDY / f"{STUDY}.2"
    series.mkdir(parents=True)
    (series / "2.25.8.dcm").write_bytes(bytes(100))
    bagit.make_bag(str(later), checksums=["sha256"])
    assert send(home, later, archive).code == 0
    assert send(home, package(tmp_path, "two", STUDY), archive).json["error"]["code"]


def test_the_same_package_again_is_proved_again_without_a_question(
    home: Path, archive: Path, tmp_path: Path
) -> None:
    made = package(tmp_path, "one", STUDY)
    assert send(home, made, archive).code == send(home, made, archive).code == 0


def test_another_destination_has_not_seen_it(home: Path, archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    send(home, package(tmp_path, "one", STUDY), archive)
    assert send(home, package(tmp_path, "two", STUDY), other).code == 0


def test_a_receipt_that_cannot_be_read_is_passed_over(
    home: Path, archive: Path, tmp_path: Path
) -> None:
    send(home, package(tmp_path, "one", STUDY), archive)
    for number, text in enumerate((b"", b"[]", b"{", b'{"receipt": 1}')):
        (Home(home).receipts / f"9999-{number}.json").write_bytes(text)
    assert len(study_courier(home, "history", "--json").json["deliveries"]) == 1


# ---------------------------------------------------------------- logins


def project(folder: Path, nginx: Nginx, room: str, *, port: int | None = None) -> Path:
    address = nginx.address(port, room=room).replace(
        "://", "://site@" if room == "basic" else "://"
    )
    file = folder / f"{room}.toml"
    authority = nginx.endpoint.authority
    file.write_text(
        f'version = 1\n[destination]\naddress = "{address}"\nauthority = """\n{authority}"""\n'
    )
    return file


def everything_in(folder: Path) -> bytes:
    return b"\n".join(
        path.name.encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )


@pytest.mark.server
def test_a_login_is_kept_sealed_and_used_until_it_is_forgotten(
    nginx: Nginx, home: Path, tmp_path: Path
) -> None:
    file, made = project(tmp_path, nginx, "basic"), package(tmp_path, "one", STUDY)
    right = {"STUDY_COURIER_PASSWORD": PASSWORD}
    wrong = {"STUDY_COURIER_PASSWORD": WRONG}
    refused = study_courier(home, "login", "keep", "--project", file, "--json", **wrong)
    assert refused.json["error"]["code"] == "login-refused"
    assert not any(Home(home).logins.iterdir())
    assert study_courier(home, "login", "keep", "--project", file, **right).code == 0
    assert study_courier(home, "send", made, "--project", file).code == 0
    assert is_whole(nginx.home / "root" / "basic" / "one")
    kept = everything_in(home)
    assert PASSWORD.encode() not in kept
    assert WRONG.encode() not in kept
    assert study_courier(home, "login", "forget", "--project", file).code == 0
    again = study_courier(home, "login", "test", "--project", file, "--json")
    assert again.json["error"]["code"] == "login-refused"


@pytest.mark.server
def test_a_kept_password_is_not_given_where_a_file_names_another_host_key(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", PASSWORD)
    monkeypatch.delenv("STUDY_COURIER_PASSWORD", raising=False)
    files = dict.fromkeys(("key", "certificate", "known_hosts"))
    typed, state = argparse.Namespace(stdin=False, **files), Home(home)
    ours = Project(destination="sftp://site@archive.example/in", host_key="SHA256:" + "A" * 43)
    remember(Credentials(password=PASSWORD, host_key=ours.host_key), ours, state)
    assert gather(typed, ours, state).password == PASSWORD
    for host_key in ("SHA256:" + "B" * 43, ""):
        assert not gather(typed, replace(ours, host_key=host_key), state).password


def test_a_kept_login_opens_with_this_sites_secret_only(
    nginx: Nginx, home: Path, tmp_path: Path
) -> None:
    file = project(tmp_path, nginx, "basic")
    right = {"STUDY_COURIER_PASSWORD": PASSWORD}
    study_courier(home, "login", "keep", "--project", file, **right)
    strange = {"STUDY_COURIER_PASSPHRASE": "another passphrase"}
    answer = study_courier(home, "login", "test", "--project", file, "--json", **strange)
    assert answer.json["error"]["code"] == "wrong-passphrase"
    assert study_courier(home, "login", "test", "--project", file).code == 0


@pytest.mark.server
def test_secrets_come_through_standard_input(
    nginx: Nginx, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, made = project(tmp_path, nginx, "bearer"), package(tmp_path, "one", STUDY)
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"TOKEN={BEARER}\n"))
    assert study_courier(home, "send", made, "--project", file, "--stdin").code == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"BEARER {WRONG}\n"))
    answer = study_courier(home, "send", made, "--project", file, "--stdin")
    assert "NAME=value" in answer.err
    assert WRONG not in answer.err + answer.out


@pytest.mark.parametrize("limit", ["12", "fast", "-500000", "9999"])
def test_a_limit_no_server_waits_for_is_refused(home: Path, tmp_path: Path, limit: str) -> None:
    answer = study_courier(home, "send", tmp_path, "--to", tmp_path, "--limit", limit)
    assert answer.code == 2
    assert "bytes a second" in answer.err


# ---------------------------------------------------------------- where no secret may be


def unlimited_core() -> None:
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@pytest.mark.server
def test_no_secret_is_seen_in_ps_or_left_by_a_process_that_dies(
    nginx: Nginx, home: Path, tmp_path: Path, fault_proxy: Callable[[int], FaultProxy]
) -> None:
    proxy = fault_proxy(nginx.port)
    file = project(tmp_path, nginx, "bearer", port=proxy.port)
    made, here = package(tmp_path, "one", STUDY, size=300_000), tmp_path / "here"
    here.mkdir()
    proxy.stall_at = 200_000
    halfway = proxy.mark(100_000)
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "send", made, "--project", file, "--stdin", "--remember"],
        cwd=here,
        env=os.environ | environment(home, PYTHONPATH=str(ROOT)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=unlimited_core,  # noqa: PLW1509 - no thread of ours runs yet
    )
    process.stdin.write(f"TOKEN={BEARER}\n".encode())
    process.stdin.close()
    assert halfway.wait(120)
    shown = subprocess.run(["ps", "axeww"], capture_output=True, check=True).stdout
    assert str(made).encode() in shown
    process.send_signal(signal.SIGABRT)
    said = process.stdout.read() + process.stderr.read()
    process.wait()
    process.stdout.close()
    process.stderr.close()
    for texts in (shown, said, everything_in(home), everything_in(here)):
        assert BEARER.encode() not in texts
    assert not any(here.iterdir())
