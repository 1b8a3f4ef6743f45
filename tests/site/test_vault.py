"""The vault on a computer without a password store: everything hangs on a passphrase."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import keyring
import keyring.backends.null
import pytest

from app.errors import (
    KeyringUnavailable,
    NewerStore,
    SecretsExist,
    SecretsLost,
    WeakPassphrase,
    WrongPassphrase,
)
from app.site import vault
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.vault import Secrets, export_recovery, import_recovery, open_secrets

PASSPHRASE = "correct horse"
RECOVERY = "battery staple"


class Person:
    """Answers with one passphrase and remembers what was asked."""

    def __init__(self, passphrase: str = PASSPHRASE) -> None:
        self.passphrase = passphrase
        self.asked_for_new: list[bool] = []

    def __call__(self, is_new: bool) -> str:
        self.asked_for_new.append(is_new)
        return self.passphrase


@pytest.fixture
def unattended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(vault.ENVIRONMENT, PASSPHRASE)


@pytest.fixture
def recovery_file(tmp_path: Path) -> tuple[Secrets, Path]:
    secrets = Secrets.new()
    export_recovery(secrets, tmp_path / "recovery.txt", RECOVERY)
    return secrets, tmp_path / "recovery.txt"


def use(home: Home, secrets: Secrets) -> str:
    with Crosswalk(home.database, secrets.data_key) as crosswalk:
        crosswalk.lock_site_id("004711")
        return crosswalk.patient("MRN-1")


def spellings(secret: bytes) -> list[bytes]:
    return [secret, secret.hex().encode(), base64.b64encode(secret)[:40]]


def test_without_password_store_or_passphrase_there_are_no_secrets(home: Home) -> None:
    with pytest.raises(KeyringUnavailable):
        open_secrets(home)
    assert not home.secrets.exists()


def test_a_new_passphrase_is_asked_for_once_and_then_the_known_one(home: Home) -> None:
    person = Person()
    secrets = open_secrets(home, person)
    assert open_secrets(home, person) == secrets
    assert person.asked_for_new == [True, False]
    with pytest.raises(KeyringUnavailable):
        open_secrets(home)


@pytest.mark.usefixtures("unattended")
def test_the_environment_answers_instead_of_a_person(home: Home) -> None:
    person = Person("not asked")
    assert open_secrets(home, person) == open_secrets(home)
    assert person.asked_for_new == []


def test_a_wrong_passphrase_opens_nothing_and_spoils_nothing(home: Home) -> None:
    secrets = open_secrets(home, Person())
    with pytest.raises(WrongPassphrase):
        open_secrets(home, Person("correct house"))
    with pytest.raises(WrongPassphrase):
        open_secrets(home, Person(""))
    assert open_secrets(home, Person()) == secrets


def test_a_short_new_passphrase_is_refused(home: Home) -> None:
    with pytest.raises(WeakPassphrase):
        open_secrets(home, Person("1234567"))
    assert not home.secrets.exists()


def test_every_home_has_its_own_secrets(tmp_path: Path) -> None:
    one, two = (open_secrets(Home(tmp_path / name), Person()) for name in ("one", "two"))
    assert one.data_key != two.data_key
    assert one.site_secret != two.site_secret


@pytest.mark.usefixtures("unattended")
def test_no_file_of_the_state_shows_a_secret(home: Home, tmp_path: Path) -> None:
    secrets = open_secrets(home)
    with Crosswalk(home.database, secrets.data_key) as crosswalk:
        crosswalk.lock_site_id("004711")
        crosswalk.patient("MRN-1")
        crosswalk.export_csv(home.root / "crosswalk.csv")
        export_recovery(secrets, home.root / "recovery.txt", RECOVERY)
        files = [path for path in tmp_path.rglob("*") if path.is_file()]
        assert {path.name for path in files} >= {"secrets.json", "site.sqlite", "site.sqlite-wal"}
        for path in files:
            content = path.read_bytes()
            for secret in (secrets.data_key, secrets.site_secret, PASSPHRASE.encode()):
                assert not any(spelling in content for spelling in spellings(secret)), path.name


@pytest.mark.usefixtures("unattended")
def test_a_lost_secret_is_never_replaced_by_a_new_one(home: Home) -> None:
    use(home, open_secrets(home))
    home.secrets.unlink()
    for _ in range(2):
        with pytest.raises(SecretsLost, match="recovery file"):
            open_secrets(home, Person())
    assert not home.secrets.exists()


@pytest.mark.usefixtures("unattended")
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: content[:-20],
        lambda content: b"[%d]" % len(content),
        lambda content: b"\xff" + content,
        lambda content: content.replace(b'"sealed": "', b'"sealed": "AAAA'),
    ],
)
def test_a_damaged_file_of_secrets_is_not_taken_for_none(
    home: Home, damage: Callable[[bytes], bytes]
) -> None:
    open_secrets(home)
    home.secrets.write_bytes(damage(home.secrets.read_bytes()))
    with pytest.raises(SecretsLost):
        open_secrets(home, Person())


@pytest.mark.usefixtures("unattended")
def test_a_newer_programs_file_of_secrets_is_left_alone(home: Home) -> None:
    open_secrets(home)
    content = home.secrets.read_bytes().replace(b'"version": 1', b'"version": 2')
    home.secrets.write_bytes(content)
    with pytest.raises(NewerStore):
        open_secrets(home)
    assert home.secrets.read_bytes() == content


def test_a_store_that_keeps_nothing_is_no_password_store(home: Home) -> None:
    keyring.set_keyring(keyring.backends.null.Keyring())
    with pytest.raises(KeyringUnavailable):
        open_secrets(home)


def test_a_store_that_is_not_known_to_be_safe_is_no_password_store(home: Home) -> None:
    kept: dict[tuple[str, str], str] = {}

    class Plain(keyring.backend.KeyringBackend):
        priority = 9

        def get_password(self, service: str, username: str) -> str | None:
            return kept.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            kept[service, username] = password

    keyring.set_keyring(Plain())
    with pytest.raises(KeyringUnavailable):
        open_secrets(home)
    assert kept == {}


def test_processes_that_start_first_at_once_agree(
    home: Home, together: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(vault.ENVIRONMENT, PASSPHRASE)
    script = """
