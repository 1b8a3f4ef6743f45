"""Redacted files pass the package's one door only if their boxes show nothing, and stay DICOM."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import gdcm
import numpy as np
import pydicom
import pydicom.data
import pytest
from pydicom.uid import (
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLSLossless,
    RLELossless,
)

from app.deidentify.audit import Auditor, Expected, is_blacked_out
from app.errors import DamagedFile
from app.model import Finding, FindingCode, Packaged, Redaction, Run, Splice, Token
from app.package.staging import BAG, STAGED, write
from deidentify.test_header import PATIENT, PROJECT, a_stream, an_engine
from pixels.redacting import Form, a_file, at, some_values
from staged import stage
from validity.test_valid_objects import errors, tool

BOX = at((4, 5, 20, 15))
FORMS = [
    (ExplicitVRLittleEndian, Form(frames=2)),
    (JPEGLSLossless, Form(frames=2)),
    (JPEG2000Lossless, Form(signed=True)),
    (JPEGBaseline8Bit, Form(allocated=8, stored=8)),
]
TEST_FILES = Path(pydicom.data.__file__).parent / "test_files"


@pytest.fixture
def building(tmp_path: Path) -> Path:
    (tmp_path / STAGED).mkdir()
    return tmp_path


def staged(splice: Splice, source: io.BytesIO, building: Path) -> Packaged | tuple[Finding, ...]:
    outcome = stage(splice, source, building, Auditor(PATIENT, PROJECT), Token())
    if isinstance(outcome, tuple):
        assert not [path for path in building.rglob("*") if path.is_file()]
    return outcome


@pytest.mark.parametrize(("syntax", "form"), FORMS)
@pytest.mark.parametrize("reviewed", [False, True])
def test_what_was_blacked_out_enters(
    syntax: str, form: Form, reviewed: bool, building: Path
) -> None:
    source = a_stream(a_file(form, syntax, some_values(form)))
    splice = an_engine().deidentify(source, BOX, reviewed=reviewed)
    packaged = staged(splice, source, building)
    assert isinstance(packaged, Packaged)
    with (building / BAG / "data" / packaged.target).open("rb") as written:
        assert is_blacked_out(written, source, BOX)


@pytest.mark.parametrize(("syntax", "form"), FORMS)
@pytest.mark.parametrize("promised", [at((4, 5, 21, 15)), at((4, 5, 20, 15), (30, 30, 33, 33))])
def test_a_box_that_shows_something_keeps_the_file_out(
    syntax: str, form: Form, promised: tuple[Redaction, ...], building: Path
) -> None:
    source = a_stream(a_file(form, syntax, some_values(form)))
    splice = replace(an_engine().deidentify(source, BOX), redactions=promised)
    assert staged(splice, source, building) == (Finding(FindingCode.NOT_AS_WRITTEN, ""),)


@pytest.mark.parametrize(("syntax", "form"), FORMS)
@pytest.mark.parametrize("promised", [at((4, 5, 19, 15)), at((4, 5, 20, 15), frames=(1,))])
def test_a_change_outside_of_the_boxes_keeps_the_file_out(
    syntax: str, form: Form, promised: tuple[Redaction, ...], building: Path
) -> None:
    source = a_stream(a_file(form, syntax, some_values(form)))
    splice = replace(an_engine().deidentify(source, BOX), redactions=promised)
    assert staged(splice, source, building) == (Finding(FindingCode.NOT_AS_WRITTEN, ""),)


def test_one_wrong_pixel_keeps_the_file_out(building: Path) -> None:
    source = a_stream(a_file(Form(), ExplicitVRLittleEndian, some_values(Form())))
    splice = an_engine().deidentify(source, BOX)
    first = next(piece for piece in splice.body if isinstance(piece, Run))
    wrong = (Run(first.offset + 2, 2), Run(first.offset + 2, first.length - 2))
    body = (*wrong, *splice.body[1:])
    assert isinstance(staged(replace(splice, body=body), source, building), tuple)


@pytest.mark.parametrize("reviewed", [False, True])
def test_a_review_is_declared_if_there_was_one_and_only_then(
    reviewed: bool, building: Path
) -> None:
    source = a_stream(a_file(Form(), ExplicitVRLittleEndian, some_values(Form())))
    splice = an_engine().deidentify(source, BOX, reviewed=reviewed)
    outcome = staged(replace(splice, pixels_reviewed=not reviewed), source, building)
    assert isinstance(outcome, tuple)
    assert {finding.code for finding in outcome} == {FindingCode.NOT_DECLARED}


# ---------------------------------------------------------------- other readers


@dataclass(frozen=True, slots=True)
class Made:
    """A test file of pydicom's, its delivered form without boxes and with one."""

    source: Path
    plain: Path
    output: Path
    box: Redaction
    findings: tuple[Finding, ...]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, ...]:
    folder = tmp_path_factory.mktemp("redacted")
    (folder / STAGED).mkdir()
    return tuple(_made(folder))


