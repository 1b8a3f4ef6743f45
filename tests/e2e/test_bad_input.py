"""What a site may hand us or ask for, each with a clear answer through the command line."""

from __future__ import annotations

import os
import random
import shutil
import threading
from pathlib import Path

import bagit
import pytest
from pydicom import dcmread

from app.errors import Reason
from command_line import Answer, study_courier

UID = "1.2.826.0.1.3680043.10.999.7."


def deidentify(tmp_path: Path, *more: object, out: Path | None = None) -> Answer:
    source, package = tmp_path / "study", out or tmp_path / "package"
    arguments = ("deidentify", source, "--out", package, "--site-id", "004711", *more)
    return study_courier(tmp_path / "home", *arguments)


def packaged(package: Path) -> list[Path]:
    """The images of a package, which must be valid."""
    bagit.Bag(str(package)).validate()
    return sorted(package.rglob("*.dcm"))


def refused(answer: Answer) -> str:
    """The one sentence of a refusal."""
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    return answer.err


def test_a_target_that_cannot_be_written_to_is_refused(image, tmp_path: Path) -> None:
    image("a.dcm")
    (tmp_path / "file").write_text("no folder")
    answer = deidentify(tmp_path, out=tmp_path / "file" / "package")
    assert "cannot be written to" in refused(answer)


def test_a_full_drive_is_refused_and_keeps_nothing_that_looks_whole(
    image, tmp_path: Path, small_disk: Path, slice_of_ct: Path
) -> None:
    image("a.dcm")
    uid = str(dcmread(slice_of_ct).SOPInstanceUID)
    for number in range(8):
        copy = tmp_path / "study" / f"{number}.dcm"
        copy.write_bytes(
            slice_of_ct.read_bytes().replace(uid.encode(), f"{uid[:-1]}{number}".encode())
        )
    answer = deidentify(tmp_path, out=small_disk / "package")
    assert "drive is full" in refused(answer)
    assert not (small_disk / "package").exists()


def test_a_target_inside_the_source_is_refused_and_so_is_the_reverse(image, tmp_path) -> None:
    image("a.dcm")
    for package in (tmp_path / "study" / "package", tmp_path / "study", tmp_path):
        assert "inside the study folder" in refused(deidentify(tmp_path, out=package))
    assert [path.name for path in (tmp_path / "study").iterdir()] == ["a.dcm"]


def test_a_target_that_is_taken_is_refused_before_anything_is_read(image, tmp_path: Path) -> None:
    image("a.dcm")
    (tmp_path / "package").mkdir()
    assert "already something at that place" in refused(deidentify(tmp_path))


def test_a_source_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no folder, ZIP file or disc" in refused(deidentify(tmp_path))
    assert not list(tmp_path.glob("package*"))


def test_the_same_file_twice_goes_once(image, tmp_path: Path) -> None:
    shutil.copy(image("a.dcm"), tmp_path / "study" / "copy.dcm")
    answer = deidentify(tmp_path)
    assert answer.code == 1
    assert answer.named == {str(tmp_path / "study" / "copy.dcm"): Reason.DUPLICATE_COPY}
    assert len(packaged(tmp_path / "package")) == 1


def test_two_different_files_of_one_instance_are_both_held(image, tmp_path: Path) -> None:
    one, two = image("a.dcm"), image("b.dcm", SeriesDescription="CHANGED")
    image("c.dcm", SOPInstanceUID=f"{UID}1")
    answer = deidentify(tmp_path)
    assert answer.named == dict.fromkeys((str(one), str(two)), Reason.CONFLICTING_COPY)
    assert len(packaged(tmp_path / "package")) == 1


def test_one_patient_id_for_two_names_is_held_until_a_person_decides(image, tmp_path) -> None:
    one = image("a.dcm")
    two = image("b.dcm", SOPInstanceUID=f"{UID}1", PatientName="Anders^Gänzlich")
    patient_id = dcmread(one).PatientID
    answer = deidentify(tmp_path)
    assert answer.named == dict.fromkeys((str(one), str(two)), Reason.TWO_NAMES)
    assert packaged(tmp_path / "package") == []
    decided = deidentify(tmp_path, "--one-person", patient_id, out=tmp_path / "decided")
    assert decided.code == 0
    assert len(packaged(tmp_path / "decided")) == 2


