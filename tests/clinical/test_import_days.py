"""Days are read as they are meant, and never guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clinical.importer.typed_days import DayEvidence, DayForm, NotRead, read_day

FOURTH = date(2021, 1, 4)
FORMS = {
    "2021-01-04": FOURTH,
    "2021/1/4": FOURTH,
    "20210104": FOURTH,
    "2021-01-04 00:00:00": FOURTH,
    "2021-01-04T00:00:00.000": FOURTH,
    "4 Jan 2021": FOURTH,
    "04-JAN-2021": FOURTH,
    "04-Jan-21": FOURTH,
    "Jan. 4, 2021": FOURTH,
    "January 4th, 2021": FOURTH,
    "1/24/2021": date(2021, 1, 24),
    "24.1.2021": date(2021, 1, 24),
    "3/3/2021": date(2021, 3, 3),
    "202101041230": datetime.fromisoformat("2021-01-04T12:30"),
    "January 24 2019 12:49:18 AM": datetime.fromisoformat("2019-01-24T00:49:18"),
    "5/15/2010 2:05 PM": datetime.fromisoformat("2010-05-15T14:05"),
    "2021-01-04T23:50:00-06:00": datetime.fromisoformat("2021-01-04T23:50"),
}


@pytest.mark.parametrize("text", FORMS)
def test_a_day_is_read_in_each_form_people_and_programs_write(text: str) -> None:
    found = read_day(text, None, short_years=True)
    assert (type(found), found) == (type(FORMS[text]), FORMS[text])


NOT_READ = {
    "03/04/2021": NotRead.AMBIGUOUS,
    "3.4.21": NotRead.AMBIGUOUS,
    "44200": NotRead.SERIAL,
    "1955": NotRead.NOT_WHOLE,
    "01/2021": NotRead.NOT_WHOLE,
    "2021-03": NotRead.NOT_WHOLE,
    "March 2021": NotRead.NOT_WHOLE,
    "2021-02-30": NotRead.NO_SUCH_DAY,
    "31/31/2021": NotRead.NO_SUCH_DAY,
    "1/24/2021 25:00": NotRead.NO_SUCH_DAY,
    "1/24/2021 13:00 PM": NotRead.NO_SUCH_DAY,
    "24-Jan-85": NotRead.SHORT_YEAR,
    "yesterday": NotRead.NOT_A_DAY,
    "0815": NotRead.NOT_WHOLE,
}


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_certain_day_says_why(text: str) -> None:
    assert read_day(text, None, short_years=True) is NOT_READ[text]
    assert NOT_READ[text].sentence


def test_a_birth_needs_a_year_of_four_digits() -> None:
    assert read_day("1/24/21", None, short_years=False) is NotRead.SHORT_YEAR


def test_a_decision_of_the_column_settles_what_is_doubtful() -> None:
    assert read_day("03/04/2021", DayForm.DAY_FIRST, short_years=True) == date(2021, 4, 3)
    assert read_day("03/04/2021", DayForm.MONTH_FIRST, short_years=True) == date(2021, 3, 4)
    assert read_day("44200", DayForm.EXCEL_1900, short_years=True) == FOURTH
    assert read_day("42738", DayForm.EXCEL_1904, short_years=True) == FOURTH


def test_what_contradicts_the_decision_is_not_turned_round() -> None:
    found = read_day("13/04/2021", DayForm.MONTH_FIRST, short_years=True)
    assert found is NotRead.NO_SUCH_DAY


def evidence(*texts: str) -> DayEvidence:
    seen = DayEvidence()
    for row, text in enumerate(texts, 2):
        seen.add(text, row)
    return seen


def test_a_column_proves_its_form_by_what_can_be_read_in_one_way_only() -> None:
    assert evidence("01/04/2021", "01/24/2021").form is DayForm.MONTH_FIRST
    assert evidence("01/04/2021", "24/01/2021").form is DayForm.DAY_FIRST
    assert evidence("01/04/2021", "03/03/2021").form is None
    assert evidence("24/01/2021", "01/24/2021", "01/04/2021").form is None
    assert evidence("x", "01/04/2021", "44200").row == {"ambiguous": 3, "serial": 4}


@given(st.dates(date(1900, 1, 1), date(2069, 12, 31)))
def test_every_day_comes_back_from_every_form(day: date) -> None:
    for form, decided in {
        "%Y-%m-%d": None,
        "%Y%m%d": None,
        "%d-%b-%Y": None,
        "%B %d, %Y": None,
        "%d/%m/%Y": DayForm.DAY_FIRST,
        "%m/%d/%Y": DayForm.MONTH_FIRST,
    }.items():
        assert read_day(day.strftime(form), decided, short_years=False) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_says_why_not(text: str) -> None:
    found = read_day(" ".join(text.split()), None, short_years=True)
    assert isinstance(found, date | NotRead)
