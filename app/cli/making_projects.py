"""`study-courier project new`: a project file for each site of a range, signed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.cli.console import Console, plain
from app.errors import SourceMissing
from app.model import Token
from app.reception.project_files import write_project_files
from app.reception.project_text import Answers
from app.sealing.signing import fingerprint_of


def make(arguments: Namespace, key: Ed25519PrivateKey, console: Console, token: Token) -> None:
    """Write them into the folder, and name each.

    Raises:
        as `write_project_files`; SourceMissing: a file with a text is not there; Cancelled
    """
    answers = _answers(arguments)
    for path in write_project_files(arguments.out, answers, arguments.site_ids, key):
        token.check()
        console.say(plain(str(path)))
    signed = fingerprint_of(key)
    console.say(f"signed with\t{signed}")
    console.add(folder=arguments.out, site_ids=arguments.site_ids, signed_with=signed)


def _answers(arguments: Namespace) -> Answers:
    return Answers(
        name=arguments.name,
        contact=arguments.contact,
        agreement=_text(arguments.agreement),
        options=tuple(arguments.option or ()),
        recipe=_text(arguments.recipe),
        private_block=arguments.private_block,
        modalities=tuple(arguments.modality),
        body_parts=tuple(arguments.body_part),
        minimum_age=arguments.minimum_age,
        maximum_age=arguments.maximum_age,
        clinical=_text(arguments.clinical),
        destination=arguments.destination,
        host_key=arguments.host_key,
        recipients=tuple(arguments.recipient),
        viewer_copy=arguments.viewer_copy,
    )


def _text(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceMissing(path=path) from error
