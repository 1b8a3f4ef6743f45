"""The clinical facts of one contribution, patient by patient. Knows nothing of Qt.

A `Book` holds what was typed as short texts and makes an entry of one when it is opened, so that
10,000 patients need little memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.clinical.entry import Entry, assembled, begun, from_text, judged, to_text
from app.clinical.frozen import differing
from app.clinical.importer.judging import Judged, found_besides
from app.clinical.importer.spellings import known_spellings
from app.clinical.offsets import written_day
from app.clinical.records import Case, Severity
from app.model import Clinical, SeriesSummary
from app.site.drafts import FactsTally
from app.ui.clinical_desk import About


class Standing(StrEnum):
    """How things stand with one patient's facts."""

    EMPTY = "empty"
    GOOD = "good"
    ASKS = "asks"  # a warning: is it meant so?
    WRONG = "wrong"
    HELD = "held"  # something is left out, with a person's word


@dataclass(frozen=True, slots=True)
class StudyDay:
    """One imaging study that leaves. *Identified*."""

    day: date
    description: str


@dataclass(frozen=True, slots=True)
class Person:
    """One patient of whom something leaves. *Identified*."""

    patient_id: str
    name: str
    studies: tuple[StudyDay, ...]


def people_of(leaving: Iterable[SeriesSummary]) -> tuple[Person, ...]:
    """The patients of these series, in their order."""
    names: dict[str, str] = {}
    studies: dict[str, dict[str, StudyDay]] = {}
    for one in leaving:
        names.setdefault(one.patient_id, one.patient_name)
        found = studies.setdefault(one.patient_id, {})
        if (day := written_day(one.study_date)) is not None:
            found.setdefault(one.study_uid, StudyDay(day, one.study_description or one.modality))
    return tuple(
        Person(one, name, tuple(sorted(studies[one].values(), key=lambda study: study.day)))
        for one, name in names.items()
    )


class Book:
    """See the module. Making one judges all entries: not on the main thread.

    Args:
        people: who they are, and `about`, in the same order, what is known of each.
        texts: as `entry.to_text` made them, by PatientID; those of others are passed over.
        correction: what is said of patients may differ from what was sent before.
    """

    def __init__(
        self,
        clinical: Clinical,
        people: Sequence[Person],
        about: Iterable[About],
        texts: Mapping[str, str],
        *,
        correction: bool = False,
    ) -> None:
        self._clinical, self._correction = clinical, correction
        self.people = tuple(people)
        # by what a search finds them
        self.words = tuple(
            " ".join((*one.name.replace("^", " ").split(), one.patient_id)).casefold()
            for one in self.people
        )
        self._places = {one.patient_id: place for place, one in enumerate(self.people)}
        self._about = {one.patient_id: one for one in about}
        self._texts = {one: text for one, text in texts.items() if one in self._places and text}
        self._standing = {one: self._judge_kept(one) for one in self._texts}
        known_spellings()  # read here, not with the first letter that somebody types
        if self.people:
            self.judged(self.entry(self.people[0].patient_id))

    @property
    def patient_ids(self) -> Collection[str]:
        return self._places.keys()

    # ------------------------------------------------------------ one patient

    def entry(self, patient_id: str) -> Entry:
        """What was typed, or as it begins: with what the images say."""
        text = self._texts.get(patient_id)
        return from_text(text) if text else self._begun(patient_id)

    def judged(self, entry: Entry) -> Judged:
        """What may go of an entry, and all its problems."""
        about = self._about.get(entry.patient_id, About(entry.patient_id))
        days = (one.day for one in self.person(entry.patient_id).studies)
        found = judged(entry, self._clinical, days, about.births, about.sexes)
        sent = {} if self._correction else about.sent
        return found_besides(found, differing(found.case, sent))

    def read(self, entry: Entry) -> Case:
        """The record, also with what the checks would leave out."""
        return assembled(entry, self._clinical).case

    def person(self, patient_id: str) -> Person:
        return self.people[self._places[patient_id]]

    def is_empty(self, entry: Entry) -> bool:
        """Whether nobody typed anything: it is as it began."""
        return entry in (self._begun(entry.patient_id), Entry(entry.patient_id))

    def put(self, entry: Entry, found: Judged | None = None) -> str:
        """Keep an entry; the text to save, "" if there is nothing in it any more.

        Args:
            found: what `judged` said of it, if somebody asked.
        """
        one = entry.patient_id
        if self.is_empty(entry):
            self._texts.pop(one, None)
            self._standing.pop(one, None)
            return ""
        self._texts[one] = text = to_text(entry)
        self._standing[one] = _standing(entry, found or self.judged(entry))
        return text

    # ------------------------------------------------------------ all patients

    def standing(self, patient_id: str) -> Standing:
        return self._standing.get(patient_id, Standing.EMPTY)

    @property
    def tally(self) -> FactsTally:
        counted = Counter(self._standing.values())
        return FactsTally(
            entered=counted[Standing.GOOD] + counted[Standing.ASKS],
            wrong=counted[Standing.WRONG],
            held=counted[Standing.HELD],
            missing=len(self.people) - len(self._standing),
        )

    @property
    def sent_before(self) -> int:
        """How many of the patients were in a package, or delivered, before."""
        return sum(bool(one.sent) or one.delivered for one in self._about.values())

    def next_empty(self, after: str) -> str:
        """The next patient without facts, from the beginning again at the end; "" if there is
        none."""
        start = self._places.get(after, -1) + 1
        for one in (*self.people[start:], *self.people[:start]):
            if one.patient_id not in self._texts:
                return one.patient_id
        return ""

    def before(self, patient_id: str) -> Entry | None:
        """The entry of the nearest patient before this one that has facts."""
        for one in reversed(self.people[: self._places[patient_id]]):
            if one.patient_id in self._texts:
                return self.entry(one.patient_id)
        return None

    def _begun(self, patient_id: str) -> Entry:
        about = self._about.get(patient_id, About(patient_id))
        return begun(patient_id, about.births, about.sexes)

    def _judge_kept(self, patient_id: str) -> Standing:
        entry = self.entry(patient_id)
        return _standing(entry, self.judged(entry))


def _standing(entry: Entry, found: Judged) -> Standing:
    severities = {one.severity for one in found.problems}
    if Severity.ERROR in severities:
        return Standing.HELD if entry.left_out.strip() else Standing.WRONG
    return Standing.ASKS if severities else Standing.GOOD
