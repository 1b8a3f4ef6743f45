"""`study-courier export`: a finished package, sealed, onto a drive."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict

from app.cli import asking
from app.cli.console import Console, plain
from app.errors import RecipientError, SentBefore, UsageError
from app.model import Delivered, Progress, Project, Token
from app.package.bag import readable_size
from app.sealing.drive import Drive, packages_on
from app.sealing.signing import fingerprint_of, site_key
from app.site.paths import Home
from app.site.project import DEFAULT, read_project
from app.site.vault import open_secrets
from app.submission import send

_OPEN_COPY = "The images are also on the drive unencrypted: whoever finds it can look at them."


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """Exit code 0: it is on the drive, whole, read back; the drive may be unplugged."""
    project = read_project(arguments.project) if arguments.project else DEFAULT
    drive = _drive(arguments, project)
    others = packages_on(drive.path)
    if drive.viewer_copy:
        console.say(_OPEN_COPY)
    for event in console.follow(_deliver(arguments, drive, token)):
        if isinstance(event, Delivered):
            _describe(event, drive, console)
    here = packages_on(drive.path)
    if others and here > 1:
        console.say(f"The drive carries {here} packages now; the others were left as they are.")
    return 0


def _deliver(arguments: Namespace, drive: Drive, token: Token) -> Iterator[Progress | Delivered]:
    home, again = Home.default(), arguments.again
    try:
        yield from send(arguments.package, drive, home, token, again=again)
    except SentBefore as before:
        if not asking.agrees(f"{before} Send them again?"):
            raise
        yield from send(arguments.package, drive, home, token, again=True)


def _drive(arguments: Namespace, project: Project) -> Drive:
    recipients = tuple(arguments.recipient) or project.recipients
    if not recipients and not arguments.passphrase:
        raise RecipientError(
            problem="the project file names no key; give --recipient, or choose --passphrase"
        )
    if arguments.viewer_copy and not project.viewer_copy:
        raise UsageError(problem="The project file does not allow an unencrypted copy.")
    secrets = open_secrets(Home.default(), asking.site_passphrase())
    return Drive(
        path=arguments.to,
        recipients=recipients,
        signer=site_key(secrets),
        passphrase=asking.drive_passphrase(is_new=True) if arguments.passphrase else "",
        viewer_copy=arguments.viewer_copy,
    )


def _describe(event: Delivered, drive: Drive, console: Console) -> None:
    receipt, signer = event.receipt, fingerprint_of(drive.signer)
    console.say(f"Sealed: {receipt.package} on {plain(receipt.destination)}")
    console.say(
        f"{receipt.files} files ({readable_size(receipt.size)}), read back; "
        f"package digest {receipt.digest}"
    )
    console.say(f"Signed with {signer}. Tell the archive this once, by telephone.")
    console.say("It is safe to unplug the drive.")
    console.add(receipt=asdict(receipt), signed_with=signer, viewer_copy=drive.viewer_copy)
