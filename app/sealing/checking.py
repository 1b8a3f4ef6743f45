"""Whether what is in a sealed package's folder is what the site signed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from app.errors import NotSealed, SealedChanged, SealedCut, SealedReordered
from app.model import Token
from app.sealing import sealed
from app.sealing.medium import digest_of
from app.sealing.sealed import KEY, Manifest, part_name
from app.sealing.signing import signed_with

_SMALL = 1 << 16  # bytes; signatures and keys are smaller
_LARGEST_TEXT = 1 << 21  # bytes; a README or SHA256SUMS is smaller


def read_manifest(folder: Path) -> tuple[Manifest, str]:
    """The manifest, and the fingerprint of the key that signed it.

    Raises:
        NotSealed: there is none; SealedChanged: manifest, signature and key do not go together.
    """
    try:
        content, signature, key = _signed(folder).values()
    except OSError as error:
        raise NotSealed(path=folder) from error
    try:
        signer = signed_with(content, signature, key)
        return Manifest.from_bytes(content), signer
    except ValueError as error:
        path = folder / sealed.MANIFEST
        raise SealedChanged(path=path, file=sealed.MANIFEST) from error


def small(path: Path, most: int = _SMALL) -> bytes:
    """The file's first bytes, `most` of them: what is larger is not what it should be.

    Raises:
        OSError: also of what is no file: a pipe on a drive would be waited for without an end.
    """
    if not _is_file(path):
        raise FileNotFoundError(errno.ENOENT, "not a file")
    with path.open("rb") as file:
        return file.read(most)


def _signed(folder: Path) -> dict[str, bytes]:
    sizes = zip(sealed.SIGNED, (sealed.LARGEST_MANIFEST, _SMALL, _SMALL), strict=True)
    return {name: small(folder / name, most) for name, most in sizes}


def check_sizes(folder: Path, manifest: Manifest) -> None:
    """Raises SealedCut or SealedChanged; reads no part."""
    sizes = {part.bytes for part in manifest.parts}
    for name, listed in manifest.files.items():
        if name in sealed.READMES:
            continue
        path = folder / name
        size = path.stat().st_size if _is_file(path) else -1
        # of the size of another part it may be that one: its digest will tell
        if size in {listed.bytes, *sizes}:
            continue
        raise (SealedCut if size < listed.bytes else SealedChanged)(path=path, file=name)


def check_texts(folder: Path, manifest: Manifest) -> None:
    """README and SHA256SUMS are what a person believes before anything else is proved. One that
    is not there misleads nobody.

    Raises:
        SealedChanged; OSError
    """
    if not manifest.readme:
        return
    expected = {name: manifest.files[name] for name in sealed.READMES}
    expected[sealed.SUMS] = sealed.sum_over(manifest.sums(_signed(folder)))
    for name, listed in expected.items():
        path = folder / name
        content = small(path, _LARGEST_TEXT) if _is_file(path) else b""
        if os.path.lexists(path) and sealed.sum_over(content) != listed:
            raise SealedChanged(path=path, file=name)


def not_sealed(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """Names of what lies in the folder and is not the site's; what systems leave there is passed
    over. Raises OSError."""
    known = {*manifest.files, *sealed.SIGNED, *sealed.READMES, sealed.SUMS}
    others = {path.name for path in folder.iterdir()} - known
    return tuple(sorted(name for name in others if not _is_of_a_system(name)))


def check(folder: Path, manifest: Manifest, token: Token) -> Iterator[int]:
    """Read every part.

    Yields:
        bytes read so far, first 0, then after each part.

    Raises:
        SealedCut, SealedChanged, SealedReordered: which file, and what is wrong with it.
        Cancelled; OSError
    """
    yield 0
    check_sizes(folder, manifest)
    check_texts(folder, manifest)
    read = 0
    for number, part in enumerate(manifest.parts):
        judge(folder, number, digest_of(folder / part_name(number), token), manifest)
        read += part.bytes
        yield read
    if manifest.key is not None and digest_of(folder / KEY, token) != manifest.key.sha256:
        raise SealedChanged(path=folder / KEY, file=KEY)


def judge(folder: Path, number: int, digest: str, manifest: Manifest) -> None:
    """Raises SealedReordered or SealedChanged if a part has another digest than it should."""
    if digest == manifest.parts[number].sha256:
        return
    name = part_name(number)
    if any(digest == part.sha256 for part in manifest.parts):
        raise SealedReordered(path=folder / name, file=name)
    raise SealedChanged(path=folder / name, file=name)


def _is_of_a_system(name: str) -> bool:
    return name.startswith(".") or name.casefold() in {"thumbs.db", "desktop.ini"}


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
