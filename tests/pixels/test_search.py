"""One series, searched: what is found, what it is taken for, and what becomes of the series."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless, RLELossless

from app.deidentify.pixels.looking import How, Look, Proposed
from app.deidentify.pixels.search import search
from app.deidentify.pixels.words import allowed_words
from app.errors import Cancelled, DamagedFile, Reason
from app.model import (
    Box,
    BoxReason,
    Identifier,
    IdentifierKind,
    Instance,
    PixelFinding,
    PixelStatus,
    SeriesPixels,
    Source,
    Token,
)
from app.study.header import read_instance
from pixels.corpus.lettering import PILLOW, write
from pixels.corpus.storing import COLOURS, COMPRESSIONS, Storage, stored

ROWS, COLUMNS = 256, 320
PLACE = Box(30, 120, 31, 121)  # where letters begin
PATIENT = frozenset({Identifier(IdentifierKind.NAME, "Quillbrandt^Adelheid")})
PLAIN = Storage()
EVERY = Look(How.EVERY_IMAGE)
PROJECT = Look(How.PROJECT)


def picture(text: str = "", number: int = 0) -> np.ndarray:
    """Shown values: a wandering ball, and text."""
    y, x = np.mgrid[:ROWS, :COLUMNS]
    noise = np.random.default_rng(number).normal(0, 0.01, (ROWS, COLUMNS))
    values = 0.25 + 0.4 * (np.hypot(x - 200 + number, y - 70) < 45) + noise
    if text:
        ink = write(text, PILLOW, 24)
        area = np.s_[PLACE.top : PLACE.top + ink.shape[0], PLACE.left : PLACE.left + ink.shape[1]]
        values[area] = values[area] * (1 - ink) + ink
    return np.clip(values, 0, 1).astype(np.float32)


def files(*frames: list[np.ndarray], storage: Storage = PLAIN) -> list[bytes]:
    """One file for each list of frames, all of one series."""
    made = []
    for number, pictures in enumerate(frames, 1):
        header = Dataset()
        header.SOPClassUID, header.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", f"2.25.{number}"
        header.StudyInstanceUID, header.SeriesInstanceUID = "2.25.100", "2.25.101"
        header.PatientID, header.Modality, header.InstanceNumber = "4711", "OT", number
        coloured = not storage.photometric.startswith("MONOCHROME")
        shown = [np.repeat(p[..., None], 3, axis=2) for p in pictures] if coloured else pictures
        made.append(stored(header, shown, storage))
    return made


def searched(contents: list[bytes], look: Look = EVERY, **changes: object) -> SeriesPixels:
    instances = [read_instance(io.BytesIO(c), Source(Path("x"))) for c in contents]
    content = dict(zip((i.sop_instance_uid for i in instances), contents, strict=True))

    def opened(instance: Instance) -> BinaryIO:
        return io.BytesIO(content[instance.sop_instance_uid])

    given = {"identifiers": PATIENT, "allowed_words": allowed_words(), "token": Token(), **changes}
    return search(instances, opened, look, **given)  # type: ignore[arg-type]


def test_a_strangers_name_is_found_and_goes() -> None:
    found = searched(files([picture("KOSTADINOVSKA")]))
    (one,) = found.findings
    assert found.status is PixelStatus.HAS_TEXT
    assert (one.sop_instance_uid, one.why, one.frames) == ("2.25.1", BoxReason.TEXT, ())
    assert one.text == "KOSTADINOVSKA"
    assert one.box.left <= PLACE.left < one.box.right - 150
    assert one.box.top <= PLACE.top < one.box.bottom - 15


def test_the_patients_name_is_recognised() -> None:
    (one,) = searched(files([picture("QUILLBRANDT")])).findings
    assert one.why is BoxReason.IDENTIFIER


def test_a_marker_stays_and_leaves_the_series_clean() -> None:
    found = searched(files([picture("PA")]))
    assert [one.why for one in found.findings] == [BoxReason.ALLOWED]
    assert found.status is PixelStatus.CLEAN


def test_a_marker_that_is_the_patients_name_goes() -> None:
    known = {Identifier(IdentifierKind.NAME, "Pa^Mae")}
    found = searched(files([picture("PA")]), identifiers=known)
    assert [one.why for one in found.findings] == [BoxReason.IDENTIFIER]


def test_a_project_lets_its_own_words_stay() -> None:
    made = files([picture("NIMMERLEIN")])
    assert searched(made).findings[0].why is BoxReason.TEXT
    words = allowed_words() | {"Nimmerlein"}
    assert searched(made, allowed_words=words).findings[0].why is BoxReason.ALLOWED


def test_nothing_is_found_where_nothing_is_written() -> None:
    assert searched(files([picture()])) == SeriesPixels("2.25.101", PixelStatus.CLEAN)


@pytest.mark.parametrize(
    "storage",
    [
        *(Storage(photometric=colours, bits=8) for colours in COLOURS),
        Storage(photometric="YBR_FULL_422", bits=8, lossy=True),
        *(Storage(bits=12, syntax=syntax) for syntax in COMPRESSIONS),
        Storage(photometric="MONOCHROME1", bits=8, syntax=RLELossless),
        Storage(photometric="MONOCHROME1", bits=16, signed=True, syntax=JPEGLSLossless),
        Storage(bits=10, display="lut", syntax=JPEG2000Lossless),
        Storage(bits=14, display="window"),
    ],
    ids=lambda s: f"{s.photometric} {s.bits} {s.display} {s.syntax}",
)
def test_text_is_read_however_the_picture_is_stored(storage: Storage) -> None:
    found = searched(files([picture("QUILLBRANDT")], storage=storage))
    assert [one.text for one in found.findings] == ["QUILLBRANDT"]


def test_each_image_is_looked_at_by_itself() -> None:
    found = searched(files([picture()], [picture("QUILLBRANDT")], [picture("PA")]))
    assert [one.sop_instance_uid for one in found.findings] == ["2.25.2", "2.25.3"]


def test_text_on_one_slice_is_found_there_alone() -> None:
    made = files(*([picture("QUILLBRANDT" if n == 7 else "", n)] for n in range(24)))
    (one,) = searched(made, PROJECT).findings
    assert (one.sop_instance_uid, one.why) == ("2.25.8", BoxReason.IDENTIFIER)


def test_text_on_every_slice_is_found_on_each() -> None:
    found = searched(files(*([picture("QUILLBRANDT", n)] for n in range(12))), PROJECT)
    assert {one.sop_instance_uid for one in found.findings} == {f"2.25.{n}" for n in range(1, 13)}


def test_slices_of_different_sizes_are_not_laid_over_each_other() -> None:
    small = picture("QUILLBRANDT")[:, :300]
    found = searched(files([picture()], [small], [picture()]), PROJECT)
    assert [one.sop_instance_uid for one in found.findings] == ["2.25.2"]


@pytest.mark.parametrize("look", [EVERY, PROJECT])
def test_of_many_frames_those_with_text_are_named(look: Look) -> None:
    frames = [picture("QUILLBRANDT" if n == 4 else "", n) for n in range(9)]
    (one,) = searched(files(frames), look).findings
    assert one.frames == (4,)


def test_what_is_on_all_frames_is_said_once() -> None:
    found = searched(files([picture("QUILLBRANDT", n) for n in range(5)]))
    assert [one.frames for one in found.findings] == [()]


def test_boxes_that_stand_before_the_search_are_kept() -> None:
    box = Box(0, 0, 50, 9)
    proposed = (
        Proposed("", box, BoxReason.DEVICE_RULE),
        Proposed("2.25.2", box, BoxReason.OUTSIDE_REGIONS),
    )
    look = Look(How.EVERY_IMAGE, boxes=proposed, needs_person=True, because=("ultrasound",))
    found = searched(files([picture()], [picture()]), look)
    assert set(found.findings) == {
        PixelFinding("2.25.1", box, BoxReason.DEVICE_RULE),
        PixelFinding("2.25.2", box, BoxReason.DEVICE_RULE),
        PixelFinding("2.25.2", box, BoxReason.OUTSIDE_REGIONS),
    }
    assert (found.status, found.because) == (PixelStatus.NEEDS_EYES, ("ultrasound",))


def test_what_has_no_pictures_is_not_opened() -> None:
    found = searched(files([picture("QUILLBRANDT")]), Look(How.SKIP, because=("no-picture",)))
    assert found == SeriesPixels("2.25.101", PixelStatus.CLEAN, because=("no-picture",))


@pytest.mark.parametrize("look", [EVERY, PROJECT])
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, JPEG2000Lossless])
def test_a_frame_that_cannot_be_decoded_is_damage(look: Look, syntax: str) -> None:
    (whole,) = files([picture()], storage=Storage(syntax=syntax))
    damaged = whole[: len(whole) // 2] if syntax == ExplicitVRLittleEndian else _scrambled(whole)
    with pytest.raises(DamagedFile) as caught:
        searched([damaged], look)
    assert caught.value.reason in {Reason.CORRUPT_PIXELS, Reason.TRUNCATED}


def _scrambled(content: bytes) -> bytes:
    start = content.index(b"\xff\x4f\xff\x51") + 4
    return content[:start] + bytes(200) + content[start + 200 :]


def test_a_picture_larger_than_any_is_not_decoded() -> None:
    dataset = dcmread(io.BytesIO(files([picture()])[0]))
    dataset.Rows = dataset.Columns = 10_000
    file = io.BytesIO()
    dataset.save_as(file)
    with pytest.raises(DamagedFile) as caught:
        searched([file.getvalue()])
    assert caught.value.reason is Reason.TOO_LARGE


def test_the_person_can_stop_it() -> None:
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        searched(files([picture()]), token=token)


def test_no_network_is_loaded_before_a_series_is_searched() -> None:
    code = (
        "import sys, app.deidentify.pixels.search;"
        "print(sorted({'onnxruntime', 'rapidocr', 'cv2'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout.strip() == "[]"
