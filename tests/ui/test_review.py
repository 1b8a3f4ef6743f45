"""The review page with the real program behind it, on the invented site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model import (
    Box,
    BoxReason,
    Change,
    Draft,
    Exclusion,
    Instance,
    Option,
    Project,
    Reach,
    Removal,
    SeriesSummary,
    Token,
    WhyExcluded,
)
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.study.scan import scan
from app.ui import theme
from app.ui.ahead import whole
from app.ui.face_tabs import HEADER, IMAGES
from app.ui.flow import Flow, Obstacle, Page, SeriesStatus
from app.ui.image_pane import ImagePane
from app.ui.models import VALUE_ROLE
from app.ui.pages.review import ReviewPage
from app.ui.session import Session, Surveyed
from ui.mnemonics import shown, twice

PATIENCE = 60_000  # ms; two cores are shared by everybody


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=4)


@dataclass(frozen=True, slots=True)
class Desk:
    """A session that has read its exams."""

    session: Session
    flow: Flow


def survey(home: Path, source: Path, project: Project) -> Desk:
    session = Session(Home(home))
    draft = Draft(sources=(source,), package=home.parent / "package", project=project)
    found = [one for one in session.survey(draft, Token()) if isinstance(one, Surveyed)]
    return Desk(session, Flow(draft, Page.REVIEW, series=found[0].series))


@pytest.fixture(scope="module")
def desk(site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """All exams; nobody asks for pixels to be cleaned, so that nothing is searched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
        options = Project().options - {Option.CLEAN_PIXEL_DATA}
        made = survey(
            tmp_path_factory.mktemp("desk") / "home", site.folder, Project(options=options)
        )
    yield made
    made.session.close()


@pytest.fixture(scope="module")
def ultrasound(site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One image with the patient's name in its pixels, searched."""
    source = next(
        one.source.path
        for one in scan([site.folder], Token())
        if isinstance(one, Instance) and one.modality == "US" and not one.source.member
    )
    folder = tmp_path_factory.mktemp("us")
    (folder / "exam").mkdir()
    shutil.copy(source, folder / "exam")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
        options = Project().options | {Option.CLEAN_PIXEL_DATA}
        made = survey(folder / "home", folder / "exam", Project(options=options))
    yield made
    made.session.close()


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk) -> Iterator[ReviewPage]:
    theme.wear(qapp, dark=False)
    yield from opened(qtbot, desk)


@pytest.fixture
def us_page(qtbot: QtBot, qapp: QApplication, ultrasound: Desk) -> Iterator[ReviewPage]:
    theme.wear(qapp, dark=False)
    yield from opened(qtbot, ultrasound)


def opened(qtbot: QtBot, desk: Desk) -> Iterator[ReviewPage]:
    made = whole(ReviewPage(desk.session, desk.flow))
    made.flowed.connect(made.load)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.load(desk.flow)
    made.show()
    made.entered()
    qtbot.waitUntil(lambda: not made.viewer.before.image.isNull(), timeout=PATIENCE)
    yield made
    made.stop()


def chosen(page: ReviewPage) -> SeriesSummary:
    assert page.chosen is not None
    return page.chosen


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
    assert twice(*(part.text() for part in shown(page))) == {}  # the way back has its own letter
    qtbot.keyClick(page.list.view, Qt.Key.Key_X)
    assert page.flow.draft.excluded_series == frozenset()


def test_letters_typed_into_the_filter_decide_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_face(HEADER)
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
    page.show_face(IMAGES)
    held = next(
        one for one in page.flow.series or () if one.hold is not None and one.modality == "US"
    )
    page.choose(held.series_uid)
    assert held.hold is not None
    qtbot.waitUntil(lambda: not page.viewer.before.image.isNull(), timeout=PATIENCE)
    assert held.hold.sentence in page.viewer.after.message
    assert not page.decision.approve.isEnabled()
    assert not page.decision.leave_out.isEnabled()


def grey_in_box(pane: ImagePane) -> int:
    """The brightest value of the first box as it is on the screen."""
    box = pane.boxes.marks[0].box if pane.boxes else None
    assert box is not None
    place = pane.on_screen(box).toRect().adjusted(4, 4, -4, -4)
    shown = pane.image.scaled(pane.on_screen(page_of(pane)).size().toSize())
    corner = pane.on_screen(page_of(pane)).topLeft().toPoint()
    return max(
        QColor(shown.pixel(x - corner.x(), y - corner.y())).red()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    )


