"""Every file of a folder ends as one instance, or as rejected with a reason."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

from app.errors import Cancelled, Reason, SourceMissing
from app.model import Instance, Rejected, Token
from app.sample_site import SampleSite
from app.study.scan import scan

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")


def outcomes(*paths: Path) -> dict[str, Reason | None]:
    """Reason by file name; None for an instance."""
    found = list(scan(paths, Token()))
    named = {
        (item.source.member or item.source.path.name): (
            item.reason if isinstance(item, Rejected) else None
        )
        for item in found
    }
    assert len(named) == len(found)
    return named


def test_the_invented_site_ends_as_it_says(sample_site: SampleSite) -> None:
    found = list(scan([sample_site.folder], Token()))
    rejected = {
        item.source.path.relative_to(sample_site.folder).as_posix(): item.reason
        for item in found
        if isinstance(item, Rejected)
    }
    uids = [item.sop_instance_uid for item in found if isinstance(item, Instance)]
    assert rejected == dict(sample_site.broken)
    assert sorted(uids) == sorted(sample_site.clean_instances | sample_site.held.keys())


def test_every_file_is_met_exactly_once(sample_site: SampleSite) -> None:
    found = [item.source.path for item in scan([sample_site.folder], Token())]
    files = [path for path in sample_site.folder.rglob("*") if path.is_file()]
    absent = [path for path in found if not path.exists()]
    assert sorted(found) == sorted(files + absent)


def test_the_order_is_the_same_each_time(sample_site: SampleSite) -> None:
    assert list(scan([sample_site.folder], Token())) == list(scan([sample_site.folder], Token()))


def test_a_header_is_read_whatever_its_encoding(make_image) -> None:
    folder = make_image("implicit", syntax=ImplicitVRLittleEndian).parent
    make_image("explicit", PatientName="Erdacht^Emil", SeriesNumber=7)
    make_image("big", syntax=ExplicitVRBigEndian)
    found = list(scan([folder], Token()))
    assert [(item.rows, item.patient_name, item.modality) for item in found] == [
        (4, "Erdacht^Emil", "CT")
    ] * 3


@pytest.mark.parametrize(
    ("attributes", "reason"),
    [
        ({"PatientID": None}, Reason.MISSING_PATIENT_ID),
        ({"PatientID": "  "}, Reason.MISSING_PATIENT_ID),
        ({"StudyInstanceUID": None}, Reason.MISSING_UID),
        ({"SeriesInstanceUID": ""}, Reason.MISSING_UID),
        ({"SOPInstanceUID": None}, Reason.MISSING_UID),
        ({"SOPClassUID": None}, Reason.MISSING_UID),
        ({"StudyInstanceUID": "../../etc/passwd"}, Reason.INVALID_UID),
        ({"SeriesInstanceUID": "1.2\x01.3"}, Reason.INVALID_UID),
        ({"SOPInstanceUID": "1." + "2" * 64}, Reason.INVALID_UID),
        ({"SOPInstanceUID": "1.2\\1.3"}, Reason.INVALID_UID),
    ],
)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_an_instance_says_whose_and_which_it_is(make_image, attributes, reason) -> None:
    assert outcomes(make_image("image", **attributes)) == {"image": reason}


def test_what_is_not_whole_is_rejected(make_image, tmp_path: Path) -> None:
    whole = make_image("whole.dcm").read_bytes()
    (tmp_path / "in pixels").write_bytes(whole[:-3])
    (tmp_path / "in header").write_bytes(whole[:-60])
    (tmp_path / "in meta").write_bytes(whole[:140])
    (tmp_path / "empty").touch()
    (tmp_path / "broken").write_bytes(whole[:-44] + b"\x28\x00\x03\x01??\x02\x00" + whole[-36:])
    assert outcomes(tmp_path) == {
        "whole.dcm": None,
        "in pixels": Reason.TRUNCATED,
        "in header": Reason.TRUNCATED,
        "in meta": Reason.TRUNCATED,
        "empty": Reason.EMPTY_FILE,
        "broken": Reason.MALFORMED,
    }


def test_what_systems_leave_behind_is_not_dicom(tmp_path: Path) -> None:
    (tmp_path / "._image.dcm").write_bytes(b"\x00\x05\x16\x07" + bytes(100))
    for name in (".DS_Store", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).touch()
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7\n" + bytes(500))
    assert set(outcomes(tmp_path).values()) == {Reason.NOT_DICOM}


def test_a_single_file_of_any_extension_is_read(make_image) -> None:
    assert outcomes(make_image("image.jpeg")) == {"image.jpeg": None}


def test_a_missing_source_is_said_before_anything_is_read(make_image, tmp_path: Path) -> None:
    with pytest.raises(SourceMissing) as caught:
        scan([make_image("image"), tmp_path / "nowhere"], Token())
    assert caught.value.path == tmp_path / "nowhere"
    assert "nowhere" not in str(caught.value)


def test_a_path_inside_another_is_read_once(make_image) -> None:
    image = make_image("a/b/image")
    folder = image.parent.parent
    assert len(list(scan([folder, folder.parent, image, folder], Token()))) == 1


def test_a_cancelled_scan_stops(make_image) -> None:
    make_image("1")
    token = Token()
    found = scan([make_image("2").parent], token)
    next(found)
    token.cancel()
    with pytest.raises(Cancelled):
        next(found)


def test_a_file_that_vanished_is_named(make_image) -> None:
    folder = make_image("1").parent
    last = make_image("2")
    found = scan([folder], Token())
    next(found)
    last.unlink()
    assert [(item.source.path, item.reason) for item in found] == [(last, Reason.UNREADABLE)]


def test_a_folder_larger_than_a_batch_is_read_whole(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("app.study.folders._BATCH", 3)
    for number in range(10):
        (tmp_path / f"{number}").touch()
    assert list(outcomes(tmp_path)) == [str(number) for number in range(10)]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.integers(0, 700), st.integers(0, 255), max_size=8))
def test_damage_anywhere_ends_as_one_outcome(make_image, changes: dict[int, int]) -> None:
    path = make_image("image", ReferencedStudySequence=[Dataset()], SpecificCharacterSet="ISO_IR 6")
    data = bytearray(path.read_bytes())
    for at, value in changes.items():
        data[at % len(data)] = value
    path.write_bytes(data)
    assert len(list(scan([path], Token()))) == 1


@posix
def test_devices_and_pipes_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert outcomes(tmp_path) == {"pipe": Reason.NOT_A_FILE, "zero": Reason.NOT_A_FILE}


@posix
def test_links_are_followed_once_and_loops_end(make_image) -> None:
    image = make_image("a/image")
    folder = image.parent
    outside = make_image("b/outside").parent
    (folder / "again").symlink_to(folder)
    (folder / "away").symlink_to(outside)
    (folder / "away too").symlink_to(outside)
    (folder / "file").symlink_to(image)
    (folder / "itself").symlink_to("itself")
    (folder / "lost").symlink_to("nowhere")
    assert outcomes(folder) == {
        "file": None,
        "image": None,
        "itself": Reason.LINK_LOOP,
        "lost": Reason.UNREADABLE,
        "again": Reason.LINK_LOOP,
        "outside": None,
        "away too": Reason.LINK_LOOP,
    }


@posix
def test_a_study_is_found_under_its_real_path(make_image, tmp_path: Path) -> None:
    image = make_image("study/image")
    (tmp_path / "a link").symlink_to(image.parent)
    found = [item.source.path for item in scan([tmp_path], Token())]
    assert found == [image, tmp_path / "a link"]


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and Windows take no such names")
def test_names_need_not_be_utf8(make_image, tmp_path: Path) -> None:
    name = os.fsdecode(b"M\xfcller \xff.dcm")
    make_image("image").rename(tmp_path / name)
    (found,) = scan([tmp_path], Token())
    assert isinstance(found, Instance)
    assert os.fsencode(found.source.path.name) == b"M\xfcller \xff.dcm"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails to read")
def test_a_file_that_fails_to_read_stops_nothing(make_image, tmp_path: Path) -> None:
    (tmp_path / "a broken disc").symlink_to("/proc/self/mem")
    make_image("image")
    assert outcomes(tmp_path) == {"a broken disc": Reason.UNREADABLE, "image": None}


@pytest.fixture
def forbidden() -> Iterator[Path]:
    """A folder in which one file and one folder may not be read, not even by root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "file").write_bytes(b"secret")
        (folder / "folder").mkdir()
        (folder / "file").chmod(0)
        (folder / "folder").chmod(0)
        if os.geteuid() == 0:
            os.seteuid(65534)
            yield folder
            os.seteuid(0)
        else:
            yield folder
        (folder / "folder").chmod(0o700)


@posix
def test_what_may_not_be_read_is_named(forbidden: Path) -> None:
    assert outcomes(forbidden) == {"file": Reason.UNREADABLE, "folder": Reason.UNREADABLE}
