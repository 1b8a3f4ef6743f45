"""`study-courier send`: a finished package to a folder or a server."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict, replace

from app.cli import asking
from app.cli.console import Console, plain
from app.cli.credentials import gather, remember
from app.errors import LoginRefused, SentBefore, UsageError
from app.model import Delivered, Progress, Project, Receipt, Token
from app.package.bag import readable_size
from app.site.endpoints import slowest
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.site.settings import read_settings
from app.submission import send
from app.transfer.destination import Credentials, open_destination


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: all of it is there, proved."""
    for event in console.follow(_deliver(arguments, token)):
        if isinstance(event, Delivered):
            _describe(event.receipt, console)
    return 0


def project_for(arguments: Namespace) -> Project:
    """The project, with the address and the host key that were typed instead of its own.

    Raises:
        UsageError, AddressError: a wrong address is refused before anything is asked.
    """
    project = read_project(arguments.project) if arguments.project else DEFAULT
    address = arguments.to or project.destination
    if not address:
        raise UsageError(problem="Say where to send the package: --to ADDRESS.")
    open_destination(address, endpoint=project.endpoint)
    host_key = arguments.host_key or project.host_key
    return replace(project, destination=address, host_key=host_key)


def _deliver(arguments: Namespace, token: Token) -> Iterator[Progress | Delivered]:
    home = Home.default()
    project = project_for(arguments)
    rates = (project.endpoint, read_settings(home).bytes_per_second, arguments.limit)
    project = replace(project, endpoint=slowest(*rates))
    login = gather(arguments, project, home)
    again = arguments.again
    while True:
        destination = open_destination(project.destination, login, endpoint=project.endpoint)
        try:
            yield from send(arguments.package, destination, home, token, again=again)
        except SentBefore as before:
            if not asking.agrees(f"{before} Send them again?"):
                raise
            again = True
        except LoginRefused as refused:
            login = with_passphrase(login, refused)
        else:
            break
    if arguments.remember:
        remember(login, project, home)


def with_passphrase(login: Credentials, refused: LoginRefused) -> Credentials:
    """The key file itself did not open, so it may want a passphrase; whoever is there is asked.

    Raises:
        LoginRefused: it was something else, or nobody is there.
    """
    if refused.path is None or login.key_passphrase or not asking.is_there():
        raise refused
    return replace(login, key_passphrase=asking.ask("Passphrase of the key: "))


def _describe(receipt: Receipt, console: Console) -> None:
    console.say(f"Delivered: {plain(receipt.package)} to {plain(receipt.destination)}")
    console.say(
        f"{receipt.files} files ({readable_size(receipt.size)}), {receipt.confirmed_by}; "
        f"package digest {receipt.digest}"
    )
    console.add(receipt=asdict(receipt))
