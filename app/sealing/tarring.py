"""A package as one tar stream (POSIX.1-2001): the same package always gives the same bytes.

So the stream can be cut anywhere, and any part of it be made again, without the parts before.
"""

from __future__ import annotations

import tarfile
from array import array
from bisect import bisect_right
from collections.abc import Iterator

from app.model import Token
from app.transfer.consignment import BagFile, Consignment

_UNIT = tarfile.BLOCKSIZE
_END = bytes(2 * _UNIT)
_BLOCK = 1 << 20


class TarStream:
    """See the module.

    Attributes:
        size: bytes of the whole stream.
    """

    def __init__(self, consignment: Consignment, top: str) -> None:
        """
        Args:
            top: the folder that everything in the archive is in.
        """
        self._consignment = consignment
        self._top = top
        self._starts = array("Q")  # of each file's header; 40,000 files are usual
        place = 0
        for file in consignment.files:
            self._starts.append(place)
            place += len(self._header(file)) + file.size + _padding(file.size)
        self._end = place
        self.size = place + len(_END)

    def blocks(self, start: int, stop: int, token: Token) -> Iterator[bytes]:
        """Bytes `start` to `stop - 1` of the stream. Every file is held against its digest.

        Raises:
            PackageError: a file is not the one the package's manifest lists.
            Cancelled
        """
        files = self._consignment.files
        for number in range(max(0, bisect_right(self._starts, start) - 1), len(files)):
            place = self._starts[number]
            if place >= stop:
                return
            for block in self._file(files[number], max(0, start - place)):
                token.check()
                wanted = block[: stop - start]
                yield wanted
                start += len(wanted)
                if start >= stop:
                    return
        if start >= self._end:
            yield _END[start - self._end : stop - self._end]

    def _file(self, file: BagFile, skip: int) -> Iterator[bytes]:
        """A file's header, content and padding, without the first `skip` bytes."""
        header = self._header(file)
        if skip < len(header):
            yield header[skip:]
        offset = min(max(0, skip - len(header)), file.size)
        # also of an empty rest: what was read before is held against the digest then
        yield from self._consignment.blocks(file, offset, _BLOCK)
        rest = bytes(_padding(file.size))[max(0, skip - len(header) - file.size) :]
        if rest:
            yield rest

    def _header(self, file: BagFile) -> bytes:
        """No owner, no rights, no time: nothing of this computer."""
        info = tarfile.TarInfo(f"{self._top}/{file.path}")
        info.size, info.mode = file.size, 0o644
        return info.tobuf(tarfile.PAX_FORMAT)


def _padding(size: int) -> int:
    return -size % _UNIT
