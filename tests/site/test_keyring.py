"""The vault with a real password store: a Secret Service (gnome-keyring) of the test's own."""

from __future__ import annotations

import base64
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import keyring
import pytest
from keyring.backends import SecretService

from app.errors import KeyringUnavailable, SecretsLocked, SecretsLost
from app.model import Endpoint, Project
from app.site import vault
from app.site.crosswalk import Crosswalk
from app.site.logins import Logins, forget, is_remembered, place
from app.site.paths import Home
from app.site.vault import export_recovery, import_recovery, open_secrets

# A bus that starts nothing by itself: no second keyring, no dialog
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
  </policy>
</busconfig>
"""
secretstorage = pytest.importorskip("secretstorage", reason="the Secret Service is Linux's")

PASSPHRASE = "correct horse"
MISSING = [name for name in ("dbus-daemon", "gnome-keyring-daemon") if not shutil.which(name)]

pytestmark = [
    pytest.mark.server,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


def nobody(is_new: bool) -> NoReturn:
    pytest.fail(f"a person was asked for a passphrase, new: {is_new}")


class Service:
    """A gnome-keyring on a bus of its own, with its files in `folder`."""

    def __init__(self, folder: Path) -> None:
        (folder / "run").mkdir(mode=0o700)
        (folder / "bus.conf").write_text(BUS.format(folder=folder))
        self.address = f"unix:path={folder}/bus"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "DBUS_SESSION_BUS_ADDRESS": self.address,
        }
        self._bus = self._start(
            "dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--print-address"
        )
        self._bus.stdout.readline()  # printed when it listens
        self._daemon: subprocess.Popen[bytes] | None = None

    def unlock(self) -> None:
        """Start the daemon (again) with the login password."""
        self._stop_daemon()
        self._daemon = self._start(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"
        )
        self._daemon.stdin.write(b"login")
        self._daemon.stdin.close()
        while not self._is_offered():
            assert self._daemon.poll() is None
            assert self._bus.poll() is None
            time.sleep(0.01)

    def lock(self) -> None:
        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        self._daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._daemon.send_signal(signal.SIGCONT)

    def close(self) -> None:
        self._stop_daemon()
        self._bus.terminate()
        self._bus.communicate()

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def _stop_daemon(self) -> None:
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait()
            self._daemon.stdout.close()

    def _is_offered(self) -> bool:
        with closing(secretstorage.dbus_init()) as bus:
            return secretstorage.check_service_availability(bus)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    # a socket's path must be short, which tmp_path may not be
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        running = Service(Path(folder))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        keyring.set_keyring(SecretService.Keyring())
        try:
            running.unlock()
            yield running
        finally:
            running.close()


@pytest.mark.usefixtures("service")
def test_secrets_are_made_once_and_found_again(home: Home) -> None:
    secrets = open_secrets(home, nobody)
    assert open_secrets(home, nobody) == secrets
    assert len(secrets.data_key) == len(secrets.site_secret) == 32


@pytest.mark.usefixtures("service")
def test_one_short_entry_holds_both_and_no_file_does(home: Home) -> None:
    secrets = open_secrets(home)
    with closing(secretstorage.dbus_init()) as bus:
        (entry,) = secretstorage.search_items(
            bus, {"service": vault.SERVICE, "username": vault._account(home)}
        )
        stored = entry.get_secret()
    assert base64.b64decode(stored) == secrets.data_key + secrets.site_secret
    assert len(stored) < 1280  # what Windows takes
    assert 'sealed": ""' in home.secrets.read_text()


@pytest.mark.usefixtures("service")
def test_two_homes_do_not_share_secrets(tmp_path: Path) -> None:
    one, two = Home(tmp_path / "one"), Home(tmp_path / "two")
    assert open_secrets(one).site_secret != open_secrets(two).site_secret


def test_a_locked_store_is_not_an_empty_one(service: Service, home: Home) -> None:
    secrets = open_secrets(home)
    service.lock()
    with pytest.raises(SecretsLocked, match="unlock"):
        open_secrets(home, nobody)
    service.unlock()
    assert open_secrets(home) == secrets


def test_a_store_locked_at_the_first_start_leads_to_a_passphrase(
    service: Service, home: Home
) -> None:
    service.lock()
    with pytest.raises(KeyringUnavailable):
        open_secrets(home)
    secrets = open_secrets(home, lambda is_new: PASSPHRASE if is_new else "")
    service.unlock()
    assert open_secrets(home, lambda is_new: "" if is_new else PASSPHRASE) == secrets


def test_a_store_that_does_not_answer_is_given_up(
    service: Service, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = open_secrets(home)
    with service.hanging(), monkeypatch.context() as patch:
        patch.setattr(vault, "KEYRING_PATIENCE", 0.2)
        with pytest.raises(SecretsLocked):
            open_secrets(home, nobody)
        with pytest.raises(KeyringUnavailable):
            open_secrets(Home(home.root / "new"))
    assert open_secrets(home) == secrets


@pytest.mark.usefixtures("service")
def test_a_deleted_entry_is_a_loss_that_the_recovery_file_mends(home: Home, tmp_path: Path) -> None:
    secrets = open_secrets(home)
    Crosswalk(home.database, secrets.data_key).close()
    export_recovery(secrets, tmp_path / "recovery.txt", PASSPHRASE)
    keyring.delete_password(vault.SERVICE, vault._account(home))
    with pytest.raises(SecretsLost):
        open_secrets(home, nobody)
    assert import_recovery(home, tmp_path / "recovery.txt", PASSPHRASE) == secrets
    assert open_secrets(home, nobody) == secrets


@pytest.mark.usefixtures("service")
def test_a_spoilt_entry_is_not_overwritten(home: Home) -> None:
    account = vault._account(home)
    keyring.set_password(vault.SERVICE, account, "spoilt")
    with pytest.raises(SecretsLost):
        open_secrets(home, nobody)
    assert keyring.get_password(vault.SERVICE, account) == "spoilt"


@pytest.mark.usefixtures("service")
def test_a_deleted_state_folder_gets_its_old_secrets_back(home: Home) -> None:
    secrets = open_secrets(home)
    shutil.rmtree(home.root)
    assert open_secrets(home, nobody) == secrets


def test_the_environments_passphrase_makes_unattended_work_possible_later(
    service: Service, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = open_secrets(home)
    monkeypatch.setenv(vault.ENVIRONMENT, PASSPHRASE)
    assert open_secrets(home, nobody) == secrets
    service.lock()
    assert open_secrets(home, nobody) == secrets
    monkeypatch.delenv(vault.ENVIRONMENT)
    assert open_secrets(home, lambda is_new: "" if is_new else PASSPHRASE) == secrets
    service.unlock()
    assert open_secrets(home, nobody) == secrets


@pytest.mark.usefixtures("service")
def test_with_a_passphrase_from_the_start_the_password_store_is_left_alone(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(vault.ENVIRONMENT, PASSPHRASE)
    open_secrets(home, nobody)
    assert keyring.get_password(vault.SERVICE, vault._account(home)) is None


@pytest.mark.usefixtures("service")
def test_an_imported_secret_takes_the_place_of_the_one_in_the_store(
    home: Home, tmp_path: Path
) -> None:
    open_secrets(home)
    other = vault.Secrets.new()
    export_recovery(other, tmp_path / "recovery.txt", PASSPHRASE)
    import_recovery(home, tmp_path / "recovery.txt", PASSPHRASE, replace=True)
    assert open_secrets(home, nobody) == other


def test_a_question_that_is_dismissed_leaves_the_secrets_locked(
    service: Service, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = open_secrets(home, nobody)
    service.lock()
    with monkeypatch.context() as dismissing:  # the person closes the system's dialog
        dismissing.setattr(secretstorage.Collection, "unlock", lambda *_, **__: True)
        with pytest.raises(SecretsLocked):
            open_secrets(home, nobody)
    service.unlock()
    assert open_secrets(home, nobody) == secrets


def test_a_login_is_sealed_under_what_the_password_store_holds(
    service: Service, home: Home
) -> None:
    where = place(Project(destination="https://site@archive.example/in"))
    opened = Logins(home, open_secrets(home, nobody).data_key)
    opened.remember(where, {"password": "brass-anchor-secret-77"})
    assert is_remembered(home, where)
    for path in home.root.rglob("*"):
        assert path.is_dir() or b"brass-anchor-secret-77" not in path.read_bytes()
    again = Logins(home, open_secrets(home, nobody).data_key)
    assert again.recall(where) == {"password": "brass-anchor-secret-77"}
    assert Logins(home, bytes(32)).recall(where) == {}
    service.lock()
    with pytest.raises(SecretsLocked):
        open_secrets(home, nobody)
    assert forget(home, where)  # which needs no secret
    assert not is_remembered(home, where)


@pytest.mark.parametrize(
    "other",
    [
        Endpoint(service="https://s3.elsewhere.example"),
        Endpoint(login_service="https://login.elsewhere.example"),
        Endpoint(user_pool="us-east-1_Elsewhere"),
        Endpoint(authority="-----BEGIN CERTIFICATE-----"),
        Endpoint(certificate="0" * 64),
    ],
)
def test_a_login_is_not_given_to_a_server_that_is_met_in_another_way(
    home: Home, other: Endpoint
) -> None:
    project, logins = Project(destination="s3://site@archive/in"), Logins(home, bytes(32))
    logins.remember(place(project), {"password": PASSPHRASE})
    assert logins.recall(place(project)) == {"password": PASSPHRASE}
    elsewhere = place(replace(project, endpoint=other))
    assert logins.recall(elsewhere) == {}
    assert not is_remembered(home, elsewhere)


def test_a_login_is_not_given_to_a_server_with_another_host_key(home: Home) -> None:
    known = Project(destination="sftp://site@archive.example/in", host_key="SHA256:" + "A" * 43)
    logins = Logins(home, bytes(32))
    logins.remember(place(known), {"password": PASSPHRASE})
    assert logins.recall(place(known)) == {"password": PASSPHRASE}
    for host_key in ("SHA256:" + "B" * 43, ""):
        elsewhere = place(replace(known, host_key=host_key))
        assert logins.recall(elsewhere) == {}
        assert not is_remembered(home, elsewhere)


def test_a_host_key_is_nothing_to_servers_that_are_known_otherwise() -> None:
    project = Project(destination="https://site@archive.example/in")
    assert place(replace(project, host_key="SHA256:" + "A" * 43)) == place(project)
