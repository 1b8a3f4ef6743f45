from __future__ import annotations

import csv
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import SecretsLost, SiteIdError, TargetUnwritable, WrongPassphrase
from app.site.crosswalk import Crosswalk, CrosswalkRow, Kind

KEY = bytes(range(32))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
ROWS = st.builds(CrosswalkRow, st.sampled_from(sorted(Kind)), TEXT, TEXT)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "site.sqlite"


@pytest.fixture
def crosswalk(path: Path) -> Iterator[Crosswalk]:
    with Crosswalk(path, KEY) as opened:
        opened.lock_site_id("004711")
        yield opened


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_patient_keeps_the_pseudonym_over_sessions(path: Path) -> None:
    with Crosswalk(path, KEY) as first:
        first.lock_site_id("004711")
        pseudonym = first.patient("MRN-1")
    with Crosswalk(path, KEY) as second:
        assert second.patient("MRN-1") == pseudonym
        assert second.lookup(Kind.PATIENT, "MRN-1") == pseudonym
        assert second.lookup(Kind.PATIENT, "mrn-1") is None
        assert second.site_id == "004711"


def test_numbers_have_the_archives_form_differ_and_do_not_count_up(crosswalk: Crosswalk) -> None:
    given_ids = [crosswalk.patient(f"MRN-{number}") for number in range(300)]
    assert all(re.fullmatch(r"004711-\d{6}", pseudonym) for pseudonym in given_ids)
    assert len(set(given_ids)) == 300
    assert given_ids != sorted(given_ids)
    assert "004711-000000" not in given_ids


def test_processes_that_ask_at_once_agree_and_never_share_a_number(
    path: Path, together: Callable[..., list[str]]
) -> None:
    script = """
import sys
from pathlib import Path
from app.site.crosswalk import Crosswalk
print("ready")
input()
with Crosswalk(Path(sys.argv[1]), bytes(range(32))) as crosswalk:
    crosswalk.lock_site_id("004711")
    for number in range(100):
        print(crosswalk.patient(f"MRN-{number}"))
"""
    answers = together(script, path)
    assert len(set(answers)) == 1
    assert len(set(answers[0].split())) == 100


def test_threads_may_share_one_crosswalk(crosswalk: Crosswalk) -> None:
    names = [f"MRN-{number % 50}" for number in range(400)]
    with ThreadPoolExecutor(4) as threads:
        answers = dict(zip(names, threads.map(crosswalk.patient, names), strict=True))
    assert len(set(answers.values())) == 50


def test_the_site_number_is_locked(crosswalk: Crosswalk) -> None:
    crosswalk.lock_site_id("004711")
    with pytest.raises(SiteIdError, match="already sends under number 004711"):
        crosswalk.lock_site_id("004712")
    assert crosswalk.site_id == "004711"


@pytest.mark.parametrize(
    "wrong", ["", "12345", "1234567", "12345a", " 12345", "123456\n", "١٢٣٤٥٦"]
)
def test_a_site_number_is_six_digits(path: Path, wrong: str) -> None:
    with Crosswalk(path, KEY) as crosswalk:
        with pytest.raises(SiteIdError, match="six digits"):
            crosswalk.lock_site_id(wrong)
        assert crosswalk.site_id == ""


def test_without_a_site_number_no_patient_gets_a_pseudonym(path: Path) -> None:
    with Crosswalk(path, KEY) as crosswalk:
        with pytest.raises(SiteIdError):
            crosswalk.patient("MRN-1")
        assert list(crosswalk.rows()) == []


def test_recording_twice_changes_nothing(crosswalk: Crosswalk) -> None:
    rows = [CrosswalkRow(Kind.INSTANCE, f"1.2.{n}", f"2.25.{n}") for n in range(12_000)]
    crosswalk.record(rows)
    crosswalk.record(iter(rows))
    assert list(crosswalk.rows()) == sorted(rows)


