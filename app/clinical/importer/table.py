"""A table that a site hands in, as rows of text: CSV in any common dress, or a sheet of an XLSX.

All cells become text: a typed date its ISO form, a whole number its digits. What is hostile or
broken ends in one `TableError` that says what to do; memory does not grow with the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import SourceMissing, TableError

MOST_COLUMNS = 1000
MOST_ROWS = 1_048_576  # a sheet has no more
NOT_CALCULATED = "#NOT CALCULATED"  # what stands for a formula without a value
LONGEST_CELL = 32_767  # characters; a sheet's cell holds no more

_XLSX = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # also an encrypted XLSX


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty.

    Attributes:
        number: as a spreadsheet program counts it, from 1.
        cells: trimmed, on one line, empty ones "".
    """

    number: int
    cells: tuple[str, ...]


def rows(path: Path, sheet: str = "") -> Iterator[Row]:
    """The rows of a table, the heading first.

    Args:
        sheet: which sheet of an XLSX; its only visible one if there is none of that name.

    Raises:
        SourceMissing: there is no such file.
        TableError: it cannot be read as a table; may come after some rows.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except FileNotFoundError as error:
        raise SourceMissing(path=path) from error
    except OSError as error:
        raise TableError(problem="the computer could not read the file", path=path) from error
    if not head:
        raise TableError(problem="the file is empty", path=path)
    if head == _OLD_EXCEL:
        raise TableError(
            problem="it is an old Excel file, or has a password; save it as .xlsx without",
            path=path,
        )
    if head.startswith(_XLSX):
        from app.clinical.importer.xlsx_table import sheet_rows  # noqa: PLC0415 - openpyxl is large

        found = sheet_rows(path, sheet)
    else:
        from app.clinical.importer.csv_table import csv_rows  # noqa: PLC0415

        found = csv_rows(path)
    return _checked(found, path)


def is_workbook(path: Path) -> bool:
    """Whether the file begins as an XLSX does; what cannot be read is none."""
    try:
        with path.open("rb") as file:
            return file.read(4).startswith(_XLSX)
    except OSError:
        return False


def _checked(found: Iterator[tuple[int, list[str]]], path: Path) -> Iterator[Row]:
    for number, cells in found:
        if number > MOST_ROWS:
            raise TableError(problem=f"it has more than {MOST_ROWS:,} rows", path=path)
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            problem = f"row {number} has more than {MOST_COLUMNS:,} columns"
            raise TableError(problem=problem, path=path)
        if any(len(cell) > LONGEST_CELL for cell in cells):
            problem = f"a cell of row {number} holds more than {LONGEST_CELL:,} characters"
            raise TableError(problem=problem, path=path)
        tidy = tuple(" ".join(cell.split()) for cell in cells)
        if any(tidy):
            yield Row(number, tidy)
