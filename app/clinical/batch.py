"""What the tables of one package have in common, and the patients they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.clinical.records import Case
from app.model import Project


@dataclass(frozen=True, slots=True)
class Batch:
    """One delivery, as MIDRC names it.

    Attributes:
        name: `<organisation>_<YYYYMMDD>`; the day is that of packaging and says nothing of a
            patient.
        organisation: who sends it.
        project_code: the Gen3 project it goes to.
        site_id: the site's six digits.
        ventilator: kinds of breathing support that mean a ventilator.
    """

    name: str
    organisation: str
    project_code: str
    site_id: str
    ventilator: frozenset[str]

    @classmethod
    def of(cls, project: Project, finished: datetime) -> Batch:
        organisation = project.clinical.organisation or project.site_id
        return cls(
            name=f"{organisation}_{finished:%Y%m%d}",
            organisation=organisation,
            project_code=project.clinical.project_code,
            site_id=project.site_id,
            ventilator=frozenset(project.clinical.ventilator),
        )


@dataclass(frozen=True, slots=True)
class Subject:
    """A patient whose images are in the package. *Identified*.

    Attributes:
        pseudonym: MIDRC's case id.
        shift_days: by how many days the dates in the images were moved; 0 if they were not.
        case: the clinical facts; None if there are none.
        study_days: true days of the studies by their new UIDs, for images that have no date left.
    """

    pseudonym: str
    shift_days: int
    case: Case | None
    study_days: Mapping[str, date] = field(default_factory=dict)
