"""What the views show, without a view."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.deidentify.removals import RULE
from app.errors import Reason
from app.model import (
    Action,
    Change,
    Draft,
    Finding,
    FindingCode,
    Held,
    Project,
    Rejected,
    SeriesSummary,
    Source,
    WhyExcluded,
)
from app.ui import wording
from app.ui.flow import Flow, Page
from app.ui.header_model import HeaderChanges, Show
from app.ui.models import VALUE_ROLE, KeptBack
from app.ui.series_model import SeriesTree

pytestmark = pytest.mark.usefixtures("qapp")

NAME = Change((0x00100010,), "PatientName", "PN", "Invented^Ida", "123456-000001",
              Action.PSEUDONYM, "Basic Profile")  # fmt: skip
SEX = Change((0x00100040,), "PatientSex", "CS", "F", "F", Action.KEEP, "Retain characteristics")
TEXT = Change((0x00081030,), "StudyDescription", "LO", "Chest of Ida", "Chest of", Action.CLEAN,
              "Clean descriptors", (("Ida", "known-name"),))  # fmt: skip
NESTED = Change((0x00400275, 0, 0x00321060), "RequestedProcedureDescription", "LO", "CT", "CT",
                Action.CLEAN, "Clean descriptors")  # fmt: skip
VENDOR = Change((0x00191008,), "Private", "LO", "x", None, Action.REMOVE, "default deny")
CHANGES = (NAME, SEX, TEXT, NESTED, VENDOR)


def filtered() -> HeaderChanges:
    rows = HeaderChanges()
    rows.show(CHANGES)
    return rows


def shown(rows: HeaderChanges) -> list[Change]:
    return [rows.index(line, 0).data(VALUE_ROLE) for line in range(rows.rowCount())]


@pytest.mark.parametrize(
    ("show", "expected"),
    [
        (Show.ALL, (TEXT, NESTED, NAME, SEX, VENDOR)),
        (Show.CHANGED, (NAME, TEXT, VENDOR)),
        (Show.KEPT_TEXT, (TEXT, NESTED)),
        (Show.PRIVATE, (VENDOR,)),
    ],
)
def test_the_header_narrows_to_a_kind_of_row(show: Show, expected: tuple[Change, ...]) -> None:
    rows = filtered()
    rows.narrow(show)
    assert shown(rows) == list(expected)


@pytest.mark.parametrize("word", ["ida", "Patient Name", "patientname", "(0010,0010)", "000001"])
def test_the_header_is_searched_by_name_tag_and_both_values(word: str) -> None:
    rows = filtered()
    rows.narrow(word=word)
    assert NAME in shown(rows)
    assert SEX not in shown(rows)


def test_a_change_is_marked_by_a_word_an_icon_and_a_ground() -> None:
    rows = filtered()
    action = rows.index(2, HeaderChanges.ACTION)
    assert action.data() == "Pseudonym"
    assert not action.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert action.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert rows.index(3, 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_text_that_stays_comes_first_and_asks_to_be_read() -> None:
    rows = filtered()
    assert rows.index(0, HeaderChanges.ACTION).data() == "Text cleaned"
    assert rows.index(1, HeaderChanges.ACTION).data() == "Please read"
    assert rows.row_of(TEXT.path) == 0
    assert rows.row_of((1,)) == -1


def test_what_a_person_removed_says_so() -> None:
    rows = HeaderChanges()
    rows.show((replace(TEXT, after="", action=Action.EMPTY, rule=RULE),))
    assert rows.index(0, HeaderChanges.ACTION).data() == "Removed by you"
    assert "a person's decision" in rows.detail(rows.index(0, 0).data(VALUE_ROLE))


def test_a_rule_that_left_the_value_alone_reads_as_kept() -> None:
    changes = HeaderChanges()
    known = Change((0x00080016,), "SOPClassUID", "UI", "1.2", "1.2", Action.UID, "Basic Profile")
    changes.show((known,))
    assert changes.index(0, HeaderChanges.ACTION).data() == "Kept"


def test_an_attribute_that_is_not_written_shows_a_dash() -> None:
    assert filtered().index(4, HeaderChanges.AFTER).data() == "\N{EM DASH}"


def test_a_nested_attribute_stands_under_its_sequence_or_names_it() -> None:
    rows = HeaderChanges()
    rows.show((replace(NESTED, vr="DA"),))
    assert rows.index(0, HeaderChanges.NAME).data().startswith("    Requested Procedure")
    rows.show((NESTED,))
    assert rows.index(0, HeaderChanges.NAME).data() == (
        "Requested Procedure Description (Request Attributes Sequence)"
    )


def test_the_detail_names_what_was_cut_and_the_rule() -> None:
    assert "Cut out: Ida" in HeaderChanges().detail(TEXT)
    assert "Clean descriptors" in HeaderChanges().detail(TEXT)


def test_files_kept_back_arrive_in_batches_with_their_reasons() -> None:
    model = KeptBack()
    ModelTester(None).check(model)
    source = Source(Path("cd.zip"), "dicom/IM1")
    model.append([Rejected(Source(Path("a/b.txt")), Reason.NOT_DICOM)])
    model.append([])
    found = (Finding(FindingCode.REAL_DATE, "(0008,0020)"),)
    model.append([Held(source, Reason.AUDIT_FINDING, found)])
    assert model.rowCount() == 2
    assert model.index(0, 0).data() == "b.txt"
    assert model.index(1, 0).data() == "IM1"
    assert "a real date" in model.index(1, 2).data()
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == source.shown
    model.clear()
    assert model.rowCount() == 0


def series(patient: str, study: str, uid: str, hold: Reason | None = None) -> SeriesSummary:
    return SeriesSummary(patient, "Invented^Ida=架空^人", study, "20240102", "Chest", uid, "CT", 1,
                         "Lung", 24, 1000, hold)  # fmt: skip


def flow_of(*found: SeriesSummary) -> Flow:
    draft = Draft(sources=(Path("exams"),), package=Path("package").absolute(), project=Project())
    return Flow(draft, Page.REVIEW, series=found)


def test_series_stand_under_their_study_and_patient() -> None:
    tree = SeriesTree()
    ModelTester(None).check(tree)
    tree.show(flow_of(series("A", "1", "1.1"), series("A", "1", "1.2"), series("B", "2", "2.1")))
    patient = tree.index(0, 0)
    study = tree.index(0, 0, patient)
    assert (tree.rowCount(), tree.rowCount(patient), tree.rowCount(study)) == (2, 1, 2)
    assert patient.data() == "Invented Ida"
    assert study.data() == "2 Jan 2024 \N{MIDDLE DOT} Chest"
    assert tree.first_series().data(VALUE_ROLE).series_uid == "1.1"
    assert tree.find("1.2").data(VALUE_ROLE).series_uid == "1.2"
    assert not tree.find("9.9").isValid()


def test_a_series_says_how_things_stand_with_it() -> None:
    tree = SeriesTree()
    one, held = series("A", "1", "1.1"), series("A", "1", "1.2", Reason.ULTRASOUND)
    flow = flow_of(one, held)
    tree.show(flow)
    assert tree.status(one) == "To review"
    assert tree.status(held) == "Held: Ultrasound"
    icon = tree.find("1.1").data(Qt.ItemDataRole.DecorationRole)
    tree.mark(flow.approve("1.1"))
    assert tree.status(one) == "Approved"
    assert tree.find("1.1").data(Qt.ItemDataRole.DecorationRole).cacheKey() != icon.cacheKey()
    tree.mark(flow.leave_out("1.1", True, WhyExcluded.POOR_IMAGE))
    assert tree.status(one) == "Left out: Poor images"


def test_a_decision_redraws_only_its_own_row() -> None:
    tree = SeriesTree()
    flow = flow_of(series("A", "1", "1.1"), series("A", "1", "1.2"))
    tree.show(flow)
    changed: list[str] = []
    tree.dataChanged.connect(lambda first, _: changed.append(first.data(VALUE_ROLE).series_uid))
    tree.mark(flow.approve("1.2"))
    assert changed == ["1.2"]


def test_the_next_to_review_is_found_behind_this_one_and_then_from_the_top() -> None:
    tree = SeriesTree()
    flow = flow_of(*(series("A", "1", uid) for uid in ("1.1", "1.2", "1.3")))
    tree.show(flow.approve("1.3"))
    assert tree.next_to_review("") == "1.1"
    assert tree.next_to_review("1.1") == "1.2"
    assert tree.next_to_review("1.2") == "1.1"
    tree.mark(flow.approve("1.1", "1.2", "1.3"))
    assert tree.next_to_review("1.2") == ""


def test_an_empty_tree_has_no_first_series() -> None:
    assert tree_first() == (False, 0)


def tree_first() -> tuple[bool, int]:
    tree = SeriesTree()
    tree.show(flow_of())
    return tree.first_series().isValid(), tree.rowCount(QModelIndex())


@pytest.mark.parametrize(
    ("keyword", "name"),
    [
        ("PatientName", "Patient Name"),
        ("StudyInstanceUID", "Study Instance UID"),
        ("SOPClassUID", "SOP Class UID"),
        ("KVP", "KVP"),
    ],
)
def test_keywords_read_as_words(keyword: str, name: str) -> None:
    assert wording.attribute_name(keyword) == name
