"""Where the person is on the way, and whether the way ahead is open. Knows nothing of Qt.

A `Flow` is a value: each act of the person or of a job makes the next one. The pages show it and
never decide anything themselves, so the whole wizard is tested without a widget.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from app.model import (
    Draft,
    Exclusion,
    PackageSummary,
    PixelDecision,
    Receipt,
    Removal,
    SeriesSummary,
    WhyExcluded,
)

_SITE_ID = re.compile(r"[0-9]{6}")


class Page(StrEnum):
    """The pages, in the order of the way."""

    STUDIES = "studies"
    REVIEW = "review"
    SEND = "send"
    DONE = "done"


class Obstacle(StrEnum):
    """Why the way ahead is closed. `wording.obstacle` says it to the person."""

    NO_STUDIES = "no-studies"
    WORKING = "working"
    NOT_READ = "not-read"
    NOTHING_FOUND = "nothing-found"
    NOTHING_LEFT = "nothing-left"
    NO_SITE_ID = "no-site-id"
    NO_PACKAGE = "no-package"
    NO_DESTINATION = "no-destination"


class SeriesStatus(StrEnum):
    """How things stand with one series. `wording.series_status` says it to the person."""

    TO_REVIEW = "to-review"
    APPROVED = "approved"
    EXCLUDED = "excluded"
    HELD = "held"


class Way(StrEnum):
    """How the package travels once it is whole."""

    KEEP = "keep"  # it stays in its folder; someone carries or sends it later
    FOLDER = "folder"
    SFTP = "sftp"


@dataclass(frozen=True, slots=True)
class Flow:
    """The state of one contribution. *Identified* (the draft and the series name patients).

    Attributes:
        draft: what the person decided.
        page: the page shown.
        working: a job is under way; the page may not be left.
        site_is_locked: the site's number was given before and cannot be another.
        series: what the survey found; None while the sources have not been read to their end.
        way: how the package travels.
        summary: the finished package.
        receipt: the destination's confirmation.
    """

    draft: Draft
    page: Page = Page.STUDIES
    working: bool = False
    site_is_locked: bool = False
    series: tuple[SeriesSummary, ...] | None = None
    way: Way = Way.KEEP
    summary: PackageSummary | None = None
    receipt: Receipt | None = None

    @property
    def obstacle(self) -> Obstacle | None:
        """What keeps Next closed on this page, or None if it is open."""
        if self.page is Page.DONE:
            return None
        found = self._studies_obstacle()
        if found is None and self.page in (Page.REVIEW, Page.SEND):
            if not any(self.leaves(one) for one in self.series or ()):
                found = Obstacle.NOTHING_LEFT
            elif self.page is Page.SEND:
                found = self._send_obstacle()
        return found

    def _studies_obstacle(self) -> Obstacle | None:
        if not self.draft.sources:
            return Obstacle.NO_STUDIES
        if self.working:
            return Obstacle.WORKING
        if self.series is None:
            return Obstacle.NOT_READ
        return None if self.series else Obstacle.NOTHING_FOUND

    def _send_obstacle(self) -> Obstacle | None:
        if not _SITE_ID.fullmatch(self.draft.project.site_id):
            return Obstacle.NO_SITE_ID
        if not self.draft.package.is_absolute():
            return Obstacle.NO_PACKAGE
        address = self.draft.project.destination.strip()
        if self.way is Way.FOLDER and not address:
            return Obstacle.NO_DESTINATION
        if self.way is Way.SFTP and not re.fullmatch(r"sftp://[^/\s]+.*", address):
            return Obstacle.NO_DESTINATION
        return None

    @property
    def may_go_back(self) -> bool:
        return self.page in (Page.REVIEW, Page.SEND) and not self.working

    def leaves(self, series: SeriesSummary) -> bool:
        """Whether this series will be in the package as things stand."""
        return series.hold is None and series.series_uid not in self.draft.excluded_series

    def status(self, series: SeriesSummary) -> SeriesStatus:
        """How things stand with a series; held counts before all that a person said."""
        if series.hold is not None:
            return SeriesStatus.HELD
        if series.series_uid in self.draft.excluded_series:
            return SeriesStatus.EXCLUDED
        if series.series_uid in self.draft.approved_series:
            return SeriesStatus.APPROVED
        return SeriesStatus.TO_REVIEW

    @property
    def undecided(self) -> tuple[SeriesSummary, ...]:
        """The series nobody has approved or left out yet, in the order of the survey."""
        return tuple(one for one in self.series or () if self.status(one) is SeriesStatus.TO_REVIEW)

    # ------------------------------------------------------------ the person

    def choose(self, *paths: Path) -> Flow:
        """Add folders, ZIPs or discs; what was read before no longer counts."""
        sources = tuple(dict.fromkeys((*self.draft.sources, *paths)))
        return replace(self, draft=replace(self.draft, sources=sources), series=None)

    def forget_sources(self) -> Flow:
        """Start choosing over."""
        draft = replace(
            self.draft,
            sources=(),
            excluded_series=frozenset(),
            exclusions=(),
            approved_series=frozenset(),
            removals=(),
            one_person=frozenset(),
            pixel_decisions=(),
        )
        return replace(self, draft=draft, series=None)

    def leave_out(self, series_uid: str, out: bool, why: WhyExcluded = WhyExcluded.OTHER) -> Flow:
        """Exclude a series from the package, or take it in again; either way it is looked at anew
        before it leaves."""
        excluded = self.draft.excluded_series
        reasons = tuple(one for one in self.draft.exclusions if one.series_uid != series_uid)
        draft = replace(
            self.draft,
            excluded_series=excluded | {series_uid} if out else excluded - {series_uid},
            exclusions=(*reasons, Exclusion(series_uid, why)) if out else reasons,
            approved_series=self.draft.approved_series - {series_uid},
        )
        return replace(self, draft=draft)

    def approve(self, *series_uids: str) -> Flow:
        """The person looked at these series and found them good to send."""
        draft = replace(self.draft, approved_series=self.draft.approved_series.union(series_uids))
        return replace(self, draft=draft)

    def withdraw(self, *series_uids: str) -> Flow:
        """What was approved changed, or the person thought again."""
        draft = replace(
            self.draft, approved_series=self.draft.approved_series.difference(series_uids)
        )
        return replace(self, draft=draft)

    def decide_pixels(self, decision: PixelDecision) -> Flow:
        """Which boxes of a series are blacked out; replaces an earlier decision."""
        others = tuple(
            one for one in self.draft.pixel_decisions if one.series_uid != decision.series_uid
        )
        return replace(self, draft=replace(self.draft, pixel_decisions=(*others, decision)))

    def remove(self, removal: Removal, *, keep: bool = False) -> Flow:
        """A value the rules would keep does not leave; with `keep` it may again."""
        others = tuple(one for one in self.draft.removals if one != removal)
        removals = others if keep else (*others, removal)
        return replace(self, draft=replace(self.draft, removals=removals))

    def name_site(self, site_id: str) -> Flow:
        """The number the archive gave the site; every pseudonym begins with it."""
        project = replace(self.draft.project, site_id=site_id.strip())
        return replace(self, draft=replace(self.draft, project=project))

    def send_by(self, way: Way, address: str, host_key: str = "") -> Flow:
        project = replace(self.draft.project, destination=address, host_key=host_key.strip())
        return replace(self, way=way, draft=replace(self.draft, project=project))

    def pack_into(self, package: Path) -> Flow:
        return replace(self, draft=replace(self.draft, package=package), summary=None)

    def next(self) -> Flow:
        """The next page; on the Send page only a finished job leads on."""
        if self.obstacle is not None or self.page in (Page.SEND, Page.DONE):
            return self
        pages = tuple(Page)
        return replace(self, page=pages[pages.index(self.page) + 1])

    def back(self) -> Flow:
        if not self.may_go_back:
            return self
        pages = tuple(Page)
        return replace(self, page=pages[pages.index(self.page) - 1])

    # ------------------------------------------------------------ the jobs

    def began(self) -> Flow:
        return replace(self, working=True)

    def stopped(self) -> Flow:
        """The job is over, well or not."""
        return replace(self, working=False)

    def surveyed(self, series: tuple[SeriesSummary, ...], site_id: str = "") -> Flow:
        """The sources were read; `site_id` is what this site already sends under, if it does."""
        flow = replace(self, series=series, site_is_locked=bool(site_id))
        return flow.name_site(site_id) if site_id else flow

    def packaged(self, summary: PackageSummary) -> Flow:
        """The bag is whole; unless it stays here it still has to be delivered."""
        return replace(self, summary=summary)

    def delivered(self, receipt: Receipt) -> Flow:
        return replace(self, receipt=receipt)

    def finished(self) -> Flow:
        """The run ended well: the last page."""
        return replace(self, page=Page.DONE)
