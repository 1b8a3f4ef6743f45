"""Writes records as the plain form, so that tests read them back; makes any valid record."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from contextlib import closing
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from openpyxl import Workbook

from app.clinical.dictionary import pinned
from app.clinical.importer.assembling import Assembled
from app.clinical.importer.form import FORM, USED, closed_lists
from app.clinical.importer.gathering import Exam, Gathering
from app.clinical.importer.importing import Files, Import
from app.clinical.importer.mapping import Decisions
from app.clinical.records import (
    Absent,
    BreathingSupport,
    Case,
    Condition,
    CovidTest,
    EventKind,
    HospitalStay,
    IcuStay,
    Medication,
    Observation,
    Problem,
    Sheet,
    Vaccination,
)
from app.model import Clinical, Token

LISTS = closed_lists(pinned(), Clinical())


# ---------------------------------------------------------------- writing


def lines(cases: Iterable[Case]) -> dict[Sheet, list[list[Any]]]:
    """Both tables with their headings; days as they are."""
    tables: dict[Sheet, list[list[Any]]] = {sheet: [list(FORM[sheet])] for sheet in Sheet}
    for case in cases:
        known = {name: getattr(case, name, "") for name in FORM[Sheet.CASES]}
        known["race_ethnicity"] = "; ".join(case.race_ethnicity)
        tables[Sheet.CASES].append([_cell(value) for value in known.values()])
        for event in _events(case):
            tables[Sheet.EVENTS].append([_cell(event.get(name, "")) for name in FORM[Sheet.EVENTS]])
    return tables


def _events(case: Case) -> Iterable[dict[str, Any]]:
    whose = {"patient_id": case.patient_id}
    for kind, event in case.events():
        if kind is EventKind.HOSPITAL_STAY and event == HospitalStay(icu_stays=event.icu_stays):
            continue  # only the place of stays in intensive care
        known = {name: getattr(event, name, "") for name in USED[kind]}
        if isinstance(event, Medication):
            known["method"] = event.kind
        yield whose | {"event": kind} | known
    for kinds, word in ((case.without, "none"), (case.unknown, "unknown")):
        for kind in sorted(kinds):
            yield whose | {"event": kind, "result": word}


def _cell(value: Any) -> Any:
    return value.value if isinstance(value, Absent | EventKind) else value


def as_csv(folder: Path, cases: Iterable[Case]) -> Files:
    for sheet, table in lines(cases).items():
        with (folder / f"{sheet}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(table)
    return Files(folder / "cases.csv", folder / "events.csv")


def as_workbook(folder: Path, cases: Iterable[Case]) -> Files:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, table in lines(cases).items():
        page = book.create_sheet(sheet)
        for row, line in enumerate(table, 1):
            for column, value in enumerate(line, 1):
                if value != "":
                    cell = page.cell(row, column, value)
                    if isinstance(value, str):
                        cell.data_type = "s"  # not a formula
    book.save(folder / "clinical.xlsx")
    return Files(folder / "clinical.xlsx")


# ---------------------------------------------------------------- reading


class Imported:
    """An import that was read to its end."""

    def __init__(
        self,
        folder: Path,
        files: Files,
        decisions: Decisions | None = None,
        exams: Iterable[Exam] | None = None,
    ) -> None:
        self.decisions = decisions or Decisions()
        with closing(Gathering(folder / "gathering", b"k" * 32)) as gathering:
            if exams is not None:
                gathering.add_exams(exams)
            self.by = Import(files, self.decisions, Clinical(), gathering)
            self.problems: list[Problem] = list(self.by.read(Token()))
            self.assembled: list[Assembled] = list(self.by.cases(Token()))
            self.without_rows = list(self.by.without_rows())
            self.days = {
                a.case.patient_id: self.by.studies(a.case.patient_id) for a in self.assembled
            }
        self.problems += [one for found in self.assembled for one in found.problems]
        self.questions = self.by.questions()

    @property
    def cases(self) -> list[Case]:
        return [found.case for found in self.assembled]

    @property
    def codes(self) -> list[tuple[str, int, str, str]]:
        return [(one.sheet.value, one.row, one.field, one.code) for one in self.problems]


def unnumbered(case: Case) -> Case:
    """The case as if it had been typed, so that rows make no difference."""
    events: dict[str, Any] = {
        one.name: tuple(replace(event, row=0) for event in getattr(case, one.name))
        for one in fields(Case)
        if isinstance(getattr(case, one.name), tuple) and one.name != "race_ethnicity"
    }
    stays = tuple(
        replace(stay, icu_stays=tuple(replace(icu, row=0) for icu in stay.icu_stays))
        for stay in events["hospital_stays"]
    )
    return replace(case, row=0, **events | {"hospital_stays": stays})


# ---------------------------------------------------------------- any valid record


_FIRST, _LAST = date(2019, 1, 1), date(2024, 12, 31)
_WORD = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=3, max_size=9)
_NAMES = (
    st.lists(_WORD, min_size=1, max_size=3)
    .map(" ".join)
    .filter(
        lambda text: (
            text.casefold() not in {"nan", "nil", "null", "unk", "n/a"} and text[0] not in "#=-"
        )
    )
)
_MIDNIGHT = datetime.min.time()
_DAYS = st.one_of(
    st.dates(_FIRST, _LAST),
    st.datetimes(datetime(2019, 1, 1), datetime(2024, 12, 31)).map(  # noqa: DTZ001 - local time
        lambda moment: moment.replace(microsecond=0)
    ).filter(lambda moment: moment.time() != _MIDNIGHT),
)  # fmt: skip
_ABSENT = st.sampled_from(Absent)


def _maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(values, _ABSENT)


def _term(name: str) -> st.SearchStrategy[Any]:
    return _maybe(st.sampled_from(LISTS[name]))


def _some(record: type, **values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(st.builds(record, **values), max_size=3).map(tuple)


@st.composite
def _hospital(draw: st.DrawFn) -> tuple[HospitalStay, ...]:
    """Stays one after the other, each with its intensive care inside."""
    stays, day = [], draw(st.dates(_FIRST, date(2020, 1, 1)))
    for _ in range(draw(st.integers(0, 3))):
        marks = [day]
        for _ in range(5):
            marks.append(date.fromordinal(marks[-1].toordinal() + draw(st.integers(0, 20))))
        icu = (IcuStay(start=marks[1], end=marks[2]), IcuStay(start=marks[3], end=marks[4]))
        stays.append(
            HospitalStay(
                start=marks[0],
                end=marks[5],
                discharge_type=draw(_term("discharge_type")),
                icu_stays=icu[: draw(st.integers(0, 2))],
            )
        )
        day = date.fromordinal(marks[5].toordinal() + 1)
    return tuple(stays)


_KINDS = st.frozensets(st.sampled_from(EventKind))

CASES = st.builds(
    Case,
    patient_id=st.from_regex(r"[A-Z]{0,3}[0-9]{1,10}", fullmatch=True),
    birth_date=_maybe(st.dates(date(1900, 1, 1), _FIRST)),
    sex=_term("sex"),
    race=_term("race"),
    ethnicity=_term("ethnicity"),
    race_ethnicity=st.lists(st.sampled_from(LISTS["race_ethnicity"]), unique=True).map(tuple),
    zip=_maybe(st.from_regex(r"[0-9]{5}(-[0-9]{4})?", fullmatch=True)),
    country=_maybe(st.sampled_from(["United States", "Canada", "Côte d'Ivoire"])),
    index_event=_term("index_event"),
    index_date=_maybe(_DAYS),
    covid19_positive=_term("covid19_positive"),
    long_covid=_term("long_covid"),
    outcome=_term("outcome"),
    covid_tests=_some(
        CovidTest, start=_DAYS, result=_term("covid_test.result"), method=_term("covid_test.method")
    ),
    hospital_stays=_hospital(),
    breathing_support=_some(
        BreathingSupport, name=_term("breathing_support.name"), start=_DAYS, end=_maybe(_DAYS)
    ),
    conditions=_some(
        Condition,
        name=_maybe(_NAMES),
        code=st.just("U07.1"),
        code_system=_maybe(st.just("ICD-10-CM")),
        start=_maybe(_DAYS),
        end=_maybe(_DAYS),
    ),
    medications=_some(
        Medication,
        name=_NAMES,
        kind=_term("medication.method"),
        code=_maybe(st.just("3264")),
        code_system=_maybe(st.just("RxNorm")),
        manufacturer=_maybe(_NAMES),
        dose=_maybe(st.integers(1, 20)),
        start=_maybe(_DAYS),
        end=_maybe(_DAYS),
    ),
    vaccinations=_some(
        Vaccination,
        name=_NAMES,
        code=_maybe(st.just("208")),
        code_system=_maybe(st.just("CVX")),
        manufacturer=_maybe(_NAMES),
        dose=_maybe(st.integers(1, 20)),
        start=_maybe(_DAYS),
    ),
    observations=_some(
        Observation,
        name=st.sampled_from(LISTS["observation.name"]),
        result=_maybe(st.sampled_from([*LISTS["observation.result"], "38.5", "97"])),
        start=_maybe(_DAYS),
    ),
    without=_KINDS,
    unknown=_KINDS,
).map(lambda case: replace(case, unknown=case.unknown - case.without))
