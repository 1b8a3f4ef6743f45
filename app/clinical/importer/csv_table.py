"""CSV as it is met: UTF-8 with and without BOM, UTF-16, Windows-1252; comma, semicolon, tab, bar.

The encoding is decided on the whole file, the separator on its heading.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TextIO

from app.errors import TableError

_BLOCK = 1 << 20
_LONGEST_RECORD = 4 << 20  # characters
_SEPARATORS = ",;\t|"
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_SAYS_SEPARATOR = re.compile(r"sep=(.)\s*")  # Excel's own first line
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV file, with their numbers from 1.

    Raises:
        TableError: it is no text, or a record is too long or broken.
    """
    try:
        with path.open(encoding=_encoding(path), newline="") as file:
            yield from _records(_Lines(file, path), path)
    except OSError as error:
        raise TableError(problem="the computer could not read the file", path=path) from error
    except UnicodeError as error:
        raise TableError(problem="it is not text; save it as CSV UTF-8", path=path) from error


def _encoding(path: Path) -> str:
    """UTF-8 if all of it is, else Windows-1252, which Excel writes in the West."""
    with path.open("rb") as file:
        head = file.read(4096)
        for bom, encoding in _BOMS.items():
            if head.startswith(bom):
                return encoding
        for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if head[offset::2].count(0) > len(head) // 4:
                return encoding
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
        return "utf-8"


class _Lines:
    """Lines of a text file, of which the reader takes no more than one record may have."""

    def __init__(self, file: TextIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._left = _LONGEST_RECORD
        self.record = 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(self._left + 1)
        if not line:
            raise StopIteration
        self._left -= len(line)
        if self._left < 0:
            problem = f"row {self.record} is longer than a row can be; a quotation mark may be open"
            raise TableError(problem=problem, path=self._path)
        if _CONTROL.search(line):
            raise TableError(problem="it is not text; save it as CSV UTF-8", path=self._path)
        return line

    def next_record(self) -> None:
        self._left = _LONGEST_RECORD
        self.record += 1


def _records(lines: _Lines, path: Path) -> Iterator[tuple[int, list[str]]]:
    heading = next(lines, "")
    said = _SAYS_SEPARATOR.fullmatch(heading)
    separator = said[1] if said else max(_SEPARATORS, key=lambda s: _columns(heading, s))
    records = csv.reader(
        lines if said else chain([heading], lines), delimiter=separator, strict=True
    )
    try:
        for cells in records:
            yield lines.record, cells
            lines.next_record()
    except csv.Error as error:
        problem = f"row {lines.record} has a cell that is too long, or a stray quotation mark"
        raise TableError(problem=problem, path=path) from error


def _columns(heading: str, separator: str) -> int:
    try:
        return len(next(csv.reader([heading], delimiter=separator), ()))
    except csv.Error:  # a cell that is too long; the table is refused when it is read
        return 0
