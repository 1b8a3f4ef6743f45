"""The file that says where the site's secrets are kept, and holds them when they are sealed."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path

from app.errors import NewerStore, SecretsLost
from app.site.paths import whole_file

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the secrets are: in the password store, sealed here, or both (then alike)."""

    in_keyring: bool
    sealed: bytes = b""


def read_keeping(path: Path) -> Keeping | None:
    """None if nothing was ever kept.

    Raises:
        SecretsLost: the file is there but cannot be read, which is not the same as nothing.
        NewerStore: a newer version wrote it.
    """
    try:
        fields = json.loads(path.read_bytes())
        if fields["version"] != _VERSION:
            raise NewerStore(path=path)
        sealed = base64.b64decode(fields["sealed"], validate=True)
        return Keeping(in_keyring=bool(fields["keyring"]), sealed=sealed)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SecretsLost(path=path) from error


def write_keeping(path: Path, keeping: Keeping) -> None:
    """Raises TargetUnwritable or TargetFull."""
    fields = {
        "version": _VERSION,
        "keyring": keeping.in_keyring,
        "sealed": base64.b64encode(keeping.sealed).decode("ascii"),
    }
    with whole_file(path) as file:
        file.write(json.dumps(fields).encode("ascii"))
