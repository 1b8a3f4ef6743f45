"""Where the site's secrets are kept: the computer's password store, or sealed with a passphrase.

The file `Home.secrets` says which, so that a store that is locked today is never mistaken for one
that has nothing. A secret is made once, at the first start; from then on it is found again or an
error says why not. Nothing is ever kept in plain. This is the only module that imports keyring.
"""

from __future__ import annotations

import base64
import hashlib
import os
import threading
from collections.abc import Callable
from dataclasses import replace as changed
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import (
    KeyringUnavailable,
    RecoveryFileError,
    SecretError,
    SecretsExist,
    SecretsLocked,
    SecretsLost,
)
from app.site import database, seal
from app.site.keeping import Keeping, read_keeping, write_keeping
from app.site.paths import Home
from app.site.recovery import export_recovery, read_recovery
from app.site.seal import Secrets

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

__all__ = ["AskPassphrase", "Secrets", "export_recovery", "import_recovery", "open_secrets"]

AskPassphrase = Callable[[bool], str]
"""Asks the person; True when they choose a new passphrase, False when they enter the known one."""

ENVIRONMENT = "STUDY_COURIER_PASSPHRASE"
SERVICE = "Study Courier"
KEYRING_PATIENCE = 120.0  # seconds; the system may be asking the person to unlock its store

# Named one by one, so that a store in plain text (keyrings.alt) or in nothing (null) never counts
_SAFE_BACKENDS = frozenset(
    f"keyring.backends.{name}"
    for name in ("Windows", "macOS", "SecretService", "libsecret", "kwallet")
)


def open_secrets(home: Home, ask_passphrase: AskPassphrase | None = None) -> Secrets:
    """The site's secrets; at the very first start, new ones.

    `STUDY_COURIER_PASSPHRASE`, if set, answers every question for a passphrase, and makes a sealed
    copy of secrets in the password store, so that unattended work finds them when it is locked.

    Args:
        ask_passphrase: asks the person, when there is no password store.

    Raises:
        KeyringUnavailable: no password store, and nobody to ask.
        SecretsLocked: they are in the password store, which does not open.
        SecretsLost: they were made, but are not here any more.
        WrongPassphrase, WeakPassphrase, NewerStore, TargetUnwritable, SecretError
    """
    keeping = read_keeping(home.secrets)
    passphrase = os.environ.get(ENVIRONMENT)
    if keeping is not None and (keeping.sealed or not passphrase):
        return _open(home, keeping, ask_passphrase)
    with database.alone(home.lock):
        keeping = read_keeping(home.secrets)  # another process may have been first
        if keeping is None:
            return _make(home, ask_passphrase)
        secrets = _open(home, keeping, ask_passphrase)
        if passphrase and not keeping.sealed:
            sealed = seal.seal(secrets, passphrase, seal.SESSION_COST)
            write_keeping(home.secrets, changed(keeping, sealed=sealed))
        return secrets


def import_recovery(
    home: Home,
    path: Path,
    passphrase: str,
    *,
    replace: bool = False,
    ask_passphrase: AskPassphrase | None = None,
) -> Secrets:
    """Take the secrets of a recovery file as this site's own.

    Args:
        replace: also if this site works with others. The database that only those open is set
            aside under another name, not deleted.
        ask_passphrase: as for `open_secrets`; asks for the passphrase of every day, which need
            not be the recovery file's.

    Raises:
        RecoveryFileError, WrongPassphrase: the file cannot be used; nothing was changed.
        SecretsExist: this site has other secrets, and `replace` is not set.
        KeyringUnavailable, WeakPassphrase, TargetUnwritable, SecretError
    """
    secrets = read_recovery(path, passphrase)
    with database.alone(home.lock):
        stored = database.exists(home.database)
        fits = stored and database.opens(home.database, secrets.data_key)
        if not fits and not replace and (stored or _has_others(home, secrets)):
            raise SecretsExist
        _store(home, secrets, ask_passphrase, adopt=False)
        # last: the old secrets must never meet an empty database and number patients anew
        if stored and not fits:
            database.set_aside(home.database)
        return secrets


def _has_others(home: Home, secrets: Secrets) -> bool:
    try:
        keeping = read_keeping(home.secrets)
        return keeping is not None and _open(home, keeping, None) != secrets
    except SecretError:
        return True  # nobody can tell, so they count as others


def _make(home: Home, ask_passphrase: AskPassphrase | None) -> Secrets:
    if database.exists(home.database):
        raise SecretsLost(path=home.secrets)
    return _store(home, Secrets.new(), ask_passphrase, adopt=True)


