"""Files that contradict each other do not leave, and the site is told why."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import Reason
from app.model import Held, Rejected, Token
from app.study.index import StudyIndex
from app.study.scan import scan

ROOT = "1.2.826.0.1.3680043.10.999."


@pytest.fixture
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StudyIndex]:
    made = StudyIndex(tmp_path_factory.mktemp("index") / "study.db", bytes(32))
    yield made
    made.close()


def settled(index: StudyIndex, folder: Path, **choices) -> dict[str, tuple[type, Reason]]:
    """What became of each file that is not usable, by file or entry name."""
    if not index.counts.instances:
        for item in scan([folder], Token()):
            index.add(item)
    return {
        i.source.member or i.source.path.name: (type(i), i.reason) for i in index.settle(**choices)
    }


def usable(index: StudyIndex) -> list[str]:
    return sorted(i.source.path.name for i in index.instances())


def test_of_identical_copies_one_stays(make_image, index: StudyIndex) -> None:
    for name in ("a", "b", "c"):
        folder = make_image(name).parent
    make_image("d", number=2)
    found = settled(index, folder)
    assert found == dict.fromkeys(("b", "c"), (Rejected, Reason.DUPLICATE_COPY))
    assert usable(index) == ["a", "d"]
    assert index.counts.rejected == 2


def test_different_files_under_one_uid_are_all_held(make_image, index: StudyIndex) -> None:
    make_image("a")
    make_image("copy of a")
    folder = make_image("b", SeriesDescription="edited").parent
    assert settled(index, folder) == {
        "a": (Held, Reason.CONFLICTING_COPY),
        "copy of a": (Rejected, Reason.DUPLICATE_COPY),
        "b": (Held, Reason.CONFLICTING_COPY),
    }
    assert not usable(index)


def test_a_copy_that_cannot_be_compared_is_named(make_image, index: StudyIndex) -> None:
    make_image("a")
    gone = make_image("b")
    for item in scan([gone.parent], Token()):
        index.add(item)
    gone.unlink()
    assert settled(index, gone.parent) == {"b": (Rejected, Reason.UNREADABLE)}
    assert usable(index) == ["a"]


def test_copies_inside_a_zip_are_compared_too(make_image, index: StudyIndex) -> None:
    image = make_image("image")
    with zipfile.ZipFile(image.parent / "z.zip", "w") as made:
        made.write(image, "the same")
    assert settled(index, image.parent) == {"the same": (Rejected, Reason.DUPLICATE_COPY)}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_held(make_image, index: StudyIndex) -> None:
    image, other = make_image("image"), make_image("other", number=2)
    with zipfile.ZipFile(image.parent / "z", "w") as made:
        made.write(image, "entry")
        made.write(other, "entry")
    image.unlink()
    other.unlink()
    assert settled(index, image.parent) == {"entry": (Held, Reason.CONFLICTING_COPY)}
    assert index.counts.held == 2


@pytest.mark.parametrize(
    "other",
    [
        {"StudyInstanceUID": ROOT + "101"},  # one series in two studies
        {"SeriesInstanceUID": ROOT + "201", "PatientID": "NIM2"},  # one study of two patients
        {"PatientID": "NIM2"},
    ],
)
def test_a_series_or_study_in_two_places_is_held(make_image, index: StudyIndex, other) -> None:
    make_image("a")
    folder = make_image("b", number=2, **other).parent
    make_image(
        "fine",
        number=3,
        StudyInstanceUID=ROOT + "109",
        SeriesInstanceUID=ROOT + "209",
        PatientID="NIM9",
    )
    found = settled(index, folder)
    assert found == dict.fromkeys(("a", "b"), (Held, Reason.SERIES_CONFLICT))
    assert usable(index) == ["fine"]


def test_one_patient_id_with_two_names_is_held_until_someone_decides(
    make_image, index: StudyIndex
) -> None:
    make_image("a", PatientName="Erdacht^Emil")
    make_image("b", number=2, PatientName="Erdacht^Emilia")
    make_image("c", number=3, PatientName="Anders^Berta")
    folder = make_image("d", number=4, PatientName="").parent
    two_names = dict.fromkeys("abcd", (Held, Reason.TWO_NAMES))
    assert settled(index, folder) == two_names
    assert settled(index, folder, one_person=frozenset({"NIM2"})) == two_names
    assert settled(index, folder, one_person=frozenset({"NIM1"})) == {}
    assert usable(index) == ["a", "b", "c", "d"]


def test_spellings_of_one_name_are_not_held(make_image, index: StudyIndex) -> None:
    make_image("a", SpecificCharacterSet="ISO_IR 192", PatientName="Müller^Anna^Maria")
    folder = make_image("b", number=2, PatientName="MULLER, ANNA").parent
    assert settled(index, folder) == {}


def test_settling_again_finds_the_same(make_image, index: StudyIndex) -> None:
    make_image("a")
    make_image("b")
    make_image("c", Rows=5)
    folder = make_image("d", number=2, PatientName="Anders^Berta").parent
    first = settled(index, folder)
    assert set(first) == {"a", "b", "c", "d"}
    assert settled(index, folder) == first
