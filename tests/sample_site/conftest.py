"""One small invented site for all tests of its generator."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydicom import Dataset, dcmread

from app.errors import Reason
from app.sample_site import SampleSite, generate


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("sample") / "site", slices=3)


@pytest.fixture(scope="session")
def instances(site: SampleSite) -> dict[Path, Dataset]:
    """Every whole DICOM file but the disc's directory, by path."""
    broken = {site.folder / path for path in site.broken}
    files = (path for path in sorted(site.folder.rglob("*")) if path.is_file())
    return {path: dcmread(path, force=True) for path in files if path not in broken}


@pytest.fixture(scope="session")
def absent(site: SampleSite) -> str:
    """The file that the disc's directory lists in vain."""
    return next(path for path, why in site.broken.items() if why is Reason.LISTED_BUT_ABSENT)
