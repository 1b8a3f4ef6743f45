"""Known identifiers are found in every listed layout; ordinary words and short numbers are not."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.deidentify.audit.dates import Calendar
from app.deidentify.audit.names import is_telling
from app.deidentify.audit.spellings import Spellings
from app.deidentify.audit.text import fold
from app.model import DEFAULT_OPTIONS, FindingCode, Identifier, IdentifierKind, Patient
from deidentify.audit_files import PSEUDONYM, clean, examine, written

K = IdentifierKind
pytestmark = pytest.mark.filterwarnings("ignore:The value length", "ignore:Invalid value")


def patient(*known: tuple[IdentifierKind, str]) -> Patient:
    return Patient(PSEUDONYM, -1000, frozenset(Identifier(kind, value) for kind, value in known))


def spellings(*known: tuple[IdentifierKind, str]) -> Spellings:
    someone = patient(*known)
    return Spellings(someone, Calendar(someone, DEFAULT_OPTIONS), DEFAULT_OPTIONS)


ORDINARY = (
    (K.NAME, "LONG^HAND"),
    (K.NAME, "LI^AN"),
    (K.NAME, "Axial^Ray"),
    (K.PATIENT_ID, "1"),
    (K.PATIENT_ID, "20"),
    (K.PATIENT_ID, "0000"),
    (K.ACCESSION, "120"),
    (K.ACCESSION, "NONE"),
    (K.PERSON, "MAY"),
    (K.PERSON, "CT^TECH"),
    (K.PERSON, "THORA^X"),
    (K.INSTITUTION, "CT"),
    (K.INSTITUTION, "SIEMENS"),
    (K.INSTITUTION, "Department of Radiology"),
    (K.DEVICE, "CT1"),
    (K.DEVICE, "SOMATOM"),
    (K.ADDRESS, "GERMANY"),
    (K.BIRTH_DATE, "19000101"),
    (K.UID, "1.2.840.10008.5.1.4.1.1.2"),
)


def test_ordinary_names_and_short_numbers_do_not_hold_clean_files(tmp_path: Path) -> None:
    assert examine(tmp_path, written(clean()), patient=patient(*ORDINARY)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "CT Thorax LONG, rechte Hand",
        "hand, alone long",
        "lateral",
        "along the thorax",
        "I31f\\3",
        "MAY 120 kV 20 mAs 1.5 mm",
        "SIEMENS SOMATOM Force",
        "1.2.840.10008.5.1.4.1.1.2",
        "01.01.1900",
    ],
)
def test_ordinary_text_is_no_alarm(text: str) -> None:
    assert spellings(*ORDINARY).find(text.encode()) is None


@pytest.mark.parametrize("text", ["hand-long", "LONG HAND", "an, li", "Li^An", "longhand"])
def test_common_words_count_beside_each_other(text: str) -> None:
    assert spellings(*ORDINARY).find(text.encode()) is K.NAME


def test_a_common_word_beside_itself_counts_if_the_name_has_it_twice() -> None:
    assert spellings((K.NAME, "Long^Long")).find(b"LONG LONG") is K.NAME
    assert spellings((K.NAME, "Long^Ada")).find(b"long, long") is None


def test_a_maker_may_be_called_like_a_person() -> None:
    known = spellings((K.PERSON, "Hologram^Ada"))
    assert known.find(b"Hologram Inc.", makers=True) is None
    assert known.find(b"Ada Hologram", makers=True) is K.PERSON
    assert known.find(b"Hologram Inc.") is K.PERSON


def test_the_pseudonym_is_no_identifier() -> None:
    known = spellings((K.PATIENT_ID, "482913"))
    assert known.find(f"case {PSEUDONYM}".encode()) is None
    assert known.find(b"case 482913") is K.PATIENT_ID


def test_a_number_is_sought_apart_only_if_long_or_spelled_so() -> None:
    assert spellings((K.PATIENT_ID, "12345")).find(b"120 12 345") is None
    assert spellings((K.PATIENT_ID, "12-345")).find(b"120 12 345") is K.PATIENT_ID
    assert spellings((K.PATIENT_ID, "1234567")).find(b"120 12 34 567") is K.PATIENT_ID
    assert spellings((K.PATIENT_ID, "12345")).find(b"x 912345") is None


WORDS = st.text(string.ascii_lowercase + "äöüéñøłß", min_size=4, max_size=9)
NAMES = st.tuples(WORDS, WORDS).filter(lambda pair: all(map(is_telling, map(fold, pair))))
AROUND = st.sampled_from(["", "CT Thorax ", "Lunge (", "1.5 mm_", "x2 ", "Ärztin "])


@st.composite
def planted_names(draw: st.DrawFn) -> tuple[str, bytes]:
    family, given_name = draw(NAMES)
    parts = draw(st.permutations([family, given_name]))
    joined = draw(st.sampled_from(["^", " ", ", ", ".", "-", "_", ""])).join(parts)
    spelled = draw(st.sampled_from([str.lower, str.upper, str.title]))(
        draw(st.sampled_from([joined, family]))
    )
    if draw(st.booleans()):
        spelled = spelled.translate(str.maketrans("äöüéñÄÖÜÉÑ", "aouenAOUEN"))
    codec = draw(st.sampled_from(["utf-8", "iso8859-2", "iso8859-4", "utf-16-le", "utf-16-be"]))
    text = draw(AROUND) + spelled
    encoded = text.encode(codec, "ignore")
    assume(encoded.decode(codec) == text)
    return f"{family}^{given_name}".title(), encoded


DATES = st.dates(date(1930, 1, 1), date(2024, 12, 31))
LAYOUTS = (
    "%Y%m%d|%Y-%m-%d|%Y/%m/%d|%d.%m.%Y|%m/%d/%Y|%d/%m/%Y|%d%m%Y|%m%d%Y|%d%b%Y|%d-%b-%y|%d.%m.%y|"
    "%m/%d/%y|%Y%m%d%H%M%S|%d %B %Y|%B %d, %Y|%b %d %Y"
).split("|")


@settings(max_examples=150, deadline=None)
@given(planted=planted_names())
def test_a_name_is_found_in_any_order_joint_case_and_encoding(planted: tuple[str, bytes]) -> None:
    name, value = planted
    assert spellings((K.NAME, name)).find(value) is K.NAME


@settings(max_examples=150, deadline=None)
@given(day=DATES, layout=st.sampled_from(LAYOUTS), around=AROUND)
def test_a_date_is_found_in_any_layout(day: date, layout: str, around: str) -> None:
    known = spellings((K.BIRTH_DATE, f"{day:%Y%m%d}"))
    value = f"{around.rstrip('x2 ')} {day.strftime(layout)}"
    assert known.find(value.encode()) is K.BIRTH_DATE


@settings(max_examples=200, deadline=None)
@given(
    digits=st.text(string.digits, min_size=7, max_size=12).filter(lambda d: len(d.lstrip("0")) > 6),
    joint=st.sampled_from(["", "-", " ", ".", "/"]),
    zeros=st.sampled_from(["", "0", "000"]),
    around=AROUND,
)
def test_a_number_is_found_with_any_separators_and_zeros(
    digits: str, joint: str, zeros: str, around: str
) -> None:
    spelled = zeros + joint.join([digits[:3], digits[3:5], digits[5:]])
    known = spellings((K.PATIENT_ID, digits))
    assert known.find(f"{around.rstrip('x2 ')} {spelled}".encode()) is K.PATIENT_ID


TEXT_ELEMENTS = (
    "SeriesDescription StudyDescription ProtocolName ImageComments ContrastBolusAgent "
    "ConvolutionKernel BodyPartExamined DerivationDescription SoftwareVersions FilterType "
    "RequestedProcedureDescription AcquisitionProtocolDescription"
).split()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    keyword=st.sampled_from(TEXT_ELEMENTS),
    nested=st.booleans(),
    known=st.sampled_from(
        [
            (K.NAME, "Bergström^Åsa", "BERGSTROM"),
            (K.NAME, "Bergström^Åsa", "Asa_Bergstroem"),
            (K.PATIENT_ID, "0047-1198-22", "471.198.22"),
            (K.ACCESSION, "A0099812", "a0099812"),
            (K.BIRTH_DATE, "19610802", "02AUG1961"),
            (K.PHONE, "0211 998877", "+49-211-998877"),
            (K.INSTITUTION, "Spital Oberwaldau", "SPITAL OBERWALDAU"),
            (K.UID, "1.2.3.4.5", "1.2.3.4.5"),
        ]
    ),
)
def test_an_identifier_planted_in_any_text_element_holds_the_file(
    tmp_path: Path, keyword: str, *, nested: bool, known: tuple[IdentifierKind, str, str]
) -> None:
    kind, value, spelled = known
    dataset = clean()
    target = dataset.RequestAttributesSequence[0] if nested else dataset
    setattr(target, keyword, spelled)
    found = examine(tmp_path, written(dataset), patient=patient((kind, value)))
    assert [f.kind for f in found] == [kind]
    assert found[0].code in {
        FindingCode.KNOWN_IDENTIFIER,
        FindingCode.REAL_DATE,
        FindingCode.ORIGINAL_UID,
    }
