"""Whether a package is what it says it is: complete, unchanged, and nothing beside (RFC 8493, 3).

Stricter than the RFC where this program's own bags are: BagIt 1.0 and SHA-256, no links, no
`fetch.txt`, and a tag manifest that lists every tag file, so that one that was deleted or added is
noticed too.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Set
from pathlib import Path

from app.errors import PackageError
from app.model import Progress, Stage, Token
from app.package.bag import DECLARATION, DECLARED, INFO, MANIFEST, TAG_MANIFEST, read_manifest
from app.package.target import PAYLOAD

_BLOCK = 1 << 20
_WORDS = {
    "missing": ("1 file is missing", "{} files are missing"),
    "changed": ("1 file has changed", "{} files have changed"),
    "extra": ("1 file is not listed", "{} files are not listed"),
}


def verify(package: Path, token: Token) -> Iterator[Progress]:
    """Read every byte of a package and compare it with its manifests.

    Yields:
        How far it is, after each file. When the iterator ends without an error, the package is
        valid.

    Raises:
        PackageError: what is wrong, in counts; `path` is the first file concerned.
        Cancelled: as asked.
    """
    files = _files(package)
    payload = {path: size for path, size in files.items() if path.startswith(f"{PAYLOAD}/")}
    tags = {path: size for path, size in files.items() if path not in payload}
    for name in (DECLARATION, MANIFEST, TAG_MANIFEST):
        if name not in tags:
            raise PackageError(problem=f"{name} is missing", path=package / name)
    _check_tags(package, tags.keys() - {TAG_MANIFEST}, token)
    expected = _manifest(package, MANIFEST)
    if not all(path.startswith(f"{PAYLOAD}/") for path in expected):
        raise PackageError(problem="the manifest lists a file outside the payload")
    _complain(package, _differences(expected, payload.keys()))
    _check_oxum(package, payload)
    yield from _check_payload(package, payload, expected, token)


def _check_tags(package: Path, present: Set[str], token: Token) -> None:
    expected = _manifest(package, TAG_MANIFEST)
    problems = _differences(expected, present)
    problems += [
        ("changed", path)
        for path in sorted(expected.keys() & present)
        if _sha256(package / path, token) != expected[path]
    ]
    _complain(package, problems)
    if _text(package / DECLARATION) != DECLARED:
        raise PackageError(problem=f"{DECLARATION} does not declare BagIt 1.0 in UTF-8")


def _check_oxum(package: Path, payload: dict[str, int]) -> None:
    oxum = f"Payload-Oxum: {sum(payload.values())}.{len(payload)}"
    if not (package / INFO).is_file() or oxum not in _text(package / INFO).splitlines():
        raise PackageError(problem="the payload's size is not the one the package states")


def _check_payload(
    package: Path, payload: dict[str, int], expected: dict[str, bytes], token: Token
) -> Iterator[Progress]:
    total = sum(payload.values())
    problems: list[tuple[str, str]] = []
    read = 0
    for done, path in enumerate(sorted(payload), start=1):
        if _sha256(package / path, token) != expected[path]:
            problems.append(("changed", path))
        read += payload[path]
        yield Progress(Stage.VERIFY, done, len(payload), read, total)
    _complain(package, problems)


def _files(package: Path) -> dict[str, int]:
    """Size of every file by its POSIX path in the package."""
    files: dict[str, int] = {}
    waiting = [package]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    path = Path(entry.path)
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(path)
                    elif entry.is_file(follow_symlinks=False):
                        name = path.relative_to(package).as_posix()
                        files[name] = entry.stat(follow_symlinks=False).st_size
                    else:
                        raise PackageError(problem="there is a link or device in it", path=path)
        except OSError as error:
            raise PackageError(problem="a folder cannot be read", path=folder) from error
    return files


def _differences(expected: dict[str, bytes], present: Set[str]) -> list[tuple[str, str]]:
    missing = [("missing", path) for path in sorted(expected.keys() - present)]
    return missing + [("extra", path) for path in sorted(present - expected.keys())]


def _complain(package: Path, problems: list[tuple[str, str]]) -> None:
    """Raise if there are problems. The sentence counts: a stranger's file name may be a name."""
    if not problems:
        return
    counts = Counter(kind for kind, _ in problems)
    shown = (_WORDS[kind][count > 1].format(count) for kind, count in counts.items())
    raise PackageError(problem=", ".join(shown), path=package / problems[0][1])


def _manifest(package: Path, name: str) -> dict[str, bytes]:
    return read_manifest(_text(package / name))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackageError(problem="a tag file cannot be read", path=path) from error


def _sha256(path: Path, token: Token) -> bytes:
    digest = hashlib.sha256()
    try:
        with path.open("rb", buffering=0) as file:
            while True:
                token.check()
                block = file.read(_BLOCK)
                if not block:
                    return digest.digest()
                digest.update(block)
    except OSError as error:
        raise PackageError(problem="a file cannot be read", path=path) from error
