"""Entries of a ZIP, one at a time.

`zipfile` reads the whole table of contents at once, about 0.6 kB for each entry, which an archive
of 100,000 slices makes noticeable, and it refuses them all if one name is no text. Here the table
is read as a stream and each of its records is given to `zipfile` as a tiny archive of its own, so
that names, ZIP64 fields and extra fields come out exactly as `zipfile` reads them.

Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.12 (central directory), 4.3.14-16 (its end).
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from app.errors import DamagedFile, Reason

_RECORD = struct.Struct("<4s24x3H12x")
_END = struct.Struct("<4s4H2LH")
_LOCATOR64 = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCAL = struct.Struct("<4s22x2H")
_LONGEST_COMMENT = 0xFFFF

_ENCRYPTED = 0x0001 | 0x0040 | 0x2000  # traditional, strong, masked headers
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAX_SIZE = 4 << 30
_MAX_RATIO, _RATIO_MATTERS_FROM = 200, 64 << 20

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# gzip, bzip2, xz, 7-Zip, RAR, Zstandard, Windows cabinet
_OTHER_KINDS = (
    *(b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\7"),
    *(b"\x28\xb5\x2f\xfd", b"MSCF"),
)
_TAR = slice(257, 262)


def is_archive(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a ZIP; a DICOM preamble may imitate one."""
    return head.startswith(_ZIP) and head[128:132] != b"DICM"


def is_packed(head: bytes) -> bool:
    """Whether a file that begins with these bytes is an archive of any kind."""
    known = head.startswith((*_ZIP, *_OTHER_KINDS)) or head[_TAR] == b"ustar"
    return known and head[128:132] != b"DICM"


def entries(file: BinaryIO) -> Iterator[zipfile.ZipInfo | str]:
    """What the table of contents lists; a bare name for a record that cannot be understood.

    Raises:
        DamagedFile: TRUNCATED if the table is not there, MALFORMED if it is not one.
    """
    start, size, shift = _table(file)
    position, end = start, start + size
    while position < end:
        file.seek(position)
        record = _record(file)
        position += len(record)
        try:
            info = _understood(record)
        except (zipfile.BadZipFile, UnicodeError, NotImplementedError, struct.error, ValueError):
            _, name, _, _ = _RECORD.unpack_from(record)
            yield record[_RECORD.size : _RECORD.size + name].decode("cp437")
            continue
        info.header_offset += shift
        yield info


def open_entry(file: BinaryIO, info: zipfile.ZipInfo) -> BinaryIO:
    """A seekable stream of one entry; `file` stays open when it is closed.

    Raises:
        DamagedFile: UNREADABLE if the entry is not where the table says, or packed in a way that
            is neither stored nor deflated.
    """
    _seek_entry(file, info)
    return cast("BinaryIO", zipfile.ZipExtFile(file, "r", info))


def _seek_entry(file: BinaryIO, info: zipfile.ZipInfo) -> None:
    """Go to where the entry's packed bytes begin."""
    file.seek(info.header_offset)
    local = file.read(_LOCAL.size)
    if (
        len(local) < _LOCAL.size
        or local[:4] != b"PK\x03\x04"
        or info.compress_type not in _READABLE
    ):
        raise DamagedFile(reason=Reason.UNREADABLE)
    _, name, extra = _LOCAL.unpack(local)
    file.seek(name + extra, io.SEEK_CUR)


def open_member(path: Path, name: str) -> BinaryIO:
    """A seekable stream of the entry of this name; of several, the last.

    Raises:
        DamagedFile: UNREADABLE, or what is wrong with the table.
        OSError
    """
    state = path.stat()
    info = _members(path, state.st_size, state.st_mtime_ns).get(name)
    if info is None:
        raise DamagedFile(reason=Reason.UNREADABLE)
    file = path.open("rb")
    try:
        _seek_entry(file, info)
    except BaseException:
        file.close()
        raise
    return cast("BinaryIO", zipfile.ZipExtFile(file, "r", info, None, close_fileobj=True))


@lru_cache(maxsize=2)  # neighbours in a run share one ZIP
def _members(path: Path, _size: int, _modified_ns: int) -> dict[str, zipfile.ZipInfo]:
    with path.open("rb") as file:
        found = (entry for entry in entries(file) if isinstance(entry, zipfile.ZipInfo))
        return {entry.filename: entry for entry in found}


def is_unsafe(info: zipfile.ZipInfo) -> bool:
    """Whether an entry points outside the archive, is encrypted or unpacks to a dangerous size."""
    path = PurePosixPath(info.orig_filename.replace("\\", "/"))
    return bool(
        path.is_absolute()
        or ".." in path.parts
        or re.match(r"[A-Za-z]:", info.orig_filename)
        or "\0" in info.orig_filename
        or info.flag_bits & _ENCRYPTED
        or info.file_size > _MAX_SIZE
        or (
            info.file_size > _RATIO_MATTERS_FROM
            and info.file_size > _MAX_RATIO * max(info.compress_size, 1)
        )
    )


def _record(file: BinaryIO) -> bytes:
    """The record of the table that lies here, with its name, extra fields and comment."""
    fixed = file.read(_RECORD.size)
    if len(fixed) < _RECORD.size or fixed[:4] != b"PK\x01\x02":
        raise DamagedFile(reason=Reason.MALFORMED)
    _, name, extra, comment = _RECORD.unpack(fixed)
    return fixed + file.read(name + extra + comment)


def _understood(record: bytes) -> zipfile.ZipInfo:
    tail = _END.pack(b"PK\x05\x06", 0, 0, 1, 1, len(record), 0, 0)
    (info,) = zipfile.ZipFile(io.BytesIO(record + tail)).infolist()
    return info


def _table(file: BinaryIO) -> tuple[int, int, int]:
    """Where the central directory starts, its bytes, and by how much offsets must be shifted
    because something stands before the archive."""
    length = file.seek(0, io.SEEK_END)
    begin = max(0, length - _END.size - _LONGEST_COMMENT)
    file.seek(begin)
    block = file.read()
    at = block.rfind(b"PK\x05\x06", 0, len(block) - _END.size + 4)
    if at < 0:
        raise DamagedFile(reason=Reason.TRUNCATED)
    *_, size, offset, _ = _END.unpack_from(block, at)
    end = begin + at
    end64 = end - _LOCATOR64.size - _END64.size
    if end64 >= 0:
        file.seek(end64)
        block = file.read(_END64.size + _LOCATOR64.size)
        if block[:4] == b"PK\x06\x06" and block[_END64.size :][:4] == b"PK\x06\x07":
            *_, size, offset = _END64.unpack_from(block)
            end = end64
    if size + offset > end:
        raise DamagedFile(reason=Reason.MALFORMED)
    return end - size, size, end - size - offset
