"""`study-courier crosswalk`: which pseudonym stands for which original, for the site's own use."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from app.cli import asking
from app.cli.console import Console, plain
from app.model import Token
from app.site.crosswalk import Crosswalk
from app.site.paths import Home
from app.site.vault import open_secrets


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: the whole table is in the file."""
    home = Home.default()
    secrets = open_secrets(home, asking.site_passphrase())
    with Crosswalk(home.database, secrets.data_key) as crosswalk:
        token.check()
        crosswalk.export_csv(arguments.out)
        rows = Counter(row.kind.value for row in crosswalk.rows())
    console.say(f"Crosswalk: {plain(str(arguments.out))}")
    console.say(f"{rows.total()} rows. It names patients: it must not leave the site.")
    console.add(crosswalk=arguments.out, rows=rows)
    return 0
