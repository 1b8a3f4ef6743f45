"""The packets of SFTP version 3 (draft-ietf-secsh-filexfer-02): to make and to take apart."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import RemoteRefused

INIT, VERSION, OPEN, CLOSE, READ, WRITE = 1, 2, 3, 4, 5, 6
OPENDIR, READDIR, REMOVE, MKDIR, RMDIR, STAT, RENAME = 11, 12, 13, 14, 15, 17, 18
STATUS, HANDLE, DATA, NAME, ATTRS = 101, 102, 103, 104, 105
EXTENDED, EXTENDED_REPLY = 200, 201

FOR_READING, FOR_WRITING, CREATE, TRUNCATE = 0x01, 0x02, 0x08, 0x10

OK, END, NO_SUCH_FILE, PERMISSION_DENIED, FAILURE = 0, 1, 2, 3, 4
NO_SPACE, QUOTA_EXCEEDED = 14, 15  # of later versions; some servers send them to any client


def not_sftp() -> RemoteRefused:
    """The other side's bytes make no sense; often a login script that prints something."""
    return RemoteRefused(problem="it does not speak SFTP")


class StatusError(Exception):
    """The server said no to one request. Never leaves `transfer`."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)


class Request(NamedTuple):
    """A request without its number.

    Attributes:
        data: the end of it: long, so it is not copied before it goes.
    """

    kind: int
    body: bytes
    data: bytes = b""


def request(kind: int, *fields: str | bytes | int) -> Request:
    """Strings and bytes travel with their length, whole numbers as 32 bits."""
    body = bytearray()
    for field in fields:
        if isinstance(field, int):
            body += struct.pack(">I", field)
        else:
            data = field.encode("utf-8", "surrogateescape") if isinstance(field, str) else field
            body += struct.pack(">I", len(data)) + data
    return Request(kind, bytes(body))


def open_file(path: str, flags: int) -> Request:
    return request(OPEN, path, flags, 0)


def write(handle: bytes, offset: int, data: bytes) -> Request:
    head = request(WRITE, handle, *divmod(offset, 1 << 32), len(data))
    return Request(WRITE, head.body, data)


def read(handle: bytes, offset: int, length: int) -> Request:
    return request(READ, handle, *divmod(offset, 1 << 32), length)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a server tells of a file (draft, section 5); -1 where it does not."""

    size: int
    mode: int
    modified: int


@dataclass(slots=True)
class Answer:
    """One answer; the methods take it apart, or raise StatusError if it says no."""

    kind: int
    body: bytes
    _at: int = 0

    def expect(self, kind: int) -> None:
        if self.kind == STATUS and (code := self.number()) != OK:
            raise StatusError(code)
        if self.kind != kind:
            raise not_sftp()

    def ok(self) -> None:
        self.expect(STATUS)

    def handle(self) -> bytes:
        self.expect(HANDLE)
        return self.string()

    def data(self) -> memoryview:
        """The bytes read; none at the file's end."""
        try:
            self.expect(DATA)
        except StatusError as error:
            if error.code != END:
                raise
            return memoryview(b"")
        return self._take(self.number())

    def names(self) -> Iterator[tuple[str, Attributes]]:
        """Entries of a folder; none at its end."""
        try:
            self.expect(NAME)
        except StatusError as error:
            if error.code != END:
                raise
            return
        for _ in range(self.number()):
            name = self.string().decode("utf-8", "surrogateescape")
            self.string()  # the line for people
            yield name, self.attributes()

    def attributes(self) -> Attributes:
        flags = self.number()
        size = self.long() if flags & 0x01 else -1
        if flags & 0x02:
            self.long()  # owner and group
        mode = self.number() if flags & 0x04 else -1
        _, modified = (self.number(), self.number()) if flags & 0x08 else (-1, -1)
        if flags & 0x80000000:
            for _ in range(2 * self.number()):
                self.string()
        return Attributes(size, mode, modified)

    def number(self) -> int:
        return int.from_bytes(self._take(4), "big")

    def long(self) -> int:
        return int.from_bytes(self._take(8), "big")

    def string(self) -> bytes:
        return bytes(self._take(self.number()))

    @property
    def left(self) -> int:
        return len(self.body) - self._at

    def _take(self, length: int) -> memoryview:
        if self.left < length:
            raise not_sftp()
        self._at += length
        return memoryview(self.body)[self._at - length : self._at]
