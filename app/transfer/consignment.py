"""What is being carried: the files of one finished package, as its own manifests list them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import PackageError

TAG_MANIFEST = "tagmanifest-sha256.txt"
PAYLOAD = "data/"
_PAYLOAD_MANIFEST = "manifest-sha256.txt"
_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class BagFile:
    """One file of the bag: POSIX path inside it, size in bytes, SHA-256 in lower-case hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Consignment:
    """A finished bag (RFC 8493) on its way.

    Attributes:
        root: the bag's folder; its name is the package's name at the destination.
        digest: SHA-256 of the tag manifest, which stands for every byte of the bag.
        files: every file of the bag, sorted by path.
    """

    root: Path
    digest: str
    files: tuple[BagFile, ...]

    @property
    def name(self) -> str:
        return self.root.name

    @property
    def images(self) -> tuple[BagFile, ...]:
        """Those that are `data/<case>/<study>/<series>/<instance>.dcm`."""
        return tuple(file for file in self.files if is_image(file.path))

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)

    def blocks(self, file: BagFile, offset: int, block: int) -> Iterator[bytes]:
        """The file's bytes from `offset` on, while all of them pass through SHA-256.

        Raises:
            PackageError: the file is not the one the manifest lists; raised at its end.
        """
        whole = hashlib.sha256()
        left = file.size - offset
        try:
            with (self.root / file.path).open("rb") as stream:
                for size in _pieces(offset, _BLOCK):
                    whole.update(stream.read(size))
                while data := stream.read(block):
                    left -= len(data)
                    if left < 0:
                        break
                    whole.update(data)
                    yield data
        except OSError as error:
            raise PackageError(problem="a file cannot be read", path=self.root) from error
        if left or whole.hexdigest() != file.sha256:
            raise PackageError(problem="a file changed since it was packaged", path=self.root)

    def prefix_digest(self, file: BagFile, length: int) -> str:
        """SHA-256 of the file's first `length` bytes."""
        digest = hashlib.sha256()
        try:
            with (self.root / file.path).open("rb") as stream:
                for size in _pieces(length, _BLOCK):
                    digest.update(stream.read(size))
        except OSError as error:
            raise PackageError(problem="a file cannot be read", path=self.root) from error
        return digest.hexdigest()


def is_image(path: str) -> bool:
    """Whether a file of the bag is an image."""
    return path.startswith(PAYLOAD) and path.endswith(".dcm")


def read_consignment(package: Path) -> Consignment:
    """Read a bag's manifests and sizes; its payload is read only while it is sent.

    Raises:
        PackageError: it is no finished bag, holds a link or device, or files and manifests differ.
    """
    root = package.absolute()
    sizes = dict(_walk(root, root))
    try:
        tag_manifest = (root / TAG_MANIFEST).read_bytes()
        listed = _manifest(root / _PAYLOAD_MANIFEST) | _manifest(root / TAG_MANIFEST)
    except (OSError, ValueError) as error:
        raise PackageError(problem="its manifests cannot be read", path=root) from error
    digest = hashlib.sha256(tag_manifest).hexdigest()
    listed[TAG_MANIFEST] = digest
    if "bagit.txt" not in listed or listed.keys() != sizes.keys():
        raise PackageError(problem="its files are not those its manifests list", path=root)
    files = tuple(BagFile(path, sizes[path], listed[path]) for path in sorted(sizes))
    return Consignment(root, digest, files)


def _pieces(length: int, block: int) -> Iterator[int]:
    for start in range(0, length, block):
        yield min(block, length - start)


def _walk(root: Path, folder: Path) -> Iterator[tuple[str, int]]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
        for entry in found:
            if entry.is_symlink() or not (entry.is_file() or entry.is_dir()):
                raise PackageError(problem="it holds a link or a device", path=Path(entry.path))
            if entry.is_dir():
                yield from _walk(root, Path(entry.path))
            else:
                yield Path(entry.path).relative_to(root).as_posix(), entry.stat().st_size
    except OSError as error:
        raise PackageError(problem="it cannot be read", path=root) from error


def _manifest(path: Path) -> dict[str, str]:
    """Path -> digest. RFC 8493 2.1.3: CR, LF and % of a path are percent-encoded, nothing else."""
    listed = {}
    for line in path.read_text("utf-8").rstrip("\n").split("\n"):
        digest, name = line.split(maxsplit=1)
        for code, character in (("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            name = name.replace(code, character).replace(code.lower(), character)
        listed[name] = digest.lower()
    return listed
