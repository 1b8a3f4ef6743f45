"""What the Clinical page asks of the stores, in the threads of `jobs`. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.clinical.records import Case
from app.model import Draft, Project, Token

if TYPE_CHECKING:  # the window's start must not wait for these
    from app.ports import Ports


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a patient without anybody typing. *Identified*.

    Attributes:
        births, sexes: what the images say (DA; Patient's Sex).
        sent: what packages before said, by field; empty for who was in none.
        delivered: whether something of the patient was delivered before to where this goes.
    """

    patient_id: str
    births: frozenset[str] = frozenset()
    sexes: frozenset[str] = frozenset()
    sent: Mapping[str, str] = field(default_factory=dict)
    delivered: bool = False


def people(
    patient_ids: Iterable[str], project: Project, ports: Ports, token: Token
) -> tuple[About, ...]:
    """One for each patient, in this order.

    Args:
        project: says where to.

    Raises:
        Cancelled
    """
    from app.site.crosswalk import Kind  # noqa: PLC0415
    from app.site.delivered import delivered  # noqa: PLC0415
    from app.site.ledger import Ledger  # noqa: PLC0415
    from app.site.places import places_of  # noqa: PLC0415

    found, there = [], delivered(ports.home, places_of(project))
    again = {  # of projects that keep UIDs, and of others
        one.patient_id
        for one in (ports.index.series() if there else ())
        if there & {one.series_uid, ports.pseudonyms.uid(one.series_uid)}
    }
    with Ledger(ports.home.database, ports.secrets.data_key) as ledger:
        for one in patient_ids:
            token.check()
            pseudonym = ports.crosswalk.lookup(Kind.PATIENT, one)
            sent = ledger.said(pseudonym) if pseudonym else {}
            births, sexes = ports.index.birth_dates(one), ports.index.sexes(one)
            known = frozenset(births), frozenset(sexes)
            found.append(About(one, *known, sent, delivered=one in again))
    return tuple(found)


def cases(
    facts: Mapping[str, str], draft: Draft, ports: Ports, token: Token
) -> Mapping[str, Case] | None:
    """The cases that may go, by PatientID; None if nobody entered anything. Images of the others
    are held if the project says so.

    Raises:
        Cancelled
    """
    from app.errors import Reason  # noqa: PLC0415
    from app.intake import Entered, Intake  # noqa: PLC0415

    if not facts:
        ports.index.hold_just((), Reason.CLINICAL_FACTS)
        return None
    project = draft.project
    entered = Entered(facts, project.clinical, ports.index)
    intake = Intake(entered, ports, project, correction=draft.correction)
    for _ in intake.read(token):
        token.check()
    return intake