def page_of(pane: ImagePane) -> Box:
    image = pane.boxes.image if pane.boxes else None
    assert image is not None
    return Box(0, 0, image.columns, image.rows)


def test_found_names_are_shown_and_gone_on_the_other_side(
    us_page: ReviewPage, qtbot: QtBot
) -> None:
    us_page.show_face(IMAGES)
    whys = {mark.why for mark in us_page.boxes.marks}
    assert BoxReason.IDENTIFIER in whys
    viewer = us_page.viewer
    qtbot.waitUntil(lambda: grey_in_box(viewer.after) < 10, timeout=PATIENCE)
    assert grey_in_box(viewer.before) > 100


def test_a_box_taken_away_shows_the_text_again_and_undo_hides_it(
    us_page: ReviewPage, qtbot: QtBot
) -> None:
    us_page.show_face(IMAGES)
    viewer, pane = us_page.viewer, us_page.viewer.before
    qtbot.waitUntil(lambda: viewer.after.image != viewer.before.image, timeout=PATIENCE)
    while us_page.boxes.choose_next(1):
        qtbot.keyClick(pane, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: viewer.after.image == viewer.before.image, timeout=PATIENCE)
    assert us_page.flow.draft.pixel_decisions[0].redactions == ()
    while us_page.boxes.steps.canUndo():
        us_page.boxes.steps.undo()
    qtbot.waitUntil(lambda: viewer.after.image != viewer.before.image, timeout=PATIENCE)


