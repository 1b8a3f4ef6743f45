"""`study-courier project`: what a project file sets up, and its coordinator's signature."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from functools import partial
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.cli import asking, making_projects
from app.cli.console import Console, plain
from app.errors import UsageError
from app.model import Token
from app.reception.project_files import read_signing_key
from app.site.paths import whole_file
from app.site.project import ProjectFile, read_project_file
from app.site.signature import sign


def run(arguments: Namespace, console: Console, token: Token) -> int:
    """`check` says what a file sets up and who signed it; `sign` signs it anew; `new` makes one."""
    if arguments.act == "new":
        making_projects.make(arguments, _key(arguments.key), console, token)
        return 0
    if arguments.act == "sign":
        if arguments.key is None:
            raise UsageError(problem="Say which key signs: --key FILE (ssh-keygen -t ed25519).")
        key = _key(arguments.key)
        text = sign(read_project_file(arguments.file, unsigned=True).text, key)
        token.check()
        with whole_file(arguments.file) as file:
            file.write(text.encode())
    _describe(read_project_file(arguments.file), console)
    return 0


def _describe(read: ProjectFile, console: Console) -> None:
    project, criteria = read.project, read.project.criteria
    for name, value in (
        ("project", project.name),
        ("site id", project.site_id),
        ("options", " ".join(sorted(project.options))),
        ("modalities", " ".join(sorted(criteria.modalities))),
        ("body parts", " ".join(sorted(criteria.body_parts))),
        ("destination", project.destination),
        ("recipients", " ".join(project.recipients)),
        ("signed with", read.coordinator or "not signed"),
    ):
        console.say(f"{name}\t{plain(value) or '-'}")
    console.add(
        project=project.name,
        site_id=project.site_id,
        options=project.options,
        criteria={
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in asdict(criteria).items()
        },
        destination=project.destination,
        recipients=project.recipients,
        signed_with=read.coordinator,
    )


def _key(path: Path) -> Ed25519PrivateKey:
    """The coordinator's key; asks for its passphrase if it has one."""
    return read_signing_key(path, partial(asking.drive_passphrase, is_new=False))
