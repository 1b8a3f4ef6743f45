"""Rows come out of CSV and XLSX as they were typed; what is hostile ends in one sentence."""

from __future__ import annotations

import csv
import io
import re
import tracemalloc
import zipfile
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.clinical.importer.table import Row, rows
from app.errors import SourceMissing, TableError

MOMENT = datetime.fromisoformat("2021-01-04T13:30")
HEADING = ("patient_id", "name", "zip")
FIRST = ("0815", "Müller, Zoë", "02138")


def read(path: Path, content: bytes, sheet: str = "") -> list[Row]:
    path.write_bytes(content)
    return list(rows(path, sheet))


def workbook(path: Path, *lines: list[object], title: str = "cases") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for line in lines:
        sheet.append(line)
    book.save(path)
    return path


# ---------------------------------------------------------------- CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_separators_make_no_difference(
    tmp_path: Path, encoding: str, separator: str, end: str
) -> None:
    lines = (HEADING, FIRST)
    text = end.join(separator.join(f'"{cell}"' for cell in line) for line in lines) + end
    assert read(tmp_path / "t.csv", text.encode(encoding)) == [Row(1, HEADING), Row(2, FIRST)]


def test_big_endian_utf_16_is_read_too(tmp_path: Path) -> None:
    text = "\n".join(";".join(line) for line in (HEADING, FIRST))
    assert read(tmp_path / "t.csv", text.encode("utf-16-be"))[1] == Row(2, FIRST)


def test_excels_own_line_about_the_separator_is_no_row(tmp_path: Path) -> None:
    assert read(tmp_path / "t.csv", b"sep=;\r\na,b;c\r\n1;2\r\n") == [
        Row(1, ("a,b", "c")),
        Row(2, ("1", "2")),
    ]


def test_empty_rows_are_left_out_and_counted(tmp_path: Path) -> None:
    assert read(tmp_path / "t.csv", b"a,b\n,\n\n1,2\n") == [Row(1, ("a", "b")), Row(4, ("1", "2"))]


def test_cells_are_trimmed_and_on_one_line(tmp_path: Path) -> None:
    content = 'a,"b\nb"\n" 1\u00a0","x\r\n  y"\n'.encode()
    assert read(tmp_path / "t.csv", content) == [Row(1, ("a", "b b")), Row(2, ("1", "x y"))]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])), min_size=1))
def test_any_text_survives_quoting(tmp_path_factory: pytest.TempPathFactory, cells: list[str]):
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    out = io.StringIO()
    csv.writer(out).writerows([["h"] * 3, ["first", *cells, "last"]])
    _, row = read(path, out.getvalue().encode())
    assert row.cells == ("first", *cells, "last")


# ---------------------------------------------------------------- XLSX


def test_typed_cells_become_what_the_person_sees(tmp_path: Path) -> None:
    lines = [
        ["id", "day", "moment", "zip", "age", "flag", "code"],
        ["0815", date(2021, 1, 4), MOMENT, 60611.0, 69.8, True, 2138],
    ]
    path = workbook(tmp_path / "t.xlsx", *lines)
    assert [row.cells for row in rows(path)][1] == (
        *("0815", "2021-01-04", "2021-01-04 13:30:00", "60611", "69.8", "true", "2138"),
    )


def test_a_number_shown_with_leading_zeros_keeps_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["zip", "id"])
    sheet.append([2138, 815])
    sheet["A2"].number_format, sheet["B2"].number_format = "00000", "00000000"
    book.save(tmp_path / "t.xlsx")
    assert list(rows(tmp_path / "t.xlsx"))[1].cells == ("02138", "00000815")


def test_a_formula_gives_its_value_and_one_never_calculated_says_so(tmp_path: Path) -> None:
    path = workbook(tmp_path / "t.xlsx", ["a", "b"], ["=1+1", "x"])
    assert list(rows(path))[1].cells == ("#NOT CALCULATED", "x")
    calculated = tmp_path / "calculated.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(calculated, "w") as new:
        for name in old.namelist():
            # openpyxl writes the empty value in one of three ways, depending on its XML library
            value = re.sub(rb"<v ?/>|<v></v>", b"<v>2</v>", old.read(name))
            new.writestr(name, value)
    assert list(rows(calculated))[1].cells == ("2", "x")