def test_tab_goes_through_the_boxes_and_arrows_move_them(us_page: ReviewPage, qtbot: QtBot) -> None:
    us_page.show_face(IMAGES)
    pane = us_page.viewer.before
    pane.setFocus()
    boxes = [mark.box for mark in us_page.boxes.marks if mark.redaction]
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    assert us_page.boxes.chosen is not None
    assert us_page.boxes.chosen.box == boxes[0]
    assert "names the patient" in us_page.images.strip.text
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert us_page.boxes.chosen.box.left == boxes[0].left + 1
    qtbot.keyClick(pane, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert us_page.boxes.chosen.box.bottom > boxes[0].bottom
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [mark.box for mark in us_page.boxes.marks if mark.redaction] == boxes


@pytest.mark.parametrize(
    ("key", "shift"),
    [
        (Qt.Key.Key_Y, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_what_was_taken_back_is_done_again_by_either_key(
    us_page: ReviewPage, qtbot: QtBot, key: Qt.Key, shift: Qt.KeyboardModifier
) -> None:
    us_page.show_face(IMAGES)
    pane = us_page.viewer.after
    before = len(us_page.boxes.marks)
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(us_page.boxes.marks) == before
    qtbot.keyClick(pane, key, Qt.KeyboardModifier.ControlModifier | shift)
    assert len(us_page.boxes.marks) == before + 1


def test_enter_adds_a_box_and_approval_is_asked_for_anew(us_page: ReviewPage, qtbot: QtBot) -> None:
    us_page.show_face(IMAGES)
    one = chosen(us_page)
    pane = us_page.viewer.after
    qtbot.keyClick(pane, Qt.Key.Key_A)
    assert us_page.flow.status(one) is SeriesStatus.APPROVED
    found = us_page.flow.draft.pixel_decisions[0].redactions
    assert found
    qtbot.keyClick(pane, Qt.Key.Key_Return)
    assert us_page.flow.status(one) is SeriesStatus.TO_REVIEW
    assert len(us_page.flow.draft.pixel_decisions[0].redactions) == len(found) + 1


def test_where_nobody_has_pixels_cleaned_there_is_nothing_to_mark(page: ReviewPage) -> None:
    page.show_face(IMAGES)
    assert not page.images.tools.mark.isVisible()
    assert not page.images.strip.isVisible()


def test_the_brightness_is_chosen_by_name_and_by_number(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_face(IMAGES)
    ct = next(one for one in page.flow.series or () if one.modality == "CT" and not one.hold)
    page.choose(ct.series_uid)
    qtbot.waitUntil(lambda: page.viewer.frame is not None, timeout=PATIENCE)
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_2)
    assert page.viewer.view.window == (-600.0, 1500.0)
    assert "Lung" in page.images.tools.windows.text()
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "By hand" in page.images.tools.windows.text()
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_1)
    assert page.viewer.view.window is None


def test_playing_goes_round(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_face(IMAGES)
    ct = max(page.flow.series or (), key=lambda one: one.instances)
    page.choose(ct.series_uid)
    qtbot.waitUntil(lambda: page.viewer.frame is not None, timeout=PATIENCE)
    places: list[int] = []
    page.slices.moved.connect(places.append)
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: len(places) > ct.instances, timeout=PATIENCE)
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_P)
    assert 0 in places


def header_row(page: ReviewPage, qtbot: QtBot, keyword: str) -> Change:
    """Choose a row of the header by its attribute."""
    page.show_face(HEADER)
    rows = page.header.changes
    qtbot.waitUntil(lambda: rows.rowCount() > 0, timeout=PATIENCE)
    found = (rows.index(line, 0).data(VALUE_ROLE) for line in range(rows.rowCount()))
    change = next(one for one in found if one.keyword == keyword)
    page.header.table.selectRow(rows.row_of(change.path))
    return change


def test_a_kept_value_is_removed_and_kept_again(page: ReviewPage, qtbot: QtBot) -> None:
    ct = next(one for one in page.flow.series or () if one.modality == "CT" and not one.hold)
    page.choose(ct.series_uid)
    kept = header_row(page, qtbot, "SeriesDescription")
    assert page.header.remove.isEnabled()
    page.header.reaches.actions()[1].trigger()
    assert page.flow.draft.removals == (Removal(kept.path, Reach.SERIES, ct.series_uid),)
    qtbot.waitUntil(
        lambda: header_row(page, qtbot, "SeriesDescription").after == "", timeout=PATIENCE
    )
    assert "Restore" in page.header.remove.text()
    qtbot.mouseClick(page.header.remove, Qt.MouseButton.LeftButton)
    assert page.flow.draft.removals == ()
    qtbot.waitUntil(
        lambda: header_row(page, qtbot, "SeriesDescription").after == kept.after, timeout=PATIENCE
    )


@pytest.mark.parametrize("keyword", ["Rows", "SOPInstanceUID", "PatientName"])
def test_what_cannot_go_or_is_gone_already_is_not_offered(
    page: ReviewPage, qtbot: QtBot, keyword: str
) -> None:
    header_row(page, qtbot, keyword)
    assert not page.header.remove.isEnabled()


def test_j_goes_to_the_next_image_with_a_box(page: ReviewPage, qtbot: QtBot) -> None:
    ct = max(page.flow.series or (), key=lambda one: one.instances)
    page.choose(ct.series_uid)
    assert page.boxes.marks == ()  # of the series before
    qtbot.waitUntil(lambda: page.boxes.image is not None, timeout=PATIENCE)
    page.show_face(IMAGES)
    page.images.strip.show()
    page.slices.go(3)
    page.boxes.add(Box(10, 10, 60, 30))
    page.slices.go(0)
    assert "with boxes: 1" in page.images.strip.text
    qtbot.keyClick(page.viewer.before, Qt.Key.Key_J)
    assert page.slices.place == 3


def test_what_is_taken_in_again_is_searched_then(
    ultrasound: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    draft = ultrasound.flow.draft
    (one,) = ultrasound.flow.series or ()
    without = replace(draft, excluded_series=frozenset({one.series_uid}))
    session = Session(Home(tmp_path / "home"))
    try:
        list(session.survey(without, Token()))
        assert not session.open_series(without, one.series_uid, Token()).was_searched
        assert session.open_series(draft, one.series_uid, Token()).proposed.redactions
    finally:
        session.close()


def test_a_box_is_copied_to_all_series_with_images_of_its_size(
    page: ReviewPage, qtbot: QtBot
) -> None:
    ct = max(page.flow.series or (), key=lambda one: one.instances)
    page.choose(ct.series_uid)
    qtbot.waitUntil(lambda: page.boxes.image is not None, timeout=PATIENCE)
    page.boxes.add(Box(10, 10, 60, 30))
    page.images.strip.copy_everywhere.emit()
    qtbot.waitUntil(lambda: len(page.flow.draft.pixel_decisions) > 1, timeout=PATIENCE)
    others = [one for one in page.flow.draft.pixel_decisions if one.series_uid != ct.series_uid]
    assert all(box.box == Box(10, 10, 60, 30) for one in others for box in one.redactions)
    page.boxes.steps.undo()
    others = [one for one in page.flow.draft.pixel_decisions if one.series_uid != ct.series_uid]
    assert not any(one.redactions for one in others)
