"""The review page with the real program behind it, on the invented site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import Draft, Exclusion, Project, SeriesSummary, Token, WhyExcluded
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.ui import theme
from app.ui.flow import Flow, Obstacle, Page, SeriesStatus
from app.ui.pages.review import ReviewPage
from app.ui.session import Session, Surveyed

PATIENCE = 60_000  # ms; two cores are shared by everybody


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=4)


@pytest.fixture
def page(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    site: SampleSite,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ReviewPage]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    theme.wear(qapp, dark=False)
    session = Session(Home(tmp_path / "home"))
    draft = Draft(sources=(site.folder,), package=tmp_path / "package", project=Project())
    found = [one for one in session.survey(draft, Token()) if isinstance(one, Surveyed)]
    flow = Flow(draft, Page.REVIEW, series=found[0].series)
    made = ReviewPage(session, flow)
    made.flowed.connect(made.load)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.load(flow)
    made.show()
    made.entered()
    yield made
    made.stop()
    session.close()


def chosen(page: ReviewPage) -> SeriesSummary:
    assert page.chosen is not None
    return page.chosen


def choose(page: ReviewPage, qtbot: QtBot, *, held: bool = False) -> SeriesSummary:
    one = next(one for one in page.flow.series or () if (one.hold is not None) is held)
    page.choose(one.series_uid)
    qtbot.waitUntil(lambda: not page.viewer.before.image.isNull(), timeout=PATIENCE)
    return one


def test_a_approves_and_n_goes_to_the_next_that_waits(page: ReviewPage, qtbot: QtBot) -> None:
    first = chosen(page)
    qtbot.keyClick(page.list.view, Qt.Key.Key_A)
    assert page.flow.status(first) is SeriesStatus.APPROVED
    qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    assert chosen(page) != first
    assert page.flow.status(chosen(page)) is SeriesStatus.TO_REVIEW


def test_an_approval_can_be_taken_back(page: ReviewPage, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(page.viewer.before, Qt.Key.Key_A)
    assert page.flow.status(chosen(page)) is SeriesStatus.TO_REVIEW


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_x_asks_why_and_takes_in_again(page: ReviewPage, qtbot: QtBot) -> None:
    one = chosen(page)
    qtbot.keyClick(page.list.view, Qt.Key.Key_X)
    assert page.decision.whys.isVisible()
    qtbot.keyClick(page.decision.whys, Qt.Key.Key_Down)
    qtbot.keyClick(page.decision.whys, Qt.Key.Key_Return)
    assert page.flow.draft.exclusions == (Exclusion(one.series_uid, WhyExcluded.NOT_PART),)
    assert not page.decision.approve.isEnabled()
    qtbot.keyClick(page.list.view, Qt.Key.Key_X)
    assert page.flow.draft.excluded_series == frozenset()


def test_letters_typed_into_the_filter_decide_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_face(0)
    page.header.search.setFocus()
    qtbot.keyClicks(page.header.search, "anx")
    assert page.header.search.text() == "anx"
    assert page.flow.status(chosen(page)) is SeriesStatus.TO_REVIEW


def test_next_opens_only_when_nothing_is_left_undecided(page: ReviewPage, qtbot: QtBot) -> None:
    waiting = len(page.flow.undecided)
    for _ in range(waiting):
        assert page.flow.obstacle is Obstacle.UNDECIDED
        qtbot.keyClick(page.list.view, Qt.Key.Key_A)
        qtbot.keyClick(page.list.view, Qt.Key.Key_N)
    assert page.flow.obstacle is None
    assert not page.list.next.isEnabled()


def test_a_held_series_shows_its_original_and_why_it_stays(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_face(1)
    held = next(
        one for one in page.flow.series or () if one.hold is not None and one.modality == "US"
    )
    page.choose(held.series_uid)
    assert held.hold is not None
    qtbot.waitUntil(lambda: not page.viewer.before.image.isNull(), timeout=PATIENCE)
    assert held.hold.sentence in page.viewer.after.message
    assert not page.decision.approve.isEnabled()
    assert not page.decision.leave_out.isEnabled()
