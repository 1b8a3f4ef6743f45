"""Free text loses what identifies anybody and keeps what describes the image."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.deidentify.text import Cleaner
from app.model import Identifier, IdentifierKind

K = IdentifierKind
KNOWN = [
    Identifier(K.NAME, "Quillbrandt-Øvregård^Jürgen Karl"),
    Identifier(K.NAME, "Yamanobe^Taroh=山野辺^太郎=やまのべ^たろう"),
    Identifier(K.PERSON, "Appletreeson^Ann^^Dr"),
    Identifier(K.PATIENT_ID, "MRN-00123456"),
    Identifier(K.ACCESSION, "A2019.0055"),
    Identifier(K.INSTITUTION, "St. Nimmerlein Hospital"),
    Identifier(K.ADDRESS, "12 Kirschgasse, 90210 Springfeld"),
    Identifier(K.BIRTH_DATE, "19610304"),
    Identifier(K.PHONE, "555-0123"),
]
CLEANER = Cleaner(KNOWN, lambda uid: f"2.25.{len(uid)}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("chest pa QUILLBRANDT JUERGEN", "chest pa"),
        ("Quillbrandt, J. portable", "portable"),
        ("jürgen karl", ""),
        ("KARL^JÜRGEN supine", "supine"),
        ("quillbrandtjurgen ap", "ap"),
        ("AP jquillbrandt", "AP"),
        ("OVREGARD", ""),
        ("山野辺太郎 胸部", "胸部"),
        ("ヤマノベ CHEST", "CHEST"),
        ("ﾔﾏﾉﾍﾞ CHEST", "CHEST"),
        ("for Dr Appletreeson", "for"),
        ("00123456 and 123456 and 123 456", "and and"),
        ("mrn00123456", ""),
        ("A2019-0055", ""),
        ("exam at ST NIMMERLEIN lung", "exam at lung"),
        ("Kirschgasse", ""),
        ("born 03041961", "born"),
        ("dob 04.03.1961", ""),
        ("lat\\ap\\Quillbrandt", "lat\\ap\\"),
        ("see 1.2.840.113619.2.55.3.2831868886.1", "see 2.25.34"),
    ],
)
def test_known_identifiers_go_in_every_spelling(before: str, after: str) -> None:
    assert CLEANER.clean(before).text == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dr. Smithers rounds", "rounds"),
        ("read by JONATHAN PEARWOOD", ""),
        ("PEARWOOD, MD", ""),
        ("Ordered by: Dr Foo Bar chest pain", "chest pain"),
        ("call 555-867-5309 stat", "call stat"),
        ("mail a.b@example.org now", "mail now"),
        ("SSN 078-05-1120", ""),
        ("PEARWOOD^JONATHAN axial", "axial"),
        ("prior 12/31/2019", "prior"),
        ("prior 31-DEC-2019 compare", "prior compare"),
        ("January 24 2019 CT", "CT"),
        ("12 Oak Street CHEST", "CHEST"),
        ("see www.example.org/x", "see"),
        ("MRN: 99-1234", ""),
        ("Nirgendwo Hospital chest", "chest"),
    ],
)
def test_unknown_people_dates_and_numbers_go_by_their_pattern(before: str, after: str) -> None:
    assert CLEANER.clean(before).text == after


@pytest.mark.parametrize(
    "text",
    [
        "CHEST PA AND LATERAL",
        "DR CHEST 2 VIEWS",
        "CT Thorax 1.25mm 120kV",
        "ABD/PELVIS W/O",
        "T1 AXIAL 3.0 B30f",
        "Topogram  0.6  T20s",
        "HRCT 1.0 B70f",
        "LARGE BOWTIE FIL",
        "ORIGINAL\\PRIMARY\\AXIAL",
        "Thorax^01_THORAX_NATIV (Adult)",
        "Kopf^Routine",
        "R/O PE, s/p fall 2019",
        "LEFT HAND OBLIQUE",
        "LONG AXIS",
        "v1.2.3.4.5",
        "ISOVUE300/100",
        "syngo CT 2012B",
        "  Thorax nativ  ",
        "胸部正面",
        "",
    ],
)
def test_what_describes_the_image_stays_to_the_letter(text: str) -> None:
    assert CLEANER.clean(text).text == text
    assert CLEANER.clean(text).cuts == ()


LONG = Cleaner([Identifier(K.NAME, "Long^May Hand")], lambda uid: uid)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("LONG AXIS", "LONG AXIS"),
        ("may be seen", "may be seen"),
        ("LEFT HAND", "LEFT HAND"),
        ("LONG, MAY supine", "supine"),
        ("MAY LONG ap", "ap"),
        ("M LONG May", ""),
    ],
)
def test_a_name_that_is_an_ordinary_word_goes_only_beside_the_rest_of_the_name(
    before: str, after: str
) -> None:
    assert LONG.clean(before).text == after


def test_every_cut_has_its_reason() -> None:
    cuts = CLEANER.clean("Quillbrandt 555-0123 chest").cuts
    assert cuts == (("Quillbrandt", "name"), ("555-0123", "patient number"))


WORDS = st.sampled_from("chest pa portable axial lung window 1.25mm left supine".split())
PLANTED = st.sampled_from(
    "Quillbrandt JÜRGEN øvregård mrn-00123456 123456 山野辺太郎 A2019.0055 Kirschgasse".split()
)


@given(
    before=st.lists(WORDS, max_size=4),
    planted=PLANTED,
    after=st.lists(WORDS, max_size=4),
    glue=st.sampled_from([" ", ", ", " - ", "_", "/", "\n"]),
)
@example(before=[], planted="mrn-00123456", after=["1.25mm"], glue="/")
def test_an_identifier_goes_wherever_it_stands_and_its_neighbours_stay(
    before: list[str], planted: str, after: list[str], glue: str
) -> None:
    cleaned = CLEANER.clean(glue.join([*before, planted, *after])).text
    assert not CLEANER.knows(cleaned)
    for word in before + after:
        assert word in cleaned


@given(st.text(max_size=60))
def test_cleaning_never_fails_and_what_is_clean_stays_clean(text: str) -> None:
    once = CLEANER.clean(text).text
    assert CLEANER.clean(once).text == CLEANER.clean(CLEANER.clean(once).text).text
    assert once.count("\\") == text.count("\\")


@pytest.mark.parametrize(
    "written",
    [
        "2019-12-31",
        "31/12/2019",
        "12/31/19",
        "31.12.19",
        "20191231",
        "20191231101112",
        "2019.12.31",
        "Tuesday, 31 Dec 2019",
        "DEC-31-2019",
        "December 31st, 2019 10:15",
        "31DEC19",
        "31. Dezember 2019",
        "31 de diciembre de 2019",
        "31 décembre 2019",
        "31 grudnia 2019",
        "2019年12月31日",
        "令和元年12月31日",
        "2019년 12월 31일",
        "Dec 2019",
        "12/2019",
        "2019-12",
        "December 31",
        "93-year-old",
        "101 y/o",
        "091Y",
        "age: 95",
        "(416) 555-0199",
        "+49 30 5551234",
        "Tannenweg 12, 80331 Hinterau",
        "rue de la Fontaine 7",
        "Springfeld, IL 62704",
        "Fr. Smithers",
        "Sr. Mary Smithers",
        "Herr Schmitz",
        "Prof. Dr. med. Xaver Zwetanov",
        "Dr. White",
        "Dr. L. Smithers",
        "Smithers, Ann, RN",
        "ordering MD Ann Smithers",
        "Performing physician A. Smithers",
        "mother Ann Smithers",
        "contact Ann Smithers",
        "cc: Smithers",
        "John Smithers",
        "SMITHERS, JOHN",
        "A. Smithers",
        "VANDERSLOOT-PIKE^ANN",
        "Klinikum Hinterau",
        "Hôpital Sainte-Rita",
        "St. Rita Memorial Hospital",
    ],
)
def test_what_identifies_goes_and_what_stands_beside_it_stays(written: str) -> None:
    assert CLEANER.clean(f"CT THORAX 1.25, {written}").text == "CT THORAX 1.25"
    assert CLEANER.clean(f"{written}; lung nodule 8 mm").text.endswith("lung nodule 8 mm")


@pytest.mark.parametrize(
    "text",
    [
        "MS plaque follow-up",
        "DR CHEST 2V",
        "MR. contrast not given",
        "RT SHOULDER 12/6",
        "5 slices axial CT",
        "3 phase liver CT 2.0",
        "post op day 2",
        "slice 10/12",
        "dual energy 80/140",
        "syngo 4.2.11",
        "Y-90 microspheres",
        "90Y microspheres",
        "120 kV 90 mAs",
        "2 marker 20",
        "spot mag 2",
        "Child-Pugh B",
        "E. coli, H. pylori",
        "s/p CABG",
        "C-spine flex/ext",
        "via NG tube",
        "mother present",
        "CONTACT ISOLATION",
        "VENOUS PHASE 70S",
        "hospital day 3",
        "hx of TB 2010",
        "SAT O2 97%",
        "SUNRISE 2",
    ],
)
def test_words_and_numbers_that_only_look_like_a_person_or_a_date_stay(text: str) -> None:
    assert CLEANER.clean(text).text == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dr. Smithers DTI 30 directions", "DTI 30 directions"),
        ("SMITHERS, JOHN, MD BI-RADS 4", "BI-RADS 4"),
        ("Mrs. Smithers Baker cyst", "Baker cyst"),
        ("HEAD H31s at NIRGENDWO MEMORIAL HOSPITAL", "HEAD H31s at"),
        ("CROSS TABLE LATERAL Dr. Smithers", "CROSS TABLE LATERAL"),
    ],
)
def test_a_name_ends_where_the_image_is_spoken_of(before: str, after: str) -> None:
    assert CLEANER.clean(before).text == after


def test_a_uid_in_text_is_mapped_as_a_whole_and_named() -> None:
    cleaner = Cleaner([Identifier(K.PATIENT_ID, "2831868886")], lambda _: "2.25.1")
    cleaned = cleaner.clean("see 1.2.840.113619.2.55.3.2831868886.1")
    assert cleaned.text == "see 2.25.1"
    assert cleaned.cuts == (("1.2.840.113619.2.55.3.2831868886.1", "UID mapped"),)
