"""`study-courier send`: a finished package to a folder or a server."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from app.cli import asking
from app.cli.console import Console, plain
from app.errors import LoginRefused, UsageError
from app.model import Delivered, Progress, Receipt, Token
from app.package.bag import readable_size
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.submission import send
from app.transfer.destination import Credentials, open_destination


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: all of it is there, proved."""
    for event in console.follow(_deliver(arguments, token)):
        if isinstance(event, Delivered):
            _describe(event.receipt, console)
    return 0


def _deliver(arguments: Namespace, token: Token) -> Iterator[Progress | Delivered]:
    project = read_project(arguments.project) if arguments.project else DEFAULT
    address = arguments.to or project.destination
    if not address:
        raise UsageError(problem="Say where to send the package: --to ADDRESS.")
    # a wrong address is refused before anything is asked
    open_destination(address, endpoint=project.endpoint)
    credentials = _credentials(address, arguments, project.host_key)
    try:
        destination = open_destination(address, credentials, endpoint=project.endpoint)
        yield from send(arguments.package, destination, Home.default(), token)
    except LoginRefused as refused:
        # the key file itself did not open, so it may want a passphrase
        if refused.path is None or credentials.key_passphrase or not asking.is_there():
            raise
        opened = replace(credentials, key_passphrase=asking.ask("Passphrase of the key: "))
        destination = open_destination(address, opened, endpoint=project.endpoint)
        yield from send(arguments.package, destination, Home.default(), token)


def _credentials(address: str, arguments: Namespace, host_key: str) -> Credentials:
    """From files, the environment and the person; never from an argument, which others see."""
    scheme = address.partition("://")[0].lower()
    common = Credentials(
        key_file=arguments.key,
        key_passphrase=os.environ.get("STUDY_COURIER_KEY_PASSPHRASE", ""),
        certificate=arguments.certificate,
    )
    if scheme == "sftp":
        return replace(
            common,
            password=_secret("PASSWORD", "Password: ", needed=arguments.key is None),
            host_key=arguments.host_key or host_key,
            known_hosts=arguments.known_hosts or Path.home() / ".ssh" / "known_hosts",
        )
    if scheme in {"https", "http"}:
        named = "@" in address.partition("://")[2].partition("/")[0]
        return replace(
            common,
            password=_secret("PASSWORD", "Password: ", needed=named),
            bearer=_secret("TOKEN"),
        )
    if scheme == "s3":
        return replace(
            common,
            access_key=_secret("ACCESS_KEY", "Access key: ", needed=True),
            secret_key=_secret("SECRET_KEY", "Secret key: ", needed=True),
            session_token=_secret("SESSION_TOKEN"),
        )
    return Credentials()


def _secret(name: str, prompt: str = "", *, needed: bool = False) -> str:
    known = os.environ.get(f"STUDY_COURIER_{name}", "")
    return asking.ask(prompt) if needed and not known and asking.is_there() else known


def _describe(receipt: Receipt, console: Console) -> None:
    console.say(f"Delivered: {plain(receipt.package)} to {plain(receipt.destination)}")
    console.say(
        f"{receipt.files} files ({readable_size(receipt.size)}), {receipt.confirmed_by}; "
        f"package digest {receipt.digest}"
    )
    console.add(receipt=asdict(receipt))
