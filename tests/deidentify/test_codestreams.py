"""Compressed streams keep their picture, and lose what they hold beside it."""

from __future__ import annotations

import io
import struct
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openjpeg.utils import encode_array
from PIL import Image as Picture
from pydicom.dataset import Dataset
from pydicom.encaps import (
    encapsulate,
    encapsulate_extended,
    generate_fragments,
    parse_basic_offsets,
)
from pydicom.uid import (
    JPEG2000,
    HTJ2KLossless,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from app.deidentify.codestreams import JPEG_START, PATCHES, jpeg_patches
from app.errors import DamagedFile, Reason
from app.model import Run, Token
from app.package.staging import blocks
from deidentify.test_header import a_stream, an_engine, new_bytes, new_file
from deidentify.test_pixel_bytes import COLUMNS, ROWS, SECRET, an_image, some_pixels


def jpeg(pixels: np.ndarray) -> list[bytes]:
    frames = []
    for frame in pixels:
        buffer = io.BytesIO()
        Picture.fromarray(frame).save(buffer, "JPEG", quality=95)
        frames.append(buffer.getvalue())
    return frames


def coded(pixels: np.ndarray, syntax: str, **options: object) -> list[bytes]:
    if syntax == JPEGBaseline8Bit:
        return jpeg(pixels)
    if syntax == JPEG2000Lossless:
        return [encode_array(one, bits_stored=12, photometric_interpretation=2) for one in pixels]
    ds = an_image(pixels)
    ds.compress(syntax, **options)
    fragments = generate_fragments(ds.PixelData)
    table = next(fragments)
    assert len(table) in {0, 4 * len(pixels)}
    return list(fragments)


def with_jpeg_comments(frame: bytes) -> bytes:
    """Text in every place JPEG has for it, and behind the end."""
    texts = [segment(marker, SECRET) for marker in (0xFE, 0xE1, 0xE2, 0xED, 0xEF, 0xE0, 0xE8)]
    thumbnail = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\3\3" + SECRET[:27])
    filled = frame.replace(b"\xff\xda", segment(0xFE, SECRET) + b"\xff\xff\xff\xda", 1)
    return frame[:2] + thumbnail + b"".join(texts) + filled[2:] + SECRET


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def with_j2k_comments(frame: bytes) -> bytes:
    """A comment in the main header and in the header of the first tile-part."""
    comment = segment(0x64, b"\0\1" + SECRET)
    start = frame.index(b"\xff\x90")
    (length,) = struct.unpack_from(">L", frame, start + 6)
    tile = bytearray(frame[start:])
    if length:
        tile[6:10] = struct.pack(">L", length + len(comment))
    data = tile.index(b"\xff\x93")
    return frame[:start] + comment + bytes(tile[:data]) + comment + bytes(tile[data:]) + SECRET


def in_a_file_format(frame: bytes) -> bytes:
    """JP2 with boxes of text (ISO 15444-1 annex I)."""

    def box(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content) + 8) + kind + content

    size = struct.pack(">LLHBBBB", ROWS, COLUMNS, 1, 11, 7, 0, 0)
    colour = b"\1\0\0" + struct.pack(">L", 17)
    header = box(b"jp2h", box(b"ihdr", size) + box(b"colr", colour) + box(b"uuid", SECRET))
    parts = [box(b"jP  ", b"\r\n\x87\n"), box(b"ftyp", b"jp2 \0\0\0\0jp2 "), header]
    parts += [box(b"xml ", SECRET), box(b"jp2c", frame), box(b"uuid", bytes(16) + SECRET)]
    return b"".join(parts)


def with_rle_surplus(frame: bytes) -> bytes:
    """Text in the header's unused offsets and behind the last segment."""
    count = frame[0]
    free = 60 - 4 * count
    return frame[: 4 + 4 * count] + SECRET[:free].ljust(free, b"\0") + frame[64:] + SECRET


CODED: list[tuple[str, int, Callable[[bytes], bytes]]] = [
    (JPEGBaseline8Bit, 8, with_jpeg_comments),
    (JPEGLSLossless, 12, with_jpeg_comments),
    (JPEG2000Lossless, 12, with_j2k_comments),
    (JPEG2000Lossless, 12, lambda frame: in_a_file_format(with_j2k_comments(frame))),
    (RLELossless, 12, with_rle_surplus),
]
IDS = ["JPEG", "JPEG-LS", "JPEG 2000", "JP2", "RLE"]


def padded(frame: bytes) -> bytes:
    return frame + b"\0" * (len(frame) % 2)


def encapsulated(frames: list[bytes], pixels: np.ndarray, syntax: str, split: int = 1) -> Dataset:
    ds = an_image(pixels, syntax, stored=8 if pixels.itemsize == 1 else 12)
    ds.PixelData = encapsulate([padded(frame) for frame in frames], fragments_per_frame=split)
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    return ds


