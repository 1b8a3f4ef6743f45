"""The whole series at a glance."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Cancelled
from app.model import (
    Box,
    Instance,
    PixelDecision,
    PixelStatus,
    SeriesPixels,
    Token,
)
from app.sample_site.benchmarks import ct_series
from app.study.scan import scan
from app.ui.box_editor import BoxEditor
from app.ui.opening import OpenedSeries
from app.ui.projecting import as_large, project
from app.ui.projection import ProjectionFace

PATIENCE = 60_000  # ms


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> tuple[Instance, ...]:
    folder = ct_series(tmp_path_factory.mktemp("ct"), slices=5)
    return tuple(one for one in scan([folder], Token()) if isinstance(one, Instance))


@pytest.fixture
def face(qtbot: QtBot, images: tuple[Instance, ...]) -> Iterator[ProjectionFace]:
    boxes = BoxEditor()
    uid = images[0].series_uid
    found = SeriesPixels(uid, PixelStatus.CLEAN)
    boxes.open(found, PixelDecision(uid), images)
    made = ProjectionFace(boxes)
    boxes.setParent(made)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.open(OpenedSeries(images, found, PixelDecision(uid), True, True), True)
    yield made
    made.stop()


def test_all_images_are_laid_over_each_other(face: ProjectionFace, qtbot: QtBot, images) -> None:
    face.look(images[0])
    qtbot.waitUntil(lambda: face.is_whole, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not face.viewer.after.image.isNull(), timeout=PATIENCE)
    assert face.viewer.before.image != face.viewer.after.image


def test_a_box_drawn_here_goes_to_every_image(face: ProjectionFace, qtbot: QtBot, images) -> None:
    face.look(images[0])
    qtbot.waitUntil(lambda: face.is_whole, timeout=PATIENCE)
    boxes = face.viewer.before.boxes
    assert boxes is not None
    boxes.add(Box(10, 10, 60, 30))
    assert [mark.box for mark in boxes.marks] == [Box(10, 10, 60, 30)]
    editor = face.findChild(BoxEditor) or boxes
    decision = editor.decision
    assert {one.sop_instance_uid for one in decision.redactions} == {
        one.sop_instance_uid for one in images
    }


def test_another_series_stops_the_one_before(face: ProjectionFace, qtbot: QtBot, images) -> None:
    face.look(images[0])
    face.open(None, False)
    assert not face.is_whole
    qtbot.wait(50)
    assert not face.is_whole


def test_images_of_another_size_are_left_aside(images) -> None:
    token = Token()
    stops = tuple((one, 0) for one in images)
    assert as_large(stops, images[0]) == stops
    last = list(project(stops, token))[-1]
    assert (last.done, last.left_out) == (5, 0)
    token.cancel()
    with pytest.raises(Cancelled):
        list(project(stops, token))
