"""Commands and short data sets of the DICOM message service, as bytes (PS3.7 section 6.3, annex E).

All of them are implicit little endian; an image's own data set is never looked into here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.errors import DamagedFile, Unreachable
from app.part10.extents import BufferEndsError, Encoding, Raw, items, walk
from app.part10.writer import encode_element, encode_item

VERIFICATION = "1.2.840.10008.1.1"
STUDY_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.2.1"
COMMITMENT = "1.2.840.10008.1.20.1"
COMMITMENT_INSTANCE = "1.2.840.10008.1.20.1.1"
IMPLICIT = "1.2.840.10008.1.2"

C_STORE, C_FIND, C_ECHO, N_EVENT_REPORT, N_ACTION = 0x0001, 0x0020, 0x0030, 0x0100, 0x0130
REPLY = 0x8000
SUCCESS, PENDING, PENDING_TOO = 0x0000, 0xFF00, 0xFF01

FIELD, MESSAGE, ANSWERED, DATA_SET_TYPE, STATUS = 0x0100, 0x0110, 0x0120, 0x0800, 0x0900
SOP_CLASS, SOP_INSTANCE, PRIORITY = 0x0002, 0x1000, 0x0700
REQUESTED_CLASS, REQUESTED_INSTANCE, ACTION, EVENT = 0x0003, 0x1001, 0x1008, 0x1002
NO_DATA_SET = 0x0101

REFERENCED_CLASS, REFERENCED_INSTANCE = 0x00081150, 0x00081155
TRANSACTION, COMMITTED, NOT_COMMITTED = 0x00081195, 0x00081199, 0x00081198
LEVEL, SOP_INSTANCE_UID, STUDY_UID, SERIES_UID = 0x00080052, 0x00080018, 0x0020000D, 0x0020000E

_PLAIN = Encoding(implicit=True, big=False)
_UIDS = (SOP_CLASS, SOP_INSTANCE, REQUESTED_CLASS, REQUESTED_INSTANCE)

Values = Mapping[int, int | str]


def encode_command(values: Values, *, data_set: bool = False) -> bytes:
    """A command set (PS3.7 annex E.1); keys are the elements of group 0000."""
    kind = 0x0001 if data_set else NO_DATA_SET
    elements = b"".join(
        encode_element(element, b"UN", _value(value), _PLAIN)
        for element, value in sorted({**values, DATA_SET_TYPE: kind}.items())
    )
    length = len(elements).to_bytes(4, "little")
    return encode_element(0, b"UL", length, _PLAIN) + elements


def decode_command(data: bytes) -> dict[int, int | str]:
    """The command set's numbers and UIDs.

    Raises:
        Unreachable: it is damaged.
    """
    values: dict[int, int | str] = {}
    for tag, _, _, start, end in _elements(data):
        value = data[start:end]
        number = tag not in _UIDS and len(value) in {2, 4}
        values[tag] = int.from_bytes(value, "little") if number else _text(value)
    return values


def encode_identifier(values: Mapping[int, str | bytes]) -> bytes:
    """A short data set; a value of bytes is a sequence's."""
    return b"".join(
        encode_element(tag, b"UN", value if isinstance(value, bytes) else _uid(value), _PLAIN)
        for tag, value in sorted(values.items())
    )


def encode_references(instances: Iterable[tuple[str, str]]) -> bytes:
    """The value of a sequence that names instances by SOP class and instance UID."""
    return b"".join(
        encode_item(encode_identifier({REFERENCED_CLASS: kind, REFERENCED_INSTANCE: uid}), _PLAIN)
        for kind, uid in instances
    )


def value_of(data: bytes, tag: int) -> str:
    """A value of a short data set; "" if it has none."""
    for raw in _elements(data):
        if raw[0] == tag:
            return _text(data[raw[3] : raw[4]])
    return ""


def references(data: bytes, tag: int) -> Iterator[str]:
    """The SOP instance UIDs that a sequence of a short data set names."""
    for raw in _elements(data):
        if raw[0] == tag:
            try:
                for item in items(data, raw, _PLAIN):
                    named = [data[one[3] : one[4]] for one in item if one[0] == REFERENCED_INSTANCE]
                    yield from map(_text, named)
            except DamagedFile:
                raise Unreachable from None


def _elements(data: bytes) -> list[Raw]:
    try:
        return walk(data, 0, len(data), _PLAIN)[0]
    except (BufferEndsError, DamagedFile):
        raise Unreachable from None


def _value(value: int | str) -> bytes:
    return _uid(value) if isinstance(value, str) else value.to_bytes(2, "little")


def _uid(value: str) -> bytes:
    data = value.encode("ascii")
    return data + b"\0" * (len(data) % 2)


def _text(value: bytes) -> str:
    return value.decode("ascii", "replace").rstrip("\0 ")