@pytest.mark.parametrize(("syntax", "bits", "plant"), CODED, ids=IDS)
@pytest.mark.parametrize("count", [1, 3])
def test_text_beside_the_picture_is_gone_and_the_picture_stays(
    syntax: str, bits: int, plant: Callable[[bytes], bytes], count: int
) -> None:
    pixels = some_pixels(count, bits)
    plain = coded(pixels, syntax)
    clean = encapsulated(plain, pixels, syntax)
    ds = encapsulated([plant(frame) for frame in plain], pixels, syntax)
    assert SECRET[:12] in ds.PixelData
    data = new_bytes(ds)
    assert SECRET[:12] not in data
    new = pydicom.dcmread(io.BytesIO(data))
    assert np.array_equal(new.pixel_array, clean.pixel_array)
    assert_tables_point_at_frames(new)


@pytest.mark.parametrize(("syntax", "bits"), [case[:2] for case in CODED], ids=IDS)
@pytest.mark.parametrize("count", [1, 3])
def test_a_stream_without_text_is_copied_bit_for_bit(syntax: str, bits: int, count: int) -> None:
    pixels = some_pixels(count, bits)
    ds = encapsulated(coded(pixels, syntax), pixels, syntax)
    assert new_file(ds).PixelData == ds.PixelData
    splice = an_engine().deidentify(a_stream(ds))
    assert sum(isinstance(piece, Run) for piece in splice.body) == 1


@pytest.mark.parametrize(("syntax", "bits"), [case[:2] for case in CODED[:3]], ids=IDS[:3])
@pytest.mark.parametrize("count", [1, 2])
def test_a_frame_in_several_fragments_is_one_stream(syntax: str, bits: int, count: int) -> None:
    pixels = some_pixels(count, bits)
    plant = {case[0]: case[2] for case in CODED[:3]}[syntax]
    plain = coded(pixels, syntax)
    ds = encapsulated([plant(frame) for frame in plain], pixels, syntax, split=4)
    new = new_file(ds)
    assert SECRET[:12] not in b"".join(list(generate_fragments(new.PixelData)))
    assert np.array_equal(new.pixel_array, encapsulated(plain, pixels, syntax).pixel_array)


def assert_tables_point_at_frames(ds: Dataset) -> None:
    offsets = parse_basic_offsets(ds.PixelData)
    first = 8 + 4 * len(offsets)
    starts, position = [], first
    while ds.PixelData[position : position + 4] == b"\xfe\xff\x00\xe0":
        starts.append(position - first)
        position += 8 + struct.unpack_from("<L", ds.PixelData, position + 4)[0]
    assert len(starts) == ds.NumberOfFrames
    assert offsets in ([], starts)
    if "ExtendedOffsetTable" in ds:
        extended = struct.unpack(f"<{len(starts)}Q", ds.ExtendedOffsetTable)
        assert list(extended) == starts


@pytest.mark.parametrize(("syntax", "bits"), [case[:2] for case in CODED], ids=IDS)
def test_items_behind_the_last_frame_are_cut_off(syntax: str, bits: int) -> None:
    pixels = some_pixels(4, bits)
    frames = coded(pixels, syntax)
    ds = encapsulated(frames, pixels, syntax)
    ds.NumberOfFrames = 3
    new = new_file(ds)
    assert new.PixelData.startswith(ds.PixelData[: len(frames[0])][:2])
    assert_tables_point_at_frames(new)
    assert len(list(generate_fragments(new.PixelData))) == 4  # the table and three frames
    expected = encapsulated(frames, pixels, syntax).pixel_array[:3]
    assert np.array_equal(new.pixel_array, expected)


@pytest.mark.parametrize(("syntax", "bits"), [case[:2] for case in CODED], ids=IDS)
def test_missing_frames_are_a_truncated_file(syntax: str, bits: int) -> None:
    pixels = some_pixels(2, bits)
    ds = encapsulated(coded(pixels, syntax), pixels, syntax)
    ds.NumberOfFrames = 3
    with pytest.raises(DamagedFile) as caught:
        new_bytes(ds)
    assert caught.value.reason is Reason.TRUNCATED


