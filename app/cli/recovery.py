"""`study-courier recovery`: the site's secret, to and from a file that a passphrase seals."""

from __future__ import annotations

import os
from argparse import Namespace

from app.cli import asking
from app.cli.console import Console, plain
from app.errors import TargetExists
from app.model import Token
from app.site.paths import Home
from app.site.vault import export_recovery, import_recovery, open_secrets


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: done."""
    home, file = Home.default(), arguments.file
    if arguments.act == "export":
        if os.path.lexists(file):  # it may be all that is left of another secret
            raise TargetExists(path=file)
        secrets = open_secrets(home, asking.site_passphrase())
        passphrase = asking.recovery_passphrase(is_new=True)
        token.check()
        export_recovery(secrets, file, passphrase)
        console.say(f"Recovery file: {plain(str(file))}")
        console.say("Keep it and its passphrase apart, and not on this computer.")
    else:
        import_recovery(
            home,
            file,
            asking.recovery_passphrase(is_new=False),
            replace=arguments.replace,
            ask_passphrase=asking.site_passphrase(),
        )
        console.say("This site works with the secret of the recovery file now.")
    console.add(act=arguments.act, file=file)
    return 0
