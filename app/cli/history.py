"""`study-courier history`: the receipts of all deliveries, to see or to export."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import asdict

from app.cli.console import Console, plain
from app.errors import TargetExists
from app.model import Token
from app.package.bag import readable_size
from app.site.paths import Home
from app.site.receipts import export_receipts, shipments


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0."""
    home = Home.default()
    token.check()
    if arguments.out is not None:
        if os.path.lexists(arguments.out):
            raise TargetExists(path=arguments.out)
        count = export_receipts(home, arguments.out)
        console.say(f"{count} receipts: {plain(str(arguments.out))}")
        console.add(count=count, file=arguments.out)
        return 0
    found = shipments(home)
    for one in found:
        receipt = one.receipt
        console.say(
            f"{receipt.finished}  {plain(receipt.package)}  {plain(receipt.destination)}  "
            f"{len(one.studies)} studies, {receipt.files} files ({readable_size(receipt.size)}), "
            f"{receipt.confirmed_by}"
        )
    if not found:
        console.say("Nothing was delivered yet.")
    console.add(deliveries=[asdict(one.receipt) | {"studies": one.studies} for one in found])
    return 0
