"""Makes project files of a coordinator's answers. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.errors import AnswerError
from app.model import DEFAULT_OPTIONS, Option


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """What a coordinator typed; `texts` by the dialog's names. It holds a passphrase."""

    texts: Mapping[str, str]
    agreement: str
    options: frozenset[Option]
    minimum_age: int
    maximum_age: int
    viewer_copy: bool


@dataclass(frozen=True, slots=True)
class Made:
    """How many files, and the fingerprint of the key that signed them."""

    count: int
    fingerprint: str


def make_project_files(asked: Asked) -> Made:
    """Write and sign them.

    Raises:
        AnswerError, SigningKeyError, TextError, TargetError
    """
    from app.reception.project_files import (  # noqa: PLC0415 - brings cryptography
        read_signing_key,
        site_range,
        write_project_files,
    )
    from app.reception.project_text import Answers, text_of  # noqa: PLC0415
    from app.sealing.signing import fingerprint_of  # noqa: PLC0415

    texts = asked.texts
    try:
        site_ids = site_range(texts["site_ids"])
    except ValueError as error:
        raise AnswerError(problem="site_id must be six digits, or a range") from error
    key = read_signing_key(Path(texts["key"]), lambda: texts["passphrase"])
    answers = Answers(
        name=texts["name"],
        contact=texts["contact"],
        agreement=asked.agreement.strip(),
        options=() if asked.options == DEFAULT_OPTIONS else tuple(sorted(asked.options)),
        recipe=text_of(_path(texts["recipe"])),
        private_block=texts["private_block"],
        modalities=_words(texts["modalities"]),
        body_parts=_words(texts["body_parts"]),
        minimum_age=asked.minimum_age,
        maximum_age=asked.maximum_age,
        clinical=text_of(_path(texts["clinical"])),
        destination=texts["destination"],
        host_key=texts["host_key"],
        recipients=_words(texts["recipients"].replace(" ", ",")),
        viewer_copy=asked.viewer_copy,
    )
    made = tuple(write_project_files(Path(texts["folder"]), answers, site_ids, key))
    return Made(len(made), fingerprint_of(key))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _path(text: str) -> Path | None:
    return Path(text) if text else None
