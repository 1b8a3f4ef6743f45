"""Ages, postal areas and days: what may be said of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.offsets import age_and_over, completed_years, days_between, low_population, zip3

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def test_a_night_is_one_day() -> None:
    late, early = datetime(2021, 1, 4, 23, 50), datetime(2021, 1, 5, 0, 10)  # noqa: DTZ001
    assert days_between(late, early) == 1


@given(DAYS, DAYS, st.integers(-3650, 3650))
def test_a_shift_of_both_days_changes_no_offset(index: date, day: date, shift: int) -> None:
    moved = timedelta(days=shift)
    assert days_between(index + moved, day + moved) == days_between(index, day)


@given(DAYS, st.integers(0, 40_000))
def test_an_age_above_89_is_never_written(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    age, over = age_and_over(birth, day)
    assert (age is None) is (over == "Yes")
    assert age is None or age == completed_years(birth, day) <= 89


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(1931, 1, 4), date(2021, 1, 3), (89, "No")),
        (date(1931, 1, 4), date(2021, 1, 4), (None, "Yes")),
        (date(1952, 2, 29), date(2021, 2, 28), (68, "No")),
        (date(2020, 6, 1), date(2021, 1, 4), (0, "No")),
        (None, date(2021, 1, 4), (None, None)),
    ],
)
def test_age_is_completed_years(birth: date | None, day: date, age: object) -> None:
    assert age_and_over(birth, day) == age


@pytest.mark.parametrize(
    ("code", "country", "written"),
    [
        ("60601", "United States", "606"),
        ("60601-1234", None, "606"),
        ("080", "USA", "080"),
        ("02134", None, "021"),
        ("03601", None, "000"),
        ("06390", None, "000"),
        ("N6J", "Canada", None),
        (None, None, None),
    ],
)
def test_three_digits_of_a_zip(code: str | None, country: str | None, written: str | None) -> None:
    assert zip3(code, country) == written


@pytest.mark.parametrize("code", ["94102.0", "80", "N6J", "941 02", ""])
def test_what_is_no_zip_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="ZIP"):
        zip3(code)


def test_the_areas_of_both_censuses_are_hidden() -> None:
    assert len(low_population()) == 23
    assert all(zip3(f"{area}01") == "000" for area in low_population())
