"""What one SFTP session does in a folder of the server."""

from __future__ import annotations

import hashlib
import secrets
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import RemoteRefused
from app.transfer import sftp_packets as sftp
from app.transfer.consignment import Consignment
from app.transfer.delivery import Part
from app.transfer.journal import Found
from app.transfer.sftp_packets import Answer, Attributes, Request, StatusError, request
from app.transfer.sftp_wire import Wire

_TOGETHER = 32  # folders that are read together: round trips are their price
_STATVFS = "statvfs@openssh.com"
_FULL = "its disk or your quota is full"
_REASONS = {
    sftp.NO_SUCH_FILE: "the folder is not there",
    sftp.PERMISSION_DENIED: "you have no right to do that there",
    sftp.NO_SPACE: _FULL,
    sftp.QUOTA_EXCEEDED: _FULL,
}


class _Piece(NamedTuple):
    """Bytes of an open file that one request asks for."""

    handle: bytes
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class SftpFolder:
    """The methods are those of `delivery.Store`; one thread at a time may use them."""

    wire: Wire
    root: str

    def test(self) -> None:
        """Make and remove an empty folder, and ask for the room left."""
        with self._refusals():
            self.wire.ask(request(sftp.STAT, self.root)).expect(sftp.ATTRS)
            self.require_space(1)
            probe = self._at(f"study-courier-test-{secrets.token_hex(8)}")
            self.wire.ask(request(sftp.MKDIR, probe, 0)).ok()
            self.wire.ask(request(sftp.RMDIR, probe)).ok()

    def listing(self, folder: str) -> dict[str, Found] | None:
        with self._refusals():
            try:
                self.wire.ask(request(sftp.STAT, self._at(folder))).expect(sftp.ATTRS)
            except StatusError as error:
                if error.code != sftp.NO_SUCH_FILE:
                    raise
                self.wire.ask(request(sftp.STAT, self.root)).expect(sftp.ATTRS)
                return None
            found: dict[str, Found] = {}
            level = [""]
            while level:
                entries = [
                    entry for batch in _batches(level) for entry in self._read(folder, batch)
                ]
                found |= {path: _found(a) for path, a in entries if not _is_folder(a)}
                level = [path for path, a in entries if _is_folder(a)]
            return found

    def _read(self, top: str, folders: Sequence[str]) -> list[tuple[str, Attributes]]:
        """Entries of several folders, by path below `top`."""
        asked = [(f, request(sftp.OPENDIR, self._at(top, f))) for f in folders]
        handles = [(folder, answer.handle()) for folder, answer in self.wire.each(asked)]
        entries, reading = [], handles
        while reading:
            more = []
            asks = [((f, handle), request(sftp.READDIR, handle)) for f, handle in reading]
            for (folder, handle), answer in self.wire.each(asks):
                names = list(answer.names())
                prefix = f"{folder}/" if folder else ""
                entries += [(prefix + name, a) for name, a in names if name not in {".", ".."}]
                if names:
                    more.append((folder, handle))
            reading = more
        self._close([handle for _, handle in handles])
        return entries

    def require_space(self, size: int) -> None:
        if (free := self._free()) is not None and free < size:
            raise RemoteRefused(problem=_FULL)

    def _free(self) -> int | None:
        """Bytes this login may still use, if the server tells (OpenSSH PROTOCOL, 4.4)."""
        if _STATVFS not in self.wire.extensions:
            return None
        answer = self.wire.ask(request(sftp.EXTENDED, _STATVFS, self.root))
        try:
            answer.expect(sftp.EXTENDED_REPLY)
        except StatusError:
            return None
        _, fragment, _, _, available = (answer.long() for _ in range(5))
        return fragment * available

    def make_folders(self, folders: Sequence[str]) -> None:
        with self._refusals():
            for depth in sorted({folder.count("/") for folder in folders}):
                level = [folder for folder in folders if folder.count("/") == depth]
                asked = [(None, request(sftp.MKDIR, self._at(folder), 0)) for folder in level]
                for _, answer in self.wire.each(asked):
                    try:
                        answer.ok()
                    except StatusError as error:
                        if error.code != sftp.FAILURE:  # which is what "it is there" looks like
                            raise

    def send(self, consignment: Consignment, folder: str, parts: Sequence[Part]) -> Iterator[int]:
        """Write a few parts; yield bytes written since the last yield."""
        with self._refusals():
            opens = [(part, self._open_for(folder, part)) for part in parts]
            opened = [(part, answer.handle()) for part, answer in self.wire.each(opens)]
            for size, answer in self.wire.each(_writes(consignment, opened, self.wire.block)):
                answer.ok()
                yield size
            self._close([handle for _, handle in opened])

    def _open_for(self, folder: str, part: Part) -> Request:
        begin = 0 if part.offset else sftp.TRUNCATE
        return sftp.open_file(
            self._at(folder, part.file.path), sftp.FOR_WRITING | sftp.CREATE | begin
        )

    def digests(self, pieces: Sequence[tuple[str, int]]) -> Iterator[str]:
        """SHA-256 of the first `length` bytes of a few files, in their order."""
        with self._refusals():
            opens = [(n, sftp.open_file(self._at(path), sftp.FOR_READING)) for path, n in pieces]
            opened = [(length, answer.handle()) for length, answer in self.wire.each(opens)]
            digest = hashlib.sha256()
            for (piece, last), answer in self.wire.each(_reads(opened, self.wire.block)):
                for data in self._data(piece, answer):
                    digest.update(data)
                if last:
                    yield digest.hexdigest()
                    digest = hashlib.sha256()
            self._close([handle for _, handle in opened])

    def _data(self, piece: _Piece, answer: Answer) -> Iterator[memoryview]:
        """What one read asked for; a server may give less at a time."""
        read = 0
        while data := answer.data():
            yield data
            read += len(data)
            if read >= piece.size:
                return
            answer = self.wire.ask(sftp.read(piece.handle, piece.offset + read, piece.size - read))

    def remove(self, path: str) -> None:
        with self._refusals():
            self.wire.ask(request(sftp.REMOVE, self._at(path))).ok()

    def rename(self, folder: str, name: str) -> None:
        # the plain rename, not OpenSSH's posix-rename: it refuses when the name is taken
        with self._refusals():
            self.wire.ask(request(sftp.RENAME, self._at(folder), self._at(name))).ok()

    def _close(self, handles: Sequence[bytes]) -> None:
        for _, answer in self.wire.each([(None, request(sftp.CLOSE, h)) for h in handles]):
            answer.ok()

    def _at(self, *parts: str) -> str:
        return "/".join([self.root.rstrip("/"), *(part for part in parts if part)])

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except StatusError as error:
            problem = _REASONS.get(error.code, "it failed without saying why")
            free = self._free() if error.code == sftp.FAILURE else None
            if free is not None and free < self.wire.block:
                problem = _FULL  # version 3 has no code for it
            raise RemoteRefused(problem=problem) from error


def _writes(
    consignment: Consignment, opened: Sequence[tuple[Part, bytes]], size: int
) -> Iterator[tuple[int, Request]]:
    for part, handle in opened:
        offset = part.offset
        for block in consignment.blocks(part.file, offset, size):
            yield len(block), sftp.write(handle, offset, block)
            offset += len(block)


def _reads(
    opened: Sequence[tuple[int, bytes]], size: int
) -> Iterator[tuple[tuple[_Piece, bool], Request]]:
    """The reads of several files, one after the other, and whether each is its file's last."""
    for length, handle in opened:
        for offset in range(0, max(length, 1), size):
            piece = _Piece(handle, offset, min(size, max(length - offset, 1)))
            yield (piece, offset + size >= length), sftp.read(*piece)


def _batches(folders: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(folders), _TOGETHER):
        yield folders[start : start + _TOGETHER]


def _is_folder(attributes: Attributes) -> bool:
    return stat.S_ISDIR(max(attributes.mode, 0))


def _found(attributes: Attributes) -> Found:
    plain = attributes.mode == -1 or stat.S_ISREG(attributes.mode)
    return Found(attributes.size if plain else -1, attributes.modified)
