"""What a person decides, as a new `Draft` made from the one before. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.model import Draft, Exclusion, PixelDecision, Project, Removal, SeriesSummary, WhyExcluded


def choose(draft: Draft, paths: Iterable[Path]) -> Draft:
    """Add folders, ZIPs or discs."""
    return replace(draft, sources=tuple(dict.fromkeys((*draft.sources, *paths))))


def forget_sources(draft: Draft) -> Draft:
    """Start choosing over: every decision about an exam goes too."""
    return Draft((), draft.package, draft.project, workers=draft.workers)


def exclude(draft: Draft, series_uids: Iterable[str], why: WhyExcluded) -> Draft:
    out = dict.fromkeys(series_uids)
    reasons = (one for one in draft.exclusions if one.series_uid not in out)
    return replace(
        draft,
        excluded_series=draft.excluded_series.union(out),
        exclusions=(*reasons, *(Exclusion(series_uid, why) for series_uid in out)),
        approved_series=draft.approved_series.difference(out),
        included_series=draft.included_series.difference(out),
    )


def take_in(draft: Draft, series_uids: Iterable[str]) -> Draft:
    """Include series, also such that the project does not ask for."""
    taken = frozenset(series_uids)
    return replace(
        draft,
        excluded_series=draft.excluded_series - taken,
        exclusions=tuple(one for one in draft.exclusions if one.series_uid not in taken),
        approved_series=draft.approved_series - taken,
        included_series=draft.included_series | taken,
    )


def set_apart(draft: Draft, outside: Iterable[str]) -> Draft:
    """Leave out what the project does not ask for, unless a person already took it in."""
    decided = draft.included_series | draft.excluded_series
    return exclude(draft, (one for one in outside if one not in decided), WhyExcluded.NOT_PART)


def approve(draft: Draft, series_uids: Iterable[str]) -> Draft:
    return replace(draft, approved_series=draft.approved_series.union(series_uids))


def withdraw(draft: Draft, series_uids: Iterable[str]) -> Draft:
    return replace(draft, approved_series=draft.approved_series.difference(series_uids))


def withdraw_changed(
    draft: Draft, before: Iterable[SeriesSummary], now: Iterable[SeriesSummary]
) -> Draft:
    """A series that is not what it was when somebody approved it has to be looked at again."""
    known = {one.series_uid: (one.instances, one.size) for one in before}
    changed = (
        one.series_uid
        for one in now
        if known.get(one.series_uid, (one.instances, one.size)) != (one.instances, one.size)
    )
    return withdraw(draft, changed)


def decide_pixels(draft: Draft, decision: PixelDecision) -> Draft:
    others = tuple(one for one in draft.pixel_decisions if one.series_uid != decision.series_uid)
    return replace(draft, pixel_decisions=(*others, decision))


def remove(draft: Draft, removal: Removal, *, keep: bool) -> Draft:
    others = tuple(one for one in draft.removals if one != removal)
    return replace(draft, removals=others if keep else (*others, removal))


def one_person(draft: Draft, patient_id: str) -> Draft:
    return replace(draft, one_person=draft.one_person | {patient_id})


def adopt(draft: Draft, project: Project) -> Draft:
    """Take over a coordinator's project; a site number it leaves open stays as it is."""
    site_id = project.site_id or draft.project.site_id
    return replace(draft, project=replace(project, site_id=site_id))


def fresh_draft(draft: Draft) -> Draft:
    """The same start with a place for the package that nothing has yet."""
    package, number = draft.package, 1
    while package.exists():
        number += 1
        package = draft.package.with_name(f"{draft.package.name}-{number}")
    return replace(draft, package=package)