import hashlib, sys
from pathlib import Path
from app.site import vault
from app.site.paths import Home
print("ready")
input()
print(hashlib.sha256(vault.open_secrets(Home(Path(sys.argv[1]))).to_bytes()).hexdigest())
"""
    assert len(set(together(script, home.root))) == 1


def test_the_password_store_is_not_imported_where_a_passphrase_is_used(tmp_path: Path) -> None:
    script = f"""
import os, sys
from pathlib import Path
os.environ["{vault.ENVIRONMENT}"] = "{PASSPHRASE}"
from app.site import vault
from app.site.paths import Home
vault.open_secrets(Home(Path({str(tmp_path)!r}) / "state"))
sys.exit("keyring" in sys.modules)
"""
    root = Path(vault.__file__).parent.parent.parent
    assert subprocess.run([sys.executable, "-c", script], cwd=root, check=False).returncode == 0


# ---------------------------------------------------------------- the recovery file


@pytest.mark.usefixtures("unattended")
def test_on_a_new_computer_the_recovery_file_brings_the_secrets_back(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets, path = recovery_file
    assert import_recovery(home, path, RECOVERY) == secrets
    assert open_secrets(home) == secrets


def test_with_a_copied_database_the_recovery_file_opens_it(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets, path = recovery_file
    pseudonym = use(home, secrets)
    person = Person()
    with pytest.raises(SecretsLost):
        open_secrets(home, person)
    assert import_recovery(home, path, RECOVERY, ask_passphrase=person) == secrets
    assert use(home, open_secrets(home, person)) == pseudonym
    assert person.asked_for_new == [True, False]


@pytest.mark.usefixtures("unattended")
def test_other_secrets_are_replaced_only_on_purpose(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets, path = recovery_file
    others = open_secrets(home)
    with pytest.raises(SecretsExist):
        import_recovery(home, path, RECOVERY)
    assert open_secrets(home) == others
    assert import_recovery(home, path, RECOVERY, replace=True) == secrets
    assert open_secrets(home) == secrets


@pytest.mark.usefixtures("unattended")
def test_a_database_of_other_secrets_is_set_aside_not_lost(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets, path = recovery_file
    others = open_secrets(home)
    use(home, others)
    with pytest.raises(SecretsExist):
        import_recovery(home, path, RECOVERY)
    import_recovery(home, path, RECOVERY, replace=True)
    use(home, secrets)
    (aside,) = home.root.glob("site.sqlite.aside-*")
    with Crosswalk(aside, others.data_key) as crosswalk:
        assert [row.id_old for row in crosswalk.rows()] == ["MRN-1"]


@pytest.mark.usefixtures("unattended")
def test_a_damaged_file_of_secrets_is_mended_by_the_recovery_file(
    home: Home, tmp_path: Path
) -> None:
    secrets = open_secrets(home)
    pseudonym = use(home, secrets)
    export_recovery(secrets, tmp_path / "own.txt", RECOVERY)
    home.secrets.write_bytes(b"")
    import_recovery(home, tmp_path / "own.txt", RECOVERY)
    assert use(home, open_secrets(home)) == pseudonym


def test_an_import_that_is_broken_off_leaves_the_old_secrets_with_their_database(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets = open_secrets(home, Person())
    pseudonym = use(home, secrets)
    with pytest.raises(WeakPassphrase):
        import_recovery(
            home, recovery_file[1], RECOVERY, replace=True, ask_passphrase=Person("short")
        )
    assert use(home, open_secrets(home, Person())) == pseudonym


def test_secrets_nobody_can_open_count_as_others(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    open_secrets(home, Person("forgotten passphrase"))
    with pytest.raises(SecretsExist):
        import_recovery(home, recovery_file[1], RECOVERY, ask_passphrase=Person())


@pytest.mark.usefixtures("unattended")
def test_the_same_secrets_may_be_imported_again(home: Home, tmp_path: Path) -> None:
    secrets = open_secrets(home)
    pseudonym = use(home, secrets)
    export_recovery(secrets, tmp_path / "own.txt", RECOVERY)
    assert import_recovery(home, tmp_path / "own.txt", RECOVERY) == secrets
    assert use(home, open_secrets(home)) == pseudonym


@pytest.mark.usefixtures("unattended")
def test_a_recovery_file_that_does_not_open_changes_nothing(
    home: Home, recovery_file: tuple[Secrets, Path]
) -> None:
    secrets = open_secrets(home)
    before = home.secrets.read_bytes()
    with pytest.raises(WrongPassphrase):
        import_recovery(home, recovery_file[1], "battery stable", replace=True)
    assert home.secrets.read_bytes() == before
    assert open_secrets(home) == secrets
