"""One person's name in several spellings is one person; a contradiction is two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.study.names import may_be_one_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MÜLLER^ANNA", "Muller^Anna"),
        ("Müller^Anna", "Anna Müller"),
        ("Müller, Anna", "MÜLLER^ANNA^^^"),
        ("Müller^Anna^Maria", "Müller^Anna"),
        ("Müller^A.", "Müller^Anna"),
        ("Müller^Anna^^Dr.", "Müller^Anna"),
        ("O'Brien^Pat", "OBRIEN^PAT"),
        ("Sørensen^Åse", "SORENSEN^ASE"),
        ("Groß^Ida", "GROSS^IDA"),
        ("Yamada^Tarou=山田^太郎", "YAMADA^TAROU=山田^太郎=やまだ^たろう"),
        ("Yamada^Tarou", "=山田^太郎"),
        ("", "Müller^Anna"),
        ("^^^^", "Müller^Anna"),
    ],
)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert may_be_one_person([one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller^Anna", "Müller^Berta"),
        ("Müller^Anna", "Meier^Anna"),
        ("Müller^Anna", "Erdacht^Emil"),
        ("Müller^Paul", "Müller^Paula"),
        ("M^A", "Müller^Anna"),
        ("Yamada^Tarou=山田^太郎", "Yamada^Tarou=山田^次郎"),
        ("Müller^Anna^Maria", "Müller^Anna^Berta"),
    ],
)
def test_names_that_contradict_each_other_are_two(one: str, other: str) -> None:
    assert not may_be_one_person([one, other])


def test_two_names_may_agree_with_a_third_and_still_differ() -> None:
    assert not may_be_one_person(["Müller", "Müller^Anna", "Müller^Berta"])


names = st.text(alphabet="ABCÄØab^= ,.'山や", max_size=12)


@given(names)
def test_a_name_agrees_with_itself_and_with_none(name: str) -> None:
    assert may_be_one_person([name, name.lower(), name + "^^", ""])


@given(names, names)
def test_agreeing_is_mutual(one: str, other: str) -> None:
    assert may_be_one_person([one, other]) == may_be_one_person([other, one])
