"""Files out of a tar stream, and nothing else: no link, no device, no way out of a folder."""

from __future__ import annotations

import re
import tarfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from app.model import Token

_BLOCK = 1 << 20
_LONGEST = 255  # bytes of a name
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|[. ]\Z')  # what Windows gives another meaning


def unpack(blocks: Iterator[bytes], top: str, into: Path, token: Token) -> Iterator[int]:
    """Write the archive's files below `into`, an empty folder.

    Args:
        blocks: the tar stream; all of it is read.
        top: the folder that everything in the archive must be in; it is not made anew.

    Yields:
        bytes of the stream that were read.

    Raises:
        ValueError: this is no archive of ours.
        OSError: the drive refused; Cancelled; whatever `blocks` raised.
    """
    stream = _Stream(blocks)
    seen: set[str] = set()
    try:
        # a pipe: read once, from its beginning to its end
        with tarfile.open(None, "r|", cast("IO[bytes]", stream), _BLOCK) as archive:
            for member in archive:
                path = _place(member, top, seen)
                target = into.joinpath(*path.split("/"))
                target.parent.mkdir(parents=True, exist_ok=True)
                source = archive.extractfile(member)
                with target.open("xb") as file:
                    while source is not None and (block := source.read(_BLOCK)):
                        token.check()
                        file.write(block)
                        yield stream.count
    except tarfile.TarError as error:
        raise ValueError("no tar archive") from error
    while rest := stream.read(_BLOCK):  # to the end, where age proves that nothing is missing
        if rest.strip(b"\0"):
            raise ValueError("something behind the archive's end")
    yield stream.count


def _place(member: tarfile.TarInfo, top: str, seen: set[str]) -> str:
    """The file's path below `top`; raises ValueError if it may not be written."""
    first, *parts = member.name.split("/")
    if not member.isreg() or member.issparse() or first != top or not parts:
        raise ValueError("not a file of the package")
    for part in parts:
        if not part or _UNSAFE.search(part) or len(part.encode()) > _LONGEST:
            raise ValueError("a name that is not safe")
    path = "/".join(parts)
    folded = unicodedata.normalize("NFC", path).casefold()  # some file systems make them one
    if folded in seen:
        raise ValueError("two files of one name")
    seen.add(folded)
    return path


class _Stream:
    """Blocks as the file that tarfile reads.

    Attributes:
        count: bytes read so far.
    """

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._waiting = b""
        self.count = 0

    def read(self, size: int) -> bytes:
        pieces, left = [], size
        while left:
            if not self._waiting:
                self._waiting = next(self._blocks, b"")
            if not self._waiting:
                break
            piece, self._waiting = self._waiting[:left], self._waiting[left:]
            pieces.append(piece)
            left -= len(piece)
        self.count += size - left
        return b"".join(pieces)