def _made(folder: Path) -> Iterator[Made]:
    engine = an_engine()
    for source in sorted(TEST_FILES.glob("*.dcm")):
        header = pydicom.dcmread(source, force=True, stop_before_pixels=True)
        if "Rows" not in header:
            continue
        rows, columns = header.Rows, header.Columns
        [box] = at((columns // 4, rows // 4, columns // 4 + columns // 3 + 1, rows // 2 + 1))
        with source.open("rb") as stream:
            try:
                plain = write(engine.deidentify(stream), stream, folder, Token())
                splice = engine.deidentify(stream, (box,), reviewed=True)
            except DamagedFile:
                continue
            output = write(splice, stream, folder, Token())
        expected = Expected(
            splice.size, splice.sop_instance_uid, splice.series_uid, splice.study_uid,
            splice.patient_id, pixels_reviewed=True,
        )  # fmt: skip
        findings = Auditor(PATIENT, PROJECT).examine(output.path, expected)
        yield Made(source, plain.path, output.path, box, findings)


def test_enough_of_pydicom_s_files_can_be_redacted(made: tuple[Made, ...]) -> None:
    assert len(made) > 40
    assert not [one.source.name for one in made if FindingCode.NOT_DECLARED in
                {finding.code for finding in one.findings}]  # fmt: skip
    for one in made:
        with one.output.open("rb") as written, one.source.open("rb") as source:
            proved = is_blacked_out(written, source, (one.box,))
        assert proved, one.source.name


def test_dcmtk_opens_every_redacted_file(made: tuple[Made, ...]) -> None:
    dcmdump = tool("dcmdump", "dcmtk")

    def opens(one: Made) -> bool:
        command = [dcmdump, "--quiet", one.output]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(opens, made))


def test_no_redacted_file_has_an_error_that_it_had_not_without_boxes(
    made: tuple[Made, ...],
) -> None:
    dciodvfy = tool("dciodvfy", "dicom3tools")

    def new_errors(one: Made) -> list[str]:
        return sorted(errors(dciodvfy, one.output) - errors(dciodvfy, one.plain))

    with ThreadPoolExecutor(2) as pool:
        found = zip(made, pool.map(new_errors, made), strict=True)
        assert {one.source.name: lines for one, lines in found if lines} == {}


def test_gdcm_opens_every_redacted_file(made: tuple[Made, ...]) -> None:
    for one in made:
        reader = gdcm.Reader()
        reader.SetFileName(str(one.output))
        assert reader.Read(), one.source.name


OTHERS = {JPEGLSLossless: "gdcm", JPEG2000Lossless: "gdcm", RLELossless: "pylibjpeg"}


def test_other_decoders_see_the_same_pictures(made: tuple[Made, ...]) -> None:
    looked_at = set()
    for one in made:
        ours = pydicom.dcmread(one.output)
        other = OTHERS.get(ours.file_meta.TransferSyntaxUID)
        if other is None:
            continue
        theirs = pydicom.pixels.pixel_array(ours, raw=True, decoding_plugin=other)
        own = pydicom.pixels.pixel_array(ours, raw=True)
        stored = own.dtype.type(-1 if own.dtype.kind == "i" else (1 << ours.BitsStored) - 1)
        assert np.array_equal(theirs & stored, own & stored), one.source.name
        looked_at.add(other)
    assert len(looked_at) == 2
