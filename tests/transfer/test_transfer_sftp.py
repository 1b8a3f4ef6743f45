"""Delivery to real SSH servers: OpenSSH's sshd with keys, paramiko's server with passwords."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from dataclasses import replace

import pytest

from app.errors import (
    AddressError,
    LoginRefused,
    NameNotFound,
    NotAsSent,
    PackageError,
    RemoteRefused,
    TransferError,
    UnknownHost,
    Unreachable,
)
from app.model import Endpoint, Progress, Stage, Token
from app.transfer.destination import Credentials, open_destination
from servers.deliveries import QUICK, at_the_end, deliver, is_whole, login, size_of
from servers.password_server import PASSWORD

pytestmark = pytest.mark.server


def test_a_package_arrives_whole_and_every_byte_is_written_once(sshd, at_sshd, package, journal):
    receipt = deliver(at_sshd(), package, journal)
    assert is_whole(sshd.folder / package.name)
    assert receipt.destination == sshd.address()
    assert (receipt.size, receipt.confirmed_by) == (size_of(package), "read back")
    assert sshd.written == size_of(package)
    assert [path.name for path in sshd.folder.iterdir()] == [package.name]


def test_delivering_again_yields_a_receipt_and_writes_nothing(sshd, at_sshd, package, journal):
    deliver(at_sshd(), package, journal)
    written = sshd.written
    deliver(at_sshd(), package, journal)
    assert sshd.written == written


def test_the_journal_spares_reading_back_what_was_proved(sshd, at_sshd, package, journal):
    deliver(at_sshd(), package, journal)
    before = sshd.file_log.count('open "')
    deliver(at_sshd(), package, journal)
    assert (
        sshd.file_log.count('open "') - before == 1
    )  # the tag manifest, to know the package again


@pytest.mark.parametrize("way", ["password", "keyboard-interactive"])
def test_a_password_login_delivers(password_server, package, journal, way):
    password_server.allowed = way
    login = Credentials(password=PASSWORD, host_key=password_server.fingerprint)
    destination = open_destination(password_server.address, login, QUICK)
    destination.test()
    deliver(destination, package, journal)
    assert is_whole(password_server.folder / package.name)


@pytest.mark.parametrize("way", ["password", "keyboard-interactive"])
def test_a_wrong_password_is_refused_at_once(password_server, package, journal, way):
    password_server.allowed = way
    wrong = Credentials(password="not-the-one", host_key=password_server.fingerprint)
    with pytest.raises(LoginRefused):
        deliver(open_destination(password_server.address, wrong, QUICK), package, journal)
    assert len(password_server.attempts) == 1


def test_a_wrong_key_is_refused_at_once(sshd, fault_proxy, package, journal):
    proxy = fault_proxy(sshd.port)
    wrong = replace(login(sshd), key_file=sshd.home / "other_key")
    with pytest.raises(LoginRefused):
        deliver(open_destination(sshd.address(proxy.port), wrong, QUICK), package, journal)
    assert proxy.connections == 1


@pytest.mark.parametrize("pinned", ["", "SHA256:" + "A" * 43])
def test_an_unknown_host_key_is_shown_and_nothing_of_the_login_is_sent(
    password_server, package, journal, pinned
):
    destination = open_destination(
        password_server.address, Credentials(password=PASSWORD, host_key=pinned), QUICK
    )
    for act in (destination.test, lambda: deliver(destination, package, journal)):
        with pytest.raises(UnknownHost) as caught:
            act()
        assert caught.value.params["fingerprint"] == password_server.fingerprint
    assert password_server.attempts == []


def test_the_fingerprint_shown_is_the_one_ssh_keygen_prints(sshd):
    stranger = open_destination(sshd.address(), Credentials(key_file=sshd.key_file), QUICK)
    with pytest.raises(UnknownHost) as caught:
        stranger.test()
    assert caught.value.params["fingerprint"] == sshd.fingerprint
    assert "Accepted" not in sshd.log


def test_a_known_hosts_file_makes_the_server_known(sshd):
    known = Credentials(key_file=sshd.key_file, known_hosts=sshd.known_hosts)
    open_destination(sshd.address(), known, QUICK).test()


def test_a_differing_key_in_known_hosts_is_refused(sshd):
    _, kind, _ = sshd.known_hosts.read_text().split()
    other = (sshd.home / "other_key.pub").read_text().split()[1]
    sshd.known_hosts.write_text(f"[127.0.0.1]:{sshd.port} {kind} {other}\n")
    known = Credentials(key_file=sshd.key_file, known_hosts=sshd.known_hosts)
    with pytest.raises(UnknownHost):
        open_destination(sshd.address(), known, QUICK).test()


def test_a_key_with_a_passphrase_opens_with_it_only(sshd):
    change = ["ssh-keygen", "-p", "-q", "-P", "", "-N", "blue-harbour-9", "-f", sshd.key_file]
    subprocess.run(change, check=True, capture_output=True)
    right = replace(login(sshd), key_passphrase="blue-harbour-9")
    open_destination(sshd.address(), right, QUICK).test()
    for passphrase in ("", "wrong-harbour-9"):
        wrong = replace(right, key_passphrase=passphrase)
        with pytest.raises(LoginRefused):
            open_destination(sshd.address(), wrong, QUICK).test()


def test_a_missing_or_foreign_key_file_is_a_refused_login(sshd):
    for key_file in (sshd.home / "none", sshd.home / "sshd_config"):
        with pytest.raises(LoginRefused):
            open_destination(sshd.address(), replace(login(sshd), key_file=key_file), QUICK).test()


def test_a_folder_without_write_access_is_named(start_sshd, package, journal):
    server = start_sshd("-R")
    destination = open_destination(server.address(), login(server), QUICK)
    with pytest.raises(RemoteRefused, match="no right"):
        destination.test()
    with pytest.raises(RemoteRefused, match="no right"):
        deliver(destination, package, journal)


def test_a_missing_folder_is_named_and_not_made(sshd, package, journal):
    missing = sshd.folder / "missing"
    destination = open_destination(sshd.address(folder=missing), login(sshd), QUICK)
    with pytest.raises(RemoteRefused, match="not there"):
        destination.test()
    with pytest.raises(RemoteRefused, match="not there"):
        deliver(destination, package, journal)
    assert not missing.exists()


def test_a_server_without_sftp_is_named(start_sshd):
    server = start_sshd(subsystem=False)
    with pytest.raises(RemoteRefused, match="offers no SFTP"):
        open_destination(server.address(), login(server), QUICK).test()


def test_a_login_script_that_prints_is_no_sftp(start_sshd):
    server = start_sshd("-h")  # sftp-server prints its usage and ends
    with pytest.raises((RemoteRefused, Unreachable)):
        open_destination(server.address(), login(server), QUICK).test()


def test_nobody_listening_is_unreachable_and_no_name_is_said_so(sshd, fault_proxy):
    proxy = fault_proxy(sshd.port)
    proxy.refuse = True
    with pytest.raises(Unreachable):
        open_destination(sshd.address(proxy.port), login(sshd), QUICK).test()
    with pytest.raises(NameNotFound):
        open_destination("sftp://site@no-such-host.invalid/in", login(sshd), QUICK).test()


def test_another_package_of_that_name_is_left_alone(sshd, at_sshd, package, journal):
    other = sshd.folder / package.name
    other.mkdir()
    (other / "theirs.txt").write_text("theirs")
    with pytest.raises(RemoteRefused):
        deliver(at_sshd(), package, journal)
    assert [path.name for path in other.iterdir()] == ["theirs.txt"]


def test_a_file_changed_at_the_server_before_it_gets_its_name_is_found(
    sshd, at_sshd, package, journal
):
    partial = sshd.folder / f"{package.name}.partial"
    moments = {Stage.SEND, Stage.VERIFY}  # once when all is sent, once when all is proved
    for event in at_sshd().deliver(package, journal, Token()):
        for stage in [stage for stage in moments if at_the_end(event, stage)]:
            moments.remove(stage)
            next(partial.rglob("*.dcm")).write_bytes(b"tampered" + stage.encode())
    assert not moments
    assert is_whole(sshd.folder / package.name)


def test_a_server_that_never_keeps_what_was_sent_is_found_out(sshd, at_sshd, package, journal):
    partial = sshd.folder / f"{package.name}.partial"
    with pytest.raises(NotAsSent):
        for event in at_sshd().deliver(package, journal, Token()):
            if at_the_end(event, Stage.SEND):
                file = max(partial.rglob("*.dcm"), key=lambda path: path.stat().st_size)
                with file.open("r+b") as stream:
                    stream.write(b"\xff" * 8)
    assert not (sshd.folder / package.name).exists()


def test_a_file_changed_since_packaging_is_refused(sshd, at_sshd, package, journal):
    file = max(package.rglob("*.dcm"), key=lambda path: path.stat().st_size)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    with pytest.raises(PackageError):
        deliver(at_sshd(), package, journal)
    assert not (sshd.folder / package.name).exists()


def test_a_full_disk_at_the_server_is_named_and_finished_work_is_kept(
    sshd, small_disk, make_package, journal
):
    package = make_package([200_000] * 17)
    filler = small_disk / "filler"
    slowly = Endpoint(bytes_per_second=1_000_000)  # so that the disk fills before all is there
    full = open_destination(sshd.address(folder=small_disk), login(sshd), QUICK, slowly)
    with pytest.raises(RemoteRefused, match="full"):
        for event in full.deliver(package, journal, Token()):
            if isinstance(event, Progress) and event.bytes_done and not filler.exists():
                with suppress(OSError):
                    filler.write_bytes(b"x" * shutil.disk_usage(small_disk).total)
    filler.unlink()
    deliver(full, package, journal)
    assert is_whole(small_disk / package.name)


def test_too_small_a_disk_is_refused_before_anything_is_sent(
    sshd, small_disk, make_package, journal
):
    package = make_package([5_000_000])
    full = open_destination(sshd.address(folder=small_disk), login(sshd), QUICK)
    with pytest.raises(RemoteRefused, match="full"):
        deliver(full, package, journal)
    assert not list(small_disk.rglob("*.dcm"))


def test_many_folders_and_files_are_listed_whole(sshd, at_sshd, make_package, journal):
    package = make_package([10] * 300)
    for number in range(120):  # more than one batch of folders, more than one answer per folder
        (package / "data" / "123456-000009" / f"2.25.{number}").mkdir(parents=True)
    deliver(at_sshd(), package, journal)
    assert is_whole(sshd.folder / package.name)


def test_no_secret_is_shown_by_any_value_error_or_journal(password_server, package, journal):
    secret = "copper-lantern-77"
    login = Credentials(
        password=secret, key_passphrase=secret, host_key=password_server.fingerprint
    )
    destination = open_destination(password_server.address, login, QUICK)
    with pytest.raises(TransferError) as caught:
        deliver(destination, package, journal)
    shown = [repr(destination), repr(login), destination.address]
    error: BaseException | None = caught.value
    while error is not None:
        shown += [str(error), repr(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    for address in (f"sftp://site:{secret}@host/in", f"sftp://site:{secret}@host:99999/in"):
        with pytest.raises(AddressError) as refused:
            open_destination(address)
        shown += [str(refused.value), repr(refused.value), repr(refused.value.__context__)]
    shown += [path.read_text() for path in journal.folder.iterdir()]
    assert not any(secret in text for text in shown)
