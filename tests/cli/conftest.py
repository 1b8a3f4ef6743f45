"""A small invented site, and a state folder for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.sample_site import SampleSite, generate
from command_line import study_courier


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("cli") / "site", slices=1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(scope="session")
def a_day_s_work(small_site: SampleSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a `home`, and the `package` of one patient's folder that was made with it."""
    folder = tmp_path_factory.mktemp("work")
    images, package = small_site.folder / "DICOM", folder / "package"
    arguments = ("deidentify", images, "--out", package, "--site-id", "004711")
    assert study_courier(folder / "home", *arguments).code == 0
    return folder


@pytest.fixture
def used_home(a_day_s_work: Path, home: Path) -> Path:
    """The state folder after it; it remembers what is in the pictures: the search takes longest."""
    return Path(shutil.copytree(a_day_s_work / "home", home))


@pytest.fixture
def package(a_day_s_work: Path, used_home: Path, tmp_path: Path) -> Path:  # noqa: ARG001 - its home
    """The package, made with `home`."""
    return Path(shutil.copytree(a_day_s_work / "package", tmp_path / "package"))
