"""What the eye is shown is what the file holds, in every transfer syntax."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEGLSLossless,
    RLELossless,
)

from app.errors import DamagedFile, Reason
from app.model import Instance, Token
from app.part10 import open_source
from app.sample_site import SampleSite
from app.stored_pixels import MAX_FRAME
from app.study.frames import Curve, Frame, load
from app.study.rendering import Projection, automatic_window, reduced, render
from app.study.scan import scan


def shown(path: Path, frame: int = 0) -> Frame:
    with path.open("rb") as stream:
        return load(stream, frame)


def compress(path: Path, syntax: UID) -> None:
    made = dcmread(path)
    made.compress(syntax, generate_instance_uid=False)
    made.save_as(path)


def grey(**changes: object) -> Frame:
    given = {
        "pixels": np.arange(-8, 8, dtype=np.int16).reshape(4, 4),
        "inverted": False,
        "window": (0.0, 16.0),
        "rows": 4,
        "columns": 4,
        "frames": 1,
        "pixel_spacing": None,
    }
    return Frame(**{**given, **changes})


def test_every_image_of_the_invented_site_can_be_shown(sample_site: SampleSite) -> None:
    syntaxes = set()
    for item in scan([sample_site.folder], Token()):
        if isinstance(item, Instance) and item.rows:
            with open_source(item.source) as stream:
                frame = load(stream)
            picture = render(frame)
            assert picture.shape[:2] == (item.rows, item.columns)
            assert picture.dtype == np.uint8
            assert np.ptp(picture) > 100
            syntaxes.add(item.transfer_syntax_uid)
    assert len(syntaxes) >= 7


@pytest.mark.parametrize(
    "syntax",
    [
        ExplicitVRLittleEndian,
        ImplicitVRLittleEndian,
        DeflatedExplicitVRLittleEndian,
        RLELossless,
        JPEGLSLossless,
    ],
)
@pytest.mark.parametrize("signed", [False, True])
def test_pixels_are_the_same_in_every_transfer_syntax(make_image, syntax, signed: bool) -> None:
    values = np.arange(256, dtype=np.int16).reshape(16, 16) * 100 - (8000 if signed else 0)
    compressed = syntax.is_compressed and not syntax.is_deflated
    path = make_image(
        "image",
        syntax=ExplicitVRLittleEndian if compressed else syntax,
        Rows=16,
        Columns=16,
        PixelData=values.tobytes(),
        PixelRepresentation=int(signed),
    )
    if compressed:
        compress(path, syntax)
    frame = shown(path)
    assert np.array_equal(frame.pixels, values)
    assert (frame.rows, frame.columns, frame.frames) == (16, 16, 1)


def test_big_endian_and_bare_files_are_shown(make_image, tmp_path: Path) -> None:
    values = np.arange(16, dtype=">u2").reshape(4, 4)
    big = make_image("big", syntax=ExplicitVRBigEndian, PixelData=values.tobytes())
    assert np.array_equal(shown(big).pixels, values)
    data = make_image("image", syntax=ImplicitVRLittleEndian).read_bytes()
    (tmp_path / "bare").write_bytes(data[data.index(b"\x08\x00\x16\x00") :])
    assert np.array_equal(shown(tmp_path / "bare").pixels, shown(tmp_path / "image").pixels)


def test_only_the_wanted_frame_is_shown(make_image) -> None:
    values = np.arange(48, dtype="<u2").reshape(3, 4, 4)
    path = make_image("image", NumberOfFrames=3, PixelData=values.tobytes())
    assert shown(path).frames == 3
    for number in range(3):
        assert np.array_equal(shown(path, number).pixels, values[number])


def test_ct_is_shown_in_hounsfield_units_of_two_bytes(make_image) -> None:
    values = np.full((4, 4), 1064, dtype="<u2")
    path = make_image(
        "ct",
        PixelData=values.tobytes(),
        RescaleSlope=1,
        RescaleIntercept=-1024,
        WindowCenter=[40, -600],
        WindowWidth=[400, 1500],
        PixelSpacing=[0.7, 0.8],
    )
    frame = shown(path)
    assert frame.pixels.dtype == np.int16
    assert np.all(frame.pixels == 40)
    assert frame.window == (40, 400)
    assert frame.pixel_spacing == (0.7, 0.8)


def test_a_broken_rescale_slope_gives_fractions(make_image) -> None:
    frame = shown(make_image("pt", RescaleSlope=0.5, RescaleIntercept=1))
    assert frame.pixels.dtype == np.float32
    assert frame.pixels[0, 0] == 0x0100 * 0.5 + 1


def test_each_frame_of_an_enhanced_object_has_its_own_values(make_image) -> None:
    def group(intercept: int, centre: int) -> Dataset:
        rescale, voi, made = Dataset(), Dataset(), Dataset()
        rescale.RescaleIntercept, rescale.RescaleSlope = intercept, 1
        voi.WindowCenter, voi.WindowWidth = centre, 100
        made.PixelValueTransformationSequence = [rescale]
        made.FrameVOILUTSequence = [voi]
        return made

    measures, shared = Dataset(), Dataset()
    measures.PixelSpacing = [0.5, 0.5]
    shared.PixelMeasuresSequence = [measures]
    path = make_image(
        "enhanced",
        NumberOfFrames=2,
        PixelData=bytes(64),
        SharedFunctionalGroupsSequence=[shared],
        PerFrameFunctionalGroupsSequence=[group(-10, 5), group(-20, 6)],
    )
    assert [(f.pixels[0, 0], f.window, f.pixel_spacing) for f in (shown(path), shown(path, 1))] == [
        (-10, (5, 100), (0.5, 0.5)),
        (-20, (6, 100), (0.5, 0.5)),
    ]


def test_without_a_window_the_values_decide_and_padding_does_not(make_image) -> None:
    values = np.full((64, 64), 60000, dtype="<u2")
    values[:32] = np.linspace(100, 200, 32 * 64).reshape(32, 64)
    size = {"Rows": 64, "Columns": 64, "PixelData": values.tobytes()}
    centre, width = shown(make_image("a", **size, PixelPaddingValue=60000)).window
    assert 145 < centre < 155
    assert 90 < width <= 100
    assert shown(make_image("b", **size)).window[1] > 50000
    padded = {"PixelPaddingValue": 59000, "PixelPaddingRangeLimit": 61000}
    assert shown(make_image("c", **size, **padded)).window == (centre, width)


@pytest.mark.parametrize("width", [0, -5, "", None])
def test_a_window_that_is_none_is_not_used(make_image, width) -> None:
    frame = shown(make_image("image", WindowCenter=40, WindowWidth=width))
    assert frame.window is not None
    assert frame.window[1] > 0
    assert np.ptp(render(frame)) > 100


def test_a_voi_lut_gives_the_window(make_image) -> None:
    voi = Dataset()
    voi.add_new(0x00283002, "US", [1000, 200, 16])
    voi.add_new(0x00283006, "OW", bytes(2000))
    assert shown(make_image("image", VOILUTSequence=[voi])).window == (700, 1000)


def test_a_voi_lut_is_applied_until_a_person_chooses_a_window(make_image) -> None:
    voi = Dataset()
    voi.add_new(0x00283002, "US", [4, 10, 8])
    voi.add_new(0x00283006, "OW", np.array([0, 200, 100, 255], dtype="<u2").tobytes())
    values = np.arange(8, 24, dtype="<u2").reshape(4, 4)
    frame = shown(make_image("image", VOILUTSequence=[voi], PixelData=values.tobytes()))
    assert render(frame).reshape(-1)[:7].tolist() == [0, 0, 0, 200, 100, 255, 255]
    assert render(frame, (16, 16))[0, 0] < render(frame, (16, 16))[3, 3]
    window = {"WindowCenter": 16, "WindowWidth": 16}
    assert shown(make_image("both", VOILUTSequence=[voi], **window)).lut is None


@pytest.mark.parametrize(
    ("function", "curve"),
    [("SIGMOID", Curve.SIGMOID), ("LINEAR_EXACT", Curve.LINEAR_EXACT), ("", Curve.LINEAR)],
)
def test_the_file_says_what_its_window_means(make_image, function: str, curve: Curve) -> None:
    assert shown(make_image("image", VOILUTFunction=function)).curve is curve


def test_a_sigmoid_rises_through_the_middle_and_never_reaches_its_ends() -> None:
    picture = render(grey(curve=Curve.SIGMOID, window=(0.0, 4.0)))
    assert picture[2, 0] == 127
    assert np.all(np.diff(picture.reshape(-1).astype(int)) >= 0)
    assert picture[0, 0] == 0
    assert 0 < picture[1, 3] < 100


def test_a_linear_window_is_the_standards_half_a_value_narrower() -> None:
    picture = render(grey(curve=Curve.LINEAR, window=(0.0, 8.0)))
    assert picture.reshape(-1)[4] == 0
    assert picture.reshape(-1)[10] < picture.reshape(-1)[11] >= 254


def test_the_automatic_window_looks_past_the_air() -> None:
    pixels = np.full((64, 64), -2000, np.int16)
    pixels[:32] = np.linspace(0, 1000, 32 * 64).reshape(32, 64)
    centre, width = automatic_window(grey(pixels=pixels))
    assert 450 < centre < 550
    assert 900 < width < 1100


def test_a_reduced_frame_is_the_mean_of_blocks() -> None:
    small = reduced(grey(pixels=np.arange(20, dtype=np.uint16).reshape(4, 5), columns=5), 2)
    assert small.pixels.tolist() == [[3, 5], [13, 15]]
    assert (small.rows, small.columns) == (2, 2)
    assert small.pixels.dtype == np.uint16


def test_a_projection_keeps_what_stands_in_any_image() -> None:
    over = Projection()
    assert over.frames is None
    for place in (0, 5, 9):
        pixels = np.zeros((4, 4), np.int16)
        pixels[place % 4, place // 4] = 100 - place
        assert over.add(grey(pixels=pixels))
    assert not over.add(grey(pixels=np.zeros((2, 2), np.int16)))
    darkest, brightest = over.frames
    assert darkest.pixels.max() == 0
    assert sorted(brightest.pixels[brightest.pixels > 0].tolist()) == [91, 95, 100]


def test_old_overlays_in_high_bits_do_not_show(make_image) -> None:
    values = np.full((4, 4), 0xF123, dtype="<u2")
    frame = shown(make_image("image", BitsStored=12, HighBit=11, PixelData=values.tobytes()))
    assert np.all(frame.pixels == 0x123)


def test_colours_are_shown_in_bytes(make_image) -> None:
    values = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
    path = make_image(
        "rgb",
        SamplesPerPixel=3,
        PhotometricInterpretation="RGB",
        PlanarConfiguration=0,
        BitsAllocated=8,
        BitsStored=8,
        HighBit=7,
        PixelData=values.tobytes(),
    )
    frame = shown(path)
    assert frame.window is None
    assert np.array_equal(render(frame), values)


def test_a_palette_is_applied(make_image) -> None:
    lut = {
        f"{colour}PaletteColorLookupTable{part}": value
        for colour, table in (("Red", [0, 255]), ("Green", [255, 0]), ("Blue", [7, 9]))
        for part, value in (
            ("Descriptor", [2, 0, 16]),
            ("Data", (np.array(table, dtype="<u2") << 8).tobytes()),
        )
    }
    values = np.array([0, 1] * 8, dtype="<u2")
    path = make_image(
        "palette", PhotometricInterpretation="PALETTE COLOR", PixelData=values.tobytes(), **lut
    )
    assert render(shown(path))[0, :2].tolist() == [[0, 255, 7], [255, 0, 9]]


def test_a_window_maps_its_edges_to_black_and_white() -> None:
    picture = render(grey())
    assert picture[0, 0] == 0
    assert picture[2, 0] == 127
    assert picture[3, 3] in (239, 240)
    assert render(grey(), (0, 1))[3].tolist() == [255] * 4
    assert render(grey(), (0, 1))[0].tolist() == [0] * 4


@pytest.mark.parametrize("dtype", [np.int16, np.int32, np.float32])
def test_rendering_is_the_same_for_every_type(dtype) -> None:
    pixels = np.arange(-8, 8).reshape(4, 4).astype(dtype)
    assert np.array_equal(render(grey(pixels=pixels)), render(grey()))
    assert np.array_equal(render(grey(pixels=pixels, inverted=True)), 255 - render(grey()))


def test_monochrome1_is_inverted(make_image) -> None:
    path = make_image("image", PhotometricInterpretation="MONOCHROME1")
    assert shown(path).inverted


def test_an_object_without_pixels_is_not_called_damaged(make_image) -> None:
    with pytest.raises(DamagedFile) as caught:
        shown(make_image("image", PixelData=None))
    assert caught.value.reason is Reason.NO_PICTURE


@pytest.mark.parametrize(
    "attributes",
    [
        {"Rows": None},
        {"Rows": 5},
        {"PhotometricInterpretation": None},
        {"BitsAllocated": 12},
        {"NumberOfFrames": 2},
        {"Rows": 65535, "Columns": 65535},
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_damaged_pixels_are_named(make_image, attributes) -> None:
    with pytest.raises(DamagedFile) as caught:
        shown(make_image("image", **attributes), 1 if "NumberOfFrames" in attributes else 0)
    assert caught.value.reason is Reason.CORRUPT_PIXELS
    assert MAX_FRAME < 65535 * 65535 * 2


def test_damaged_compressed_pixels_are_named(make_image) -> None:
    path = make_image("image", Rows=16, Columns=16, PixelData=bytes(range(256)) * 2)
    compress(path, JPEGLSLossless)
    data = path.read_bytes()
    at = data.index(b"\xff\xd8\xff")
    broken = data[:at] + bytes(20) + data[at + 20 :]
    with pytest.raises(DamagedFile) as caught:
        load(io.BytesIO(broken))
    assert caught.value.reason is Reason.CORRUPT_PIXELS


def test_there_is_no_frame_beyond_the_last(make_image) -> None:
    for number in (-1, 1):
        with pytest.raises(DamagedFile):
            shown(make_image("image"), number)
