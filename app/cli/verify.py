"""`study-courier verify`: whether a package is whole and unchanged."""

from __future__ import annotations

from argparse import Namespace

from app.cli.console import Console, plain
from app.model import Token
from app.package.bag import readable_size
from app.package.verify import verify


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: it is."""
    files = size = 0
    for progress in console.follow(verify(arguments.package, token)):
        files, size = progress.total, progress.bytes_total
    console.say(f"Valid: {plain(str(arguments.package))}")
    console.say(f"{files} files ({readable_size(size)}), every byte as it was packaged")
    console.add(valid=True, files=files, bytes=size)
    return 0