def test_one_original_under_two_kinds_is_two_rows(crosswalk: Crosswalk) -> None:
    rows = [CrosswalkRow(kind, "7", f"{kind}-7") for kind in Kind]
    crosswalk.record(rows)
    assert [crosswalk.lookup(row.kind, "7") for row in rows] == [row.id_new for row in rows]


def test_a_second_pseudonym_for_one_original_is_refused(crosswalk: Crosswalk) -> None:
    crosswalk.record([CrosswalkRow(Kind.STUDY, "1.2.3", "2.25.1")])
    with pytest.raises(SecretsLost) as caught:
        crosswalk.record(
            [
                CrosswalkRow(Kind.STUDY, "1.2.4", "2.25.2"),
                CrosswalkRow(Kind.STUDY, "1.2.3", "2.25.9"),
            ]
        )
    assert "1.2.3" not in str(caught.value)
    assert list(crosswalk.rows()) == [CrosswalkRow(Kind.STUDY, "1.2.3", "2.25.1")]


def test_a_person_finds_both_sides_by_a_part_of_either_patients_first(crosswalk: Crosswalk) -> None:
    rows = [
        CrosswalkRow(Kind.STUDY, "1.2.77", "2.25.1"),
        CrosswalkRow(Kind.INSTANCE, "1.2.3", "2.25.77"),
        CrosswalkRow(Kind.PATIENT, "MRN-77a", "000471-000001"),
        CrosswalkRow(Kind.PATIENT, "MRN-5%", "000471-000002"),
    ]
    crosswalk.record(rows)
    assert crosswalk.find("77", 9) == (rows[2], rows[0], rows[1])
    assert crosswalk.find(" mrn-77A ", 9) == (rows[2],)
    assert crosswalk.find("%", 9) == (rows[3],)  # no pattern, but what it says
    assert crosswalk.find("", 2) == (rows[3], rows[2])
    assert crosswalk.find("nobody", 9) == ()


def test_the_csv_has_every_row_sorted(crosswalk: Crosswalk, tmp_path: Path) -> None:
    crosswalk.record(
        [
            CrosswalkRow(Kind.STUDY, "1.2.3", "2.25.1"),
            CrosswalkRow(Kind.ACCESSION, "A1", "K1"),
        ]
    )
    pseudonym = crosswalk.patient("Łódź-1")
    target = tmp_path / "crosswalk.csv"
    crosswalk.export_csv(target)
    assert target.read_bytes().startswith(b'"kind","id_old","id_new"\r\n"accession","A1","K1"\r\n')
    assert read_csv(target) == [
        ["kind", "id_old", "id_new"],
        ["accession", "A1", "K1"],
        ["patient", "Łódź-1", pseudonym],
        ["study", "1.2.3", "2.25.1"],
    ]
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600


@settings(max_examples=30, deadline=None)
@given(st.lists(ROWS, unique_by=(lambda row: (row.kind, row.id_old), lambda row: row.id_new)))
def test_identifiers_come_out_of_the_csv_exactly_as_they_went_in(rows: list[CrosswalkRow]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Crosswalk(Path(folder) / "site.sqlite", KEY) as crosswalk:
            crosswalk.record(rows)
            crosswalk.export_csv(Path(folder) / "crosswalk.csv")
            assert set(crosswalk.rows()) == set(rows)
        written = read_csv(Path(folder) / "crosswalk.csv")[1:]
    assert {tuple(line) for line in written} == {(r.kind, r.id_old, r.id_new) for r in rows}


def test_a_csv_that_cannot_be_written_leaves_nothing(crosswalk: Crosswalk, tmp_path: Path) -> None:
    crosswalk.patient("MRN-1")
    with pytest.raises(TargetUnwritable):
        crosswalk.export_csv(tmp_path / "none" / "crosswalk.csv")
    with pytest.raises(TargetUnwritable):
        crosswalk.export_csv(tmp_path)  # a folder
    assert not list(tmp_path.parent.glob("*.part"))


def test_another_key_does_not_open_it(crosswalk: Crosswalk, path: Path) -> None:
    crosswalk.patient("MRN-1")
    with pytest.raises(WrongPassphrase):
        Crosswalk(path, bytes(32))
