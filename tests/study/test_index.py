"""The study index gives back what was put in, ordered, encrypted, and leaves nothing behind."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Held, Identifier, IdentifierKind, Instance, Rejected, Source, Token
from app.sample_site import SampleSite
from app.study.index import StudyIndex
from app.study.scan import scan

KEY = bytes(range(32))


@pytest.fixture
def index(tmp_path: Path) -> Iterator[StudyIndex]:
    made = StudyIndex(tmp_path / "study.db", KEY)
    yield made
    made.close()


@pytest.fixture
def scanned(index: StudyIndex, sample_site: SampleSite) -> StudyIndex:
    for item in scan([sample_site.folder], Token()):
        index.add(item)
    return index


def instance(number: int, **changes: object) -> Instance:
    made = Instance(
        source=Source(Path(f"/export/{number:04}"), size=10),
        patient_id="NIM1",
        study_uid="1.1",
        series_uid="1.1.1",
        sop_instance_uid=f"1.1.1.{number}",
        sop_class_uid="1.2",
        transfer_syntax_uid="1.2.1",
        instance_number=number,
    )
    return replace(made, **changes)


def test_instances_come_back_as_they_were(scanned: StudyIndex, sample_site: SampleSite) -> None:
    expected = [i for i in scan([sample_site.folder], Token()) if isinstance(i, Instance)]
    expected.sort(
        key=lambda i: (
            i.patient_id,
            i.study_uid,
            i.series_uid,
            i.instance_number,
            os.fsencode(i.source.path),
        )
    )
    assert list(scanned.instances()) == [replace(i, identifiers=()) for i in expected]


def test_rejected_files_come_back_as_they_were(
    scanned: StudyIndex, sample_site: SampleSite
) -> None:
    expected = [i for i in scan([sample_site.folder], Token()) if isinstance(i, Rejected)]
    assert list(scanned.rejected()) == expected


def test_instances_can_be_asked_for_by_patient_and_series(scanned: StudyIndex) -> None:
    for summary in scanned.series():
        found = list(scanned.instances(summary.patient_id, summary.series_uid))
        assert len(found) == summary.instances
        assert sum(i.source.size for i in found) == summary.size
        assert {i.series_description for i in found} == {summary.series_description}
    by_patient = [i for patient in scanned.patients() for i in scanned.instances(patient)]
    assert by_patient == list(scanned.instances())


def test_birth_dates_sexes_and_study_days_are_those_of_the_patient_s_images(
    scanned: StudyIndex,
) -> None:
    for patient_id in scanned.patients():
        images = list(scanned.instances(patient_id, held=True))
        assert scanned.birth_dates(patient_id) == {one.patient_birth_date for one in images}
        assert scanned.sexes(patient_id) == {one.patient_sex for one in images}
        days = {(one.study_uid, one.study_date) for one in images}
        assert sorted(scanned.study_days(patient_id)) == sorted(days)


def test_identifiers_are_gathered_from_all_files_of_a_patient(index: StudyIndex) -> None:
    known = [Identifier(IdentifierKind.PERSON, name) for name in ("A^B", "C^D")]
    index.add(instance(1, identifiers=(known[0],)))
    index.add(instance(2, identifiers=tuple(known)))
    index.add(instance(3, patient_id="NIM2", identifiers=()))
    index.mark_held(instance(2).source, Reason.STRUCTURED_REPORT)
    assert index.identifiers("NIM1") == frozenset(known)
    assert index.identifiers("NIM2") == frozenset()


def test_a_held_instance_is_no_longer_usable(index: StudyIndex) -> None:
    for number in (1, 2):
        index.add(instance(number))
    index.mark_held(instance(1).source, Reason.BURNED_IN_TEXT)
    assert list(index.instances()) == [instance(2)]
    assert list(index.held()) == [Held(instance(1).source, Reason.BURNED_IN_TEXT)]
    assert [(s.instances, s.hold) for s in index.series()] == [(2, None)]


def test_a_series_is_held_and_let_go(index: StudyIndex) -> None:
    index.add(instance(1))
    index.add(instance(2, series_uid="1.1.2"))
    index.set_series_hold("1.1.1", Reason.ULTRASOUND)
    assert list(index.held()) == [Held(instance(1).source, Reason.ULTRASOUND)]
    assert {s.series_uid: s.hold for s in index.series()} == {
        "1.1.1": Reason.ULTRASOUND,
        "1.1.2": None,
    }
    index.set_series_hold("1.1.1", Reason.EXCLUDED)
    assert [held.reason for held in index.held()] == [Reason.EXCLUDED]
    index.set_series_hold("1.1.1", None)
    assert not list(index.held())
    assert list(index.patients()) == ["NIM1"]


def test_a_series_left_out_by_choice_can_be_taken_in_again(index: StudyIndex) -> None:
    index.add(instance(1, series_uid="1.5"))
    index.add(instance(2, series_uid="1.6"))
    index.set_series_hold("1.6", Reason.ULTRASOUND)
    index.exclude(["1.5", "1.6"])
    assert {held.reason for held in index.held()} == {Reason.EXCLUDED, Reason.ULTRASOUND}
    index.exclude([])
    assert [found.series_uid for found in index.instances()] == ["1.5"]
    assert [held.reason for held in index.held()] == [Reason.ULTRASOUND]


def test_a_patient_whose_images_are_all_held_has_none_to_send(index: StudyIndex) -> None:
    index.add(instance(1))
    index.set_series_hold("1.1.1", Reason.ULTRASOUND)
    assert not list(index.patients())


def test_counts_add_up(scanned: StudyIndex, sample_site: SampleSite) -> None:
    counts = scanned.counts
    assert counts.instances == len(sample_site.clean_instances) + len(sample_site.held)
    assert counts.rejected == len(sample_site.broken)
    assert counts.patients == len(sample_site.patients)
    assert counts.held == 0
    assert counts.series == len(scanned.series())
    assert counts.size == sum(i.source.size for i in scanned.instances())


def test_an_empty_index_is_empty(index: StudyIndex) -> None:
    assert not any(getattr(index.counts, field.name) for field in fields(index.counts))
    assert not list(index.settle())
    assert not index.series()


def test_numbers_beyond_the_store_are_taken(index: StudyIndex) -> None:
    index.add(Rejected(Source(Path("z"), "bomb", size=1 << 64), Reason.UNSAFE_ARCHIVE))
    assert [item.source.member for item in index.rejected()] == ["bomb"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such names")
def test_a_name_that_is_not_utf8_comes_back(index: StudyIndex) -> None:
    source = Source(Path(os.fsdecode(b"/export/M\xfcller")), "\u65e5")
    index.add(Rejected(source, Reason.NOT_DICOM))
    assert [item.source for item in index.rejected()] == [source]


def test_nothing_readable_lies_on_the_disk(scanned: StudyIndex, tmp_path: Path) -> None:
    assert scanned.counts.instances
    files = list(tmp_path.glob("study.db*"))
    assert files
    for file in files:
        data = file.read_bytes()
        assert b"SQLite format" not in data
        assert b"Hoshizora" not in data


def test_closing_removes_the_file_and_its_journals(tmp_path: Path) -> None:
    index = StudyIndex(tmp_path / "study.db", KEY)
    index.add(instance(1))
    assert index.counts.instances == 1
    index.close()
    assert not list(tmp_path.iterdir())


def test_one_thread_reads_while_another_adds(index: StudyIndex) -> None:
    def add() -> None:
        for number in range(3000):
            index.add(instance(number))

    adding = threading.Thread(target=add)
    adding.start()
    seen = [index.counts.instances]
    while adding.is_alive():
        seen.append(sum(1 for _ in index.instances()))
    adding.join()
    assert seen == sorted(seen)
    assert index.counts.instances == 3000


def test_instances_can_be_held_while_they_are_read(index: StudyIndex) -> None:
    for number in range(1200):
        index.add(instance(number))
    for found in index.instances():
        index.mark_held(found.source, Reason.AUDIT_FINDING)
    assert index.counts.held == 1200
