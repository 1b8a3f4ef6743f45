"""What packages say differently of one case: by which rule it is settled, and that all is named."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UsageError
from app.reception.contents import Contents
from app.reception.contradictions import Conflict, contradictions
from app.reception.settling import Decisions, Difference, Told, Why, settle
from app.transfer.consignment import Consignment

CASE, STUDY, SERIES = "900001-000001", "2.25.1", "2.25.1.1"


def package(name: str, node: str, *, corrects: bool = False, **cells: str) -> Contents:
    where = {"case": CASE, "imaging_study": STUDY}.get(node, SERIES)
    return Contents(
        consignment=Consignment(Path(name), "", ()),
        site_id="900001",
        finished=datetime(2031, 5, 4, tzinfo=UTC),
        corrects=corrects,
        images=(),
        files={},
        modalities={},
        tables={node: [{"submitter_id": where, **cells}]},
    )


def cell(packages: tuple[Contents, ...], node: str, column: str) -> set[str]:
    """What all of them say now."""
    return {row[column] for one in packages for row in one.tables[node]}


def of_two(
    node: str, column: str, old: str, new: str, *, corrects: bool = False, **decided: str
) -> tuple[set[str], Difference]:
    """The value that is taken of two, and how it is told."""
    decisions: Decisions = {(CASE, name): value for name, value in decided.items()}
    packages = [
        package("old", node, **{column: old}),
        package("new", node, corrects=corrects, **{column: new}),
    ]
    settled, (difference,) = settle(packages, decisions)
    assert difference.told == (Told("old", old), Told("new", new))
    assert difference.column == column
    return cell(settled, node, column), difference


@pytest.mark.parametrize(("old", "new"), [("Yes", "Not Reported"), ("", "Yes"), ("Yes", "")])
def test_what_is_known_counts_more_than_what_nobody_knows(old: str, new: str) -> None:
    taken, difference = of_two("case", "covid19_positive", old, new)
    assert taken == {"Yes"} == {difference.taken}
    assert difference.why is Why.KNOWN


@pytest.mark.parametrize(
    ("column", "old", "new"),
    [
        ("covid19_positive", "Yes", "No"),
        ("covid19_positive", "No", "Yes"),
        ("covid19_positive", "No", "Indeterminate"),
        ("icu_indicator", "false", "true"),
        ("ventilator_indicator", "true", "false"),
    ],
)
def test_yes_against_no_is_left_to_a_person(column: str, old: str, new: str) -> None:
    taken, difference = of_two("case", column, old, new)
    assert taken == {old, new}
    assert difference.why is None
    packages = [package("old", "case", **{column: old}), package("new", "case", **{column: new})]
    (found,) = contradictions(packages, [difference])
    assert found.conflict is Conflict.UNDECIDED
    assert found.difference == difference


def test_a_person_decides_between_what_was_said_and_nothing_else() -> None:
    taken, difference = of_two("case", "icu_indicator", "false", "true", icu_indicator="true")
    assert taken == {"true"}
    assert difference.why is Why.DECIDED
    with pytest.raises(UsageError, match="No package says"):
        of_two("case", "icu_indicator", "false", "true", icu_indicator="yes")
    with pytest.raises(UsageError, match="do not differ in sex"):
        of_two("case", "icu_indicator", "false", "true", sex="Male")


def test_a_person_may_decide_against_a_rule() -> None:
    said = ("case", "covid19_positive", "Yes", "Not Reported")
    taken, difference = of_two(*said, covid19_positive="Not Reported")
    assert taken == {"Not Reported"}
    assert difference.why is Why.DECIDED


def test_a_later_correction_replaces_and_an_earlier_one_does_not() -> None:
    taken, difference = of_two("case", "race", "White", "Asian", corrects=True)
    assert taken == {"Asian"}
    assert difference.why is Why.CORRECTED
    packages = [
        package("first", "case", race="White"),
        package("correction", "case", corrects=True, race="Asian"),
        package("last", "case", race="White"),
    ]
    _, (difference,) = settle(packages, {})
    assert difference.why is None
    _, (difference,) = settle(packages[1:], {})
    assert difference.why is None


def test_a_correction_that_leaves_something_out_takes_nothing_away() -> None:
    taken, difference = of_two("case", "race", "White", "Not Reported", corrects=True)
    assert taken == {"White"}
    assert difference.why is Why.KNOWN


def test_above_89_is_not_an_age_that_nobody_knows() -> None:
    ages = "age_at_index", "age_at_index_gt89"
    known = package("old", "case", **dict(zip(ages, ("65", "No"), strict=True)))
    over = dict(zip(ages, ("", "Yes"), strict=True))
    _, found = settle([known, package("new", "case", **over)], {})
    assert [one.why for one in found] == [None, None]
    settled, _ = settle([known, package("new", "case", corrects=True, **over)], {})
    assert [cell(settled, "case", age) for age in ages] == [{""}, {"Yes"}]


def test_what_a_batch_has_is_said_of_it() -> None:
    assert of_two("case", "treatment_info", "true", "false")[0] == {"true"}
    tests = "days_from_study_to_pos_covid_test"
    taken, difference = of_two("imaging_study", tests, "12,-3", "4,-3")
    assert taken == {"12,4,-3"}
    assert difference.why is Why.ALL


def test_images_are_described_by_the_later_package_and_the_patient_is_not() -> None:
    taken, difference = of_two("ct_series_file", "convolution_kernel", "B30", "B30f")
    assert taken == {"B30f"}
    assert difference.why is Why.LATER
    assert of_two("imaging_study", "study_modality", "CT", "CT,CR")[1].why is None


@given(
    rows=st.lists(
        st.dictionaries(
            st.sampled_from(["sex", "icu_indicator", "covid19_positive"]),
            st.sampled_from(["", "Not Reported", "Yes", "No", "true"]),
        ),
        min_size=1,
        max_size=4,
    ),
    corrects=st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_nothing_is_lost_silently(rows: list[dict[str, str]], corrects: list[bool]) -> None:
    packages = [
        package(str(number), "case", corrects=corrects[number], **row)
        for number, row in enumerate(rows)
    ]
    settled, found = settle(packages, {})
    differing = {column for row in rows for column in row if _all(rows, column)}
    assert {one.column for one in found} == differing
    for one in found:
        assert [told.value for told in one.told] == [row.get(one.column, "") for row in rows]
        assert one.why is None or one.taken in {told.value for told in one.told}
        if one.why is not None:
            assert cell(settled, "case", one.column) == {one.taken}


def _all(rows: list[dict[str, str]], column: str) -> bool:
    return len({row.get(column, "") for row in rows}) > 1
