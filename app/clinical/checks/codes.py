"""What can be wrong with clinical facts: codes for programs, sentences for the person."""

from __future__ import annotations

from enum import StrEnum

from app.clinical.records import Severity


class Code(StrEnum):
    """What a check found; the value is the code."""

    # one value
    MISSING_PATIENT_ID = "missing-patient-id"
    MISSING_INDEX_DATE = "missing-index-date"
    MISSING_INDEX_EVENT = "missing-index-event"
    MISSING_BIRTH_DATE = "missing-birth-date"
    MISSING_VALUE = "missing-value"
    MISSING_DAY = "missing-day"
    NOT_IN_LIST = "not-in-list"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_ZIP = "not-a-zip"
    NOT_ICD_10_CM = "not-icd-10-cm"
    NOT_A_CODE = "not-a-code"
    OTHER_CODE_SYSTEM = "other-code-system"
    NOT_A_DOSE = "not-a-dose"
    MAY_IDENTIFY = "may-identify"
    WRITTEN_PLAIN = "written-plain"
    NOT_ASKED = "not-asked"
    # days
    IN_THE_FUTURE = "in-the-future"
    BEFORE_BIRTH = "before-birth"
    TOO_OLD = "too-old"
    FAR_FROM_INDEX = "far-from-index"
    LONG_BEFORE_INDEX = "long-before-index"
    TELLS_AGE = "tells-age"
    ENDS_BEFORE_IT_STARTS = "ends-before-it-starts"
    ICU_OUTSIDE_STAY = "icu-outside-stay"
    ICU_WITHOUT_STAY = "icu-without-stay"
    STAYS_OVERLAP = "stays-overlap"
    SUPPORT_OUTSIDE_STAY = "support-outside-stay"
    SUPPORT_OVERLAPS = "support-overlaps"
    TESTS_ON_INDEX_DAY = "tests-on-index-day"
    AFTER_DEATH = "after-death"
    # what contradicts what
    NO_TEST_ON_INDEX_DAY = "no-test-on-index-day"
    NO_DIAGNOSIS_ON_INDEX_DAY = "no-diagnosis-on-index-day"
    NO_STUDY_ON_INDEX_DAY = "no-study-on-index-day"
    STUDY_BEFORE_INDEX = "study-before-index"
    STUDY_FAR_FROM_INDEX = "study-far-from-index"
    NEGATIVE_BUT_EVIDENCE = "negative-but-evidence"
    POSITIVE_WITHOUT_EVIDENCE = "positive-without-evidence"
    LONG_COVID_BUT_NOT_SAID = "long-covid-but-not-said"
    NONE_BUT_LISTED = "none-but-listed"
    ALIVE_BUT_DECEASED = "alive-but-deceased"
    RACE_DISAGREES = "race-disagrees"
    ETHNICITY_DISAGREES = "ethnicity-disagrees"
    LISTED_TWICE = "listed-twice"
    ANOTHER_PERSON = "another-person"
    BIRTH_DATE_DIFFERS = "birth-date-differs"
    SEX_DIFFERS = "sex-differs"
    DIFFERS_FROM_SENT = "differs-from-sent"

    @property
    def severity(self) -> Severity:
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in words a clinician understands (English)."""
        return _SENTENCES[self]


_WARNINGS = frozenset(
    {
        Code.MISSING_BIRTH_DATE,
        Code.MISSING_DAY,
        Code.OTHER_CODE_SYSTEM,
        Code.WRITTEN_PLAIN,
        Code.NOT_ASKED,
        Code.LONG_BEFORE_INDEX,
        Code.ICU_WITHOUT_STAY,
        Code.STAYS_OVERLAP,
        Code.SUPPORT_OUTSIDE_STAY,
        Code.SUPPORT_OVERLAPS,
        Code.TESTS_ON_INDEX_DAY,
        Code.NO_DIAGNOSIS_ON_INDEX_DAY,
        Code.POSITIVE_WITHOUT_EVIDENCE,
        Code.RACE_DISAGREES,
        Code.ETHNICITY_DISAGREES,
        Code.LISTED_TWICE,
        Code.BIRTH_DATE_DIFFERS,
        Code.SEX_DIFFERS,
    }
)

_SENTENCES: dict[Code, str] = {
    Code.MISSING_PATIENT_ID: "Whose facts these are is not said. Enter the Patient ID.",
    Code.MISSING_INDEX_DATE: (
        "There is no index date, so no other day can be counted. Enter the day of the index event."
    ),
    Code.MISSING_INDEX_EVENT: "What happened on the index day is not said. Choose the index event.",
    Code.MISSING_BIRTH_DATE: "Without a birth date no age is written.",
    Code.MISSING_VALUE: "This cannot be left open here. Enter it, or take the line out.",
    Code.MISSING_DAY: "Without this day, nothing is written of when it was.",
    Code.NOT_IN_LIST: "This is none of the terms the archive accepts. Choose one of its list.",
    Code.NOT_A_NUMBER: "The answer to this question is a number.",
    Code.NOT_A_ZIP: (
        "This is no ZIP code. Enter five digits, or the first three; if it is of another country, "
        "enter the country."
    ),
    Code.NOT_ICD_10_CM: "This is no ICD-10-CM code, such as U07.1. Check it, or name its system.",
    Code.NOT_A_CODE: "The code system has no such code. Check the code, and its system.",
    Code.OTHER_CODE_SYSTEM: (
        "Codes of this system are not checked. Is it a public one? Such as ICD-10-CM, RxNorm, CVX, "
        "SNOMED CT and LOINC."
    ),
    Code.NOT_A_DOSE: "A dose is counted 1, 2, 3 and so on.",
    Code.MAY_IDENTIFY: (
        "This text holds a date, a number or a title that may point to a person, or is a whole "
        "sentence. Enter the plain term alone."
    ),
    Code.WRITTEN_PLAIN: "The archive takes plain letters only; this is how it will be written.",
    Code.NOT_ASKED: "Nothing is said of this. Enter it, or say 'not done' or 'unknown'.",
    Code.IN_THE_FUTURE: "This day is still to come. Check the year.",
    Code.BEFORE_BIRTH: "This day is before the patient's birth. Check both years.",
    Code.TOO_OLD: "The patient would be older than 120 years. Check the year of birth.",
    Code.FAR_FROM_INDEX: "This is more than ten years from the index day. Check the year.",
    Code.LONG_BEFORE_INDEX: "This is more than ten years from the index day. Is the year right?",
    Code.TELLS_AGE: (
        "This is so long before the index day that it would tell an age above 89. Leave it out."
    ),
    Code.ENDS_BEFORE_IT_STARTS: "The end is before the start. Check both days.",
    Code.ICU_OUTSIDE_STAY: "The stay in intensive care is not inside its stay in hospital.",
    Code.ICU_WITHOUT_STAY: "There is intensive care, but no stay in hospital around it.",
    Code.STAYS_OVERLAP: "Two stays overlap. Is each listed once?",
    Code.SUPPORT_OUTSIDE_STAY: "The breathing support is outside of every stay in hospital.",
    Code.SUPPORT_OVERLAPS: "Two intervals of one kind of breathing support overlap.",
    Code.TESTS_ON_INDEX_DAY: "Several tests stand on the index day. Is each on its own day?",
    Code.AFTER_DEATH: "This is after the day of death. Check the days, or the discharge type.",
    Code.NO_TEST_ON_INDEX_DAY: (
        "The index event is a COVID-19 test, but no test stands on the index day."
    ),
    Code.NO_DIAGNOSIS_ON_INDEX_DAY: (
        "The index event is the diagnosis of long COVID, but no such diagnosis (U09.9, G93.32, "
        "B94.8) stands on the index day."
    ),
    Code.NO_STUDY_ON_INDEX_DAY: (
        "The index event is the first imaging study, but no study is of the index day."
    ),
    Code.STUDY_BEFORE_INDEX: (
        "The index event is the first imaging study, but a study is of an earlier day."
    ),
    Code.STUDY_FAR_FROM_INDEX: (
        "A study is more than ten years from the index day. Check the index date's year."
    ),
    Code.NEGATIVE_BUT_EVIDENCE: (
        "The patient is said never to have had COVID-19, but a positive test or diagnosis is "
        "listed."
    ),
    Code.POSITIVE_WITHOUT_EVIDENCE: (
        "The patient is said to have had COVID-19, but no positive test or diagnosis is listed."
    ),
    Code.LONG_COVID_BUT_NOT_SAID: (
        "A diagnosis of long COVID is listed, but the patient is said to have none."
    ),
    Code.NONE_BUT_LISTED: "Somebody says there was none, or that nobody knows; yet one is listed.",
    Code.ALIVE_BUT_DECEASED: "The outcome contradicts the discharge type.",
    Code.RACE_DISAGREES: "Race and the list of races and ethnicities do not agree.",
    Code.ETHNICITY_DISAGREES: "Ethnicity and the list of races and ethnicities do not agree.",
    Code.LISTED_TWICE: "This stands here twice; it is written once.",
    Code.ANOTHER_PERSON: (
        "The images are of somebody born in another year, or of another birth date and sex. Are "
        "these the facts of another patient?"
    ),
    Code.BIRTH_DATE_DIFFERS: "The images have another birth date. Which one is right?",
    Code.SEX_DIFFERS: "The images have another sex. Which one is right?",
    Code.DIFFERS_FROM_SENT: (
        "This differs from what was sent before. If it is a correction, send it as a correction "
        "batch."
    ),
}
