"""Walking folders: every regular file once, in a fixed order, in constant memory.

Links to folders are followed after everything else, each folder once by its identity on the device,
so that a study is found under its real path and a loop ends. Links to files are read as files.
"""

from __future__ import annotations

import errno
import heapq
import os
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.errors import Reason
from app.model import Rejected, Source

_BATCH = 1 << 14  # names of one folder held at a time

Found = tuple[Path, os.stat_result]


def walk(roots: Sequence[Path]) -> Iterator[Found | Rejected]:
    """Every regular file below `roots` with its status; rejected is what is none, or unreadable.

    Devices, pipes and sockets are never opened.
    """
    walker = _Walker()
    for root in roots:
        yield from walker.below(root)
    while walker.links:
        yield from walker.below(walker.links.popleft())


class _Walker:
    """The folders already entered, and the links to folders still to be followed."""

    def __init__(self) -> None:
        self.links: deque[Path] = deque()
        self._entered: set[tuple[int, int] | str] = set()

    def below(self, root: Path) -> Iterator[Found | Rejected]:
        open_folders = [(root.parent, iter((root,)))]
        while open_folders:
            folder, names = open_folders[-1]
            try:
                path = next(names, None)
            except OSError:
                yield Rejected(Source(folder), Reason.UNREADABLE)
                path = None
            if path is None:
                open_folders.pop()
                continue
            found = self._look_at(path, follow=path is root)
            if isinstance(found, Path):
                open_folders.append((found, _children(found)))
            elif found is not None:
                yield found

    def _look_at(self, path: Path, *, follow: bool) -> Found | Rejected | Path | None:
        """A file with its status, a folder to enter, or None for what is read elsewhere."""
        try:
            status = path.stat()
        except OSError as error:
            loop = error.errno == errno.ELOOP
            return Rejected(Source(path), Reason.LINK_LOOP if loop else Reason.UNREADABLE)
        if stat.S_ISREG(status.st_mode):
            return path, status
        if not stat.S_ISDIR(status.st_mode):
            return Rejected(Source(path), Reason.NOT_A_FILE)
        linked = path.is_symlink()
        if linked and not follow:
            self.links.append(path)
            return None
        identity = _identity(path, status)
        if identity in self._entered:
            return Rejected(Source(path), Reason.LINK_LOOP) if linked else None
        self._entered.add(identity)
        return path


def _identity(path: Path, status: os.stat_result) -> tuple[int, int] | str:
    # some network file systems number nothing
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def _children(folder: Path) -> Iterator[Path]:
    """The folder's entries, sorted by name; a folder of more than a batch is read once for each."""
    last = ""
    while True:
        with os.scandir(folder) as entries:
            names = heapq.nsmallest(_BATCH, (entry.name for entry in entries if entry.name > last))
        for name in names:
            yield folder / name
        if len(names) < _BATCH:
            return
        last = names[-1]
