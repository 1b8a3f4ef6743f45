"""How long it takes to import and check the clinical tables of few and of many patients, and how
large the program grows: `clinical check`, in a process of its own, as a site calls it.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from measuring import Cost, environment, quiet, row, timed

_CASES = (
    *("MRN", "DOB", "Gender", "Race", "Ethnicity", "ZIP", "Country"),
    *("index_event", "index_date", "covid19_positive", "outcome"),
)
_EVENTS = (
    *("patient_id", "event", "start", "end", "name", "code", "code_system", "result", "method"),
    *("manufacturer", "dose", "discharge_type"),
)
_RACES = ("White or Caucasian", "Black/African American", "Asian", "White/Asian", "Declined")
_FIRST = date(2021, 1, 4)


def rows(work: Path, counts: tuple[int, int]) -> None:
    """CSV of few and of many patients, and a workbook of many; ten events each."""
    for kind, write in (("CSV", tables_of), ("XLSX", _workbook)):
        few, many = (_checked(write(work / f"{kind}{n}", n), work) for n in counts)
        row(
            f"clinical check of {kind}, {counts[1]:,} patients",
            f"{many.wall:.1f} s",
            "",
            f"{many.cpu:.1f} s of processor time; {few.cpu:.1f} s for {counts[0]:,}{quiet()}",
        )
        row(
            f"clinical check of {kind}, memory",
            f"{many.peak / 2**20:.0f} MB at most",
            "flat",
            f"{few.peak / 2**20:.0f} MB for {counts[0]:,}",
        )
    few, many = (_tabulated(n, work) for n in counts)
    row(
        f"tables written and audited, {counts[1]:,} patients",
        f"{many.wall:.1f} s",
        "",
        f"from the CSV on; {few.wall:.1f} s for {counts[0]:,}{quiet()}",
    )
    row(
        "tables written and audited, memory",
        f"{many.peak / 2**20:.0f} MB at most",
        "flat",
        f"{few.peak / 2**20:.0f} MB for {counts[0]:,}",
    )


def _tabulated(patients: int, work: Path) -> Cost:
    script = Path(__file__).with_name("clinical_tables.py")
    folder = work / f"tables{patients}"
    return timed([sys.executable, script, str(patients), folder], environment(work))


def _checked(files: list[Path], work: Path) -> Cost:
    return timed([sys.executable, "-m", "app", "clinical", "check", *files], environment(work))


def tables_of(folder: Path, patients: int) -> list[Path]:
    folder.mkdir()
    paths = [folder / "cases.csv", folder / "events.csv"]
    for path, lines in zip(paths, (_cases(patients), _events(patients)), strict=True):
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(lines)
    return paths


def _workbook(folder: Path, patients: int) -> list[Path]:
    from openpyxl import Workbook

    folder.mkdir()
    book = Workbook()  # which shares strings, as Excel does
    book.remove(book.worksheets[0])
    for title, lines in (("cases", _cases(patients)), ("events", _events(patients))):
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(folder / "clinical.xlsx")
    return [folder / "clinical.xlsx"]


def _cases(patients: int) -> Iterator[tuple[str, ...]]:
    yield _CASES
    for n in range(patients):
        born, index = date(1930, 1, 1) + timedelta(n % 20_000), _index(n)
        yield (
            *(f"P{n:07d}", f"{born:%m/%d/%Y}", "FM"[n % 2], _RACES[n % 5], "Non-Hispanic"),
            *(f"606{n % 90:02d}", "USA", "First COVID test", index, "Yes", "Alive"),
        )


def _events(patients: int) -> Iterator[tuple[str, ...]]:
    yield _EVENTS
    for n in range(patients):
        whose = f"P{n:07d}"
        days = [_index(n, after) for after in range(30)]
        for event in (
            ("covid test", days[0], "", "", "", "", "DETECTED", "COVID-19 PCR"),
            ("covid test", days[20], "", "", "", "", "NOT DETECTED", "COVID-19 PCR"),
            ("hospital stay", days[1], days[25], "", "", "", "", "", "", "", "Home"),
            ("icu", days[3], days[15]),
            ("breathing_support", days[3], days[12], "intubated"),
            ("breathing_support", days[2], days[3], "HFNC"),
            ("condition", days[0], "", "COVID-19", "U07.1", "ICD-10-CM"),
            ("condition", days[0], "", "Type 2 diabetes mellitus", "E11.9", "ICD-10-CM"),
            ("medication", days[2], days[12], "Dexamethasone", "3264", "RxNorm"),
            ("observation", days[1], "", "Smoking status", "", "", "Former smoker"),
        ):
            yield whose, *event


def _index(patient: int, after: int = 0) -> str:
    return f"{_FIRST + timedelta(patient % 700 + after):%m/%d/%Y}"
