"""Text beside the picture, planted behind the engine's back, is found in the pixel data."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from pydicom.encaps import encapsulate
from pydicom.uid import (
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from app.model import FindingCode
from deidentify.audit_files import clean, examine, written
from deidentify.test_codestreams import (
    SECRET,
    coded,
    in_a_file_format,
    segment,
    with_j2k_comments,
    with_jpeg_comments,
    with_rle_surplus,
)
from deidentify.test_pixel_bytes import an_image, some_pixels
from deidentify.test_structured import passed


def codes(folder: Path, content: bytes) -> set[FindingCode]:
    return {finding.code for finding in examine(folder, content)}


def with_pixels(content: bytes, value: bytes) -> bytes:
    """The file with encapsulated pixel data instead of its own, which is 32 bytes long."""
    head = content[: -32 - 12] + b"\xe0\x7f\x10\x00OB\0\0\xff\xff\xff\xff"
    return head + value


def compressed(frames: list[bytes], syntax: str) -> bytes:
    content = written(clean(), ExplicitVRLittleEndian)
    start = content.index(b"\x02\x00\x10\x00UI")
    old = struct.unpack_from("<H", content, start + 6)[0]
    uid = syntax.encode() + b"\0" * (len(syntax) % 2)
    changed = content[: start + 6] + struct.pack("<H", len(uid)) + uid + content[start + 8 + old :]
    (size,) = struct.unpack_from("<L", changed, 140)
    changed = changed[:140] + struct.pack("<L", size + len(uid) - old) + changed[144:]
    value = encapsulate([frame + b"\0" * (len(frame) % 2) for frame in frames])
    return with_pixels(changed, value + b"\xfe\xff\xdd\xe0\0\0\0\0")


CASES = [
    (JPEGBaseline8Bit, 8, with_jpeg_comments),
    (JPEGLSLossless, 12, lambda frame: frame[:2] + segment(0xFE, SECRET) + frame[2:]),
    (JPEGLSLossless, 12, lambda frame: frame[:2] + segment(0xE1, SECRET) + frame[2:]),
    (JPEGLSLossless, 12, lambda frame: frame + SECRET),
    (JPEG2000Lossless, 12, with_j2k_comments),
    (JPEG2000Lossless, 12, lambda frame: frame + SECRET),
    (RLELossless, 12, with_rle_surplus),
]


@pytest.mark.parametrize(("syntax", "bits", "plant"), CASES)
def test_text_in_a_compressed_frame_is_found(tmp_path: Path, syntax, bits, plant) -> None:
    frames = coded(some_pixels(2, bits), syntax)
    assert codes(tmp_path, compressed(frames, syntax)) == set()
    planted = [frames[0], plant(frames[1])]
    assert FindingCode.TRAILING_BYTES in codes(tmp_path, compressed(planted, syntax))


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ExplicitVRBigEndian])
def test_bytes_behind_the_last_frame_are_found(tmp_path: Path, syntax: str) -> None:
    dataset = clean()
    dataset.BitsAllocated, dataset.SamplesPerPixel = 16, 1
    assert codes(tmp_path, written(dataset, syntax)) == set()
    dataset.PixelData += b"\0\0"
    assert codes(tmp_path, written(dataset, syntax)) == {FindingCode.TRAILING_BYTES}


def test_what_the_engine_leaves_of_a_stream_is_no_finding(tmp_path: Path) -> None:
    for syntax, bits, plant in (*CASES, (JPEG2000Lossless, 12, in_a_file_format)):
        pixels = some_pixels(1, bits)
        ds = an_image(pixels, syntax, stored=bits)
        (frame,) = coded(pixels, syntax)
        frame = plant(frame)
        ds.PixelData = encapsulate([frame + b"\0" * (len(frame) % 2)])
        ds["PixelData"].is_undefined_length = True
        stream = io.BytesIO()
        ds.save_as(stream, enforce_file_format=True)
        _, findings = passed(stream, tmp_path)
        assert findings == (), syntax
