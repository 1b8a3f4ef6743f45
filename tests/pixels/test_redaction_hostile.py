"""Damaged and malicious pictures are held; none fills the memory or brings the program down."""

from __future__ import annotations

import io
import struct
import tracemalloc
from functools import cache
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    JPEG2000,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from app.deidentify.audit import is_blacked_out
from app.errors import DamagedFile, Reason
from deidentify.test_header import a_stream, an_engine
from pixels.redacting import Form, a_file, at, coded, new_bytes, some_values

BOX = at((1, 1, 9, 9))
GREY = Form(allocated=8, stored=8, vr="OB")
CODED = [RLELossless, JPEGLSLossless, JPEG2000Lossless, JPEGBaseline8Bit, JPEGLosslessSV1]


def reason(ds: Dataset) -> Reason | None:
    """Why the file is held; None if it is not."""
    try:
        new_bytes(ds, BOX)
    except DamagedFile as damage:
        return damage.reason
    return None


def holding(syntax: str, frames: list[bytes], form: Form = GREY) -> Dataset:
    ds = a_file(form, ExplicitVRLittleEndian, some_values(form))
    ds.file_meta.TransferSyntaxUID = syntax
    ds.PixelData = encapsulate([frame + b"\0" * (len(frame) % 2) for frame in frames])
    ds["PixelData"].VR = "OB"
    ds["PixelData"].is_undefined_length = True
    return ds


@cache
def a_frame(syntax: str) -> bytes:
    return coded(GREY, syntax, some_values(GREY))[0]


@pytest.mark.parametrize("syntax", CODED)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_frame_is_held_or_what_left_is_proved(syntax: str, data: st.DataObject) -> None:
    frame = bytearray(a_frame(syntax))
    near = st.integers(2, 120) | st.integers(2, len(frame) - 1)
    for position in data.draw(st.lists(near, min_size=1, max_size=3)):
        frame[position] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del frame[data.draw(st.integers(8, len(frame))) :]
    ds = holding(syntax, [bytes(frame)])
    try:
        made = new_bytes(ds, BOX)
    except DamagedFile as damage:
        assert damage.reason in {Reason.CORRUPT_PIXELS, Reason.TRUNCATED}  # noqa: PT017
    else:
        assert is_blacked_out(io.BytesIO(made), a_stream(ds), BOX)


MONSTROUS = [
    (JPEG2000Lossless, b"\xff\x4f\xff\x51", 8, ">2L"),
    (JPEG2000, b"\xff\x4f\xff\x51", 8, ">2L"),
    (JPEGBaseline8Bit, b"\xff\xc0", 5, ">2H"),
    (JPEGLosslessSV1, b"\xff\xc3", 5, ">2H"),
    (JPEGLSLossless, b"\xff\xf7", 5, ">2H"),
]


@pytest.mark.parametrize(("syntax", "marker", "behind", "numbers"), MONSTROUS)
def test_a_stream_that_claims_a_monstrous_picture_is_not_decoded(
    syntax: str, marker: bytes, behind: int, numbers: str
) -> None:
    frame = bytearray(a_frame(syntax))
    struct.pack_into(numbers, frame, frame.index(marker) + behind, 60_000, 60_000)
    assert reason(holding(syntax, [bytes(frame)])) is Reason.CORRUPT_PIXELS


@pytest.mark.parametrize("syntax", CODED)
def test_a_header_that_claims_a_monstrous_picture_is_not_believed(syntax: str) -> None:
    ds = holding(syntax, [a_frame(syntax)])
    ds.Rows = ds.Columns = 65535
    assert reason(ds) is Reason.CORRUPT_PIXELS


def test_an_rle_bomb_is_not_unpacked() -> None:
    segment = (b"\x81\0" * 12).ljust(2 << 20, b"\x81")
    frame = struct.pack("<16L", 1, 64, *[0] * 14) + segment
    ds = holding(RLELossless, [frame])
    assert reason(ds) is Reason.CORRUPT_PIXELS


