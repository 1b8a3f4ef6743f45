"""A disc's table of contents is no image, but tells what is missing."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Instance, Rejected, Token
from app.sample_site import SampleSite
from app.study import disc
from app.study.scan import scan


@pytest.fixture
def folder(sample_site: SampleSite) -> Path:
    return sample_site.folder / "disc"


@pytest.fixture
def lost(sample_site: SampleSite) -> str:
    """The one image that is listed and absent, from the disc's folder."""
    (path,) = (p for p, r in sample_site.broken.items() if r is Reason.LISTED_BUT_ABSENT)
    return path.removeprefix("disc/")


def entry(*parts: str, vr: bytes = b"CS") -> bytes:
    value = "\\".join(parts).encode()
    value += b" " * (len(value) % 2)
    length = len(value).to_bytes(2 if vr else 4, "little")
    return b"\x04\x00\x00\x15" + vr + length + value


def dicomdir(*entries: bytes) -> bytes:
    meta = b"\x02\x00\x02\x00UI\x14\x001.2.840.10008.1.3.10"
    return bytes(128) + b"DICM" + meta + b"".join(entries)


def rejected(*paths: Path) -> dict[Path, Reason]:
    found = scan(paths, Token())
    return {item.source.path: item.reason for item in found if isinstance(item, Rejected)}


def test_a_listed_image_that_is_absent_is_named(folder: Path, lost: str) -> None:
    assert rejected(folder) == {
        folder / "AUTORUN.INF": Reason.NOT_DICOM,
        folder / "DICOMDIR": Reason.DICOMDIR,
        folder / lost: Reason.LISTED_BUT_ABSENT,
    }


def test_the_dicomdir_stands_for_its_disc(folder: Path) -> None:
    assert list(scan([folder / "DICOMDIR"], Token())) == list(scan([folder], Token()))


def test_a_disc_in_a_zip_is_the_same(folder: Path, lost: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "z", "w") as made:
        for file in folder.rglob("*"):
            made.write(file, "CD 1" / file.relative_to(folder))
    found = list(scan([tmp_path / "z"], Token()))
    reasons = {item.source.member: item.reason for item in found if isinstance(item, Rejected)}
    assert reasons == {
        "CD 1/AUTORUN.INF": Reason.NOT_DICOM,
        "CD 1/DICOMDIR": Reason.DICOMDIR,
        f"CD 1/{lost}": Reason.LISTED_BUT_ABSENT,
    }
    assert sum(isinstance(item, Instance) for item in found) == 6


def test_names_are_found_in_the_case_the_system_shows(tmp_path: Path, make_image) -> None:
    make_image("images/ct000001")
    make_image("images/CT000002;1")
    (tmp_path / "DICOMDIR").write_bytes(
        dicomdir(entry("IMAGES", "CT000001"), entry("IMAGES", "CT000002"))
    )
    assert rejected(tmp_path) == {tmp_path / "DICOMDIR": Reason.DICOMDIR}


@pytest.mark.parametrize("parts", [("..", "secret"), ("/etc", "passwd"), ("C:", "X"), ("a", "b/c")])
def test_a_listed_path_outside_the_disc_is_not_looked_for(tmp_path: Path, parts) -> None:
    (tmp_path / "disc" / "a" / "b").mkdir(parents=True)
    (tmp_path / "disc" / "a" / "b" / "c").touch()
    (tmp_path / "secret").touch()
    (tmp_path / "disc" / "DICOMDIR").write_bytes(dicomdir(entry(*parts)))
    found = list(scan([tmp_path / "disc" / "DICOMDIR"], Token()))
    absent = [i.source for i in found if i.reason is Reason.LISTED_BUT_ABSENT]
    assert [(s.path.name, s.member) for s in absent] == [("DICOMDIR", "/".join(parts))]


def test_a_list_longer_than_a_block_is_read_whole(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(disc, "_BLOCK", 37)
    names = [(f"D{number}", f"IM{number:06}") for number in range(200)]
    (tmp_path / "DICOMDIR").write_bytes(dicomdir(*(entry(*n) for n in names)))
    found = [i.source.path for i in scan([tmp_path], Token())]
    assert found == [tmp_path / "DICOMDIR", *(tmp_path / d / n for d, n in names)]


def test_a_dicomdir_in_implicit_vr_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_bytes(dicomdir(entry("A", "B", vr=b"")))
    assert rejected(tmp_path)[tmp_path / "A" / "B"] is Reason.LISTED_BUT_ABSENT
