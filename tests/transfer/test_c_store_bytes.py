"""What a DICOM node sends is understood, or refused with a reason: any bytes."""

from __future__ import annotations

import socket
import struct
from contextlib import closing, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import RemoteRefused, TransferError, Unreachable
from app.transfer import dimse
from app.transfer.association import Association, Parties

PARTIES = Parties("ARCHIVE", "SITE")
unhurried = settings(deadline=None)  # other work may share the computer
CONTEXT = (dimse.VERIFICATION, dimse.IMPLICIT)


def item(kind: int, body: bytes) -> bytes:
    return struct.pack(">BxH", kind, len(body)) + body


def pdu(kind: int, body: bytes) -> bytes:
    return struct.pack(">BxL", kind, len(body)) + body


def accepted(result: int = 0, limit: int = 16384) -> bytes:
    context = item(0x21, bytes([1, 0, result, 0]) + item(0x40, dimse.IMPLICIT.encode()))
    about = item(0x50, item(0x51, limit.to_bytes(4)))
    return pdu(2, bytes(68) + item(0x10, b"1.2") + context + about)


def answered(content: bytes) -> Association:
    """An association with a node that says this, and hangs up."""
    ours, theirs = socket.socketpair()
    with closing(theirs):
        theirs.sendall(content)
        theirs.shutdown(socket.SHUT_WR)
        ours.settimeout(5)
        try:
            association = Association(ours, PARTIES, [CONTEXT])
        except BaseException:
            ours.close()
            raise
    return association


@unhurried
@given(st.binary(max_size=400))
def test_any_bytes_are_an_association_or_a_reason(content: bytes) -> None:
    with suppress(TransferError):
        answered(content).close()


@unhurried
@given(st.sampled_from([2, 3, 4, 7]), st.binary(max_size=200))
def test_any_answer_is_an_association_or_a_reason(kind: int, body: bytes) -> None:
    with suppress(TransferError):
        answered(pdu(kind, body)).close()


@unhurried
@given(st.binary(max_size=300))
def test_any_message_is_understood_or_refused(body: bytes) -> None:
    fragment = struct.pack(">LBB", len(body) + 2, 1, 3) + body
    association = answered(accepted() + pdu(4, fragment))
    with closing(association):
        try:
            message = association.answer()
        except TransferError:
            return
        assert isinstance(message.status, int)
        list(dimse.references(b"", dimse.COMMITTED))


@unhurried
@given(st.binary(max_size=200))
def test_any_report_of_a_commitment_is_understood_or_refused(data: bytes) -> None:
    try:
        assert isinstance(dimse.value_of(data, dimse.TRANSACTION), str)
        assert all(isinstance(uid, str) for uid in dimse.references(data, dimse.COMMITTED))
    except TransferError:
        pass


@unhurried
@given(
    st.dictionaries(
        st.sampled_from([dimse.FIELD, dimse.MESSAGE, dimse.STATUS]), st.integers(0, 0xFFFF)
    )
)
def test_a_command_is_read_as_it_was_written(values: dict[int, int]) -> None:
    read = dimse.decode_command(dimse.encode_command(values))
    assert {key: read[key] for key in values} == values


def test_references_are_read_as_they_were_written() -> None:
    uids = [f"2.25.{number}" for number in range(5)]
    named = dimse.encode_references(("1.2.840", uid) for uid in uids)
    data = dimse.encode_identifier({dimse.TRANSACTION: "2.25.9", dimse.COMMITTED: named})
    assert list(dimse.references(data, dimse.COMMITTED)) == uids
    assert dimse.value_of(data, dimse.TRANSACTION) == "2.25.9"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (bytes([0, 1, 1, 7]), RemoteRefused),
        (bytes([0, 1, 1, 3]), RemoteRefused),
        (bytes([0, 1, 1, 1]), RemoteRefused),
        (bytes([0, 2, 3, 2]), Unreachable),
        (b"", Unreachable),
    ],
)
def test_each_rejection_has_its_meaning(body: bytes, error: type[TransferError]) -> None:
    with pytest.raises(error):
        answered(pdu(3, body))


def test_a_context_that_was_not_accepted_is_not_used() -> None:
    with closing(answered(accepted(result=3))) as association:
        assert association.accepted == {}