@pytest.mark.parametrize(
    "flaw",
    [
        {"HuffmanCounts": (b"\xff\xc4", 5, b"\xff" * 16)},
        {"Precision": (b"\xff\xc3", 4, b"\x3e")},
        {"Components": (b"\xff\xc3", 9, b"\4")},
        {"Predictor": (b"\xff\xda", 7, b"\x09")},
        {"Table": (b"\xff\xda", 6, b"\x30")},
    ],
    ids=lambda flaw: next(iter(flaw)),
)
def test_lossless_jpeg_with_impossible_headers_never_reaches_its_decoder(
    flaw: dict[str, tuple[bytes, int, bytes]],
) -> None:
    [(marker, behind, bytes_)] = flaw.values()
    frame = bytearray(a_frame(JPEGLosslessSV1))
    place = frame.index(marker) + behind
    frame[place : place + len(bytes_)] = bytes_
    assert reason(holding(JPEGLosslessSV1, [bytes(frame)])) is Reason.CORRUPT_PIXELS


@pytest.mark.parametrize("syntax", CODED)
def test_a_missing_frame_is_a_truncated_file(syntax: str) -> None:
    ds = holding(syntax, [a_frame(syntax)] * 2)
    ds.NumberOfFrames = 3
    assert reason(ds) is Reason.TRUNCATED


@pytest.mark.parametrize(
    ("attributes", "why"),
    [
        ({"PhotometricInterpretation": "RGB"}, Reason.CORRUPT_PIXELS),
        ({"PhotometricInterpretation": "PALETTE COLOR"}, Reason.CORRUPT_PIXELS),  # without one
        ({"PhotometricInterpretation": "HSV", "SamplesPerPixel": 3, "Rows": 13},
         Reason.UNSUPPORTED_OBJECT),
        ({"PhotometricInterpretation": "YBR_FULL_422", "SamplesPerPixel": 3, "Columns": 9,
          "Rows": 80}, Reason.CORRUPT_PIXELS),
        ({"BitsAllocated": 12, "BitsStored": 12, "Rows": 20}, Reason.UNSUPPORTED_OBJECT),
        ({"NumberOfFrames": 2}, Reason.TRUNCATED),
    ],
)  # fmt: skip
def test_a_native_picture_that_contradicts_itself_is_held(
    attributes: dict[str, object], why: Reason
) -> None:
    ds = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    for keyword, value in attributes.items():
        setattr(ds, keyword, value)
    assert reason(ds) is why


def test_what_no_coder_can_do_is_held() -> None:
    assert reason(holding(JPEGExtended12Bit, [a_frame(JPEGBaseline8Bit)], Form())) is (
        Reason.UNSUPPORTED_OBJECT
    )
    bits = Form(allocated=1, stored=1, vr="OW")
    swapped = a_file(bits, ExplicitVRBigEndian, some_values(bits))
    assert reason(swapped) is Reason.UNSUPPORTED_OBJECT
    floats = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    del floats.PixelData
    floats.FloatPixelData = np.zeros((40, 36), "<f4").tobytes()
    assert reason(floats) is Reason.UNSUPPORTED_OBJECT


def test_native_pictures_of_any_size_are_never_in_memory(tmp_path: Path) -> None:
    form = Form(512, 512, 1)
    ds = a_file(form, ExplicitVRLittleEndian, some_values(form))
    ds.NumberOfFrames, size = 400, 400 * 512 * 512 * 2
    data = a_stream(ds).getvalue()
    at_ = data.rindex(struct.pack("<HH2sHL", 0x7FE0, 0x0010, b"OW", 0, 512 * 512 * 2))
    path = tmp_path / "large.dcm"
    with path.open("wb") as file:
        file.write(data[: at_ + 8] + struct.pack("<L", size))
        file.truncate(at_ + 12 + size)
    engine = an_engine()
    engine.deidentify(a_stream(a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))), BOX)
    tracemalloc.start()
    with path.open("rb") as stream:
        splice = engine.deidentify(stream, at((0, 0, 512, 40), (0, 480, 100, 512)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert splice.size > size
    assert peak < 16 << 20


def test_a_frame_at_a_time_is_decoded() -> None:
    form = Form(256, 256, 40)
    stream = a_stream(a_file(form, JPEGLSLossless, some_values(form)))
    engine = an_engine()
    engine.deidentify(stream, BOX)
    tracemalloc.start()
    engine.deidentify(stream, BOX)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 256 * 256 * 2 + (2 << 20)


def test_pydicom_agrees_that_the_frames_used_here_are_sound() -> None:
    for syntax in CODED:
        found = pydicom.dcmread(a_stream(holding(syntax, [a_frame(syntax)]))).pixel_array
        assert found.shape == (40, 36)
