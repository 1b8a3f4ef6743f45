"""Rows become records; what cannot be read is named, and nothing else is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.clinical.importer.gathering import Exam
from app.clinical.importer.importing import Files
from app.clinical.importer.judging import judge, without
from app.clinical.importer.mapping import Decisions, TableDecisions
from app.clinical.importer.stays import nested
from app.clinical.importer.typed_days import DayForm
from app.clinical.records import Absent, Case, CovidTest, EventKind, HospitalStay, IcuStay
from app.model import Clinical
from clinical.plain_form import CASES, Imported, as_csv, as_workbook, unnumbered

CASE = "patient_id,birth_date,sex,race,ethnicity,zip,index_event,index_date\n"
EVENT = "patient_id,event,start,end,name,result,method,dose,discharge_type\n"


def tables(folder: Path, cases: str, events: str = EVENT) -> Files:
    (folder / "cases.csv").write_text(cases, "utf-8")
    (folder / "events.csv").write_text(events, "utf-8")
    return Files(folder / "cases.csv", folder / "events.csv")


# ---------------------------------------------------------------- there and back


@given(CASES)
def test_a_record_written_as_csv_is_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("csv")
    imported = Imported(folder, as_csv(folder, [case]))
    assert imported.problems == []
    assert [unnumbered(one) for one in imported.cases] == [case]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(CASES)
def test_a_record_written_as_a_workbook_is_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    folder = tmp_path_factory.mktemp("xlsx")
    imported = Imported(folder, as_workbook(folder, [case]))
    assert imported.problems == []
    assert [unnumbered(one) for one in imported.cases] == [case]


# ---------------------------------------------------------------- rows


def test_every_cell_that_cannot_be_read_is_named_with_row_and_column(tmp_path: Path) -> None:
    cases = CASE + "A,1955,F,Portuguese,#N/A,2138,COVID-19 Test,2021-01-04\n"
    events = (
        EVENT
        + "A,covid_test,2021-02-30,,,Positive,RT-PCR,,\n"
        + "A,covid_test,2021-01-04,,,garbage,RT-PCR,,\n"
        + "A,seance,2021-01-04,,,,,,\n"
        + "A,vaccination,2021-01-04,,Comirnaty,,,second,\n"
        + "A,icu_stay,2021-01-04,,,Positive,,,\n"
    )
    imported = Imported(tmp_path, tables(tmp_path, cases, events))
    assert imported.codes == [
        ("cases", 2, "birth_date", "not-a-whole-date"),
        ("cases", 2, "ethnicity", "failed-cell"),
        ("cases", 2, "race", "not-decided"),
        ("events", 2, "start", "no-such-day"),
        ("events", 3, "result", "not-decided"),
        ("events", 4, "event", "no-event"),
        ("events", 5, "dose", "not-a-whole-number"),
        ("events", 6, "result", "not-used-here"),
    ]
    (case,) = imported.cases
    assert [kind for kind, _ in case.events()] == [EventKind.HOSPITAL_STAY, EventKind.ICU_STAY]
    assert all(one.sentence and one.patient_id == "A" for one in imported.problems)


def test_unknown_and_not_done_and_not_asked_are_three(tmp_path: Path) -> None:
    cases = CASE + "A,unknown,,unk,not done,n/a,,\n"
    events = EVENT + "A,icu_stay,,,,none,,,\nA,covid_test,,,,unknown,,,\n"
    (case,) = Imported(tmp_path, tables(tmp_path, cases, events)).cases
    assert case.birth_date is case.race is Absent.UNKNOWN
    assert case.sex is case.zip is Absent.NOT_ASKED
    assert case.ethnicity is Absent.NOT_DONE
    assert (case.without, case.unknown) == ({EventKind.ICU_STAY}, {EventKind.COVID_TEST})


def test_zip_codes_get_their_lost_zeros_back(tmp_path: Path) -> None:
    zips = ["2138", "60611.0", "02139", "501", "N6J 1A1"]
    cases = CASE + "".join(f"P{n},,,,,{zip_},,\n" for n, zip_ in enumerate(zips))
    imported = Imported(tmp_path, tables(tmp_path, cases))
    assert [case.zip for case in imported.cases] == ["02138", "60611", "02139", "00501", "N6J 1A1"]


def test_areas_of_three_digits_stay_areas(tmp_path: Path) -> None:
    cases = CASE + "A,,,,,80,,\nB,,,,,606,,\nC,,,,,0,,\n"
    imported = Imported(tmp_path, tables(tmp_path, cases))
    assert [case.zip for case in imported.cases] == ["080", "606", "000"]


def test_races_in_one_cell_fill_both_forms_of_the_question(tmp_path: Path) -> None:
    cases = CASE + "A,,,White/Asian,Hispanic,,,\nB,,,hispanic,,,,\nC,,,hispanic,Non-Hispanic,,,\n"
    imported = Imported(tmp_path, tables(tmp_path, cases))
    several, moved, contradicting = imported.cases
    assert several.race == "Other"
    assert several.race_ethnicity == ("Asian", "Hispanic or Latino", "White")
    assert (moved.race, moved.ethnicity) == ("Not Reported", "Hispanic or Latino")
    assert contradicting.ethnicity == "Not Hispanic or Latino"
    assert [code for *_, code in imported.codes] == ["ethnicity-from-race", "other-ethnicity"]


def test_two_rows_of_a_patient_are_one_or_an_error(tmp_path: Path) -> None:
    cases = CASE + "A,,F,,,,,\nA,,F,,,,,\nB,,F,,,,,\nB,,M,,,,,\n"
    events = EVENT + "C,covid_test,2021-01-04,,,Positive,,,\n"
    imported = Imported(tmp_path, tables(tmp_path, cases, events))
    assert imported.codes == [
        ("cases", 3, "", "same-row-again"),
        ("cases", 5, "", "two-cases"),
        ("events", 2, "", "no-case"),
    ]


# ---------------------------------------------------------------- what is to decide


def test_doubtful_dates_are_asked_once_for_the_column(tmp_path: Path) -> None:
    cases = CASE + "A,01/04/1955,,,,,,2021-01-04\nB,02/05/1960,,,,,,2021-01-04\n"
    files = tables(tmp_path, cases)
    imported = Imported(tmp_path, files)
    (question,) = imported.questions
    assert (question.place, question.key, question.rows) == (("cases", "days"), "birth_date", 2)
    assert [code for *_, code in imported.codes] == ["ambiguous-date", "ambiguous-date"]
    decided = Decisions(cases=TableDecisions(days={"birth_date": DayForm.MONTH_FIRST}))
    again = Imported(tmp_path, files, decided)
    assert again.questions == ()
    assert [case.birth_date for case in again.cases] == [date(1955, 1, 4), date(1960, 2, 5)]


def test_a_column_that_proves_its_form_is_not_asked(tmp_path: Path) -> None:
    cases = CASE + "A,01/04/1955,,,,,,\nB,12/24/1960,,,,,,\n"
    imported = Imported(tmp_path, tables(tmp_path, cases))
    assert imported.questions == ()
    assert imported.cases[0].birth_date == date(1955, 1, 4)


def test_columns_of_one_table_that_prove_different_forms_prove_nothing(tmp_path: Path) -> None:
    cases = CASE + "A,01/04/1955,,,,,,24/12/2021\nB,12/24/1960,,,,,,01/04/2021\n"
    imported = Imported(tmp_path, tables(tmp_path, cases))
    assert {one.doubt.value for one in imported.questions} == {"dates-in-both-orders"}
    assert imported.cases[0].birth_date is Absent.NOT_ASKED


def test_a_spelling_nobody_knows_is_asked_with_its_answers(tmp_path: Path) -> None:
    cases = CASE + "A,,,Portuguese,,,,\nB,,,portuguese ,,,,\n"
    files = tables(tmp_path, cases)
    question = Imported(tmp_path, files).questions[0]
    assert (question.place, question.key) == (("values", "race"), "Portuguese")
    assert {"White", "Other", "unknown"} <= set(question.answers)
    decided = Imported(tmp_path, files, Decisions(values={"race": {"portuguese": "White"}}))
    assert decided.questions == ()
    assert {case.race for case in decided.cases} == {"White"}


def test_a_column_nobody_knows_is_told_with_what_it_looks_like(tmp_path: Path) -> None:
    files = tables(tmp_path, "mrn,GNDR,remark\nA,F,tall\nB,M,\n")
    told = {one.key: one for one in Imported(tmp_path, files).questions}
    assert told["GNDR"].answers == ("sex",)
    assert told["remark"].answers == ()
    assert not told["GNDR"].blocks
    decided = Decisions(cases=TableDecisions(columns={"gndr": "sex", "remark": ""}))
    imported = Imported(tmp_path, files, decided)
    assert imported.questions == ()
    assert [case.sex for case in imported.cases] == ["Female", "Male"]


def test_a_table_that_does_not_say_whose_rows_it_has_is_not_read(tmp_path: Path) -> None:
    imported = Imported(tmp_path, tables(tmp_path, "number,sex\n1,F\n"))
    assert imported.cases == []
    assert imported.questions[0].doubt.value == "no-column-says-whose"


def test_what_holds_for_every_row_can_be_said_once(tmp_path: Path) -> None:
    files = tables(tmp_path, CASE + "A,,,,,,,\n", "mrn,date,result\nA,2021-01-04,DETECTED\n")
    decided = Decisions(events=TableDecisions(constants={"event": "covid_test", "method": "pcr"}))
    (case,) = Imported(tmp_path, files, decided).cases
    assert case.covid_tests == (
        CovidTest(start=date(2021, 1, 4), result="Positive", method="RT-PCR", row=2),
    )


def test_a_title_may_stand_above_the_heading(tmp_path: Path) -> None:
    imported = Imported(tmp_path, tables(tmp_path, "Our patients\n\nmrn,sex\nA,F\n"))
    assert imported.cases == [Case(patient_id="A", sex="Female", row=4)]


# ---------------------------------------------------------------- whose row it is

EXAMS = [
    Exam("00815", "ACC1", "1.2.3", "20210106"),
    Exam("00815", "ACC2", "1.2.4", "20210108"),
    Exam("00816", "ACC3", "1.2.5", ""),
    Exam("00817", "", "1.2.6", "20210101"),
]


def test_rows_find_their_patient_by_id_accession_or_study(tmp_path: Path) -> None:
    cases = "patient_id,accession,study_uid,sex\n00815,,,F\n,ACC3,,M\n,,1.2.6,F\n,ACC9,,F\n"
    events = "accession,event,start\nACC2,covid_test,2021-01-04\n"
    imported = Imported(tmp_path, tables(tmp_path, cases, events), exams=EXAMS)
    assert [case.patient_id for case in imported.cases] == ["00815", "00816", "00817"]
    assert len(imported.cases[0].covid_tests) == 1
    assert imported.days["00815"] == (date(2021, 1, 6), date(2021, 1, 8))
    assert imported.codes == [("cases", 5, "accession", "no-exam")]


def test_leftovers_on_both_sides_are_told(tmp_path: Path) -> None:
    imported = Imported(tmp_path, tables(tmp_path, CASE + "00815,,,,,,,\nX,,,,,,,\n"), exams=EXAMS)
    assert imported.codes == [("cases", 3, "patient_id", "no-exam")]
    assert imported.without_rows == ["00816", "00817"]


def test_a_row_that_names_two_patients_is_an_error(tmp_path: Path) -> None:
    cases = "patient_id,accession,sex\n00815,ACC3,F\n"
    imported = Imported(tmp_path, tables(tmp_path, cases), exams=EXAMS)
    assert imported.codes == [("cases", 2, "patient_id", "two-patients")]


def test_lost_zeros_of_patient_numbers_are_asked_not_guessed(tmp_path: Path) -> None:
    files = tables(tmp_path, CASE + "815,,,,,,,\n816.0,,,,,,,\n")
    imported = Imported(tmp_path, files, exams=EXAMS)
    assert imported.cases == []
    (question,) = imported.questions
    assert (question.key, question.answers, question.rows) == ("id_digits", ("5",), 2)
    again = Imported(tmp_path, files, Decisions(id_digits=5), exams=EXAMS)
    assert [case.patient_id for case in again.cases] == ["00815", "00816"]


# ---------------------------------------------------------------- stays, and what is held


def day(number: int) -> date:
    return date(2021, 1, number)


def test_intensive_care_goes_into_the_stay_around_it() -> None:
    first = HospitalStay(start=day(1), end=day(5))
    second = HospitalStay(start=day(8), end=Absent.UNKNOWN)
    inside, overlapping, lone = (
        IcuStay(start=day(9), end=day(10)),
        IcuStay(start=day(4), end=day(6)),
        IcuStay(start=day(6), end=day(7)),
    )
    assert nested([first, second], [inside, overlapping, lone]) == (
        replace(first, icu_stays=(overlapping,)),
        replace(second, icu_stays=(inside,)),
        HospitalStay(icu_stays=(lone,)),
    )
    far = IcuStay(start=date(2012, 1, 2))
    assert nested([first], [far]) == (replace(first, icu_stays=(far,)),)  # the check will speak


def test_an_event_with_an_error_is_left_out_and_the_case_goes(tmp_path: Path) -> None:
    cases = CASE + "A,1955-01-01,F,White,Non-Hispanic,60611,COVID-19 Test,2021-01-04\n"
    events = (
        EVENT
        + "A,covid_test,2021-01-04,,,Positive,RT-PCR,,\n"
        + "A,hospital_stay,2021-01-27,2021-01-06,,,,,Home\n"
        + "A,icu_stay,2021-01-08,2021-01-19,,,,,\n"
    )
    (found,) = Imported(tmp_path, tables(tmp_path, cases, events)).assembled
    judged = judge(found, Clinical(), None)
    assert not judged.held
    assert len(judged.case.covid_tests) == 1
    assert [stay.row for stay in judged.case.hospital_stays] == [0]
    assert ("ends-before-it-starts", 3) in {(one.code, one.row) for one in judged.problems}


def test_a_case_with_an_error_is_held(tmp_path: Path) -> None:
    cases = CASE + "A,1955-01-01,F,Portuguese,,60611,COVID-19 Test,2021-01-04\n"
    events = EVENT + "A,covid_test,2021-01-04,,,Positive,RT-PCR,,\n"
    (found,) = Imported(tmp_path, tables(tmp_path, cases, events)).assembled
    assert judge(found, Clinical(), None).held
    index_lost = replace(found, problems=(), case=without(found.case, {2}))
    assert judge(index_lost, Clinical(), None).held


def test_a_stay_that_goes_leaves_its_intensive_care() -> None:
    icu = IcuStay(start=day(2), row=4)
    case = Case(
        patient_id="A", hospital_stays=(HospitalStay(start=day(1), icu_stays=(icu,), row=3),)
    )
    assert without(case, {3}).hospital_stays == (HospitalStay(icu_stays=(icu,)),)
    assert without(case, {4}).hospital_stays == (HospitalStay(start=day(1), row=3),)
    assert without(case, {9}) == case
