"""`study-courier rules`: what a project asks for, attribute by attribute."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from app import dictionary
from app.cli.console import Console, plain
from app.deidentify.plan import Decision
from app.deidentify.profile import Profile, load_profile
from app.deidentify.rules import (
    done,
    ground,
    named_attributes,
    other_attributes,
    private_attributes,
)
from app.model import Token
from app.site.project import DEFAULT, read_project


def run(arguments: Namespace, console: Console, token: Token) -> int:  # noqa: ARG001 - it is quick
    """Lines of attribute, what happens and who asks for it, with tabs between."""
    profile = load_profile(read_project(arguments.project) if arguments.project else DEFAULT)
    rules = []
    for attribute, decision in _all(profile):
        asked, what = ground(decision.rule), done(decision, profile)
        console.say(plain(attribute) + f"\t{plain(what)}\t{plain(str(asked))}")
        rules.append(
            {
                "attribute": attribute,
                "action": decision.action.value,
                "done": what,
                "authority": asked.authority,
                "line": asked.line,
            }
        )
    console.add(options=profile.options, rules=rules)
    return 0


def _all(profile: Profile) -> Iterator[tuple[str, Decision]]:
    for tag, decision in named_attributes(profile):
        yield f"({tag >> 16:04X},{tag & 0xFFFF:04X}) {dictionary.keyword(tag)}".rstrip(), decision
    for (group, creator, number), decision in private_attributes(profile):
        yield f'({group:04X},"{creator}",{number:02X})', decision
    for vr, count, decision in other_attributes(profile):
        yield f"any other {vr} ({count} in the dictionary)", decision
