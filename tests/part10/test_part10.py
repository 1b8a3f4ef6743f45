"""Reading DICOM as raw extents agrees with pydicom, and believes no length it cannot check."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from pathlib import Path

import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.charset import convert_encodings, decode_bytes, encode_string
from pydicom.data import get_testdata_files
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    CTImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from app.errors import DamagedFile, Reason
from app.part10 import decode_text, encode_text, items, read_part10

SYNTAXES = (
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian,
)


def a_file(syntax: str = ExplicitVRLittleEndian, *, undefined: bool = False) -> bytes:
    ds = Dataset()
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = syntax
    ds.SOPClassUID, ds.SOPInstanceUID = CTImageStorage, "1.2.3"
    ds.PatientName = "Invented^Person"
    inner = Dataset()
    inner.CodeMeaning = "deep"
    item = Dataset()
    item.RequestedProcedureDescription = "CHEST"
    item.ProcedureCodeSequence = Sequence([inner])
    ds.RequestAttributesSequence = Sequence([item, Dataset()])
    if undefined:
        ds["RequestAttributesSequence"].is_undefined_length = True
        item.is_undefined_length_sequence_item = True
    ds.Rows, ds.Columns, ds.BitsAllocated = 2, 2, 16
    ds.PixelData = b"\1\2\3\4\5\6\7\x08"
    ds["PixelData"].VR = "OW"
    buffer = io.BytesIO()
    ds.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def damage_of(data: bytes) -> Reason:
    with pytest.raises(DamagedFile) as caught:
        read_part10(io.BytesIO(data))
    return caught.value.reason


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("syntax", SYNTAXES)
def test_every_uncompressed_syntax_is_walked_to_the_bottom(syntax: str, undefined: bool) -> None:
    data = a_file(syntax, undefined=undefined)
    part10 = read_part10(io.BytesIO(data))
    by_tag = {raw[0]: raw for raw in part10.elements}
    first, second = items(part10.buffer, by_tag[0x00400275], part10.encoding)
    deep = next(raw for raw in first if raw[0] == 0x00081032)
    ((meaning,),) = items(part10.buffer, deep, part10.encoding)
    assert second == []
    assert part10.buffer[meaning[3] : meaning[4]] == b"deep"
    assert part10.pixels is not None
    source = part10.buffer if part10.deflated else data
    swapped = b"\2\1\4\3\6\5\x08\7"
    pixels = source[part10.pixels.value : part10.pixels.end]
    assert pixels in (b"\1\2\3\4\5\6\7\x08", swapped)


def usable_test_files() -> list[Path]:
    files = [Path(name) for name in get_testdata_files() if Path(name).is_file()]
    return [path for path in files if path.read_bytes()[128:132] == b"DICM"]


@pytest.mark.parametrize("path", usable_test_files(), ids=lambda path: path.name)
def test_the_elements_of_pydicoms_test_files_are_found_or_refused(path: Path) -> None:
    warnings.simplefilter("ignore")
    try:
        with path.open("rb") as stream:
            part10 = read_part10(stream)
    except DamagedFile:
        assert "truncated" in path.name
        return
    tags = {raw[0] for raw in part10.elements + part10.tail_elements}
    if part10.pixels and part10.pixels.tag:
        tags.add(part10.pixels.tag)
    assert tags == {int(tag) for tag in pydicom.dcmread(path, force=True).keys()}  # noqa: SIM118


@pytest.mark.parametrize("syntax", SYNTAXES[:3])
def test_a_file_cut_anywhere_is_damaged_or_ends_at_a_border(syntax: str) -> None:
    data = a_file(syntax)
    whole = {raw[0] for raw in read_part10(io.BytesIO(data)).elements}
    for length in range(len(data)):
        try:
            part10 = read_part10(io.BytesIO(data[:length]))
        except DamagedFile:
            continue
        assert {raw[0] for raw in part10.elements} <= whole


def test_a_file_without_preamble_or_meta_is_read_by_its_bytes() -> None:
    data = a_file(ImplicitVRLittleEndian)
    part10 = read_part10(io.BytesIO(data))
    bare = data[part10.elements[0][2] :]
    found = read_part10(io.BytesIO(bare))
    assert [raw[0] for raw in found.elements] == [raw[0] for raw in part10.elements]
    assert found.encoding.implicit
    assert found.preamble == b""


def test_a_declared_length_beyond_the_file_allocates_nothing() -> None:
    head = a_file()[: read_part10(io.BytesIO(a_file())).elements[0][2]]
    giant = struct.pack("<HH2sHL", 0x0009, 0x1001, b"OB", 0, 0xFFFFFFF0)
    assert damage_of(head + giant) is Reason.TRUNCATED


def test_nesting_without_end_is_refused() -> None:
    head = a_file()[: read_part10(io.BytesIO(a_file())).elements[0][2]]
    level = struct.pack("<HH2sHL", 0x0040, 0x0275, b"SQ", 0, 0xFFFFFFFF)
    level += struct.pack("<HHL", 0xFFFE, 0xE000, 0xFFFFFFFF)
    assert damage_of(head + level * 5000) is Reason.MALFORMED


def test_a_deflated_bomb_is_refused_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.part10.reader.MAX_INFLATED", 1 << 20)
    squeezer = zlib.compressobj(wbits=-15)
    bomb = squeezer.compress(bytes(64 << 20)) + squeezer.flush()
    data = a_file(DeflatedExplicitVRLittleEndian)
    meta_end = 132 + 12 + int.from_bytes(data[140:144], "little")
    assert damage_of(data[:meta_end] + bomb) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY_FILE),
        (b"hello, this is a text file\n" * 20, Reason.NOT_DICOM),
        (bytes(200), Reason.NOT_DICOM),
        (bytes(128) + b"DICM", Reason.MALFORMED),
        (bytes(128) + b"DICM" + b"\xff" * 64, Reason.MALFORMED),
    ],
)
def test_what_is_no_dicom_says_so(data: bytes, reason: Reason) -> None:
    assert damage_of(data) is reason


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(syntax=st.sampled_from(SYNTAXES), changes=st.data())
def test_no_changed_byte_leads_to_anything_but_a_reading_or_a_reason(
    syntax: str, changes: st.DataObject
) -> None:
    data = bytearray(a_file(syntax, undefined=changes.draw(st.booleans())))
    for _ in range(changes.draw(st.integers(1, 6))):
        data[changes.draw(st.integers(0, len(data) - 1))] = changes.draw(st.integers(0, 255))
    try:
        part10 = read_part10(io.BytesIO(bytes(data)))
        for raw in part10.elements:
            if raw[1] == b"SQ":
                list(items(part10.buffer, raw, part10.encoding))
    except DamagedFile:
        pass


@given(st.text(alphabet="ABCäöüßéñ山田太郎やまだ", max_size=20))
def test_text_survives_utf8(text: str) -> None:
    assert decode_text(encode_text(text, b"ISO_IR 192"), b"ISO_IR 192") == text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        (b"ISO_IR 100", "Müller"),
        (b"ISO_IR 101", "Łukasz"),
        (b"ISO_IR 144", "Иванов"),
        (b"ISO_IR 126", "Διονυσιος"),
        (b"GB18030", "王小东"),
        (b"\\ISO 2022 IR 87", "山田太郎"),
        (b"\\ISO 2022 IR 149", "김희중"),
    ],
)
def test_text_survives_the_character_sets_of_the_standard(charset: bytes, text: str) -> None:
    assert decode_text(encode_text(text, charset), charset) == text


@given(
    parts=st.lists(
        st.text(alphabet="ABC 山田太郎やまだタロウ", max_size=6), min_size=1, max_size=4
    ),
    glue=st.sampled_from("^=\\"),
)
def test_japanese_is_read_as_pydicom_reads_it(parts: list[str], glue: str) -> None:
    charset = b"\\ISO 2022 IR 87"
    encodings = convert_encodings(["", "ISO 2022 IR 87"])
    value = glue.encode().join(encode_string(part, encodings) for part in parts)
    read = decode_bytes(value, encodings, set(b"\\^=\r\n\t\f"))
    text = glue.join(parts)
    assert decode_text(value, charset, name=True) == read == text
    again = encode_text(text, charset)
    assert decode_bytes(again, encodings, set(b"\\^=\r\n\t\f")) == text


def test_undeclared_text_is_read_as_utf8_or_else_as_latin_1() -> None:
    assert decode_text("Müller".encode(), b"") == "Müller"
    assert decode_text("Müller".encode("latin-1"), b"") == "Müller"
