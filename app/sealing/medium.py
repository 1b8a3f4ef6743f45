"""What is written to a drive: flushed to the medium, and read back from there, not from memory."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.errors import (
    CourierError,
    DriveGone,
    DriveReadOnly,
    TargetFull,
    TargetTooSmall,
    TargetUnwritable,
)
from app.model import Token
from app.package.bag import readable_size

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_BLOCK = 1 << 20
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ENOTDIR}
_GONE |= {getattr(errno, name, errno.EIO) for name in ("ESTALE", "ENOTCONN", "EMEDIUMTYPE")}
_WINDOWS = {
    **dict.fromkeys((39, 112), TargetFull),
    19: DriveReadOnly,
    **dict.fromkeys((2, 3, 15, 21, 55, 433, 1006, 1117, 1167), DriveGone),
}


@dataclass(frozen=True, slots=True)
class Medium:
    """A mounted drive, or any folder.

    Attributes:
        device: which file system was there at first. When a drive is pulled out, an empty folder of
            the computer's own disk may be left in its place, and must not be written to.
    """

    root: Path
    device: int

    @classmethod
    def at(cls, root: Path) -> Medium:
        """Raises DriveGone if there is no such folder."""
        with refusals(root):
            if not root.is_dir():
                raise DriveGone(path=root)
            return cls(root, root.stat().st_dev)

    def check(self) -> None:
        """Raises DriveGone if another file system is in its place."""
        with refusals(self.root):
            if self.root.stat().st_dev != self.device:
                raise DriveGone(path=self.root)

    def require_space(self, size: int) -> None:
        """Raises TargetTooSmall if fewer than `size` bytes are free."""
        with refusals(self.root):
            free = shutil.disk_usage(self.root).free
        if free < size:
            shown = {"needed": readable_size(size), "free": readable_size(free)}
            raise TargetTooSmall(path=self.root, **shown)

    def write(self, path: Path, content: bytes) -> None:
        """A small file, whole or not there; what was there before is replaced."""
        waiting = path.with_name(f"{path.name}.part")
        with refusals(self.root):
            self.check()
            with waiting.open("wb") as file:
                file.write(content)
                flush(file)
            waiting.replace(path)


def flush(file: BinaryIO) -> None:
    """Out of the computer's memory, and where it can be asked for, out of the drive's own."""
    file.flush()
    if fcntl is not None and hasattr(fcntl, "F_FULLFSYNC"):
        with suppress(OSError):  # network drives do not know it
            fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
            return
    os.fsync(file.fileno())


def read_back(path: Path, token: Token) -> Iterator[bytes]:
    """The file's bytes as the medium has them: what the system remembers of them is dropped first,
    where it allows that (Linux and macOS).

    Raises:
        Cancelled; OSError: the drive gives no answer.
    """
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        elif fcntl is not None and hasattr(fcntl, "F_NOCACHE"):
            fcntl.fcntl(file.fileno(), fcntl.F_NOCACHE, 1)
        while block := file.read(_BLOCK):
            token.check()
            yield block


def digest_of(path: Path, token: Token) -> str:
    """SHA-256 of a file as the medium has it, lower-case hexadecimal."""
    digest = hashlib.sha256()
    for block in read_back(path, token):
        digest.update(block)
    return digest.hexdigest()


@contextmanager
def refusals(place: Path) -> Iterator[None]:
    """Word what the drive refuses.

    Raises:
        TargetFull, DriveReadOnly, DriveGone, TargetUnwritable
    """
    try:
        yield
    except OSError as error:
        raise _refusal(error)(path=place) from error


def _refusal(error: OSError) -> type[CourierError]:
    if (code := getattr(error, "winerror", None)) in _WINDOWS:
        return _WINDOWS[code]
    if error.errno in _FULL:
        return TargetFull
    if error.errno == errno.EROFS:
        return DriveReadOnly
    return DriveGone if error.errno in _GONE else TargetUnwritable
