"""A ZIP is read entry by entry, and none of its tricks works."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Instance, Rejected, Token
from app.part10 import archive, open_source
from app.sample_site import SampleSite
from app.study.scan import scan


def outcomes(path: Path) -> dict[str, Reason | None]:
    return {
        item.source.member: item.reason if isinstance(item, Rejected) else None
        for item in scan([path], Token())
    }


def pack(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


@pytest.fixture
def image(make_image) -> bytes:
    return make_image("image.dcm").read_bytes()


def test_a_zip_holds_what_its_folder_holds(sample_site: SampleSite, tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file in sorted(sample_site.folder.rglob("*")):
            made.write(file, file.relative_to(sample_site.folder))
    assert {
        item.source.member: getattr(item, "reason", None) or item.sop_instance_uid
        for item in scan([path], Token())
    } == {
        item.source.path.relative_to(sample_site.folder).as_posix(): getattr(item, "reason", None)
        or item.sop_instance_uid
        for item in scan([sample_site.folder], Token())
    }


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_entry_found_can_be_opened_again(tmp_path: Path, image: bytes, method: int) -> None:
    names = ["Müller/Bild 1", "a/b", "日本/IM"]
    path = pack(tmp_path / "no extension", dict.fromkeys(names, image), method)
    found = list(scan([path], Token()))
    assert [item.source.member for item in found] == names
    for item in found:
        assert isinstance(item, Instance)
        assert item.source.size == len(image)
        with open_source(item.source) as stream:
            assert stream.read() == image


def test_a_zip_with_something_before_it_and_zip64_records_is_read(
    tmp_path: Path, image: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)  # makes zipfile write ZIP64 records
    inner = pack(tmp_path / "inner", {"1": image, "2": image})
    data = inner.read_bytes()
    assert b"PK\x06\x06" in data
    inner.write_bytes(b"PK\x03\x04" + bytes(96) + data)
    assert outcomes(inner) == {"1": None, "2": None}


def test_entries_that_point_outside_are_not_opened(tmp_path: Path, image: bytes) -> None:
    names = ["../up", "a/../../up", "/absolute", "C:\\windows", "c:x", "..\\up", "fine"]
    path = pack(tmp_path / "slip.zip", dict.fromkeys(names, image))
    found = outcomes(path)
    assert found.pop("fine") is None
    assert len(found) == 6
    assert set(found.values()) == {Reason.UNSAFE_ARCHIVE}


def test_a_bomb_is_not_unpacked(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "bomb.zip", {"bomb": bytes((64 << 20) + 1), "image": image})
    assert outcomes(path) == {"bomb": Reason.UNSAFE_ARCHIVE, "image": None}


@pytest.mark.parametrize(
    ("size", "packed", "unsafe"),
    [
        (5 << 30, 4 << 30, True),
        (4 << 30, 3 << 30, False),
        (65 << 20, 1 << 18, True),
        (65 << 20, 1 << 20, False),
        (60 << 20, 1 << 10, False),
        (65 << 20, 0, True),
    ],
)
def test_what_unpacks_to_a_dangerous_size_is_unsafe(size: int, packed: int, unsafe: bool) -> None:
    info = zipfile.ZipInfo("image")
    info.file_size, info.compress_size = size, packed
    assert archive.is_unsafe(info) is unsafe


def test_an_encrypted_entry_is_not_opened(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "locked.zip", {"image": image})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # general purpose flag, in the local header and in the table of contents
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert outcomes(path) == {"image": Reason.UNSAFE_ARCHIVE}


def test_a_name_that_is_no_text_is_unsafe(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "names.zip", {"ä": image, "fine": image})
    path.write_bytes(path.read_bytes().replace("ä".encode(), b"\xff\xff"))
    assert sorted(map(str, outcomes(path).values())) == ["None", "unsafe-archive"]


def test_a_zip_inside_a_zip_is_not_opened(tmp_path: Path, image: bytes) -> None:
    inner = pack(tmp_path / "inner", {"image": image}).read_bytes()
    (tmp_path / "inner").unlink()
    assert outcomes(pack(tmp_path / "outer", {"inner": inner})) == {"inner": Reason.PACKED}


def test_damage_in_one_entry_stops_nothing(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "z", {"1": image, "2": image, "3": image}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x03\x04", 1)] = 0
    path.write_bytes(data)
    assert outcomes(path) == {"1": None, "2": Reason.UNREADABLE, "3": None}


def test_an_unknown_compression_is_unreadable(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "z", {"1": image}, zipfile.ZIP_LZMA)
    assert outcomes(path) == {"1": Reason.UNREADABLE}


@pytest.mark.parametrize(
    ("cut", "reason"), [(lambda d: d[:-30], Reason.TRUNCATED), (lambda d: d[:40], Reason.TRUNCATED)]
)
def test_a_zip_cut_short_is_named(tmp_path: Path, image: bytes, cut, reason: Reason) -> None:
    path = pack(tmp_path / "z", {"1": image})
    path.write_bytes(cut(path.read_bytes()))
    assert outcomes(path) == {"": reason}


def test_a_damaged_table_of_contents_is_named(tmp_path: Path, image: bytes) -> None:
    path = pack(tmp_path / "z", {"1": image, "2": image})
    data = path.read_bytes()
    second = data.rindex(b"PK\x01\x02")
    path.write_bytes(data[:second] + b"PK\x09\x09" + data[second + 4 :])
    assert outcomes(path) == {"1": None, "": Reason.MALFORMED}


def test_an_empty_zip_is_not_dicom(tmp_path: Path) -> None:
    assert outcomes(pack(tmp_path / "empty.zip", {})) == {"": Reason.NOT_DICOM}


def test_a_dicom_file_whose_preamble_imitates_a_zip_is_dicom(tmp_path: Path, image: bytes) -> None:
    (tmp_path / "image.dcm").write_bytes(b"PK\x03\x04" + image[4:])
    assert outcomes(tmp_path / "image.dcm") == {"": None}


def test_the_table_is_read_as_zipfile_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "z"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(50):
            info = zipfile.ZipInfo(f"Bild {number} ä", (2024, 3, 12, 10, 15, 30))
            info.comment = b"c" * number
            made.writestr(info, b"x" * number)
        made.comment = b"the PACS export"
    with zipfile.ZipFile(path) as whole:
        expected = [(i.filename, i.header_offset, i.file_size, i.CRC) for i in whole.infolist()]
    read = archive.entries(io.BytesIO(path.read_bytes()))
    assert [(i.filename, i.header_offset, i.file_size, i.CRC) for i in read] == expected
