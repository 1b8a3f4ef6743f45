"""deid's device rules say here what they say in deid's own engine."""

from __future__ import annotations

import copy
from random import Random

import pytest
from deid.config import DeidRecipe
from deid.dicom.pixels.detect import has_burned_pixels
from deid.logger import bot
from pydicom.dataset import FileDataset, FileMetaDataset

from app.deidentify.pixels.device_rules import DeviceRule, device_rules, written_by_device
from app.model import Box

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # PET/CT is no CS
_MISSPELT = {"ADAC", "MEDRAD"}  # makers whose rules deid misspells, so that they never apply there
_NOT_IN_A_DATA_SET = {"ImplementationVersionName", "CodeMeaning", "OverlayDescription"}


@pytest.fixture(scope="module", autouse=True)
def _quiet() -> None:
    bot.level = -6


@pytest.fixture(scope="module")
def recipe() -> DeidRecipe:
    return DeidRecipe("dicom")


def image_of(rule: DeviceRule, chance: Random) -> FileDataset:
    """An image that meets the rule; now and then it misses a condition."""
    image = FileDataset("", {}, preamble=bytes(128), file_meta=FileMetaDataset())
    image.Rows = image.Columns = 4000
    for group in rule.conditions:
        condition = chance.choice(group)
        if chance.random() < 0.1 or condition.keyword in _NOT_IN_A_DATA_SET:
            continue
        value = chance.choice(condition.expression.pattern.split("|")).replace("\\", "")
        known = image.get(condition.keyword)
        if isinstance(known, str) and condition.keyword in {"Manufacturer", "ImageType"}:
            value = f"{known} {value}"
        kind = type(known) if isinstance(known, int) else str
        numeric = condition.keyword in {"Rows", "Columns"}
        setattr(image, condition.keyword, int(value) if numeric else kind(value))
    return image


def by_deid(image: FileDataset, recipe: DeidRecipe) -> set[tuple[int, ...]]:
    results = has_burned_pixels(image, deid=copy.deepcopy(recipe))["results"]
    corners = (corner for result in results for _, corner in result["coordinates"])
    return {tuple(map(int, corner.split(","))) for corner in corners}


def by_us(image: FileDataset) -> set[Box]:
    def values(keyword: str) -> tuple[str, ...]:
        value = image.get(keyword)
        if value is None:
            return ()
        many = not isinstance(value, str) and hasattr(value, "__iter__")
        return tuple(map(str, value)) if many else (str(value),)

    return set(written_by_device(values, image.Rows, image.Columns))


def cut(corners: tuple[int, ...], image: FileDataset) -> Box | None:
    left, top, right, bottom = corners
    box = Box(left, top, min(right, image.Columns), min(bottom, image.Rows))
    return box if box.left < box.right and box.top < box.bottom else None


@pytest.mark.parametrize("seed", range(2))
def test_where_deid_finds_a_box_we_find_it_and_no_other(seed: int, recipe: DeidRecipe) -> None:
    chance = Random(seed)
    met = 0
    for rule in device_rules():
        image = image_of(rule, chance)
        expected = {cut(corners, image) for corners in by_deid(image, recipe)} - {None}
        found = by_us(image)
        met += bool(expected)
        assert expected <= found, rule.label
        misspelt = any(maker in str(image.get("Manufacturer")) for maker in _MISSPELT)
        assert found == expected or misspelt, rule.label
    assert met > 50
