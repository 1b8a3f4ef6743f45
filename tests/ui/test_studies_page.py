"""Ticks, what is left out, and the ways out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pydicom
import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.errors import Reason
from app.model import (
    DEFAULT_OPTIONS,
    Criteria,
    Draft,
    Option,
    Project,
    Rejected,
    SeriesSummary,
    Source,
)
from app.sample_site import SampleSite, generate
from app.site.paths import Home
from app.ui import dialogs
from app.ui.left_behind import LeftBehind
from app.ui.models import VALUE_ROLE
from app.ui.session import Session
from app.ui.studies_model import StudiesTree
from app.ui.thumbnails import Thumbnails
from app.ui.wizard import Wizard

# the search for burned-in text has tests of its own, and takes its time
PLAIN = DEFAULT_OPTIONS - {Option.CLEAN_PIXEL_DATA}
PROJECT = Project(site_id="004711", options=PLAIN)
PATIENCE = 60_000  # ms
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("site") / "export", slices=3)


@pytest.fixture(scope="module")
def two_names(tmp_path_factory: pytest.TempPathFactory, site: SampleSite) -> Path:
    """One Patient ID, two people's names: three images of each."""
    folder = tmp_path_factory.mktemp("two")
    images = [one for one in sorted(site.folder.rglob("*")) if one.is_file()]
    made = 0
    for path in images:
        try:
            dataset = pydicom.dcmread(path)
        except pydicom.errors.InvalidDicomError:
            continue
        if dataset.get("Modality") != "CT" or "PixelData" not in dataset or made == 3:
            continue
        dataset.PatientID = "P1"
        for name, suffix in (("Invented^Ida", "1"), ("Feigned^Otto", "2")):
            dataset.PatientName = name
            dataset.StudyInstanceUID = f"1.2.{suffix}"
            dataset.SeriesInstanceUID = f"1.2.{suffix}.1"
            dataset.SOPInstanceUID = f"1.2.{suffix}.1.{made + 1}"
            dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
            dataset.save_as(folder / f"{suffix}-{made}.dcm")
        made += 1
    return folder


@pytest.fixture
def wizard(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wizard]:
    monkeypatch.setenv("STUDY_COURIER_PASSPHRASE", "an invented passphrase")
    project = replace(PROJECT, criteria=Criteria(frozenset({"CT"})))
    made = Wizard(Home(tmp_path / "home"), Draft((), tmp_path / "package", project))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.studies.cancel()
    monkeypatch.setattr(dialogs, "may_stop", lambda _: True)
    made.close()


def survey(wizard: Wizard, qtbot: QtBot, *paths: Path) -> None:
    wizard.studies.take(*paths)
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)


def leaves(tree: StudiesTree, index: QModelIndex | None = None) -> Iterator[QModelIndex]:
    index = index or QModelIndex()
    if index.isValid() and not tree.rowCount(index):
        yield index
    for row in range(tree.rowCount(index)):
        yield from leaves(tree, tree.index(row, 0, index))


def rows(list_: LeftBehind, why: str) -> list[int]:
    return [place for place, one in enumerate(list_.rows.rows) if one.texts[0] == why]


def test_what_the_project_does_not_ask_for_is_set_apart_and_can_be_taken_in(
    wizard: Wizard, qtbot: QtBot, site: SampleSite
) -> None:
    survey(wizard, qtbot, site.folder)
    series = [one for one in wizard.flow.series or () if one.hold is None]
    out = {one.series_uid for one in series if one.modality != "CT"}
    assert out
    assert wizard.flow.draft.excluded_series == out
    behind = wizard.studies.left_behind
    places = rows(behind, "Not asked for")
    assert len(places) == len(out)
    behind.table.selectRow(places[0])
    assert "another kind of exam" in behind._meaning.text()
    behind.way_out.click()
    assert len(wizard.flow.draft.excluded_series) == len(out) - 1
    assert len(rows(behind, "Not asked for")) == len(out) - 1


