"""One sheet of an XLSX as rows of text, with openpyxl's own parser of cells, row by row.

openpyxl's rows would be padded to whatever size the file claims to have, forget how a number is
shown, and give nothing for a formula that was never calculated; so its parser is used directly.
Source: ECMA-376 Part 1, 18.3.
"""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any, cast
from xml.etree.ElementTree import Element, iterparse
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._reader import DATA_TAG, FORMULA_TAG, ROW_TAG, WorkSheetParser

from app.clinical.importer.table import MOST_COLUMNS, MOST_ROWS, NOT_CALCULATED
from app.errors import TableError

_MOST_PARTS = 10_000
_LARGEST_SHEET = 256 << 20  # bytes, unpacked
_LARGEST_PART = 64 << 20  # of the parts that are in memory as a whole: shared strings, styles
_MAX_RATIO, _RATIO_MATTERS_FROM = 100, 16 << 20
_MOST_MERGED = 100_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_BLOCK = 1 << 20
_LONGEST_TAG = 200  # bytes
_AS_SHOWN = re.compile("0{2,30}")  # a number format that fills up with zeros
_CELL_TAG = f"{ROW_TAG[:-3]}c"


_BROKEN = (
    *(BadZipFile, InvalidFileException, SyntaxError, KeyError, ValueError, IndexError, TypeError),
    *(AttributeError, EOFError, RuntimeError, OSError, AssertionError, zlib.error, struct.error),
)
"""What openpyxl, zipfile and whichever XML parser raise for files that are no workbook; a parse
error is a `SyntaxError` in both."""


def sheet_rows(path: Path, sheet: str) -> Iterator[tuple[int, list[str]]]:
    """Rows of the sheet named `sheet`, in any case, or of the only one that can be seen.

    Merged cells all have the value that is shown over them.

    Raises:
        TableError: it is no XLSX, is made to fill the memory, or has no such sheet.
    """
    try:
        _refuse_bombs(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions, which do not matter here
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
            try:
                yield from _rows(_chosen(book, sheet, path), path)
            finally:
                book.close()
    except TableError:
        raise
    except _BROKEN as error:
        raise TableError(problem="it is not a whole XLSX file", path=path) from error


def _refuse_bombs(path: Path) -> None:
    with ZipFile(path) as archive:
        parts = archive.infolist()
    if len(parts) > _MOST_PARTS:
        raise TableError(problem="it holds too many parts for a workbook", path=path)
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise BadZipFile
    for part in parts:
        is_sheet = "/worksheets/" in part.filename or "/media/" in part.filename  # not read whole
        packed_hard = part.file_size > _MAX_RATIO * max(part.compress_size, 1)
        if part.file_size > (_LARGEST_SHEET if is_sheet else _LARGEST_PART) or (
            part.file_size > _RATIO_MATTERS_FROM and packed_hard
        ):
            raise TableError(problem="it unpacks to a dangerous size", path=path)


def _chosen(book: Workbook, sheet: str, path: Path) -> Any:
    sheets = book.worksheets
    named = [one for one in sheets if one.title.strip().casefold() == sheet]
    seen = [one for one in sheets if one.sheet_state == "visible"]
    for found in (named, seen):
        if len(found) == 1:
            return found[0]
    raise TableError(problem=f"it has several sheets, and none is called {sheet!r}", path=path)


class _Parser(WorkSheetParser):
    """openpyxl's parser, which also tells a formula without a value from an empty cell."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            cell["value"] = NOT_CALCULATED
        return cell


def _rows(sheet: Any, path: Path) -> Iterator[tuple[int, list[str]]]:
    book = sheet.parent
    merged = _Merged(sheet, path)
    with sheet._get_source() as source:
        parser = _Parser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for element in _row_elements(source, path):
            number, cells = parser.parse_row(element)
            texts = [""] * max((cell["column"] for cell in cells), default=0)
            for cell in cells:
                texts[cell["column"] - 1] = _text(ReadOnlyCell(sheet, **cell))
            yield number, merged.filled(number, texts)
            parser.row_dimensions.clear()  # heights, of which every row may have its own


def _row_elements(source: IO[bytes], path: Path) -> Iterator[Any]:
    """The rows one by one; what is read stays in memory only until the next."""
    data, cells = None, 0
    for event, element in iterparse(source, ("start", "end")):  # noqa: S314 - expat stops bombs
        if event == "start":
            if element.tag == DATA_TAG:
                data = element
            elif element.tag == _CELL_TAG:
                cells += 1
                if cells > MOST_COLUMNS:
                    problem = f"a row has more than {MOST_COLUMNS:,} columns"
                    raise TableError(problem=problem, path=path)
        elif element.tag == ROW_TAG and data is not None:
            yield element
            data.clear()
            cells = 0
        elif element.tag == DATA_TAG:
            return


def _text(cell: ReadOnlyCell) -> str:
    """A cell's value as the person who typed it sees it, dates in ISO form."""
    match cell.value:
        case None:
            return ""
        case bool() as truth:
            return "true" if truth else "false"
        case int() | float() as number:
            if not float(number).is_integer():
                return repr(number)
            shown = cell.number_format
            return str(int(number)).zfill(len(shown) if _AS_SHOWN.fullmatch(shown) else 0)
        case datetime() as moment:
            return moment.date().isoformat() if moment.time() == time() else moment.isoformat(" ")
        case date() | time() as other:
            return other.isoformat()
        case value:
            return str(value)


class _Merged:
    """The ranges of merged cells of a sheet, each of which shows the value of its first cell."""

    def __init__(self, sheet: Any, path: Path) -> None:
        with sheet._get_source() as source:
            found = [
                cast("tuple[int, int, int, int]", range_boundaries(ref))
                for ref in _merged_ranges(source)
            ]
        covered = sum(bottom - top for _, top, _, bottom in found)
        if len(found) > _MOST_MERGED or covered > MOST_ROWS:
            raise TableError(problem="too many of its cells are merged; unmerge them", path=path)
        self._ahead = sorted(found, key=lambda one: one[1], reverse=True)
        self._here: list[tuple[int, int, int, str]] = []

    def filled(self, number: int, texts: list[str]) -> list[str]:
        """Row `number`, with what merged cells show in it. Rows come in order."""
        while self._ahead and self._ahead[-1][1] <= number:
            left, top, right, bottom = self._ahead.pop()
            value = texts[left - 1] if top == number and left <= len(texts) else ""
            self._here.append((left, min(right, MOST_COLUMNS), bottom, value))
        if not self._here:
            return texts
        self._here = [one for one in self._here if one[2] >= number]
        width = max((right for _, right, _, _ in self._here), default=0)
        texts += [""] * (width - len(texts))
        for left, right, _, value in self._here:
            texts[left - 1 : right] = [value] * (right - left + 1)
        return texts


def _merged_ranges(source: IO[bytes]) -> Iterator[str]:
    """Which come after all rows, so that this reads ahead."""
    tail = b""
    while block := source.read(_BLOCK):
        end = 0
        for found in _MERGED.finditer(window := tail + block):
            yield found[1].decode("ascii")
            end = found.end()
        tail = window[max(end, len(window) - _LONGEST_TAG) :]
