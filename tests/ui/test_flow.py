"""The way through the window, without a widget."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Draft, PackageSummary, Project, SeriesSummary
from app.ui.flow import Flow, Obstacle, Page, Way

FOLDER = Path("exams")
FRESH = Flow(Draft(sources=(), package=Path("package").absolute(), project=Project()))
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
SUMMARY = PackageSummary(Path("package"), 1, 1, 1, 3, 3000, 0, 0)


def surveyed(*series: SeriesSummary) -> Flow:
    return FRESH.choose(FOLDER).began().surveyed(series, "123456").stopped()


def test_nothing_can_be_reviewed_before_something_is_chosen() -> None:
    assert FRESH.obstacle is Obstacle.NO_STUDIES
    assert FRESH.next() == FRESH


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
    assert out.leave_out(SERIES.series_uid, False).obstacle is None


def test_held_series_alone_leave_nothing_to_send() -> None:
    assert surveyed(HELD).next().obstacle is Obstacle.NOTHING_LEFT


@pytest.mark.parametrize("site_id", ["", "12345", "1234567", "12345a", "१२३४५"])
def test_a_package_needs_a_site_id_of_six_digits(site_id: str) -> None:
    flow = (
        FRESH.choose(FOLDER).began().surveyed((SERIES,)).stopped().next().next().name_site(site_id)
    )
    assert not flow.site_is_locked
    assert flow.obstacle is Obstacle.NO_SITE_ID
    assert flow.name_site("004711").obstacle is None


@pytest.mark.parametrize(
    ("way", "address", "obstacle"),
    [
        (Way.KEEP, "", None),
        (Way.FOLDER, "", Obstacle.NO_DESTINATION),
        (Way.FOLDER, "/drive", None),
        (Way.SFTP, "server.example.org", Obstacle.NO_DESTINATION),
        (Way.SFTP, "sftp://", Obstacle.NO_DESTINATION),
        (Way.SFTP, "sftp://me@server.example.org/in", None),
    ],
)
def test_sending_needs_an_address_that_fits_the_way(
    way: Way, address: str, obstacle: Obstacle | None
) -> None:
    flow = surveyed(SERIES).next().next().send_by(way, address)
    assert flow.obstacle is obstacle


def test_a_package_needs_a_folder() -> None:
    assert surveyed(SERIES).next().next().pack_into(Path()).obstacle is Obstacle.NO_PACKAGE


def test_only_a_finished_run_leads_to_the_last_page() -> None:
    flow = surveyed(SERIES).next().next()
    assert flow.next().page is Page.SEND
    assert flow.began().packaged(SUMMARY).stopped().finished().page is Page.DONE


def test_a_page_is_not_left_while_it_works() -> None:
    flow = surveyed(SERIES).next().next()
    assert flow.back().page is Page.REVIEW
    assert flow.began().back().page is Page.SEND


def test_another_place_for_the_package_means_another_package() -> None:
    flow = surveyed(SERIES).next().next().packaged(SUMMARY)
    assert flow.pack_into(Path("elsewhere")).summary is None
