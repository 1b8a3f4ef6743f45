"""Every row of PS3.15 Table E.1-1 under every set of options: the plan does what PS3.15 allows."""

from __future__ import annotations

from functools import partial
from itertools import combinations

import pytest

from app.deidentify.conformance import ANYWHERE, Place, need, root_place
from app.deidentify.plan import Plan
from app.deidentify.profile import Profile, load_profile
from app.model import DEFAULT_OPTIONS, Action, Option, Project
from validity.published import DATES, HEADER_OPTIONS, allowed, allowed_basic, table

# none, each alone, in pairs, in threes, and all but one, two or three
OPTION_SETS = tuple(
    frozenset({Option.BASIC, *chosen})
    for count in range(len(HEADER_OPTIONS))
    if count <= 3 or count >= len(HEADER_OPTIONS) - 3
    for chosen in combinations(HEADER_OPTIONS, count)
    if not frozenset(chosen) >= DATES
)
CONTRIBUTING_SOURCES, REQUEST = 0x00189506, 0x0040A370
PLACES = (
    root_place(b"1.2.840.10008.5.1.4.1.1.2\0"),  # CT
    root_place(b"1.2.840.10008.5.1.4.1.1.4.1\0"),  # enhanced MR
    root_place(b"1.2.840.10008.5.1.4.1.1.88.11"),  # basic text SR
    root_place(b"1.2.840.10008.5.1.4.1.1.481.5"),  # RT plan
    Place("", CONTRIBUTING_SOURCES),
    Place("", REQUEST),
)


def plan_of(options: frozenset[Option], *, with_midrc: bool) -> Plan:
    profile = load_profile(Project(options=options))
    recipes = tuple(one for one in profile.recipes if with_midrc or one.name != "midrc")
    return Plan(Profile(profile.options, recipes, ""))


def test_the_table_is_whole() -> None:
    assert len(table()) == 647
    assert len({row.tag for row in table()}) == 647
    assert len(OPTION_SETS) > 200


@pytest.mark.parametrize("part", range(4))
def test_each_decision_is_one_that_the_standard_allows(part: int) -> None:
    wrong = []
    for options in OPTION_SETS[part::4]:
        plan = plan_of(options, with_midrc=False)
        for row in table():
            # elsewhere the object needs nothing, as anywhere
            for place in (ANYWHERE, *filter(partial(need, row.tag), PLACES)):
                action = plan.decide(row.tag, row.vr, place).action
                if action not in allowed(row, options, need(row.tag, place)):
                    wrong.append((f"{row.tag:08X}", row.basic, place, action, sorted(options)))
    assert wrong[:20] == []


@pytest.mark.parametrize("options", [frozenset({Option.BASIC}), DEFAULT_OPTIONS, *OPTION_SETS[-3:]])
def test_what_midrc_asks_for_beyond_the_options_is_never_less(options: frozenset[Option]) -> None:
    plan, plain = (plan_of(options, with_midrc=with_midrc) for with_midrc in (True, False))
    for row in table():
        decision = plan.decide(row.tag, row.vr)
        if decision != plain.decide(row.tag, row.vr):
            assert decision.rule.startswith("midrc: ")
            assert decision.action in allowed_basic(row, need(row.tag, ANYWHERE))


@pytest.mark.parametrize("tag", [0x00000100, 0x00001000, 0x00020016, 0x00041500, 0x00041511])
def test_what_stands_in_no_data_set_is_gone_whatever_the_options(tag: int) -> None:
    for options in OPTION_SETS[::40]:
        plan = plan_of(options, with_midrc=True)
        assert plan.decide(tag, "US").action is Action.REMOVE
        assert plan.decide(tag, "UI").action is Action.REMOVE


@pytest.mark.parametrize(
    "tag", [0x50003000, 0x501E0020, 0x60000010, 0x60003000, 0x601E4000, 0x00080003, 0x00187777]
)
def test_repeating_groups_and_unknown_attributes_are_gone(tag: int) -> None:
    for options in OPTION_SETS[::40]:
        plan = plan_of(options, with_midrc=True)
        assert {plan.decide(tag, vr).action for vr in ("LO", "OW", "US", "SQ")} == {Action.REMOVE}
