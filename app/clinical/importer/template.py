"""Empty tables of the plain form, with a sheet that explains each column."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.clinical.importer.form import FORM, USED, FieldType
from app.clinical.records import Sheet
from app.errors import TargetExists, TargetUnwritable
from app.site.paths import whole_file

_WORKBOOK = "clinical.xlsx"
_EXPLAINED = "columns"
_HEADING = ("table", "column", "what it holds", "about", "one of")
_HOLDS = {
    FieldType.ID: "text",
    FieldType.DAY: "a date, such as 2021-01-31",
    FieldType.TERM: "one of the list",
    FieldType.TERMS: "of the list, with ; between",
    FieldType.TEXT: "text",
    FieldType.WHOLE: "a whole number",
    FieldType.ZIP: "five digits",
}


def write_template(folder: Path, lists: Mapping[str, tuple[str, ...]]) -> tuple[Path, ...]:
    """Write the tables as CSV and as one workbook, and say which files there are.

    Args:
        lists: what may be written (`form.closed_lists`).

    Raises:
        TargetExists: one of the files is there already.
        TargetUnwritable, TargetFull
    """
    explained = [_HEADING, *_explanations(lists)]
    tables = {f"{sheet}.csv": [tuple(FORM[sheet])] for sheet in Sheet}
    tables[f"{_EXPLAINED}.csv"] = explained
    paths = [folder / name for name in (*tables, _WORKBOOK)]
    if there := [path for path in paths if os.path.lexists(path)]:
        raise TargetExists(path=there[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TargetUnwritable(path=folder) from error
    for name, lines in tables.items():
        text = io.StringIO()
        csv.writer(text).writerows(lines)
        with whole_file(folder / name) as file:
            file.write(text.getvalue().encode("utf-8-sig"))  # so that Excel knows the encoding
    with whole_file(folder / _WORKBOOK) as file:
        file.write(_workbook(explained, lists))
    return tuple(paths)


def _explanations(lists: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for sheet in Sheet:
        for field in FORM[sheet].values():
            holds = _HOLDS[field.type]
            yield sheet, field.name, holds, field.about, " | ".join(lists.get(field.name, ()))
    for kind, names in USED.items():
        yield Sheet.EVENTS, f"event = {kind}", "", f"fills {', '.join(names)}", ""
        for name in names:
            if terms := lists.get(f"{kind}.{name}"):
                yield Sheet.EVENTS, f"{name}, if event = {kind}", "", "", " | ".join(terms)
    yield "", "any", "", "Leave empty what was not asked; or write: unknown, not done.", ""
    yield Sheet.EVENTS, "result", "", "A row with event and result = none: there was no such.", ""


def _workbook(explained: list[tuple[str, ...]], lists: Mapping[str, tuple[str, ...]]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - large
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    book = Workbook(write_only=False)
    book.remove(book.worksheets[0])
    sheets = {sheet: book.create_sheet(sheet) for sheet in Sheet}
    about = book.create_sheet(_EXPLAINED)
    choices = book.create_sheet("lists")
    choices.sheet_state = "hidden"
    for line in explained:
        about.append(line)
    for sheet, page in sheets.items():
        page.append(tuple(FORM[sheet]))
        page.freeze_panes = "A2"
        for number, field in enumerate(FORM[sheet].values(), 1):
            letter = get_column_letter(number)
            day = field.type is FieldType.DAY
            # text, so that a program does not take the zeros in front away
            page.column_dimensions[letter].number_format = "yyyy-mm-dd" if day else "@"
            page.column_dimensions[letter].width = max(12, len(field.name) + 2)
            if field.type is FieldType.TERM and (terms := lists.get(field.name)):
                column = choices.max_column + 1
                for row, term in enumerate(terms, 1):
                    choices.cell(row, column, term)
                place = f"lists!${get_column_letter(column)}$1:${get_column_letter(column)}"
                choice = DataValidation("list", formula1=f"{place}${len(terms)}", allow_blank=True)
                choice.add(f"{letter}2:{letter}1048576")
                page.add_data_validation(choice)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
