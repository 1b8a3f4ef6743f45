"""What would become of one instance, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from app import inspection
from app.deidentify.header import Deidentifier
from app.deidentify.plan import Plan
from app.deidentify.profile import load_profile
from app.deidentify.removals import removed_from
from app.deidentify.screening import hold_reason
from app.errors import Reason
from app.model import Change, Draft, Instance, Patient, PixelReview, Project, Redaction, Token
from app.package.staging import blocks
from app.part10 import open_source
from app.ports import Ports

_NO_NUMBER_YET = "000000-000000"  # a number is drawn when the patient is sent


@dataclass(frozen=True, slots=True)
class Preview:
    """One instance before and after. *Identified*.

    Attributes:
        changes: every attribute, in the order of the new file.
        after: the whole new file, as it would be staged.
        hold: why its kind is held even so; None if it may go.
        redactions: what is blacked out in `after`: what a person decided; as long as nobody did,
            what the search proposes.
        review: who answers for its pixels; None if nobody does yet, or the project does not ask.
    """

    changes: tuple[Change, ...]
    after: bytes
    hold: Reason | None
    redactions: tuple[Redaction, ...] = ()
    review: PixelReview | None = None


class Engines:
    """Keeps the engine of the patient who is looked at: it remembers what their slices share.
    *Identified*, so whoever makes one lets it go with the stores."""

    def __init__(self) -> None:
        self._key: tuple[Project, Patient] | None = None

    def of(self, project: Project, patient: Patient, ports: Ports) -> Deidentifier:
        if self._key != (project, patient):
            self._key = project, patient
            self._engine = Deidentifier(_plan(project), patient, ports.pseudonyms, project)
        return self._engine


def preview(
    draft: Draft, ports: Ports, instance: Instance, engines: Engines | None = None
) -> Preview:
    """What would become of one instance; nothing is written.

    Args:
        engines: of these stores; the next preview of the same patient is quicker then.

    Raises:
        DamagedFile: it cannot be read.
    """
    patient = ports.patient(instance.patient_id, pseudonym=_NO_NUMBER_YET)
    engine = (engines or Engines()).of(draft.project, patient, ports)
    pixels = inspection.as_shown(draft, ports, instance.series_uid)
    redactions = pixels.of(instance.sop_instance_uid)
    removed = removed_from(instance, draft.removals)
    with open_source(instance.source) as stream:
        splice, changes = engine.explain(
            stream, redactions, reviewed=pixels.by_person, removed=removed
        )
        after = b"".join(map(bytes, blocks(splice, stream, Token())))
    hold = whole_hold(instance, draft.project)
    return Preview(changes, after, hold, redactions, pixels.review)


def whole_hold(instance: Instance, project: Project) -> Reason | None:
    """Why an instance of its kind is held, whatever is in it."""
    return hold_reason(instance, project.options, allow_heads=project.allow_heads)


@lru_cache(maxsize=2)
def _plan(project: Project) -> Plan:
    """One plan for all previews: it remembers what it decided, and holds no patient data."""
    return Plan(load_profile(project))
