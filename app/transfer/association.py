"""One DICOM association over one connection (PS3.8 section 9.3): what it agrees on, and messages.

pynetdicom's own loop waits in steps of milliseconds and re-reads what it sends; here the bytes of a
file go as they are stored, block by block, while they are checked.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import NamedTuple

from app.errors import RemoteRefused, TransferError, Unreachable
from app.transfer import dimse
from app.transfer.tls import why

MOST_CONTEXTS = 128  # odd numbers of one byte (PS3.8 table 9-18)
_APPLICATION = "1.2.840.10008.3.1.1.1"
# a UID derived from a UUID (PS3.5 B.2), drawn once for this program
_IMPLEMENTATION = "2.25.291371408012236217094216236905186403761"
_REQUEST, _ACCEPT, _REJECT, _DATA, _RELEASE, _RELEASED, _ABORT = range(1, 8)
_RECEIVE = 1 << 17  # the largest PDU we take, bytes
_LARGEST = 1 << 22
_WHOLE = 1 << 17  # of a fragment, where the other side names no limit
_GATHER = 1 << 18  # fragments of so many bytes go in one write

Context = tuple[str, str]  # abstract and transfer syntax

_REJECTIONS = {
    (1, 2): "it does not speak this protocol",
    (1, 3): "it does not know our name (AE title)",
    (1, 7): "it is not called by that name (AE title)",
}


class Message(NamedTuple):
    """A command and the data set that came with it, b"" for none."""

    context: int
    command: dict[int, int | str]
    data: bytes

    @property
    def status(self) -> int:
        return self._value(dimse.STATUS)

    @property
    def field(self) -> int:
        return self._value(dimse.FIELD)

    @property
    def number(self) -> int:
        return self._value(dimse.MESSAGE) & 0xFFFF

    def _value(self, element: int) -> int:
        value = self.command.get(element)
        return value if isinstance(value, int) else -1


@dataclass(frozen=True, slots=True)
class Parties:
    """The names under which the two sides know each other (AE titles)."""

    called: str
    calling: str


class Association:
    """Agreed on with the other side; one request at a time.

    Every method raises the TransferError that says what is wrong.
    """

    def __init__(self, line: socket.socket, parties: Parties, contexts: Iterable[Context]) -> None:
        self._line = line
        proposed = dict(zip(range(1, 2 * MOST_CONTEXTS, 2), contexts, strict=False))
        self.accepted: dict[Context, int] = {}
        self._fragment = _WHOLE
        self._number = 0
        with _failures():
            line.sendall(_association_request(parties, proposed))
        kind, body = self._receive()
        if kind == _REJECT:
            raise _rejection(body)
        if kind != _ACCEPT:
            raise Unreachable
        self._agree(body, proposed)

    def request(
        self,
        context: int,
        command: dimse.Values,
        data: Iterable[bytes] | None = None,
    ) -> int:
        """Send a command, and a data set in blocks of any size; gives the message's number."""
        self._number = self._number % 0xFFFF + 1
        numbered = {**command, dimse.MESSAGE: self._number}
        self._send(context, numbered, data)
        return self._number

    def reply(self, context: int, command: dimse.Values) -> None:
        """Send a command that has a number."""
        self._send(context, command, None)

    def answer(self) -> Message:
        """The next message."""
        command, data = b"", bytearray()
        while True:
            kind, body = self._receive()
            if kind != _DATA:
                raise Unreachable  # aborted, or released by the other side
            for context, flags, fragment in _fragments(body):
                if not flags & 1:
                    data += fragment
                    if flags & 2:
                        return Message(context, dimse.decode_command(command), bytes(data))
                    continue
                command += fragment
                if flags & 2:
                    values = dimse.decode_command(command)
                    if values.get(dimse.DATA_SET_TYPE) == dimse.NO_DATA_SET:
                        return Message(context, values, b"")

    def wait(self, seconds: float) -> Message | None:
        """The next message, if one begins within this time."""
        usual = self._line.gettimeout()
        self._line.settimeout(seconds)
        try:
            return self.answer()
        except Unreachable:
            return None
        finally:
            self._line.settimeout(usual)

    def release(self) -> None:
        """End it in good order, and close the connection."""
        with suppress(OSError, Unreachable):
            self._line.sendall(_pdu(_RELEASE, bytes(4)))
            self._receive()
        self.close()

    def close(self) -> None:
        with suppress(OSError):
            self._line.close()

    def _agree(self, body: bytes, proposed: Mapping[int, Context]) -> None:
        for kind, item in _items(body[68:]):
            if kind == 0x21 and item[2:3] == b"\0" and item[0] in proposed:  # PS3.8 table 9-18
                self.accepted[proposed[item[0]]] = item[0]
            for inner, value in _items(item) if kind == 0x50 else ():
                if inner == 0x51 and (limit := int.from_bytes(value)):
                    self._fragment = max(64, min(limit, _WHOLE)) - 6

    def _send(self, context: int, command: dimse.Values, data: Iterable[bytes] | None) -> None:
        encoded = dimse.encode_command(command, data_set=data is not None)
        out: list[bytes | memoryview] = [_data_head(context, 3, len(encoded)), encoded]
        size = 0
        with _failures():
            for piece, last in _last_known(_pieces(data or (), self._fragment)):
                out += (_data_head(context, 2 if last else 0, len(piece)), piece)
                size += len(piece)
                if size >= _GATHER:
                    self._line.sendall(b"".join(out))
                    out, size = [], 0
            self._line.sendall(b"".join(out))

    def _receive(self) -> tuple[int, bytes]:
        kind, length = struct.unpack(">BxL", self._exactly(6))
        if length > _LARGEST:
            raise RemoteRefused(problem="it does not speak DICOM")
        return kind, self._exactly(length)

    def _exactly(self, size: int) -> bytes:
        received = bytearray()
        with _failures():
            while len(received) < size:
                if not (some := self._line.recv(size - len(received))):
                    raise Unreachable
                received += some
        return bytes(received)


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise why(error) from error


