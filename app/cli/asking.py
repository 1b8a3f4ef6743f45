"""Questions for secrets, put only to a person at a terminal, never taken from an argument."""

from __future__ import annotations

import getpass
import os
import sys

from app.cli.signals import interrupting
from app.errors import PassphraseMissing
from app.site.vault import AskPassphrase


def is_there() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def site_passphrase() -> AskPassphrase | None:
    """Asks for the passphrase of this site's secrets; None if nobody is there."""
    return _ask_site if is_there() else None


def _ask_site(is_new: bool) -> str:
    if is_new:
        return choose("Choose a passphrase for this site's secrets: ")
    return ask("Passphrase of this site's secrets: ")


def recovery_passphrase(*, is_new: bool) -> str:
    """The passphrase of a recovery file.

    Raises:
        PassphraseMissing: nobody is there, and the environment has none.
    """
    if known := os.environ.get("STUDY_COURIER_RECOVERY_PASSPHRASE"):
        return known
    if not is_there():
        raise PassphraseMissing(variable="STUDY_COURIER_RECOVERY_PASSPHRASE")
    if is_new:
        return choose("Choose a passphrase for the recovery file: ")
    return ask("Passphrase of the recovery file: ")


def drive_passphrase(*, is_new: bool) -> str:
    """The passphrase of a key: of the one on a drive, or of a coordinator's.

    Raises:
        PassphraseMissing: nobody is there, and the environment has none.
    """
    if known := os.environ.get("STUDY_COURIER_DRIVE_PASSPHRASE"):
        return known
    if not is_there():
        raise PassphraseMissing(variable="STUDY_COURIER_DRIVE_PASSPHRASE")
    return choose("Choose a passphrase for the key: ") if is_new else ask("Passphrase of the key: ")


def ask(prompt: str) -> str:
    """One answer, not shown while it is typed."""
    with interrupting():
        try:
            return getpass.getpass(prompt, sys.stderr)
        except EOFError:
            return ""


def agrees(question: str) -> bool:
    """Whether a person says yes; nobody there does not."""
    if not is_there():
        return False
    with interrupting():
        sys.stderr.write(f"{question} [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().lower() in {"y", "yes"}


def choose(prompt: str) -> str:
    """A new secret, typed twice alike."""
    while True:
        first = ask(prompt)
        if first == ask("Once more: "):
            return first
        sys.stderr.write("These were not the same.\n")
