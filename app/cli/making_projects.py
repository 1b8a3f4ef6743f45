"""`study-courier project new`: a project file for each site of a range, signed."""

from __future__ import annotations

from argparse import Namespace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.cli.console import Console, plain
from app.model import Token
from app.reception.project_files import write_project_files
from app.reception.project_text import Answers, text_of
from app.sealing.signing import fingerprint_of


def make(arguments: Namespace, key: Ed25519PrivateKey, console: Console, token: Token) -> None:
    """Write them into the folder, and name each.

    Raises:
        as `write_project_files`; TextError: a file with a text is not there; Cancelled
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
        agreement=text_of(arguments.agreement),
        options=tuple(arguments.option or ()),
        recipe=text_of(arguments.recipe),
        private_block=arguments.private_block,
        modalities=tuple(arguments.modality),
        body_parts=tuple(arguments.body_part),
        minimum_age=arguments.minimum_age,
        maximum_age=arguments.maximum_age,
        clinical=text_of(arguments.clinical),
        destination=arguments.destination,
        host_key=arguments.host_key,
        recipients=tuple(arguments.recipient),
        viewer_copy=arguments.viewer_copy,
    )
