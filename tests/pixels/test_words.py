"""What may stay in a picture by its words, and what names the patient."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.deidentify.pixels.words import AllowList, Known, allowed_words, distance
from app.model import Identifier, IdentifierKind

ALLOWED = AllowList(allowed_words())
PATIENT = (
    Identifier(IdentifierKind.NAME, "Szczepańczyk^Jürgen"),
    Identifier(IdentifierKind.PATIENT_ID, "H45782988"),
    Identifier(IdentifierKind.BIRTH_DATE, "19810523"),
    Identifier(IdentifierKind.PERSON, "Pa^Lateral^L"),
    Identifier(IdentifierKind.INSTITUTION, "Nimmerlein Memorial Hospital"),
)


@pytest.mark.parametrize(
    "text",
    "L|R|PA|ap|AP SUPINE|PORTABLE|Lat.|LEFT LAT|SEMI-ERECT|120 kV|120kV 2.5 mAs|5 cm|10,5 cm"
    "|W:400 L:40".split("|"),
)
def test_laterality_view_technique_and_measurement_stay(text: str) -> None:
    assert text in ALLOWED


@pytest.mark.parametrize(
    "text",
    "HART|PORTER|LONG|WRIGHT|LEFTWICH|PORTABLES|LATE RAL|SUP1NE|L SMITH|L^R|12345678|12345 cm|120"
    "|5/1/2005|5 May|45 M|120 kV 4711|PA 12.03|L\u0456|\u29f9| ".split("|"),
)
def test_whatever_is_not_exactly_on_the_list_goes(text: str) -> None:
    assert text not in ALLOWED


def test_a_project_adds_its_own_words() -> None:
    own = AllowList(allowed_words() | {"Siemens Healthineers", "0 bpm"})
    assert "SIEMENS HEALTHINEERS  R" in own
    assert "72 bpm" in own
    assert "Siemens" not in own


def test_an_empty_list_lets_nothing_stay() -> None:
    assert "L" not in AllowList(())
    assert "" not in AllowList(("", "."))


@pytest.mark.parametrize(
    "text",
    "SZCZEPAŃCZYK|Jurgen, Szczepanczyk|H45782988|h 457-82988|23.05.1981|1981-05-23|Nimmerlein"
    "|Lateral|PA".split("|"),
)
def test_a_patients_identifiers_are_known(text: str) -> None:
    assert text in Known(PATIENT)


@pytest.mark.parametrize("text", "SZCZEPANCZVK|JURGFN|H457829B8|4578298|NIMMERLE1N".split("|"))
def test_they_are_known_when_a_character_was_misread(text: str) -> None:
    assert text in Known(PATIENT)


@pytest.mark.parametrize("text", "L|R|LAT|SUPINE|120 kV|Memorial|01.01.1970|".split("|"))
def test_other_texts_are_not_taken_for_them(text: str) -> None:
    assert text not in Known(PATIENT)


@given(st.text(max_size=30))
def test_without_identifiers_nobody_is_named(text: str) -> None:
    assert text not in Known(())


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_the_distance_is_that_of_levenshtein(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) is (one == other)
    assert abs(len(one) - len(other)) <= distance(one, other) <= max(len(one), len(other))


@given(st.lists(st.sampled_from(sorted(allowed_words())), min_size=1, max_size=3), st.data())
def test_allowed_words_stay_together_but_not_beside_another(
    words: list[str], data: st.DataObject
) -> None:
    assert " ".join(words).replace("0", "12.5").upper() in ALLOWED
    place = data.draw(st.integers(0, len(words)))
    assert " ".join([*words[:place], "Quillbrandt", *words[place:]]) not in ALLOWED
