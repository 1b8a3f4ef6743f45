"""`study-courier merge`: packages of several sites as one batch."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.cli.console import Console, plain
from app.errors import PackagesContradict
from app.model import Token
from app.package.bag import readable_size
from app.reception.contradictions import Contradiction
from app.reception.merging import Merged, merge

_TO_DECIDE = (
    "The packages stand from the oldest to the newest. Ask the site, and give what is true of each "
    "with --take ID PROPERTY VALUE."
)


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: the batch is made. What contradicts is named on stdout, as what is held is."""
    decisions = {(where, column): value for where, column, value in arguments.take}
    events = merge(arguments.packages, arguments.out, arguments.organisation, token, decisions)
    found: list[Contradiction] = []
    try:
        for event in console.follow(events):
            if isinstance(event, Contradiction):
                found.append(event)
                console.say(_named(event))
            elif isinstance(event, Merged):
                _describe(event, console)
    except PackagesContradict:
        if any(one.difference for one in found):
            console.say(_TO_DECIDE)
        console.add(contradictions=[asdict(one) for one in found])
        raise
    return 0


def _named(event: Contradiction) -> str:
    sentence, differs = event.conflict.sentence, event.difference
    if differs is not None:
        sentence = f"{sentence} {differs.column}: {differs.all_told}"
    return f"{plain(event.where)}\t{event.conflict}\t{plain(sentence)}"


def _describe(merged: Merged, console: Console) -> None:
    console.say(f"Batch {merged.name}: {plain(str(merged.path))}")
    console.say(
        f"{merged.images} images of {merged.cases} cases from {merged.packages} packages "
        f"({readable_size(merged.bytes)}), {merged.tables} clinical tables"
    )
    if merged.repeated:
        console.say(f"{merged.repeated} images were in two packages, and are in it once")
    for one in merged.differences:
        taken = f"{one.column} is {one.taken or '(nothing)'}: {one.why and one.why.sentence}"
        console.say(f"{plain(one.where)}\t{one.why}\t{plain(f'{taken} ({one.all_told})')}")
    console.add(merged=asdict(merged))
