"""Whatever a server sends, it is understood or refused; nothing else happens."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import RemoteRefused
from app.transfer.sftp_packets import (
    ATTRS,
    DATA,
    HANDLE,
    NAME,
    STATUS,
    Answer,
    StatusError,
    read,
    write,
)

KINDS = st.sampled_from([STATUS, HANDLE, DATA, NAME, ATTRS, 0, 255])


@given(KINDS, st.binary(max_size=200))
def test_any_bytes_are_understood_or_refused(kind, body):
    for take in (
        Answer.ok,
        Answer.handle,
        Answer.data,
        lambda answer: list(answer.names()),
        Answer.attributes,
    ):
        try:
            take(Answer(kind, body))
        except (RemoteRefused, StatusError):
            continue


@given(st.integers(0, 2**63 - 1), st.binary(max_size=50))
def test_offsets_travel_as_64_bits(offset, data):
    writing = write(b"h", offset, data)
    head = struct.pack(">I1sQI", 1, b"h", offset, len(data))
    assert (writing.body, writing.data) == (head, data)
    assert read(b"h", offset, 7).body == struct.pack(">I1sQI", 1, b"h", offset, 7)


@pytest.mark.parametrize("code", [2, 3, 4, 14])
def test_a_refused_read_is_no_end_of_file(code):
    with pytest.raises(StatusError):
        Answer(STATUS, struct.pack(">I", code)).data()
    assert Answer(STATUS, struct.pack(">I", 1)).data() == b""
