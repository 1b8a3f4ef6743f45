"""What a ZIP tries does not work, is named, and keeps no good member back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hostile.broken_archives import ARCHIVES, Archive
from hostile.crafting import Image

pytestmark = pytest.mark.timeout(200)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of all the ZIPs, and what became of it."""

    folder: Path
    outcome: object


@pytest.fixture(scope="module")
def shelf(run_over: Callable, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("shelf") / "study"
    folder.mkdir()
    for number, archive in enumerate(ARCHIVES):
        one, two = (Image(1000 + 2 * number + turn).file() for turn in range(2))
        (folder / f"{number:02d}.zip").write_bytes(archive.make(one, two))
    return Shelf(folder, run_over(folder))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("number", "archive"), list(enumerate(ARCHIVES)), ids=[a.name for a in ARCHIVES]
)
def test_each_member_is_delivered_or_named(shelf: Shelf, number: int, archive: Archive) -> None:
    path = shelf.folder / f"{number:02d}.zip"
    for member, fitting in archive.members.items():
        reasons = shelf.outcome.reasons(path, member)
        assert set(reasons) <= set(fitting)
        assert bool(reasons) is bool(fitting)


def test_what_is_not_named_is_delivered(shelf: Shelf) -> None:
    good = sum(not fitting for archive in ARCHIVES for fitting in archive.members.values())
    assert len(shelf.outcome.packaged) == good


def test_nothing_is_written_beside_the_package(shelf: Shelf) -> None:
    names = {f"{number:02d}.zip" for number in range(len(ARCHIVES))}
    assert {path.name for path in shelf.folder.iterdir()} == names
    place = shelf.outcome.package.parent
    assert {path.name for path in place.iterdir()} == {"home", "package"}
