"""What `study-courier clinical check` says: every problem, what is to decide, how the tables were
read, and what would be written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from app.cli.console import Console, plain
from app.clinical.batch import Subject
from app.clinical.importer.importing import Import
from app.clinical.importer.judging import Judged
from app.clinical.importer.questions import Question
from app.clinical.importer.reading import Reading
from app.clinical.importer.spellings import normal
from app.clinical.records import Problem, Severity
from app.clinical.rows import facts

_NO_NUMBER_YET = "000000-000000"


class ClinicalReport:
    """Says things as they are found; `finish` sums up.

    Args:
        errors_only: of warnings, and of how the tables were read, only JSON tells.

    Attributes:
        facts: all that was said, for JSON.
    """

    def __init__(self, console: Console, *, errors_only: bool = False) -> None:
        self._console, self._errors_only = console, errors_only
        self.facts: dict[str, object] = {}
        self._problems: list[dict[str, object]] = []
        self._written: Counter[str] = Counter()
        self._held: list[str] = []
        self._errors = self._warnings = 0
        self._waiting = False

    def problem(self, one: Problem) -> None:
        """Severity, table, row, patient, column, value, code, sentence, what is written instead."""
        if one.severity is Severity.ERROR:
            self._errors += 1
        else:
            self._warnings += 1
        if self._console.as_json:
            self._problems.append(asdict(one))
        instead = (f"written: {one.written}",) if one.written else ()
        place = (one.severity, one.sheet, str(one.row), one.patient_id, one.field, one.value)
        if one.severity is Severity.ERROR or not self._errors_only:
            self._say(*place, one.code, one.sentence, *instead)

    def judged(self, one: Judged) -> None:
        """A patient's problems; counts what would be written."""
        for problem in one.problems:
            self.problem(problem)
        if one.held:
            self._held.append(one.case.patient_id)
        else:
            written = facts(Subject(_NO_NUMBER_YET, 0, one.case))
            self._written.update(("case", *(fact.node for fact in written)))

    def exams_without_rows(self, patient_ids: Iterable[str]) -> None:
        """Patients of the images of whom the tables say nothing."""
        missing = list(patient_ids)
        for patient_id in missing:
            self._say("exam", patient_id, "no-rows", "The tables say nothing of this patient.")
        self.facts["exams_without_rows"] = missing

    def reading(self, imported: Import) -> None:
        """How the tables were read: columns, dates, spellings."""
        told = {sheet.value: dict(_reading(one)) for sheet, one in imported.readings.items()}
        if not self._errors_only:
            self._console.say()
            for sheet, one in told.items():
                for what, how in one.items():
                    self._say(sheet, what, how)
            if imported.left_out:
                self._say("FHIR", "left out", _counts(imported.left_out))
        self.facts |= {"read": told, "left_out": imported.left_out}

    def questions(self, asked: Sequence[Question]) -> None:
        """What is to decide, as it goes into the mapping file."""
        self._waiting = any(one.blocks for one in asked)
        if asked:
            self._console.say()
        for one in asked:
            place = ".".join((*one.place, f'"{one.key}"' if one.key else ""))
            answers = " | ".join(one.answers) or "any column"
            waits = f"{_rows(one.rows)} waiting" if one.blocks else "not read"
            self._say("decide", place, waits, one.doubt, f"{one.doubt.sentence} {answers}")
        self.facts["questions"] = [asdict(one) | {"sentence": one.doubt.sentence} for one in asked]

    def finish(self, written: str = "would be written") -> int:
        """Sum up; exit code 1 if something has an error, or has to be decided first."""
        self._console.say()
        self._console.say(f"{self._errors} errors, {self._warnings} warnings")
        self._console.say(f"{written}: {_counts(self._written) or 'nothing'}")
        if self._held:
            self._console.say(f"held: {len(self._held)} cases")
        self.facts |= {
            "problems": self._problems,
            written.replace(" ", "_"): self._written,
            "held_cases": self._held,
        }
        return int(bool(self._errors or self._waiting))

    def _say(self, *cells: str) -> None:
        self._console.say("\t".join(map(plain, cells)))


def _reading(one: Reading) -> Iterator[tuple[str, str]]:
    if one.columns:
        yield "rows", f"{one.rows}, heading in row {one.heading}"
    elif one.rows:
        yield "rows", str(one.rows)
    for column in one.columns:
        if not column.field:
            yield f"column {column.heading}", f"not read ({column.how})"
        elif normal(column.heading) != normal(column.field):
            yield f"column {column.heading}", f"{column.field} ({column.how})"
    for name, form in one.proved.items():
        proof = max(one.days[name].day_first, one.days[name].month_first)
        yield f"dates of {name}", f"{form}, proved by {_rows(proof)}"
    for name, seen in one.days.items():
        if seen.utc:
            yield f"times of {name}", f"{seen.utc} in UTC, read as this computer's local time"
        if seen.short and name != "birth_date":
            yield f"years of {name}", f"{seen.short} with two digits, read as 2000 to 2069"
    for (name, spelling), meaning in one.meanings.items():
        if meaning.term is not None and meaning.term != spelling:
            yield f"{name} {spelling}", f"{meaning.term or 'nothing said'}, {_rows(meaning.rows)}"


def _rows(number: int) -> str:
    return f"{number} row" if number == 1 else f"{number} rows"


def _counts(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(numbers.items()))
