"""The one door into a package: a file is written, closed, audited from disk, and only then let in.

There is no fsync per file: it would cost more than all the rest. After a power cut the journal's
digests tell which files arrived whole (`Building.already` reads them again), and `verify` proves
a finished package before it is sent.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, Self

from app.deidentify.audit import (
    Auditor,
    Expected,
    TableAuditor,
    TableFinding,
    is_blacked_out,
)
from app.errors import DamagedFile, Reason
from app.model import Finding, FindingCode, Packaged, Run, Splice, Token
from app.package.target import CLINICAL, payload_file, table_file, writing
from app.part10 import clear_unused

BAG = "bag"
"""The bag's folder inside a package under construction."""

STAGED = "staged"
"""Where files wait for their audit, inside a package under construction."""

TABLES = "tables"
"""Where clinical tables wait for theirs."""

_NOT_AS_WRITTEN: tuple[Finding, ...] = (Finding(FindingCode.NOT_AS_WRITTEN, ""),)

BLOCK = 1 << 20
"""Bytes read at once. Most slices fit in, and their source is read once, not twice."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that waits for its audit.

    Attributes:
        path: where it waits; the name says nothing of the patient.
        splice: what was written.
        sha256, md5: of the written bytes, in lower-case hexadecimal.
        proved: the bytes on the drive are those that were meant; of what was blacked out in them
            nothing is left, and all of the rest.
    """

    path: Path
    splice: Splice
    sha256: str
    md5: str
    proved: bool


