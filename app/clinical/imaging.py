"""Rows of studies and series, made of what the packaged images say of themselves.

Never of a separate list: a study without images, or images without a study, cannot come out. A
property takes its value from the DICOM attribute of the same name (`slice_thickness` from
SliceThickness), as far as the dictionary accepts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.clinical.batch import Batch, Subject
from app.clinical.checks.person import SEXES
from app.clinical.dictionary import Dictionary, Property, ValueType
from app.clinical.offsets import OLDEST, age_and_over, days_between, written_day
from app.clinical.plain import plain, plain_item
from app.clinical.records import told
from app.clinical.tsv import Row, Value
from app.model import Packaged

_AGE = re.compile(r"([0-9]{3})([YMWD])")
_INTEGER = re.compile(r"[+-]?[0-9]{1,12}")  # IS
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")  # DS
_ELSEWHERE = {
    "echo_number": "EchoNumbers",
    "software_version": "SoftwareVersions",
}
_LOSSY = {"0": "00", "1": "01", "0.0": "00", "1.0": "01"}  # some writers make a number of it
_BLACKED_OUT = "RedactedBoxes"  # a fact that only images have in which something was
_TEXT_REMOVED = "Removal of alphanumeric characters"


@dataclass(slots=True)
class _Series:
    """One series, read off its images one after the other.

    Attributes:
        values: by DICOM keyword in lower case, each different value once, in order.
    """

    study_uid: str
    series_uid: str
    instances: int = 0
    modified: bool = False
    values: dict[str, dict[str, None]] = field(default_factory=dict)

    def add(self, image: Packaged) -> None:
        self.instances += 1
        for keyword, value in image.facts:
            if keyword == _BLACKED_OUT:
                self.modified = True
            elif value:
                self.values.setdefault(keyword.lower(), {})[value] = None

    def all(self, keyword: str) -> list[str]:
        return list(self.values.get(keyword.lower(), ()))

    def first(self, keyword: str) -> str:
        return next(iter(self.all(keyword)), "")


class Images:
    """The packaged images of one patient, summed up series by series."""

    def __init__(self, images: Iterable[Packaged]) -> None:
        """Read them once; they are not kept."""
        series: dict[tuple[str, str], _Series] = {}
        for image in images:
            _, study_uid, series_uid, _ = image.target.split("/")
            key = study_uid, series_uid
            series.setdefault(key, _Series(*key)).add(image)
        self._series = list(series.values())

    @property
    def sex(self) -> str:
        """As the dictionary words it."""
        said = (one.first("PatientSex") for one in self._series)
        return next((SEXES[sex] for sex in said if sex in SEXES), "Not Reported")

    def rows(
        self, subject: Subject, batch: Batch, dictionary: Dictionary
    ) -> Iterator[tuple[str, Row]]:
        """Each node's name with a row: studies first, then their series."""
        studies: dict[str, list[_Series]] = {}
        for one in self._series:
            studies.setdefault(one.study_uid, []).append(one)
        for uid, series in studies.items():
            yield "imaging_study", _study_row(uid, series, subject, batch)
        for one in self._series:
            node = f"{one.first('Modality').lower()}_series_file"
            if node in dictionary.nodes:  # reports and the like have none
                columns = dictionary.nodes[node].properties
                yield node, _series_row(one, columns, subject, batch) | {"type": node}


def _study_row(uid: str, series: Sequence[_Series], subject: Subject, batch: Batch) -> Row:
    day = _true_day(series, subject)
    index = told(subject.case.index_date) if subject.case else None
    days = None if index is None or day is None else days_between(index, day)
    age, over = _age(series, subject, day)
    return {
        "type": "imaging_study",
        "submitter_id": uid,
        "cases.submitter_id": subject.pseudonym,
        "datasets.submitter_id": (batch.name,),
        "case_ids": (subject.pseudonym,),
        "study_uid": uid,
        "study_modality": _distinct(series, "Modality"),
        "body_part_examined": _distinct(series, "BodyPartExamined"),
        "study_description": next(
            filter(None, (one.first("StudyDescription") for one in series)), None
        ),
        "days_to_study": days,
        "age_at_imaging": age,
        "age_at_imaging_gt89": over,
        "image_data_modified": any(one.modified for one in series),
        "days_from_study_to_pos_covid_test": _tests(subject, day, "Positive"),
        "days_from_study_to_neg_covid_test": _tests(subject, day, "Negative"),
    }


