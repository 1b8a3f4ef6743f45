"""The ledger: ids stay with their facts, and a case says the same in every batch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from app.clinical.batch import Subject
from app.clinical.frozen import differences, freeze
from app.clinical.records import Absent, Case
from app.site.crosswalk import Crosswalk
from app.site.ledger import Ledger

KEY = b"k" * 32
CASE = Case(
    patient_id="P",
    birth_date=date(1953, 5, 1),
    index_event="COVID-19 Test",
    index_date=date(2021, 1, 4),
    sex="Male",
    race_ethnicity=("White", "Asian"),
    row=7,
)
PSEUDONYM = "900001-000042"


def test_a_fact_keeps_its_number_and_no_other_gets_it(ledger: Ledger) -> None:
    first = [(PSEUDONYM, "visit", "a"), (PSEUDONYM, "visit", "b"), (PSEUDONYM, "condition", "a")]
    assert ledger.numbers(first) == [1, 2, 1]
    later = [(PSEUDONYM, "visit", "b"), (PSEUDONYM, "visit", "c"), ("900001-000043", "visit", "b")]
    assert ledger.numbers(later) == [2, 3, 1]


def test_the_ledger_lives_beside_the_crosswalk_and_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "site.sqlite"
    with Crosswalk(path, KEY) as crosswalk, Ledger(path, KEY) as ledger:
        crosswalk.lock_site_id("900001")
        ledger.freeze([(PSEUDONYM, {"index_date": "2021-01-04"})])
        crosswalk.patient("P")
    with Ledger(path, KEY) as again:
        assert again.said(PSEUDONYM) == {"index_date": "2021-01-04"}
    assert b"2021-01-04" not in path.read_bytes()
    assert not path.read_bytes().startswith(b"SQLite")


def test_an_older_database_gets_the_ledgers_tables(tmp_path: Path) -> None:
    from app.site import database  # noqa: PLC0415
    from app.site.crosswalk import SCHEMA  # noqa: PLC0415

    path = tmp_path / "site.sqlite"
    connection = database.connect(path, KEY)
    database.migrate(connection, SCHEMA[:1])
    connection.close()
    with Ledger(path, KEY) as ledger:
        assert ledger.numbers([(PSEUDONYM, "visit", "a")]) == [1]


def test_the_first_package_freezes_what_a_later_one_must_repeat(ledger: Ledger) -> None:
    assert differences(CASE, PSEUDONYM, ledger) == ()
    freeze([Subject(PSEUDONYM, -5, CASE), Subject("900001-000043", -5, None)], ledger)
    same = replace(CASE, race_ethnicity=("Asian", "White"), row=12, outcome="Alive")
    assert differences(same, PSEUDONYM, ledger) == ()
    moved = replace(CASE, index_date=date(2021, 1, 4) - timedelta(days=3), sex=Absent.UNKNOWN)
    found = differences(moved, PSEUDONYM, ledger)
    assert [(one.field, one.value, one.written) for one in found] == [
        ("index_date", "2021-01-01", "2021-01-04"),
        ("sex", "", "Male"),
    ]
    assert {one.code for one in found} == {"differs-from-sent"}
    assert found[0].row == 7


def test_facts_that_come_after_the_images_are_a_correction(ledger: Ledger) -> None:
    freeze([Subject(PSEUDONYM, -5, None)], ledger)
    fields = {one.field for one in differences(CASE, PSEUDONYM, ledger)}
    assert fields == {"birth_date", "index_event", "index_date", "sex", "race_ethnicity"}


def test_a_correction_is_the_new_truth(ledger: Ledger) -> None:
    freeze([Subject(PSEUDONYM, -5, CASE)], ledger)
    corrected = replace(CASE, sex="Female")
    freeze([Subject(PSEUDONYM, -5, corrected)], ledger)
    assert differences(corrected, PSEUDONYM, ledger) == ()
    assert differences(CASE, PSEUDONYM, ledger) != ()
