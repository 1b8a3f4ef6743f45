"""What was found in the pixels of a series, kept in the index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import Reason
from app.model import (
    Box,
    BoxReason,
    Instance,
    PixelFinding,
    PixelStatus,
    SeriesPixels,
    Source,
)
from app.study.index import StudyIndex

ASKED = "all that was asked"
numbers = st.integers(0, 4096)
findings = st.builds(
    PixelFinding,
    st.text("0123456789.", max_size=20),
    st.builds(Box, numbers, numbers, numbers, numbers),
    st.sampled_from(BoxReason),
    st.lists(numbers, max_size=3).map(tuple),
    st.text(st.characters(codec="utf-8"), max_size=20),
)
results = st.builds(
    SeriesPixels,
    st.just("1.1"),
    st.sampled_from(PixelStatus),
    st.lists(findings, max_size=4).map(tuple),
    st.lists(st.sampled_from(["ultrasound", "says-no"]), max_size=2).map(tuple),
)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[StudyIndex]:
    with closing(StudyIndex(tmp_path / "index", bytes(range(32)))) as opened:
        yield opened


def image(number: int, series: str = "1.1") -> Instance:
    return Instance(
        Source(Path(f"{series}-{number}.dcm")), "A", "1", series, f"{series}.{number}", "2", "3"
    )


def waiting(index: StudyIndex, asked: str = ASKED) -> dict[str, int]:
    return {series.series_uid: series.images for series in index.pixels.waiting(asked)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(results)
def test_findings_come_back_as_they_were(index: StudyIndex, found: SeriesPixels) -> None:
    index.pixels.keep(found, 1, ASKED)
    assert index.pixels.of("1.1", ASKED) == found


def test_a_series_waits_until_it_was_searched_for_what_is_asked_now(index: StudyIndex) -> None:
    for one in (image(1), image(2), image(1, "1.2")):
        index.add(one)
    assert waiting(index) == {"1.1": 2, "1.2": 1}
    index.pixels.keep(SeriesPixels("1.1", PixelStatus.CLEAN), 2, ASKED)
    assert waiting(index) == {"1.2": 1}
    assert waiting(index, "more") == {"1.1": 2, "1.2": 1}
    assert index.pixels.of("1.1", "more") is None


def test_a_series_of_which_more_came_waits_again(index: StudyIndex) -> None:
    index.add(image(1))
    index.pixels.keep(SeriesPixels("1.1", PixelStatus.CLEAN), 1, ASKED)
    index.add(image(2))
    assert waiting(index) == {"1.1": 2}


def test_what_is_held_does_not_wait(index: StudyIndex) -> None:
    index.add(image(1))
    index.add(image(2))
    index.mark_held(image(1).source, Reason.ULTRASOUND)
    assert waiting(index) == {"1.1": 1}
    index.mark_held(image(2).source, Reason.ULTRASOUND)
    assert waiting(index) == {}


def test_series_are_held_for_one_reason_and_for_no_other(index: StudyIndex) -> None:
    for series in ("1.1", "1.2", "1.3"):
        index.add(image(1, series))
    index.exclude(["1.1"])
    index.hold_just(["1.1", "1.2"], Reason.NEEDS_REVIEW)
    held = {one.series_uid: one.hold for one in index.series()}
    assert held == {"1.1": Reason.EXCLUDED, "1.2": Reason.NEEDS_REVIEW, "1.3": None}
    assert index.usable_series() == ["1.3"]
    index.hold_just(["1.3"], Reason.NEEDS_REVIEW)
    assert index.usable_series() == ["1.2"]


def test_the_text_that_was_read_is_not_on_the_disk_in_plain(
    index: StudyIndex, tmp_path: Path
) -> None:
    finding = PixelFinding("1.1.1", Box(0, 0, 1, 1), BoxReason.TEXT, (), "Quillbrandt")
    found = SeriesPixels("1.1", PixelStatus.HAS_TEXT, (finding,))
    index.pixels.keep(found, 1, ASKED)
    index.pixels.waiting(ASKED)
    assert not any(b"Quillbrandt" in path.read_bytes() for path in tmp_path.iterdir())
