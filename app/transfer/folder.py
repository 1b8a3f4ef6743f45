"""A folder or drive as destination."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.errors import AddressError, CourierError, RemoteRefused, TargetFull, TargetUnwritable
from app.model import Delivered, Progress, Token
from app.transfer.consignment import Consignment, read_consignment
from app.transfer.crew import Step
from app.transfer.delivery import Delivery, Part
from app.transfer.journal import Found, Journal

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Folder:
    """Packages are laid into this folder, which must exist."""

    path: Path

    @property
    def address(self) -> str:
        return str(self.path)

    def test(self) -> None:
        """See `Destination.test`."""
        store = FolderStore(self.path, Token())
        store.require_space(1)
        try:
            with tempfile.TemporaryFile(dir=self.path) as probe:
                probe.write(b"test")
        except OSError as error:
            raise _refusal(error, self.path) from error

    def deliver(
        self, package: Path, journal: Journal, token: Token
    ) -> Iterator[Progress | Delivered]:
        """See `Destination.deliver`."""
        consignment = read_consignment(package)
        if self.path.resolve().is_relative_to(package.resolve()):
            raise AddressError(problem="the folder lies inside the package")
        if (self.path / consignment.name).resolve() == package.resolve():
            raise AddressError(problem="the package is already in this folder")
        store = FolderStore(self.path, token)
        with journal.open(self.address, consignment.digest) as record:
            yield from Delivery(self.address, consignment, store, record).run()


@dataclass(frozen=True, slots=True)
class FolderStore:
    """See `delivery.Store`."""

    root: Path
    token: Token
    confirmed_by: str = "read back"

    def listing(self, folder: str) -> dict[str, Found] | None:
        top = self.root / folder
        if not os.path.lexists(top):
            return None
        if top.is_symlink() or not top.is_dir():
            raise RemoteRefused(problem="something else of that name is already there", path=top)
        with _refusals(top):
            return {path.relative_to(top).as_posix(): found for path, found in self._walk(top)}

    def _walk(self, folder: Path) -> Iterator[tuple[Path, Found]]:
        self.token.check()
        with os.scandir(folder) as entries:
            found = list(entries)
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from self._walk(Path(entry.path))
            else:
                status = Path(entry.path).lstat()
                size = status.st_size if stat.S_ISREG(status.st_mode) else -1
                yield Path(entry.path), Found(size, status.st_mtime_ns)

    def require_space(self, size: int) -> None:
        with _refusals(self.root):
            if shutil.disk_usage(self.root).free < size:
                raise TargetFull(path=self.root)

    def make_folders(self, folders: Sequence[str]) -> None:
        with _refusals(self.root):
            for folder in folders:
                (self.root / folder).mkdir(exist_ok=True)

    def send(self, consignment: Consignment, folder: str, parts: Sequence[Part]) -> Iterator[Step]:
        for part in parts:
            target = self.root / folder / part.file.path
            with _refusals(target), target.open("ab" if part.offset else "wb") as stream:
                for block in consignment.blocks(part.file, part.offset, _BLOCK):
                    self.token.check()
                    stream.write(block)
                    yield Step(0, len(block))
                stream.flush()
                os.fsync(stream.fileno())
            yield Step(1, 0)

    def digests(self, pieces: Sequence[tuple[str, int]]) -> Iterator[tuple[int, str]]:
        for number, (path, length) in enumerate(pieces):
            yield number, self._digest(self.root / path, length)

    def _digest(self, path: Path, left: int) -> str:
        digest = hashlib.sha256()
        with _refusals(path), path.open("rb", buffering=0) as stream:
            if hasattr(os, "posix_fadvise"):  # ask the drive, not the cache; send() has synced
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            while block := stream.read(min(left, _BLOCK)):
                self.token.check()
                digest.update(block)
                left -= len(block)
        return digest.hexdigest()

    def remove(self, path: str) -> None:
        with _refusals(self.root / path):
            (self.root / path).unlink(missing_ok=True)

    def rename(self, folder: str, name: str) -> None:
        with _refusals(self.root):
            (self.root / folder).rename(self.root / name)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _refusal(error, path) from error


def _refusal(error: OSError, path: Path) -> CourierError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return TargetFull(path=path)
    if error.errno == errno.EFBIG:
        return RemoteRefused(problem="a file is too large for that drive", path=path)
    return TargetUnwritable(path=path)
