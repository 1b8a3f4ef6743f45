"""Plain text: what the archive's checks refuse never comes out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.plain import plain, plain_item


@given(st.text())
def test_it_is_ascii_in_one_line_and_stays_what_it_is(text: str) -> None:
    made = plain(text)
    assert made.isascii()
    assert made == "" or made.isprintable()
    assert made == made.strip()
    assert plain(made) == made
    assert "," not in plain_item(text)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Sj\u00f6gren\u2019s \u2013 \u201cdry\u201d", 'Sjogren\'s - "dry"'),
        ("mL/min/1.73 m²", "mL/min/1.73 m2"),
        ("Łódź\tΩ\nx", "Lodz x"),
        ("µg • 37°", "ug * 37deg"),
        (" null ", ""),
    ],
)
def test_letters_become_the_nearest_plain_ones(text: str, made: str) -> None:
    assert plain(text) == made
