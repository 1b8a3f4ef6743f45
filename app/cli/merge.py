"""`study-courier merge`: packages of several sites as one batch."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.cli.console import Console, plain
from app.model import Token
from app.package.bag import readable_size
from app.reception.contradictions import Contradiction
from app.reception.merging import Merged, merge


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: the batch is made. What contradicts is named on stdout, as what is held is."""
    events = merge(arguments.packages, arguments.out, arguments.organisation, token)
    for event in console.follow(events):
        if isinstance(event, Contradiction):
            sentence = " ".join((event.conflict.sentence, *event.columns))
            console.say(f"{plain(event.where)}\t{event.conflict}\t{plain(sentence)}")
        elif isinstance(event, Merged):
            _describe(event, console)
    return 0


def _describe(merged: Merged, console: Console) -> None:
    console.say(f"Batch {merged.name}: {plain(str(merged.path))}")
    console.say(
        f"{merged.images} images of {merged.cases} cases from {merged.packages} packages "
        f"({readable_size(merged.bytes)}), {merged.tables} clinical tables"
    )
    if merged.repeated:
        console.say(f"{merged.repeated} images were in two packages, and are in it once")
    console.add(merged=asdict(merged))
