"""Where the person is on the way, and whether the way ahead is open. Knows nothing of Qt.

A `Flow` is a value: each act of the person or of a job makes the next one. The pages show it and
never decide anything themselves, so the whole wizard is tested without a widget.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from app.model import (
    Attestation,
    Draft,
    PackageSummary,
    PixelDecision,
    Project,
    Receipt,
    Removal,
    SeriesSummary,
    WhyExcluded,
)
from app.site.drafts import FactsTally
from app.ui import decisions
from app.ui.stations import Check, Obstacle, Page, SeriesStatus, Way, is_site_id, leads_on, way_to

__all__ = ["Check", "Flow", "Obstacle", "Page", "SeriesStatus", "Way"]


@dataclass(frozen=True, slots=True)
class Flow:
    """The state of one contribution. *Identified* (the draft and the series name patients).

    Attributes:
        draft: what the person decided.
        page: the page shown.
        working: a job is under way; the page may not be left.
        site_is_locked: the site's number was given before and cannot be another.
        series: what the survey found; None while the sources have not been read to their end.
        before: what an earlier survey found; what changed since loses its approval.
        way: how the package travels.
        facts: how things stand with the clinical facts; None while nobody came to them.
        summary: the finished package.
        receipt: the destination's confirmation.
        heading: after a resumed contribution was read again, the page to go on at.
    """

    draft: Draft
    page: Page = Page.START
    working: bool = False
    site_is_locked: bool = False
    series: tuple[SeriesSummary, ...] | None = None
    before: tuple[SeriesSummary, ...] = ()
    way: Way = Way.KEEP
    facts: FactsTally | None = None
    summary: PackageSummary | None = None
    receipt: Receipt | None = None
    heading: Page | None = None

    # ------------------------------------------------------------ what stands in the way

    @property
    def obstacle(self) -> Obstacle | None:
        """What keeps Next closed on this page, or None if it is open."""
        if self.working:
            return Obstacle.WORKING
        return next((one.obstacle for one in self._checks_of(self.page) if not one.passed), None)

    @property
    def checks(self) -> tuple[Check, ...]:
        """All that has to be right before anything is sent, in the order of the way."""
        return self._checks_of(Page.CONFIRM)

    def _checks_of(self, page: Page) -> tuple[Check, ...]:
        """The checks that page asks for, and those of every page before it."""
        if page is Page.START:
            return self._site_checks()
        if page is Page.STUDIES:
            return self._studies_checks()
        if page is Page.REVIEW:
            return (*self._studies_checks(), *self._review_checks())
        if page is Page.CLINICAL:
            return (*self._studies_checks(), *self._review_checks(), *self._facts_checks())
        if page is Page.CONFIRM:
            if self.summary is not None:  # all that is left is to deliver it
                return self._delivery_checks()
            return (
                *self._studies_checks(),
                *self._review_checks(),
                *self._facts_checks(),
                *self._site_checks(),
                *self._delivery_checks(),
            )
        return ()

    def _site_checks(self) -> tuple[Check, ...]:
        placed = self.draft.package.is_absolute()
        return (
            Check(Obstacle.NO_SITE_ID, Page.START, is_site_id(self.draft.project.site_id)),
            Check(Obstacle.NO_PACKAGE, Page.CONFIRM, placed),
        )

    def _studies_checks(self) -> tuple[Check, ...]:
        return (
            Check(Obstacle.NO_STUDIES, Page.STUDIES, bool(self.draft.sources)),
            Check(Obstacle.NOT_READ, Page.STUDIES, self.series is not None),
            Check(Obstacle.NOTHING_FOUND, Page.STUDIES, bool(self.series)),
        )

    def _review_checks(self) -> tuple[Check, ...]:
        left = any(self.leaves(one) for one in self.series or ())
        return (
            Check(Obstacle.NOTHING_LEFT, Page.REVIEW, left),
            Check(Obstacle.UNDECIDED, Page.REVIEW, not self.undecided),
        )

    def _facts_checks(self) -> tuple[Check, ...]:
        facts = self.facts or FactsTally(missing=1)
        complete = not (self.draft.project.clinical.required and facts.missing)
        return (
            Check(Obstacle.FACTS_WRONG, Page.CLINICAL, facts.wrong == 0),
            Check(Obstacle.FACTS_MISSING, Page.CLINICAL, complete),
        )

    def _delivery_checks(self) -> tuple[Check, ...]:
        address = self.draft.project.destination
        answered = bool(self.draft.attestation or self.summary)  # a package has its maker's word
        return (
            Check(Obstacle.NO_DESTINATION, Page.CONFIRM, leads_on(self.way, address)),
            Check(Obstacle.NOT_ATTESTED, Page.CONFIRM, answered),
        )

    @property
    def may_go_back(self) -> bool:
        """A package that is whole can be delivered, but not decided anew."""
        whole = self.summary is not None and self.page is Page.CONFIRM
        return self.page not in (Page.START, Page.DONE) and not self.working and not whole

    @property
    def may_be_put_away(self) -> bool:
        """Nothing is left to decide but whether the package is delivered now."""
        return self.page is Page.CONFIRM and self.summary is not None and not self.working

    # ------------------------------------------------------------ the series

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
        draft = decisions.choose(self.draft, paths)
        return replace(
            self, draft=draft, page=Page.STUDIES, series=None, before=self.series or self.before
        )

    def forget_sources(self) -> Flow:
        """Start choosing over."""
        draft = decisions.forget_sources(self.draft)
        return replace(self, draft=draft, series=None, before=(), heading=None)

    def leave_out(
        self, series: str | Collection[str], out: bool, why: WhyExcluded = WhyExcluded.OTHER
    ) -> Flow:
        """Exclude series, or take them in again; either way they are looked at anew."""
        uids = (series,) if isinstance(series, str) else series
        if out:
            return replace(self, draft=decisions.exclude(self.draft, uids, why))
        return replace(self, draft=decisions.take_in(self.draft, uids))

    def approve(self, *series_uids: str) -> Flow:
        """The person looked at these series and found them good to send."""
        return replace(self, draft=decisions.approve(self.draft, series_uids))

    def withdraw(self, *series_uids: str) -> Flow:
        """What was approved changed, or the person thought again."""
        return replace(self, draft=decisions.withdraw(self.draft, series_uids))

    def decide_pixels(self, decision: PixelDecision) -> Flow:
        """Which boxes of a series are blacked out; replaces an earlier decision."""
        return replace(self, draft=decisions.decide_pixels(self.draft, decision))

    def remove(self, removal: Removal, *, keep: bool = False) -> Flow:
        """A value the rules would keep does not leave; with `keep` it may again."""
        return replace(self, draft=decisions.remove(self.draft, removal, keep=keep))

    def know_facts(self, facts: FactsTally) -> Flow:
        """The clinical facts were read, or changed."""
        return replace(self, facts=facts)

    def say_one_person(self, patient_id: str) -> Flow:
        """A Patient ID with several names is one patient; the exams are judged anew."""
        return replace(self, draft=decisions.one_person(self.draft, patient_id))

    def adopt(self, project: Project) -> Flow:
        """Take over what a coordinator's project file sets up."""
        draft = decisions.adopt(self.draft, project)
        return replace(self, draft=draft, way=way_to(project.destination))

    def name_site(self, site_id: str) -> Flow:
        """The number the archive gave the site; every pseudonym begins with it."""
        project = replace(self.draft.project, site_id=site_id.strip())
        return replace(self, draft=replace(self.draft, project=project))

    def send_by(self, way: Way, address: str, host_key: str = "") -> Flow:
        project = replace(self.draft.project, destination=address, host_key=host_key.strip())
        return replace(self, way=way, draft=replace(self.draft, project=project))

    def pack_into(self, package: Path) -> Flow:
        return replace(self, draft=replace(self.draft, package=package), summary=None)

    def attest(self, attestation: Attestation | None) -> Flow:
        """Somebody answers for what is shown, from the moment they send it; None for nobody."""
        return replace(self, draft=replace(self.draft, attestation=attestation))

    # ------------------------------------------------------------ the way

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
        return self.go_to(pages[pages.index(self.page) - 1])

    def go_to(self, page: Page) -> Flow:
        """An earlier page."""
        pages = tuple(Page)
        if self.working or pages.index(page) >= pages.index(self.page):
            return self
        return replace(self, page=page)

    # ------------------------------------------------------------ the jobs

    def began(self) -> Flow:
        return replace(self, working=True)

    def stopped(self) -> Flow:
        """The job is over, well or not. A resumed contribution goes on where it was left."""
        flow = replace(self, working=False, heading=None)
        while self.heading not in (None, flow.page) and flow.obstacle is None:
            flow = flow.next()
        return flow

    def surveyed(
        self,
        series: tuple[SeriesSummary, ...],
        site_id: str = "",
        outside: tuple[str, ...] = (),
    ) -> Flow:
        """The sources were read.

        Args:
            site_id: what this site already sends under, if it does.
            outside: SeriesInstanceUIDs that the project does not ask for.
        """
        draft = decisions.withdraw_changed(self.draft, self.before, series)
        may_leave = {one.series_uid for one in series if one.hold is None}
        draft = decisions.set_apart(draft, may_leave.intersection(outside))
        flow = replace(self, draft=draft, series=series, before=series)
        return flow.know_site(site_id) if site_id else flow

    def know_site(self, site_id: str) -> Flow:
        """The number this site already sends under."""
        return replace(self.name_site(site_id), site_is_locked=True)

    def packaged(self, summary: PackageSummary) -> Flow:
        """The bag is whole; unless it stays here it still has to be delivered. From now on the site
        sends under this number."""
        return replace(self, summary=summary, site_is_locked=True)

    def delivered(self, receipt: Receipt) -> Flow:
        return replace(self, receipt=receipt)

    def finished(self) -> Flow:
        """The run ended well: the last page."""
        return replace(self, page=Page.DONE)
