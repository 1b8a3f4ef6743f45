"""Boxes show one dark value in every frame, and no other pixel changes, however pictures lie."""

from __future__ import annotations

import base64
import io

import numpy as np
import pydicom
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydicom.encaps import encapsulate, generate_frames
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from app.deidentify.audit import is_blacked_out
from app.model import Box, Redaction, Run
from deidentify.test_codestreams import assert_tables_point_at_frames
from deidentify.test_header import a_stream
from deidentify.test_header import new_bytes as unredacted
from pixels.redacting import (
    UID,
    Form,
    a_file,
    at,
    coded,
    inside,
    redacted,
    shown,
    some_values,
    with_extended_table,
)

NATIVE = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian,
          DeflatedExplicitVRLittleEndian]  # fmt: skip
# what each source becomes, and in which forms it comes
GREY = [(8, 8), (16, 12), (16, 16)]
STAYS = [RLELossless, JPEGLSLossless, JPEG2000Lossless]
EIGHT_BITS = [JPEGBaseline8Bit, JPEGExtended12Bit]  # Pillow reads no more of either
TURNS = [*EIGHT_BITS, JPEGLossless, JPEGLosslessSV1, JPEGLSNearLossless, JPEG2000]

boxes = st.builds(
    lambda left, top, width, height, frames: Redaction(
        UID, Box(left, top, left + width, top + height), frames
    ),
    left=st.integers(-3, 40),
    top=st.integers(-3, 40),
    width=st.integers(1, 44),
    height=st.integers(1, 44),
    frames=st.sampled_from([(), (), (0,), (1,), (0, 2)]),
)


def check(form: Form, ds: pydicom.Dataset, redactions: list[Redaction], dark: object) -> bytes:
    """Redact; all that the next person may rely on."""
    data, _ = redacted(ds, redactions)
    source = a_stream(ds)
    native = not ds.file_meta.TransferSyntaxUID.is_encapsulated
    raw = native or not form.shared  # pairs of pixels are decoded to what viewers show
    before, after = shown(source.getvalue(), raw=raw), shown(data, raw=raw)
    mask = inside(form, redactions, pairs=form.shared and native)
    assert np.array_equal(before[~mask], after[~mask])
    assert (after[mask] == dark).all()
    if mask.any():
        assert is_blacked_out(io.BytesIO(data), source, redactions)
    return data


@st.composite
def native_forms(draw: st.DrawFn) -> tuple[Form, object]:
    sizes = {"rows": draw(st.integers(1, 12)), "columns": draw(st.integers(1, 12))}
    sizes["frames"] = draw(st.integers(1, 3))
    kind = draw(st.sampled_from(["grey", "signed", "bits", "RGB", "YBR_FULL", "YBR_FULL_422"]))
    vr = draw(st.sampled_from(["OB", "OW"]))
    if kind == "bits":
        return Form(**sizes, allocated=1, stored=1, vr="OB"), 0
    if kind in {"grey", "signed"}:
        allocated, stored = draw(st.sampled_from([*GREY, (32, 32), (32, 20), (8, 6)]))
        vr = vr if allocated == 8 else "OW"
        signed = kind == "signed"
        low = -(1 << stored - 1) if signed else 0
        return Form(**sizes, allocated=allocated, stored=stored, signed=signed, vr=vr), low
    deep = kind == "RGB" and draw(st.booleans())
    if kind == "YBR_FULL_422":
        sizes["columns"] += sizes["columns"] % 2
    planar = 0 if kind == "YBR_FULL_422" else draw(st.integers(0, 1))
    dark = [0, 0, 0] if kind == "RGB" else [0, 128, 128]
    bits = 16 if deep else 8
    form = Form(
        **sizes, samples=3, allocated=bits, stored=bits, photometric=kind, planar=planar,
        vr="OW" if deep else vr,
    )  # fmt: skip
    return form, dark


@settings(max_examples=150, deadline=None)
@given(
    case=native_forms(),
    syntax=st.sampled_from(NATIVE),
    redactions=st.lists(boxes, min_size=1, max_size=3),
    seed=st.integers(0, 99),
)
@example(  # the second frame begins in the middle of a byte
    case=(Form(rows=1, columns=5, frames=2, allocated=1, stored=1, vr="OB"), 0),
    syntax=NATIVE[0],
    redactions=[Redaction(UID, Box(0, 0, 1, 1))],
    seed=0,
)
def test_native_pictures(
    case: tuple[Form, object], syntax: str, redactions: list[Redaction], seed: int
) -> None:
    form, dark = case
    check(form, a_file(form, syntax, some_values(form, seed)), redactions, dark)


