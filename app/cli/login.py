"""`study-courier login`: a server is tried, and its login kept or forgotten; nothing is sent."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import Console, plain
from app.cli.credentials import gather, remember
from app.cli.send import project_for, with_passphrase
from app.errors import LoginRefused
from app.model import Token
from app.site.logins import forget, place
from app.site.paths import Home
from app.transfer.destination import open_destination


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: done. A failed test says in a sentence what is wrong."""
    home = Home.default()
    project = project_for(arguments)
    address = project.destination
    if arguments.act == "forget":
        there = forget(home, place(project))
        console.say("The login is forgotten." if there else "No login was kept for that address.")
        console.add(forgotten=there)
        return 0
    login = gather(arguments, project, home)
    token.check()
    try:
        open_destination(address, login, endpoint=project.endpoint).test()
    except LoginRefused as refused:
        login = with_passphrase(login, refused)
        open_destination(address, login, endpoint=project.endpoint).test()
    console.say(f"A package could be delivered now: {plain(address)}")
    if arguments.act == "keep":
        remember(login, project, home)
        console.say("The login is kept, sealed with this site's secret.")
    console.add(act=arguments.act, destination=address)
    return 0
