"""`study-courier open`: a sealed package, checked again, and a receipt for the site."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from functools import partial

from app.cli import asking
from app.cli.console import Console, plain
from app.model import Token
from app.reception.opening import Opened, Opening, open_sealed
from app.reception.receipt import receipt, write_receipt
from app.site.paths import Home
from app.site.project import read_project


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: it is whole, of a site that is known, and passed the check."""
    opening = Opening(
        folder=arguments.sealed,
        into=arguments.into,
        identity=arguments.identity,
        ask=partial(asking.drive_passphrase, is_new=False),
        project=read_project(arguments.project) if arguments.project else None,
        again=arguments.again,
        site_key=arguments.site_key,
    )
    for event in console.follow(open_sealed(opening, Home.default(), token)):
        if isinstance(event, Opened):
            _describe(event, console)
    return 0


def _describe(opened: Opened, console: Console) -> None:
    written = write_receipt(opened)
    console.say(f"Opened: {plain(str(opened.path))}")
    if opened.first:
        console.say(
            f"The key of site {opened.site_id} is remembered from now on. Ask the site, by "
            f"telephone, whether this is it: {opened.signed_with}"
        )
    console.say()
    console.say(receipt(opened))
    console.say(f"Receipt for the site: {plain(str(written))}")
    console.add(opened=asdict(opened), receipt=written)
