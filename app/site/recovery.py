"""The recovery file: the site's secrets on paper or a stick, sealed with a passphrase.

A text that a person can recognise and print: a title, what it is for, and the sealed secrets in
base64. Anything else in the file means it is damaged.
"""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from app.errors import RecoveryFileError
from app.site import seal
from app.site.paths import whole_file
from app.site.seal import Secrets

_TITLE = """\
STUDY COURIER RECOVERY FILE 1

This file and its passphrase together restore the secret with which this site's
pseudonyms are made. Keep the two apart, each in a safe place that is not this
computer. Whoever has both can link pseudonyms to patients.

"""
_LINE = 64  # characters of base64
_LARGEST = 4096  # bytes; a whole file has about 500


def export_recovery(secrets: Secrets, path: Path, passphrase: str) -> None:
    """Write the recovery file, replacing what is at `path`.

    Raises:
        WeakPassphrase: the passphrase is too short.
        TargetError: the file cannot be written there.
    """
    text = _render(seal.seal(secrets, passphrase, seal.RECOVERY_COST))
    with whole_file(path) as file:
        file.write(text.encode("ascii"))


def read_recovery(path: Path, passphrase: str) -> Secrets:
    """Read what `export_recovery` wrote; line ends may have been changed on the way.

    Raises:
        RecoveryFileError: it is not there, is something else, or is damaged.
        WrongPassphrase: it is whole but was sealed with another passphrase.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("ascii")
        text = text.replace("\r\n", "\n").rstrip() + "\n"
        sealed = base64.b64decode(text[len(_TITLE) :].replace("\n", ""), validate=True)
    except (OSError, UnicodeDecodeError, binascii.Error) as error:
        raise RecoveryFileError(path=path) from error
    if text != _render(sealed):
        raise RecoveryFileError(path=path)
    return seal.unseal(sealed, passphrase)


def _render(sealed: bytes) -> str:
    code = base64.b64encode(sealed).decode("ascii")
    return _TITLE + "".join(f"{code[at : at + _LINE]}\n" for at in range(0, len(code), _LINE))
