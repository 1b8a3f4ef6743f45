"""Who is let in at a real sshd, and which server is believed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AddressError, RemoteRefused, UnknownHost
from app.transfer.destination import Credentials, open_destination
from app.transfer.journal import Journal
from app.transfer.known_hosts import known_keys
from servers.deliveries import QUICK, deliver, is_whole, login
from servers.sshd import Sshd

pytestmark = pytest.mark.server


def make_key(file: Path, *options: str) -> None:
    command = ["ssh-keygen", "-q", "-N", "", "-C", "invented", "-f", file, *options]
    subprocess.run(command, check=True, capture_output=True)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "options",
    [
        ("-t", "ed25519"),
        ("-t", "ecdsa"),
        ("-t", "ecdsa", "-b", "521"),
        ("-t", "rsa"),
        ("-t", "rsa", "-m", "PEM"),
        ("-t", "rsa", "-m", "PKCS8"),
        ("-t", "ecdsa", "-m", "PEM"),
    ],
)
def test_every_kind_of_private_key_opens(
    sshd: Sshd, options: tuple[str, ...], line_end: str
) -> None:
    file = sshd.home / "another"
    make_key(file, *options)
    file.write_text(file.read_text(), newline=line_end)
    (sshd.home / "authorized_keys").write_text(file.with_suffix(".pub").read_text())
    open_destination(sshd.address(), replace(login(sshd), key_file=file), QUICK).test()


def test_the_key_in_known_hosts_is_asked_for_where_the_server_has_several(
    start_sshd: Callable[..., Sshd], tmp_path: Path
) -> None:
    make_key(tmp_path / "rsa", "-t", "rsa")
    server = start_sshd(settings=f"HostKey {tmp_path / 'rsa'}")
    key = (tmp_path / "rsa.pub").read_text()
    server.known_hosts.write_text(f"[127.0.0.1]:{server.port} {key}")
    known = Credentials(key_file=server.key_file, known_hosts=server.known_hosts)
    open_destination(server.address(), known, QUICK).test()


@pytest.mark.parametrize("kind", ["ed25519", "ecdsa", "rsa"])
def test_the_fingerprint_of_any_of_the_servers_keys_makes_it_known(
    start_sshd: Callable[..., Sshd], tmp_path: Path, kind: str
) -> None:
    for other in ("ecdsa", "rsa"):
        make_key(tmp_path / other, "-t", other)
    server = start_sshd(settings=f"HostKey {tmp_path / 'ecdsa'}\nHostKey {tmp_path / 'rsa'}")
    key = tmp_path / kind if kind != "ed25519" else server.home / "host_key"
    shown = subprocess.run(["ssh-keygen", "-lf", key], check=True, capture_output=True, text=True)
    pinned = Credentials(key_file=server.key_file, host_key=shown.stdout.split()[1])
    open_destination(server.address(), pinned, QUICK).test()


def test_a_key_that_was_revoked_is_not_believed(sshd: Sshd) -> None:
    line = sshd.known_hosts.read_text()
    sshd.known_hosts.write_text(f"{line}@revoked {line}")
    known = Credentials(key_file=sshd.key_file, known_hosts=sshd.known_hosts)
    with pytest.raises(UnknownHost):
        open_destination(sshd.address(), known, QUICK).test()


def test_a_user_name_that_a_shell_would_take_apart_is_refused(sshd: Sshd) -> None:
    address = sshd.address().replace(sshd.user, "site;reboot", 1)
    with pytest.raises(AddressError, match="user name"):
        open_destination(address, login(sshd), QUICK).test()


@pytest.mark.parametrize(
    "settings", ["Ciphers aes128-cbc", "KexAlgorithms diffie-hellman-group14-sha1"]
)
def test_a_server_with_old_encryption_only_is_refused(
    start_sshd: Callable[..., Sshd], settings: str
) -> None:
    server = start_sshd(settings=settings)
    with pytest.raises(RemoteRefused, match="no encryption"):
        open_destination(server.address(), login(server), QUICK).test()
    assert "Accepted" not in server.log


def test_keys_are_changed_under_way_as_often_as_the_server_asks(
    start_sshd: Callable[..., Sshd], make_package: Callable[..., Path], journal: Journal
) -> None:
    server = start_sshd(settings="RekeyLimit 256K")
    package = make_package([3_000_000, 500_000, 70_000])
    deliver(open_destination(server.address(), login(server), QUICK), package, journal)
    assert is_whole(server.folder / package.name)


@pytest.mark.parametrize(
    ("names", "name"),
    [
        ("archive.example", "archive.example"),
        ("Archive.Example", "archive.example"),
        ("other.example,archive.example", "archive.example"),
        ("*.example", "archive.example"),
        ("archive.exampl?", "archive.example"),
        ("*.example,!archive.example", "archive.example"),
        ("[archive.example]:2222", "[archive.example]:2222"),
        ("archive.example", "[archive.example]:2222"),
        ("[*.example]:2222", "[archive.example]:2222"),
        ("archive", "archive.example"),
    ],
)
@pytest.mark.parametrize("hashed", [False, True])
def test_known_hosts_is_read_as_ssh_keygen_reads_it(
    tmp_path: Path, names: str, name: str, hashed: bool
) -> None:
    file = tmp_path / "known_hosts"
    make_key(tmp_path / "key", "-t", "ed25519")
    kind, key = (tmp_path / "key.pub").read_text().split()[:2]
    file.write_text(f"# ours\n\n{names} {kind} {key} somebody@there\n")
    if hashed:
        subprocess.run(["ssh-keygen", "-q", "-H", "-f", file], check=True, capture_output=True)
    found = subprocess.run(["ssh-keygen", "-F", name, "-f", file], check=False, capture_output=True)
    assert bool(known_keys(file, name)) == (key.encode() in found.stdout)