def write(splice: Splice, source: BinaryIO, building: Path, token: Token) -> Staged:
    """Write one file to where files wait, and read it again. May run in a thread of its own: nearly
    all of it is copying and hashing, which other Python code need not wait for.

    Args:
        splice: what to write.
        source: the seekable source file, from which the splice's runs are copied.
        building: the folder of the package under construction (`Building.folder`).
        token: checked before each block.

    Raises:
        DamagedFile: TRUNCATED or UNREADABLE; the source gave fewer bytes than it should.
        TargetFull, TargetUnwritable: the drive refused.
        Cancelled: as asked. After each of these nothing of the file is left.
    """
    # "x" never opens what is already there
    path = building / STAGED / f"{secrets.token_hex(16)}.part"
    try:
        with writing(building):
            made = _made(splice, source, token)
            _write(made(), path)
            return _prove(splice, made(), source, path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def admit(staged: Staged, building: Path, auditor: Auditor) -> Packaged | tuple[Finding, ...]:
    """Let a file into the package if the audit of its bytes finds nothing.

    Returns:
        The file as it is in the package, or the findings; then nothing of it is left.

    Raises:
        TargetFull, TargetUnwritable: the drive refused.
        PackageError: an identifier cannot be used as a file name.
    """
    splice = staged.splice
    try:
        admitted = payload_file(building / BAG, splice.target)
        findings = _NOT_AS_WRITTEN
        if staged.proved:
            findings = auditor.examine(staged.path, _expected(splice))
        if findings:
            staged.path.unlink()
            return findings
        with writing(building):
            _move(staged.path, admitted)
    except BaseException:
        staged.path.unlink(missing_ok=True)
        raise
    return Packaged(
        target=splice.target,
        size=splice.size,
        sha256=staged.sha256,
        md5=staged.md5,
        actions=splice.actions,
        facts=splice.facts,
    )


def admit_tables(
    paths: Iterable[Path], building: Path, auditor: TableAuditor
) -> tuple[tuple[Packaged, ...], tuple[TableFinding, ...]]:
    """Let a package's clinical tables in, all or none, if the audit of their bytes finds nothing.

    Returns:
        The tables as they are in the package, and no findings; or none, and the findings, and then
        nothing of them is left.

    Raises:
        TargetFull, TargetUnwritable: the drive refused.
        PackageError: a table's name is none.
    """
    tables = tuple(paths)
    with writing(building):
        if findings := auditor.examine(tables):
            for path in tables:
                path.unlink()
            return (), findings
        return tuple(_admit_table(path, building / BAG) for path in tables), ()


def _admit_table(path: Path, bag: Path) -> Packaged:
    sha256, md5 = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
    size = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            sha256.update(block)
            md5.update(block)
            size += len(block)
    target = f"{CLINICAL}/{path.name}"
    _move(path, table_file(bag, target))
    return Packaged(target, size, sha256.hexdigest(), md5.hexdigest())


def withdraw(packaged: Packaged, building: Path) -> None:
    """Take a file out again that `admit` let in."""
    with writing(building):
        payload_file(building / BAG, packaged.target).unlink(missing_ok=True)


class _Buffers(threading.local):
    """Two blocks of memory for each thread. New memory for every block would cost more than the
    hashing: the system clears each page, and on several cores has to tell the others."""

    def __init__(self) -> None:
        self.source = self.written = bytearray()

    def sized(self) -> Self:
        if len(self.source) != BLOCK:
            self.source, self.written = bytearray(BLOCK), bytearray(BLOCK)
        return self


_buffers = _Buffers()


def _write(made: Iterable[memoryview], path: Path) -> None:
    with path.open("xb", buffering=0) as file:
        for block in made:
            left = block
            while left:  # a drive that is nearly full takes a part, and refuses the next
                left = left[file.write(left) :]


def _prove(splice: Splice, made: Iterable[memoryview], source: BinaryIO, path: Path) -> Staged:
    """Read what was written, and compare it with what it was made from, which costs little."""
    sha256, md5, same = hashlib.sha256(), hashlib.md5(usedforsecurity=False), True
    with path.open("rb", buffering=0) as written:
        for block in made:
            same = same and _follows(written, block)
            sha256.update(block)
            md5.update(block)
        same = same and not written.read(1)
        if same and splice.redactions:
            same = is_blacked_out(written, source, splice.redactions)
    return Staged(path, splice, sha256.hexdigest(), md5.hexdigest(), same)


def _follows(written: RawIOBase, block: memoryview) -> bool:
    """Whether the next bytes of the written file are those of `block`."""
    read, buffer = 0, _buffers.sized().written
    while read < len(block):
        count = written.readinto(memoryview(buffer)[read : len(block)])
        if not count:
            return False
        read += count
    return buffer.startswith(block)  # views are compared one number at a time; this all at once


def _made(splice: Splice, source: BinaryIO, token: Token) -> Callable[[], Iterable[memoryview]]:
    """What the file shall be made of, twice the same: kept between if it fits into one block."""
    if splice.size > BLOCK:
        return lambda: blocks(splice, source, token)
    whole = _in_one_block(splice, source, token)
    return lambda: (whole,)


def _in_one_block(splice: Splice, source: BinaryIO, token: Token) -> memoryview:
    token.check()
    whole, end = memoryview(_buffers.sized().source), 0
    for piece in (splice.head, *splice.body):
        place = whole[end : end + len(piece)]
        if isinstance(piece, Run):
            for _ in _copied(piece, piece.file or source, token, place):
                pass
        else:
            place[:] = piece
        end += len(piece)
    return whole[:end]


def blocks(splice: Splice, source: BinaryIO, token: Token) -> Iterator[memoryview]:
    """What the file shall be made of; each block is overwritten by the next.

    Raises:
        DamagedFile: TRUNCATED or UNREADABLE.
        Cancelled
    """
    token.check()
    for piece in (splice.head, *splice.body):
        if isinstance(piece, Run):
            view = memoryview(_buffers.sized().source)
            yield from _copied(piece, piece.file or source, token, view)
        else:
            view = memoryview(piece)
            yield from (view[start : start + BLOCK] for start in range(0, len(view), BLOCK))


def _copied(run: Run, source: BinaryIO, token: Token, view: memoryview) -> Iterator[memoryview]:
    """A run of the source, block by block, each at the beginning of `view`."""
    remaining = run.length
    try:
        if remaining:
            source.seek(run.offset)
        while remaining:
            token.check()
            block = view[: min(BLOCK, remaining)]
            _fill(block, source)
            remaining -= len(block)
            if run.bits is not None:
                clear_unused(block, run.bits)
            yield block
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error):
        raise DamagedFile(reason=Reason.UNREADABLE) from None


def _fill(block: memoryview, source: BinaryIO) -> None:
    read = 0
    while read < len(block):
        count = source.readinto(block[read:])  # type: ignore[attr-defined]
        if not count:
            raise DamagedFile(reason=Reason.TRUNCATED)
        read += count


def _expected(splice: Splice) -> Expected:
    return Expected(
        size=splice.size,
        sop_instance_uid=splice.sop_instance_uid,
        series_uid=splice.series_uid,
        study_uid=splice.study_uid,
        patient_id=splice.patient_id,
        pixels_reviewed=splice.pixels_reviewed,
    )


def _move(staged: Path, admitted: Path) -> None:
    try:
        staged.replace(admitted)
    except FileNotFoundError:  # the first file of its series
        admitted.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(admitted)
