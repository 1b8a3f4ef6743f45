"""The clinical tables of a package: made of its images and of the facts, audited, and let in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeAlias

from app.clinical.batch import Batch, Subject
from app.clinical.dictionary import chosen
from app.clinical.frozen import freeze, freeze_studies, studies_sent_otherwise
from app.clinical.going import Going, LeftOut
from app.clinical.identifying import identifiers
from app.clinical.offsets import written_day
from app.clinical.records import Case
from app.clinical.tables import CaseFault, write
from app.deidentify.audit import TableAuditor, TableFinding
from app.errors import PackageError, Reason
from app.model import Draft, Finding, Held, Option, Packaged, Patient
from app.package.building import Building
from app.package.report import FactsLeftOut
from app.package.staging import TABLES, admit_tables
from app.package.target import CLINICAL, PAYLOAD
from app.ports import Ports
from app.site.ledger import Ledger

_STUDIES = "imaging_study_*.tsv"

Objection: TypeAlias = tuple[Reason, tuple[Finding, ...]]
"""Why a patient cannot go with these tables; with findings, if the audit objects."""


class Tabulation:
    """The clinical side of one run.

    Args:
        cases: the facts that may go, by PatientID; patients of the package without any get a row
            among the cases all the same.
    """

    def __init__(self, draft: Draft, ports: Ports, cases: Mapping[str, Case]) -> None:
        self._project, self._ports, self._cases = draft.project, ports, cases
        self._correction = draft.correction
        self._dictionary = chosen(draft.project.clinical)
        self._originals: dict[str, str] = {}  # PatientID by pseudonym

    def admit(self, building: Building, finished: datetime) -> Iterator[Held]:
        """Put the tables into a package whose images are all there.

        A patient whose rows the audit objects to is taken out again with all images, and the rest
        is written anew.

        Args:
            finished: the day that names batch and tables.

        Yields:
            The images that are kept back therefore.

        Raises:
            PackageError: the tables are wrong where no patient is concerned.
            TargetFull, TargetUnwritable
        """
        self._meet()
        batch = Batch.of(self._project, finished)
        auditor = TableAuditor(self._project, self._patient, batch.name, self._dictionary.terms())
        with self._ledger() as ledger:
            while True:
                tables, objections = self._attempt(building, batch, ledger, auditor)
                if not objections:
                    break
                yield from self._leave_out(objections, building)
        building.admit_tables(tables)

    @property
    def left_out(self) -> tuple[FactsLeftOut, ...]:
        """For the report: which facts stay behind, of whom in the package, and why."""
        if not isinstance(self._cases, Going):
            return ()
        counted: Counter[tuple[str, LeftOut]] = Counter()
        names = {original: pseudonym for pseudonym, original in self._originals.items()}
        for patient_id, why in self._cases.left_out.items():
            for one, number in why.items():
                counted[names.get(patient_id, ""), one] += number
        return tuple(
            FactsLeftOut(case_id, one.table, one.column, one.code, one.sentence, number)
            for (case_id, one), number in sorted(counted.items())
        )

    def remember(self, package: Path) -> None:
        """Freeze what the finished package says of its patients."""
        with self._ledger() as ledger:
            for table in (package / PAYLOAD / CLINICAL).glob(_STUDIES):
                freeze_studies(table, ledger)
            freeze(
                (
                    Subject(pseudonym, 0, self._cases.get(patient_id))
                    for pseudonym, patient_id in self._originals.items()
                ),
                ledger,
            )

    def _ledger(self) -> Ledger:
        return Ledger(self._ports.home.database, self._ports.secrets.data_key)

    def _meet(self) -> None:
        """Who the patients of the package are; their facts are asked for one by one."""
        for patient_id in self._ports.index.patients():
            self._originals[self._ports.crosswalk.patient(patient_id)] = patient_id

    def _subject(self, pseudonym: str) -> Subject:
        patient_id = self._originals[pseudonym]
        moved = Option.RETAIN_MODIFIED_DATES in self._project.options
        return Subject(
            pseudonym=pseudonym,
            shift_days=self._ports.pseudonyms.shift_days(patient_id) if moved else 0,
            case=self._cases.get(patient_id),
            study_days=self._study_days(patient_id),
        )

    def _study_days(self, patient_id: str) -> dict[str, date]:
        kept = Option.RETAIN_UIDS in self._project.options
        days = {}
        for uid, written in self._ports.index.study_days(patient_id):
            if day := written_day(written):
                days[uid if kept else self._ports.pseudonyms.uid(uid)] = day
        return days

    def _attempt(
        self, building: Building, batch: Batch, ledger: Ledger, auditor: TableAuditor
    ) -> tuple[tuple[Packaged, ...], Mapping[str, Objection]]:
        """The tables, or by pseudonym what is wrong with them."""
        folder = building.folder / TABLES
        try:
            paths = write(
                building.packaged(),
                self._subject,
                batch,
                ledger,
                folder,
                dictionary=self._dictionary,
            )
        except CaseFault as fault:
            _empty(folder)
            return (), {fault.pseudonym: (Reason.UNFORESEEN, ())}
        if others := self._sent_otherwise(folder, ledger):
            _empty(folder)
            return (), dict.fromkeys(others, (Reason.SENT_OTHERWISE, ()))
        tables, found = admit_tables(paths, building.folder, auditor)
        return tables, _by_patient(found)

    def _sent_otherwise(self, folder: Path, ledger: Ledger) -> list[str]:
        if self._correction:
            return []
        tables = sorted(folder.glob(_STUDIES))
        return sorted(case for one in tables for case in studies_sent_otherwise(one, ledger))

    def _leave_out(self, objections: Mapping[str, Objection], building: Building) -> Iterator[Held]:
        for pseudonym, (reason, found) in objections.items():
            patient_id = self._originals.pop(pseudonym, None)
            if patient_id is None:
                raise PackageError(problem="the clinical tables are not as they must be")
            building.leave_out(pseudonym)
            for instance in self._ports.index.instances(patient_id):
                yield Held(instance.source, reason, found)

    def _patient(self, pseudonym: str) -> Patient | None:
        """A patient with all that identifies them, the facts' true days too."""
        if pseudonym not in self._originals:
            return None
        patient = self._ports.patient(self._originals[pseudonym], pseudonym)
        case = self._cases.get(self._originals[pseudonym])
        told = identifiers(case) if case else frozenset()
        return replace(patient, identifiers=patient.identifiers | told)


def _by_patient(found: Iterable[TableFinding]) -> dict[str, Objection]:
    grouped: dict[str, list[Finding]] = {}
    for one in found:
        grouped.setdefault(one.pseudonym, []).append(one.finding)
    return {one: (Reason.AUDIT_FINDING, tuple(said)) for one, said in grouped.items()}


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
