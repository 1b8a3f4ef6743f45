"""What is written to a drive: flushed to the medium, and read back from there, not from memory."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import sys
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
            usage = shutil.disk_usage(self.root)
        if usage.total and usage.free < size:  # some do not tell: all is 0 then
            shown = {"needed": readable_size(size), "free": readable_size(usage.free)}
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
    where it allows that.

    Raises:
        Cancelled; OSError: the drive gives no answer.
    """
    if sys.platform == "win32":
        _forget(path)
    with path.open("rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):  # Linux
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        uncached(file)
        while block := file.read(_BLOCK):
            token.check()
            yield block


def uncached(file: BinaryIO) -> None:
    """Ask macOS to remember nothing of what is written to a file, or read from it. It gives what it
    remembers already, so this is asked before writing, too."""
    if fcntl is not None and hasattr(fcntl, "F_NOCACHE"):
        with suppress(OSError):  # network drives do not know it
            fcntl.fcntl(file.fileno(), fcntl.F_NOCACHE, 1)


if sys.platform == "win32":

    def _forget(path: Path) -> None:
        """Windows drops what it remembers of a file when somebody opens it without buffering."""
        import ctypes  # noqa: PLC0415 - only there

        read, shared, existing, no_buffering = 0x80000000, 7, 3, 0x20000000
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateFileW.restype = ctypes.c_void_p
        handle = kernel.CreateFileW(str(path), read, shared, None, existing, no_buffering, None)
        kernel.CloseHandle(ctypes.c_void_p(handle))  # no matter if there is none: it is read anyway


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
