"""What a redacted file says of itself: what is dark, what was done, and nothing that is not so."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image as Picture
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.sequence import Sequence
from pydicom.uid import (
    JPEG2000,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from app.deidentify.audit import is_blacked_out
from app.model import Action
from deidentify.test_header import a_stream, an_engine
from deidentify.test_header import new_bytes as unredacted
from pixels.redacting import Form, a_file, at, coded, new_bytes, redacted, shown, some_values

BOX = at((3, 4, 20, 11))
WITHIN = np.s_[0, 4:11, 3:20]
GREY = Form()
SMALL = Form(allocated=8, stored=8)
COLOUR = Form(samples=3, allocated=8, stored=8, photometric="YBR_FULL_422")


def new(ds: Dataset, **options: bool) -> Dataset:
    return pydicom.dcmread(io.BytesIO(new_bytes(ds, BOX, **options)))


# ---------------------------------------------------------------- which value is dark

LOW, HIGH = 0, 4095


def falling_lut(keyword: str) -> dict[str, object]:
    item = Dataset()
    item.LUTDescriptor = [4096, 0, 16]
    item.add_new("LUTData", "US", list(range(4095, -1, -1)))
    return {keyword: Sequence([item])}


DARK: list[tuple[dict[str, object], int]] = [
    ({}, LOW),
    ({"PhotometricInterpretation": "MONOCHROME1"}, HIGH),
    ({"PhotometricInterpretation": "MONOCHROME1", "PresentationLUTShape": "INVERSE"}, HIGH),
    ({"PresentationLUTShape": "INVERSE"}, HIGH),
    ({"PresentationLUTShape": "IDENTITY"}, LOW),
    ({"RescaleSlope": "-1", "RescaleIntercept": "4095"}, HIGH),
    ({"RescaleSlope": "-1", "PhotometricInterpretation": "MONOCHROME1"}, LOW),
    (falling_lut("ModalityLUTSequence"), HIGH),
    (falling_lut("VOILUTSequence"), HIGH),
    ({"PixelPaddingValue": 16}, 16),
    ({"PixelPaddingValue": 4000}, LOW),  # white
    ({"PixelPaddingValue": 4000, "PhotometricInterpretation": "MONOCHROME1"}, 4000),
]


SYNTAXES = [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian, JPEGLSLossless]


@pytest.mark.parametrize("syntax", SYNTAXES)
@pytest.mark.parametrize(("attributes", "dark"), DARK)
def test_a_box_has_the_value_that_is_shown_darkest(
    syntax: str, attributes: dict[str, object], dark: int
) -> None:
    ds = a_file(GREY, syntax, some_values(GREY))
    for keyword, value in attributes.items():
        setattr(ds, keyword, value)
    assert np.unique(shown(new_bytes(ds, BOX))[WITHIN]).tolist() == [dark]


@pytest.mark.parametrize(
    ("attributes", "dark"),
    [({}, -2048), ({"PixelPaddingValue": -2000}, -2000), ({"RescaleSlope": "-2"}, 2047)],
)
def test_signed_values_go_below_zero(attributes: dict[str, object], dark: int) -> None:
    form = Form(signed=True)
    ds = a_file(form, ExplicitVRLittleEndian, some_values(form))
    for keyword, value in attributes.items():
        setattr(ds, keyword, value)
    assert np.unique(shown(new_bytes(ds, BOX))[WITHIN]).tolist() == [dark]


def test_the_slope_of_an_enhanced_object_counts() -> None:
    ds = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    group, rescale = Dataset(), Dataset()
    rescale.RescaleSlope, rescale.RescaleIntercept = "-1", "0"
    group.PixelValueTransformationSequence = Sequence([rescale])
    ds.SharedFunctionalGroupsSequence = Sequence([group])
    assert np.unique(shown(new_bytes(ds, BOX))[WITHIN]).tolist() == [HIGH]


# ---------------------------------------------------------------- bits and pictures beside


@pytest.mark.parametrize("high", [11, 15])
def test_drawings_in_unused_bits_are_gone_inside_and_outside(high: int) -> None:
    values = some_values(GREY) << high - 11
    unused = 0xF000 if high == 11 else 0x000F
    ds = a_file(GREY, ExplicitVRLittleEndian, (values | unused).astype("u2"))
    ds.HighBit, ds.PhotometricInterpretation = high, "MONOCHROME1"
    stored = np.frombuffer(new(ds).PixelData, "<u2").reshape(values.shape)
    outside = np.ones(values.shape, bool)
    outside[WITHIN] = False
    assert np.array_equal(stored[outside], values[outside])
    assert (stored[WITHIN] == 4095 << high - 11).all()


@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless])
def test_drawings_in_unused_bits_of_compressed_frames_are_gone(syntax: str) -> None:
    deep = Form(stored=16)
    values = some_values(GREY) | np.uint16(0x8000)
    ds = a_file(deep, syntax, values)
    ds.BitsStored, ds.HighBit = 12, 11
    data = pydicom.dcmread(io.BytesIO(new_bytes(ds, BOX)))
    data.BitsStored, data.HighBit = 16, 15  # see all of them
    assert not (data.pixel_array & 0xF000).any()


def test_overlays_and_icons_are_gone() -> None:
    ds = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    ds.add_new(0x60000010, "US", 40)
    ds.add_new(0x60000011, "US", 36)
    ds.add_new(0x60003000, "OW", b"\xff" * 180)
    icon = Dataset()
    icon.Rows = icon.Columns = 2
    icon.add_new("PixelData", "OW", b"\1\2\3\4")
    ds.IconImageSequence = Sequence([icon])
    made = new(ds)
    assert "IconImageSequence" not in made
    assert not [element for element in made if element.tag.group == 0x6000]


# ---------------------------------------------------------------- attributes


def described(ds: Dataset) -> Dataset:
    ds.SmallestImagePixelValue, ds.LargestImagePixelValue = 0, 4095
    ds.SmallestPixelValueInSeries, ds.LargestPixelValueInSeries = 0, 4095
    ds.WindowCenter, ds.WindowWidth, ds.ImageType = "40", "400", ["ORIGINAL", "PRIMARY", "AXIAL"]
    return ds


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ExplicitVRBigEndian, JPEG2000Lossless])
def test_all_but_the_extremes_and_the_method_stays_as_without_a_box(syntax: str) -> None:
    ds = described(a_file(GREY, syntax, some_values(GREY)))
    plain, made = pydicom.dcmread(io.BytesIO(unredacted(ds))), new(ds)
    gone = [f"{which}ImagePixelValue" for which in ("Smallest", "Largest")]
    gone += [f"{which}PixelValueInSeries" for which in ("Smallest", "Largest")]
    for keyword in gone:
        assert keyword in plain
        assert keyword not in made
        del plain[keyword]
    assert made.DeidentificationMethod == [
        plain.DeidentificationMethod,
        "Text burned into the picture was blacked out",
    ]
    plain.DeidentificationMethod = made.DeidentificationMethod
    del plain.PixelData, made.PixelData
    assert plain == made
    assert plain.file_meta == made.file_meta


LOSSY = [
    (JPEGBaseline8Bit, SMALL, "ISO_10918_1"),
    (JPEGBaseline8Bit, COLOUR, "ISO_10918_1"),
    (JPEGLSNearLossless, SMALL, "ISO_14495_1"),
    (JPEG2000, SMALL, "ISO_15444_1"),
]


@pytest.mark.parametrize(("syntax", "form", "method"), LOSSY)
def test_that_it_was_compressed_with_loss_is_not_forgotten(
    syntax: str, form: Form, method: str
) -> None:
    made = new(a_file(form, syntax, some_values(form)))
    assert (made.LossyImageCompression, made.LossyImageCompressionMethod) == ("01", method)
    assert 0.5 < float(made.LossyImageCompressionRatio) < 40  # of noise


@pytest.mark.parametrize(("syntax", "form", "method"), LOSSY)
def test_the_file_s_own_history_stays(syntax: str, form: Form, method: str) -> None:
    ds = a_file(form, syntax, some_values(form))
    ds.LossyImageCompression, ds.LossyImageCompressionRatio = "01", ["8", "10"]
    ds.LossyImageCompressionMethod = ["ISO_10918_1", method]
    made = new(ds)
    assert made.LossyImageCompressionRatio == [8, 10]
    assert made.LossyImageCompressionMethod == ["ISO_10918_1", method]


def test_lossless_streams_in_a_syntax_that_may_be_lossy_are_not_called_lossy() -> None:
    ds = a_file(GREY, JPEG2000Lossless, some_values(GREY))
    ds.file_meta.TransferSyntaxUID = JPEG2000
    assert "LossyImageCompression" not in new(ds)


def test_decoded_colours_say_which_they_are() -> None:
    ds = a_file(COLOUR, JPEGBaseline8Bit, some_values(COLOUR))
    made = new(ds)
    assert (made.PhotometricInterpretation, made.PlanarConfiguration) == ("RGB", 0)
    source = pydicom.dcmread(a_stream(ds))
    beside = np.s_[12:, :]
    assert np.array_equal(made.pixel_array[beside], source.pixel_array[beside])


def test_colours_that_an_adobe_marker_says_were_transformed_are_rgb() -> None:
    values = some_values(COLOUR)
    ds = a_file(COLOUR, JPEGBaseline8Bit, values)
    [frame] = coded(COLOUR, JPEGBaseline8Bit, values)
    frame = b"\xff\xd8\xff\xee\0\x0eAdobe\0d\0\0\0\0\1" + frame[20:]  # instead of JFIF
    ds.PixelData = encapsulate([frame])
    ds["PixelData"].VR = "OB"
    data = new_bytes(ds, BOX)
    made = pydicom.dcmread(io.BytesIO(data))
    assert made.PhotometricInterpretation == "RGB"
    right = np.asarray(Picture.open(io.BytesIO(frame)))
    assert np.array_equal(made.pixel_array[12:], right[12:])
    assert is_blacked_out(io.BytesIO(data), a_stream(ds), BOX)


@pytest.mark.parametrize("syntax", [JPEG2000, JPEG2000Lossless, JPEGLSLossless])
def test_a_stream_may_be_more_precise_or_less_than_the_header_says(syntax: str) -> None:
    form = Form(stored=8)
    ds = a_file(form, syntax, some_values(form))
    ds.BitsStored, ds.HighBit, ds.PhotometricInterpretation = 16, 15, "MONOCHROME1"
    data = new_bytes(ds, BOX)
    assert np.unique(shown(data)[WITHIN]).tolist() == [65535]
    assert is_blacked_out(io.BytesIO(data), a_stream(ds), BOX)


# ---------------------------------------------------------------- who answers for it


def codes(ds: Dataset) -> list[str]:
    return [code.CodeValue for code in ds.DeidentificationMethodCodeSequence]


@pytest.mark.parametrize("boxes", [(), BOX])
def test_only_what_somebody_answers_for_is_declared(boxes: tuple[object, ...]) -> None:
    ds = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    ds.BurnedInAnnotation = "YES"
    mere = pydicom.dcmread(io.BytesIO(new_bytes(ds, boxes)))  # type: ignore[arg-type]
    data, splice = redacted(ds, boxes, reviewed=True)  # type: ignore[arg-type]
    reviewed = pydicom.dcmread(io.BytesIO(data))
    assert (mere.BurnedInAnnotation, reviewed.BurnedInAnnotation) == ("YES", "NO")
    assert set(codes(reviewed)) - set(codes(mere)) == {"113101"}
    assert codes(reviewed) == sorted(codes(reviewed))
    assert splice.pixels_reviewed


def test_a_file_without_pictures_declares_nothing_of_them() -> None:
    ds = a_file(GREY, ExplicitVRLittleEndian, some_values(GREY))
    del ds.PixelData
    data, splice = redacted(ds, BOX, reviewed=True)
    made = pydicom.dcmread(io.BytesIO(data))
    assert "113101" not in codes(made)
    assert "BurnedInAnnotation" not in made
    assert (splice.redactions, splice.pixels_reviewed) == ((), False)


def test_explaining_shows_what_doing_does() -> None:
    ds = described(a_file(COLOUR, JPEGBaseline8Bit, some_values(COLOUR)))
    stream = a_stream(ds)
    splice, changes = an_engine().explain(stream, BOX, reviewed=True)
    assert splice.head == an_engine().deidentify(stream, BOX, reviewed=True).head
    by_keyword = {change.keyword: change for change in changes}
    assert len({change.path for change in changes}) == len(changes)
    photometric = by_keyword["PhotometricInterpretation"]
    assert (photometric.before, photometric.after) == ("YBR_FULL_422", "RGB")
    assert photometric.action is Action.CLEAN
    assert by_keyword["SmallestImagePixelValue"].after is None
    assert by_keyword["LossyImageCompression"].action is Action.ADD
    assert by_keyword["BurnedInAnnotation"].after == "NO"


def test_a_file_without_a_box_loads_no_numpy_and_no_pydicom(tmp_path: Path) -> None:
    path = tmp_path / "image.dcm"
    ds = a_file(Form(allocated=8, stored=8), JPEGLSLossless, some_values(SMALL))
    ds.SpecificCharacterSet, ds.PatientName = "ISO_IR 100", "Nobody"
    path.write_bytes(a_stream(ds).getvalue())
    code = """if True:
        import sys
        from app.deidentify.header import Deidentifier
        from app.deidentify.plan import Plan
        from app.deidentify.profile import load_profile
        from app.deidentify.pseudonyms import Pseudonyms
        from app.model import Patient, Project
        project = Project(site_id="000471")
        engine = Deidentifier(
            Plan(load_profile(project)), Patient("000471-000815", -9, frozenset()),
            Pseudonyms(b"s" * 32), project,
        )
        before = set(sys.modules)
        with open(sys.argv[1], "rb") as file:
            engine.deidentify(file, (), reviewed=True)
        print({name.split(".")[0] for name in set(sys.modules) - before} & {"numpy", "pydicom"})
    """
    root = Path(__file__).parent.parent.parent
    command = [sys.executable, "-c", code, str(path)]
    ran = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "set()"