def _association_request(parties: Parties, contexts: Mapping[int, Context]) -> bytes:
    proposals = b"".join(
        _item(
            0x20,
            bytes([number, 0, 0, 0])
            + _item(0x30, abstract.encode("ascii"))
            + _item(0x40, transfer.encode("ascii")),
        )
        for number, (abstract, transfer) in contexts.items()
    )
    about_us = _item(0x51, _RECEIVE.to_bytes(4)) + _item(0x52, _IMPLEMENTATION.encode("ascii"))
    names = b"".join(name.encode("ascii").ljust(16) for name in (parties.called, parties.calling))
    head = struct.pack(">HH", 1, 0) + names + bytes(32)
    application = _item(0x10, _APPLICATION.encode("ascii"))
    return _pdu(_REQUEST, head + application + proposals + _item(0x50, about_us))


def _pdu(kind: int, body: bytes) -> bytes:
    return struct.pack(">BxL", kind, len(body)) + body


def _item(kind: int, body: bytes) -> bytes:
    return struct.pack(">BxH", kind, len(body)) + body


def _items(body: bytes) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position + 4 <= len(body):
        kind, length = struct.unpack_from(">BxH", body, position)
        yield kind, body[position + 4 : position + 4 + length]
        position += 4 + length


def _data_head(context: int, flags: int, size: int) -> bytes:
    """What stands before a fragment of a message that is alone in its PDU (PS3.8 section 9.3.5,
    annex E.2)."""
    return struct.pack(">BxLLBB", _DATA, size + 6, size + 2, context, flags)


def _fragments(body: bytes) -> Iterator[tuple[int, int, bytes]]:
    position = 0
    while position + 6 <= len(body):
        size, context, flags = struct.unpack_from(">LBB", body, position)
        yield context, flags, body[position + 6 : position + 4 + size]
        position += 4 + max(size, 2)


def _pieces(blocks: Iterable[bytes], size: int) -> Iterator[memoryview]:
    """The blocks' bytes, none longer than `size` and each of even length (PS3.8 annex E.1)."""
    size -= size % 2
    for block in blocks:
        view = memoryview(block)
        for start in range(0, len(view), size):
            yield view[start : start + size]


def _last_known(pieces: Iterator[memoryview]) -> Iterator[tuple[memoryview, bool]]:
    """Each piece, and whether it is the last: that one is given when all others are known to be
    right."""
    if (held := next(pieces, None)) is None:
        return
    for piece in pieces:
        yield held, False
        held = piece
    yield held, True


def _rejection(body: bytes) -> TransferError:
    """Result, source and reason (PS3.8 table 9-21)."""
    if len(body) < 4:
        return Unreachable()
    source, reason = body[2:4]
    if source != 1 and (body[1] == 2 or source == 3):
        return Unreachable()  # for now: too many associations, most of all
    return RemoteRefused(
        problem=_REJECTIONS.get((source, reason), "it takes no association from us")
    )
