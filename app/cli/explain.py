"""`study-courier explain`: each attribute of one file before and after, and who asked for it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from app.cli import asking
from app.cli.console import Console, plain
from app.cli.throwaway import throwaway_ports
from app.deidentify.rules import DONE, ground
from app.errors import DamagedFile, UsageError
from app.inspection import hold_unsettled
from app.model import Change, Draft, Instance, Token
from app.ports import open_ports
from app.site.keeping import read_keeping
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.submission import Preview, inspect, preview, survey
from app.worker import left_out

_EXAMPLES = (
    "This site has no secret yet: pseudonyms, UIDs and moved dates below are examples. "
    "Another run gives others."
)
_ITS_OWN = (
    "Made with this site's secret. The case number is drawn when the patient is packaged, and "
    "text also loses what the patient's other files tell."
)


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 1 if the file would be held or rejected."""
    project = read_project(arguments.project) if arguments.project else DEFAULT
    draft = Draft((arguments.file,), package=Path(), project=project)
    home = Home.default()
    has_secret = home.root.is_dir() and read_keeping(home.secrets) is not None
    with ExitStack() as stack:
        ports = stack.enter_context(
            open_ports(home, asking.site_passphrase()) if has_secret else throwaway_ports()
        )
        found = [item for item in survey(draft, ports, token) if isinstance(item, Instance)]
        if len(found) > 1:
            raise UsageError(problem=f"explain takes one file; {len(found)} images are here")
        for _ in console.follow(inspect(draft, ports, token)):
            pass
        hold_unsettled(draft, ports)
        for instance in found:
            try:
                shown = preview(draft, ports, instance)
            except DamagedFile as damage:
                return console.name([left_out(instance.source, damage)])
            console.say(_ITS_OWN if has_secret else _EXAMPLES)
            console.say()
            console.add(examples=not has_secret)
            _describe(shown, console)
        return int(console.name(chain(ports.index.rejected(), ports.index.held())) > 0)


def _describe(shown: Preview, console: Console) -> None:
    for change in shown.changes:
        for line in _lines(change):
            console.say(line)
    for redaction in shown.redactions:
        box = redaction.box
        where = f"columns {box.left} to {box.right - 1}, rows {box.top} to {box.bottom - 1}"
        console.say(f"Pixels: blacked out in {where}")
    console.add(
        attributes=[_as_json(change) for change in shown.changes],
        redactions=[asdict(redaction) for redaction in shown.redactions],
    )


def _lines(change: Change) -> Iterator[str]:
    indent = "  " * change.depth
    yield f"{indent}{_tag(change.path)} {change.keyword} {change.vr}: {_done(change)}"
    if change.before:
        yield f"{indent}    before  {plain(change.before)}"
    if change.after and change.after != change.before:
        yield f"{indent}    after   {plain(change.after)}"
    for text, reason in change.cuts:
        yield f"{indent}    cut     {plain(text)} ({reason})"
    yield f"{indent}    rule    {plain(str(ground(change.rule)))}"


def _done(change: Change) -> str:
    return "kept" if change.after == change.before else DONE[change.action]


def _tag(path: Sequence[int]) -> str:
    return f"({path[-1] >> 16:04X},{path[-1] & 0xFFFF:04X})"


def _as_json(change: Change) -> dict[str, object]:
    asked = ground(change.rule)
    return {
        "path": [_tag([step]) if at % 2 == 0 else step for at, step in enumerate(change.path)],
        "keyword": change.keyword,
        "vr": change.vr,
        "before": change.before,
        "after": change.after,
        "action": change.action.value,
        "done": _done(change),
        "authority": asked.authority,
        "line": asked.line,
        "cuts": [{"text": text, "reason": reason} for text, reason in change.cuts],
    }
