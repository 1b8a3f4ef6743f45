"""`study-courier keys new`: a coordinator's keys."""

from __future__ import annotations

from argparse import Namespace

from app.cli import asking
from app.cli.console import Console, plain
from app.model import Token
from app.reception.keys import IDENTITY, SIGNING, make_keys


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: made."""
    passphrase = asking.drive_passphrase(is_new=True)
    token.check()
    keys = make_keys(arguments.out, passphrase)
    console.say(f"{plain(str(keys.folder / IDENTITY))}\topens what sites seal; keep a copy")
    console.say(f"{plain(str(keys.folder / SIGNING))}\tsigns project files")
    console.say(f"recipient\t{keys.recipient}")
    console.say(f"fingerprint\t{keys.fingerprint}")
    console.add(recipient=keys.recipient, fingerprint=keys.fingerprint, folder=keys.folder)
    return 0
