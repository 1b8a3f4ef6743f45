"""What a sealed archive may hold: a site that means harm can sign what it likes."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.model import Token
from app.reception.unpacking import unpack

Add = Callable[[tarfile.TarFile], None]


def file(name: str, content: bytes = b"content") -> Add:
    def add(archive: tarfile.TarFile) -> None:
        info = tarfile.TarInfo(name)
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))

    return add


def other(kind: bytes, name: str = "top/a", link: str = "") -> Add:
    def add(archive: tarfile.TarFile) -> None:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, link
        archive.addfile(info)

    return add


def archive_of(*members: Add) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for add in members:
            add(archive)
    return stream.getvalue()


def take_out(content: bytes, into: Path, block: int = 700) -> None:
    def blocks() -> Iterator[bytes]:
        for start in range(0, len(content), block):
            yield content[start : start + block]

    into.mkdir()
    for _ in unpack(blocks(), "top", into, Token()):
        pass


def test_files_come_out_below_the_folder_and_nothing_else(tmp_path: Path) -> None:
    take_out(archive_of(file("top/a"), file("top/data/ü/b.dcm", b"b" * 5000)), tmp_path / "into")
    assert (tmp_path / "into" / "a").read_bytes() == b"content"
    assert (tmp_path / "into" / "data" / "ü" / "b.dcm").read_bytes() == b"b" * 5000


@pytest.mark.parametrize(
    "members",
    [
        (file("top/../../outside"),),
        (file("/etc/outside"),),
        (file("other/a"),),
        (file("top"),),
        (file("top//a"),),
        (file("top/./a"),),
        (file("top/a\\..\\outside"),),
        (file("top/C:outside"),),
        (file("top/a."),),
        (file("top/" + "a" * 256),),
        (file("top/a\x01b"),),
        (file("top/a"), file("top/A")),
        (file("top/\u00e9"), file("top/e\u0301")),
        (other(tarfile.SYMTYPE, link="/etc"), file("top/a/outside")),
        (other(tarfile.LNKTYPE, link="/etc/passwd"),),
        (other(tarfile.FIFOTYPE),),
        (other(tarfile.CHRTYPE),),
        (other(tarfile.DIRTYPE),),
    ],
)
def test_what_is_no_plain_file_of_the_package_is_refused(
    tmp_path: Path, members: tuple[Add, ...]
) -> None:
    with pytest.raises(ValueError, match=r"name|file"):
        take_out(archive_of(*members), tmp_path / "into")
    assert [path.name for path in tmp_path.iterdir()] == ["into"]
    assert not [path for path in tmp_path.rglob("*") if path.is_symlink() or path.name == "outside"]


def test_something_behind_the_archive_s_end_is_refused(tmp_path: Path) -> None:
    content = archive_of(file("top/a"))
    with pytest.raises(ValueError, match="behind the archive's end"):
        take_out(content + bytes(1 << 20) + b"more", tmp_path / "into")


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no tar archive"):
        take_out(b"no archive at all" * 100, tmp_path / "into")
