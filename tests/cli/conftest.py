"""A small invented site, and a state folder for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.sample_site import SampleSite, generate


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> SampleSite:
    return generate(tmp_path_factory.mktemp("cli") / "site", slices=1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
