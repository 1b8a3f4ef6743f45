"""What can be typed for the way by drive, and by a coordinator."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError

from app.cli.parser import Commands, acts, command, path


def add_offline(commands: Commands) -> None:
    """export, open, merge."""
    export = command(commands, "export", "Seal a package onto a drive, and prove it there.")
    export.add_argument("package", metavar="PACKAGE", type=path)
    export.add_argument("--to", metavar="DRIVE", type=path, required=True)
    export.add_argument("--project", metavar="FILE", type=path, help="from the coordinator")
    export.add_argument(
        "--recipient",
        metavar="age1...",
        action="append",
        default=[],
        help="who can open it, instead of those of the project file",
    )
    export.add_argument(
        "--passphrase", action="store_true", help="lay a key on the drive, locked with a passphrase"
    )
    export.add_argument(
        "--viewer-copy", action="store_true", help="and the images unencrypted, if the project may"
    )
    export.add_argument(
        "--again", action="store_true", help="also studies that were delivered there before"
    )
    open_ = command(commands, "open", "Open a sealed package, and check all that is in it.")
    open_.add_argument("sealed", metavar="SEALED", type=path)
    open_.add_argument("--identity", metavar="KEY", type=path, help="the archive's secret key")
    open_.add_argument("--into", metavar="FOLDER", type=path, required=True)
    open_.add_argument("--project", metavar="FILE", type=path, help="the site's project file")
    open_.add_argument(
        "--site-key", metavar="FINGERPRINT", default="", help="as the site named it by telephone"
    )
    open_.add_argument(
        "--again", action="store_true", help="open a package that was received before"
    )
    merge = command(commands, "merge", "Make one batch of packages of several sites.")
    merge.add_argument("packages", metavar="PACKAGE", type=path, nargs="+")
    merge.add_argument("--out", metavar="BATCH", type=path, required=True)
    merge.add_argument("--organisation", metavar="NAME", type=_organisation, default="RSNA")
    merge.add_argument(
        "--take",
        metavar=("ID", "PROPERTY", "VALUE"),
        nargs=3,
        action="append",
        default=[],
        help="which of the values that packages differ in is true, as a person decided",
    )


def add_coordination(commands: Commands) -> None:
    """project, keys."""
    project = acts(commands, "project", "Make, read or sign a project file.")
    check = command(project, "check", "Say what a project file sets up, and who signed it.")
    sign = command(project, "sign", "Sign a project file anew.")
    for parser in (check, sign):
        parser.add_argument("file", metavar="FILE", type=path)
    new = command(project, "new", "Make and sign a project file for each site.")
    new.add_argument("--out", metavar="FOLDER", type=path, required=True)
    new.add_argument("--name", required=True, help="the project's, such as MIDRC")
    new.add_argument(
        "--site-ids",
        metavar="NNNNNN[-NNNNNN]",
        type=_site_ids,
        default=("",),
        help="or a range",
    )
    new.add_argument("--contact", default="", help="whom a site asks, in one line")
    new.add_argument("--agreement", metavar="FILE", type=path, help="what a person agrees to")
    new.add_argument("--option", metavar="CODE", action="append", help="of PS3.15, for the usual")
    new.add_argument("--recipe", metavar="FILE", type=path, help="laid over the profile")
    new.add_argument("--private-block", metavar="PROJECT", default="", help="writes (0013,xx10)")
    new.add_argument("--modality", metavar="CT", action="append", default=[])
    new.add_argument("--body-part", metavar="CHEST", action="append", default=[])
    new.add_argument("--minimum-age", metavar="YEARS", type=int, default=0)
    new.add_argument("--maximum-age", metavar="YEARS", type=int, default=0)
    new.add_argument("--clinical", metavar="FILE", type=path, help="its [clinical] tables, TOML")
    new.add_argument("--destination", metavar="ADDRESS", default="")
    new.add_argument("--host-key", metavar="SHA256:...", default="")
    new.add_argument("--recipient", metavar="age1...", action="append", default=[])
    new.add_argument("--viewer-copy", action="store_true", help="drives may carry open images")
    for parser in (sign, new):
        help_ = "from keys new, or ssh-keygen -t ed25519"
        parser.add_argument("--key", metavar="KEY", type=path, required=parser is new, help=help_)
    keys = acts(commands, "keys", "Keys of a coordinator.")
    made = command(keys, "new", "Make the archive's key, and the one that signs project files.")
    made.add_argument("--out", metavar="FOLDER", type=path, required=True)


def _site_ids(text: str) -> tuple[str, ...]:
    from app.reception.project_files import site_range  # noqa: PLC0415 - brings cryptography

    try:
        return site_range(text)
    except ValueError:
        raise ArgumentTypeError(
            "site numbers are six digits, or a range such as 004711-004720 of no more than 1000"
        ) from None


def _organisation(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9-]{1,40}", text):
        raise ArgumentTypeError("the organisation is one word of letters and digits")
    return text