@pytest.mark.parametrize(("syntax", "bits"), [case[:2] for case in CODED], ids=IDS)
def test_a_stream_cut_short_is_a_corrupt_picture(syntax: str, bits: int) -> None:
    pixels = some_pixels(1, bits)
    (frame,) = coded(pixels, syntax)
    for size in (60, len(frame) // 2, len(frame) - 8):
        ds = encapsulated([frame[:size]], pixels, syntax)
        with pytest.raises(DamagedFile) as caught:
            new_bytes(ds)
        assert caught.value.reason is Reason.CORRUPT_PIXELS


def test_the_extended_offset_table_stays_right() -> None:
    pixels = some_pixels(3)
    frames = coded(pixels, JPEGLSLossless)
    ds = encapsulated(frames, pixels, JPEGLSLossless)
    planted = [padded(with_jpeg_comments(frame)) for frame in frames]
    ds.PixelData, ds.ExtendedOffsetTable, ds.ExtendedOffsetTableLengths = encapsulate_extended(
        planted
    )
    new = new_file(ds)
    assert new.ExtendedOffsetTable == ds.ExtendedOffsetTable
    assert_tables_point_at_frames(new)
    ds.NumberOfFrames = 2
    new = new_file(ds)
    assert_tables_point_at_frames(new)
    assert len(new.ExtendedOffsetTableLengths) == 16


@pytest.mark.parametrize("wrong", [SECRET[:12], SECRET, bytes(12)])
def test_a_wrong_offset_table_is_put_right(wrong: bytes) -> None:
    pixels = some_pixels(3)
    ds = encapsulated(coded(pixels, JPEGLSLossless), pixels, JPEGLSLossless)
    ds.PixelData = ds.PixelData[:4] + struct.pack("<L", len(wrong)) + wrong + ds.PixelData[8 + 12 :]
    new = new_file(ds)
    assert SECRET[:12] not in new.PixelData
    assert_tables_point_at_frames(new)
    ds.ExtendedOffsetTable = ds.ExtendedOffsetTableLengths = SECRET[:24]
    assert_tables_point_at_frames(new_file(ds))


@pytest.mark.parametrize("signed", [0, 1])
def test_a_drawing_in_the_unused_bits_of_rle_holds_the_image(signed: int) -> None:
    pixels = some_pixels(2) - np.uint16(1500 * signed)  # the sign fills the unused bits
    ds = encapsulated(coded(pixels, RLELossless), pixels, RLELossless)
    ds.PixelRepresentation = signed
    assert new_file(ds).PixelData == ds.PixelData
    pixels[1, 5:9] ^= 0x4000
    ds = encapsulated(coded(pixels, RLELossless), pixels, RLELossless)
    ds.PixelRepresentation = signed
    with pytest.raises(DamagedFile) as caught:
        new_bytes(ds)
    assert caught.value.reason is Reason.BURNED_IN_TEXT


def test_what_a_decoder_needs_of_application_data_stays() -> None:
    adobe, transform = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1"), segment(0xE8, b"mrfx\3")
    spiff = segment(0xE8, b"SPIFF\0" + bytes(24))
    for needed in (adobe, transform, spiff):
        frame = b"\xff\xd8" + needed + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\1\2\xff\xd9"
        assert [new for _, new in jpeg_patches(frame) if new] == []


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2.4.102", "1.2.840.10008.1.2.4.110", "1.2.3"])
def test_streams_that_cannot_be_looked_into_are_held(syntax: str) -> None:
    ds = encapsulated([b"\0\0\1\xb3video"], some_pixels(1, 8), JPEGBaseline8Bit)
    data = a_stream(ds).getvalue()
    old = b"\x02\x00\x10\x00UI\x16\x001.2.840.10008.1.2.4.50"
    assert old in data
    new = syntax.encode() + b"\0" * (len(syntax) % 2)
    data = data.replace(old, b"\x02\x00\x10\x00UI" + struct.pack("<H", len(new)) + new)
    with pytest.raises(DamagedFile) as caught:
        an_engine().deidentify(io.BytesIO(data))
    assert caught.value.reason is Reason.UNSUPPORTED_OBJECT


@settings(max_examples=200, deadline=None)
@given(
    syntax=st.sampled_from([JPEGBaseline8Bit, JPEG2000, HTJ2KLossless]),
    frame=st.binary(max_size=200),
    start=st.sampled_from([b"", b"\xff\xd8", b"\xff\x4f\xff\x51", b"\0\0\0\x0cjP  "]),
)
def test_any_bytes_are_a_stream_or_corrupt(syntax: str, frame: bytes, start: bytes) -> None:
    with suppress(DamagedFile):
        for at, new in PATCHES[syntax](start + frame):
            assert 0 <= at <= at + len(new) <= len(start + frame)


def test_many_frames_are_never_held_together(tmp_path: Path) -> None:
    coded_data = segment(0xDA, b"\1\1\0\0\x3f\0") + bytes(1 << 20) + b"\xff\xd9"
    frame = JPEG_START + segment(0xFE, SECRET) + coded_data
    ds = encapsulated([frame] * 48, some_pixels(48, 8), JPEGBaseline8Bit)
    path = tmp_path / "frames.dcm"
    path.write_bytes(a_stream(ds).getvalue())
    engine = an_engine()
    with path.open("rb", buffering=0) as stream:
        tracemalloc.start()
        splice = engine.deidentify(stream)
        new = [block for block in blocks(splice, stream, Token()) if SECRET in bytes(block)]
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert new == []
    assert splice.size > 48 << 20
    assert peak < 8 << 20
