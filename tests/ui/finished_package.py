"""A package that is whole, though nothing in it is an image: to be delivered, not to be opened."""

from __future__ import annotations

from pathlib import Path

import bagit

from app.model import PackageSummary


def bag(folder: Path, name: str) -> Path:
    made = folder / "made" / name
    series = made / "900001-000001" / "2.25.11" / "2.25.11.1"
    series.mkdir(parents=True)
    (series / "2.25.9.dcm").write_bytes(name.encode() * 100)
    bagit.make_bag(str(made), checksums=["sha256"])
    return made


def summary(path: Path) -> PackageSummary:
    return PackageSummary(path, 1, 1, 1, 1, size=800, held=0, rejected=0)
