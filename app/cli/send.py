"""`study-courier send`: a finished package to a folder or a server."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from app.cli import asking
from app.cli.console import Console, plain
from app.errors import LoginRefused
from app.model import Delivered, Progress, Receipt, Token
from app.package.bag import readable_size
from app.site.paths import Home
from app.submission import send
from app.transfer.destination import Credentials, open_destination


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: all of it is there, proved."""
    for event in console.follow(_deliver(arguments, token)):
        if isinstance(event, Delivered):
            _describe(event.receipt, console)
    return 0


def _deliver(arguments: Namespace, token: Token) -> Iterator[Progress | Delivered]:
    open_destination(arguments.to)  # a wrong address is refused before anything is asked
    credentials = _credentials(arguments)
    try:
        destination = open_destination(arguments.to, credentials)
        yield from send(arguments.package, destination, Home.default(), token)
    except LoginRefused as refused:
        # the key file itself did not open, so it may want a passphrase
        if refused.path is None or credentials.key_passphrase or not asking.is_there():
            raise
        opened = replace(credentials, key_passphrase=asking.ask("Passphrase of the key: "))
        destination = open_destination(arguments.to, opened)
        yield from send(arguments.package, destination, Home.default(), token)


def _credentials(arguments: Namespace) -> Credentials:
    """From files, the environment and the person; never from an argument, which others see."""
    if not arguments.to.startswith("sftp:"):
        return Credentials()
    password = os.environ.get("STUDY_COURIER_PASSWORD", "")
    if not password and arguments.key is None and asking.is_there():
        password = asking.ask("Password: ")
    return Credentials(
        key_file=arguments.key,
        key_passphrase=os.environ.get("STUDY_COURIER_KEY_PASSPHRASE", ""),
        password=password,
        host_key=arguments.host_key,
        known_hosts=arguments.known_hosts or Path.home() / ".ssh" / "known_hosts",
    )


def _describe(receipt: Receipt, console: Console) -> None:
    console.say(f"Delivered: {plain(receipt.package)} to {plain(receipt.destination)}")
    console.say(
        f"{receipt.files} files ({readable_size(receipt.size)}), {receipt.confirmed_by}; "
        f"package digest {receipt.digest}"
    )
    console.add(receipt=asdict(receipt))
