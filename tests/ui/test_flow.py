"""The way through the window, without a widget."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import (
    Attestation,
    Draft,
    PackageSummary,
    Project,
    Receipt,
    SeriesSummary,
    WhyExcluded,
)
from app.site.drafts import SavedDraft
from app.ui.flow import Flow, Obstacle, Page, SeriesStatus, Way
from app.ui.keeper import resumed

FOLDER = Path("exams")
PROJECT = Project(site_id="004711")
FRESH = Flow(Draft(sources=(), package=Path("package").absolute(), project=PROJECT))
WORD = Attestation("Ida Invented", "Nurse", "I may", "2031-01-01T00:00:00+00:00")
SERIES = SeriesSummary(
    patient_id="P1",
    patient_name="Invented^Ida",
    study_uid="1.2",
    study_date="20240102",
    study_description="Chest",
    series_uid="1.2.3",
    modality="CT",
    series_number=1,
    series_description="Lung",
    instances=3,
    size=3000,
)
HELD = replace(SERIES, series_uid="1.2.4", hold=Reason.ULTRASOUND)
RECEIPT = Receipt("sftp://a/b", "p", 3, 3000, "0" * 64, "read back", "2031", "2032")
SUMMARY = PackageSummary(Path("package"), 1, 1, 1, 3, 3000, 0, 0)


def undecided(*series: SeriesSummary) -> Flow:
    return FRESH.choose(FOLDER).began().surveyed(series, "123456").stopped()


def confirming() -> Flow:
    return surveyed(SERIES).next().next().next()


def surveyed(*series: SeriesSummary) -> Flow:
    return undecided(*series).approve(*(one.series_uid for one in series))


@pytest.mark.parametrize("site_id", ["", "12345", "1234567", "12345a", "१२३४५"])
def test_a_site_begins_with_a_number_of_six_digits(site_id: str) -> None:
    flow = FRESH.name_site(site_id)
    assert flow.obstacle is Obstacle.NO_SITE_ID
    assert flow.next() == flow
    assert flow.name_site("004711").next().page is Page.STUDIES


def test_a_site_begins_with_a_place_for_its_work() -> None:
    assert FRESH.pack_into(Path("here")).obstacle is Obstacle.NO_PACKAGE


def test_a_project_file_answers_what_it_can() -> None:
    flow = FRESH.adopt(Project("Pilot", destination="sftp://a@b/c"))
    assert flow.draft.project.site_id == "004711"
    assert flow.draft.project.name == "Pilot"
    assert flow.way is Way.SERVER
    assert flow.adopt(Project(site_id="000001")).draft.project.site_id == "000001"


def test_nothing_can_be_reviewed_before_something_is_chosen() -> None:
    flow = FRESH.next()
    assert flow.obstacle is Obstacle.NO_STUDIES
    assert flow.next() == flow


def test_the_way_is_closed_while_the_exams_are_read() -> None:
    flow = FRESH.choose(FOLDER).began()
    assert flow.obstacle is Obstacle.WORKING
    assert flow.next().page is Page.STUDIES
    assert flow.surveyed((SERIES,)).obstacle is Obstacle.WORKING
    assert flow.surveyed((SERIES,)).stopped().obstacle is None


def test_a_stopped_survey_does_not_lead_on() -> None:
    assert FRESH.choose(FOLDER).began().stopped().obstacle is Obstacle.NOT_READ


def test_a_folder_without_images_does_not_lead_on() -> None:
    assert surveyed().obstacle is Obstacle.NOTHING_FOUND


def test_a_folder_added_later_has_to_be_read_before_the_way_opens() -> None:
    flow = surveyed(SERIES).choose(Path("more"))
    assert flow.draft.sources == (FOLDER, Path("more"))
    assert flow.obstacle is Obstacle.NOT_READ


def test_the_same_folder_is_taken_once() -> None:
    assert FRESH.choose(FOLDER).choose(FOLDER).draft.sources == (FOLDER,)


def test_starting_over_forgets_what_was_left_out() -> None:
    flow = surveyed(SERIES).leave_out(SERIES.series_uid, True).forget_sources()
    assert flow.draft.sources == ()
    assert flow.draft.excluded_series == frozenset()


def test_a_series_left_out_can_be_taken_in_again() -> None:
    out = surveyed(SERIES).next().leave_out(SERIES.series_uid, True)
    assert out.obstacle is Obstacle.NOTHING_LEFT
    assert out.leave_out(SERIES.series_uid, False).obstacle is Obstacle.UNDECIDED


def test_held_series_alone_leave_nothing_to_send() -> None:
    assert surveyed(HELD).next().obstacle is Obstacle.NOTHING_LEFT


@pytest.mark.parametrize(
    ("way", "address", "obstacle"),
    [
        (Way.KEEP, "", None),
        (Way.FOLDER, "", Obstacle.NO_DESTINATION),
        (Way.FOLDER, "/drive", None),
        (Way.SERVER, "server.example.org", Obstacle.NO_DESTINATION),
        (Way.SERVER, "sftp://", Obstacle.NO_DESTINATION),
        (Way.SERVER, "sftp://me@server.example.org/in", None),
    ],
)
def test_sending_needs_an_address_that_fits_the_way(
    way: Way, address: str, obstacle: Obstacle | None
) -> None:
    flow = confirming().attest(WORD).send_by(way, address)
    assert flow.obstacle is obstacle


def test_a_package_needs_a_folder() -> None:
    assert confirming().attest(WORD).pack_into(Path()).obstacle is Obstacle.NO_PACKAGE


def test_nothing_is_sent_before_somebody_answers_for_it() -> None:
    flow = confirming()
    assert flow.obstacle is Obstacle.NOT_ATTESTED
    assert flow.next() == flow
    assert flow.attest(WORD).next().page is Page.SEND


def test_what_is_wrong_is_named_with_the_page_that_mends_it() -> None:
    flow = replace(undecided(SERIES).name_site("12"), page=Page.CONFIRM)
    failed = {one.obstacle: one.page for one in flow.checks if not one.passed}
    assert failed == {
        Obstacle.UNDECIDED: Page.REVIEW,
        Obstacle.NO_SITE_ID: Page.START,
        Obstacle.NOT_ATTESTED: Page.CONFIRM,
    }
    assert flow.go_to(Page.REVIEW).page is Page.REVIEW
    assert flow.go_to(Page.DONE) == flow


def test_only_a_finished_run_leads_to_the_last_page() -> None:
    flow = confirming().attest(WORD).next()
    assert flow.obstacle is None
    assert flow.next().page is Page.SEND
    done = flow.began().packaged(SUMMARY).delivered(RECEIPT).stopped().finished()
    assert done.page is Page.DONE
    assert done.obstacle is None
    assert not done.may_go_back


def test_a_page_is_not_left_while_it_works() -> None:
    flow = confirming().attest(WORD).next()
    assert flow.back().page is Page.CONFIRM
    assert flow.began().back().page is Page.SEND
    assert flow.began().obstacle is Obstacle.WORKING


def test_a_package_that_is_whole_can_be_delivered_but_not_decided_anew() -> None:
    flow = confirming().attest(WORD).next().packaged(SUMMARY).back()
    assert flow.page is Page.CONFIRM
    assert flow.back() == flow
    assert flow.obstacle is None


def test_another_place_for_the_package_means_another_package() -> None:
    assert confirming().packaged(SUMMARY).pack_into(Path("elsewhere")).summary is None


def test_a_changed_series_has_to_be_looked_at_again() -> None:
    flow = surveyed(SERIES).choose(Path("more")).began()
    again = flow.surveyed((replace(SERIES, instances=4),)).stopped()
    assert again.status(again.undecided[0]) is SeriesStatus.TO_REVIEW
    assert not flow.surveyed((SERIES,)).undecided


def test_what_the_project_does_not_ask_for_is_left_out_until_a_person_takes_it_in() -> None:
    other = replace(SERIES, series_uid="1.2.5")
    flow = FRESH.choose(FOLDER).surveyed((SERIES, other), outside=("1.2.5",))
    assert [one.series_uid for one in flow.undecided] == ["1.2.3"]
    assert flow.draft.exclusions[0].why is WhyExcluded.NOT_PART
    taken = flow.leave_out("1.2.5", False)
    again = taken.surveyed((SERIES, other), outside=("1.2.5",))
    assert len(again.undecided) == 2
    out = again.leave_out("1.2.5", True)
    assert len(out.surveyed((SERIES, other), outside=("1.2.5",)).undecided) == 1


# ---------------------------------------------------------------- going on with a contribution


def saved(flow: Flow, **more: object) -> SavedDraft:
    made = SavedDraft("a", flow.draft, flow.page.value, flow.way.value, flow.series or ())
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "goes_on"),
    [
        (Page.STUDIES, Page.STUDIES),
        (Page.REVIEW, Page.REVIEW),
        (Page.CLINICAL, Page.CLINICAL),
        (Page.CONFIRM, Page.CONFIRM),
        (Page.SEND, Page.CONFIRM),
    ],
)
def test_a_resumed_contribution_goes_on_where_it_was_left(left: Page, goes_on: Page) -> None:
    flow = resumed(saved(replace(surveyed(SERIES), page=left)))
    assert flow.page is Page.STUDIES
    assert flow.began().surveyed((SERIES,)).stopped().page is goes_on


def test_a_resumed_contribution_stops_where_something_changed() -> None:
    flow = resumed(saved(confirming()))
    changed = flow.began().surveyed((replace(SERIES, size=1),)).stopped()
    assert changed.page is Page.REVIEW
    assert changed.obstacle is Obstacle.UNDECIDED
    assert changed.heading is None


def test_a_resumed_contribution_whose_exams_are_gone_waits_for_them() -> None:
    flow = resumed(saved(confirming())).began().stopped()
    assert flow.page is Page.STUDIES
    assert flow.obstacle is Obstacle.NOT_READ


def test_a_package_that_was_whole_only_has_to_be_delivered(tmp_path: Path) -> None:
    whole = replace(SUMMARY, path=tmp_path)
    flow = resumed(saved(confirming().attest(WORD), summary=whole))
    assert flow.page is Page.CONFIRM
    assert flow.obstacle is None
    assert resumed(saved(confirming(), summary=SUMMARY)).summary is None


def test_a_draft_of_another_version_begins_with_its_exams() -> None:
    flow = resumed(saved(confirming(), page="elsewhere", way="pigeon"))
    assert flow.heading is Page.STUDIES
    assert flow.way is Way.KEEP


def test_every_series_is_approved_or_left_out_before_the_way_opens() -> None:
    flow = undecided(SERIES, replace(SERIES, series_uid="1.2.5"), HELD).next()
    assert flow.obstacle is Obstacle.UNDECIDED
    flow = flow.approve("1.2.3")
    assert flow.next() == flow
    flow = flow.leave_out("1.2.5", True)
    assert flow.obstacle is None
    assert flow.withdraw("1.2.3").obstacle is Obstacle.UNDECIDED