def _true_day(series: Iterable[_Series], subject: Subject) -> date | None:
    """The day of the study as the site knows it: the images' dates were moved, or taken out."""
    for one in series:
        if moved := written_day(one.first("StudyDate")):
            return moved - timedelta(days=subject.shift_days)
    return next(
        (
            subject.study_days[one.study_uid]
            for one in series
            if one.study_uid in subject.study_days
        ),
        None,
    )


def _age(
    series: Iterable[_Series], subject: Subject, day: date | None
) -> tuple[int | None, str | None]:
    """By the birth date; without one, what the images say."""
    birth = told(subject.case.birth_date) if subject.case else None
    if birth is not None and day is not None:
        return age_and_over(birth, day)
    for one in series:
        if said := _AGE.fullmatch(one.first("PatientAge")):
            years = int(said[1]) if said[2] == "Y" else int(said[1]) // 12 if said[2] == "M" else 0
            return (None, "Yes") if years > OLDEST else (years, "No")
    return None, None


def _tests(subject: Subject, day: date | None, result: str) -> tuple[int, ...]:
    """Days from the study to each such test, the latest first."""
    if subject.case is None or day is None:
        return ()
    tested = (told(one.start) for one in subject.case.covid_tests if one.result == result)
    return tuple(sorted({days_between(day, one) for one in tested if one}, reverse=True))


def _distinct(series: Iterable[_Series], keyword: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for one in series for value in one.all(keyword)))


def _series_row(
    one: _Series, columns: Mapping[str, Property], subject: Subject, batch: Batch
) -> dict[str, Value]:
    said = {name: _said(one, column) for name, column in columns.items() if not column.link}
    modality = one.first("Modality")
    return said | {
        "submitter_id": one.series_uid,
        "imaging_studies.submitter_id": one.study_uid,
        "core_metadata_collections.submitter_id": batch.name,
        "case_ids": (subject.pseudonym,),
        "data_category": modality,
        "data_format": "DCM",
        "data_type": "DICOM",
        "series_uid": one.series_uid,
        "number_of_instances": one.instances,
        "image_data_modified": one.modified,
        "image_data_modification_method": _TEXT_REMOVED if one.modified else None,
    }


def _said(one: _Series, column: Property) -> Value:
    """What the images say of a property: arrays of a length of their own as the first image has
    them, single numbers and words of all images once each."""
    keyword = _ELSEWHERE.get(column.name, column.name.replace("_", ""))
    values = [value.split("\\") for value in one.all(keyword)]
    if not values:
        return None
    if not column.several:
        return _fitting(values[0][0], column)
    items = values[0] if len(values[0]) > 1 else [item for value in values for item in value]
    fitting = [_fitting(item, column) for item in items]
    if len(values[0]) == 1:
        fitting = list(dict.fromkeys(fitting))
    # a list with a hole would say something else
    kept = [item for item in fitting if item is not None]
    return tuple(kept) if len(kept) == len(fitting) else ()


def _number(text: str, kind: ValueType) -> int | float | None:
    if kind is ValueType.INTEGER:
        return int(text) if _INTEGER.fullmatch(text) else None
    return float(text) if _DECIMAL.fullmatch(text) else None


def _fitting(text: str, column: Property) -> str | int | float | None:
    """The value as the dictionary wants it; None if it does not fit."""
    text = text.strip()
    if column.type in {ValueType.INTEGER, ValueType.NUMBER}:
        return _number(text, column.type)
    if column.type is ValueType.BOOLEAN:
        return None
    text = plain_item(text) if column.several else plain(text)
    if column.values:
        text = _LOSSY.get(text, text)
        return text if text in column.values else None
    return text or None
