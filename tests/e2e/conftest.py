"""The invented site, and one package made of it through the command line."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydicom import Dataset, dcmread
from pydicom.uid import ImplicitVRLittleEndian

from app.sample_site import SampleSite, ct_series, generate
from command_line import Answer, study_courier
from servers.small_disk import small_disk_of

SITE_ID = "004711"


@dataclass(frozen=True, slots=True)
class Journey:
    """The main job, done.

    Attributes:
        crosswalk: new identifier by (kind, original).
        answer: what `deidentify` said.
    """

    site: SampleSite
    home: Path
    package: Path
    answer: Answer
    crosswalk: dict[tuple[str, str], str]

    def sources(self) -> dict[str, Dataset]:
        """Every instance of the site, by its original SOP Instance UID."""
        found = {}
        for path in self.site.folder.rglob("*"):
            name = path.relative_to(self.site.folder).as_posix()
            if path.is_file() and name not in self.site.broken:
                made = read(path)
                found[str(made.SOPInstanceUID)] = made
        return found

    def delivered(self) -> dict[str, Dataset]:
        """Every image of the package, by its original SOP Instance UID."""
        old = {new: old for (kind, old), new in self.crosswalk.items() if kind == "instance"}
        images = (read(path) for path in self.package.rglob("*.dcm"))
        return {old[image.SOPInstanceUID]: image for image in images}


def read(path: Path) -> Dataset:
    made = dcmread(path, force=True)
    if "TransferSyntaxUID" not in made.file_meta:
        made.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    return made


@pytest.fixture(scope="session")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    folder = tmp_path_factory.mktemp("journey")
    site, home, package = generate(folder / "site"), folder / "home", folder / "package"
    answer = study_courier(home, "deidentify", site.folder, "--out", package, "--site-id", SITE_ID)
    assert answer.err == ""
    table = folder / "crosswalk.csv"
    assert study_courier(home, "crosswalk", "--out", table).code == 0
    with table.open(encoding="utf-8", newline="") as file:
        crosswalk = {(row["kind"], row["id_old"]): row["id_new"] for row in csv.DictReader(file)}
    return Journey(site, home, package, answer, crosswalk)


@pytest.fixture(scope="session")
def slice_of_ct(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One CT slice, to make others of."""
    return next(ct_series(tmp_path_factory.mktemp("ct"), slices=1).iterdir())


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes small images that differ from each other only as told."""

    original: Path
    folder: Path

    def __call__(self, name: str | bytes, **changes: str | None) -> Path:
        """Write an image; None takes an attribute out."""
        made = dcmread(self.original)
        made.Rows = made.Columns = 16
        made.PixelData = made.PixelData[:512]
        for keyword, value in changes.items():
            if value is None:
                del made[keyword]
            else:
                setattr(made, keyword, value)
            if keyword == "SOPInstanceUID":
                made.file_meta.MediaStorageSOPInstanceUID = value
        path = self.folder / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        made.save_as(path, enforce_file_format=False)
        return path


@pytest.fixture
def image(slice_of_ct: Path, tmp_path: Path) -> Maker:
    return Maker(slice_of_ct, tmp_path / "study")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    with small_disk_of(2, tmp_path) as disk:
        yield disk
