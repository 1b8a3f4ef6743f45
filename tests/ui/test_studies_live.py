"""The exams appear while they are read, in their places; ticks by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.errors import Reason
from app.model import (
    Criteria,
    Draft,
    Event,
    Instance,
    Progress,
    Project,
    SeriesSummary,
    Source,
    Stage,
    Token,
)
from app.sample_site import generate
from app.site.paths import Home
from app.ui.ahead import whole
from app.ui.session import Session, Surveyed
from app.ui.studies_model import StudiesTree
from app.ui.studies_parts import Found
from app.ui.tally import Counts, Grown, Tally
from app.ui.theme import tick
from app.ui.thumbnails import Thumbnails

ROLE = Qt.ItemDataRole
GREY = QImage.Format.Format_Grayscale8


def series(patient: str, number: int, images: int = 1) -> SeriesSummary:
    return SeriesSummary(
        patient, f"{patient}^Ida", f"1.{patient}", "20240102", "Chest", f"1.{patient}.{number}",
        "CT", number, f"Series {number}", images, 1000,
    )  # fmt: skip


def image(number: int, of: str = "1.2") -> Instance:
    source = Source(Path(f"{number}.dcm"), size=100)
    return Instance(source, "P1", "1", of, f"{of}.{number}", "", "", patient_name="Feigned^Otto")


@pytest.fixture
def found(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Found]:
    monkeypatch.setattr(Thumbnails, "picture", lambda *_: None)
    made = whole(Found(Session(Home(tmp_path))))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    yield made
    made.thumbnails.stop()


def titles(tree: StudiesTree) -> list[str]:
    return [tree.index(line, 0).data() for line in range(tree.rowCount())]


def test_rows_come_in_between_where_a_clinician_looks_for_them(found: Found) -> None:
    tree = found.tree
    ModelTester(None).check(tree)
    found.grow((series("Berta", 2), series("Dora", 1)))
    found.grow((series("Anton", 1), series("Caesar", 1), series("Berta", 1)))
    assert [title.split()[0] for title in titles(tree)] == ["Anton", "Berta", "Caesar", "Dora"]
    study = tree.index(0, 0, tree.index(1, 0))
    assert [tree.index(line, 0, study).data() for line in (0, 1)] == ["Series 1", "Series 2"]
    assert tree.count == 5


def test_a_series_that_grew_keeps_its_row_and_counts_on(found: Found) -> None:
    found.grow((series("Berta", 1, images=1),))
    found.grow((series("Berta", 1, images=40), series("Berta", 2, images=2)))
    patient = found.tree.index(0, 0)
    assert found.tree.rowCount() == 1
    assert found.tree.index(0, StudiesTree.IMAGES).data() == "42"
    assert found.view.isExpanded(patient)


def test_what_was_settled_at_the_end_takes_the_place_of_what_was_seen_before(found: Found) -> None:
    first, second = series("Berta", 1), series("Dora", 1)
    found.grow((first, second))
    held = replace(first, hold=Reason.TWO_NAMES)
    found.tree.show((held, second))
    leaf = found.tree.index(0, 0, found.tree.index(0, 0, found.tree.index(0, 0)))
    assert leaf.data(ROLE.UserRole) == held
    found.tree.show((second,))
    assert found.tree.count == 1
    assert len(titles(found.tree)) == 1


def test_a_tally_tells_of_series_as_they_grow_but_not_of_each_image() -> None:
    now = [0.0]
    tally = Tally(Criteria(), clock=lambda: now[0])

    def read() -> Iterator[Event]:
        for number in range(300):
            now[0] += 0.01
            yield image(number)
            yield Progress(Stage.SCAN, number, 0)

    told = list(tally.counted(read()))
    grown = [one.series[0].instances for one in told if isinstance(one, Grown)]
    assert grown[0] == 1
    assert grown[-1] == 300
    assert grown == sorted(set(grown))
    assert len(grown) < 20
    (last,) = [one for one in told if isinstance(one, Grown)][-1].series
    assert (last.size, last.patient_name) == (30_000, "Feigned^Otto")
    assert [one for one in told if isinstance(one, Counts)][-1].images == 300


def test_the_exams_are_told_of_before_the_search_for_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    session = Session(Home(tmp_path / "home"))
    site = generate(tmp_path / "export", slices=2)
    draft = Draft((site.folder,), tmp_path / "package", Project(site_id="004711"))
    survey = session.survey(draft, Token())
    seen: set[str] = set()
    for event in survey:
        if isinstance(event, Grown):
            seen |= {one.series_uid for one in event.series}
        if isinstance(event, Surveyed):
            break
        assert not (isinstance(event, Progress) and event.stage is Stage.INSPECT)
    assert {one.series_uid for one in event.series} == seen
    some = next(one for one in event.series if one.modality == "CT")
    assert session.middle(some.series_uid) is not None  # while the survey has the turn
    survey.close()
    session.close()
    assert session.middle(some.series_uid) is None


class Heard(QObject):
    """What the tree asked for."""

    def __init__(self, tree: StudiesTree) -> None:
        super().__init__()
        self.ticks: list[tuple[tuple[str, ...], bool]] = []
        tree.ticked.connect(self._note)

    def _note(self, uids: tuple[str, ...], leaves: bool) -> None:
        self.ticks.append((uids, leaves))


def test_a_tick_is_taken_away_by_the_mouse_and_by_the_space_bar(found: Found, qtbot: QtBot) -> None:
    found.grow((series("Berta", 1), series("Berta", 2)))
    qtbot.waitUntil(lambda: found.view.visualRect(found.tree.index(0, 0)).height() > 0)
    heard = Heard(found.tree)
    place = found.view.visualRect(found.tree.index(0, 0))
    view = found.view.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view, left, none, QPoint(place.left() + 12, place.center().y()))
    both = ("1.Berta.1", "1.Berta.2")
    assert heard.ticks == [(both, False)]
    QTest.mouseClick(view, left, none, QPoint(place.left() + 120, place.center().y()))
    assert len(heard.ticks) == 1  # beside it a row is only chosen
    found.view.setCurrentIndex(found.tree.index(0, 0))
    QTest.keyClick(found.view, Qt.Key.Key_Space)
    assert heard.ticks == [(both, False)] * 2
    found.tree.mark(frozenset(both), frozenset())
    QTest.keyClick(found.view, Qt.Key.Key_Space)
    assert heard.ticks[-1] == (both, True)


def test_a_held_series_has_no_tick(found: Found) -> None:
    found.grow((replace(series("Berta", 1), hold=Reason.ULTRASOUND),))
    leaf = found.tree.index(0, 0, found.tree.index(0, 0, found.tree.index(0, 0)))
    assert not leaf.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert leaf.flags() & Qt.ItemFlag.ItemNeverHasChildren


@pytest.mark.usefixtures("qapp")
def test_ticks_differ_by_more_than_colour() -> None:
    drawn = [tick(state).toImage().convertToFormat(GREY) for state in Qt.CheckState]
    assert len({bytes(one.constBits()) for one in drawn}) == 3
