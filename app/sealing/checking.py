"""Whether the parts of a sealed package are those its manifest lists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.errors import SealedChanged, SealedCut, SealedReordered
from app.model import Token
from app.sealing.medium import digest_of
from app.sealing.sealed import KEY, Manifest, part_name


def check_sizes(folder: Path, manifest: Manifest) -> None:
    """Raises SealedCut or SealedChanged; reads no part."""
    expected = {part_name(number): part for number, part in enumerate(manifest.parts)}
    sizes = {part.bytes for part in manifest.parts}
    if manifest.key is not None:
        expected[KEY] = manifest.key
    for name, part in expected.items():
        path = folder / name
        size = path.stat().st_size if path.is_file() and not path.is_symlink() else -1
        # of the size of another part it may be that one: its digest will tell
        if size in {part.bytes, *sizes}:
            continue
        raise (SealedCut if size < part.bytes else SealedChanged)(path=path, file=name)


def check(folder: Path, manifest: Manifest, token: Token) -> Iterator[int]:
    """Read every part.

    Yields:
        bytes read so far, first 0, then after each part.

    Raises:
        SealedCut, SealedChanged, SealedReordered: which part, and what is wrong with it.
        Cancelled; OSError
    """
    yield 0
    check_sizes(folder, manifest)
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
