"""A series as one ZIP, the form in which MIDRC keeps and serves it.

It is made while it is sent and stands nowhere on the disk. Its bytes follow from the package alone:
each making gives the same, so one can measure it first and go on in the middle later.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from app.transfer.consignment import PAYLOAD, BagFile, Consignment

_BLOCK = 1 << 18
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP can write
_PLAIN_FILE = 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Measure:
    """Bytes of a ZIP, and their MD5 and SHA-256 in lower-case hex."""

    size: int
    md5: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SeriesZip:
    """The images of one series.

    Attributes:
        name: `<case>/<study>/<series>.zip`; members are `<series>/<instance>.dcm`, not compressed.
        files: those images in the bag.
    """

    name: str
    files: tuple[BagFile, ...]

    @property
    def series_uid(self) -> str:
        return PurePosixPath(self.name).stem

    @property
    def images_size(self) -> int:
        """Bytes of the images, without what the ZIP adds."""
        return sum(file.size for file in self.files)

    def blocks(self, consignment: Consignment) -> Iterator[bytes]:
        """The bytes of the ZIP.

        Raises:
            PackageError: an image changed since it was packaged.
        """
        written = _Written()
        with zipfile.ZipFile(written, "w") as out:  # type: ignore[call-overload]  # it only writes
            for file in self.files:
                with out.open(self._member(file), "w") as member:
                    for block in consignment.blocks(file, 0, _BLOCK):
                        member.write(block)
                        yield written.take()
        yield written.take()

    def _member(self, file: BagFile) -> zipfile.ZipInfo:
        member = zipfile.ZipInfo(f"{self.series_uid}/{PurePosixPath(file.path).name}", _EPOCH)
        member.create_system = 3  # the same on every system
        member.external_attr = _PLAIN_FILE
        member.file_size = file.size  # it then knows whether the longer form is needed
        return member


class _Written:
    """What a ZipFile wrote since it was taken last. It cannot be sought in, so sizes and checksums
    come behind each member (APPNOTE 4.3.9)."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    def write(self, block: bytes) -> int:
        self._blocks.append(bytes(block))
        return len(block)

    def flush(self) -> None:
        pass

    def take(self) -> bytes:
        taken = b"".join(self._blocks)
        self._blocks.clear()
        return taken


def series_zips(consignment: Consignment) -> tuple[SeriesZip, ...]:
    """One for each series of the bag, whose images are `data/<case>/<study>/<series>/*.dcm`."""
    return tuple(
        SeriesZip(f"{folder.removeprefix(PAYLOAD)}.zip", tuple(files))
        for folder, files in groupby(
            consignment.images, lambda file: str(PurePosixPath(file.path).parent)
        )
    )


def measured(blocks: Iterable[bytes]) -> Measure:
    """Of a ZIP's bytes."""
    size, md5, sha256 = 0, hashlib.md5(usedforsecurity=False), hashlib.sha256()
    for block in blocks:
        size += len(block)
        md5.update(block)
        sha256.update(block)
    return Measure(size, md5.hexdigest(), sha256.hexdigest())


def regrouped(blocks: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The same bytes in pieces of `size`, but for the last."""
    waiting: list[memoryview] = []
    missing = size
    for block in blocks:
        rest = memoryview(block)
        while rest:
            waiting.append(rest[:missing])
            rest = rest[missing:]
            missing -= len(waiting[-1])
            if not missing:
                piece = b"".join(waiting)
                waiting.clear()  # before, not after: pieces are large
                missing = size
                yield piece
    if waiting:
        yield b"".join(waiting)
