"""What can be typed."""

from __future__ import annotations

import os
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.cli.console import plain
from app.errors import UsageError

COMMANDS = (
    "scan",
    "inspect",
    "explain",
    "rules",
    "clinical",
    "deidentify",
    "send",
    "verify",
    "crosswalk",
    "recovery",
    "project",
    "demo",
    "self-test",
)
_MOST_WORKERS = 61  # Windows waits for no more

_DESCRIPTION = """\
De-identify imaging studies, check every written byte, and deliver them to a research archive.
Without a command the window opens."""
_EPILOG = """\
Exit codes: 0 all delivered; 1 done, some files held or rejected, each named with the reason;
2 refused or failed. State lives where STUDY_COURIER_HOME says. Passphrases and passwords are asked
for on a terminal, or taken from STUDY_COURIER_PASSPHRASE (this site's secrets),
STUDY_COURIER_RECOVERY_PASSPHRASE, STUDY_COURIER_PASSWORD, STUDY_COURIER_KEY_PASSPHRASE,
STUDY_COURIER_TOKEN (https), STUDY_COURIER_ACCESS_KEY, STUDY_COURIER_SECRET_KEY and
STUDY_COURIER_SESSION_TOKEN (s3)."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        problem = plain(message).strip().rstrip(".")
        raise UsageError(problem=f"{problem[:1].upper()}{problem[1:]}. See: {self.prog} --help")


def parse(argv: Sequence[str]) -> Namespace:
    """The command and its arguments.

    Raises:
        UsageError: says what is wrong.
        SystemExit: after --help or --version.
    """
    parser = _Parser(
        prog="study-courier", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"Study Courier {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_Parser
    )
    _contribution(commands)
    _explanation(commands)
    _clinical(commands)
    _delivery(commands)
    _site(commands)
    _project(commands)
    _trial(commands)
    return parser.parse_args(argv)


def _command(
    commands: _SubParsersAction[_Parser], name: str, summary: str, *, answers: bool = True
) -> _Parser:
    parser = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
    if answers:
        parser.add_argument("--json", action="store_true", help="answer with one JSON object")
    return parser


def _contribution(commands: _SubParsersAction[_Parser]) -> None:
    scan = _command(commands, "scan", "Say what is in a folder, ZIP or disc; nothing is written.")
    inspect = _command(commands, "inspect", "Look for text in the pictures; nothing is written.")
    deidentify = _command(commands, "deidentify", "Make a de-identified, checked package.")
    for parser in (scan, inspect, deidentify):
        parser.add_argument("sources", metavar="SOURCE", type=_path, nargs="+")
        parser.add_argument(
            "--one-person",
            metavar="PATIENTID",
            nargs="+",
            action="extend",
            default=[],
            help="these IDs, though each has several names, are one person each",
        )
    deidentify.add_argument("--out", metavar="PACKAGE", type=_path, required=True)
    for parser in (inspect, deidentify):
        parser.add_argument("--project", metavar="FILE", type=_path, help="from the coordinator")
        parser.add_argument("--workers", metavar="N", type=_workers, default=1)
    deidentify.add_argument("--site-id", metavar="NNNNNN", type=_site_id)
    deidentify.add_argument(
        "--accept-redactions",
        action="store_true",
        help="black out all boxes that are found; you answer for it, and the report says so",
    )
    deidentify.add_argument(
        "--cluster", metavar="ADDRESS", help="scheduler of a Dask cluster that shall do the work"
    )
    deidentify.add_argument(
        "--exclude-series",
        metavar="UID",
        nargs="+",
        action="extend",
        default=[],
        help="leave these series out (original SeriesInstanceUID)",
    )
    deidentify.add_argument(
        "--clinical",
        metavar="TABLE",
        type=_path,
        nargs="+",
        default=[],
        help="clinical facts: CASES and EVENTS, a workbook with both, or FHIR",
    )
    deidentify.add_argument(
        "--correction", action="store_true", help="facts that were sent before may differ now"
    )
    _mapping(deidentify)


def _explanation(commands: _SubParsersAction[_Parser]) -> None:
    explain = _command(commands, "explain", "Show one file before and after, and who asks for it.")
    explain.add_argument("file", metavar="FILE", type=_path)
    rules = _command(commands, "rules", "List what is removed, what stays, and who asks for it.")
    for parser in (explain, rules):
        parser.add_argument("--project", metavar="FILE", type=_path, help="from the coordinator")


def _clinical(commands: _SubParsersAction[_Parser]) -> None:
    summary = "Empty tables for clinical facts, and the check of filled ones."
    clinical = _command(commands, "clinical", summary, answers=False)
    acts = clinical.add_subparsers(dest="act", metavar="ACT", required=True, parser_class=_Parser)
    template = _command(acts, "template", "Write empty tables, with what each column holds.")
    template.add_argument("--out", metavar="FOLDER", type=_path, required=True)
    check = _command(acts, "check", "Say what is wrong with tables, and what would be written.")
    _tables(check)
    check.add_argument("--source", metavar="STUDIES", type=_path, nargs="+", help="find the exams")
    check.add_argument(
        "--write-mapping", metavar="FILE", type=_path, help="what is decided, and what is to be"
    )
    for parser in (template, check):
        parser.add_argument("--project", metavar="FILE", type=_path, help="from the coordinator")


def _tables(parser: _Parser) -> None:
    parser.add_argument("cases", metavar="CASES", type=_path, help="table of patients, or FHIR")
    parser.add_argument("events", metavar="EVENTS", type=_path, nargs="?", help="table of events")
    _mapping(parser)


def _mapping(parser: _Parser) -> None:
    parser.add_argument(
        "--mapping", metavar="FILE", type=_path, help="how the tables are read; is remembered"
    )


def _delivery(commands: _SubParsersAction[_Parser]) -> None:
    send = _command(commands, "send", "Deliver a package, and prove what arrived.")
    send.add_argument("package", metavar="PACKAGE", type=_path)
    send.add_argument(
        "--to",
        metavar="ADDRESS",
        default="",
        help="a folder, sftp://user@host[:port]/path, https://[user@]host[:port]/path or "
        "s3://bucket/prefix; the project's, if left out",
    )
    send.add_argument("--project", metavar="FILE", type=_path, help="from the coordinator")
    send.add_argument("--key", metavar="FILE", type=_path, help="private key")
    send.add_argument("--certificate", metavar="FILE", type=_path, help="client certificate (PEM)")
    send.add_argument("--known-hosts", metavar="FILE", type=_path, help="instead of your own")
    send.add_argument("--host-key", metavar="SHA256:...", default="", help="the server's key")
    verify = _command(commands, "verify", "Read every byte of a package and check it.")
    verify.add_argument("package", metavar="PACKAGE", type=_path)


def _site(commands: _SubParsersAction[_Parser]) -> None:
    crosswalk = _command(commands, "crosswalk", "Write which pseudonym stands for which original.")
    crosswalk.add_argument("--out", metavar="FILE.csv", type=_path, required=True)
    recovery = _command(commands, "recovery", "Save this site's secret in a file, or restore it.")
    recovery.add_argument("act", choices=("export", "import"))
    recovery.add_argument("file", metavar="FILE", type=_path)
    recovery.add_argument(
        "--replace", action="store_true", help="import though this site has another secret"
    )


def _project(commands: _SubParsersAction[_Parser]) -> None:
    project = _command(commands, "project", "Say what a project file sets up, or sign it.")
    project.add_argument("act", choices=("check", "sign"))
    project.add_argument("file", metavar="FILE", type=_path)
    project.add_argument("--key", metavar="KEY", type=_path, help="from ssh-keygen -t ed25519")


def _trial(commands: _SubParsersAction[_Parser]) -> None:
    demo = _command(commands, "demo", "The whole way with an invented hospital's images.")
    demo.add_argument("--out", metavar="FOLDER", type=_path, default=Path("study-courier-demo"))
    _command(commands, "self-test", "Find out whether the program works on this computer.")


def _path(text: str) -> Path:
    if not text:
        raise ArgumentTypeError("the name is empty")
    return Path(os.path.abspath(text))  # noqa: PTH100 - resolve() would follow links


def _site_id(text: str) -> str:
    if not re.fullmatch("[0-9]{6}", text):
        raise ArgumentTypeError("the site number must be six digits, such as 004711")
    return text


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_WORKERS):
        raise ArgumentTypeError(f"a number from 1 to {_MOST_WORKERS} is needed")
    return int(text)
