"""Invented patients and what their packaged images say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.clinical.batch import Batch
from app.model import Project
from app.site.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "site.sqlite", b"k" * 32) as opened:
        yield opened


@pytest.fixture
def batch() -> Batch:
    project = Project(site_id="900001")
    return Batch.of(project, datetime(2025, 1, 31, tzinfo=UTC))
