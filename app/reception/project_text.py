"""A project file as a coordinator's answers make it: TOML, ready to be signed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from app.errors import TextError

_Value: TypeAlias = "str | int | bool | Sequence[str]"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a coordinator sets up; what is empty is left out, and then the program's own counts.

    Attributes:
        options: codes or names of PS3.15 options; without any, the usual ones.
        recipe: in deid's language, laid over the profile.
        private_block: project and trial in the private block (0013,xx10); "" for no block.
        clinical: the `[clinical]` tables, as TOML.
        recipients: age public keys.
    """

    name: str
    site_id: str = ""
    contact: str = ""
    agreement: str = ""
    options: tuple[str, ...] = ()
    recipe: str = ""
    private_block: str = ""
    modalities: tuple[str, ...] = ()
    body_parts: tuple[str, ...] = ()
    minimum_age: int = 0
    maximum_age: int = 0
    clinical: str = ""
    destination: str = ""
    host_key: str = ""
    recipients: tuple[str, ...] = ()
    viewer_copy: bool = False


def text_of(path: Path | None) -> str:
    """A text that goes into the answers, out of a file of its own; "" without one.

    Raises:
        TextError: it is not there, or is no UTF-8.
    """
    if path is None:
        return ""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TextError(path=path, file=path.name) from error


def project_text(answers: Answers) -> str:
    """The file's text. Whether its values will do, `site.project` says when it reads it."""
    block = answers.private_block
    top = {
        "name": answers.name,
        "site_id": answers.site_id,
        "contact": answers.contact,
        "agreement": answers.agreement,
    }
    tables: dict[str, dict[str, _Value]] = {
        "deidentify": {"options": answers.options, "recipe": answers.recipe},
        "private_block": {"project": block, "trial": block},
        "protocol": {
            "modalities": answers.modalities,
            "body_parts": answers.body_parts,
            "minimum_age": answers.minimum_age,
            "maximum_age": answers.maximum_age,
        },
        "destination": {"address": answers.destination, "host_key": answers.host_key},
        "drive": {"recipients": answers.recipients, "viewer_copy": answers.viewer_copy},
    }
    parts = ["\n".join(("version = 1", *_lines(top)))]
    parts += [
        "\n".join((f"[{name}]", *lines))
        for name, table in tables.items()
        if (lines := tuple(_lines(table)))
    ]
    if answers.clinical.strip():
        parts.append(answers.clinical.strip())
    return "\n\n".join(parts) + "\n"


def _lines(table: Mapping[str, _Value]) -> Iterator[str]:
    for key, value in table.items():
        if value:
            yield f"{key} = {_toml(value)}"


def _toml(value: _Value) -> str:
    """JSON's text, numbers and truths are TOML's too, but for one control character."""
    if isinstance(value, (str, bool, int)):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return f"[{', '.join(map(_toml, value))}]"
