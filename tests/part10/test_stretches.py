"""What headers have in common is read once, and as if each were the first."""

from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import DamagedFile, Reason
from app.part10 import Memory, Part10, read_part10
from series_headers import series

_PIXELS = bytes.fromhex("e07f1000") + b"OW\0\0\4\0\0\0" + b"\1\2\3\4"


def read(data: bytes, memory: Memory | None = None) -> Part10 | Reason:
    try:
        return read_part10(io.BytesIO(data), memory=memory)
    except DamagedFile as damage:
        return damage.reason


@settings(max_examples=60, deadline=None)
@given(files=series(), data=st.data())
def test_a_header_is_read_the_same_after_others(files: list[bytes], data: st.DataObject) -> None:
    memory = Memory()
    for file in files:
        cut = data.draw(st.sampled_from([len(file)] * 5 + [len(file) - 3, len(file) // 2]))
        first, again = read(file[:cut]), read(file[:cut], memory)
        if isinstance(first, Reason) or isinstance(again, Reason):
            assert first == again
            continue
        assert again.elements == first.elements
        assert again.values == first.values
        assert (again.buffer, again.start, again.encoding) == (
            first.buffer,
            first.start,
            first.encoding,
        )


def a_header(*values: bytes, pixels: bool = True) -> bytes:
    """Series descriptions and the like, one short text for each value."""
    elements = (
        (0x00181000 + 2 * number).to_bytes(4, "little")[2:]
        + (0x1000 + 2 * number).to_bytes(2, "little")
        + b"LO"
        + len(value).to_bytes(2, "little")
        + value
        for number, value in enumerate(values)
    )
    start = bytes(128) + b"DICM" + b"\2\0\x10\0UI\x14\x001.2.840.10008.1.2.1\0"
    return start + b"".join(elements) + (_PIXELS if pixels else b"")


def stretches(memory: Memory, *values: bytes) -> list[tuple[bool, int]]:
    part10 = read(a_header(*values), memory)
    assert isinstance(part10, Part10)
    assert part10.pixels
    return [(stretch.shared, len(stretch.elements)) for stretch in part10.stretches]


def test_a_stretch_is_cut_where_a_header_differs() -> None:
    memory = Memory()
    same = [b"%02d" % number for number in range(10)]
    assert stretches(memory, *same) == [(False, 10)]
    assert stretches(memory, *same) == [(False, 10)]
    assert stretches(memory, *same) == [(True, 10)]
    assert stretches(memory, *same[:4], b"else", *same[5:]) == [(True, 4), (False, 1), (True, 5)]
    assert stretches(memory, *same[:4], b"more", *same[5:]) == [(True, 4), (False, 1), (True, 5)]
    assert stretches(memory, b"else", *same[1:]) == [
        *[(False, 1), (True, 3), (False, 1), (True, 5)],
    ]
    assert stretches(memory, *same[:9]) == [(False, 1), (True, 3), (False, 1), (True, 4)]


def test_a_shared_stretch_stays_the_same_object() -> None:
    memory = Memory()
    parts = [read(a_header(b"aa", b"bb"), memory) for _ in range(4)]
    assert isinstance(parts[2], Part10)
    assert isinstance(parts[3], Part10)
    assert parts[2].stretches[0] is parts[3].stretches[0]


def test_what_is_remembered_of_ever_new_headers_is_bounded() -> None:
    memory = Memory()
    for number in range(600):
        header = a_header(*[b""] * number, b"%04d" % number)[: 172 + 8 * number]
        read(header + _PIXELS, memory)
        read(header + _PIXELS, memory)
    (part10,) = [read(a_header(b"aa"), memory)]
    assert isinstance(part10, Part10)
    assert len(memory.shared(part10.encoding)) <= 256