@pytest.mark.parametrize("syntax", [*STAYS, *TURNS])
@settings(max_examples=12, deadline=None)
@given(
    bits=st.sampled_from(GREY),
    signed=st.booleans(),
    frames=st.integers(1, 3),
    columns=st.integers(32, 41),
    redactions=st.lists(boxes, min_size=1, max_size=3),
)
def test_compressed_grey_pictures(
    syntax: str, bits: tuple[int, int], signed: bool, frames: int, columns: int,
    redactions: list[Redaction],
) -> None:  # fmt: skip
    if syntax in EIGHT_BITS:
        bits, signed = (8, 8), False
    form = Form(40, columns, frames, allocated=bits[0], stored=bits[1], signed=signed)
    dark = -(1 << bits[1] - 1) if signed else 0
    check(form, a_file(form, syntax, some_values(form)), redactions, dark)


COLOURS = [
    (RLELossless, "RGB", "RGB", False),
    (RLELossless, "YBR_FULL", "YBR_FULL", False),
    (JPEGLSLossless, "RGB", "RGB", False),
    (JPEGLSLossless, "YBR_FULL", "YBR_FULL", False),
    (JPEG2000Lossless, "RGB", "RGB", False),
    (JPEG2000Lossless, "YBR_RCT", "YBR_RCT", True),
    (JPEG2000Lossless, "YBR_FULL", "YBR_FULL", False),
    (JPEG2000, "YBR_ICT", "RGB", True),
    (JPEG2000, "RGB", "RGB", False),
    (JPEGBaseline8Bit, "YBR_FULL_422", "RGB", False),
    (JPEGBaseline8Bit, "YBR_FULL", "YBR_FULL", False),
    (JPEGLosslessSV1, "RGB", "RGB", False),
    (JPEGLSNearLossless, "RGB", "RGB", False),
]


@pytest.mark.parametrize(("syntax", "source", "target", "transformed"), COLOURS)
@settings(max_examples=6, deadline=None)
@given(frames=st.integers(1, 3), redactions=st.lists(boxes, min_size=1, max_size=3))
def test_compressed_colour_pictures(
    syntax: str, source: str, target: str, transformed: bool, frames: int,
    redactions: list[Redaction],
) -> None:  # fmt: skip
    form = Form(40, 36, frames, samples=3, allocated=8, stored=8, photometric=source)
    values = some_values(form)
    ds = a_file(form, syntax, values, transformed=transformed)
    dark = [0, 128, 128] if target == "YBR_FULL" else [0, 0, 0]
    data = check(form, ds, redactions, dark)
    new = pydicom.dcmread(io.BytesIO(data))
    if inside(form, redactions).any():
        assert new.PhotometricInterpretation == target
        assert new.PlanarConfiguration == 0


# a ramp of 36 by 40 pixels; no encoder for High-Throughput JPEG 2000 is at hand
HIGH_THROUGHPUT = base64.b64decode(
    "/0//UQApQAAAAAAkAAAAKAAAAAAAAAAAAAAAJAAAACgAAAAAAAAAAAABBwEB/1AACAACAAAABP9SAAwAAAAB"
    "AAUEBEAB/1wAEyBQWFhgWFhgWFhgWFhYUFBY/2QAIgABQ3JlYXRlZCBieSBHcm9rIHZlcnNpb24gMTAuMC41"
    "/5AACgAAAAAAqwAB/5PAFQD/HDuIAIG0AMAI4ARwARgBEwAA4wCAAwDACOAEkAEYE+MAQ3dUAIADAMAJIAVU"
    "AEayS+QAWmut9Bl/yb63APgDAMAK6AFdACRMMplM/u/r9fr9fkt5AEySJPn/MJGSe/ZJ7LoA/2AEAMAWnAFp"
    "wAkAAAAAAAD7/ynp6enp6enp6eJ+AAQAAADg/3uL3Xv3Xv3Xv3XsvgD/fgQA/9k="
)


@pytest.mark.parametrize("syntax", [HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K])
def test_high_throughput_jpeg_2000(syntax: str) -> None:
    form = Form(allocated=8, stored=8, vr="OB")
    values = (np.add.outer(np.arange(40), np.arange(36)) * 3 % 256).astype("u1")[None]
    ds = a_file(form, ExplicitVRLittleEndian, values)
    ds.file_meta.TransferSyntaxUID = syntax
    ds.PixelData = encapsulate([HIGH_THROUGHPUT + b"\0"])
    ds["PixelData"].is_undefined_length = True
    made = pydicom.dcmread(io.BytesIO(check(form, ds, list(at((3, 3, 20, 9))), 0)))
    assert made.file_meta.TransferSyntaxUID == JPEGLSLossless
    assert "LossyImageCompression" not in made
    assert np.array_equal(made.pixel_array[9:], values[0, 9:])


