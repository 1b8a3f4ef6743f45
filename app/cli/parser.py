"""How a command's arguments are read."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from pathlib import Path
from typing import NoReturn, TypeAlias

from app.cli.console import plain
from app.errors import UsageError


class Parser(ArgumentParser):
    """Says what is wrong in one sentence, as every refusal is said."""

    def error(self, message: str) -> NoReturn:
        problem = plain(message).strip().rstrip(".")
        raise UsageError(problem=f"{problem[:1].upper()}{problem[1:]}. See: {self.prog} --help")


Commands: TypeAlias = "_SubParsersAction[Parser]"


def command(commands: Commands, name: str, summary: str, *, answers: bool = True) -> Parser:
    """A new command; with `answers` it can answer with JSON."""
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    if answers:
        parser.add_argument("--json", action="store_true", help="answer with one JSON object")
    return parser


def acts(commands: Commands, name: str, summary: str) -> Commands:
    """A command that has commands of its own."""
    parser = command(commands, name, summary, answers=False)
    return parser.add_subparsers(dest="act", metavar="ACT", required=True, parser_class=Parser)


def path(text: str) -> Path:
    """A path of this computer, absolute; links are not followed.

    Raises:
        ArgumentTypeError: it is empty.
    """
    if not text:
        raise ArgumentTypeError("the name is empty")
    return Path(os.path.abspath(text))  # noqa: PTH100 - resolve() would follow links
