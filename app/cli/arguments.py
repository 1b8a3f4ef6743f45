"""What can be typed."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.cli.delivery_arguments import add_delivery
from app.cli.offline_arguments import add_coordination, add_offline
from app.cli.parser import Commands, Parser, command, path

COMMANDS = (
    "scan",
    "inspect",
    "explain",
    "rules",
    "clinical",
    "deidentify",
    "send",
    "login",
    "history",
    "verify",
    "export",
    "open",
    "merge",
    "crosswalk",
    "recovery",
    "project",
    "keys",
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
STUDY_COURIER_DRIVE_PASSPHRASE (what a drive carries, and secret keys), STUDY_COURIER_TOKEN (https),
STUDY_COURIER_ACCESS_KEY, STUDY_COURIER_SECRET_KEY and STUDY_COURIER_SESSION_TOKEN (s3), and
STUDY_COURIER_API_KEY (gen3). With --stdin a delivery's come as lines, such as SECRET_KEY=..."""


def parse(argv: Sequence[str]) -> Namespace:
    """The command and its arguments.

    Raises:
        UsageError: says what is wrong.
        SystemExit: after --help or --version.
    """
    parser = Parser(
        prog="study-courier", description=_DESCRIPTION, epilog=_EPILOG, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"Study Courier {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=Parser
    )
    _contribution(commands)
    _explanation(commands)
    _clinical(commands)
    add_delivery(commands)
    add_offline(commands)
    _site(commands)
    add_coordination(commands)
    _trial(commands)
    return parser.parse_args(argv)


def _contribution(commands: Commands) -> None:
    scan = command(commands, "scan", "Say what is in a folder, ZIP or disc; nothing is written.")
    inspect = command(commands, "inspect", "Look for text in the pictures; nothing is written.")
    deidentify = command(commands, "deidentify", "Make a de-identified, checked package.")
    for parser in (scan, inspect, deidentify):
        parser.add_argument("sources", metavar="SOURCE", type=path, nargs="+")
        parser.add_argument(
            "--one-person",
            metavar="PATIENTID",
            nargs="+",
            action="extend",
            default=[],
            help="these IDs, though each has several names, are one person each",
        )
    deidentify.add_argument("--out", metavar="PACKAGE", type=path, required=True)
    for parser in (inspect, deidentify):
        parser.add_argument("--project", metavar="FILE", type=path, help="from the coordinator")
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
        type=path,
        nargs="+",
        default=[],
        help="clinical facts: CASES and EVENTS, a workbook with both, or FHIR",
    )
    deidentify.add_argument(
        "--correction",
        action="store_true",
        help="what was sent before is sent again, and may differ",
    )
    deidentify.add_argument(
        "--to",
        metavar="ADDRESS",
        default="",
        help="where it will go, if not to the project's: what was delivered there stays out",
    )
    _mapping(deidentify)


def _explanation(commands: Commands) -> None:
    explain = command(commands, "explain", "Show one file before and after, and who asks for it.")
    explain.add_argument("file", metavar="FILE", type=path)
    rules = command(commands, "rules", "List what is removed, what stays, and who asks for it.")
    for parser in (explain, rules):
        parser.add_argument("--project", metavar="FILE", type=path, help="from the coordinator")


def _clinical(commands: Commands) -> None:
    summary = "Empty tables for clinical facts, and the check of filled ones."
    clinical = command(commands, "clinical", summary, answers=False)
    acts = clinical.add_subparsers(dest="act", metavar="ACT", required=True, parser_class=Parser)
    template = command(acts, "template", "Write empty tables, with what each column holds.")
    template.add_argument("--out", metavar="FOLDER", type=path, required=True)
    check = command(acts, "check", "Say what is wrong with tables, and what would be written.")
    _tables(check)
    check.add_argument("--source", metavar="STUDIES", type=path, nargs="+", help="find the exams")
    check.add_argument(
        "--write-mapping", metavar="FILE", type=path, help="what is decided, and what is to be"
    )
    for parser in (template, check):
        parser.add_argument("--project", metavar="FILE", type=path, help="from the coordinator")


def _tables(parser: Parser) -> None:
    parser.add_argument("cases", metavar="CASES", type=path, help="table of patients, or FHIR")
    parser.add_argument("events", metavar="EVENTS", type=path, nargs="?", help="table of events")
    _mapping(parser)


def _mapping(parser: Parser) -> None:
    parser.add_argument(
        "--mapping", metavar="FILE", type=path, help="how the tables are read; is remembered"
    )


def _site(commands: Commands) -> None:
    crosswalk = command(commands, "crosswalk", "Write which pseudonym stands for which original.")
    crosswalk.add_argument("--out", metavar="FILE.csv", type=path, required=True)
    recovery = command(commands, "recovery", "Save this site's secret in a file, or restore it.")
    recovery.add_argument("act", choices=("export", "import"))
    recovery.add_argument("file", metavar="FILE", type=path)
    recovery.add_argument(
        "--replace", action="store_true", help="import though this site has another secret"
    )


def _trial(commands: Commands) -> None:
    demo = command(commands, "demo", "The whole way with an invented hospital's images.")
    demo.add_argument("--out", metavar="FOLDER", type=path, default=Path("study-courier-demo"))
    command(commands, "self-test", "Find out whether the program works on this computer.")


def _site_id(text: str) -> str:
    if not re.fullmatch("[0-9]{6}", text):
        raise ArgumentTypeError("the site number must be six digits, such as 004711")
    return text


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_WORKERS):
        raise ArgumentTypeError(f"a number from 1 to {_MOST_WORKERS} is needed")
    return int(text)