@pytest.mark.parametrize("syntax", [*NATIVE, *STAYS])
def test_a_palette_s_darkest_colour_is_taken(syntax: str) -> None:
    form = Form(allocated=8, stored=8, photometric="PALETTE COLOR", vr="OB")
    check(form, a_file(form, syntax, some_values(form)), list(at((3, 3, 20, 9))), 7)


@pytest.mark.parametrize("syntax", STAYS)
def test_the_syntax_stays_where_a_lossless_encoder_is_at_hand(syntax: str) -> None:
    form = Form(frames=3)
    data, splice = redacted(a_file(form, syntax, some_values(form)), at((1, 1, 9, 9)))
    assert pydicom.dcmread(io.BytesIO(data)).file_meta.TransferSyntaxUID == syntax
    assert dict(splice.facts)["TransferSyntaxUID"] == syntax


@pytest.mark.parametrize("syntax", TURNS)
def test_all_else_becomes_jpeg_ls_and_the_file_says_so(syntax: str) -> None:
    form = Form(frames=3, allocated=8, stored=8)
    data, splice = redacted(a_file(form, syntax, some_values(form)), at((1, 1, 9, 9), frames=(1,)))
    new = pydicom.dcmread(io.BytesIO(data))
    assert new.file_meta.TransferSyntaxUID == JPEGLSLossless
    assert dict(splice.facts)["TransferSyntaxUID"] == JPEGLSLossless
    assert f"Decoded from {syntax}, kept as JPEG-LS lossless" in new.DeidentificationMethod


@pytest.mark.parametrize("syntax", STAYS)
@pytest.mark.parametrize("extended", [False, True])
def test_frames_without_a_box_keep_their_bytes_and_the_tables_are_right(
    syntax: str, extended: bool
) -> None:
    form = Form(frames=4)
    values = some_values(form)
    ds = a_file(form, syntax, values)
    frames = coded(form, syntax, values)
    if extended:
        ds = with_extended_table(ds, frames)
    new = pydicom.dcmread(io.BytesIO(redacted(ds, at((1, 1, 30, 30), frames=(1,)))[0]))
    assert_tables_point_at_frames(new)
    kept = list(generate_frames(new.PixelData, number_of_frames=4))
    assert [kept[n] == frames[n] for n in range(4)] == [True, False, True, True]
    if extended:
        assert new.ExtendedOffsetTableLengths == np.array([*map(len, kept)], "<u8").tobytes()


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless])
def test_frames_in_several_fragments_stay_in_them(syntax: str) -> None:
    form = Form(frames=3)
    values = some_values(form)
    ds = a_file(form, syntax, values)
    if syntax == JPEG2000Lossless:
        frames = coded(form, syntax, values)
        ds.PixelData = pydicom.encaps.encapsulate(frames, fragments_per_frame=2)
        ds["PixelData"].VR = "OB"
    check(form, ds, list(at((0, 0, 9, 9), frames=(2,))), 0)


def test_native_pixels_outside_of_boxes_are_runs_of_the_source() -> None:
    form = Form(frames=3)
    _, splice = redacted(a_file(form, ExplicitVRLittleEndian, some_values(form)), at((4, 5, 10, 7)))
    new = [len(piece) for piece in splice.body if isinstance(piece, bytes) and piece]
    assert new == [6 * 2] * 2 * 3
    runs = [piece for piece in splice.body if isinstance(piece, Run)]
    assert sum(map(len, runs)) + sum(new) == 40 * 36 * 3 * 2


def test_new_frames_are_not_gathered_in_memory() -> None:
    form = Form(256, 256, 24)
    ds = a_file(form, JPEGLSLossless, some_values(form))
    _, splice = redacted(ds, at((0, 0, 9, 9)))
    assert splice.size > 2 << 20
    assert splice.held_bytes < 1 << 14


@pytest.mark.parametrize("syntax", [*NATIVE, *STAYS, *TURNS])
def test_a_box_beside_the_picture_changes_nothing(syntax: str) -> None:
    form = Form(allocated=8, stored=8, vr="OB", frames=2)
    ds = a_file(form, syntax, some_values(form))
    beside = at((36, 0, 99, 9), (0, -9, 9, 0), (9, 9, 5, 5)) + at((0, 0, 9, 9), frames=(2,))
    data, splice = redacted(ds, beside)
    assert data == unredacted(ds)
    assert splice.redactions == ()
