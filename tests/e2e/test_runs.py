"""The same work done again, by more workers, after a kill; and carried to a server."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from command_line import start, study_courier
from servers.deliveries import is_whole
from servers.sshd import Sshd


def contents(package: Path) -> dict[str, bytes]:
    """The payload: bytes by path. Reports and tags differ in their times."""
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.joinpath("data").rglob("*")
        if path.is_file()
    }


def test_the_same_secret_gives_the_same_package(journey, tmp_path: Path) -> None:
    again = tmp_path / "again"
    answer = study_courier(journey.home, "deidentify", journey.site.folder, "--out", again)
    assert answer.code == 1
    assert contents(again) == contents(journey.package)


def test_two_workers_make_the_same_package_as_one(journey, tmp_path: Path) -> None:
    package = tmp_path / "by-two"
    arguments = ("deidentify", journey.site.folder, "--out", package, "--workers", 2)
    process = start(journey.home, *map(str, arguments))
    out, err = process.communicate()
    assert (process.returncode, err) == (1, b"")
    assert contents(package) == contents(journey.package)
    assert set(out.splitlines()[2:]) == set(journey.answer.out.encode().splitlines()[2:])


def test_a_run_that_was_killed_leaves_nothing_that_looks_whole_and_is_finished_by_the_next(
    journey, tmp_path: Path
) -> None:
    package = tmp_path / "killed"
    arguments = ("deidentify", journey.site.folder, "--out", package)
    process = start(journey.home, *arguments)
    payload = tmp_path / "killed.building" / "bag" / "data"
    while sum(1 for _ in payload.rglob("*.dcm")) < 3:
        assert process.poll() is None, process.communicate()
    process.kill()
    process.communicate()
    assert not package.exists()
    answer = study_courier(journey.home, *arguments)
    assert answer.code == 1
    assert contents(package) == contents(journey.package)
    assert [path.name for path in tmp_path.iterdir()] == ["killed"]


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_asked_to_stop_says_so_and_leaves_nothing_whole(
    journey, tmp_path: Path, number: int
) -> None:
    package = tmp_path / "stopped"
    process = start(journey.home, "deidentify", journey.site.folder, "--out", package)
    payload = tmp_path / "stopped.building" / "bag" / "data"
    while not any(payload.rglob("*.dcm")):
        assert process.poll() is None, process.communicate()
    process.send_signal(number)
    out, err = process.communicate()
    assert process.returncode == 2
    assert err == b"Stopped as asked. Nothing unfinished was left looking whole.\n"
    assert out == b""
    assert not package.exists()


@pytest.mark.server
def test_the_package_arrives_whole_at_an_ssh_server(journey, sshd: Sshd, tmp_path: Path) -> None:
    # a site of its own: what was delivered is not packaged again
    home = shutil.copytree(journey.home, tmp_path / "home")
    arguments = ("send", journey.package, "--to", sshd.address(), "--key", sshd.key_file)
    answer = study_courier(home, *arguments, "--host-key", sshd.fingerprint, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert is_whole(sshd.folder / journey.package.name)
    assert answer.json["receipt"]["files"] == sum(
        1 for path in journey.package.rglob("*") if path.is_file()
    )
    again = study_courier(home, *arguments, "--known-hosts", sshd.known_hosts)
    assert again.code == 0
    assert again.out.startswith("Delivered: package to sftp://")


@pytest.mark.server
def test_a_server_with_another_key_gets_nothing(journey, sshd: Sshd) -> None:
    other = f"SHA256:{'A' * 43}"
    arguments = ("send", journey.package, "--to", sshd.address(), "--key", sshd.key_file)
    answer = study_courier(journey.home, *arguments, "--host-key", other, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "unknown-host"
    assert sshd.fingerprint in answer.err
    assert list(sshd.folder.iterdir()) == []
