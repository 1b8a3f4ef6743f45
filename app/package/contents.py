"""What is in a package, series by series, as its report counts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Self

from app.model import Action, Packaged

PIXEL_REVIEW, REDACTED_BOXES, REDACTED_SHARE = "PixelReview", "RedactedBoxes", "RedactedShare"
"""Facts of a packaged image (`Packaged.facts`): who answers for its pixels, how many boxes were
blacked out, and what share of its picture that is, from 0 to 1. The last two only if there are."""

REMOVED_IN_REVIEW = "RemovedInReview"
"""Another: the attributes, by keyword, that a person had removed though the rules keep them."""

# the words of the report's columns, and the actions each one counts
COLUMNS: dict[str, tuple[Action, ...]] = {
    "kept": (Action.KEEP,),
    "removed": (Action.REMOVE,),
    "emptied": (Action.EMPTY,),
    "replaced": (Action.DUMMY, Action.UID, Action.PSEUDONYM),
    "cleaned": (Action.CLEAN,),
    "shifted": (Action.SHIFT,),
    "added": (Action.ADD,),
}


@dataclass(frozen=True, slots=True)
class SeriesContents:
    """One series of the package; all values are those of the output.

    Attributes:
        actions: how often each kind of action was taken, by the report's words (`kept`, ...).
        review: who answers for its pixels (`PixelReview`); "" if they were not looked at.
        boxes: how many were blacked out, in so many `redacted` images.
        largest_share: of a picture that was blacked out, from 0 to 1.
        removed: attributes that a person had removed from all or some of its images.
    """

    patient_id: str
    study_uid: str
    series_uid: str
    study_description: str
    modality: str
    description: str
    equipment: str
    instances: int
    size: int
    actions: Mapping[str, int]
    review: str
    boxes: int
    redacted: int
    largest_share: float
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in the package, series by series, ordered by patient, study and series."""

    series: tuple[SeriesContents, ...]
    patients: int = field(init=False)
    studies: int = field(init=False)
    instances: int = field(init=False)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        count = object.__setattr__
        count(self, "patients", len({series.patient_id for series in self.series}))
        count(self, "studies", len({series.study_uid for series in self.series}))
        count(self, "instances", sum(series.instances for series in self.series))
        count(self, "size", sum(series.size for series in self.series))

    @classmethod
    def of(cls, packaged: Iterable[Packaged]) -> Self:
        """Summed up from the files, which come ordered by target; keeps one line per series."""
        return cls(
            tuple(
                _series(folder, files)
                for folder, files in groupby(packaged, lambda file: file.target.rsplit("/", 1)[0])
            )
        )


def _series(folder: str, files: Iterable[Packaged]) -> SeriesContents:
    patient_id, study_uid, series_uid = folder.split("/")
    taken: Counter[Action] = Counter()
    instances = size = boxes = redacted = 0
    share = 0.0
    facts: dict[str, str] = {}
    removed: set[str] = set()
    for file in files:
        own = dict(file.facts)
        facts = facts or own
        instances += 1
        size += file.size
        if REDACTED_BOXES in own:
            redacted += 1
            boxes += int(own[REDACTED_BOXES])
            share = max(share, float(own[REDACTED_SHARE]))
        removed.update(filter(None, own.get(REMOVED_IN_REVIEW, "").split(", ")))
        for action, count in file.actions:
            taken[action] += count
    maker, model = facts.get("Manufacturer", ""), facts.get("ManufacturerModelName", "")
    return SeriesContents(
        patient_id=patient_id,
        study_uid=study_uid,
        series_uid=series_uid,
        study_description=facts.get("StudyDescription", ""),
        modality=facts.get("Modality", ""),
        description=facts.get("SeriesDescription", ""),
        equipment=f"{maker} {model}".strip(),
        instances=instances,
        size=size,
        actions={word: sum(taken[a] for a in actions) for word, actions in COLUMNS.items()},
        review=facts.get(PIXEL_REVIEW, ""),
        boxes=boxes,
        redacted=redacted,
        largest_share=share,
        removed=tuple(sorted(removed)),
    )
