"""The last gate for tables: looks at the bytes of every written one as an adversary would.

Shares nothing with what wrote them. Of every table it asks:

1. is it plain ASCII with one cell for each column;
2. does each row belong to one patient of the package, who has a row among the cases, and no other;
3. is there any day, in any layout, in any cell: a table holds days counted from another day only;
4. is any known identifier of that patient left in any cell (`spellings`, `dates`);
5. is there an age above 89 or an offset that tells one, a postal code of other than three digits,
   or a value where no site may write one.

Terms of the dictionary and of the project's closed lists are let through as whole cells: White is a
race even where it is also the patient's name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app.deidentify.audit.dates import Calendar
from app.deidentify.audit.spellings import Spellings
from app.model import Finding, FindingCode, IdentifierKind, Option, Patient, Project

_CASE = "case"
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_NAMED = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_A_DAY = re.compile(
    rf"(?<!\d){_YEAR}([-/._ ]){_MONTH}\1{_DAY}(?!\d)"
    rf"|(?<!\d){_DAY}([-/._ ]){_MONTH}\2{_YEAR}(?!\d)"
    rf"|(?<!\d){_MONTH}([-/._ ]){_DAY}\3{_YEAR}(?!\d)"
    rf"|(?<![\d.]){_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.])"
    rf"|(?i:\b{_NAMED}\.? ?(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?{_YEAR}\b)"
    rf"|\d\d:\d\d:\d\d"
)
_NEVER_FILLED = frozenset(
    {"race_ethnicity_write_in", "study_year", "study_location", "token_record_id"}
)
_MAKERS = frozenset(
    {"manufacturer", "manufacturer_model_name", "medication_manufacturer", "country_of_residence"}
)
_NUMBERED = frozenset({"software_version", "manufacturer_model_name"})
_UID = re.compile(r"[0-2](?:\.\d+){2,}")  # its parts may look like a day
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)*")
_LONG = re.compile(r"\d{7}")  # enough for a telephone
_OLDEST = 89
_OFFSET = re.compile(r"-?\d{1,6}")
_FARTHEST = _OLDEST * 365  # days; more would tell an age above 89


@dataclass(frozen=True, slots=True)
class TableFinding:
    """What was found, and whose row it stands in ("" if nobody's).

    `finding.where` is a file's name, a row and a column; it holds no value.
    """

    pseudonym: str
    finding: Finding


class TableAuditor:
    """Examines the tables of one package together, patient by patient.

    Args:
        project: whose options and closed lists count.
        patient_of: the patient of a pseudonym, with all that identifies them, true days of the
            clinical facts too; None if the package has none of that name.
        batch: the batch's name, which may stand anywhere and holds the day of packaging.
        terms: the dictionary's enumerations.
    """

    def __init__(
        self,
        project: Project,
        patient_of: Callable[[str], Patient | None],
        batch: str,
        terms: Iterable[str],
    ) -> None:
        # no real date may stand in a table, whatever the images may keep
        self._options = project.options - {Option.RETAIN_FULL_DATES}
        self._patient_of, self._batch = patient_of, batch
        lists = project.clinical
        self._terms = {
            *(*terms, *lists.breathing_support, *lists.discharge_types, *lists.outcomes),
            *(question.name for question in lists.observations),
            *(answer for question in lists.observations for answer in question.answers),
        }

    def examine(self, paths: Iterable[Path]) -> tuple[TableFinding, ...]:
        """Everything wrong with a package's tables; empty if they may enter it.

        Never raises for what a file holds. Holds one row of each table.
        """
        found: list[TableFinding] = []
        with ExitStack() as stack:
            try:
                tables = [_Table(stack.enter_context(path.open("rb"))) for path in paths]
            except OSError:
                return (_finding("", FindingCode.NOT_AS_WRITTEN, ""),)
            cases = [table for table in tables if table.node == _CASE]
            for table in tables:
                found += self._of_nobody(table)
            for case in cases:
                while case.row is not None:
                    found += self._patient(case.owner, tables)
            for table in tables:
                found += table.flaws
                if table.row is not None:  # its patient has no case, or comes out of order
                    found.append(table.finding(FindingCode.WRONG_IDENTITY))
        return tuple(dict.fromkeys(found))

    def _of_nobody(self, table: _Table) -> Iterator[TableFinding]:
        """Rows before the first patient's: of the batch itself."""
        while table.row is not None and not table.owner and table.node != _CASE:
            yield from self._cells(table, None)
            table.advance()

    def _patient(self, pseudonym: str, tables: Iterable[_Table]) -> Iterator[TableFinding]:
        patient = self._patient_of(pseudonym)
        spellings = None
        if patient is not None and patient.pseudonym == pseudonym:
            spellings = Spellings(patient, Calendar(patient, self._options), self._options)
        for table in tables:
            while table.row is not None and table.owner == pseudonym:
                if spellings is None:
                    yield table.finding(FindingCode.WRONG_IDENTITY)
                yield from self._cells(table, spellings)
                table.advance()

    def _cells(self, table: _Table, spellings: Spellings | None) -> Iterator[TableFinding]:
        for column, cell in (table.row or {}).items():
            text = cell.replace(self._batch, " ")
            if not text.strip() or text in self._terms or set(text.split(",")) <= self._terms:
                continue
            if _is_forbidden(column, text):
                yield table.finding(FindingCode.FORBIDDEN_VALUE, column)
            elif _A_DAY.search(text) and not _UID.fullmatch(text):
                yield table.finding(FindingCode.REAL_DATE, column, IdentifierKind.DATE)
            elif spellings and (kind := self._known(column, text, spellings)):
                code = FindingCode.ORIGINAL_UID if kind is IdentifierKind.UID else None
                yield table.finding(code or FindingCode.KNOWN_IDENTIFIER, column, kind)

    def _known(self, column: str, text: str, spellings: Spellings) -> IdentifierKind | None:
        if _NUMBER.fullmatch(text):
            numbers = (spellings.number(one.encode()) for one in text.split(","))
            found = next(filter(None, numbers), None)
            if found or not _LONG.search(text):
                return found
        return spellings.find(text.encode(), makers=column in _MAKERS, versions=column in _NUMBERED)


class _Table:
    """A table, read row by row.

    Attributes:
        row: the present one, by column; None at the end.
        owner: the pseudonym of the patient whose row it is; "" if it is nobody's.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._lines = iter(file)
        self._name = Path(file.name).name
        self._number = 0
        self._columns: list[str] = []
        self.flaws: list[TableFinding] = []
        self.row: dict[str, str] | None = None
        self.owner = self.node = ""
        self._columns = self._cells() or []
        if len(set(self._columns)) != len(self._columns):
            self.flaws.append(self.finding(FindingCode.NOT_AS_WRITTEN))
        self.advance()
        self.node = self.row.get("type", "") if self.row else ""

    def advance(self) -> None:
        cells = self._cells()
        if cells is None:
            self.row = None
            return
        if len(cells) != len(self._columns):
            self.flaws.append(self.finding(FindingCode.NOT_AS_WRITTEN))
        self.row = dict(zip(self._columns, cells, strict=False))
        self.owner = self.row.get("case_ids", "")
        if self.row.get("type") == _CASE and self.row.get("submitter_id") != self.owner:
            self.flaws.append(self.finding(FindingCode.WRONG_IDENTITY, "case_ids"))
        if self.row.get("cases.submitter_id", self.owner) not in {self.owner, ""}:
            self.flaws.append(self.finding(FindingCode.WRONG_IDENTITY, "cases.submitter_id"))

    def finding(
        self, code: FindingCode, column: str = "", kind: IdentifierKind | None = None
    ) -> TableFinding:
        where = f"{self._name} row {self._number} {column}".rstrip()
        return _finding(self.owner, code, where, kind)

    def _cells(self) -> list[str] | None:
        line: bytes | None = next(self._lines, None)
        if line is None:
            return None
        self._number += 1
        if not line.isascii() or not line.endswith(b"\n"):
            self.flaws.append(self.finding(FindingCode.NOT_AS_WRITTEN))
        return line.decode("ascii", "replace").rstrip("\n").split("\t")


def _finding(
    pseudonym: str, code: FindingCode, where: str, kind: IdentifierKind | None = None
) -> TableFinding:
    return TableFinding(pseudonym, Finding(code, where, kind))


def _is_forbidden(column: str, text: str) -> bool:
    if column in _NEVER_FILLED:
        return True
    if column == "zip":
        return not re.fullmatch(r"\d{3}", text)
    if "days_" in column:
        return any(
            _OFFSET.fullmatch(one) is None or abs(int(one)) > _FARTHEST for one in text.split(",")
        )
    if column in {"age_at_index", "age_at_imaging"}:
        return not re.fullmatch(r"\d{1,2}", text) or int(text) > _OLDEST
    return False
