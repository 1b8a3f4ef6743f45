"""What a folder, ZIP or disc holds: every file ends as one instance or as rejected with a reason.

The scan streams. No list of all files exists: a folder is read in batches of names, a ZIP's table
of contents entry by entry, a DICOMDIR block by block. Only headers are read. A bad file never stops
it.
"""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from app.errors import DamagedFile, Reason, SourceMissing
from app.model import Instance, Rejected, Source, Token
from app.part10 import Memory, archive, open_source
from app.study import disc
from app.study.folders import walk
from app.study.header import read_instance

_HEAD = 512  # holds group 0002's Media Storage SOP Class UID
# what operating systems leave in every folder; "._name" holds a Mac file's other fork
_LITTER = frozenset((".ds_store", "thumbs.db", "desktop.ini"))
_UNREADABLE = (OSError, EOFError, zipfile.BadZipFile, zlib.error)


def scan(paths: Sequence[Path], token: Token) -> Iterator[Instance | Rejected]:
    """Read everything below `paths`: folders, ZIPs (known by content), discs, single files.

    The order is the same each time: paths as given, names sorted within a folder, links to folders
    last. A path that is given twice, or lies inside another, is read once. A DICOMDIR given by
    itself stands for its disc.

    Raises:
        SourceMissing: one of `paths` does not exist; raised here, before anything is yielded.
        Cancelled: while iterating, if `token` says so.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise SourceMissing(path=path)
    return _scan(_outermost(paths), token)


def _outermost(paths: Sequence[Path]) -> list[Path]:
    """`paths` without those that are inside another or there twice."""
    roots = [path.parent if path.name.upper() == "DICOMDIR" else path for path in paths]
    real = {Path(os.path.realpath(root)): root for root in reversed(roots)}
    return [
        root
        for place, root in reversed(real.items())
        if not any(parent in real for parent in place.parents)
    ]


def _scan(roots: Sequence[Path], token: Token) -> Iterator[Instance | Rejected]:
    memory = Memory()
    for found in walk(roots):
        token.check()
        if isinstance(found, Rejected):
            yield found
        else:
            path, status = found
            source = Source(path, "", status.st_size, status.st_mtime_ns)
            yield from _read_file(source, memory, token)


def _read_file(source: Source, memory: Memory, token: Token) -> Iterator[Instance | Rejected]:
    if _is_litter(source.path.name):
        yield Rejected(source, Reason.NOT_DICOM)
        return
    try:
        with open_source(source) as stream:
            head = stream.read(_HEAD)
            if archive.is_archive(head):
                yield from _read_archive(stream, source, memory, token)
            elif disc.is_dicomdir(head):
                yield Rejected(source, Reason.DICOMDIR)
                yield from disc.absent_from_folder(stream, source)
            elif archive.is_packed(head):
                yield Rejected(source, Reason.PACKED)
            else:
                yield read_instance(stream, source, memory)
    except DamagedFile as error:
        yield Rejected(source, error.reason)
    except _UNREADABLE:
        yield Rejected(source, Reason.UNREADABLE)


def _read_archive(
    stream: BinaryIO, source: Source, memory: Memory, token: Token
) -> Iterator[Instance | Rejected]:
    """Every file in a ZIP; a ZIP inside it is not opened.

    Entries that together take more room than the archive has share their bytes: that is how a small
    archive unpacks to millions of large files.
    """
    entry, room = None, source.size
    with open_source(source) as contents:
        for entry in archive.entries(contents):
            token.check()
            if isinstance(entry, str):
                yield Rejected(replace(source, member=entry, size=0), Reason.UNSAFE_ARCHIVE)
                continue
            member = replace(source, member=entry.filename, size=entry.file_size)
            room -= entry.compress_size
            if room < 0 or archive.is_unsafe(entry):
                yield Rejected(member, Reason.UNSAFE_ARCHIVE)
            elif not entry.is_dir():
                yield from _read_entry(stream, entry, member, memory)
    if entry is None:
        yield Rejected(source, Reason.NOT_DICOM)


def _read_entry(
    stream: BinaryIO, entry: zipfile.ZipInfo, source: Source, memory: Memory
) -> Iterator[Instance | Rejected]:
    if _is_litter(source.member.rpartition("/")[2]):
        yield Rejected(source, Reason.NOT_DICOM)
        return
    try:
        with archive.open_entry(stream, entry) as member:
            head = member.read(_HEAD)
            if disc.is_dicomdir(head):
                yield Rejected(source, Reason.DICOMDIR)
                yield from disc.absent_from_archive(member, source)
            elif archive.is_packed(head):
                yield Rejected(source, Reason.PACKED)
            else:
                yield read_instance(member, source, memory)
    except DamagedFile as error:
        yield Rejected(source, error.reason)
    except _UNREADABLE:
        yield Rejected(source, Reason.UNREADABLE)


def _is_litter(name: str) -> bool:
    return name.startswith("._") or name.lower() in _LITTER
