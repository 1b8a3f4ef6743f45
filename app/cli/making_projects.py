"""`study-courier project new`: a project file for each site of a range, signed."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.cli.console import Console, plain
from app.errors import SourceMissing, TargetExists
from app.model import Token
from app.reception.project_text import Answers, project_text
from app.sealing.medium import refusals
from app.sealing.signing import fingerprint_of
from app.site.paths import whole_file
from app.site.project import read_project_file
from app.site.signature import sign


def make(arguments: Namespace, key: Ed25519PrivateKey, console: Console, token: Token) -> None:
    """Write them into the folder; what the program would not accept is never left there.

    Raises:
        ProjectFileError: one of the answers will not do; it names the key.
        TargetExists, TargetUnwritable, SourceMissing, Cancelled
    """
    with refusals(arguments.out):
        arguments.out.mkdir(parents=True, exist_ok=True)
    for site_id in arguments.site_ids:
        token.check()
        path = arguments.out / f"{site_id or 'project'}.toml"
        if path.exists():
            raise TargetExists(path=path)
        text = project_text(_answers(arguments, site_id))
        with whole_file(path) as file:
            file.write(text.encode())
        try:
            text = read_project_file(path, unsigned=True).text
            with whole_file(path) as file:
                file.write(sign(text, key).encode())
            read_project_file(path)
        except BaseException:
            path.unlink()
            raise
        console.say(plain(str(path)))
    signed = fingerprint_of(key)
    console.say(f"signed with\t{signed}")
    console.add(folder=arguments.out, site_ids=arguments.site_ids, signed_with=signed)


def _answers(arguments: Namespace, site_id: str) -> Answers:
    return Answers(
        name=arguments.name,
        site_id=site_id,
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