@pytest.mark.parametrize(
    ("keyword", "reason"),
    [
        ("PatientID", Reason.MISSING_PATIENT_ID),
        ("StudyInstanceUID", Reason.MISSING_UID),
        ("SeriesInstanceUID", Reason.MISSING_UID),
        ("SOPInstanceUID", Reason.MISSING_UID),
    ],
)
def test_an_image_without_identity_is_rejected(image, tmp_path, keyword, reason) -> None:
    absent = image("absent.dcm", **{keyword: None})
    empty = image("empty.dcm", **{keyword: ""})
    answer = deidentify(tmp_path)
    assert answer.named == dict.fromkeys((str(absent), str(empty)), reason)


@pytest.mark.filterwarnings("ignore:Invalid value for VR UI")
def test_values_that_look_like_paths_lead_nowhere(image, tmp_path: Path) -> None:
    escape = "../../../escaped"
    odd = image("id.dcm", PatientID=escape, SOPInstanceUID=f"{UID}1", SeriesDescription=escape)
    odd.write_bytes(odd.read_bytes().replace(escape.encode(), b"..\x00\x1b[31m\n/escape", 1))
    bad = image("uid.dcm", SOPInstanceUID=escape)
    study = image("study.dcm", StudyInstanceUID=f"/{escape}", SOPInstanceUID=f"{UID}2")
    answer = deidentify(tmp_path)
    assert answer.named[str(bad)] == answer.named[str(study)] == Reason.INVALID_UID
    assert not list(tmp_path.rglob("*escape*"))
    images = packaged(tmp_path / "package")
    for path in images:
        assert path.relative_to(tmp_path / "package" / "data").parts[0].startswith("004711-")
    assert (str(odd) in answer.named) != (len(images) == 1)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_loop_of_links_ends(image, tmp_path: Path) -> None:
    image("deep/a.dcm")
    loop = tmp_path / "study" / "deep" / "loop"
    loop.symlink_to(tmp_path / "study")
    answer = deidentify(tmp_path)
    assert answer.named == {str(loop): Reason.LINK_LOOP}
    assert len(packaged(tmp_path / "package")) == 1


@pytest.mark.skipif(os.name == "nt", reason="its names are always text")
def test_names_that_are_no_text_are_read_and_named(image, tmp_path: Path) -> None:
    image(b"caf\xe9/b\xffld.dcm")
    (tmp_path / "study" / os.fsdecode(b"not\xfe\x1b[31m\n.txt")).write_text("no image")
    answer = deidentify(tmp_path)
    assert answer.code == 1
    assert answer.named == {rf"{tmp_path}/study/not\udcfe\x1b[31m\n.txt": Reason.NOT_DICOM}
    assert len(packaged(tmp_path / "package")) == 1


def test_a_source_that_changes_meanwhile_is_held(image, tmp_path: Path) -> None:
    changing = image("changing.dcm", SOPInstanceUID=f"{UID}1")
    image("resting.dcm")
    ended = threading.Event()

    def change() -> None:
        for number in range(1, 1 << 40):
            os.utime(changing, ns=(number, number))
            if ended.is_set():
                return

    thread = threading.Thread(target=change)
    thread.start()
    try:
        answer = deidentify(tmp_path)
    finally:
        ended.set()
        thread.join()
    assert answer.named == {str(changing): Reason.SOURCE_CHANGED}
    assert len(packaged(tmp_path / "package")) == 1


def test_damaged_files_are_delivered_held_or_rejected_but_never_stop_the_run(
    image, tmp_path: Path
) -> None:
    draw = random.Random(7)
    # each of its own patient: a name or UID that is damaged in one would hold all others
    own = {
        "SOPInstanceUID": f"{UID}100",
        "SeriesInstanceUID": f"{UID}7.100",
        "StudyInstanceUID": f"{UID}8.100",
        "PatientID": "NIM0000100",
    }
    whole = image("whole.dcm", **own).read_bytes()
    for number in range(101, 161):
        damaged = bytearray(whole)
        for value in own.values():
            damaged = damaged.replace(value.encode(), f"{value[:-3]}{number}".encode())
        for _ in range(draw.choice((1, 1, 3, 30))):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        if draw.random() < 0.2:
            del damaged[draw.randrange(len(damaged)) :]
        (tmp_path / "study" / f"{number}.dcm").write_bytes(damaged)
    answer = deidentify(tmp_path)
    assert (answer.code, answer.err) == (1, "")
    assert len(packaged(tmp_path / "package")) + len(answer.named) == 61
    assert len(packaged(tmp_path / "package")) > 10
