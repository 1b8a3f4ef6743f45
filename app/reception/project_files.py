"""A project file for each site of a range, signed by the coordinator."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_ssh_private_key

from app.errors import AnswerError, ProjectFileError, SigningKeyError, TargetExists
from app.reception.project_text import Answers, project_text
from app.sealing.medium import refusals
from app.site.paths import whole_file
from app.site.project import read_project_file
from app.site.signature import sign

MOST_SITES = 1000


def site_range(text: str) -> tuple[str, ...]:
    """`004711`, or all of `004711-004720`; ("",) for no number yet.

    Raises:
        ValueError: it is neither, or more than `MOST_SITES`.
    """
    if not text.strip():
        return ("",)
    first, _, last = (part.strip() for part in text.partition("-"))
    last = last or first
    if not all(len(one) == 6 and one.isascii() and one.isdigit() for one in (first, last)):
        raise ValueError("six digits each")
    numbers = range(int(first), int(last) + 1)
    if not 0 < len(numbers) <= MOST_SITES:
        raise ValueError("an empty range, or too long a one")
    return tuple(f"{number:06d}" for number in numbers)


def read_signing_key(path: Path, ask: Callable[[], str]) -> Ed25519PrivateKey:
    """The coordinator's key, as `keys new` or `ssh-keygen -t ed25519` made it.

    Args:
        ask: gives the passphrase, if the key has one.

    Raises:
        SigningKeyError: it is none, or the passphrase does not open it.
    """
    try:
        content = path.read_bytes()
        try:
            key = load_ssh_private_key(content, None)
        except TypeError:  # it is locked
            key = load_ssh_private_key(content, ask().encode())
    except (OSError, ValueError, TypeError) as error:
        raise SigningKeyError(path=path) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningKeyError(path=path)
    return key


def write_project_files(
    folder: Path, answers: Answers, site_ids: Sequence[str], key: Ed25519PrivateKey
) -> Iterator[Path]:
    """Write and sign one for each site; what the program would not accept is never left there.

    Raises:
        AnswerError: one of the answers will not do; it names the key.
        TargetExists, TargetFull, TargetUnwritable
    """
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for site_id in site_ids:
        path = folder / f"{site_id or 'project'}.toml"
        if path.exists():
            raise TargetExists(path=path)
        with whole_file(path) as file:
            file.write(project_text(replace(answers, site_id=site_id)).encode())
        try:
            text = read_project_file(path, unsigned=True).text
            with whole_file(path) as file:
                file.write(sign(text, key).encode())
            read_project_file(path)
        except BaseException as error:
            path.unlink()
            if isinstance(error, ProjectFileError):
                raise AnswerError(path=path, **error.params) from error
            raise
        yield path
