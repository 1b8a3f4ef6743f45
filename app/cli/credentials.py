"""What a destination asks for: out of files, standard input, the environment, the vault, or a
person; never from an argument, which others see."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from app.cli import asking
from app.errors import UsageError
from app.model import Project
from app.site.logins import Logins, is_remembered, place
from app.site.paths import Home
from app.site.vault import open_secrets
from app.transfer.destination import Credentials
from app.transfer.needs import SECRETS, credentials, needs, required

_NAMES = {name: "TOKEN" if name == "bearer" else name.upper() for name in SECRETS}
_PROMPTS = {
    "password": "Password: ",
    "access_key": "Access key: ",
    "secret_key": "Secret key: ",
    "api_key": "API key (out of credentials.json): ",
}
_MOST = 1 << 16  # characters of standard input


def gather(arguments: Namespace, project: Project, home: Home) -> Credentials:
    """The login for the project's destination.

    Raises:
        UsageError: standard input does not say it as it should.
        SecretError: a login is remembered, and the vault does not open.
    """
    address = project.destination
    wanted = needs(address).login
    given = _from_stdin() if arguments.stdin else {}
    for name in wanted:
        if not given.get(name) and (known := _from_environment(name)):
            given[name] = known
    where = place(project)
    if not given and is_remembered(home, where):
        given = _logins(home).recall(where)
    for name, file in (("key_file", arguments.key), ("certificate", arguments.certificate)):
        if file is not None:
            given[name] = str(file)
    if address.startswith("sftp://"):
        given["host_key"] = project.host_key or given.get("host_key", "")
    for name in required(address, credentials(given)):
        if asking.is_there():
            given[name] = asking.ask(_PROMPTS[name])
    login = credentials(given)
    if address.startswith("sftp://"):
        known_hosts = arguments.known_hosts or Path.home() / ".ssh" / "known_hosts"
        return replace(login, known_hosts=known_hosts)
    return login


def remember(login: Credentials, project: Project, home: Home) -> None:
    """Keep a login that opened the server, sealed.

    Raises:
        SecretError: the vault does not open.
        TargetFull, TargetUnwritable
    """
    fields = {name: getattr(login, name) for name in needs(project.destination).login}
    kept = {name: str(value) for name, value in fields.items() if value}
    _logins(home).remember(place(project), kept)


def _logins(home: Home) -> Logins:
    return Logins(home, open_secrets(home, asking.site_passphrase()).data_key)


def _from_environment(name: str) -> str:
    return os.environ.get(f"STUDY_COURIER_{_NAMES[name]}", "") if name in _NAMES else ""


def _from_stdin() -> dict[str, str]:
    """Lines such as `SECRET_KEY=...`, named as in the environment."""
    fields = {name: field for field, name in _NAMES.items()}
    given = {}
    text = "" if sys.stdin is None else sys.stdin.read(_MOST)
    for line in text.splitlines():
        name, is_one, value = line.partition("=")
        if not line.strip():
            continue
        if not is_one or name not in fields:
            known = ", ".join(sorted(fields))
            raise UsageError(problem=f"Standard input must have lines NAME=value, of {known}.")
        given[fields[name]] = value
    return given
