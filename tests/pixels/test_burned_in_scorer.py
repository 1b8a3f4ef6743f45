"""The scorer of the burned-in test set, with a finder that knows the key and worse ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread

from app.model import Box, BoxReason, Instance, PixelFinding, Source
from app.study.header import read_instance
from pixels.corpus.boxes_score import Score, score
from pixels.corpus.burning import Planted
from pixels.corpus.exams import KINDS, Exam, exams

Finder = Callable[[Planted], Box]


def instances_of(exam: Exam) -> list[Instance]:
    found = []
    for path in exam.paths:
        with path.open("rb") as stream:
            found.append(read_instance(stream, Source(path)))
    return found


def findings(exam: Exam, finder: Finder, *, markers: bool = False) -> list[PixelFinding]:
    return [
        PixelFinding(uid, finder(planted), BoxReason.TEXT, planted.frames)
        for planted in exam.planted
        if markers or planted.kind != "marker"
        for uid in planted.images
    ]


def exact(planted: Planted) -> Box:
    return planted.box


def nine_tenths(planted: Planted) -> Box:
    """Leaves a tenth of the ink outside, on the right."""
    columns = np.cumsum(planted.ink.sum(axis=0)) / planted.ink.sum()
    return replace(planted.box, right=planted.box.left + int(np.searchsorted(columns, 0.9)))


@pytest.fixture(scope="module")
def ultrasounds(tmp_path_factory: pytest.TempPathFactory) -> list[Exam]:
    return list(exams(tmp_path_factory.mktemp("us"), 7, "US", 3))


def judged(series: list[Exam], find: Callable[[Exam], list[PixelFinding]]) -> Score:
    total = Score()
    for exam in series:
        total.add(score(exam, instances_of(exam), find(exam)))
    return total


def test_who_knows_the_key_finds_everything(ultrasounds: list[Exam]) -> None:
    result = judged(ultrasounds, lambda exam: findings(exam, exact))
    assert sum(result.planted.values()) > 5
    assert (result.recall(), result.recall(low=True)) == (1.0, 1.0)
    assert (result.kept, result.masked, result.missed) == (result.markers, 0, [])
    assert result.markers > 0


def test_who_finds_nothing_scores_nothing_and_harms_nothing(ultrasounds: list[Exam]) -> None:
    result = judged(ultrasounds, lambda _: [])
    assert result.recall() == 0.0
    assert (result.kept, result.masked) == (result.markers, 0)


def test_nine_tenths_of_a_string_is_not_enough(ultrasounds: list[Exam]) -> None:
    assert judged(ultrasounds, lambda exam: findings(exam, nine_tenths)).recall() == 0.0


def test_a_string_on_all_frames_must_be_boxed_on_all(ultrasounds: list[Exam]) -> None:
    cine = next(exam for exam in ultrasounds if any(planted.frames for planted in exam.planted))
    first = [replace(finding, frames=(0,)) for finding in findings(cine, exact)]
    assert (
        judged([cine], lambda _: first).recall()
        < judged([cine], lambda exam: findings(exam, exact)).recall()
    )


def test_a_box_over_everything_is_no_way_to_a_good_score(ultrasounds: list[Exam]) -> None:
    def everything(exam: Exam) -> list[PixelFinding]:
        return [
            PixelFinding(i.sop_instance_uid, Box(0, 0, i.columns, i.rows), BoxReason.TEXT)
            for i in instances_of(exam)
        ]

    result = judged(ultrasounds, everything)
    assert result.recall() == 1.0
    assert (result.too_large, result.kept) == (len(ultrasounds), 0)


def test_what_is_only_shown_hides_nothing(ultrasounds: list[Exam]) -> None:
    def shown(exam: Exam) -> list[PixelFinding]:
        return [replace(found, why=BoxReason.ALLOWED) for found in findings(exam, exact)]

    assert judged(ultrasounds, shown).recall() == 0.0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "CT"])
def test_the_same_seed_plants_the_same_and_every_file_can_be_decoded(
    kind: str, tmp_path: Path
) -> None:
    first = next(exams(tmp_path / "1", 11, kind, 1))
    again = next(exams(tmp_path / "2", 11, kind, 1))
    other = next(exams(tmp_path / "3", 12, kind, 1))
    assert [path.read_bytes() for path in first.paths] == [p.read_bytes() for p in again.paths]
    assert [p.text for p in first.planted] != [p.text for p in other.planted]
    for path in first.paths:
        dataset = dcmread(path)
        assert dataset.pixel_array.shape[:2] == (dataset.Rows, dataset.Columns)


def test_ink_is_where_the_letters_are(tmp_path: Path) -> None:
    exam = next(exams(tmp_path, 3, "DOSE", 1))
    pixels = dcmread(exam.paths[0]).pixel_array
    for planted in exam.planted:
        box = planted.box
        part = pixels[box.top : box.bottom, box.left : box.right].astype(float)
        inside, outside = part[planted.ink].mean(), np.median(part[~planted.ink])
        assert abs(inside - outside) > 0.3 * (pixels.max() - float(pixels.min()))
