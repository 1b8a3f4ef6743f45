"""Checks: a sound case raises nothing, and each fault raises its own code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.clinical.checks import Code, check, has_errors, same_person
from app.clinical.records import (
    Absent,
    BreathingSupport,
    Case,
    Condition,
    CovidTest,
    EventKind,
    HospitalStay,
    IcuStay,
    Medication,
    Observation,
    Severity,
    Vaccination,
)
from app.model import Clinical

INDEX = date(2021, 1, 4)
TODAY = date(2024, 6, 1)


def day(offset: int) -> date:
    return INDEX + timedelta(days=offset)


STAY = HospitalStay(
    start=day(2),
    end=day(23),
    discharge_type="Home or Self Care",
    icu_stays=(IcuStay(start=day(4), end=day(15), row=4),),
    row=3,
)
SOUND = Case(
    patient_id="P1",
    birth_date=date(1953, 5, 1),
    sex="Male",
    race="White",
    ethnicity="Not Hispanic or Latino",
    zip="60601",
    country="United States",
    index_event="COVID-19 Test",
    index_date=INDEX,
    covid19_positive="Yes",
    outcome="Alive",
    covid_tests=(
        CovidTest(start=INDEX, result="Positive", method="RT-PCR", row=2),
        CovidTest(start=day(21), result="Negative", method="Rapid antigen test", row=9),
    ),
    hospital_stays=(STAY,),
    breathing_support=(
        BreathingSupport(name="High-flow nasal oxygen", start=day(3), end=day(4), row=5),
        BreathingSupport(name="Invasive mechanical ventilation", start=day(4), end=day(13), row=6),
    ),
    conditions=(Condition(name="COVID-19", code="U07.1", start=INDEX, row=7),),
    medications=(Medication(name="Dexamethasone", code="3264", start=day(3), row=8),),
    vaccinations=(Vaccination(name="COVID-19 mRNA", dose=1, start=day(-30), row=10),),
    observations=(Observation(name="Smoking status", result="Former smoker", start=day(2)),),
    row=2,
)


def codes(case: Case, studies: tuple[date, ...] | None = None) -> set[str]:
    return {one.code for one in check(case, Clinical(), studies=studies, today=TODAY)}


def test_a_sound_case_raises_nothing() -> None:
    assert codes(SOUND, (day(2), day(4))) == set()


def changed(**fields: object) -> Case:
    return replace(SOUND, **fields)  # type: ignore[arg-type]


def coded(system: str, code: str) -> Condition:
    return Condition(code=code, code_system=system, start=INDEX)


FAULTS = [
    (changed(patient_id=" "), Code.MISSING_PATIENT_ID),
    (changed(index_date=Absent.UNKNOWN), Code.MISSING_INDEX_DATE),
    (changed(index_event=Absent.NOT_ASKED), Code.MISSING_INDEX_EVENT),
    (changed(birth_date=Absent.UNKNOWN), Code.MISSING_BIRTH_DATE),
    (changed(index_event="First COVID test"), Code.NOT_IN_LIST),
    (changed(sex="F"), Code.NOT_IN_LIST),
    (changed(race_ethnicity=("White", "Caucasian")), Code.NOT_IN_LIST),
    (changed(outcome="???"), Code.NOT_IN_LIST),
    (changed(zip="6060"), Code.NOT_A_ZIP),
    (changed(zip="94102.0"), Code.NOT_A_ZIP),
    (changed(zip=Absent.NOT_ASKED), Code.NOT_ASKED),
    (changed(country="Côte d'Ivoire"), Code.WRITTEN_PLAIN),
    (changed(hospital_stays=(), breathing_support=()), Code.NOT_ASKED),
    (changed(birth_date=date(1899, 1, 1)), Code.TOO_OLD),
    (changed(birth_date=date(2021, 6, 1)), Code.BEFORE_BIRTH),
    (changed(index_date=TODAY + timedelta(1)), Code.IN_THE_FUTURE),
    (changed(covid_tests=(*SOUND.covid_tests, CovidTest(result="Negative"))), Code.MISSING_DAY),
    (
        changed(covid_tests=(*SOUND.covid_tests, CovidTest(start=day(3), result="DETECTED"))),
        Code.NOT_IN_LIST,
    ),
    (
        changed(covid_tests=(*SOUND.covid_tests, CovidTest(start=INDEX, result="Negative"))),
        Code.TESTS_ON_INDEX_DAY,
    ),
    (changed(covid_tests=SOUND.covid_tests[1:]), Code.NO_TEST_ON_INDEX_DAY),
    (changed(index_event="Long COVID Diagnosis"), Code.NO_DIAGNOSIS_ON_INDEX_DAY),
    (changed(hospital_stays=(replace(STAY, end=day(1)),)), Code.ENDS_BEFORE_IT_STARTS),
    (changed(hospital_stays=(replace(STAY, end=day(14)),)), Code.ICU_OUTSIDE_STAY),
    (changed(hospital_stays=(replace(STAY, start=day(5)),)), Code.ICU_OUTSIDE_STAY),
    (
        changed(hospital_stays=(HospitalStay(icu_stays=STAY.icu_stays),)),
        Code.ICU_WITHOUT_STAY,
    ),
    (
        changed(hospital_stays=(STAY, HospitalStay(start=day(20), end=day(30)))),
        Code.STAYS_OVERLAP,
    ),
    (changed(hospital_stays=(replace(STAY, discharge_type="to Dr Who"),)), Code.NOT_IN_LIST),
    (changed(hospital_stays=(replace(STAY, end=day(4000)),)), Code.IN_THE_FUTURE),
    (changed(hospital_stays=(replace(STAY, start=day(-4000)),)), Code.FAR_FROM_INDEX),
    (changed(conditions=(Condition(name="Asthma", start=day(-4000)),)), Code.LONG_BEFORE_INDEX),
    (
        changed(
            birth_date=date(1925, 1, 1),
            conditions=(Condition(name="Spina bifida", start=date(1925, 1, 1)),),
        ),
        Code.TELLS_AGE,
    ),
    (changed(conditions=(Condition(code="COVID", start=INDEX),)), Code.NOT_ICD_10_CM),
    (changed(conditions=(Condition(start=INDEX),)), Code.MISSING_VALUE),
    (changed(conditions=(Condition(name="seen by Dr. House", start=INDEX),)), Code.MAY_IDENTIFY),
    (changed(conditions=(Condition(name="fall on 3/4/2020", start=INDEX),)), Code.MAY_IDENTIFY),
    (
        changed(medications=(Medication(name="x", kind="Antiviral", start=day(1)),)),
        Code.NOT_IN_LIST,
    ),
    (changed(conditions=(coded("SNOMED CT", "840539007"),)), Code.NOT_A_CODE),
    (changed(conditions=(coded("LOINC", "94500-7"),)), Code.NOT_A_CODE),
    (changed(medications=(Medication(code="MRN-1", start=day(1)),)), Code.NOT_A_CODE),
    (changed(vaccinations=(Vaccination(code="20800", start=day(1)),)), Code.NOT_A_CODE),
    (changed(conditions=(coded("our own", "12345678"),)), Code.MAY_IDENTIFY),
    (changed(conditions=(coded("our own", "C7"),)), Code.OTHER_CODE_SYSTEM),
    (changed(vaccinations=(Vaccination(dose=0, start=day(1)),)), Code.NOT_A_DOSE),
    (changed(breathing_support=(BreathingSupport(start=day(3)),)), Code.MISSING_VALUE),
    (changed(breathing_support=(BreathingSupport(name="CPAP", start=day(3)),)), Code.NOT_IN_LIST),
    (
        changed(breathing_support=(replace(SOUND.breathing_support[0], start=day(1)),)),
        Code.SUPPORT_OUTSIDE_STAY,
    ),
    (
        changed(
            breathing_support=(
                SOUND.breathing_support[1],
                replace(SOUND.breathing_support[1], start=day(12), end=day(14)),
            )
        ),
        Code.SUPPORT_OVERLAPS,
    ),
    (changed(observations=(Observation(name="Mood", result="Good"),)), Code.NOT_IN_LIST),
    (changed(observations=(Observation(name="Diabetes", result="a bit"),)), Code.NOT_IN_LIST),
    (
        changed(observations=(Observation(name="Temperature (C)", result="warm"),)),
        Code.NOT_A_NUMBER,
    ),
    (changed(covid19_positive="No"), Code.NEGATIVE_BUT_EVIDENCE),
    (
        changed(
            covid_tests=(CovidTest(start=INDEX, result="Negative"),),
            conditions=(),
        ),
        Code.POSITIVE_WITHOUT_EVIDENCE,
    ),
    (
        changed(long_covid="Not Reported", conditions=(Condition(code="U09.9", start=day(90)),)),
        Code.LONG_COVID_BUT_NOT_SAID,
    ),
    (changed(without=frozenset({EventKind.ICU_STAY})), Code.NONE_BUT_LISTED),
    (
        changed(hospital_stays=(replace(STAY, discharge_type="Deceased"),)),
        Code.ALIVE_BUT_DECEASED,
    ),
    (
        changed(
            outcome="Deceased",
            hospital_stays=(replace(STAY, discharge_type="Deceased"),),
            covid_tests=(*SOUND.covid_tests, CovidTest(start=day(24), result="Negative")),
        ),
        Code.AFTER_DEATH,
    ),
    (changed(race_ethnicity=("Asian",)), Code.RACE_DISAGREES),
    (changed(race_ethnicity=("White", "Hispanic or Latino")), Code.ETHNICITY_DISAGREES),
    (changed(covid_tests=(*SOUND.covid_tests, SOUND.covid_tests[0])), Code.LISTED_TWICE),
]


@pytest.mark.parametrize(("case", "code"), FAULTS, ids=lambda one: getattr(one, "value", ""))
def test_each_fault_has_its_code(case: Case, code: Code) -> None:
    assert code in codes(case)


@pytest.mark.parametrize(
    ("studies", "code"),
    [
        ((day(-1), INDEX), Code.STUDY_BEFORE_INDEX),
        ((day(2),), Code.NO_STUDY_ON_INDEX_DAY),
        ((INDEX, day(4000)), Code.STUDY_FAR_FROM_INDEX),
        ((date(1950, 1, 1), INDEX), Code.BEFORE_BIRTH),
    ],
)
def test_the_index_day_fits_the_studies(studies: tuple[date, ...], code: Code) -> None:
    case = changed(index_event="First Imaging Study")
    assert code in codes(case, studies)
    assert codes(case, (INDEX, day(9))) == set()


PERSONS = [
    (("19530501",), ("M",), []),
    (("19530501", "19000101"), ("M", "O"), []),
    ((), (), []),
    (("19000101", "", "unknown"), ("",), []),
    (("19530105",), ("M",), [Code.BIRTH_DATE_DIFFERS]),
    (("19530105",), ("F",), [Code.ANOTHER_PERSON]),
    (("19710501",), ("M",), [Code.ANOTHER_PERSON]),
    (("19530501",), ("F",), [Code.SEX_DIFFERS]),
]


@pytest.mark.parametrize(("births", "sexes", "found"), PERSONS)
def test_facts_and_images_are_of_one_person(
    births: tuple[str, ...], sexes: tuple[str, ...], found: list[Code]
) -> None:
    assert [one.code for one in same_person(SOUND, births, sexes)] == found


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("ICD-10-CM", "U07.1"),
        ("SNOMED CT", "840539006"),
        ("LOINC", "94500-6"),
        ("RxNorm", "1234567"),
    ],
)
def test_a_code_of_its_system_is_no_number_of_a_patient(system: str, code: str) -> None:
    case = changed(conditions=(*SOUND.conditions, coded(system, code)))
    assert not has_errors(check(case, Clinical(), today=TODAY))


def test_nothing_the_tests_leave_out_has_a_code() -> None:
    tried = {code for _, code in FAULTS} | {
        Code.STUDY_BEFORE_INDEX,
        Code.NO_STUDY_ON_INDEX_DAY,
        Code.STUDY_FAR_FROM_INDEX,
        Code.DIFFERS_FROM_SENT,  # test_ledger
        *(code for _, _, found in PERSONS for code in found),
    }
    assert set(Code) == tried


def test_errors_come_first_and_name_row_column_and_value() -> None:
    case = changed(zip="6060", covid_tests=(*SOUND.covid_tests, CovidTest(row=12)))
    problems = check(case, Clinical(), today=TODAY)
    assert [one.severity for one in problems] == [Severity.ERROR, Severity.WARNING]
    assert (problems[0].row, problems[0].field, problems[0].value) == (2, "zip", "6060")
    assert (problems[1].row, problems[1].field) == (12, "start")
    assert has_errors(problems)
    assert not has_errors(problems[1:])


def test_unknown_answers_the_question() -> None:
    kinds = frozenset({EventKind.COVID_TEST, EventKind.HOSPITAL_STAY, EventKind.BREATHING_SUPPORT})
    bare = Case(patient_id="P2", birth_date=INDEX, index_date=INDEX, index_event="Study Enrollment")
    fields = {
        one.field
        for one in check(bare, Clinical(), today=TODAY)
        if one.code == Code.NOT_ASKED.value
    }
    assert fields == {
        *("covid_test", "hospital_stay", "icu_stay", "breathing_support"),
        *("sex", "race", "ethnicity", "zip"),
    }
    answered = replace(
        bare,
        unknown=kinds,
        **dict.fromkeys(("sex", "race", "ethnicity", "zip"), Absent.UNKNOWN),  # type: ignore[arg-type]
    )
    assert codes(answered) == set()


def test_life_goes_on_after_a_discharge() -> None:
    later = (*SOUND.covid_tests, CovidTest(start=day(60), result="Negative"))
    assert codes(changed(covid_tests=later), (day(90),)) == set()


def test_times_of_day_decide_within_a_day() -> None:
    icu = IcuStay(start=datetime(2021, 1, 6, 1, 0), end=day(3))  # noqa: DTZ001 - local time
    late = replace(STAY, start=datetime(2021, 1, 6, 2, 0), icu_stays=(icu,))  # noqa: DTZ001
    assert Code.ICU_OUTSIDE_STAY in codes(changed(hospital_stays=(late,)))
    same_day = replace(STAY, start=day(2), icu_stays=(icu,))
    assert Code.ICU_OUTSIDE_STAY not in codes(changed(hospital_stays=(same_day,)))


def test_sentences_hold_no_value() -> None:
    assert all("{" not in code.sentence and code.sentence[-1] in ".?" for code in Code)