def test_merged_cells_all_have_the_value_that_is_shown(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    for line in (["patient_id", "event"], ["A", "x"], [None, "y"], [None, "z"], ["B", "w"]):
        sheet.append(line)
    sheet.merge_cells("A2:A4")
    book.save(tmp_path / "t.xlsx")
    assert [row.cells for row in rows(tmp_path / "t.xlsx")] == [
        *(("patient_id", "event"), ("A", "x"), ("A", "y"), ("A", "z"), ("B", "w")),
    ]


def test_a_sheet_is_found_by_its_name_also_a_hidden_one(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["neither"])
    for title in (" Cases", "EVENTS"):
        book.create_sheet(title).append([title])
    book["EVENTS"].sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    assert next(iter(rows(tmp_path / "t.xlsx", "cases"))).cells == ("Cases",)
    assert next(iter(rows(tmp_path / "t.xlsx", "events"))).cells == ("EVENTS",)
    with pytest.raises(TableError, match="none is called 'tests'"):
        list(rows(tmp_path / "t.xlsx", "tests"))


def test_the_only_sheet_that_can_be_seen_needs_no_name(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["shown"])
    book.create_sheet("lists").append(["hidden"])
    book["lists"].sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    assert next(iter(rows(tmp_path / "t.xlsx", "cases"))).cells == ("shown",)


# ---------------------------------------------------------------- hostile


def zipped(path: Path, name: str, *parts: bytes) -> Path:
    """A workbook, one part of which is what the test makes of it."""
    workbook(path, ["a"], ["1"])
    with zipfile.ZipFile(path) as old:
        kept = {one: old.read(one) for one in old.namelist() if one != name}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for one, content in kept.items():
            new.writestr(one, content)
        with new.open(name, "w", force_zip64=True) as out:
            for part in parts:
                out.write(part)
    return path


SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
HOSTILE = {
    "empty": (b"", "empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "not text"),
    "zeros": (bytes(5000), "row 1|not text"),
    "old Excel": (b"\xd0\xcf\x11\xe0" + bytes(600), "old Excel"),
    "huge cell": (b"a,b\n" + b"x" * 200_000 + b",1\n", "row 2 has a cell that is too long"),
    "large cell": (b"a,b\n" + b"x" * 40_000 + b",1\n", "row 2 holds more than 32,767"),
    "huge row": (b"a,b\n" + b"x," * 5_000_000, "row 2 is longer than a row can be"),
    "million columns": (b"c," * 1_000_000, "row 1 has more than 1,000 columns"),
    "open quotation": (b'a,b\n"' + b"x,y\n" * 100_000, "row 2"),
    "stray quotation": (b'a,b\n"x"y,1\n', "row 2 .*stray quotation mark"),
    "cut zip": (b"PK\x03\x04" + bytes(400), "not a whole XLSX"),
    "cut utf-16": ("a,b\n1,2".encode("utf-16")[:-1], "not text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_one_clear_sentence(tmp_path: Path, name: str) -> None:
    content, says = HOSTILE[name]
    with pytest.raises(TableError, match=says):
        read(tmp_path / "t", content)


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        list(rows(tmp_path / "none.csv"))
    with pytest.raises(TableError, match="could not read"):
        list(rows(tmp_path))


def test_an_xlsx_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "t.xlsx", SHEET, HEAD, *[b" " * (1 << 20)] * 40)
    tracemalloc.start()
    with pytest.raises(TableError, match="dangerous size"):
        list(rows(path))
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()


@given(st.data())
def test_a_workbook_that_was_damaged_anywhere_ends_in_rows_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = workbook(tmp_path_factory.mktemp("xlsx") / "t.xlsx", ["a", "b"], ["1", 2.5])
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        # its length varies with the time that stands in it
        place = data.draw(st.integers(0, 9999)) * len(content) // 10_000
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    with suppress(TableError):
        list(rows(path))


BAD_SHEETS = {
    "a row far away": (
        b'<row r="999999999999"><c r="A1"><v>1</v></c></row>',
        "more than 1,048,576",
    ),
    "a column far away": (b'<row r="1"><c r="AAAAAA1"><v>1</v></c></row>', "not a whole XLSX"),
    "many columns": (b'<row r="1">' + b"<c><v>1</v></c>" * 20_000 + b"</row>", "1,000 columns"),
    "a string that is not there": (b'<row r="1"><c t="s"><v>99</v></c></row>', "not a whole XLSX"),
    "no xml": (b"<row", "not a whole XLSX"),
}


@pytest.mark.parametrize("name", BAD_SHEETS)
def test_a_hostile_sheet_ends_in_one_clear_sentence(tmp_path: Path, name: str) -> None:
    content, says = BAD_SHEETS[name]
    path = zipped(tmp_path / "t.xlsx", SHEET, HEAD, content, b"</sheetData></worksheet>")
    with pytest.raises(TableError, match=says):
        list(rows(path))


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    lol = b'<!DOCTYPE w [<!ENTITY a "' + b"x" * 1000 + b'">'
    for name, before in (b"b", b"a"), (b"c", b"b"), (b"d", b"c"), (b"e", b"d"):
        lol += b"<!ENTITY " + name + b' "' + (b"&" + before + b";") * 30 + b'">'
    sheet = HEAD + b'<row r="1"><c t="str"><v>&e;</v></c></row></sheetData></worksheet>'
    path = zipped(tmp_path / "t.xlsx", SHEET, b"<?xml version='1.0'?>", lol, b"]>", sheet)
    with pytest.raises(TableError):
        list(rows(path))


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_there_are_rows_or_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    with suppress(TableError):
        read(tmp_path_factory.mktemp("any") / "t", content)
