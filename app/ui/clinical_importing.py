"""A site's tables on their way into the form: asked about, read again. Knows nothing of Qt."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.clinical.dictionary import chosen
from app.clinical.entry import imported, to_text
from app.clinical.importer.fhir import is_fhir
from app.clinical.importer.form import FORM, closed_lists
from app.clinical.importer.mapping import Decisions, read_decisions, write_decisions
from app.clinical.importer.questions import Doubt, Question
from app.clinical.importer.spellings import normal
from app.clinical.importer.table import is_workbook
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Problem, Sheet
from app.errors import TableError
from app.model import Clinical, Progress, Stage, Token
from app.site.paths import Home

if TYPE_CHECKING:  # the window's start must not wait for these
    from app.clinical.importer.importing import Files
    from app.ports import Ports

_MOST_TOLD = 500  # rows and patients that are left over
_TOGETHER = 200  # patients between two reports
LEAVE_OUT = ""
WHOSE_ROW = "patient_id"


@dataclass(frozen=True, slots=True)
class Tables:
    """What came of reading a site's tables. *Identified*.

    Attributes:
        texts: entries by PatientID, as `entry.to_text` made them.
        left_over: rows that could not be given to any patient here, the first of them.
        rows_left_over: how many there are.
        without_rows: patients of the images of whom the tables say nothing, the first of them.
        headings: the columns of each table, where somebody has to say whose row it is.
    """

    questions: tuple[Question, ...]
    texts: Mapping[str, str]
    left_over: tuple[Problem, ...] = ()
    rows_left_over: int = 0
    without_rows: tuple[str, ...] = ()
    headings: Mapping[Sheet, tuple[str, ...]] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """Whether something has to be decided before anything can be taken over."""
        return any(one.doubt.is_of_table for one in self.questions)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions, those first that wait longest."""
        return tuple(
            sorted(
                self.questions,
                key=lambda one: (not one.doubt.is_of_table, not one.blocks, -one.rows),
            )
        )


def files_of(paths: Sequence[Path]) -> Files:
    """Two tables, one workbook with both, or FHIR bundles; the table of events says so in its name,
    or comes second.

    Raises:
        TableError: they are not such files.
    """
    from app.clinical.importer.importing import Files  # noqa: PLC0415 - openpyxl is large

    if paths and all(map(is_fhir, paths)):
        return Files(paths[0], more=tuple(paths[1:]))
    if len(paths) == 1 and is_workbook(paths[0]):
        return Files(paths[0])
    if len(paths) != 2:
        raise TableError(problem="choose the tables of cases and of events together")
    cases, events = sorted(paths, key=lambda one: "event" in one.stem.casefold())
    return Files(cases, events)


def remembered(home: Home, clinical: Clinical) -> Decisions:
    """What this site decided before.

    Raises:
        MappingError
    """
    lists = closed_lists(chosen(clinical), clinical)
    return read_decisions(home.mapping, lists) if home.mapping.is_file() else Decisions()


def remember(home: Home, decisions: Decisions) -> None:
    """Keep it for the next time, here and on the command line.

    Raises:
        TargetUnwritable, TargetFull
    """
    write_decisions(home.mapping, decisions)


def read(
    paths: Sequence[Path], decisions: Decisions, clinical: Clinical, ports: Ports, token: Token
) -> Iterator[Progress | Tables]:
    """Read the tables with what is decided; the last thing is what came of it.

    Raises:
        SourceMissing, TableError, Cancelled
    """
    from app.clinical.importer.gathering import Exam, Gathering  # noqa: PLC0415
    from app.clinical.importer.importing import Import  # noqa: PLC0415

    path = ports.home.work / f"{secrets.token_hex(8)}.index.tables"
    with closing(Gathering(path, ports.secrets.data_key)) as gathering:
        gathering.add_exams(Exam(*one) for one in ports.index.exams())
        source = Import(files_of(paths), decisions, clinical, gathering)
        problems = source.read(token)
        left_over = tuple(islice(problems, _MOST_TOLD))
        count = len(left_over) + sum(1 for _ in problems)
        found = Tables(
            source.questions(),
            {},
            left_over,
            count,
            tuple(islice(source.without_rows(), _MOST_TOLD)),
            {
                sheet: tuple(column.heading for column in reading.columns)
                for sheet, reading in source.readings.items()
            },
        )
        texts: dict[str, str] = {}
        if not found.blocks:
            for done, case in enumerate(source.cases(token), 1):
                patient_id = case.case.patient_id
                texts[patient_id] = to_text(
                    imported(case, gathering.facts(patient_id), source.days)
                )
                if done % _TOGETHER == 0:
                    yield Progress(Stage.SCAN, done, 0)
    yield replace(found, texts=texts)


def choices(question: Question, headings: Sequence[str]) -> tuple[str, ...]:
    """What can be answered, the likeliest first. `LEAVE_OUT` leaves a column out."""
    if question.doubt is Doubt.WHOSE:
        return tuple(headings)
    if question.doubt in {Doubt.COLUMN, Doubt.TWICE}:
        return tuple(dict.fromkeys((LEAVE_OUT, *question.answers, *FORM[question.sheet])))
    return question.answers


def decided(decisions: Decisions, question: Question, answer: str) -> Decisions:
    """The decisions with one more."""
    if question.doubt is Doubt.LEADING_ZEROS:
        return replace(decisions, id_digits=int(answer))
    if question.doubt is Doubt.VALUE:
        name = question.place[1]
        terms = {**decisions.values.get(name, {}), normal(question.key): answer}
        return replace(decisions, values={**decisions.values, name: terms})
    table = decisions.of(question.sheet)
    if question.place[1] == "days":
        table = replace(table, days={**table.days, question.key: DayForm(answer)})
    else:
        heading, name = question.key, answer
        if question.doubt is Doubt.WHOSE:
            heading, name = answer, WHOSE_ROW
        table = replace(table, columns={**table.columns, normal(heading): name})
    if question.sheet is Sheet.CASES:
        return replace(decisions, cases=table)
    return replace(decisions, events=table)