def test_a_tick_taken_away_leaves_a_whole_patient_out(
    wizard: Wizard, qtbot: QtBot, site: SampleSite
) -> None:
    survey(wizard, qtbot, site.folder)
    tree = wizard.studies.found.tree
    patient = tree.index(0, 0)
    inside = [one.data(VALUE_ROLE) for one in leaves(tree, patient)]
    wanted = {one.series_uid for one in inside if one.hold is None}
    tree.setData(patient, Qt.CheckState.Unchecked, CHECK)
    assert wanted <= wizard.flow.draft.excluded_series
    assert patient.data(CHECK) is Qt.CheckState.Unchecked
    tree.setData(patient, Qt.CheckState.Checked, CHECK)
    assert not wanted & wizard.flow.draft.excluded_series
    assert patient.data(CHECK) is Qt.CheckState.Checked


def test_a_series_shows_a_thumbnail(wizard: Wizard, qtbot: QtBot, site: SampleSite) -> None:
    survey(wizard, qtbot, site.folder)
    found = wizard.studies.found
    uid = next(one.series_uid for one in wizard.flow.series or () if one.modality == "CT")
    qtbot.waitUntil(lambda: found.thumbnails.picture(uid) is not None, timeout=PATIENCE)


def test_two_names_are_one_person_if_somebody_says_so(
    wizard: Wizard, qtbot: QtBot, two_names: Path
) -> None:
    survey(wizard, qtbot, two_names)
    assert {one.hold for one in wizard.flow.series or ()} == {Reason.TWO_NAMES}
    behind = wizard.studies.left_behind
    (place,) = rows(behind, "Is it one person?")
    behind.table.selectRow(place)
    assert "Ida" in behind._meaning.text()
    assert "Otto" in behind._meaning.text()
    behind.way_out.click()
    qtbot.waitUntil(lambda: not wizard.flow.working, timeout=PATIENCE)
    assert {one.hold for one in wizard.flow.series or ()} == {None}
    assert wizard.flow.draft.one_person == {"P1"}
    assert not rows(behind, "Is it one person?")
    assert wizard.next_button.isEnabled()


def test_several_folders_and_a_zip_are_read_together(
    wizard: Wizard, qtbot: QtBot, two_names: Path, site: SampleSite, tmp_path: Path
) -> None:
    packed = tmp_path / "exams.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in two_names.glob("1-*.dcm"):
            archive.write(path, path.name)
    survey(wizard, qtbot, site.folder, packed)
    patients = {one.patient_id for one in wizard.flow.series or ()}
    assert "P1" in patients
    assert len(patients) > 2


def test_files_are_grouped_by_reason_however_many_there_are(qtbot: QtBot) -> None:
    behind = LeftBehind()
    qtbot.addWidget(behind)
    for start in range(0, 100_000, 1000):
        files = (Source(Path(f"{n}.txt")) for n in range(start, start + 1000))
        behind.append([Rejected(one, Reason.NOT_DICOM) for one in files])
    assert behind.rows.rowCount() == 1
    behind.table.selectRow(0)
    assert behind.files.rowCount() == 100_000


def test_a_tree_asks_for_thumbnails_of_what_is_seen_only(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Thumbnails, "picture", lambda _, uid: asked.append(uid))
    found = Wizard(Home(tmp_path), Draft((), tmp_path / "package", Project()))
    qtbot.addWidget(found)
    series = tuple(
        SeriesSummary(
            f"P{n // 20}", "", f"1.{n // 10}", "20240101", "", f"1.2.{n}", "CT", n, "", 50, 1
        )
        for n in range(4000)
    )
    view = found.studies.found
    view.tree.show(series)
    found.show()
    found.studies.flowed.emit(found.flow.choose(tmp_path).surveyed(series))
    qtbot.waitUntil(found.studies.isVisible)
    assert len(asked) < 200
    found.close()


def test_a_session_without_stores_has_no_passphrase(tmp_path: Path) -> None:
    session = Session(Home(tmp_path))
    assert not session.has_passphrase
    session.use_passphrase("an invented passphrase")
    assert session.knows_passphrase("an invented passphrase")
    assert not session.knows_passphrase("another")
