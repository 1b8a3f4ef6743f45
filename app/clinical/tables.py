"""The tables of one package: every node of the dictionary that has rows, in files as MIDRC reads.

Cases, studies and series come from the packaged images, patient by patient; facts are added where a
patient has any. So no table names what another lacks, and memory does not grow with the package.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import IO

from app.clinical.batch import Batch, Subject
from app.clinical.dictionary import Dictionary, pinned
from app.clinical.imaging import Images
from app.clinical.rows import case_row, facts
from app.clinical.tsv import Row, header_line, row_line
from app.model import Packaged
from app.site.ledger import Ledger

_TOGETHER = 100  # patients whose facts are numbered in one transaction

_Patient = tuple[Subject, Images]


class CaseFault(ValueError):
    """A patient's facts or images cannot be written: a fault of the program, since checks came
    before."""

    def __init__(self, pseudonym: str) -> None:
        self.pseudonym = pseudonym
        super().__init__("a case cannot be written")


def write(
    packaged: Iterable[Packaged],
    subject_of: Callable[[str], Subject],
    batch: Batch,
    ledger: Ledger,
    folder: Path,
    *,
    dictionary: Dictionary | None = None,
) -> tuple[Path, ...]:
    """Write the tables of a package into an empty folder, and say which there are.

    Args:
        packaged: the package's images, ordered by target.
        subject_of: the patient of a pseudonym.
        ledger: numbers the facts.
        dictionary: by default the pinned one.

    Raises:
        OSError: the drive refused.
        CaseFault: a fact that `checks` finds wrong was not held back.
    """
    with _Tables(folder, batch, dictionary or pinned()) as tables:
        tables.add("dataset", _dataset(batch))
        tables.add("core_metadata_collection", _collection(batch))
        patients = (
            (subject_of(pseudonym), Images(images))
            for pseudonym, images in groupby(packaged, lambda one: one.target.split("/")[0])
        )
        while some := list(islice(patients, _TOGETHER)):
            _write_patients(some, batch, ledger, tables)
    return tables.paths


def table_name(node: str, batch: Batch) -> str:
    """`ct_series_<organisation>_<YYYYMMDD>.tsv`: as MIDRC's sorting of a batch expects it."""
    return f"{node.removesuffix('_file')}_{batch.name}.tsv"


class _Tables:
    """The open files; a node's is made when its first row comes."""

    def __init__(self, folder: Path, batch: Batch, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self._folder, self._batch = folder, batch
        self._files: dict[str, IO[str]] = {}
        self._stack = ExitStack()

    def __enter__(self) -> _Tables:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(self._folder / table_name(node, self._batch) for node in self._files)

    def add(self, name: str, row: Row) -> None:
        node = self.dictionary.nodes[name]
        if name not in self._files:
            path = self._folder / table_name(name, self._batch)
            file = path.open("x", encoding="ascii", newline="\n")
            self._files[name] = self._stack.enter_context(file)
            file.write(header_line(node))
        self._files[name].write(row_line(node, row))


def _write_patients(
    patients: Iterable[_Patient], batch: Batch, ledger: Ledger, tables: _Tables
) -> None:
    waiting: list[tuple[str, str, Row]] = []
    places: list[tuple[str, str, str]] = []
    for subject, images in patients:
        with _fault_of(subject.pseudonym):
            tables.add("case", case_row(subject, batch, images.sex))
            for node, row in images.rows(subject, batch, tables.dictionary):
                tables.add(node, row)
            for node, key, row in _keyed(subject):
                places.append((subject.pseudonym, node, key))
                waiting.append((node, subject.pseudonym, row))
    numbers = ledger.numbers(places)
    for (node, pseudonym, row), number in zip(waiting, numbers, strict=True):
        # fixed width, and a number is never used again: MIDRC overwrites what has the same id
        identity = f"{node.capitalize()}_{pseudonym}_{number:04d}"
        with _fault_of(pseudonym):
            tables.add(node, {**row, "submitter_id": identity})


@contextmanager
def _fault_of(pseudonym: str) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise CaseFault(pseudonym) from error


def _keyed(subject: Subject) -> Iterator[tuple[str, str, Row]]:
    """A patient's facts, each with a key of its own."""
    seen: Counter[tuple[str, str]] = Counter()
    for fact in facts(subject):
        seen[fact.node, fact.key] += 1
        yield fact.node, f"{fact.key}#{seen[fact.node, fact.key]}", fact.row


def _dataset(batch: Batch) -> Row:
    return {
        "type": "dataset",
        "submitter_id": batch.name,
        "projects.code": batch.project_code,
        "data_contributor": batch.organisation,
        "data_description": batch.name,
    }


def _collection(batch: Batch) -> Row:
    return {
        "type": "core_metadata_collection",
        "submitter_id": batch.name,
        "projects.code": batch.project_code,
        "title": batch.name,
    }
