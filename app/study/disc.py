"""What a disc's table of contents lists (PS3.3 Annex F, PS3.10 section 8).

A DICOMDIR of a full disc is large and its parse tree larger, and only one attribute of it matters
here: Referenced File ID. It is found by its tag in a stream of blocks, in constant memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from app.errors import Reason
from app.model import Rejected, Source
from app.part10 import archive, open_source

# (0002,0002) Media Storage SOP Class UID: Media Storage Directory Storage
_DICOMDIR = b"\x02\x00\x02\x00UI\x14\x001.2.840.10008.1.3.10"
_BLOCK = 1 << 20
_LONGEST = 144  # eight components of 16 bytes with backslashes (PS3.10 section 8.2 allows 8 of 8)
_FILE_ID = re.compile(rb"\x04\x00\x00\x15(?:CS(..)|(..)\x00\x00)", re.DOTALL)


def is_dicomdir(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a disc's table of contents."""
    return head[128:132] == b"DICM" and _DICOMDIR in head


def absent_from_folder(stream: BinaryIO, dicomdir: Source) -> Iterator[Rejected]:
    """What the DICOMDIR in `stream` lists and its folder lacks."""
    stream.seek(0)
    folder = dicomdir.path.parent
    for parts in _listed(stream):
        if not _is_inside(parts):
            yield Rejected(Source(dicomdir.path, "/".join(parts)), Reason.LISTED_BUT_ABSENT)
        elif not _is_on_disc(folder, parts):
            yield Rejected(Source(folder.joinpath(*parts)), Reason.LISTED_BUT_ABSENT)


def absent_from_archive(stream: BinaryIO, dicomdir: Source) -> Iterator[Rejected]:
    """What the DICOMDIR in `stream`, an entry of a ZIP, lists and the ZIP lacks."""
    stream.seek(0)
    folder = dicomdir.member.rpartition("/")[0]
    names = ("/".join(filter(None, (folder, *parts))) for parts in _listed(stream))
    absent = {name.casefold(): name for name in names}
    with open_source(Source(dicomdir.path)) as contents:
        for entry in archive.entries(contents):
            name = entry if isinstance(entry, str) else entry.filename
            absent.pop(name.casefold(), None)
    for name in absent.values():
        yield Rejected(Source(dicomdir.path, name), Reason.LISTED_BUT_ABSENT)


def _listed(stream: BinaryIO) -> Iterator[tuple[str, ...]]:
    """The components of each Referenced File ID (0004,1500) in a DICOMDIR, in its order."""
    rest = b""
    while block := stream.read(_BLOCK):
        window = rest + block
        used = 0
        for match in _FILE_ID.finditer(window):
            length = int.from_bytes(match[1] or match[2], "little")
            end = match.end() + length
            if length > _LONGEST or end > len(window):
                continue
            used = end
            text = window[match.end() : end].decode("ascii", "replace").strip(" \0")
            if text:
                yield tuple(part.strip() for part in text.split("\\"))
        # keep what may be the beginning of an element that the block cut
        rest = window[max(used, len(window) - _LONGEST - 8) :]


def _is_inside(parts: tuple[str, ...]) -> bool:
    """Whether a File ID stays inside its disc; the standard allows A-Z, 0-9 and _ only."""
    return not any(part in ("", ".", "..") or re.search(r"[/\\:\0]", part) for part in parts)


def _is_on_disc(folder: Path, parts: tuple[str, ...]) -> bool:
    """Whether the file is there, in whatever case the operating system shows its name."""
    if folder.joinpath(*parts).is_file():
        return True
    for part in parts:
        name = _names(folder).get(part.casefold())
        if name is None:
            return False
        folder /= name
    return folder.is_file()


@lru_cache(maxsize=8)
def _names(folder: Path) -> dict[str, str]:
    try:
        return {path.name.split(";")[0].casefold(): path.name for path in folder.iterdir()}
    except OSError:
        return {}
