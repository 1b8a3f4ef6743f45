"""A block of cells out of a spreadsheet, and the patients it is meant for. Knows nothing of Qt."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

_LARGEST = 8 << 20  # characters


@dataclass(frozen=True, slots=True)
class Pasted:
    """What goes where. *Identified*.

    Attributes:
        rows: PatientIDs in the order of the block, each with its cells from the current column on.
        by_number: the block's first column says whose row it is.
        left_over: how many rows or columns found no place.
    """

    rows: Sequence[tuple[str, Sequence[str]]]
    by_number: bool = False
    left_over: int = 0


def cells(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a block as spreadsheets put it on the clipboard: tabs between, quotes around
    what has line breaks. Empty rows at its end do not count."""
    try:
        rows = [tuple(map(str.strip, row)) for row in csv.reader(StringIO(text), "excel-tab")]
    except csv.Error:  # a lone carriage return, or a cell of more than 128 KiB
        rows = [tuple(map(str.strip, line.split("\t"))) for line in text.splitlines()]
    while rows and not any(rows[-1]):
        rows.pop()
    return tuple(rows)


def is_too_large(text: str) -> bool:
    return len(text) > _LARGEST


def placed(
    block: Sequence[Sequence[str]],
    patients: Sequence[str],
    everybody: Collection[str],
    columns: int,
) -> Pasted:
    """Where the cells of a block belong.

    A block whose first column holds PatientIDs, and nothing else below a heading, is given to those
    patients, wherever they stand; any other goes down from the first patient.

    Args:
        patients: PatientIDs from the current cell downwards.
        everybody: all PatientIDs, shown or not.
        columns: how many there are from the current cell to the right.
    """
    wide = max(map(len, block), default=0)
    numbered = _numbered(block, everybody) if wide > 1 else None
    if numbered is not None:
        rows = [(row[0], row[1:]) for row in numbered]
        return Pasted(rows, by_number=True, left_over=max(0, wide - 1 - columns))
    left_over = max(0, len(block) - len(patients)) + max(0, wide - columns)
    return Pasted(list(zip(patients, block, strict=False)), left_over=left_over)


def _numbered(
    block: Sequence[Sequence[str]], everybody: Collection[str]
) -> Sequence[Sequence[str]] | None:
    """The rows that begin with a PatientID, if all do but a heading; None if they do not."""
    rows = [row for row in block if row and row[0]]
    if len(rows) > 1 and rows[0][0] not in everybody:
        rows = rows[1:]
    return rows if rows and all(row[0] in everybody for row in rows) else None


def as_text(rows: Iterator[Sequence[str]]) -> str:
    """A block for the clipboard."""
    written = StringIO()
    csv.writer(written, "excel-tab", lineterminator="\n").writerows(rows)
    return written.getvalue()