def _store(
    home: Home, secrets: Secrets, ask_passphrase: AskPassphrase | None, *, adopt: bool
) -> Secrets:
    """Keep `secrets`; with `adopt`, those win that the password store already has for this home
    (the state folder was deleted, or a first start was cut short)."""
    passphrase = os.environ.get(ENVIRONMENT)
    if not passphrase:
        try:
            secrets = _keep_in_keyring(home, secrets, adopt=adopt)
        except KeyringUnavailable:
            if ask_passphrase is None:
                raise
            passphrase = ask_passphrase(True)
    if passphrase:
        sealed = seal.seal(secrets, passphrase, seal.SESSION_COST)
        write_keeping(home.secrets, Keeping(in_keyring=False, sealed=sealed))
    else:
        write_keeping(home.secrets, Keeping(in_keyring=True))
    return secrets


def _open(home: Home, keeping: Keeping, ask_passphrase: AskPassphrase | None) -> Secrets:
    passphrase = os.environ.get(ENVIRONMENT)
    if keeping.sealed and (passphrase or not keeping.in_keyring):
        return _unseal(home, keeping, passphrase, ask_passphrase)
    try:
        return _read_keyring(home)
    except (SecretsLocked, SecretsLost):
        if not keeping.sealed or ask_passphrase is None:
            raise
        return _unseal(home, keeping, None, ask_passphrase)


def _unseal(
    home: Home,
    keeping: Keeping,
    passphrase: str | None,
    ask_passphrase: AskPassphrase | None,
) -> Secrets:
    if not passphrase:
        if ask_passphrase is None:
            raise KeyringUnavailable
        passphrase = ask_passphrase(False)
    try:
        return seal.unseal(keeping.sealed, passphrase)
    except RecoveryFileError as error:
        raise SecretsLost(path=home.secrets) from error


# ---------------------------------------------------------------- the password store


def password_store() -> str:
    """The name of this computer's password store, or "" if it has none; no secret is read."""
    try:
        return _ask_keyring(lambda keyring: keyring.name) or ""
    except KeyringUnavailable:
        return ""


def _account(home: Home) -> str:
    """One name for each state folder, so that two never share their secrets."""
    place = os.path.normcase(home.root.resolve())
    return hashlib.sha256(os.fsencode(place)).hexdigest()[:32]


def _read_keyring(home: Home) -> Secrets:
    account = _account(home)
    try:
        stored = _ask_keyring(lambda keyring: keyring.get_password(SERVICE, account))
    except KeyringUnavailable as error:
        raise SecretsLocked from error
    return _decode(home, stored)


def _keep_in_keyring(home: Home, secrets: Secrets, *, adopt: bool) -> Secrets:
    account = _account(home)
    entry = base64.b64encode(secrets.to_bytes()).decode("ascii")

    def keep(keyring: KeyringBackend) -> str | None:
        there = keyring.get_password(SERVICE, account)
        if there is None or not adopt:
            keyring.set_password(SERVICE, account, entry)
        # what it gives back counts, not that it took it without complaint
        return keyring.get_password(SERVICE, account)

    kept = _decode(home, _ask_keyring(keep))
    if kept != secrets and not adopt:
        raise KeyringUnavailable
    return kept


def _decode(home: Home, entry: str | None) -> Secrets:
    try:
        return Secrets.from_bytes(base64.b64decode(entry or "", validate=True))
    except ValueError as error:
        raise SecretsLost(path=home.secrets) from error


def _ask_keyring(act: Callable[[KeyringBackend], str | None]) -> str | None:
    """Talk with the password store in a thread of its own, which is left behind if it hangs: a
    dialog nobody answers, or a service that does not reply.

    Raises:
        KeyringUnavailable: there is none, it is locked, it failed, or it does not answer.
    """
    answers: list[str | None] = []
    failures: list[Exception] = []

    def talk() -> None:
        try:
            answers.append(act(_safe_backend()))
        except Exception as error:  # noqa: BLE001 (D-Bus, Win32 and Keychain errors pass through)
            failures.append(error)

    thread = threading.Thread(target=talk, name="keyring", daemon=True)
    thread.start()
    thread.join(KEYRING_PATIENCE)
    if not answers:
        raise KeyringUnavailable from (failures[0] if failures else None)
    return answers[0]


def _safe_backend() -> KeyringBackend:
    # slow to import, and not needed where a passphrase is used
    import keyring  # noqa: PLC0415
    from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415
    from keyring.errors import NoKeyringError  # noqa: PLC0415

    chosen = keyring.get_keyring()
    backends = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    for backend in backends:
        if type(backend).__module__ in _SAFE_BACKENDS:
            return backend
    raise NoKeyringError
