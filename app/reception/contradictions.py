"""What does not go together between packages: the checks that curators make over a whole batch.

From what RSNA and MIDRC repair after receipt: an instance twice with other content; a series or
study of two patients; a case that comes again with other demographics, or a study with other facts;
a patient who grows younger; an id used twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from app.reception.contents import Contents
from app.reception.settling import Difference

# what the site freezes with the first package of a case (`clinical.frozen`)
_SAME_CASE = frozenset(
    {"sex", "race", "ethnicity", "race_ethnicity", "zip", "country_of_residence"}
    | {"age_at_index", "age_at_index_gt89", "index_event"}
)
_SAME_STUDY = frozenset(
    {"age_at_imaging", "age_at_imaging_gt89", "body_part_examined", "study_modality"}
    | {"days_to_study"}  # another index date would move every day
)
_NO_FACT = frozenset({"case", "imaging_study", "dataset", "core_metadata_collection"})
_OVER_89 = 90.0


class Conflict(StrEnum):
    """What kind of contradiction it is."""

    DUPLICATE_INSTANCE = "duplicate-instance"
    SERIES_IN_TWO_PLACES = "series-in-two-places"
    STUDY_OF_TWO_CASES = "study-of-two-cases"
    CHANGED_DEMOGRAPHICS = "changed-demographics"
    CHANGED_STUDY = "changed-study"
    YOUNGER_LATER = "younger-later"
    DUPLICATE_ID = "duplicate-id"
    UNDECIDED = "undecided"
    WITHOUT_CASE = "images-without-case"

    @property
    def sentence(self) -> str:
        return _SENTENCES[self]


_SENTENCES = {
    Conflict.DUPLICATE_INSTANCE: "One image is in two packages, and is not the same.",
    Conflict.SERIES_IN_TWO_PLACES: "One series is in two studies, or of two cases.",
    Conflict.STUDY_OF_TWO_CASES: "One study is of two cases.",
    Conflict.CHANGED_DEMOGRAPHICS: "One case comes twice, with other demographics.",
    Conflict.CHANGED_STUDY: "One study comes twice, with another age, day, body part or modality.",
    Conflict.YOUNGER_LATER: "One patient is younger in a later study.",
    Conflict.DUPLICATE_ID: "One id is used for two different facts.",
    Conflict.UNDECIDED: "Packages say different things, and only a person can know which is true.",
    Conflict.WITHOUT_CASE: "Images have no case among the clinical tables, although others have.",
}


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Attributes:
    where: a pseudonym or a new UID.
    difference: what a person may decide.
    """

    conflict: Conflict
    where: str
    difference: Difference | None = None


@dataclass(slots=True)
class _Seen:
    places: dict[str, tuple[str, str]] = field(default_factory=dict)  # SOP: folder, digest
    series: dict[str, str] = field(default_factory=dict)
    studies: dict[str, str] = field(default_factory=dict)


def contradictions(
    packages: Sequence[Contents], differences: Iterable[Difference]
) -> list[Contradiction]:
    """Everything that stands against merging these packages; sorted, each once.

    Args:
        differences: of their tables; those that were settled stand against nothing.
    """
    seen, found = _Seen(), set[Contradiction]()
    for package in packages:
        found.update(_images(package, seen))
    found.update(
        Contradiction(_kind(one), one.where, one) for one in differences if one.why is None
    )
    found.update(_younger_later(packages))
    found.update(_without_case(packages))
    return sorted(found)


def _images(package: Contents, seen: _Seen) -> Iterator[Contradiction]:
    for image in package.images:
        digest = package.files[package.target(image)].sha256
        place = (image.folder, digest)
        if seen.places.setdefault(image.instance, place) != place:
            yield Contradiction(Conflict.DUPLICATE_INSTANCE, image.instance)
        if seen.series.setdefault(image.series, image.folder) != image.folder:
            yield Contradiction(Conflict.SERIES_IN_TWO_PLACES, image.series)
        if seen.studies.setdefault(image.study, image.patient) != image.patient:
            yield Contradiction(Conflict.STUDY_OF_TWO_CASES, image.study)


def _kind(one: Difference) -> Conflict:
    if one.node == "case" and one.column in _SAME_CASE:
        return Conflict.CHANGED_DEMOGRAPHICS
    if one.node == "imaging_study" and one.column in _SAME_STUDY:
        return Conflict.CHANGED_STUDY
    return Conflict.UNDECIDED if one.node in _NO_FACT else Conflict.DUPLICATE_ID


def _younger_later(packages: Sequence[Contents]) -> Iterator[Contradiction]:
    """An age may only rise with the days; a package alone may not show it."""
    ages: dict[str, set[tuple[float, float]]] = {}
    for row in (row for package in packages for row in package.tables.get("case", ())):
        ages.setdefault(row["submitter_id"], set()).update(_age(row, "0", "age_at_index"))
    for row in (row for package in packages for row in package.tables.get("imaging_study", ())):
        told = _age(row, row.get("days_to_study", ""), "age_at_imaging")
        ages.setdefault(row.get("cases.submitter_id", ""), set()).update(told)
    for case, known in ages.items():
        if any(later[1] < earlier[1] for earlier, later in pairwise(sorted(known))):
            yield Contradiction(Conflict.YOUNGER_LATER, case)


def _age(row: Mapping[str, str], days: str, column: str) -> Iterator[tuple[float, float]]:
    """The day and the years, where a row tells both."""
    try:
        years = _OVER_89 if row.get(f"{column}_gt89") == "Yes" else float(row.get(column, ""))
        yield float(days), years
    except ValueError:
        return


def _without_case(packages: Sequence[Contents]) -> Iterator[Contradiction]:
    """Where some packages have clinical tables, every case of the batch needs its row."""
    known = {row["submitter_id"] for package in packages for row in package.tables.get("case", ())}
    if known:
        for patient in {image.patient for package in packages for image in package.images} - known:
            yield Contradiction(Conflict.WITHOUT_CASE, patient)
