"""A site's tables of clinical facts on their way into a contribution: what may go, patient by
patient, and whose images are kept back because their facts have an error.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Generic, Protocol, TypeVar

from app.clinical.entry import assembled, from_text
from app.clinical.frozen import differences
from app.clinical.going import Going, LeftOut, WhatStays, reasons
from app.clinical.importer.assembling import Assembled
from app.clinical.importer.gathering import Exam, Gathering
from app.clinical.importer.importing import Files, Import
from app.clinical.importer.judging import Judged, compared, completed, found_besides, judge
from app.clinical.importer.mapping import Decisions
from app.clinical.importer.questions import Question
from app.clinical.offsets import written_day
from app.clinical.records import Case, Day, Problem
from app.errors import Reason, TableError
from app.model import Clinical, Project, Token
from app.ports import Ports
from app.site.crosswalk import Kind
from app.site.ledger import Ledger
from app.study.index import StudyIndex


class Facts(Protocol):
    """Where records come from: a site's tables (`Import`), or what was typed (`Entered`)."""

    def read(self, token: Token) -> Iterator[Problem]: ...
    def questions(self) -> tuple[Question, ...]: ...
    def cases(self, token: Token) -> Iterator[Assembled]: ...
    def case(self, patient_id: str) -> Assembled: ...
    def studies(self, patient_id: str) -> tuple[Day, ...] | None: ...


_Facts = TypeVar("_Facts", bound=Facts)


class Entered:
    """What was typed in the window, patient by patient. *Identified*.

    Args:
        entries: as `entry.to_text` made them, by PatientID.
    """

    def __init__(self, entries: Mapping[str, str], clinical: Clinical, index: StudyIndex) -> None:
        self._entries, self._clinical, self._index = entries, clinical, index

    def read(self, token: Token) -> Iterator[Problem]:
        """Nothing is to be read; every entry says whose it is."""
        token.check()
        return iter(())

    def questions(self) -> tuple[Question, ...]:
        return ()

    def cases(self, token: Token) -> Iterator[Assembled]:
        for patient_id in self._entries:
            token.check()
            yield self.case(patient_id)

    def case(self, patient_id: str) -> Assembled:
        return assembled(from_text(self._entries[patient_id]), self._clinical)

    def studies(self, patient_id: str) -> tuple[Day, ...]:
        said = (written_day(day) for _, day in self._index.study_days(patient_id))
        return tuple(day for day in said if day is not None)


class Intake(Going, Generic[_Facts]):
    """The cases that may go, by PatientID; each is made of its rows when it is asked for, so that
    10,000 patients need no memory. `read` comes first. *Identified*.

    Args:
        correction: what was sent of a patient before may be sent otherwise.
        complete: what the facts do not say of birth date and sex, the images may.

    Attributes:
        imported: says how the tables were read, and what is to be decided.
    """

    def __init__(
        self,
        imported: _Facts,
        ports: Ports,
        project: Project,
        *,
        correction: bool = False,
        complete: bool = False,
    ) -> None:
        self.imported, self._ports, self._project = imported, ports, project
        self._correction, self._complete = correction, complete
        self._going: dict[str, None] = {}
        self._left_out: dict[str, Counter[LeftOut]] = {}

    @property
    def left_out(self) -> WhatStays:
        return self._left_out

    def read(self, token: Token) -> Iterator[Problem | Judged]:
        """Read the tables and judge every case; images of those that are held are held too, if the
        project says so.

        Raises:
            SourceMissing, Cancelled
            TableError: a table cannot be read, or what it means as a whole is not decided.
        """
        yield from self.imported.read(token)
        if any(question.doubt.is_of_table for question in self.imported.questions()):
            raise TableError(problem="it is not decided yet what 'clinical check' asks of it")
        held = set()
        with Ledger(self._ports.home.database, self._ports.secrets.data_key) as ledger:
            for found in self.imported.cases(token):
                judged = self._judged(found, ledger)
                patient_id = judged.case.patient_id
                if why := reasons(judged.problems):
                    self._left_out[patient_id] = why
                if judged.held:
                    held.add(patient_id)
                else:
                    self._going[patient_id] = None
                yield judged
        if self._project.clinical.hold_images:
            series = self._ports.index.series()
            self._ports.index.hold_just(
                (one.series_uid for one in series if one.patient_id in held),
                Reason.CLINICAL_FACTS,
            )

    def __getitem__(self, patient_id: str) -> Case:
        if patient_id not in self._going:
            raise KeyError(patient_id)
        found = self._completed(self.imported.case(patient_id))
        studies = self.imported.studies(patient_id)
        return judge(found, self._project.clinical, studies).case

    def __iter__(self) -> Iterator[str]:
        return iter(self._going)

    def __len__(self) -> int:
        return len(self._going)

    def _judged(self, found: Assembled, ledger: Ledger) -> Judged:
        found = self._completed(found)
        patient_id = found.case.patient_id
        studies = self.imported.studies(patient_id)
        judged = judge(found, self._project.clinical, studies)
        index = self._ports.index
        judged = compared(judged, index.birth_dates(patient_id), index.sexes(patient_id))
        pseudonym = self._ports.crosswalk.lookup(Kind.PATIENT, patient_id)
        if self._correction or judged.held or pseudonym is None:
            return judged
        return found_besides(judged, differences(judged.case, pseudonym, ledger))

    def _completed(self, found: Assembled) -> Assembled:
        if not self._complete:
            return found
        index, patient_id = self._ports.index, found.case.patient_id
        return completed(found, index.birth_dates(patient_id), index.sexes(patient_id))


@contextmanager
def open_intake(
    files: Files,
    decisions: Decisions,
    project: Project,
    ports: Ports,
    *,
    correction: bool = False,
) -> Iterator[Intake[Import]]:
    """An intake for the exams in the index, which must have been surveyed.

    Its rows are in an encrypted scratch file, which is removed at the end.
    """
    path = ports.home.work / f"{secrets.token_hex(8)}.index.tables"
    with closing(Gathering(path, ports.secrets.data_key)) as gathering:
        gathering.add_exams(Exam(*one) for one in ports.index.exams())
        imported = Import(files, decisions, project.clinical, gathering)
        yield Intake(imported, ports, project, correction=correction, complete=True)
